//! The fonts of a document: those of the house, and others for the letters that they lack. Glyphs come out in the order in which
//! they are drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::raw::TableProvider as _;

use super::super::picture::letters::{self, Letters, REGULAR, SEMI_BOLD};
use crate::storage::Fonts;

/// How large the number of a letter is that no font has, beside the letters around it.
const NUMBERED: f32 = 0.35;

/// A font that can be put in the file.
struct Face {
    font: Font,
    bytes: Arc<Vec<u8>>,
    index: u32,
    data: ShaperData,
}

/// The fonts that a text needs.
pub struct Faces {
    /// Those of the house come first: regular, then semi-bold.
    faces: Vec<Face>,
    /// Which draws a letter that the house lacks; none where no font does.
    others: BTreeMap<char, Option<usize>>,
}

/// Which font draws a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    By(usize),
    /// Told by its number.
    ByNone,
}

/// Some glyphs of one font.
#[derive(Clone, Debug)]
pub struct Glyphs {
    face: usize,
    pub drawn: Vec<KrillaGlyph>,
    /// Beside the size of the letters around.
    pub scale: f32,
}

impl Glyphs {
    /// How wide they are, beside the size of the letters.
    pub fn width(&self) -> f32 {
        self.scale * self.drawn.iter().map(|glyph| glyph.x_advance).sum::<f32>()
    }
}

impl Face {
    fn of(bytes: Vec<u8>, index: u32) -> Option<Self> {
        let bytes = Arc::new(bytes);
        if may_not_be_put_in_files(&bytes, index)? {
            return None;
        }
        let font = Font::new(Arc::clone(&bytes).into(), index)?;
        let data = ShaperData::new(&FontRef::from_index(&bytes, index).ok()?);
        Some(Self { font, bytes, index, data })
    }

    fn shape(&self, text: &str, range: &Range<usize>, direction: Direction) -> Vec<KrillaGlyph> {
        let Ok(font) = FontRef::from_index(&self.bytes, self.index) else { return Vec::new() };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text[range.clone()]);
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        let shaped = self.data.shaper(&font).build().shape(buffer, ShapeOptions::new());
        let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
        let starts: BTreeSet<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        let units = self.font.units_per_em();
        let glyphs = infos.iter().zip(places).map(|(info, place)| {
            let start = info.cluster as usize;
            let end = starts.range(start + 1..).next().copied().unwrap_or_else(|| range.len());
            let [wide, x, y] = [place.x_advance, place.x_offset, place.y_offset]
                .map(|length| length as f32 / units);
            let of = range.start + start..range.start + end;
            KrillaGlyph::new(GlyphId::new(info.glyph_id), wide, x, y, 0.0, of, None)
        });
        glyphs.collect()
    }
}

/// Whether whoever made a font says that it stays on the computer; nothing for what is no font.
fn may_not_be_put_in_files(bytes: &[u8], index: u32) -> Option<bool> {
    const USES: u16 = 0x000f;
    const RESTRICTED: u16 = 2;
    let font = skrifa::FontRef::from_index(bytes, index).ok()?;
    Some(font.os2().is_ok_and(|told| told.fs_type() & USES == RESTRICTED))
}

impl Faces {
    /// The fonts for `letters`; `others` is asked only where the house lacks one.
    pub fn of(letters: &BTreeSet<char>, others: impl FnOnce() -> &'static Fonts) -> Self {
        let house = [REGULAR, SEMI_BOLD].into_iter();
        let mut faces: Vec<_> = house.filter_map(|bytes| Face::of(bytes.to_vec(), 0)).collect();
        let text: String = letters.iter().collect();
        let foreign = letters::foreign(&text);
        let mut found = BTreeMap::new();
        if !foreign.is_empty() {
            let fonts = others();
            let mut known = BTreeMap::new();
            for (letter, font) in fonts.find(&foreign) {
                let face = font.and_then(|font| {
                    *known.entry(font.id).or_insert_with(|| {
                        let face = Face::of(fonts.bytes(font)?, font.index)?;
                        faces.push(face);
                        Some(faces.len() - 1)
                    })
                });
                found.insert(letter, face);
            }
        }
        Self { faces, others: found }
    }

    /// The letters that no font draws.
    pub fn lacking(&self) -> BTreeSet<char> {
        let lacking = self.others.iter().filter(|(_, face)| face.is_none());
        lacking.map(|(letter, _)| *letter).collect()
    }

    pub fn font(&self, glyphs: &Glyphs) -> Font {
        self.faces[glyphs.face].font.clone()
    }

    /// What draws a letter; none where it is drawn as what stands before it.
    fn drawn(&self, letter: char, strong: bool) -> Option<Drawn> {
        if letter.is_whitespace() || letters::is_unseen(letter) {
            return None;
        }
        Some(match self.others.get(&letter) {
            None => Drawn::By(usize::from(strong)),
            Some(Some(face)) => Drawn::By(*face),
            Some(None) => Drawn::ByNone,
        })
    }

    /// How wide a piece of text is.
    pub fn width(&self, text: &str, range: &Range<usize>, letters: Letters) -> f32 {
        let piece = &text[range.clone()];
        if !piece.chars().any(|letter| self.others.contains_key(&letter)) {
            return letters.width(piece);
        }
        let glyphs = self.glyphs(text, range, letters.strong, Direction::LeftToRight);
        letters.size * glyphs.iter().map(Glyphs::width).sum::<f32>()
    }

    /// The glyphs of a piece of text whose letters all go in one direction, from left to right.
    pub fn glyphs(
        &self,
        text: &str,
        range: &Range<usize>,
        strong: bool,
        direction: Direction,
    ) -> Vec<Glyphs> {
        let mut pieces: Vec<(Drawn, Range<usize>)> = Vec::new();
        for (at, letter) in text[range.clone()].char_indices() {
            let (from, to) = (range.start + at, range.start + at + letter.len_utf8());
            let drawn = self.drawn(letter, strong);
            match pieces.last_mut() {
                Some((by, piece)) if drawn.is_none_or(|drawn| drawn == *by) => piece.end = to,
                _ => {
                    pieces
                        .push((drawn.unwrap_or_else(|| Drawn::By(usize::from(strong))), from..to));
                }
            }
        }
        let mut glyphs: Vec<_> = pieces
            .into_iter()
            .map(|(drawn, piece)| match drawn {
                Drawn::By(face) => self.shaped(face, text, &piece, direction),
                Drawn::ByNone => vec![self.numbered(text, &piece)],
            })
            .collect();
        if direction == Direction::RightToLeft {
            glyphs.reverse();
        }
        glyphs.concat()
    }

    /// The glyphs of one font; where it has none, the number of the letter.
    fn shaped(
        &self,
        face: usize,
        text: &str,
        piece: &Range<usize>,
        direction: Direction,
    ) -> Vec<Glyphs> {
        let glyphs = self.faces[face].shape(text, piece, direction);
        let mut all: Vec<Glyphs> = Vec::new();
        for mut glyph in glyphs {
            if glyph.glyph_id.to_u32() == 0 {
                let said = &text[glyph.text_range.clone()];
                if !said.chars().all(char::is_whitespace) {
                    all.push(self.numbered(text, &glyph.text_range));
                    continue;
                }
                let space = self.faces[face].shape(" ", &(0..1), Direction::LeftToRight);
                let Some(space) = space.first() else { continue };
                glyph.glyph_id = space.glyph_id;
                glyph.x_advance = space.x_advance;
            }
            match all.last_mut() {
                #[expect(clippy::float_cmp, reason = "one of two constants")]
                Some(last) if last.face == face && last.scale == 1.0 => last.drawn.push(glyph),
                _ => all.push(Glyphs { face, drawn: vec![glyph], scale: 1.0 }),
            }
        }
        all
    }

    /// Each letter by its number, small: what is read of it is the letter.
    fn numbered(&self, text: &str, piece: &Range<usize>) -> Glyphs {
        let mut glyphs = Vec::new();
        for (at, letter) in text[piece.clone()].char_indices() {
            let from = piece.start + at;
            let number = format!("[{:04X}]", u32::from(letter));
            for mut glyph in
                self.faces[0].shape(&number, &(0..number.len()), Direction::LeftToRight)
            {
                glyph.text_range = from..from + letter.len_utf8();
                glyphs.push(glyph);
            }
        }
        Glyphs { face: 0, drawn: glyphs, scale: NUMBERED }
    }
}
