//! Format 1, as it was: no actors. What changed in format 2 is kept here for ever, with the way there.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;

use super::Summary;
use super::v2::{self, Sitting};
use super::v3::{self, Relations};
use crate::session::{
    self, AxisId, AxisText, EntryId, Key, Move, OwnWording, Participant, Pillar, Reason, SessionId,
    SittingId, Speaker, Stage, Stamp, Table,
};

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
    summary: Option<Summary>,
    details: Details,
    participants: Table<Participant>,
    sittings: Table<Sitting>,
    journal: Table<Entry>,
    framework: Framework,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Details {
    missions: String,
    purpose: String,
    #[serde(default)]
    stage: Option<Stage>,
    reference: String,
    facilitators: String,
    development: String,
    relations: String,
    governance: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: EntryId,
    at: Stamp,
    #[serde(default)]
    sitting: Option<SittingId>,
    event: Event,
}

#[derive(Deserialize)]
enum Event {
    Argument(Argument),
    Correction(Correction),
    Withdrawal { of: EntryId, reason: String },
    Restoration { of: EntryId },
    Emphasis { axis: AxisId, reasons: BTreeSet<Reason> },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Argument {
    #[serde(default)]
    speaker: Speaker,
    words: String,
    #[serde(default)]
    verbatim: bool,
    #[serde(default)]
    to_check: bool,
    #[serde(default)]
    evidence: Vec<String>,
    #[serde(default)]
    moves: Vec<Move>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    of: EntryId,
    #[serde(default)]
    speaker: Option<Speaker>,
    #[serde(default)]
    words: Option<String>,
    #[serde(default)]
    verbatim: Option<bool>,
    #[serde(default)]
    to_check: Option<bool>,
    #[serde(default)]
    evidence: Option<Vec<String>>,
    #[serde(default)]
    moves: Option<Vec<Move>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Framework {
    base: String,
    version: u32,
    pillars: Vec<Pillar>,
    #[serde(deserialize_with = "crate::session::unique::map")]
    axes: BTreeMap<AxisId, Axis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Axis {
    #[serde(default)]
    base: Option<AxisText>,
    #[serde(default)]
    own: Option<OwnWording>,
    #[serde(default)]
    set_aside: bool,
}

impl From<Found> for v2::Found {
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
            framework,
        } = found;
        Self {
            _format: 2,
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
            journal: journal.map(Into::into),
            actors: Table::default(),
            relations: Relations::none(),
            framework: framework.into(),
        }
    }
}

impl From<Details> for v3::Details {
    fn from(details: Details) -> Self {
        let Details {
            missions,
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
            mission: String::new(),
            purpose,
            stage,
            reference,
            facilitators,
            development,
            relations,
            governance,
        }
    }
}

impl From<Entry> for v2::Entry {
    fn from(Entry { id, at, sitting, event }: Entry) -> Self {
        Self { id, at, sitting, event: event.into() }
    }
}

impl From<Event> for v2::Event {
    fn from(event: Event) -> Self {
        match event {
            Event::Argument(argument) => Self::Argument(argument.into()),
            Event::Correction(correction) => Self::Correction(correction.into()),
            Event::Withdrawal { of, reason } => Self::Withdrawal { of, reason },
            Event::Restoration { of } => Self::Restoration { of },
            Event::Emphasis { axis, reasons } => Self::Emphasis { axis, reasons },
        }
    }
}

impl From<Argument> for session::Argument {
    fn from(argument: Argument) -> Self {
        let Argument { speaker, words, verbatim, to_check, evidence, moves } = argument;
        Self { speaker, words, verbatim, to_check, evidence, moves, ..Self::default() }
    }
}

impl From<Correction> for session::Correction {
    fn from(correction: Correction) -> Self {
        let Correction { of, speaker, words, verbatim, to_check, evidence, moves } = correction;
        Self {
            of,
            speaker,
            words,
            verbatim,
            to_check,
            evidence,
            actors: None,
            moves,
            sitting: None,
            observations: None,
            places: None,
        }
    }
}

impl From<Framework> for session::Framework {
    fn from(Framework { base, version, pillars, axes }: Framework) -> Self {
        let axes = axes.into_iter().map(|(id, axis)| (id, axis.into())).collect();
        Self { base, version, pillars, axes }
    }
}

impl From<Axis> for session::Axis {
    fn from(Axis { base, own, set_aside }: Axis) -> Self {
        Self { base, own, set_aside, actors: BTreeSet::new() }
    }
}
