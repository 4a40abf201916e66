//! Whether balls glide, and whether anything else moves by itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::Context;

/// What the system was told, kept up to date by a thread that never holds up the window.
#[derive(Default)]
pub struct SystemMotion {
    still: Arc<AtomicBool>,
    /// Ends the thread when it goes.
    _subscription: Option<mundy::Subscription>,
}

impl SystemMotion {
    /// Asks the system, now and whenever it changes; `ctx` is painted again then. On the interface thread.
    pub fn listen(ctx: Context) -> Self {
        let still = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&still);
        let subscription = mundy::Preferences::subscribe(
            mundy::Interest::ReducedMotion,
            move |preferences: mundy::Preferences| {
                let wants_it = preferences.reduced_motion.is_reduce();
                if told.swap(wants_it, Ordering::Relaxed) != wants_it {
                    ctx.request_repaint();
                }
            },
        );
        Self { still, _subscription: Some(subscription) }
    }

    pub fn wants_stillness(&self) -> bool {
        self.still.load(Ordering::Relaxed)
    }
}
