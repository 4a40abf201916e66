//! What the headings and the cells of a list may say, in either language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::super::{ActorNature, Circle, Level, fold};
use super::Part;

/// The words of `assets/frameworks/list-words.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListWords {
    names: Vec<String>,
    parts: BTreeMap<Part, Vec<String>>,
    levels: BTreeMap<Level, Vec<String>>,
    natures: BTreeMap<ActorNature, Vec<String>>,
    circles: BTreeMap<Circle, Vec<String>>,
    yes: Vec<String>,
    no: Vec<String>,
}

/// What a heading says that its column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Name,
    Part(Part),
}

pub(super) static WORDS: LazyLock<ListWords> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/frameworks/list-words.ron"))
        .expect("the words of lists are part of the program, and a test reads them")
});

/// Small letters and digits without accents, parted by single spaces.
pub(super) fn plain(text: &str) -> String {
    let kept = fold(text);
    let parts = kept.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

fn found<T: Copy>(table: &BTreeMap<T, Vec<String>>, text: &str) -> Option<T> {
    let text = plain(text);
    table.iter().find(|(_, words)| words.contains(&text)).map(|(&value, _)| value)
}

impl ListWords {
    pub(super) fn heading(&self, cell: &str) -> Option<Heading> {
        if self.names.contains(&plain(cell)) {
            return Some(Heading::Name);
        }
        found(&self.parts, cell).map(Heading::Part)
    }

    pub(super) fn level(&self, cell: &str) -> Option<Level> {
        found(&self.levels, cell)
    }

    pub(super) fn nature(&self, cell: &str) -> Option<ActorNature> {
        found(&self.natures, cell)
    }

    pub(super) fn circle(&self, cell: &str) -> Option<Circle> {
        found(&self.circles, cell)
    }

    pub(super) fn yes_or_no(&self, cell: &str) -> Option<bool> {
        let cell = plain(cell);
        if self.yes.contains(&cell) {
            return Some(true);
        }
        self.no.contains(&cell).then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn tables() -> Vec<Vec<&'static String>> {
        let headings = WORDS.names.iter().chain(WORDS.parts.values().flatten());
        vec![
            headings.collect(),
            WORDS.levels.values().flatten().collect(),
            WORDS.natures.values().flatten().collect(),
            WORDS.circles.values().flatten().collect(),
            WORDS.yes.iter().chain(&WORDS.no).collect(),
        ]
    }

    #[test]
    fn each_word_means_one_thing_and_is_written_plainly() {
        for table in tables() {
            let once: BTreeSet<_> = table.iter().collect();
            assert_eq!(once.len(), table.len(), "{table:?}");
            for word in table {
                assert_eq!(plain(word), *word);
            }
        }
    }

    #[test]
    fn every_level_nature_and_circle_can_be_said() {
        assert_eq!(WORDS.levels.len(), Level::ALL.len());
        assert_eq!(WORDS.natures.len(), ActorNature::ALL.len());
        assert_eq!(WORDS.circles.len(), Circle::ALL.len());
    }

    #[test]
    fn case_accents_and_marks_do_not_matter() {
        assert_eq!(WORDS.heading(" NATURE(S) : "), Some(Heading::Part(Part::Natures)));
        assert_eq!(WORDS.heading("Échelle"), Some(Heading::Part(Part::Level)));
        assert_eq!(WORDS.heading("Nom de l’acteur"), Some(Heading::Name));
        assert_eq!(WORDS.nature("ÉLU·ES"), Some(ActorNature::Elected));
        assert_eq!(WORDS.heading("Téléphone"), None);
    }
}
