//! The one place where a session changes.

use std::collections::BTreeSet;

use super::{
    Actor, ActorId, Axis, AxisId, CopyOf, Decision, DecisionId, Details, Entry, EntryId, Finding,
    Frame, Heading, Joint, Nature, Pair, Participant, ParticipantId, PillarId, Recalled, Record,
    Relation, Row, RowId, Session, Sitting, SittingId, Strategy, Table, Type, TypeId, Validation,
};

/// One record of one table, before and after. Applied and reversed here only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Heading(Swap<Heading>),
    Details(Swap<Details>),
    Participant(ParticipantId, Swap<Option<Participant>>),
    Sitting(SittingId, Swap<Option<Sitting>>),
    Entry(EntryId, Swap<Option<Entry>>),
    Axis(AxisId, Swap<Option<Axis>>),
    Actor(ActorId, Swap<Option<Actor>>),
    Relation(Pair, Swap<Option<Relation>>),
    Natures(Swap<Vec<Nature>>),
    Shared(Swap<BTreeSet<Finding>>),
    Strategy(Swap<Strategy>),
    Decision(DecisionId, Swap<Option<Decision>>),
    Validation(Swap<Option<Validation>>),
    /// The axes of a pillar, in order.
    Order(PillarId, Swap<Vec<AxisId>>),
    Frame(Swap<Frame>),
    Row(RowId, Swap<Row>),
    Type(TypeId, Swap<Option<Type>>),
    /// Observations of the session that this one carries on.
    Recalled(Swap<Vec<Recalled>>),
    /// Which session it is a copy of, to be handed over.
    CopyOf(Swap<Option<CopyOf>>),
    Joint(Swap<Joint>),
}

/// What stands in one place, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap<T> {
    pub before: Box<T>,
    pub after: Box<T>,
}

impl<T: Clone + Eq> Swap<T> {
    pub(super) fn of(before: T, after: T) -> Self {
        Self { before: Box::new(before), after: Box::new(after) }
    }

    fn between(before: &T, after: &T) -> Self {
        Self::of(before.clone(), after.clone())
    }

    fn reversed(self) -> Self {
        Self { before: self.after, after: self.before }
    }

    fn is_nothing(&self) -> bool {
        self.before == self.after
    }

    fn followed_by(self, later: Self) -> Self {
        Self { before: self.before, after: later.after }
    }
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Heading(swap) => Self::Heading(swap.reversed()),
            Self::Details(swap) => Self::Details(swap.reversed()),
            Self::Participant(id, swap) => Self::Participant(id, swap.reversed()),
            Self::Sitting(id, swap) => Self::Sitting(id, swap.reversed()),
            Self::Entry(id, swap) => Self::Entry(id, swap.reversed()),
            Self::Axis(id, swap) => Self::Axis(id, swap.reversed()),
            Self::Actor(id, swap) => Self::Actor(id, swap.reversed()),
            Self::Relation(pair, swap) => Self::Relation(pair, swap.reversed()),
            Self::Natures(swap) => Self::Natures(swap.reversed()),
            Self::Shared(swap) => Self::Shared(swap.reversed()),
            Self::Strategy(swap) => Self::Strategy(swap.reversed()),
            Self::Decision(id, swap) => Self::Decision(id, swap.reversed()),
            Self::Validation(swap) => Self::Validation(swap.reversed()),
            Self::Order(pillar, swap) => Self::Order(pillar, swap.reversed()),
            Self::Frame(swap) => Self::Frame(swap.reversed()),
            Self::Row(id, swap) => Self::Row(id, swap.reversed()),
            Self::Type(id, swap) => Self::Type(id, swap.reversed()),
            Self::Recalled(swap) => Self::Recalled(swap.reversed()),
            Self::CopyOf(swap) => Self::CopyOf(swap.reversed()),
            Self::Joint(swap) => Self::Joint(swap.reversed()),
        }
    }

    /// Whether it leaves everything as it is.
    pub(super) fn is_nothing(&self) -> bool {
        match self {
            Self::Heading(swap) => swap.is_nothing(),
            Self::Details(swap) => swap.is_nothing(),
            Self::Participant(_, swap) => swap.is_nothing(),
            Self::Sitting(_, swap) => swap.is_nothing(),
            Self::Entry(_, swap) => swap.is_nothing(),
            Self::Axis(_, swap) => swap.is_nothing(),
            Self::Actor(_, swap) => swap.is_nothing(),
            Self::Relation(_, swap) => swap.is_nothing(),
            Self::Natures(swap) => swap.is_nothing(),
            Self::Shared(swap) => swap.is_nothing(),
            Self::Strategy(swap) => swap.is_nothing(),
            Self::Decision(_, swap) => swap.is_nothing(),
            Self::Validation(swap) => swap.is_nothing(),
            Self::Order(_, swap) => swap.is_nothing(),
            Self::Frame(swap) => swap.is_nothing(),
            Self::Row(_, swap) => swap.is_nothing(),
            Self::Type(_, swap) => swap.is_nothing(),
            Self::Recalled(swap) => swap.is_nothing(),
            Self::CopyOf(swap) => swap.is_nothing(),
            Self::Joint(swap) => swap.is_nothing(),
        }
    }

    /// What turns `before` into `after`, which is the same session later. Orders of axes are left alone.
    pub(super) fn between(before: &Session, after: &Session) -> Vec<Self> {
        let mut changes = vec![
            Self::Heading(Swap::between(&before.heading, &after.heading)),
            Self::Details(Swap::between(&before.details, &after.details)),
        ];
        each(&before.participants, &after.participants, &mut changes, Self::Participant);
        each(&before.sittings, &after.sittings, &mut changes, Self::Sitting);
        each(&before.journal, &after.journal, &mut changes, Self::Entry);
        each(&before.actors, &after.actors, &mut changes, Self::Actor);
        let of = |session: &Session| session.relations.all().map(|tie| tie.pair).collect();
        let pairs: BTreeSet<Pair> = of(before);
        for pair in pairs.union(&of(after)).copied() {
            let [before, after] =
                [before, after].map(|session| session.relations.known(pair).cloned());
            changes.push(Self::Relation(pair, Swap::of(before, after)));
        }
        let [ties, later] = [before, after].map(|session| &session.relations);
        changes.push(Self::Natures(Swap::between(&ties.natures, &later.natures)));
        changes.push(Self::Shared(Swap::between(&ties.shared, &later.shared)));
        changes.push(Self::Strategy(Swap::between(&before.strategy, &after.strategy)));
        each(&before.decisions, &after.decisions, &mut changes, Self::Decision);
        changes.push(Self::Validation(Swap::between(&before.validation, &after.validation)));
        let axes = before.framework.axes.keys().chain(after.framework.axes.keys());
        for id in axes.collect::<BTreeSet<_>>() {
            let [before, after] =
                [before, after].map(|session| session.framework.axis(id).cloned());
            changes.push(Self::Axis(id.clone(), Swap::of(before, after)));
        }
        let [frame, later] = [before, after].map(|session| &session.diagnosis.frame);
        changes.push(Self::Frame(Swap::between(frame, later)));
        for (row, later) in before.diagnosis.rows.iter().zip(&after.diagnosis.rows) {
            changes.push(Self::Row(row.id.clone(), Swap::between(row, later)));
        }
        let types = before.diagnosis.types.keys().chain(after.diagnosis.types.keys());
        for id in types.collect::<BTreeSet<_>>() {
            let [before, after] =
                [before, after].map(|session| session.diagnosis.kind(id).cloned());
            changes.push(Self::Type(id.clone(), Swap::of(before, after)));
        }
        let [recalled, later] = [before, after].map(|session| &session.diagnosis.recalled);
        changes.push(Self::Recalled(Swap::between(recalled, later)));
        changes.push(Self::CopyOf(Swap::between(&before.copy_of, &after.copy_of)));
        changes.push(Self::Joint(Swap::between(&before.joint, &after.joint)));
        changes.retain(|change| !change.is_nothing());
        changes
    }

    /// This change followed by `later`, as one, when both bear on the same record.
    pub(super) fn followed_by(self, later: Self) -> Result<Self, Box<(Self, Self)>> {
        Ok(match (self, later) {
            (Self::Heading(one), Self::Heading(two)) => Self::Heading(one.followed_by(two)),
            (Self::Details(one), Self::Details(two)) => Self::Details(one.followed_by(two)),
            (Self::Participant(id, one), Self::Participant(same, two)) if id == same => {
                Self::Participant(id, one.followed_by(two))
            }
            (Self::Sitting(id, one), Self::Sitting(same, two)) if id == same => {
                Self::Sitting(id, one.followed_by(two))
            }
            (Self::Axis(id, one), Self::Axis(same, two)) if id == same => {
                Self::Axis(id, one.followed_by(two))
            }
            (Self::Actor(id, one), Self::Actor(same, two)) if id == same => {
                Self::Actor(id, one.followed_by(two))
            }
            (Self::Relation(pair, one), Self::Relation(same, two)) if pair == same => {
                Self::Relation(pair, one.followed_by(two))
            }
            (Self::Decision(id, one), Self::Decision(same, two)) if id == same => {
                Self::Decision(id, one.followed_by(two))
            }
            (Self::Natures(one), Self::Natures(two)) => Self::Natures(one.followed_by(two)),
            (Self::Strategy(one), Self::Strategy(two)) => Self::Strategy(one.followed_by(two)),
            (Self::Frame(one), Self::Frame(two)) => Self::Frame(one.followed_by(two)),
            (Self::Row(id, one), Self::Row(same, two)) if id == same => {
                Self::Row(id, one.followed_by(two))
            }
            (Self::Type(id, one), Self::Type(same, two)) if id == same => {
                Self::Type(id, one.followed_by(two))
            }
            (Self::Entry(id, one), Self::Entry(same, two)) if id == same => {
                Self::Entry(id, one.followed_by(two))
            }
            both => return Err(Box::new(both)),
        })
    }
}

/// The records of a table that are not the same before and after.
fn each<R: Record>(
    before: &Table<R>,
    after: &Table<R>,
    changes: &mut Vec<Change>,
    change: impl Fn(R::Id, Swap<Option<R>>) -> Change,
) {
    let ids: BTreeSet<_> = before.iter().chain(after).map(Record::id).collect();
    for id in ids {
        let (before, after) = (before.get(id), after.get(id));
        if before != after {
            changes.push(change(id, Swap::of(before.cloned(), after.cloned())));
        }
    }
}

impl Session {
    /// Makes `change` true.
    pub(super) fn apply(&mut self, change: &Change) {
        match change {
            Change::Heading(swap) => self.heading.clone_from(&swap.after),
            Change::Details(swap) => self.details.clone_from(&swap.after),
            Change::Participant(id, swap) => self.participants.put(*id, (*swap.after).clone()),
            Change::Sitting(id, swap) => self.sittings.put(*id, (*swap.after).clone()),
            Change::Entry(id, swap) => self.journal.put(*id, (*swap.after).clone()),
            Change::Axis(id, swap) => {
                match swap.after.as_ref() {
                    Some(axis) => self.framework.axes.insert(id.clone(), axis.clone()),
                    None => self.framework.axes.remove(id),
                };
            }
            Change::Actor(id, swap) => self.actors.put(*id, (*swap.after).clone()),
            Change::Relation(pair, swap) => self.relations.put(*pair, (*swap.after).clone()),
            Change::Natures(swap) => self.relations.natures.clone_from(&swap.after),
            Change::Shared(swap) => self.relations.shared.clone_from(&swap.after),
            Change::Strategy(swap) => self.strategy.clone_from(&swap.after),
            Change::Decision(id, swap) => self.decisions.put(*id, (*swap.after).clone()),
            Change::Validation(swap) => self.validation.clone_from(&swap.after),
            Change::Order(pillar, swap) => {
                if let Some(found) = self.framework.pillars.iter_mut().find(|p| p.id == *pillar) {
                    found.axes.clone_from(&swap.after);
                }
            }
            Change::Frame(swap) => self.diagnosis.frame.clone_from(&swap.after),
            Change::Row(id, swap) => {
                if let Some(found) = self.diagnosis.rows.iter_mut().find(|row| row.id == *id) {
                    found.clone_from(&swap.after);
                }
            }
            Change::Recalled(swap) => self.diagnosis.recalled.clone_from(&swap.after),
            Change::CopyOf(swap) => self.copy_of.clone_from(&swap.after),
            Change::Joint(swap) => self.joint.clone_from(&swap.after),
            Change::Type(id, swap) => {
                match swap.after.as_ref() {
                    Some(found) => self.diagnosis.types.insert(id.clone(), found.clone()),
                    None => self.diagnosis.types.remove(id),
                };
            }
        }
    }
}
