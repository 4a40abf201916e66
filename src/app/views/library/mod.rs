//! The library: the sessions of the folder, found by words, narrowed, sorted, the sessions of one approach together.

mod filters;
mod list;

use std::path::Path;

use egui::{CentralPanel, Key, Label, Margin, Modifiers, Panel, Ui};

use crate::app::look::Action;
use crate::app::shelf::{Row, Shelf};
use crate::app::theme::{Theme, size, strong};
use crate::app::views::parts::{self, small};
use crate::app::views::{self, notices::Notice};
use crate::app::widgets::ends;
use crate::words::Words;

/// What the screen is drawn with.
pub struct LibraryLook<'a> {
    pub words: Words,
    pub theme: &'a Theme,
    /// The folders that are listed.
    pub folders: &'a [&'a Path],
}

pub fn ui(
    ui: &mut Ui,
    look: &LibraryLook<'_>,
    shelf: &mut Shelf,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    keys(ui, shelf, out);
    // A notice is closed first.
    if notices.is_empty() && parts::escape(ui) {
        out.push(Action::LeaveLibrary);
    }
    let theme = look.theme;
    let head = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 8));
    Panel::top("library header").frame(head).show(ui, |ui| {
        title(ui, look, shelf, out);
        ui.add_space(6.0);
        filters::ui(ui, look, shelf);
    });
    let foot = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 10));
    Panel::bottom("library footer").frame(foot).show(ui, |ui| {
        views::notices::ui(ui, notices, look.words, theme);
        actions(ui, look, shelf, out);
    });
    shelf.settle();
    let around = egui::Frame::new().fill(theme.paper).inner_margin(Margin::symmetric(20, 10));
    CentralPanel::default().frame(around).show(ui, |ui| list::ui(ui, look, shelf, out));
}

/// Up and down go through the list from anywhere, Enter reads.
fn keys(ui: &Ui, shelf: &mut Shelf, out: &mut Vec<Action>) {
    if parts::is_covered(ui) {
        return;
    }
    let (up, down, page_up, page_down) = ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as isize;
        (count(Key::ArrowUp), count(Key::ArrowDown), count(Key::PageUp), count(Key::PageDown))
    });
    let by = down - up + 10 * (page_down - page_up);
    if by != 0 {
        shelf.step(by);
    }
    // A button that has the keyboard is pressed by Enter; the list and the search are read by it.
    if !shelf.on_button && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        read(shelf.selected(), out);
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

fn title(ui: &mut Ui, look: &LibraryLook<'_>, shelf: &Shelf, out: &mut Vec<Action>) {
    let words = look.words;
    ends(
        ui,
        34.0,
        |ui| {
            ui.label(strong(words.text("library-title"), size::HEADING));
            ui.add_space(10.0);
            let names: Vec<_> = look.folders.iter().map(|folder| folder_name(folder)).collect();
            let whole: Vec<_> = look.folders.iter().map(|one| one.display().to_string()).collect();
            let names = Label::new(small(names.join(", "), look.theme)).truncate();
            ui.add(names).on_hover_text(whole.join("\n"));
        },
        |ui| {
            let said = if shelf.is_reading {
                words.with("library-reading", [("count", shelf.count().into())])
            } else {
                let values =
                    [("shown", shelf.rows().len().into()), ("count", shelf.count().into())];
                words.with("library-count", values)
            };
            ui.label(small(said, look.theme));
            ui.add_space(10.0);
            if ui.button(words.text("library-add")).clicked() {
                out.push(Action::AddFolder);
            }
            if ui.button(words.text("library-close")).clicked() {
                out.push(Action::LeaveLibrary);
            }
        },
    );
}

/// What can be done with the selected session.
fn actions(ui: &mut Ui, look: &LibraryLook<'_>, shelf: &mut Shelf, out: &mut Vec<Action>) {
    let words = look.words;
    let row = shelf.selected().cloned();
    let readable = row.as_ref().is_some_and(|row| row.entry.head().is_some());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut on_button = false;
        let read_it = ui
            .add_enabled_ui(row.is_some(), |ui| {
                parts::primary(ui, look.theme, words.text("library-read"))
            })
            .inner;
        on_button |= read_it.has_focus();
        if read_it.clicked() {
            read(row.as_ref(), out);
        }
        let edit = ui
            .add_enabled_ui(readable, |ui| parts::secondary(ui, words.text("library-edit")))
            .inner;
        on_button |= edit.has_focus();
        if edit.clicked()
            && let Some(row) = &row
        {
            out.push(Action::Open(row.entry.path.clone()));
        }
        let follow = ui
            .add_enabled_ui(readable, |ui| parts::secondary(ui, words.text("library-follow")))
            .inner;
        on_button |= follow.has_focus();
        if follow.clicked()
            && let Some(row) = &row
        {
            let approach = shelf.approach_of(row);
            let others = approach.iter().map(|entry| entry.path.clone());
            let of_approach = others.filter(|path| *path != row.entry.path).collect();
            out.push(Action::AskToFollow { path: row.entry.path.clone(), of_approach });
        }
        let several = row.as_ref().map(|row| shelf.approach_of(row)).unwrap_or_default();
        let trajectories = ui
            .add_enabled_ui(1 < several.len(), |ui| {
                parts::secondary(ui, words.text("library-paths"))
            })
            .inner;
        on_button |= trajectories.has_focus();
        if trajectories.clicked() {
            let paths = several.iter().map(|entry| entry.path.clone()).collect();
            out.push(Action::ShowPaths(paths));
        }
        on_button |= compare(ui, look, shelf, row.as_ref(), out);
        shelf.on_button = on_button;
    });
}

/// Compares the selected session with the one it follows, or with another that is marked first. Whether the keyboard is here.
fn compare(
    ui: &mut Ui,
    look: &LibraryLook<'_>,
    shelf: &mut Shelf,
    row: Option<&Row>,
    out: &mut Vec<Action>,
) -> bool {
    let words = look.words;
    let path = row.filter(|row| row.entry.head().is_some()).map(|row| row.entry.path.clone());
    let followed = row.and_then(|row| shelf.followed_by(row)).map(|entry| entry.path.clone());
    let mut has_focus = false;
    let mut button = |ui: &mut Ui, enabled: bool, text: String| {
        let button = ui.add_enabled_ui(enabled, |ui| parts::secondary(ui, text)).inner;
        has_focus |= button.has_focus();
        button.clicked()
    };
    let text = words.text("library-compare-followed");
    if button(ui, followed.is_some(), text)
        && let (Some(path), Some(followed)) = (&path, followed)
    {
        out.push(Action::Compare(followed, path.clone()));
    }
    let text = match &shelf.marked {
        None => words.text("library-compare"),
        Some(_) => words.text("library-compare-now"),
    };
    if button(ui, path.is_some(), text)
        && let Some(path) = path
    {
        match shelf.marked.take() {
            None => shelf.marked = Some(path),
            Some(first) => out.push(Action::Compare(first, path)),
        }
    }
    if let Some(marked) = &shelf.marked {
        let name = marked.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let said = words.with("library-compare-marked", [("name", name.into())]);
        ui.add(Label::new(small(said, look.theme)).truncate());
    }
    has_focus
}

#[cfg(test)]
mod tests;
