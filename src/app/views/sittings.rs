//! (to be written)

use egui::Ui;

use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Default)]
pub struct SittingsState {}

pub fn ui(_ui: &mut Ui, _look: &Look<'_>, _state: &mut SittingsState, _out: &mut Vec<Action>) {}
