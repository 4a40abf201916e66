//! A picture as pixels.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};

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
    let (wide, high) = pixels(width, size.height() / size.width());
    let mut pixels = Pixmap::new(wide, high).ok_or(PictureError::TooLarge(wide, high))?;
    pixels.fill(Color::WHITE);
    let scale = Transform::from_scale(wide as f32 / size.width(), high as f32 / size.height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PictureError::Unwritten(error.to_string()))
}

/// The size of a picture so many times as high as wide.
fn pixels(width: u32, ratio: f32) -> (u32, u32) {
    let width = (width.clamp(WIDTHS.0, WIDTHS.1) as f32).min((MOST_PIXELS / ratio).sqrt()).floor();
    let height = (width * ratio).round();
    (width.max(1.0) as u32, height.max(1.0) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::picture::proof;

    #[test]
    fn a_picture_is_neither_absurdly_small_nor_large() {
        assert_eq!(pixels(0, 0.5), (200, 100));
        assert_eq!(pixels(1000, 0.75), (1000, 750));
        assert_eq!(pixels(u32::MAX, 0.5), (8000, 4000));
        assert_eq!(pixels(8000, 100.0), (800, 80_000));
        assert_eq!(pixels(8000, 1e-9), (8000, 1));
    }

    #[test]
    fn letters_are_those_of_the_house_in_both_weights() {
        let weights: Vec<_> = FONTS.faces().map(|face| face.weight.0).collect();
        assert_eq!(weights, [400, 600]);
        let named = |face: &fontdb::FaceInfo| face.families.iter().any(|(name, _)| name == FAMILY);
        assert!(FONTS.faces().all(named));
    }

    #[test]
    fn pixels_are_on_white_and_the_same_each_time() {
        let session = &proof::samples()[1];
        let source = proof::source(session, crate::session::Language::Fr, true);
        let picture = crate::export::picture::board(&source, 480.0);
        let bytes = png(&picture, 300).expect("it is drawn");
        assert_eq!(bytes, png(&picture, 300).expect("it is drawn again"));
        let shown = Pixmap::decode_png(&bytes).expect("it is a PNG");
        assert_eq!(shown.width(), 300);
        let corner = shown.pixel(0, 0).expect("there are pixels");
        assert_eq!(
            corner,
            resvg::tiny_skia::PremultipliedColorU8::from_rgba(255, 255, 255, 255).expect("white")
        );
        assert!(shown.pixels().iter().all(|pixel| pixel.alpha() == 255));
    }
}
