//! Where each copy put a ball or a type last, and what is parted once all are together.

use std::collections::{BTreeMap, BTreeSet};

use super::{Joint, Seen};
use crate::session::{
    Argument, AxisId, Entry, EntryId, Event, Key, Ledger, Position, Session, Target, TypeId,
};

/// The entries that put something last, with where they put it.
type Heads<P> = BTreeMap<Key, P>;

/// What one journal says of where a thing is.
struct Told<P> {
    last: Heads<P>,
    /// The entries that have something to do with it. One of them may be in another copy and have nothing to do with it there: an
    /// argument grows while it is recorded.
    by: BTreeSet<Key>,
}

impl<P> Default for Told<P> {
    fn default() -> Self {
        Self { last: Heads::new(), by: BTreeSet::new() }
    }
}

/// What an argument puts somewhere.
fn moved(argument: &Argument) -> Vec<(AxisId, Position)> {
    let moved = argument.moves.iter().filter_map(|made| match made.to {
        Target::MovesTo(position) => Some((made.axis.clone(), position)),
        Target::Stays => None,
    });
    moved.collect()
}

fn placed(argument: &Argument) -> Vec<(TypeId, Seen)> {
    let seen = argument.places.iter().map(|placed| {
        let seen = Seen { place: Some(placed.place), movement: placed.movement };
        (placed.of.clone(), seen)
    });
    seen.collect()
}

/// Where nothing puts it any more.
pub(super) trait Unsaid: Copy + Eq + Ord {
    const UNSAID: Self;
}

impl Unsaid for Position {
    const UNSAID: Self = Self::MIDDLE;
}

impl Unsaid for Seen {
    const UNSAID: Self = Self { place: None, movement: None };
}

/// The last standing argument that puts `of` somewhere, and where.
fn stands<K: Eq, P: Copy>(
    ledger: &Ledger,
    of: &K,
    put: fn(&Argument) -> Vec<(K, P)>,
) -> Option<(EntryId, P)> {
    ledger.standing().rev().find_map(|recorded| {
        let mut put = put(&recorded.argument).into_iter();
        put.find(|(found, _)| found == of).map(|(_, place)| (recorded.id, place))
    })
}

/// For each thing that was put somewhere, the entry of `journal` that says last where.
fn told<K: Ord + Clone, P: Unsaid>(
    journal: &[Entry],
    put: fn(&Argument) -> Vec<(K, P)>,
) -> BTreeMap<K, Told<P>> {
    let mut found: BTreeMap<K, Told<P>> = BTreeMap::new();
    let mut ledger = Ledger::default();
    for entry in journal {
        let (about, mut touched) = match &entry.event {
            Event::Argument(argument) => {
                for (of, place) in put(argument) {
                    let told = found.entry(of).or_default();
                    told.by.insert(entry.key);
                    told.last = Heads::from([(entry.key, place)]);
                }
                ledger.take(entry);
                continue;
            }
            Event::Correction(correction) => {
                let mut corrected = Argument::default();
                correction.apply(&mut corrected);
                (correction.of, put(&corrected))
            }
            Event::Withdrawal { of, .. } | Event::Restoration { of } => (*of, Vec::new()),
            _ => continue,
        };
        touched.extend(ledger.get(about).into_iter().flat_map(|of| put(&of.argument)));
        let touched: BTreeSet<K> = touched.into_iter().map(|(of, _)| of).collect();
        let before: Vec<_> = touched.iter().map(|of| stands(&ledger, of, put)).collect();
        ledger.take(entry);
        for (of, before) in touched.into_iter().zip(before) {
            let after = stands(&ledger, &of, put);
            let told = found.entry(of).or_default();
            told.by.insert(entry.key);
            if before != after {
                let place = after.map_or(P::UNSAID, |(_, place)| place);
                told.last = Heads::from([(entry.key, place)]);
            }
        }
    }
    found
}

/// What is parted of one kind of thing, in a session that was joined.
pub(super) struct Kind<K, P> {
    put: fn(&Argument) -> Vec<(K, P)>,
    stored: fn(&Joint) -> &BTreeMap<K, Heads<P>>,
}

pub(super) const AXES: Kind<AxisId, Position> = Kind { put: moved, stored: |joint| &joint.axes };
pub(super) const TYPES: Kind<TypeId, Seen> = Kind { put: placed, stored: |joint| &joint.types };

impl<K: Ord + Clone, P: Unsaid> Kind<K, P> {
    /// The entries that put each thing last: where it is parted and no argument said since where it stands, those it is parted by.
    fn heads(&self, session: &Session) -> BTreeMap<K, Told<P>> {
        let mut heads = told(session.journal.records(), self.put);
        let stored = (self.stored)(&session.joint);
        if !stored.is_empty() {
            let ledger = Ledger::of(&session.journal);
            for (of, parted) in stored {
                if !self.is_settled(session.journal.records(), &ledger, of, parted) {
                    heads.entry(of.clone()).or_default().last.clone_from(parted);
                }
            }
        }
        heads
    }

    /// Whether an argument that stands says of it where it is, later than all it was parted by.
    fn is_settled(&self, entries: &[Entry], ledger: &Ledger, of: &K, parted: &Heads<P>) -> bool {
        let heads = entries.iter().filter(|entry| parted.contains_key(&entry.key));
        let last = heads.map(|entry| entry.id).max();
        ledger
            .standing()
            .rev()
            .take_while(|recorded| Some(recorded.id) > last)
            .any(|recorded| (self.put)(&recorded.argument).iter().any(|(found, _)| found == of))
    }

    /// What is to be kept as parted of `joined`, which has the entries of all `copies`.
    pub(super) fn parted(&self, copies: &[Session], joined: &Session) -> BTreeMap<K, Heads<P>> {
        let heads: Vec<_> = copies.iter().map(|copy| self.heads(copy)).collect();
        let mut all: BTreeMap<K, Heads<P>> = BTreeMap::new();
        for (of, found) in heads.iter().flatten() {
            let known = all.entry(of.clone()).or_default();
            for (&key, &place) in &found.last {
                let known = known.entry(key).or_insert(place);
                *known = (*known).max(place);
            }
        }
        let alone = told(joined.journal.records(), self.put);
        all.retain(|of, parted| {
            // A copy in which the entry put it there, and that put it elsewhere since, knew of it.
            let is_last = |key: &Key| {
                let mut told = heads.iter().filter_map(|heads| heads.get(of));
                told.all(|told| !told.by.contains(key) || told.last.contains_key(key))
            };
            parted.retain(|key, _| is_last(key));
            !parted.is_empty() && alone.get(of).is_none_or(|told| told.last != *parted)
        });
        all
    }

    /// Where each thing is that is parted after these entries, by the entries that put it there: two places at least, and nobody
    /// said since which holds.
    pub(super) fn open(
        &self,
        joint: &Joint,
        entries: &[Entry],
        ledger: &Ledger,
    ) -> BTreeMap<K, Vec<(EntryId, P)>> {
        let mut open = BTreeMap::new();
        for (of, parted) in (self.stored)(joint) {
            if self.is_settled(entries, ledger, of, parted) {
                continue;
            }
            let heads = entries.iter().filter_map(|entry| Some((entry, *parted.get(&entry.key)?)));
            let stand = |(entry, place): (&Entry, P)| match ledger.get(entry.id) {
                None => Some((entry.id, place)),
                Some(recorded) if !recorded.stands() => None,
                Some(recorded) => {
                    let put = (self.put)(&recorded.argument).into_iter();
                    put.filter(|(found, _)| found == of).map(|(_, place)| (entry.id, place)).next()
                }
            };
            let places: Vec<_> = heads.filter_map(stand).collect();
            let apart: BTreeSet<P> = places.iter().map(|(_, place)| *place).collect();
            if 1 < apart.len() {
                open.insert(of.clone(), places);
            }
        }
        open
    }
}
