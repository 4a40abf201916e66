//! Format 3, as it was: nothing decided, no minutes validated. Kept here for ever, with the way to the present.

use jiff::civil::Date;
use serde::Deserialize;

use super::Summary;
use super::layout::Found as Present;
use crate::session::{
    Actor, Details, Entry, Framework, Key, Participant, Relations, SessionId, Sitting, Table,
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
            journal,
            actors,
            relations,
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
            summary,
            details,
            participants,
            sittings,
            journal,
            actors,
            relations,
            decisions: Table::default(),
            validation: None,
            framework,
        }
    }
}
