//! Meetings, and who was there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{AxisId, Key, Moment, ParticipantId, PillarId, Record, SittingId, variants};

/// Someone who is invited to the sittings. The name is internal: it leaves the session only when chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub id: ParticipantId,
    pub key: Key,
    /// A name or a role.
    pub name: String,
    pub organisation: String,
    /// The group of stakeholders this person speaks from: residents, elected officials …
    pub college: String,
}

/// Whether someone was at a sitting.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Attendance {
    Present,
    Excused,
    Missing,
}

impl Attendance {
    pub const ALL: [Self; 3] = variants();
}

/// What a sitting plans for an axis. An axis without an entry is left for later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Agenda {
    Today,
    Priority,
}

/// One meeting of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    pub id: SittingId,
    pub key: Key,
    pub date: Date,
    pub place: String,
    #[serde(
        default,
        deserialize_with = "super::unique::map",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub attendance: BTreeMap<ParticipantId, Attendance>,
    /// The axes chosen for the day.
    #[serde(
        default,
        deserialize_with = "super::unique::map",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub agenda: BTreeMap<AxisId, Agenda>,
    /// How long each pillar that is no moment of the thread may take, in minutes from 1 to [`Self::MOST_MINUTES`]; one without an
    /// entry has no time of its own.
    #[serde(
        default,
        deserialize_with = "super::unique::map",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub minutes: BTreeMap<PillarId, u16>,
    /// The moments of the day, in order, each kind once; empty where nobody made a thread.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thread: Vec<Moment>,
    /// When the group meets next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
}

impl Sitting {
    /// The method asks for at least this many people (fiche II-3).
    pub const FEWEST_PEOPLE: usize = 3;
    /// So many people of a college hide each other: fewer are told by no college.
    pub const ENOUGH_TO_HIDE: usize = 3;
    /// No pillar and no moment takes longer than a long day.
    pub const MOST_MINUTES: u16 = 600;

    pub fn count(&self, attendance: Attendance) -> usize {
        self.attendance.values().filter(|&&found| found == attendance).count()
    }
}

impl Record for Participant {
    type Id = ParticipantId;

    fn id(&self) -> ParticipantId {
        self.id
    }
}

impl Record for Sitting {
    type Id = SittingId;

    fn id(&self) -> SittingId {
        self.id
    }
}
