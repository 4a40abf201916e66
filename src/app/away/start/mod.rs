//! The first screen: new session, open, recent, examples.

pub mod examples;
mod form;
mod home;
pub mod state;

use std::path::{Path, PathBuf};

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::app::base::action::Action;
use crate::app::base::elsewhere::Place;
use crate::app::base::notice::Notice;
use crate::app::base::theme::Theme;
use crate::app::widgets::notices;
use crate::words::Words;
use form::Form;

/// A session file of the sessions folder, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    pub path: PathBuf,
    /// Empty when the file cannot be read.
    pub title: String,
    pub modified: jiff::civil::DateTime,
    /// Letters that were typed in it wait to be recorded.
    pub waits: bool,
    /// Only a passphrase opens it.
    pub is_sealed: bool,
}

/// What the start screen shows.
pub struct StartLook<'a> {
    pub words: Words,
    pub theme: &'a Theme,
    /// `None` while the folder is being listed.
    pub recents: Option<&'a [Recent]>,
    /// The session in which letters wait, the one that was typed in last.
    pub waiting: Option<&'a Recent>,
    /// A form for a new session was begun.
    pub form_waits: bool,
    /// Where sessions were opened outside the folder, the latest first.
    pub elsewhere: &'a [Place],
    /// The titles of the examples.
    pub examples: &'a [String],
    pub today: jiff::civil::Date,
    /// Where new sessions are created.
    pub folder: &'a Path,
}

/// What this view keeps between frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartState {
    form: Form,
    form_open: bool,
    /// The first thing of the page was given the keyboard.
    focused: bool,
    /// So was the session in which letters wait.
    offered: bool,
    /// What is kept of the form; none until it was looked for.
    kept: Option<Form>,
}

impl StartState {
    /// Shows the form, with what was typed in it before.
    pub fn open_form(&mut self) {
        (self.form_open, self.focused) = (true, false);
    }

    /// Shows the first page, the form keeping what was typed in it.
    pub fn close_form(&mut self) {
        (self.form_open, self.focused) = (false, false);
    }
}

/// The screen, with what the program tells under it.
pub fn screen(
    ui: &mut Ui,
    look: &StartLook<'_>,
    state: &mut StartState,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    let theme = look.theme;
    if !notices.is_empty() {
        let strip = Frame::new().fill(theme.paper).inner_margin(Margin::symmetric(20, 8));
        Panel::bottom("notices").frame(strip).show(ui, |ui| {
            out.extend(notices::ui(ui, notices, look.words, theme).map(Action::from));
        });
    }
    CentralPanel::default().frame(Frame::new().fill(theme.paper)).show(ui, |ui| {
        self::ui(ui, look, state, out);
    });
}

/// Once a session is created, forget the state: the next form is empty.
pub fn ui(ui: &mut Ui, look: &StartLook<'_>, state: &mut StartState, out: &mut Vec<Action>) {
    let came = look.waiting.is_some() && !state.form_open;
    let offers = came && !std::mem::replace(&mut state.offered, true);
    let focus = !std::mem::replace(&mut state.focused, true) || offers;
    if state.form_open {
        if form::ui(ui, look, &mut state.form, focus, out) {
            state.close_form();
            ui.ctx().request_repaint();
        }
    } else if home::ui(ui, look, focus, out) {
        state.open_form();
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
mod tests;
