//! The present format, field by field, in the order of the file.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{FORMAT, Summary};
use crate::session::{
    Actor, AxisId, Carried, CopyOf, Decision, Details, Diagnosis, Entry, Framework, Heading, Joint,
    Key, Participant, Relations, Session, SessionId, Sitting, Strategy, Table, Validation,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    copy_of: &'a Option<CopyOf>,
    summary: Summary,
    details: &'a Details,
    participants: &'a Table<Participant>,
    sittings: &'a Table<Sitting>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    starting: &'a BTreeMap<AxisId, Carried>,
    journal: &'a Table<Entry>,
    actors: &'a Table<Actor>,
    relations: &'a Relations,
    #[serde(skip_serializing_if = "Strategy::is_empty")]
    strategy: &'a Strategy,
    decisions: &'a Table<Decision>,
    #[serde(skip_serializing_if = "Option::is_none")]
    validation: &'a Option<Validation>,
    framework: &'a Framework,
    /// Left out while the session has it as the program does, and says nothing of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    diagnosis: Option<&'a Diagnosis>,
    #[serde(skip_serializing_if = "Joint::is_empty")]
    joint: &'a Joint,
}

impl<'a> From<&'a Session> for Written<'a> {
    fn from(session: &'a Session) -> Self {
        let Session {
            id,
            revision,
            heading: Heading { title, organisation, territory, date },
            approach,
            follows,
            copy_of,
            details,
            participants,
            sittings,
            starting,
            journal,
            actors,
            relations,
            strategy,
            decisions,
            validation,
            framework,
            diagnosis,
            joint,
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
            copy_of,
            summary: Summary::of(session),
            details,
            participants,
            sittings,
            starting,
            journal,
            actors,
            relations,
            strategy,
            decisions,
            validation,
            framework,
            diagnosis: session.needs_its_diagnosis().then_some(diagnosis),
            joint,
        }
    }
}

/// A session as it is read.
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
    pub(super) copy_of: Option<CopyOf>,
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
    #[serde(default)]
    pub(super) strategy: Strategy,
    pub(super) decisions: Table<Decision>,
    #[serde(default)]
    pub(super) validation: Option<Validation>,
    pub(super) framework: Framework,
    #[serde(default)]
    pub(super) diagnosis: Option<Diagnosis>,
    #[serde(default)]
    pub(super) joint: Joint,
}

impl Found {
    pub(super) fn into_session(self) -> Session {
        let Self {
            _format: _,
            id,
            revision,
            title,
            organisation,
            territory,
            date,
            approach,
            follows,
            copy_of,
            summary: _,
            details,
            participants,
            sittings,
            starting,
            journal,
            actors,
            relations,
            strategy,
            decisions,
            validation,
            framework,
            diagnosis,
            joint,
        } = self;
        Session {
            id,
            // Room for edits, whatever a strange file says.
            revision: revision.min(u64::MAX / 2),
            heading: Heading { title, organisation, territory, date },
            approach,
            follows,
            copy_of,
            details,
            participants,
            sittings,
            starting,
            journal,
            actors,
            relations,
            strategy,
            decisions,
            validation,
            framework,
            diagnosis: diagnosis.unwrap_or_default(),
            joint,
        }
    }
}
