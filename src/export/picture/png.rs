//! A picture as pixels.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use crate::words::Words;

use super::letters::{REGULAR, SEMI_BOLD};
use super::{Picture, svg};

/// The narrowest and the widest picture, in pixels.
const WIDTHS: (u32, u32) = (200, 8000);
/// 256 MB while it is drawn.
const MOST_PIXELS: f32 = 64e6;

/// Why a picture could not be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    #[error("the picture cannot be read: {0}")]
    Unreadable(String),
    #[error("no memory for {0} by {1} pixels")]
    TooLarge(u32, u32),
    #[error("the pixels cannot be written: {0}")]
    Unwritten(String),
}

impl PictureError {
    /// What happened, and what to do.
    pub fn said(&self, words: Words) -> String {
        words.text(match self {
            Self::TooLarge(..) => "picture-too-large",
            Self::Unreadable(_) | Self::Unwritten(_) => "picture-not-drawn",
        })
    }
}

/// Only the fonts of the house: a picture looks the same on every computer.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for bytes in [REGULAR, SEMI_BOLD] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

const FAMILY: &str = "Inter";

/// How an SVG of ours is read: with the fonts of the house, and nothing else.
pub(super) fn options() -> usvg::Options<'static> {
    usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..usvg::Options::default()
    }
}

/// The picture as PNG on white: the same bytes for the same picture. `width` is in pixels, brought within 200 and
/// 8000; less where the picture is so high that it would have more than 64 million pixels.
pub fn png(picture: &Picture, width: u32) -> Result<Vec<u8>, PictureError> {
    let tree = usvg::Tree::from_str(&svg(picture), &options())
        .map_err(|error| PictureError::Unreadable(error.to_string()))?;
    let size = tree.size();
    let ratio = size.height() / size.width();
    let width = (width.clamp(WIDTHS.0, WIDTHS.1) as f32).min((MOST_PIXELS / ratio).sqrt()).floor();
    let height = (width * ratio).round();
    let [wide, high] = [width, height].map(|length| length.max(1.0) as u32);
    let mut pixels = Pixmap::new(wide, high).ok_or(PictureError::TooLarge(wide, high))?;
    pixels.fill(Color::WHITE);
    let scale = Transform::from_scale(wide as f32 / size.width(), high as f32 / size.height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PictureError::Unwritten(error.to_string()))
}
