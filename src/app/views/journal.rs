//! (to be written)

use egui::Ui;

use crate::app::look::{Action, Look};

/// What this view keeps between frames.
#[derive(Default)]
pub struct JournalState {}

pub fn ui(_ui: &mut Ui, _look: &Look<'_>, _state: &mut JournalState, _out: &mut Vec<Action>) {}

impl JournalState {
    pub fn show(&mut self, _id: crate::session::EntryId) {}
}
