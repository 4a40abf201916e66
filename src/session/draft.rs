//! What stands in the entry bar and is not recorded yet.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    ActorId, Argument, AxisId, EntryId, Minority, Move, Speaker, Stance, Target, Unfinished,
};

/// An argument being typed. Kept on disk beside the session until it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Draft {
    pub axis: Option<AxisId>,
    pub speaker: Speaker,
    pub words: String,
    pub verbatim: bool,
    pub to_check: bool,
    /// The actors it speaks of.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub actors: BTreeSet<ActorId>,
    pub to: Target,
    pub stance: Stance,
    pub cleared: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub minority: Vec<Minority>,
    /// The argument that goes on with another axis.
    pub continues: Option<EntryId>,
    /// What was typed in the fields that find, and is not understood yet.
    #[serde(skip_serializing_if = "Sought::is_nothing")]
    pub sought: Sought,
    /// What is typed beside the bar.
    #[serde(skip_serializing_if = "Unfinished::is_nothing")]
    pub unfinished: Unfinished,
}

/// Letters that nothing was taken for yet, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sought {
    pub axis: String,
    pub speaker: String,
    pub actors: String,
    /// Typed after something was refused because the room saw the window: for nobody's eyes yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub held: String,
}

impl Sought {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            axis: None,
            speaker: Speaker::Unsaid,
            words: String::new(),
            verbatim: false,
            to_check: false,
            actors: BTreeSet::new(),
            to: Target::Stays,
            stance: Stance::Agreed,
            cleared: false,
            minority: Vec::new(),
            continues: None,
            sought: Sought::default(),
            unfinished: Unfinished::default(),
        }
    }
}

impl Draft {
    /// Whether something would be lost if the draft were.
    pub fn holds_something(&self) -> bool {
        *self != Self::default()
    }

    /// Whether all of it is typed beside the entry bar.
    pub fn is_beside(&self) -> bool {
        *self == Self { unfinished: self.unfinished.clone(), ..Self::default() }
    }

    /// Whether Enter has something to do: to record it, or to end an argument that goes on.
    pub fn can_be_finished(&self) -> bool {
        self.can_be_recorded() || self.continues.is_some()
    }

    /// Whether there is enough to record: words, or a move.
    pub fn can_be_recorded(&self) -> bool {
        let says_something = !self.words.trim().is_empty();
        let moves = self.axis.is_some() && self.to.is_a_move();
        match self.continues {
            Some(_) => self.axis.is_some(),
            None => says_something || moves,
        }
    }

    /// What the draft does to its axis.
    pub fn as_move(&self) -> Option<Move> {
        Some(Move {
            axis: self.axis.clone()?,
            to: self.to,
            stance: self.stance,
            cleared: self.cleared,
            minority: self.minority.clone(),
        })
    }

    pub fn as_argument(&self) -> Argument {
        Argument {
            speaker: self.speaker.clone(),
            words: self.words.clone(),
            verbatim: self.verbatim,
            to_check: self.to_check,
            evidence: Vec::new(),
            actors: self.actors.clone(),
            moves: self.as_move().into_iter().collect(),
        }
    }
}
