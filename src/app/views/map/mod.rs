//! The map: actors on rings, and what links them.

use egui::Ui;

use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Debug, Default)]
pub struct MapState {}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut MapState, out: &mut Vec<Action>) {
    let _ = (look, state, out);
    ui.label("");
}
