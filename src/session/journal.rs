//! What was said, in order, and what became of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{
    ActorId, AxisId, Disclosure, EntryId, Involvement, Key, Observation, ParticipantId, Party,
    Placed, Position, Record, SittingId, Stamp, TypeId, variants,
};

/// One line of the journal. Entries are added at the end; only an argument still being recorded grows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: EntryId,
    pub key: Key,
    pub at: Stamp,
    /// The sitting it happened in; none when none was prepared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingId>,
    pub event: Event,
}

impl Entry {
    /// Whether it says, or said, that `participant` spoke.
    pub fn names(&self, participant: ParticipantId) -> bool {
        let speaker = Speaker::Participant(participant);
        match &self.event {
            Event::Argument(argument) => argument.speaker == speaker,
            Event::Correction(correction) => correction.speaker.as_ref() == Some(&speaker),
            Event::Withdrawal { .. }
            | Event::Restoration { .. }
            | Event::Emphasis { .. }
            | Event::WorkOn { .. }
            | Event::Sorting { .. }
            | Event::Towards { .. }
            | Event::StillTrue { .. }
            | Event::Involvement { .. }
            | Event::Projection { .. }
            | Event::Erasure(_) => false,
        }
    }
}

/// What an entry tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Event {
    Argument(Argument),
    Correction(Correction),
    /// The reason is internal.
    Withdrawal {
        of: EntryId,
        reason: String,
    },
    Restoration {
        of: EntryId,
    },
    /// From now on the axis has these reasons for a solid ball; with none, an open one.
    Emphasis {
        axis: AxisId,
        reasons: BTreeSet<Reason>,
    },
    /// From now on the group wants to work on the axis, and why: one line, empty when it was not said; with none, no longer.
    WorkOn {
        axis: AxisId,
        why: Option<String>,
    },
    /// From now on an observation is sorted so: in place of what the argument said of the row.
    Sorting {
        of: EntryId,
        to: Observation,
    },
    /// From now on the group means to come near a type, and how: one line, empty when it was not said; with none, no longer.
    Towards {
        #[serde(rename = "type")]
        of: TypeId,
        how: Option<String>,
    },
    /// The observation of an earlier session with this rank, from 0, is still true, or no longer; with none, nobody said.
    StillTrue {
        of: usize,
        still: Option<bool>,
    },
    /// From now on this is what is said of somebody's part in deciding.
    Involvement {
        of: Party,
        to: Involvement,
    },
    /// From now on the room may see this, or no longer. No step of the history.
    Projection {
        of: Disclosure,
        shown: bool,
    },
    /// What was written was erased for ever, here and in earlier entries. Says nothing of whom.
    Erasure(Erased),
}

/// What an erasure was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Erased {
    Actor,
    Participant,
    Wording,
}

/// Something said, with the moves the group agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    #[serde(default, skip_serializing_if = "Speaker::is_unsaid")]
    pub speaker: Speaker,
    /// The operator's summary; empty means *to complete*.
    pub words: String,
    /// The words are the speaker's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub verbatim: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_check: bool,
    /// What supports it: words, or the path of a document.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// The actors it speaks of.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub actors: BTreeSet<ActorId>,
    /// One for each axis it bears on; none means *to place*.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
    /// What it tells of the territory, one for each row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<Observation>,
    /// What the group agrees on types, one for each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Placed>,
}

impl Argument {
    pub fn is_to_place(&self) -> bool {
        self.moves.is_empty() && !self.is_of_territory()
    }

    /// Whether it tells something of the territory, or what the group agrees on it.
    pub fn is_of_territory(&self) -> bool {
        !self.observations.is_empty() || !self.places.is_empty()
    }

    /// Words are missing. What the group agrees on a type alone needs none.
    pub fn is_to_complete(&self) -> bool {
        let is_more = !self.moves.is_empty() || !self.observations.is_empty();
        self.words.trim().is_empty() && (is_more || self.places.is_empty())
    }

    /// Whether there is nothing in it.
    pub fn says_nothing(&self) -> bool {
        self.words.trim().is_empty() && self.moves.is_empty() && self.places.is_empty()
    }

    pub fn observation_of(&self, row: &super::RowId) -> Option<&Observation> {
        self.observations.iter().find(|found| found.row == *row)
    }

    pub fn move_on(&self, axis: &AxisId) -> Option<&Move> {
        self.moves.iter().find(|found| found.axis == *axis)
    }
}

/// Who spoke.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speaker {
    #[default]
    Unsaid,
    Participant(ParticipantId),
    /// A college, or free words.
    Words(String),
}

impl Speaker {
    pub fn is_unsaid(&self) -> bool {
        *self == Self::Unsaid
    }
}

/// What an argument did to one axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    pub axis: AxisId,
    pub to: Target,
    #[serde(default)]
    pub stance: Stance,
    /// A misunderstanding was cleared.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cleared: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minority: Vec<Minority>,
}

/// Where the ball went. Where it came from is computed from the arguments before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// Heard, and the ball stays.
    #[default]
    Stays,
    MovesTo(Position),
}

impl Target {
    pub fn is_a_move(self) -> bool {
        matches!(self, Self::MovesTo(_))
    }
}

/// How the group stood towards a move.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Stance {
    #[default]
    Agreed,
    WithReservation,
    DisagreementKept,
    LeftOpen,
}

impl Stance {
    pub const ALL: [Self; 4] = variants();
}

/// Another position that someone holds, never averaged in. Its words are internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minority {
    pub position: Position,
    pub words: String,
}

/// Why an axis bears a solid ball (method §2).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Reason {
    Priority,
    VerySignificant,
}

impl Reason {
    pub const ALL: [Self; 2] = variants();
}

/// New values for parts of an argument; the earlier ones stay in the entries before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub of: EntryId,
    /// The sitting it was said at, when it was noted under another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verbatim: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_check: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actors: Option<BTreeSet<ActorId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moves: Option<Vec<Move>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observations: Option<Vec<Observation>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Vec<Placed>>,
}

impl Correction {
    /// What turns `before` into `after`, said at another `sitting` or at the same; `None` when nothing changes.
    pub fn between(
        of: EntryId,
        before: &Argument,
        after: &Argument,
        sitting: Option<SittingId>,
    ) -> Option<Self> {
        fn changed<T: Clone + PartialEq>(before: &T, after: &T) -> Option<T> {
            (before != after).then(|| after.clone())
        }
        let correction = Self {
            of,
            sitting,
            speaker: changed(&before.speaker, &after.speaker),
            words: changed(&before.words, &after.words),
            verbatim: changed(&before.verbatim, &after.verbatim),
            to_check: changed(&before.to_check, &after.to_check),
            evidence: changed(&before.evidence, &after.evidence),
            actors: changed(&before.actors, &after.actors),
            moves: changed(&before.moves, &after.moves),
            observations: changed(&before.observations, &after.observations),
            places: changed(&before.places, &after.places),
        };
        (before != after || sitting.is_some()).then_some(correction)
    }

    pub fn apply(&self, argument: &mut Argument) {
        fn set<T: Clone>(field: &mut T, value: Option<&T>) {
            if let Some(value) = value {
                field.clone_from(value);
            }
        }
        set(&mut argument.speaker, self.speaker.as_ref());
        set(&mut argument.words, self.words.as_ref());
        set(&mut argument.verbatim, self.verbatim.as_ref());
        set(&mut argument.to_check, self.to_check.as_ref());
        set(&mut argument.evidence, self.evidence.as_ref());
        set(&mut argument.actors, self.actors.as_ref());
        set(&mut argument.moves, self.moves.as_ref());
        set(&mut argument.observations, self.observations.as_ref());
        set(&mut argument.places, self.places.as_ref());
    }
}

impl Record for Entry {
    type Id = EntryId;

    fn id(&self) -> EntryId {
        self.id
    }
}
