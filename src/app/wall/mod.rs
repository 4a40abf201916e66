//! The wall: what the room sees. It draws what was projected and knows no session.
//!
//! Lengths are in wall pixels: 1080 of them are the height of the picture, whatever the screen, the window or the zoom.

mod map;
mod theme;

use std::sync::Arc;

use egui::{Painter, Rect, Sense, Ui, WidgetInfo};
use serde::{Deserialize, Serialize};

use crate::analysis::projection::{Capacity, Projected};
use crate::words::Words;

pub use map::{LaidMap, MapPlan};
pub use theme::Theme;

/// The size of what must be read, in wall pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TextSize(u16);

impl TextSize {
    /// The least that reads from six image heights away.
    pub const LEAST: Self = Self(46);
    pub const MOST: Self = Self(90);
    const STEP: u16 = 4;

    /// In wall pixels, whatever a file of settings says.
    pub fn pixels(self) -> f32 {
        f32::from(self.0.clamp(Self::LEAST.0, Self::MOST.0))
    }

    #[must_use]
    pub fn larger(self) -> Self {
        Self((self.0 + Self::STEP).min(Self::MOST.0))
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self(self.0.saturating_sub(Self::STEP).max(Self::LEAST.0))
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::LEAST
    }
}

/// All that a picture is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub projected: Projected,
    pub words: Words,
    pub theme: Theme,
    pub text: TextSize,
    /// Balls glide to where they go; else they are there at once.
    pub glides: bool,
    /// Where the actors of the scene stand; none until they were laid out.
    pub map: Option<Arc<LaidMap>>,
}

/// How much a picture of this shape, width over height, holds at this size of text.
pub fn capacity(_text: TextSize, _aspect: f32) -> Capacity {
    Capacity::default()
}

/// Draws the picture over all of `ui`, and tells a screen reader what it says.
pub fn ui(ui: &mut Ui, picture: &Picture) {
    let rect = ui.max_rect();
    paint(ui.painter(), rect, picture);
    let response = ui.interact(rect, ui.scope_id().with("wall"), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(egui::Role::Label, true, picture.projected.title.as_str())
    });
}

/// Draws the picture in `rect`, however small, still and silent.
pub fn paint(painter: &Painter, rect: Rect, picture: &Picture) {
    painter.rect_filled(rect, 0, picture.theme.colours().paper);
}
