//! What a copy to hand over is without, by kinds and counts.

use std::collections::BTreeMap;

use strum::VariantArray;

use crate::session::variants;
use crate::words::Words;

/// A kind of thing that is not handed over, in the order it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Left {
    /// Wishes, preparations, and what place we want.
    Strategy,
    ActorTexts,
    /// On ties.
    TieTexts,
    /// What ties two actors: its nature, what it is about.
    Ties,
    Involvements,
    MinorityWords,
    /// What an argument said before it was corrected.
    Earlier,
    Withdrawn,
    Reviews,
    Voices,
    /// Whoever bears, is to be asked, validates or facilitates.
    Named,
    /// Of the list of participants, with who was there.
    People,
    /// Names, addresses and folders within texts that go along.
    InWords,
}

impl Left {
    pub const ALL: [Self; 13] = variants();

    /// Whether it is a text, or an assessment, that the group keeps among itself; the others say who is who.
    pub fn is_internal(self) -> bool {
        match self {
            Self::Strategy
            | Self::ActorTexts
            | Self::TieTexts
            | Self::Involvements
            | Self::MinorityWords
            | Self::Earlier
            | Self::Withdrawn
            | Self::Reviews => true,
            Self::Ties | Self::Voices | Self::Named | Self::People | Self::InWords => false,
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Strategy => "left-strategy",
            Self::ActorTexts => "left-actor-texts",
            Self::TieTexts => "left-tie-texts",
            Self::Ties => "left-ties",
            Self::Involvements => "left-involvements",
            Self::MinorityWords => "left-minority-words",
            Self::Earlier => "left-earlier",
            Self::Withdrawn => "left-withdrawn",
            Self::Reviews => "left-reviews",
            Self::Voices => "left-voices",
            Self::Named => "left-named",
            Self::People => "left-people",
            Self::InWords => "left-in-words",
        }
    }
}

/// How much of each kind is not handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftBehind(BTreeMap<Left, usize>);

impl LeftBehind {
    pub(super) fn add(&mut self, kind: Left, count: usize) {
        if 0 < count {
            *self.0.entry(kind).or_default() += count;
        }
    }

    pub fn count(&self, kind: Left) -> usize {
        self.0.get(&kind).copied().unwrap_or_default()
    }

    /// Whether the session holds nothing but what may leave.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many internal texts the session holds.
    pub fn internal(&self) -> usize {
        let internal = self.0.iter().filter(|(kind, _)| kind.is_internal());
        internal.map(|(_, count)| count).sum()
    }

    /// A line for each kind: "12 textes internes sur des acteurs".
    pub fn told(&self, words: Words) -> Vec<String> {
        let line = |(kind, count): (&Left, &usize)| {
            words.with(kind.message(), [("count", (*count).into())])
        };
        self.0.iter().map(line).collect()
    }

    /// The whole sheet as plain text, a line each.
    pub fn sheet(&self, words: Words) -> Vec<String> {
        if self.is_empty() {
            return vec![words.text("left-nothing")];
        }
        let lines = self.told(words).into_iter().map(|line| format!("- {line}"));
        [words.text("left-title")].into_iter().chain(lines).collect()
    }
}
