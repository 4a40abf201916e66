//! To look at together: what the relations ask.

use egui::Ui;

use crate::analysis::Question;
use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Debug, Default)]
pub struct QuestionsState {}

/// `questions` are none while they are read for the first time.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    questions: Option<&[Question]>,
    state: &mut QuestionsState,
    out: &mut Vec<Action>,
) {
    let _ = (look, state, out, questions);
    ui.label("");
}
