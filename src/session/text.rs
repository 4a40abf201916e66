//! Text as people type it.

use serde::{Deserialize, Serialize};
use strum::VariantArray;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::variants;

/// The two languages of the interface and of the framework.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Language {
    #[default]
    #[serde(rename = "fr")]
    Fr,
    #[serde(rename = "en")]
    En,
}

impl Language {
    pub const ALL: [Self; 2] = variants();

    /// `fr` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

/// One text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub fr: String,
    pub en: String,
}

impl Bilingual {
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

/// One line, as typed, without control characters: what was pasted on several lines is joined by spaces.
pub fn clean_line(text: &str) -> String {
    text.replace("\r\n", " ")
        .chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect()
}

/// Several lines, as typed, without control characters other than the ends of lines.
pub fn clean_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|&c| c == '\n' || !c.is_control())
        .collect()
}

/// Whether a spreadsheet that reads the text, or in which it is typed again, could run it as a formula.
pub fn starts_as_a_formula(text: &str) -> bool {
    // The wide forms are the same marks to a spreadsheet in Chinese or Japanese.
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// `text` for finding, sorting and comparing: without case and marks, with one apostrophe, one hyphen, one space, and nothing that
/// is not seen. "Égalité" is found by "egal", whatever wrote it.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Before they are taken apart: some are an accent over nothing.
    let marked = text.chars().map(|c| match c {
        '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | 'ˈ' | '´' | '`' | '′' | '‵' | '＇' => {
            '\''
        }
        '‐'..='―' | '−' | '⁃' | '﹘' | '﹣' | '－' => '-',
        c => c,
    });
    let seen = marked.nfkd().filter(|&c| !is_combining_mark(c) && !is_invisible(c));
    for c in seen.flat_map(char::to_lowercase) {
        match c {
            // Made by the lower case of some letters.
            c if is_combining_mark(c) => {}
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ø' => folded.push('o'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ŋ' => folded.push('n'),
            'ı' => folded.push('i'),
            c if c.is_whitespace() => folded.push(' '),
            c => folded.push(c),
        }
    }
    folded
}

/// What [`fold`] gave, with nothing between the letters of a word: "co-construction" is "coconstruction", "d'eau" is "deau".
pub fn joined(folded: &str) -> String {
    folded.replace(['-', '\''], "")
}

/// Whether a text shows nothing of `c`: soft hyphens, joiners, marks of direction.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Whether a name may keep `c`: all that is seen, and what joins the letters of some scripts or the parts of a sign.
pub(super) fn is_shown(c: char) -> bool {
    !is_invisible(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether `c` is a mark that stands apart from its letter.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finding_ignores_case_and_accents() {
        assert_eq!(fold("Égalité FEMMES, œuvre d’été"), "egalite femmes, oeuvre d'ete");
        assert_eq!(fold("E\u{301}lise"), "elise");
    }

    #[test]
    fn names_from_elsewhere_are_found_by_plain_letters() {
        assert_eq!(fold("Şahin, Dağ, Erdős, Łódź, İzmir"), "sahin, dag, erdos, lodz, izmir");
    }

    #[test]
    fn letters_that_look_alike_are_found_as_one() {
        let alike = [
            ("N’Diaye", "N\u{2018}Diaye"),
            ("N'Diaye", "N´Diaye"),
            ("N'Diaye", "N′Diaye"),
            ("Saint-Orsan", "Saint\u{2011}Orsan"),
            ("Saint-Orsan", "Saint–Orsan"),
            ("Saint-Orsan", "Saint−Orsan"),
            ("coopération", "coo\u{ad}pé\u{200b}ration"),
            ("Điện", "dien"),
            ("ễ", "e"),
            ("Ørsted", "orsted"),
            ("ﬁlature", "filature"),
            ("Noël\u{202f}!", "noel !"),
        ];
        for (one, other) in alike {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        assert_ne!(fold("cote"), fold("code"));
        assert_eq!(joined(&fold("Co-construction, d’eau")), "coconstruction, deau");
    }

    #[test]
    fn control_characters_are_removed_and_nothing_else() {
        assert_eq!(clean_line("a\u{7}b\r\nc\td"), "ab c d");
        assert_eq!(clean_text("a\u{0}b\r\nc\u{2028}🌱 עברית"), "ab\nc\u{2028}🌱 עברית");
    }
}
