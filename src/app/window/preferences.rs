//! What the system was told of how windows are to look: light or dark, how much contrast, whether anything moves by itself.

use std::sync::{Arc, Mutex, PoisonError};

use egui::{Context, Theme};

/// What a person told the system; each is unsaid where the system does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    pub theme: Option<Theme>,
    pub more_contrast: bool,
    pub stillness: bool,
}

impl From<mundy::Preferences> for Preferences {
    fn from(told: mundy::Preferences) -> Self {
        Self {
            theme: match told.color_scheme {
                mundy::ColorScheme::Light => Some(Theme::Light),
                mundy::ColorScheme::Dark => Some(Theme::Dark),
                mundy::ColorScheme::NoPreference => None,
            },
            more_contrast: matches!(told.contrast, mundy::Contrast::More | mundy::Contrast::Custom),
            stillness: told.reduced_motion.is_reduce(),
        }
    }
}

/// The same, kept up to date by a thread that never holds up the window.
#[derive(Default)]
pub struct SystemPreferences {
    now: Arc<Mutex<Preferences>>,
    /// Ends the thread when it goes.
    _subscription: Option<mundy::Subscription>,
}

impl SystemPreferences {
    /// Asks the system, now and whenever it changes; `ctx` is painted again then. On the interface thread.
    pub fn listen(ctx: Context) -> Self {
        let now = Arc::<Mutex<Preferences>>::default();
        let told = Arc::clone(&now);
        let what = mundy::Interest::ColorScheme
            | mundy::Interest::Contrast
            | mundy::Interest::ReducedMotion;
        let subscription = mundy::Preferences::subscribe(what, move |preferences| {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            let before = std::mem::replace(&mut *told, preferences.into());
            if before != *told {
                ctx.request_repaint();
            }
        });
        Self { now, _subscription: Some(subscription) }
    }

    pub fn now(&self) -> Preferences {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
