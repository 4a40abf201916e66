//! To look at together: what the relations ask.

use egui::Ui;

use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Debug, Default)]
pub struct QuestionsState {}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut QuestionsState, out: &mut Vec<Action>) {
    let _ = (look, state, out);
    ui.label("");
}
