//! A list of actors from a file, and what it would create or complete.

mod rows;
#[cfg(test)]
mod tests;
mod told;

use std::sync::Arc;

use egui::{Context, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::jobs::{Jobs, Pending};
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::dialog::{
    Shown, beside_bar, buttons, modal, paragraph, primary, quiet, secondary, small,
};
use crate::app::widgets::{Answer, Choice, Reach, Rows, Segment, form};
use crate::session::actor_list::{Effect, RowChoice};
use crate::session::{ActorEdit, ActorList, Key};
use crate::storage::{Encoding, Separator, Sheet, SheetError, read_sheet};

/// A list of actors from a file, and what it would create or complete.
pub struct ImportState {
    bytes: Arc<[u8]>,
    jobs: Jobs,
    way: Way,
    /// What was read and not yet put beside the session.
    sheet: Option<Result<Sheet, SheetError>>,
    /// The same beside the session.
    read: Option<Result<Found, SheetError>>,
    reading: Pending<Way, Result<Sheet, SheetError>>,
    /// Whether other ways to read it are shown.
    reading_otherwise: bool,
    rows: Rows<rows::Stop>,
}

/// How the file was told to be read; as is found in it where nothing was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Way {
    encoding: Option<Encoding>,
    separator: Option<Separator>,
}

/// What was found in the file, and what was decided of it.
#[derive(Debug)]
struct Found {
    sheet: Sheet,
    list: ActorList,
    choices: Vec<RowChoice>,
}

const WIDTH: f32 = 760.0;
/// What stands under the rows, and around the modal.
const UNDER_ROWS: f32 = 190.0;

impl ImportState {
    /// Reads it, which takes a moment: not for the interface thread.
    pub fn read(bytes: Vec<u8>, jobs: Jobs) -> Self {
        let way = Way::default();
        Self {
            sheet: Some(way.read(&bytes)),
            bytes: bytes.into(),
            jobs,
            way,
            read: None,
            reading: Pending::default(),
            reading_otherwise: false,
            rows: Rows::default(),
        }
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        if let Some(sheet) = self.sheet.take().or_else(|| self.reading.take()) {
            self.read = Some(sheet.map(|sheet| Found::of(sheet, look)));
        }
        let title = look.words.text("import-title");
        let shown = modal(ctx, look.theme, "import", &title, WIDTH, |ui, opened| {
            let mut read = self.read.take();
            let stays = match &mut read {
                Some(Ok(found)) => self.preview(ui, look, found, opened, out),
                Some(Err(error)) => self.problem(ui, look, *error, opened),
                None => false,
            };
            self.read = read;
            stays
        });
        self.reading.work(&self.jobs, |way| {
            let bytes = Arc::clone(&self.bytes);
            move || way.read(&bytes)
        });
        let Shown { inner: stays, dismissed } = shown;
        stays && !dismissed
    }

    fn preview(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        found: &mut Found,
        opened: bool,
        out: &mut Vec<Action>,
    ) -> bool {
        let (words, theme) = (look.words, look.theme);
        paragraph(ui, strong(told::counts(look, found), size::BODY));
        self.how(ui, look, Some(&found.sheet));
        if let Some(text) = told::unread_columns(look, &found.list) {
            ui.add_space(2.0);
            form::notice(ui, theme, text);
        }
        ui.add_space(6.0);
        let window = ui.ctx().content_rect().height();
        let height = (window - ui.min_rect().height() - UNDER_ROWS).max(120.0);
        form::rule(ui, theme);
        ScrollArea::vertical().id_salt("rows").max_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                beside_bar(ui, |ui| rows::ui(ui, look, found, &mut self.rows));
            },
        );
        form::rule(ui, theme);
        ui.add_space(4.0);
        paragraph(ui, small(words.text("import-internal"), theme));
        let count = found.effects(look).filter(|effect| *effect != Effect::Nothing).count();
        let (accepted, cancelled) = buttons(ui, |ui| {
            let text = words.with("import-accept", [("count", count.into())]);
            let ready = look.may_write && 0 < count;
            let accept = ui.add_enabled_ui(ready, |ui| primary(ui, theme, text)).inner;
            let cancel = secondary(ui, words.text("dialog-cancel"));
            if opened {
                if ready { accept.request_focus() } else { cancel.request_focus() }
            }
            (accept.clicked(), cancel.clicked())
        });
        if accepted {
            let key = || Key(Uuid::new_v4());
            let edit: ActorEdit = found.list.edit(look.session, &found.choices, key);
            out.push(edit.into());
        }
        !accepted && !cancelled
    }

    fn problem(&mut self, ui: &mut Ui, look: &Look<'_>, error: SheetError, opened: bool) -> bool {
        paragraph(ui, look.words.sheet_error(error));
        self.how(ui, look, None);
        buttons(ui, |ui| {
            let close = primary(ui, look.theme, look.words.text("dialog-understood"));
            if opened {
                close.request_focus();
            }
            !close.clicked()
        })
    }

    /// How the file was read, and other ways to.
    fn how(&mut self, ui: &mut Ui, look: &Look<'_>, sheet: Option<&Sheet>) {
        ui.horizontal_wrapped(|ui| {
            if let Some(sheet) = sheet {
                ui.label(small(told::how(look.words, sheet), look.theme));
            }
            if !self.reading_otherwise {
                let text = look.words.text("import-read-otherwise");
                self.reading_otherwise = quiet(ui, look.theme, text).clicked();
            }
        });
        if !self.reading_otherwise {
            return;
        }
        let encodings = Encoding::ALL.map(|value| (value, told::encoding(look.words, value)));
        let chosen = sheet.map(|sheet| sheet.encoding).or(self.way.encoding);
        if let Some(encoding) = way(ui, look, "import-encoding", &encodings, chosen) {
            self.way.encoding = Some(encoding);
            self.reading.want(self.way);
        }
        let separators = Separator::ALL.map(|value| (value, told::separator(look.words, value)));
        let chosen = sheet.map(|sheet| sheet.separator).or(self.way.separator);
        if let Some(separator) = way(ui, look, "import-separator", &separators, chosen) {
            self.way.separator = Some(separator);
            self.reading.want(self.way);
        }
    }
}

/// Ways to read a file. Gives the one that was just chosen.
fn way<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    ways: &[(T, String)],
    chosen: Option<T>,
) -> Option<T> {
    let subject = look.words.text(name);
    let segments: Vec<_> = ways
        .iter()
        .map(|(value, word)| {
            let (value, word) = (*value, word.clone());
            Segment { value, word, letter: String::new(), quiet: false }
        })
        .collect();
    ui.horizontal_wrapped(|ui| {
        ui.label(small(&subject, look.theme));
        let choice = Choice {
            words: look.words,
            theme: look.theme,
            id: ui.scope_id().with(name),
            subject: &subject,
            segments: &segments,
            chosen,
            in_words: true,
            clearable: false,
            reach: Reach::Tab,
        };
        match choice.show(ui) {
            Answer::Set(value) => Some(value),
            _ => None,
        }
    })
    .inner
}

impl Way {
    fn read(self, bytes: &[u8]) -> Result<Sheet, SheetError> {
        read_sheet(bytes, self.encoding, self.separator)
    }
}

impl Found {
    fn of(sheet: Sheet, look: &Look<'_>) -> Self {
        let list = ActorList::of(&sheet.rows, look.session);
        let choices = vec![RowChoice::default(); list.listed.len()];
        Self { sheet, list, choices }
    }

    /// What importing each actor would do.
    fn effects<'a>(&'a self, look: &'a Look<'_>) -> impl Iterator<Item = Effect> + 'a {
        let decided = self.list.listed.iter().zip(&self.choices);
        decided.map(|(listed, choice)| listed.effect(look.session, choice))
    }
}
