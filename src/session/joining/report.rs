//! What joining came to, to be read once.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Spot;
use super::erased::Done;
use super::order::{Ident, Keyed, idents};
use crate::session::{
    ActorId, AxisId, DecisionId, Disclosure, EntryId, Erased, Event, Key, Ledger, Pair,
    ParticipantId, Session, SittingId, Table, TextPlace, TypeId,
};

/// Copies joined, and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    pub session: Session,
    /// What each copy has that none of the others has, in the order they were given.
    pub brought: Vec<Brought>,
    /// What a copy had no more and another still has.
    pub returned: Vec<Returned>,
    /// How many places copies say differently, until somebody settles them.
    pub differences: Vec<Spot>,
    /// Axes and types that are in several places, until the group says where they are.
    pub axes: Vec<AxisId>,
    pub types: Vec<TypeId>,
    /// What one copy showed to the room and another did not: hidden.
    pub hidden: Vec<Disclosure>,
    /// How many records were erased because one copy had.
    pub erased: BTreeMap<Erased, usize>,
    /// Texts that may still tell of whom was erased.
    pub to_read: BTreeSet<TextPlace>,
}

impl Joined {
    /// Whether something waits for the group.
    pub fn waits(&self) -> bool {
        !(self.differences.is_empty() && self.axes.is_empty() && self.types.is_empty())
    }
}

/// What one copy brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub arguments: usize,
    /// Other entries of the journal.
    pub entries: usize,
    pub people: usize,
    pub sittings: usize,
    pub actors: usize,
    pub ties: usize,
    pub decisions: usize,
}

impl Brought {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A record that is there again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Returned {
    Person(ParticipantId),
    Sitting(SittingId),
    Entry(EntryId),
    Actor(ActorId),
    Decision(DecisionId),
}

/// Says what joining `copies` to `session` came to.
pub(super) fn told(copies: &[Session], session: Session, done: Done) -> Joined {
    let journals = Held::of(copies, |copy| &copy.journal);
    let [people, sittings] =
        [Held::of(copies, |copy| &copy.participants), Held::of(copies, |copy| &copy.sittings)];
    let actors = Held::of(copies, |copy| &copy.actors);
    let decisions = Held::of(copies, |copy| &copy.decisions);
    let arguments: Vec<usize> = copies
        .iter()
        .map(|copy| {
            let alone = idents(&copy.journal).into_iter().zip(&copy.journal);
            let alone = alone.filter(|(ident, _)| journals.is_alone(ident));
            alone.filter(|(_, entry)| matches!(entry.event, Event::Argument(_))).count()
        })
        .collect();
    let ties = ties(copies);
    let brought = arguments.iter().enumerate().map(|(rank, &arguments)| Brought {
        arguments,
        entries: journals.alone(rank) - arguments,
        people: people.alone(rank),
        sittings: sittings.alone(rank),
        actors: actors.alone(rank),
        ties: ties[rank],
        decisions: decisions.alone(rank),
    });
    let brought = brought.collect();
    let mut returned = Vec::new();
    returned.extend(people.returned(&session.participants).into_iter().map(Returned::Person));
    returned.extend(sittings.returned(&session.sittings).into_iter().map(Returned::Sitting));
    returned.extend(journals.returned(&session.journal).into_iter().map(Returned::Entry));
    returned.extend(actors.returned(&session.actors).into_iter().map(Returned::Actor));
    returned.extend(decisions.returned(&session.decisions).into_iter().map(Returned::Decision));
    let ledger = Ledger::of(&session.journal);
    let axes = session.parted_axes(session.journal.records(), &ledger);
    Joined {
        brought,
        returned,
        differences: session.open_differences().into_iter().map(|open| open.at).collect(),
        axes: axes.into_keys().collect(),
        types: session.parted_types(&ledger).into_keys().collect(),
        hidden: session.joint.hidden.keys().copied().collect(),
        erased: done.erased,
        to_read: done.to_read,
        session,
    }
}

/// The records of one table, by the copies that have them.
struct Held {
    /// By copy, with the numbers they have there, and the next one.
    copies: Vec<(BTreeMap<Ident, u32>, BTreeSet<u32>, u32)>,
    count: BTreeMap<Ident, usize>,
}

impl Held {
    fn of<R: Keyed>(copies: &[Session], table: impl Fn(&Session) -> &Table<R>) -> Self {
        let mut count: BTreeMap<Ident, usize> = BTreeMap::new();
        let copies = copies.iter().map(|copy| {
            let table = table(copy);
            let rank = |record: &R| -> u32 {
                let stood = copy.joint.stood.get(&record.key());
                stood.map_or_else(|| record.id().into(), |stood| stood.rank)
            };
            let held: BTreeMap<_, _> =
                idents(table).into_iter().zip(table.iter().map(rank)).collect();
            for ident in held.keys() {
                *count.entry(*ident).or_default() += 1;
            }
            let ranks = held.values().copied().collect();
            (held, ranks, table.next_id().into())
        });
        let copies = copies.collect();
        Self { copies, count }
    }

    fn is_alone(&self, ident: &Ident) -> bool {
        self.count.get(ident) == Some(&1)
    }

    fn alone(&self, rank: usize) -> usize {
        self.copies[rank].0.keys().filter(|ident| self.is_alone(ident)).count()
    }

    /// The records of all that one copy had, and has no more.
    fn returned<R: Keyed>(&self, table: &Table<R>) -> Vec<R::Id> {
        let ranks: BTreeMap<Ident, u32> = self
            .copies
            .iter()
            .flat_map(|(held, ..)| held)
            .map(|(&ident, &rank)| (ident, rank))
            .collect();
        let is_back = |ident: &Ident| {
            let Some(rank) = ranks.get(ident) else { return false };
            self.count.get(ident) != Some(&self.copies.len())
                && self.copies.iter().any(|(held, known, next)| {
                    !held.contains_key(ident) && rank < next && !known.contains(rank)
                })
        };
        let records = table.iter().zip(idents(table));
        records.filter(|(_, ident)| is_back(ident)).map(|(record, _)| record.id()).collect()
    }
}

/// How many pairs each copy alone examined, by the keys of the actors.
fn ties(copies: &[Session]) -> Vec<usize> {
    let by_keys = |copy: &Session| -> BTreeSet<(Key, Key)> {
        let key = |id| copy.actors.get(id).map(|actor| actor.key);
        let keys = |pair: Pair| {
            let (one, other) = (key(pair.low())?, key(pair.high())?);
            Some((one.min(other), one.max(other)))
        };
        copy.relations.iter().filter_map(|tie| keys(tie.pair)).collect()
    };
    let ties: Vec<_> = copies.iter().map(by_keys).collect();
    let alone = |pair: &(Key, Key)| ties.iter().filter(|held| held.contains(pair)).count() == 1;
    ties.iter().map(|held| held.iter().filter(|pair| alone(pair)).count()).collect()
}
