//! Text as people type it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use strum::VariantArray;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

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

/// One line as it is kept: composed letters and nothing that is not seen. What was pasted on several lines is joined by spaces.
pub fn clean_line(text: &str) -> String {
    cleaned(text, ' ')
}

/// The same on several lines.
pub fn clean_text(text: &str) -> String {
    cleaned(text, '\n')
}

fn cleaned(text: &str, end_of_line: char) -> String {
    let mut kept = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").nfc() {
        match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                kept.push(end_of_line);
            }
            '\t' => kept.push(' '),
            c if c.is_control() || !is_shown(c) => {}
            // Joins nothing.
            c if is_invisible(c) && kept.chars().next_back().is_none_or(char::is_whitespace) => {}
            c => kept.push(c),
        }
    }
    // What was dropped may have stood between a letter and its accent.
    if is_nfc(&kept) { kept } else { kept.nfc().collect() }
}

/// `text` where it is let out: what a file of before, or of another program, says of the direction of letters is left to the letters
/// themselves, so that it never turns what stands after it.
pub fn undirected(text: &str) -> Cow<'_, str> {
    if text.contains(is_direction) { text.replace(is_direction, "").into() } else { text.into() }
}

/// Embeddings, overrides and isolates, and their ends.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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

/// What two ways to write one name have in common: of an actor, a college, an organisation.
pub fn same_words(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
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
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Whether a letter is one of Hebrew, Arabic or their neighbours.
pub fn is_right_to_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// Whether a name may keep `c`: all that is seen, and what joins the letters of some scripts or the parts of a sign.
fn is_shown(c: char) -> bool {
    !is_invisible(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether `c` is a mark that stands apart from its letter.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}

/// Whether what is looked for stands in a text; both are folded. Hyphens and apostrophes may be lacking: "coconst" finds
/// "co-construction".
pub fn is_found_in(sought: &str, folded: &str) -> bool {
    folded.contains(sought) || (!sought.contains(['-', '\'']) && joined(folded).contains(sought))
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
        for (sought, is) in [("coconst", true), ("co-const", true), ("cocon", true), ("o-e", false)]
        {
            assert_eq!(is_found_in(sought, &fold("Co-construction, d’eau")), is, "{sought}");
        }
    }

    #[test]
    fn what_is_not_seen_is_not_kept_and_nothing_else_is_lost() {
        assert_eq!(clean_line("a\u{7}b\r\nc\td"), "ab c d");
        assert_eq!(clean_text("a\u{0}b\r\nc🌱 עברית"), "ab\nc🌱 עברית");
        assert_eq!(clean_line("coo\u{ad}pé\u{200b}ration\u{feff}"), "coopération");
    }

    #[test]
    fn whatever_parts_lines_elsewhere_is_a_space_in_a_line_and_an_end_in_a_text() {
        for parts in ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
            let pasted = format!("un{parts}deux");
            assert_eq!(clean_line(&pasted), "un deux", "{parts:?}");
            assert_eq!(clean_text(&pasted), "un\ndeux", "{parts:?}");
        }
    }

    #[test]
    fn letters_are_kept_composed_whatever_wrote_them() {
        assert_eq!(clean_line("E\u{301}galite\u{301}"), "Égalité");
        assert_eq!(clean_line("e\u{200b}\u{301}"), "é");
        for text in ["Égalité", "ɛ\u{301}", "한국", "שָׁלוֹם", "e\u{200b}\u{301}\u{202e}x"]
        {
            let kept = clean_text(text);
            assert_eq!(clean_text(&kept), kept, "{text:?}");
        }
    }

    #[test]
    fn joiners_stay_where_a_script_or_a_sign_needs_them_and_nowhere_else() {
        for text in ["می\u{200c}خواهم", "क\u{94d}\u{200d}ष", "👩\u{200d}🌾", "❤\u{fe0f}"]
        {
            assert_eq!(clean_line(text), text);
        }
        assert_eq!(clean_line("\u{200d}"), "", "a name of nothing");
        assert_eq!(clean_line("a \u{200c}b"), "a b");
    }

    #[test]
    fn no_direction_of_letters_is_kept_or_let_out() {
        let turned = "a\u{202e}b\u{2067}c\u{202c}";
        assert_eq!(clean_line(turned), "abc");
        assert_eq!(undirected(turned), "abc");
        assert!(matches!(undirected("عربي"), Cow::Borrowed("عربي")));
    }
}
