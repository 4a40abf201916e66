//! A list of people or of actors, from a file or pasted: how it is read, and what it would add or complete.

mod columns;
mod found;
mod how;
mod rows;
#[cfg(test)]
mod tests;
mod told;

use std::sync::Arc;

use egui::{Context, Key, Modifiers, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::jobs::{Jobs, Pending};
use crate::app::base::keys::ctrl_key;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong, unbroken};
use crate::app::widgets::dialog::{
    Shown, beside_bar, buttons, modal, paragraph, primary, secondary, small,
};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Rows, form::help};
use crate::session::{Key as RandomKey, Whom};
use crate::storage::{FileKind, Sheet, SheetError, Way, read_list, read_pasted};
use found::Found;

/// A list of people or of actors, from a file or pasted.
pub struct ImportState {
    whom: Whom,
    from: From,
    jobs: Jobs,
    way: Way,
    /// What was kept before of another list, that this one is not to take the place of.
    before: String,
    /// This one, as it was last kept until it is taken.
    kept: String,
    /// What was read and not yet put beside the session.
    sheet: Option<Result<Sheet, SheetError>>,
    /// The same beside the session.
    read: Option<Result<Found, SheetError>>,
    reading: Pending<Asked, Result<Sheet, SheetError>>,
    /// Whether other ways to read it are shown.
    reading_otherwise: bool,
    /// Whether the columns that are left out are shown too.
    all_columns: bool,
    rows: Rows<rows::Stop>,
}

/// Where a list comes from.
enum From {
    File(Arc<[u8]>),
    /// Into the field, where it can be changed.
    Field(String),
    /// As it was copied.
    Pasted(Arc<str>),
}

/// How it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// By Escape, or a click beside it.
    Left,
    Cancelled,
    Taken,
}

/// What is to be read, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    File(Arc<[u8]>, Way),
    Pasted(Arc<str>, Way),
}

/// No longer text is kept until it is taken.
const MOST_KEPT: usize = 200_000;

const WIDTH: f32 = 760.0;
/// What stands under the rows, and around the modal.
const UNDER_ROWS: f32 = 176.0;
/// The least height that the rows are given, and the most that a pasted text takes.
const LEAST: f32 = 110.0;
const FIELD_HEIGHT: f32 = 84.0;
const FIELD_SHARE: f32 = 0.1;

impl Asked {
    fn read(&self, whom: Whom) -> Result<Sheet, SheetError> {
        match self {
            Self::File(bytes, way) => read_list(bytes, whom, *way),
            Self::Pasted(text, way) => read_pasted(text, whom, way.separator),
        }
    }
}

impl ImportState {
    /// Reads a file, which takes a moment: not for the interface thread.
    pub fn read(bytes: Vec<u8>, whom: Whom, jobs: Jobs) -> Self {
        let state = Self::new(From::File(bytes.into()), whom, jobs);
        Self { sheet: Some(state.asked().read(whom)), ..state }
    }

    /// Reads what was pasted; without it, asks for it, beginning with what was `kept` of another time.
    pub fn paste(pasted: Option<&str>, kept: String, whom: Whom, jobs: Jobs) -> Self {
        let (from, before) = match pasted {
            None => (From::Field(kept), String::new()),
            Some(text) => (From::Pasted(text.into()), kept),
        };
        let mut state = Self { before, ..Self::new(from, whom, jobs) };
        state.reading.want(state.asked());
        state
    }

    fn new(from: From, whom: Whom, jobs: Jobs) -> Self {
        Self {
            whom,
            from,
            jobs,
            way: Way::default(),
            before: String::new(),
            kept: String::new(),
            sheet: None,
            read: None,
            reading: Pending::default(),
            reading_otherwise: false,
            all_columns: false,
            rows: Rows::default(),
        }
    }

    fn asked(&self) -> Asked {
        match &self.from {
            From::File(bytes) => Asked::File(Arc::clone(bytes), self.way),
            From::Field(text) => Asked::Pasted(text.as_str().into(), self.way),
            From::Pasted(text) => Asked::Pasted(Arc::clone(text), self.way),
        }
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let whom = self.whom;
        self.reading.work(&self.jobs, |asked| move || asked.read(whom));
        if let Some(sheet) = self.sheet.take().or_else(|| self.reading.take()) {
            self.read = Some(sheet.map(|sheet| Found::of(sheet, whom, look)));
        }
        let title = look.words.text(match (&self.from, whom) {
            (From::File(_), Whom::Actors) => "import-title-actors",
            (From::File(_), Whom::People) => "import-title-people",
            (_, Whom::Actors) => "import-title-paste-actors",
            (_, Whom::People) => "import-title-paste-people",
        });
        let shown = modal(ctx, look.theme, "import", &title, WIDTH, |ui, opened| {
            let is_typed = self.field(ui, look, opened);
            let mut read = self.read.take();
            let stays = match &mut read {
                Some(Ok(found)) => self.preview(ui, look, found, opened && !is_typed, out),
                Some(Err(error)) => self.problem(ui, look, *error, opened && !is_typed),
                None => None,
            };
            // What was just typed is read anew; until then this is what stands there.
            if self.read.is_none() {
                self.read = read;
            }
            stays
        });
        let Shown { inner, dismissed } = shown;
        let end = if dismissed { Some(End::Left) } else { inner };
        self.keep(end, out);
        end.is_none()
    }

    /// Keeps what was typed or pasted beside the session until it is taken: no key loses it.
    fn keep(&mut self, end: Option<End>, out: &mut Vec<Action>) {
        let (text, is_field) = match &self.from {
            From::File(_) => return,
            From::Field(text) => (text.clone(), true),
            From::Pasted(text) if self.before.trim().is_empty() => (text.to_string(), false),
            From::Pasted(text) => (format!("{}\n{text}", self.before.trim_end()), false),
        };
        // A draft is small: a longer list is a file's, or where it was copied from.
        let text = if text.len() <= MOST_KEPT { text } else { self.before.clone() };
        let text = match end {
            Some(End::Taken) => std::mem::take(&mut self.before),
            // What was copied from elsewhere is there still.
            Some(End::Cancelled) if !is_field => std::mem::take(&mut self.before),
            _ => text,
        };
        if end.is_some() || text != self.kept {
            self.kept.clone_from(&text);
            let waits = matches!(end, Some(End::Left | End::Cancelled));
            out.push(Action::KeepList { whom: self.whom, text, waits });
        }
    }

    /// The field that a list is pasted in. Says whether there is one.
    fn field(&mut self, ui: &mut Ui, look: &Look<'_>, opened: bool) -> bool {
        let From::Field(text) = &mut self.from else { return false };
        let (name, hint) = match self.whom {
            Whom::People => ("import-field-people", "import-field-people-hint"),
            Whom::Actors => ("import-field-actors", "import-field-actors-hint"),
        };
        let name = look.words.text(name);
        let paste = ctrl_key(look.words, Key::V);
        form::caption(ui, look.theme, &name);
        let height = (ui.content_rect().height() * FIELD_SHARE).min(FIELD_HEIGHT);
        let field =
            Field { as_pasted: true, height: Some(height), ..Field::lines(&name, look.may_write) };
        let response =
            field.hint(look.words.with(hint, [("paste", paste.into())])).show(ui, "list", text);
        if opened {
            response.request_focus();
        }
        if response.changed() {
            self.way = Way::default();
            self.reading.want(self.asked());
        }
        ui.add_space(6.0);
        true
    }

    fn preview(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        found: &mut Found,
        opened: bool,
        out: &mut Vec<Action>,
    ) -> Option<End> {
        let (words, theme) = (look.words, look.theme);
        // Before any row: Enter with whatever else clicks what has the keyboard, and would tick it.
        let by_key = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        paragraph(ui, strong(told::counts(look, found), size::BODY));
        self.how(ui, look, Some(&found.sheet));
        if let Some(text) = told::left_out(words, found) {
            ui.add_space(2.0);
            form::notice(ui, theme, unbroken(&text));
        }
        ui.add_space(6.0);
        let window = ui.ctx().content_rect().height();
        let height = (window - ui.min_rect().height() - UNDER_ROWS).max(LEAST);
        form::rule(ui, theme);
        let area = ScrollArea::vertical().id_salt("rows").max_height(height);
        // A modal is given the height it had before, and would never grow by itself.
        let area = area.auto_shrink([false, true]).min_scrolled_height(height);
        area.show(ui, |ui| {
            beside_bar(ui, |ui| {
                if columns::ui(ui, look, found, &mut self.all_columns) {
                    self.rows = Rows::default();
                }
                rows::ui(ui, look, found, &mut self.rows);
            });
        });
        form::rule(ui, theme);
        ui.add_space(4.0);
        paragraph(
            ui,
            small(
                {
                    let id = match self.whom {
                        Whom::Actors => "import-internal",
                        Whom::People => "import-people-internal",
                    };
                    let accept = ctrl_key(words, Key::Enter);
                    words.with(id, [("accept", accept.into())])
                },
                theme,
            ),
        );
        let count = found.count(look);
        let ready = look.may_write && 0 < count;
        let (accepted, cancelled) = buttons(ui, |ui| {
            let text = match self.whom {
                Whom::Actors => words.with("import-accept", [("count", count.into())]),
                Whom::People => told::accept_people(words, found, count),
            };
            let accept = ui.add_enabled_ui(ready, |ui| primary(ui, theme, text)).inner;
            let cancel = secondary(ui, words.text("dialog-cancel"));
            if opened {
                if ready { accept.request_focus() } else { cancel.request_focus() }
            }
            (accept.clicked() || (ready && by_key), cancel.clicked())
        });
        if accepted {
            out.push(found.edit(look.session, || RandomKey(Uuid::new_v4())).into());
        }
        match (accepted, cancelled) {
            (true, _) => Some(End::Taken),
            (_, true) => Some(End::Cancelled),
            _ => None,
        }
    }

    fn problem(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        error: SheetError,
        opened: bool,
    ) -> Option<End> {
        let waits = error == SheetError::Empty && matches!(self.from, From::Field(_));
        if waits {
            help(ui, look.theme, look.words.text("import-field-help"));
        } else {
            paragraph(ui, look.words.sheet_error(error));
            if may_be_read_otherwise(error) {
                self.how(ui, look, None);
            }
        }
        buttons(ui, |ui| {
            if waits {
                let cancel = secondary(ui, look.words.text("dialog-cancel"));
                return cancel.clicked().then_some(End::Cancelled);
            }
            let close = primary(ui, look.theme, look.words.text("dialog-understood"));
            if opened {
                close.request_focus();
            }
            close.clicked().then_some(End::Cancelled)
        })
    }
}

/// Whether other letters or another separator could make a list of it.
fn may_be_read_otherwise(error: SheetError) -> bool {
    match error {
        SheetError::Empty => false,
        SheetError::Other(kind) => kind == FileKind::Unknown,
        _ => true,
    }
}
