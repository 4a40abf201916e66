//! Text as people type it.

use serde::{Deserialize, Serialize};
use strum::VariantArray;
use unicode_normalization::UnicodeNormalization as _;

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

/// `text` without case and accents, for finding: "Égalité" is found by "egal".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|&c| !is_accent(c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ł' => folded.push('l'),
            '’' | 'ʼ' => folded.push('\''),
            '\u{a0}' | '\u{202f}' => folded.push(' '),
            c => folded.push(c),
        }
    }
    folded
}

/// Whether `c` is an accent that stands apart from its letter.
pub(super) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
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
    fn control_characters_are_removed_and_nothing_else() {
        assert_eq!(clean_line("a\u{7}b\r\nc\td"), "ab c d");
        assert_eq!(clean_text("a\u{0}b\r\nc\u{2028}🌱 עברית"), "ab\nc\u{2028}🌱 עברית");
    }
}
