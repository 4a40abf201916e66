//! The fonts of the computer, for letters that ours lack. They are looked for on need only, and by whoever may wait: it reads files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fontdb::{Database, FaceInfo, Stretch, Style};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider as _};

/// Fonts to look in, the plainest first.
#[derive(Debug, Default)]
pub struct Fonts {
    faces: Vec<FaceInfo>,
    data: Database,
}

/// Which font draws each letter; none where no font does.
pub type Found<'a> = BTreeMap<char, Option<&'a FaceInfo>>;

impl Fonts {
    /// Those of this computer: the first call reads the heads of them all.
    pub fn system() -> &'static Self {
        static SYSTEM: LazyLock<Fonts> = LazyLock::new(|| {
            let mut all = Database::new();
            all.load_system_fonts();
            Fonts::of(all)
        });
        &SYSTEM
    }

    pub fn of(data: Database) -> Self {
        let mut faces: Vec<_> = data.faces().cloned().collect();
        faces.sort_by_key(strangeness);
        Self { faces, data }
    }

    /// The fonts that draw `letters`: of each, the first that has it.
    pub fn find(&self, letters: &BTreeSet<char>) -> Found<'_> {
        let mut found: Found<'_> = letters.iter().map(|&letter| (letter, None)).collect();
        let mut left = letters.clone();
        for info in &self.faces {
            if left.is_empty() {
                break;
            }
            let drawn_by = self.data.with_face_data(info.id, |bytes, index| {
                let font = FontRef::from_index(bytes, index).ok()?;
                Some(left.iter().copied().filter(|&c| draws(&font, c)).collect::<Vec<_>>())
            });
            for letter in drawn_by.flatten().into_iter().flatten() {
                left.remove(&letter);
                found.insert(letter, Some(info));
            }
        }
        found
    }

    /// What is in the file of a font.
    pub fn bytes(&self, font: &FaceInfo) -> Option<Vec<u8>> {
        self.data.with_face_data(font.id, |bytes, _| bytes.to_vec())
    }
}

/// How far a font is from a plain one.
fn strangeness(face: &FaceInfo) -> (bool, u16, bool, bool, usize) {
    let name = face.families.first().map_or("", |(name, _)| name.as_str());
    // Where there is a choice, letters without serifs stand beside ours.
    let plain = ["Noto Sans", "Sans", " UI"];
    let rank = plain.iter().position(|part| name.contains(part)).unwrap_or(plain.len());
    (
        face.style != Style::Normal,
        face.weight.0.abs_diff(400),
        face.stretch != Stretch::Normal,
        face.monospaced,
        rank,
    )
}

/// Whether it has an outline of the letter: signs that are pictures in colours have none.
fn draws(font: &FontRef<'_>, letter: char) -> bool {
    let outline = font.charmap().map(letter).and_then(|glyph| font.outline_glyphs().get(glyph));
    let mut pen = Asked::default();
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    outline.is_some_and(|outline| outline.draw(settings, &mut pen).is_ok() && pen.draws)
}

/// A pen that draws nowhere, and is only asked whether it would.
#[derive(Default)]
struct Asked {
    draws: bool,
}

impl OutlinePen for Asked {
    fn move_to(&mut self, _: f32, _: f32) {}

    fn line_to(&mut self, _: f32, _: f32) {
        self.draws = true;
    }

    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.draws = true;
    }

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.draws = true;
    }

    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn one_font() -> Fonts {
        let mut data = Database::new();
        let bytes = &include_bytes!("../../assets/fonts/Inter-Regular.otf")[..];
        data.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
        Fonts::of(data)
    }

    #[test]
    fn a_letter_is_drawn_by_a_font_that_has_it_and_else_by_none() {
        let fonts = one_font();
        let found = fonts.find(&BTreeSet::from(['Ж', '漢']));
        assert!(found[&'Ж'].is_some_and(|face| fonts.bytes(face).is_some()));
        assert!(found[&'漢'].is_none());
        let no_font = Fonts::default();
        let none = no_font.find(&BTreeSet::from(['漢']));
        assert_eq!(none.values().flatten().count(), 0);
    }
}
