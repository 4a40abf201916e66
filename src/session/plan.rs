//! The projection plan: what the room may see besides what is always shown (method §3).

use serde::{Deserialize, Serialize};

use super::{Entry, Event};

/// Something confidential that the group may choose to project. Off until it is switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Disclosure {
    /// Who spoke.
    Speakers,
    /// How the group stood towards a move.
    Stances,
    /// Where other positions are held; their words are internal and never shown.
    MinorityPositions,
    /// What is written on actors and ties, where it is shareable.
    ActorTexts,
    /// The natures of ties, and what they are about.
    Natures,
    /// The questions that the group shares. They tell of natures too.
    Findings,
}

impl Disclosure {
    pub const ALL: [Self; 6] = [
        Self::Speakers,
        Self::Stances,
        Self::MinorityPositions,
        Self::ActorTexts,
        Self::Natures,
        Self::Findings,
    ];
}

/// What is switched on. Read from the journal, where every switch is noted; stored nowhere else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan([bool; Disclosure::ALL.len()]);

impl Plan {
    /// The plan after these entries of a journal.
    pub fn of(entries: &[Entry]) -> Self {
        let mut plan = Self::default();
        for entry in entries {
            if let Event::Projection { of, shown } = entry.event {
                plan.set(of, shown);
            }
        }
        plan
    }

    pub fn shows(&self, disclosure: Disclosure) -> bool {
        self.0[disclosure as usize]
    }

    fn set(&mut self, disclosure: Disclosure, shown: bool) {
        self.0[disclosure as usize] = shown;
    }
}

impl FromIterator<Disclosure> for Plan {
    fn from_iter<I: IntoIterator<Item = Disclosure>>(shown: I) -> Self {
        let mut plan = Self::default();
        for disclosure in shown {
            plan.set(disclosure, true);
        }
        plan
    }
}
