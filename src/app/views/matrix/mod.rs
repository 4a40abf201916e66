//! Grid II: the half matrix, every pair once.

use egui::Ui;

use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Debug, Default)]
pub struct MatrixState {
    /// Puts the keyboard in the matrix, in the next frame.
    pub focus: bool,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut MatrixState, out: &mut Vec<Action>) {
    let _ = (look, state, out);
    ui.label("");
}
