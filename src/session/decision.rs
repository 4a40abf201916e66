//! What the group decided at the end of its talk, and who commits to it. † Ours: the method ends on action without a form for it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    ActorId, AxisId, DecisionId, Key, Pair, ParticipantId, Pledge, Record, RowId, SessionId,
    SittingId, Stamp,
};

/// One thing that was decided. Its words are public once noted; the name of a participant who bears it is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub id: DecisionId,
    /// The same in every session that takes the decision up.
    pub key: Key,
    /// When it was noted.
    pub at: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingId>,
    /// One line, never empty.
    pub what: String,
    /// Who sees to it, in the order they were named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<Bearer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub axes: BTreeSet<AxisId>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub actors: BTreeSet<ActorId>,
    /// Pairs of actors it is about.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub pairs: BTreeSet<Pair>,
    /// Rows of the territory it is about.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub rows: BTreeSet<RowId>,
    /// What the other side brings, where the sides are not told apart; one line, empty when nothing was said of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub in_return: String,
    /// Who commits to what, in the order they were named: a commitment has two sides at least, another decision none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Pledge>,
    /// When it is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Due>,
    /// What will be seen when it is done; one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sign: String,
    /// Why, given back to those who spoke; one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What those it concerns say of it; one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub concerned: String,
    /// Who else is invited to join.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invited: Vec<Bearer>,
    /// The sides agree that others read what each says became of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shows_reviews: bool,
    #[serde(default, skip_serializing_if = "Outcome::is_open")]
    pub outcome: Outcome,
    /// The earlier session it was taken up from, to be reviewed; none when it was decided in this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_from: Option<SessionId>,
}

/// Someone who sees to a decision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bearer {
    Participant(ParticipantId),
    Actor(ActorId),
    /// A college, or whoever was named in free words.
    Words(String),
}

/// By when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    On(Date),
    /// As it was said: "before the summer".
    Words(String),
}

/// What became of a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Outcome {
    #[default]
    Open,
    Done(Date),
    GivenUp(Date),
}

impl Outcome {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }
}

impl Decision {
    /// What is to be done, and nothing else yet; the id is given when it is added.
    pub fn of(what: &str, key: Key, at: Stamp, sitting: Option<SittingId>) -> Self {
        Self {
            id: DecisionId(0),
            key,
            at,
            sitting,
            what: what.to_owned(),
            bearers: Vec::new(),
            due: None,
            axes: BTreeSet::new(),
            actors: BTreeSet::new(),
            pairs: BTreeSet::new(),
            rows: BTreeSet::new(),
            in_return: String::new(),
            sides: Vec::new(),
            again: None,
            sign: String::new(),
            reason: String::new(),
            concerned: String::new(),
            invited: Vec::new(),
            shows_reviews: false,
            outcome: Outcome::Open,
            taken_from: None,
        }
    }

    /// Open, and its day is before `today`. What was said in words is never late.
    pub fn is_late(&self, today: Date) -> bool {
        self.outcome.is_open() && matches!(self.due, Some(Due::On(day)) if day < today)
    }

    /// Whether it speaks of an actor, who then cannot be removed.
    pub fn names_actor(&self, actor: ActorId) -> bool {
        self.actors.contains(&actor)
            || self.bearer_lists().any(|bearers| bearers.contains(&Bearer::Actor(actor)))
            || self.bound_actors().any(|bound| bound == actor)
    }
}

impl Record for Decision {
    type Id = DecisionId;

    fn id(&self) -> DecisionId {
        self.id
    }
}

/// The group found that the minutes say what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validation {
    /// Who validated: a name, a role or a body; never empty.
    pub by: String,
    pub at: Stamp,
    /// The session was changed since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub outdated: bool,
}
