//! Grid I: the actors that weigh on the mission, one at a time (method §3).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{ActorId, Key, MissionId, Record, clean_line, clean_text, variants};

/// An organisation, a body or a group of people that weighs on the mission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    pub id: ActorId,
    pub key: Key,
    /// The keys of the actors it was merged from or split off.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub origins: BTreeSet<Key>,
    pub name: String,
    /// For narrow places; empty when the name does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub natures: BTreeSet<ActorNature>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circle: Option<Circle>,
    /// The missions it weighs on; all of them while there is none here.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub missions: BTreeSet<MissionId>,
    /// The organisation that holds the session; one actor at most.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub us: bool,
    #[serde(default, skip_serializing_if = "ActorProfile::is_empty")]
    pub profile: ActorProfile,
}

/// From where to where an actor acts.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Level {
    Local,
    Department,
    Region,
    National,
    European,
}

/// What an actor is; it may be several things.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum ActorNature {
    Elected,
    TechnicalOfficer,
    Institution,
    OfficialRepresentative,
    Network,
    Enterprise,
    Association,
    Residents,
    Other,
}

/// How near to the mission the group sees an actor.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Circle {
    First,
    Second,
    Third,
}

/// What the group wrote about an actor: grid I.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActorProfile {
    #[serde(deserialize_with = "super::unique::map")]
    notes: BTreeMap<ProfileField, Note>,
}

/// A text about someone. Internal unless the group shares it: who it is about may read what leaves the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub words: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shareable: bool,
}

/// A question of grid I.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProfileField {
    /// References: values or principles displayed.
    Values,
    /// How it reads the values that dominate the mission.
    Reading,
    /// Changes under way.
    Changes,
    /// Practices: what is at stake for it.
    Stakes,
    /// What it is after in the mission, or its distance from it.
    Goal,
    /// Former: a goal, by the term it was asked with.
    ShortTerm,
    MediumTerm,
    LongTerm,
    /// What it hopes to draw from the mission, in the short, medium or long term.
    GainShort,
    GainMedium,
    GainLong,
    /// Former: what it seeks to gain, or its distance from the mission.
    Gains,
    Strategy,
    OperationalGoals,
    WaysOfActing,
    /// How its practices fit the values displayed and the stakes pursued.
    Coherence,
    /// What others recognise in it.
    Legitimacy,
    /// The power it has over others.
    Power,
    /// What it brings or could bring, in a few words.
    Resources,
    Resource(ResourceKind, Availability),
    /// Documents, meetings.
    KnownFrom,
}

/// The five kinds of resources (3662).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum ResourceKind {
    Skills,
    Rules,
    Information,
    Symbolic,
    Means,
}

/// Whether a resource serves the mission.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Availability {
    Mobilised,
    CouldBeMobilised,
    NotFound,
}

impl Level {
    /// From the nearest to the farthest.
    pub const ALL: [Self; 5] = variants();
}

impl ActorNature {
    pub const ALL: [Self; 9] = variants();
}

impl Circle {
    /// From the nearest to the farthest.
    pub const ALL: [Self; 3] = variants();
}

impl ResourceKind {
    pub const ALL: [Self; 5] = variants();
}

impl Availability {
    pub const ALL: [Self; 3] = variants();
}

impl ProfileField {
    /// The short form of grid I (3708).
    pub const SHORT: [Self; 4] = [Self::Values, Self::Stakes, Self::Legitimacy, Self::Resources];

    pub const REFERENCES: [Self; 3] = [Self::Values, Self::Reading, Self::Changes];

    /// Former questions stand among those that took their place.
    pub const PRACTICES: [Self; 13] = [
        Self::Stakes,
        Self::Goal,
        Self::ShortTerm,
        Self::MediumTerm,
        Self::LongTerm,
        Self::GainShort,
        Self::GainMedium,
        Self::GainLong,
        Self::Gains,
        Self::Strategy,
        Self::OperationalGoals,
        Self::WaysOfActing,
        Self::Coherence,
    ];

    pub const LEGITIMACY: [Self; 2] = [Self::Legitimacy, Self::Power];

    /// Whether the grid once asked it and no longer does. What was written under it stays there, as its authors wrote it.
    pub fn is_former(self) -> bool {
        matches!(self, Self::ShortTerm | Self::MediumTerm | Self::LongTerm | Self::Gains)
    }

    /// Every question that the grid asks, in its order.
    pub fn asked() -> impl Iterator<Item = Self> {
        Self::all().filter(|field| !field.is_former())
    }

    /// Every question under which something may be written, former ones too, in the order of the grid.
    pub fn all() -> impl Iterator<Item = Self> {
        let resources = ResourceKind::ALL.into_iter().flat_map(|kind| {
            Availability::ALL
                .into_iter()
                .map(move |availability| Self::Resource(kind, availability))
        });
        Self::REFERENCES
            .into_iter()
            .chain(Self::PRACTICES)
            .chain(Self::LEGITIMACY)
            .chain([Self::Resources])
            .chain(resources)
            .chain([Self::KnownFrom])
    }
}

impl fmt::Display for ProfileField {
    /// As in the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Note {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Both texts, one under the other; shareable when both are.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        match (self.words.trim().is_empty(), other.words.trim().is_empty()) {
            (_, true) => self.clone(),
            (true, false) => other.clone(),
            (false, false) if self.words == other.words => {
                Self { words: self.words.clone(), shareable: self.shareable && other.shareable }
            }
            (false, false) => Self {
                words: format!("{}\n{}", self.words, other.words),
                shareable: self.shareable && other.shareable,
            },
        }
    }

    /// Without control characters.
    pub(super) fn clean(&mut self) {
        self.words = clean_text(&self.words);
    }
}

impl ActorProfile {
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// What was written under `field`; an empty internal note when nothing was.
    pub fn note(&self, field: ProfileField) -> &Note {
        const EMPTY: &Note = &Note { words: String::new(), shareable: false };
        self.notes.get(&field).unwrap_or(EMPTY)
    }

    pub fn set(&mut self, field: ProfileField, note: Note) {
        if note.is_empty() {
            self.notes.remove(&field);
        } else {
            self.notes.insert(field, note);
        }
    }

    /// Without notes in which nothing is written.
    pub(super) fn tidy(&mut self) {
        self.notes.retain(|_, note| !note.is_empty());
    }

    /// What was written, in the order of the grid.
    pub fn notes(&self) -> impl Iterator<Item = (ProfileField, &Note)> {
        self.notes.iter().map(|(&field, note)| (field, note))
    }

    pub(super) fn notes_mut(&mut self) -> impl Iterator<Item = (ProfileField, &mut Note)> {
        self.notes.iter_mut().map(|(&field, note)| (field, note))
    }
}

impl Actor {
    /// An actor of whom nothing but the name is known; its id is given when it is added.
    pub fn named(name: &str, key: Key) -> Self {
        Self {
            id: ActorId(0),
            key,
            origins: BTreeSet::new(),
            name: name.to_owned(),
            short: String::new(),
            level: None,
            natures: BTreeSet::new(),
            circle: None,
            missions: BTreeSet::new(),
            us: false,
            profile: ActorProfile::default(),
        }
    }

    /// The name for narrow places.
    pub fn short_name(&self) -> &str {
        if self.short.trim().is_empty() { &self.name } else { &self.short }
    }

    pub(super) fn clean(&mut self) {
        self.name = clean_line(&self.name);
        self.short = clean_line(&self.short);
        for (_, note) in self.profile.notes_mut() {
            note.clean();
        }
    }
}

impl Record for Actor {
    type Id = ActorId;

    fn id(&self) -> ActorId {
        self.id
    }
}
