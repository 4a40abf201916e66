//! A letter that no font has: its number in a small box, so that two of them are told apart.

use egui::epaint::text::RasterizedGlyph;
use egui::{Color32, ColorImage, GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, vec2};

/// The sixteen digits, three dots wide and five high: a row of dots in three bits, the uppermost row first.
const DIGITS: [u16; 16] = [
    0b111_101_101_101_111,
    0b010_110_010_010_111,
    0b111_001_111_100_111,
    0b111_001_111_001_111,
    0b101_101_111_001_001,
    0b111_100_111_001_111,
    0b111_100_111_101_111,
    0b111_001_010_010_010,
    0b111_101_111_101_111,
    0b111_101_111_001_111,
    0b111_101_111_101_101,
    0b110_101_110_101_110,
    0b111_100_100_100_111,
    0b110_101_101_101_110,
    0b111_100_110_100_111,
    0b111_100_110_100_100,
];

/// Draws the letters of people that no font has. Signs of the house are always in ours: a test fails where one is not.
pub fn rasterizer() -> GlyphRasterizer {
    GlyphRasterizer::new("curseur::codes", |request: &GlyphRasterizerRequest<'_>| {
        let letter = request.cluster.chars().next()?;
        let is_written = letter.is_alphabetic() || '\u{1f000}' <= letter;
        is_written.then(|| boxed(letter, request.font_size_px))
    })
}

/// In two rows of digits.
fn boxed(letter: char, size: f32) -> RasterizedGlyph {
    let number = format!("{:04x}", u32::from(letter));
    let digits: Vec<_> = number.chars().filter_map(|digit| digit.to_digit(16)).collect();
    let across = digits.len().div_ceil(2);
    let (wide, high) = (4 * across + 3, 15);
    let dot = (size / 14.0).round().max(1.0) as usize;
    let mut image = ColorImage::filled([dot * wide, dot * high], Color32::TRANSPARENT);
    let mut ink = |x: usize, y: usize| {
        for (column, row) in (0..dot * dot).map(|at| (at % dot, at / dot)) {
            image[(dot * x + column, dot * y + row)] = Color32::WHITE;
        }
    };
    for (x, y) in (0..wide * high).map(|at| (at % wide, at / wide)) {
        if x == 0 || y == 0 || x + 1 == wide || y + 1 == high {
            ink(x, y);
        }
    }
    // A number of five digits has one less above.
    let first = 2 * across - digits.len();
    for (rank, digit) in digits.iter().enumerate().map(|(rank, digit)| (rank + first, digit)) {
        let corner = (2 + 4 * (rank % across), 2 + 6 * (rank / across));
        for at in (0..15).filter(|at| DIGITS[*digit as usize] >> (14 - at) & 1 == 1) {
            ink(corner.0 + at % 3, corner.1 + at / 3);
        }
    }
    let under = (3 * dot) as f32;
    let bitmap = GlyphBitmap {
        image,
        offset_px: vec2(dot as f32, under - (dot * high) as f32),
        is_color: false,
    };
    RasterizedGlyph { bitmap, advance_px: (dot * (wide + 2)) as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_that_no_font_has_look_different() {
        for (one, other) in [('漢', '字'), ('🌱', '🌾'), ('\u{13000}', '\u{13001}')] {
            assert_ne!(boxed(one, 14.0).bitmap.image, boxed(other, 14.0).bitmap.image);
        }
    }
}
