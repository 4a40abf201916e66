//! The arguments as they stand now: read from the journal, never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::{Argument, Entry, EntryId, Event, SittingId, Stamp, Table};

/// One argument with all corrections applied, and its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub id: EntryId,
    /// The number shown: its rank among the arguments, from 1.
    pub number: usize,
    pub at: Stamp,
    pub sitting: Option<SittingId>,
    pub argument: Argument,
    /// What it said before each correction, oldest first.
    pub earlier: Vec<Revised>,
    /// Each withdrawal, oldest first; the last one holds while `restored` is none.
    pub withdrawals: Vec<Withdrawn>,
}

/// A wording that was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revised {
    pub at: Stamp,
    pub before: Argument,
    /// The sitting it stood under.
    pub sitting: Option<SittingId>,
}

/// A withdrawal, and when it was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub at: Stamp,
    /// Internal.
    pub reason: String,
    pub restored: Option<Stamp>,
}

impl Recorded {
    /// Whether it counts on the board.
    /// Whether what it says is not what was said first; what only supports it may have come since.
    pub fn is_corrected(&self) -> bool {
        let said = |it: &Argument| Argument {
            evidence: Vec::new(),
            actors: BTreeSet::new(),
            to_check: false,
            ..it.clone()
        };
        let now = said(&self.argument);
        self.earlier.iter().any(|revised| said(&revised.before) != now)
    }

    pub fn stands(&self) -> bool {
        self.withdrawal().is_none()
    }

    /// The withdrawal that holds.
    pub fn withdrawal(&self) -> Option<&Withdrawn> {
        self.withdrawals.last().filter(|last| last.restored.is_none())
    }
}

/// Every argument of a session, in the order of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    arguments: Vec<Recorded>,
    by_id: BTreeMap<EntryId, usize>,
}

impl Ledger {
    pub fn of(journal: &Table<Entry>) -> Self {
        Self::of_entries(journal.records())
    }

    /// The ledger after the first entries of a journal.
    pub fn of_entries(entries: &[Entry]) -> Self {
        let mut ledger = Self::default();
        for entry in entries {
            ledger.take(entry);
        }
        ledger
    }

    /// Takes in the next entry of the journal.
    pub(super) fn take(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Argument(argument) => {
                self.by_id.insert(entry.id, self.arguments.len());
                self.arguments.push(Recorded {
                    id: entry.id,
                    number: self.arguments.len() + 1,
                    at: entry.at,
                    sitting: entry.sitting,
                    argument: argument.clone(),
                    earlier: Vec::new(),
                    withdrawals: Vec::new(),
                });
            }
            Event::Correction(correction) => {
                if let Some(recorded) = self.get_mut(correction.of) {
                    let (before, sitting) = (recorded.argument.clone(), recorded.sitting);
                    correction.apply(&mut recorded.argument);
                    recorded.sitting = correction.sitting.or(sitting);
                    recorded.earlier.push(Revised { at: entry.at, before, sitting });
                }
            }
            Event::Withdrawal { of, reason } => {
                if let Some(recorded) = self.get_mut(*of) {
                    recorded.withdrawals.push(Withdrawn {
                        at: entry.at,
                        reason: reason.clone(),
                        restored: None,
                    });
                }
            }
            Event::Restoration { of } => {
                if let Some(last) = self.get_mut(*of).and_then(|found| found.withdrawals.last_mut())
                {
                    last.restored = Some(entry.at);
                }
            }
            Event::Sorting { of, to } => {
                if let Some(recorded) = self.get_mut(*of) {
                    let observations = &mut recorded.argument.observations;
                    if let Some(found) = observations.iter_mut().find(|found| found.row == to.row) {
                        found.clone_from(to);
                    }
                }
            }
            Event::Emphasis { .. }
            | Event::Towards { .. }
            | Event::StillTrue { .. }
            | Event::Involvement { .. }
            | Event::WorkOn { .. }
            | Event::Projection { .. }
            | Event::Erasure(_) => {}
        }
    }

    pub fn get(&self, id: EntryId) -> Option<&Recorded> {
        self.arguments.get(*self.by_id.get(&id)?)
    }

    fn get_mut(&mut self, id: EntryId) -> Option<&mut Recorded> {
        self.arguments.get_mut(*self.by_id.get(&id)?)
    }

    pub fn arguments(&self) -> &[Recorded] {
        &self.arguments
    }

    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Recorded> {
        self.arguments.iter().filter(|recorded| recorded.stands())
    }
}
