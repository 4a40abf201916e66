//! Text as people type it.

use serde::{Deserialize, Serialize};

/// The two languages of the interface and of the framework.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "fr")]
    Fr,
    #[serde(rename = "en")]
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

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
    text.chars()
        .flat_map(char::to_lowercase)
        .flat_map(|c| unaccented(c).chars().chain(unaccented(c).is_empty().then_some(c)))
        .collect()
}

/// The plain letters of an accented letter of French and its neighbours; empty when `c` stays as it is.
fn unaccented(c: char) -> &'static str {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        '’' | 'ʼ' => "'",
        '\u{a0}' | '\u{202f}' => " ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finding_ignores_case_and_accents() {
        assert_eq!(fold("Égalité FEMMES, œuvre d’été"), "egalite femmes, oeuvre d'ete");
    }

    #[test]
    fn control_characters_are_removed_and_nothing_else() {
        assert_eq!(clean_line("a\u{7}b\r\nc\td"), "ab c d");
        assert_eq!(clean_text("a\u{0}b\r\nc\u{2028}🌱 עברית"), "ab\nc\u{2028}🌱 עברית");
    }
}
