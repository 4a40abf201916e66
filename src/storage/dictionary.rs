//! The dictionary of the computer, in the form that `LibreOffice`, Firefox and others share; we bring none. It is looked for on need, and
//! by whoever may wait: it reads files.

use std::ops::Range;
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8};

use super::reading::{self, Links};
use crate::session::Language;

/// Words of a language, to be asked whether they hold another one.
#[derive(Debug)]
pub struct Dictionary(spellbook::Dictionary);

impl Dictionary {
    /// The one that somebody put on this computer, if anybody did.
    pub fn system(language: Language) -> Option<Self> {
        folders(language).iter().find_map(|folder| Self::in_folder(folder, language))
    }

    fn in_folder(folder: &Path, language: Language) -> Option<Self> {
        let names: &[&str] = match language {
            Language::Fr => &["fr", "fr_FR", "fr-toutesvariantes", "fr-classique", "fr-moderne"],
            Language::En => &["en_GB", "en_US"],
        };
        names.iter().find_map(|name| {
            let [rules, words] = ["aff", "dic"].map(|ending| {
                reading::bytes(&folder.join(format!("{name}.{ending}")), MOST, Links::Followed)
            });
            Self::new(&rules.ok()?, &words.ok()?)
        })
    }

    /// From the two files that a dictionary is made of: how words are made, and the words.
    pub fn new(rules: &[u8], words: &[u8]) -> Option<Self> {
        let letters = letters(rules);
        let [rules, words] = [rules, words].map(|bytes| letters.decode(bytes).0);
        spellbook::Dictionary::new(&rules, &words).ok().map(Self)
    }

    /// Where words of `text` are that it lacks. A text with more of them than others is in some other language.
    pub fn lacks(&self, text: &str) -> Vec<Range<usize>> {
        /// So few may be nothing but faults.
        const FEW: usize = 4;
        let all: Vec<_> = words(text).collect();
        let asked = all.len();
        let lacking = all.into_iter().filter(|word| !self.has(&text[word.clone()]));
        let lacking: Vec<_> = lacking.collect();
        if FEW < asked && asked < 2 * lacking.len() { Vec::new() } else { lacking }
    }

    /// A word that is made of several is had where they are.
    fn has(&self, word: &str) -> bool {
        let word = word.replace('’', "'");
        let mut parts = word.split(['\'', '-']).filter(|part| part.chars().nth(1).is_some());
        self.0.check(&word) || parts.all(|part| self.0.check(part))
    }
}

/// No file of a dictionary is larger.
const MOST: u64 = 32 * 1024 * 1024;

/// What its letters are written in.
fn letters(rules: &[u8]) -> &'static Encoding {
    let mut lines = rules.split(|byte| *byte == b'\n');
    let said = lines.find_map(|line| line.strip_prefix(b"SET "));
    said.and_then(|label| Encoding::for_label(label.trim_ascii())).unwrap_or(UTF_8)
}

/// Where dictionaries are put.
fn folders(language: Language) -> Vec<PathBuf> {
    let office = match language {
        Language::Fr => "extensions/dict-fr",
        Language::En => "extensions/dict-en",
    };
    if cfg!(windows) {
        let programs =
            ["ProgramFiles", "ProgramFiles(x86)"].into_iter().filter_map(std::env::var_os);
        return programs.map(|at| Path::new(&at).join("LibreOffice/share").join(office)).collect();
    }
    let user = directories::BaseDirs::new();
    if cfg!(target_os = "macos") {
        let own = user.map(|user| user.home_dir().join("Library/Spelling"));
        let app = Path::new("/Applications/LibreOffice.app/Contents/Resources").join(office);
        return own.into_iter().chain(["/Library/Spelling".into(), app]).collect();
    }
    let own = user.map(|user| user.data_dir().join("hunspell"));
    let shared = ["/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts"];
    own.into_iter().chain(shared.map(PathBuf::from)).collect()
}

/// Where the words are that a dictionary can be asked of: none that may be a name, with a capital; no number, address or letters of
/// another alphabet; nothing written for women and men at once.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let pieces = text.split_whitespace().filter(|piece| {
        let inner = piece.trim_end_matches('.');
        !inner.contains(['.', '@', '/', '\\', '_', '·']) && !inner.contains(char::is_numeric)
    });
    let joins = ['\'', '’', '-'];
    let words = pieces.flat_map(move |piece| {
        piece.split(move |c: char| !c.is_alphabetic() && !joins.contains(&c))
    });
    let words = words.map(move |word| word.trim_matches(joins)).filter(|word| {
        let letters = || word.chars();
        letters().nth(1).is_some()
            && !letters().any(|letter| letter.is_uppercase() || is_of_another_alphabet(letter))
    });
    words.map(|word| {
        let begins = word.as_ptr().addr() - text.as_ptr().addr();
        begins..begins + word.len()
    })
}

fn is_of_another_alphabet(letter: char) -> bool {
    letter.is_alphabetic() && '\u{24f}' < letter
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "SET UTF-8\nPFX L Y 1\nPFX L 0 l' [aeiouyhé]\n";
    const WORDS: &str = "6\nactivité/L\nle\ntravail\nconstruction\nco\npartagé\n";

    fn lacking(text: &str) -> Vec<&str> {
        let dictionary =
            Dictionary::new(RULES.as_bytes(), WORDS.as_bytes()).expect("it can be read");
        dictionary.lacks(text).into_iter().map(|word| &text[word]).collect()
    }

    #[test]
    fn words_that_the_dictionary_lacks_are_found_where_they_are() {
        assert_eq!(lacking("le travial, l’activité partagé"), ["travial"]);
        assert_eq!(lacking("co-construction, co-constrution"), ["co-constrution"]);
    }

    #[test]
    fn names_numbers_addresses_and_other_alphabets_are_not_asked() {
        let none: [&str; 0] = [];
        assert_eq!(lacking("Zorglub PTCE 3e qsd@exemple.fr www.qsd.fr salarié·e·s بيت l’"), none);
    }

    #[test]
    fn a_text_in_another_language_is_left_alone() {
        let none: [&str; 0] = [];
        assert_eq!(lacking("these people want more work here"), none);
        assert_eq!(lacking("travial le"), ["travial"]);
    }

    #[test]
    fn letters_are_read_as_the_dictionary_says() {
        let rules = b"SET ISO8859-15\n";
        let dictionary = Dictionary::new(rules, b"1\nc\xbdur\n").expect("it can be read");
        assert!(dictionary.lacks("cœur").is_empty());
        assert_eq!(dictionary.lacks("coeur").len(), 1);
    }

    #[test]
    fn a_folder_without_both_files_has_no_dictionary() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(Dictionary::in_folder(folder.path(), Language::Fr).is_none());
        std::fs::write(folder.path().join("fr.aff"), RULES).expect("written");
        assert!(Dictionary::in_folder(folder.path(), Language::Fr).is_none());
        std::fs::write(folder.path().join("fr.dic"), WORDS).expect("written");
        assert!(Dictionary::in_folder(folder.path(), Language::Fr).is_some());
        assert!(Dictionary::in_folder(folder.path(), Language::En).is_none());
    }
}
