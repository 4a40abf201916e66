//! A picture as pixels.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use super::letters::{self, REGULAR, SEMI_BOLD};
use super::svg::{Others, spelled};
use super::{Picture, Shape};
use crate::storage::Fonts;

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

/// The fonts of the house: a picture looks the same on every computer, but for letters that they lack.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for bytes in [REGULAR, SEMI_BOLD] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

const FAMILY: &str = "Inter";

/// How an SVG of ours is read: with the fonts of the house, and with `others` for the letters that they lack.
pub(super) fn options(others: &Others) -> usvg::Options<'static> {
    let mut fontdb = Arc::clone(&FONTS);
    let mut known = BTreeSet::new();
    for font in others.values().flatten().filter(|font| known.insert(font.id)) {
        Arc::make_mut(&mut fontdb).push_face_info(font.clone());
    }
    usvg::Options { font_family: FAMILY.to_owned(), fontdb, ..usvg::Options::default() }
}

/// The letters of a picture that the fonts of the house lack.
fn foreign(picture: &Picture) -> BTreeSet<char> {
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text),
        _ => None,
    });
    texts.flat_map(|text| letters::foreign(text)).collect()
}

/// The letters of a picture that no font of this computer draws.
pub fn lacking(picture: &Picture) -> BTreeSet<char> {
    let foreign = foreign(picture);
    if foreign.is_empty() {
        return foreign;
    }
    let found = Fonts::system().find(&foreign);
    found.into_iter().filter(|(_, font)| font.is_none()).map(|(letter, _)| letter).collect()
}

/// The picture as PNG on white: the same bytes for the same picture. `width` is in pixels, brought within 200 and
/// 8000; less where the picture is so high that it would have more than 64 million pixels.
pub fn png(picture: &Picture, width: u32) -> Result<Vec<u8>, PictureError> {
    // No other font is looked for unless some letter needs it.
    drawn(picture, width, Fonts::system)
}

fn drawn(
    picture: &Picture,
    width: u32,
    others: impl FnOnce() -> &'static Fonts,
) -> Result<Vec<u8>, PictureError> {
    let foreign = foreign(picture);
    let found = if foreign.is_empty() { BTreeMap::new() } else { others().find(&foreign) };
    let found = found.into_iter().map(|(letter, font)| (letter, font.cloned())).collect();
    let tree = usvg::Tree::from_str(&spelled(picture, &found), &options(&found))
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

    /// A picture of one text.
    fn said(text: &str) -> Picture {
        let text = Shape::Text {
            at: (10.0, 30.0),
            anchor: crate::export::picture::Anchor::Start,
            size: 20.0,
            strong: false,
            colour: [0, 0, 0],
            text: text.to_owned(),
        };
        Picture { width: 100.0, height: 40.0, alt: String::new(), shapes: vec![text] }
    }

    #[test]
    fn no_font_of_the_computer_is_looked_for_where_ours_have_every_letter() {
        let text = "Égalité, Łódź, Ελλάδα, Київ — « 3 € » →";
        assert!(drawn(&said(text), 300, || panic!("they are looked for")).is_ok());
    }

    /// A font of some computer: a few Hebrew letters.
    static HEBREW: LazyLock<Fonts> = LazyLock::new(|| {
        let mut data = fontdb::Database::new();
        let bytes = &include_bytes!("../../../tests/fonts/hebrew.ttf")[..];
        data.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
        Fonts::of(data)
    });
    static NONE: LazyLock<Fonts> = LazyLock::new(Fonts::default);

    #[test]
    fn a_letter_that_ours_lack_is_drawn_by_another_font_where_there_is_one() {
        let drawn = |fonts| drawn(&said("Rue א"), 300, || fonts).expect("it is drawn");
        assert_ne!(drawn(&HEBREW), drawn(&NONE));
    }

    #[test]
    fn two_letters_that_no_font_has_are_told_apart() {
        let drawn = |text| drawn(&said(text), 300, || &NONE).expect("it is drawn");
        assert_ne!(drawn("漢"), drawn("字"));
    }

    #[test]
    fn letters_from_right_to_left_stand_so() {
        // The ink of the first letter on the left.
        let left = |text: &str| {
            let bytes = drawn(&said(text), 100 * 4, || &HEBREW).expect("it is drawn");
            let shown = Pixmap::decode_png(&bytes).expect("it is a PNG");
            let columns = 40..70;
            columns
                .flat_map(|x| (0..shown.height()).map(move |y| (x, y)))
                .map(|(x, y)| shown.pixel(x, y).map(resvg::tiny_skia::PremultipliedColorU8::red))
                .collect::<Vec<_>>()
        };
        assert_ne!(left("א"), left("ב"));
        assert_eq!(left("אב"), left("ב"));
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
