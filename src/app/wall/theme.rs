//! The colours of the wall. No colour means good or bad.

use egui::Color32;
use serde::{Deserialize, Serialize};

/// How the wall is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Theme {
    #[default]
    Light,
    Dark,
    /// For a projector that washes colours out: black on white, thicker lines.
    Washed,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Washed];

    pub fn colours(self) -> &'static Colours {
        const LIGHT: Colours = Colours { paper: Color32::WHITE };
        const DARK: Colours = Colours { paper: Color32::BLACK };
        match self {
            Self::Light | Self::Washed => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

/// What everything on the wall is drawn in.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    pub paper: Color32,
}
