//! The screens of the computer, by name.

use std::sync::Arc;

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
    /// The screens that show something else than ours does: a duplicated one stands where ours stands.
    pub fn others(&self) -> Vec<Display> {
        match self {
            Self::Unknown => Vec::new(),
            Self::Given(screens) => screens.iter().skip(1).cloned().collect(),
            Self::Of(window) => {
                let ours = window.current_monitor().map(|monitor| monitor.position());
                let screens = window.available_monitors().enumerate();
                screens
                    .filter(|(_, monitor)| Some(monitor.position()) != ours)
                    .map(|(index, monitor)| Display {
                        index,
                        name: monitor.name().unwrap_or_default(),
                        size: monitor.size().into(),
                    })
                    .collect()
            }
        }
    }
}
