//! Names of things, that never change meaning.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Names one session for ever (UUID v7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub Uuid);

/// A random key that is kept when a record is carried over, merged or split, so that strangers never match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(pub Uuid);

macro_rules! small_number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl From<$name> for u32 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<u32> for $name {
            fn from(number: u32) -> Self {
                Self(number)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

small_number!(
    /// A participant, within one session.
    ParticipantId
);
small_number!(
    /// A sitting, within one session.
    SittingId
);
small_number!(
    /// An entry of the journal, within one session. Not the number shown: that one is a rank.
    EntryId
);
small_number!(
    /// An actor, within one session.
    ActorId
);
small_number!(
    /// A decision, within one session.
    DecisionId
);

/// An axis: `eco.jobs` in the framework of the method, `own.` and eight hex digits when the group added it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AxisId(Arc<str>);

/// A pillar: `eco`, `soc`, `env`, `gov` in the framework of the method.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PillarId(Arc<str>);

impl AxisId {
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }

    /// The id of an axis that the group adds, from eight random hex digits.
    pub fn own(random: u32) -> Self {
        Self(format!("own.{random:08x}").into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PillarId {
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for AxisId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for PillarId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
