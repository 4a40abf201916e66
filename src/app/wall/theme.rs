//! The colours of the wall: a palette of its own, for projectors and for the back of a room. No colour means good or
//! bad; text is ink, a pillar's hue is a bar and never a word.

use egui::Color32;

use crate::app::base::settings::WallTheme;
use crate::session::PillarId;

/// What everything on the wall is drawn in.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    pub paper: Color32,
    /// Under the last argument.
    pub band: Color32,
    /// Behind the axis in hand.
    pub in_hand: Color32,
    pub ink: Color32,
    /// Secondary words: still 7:1.
    pub muted: Color32,
    /// Rails and dots: marks, 3:1.
    pub rail: Color32,
    /// Lines are this many times as thick.
    pub weight: f32,
    /// Of the pillars of the method, by rank.
    pillars: [Color32; 4],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Colours {
    const LIGHT: Self = Self {
        paper: Color32::WHITE,
        band: rgb(0x00f0_ede6),
        in_hand: rgb(0x00fd_f1d3),
        ink: rgb(0x001c_2128),
        muted: rgb(0x0048_4f59),
        rail: rgb(0x007a_7568),
        weight: 1.0,
        pillars: [rgb(0x0094_6a0c), rgb(0x00a8_344c), rgb(0x0024_7048), rgb(0x0036_489e)],
    };

    const DARK: Self = Self {
        paper: rgb(0x0010_1317),
        band: rgb(0x0022_272e),
        in_hand: rgb(0x003a_3218),
        ink: rgb(0x00f4_f3ee),
        muted: rgb(0x00c3_c8d0),
        rail: rgb(0x008d_949e),
        weight: 1.0,
        pillars: [rgb(0x00e2_b45a), rgb(0x00f0_93a8), rgb(0x0079_c99a), rgb(0x009a_afee)],
    };

    const WASHED: Self = Self {
        paper: Color32::WHITE,
        band: Color32::WHITE,
        in_hand: Color32::WHITE,
        ink: Color32::BLACK,
        muted: Color32::BLACK,
        rail: rgb(0x0040_4040),
        weight: 1.5,
        pillars: [Color32::BLACK; 4],
    };

    pub fn of(theme: WallTheme) -> &'static Self {
        static LIGHT: Colours = Colours::LIGHT;
        static DARK: Colours = Colours::DARK;
        static WASHED: Colours = Colours::WASHED;
        match theme {
            WallTheme::Light => &LIGHT,
            WallTheme::Dark => &DARK,
            WallTheme::Washed => &WASHED,
        }
    }

    /// The bar of a pillar; ink for one that the group added.
    pub fn pillar(&self, pillar: &PillarId) -> Color32 {
        pillar.rank().and_then(|rank| self.pillars.get(rank)).copied().unwrap_or(self.ink)
    }
}
