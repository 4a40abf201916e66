//! The one place where a session changes.

use super::{
    Axis, AxisId, Details, Entry, EntryId, Heading, Participant, ParticipantId, PillarId, Session,
    Sitting, SittingId,
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
            Self::Order { pillar, before, after } => {
                Self::Order { pillar, before: after, after: before }
            }
        }
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
            (first, second) => Err(Box::new((first, second))),
        }
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
            Change::Order { pillar, after, .. } => {
                if let Some(found) = self.framework.pillars.iter_mut().find(|p| p.id == *pillar) {
                    found.axes.clone_from(after);
                }
            }
        }
    }
}
