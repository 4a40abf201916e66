//! The one place where a session changes.

use std::collections::BTreeSet;

use super::{
    Actor, ActorId, Axis, AxisId, Decision, DecisionId, Details, Entry, EntryId, Finding, Heading,
    Nature, Pair, Participant, ParticipantId, PillarId, Record, Relation, Session, Sitting,
    SittingId, Table, Validation,
};

/// One record of one table, before and after. Applied and reversed here only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Heading {
        before: Box<Heading>,
        after: Box<Heading>,
    },
    Details {
        before: Box<Details>,
        after: Box<Details>,
    },
    Participant {
        id: ParticipantId,
        before: Option<Participant>,
        after: Option<Participant>,
    },
    Sitting {
        id: SittingId,
        before: Option<Sitting>,
        after: Option<Sitting>,
    },
    Entry {
        id: EntryId,
        before: Option<Box<Entry>>,
        after: Option<Box<Entry>>,
    },
    Axis {
        id: AxisId,
        before: Option<Box<Axis>>,
        after: Option<Box<Axis>>,
    },
    Actor {
        id: ActorId,
        before: Option<Box<Actor>>,
        after: Option<Box<Actor>>,
    },
    Relation {
        pair: Pair,
        before: Option<Box<Relation>>,
        after: Option<Box<Relation>>,
    },
    Natures {
        before: Vec<Nature>,
        after: Vec<Nature>,
    },
    Shared {
        before: BTreeSet<Finding>,
        after: BTreeSet<Finding>,
    },
    Decision {
        id: DecisionId,
        before: Option<Box<Decision>>,
        after: Option<Box<Decision>>,
    },
    Validation {
        before: Option<Validation>,
        after: Option<Validation>,
    },
    /// The axes of a pillar, in order.
    Order {
        pillar: PillarId,
        before: Vec<AxisId>,
        after: Vec<AxisId>,
    },
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Heading { before, after } => Self::Heading { before: after, after: before },
            Self::Details { before, after } => Self::Details { before: after, after: before },
            Self::Participant { id, before, after } => {
                Self::Participant { id, before: after, after: before }
            }
            Self::Sitting { id, before, after } => {
                Self::Sitting { id, before: after, after: before }
            }
            Self::Entry { id, before, after } => Self::Entry { id, before: after, after: before },
            Self::Axis { id, before, after } => Self::Axis { id, before: after, after: before },
            Self::Actor { id, before, after } => Self::Actor { id, before: after, after: before },
            Self::Relation { pair, before, after } => {
                Self::Relation { pair, before: after, after: before }
            }
            Self::Natures { before, after } => Self::Natures { before: after, after: before },
            Self::Shared { before, after } => Self::Shared { before: after, after: before },
            Self::Decision { id, before, after } => {
                Self::Decision { id, before: after, after: before }
            }
            Self::Validation { before, after } => Self::Validation { before: after, after: before },
            Self::Order { pillar, before, after } => {
                Self::Order { pillar, before: after, after: before }
            }
        }
    }

    /// Whether it leaves everything as it is.
    pub(super) fn is_nothing(&self) -> bool {
        match self {
            Self::Heading { before, after } => before == after,
            Self::Details { before, after } => before == after,
            Self::Participant { before, after, .. } => before == after,
            Self::Sitting { before, after, .. } => before == after,
            Self::Entry { before, after, .. } => before == after,
            Self::Axis { before, after, .. } => before == after,
            Self::Actor { before, after, .. } => before == after,
            Self::Relation { before, after, .. } => before == after,
            Self::Natures { before, after } => before == after,
            Self::Shared { before, after } => before == after,
            Self::Decision { before, after, .. } => before == after,
            Self::Validation { before, after } => before == after,
            Self::Order { before, after, .. } => before == after,
        }
    }

    /// What turns `before` into `after`, which is the same session later. Orders of axes are left alone.
    pub(super) fn between(before: &Session, after: &Session) -> Vec<Self> {
        let mut changes = Vec::new();
        changes.push(Self::Heading {
            before: Box::new(before.heading.clone()),
            after: Box::new(after.heading.clone()),
        });
        changes.push(Self::Details {
            before: Box::new(before.details.clone()),
            after: Box::new(after.details.clone()),
        });
        each(&before.participants, &after.participants, |id, before, after| {
            changes.push(Self::Participant { id, before: before.cloned(), after: after.cloned() });
        });
        each(&before.sittings, &after.sittings, |id, before, after| {
            changes.push(Self::Sitting { id, before: before.cloned(), after: after.cloned() });
        });
        each(&before.journal, &after.journal, |id, before, after| {
            let [before, after] = [before, after].map(|found| found.cloned().map(Box::new));
            changes.push(Self::Entry { id, before, after });
        });
        each(&before.actors, &after.actors, |id, before, after| {
            let [before, after] = [before, after].map(|found| found.cloned().map(Box::new));
            changes.push(Self::Actor { id, before, after });
        });
        let of = |session: &Session| session.relations.all().map(|tie| tie.pair).collect();
        let pairs: BTreeSet<Pair> = of(before);
        for pair in pairs.union(&of(after)).copied() {
            let [before, after] =
                [before, after].map(|session| session.relations.known(pair).cloned().map(Box::new));
            changes.push(Self::Relation { pair, before, after });
        }
        changes.push(Self::Natures {
            before: before.relations.natures.clone(),
            after: after.relations.natures.clone(),
        });
        changes.push(Self::Shared {
            before: before.relations.shared.clone(),
            after: after.relations.shared.clone(),
        });
        each(&before.decisions, &after.decisions, |id, before, after| {
            let [before, after] = [before, after].map(|found| found.cloned().map(Box::new));
            changes.push(Self::Decision { id, before, after });
        });
        changes.push(Self::Validation {
            before: before.validation.clone(),
            after: after.validation.clone(),
        });
        let axes = before.framework.axes.keys().chain(after.framework.axes.keys());
        for id in axes.collect::<BTreeSet<_>>() {
            let [before, after] =
                [before, after].map(|session| session.framework.axis(id).cloned().map(Box::new));
            changes.push(Self::Axis { id: id.clone(), before, after });
        }
        changes.retain(|change| !change.is_nothing());
        changes
    }

    /// This change followed by `later`, as one, when both bear on the same record.
    pub(super) fn followed_by(self, later: Self) -> Result<Self, Box<(Self, Self)>> {
        match (self, later) {
            (Self::Heading { before, .. }, Self::Heading { after, .. }) => {
                Ok(Self::Heading { before, after })
            }
            (Self::Details { before, .. }, Self::Details { after, .. }) => {
                Ok(Self::Details { before, after })
            }
            (Self::Participant { id, before, .. }, Self::Participant { id: same, after, .. })
                if id == same =>
            {
                Ok(Self::Participant { id, before, after })
            }
            (Self::Sitting { id, before, .. }, Self::Sitting { id: same, after, .. })
                if id == same =>
            {
                Ok(Self::Sitting { id, before, after })
            }
            (Self::Axis { id, before, .. }, Self::Axis { id: same, after, .. }) if id == same => {
                Ok(Self::Axis { id, before, after })
            }
            (Self::Actor { id, before, .. }, Self::Actor { id: same, after, .. }) if id == same => {
                Ok(Self::Actor { id, before, after })
            }
            (Self::Relation { pair, before, .. }, Self::Relation { pair: same, after, .. })
                if pair == same =>
            {
                Ok(Self::Relation { pair, before, after })
            }
            (Self::Decision { id, before, .. }, Self::Decision { id: same, after, .. })
                if id == same =>
            {
                Ok(Self::Decision { id, before, after })
            }
            (Self::Natures { before, .. }, Self::Natures { after, .. }) => {
                Ok(Self::Natures { before, after })
            }
            (first, second) => Err(Box::new((first, second))),
        }
    }
}

/// Shows `f` every record of two states of one table.
fn each<R: Record>(
    before: &Table<R>,
    after: &Table<R>,
    mut f: impl FnMut(R::Id, Option<&R>, Option<&R>),
) {
    let ids: BTreeSet<_> = before.iter().chain(after).map(Record::id).collect();
    for id in ids {
        f(id, before.get(id), after.get(id));
    }
}

impl Session {
    /// Makes `change` true.
    pub(super) fn apply(&mut self, change: &Change) {
        match change {
            Change::Heading { after, .. } => self.heading.clone_from(after.as_ref()),
            Change::Details { after, .. } => self.details.clone_from(after.as_ref()),
            Change::Participant { id, after, .. } => self.participants.put(*id, after.clone()),
            Change::Sitting { id, after, .. } => self.sittings.put(*id, after.clone()),
            Change::Entry { id, after, .. } => self.journal.put(*id, after.as_deref().cloned()),
            Change::Axis { id, after, .. } => {
                match after {
                    Some(axis) => self.framework.axes.insert(id.clone(), axis.as_ref().clone()),
                    None => self.framework.axes.remove(id),
                };
            }
            Change::Actor { id, after, .. } => self.actors.put(*id, after.as_deref().cloned()),
            Change::Relation { pair, after, .. } => {
                self.relations.put(*pair, after.as_deref().cloned());
            }
            Change::Natures { after, .. } => self.relations.natures.clone_from(after),
            Change::Shared { after, .. } => self.relations.shared.clone_from(after),
            Change::Decision { id, after, .. } => {
                self.decisions.put(*id, after.as_deref().cloned());
            }
            Change::Validation { after, .. } => self.validation.clone_from(after),
            Change::Order { pillar, after, .. } => {
                if let Some(found) = self.framework.pillars.iter_mut().find(|p| p.id == *pillar) {
                    found.axes.clone_from(after);
                }
            }
        }
    }
}
