//! All that is written on someone, to hand over.

use egui::Context;

use crate::app::look::{Action, Look};
use crate::session::Subject;

/// All that is written on someone, to hand over.
#[derive(Debug)]
pub struct ExtractState {}

impl ExtractState {
    pub fn new(subject: Subject) -> Self {
        let _ = subject;
        Self {}
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let _ = (ctx, look, out);
        false
    }
}
