//! Format 3, as it was: nothing decided, no minutes validated, nothing carried over from an earlier session. Kept here
//! for ever, with the way to format 4.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;

use super::Summary;
use super::v4::{Entry, Found as Next, Sitting};
use crate::session::{
    self, Actor, Finding, Framework, Key, Nature, NatureId, Note, Object, Pair, Participant,
    SessionId, Stage, Table,
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
pub(super) struct Details {
    pub(super) missions: String,
    #[serde(default)]
    pub(super) mission: String,
    pub(super) purpose: String,
    #[serde(default)]
    pub(super) stage: Option<Stage>,
    pub(super) reference: String,
    pub(super) facilitators: String,
    pub(super) development: String,
    pub(super) relations: String,
    pub(super) governance: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Relations {
    natures: Vec<Nature>,
    list: Vec<Relation>,
    #[serde(default)]
    shared: BTreeSet<Finding>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Relation {
    pair: Pair,
    nature: NatureId,
    #[serde(default)]
    central: Option<Object>,
    #[serde(default)]
    secondary: BTreeSet<Object>,
    #[serde(default)]
    note: Note,
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
            _format: 4,
            id,
            revision,
            title,
            organisation,
            territory,
            date,
            approach,
            follows,
            summary,
            details: details.into(),
            participants,
            sittings,
            starting: BTreeMap::new(),
            journal,
            actors,
            relations: relations.into(),
            decisions: Table::default(),
            validation: None,
            framework,
        }
    }
}

impl From<Details> for session::Details {
    fn from(details: Details) -> Self {
        let Details {
            missions,
            mission,
            purpose,
            stage,
            reference,
            facilitators,
            development,
            relations,
            governance,
        } = details;
        Self {
            missions,
            mission,
            purpose,
            stage,
            reference,
            facilitators,
            development,
            relations,
            governance,
            ..Self::default()
        }
    }
}

impl From<Relations> for session::Relations {
    fn from(Relations { natures, list, shared }: Relations) -> Self {
        Self::read(natures, list.into_iter().map(Into::into).collect(), shared)
    }
}

impl From<Relation> for session::Relation {
    fn from(Relation { pair, nature, central, secondary, note }: Relation) -> Self {
        Self { pair, nature, central, secondary, note, carried: false }
    }
}

impl Relations {
    /// As in format 1: the natures of the method, and no pair examined.
    pub(super) fn none() -> Self {
        let natures = session::Relations::default().natures;
        Self { natures, list: Vec::new(), shared: BTreeSet::new() }
    }
}
