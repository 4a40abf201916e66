//! The screens of the computer, by name.

use std::sync::Arc;

use egui::{Rect, pos2, vec2};
use winit::window::Window;

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Display {
    /// Its place in the list of the system.
    pub index: usize,
    /// As the system calls it; empty when it does not.
    pub name: String,
    /// In pixels.
    pub size: (u32, u32),
    /// Of its corner on the desk of all screens, in pixels.
    pub position: (i32, i32),
}

impl Display {
    /// Where it is on the desk of all screens, in pixels.
    pub fn rect(&self) -> Rect {
        let corner = pos2(self.position.0 as f32, self.position.1 as f32);
        Rect::from_min_size(corner, vec2(self.size.0 as f32, self.size.1 as f32))
    }

    /// Whether both are one screen, which may have been moved or set otherwise meanwhile.
    fn is(&self, other: &Self) -> bool {
        self.name == other.name && (!self.name.is_empty() || self.position == other.position)
    }
}

/// How screens are known.
#[derive(Clone, Default)]
pub enum Displays {
    /// There is no window yet, or no desk: as if there were one screen.
    #[default]
    Unknown,
    Of(Arc<Window>),
    /// These, the first one being ours; for tests.
    Given(Arc<[Display]>),
}

impl Displays {
    /// Those that the system lists, for `window`.
    pub fn of(window: &Arc<Window>, ctx: &egui::Context) -> Self {
        #[cfg(target_os = "linux")]
        super::plugged::watch(window, ctx);
        #[cfg(not(target_os = "linux"))]
        let _ = ctx;
        Self::Of(Arc::clone(window))
    }

    /// The screens that show something else than ours does: a duplicated one stands where ours stands.
    pub fn others(&self) -> Vec<Display> {
        let all = self.all();
        let ours = match self {
            Self::Of(window) => window.current_monitor().map(|monitor| monitor.position().into()),
            _ => all.first().map(|first| first.position),
        };
        all.into_iter().filter(|display| Some(display.position) != ours).collect()
    }

    /// The screen as the system lists it now; none when it went.
    pub fn find(&self, screen: &Display) -> Option<Display> {
        self.all().into_iter().find(|display| display.is(screen))
    }

    fn all(&self) -> Vec<Display> {
        match self {
            Self::Unknown => Vec::new(),
            Self::Given(screens) => screens.to_vec(),
            Self::Of(window) => {
                let screens = window.available_monitors().enumerate();
                let display = |(index, monitor): (usize, winit::monitor::MonitorHandle)| Display {
                    index,
                    name: monitor.name().unwrap_or_default(),
                    size: monitor.size().into(),
                    position: monitor.position().into(),
                };
                screens.map(display).collect()
            }
        }
    }
}
