//! Says when nothing is left to draw, to whoever looks for what makes the window work: `RUST_LOG=curseur::rest=trace`.

use std::time::Duration;

use egui::{Context, FullOutput};

const TARGET: &str = "curseur::rest";

struct Rest;

/// Has it said from now on, if anyone listens.
pub fn tell(ctx: &Context) {
    if log::log_enabled!(target: TARGET, log::Level::Trace) {
        ctx.add_plugin(Rest);
    }
}

impl egui::Plugin for Rest {
    fn debug_name(&self) -> &'static str {
        "rest"
    }

    /// Of all windows: each output tells when every one of them is to be drawn next.
    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        if output.viewport_output.values().all(|window| window.repaint_delay == Duration::MAX) {
            log::trace!(target: TARGET, "nothing is left to draw");
        }
    }
}
