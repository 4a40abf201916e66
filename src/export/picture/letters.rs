//! How wide a text is, and how it breaks into lines: read from the fonts themselves, without a window.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};

/// The two fonts of pictures, as they are in their files.
pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
pub const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// From the base line of one line to the next, beside the size.
pub const LEADING: f32 = 1.26;
/// How high letters rise over the base line, and how deep they go under it, beside the size.
pub const ASCENT: f32 = 0.76;
pub const DESCENT: f32 = 0.22;
/// Half of the height of a capital, beside the size: letters centred on a point stand so much lower.
pub const HALF_CAPITAL: f32 = 0.364;

const ELLIPSIS: char = '…';

static FONTS: LazyLock<[Font; 2]> = LazyLock::new(|| [REGULAR, SEMI_BOLD].map(Font::of));

/// What a font says of its letters.
struct Face {
    glyphs: Charmap<'static>,
    /// In units of the font.
    widths: GlyphMetrics<'static>,
    units_per_em: f32,
}

impl Face {
    fn of(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let (size, usual) = (Size::unscaled(), LocationRef::default());
        Some(Self {
            glyphs: font.charmap(),
            widths: font.glyph_metrics(size, usual),
            units_per_em: font.metrics(size, usual).units_per_em.into(),
        })
    }

    fn has(&self, letter: char) -> bool {
        self.glyphs.map(letter).is_some()
    }
}

/// A font, as far as widths go.
struct Font {
    face: Option<Face>,
    /// Of the letters of our languages, looked up once.
    common: Vec<f32>,
}

impl Font {
    /// The letters of European languages that are written in Latin.
    const COMMON: char = '\u{250}';

    fn of(bytes: &'static [u8]) -> Self {
        let mut font = Self { face: Face::of(bytes), common: Vec::new() };
        font.common = ('\0'..Self::COMMON).map(|letter| font.look_up(letter)).collect();
        font
    }

    fn has(&self, letter: char) -> bool {
        self.face.as_ref().is_some_and(|face| face.has(letter))
    }

    /// How far a letter moves the next one, beside the size.
    fn advance(&self, letter: char) -> f32 {
        self.common.get(letter as usize).copied().unwrap_or_else(|| self.look_up(letter))
    }

    /// What the font lacks, another font draws: as wide as a letter of that kind may be.
    fn look_up(&self, letter: char) -> f32 {
        if is_unseen(letter) {
            return 0.0;
        }
        let found = self.face.as_ref().and_then(|face| {
            Some(face.widths.advance_width(face.glyphs.map(letter)?)? / face.units_per_em)
        });
        found.unwrap_or(if letter < '\u{2000}' { 0.7 } else { 1.3 })
    }
}

/// The letters of a text that the fonts of the house lack, in the order of their numbers.
pub fn foreign(text: &str) -> BTreeSet<char> {
    let lacks = |c: &char| !c.is_whitespace() && !is_unseen(*c) && !FONTS[0].has(*c);
    text.chars().filter(lacks).collect()
}

/// Letters of one size and weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letters {
    pub size: f32,
    pub strong: bool,
}

impl Letters {
    pub const fn plain(size: f32) -> Self {
        Self { size, strong: false }
    }

    pub const fn strong(size: f32) -> Self {
        Self { size, strong: true }
    }

    fn font(self) -> &'static Font {
        &FONTS[usize::from(self.strong)]
    }

    /// How far one line is from the next.
    pub fn leading(self) -> f32 {
        self.size * LEADING
    }

    /// How wide a text is on one line. Letters are taken one by one: what kerning gains is left as room.
    pub fn width(self, text: &str) -> f32 {
        self.size * text.chars().map(|letter| self.font().advance(letter)).sum::<f32>()
    }

    /// The same where the font has every letter, so that another font may be held to it.
    pub fn known_width(self, text: &str) -> Option<f32> {
        let face = self.font().face.as_ref()?;
        let is_known = |letter| !is_unseen(letter) && face.has(letter);
        (1 < text.chars().count() && text.chars().all(is_known)).then(|| self.width(text))
    }

    /// A text on as few lines of this width as it takes, at most `most` of them: only then does it end with an
    /// ellipsis. Lines break at spaces; only a word wider than a line is broken, after a hyphen or anywhere.
    pub fn lines(self, text: &str, width: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
            for (rank, piece) in self.pieces(word, width).into_iter().enumerate() {
                let space = if rank == 0 && !line.is_empty() { " " } else { "" };
                let joined = format!("{line}{space}{piece}");
                if line.is_empty() || self.width(&joined) <= width {
                    line = joined;
                } else {
                    lines.push(std::mem::replace(&mut line, piece.to_owned()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        let most = most.max(1);
        if most < lines.len() {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                self.end(last, width);
            }
        }
        lines
    }

    /// The same on as many lines, as even as may be.
    pub fn even_lines(self, text: &str, width: f32, most: usize) -> Vec<String> {
        let mut lines = self.lines(text, width, most);
        let (mut low, mut high) = (0.0, width);
        for _ in 0..8 {
            let middle = f32::midpoint(low, high);
            let tried = self.lines(text, middle, usize::MAX);
            if tried.len() == lines.len() && tried.join(" ") == lines.join(" ") {
                lines = tried;
                high = middle;
            } else {
                low = middle;
            }
        }
        lines
    }

    /// A text on one line of this width, cut where there is no more room.
    pub fn line(self, text: &str, width: f32) -> String {
        self.lines(text, width, 1).pop().unwrap_or_default()
    }

    /// Ends a line that goes on with an ellipsis.
    fn end(self, line: &mut String, width: f32) {
        let room = width - self.width(&ELLIPSIS.to_string());
        while !line.is_empty() && room < self.width(line) {
            line.pop();
        }
        line.truncate(line.trim_end().len());
        line.push(ELLIPSIS);
    }

    /// A word, in pieces that fit in a line.
    fn pieces(self, word: &str, width: f32) -> Vec<&str> {
        if self.width(word) <= width {
            return vec![word];
        }
        let mut pieces = Vec::new();
        for mut rest in word.split_inclusive(['-', '–', '—', '/']) {
            while width < self.width(rest) {
                let (fits, after) = rest.split_at(self.fitting(rest, width));
                if after.is_empty() {
                    break;
                }
                pieces.push(fits);
                rest = after;
            }
            pieces.push(rest);
        }
        pieces
    }

    /// How many bytes of a word fit in a line: one letter at least, with what is written over it.
    fn fitting(self, word: &str, width: f32) -> usize {
        let (mut wide, mut fits) = (0.0, 0);
        for (at, letter) in word.char_indices() {
            let advance = self.size * self.font().advance(letter);
            wide += advance;
            if width < wide && 0.0 < advance && 0 < at {
                break;
            }
            fits = at + letter.len_utf8();
        }
        fits
    }
}

/// Marks over or after the letter before, and what steers letters without being one.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{300}'..='\u{36f}'
                | '\u{591}'..='\u{5bd}'
                | '\u{64b}'..='\u{65f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{20d0}'..='\u{20ff}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{e0001}'..='\u{e01ef}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Letters = Letters::plain(10.0);

    #[test]
    fn lines_break_between_words_and_after_hyphens_where_they_must_never_at_a_no_break_space() {
        let wide = PLAIN.width("femmes-hommes") + 1.0;
        assert_eq!(PLAIN.lines("Égalité femmes-hommes", wide, 9), ["Égalité", "femmes-hommes"]);
        let narrow = PLAIN.width("femmes-");
        assert_eq!(
            PLAIN.lines("Égalité femmes-hommes", narrow, 9),
            ["Égalité", "femmes-", "hommes"]
        );
        let together = "«\u{202f}a\u{202f}»";
        assert_eq!(
            PLAIN.lines(&format!("bb {together}"), PLAIN.width(together) + 1.0, 9),
            ["bb", together]
        );
    }

    #[test]
    fn every_line_fits_and_nothing_is_lost_while_there_are_lines() {
        let text =
            "Réduction des émissions de gaz à effet de serre hippopotomonstrosesquippedaliophobie";
        for width in [12.0, 40.0, 90.0, 300.0] {
            let lines = PLAIN.lines(text, width, 99);
            assert!(lines.iter().all(|line| PLAIN.width(line) <= width), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn even_lines_are_as_many_and_break_no_word() {
        let text = "AFPI, formation de la branche";
        let width = PLAIN.width("AFPI, formation de la");
        assert_eq!(PLAIN.lines(text, width, 3), ["AFPI, formation de la", "branche"]);
        assert_eq!(PLAIN.even_lines(text, width, 3), ["AFPI, formation", "de la branche"]);
        assert_eq!(PLAIN.even_lines("Vallonne-le-Pont", 99.0, 3), ["Vallonne-le-Pont"]);
    }

    #[test]
    fn a_text_ends_with_an_ellipsis_only_where_lines_are_lacking() {
        assert_eq!(PLAIN.line("Santé", 100.0), "Santé");
        let cut = PLAIN.line("Santé environnementale", 60.0);
        assert!(cut.ends_with('…') && PLAIN.width(&cut) <= 60.0, "{cut}");
    }

    #[test]
    fn letters_that_the_font_lacks_take_room_and_break_nothing() {
        for text in [
            "🌱🌱🌱🌱",
            "עברית עברית",
            "العربية",
            "漢字漢字漢字",
            "e\u{301}e\u{301}",
            "\u{202e}\u{0}",
            "",
        ] {
            for width in [0.0, 1.0, 25.0, f32::NAN, f32::INFINITY] {
                for most in [0, 1, 3] {
                    let lines = PLAIN.lines(text, width, most);
                    assert!(lines.len() <= most.max(1), "{text}: {lines:?}");
                }
            }
        }
        assert!(20.0 < PLAIN.width("漢字"));
        assert!(PLAIN.width("\u{202e}").abs() < 0.01);
    }

    #[test]
    fn semi_bold_is_wider() {
        let [plain, strong] =
            [PLAIN, Letters::strong(10.0)].map(|set| set.width("Qualité de l’emploi"));
        assert!(plain < strong && strong < 1.1 * plain, "{plain} {strong}");
    }
}
