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

    /// As people know it: a number of the system's own is no name.
    pub fn known_name(&self) -> Option<&str> {
        let is_a_number =
            [r"\\.\DISPLAY", "Monitor #"].iter().any(|made| self.name.starts_with(made));
        Some(self.name.as_str()).filter(|name| !name.is_empty() && !is_a_number)
    }

    /// On which side of the screen at `ours` it stands; nothing where it stands there too.
    pub fn side(&self, ours: (i32, i32)) -> Option<Side> {
        let (x, y) = (self.position.0 - ours.0, self.position.1 - ours.1);
        let sides = if y.abs() <= x.abs() {
            [(x < 0, Side::Left), (0 < x, Side::Right)]
        } else {
            [(y < 0, Side::Above), (0 < y, Side::Below)]
        };
        sides.into_iter().find_map(|(is_there, side)| is_there.then_some(side))
    }

    /// Whether both are one screen, which may have been moved or set otherwise meanwhile.
    fn is(&self, other: &Self) -> bool {
        self.name == other.name && (!self.name.is_empty() || self.position == other.position)
    }
}

/// Where a screen stands beside ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
    Above,
    Below,
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
        let ours = self.ours();
        self.all().into_iter().filter(|display| Some(display.position) != ours).collect()
    }

    /// Where the screen with our window has its corner, on the desk of all screens, in pixels.
    pub fn ours(&self) -> Option<(i32, i32)> {
        match self {
            Self::Of(window) => window.current_monitor().map(|monitor| monitor.position().into()),
            Self::Unknown | Self::Given(_) => self.all().first().map(|first| first.position),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_told_by_its_side_and_by_a_name_that_says_something() {
        let screen = |name: &str, position| Display {
            index: 1,
            name: name.to_owned(),
            size: (1920, 1080),
            position,
        };
        for (position, side) in [
            ((1920, 0), Some(Side::Right)),
            ((-1280, 200), Some(Side::Left)),
            ((100, -1080), Some(Side::Above)),
            ((0, 1080), Some(Side::Below)),
            ((0, 0), None),
        ] {
            assert_eq!(screen("", position).side((0, 0)), side);
        }
        assert_eq!(screen("HDMI-1", (0, 0)).known_name(), Some("HDMI-1"));
        for number in ["", r"\\.\DISPLAY2", "Monitor #1552"] {
            assert_eq!(screen(number, (0, 0)).known_name(), None);
        }
    }
}
