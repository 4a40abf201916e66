//! The library: the sessions of the folder, found by words, narrowed, sorted, the sessions of one approach together.

mod act;
mod copies;
mod filters;
mod list;
pub mod state;

use std::path::{Path, PathBuf};

use egui::{Key, Label, Modifiers, Ui};

use super::frame::{Parts, leave_by_escape};
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{self, small};
use crate::app::widgets::ends;
use crate::app::widgets::notices;
use crate::storage::library::{Kind, MOST_COPIES};
use crate::words::Words;
use state::{LibraryState, Row};

pub use act::Library;

/// What the screen is drawn with.
pub struct LibraryLook<'a> {
    pub words: Words,
    pub theme: &'a Theme,
    /// The folder of the sessions.
    pub folder: &'a Path,
    /// Those that are listed too.
    pub others: &'a [PathBuf],
}

pub fn ui(
    ui: &mut Ui,
    look: &LibraryLook<'_>,
    library: &mut LibraryState,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    let asked = keys(ui);
    leave_by_escape(ui, notices, out);
    let theme = look.theme;
    let parts = Parts { name: "library", theme };
    parts.head(ui, 8, |ui| {
        title(ui, look, library, out);
        ui.add_space(6.0);
        filters::ui(ui, look, library, out);
    });
    asked.obey(library, out);
    parts.foot(ui, 10, |ui| {
        out.extend(notices::ui(ui, notices, look.words, theme).map(Action::from));
        about(ui, look, library);
        actions(ui, look, library, out);
    });
    parts.middle(ui, |ui| list::ui(ui, look, library, out));
}

/// What the keys ask of the list.
struct Asked {
    /// So many lines further down.
    by: isize,
    read: bool,
}

/// Up and down go through the list from anywhere, Enter reads.
fn keys(ui: &Ui) -> Asked {
    if dialog::is_covered(ui) {
        return Asked { by: 0, read: false };
    }
    // A button that has the keyboard is pressed by Enter; from the search, or from nowhere, it reads.
    let focused = ui.memory(egui::Memory::focused);
    let reads = focused.is_none_or(|id| id == filters::search_id());
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as isize;
        let lines = count(Key::ArrowDown) - count(Key::ArrowUp);
        let pages = count(Key::PageDown) - count(Key::PageUp);
        let read = reads && input.consume_key(Modifiers::NONE, Key::Enter);
        Asked { by: lines + 10 * pages, read }
    })
}

impl Asked {
    /// Does it, with what was typed just before.
    fn obey(self, library: &mut LibraryState, out: &mut Vec<Action>) {
        let Self { by, read: reads } = self;
        if by != 0 || reads {
            library.catch_up();
        }
        if by != 0 {
            library.step(by);
        }
        if reads {
            read(library.selected(), out);
        }
    }
}

/// Reads what can be read; what cannot is told when it is opened.
pub(super) fn read(row: Option<&Row>, out: &mut Vec<Action>) {
    if let Some(row) = row {
        out.push(Action::Read(row.entry.path.clone()));
    }
}

/// What a folder is called among others.
fn folder_name(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}

fn title(ui: &mut Ui, look: &LibraryLook<'_>, library: &LibraryState, out: &mut Vec<Action>) {
    let words = look.words;
    ends(
        ui,
        34.0,
        |ui| {
            ui.label(strong(words.text("library-title"), size::HEADING));
            ui.add_space(10.0);
            let name = Label::new(small(folder_name(look.folder), look.theme)).truncate();
            ui.add(name).on_hover_text(look.folder.display().to_string());
        },
        |ui| {
            let said = if library.is_reading {
                words.with("library-reading", [("count", library.count().into())])
            } else {
                let values =
                    [("shown", library.rows().len().into()), ("count", library.count().into())];
                words.with("library-count", values)
            };
            ui.label(small(said, look.theme));
            ui.add_space(10.0);
            if ui.button(words.text("library-add")).clicked() {
                out.push(Action::AddFolder);
            }
            if ui.button(words.text("library-close")).clicked() {
                out.push(Action::Leave);
            }
        },
    );
}

/// What is to be known of the selected file: how it stands to the others of its session, what its name says, or what became of it.
fn about(ui: &mut Ui, look: &LibraryLook<'_>, library: &LibraryState) {
    let words = look.words;
    let Some(row) = library.selected() else { return };
    let mut said = vec![row.entry.file_name()];
    if let Kind::Damaged { why, .. } = &row.entry.kind {
        said.push(words.read_error(why));
    } else {
        let Some(several) = row.several else { return };
        said.extend(several.naming.map(|naming| words.naming(naming)));
        match library.copies.of(&row.entry.path) {
            Some(stood) => said.push(words.copy_told(&stood.standing, &stood.other())),
            None if MOST_COPIES < several.files => said.push(words.text("copy-too-many")),
            None => {}
        }
    }
    let text = small(said.join(" · "), look.theme).color(look.theme.ink);
    ui.add(Label::new(text).wrap());
    ui.add_space(6.0);
}

/// What can be done with the selected session.
fn actions(ui: &mut Ui, look: &LibraryLook<'_>, library: &mut LibraryState, out: &mut Vec<Action>) {
    let words = look.words;
    let row = library.selected().cloned();
    let readable = row.as_ref().is_some_and(|row| row.entry.head().is_some());
    let is_sealed = row.as_ref().is_some_and(|row| row.entry.kind == Kind::Sealed);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let read_it = ui
            .add_enabled_ui(row.is_some(), |ui| {
                dialog::primary(ui, look.theme, words.text("library-read"))
            })
            .inner;
        if read_it.clicked() {
            read(row.as_ref(), out);
        }
        let edit = ui
            .add_enabled_ui(readable || is_sealed, |ui| {
                dialog::secondary(ui, words.text("library-edit"))
            })
            .inner;
        if edit.clicked()
            && let Some(row) = &row
        {
            out.push(Action::Open(row.entry.path.clone()));
        }
        let follow = ui
            .add_enabled_ui(readable, |ui| dialog::secondary(ui, words.text("library-follow")))
            .inner;
        if follow.clicked()
            && let Some(row) = &row
        {
            let others = library.approach().map(|entry| entry.path.clone());
            let of_approach = others.filter(|path| *path != row.entry.path).collect();
            out.push(Action::AskToFollow { path: row.entry.path.clone(), of_approach });
        }
        let trajectories = ui
            .add_enabled_ui(library.has_years(), |ui| {
                dialog::secondary(ui, words.text("library-paths"))
            })
            .inner;
        if trajectories.clicked() {
            let paths = library.approach().map(|entry| entry.path.clone()).collect();
            out.push(Action::ShowPaths(paths));
        }
        compare(ui, look, library, row.as_ref(), out);
    });
    if let Some(row) = row.filter(|row| row.several.is_some()) {
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            of_copies(ui, look, library, &row, out);
        });
    }
}

/// What can be done with the files of one session.
fn of_copies(
    ui: &mut Ui,
    look: &LibraryLook<'_>,
    library: &LibraryState,
    row: &Row,
    out: &mut Vec<Action>,
) {
    let beside = library.copies.of(&row.entry.path).and_then(|stood| stood.beside.clone());
    if let Some(other) = beside
        && dialog::secondary(ui, look.words.text("library-compare-copies")).clicked()
    {
        out.push(Action::Compare(other, row.entry.path.clone()));
    }
    let is_whole = !matches!(row.entry.kind, Kind::Damaged { .. });
    let text = look.words.text("library-join");
    let join = ui.add_enabled_ui(is_whole, |ui| dialog::secondary(ui, text)).inner;
    if join.clicked() {
        out.push(Action::Join(library.copies_of_selected()));
    }
}

/// Compares the selected session with the one it follows, or with another that is marked first.
fn compare(
    ui: &mut Ui,
    look: &LibraryLook<'_>,
    library: &mut LibraryState,
    row: Option<&Row>,
    out: &mut Vec<Action>,
) {
    let words = look.words;
    let opens = |row: &&Row| row.entry.head().is_some() || row.entry.kind == Kind::Sealed;
    let path = row.filter(opens).map(|row| row.entry.path.clone());
    let followed = library.followed().map(|entry| entry.path.clone());
    let button = |ui: &mut Ui, enabled: bool, text: String| {
        let shown = ui.add_enabled_ui(enabled, |ui| dialog::secondary(ui, text)).inner;
        shown.on_disabled_hover_text(words.text("library-compare-none")).clicked()
    };
    let text = words.text("library-compare-followed");
    if button(ui, followed.is_some(), text)
        && let (Some(path), Some(followed)) = (&path, followed)
    {
        out.push(Action::Compare(followed, path.clone()));
    }
    let text = match &library.marked {
        None => words.text("library-compare"),
        Some(_) => words.text("library-compare-now"),
    };
    if button(ui, path.is_some(), text)
        && let Some(path) = path
    {
        match library.marked.take() {
            None => library.marked = Some(path),
            Some(first) => out.push(Action::Compare(first, path)),
        }
    }
    if let Some(marked) = &library.marked {
        let name = marked.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let said = words.with("library-compare-marked", [("name", name.into())]);
        ui.add(Label::new(small(said, look.theme)).truncate());
    }
}

#[cfg(test)]
mod tests;
