//! Format 1, field by field, in the order of the file.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{FORMAT, Summary};
use crate::session::{
    Details, Entry, Framework, Heading, Key, Participant, Session, SessionId, Sitting, Table,
};

/// A session as it is written.
#[derive(Serialize)]
pub(super) struct Written<'a> {
    format: u32,
    id: SessionId,
    revision: u64,
    title: &'a str,
    organisation: &'a str,
    territory: &'a str,
    date: Date,
    approach: Key,
    #[serde(skip_serializing_if = "Option::is_none")]
    follows: Option<SessionId>,
    summary: Summary,
    details: &'a Details,
    participants: &'a Table<Participant>,
    sittings: &'a Table<Sitting>,
    journal: &'a Table<Entry>,
    framework: &'a Framework,
}

impl<'a> From<&'a Session> for Written<'a> {
    fn from(session: &'a Session) -> Self {
        let Session {
            id,
            revision,
            heading: Heading { title, organisation, territory, date },
            approach,
            follows,
            details,
            participants,
            sittings,
            journal,
            framework,
        } = session;
        Self {
            format: FORMAT,
            id: *id,
            revision: *revision,
            title,
            organisation,
            territory,
            date: *date,
            approach: *approach,
            follows: *follows,
            summary: Summary::of(session),
            details,
            participants,
            sittings,
            journal,
            framework,
        }
    }
}

/// A session as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Found {
    #[serde(rename = "format")]
    _format: u32,
    id: SessionId,
    revision: u64,
    title: String,
    organisation: String,
    territory: String,
    date: Date,
    approach: Key,
    #[serde(default)]
    follows: Option<SessionId>,
    #[serde(default)]
    pub(super) summary: Option<Summary>,
    details: Details,
    participants: Table<Participant>,
    sittings: Table<Sitting>,
    journal: Table<Entry>,
    framework: Framework,
}

impl Found {
    pub(super) fn into_session(self) -> Session {
        let Self {
            _format,
            id,
            revision,
            title,
            organisation,
            territory,
            date,
            approach,
            follows,
            summary: _,
            details,
            participants,
            sittings,
            journal,
            framework,
        } = self;
        Session {
            id,
            // Room for edits, whatever a strange file says.
            revision: revision.min(u64::MAX / 2),
            heading: Heading { title, organisation, territory, date },
            approach,
            follows,
            details,
            participants,
            sittings,
            journal,
            framework,
        }
    }
}
