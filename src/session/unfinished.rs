//! What is typed beside the entry bar and not done yet. Kept on disk with the draft.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Argument, AxisId, DecisionId, EntryId, Part, RowId, SittingId, TypeId};

/// Forms and lines under way: whoever opens the session again finds them as they were left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Unfinished {
    /// What is open under an argument.
    pub forms: BTreeMap<EntryId, UnderArgument>,
    /// Lines that Enter would take.
    pub lines: BTreeMap<Line, String>,
}

/// What is being typed under an argument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnderArgument {
    Correction {
        /// The argument as it will be said.
        to: Box<Argument>,
        /// The sitting it will have been said at.
        said_at: Option<SittingId>,
        /// Letters that no speaker was taken for yet.
        speaker: String,
    },
    /// Why it is withdrawn.
    Reason(String),
    Evidence(String),
}

/// A line that stands alone: what it is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Line {
    /// A new decision.
    Decision,
    /// Who sees to it.
    Bearers(DecisionId),
    /// Who commits to it, who is invited to it, whom to ask on the n-th side.
    Sides(DecisionId),
    Invited(DecisionId),
    Contacts(DecisionId, usize),
    /// Who found the minutes right.
    ValidatedBy,
    Participant,
    Actor,
    /// A moment that the thread of the day takes.
    Moment,
    /// The label of an axis that the group adds.
    AxisLabel,
    /// Its question.
    AxisQuestion,
    /// Why the group wants to work on an axis.
    WorkOn(AxisId),
    /// A nature that the group adds.
    Nature,
    /// A committee that the group adds.
    Committee,
    /// Who designs, conducts or validates the diagnosis.
    Entrusted(Part),
    /// Who found a row of it right.
    RowValidated(RowId),
    /// The label of a type that the group adds to a row.
    TypeLabel(RowId),
    /// How the group means to come near a type.
    Towards(TypeId),
    /// A list that was pasted and is not taken.
    People,
    Actors,
}

impl Unfinished {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Keeps what stands in a line, unless nothing does.
    pub fn keep(&mut self, line: Line, text: &str) {
        if !text.trim().is_empty() {
            self.lines.insert(line, text.to_owned());
        }
    }
}
