//! Questions that the relations raise, by what they are about: what the group shares of them is kept.

use serde::{Deserialize, Serialize};

use super::{ActorId, Pair};

/// A question to look at together. Its words and its reasons are read from the relations each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Finding {
    /// Two allies of one actor oppose each other.
    AlliesOppose { of: ActorId, pair: Pair },
    /// Without this actor, groups would no longer be linked.
    AloneLinks(ActorId),
    /// Actors of whom pairs were examined and no tie was seen.
    WithoutTies,
    /// Too few pairs were examined to conclude.
    FewExamined,
    /// The camps of a group that holds together, by the first actor of the group.
    Camps(ActorId),
}

impl Finding {
    /// Whether it is about `actor` by name.
    pub fn names(self, actor: ActorId) -> bool {
        match self {
            Self::AlliesOppose { of, pair } => of == actor || pair.has(actor),
            Self::AloneLinks(one) | Self::Camps(one) => one == actor,
            Self::WithoutTies | Self::FewExamined => false,
        }
    }

    /// The actors it is about by name.
    pub fn actors(self) -> Vec<ActorId> {
        match self {
            Self::AlliesOppose { of, pair } => vec![of, pair.low(), pair.high()],
            Self::AloneLinks(one) | Self::Camps(one) => vec![one],
            Self::WithoutTies | Self::FewExamined => Vec::new(),
        }
    }
}
