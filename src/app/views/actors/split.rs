//! One actor that is two: which, and where the ties go.

use egui::Context;

use crate::app::look::{Action, Look};
use crate::session::ActorId;

/// One actor that is two: which, and where the ties go.
#[derive(Debug)]
pub struct SplitState {}

impl SplitState {
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
