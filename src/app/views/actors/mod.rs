//! Grid I: the table of actors, and the card of one.

pub mod merge;
pub mod split;

use egui::Ui;

use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Debug, Default)]
pub struct ActorsState {
    /// Puts the caret where a new actor is typed, in the next frame.
    pub focus_new: bool,
    /// Puts the keyboard in the table, in the next frame.
    pub focus: bool,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ActorsState, out: &mut Vec<Action>) {
    let _ = (look, state, out);
    ui.label("");
}
