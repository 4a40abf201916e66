//! Format 2, as it was: no time planned, nothing said of what the room sees. Kept here for ever, with the way to format 3.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;

use super::Summary;
use super::v3::{Details, Found as Next, Relations};
use super::v4;
use crate::session::{
    self, Actor, Agenda, Argument, Attendance, AxisId, Correction, EntryId, Erased, Framework, Key,
    Participant, ParticipantId, Reason, SessionId, SittingId, Stamp, Table,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Found {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) id: SessionId,
    pub(super) revision: u64,
    pub(super) title: String,
    pub(super) organisation: String,
    pub(super) territory: String,
    pub(super) date: Date,
    pub(super) approach: Key,
    #[serde(default)]
    pub(super) follows: Option<SessionId>,
    #[serde(default)]
    pub(super) summary: Option<Summary>,
    pub(super) details: Details,
    pub(super) participants: Table<Participant>,
    pub(super) sittings: Table<Sitting>,
    pub(super) journal: Table<Entry>,
    pub(super) actors: Table<Actor>,
    pub(super) relations: Relations,
    pub(super) framework: Framework,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sitting {
    id: SittingId,
    date: Date,
    place: String,
    #[serde(default, deserialize_with = "crate::session::unique::map")]
    attendance: BTreeMap<ParticipantId, Attendance>,
    #[serde(default, deserialize_with = "crate::session::unique::map")]
    agenda: BTreeMap<AxisId, Agenda>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: EntryId,
    pub(super) at: Stamp,
    #[serde(default)]
    pub(super) sitting: Option<SittingId>,
    pub(super) event: Event,
}

#[derive(Deserialize)]
pub(super) enum Event {
    Argument(Argument),
    Correction(Correction),
    Withdrawal { of: EntryId, reason: String },
    Restoration { of: EntryId },
    Emphasis { axis: AxisId, reasons: BTreeSet<Reason> },
    Erasure(Erased),
}

impl From<Found> for Next {
    fn from(found: Found) -> Self {
        let Found {
            _format: _,
            id,
            revision,
            title,
            organisation,
            territory,
            date,
            approach,
            follows,
            summary,
            details,
            participants,
            sittings,
            journal,
            actors,
            relations,
            framework,
        } = found;
        Self {
            _format: 3,
            id,
            revision,
            title,
            organisation,
            territory,
            date,
            approach,
            follows,
            summary,
            details,
            participants,
            sittings: sittings.map(Into::into),
            journal: journal.map(Into::into),
            actors,
            relations,
            framework,
        }
    }
}

impl From<Sitting> for v4::Sitting {
    fn from(Sitting { id, date, place, attendance, agenda }: Sitting) -> Self {
        Self { id, date, place, attendance, agenda, minutes: BTreeMap::new() }
    }
}

impl From<Entry> for v4::Entry {
    fn from(Entry { id, at, sitting, event }: Entry) -> Self {
        Self { id, at, sitting, event: event.into() }
    }
}

impl From<Event> for session::Event {
    fn from(event: Event) -> Self {
        match event {
            Event::Argument(argument) => Self::Argument(argument),
            Event::Correction(correction) => Self::Correction(correction),
            Event::Withdrawal { of, reason } => Self::Withdrawal { of, reason },
            Event::Restoration { of } => Self::Restoration { of },
            Event::Emphasis { axis, reasons } => Self::Emphasis { axis, reasons },
            Event::Erasure(erased) => Self::Erasure(erased),
        }
    }
}
