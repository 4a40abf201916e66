//! Erasing what is written on someone: each mention in turn, then once and for all.

pub mod extract;

use egui::Context;

use crate::app::look::{Action, Look};
use crate::session::Subject;

/// Erasing what is written on someone: each mention in turn, then once and for all.
#[derive(Debug)]
pub struct EraseState {}

impl EraseState {
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
