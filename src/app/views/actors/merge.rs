//! Two actors that are one: which, and what becomes of their ties.

use egui::Context;

use crate::app::look::{Action, Look};
use crate::session::ActorId;

/// Two actors that are one: which, and what becomes of their ties.
#[derive(Debug)]
pub struct MergeState {}

impl MergeState {
    pub fn new(actor: ActorId) -> Self {
        let _ = actor;
        Self {}
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let _ = (ctx, look, out);
        false
    }
}
