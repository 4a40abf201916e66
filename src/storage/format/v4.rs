//! Format 4, as it was: sittings and entries of the journal without keys. Kept here for ever, with the way to the present.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::Summary;
use super::layout::Found as Present;
use crate::session::{
    self, Actor, Agenda, Attendance, AxisId, Carried, Decision, Details, EntryId, Event, Framework,
    Joint, Key, Participant, ParticipantId, PillarId, Relations, SessionId, SittingId, Stamp,
    Strategy, Table, Validation,
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
    #[serde(default, deserialize_with = "crate::session::unique::map")]
    pub(super) starting: BTreeMap<AxisId, Carried>,
    pub(super) journal: Table<Entry>,
    pub(super) actors: Table<Actor>,
    pub(super) relations: Relations,
    pub(super) decisions: Table<Decision>,
    #[serde(default)]
    pub(super) validation: Option<Validation>,
    pub(super) framework: Framework,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sitting {
    pub(super) id: SittingId,
    pub(super) date: Date,
    pub(super) place: String,
    #[serde(default, deserialize_with = "crate::session::unique::map")]
    pub(super) attendance: BTreeMap<ParticipantId, Attendance>,
    #[serde(default, deserialize_with = "crate::session::unique::map")]
    pub(super) agenda: BTreeMap<AxisId, Agenda>,
    #[serde(default, deserialize_with = "crate::session::unique::map")]
    pub(super) minutes: BTreeMap<PillarId, u16>,
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

impl From<Found> for Present {
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
            starting,
            journal,
            actors,
            relations,
            decisions,
            validation,
            framework,
        } = found;
        Self {
            _format: super::FORMAT,
            id,
            revision,
            title,
            organisation,
            territory,
            date,
            approach,
            follows,
            copy_of: None,
            summary,
            details,
            participants,
            sittings: sittings.map(|sitting| sitting.with_key(id)),
            starting,
            journal: journal.map(|entry| entry.with_key(id)),
            actors,
            relations,
            strategy: Strategy::default(),
            decisions,
            validation,
            framework,
            diagnosis: None,
            joint: Joint::default(),
        }
    }
}

impl Sitting {
    fn with_key(self, session: SessionId) -> session::Sitting {
        let Self { id, date, place, attendance, agenda, minutes } = self;
        let key = Key::of_sitting(session, id, date);
        session::Sitting {
            id,
            key,
            date,
            place,
            attendance,
            agenda,
            minutes,
            thread: Vec::new(),
            next: None,
        }
    }
}

impl Entry {
    fn with_key(self, session: SessionId) -> session::Entry {
        let Self { id, at, sitting, event } = self;
        session::Entry { id, key: Key::of_entry(session, id, at), at, sitting, event }
    }
}
