//! A list of actors from a file, and what it would create or complete.

use egui::Context;

use crate::app::look::{Action, Look};

/// A list of actors from a file, and what it would create or complete.
#[derive(Debug)]
pub struct ImportState {}

impl ImportState {
    pub fn new(bytes: &[u8]) -> Self {
        let _ = bytes;
        Self {}
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let _ = (ctx, look, out);
        false
    }
}
