//! The words by which people are known in a text, in either language.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

/// Words, several of which stand in one string of the asset.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Bag(HashSet<String>);

impl From<Vec<String>> for Bag {
    fn from(lines: Vec<String>) -> Self {
        Self(lines.iter().flat_map(|line| line.split_whitespace()).map(str::to_owned).collect())
    }
}

impl Bag {
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The words of `assets/frameworks/name-words.ron`, where each list is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    pub titles: Bag,
    pub short_titles: Bag,
    pub plural_titles: Bag,
    pub families: Bag,
    pub roles_before: Bag,
    pub roles: Bag,
    pub particles: Bag,
    pub articles: Bag,
    pub places: Bag,
    pub firms: Bag,
    pub towns: Bag,
    pub seats: Bag,
    pub never: Bag,
    pub ordinary: Bag,
    pub small: Bag,
    pub nearly: Bag,
    pub tables: Bag,
    pub reached_by: Bag,
    pub given: Bag,
}

pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/frameworks/name-words.ron"))
        .expect("the words of names are part of the program, and a test reads them")
});
