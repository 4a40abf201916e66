//! Names of things, that never change meaning.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};
use uuid::{Builder, Uuid};

use super::{Detail, Stamp};

/// Names one session for ever (UUID v7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub Uuid);

impl SessionId {
    /// Names the copy that is made of it for others, of this `version`: for ever the same.
    #[must_use]
    pub fn of_copy(self, version: &str) -> Self {
        Self(Key::derived(self, &format!("copy {version}")).0)
    }
}

/// What a copy that was made to be handed over is a copy of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyOf {
    pub session: SessionId,
    /// The colleges that stand in it for people, of whom it has no list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub colleges: Vec<String>,
}

/// A random key that is kept when a record is carried over, merged, split or copied, so that strangers never match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(pub Uuid);

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// The keys of entries and sittings that were given none, as in every file up to format 4: of what never changes in them,
/// never of words, so that all copies of a file give the same ones.
impl Key {
    /// From its session, its id and its time.
    pub fn of_entry(session: SessionId, id: EntryId, at: Stamp) -> Self {
        Self::derived(session, &format!("entry {id} {at}"))
    }

    /// From its session, its id and its date.
    pub fn of_sitting(session: SessionId, id: SittingId, date: Date) -> Self {
        Self::derived(session, &format!("sitting {id} {date}"))
    }

    /// What is kept of a record that was erased: told by whoever still has its key, and by nobody else.
    pub(super) fn of_erased(session: SessionId, key: Self) -> Self {
        Self::derived(session, &format!("erased {key}"))
    }

    /// Of the record of this rank among those added in one gesture: the first has the key that was drawn.
    pub(super) fn of_rank(self, rank: usize) -> Self {
        if rank == 0 { self } else { Self::derived(SessionId(self.0), &format!("rank {rank}")) }
    }

    /// FNV-1a of 128 bits over the session id, then `name`, as a UUID of version 8. Files hold what it gives: it never changes.
    fn derived(session: SessionId, name: &str) -> Self {
        const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        const PRIME: u128 = (1 << 88) + 0x13b;
        let bytes = session.0.as_bytes().iter().chain(name.as_bytes());
        let hash = bytes.fold(BASIS, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
        Self(Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid())
    }
}

macro_rules! small_number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        /// A plain number in a text; elsewhere it says of what, so that copies of one session can be held beside each other.
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    return self.0.serialize(serializer);
                }
                serializer.serialize_newtype_struct(stringify!($name), &self.0)
            }
        }

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
small_number!(
    /// A mission that the grids study, within one session.
    MissionId
);

macro_rules! short_name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
    ($(#[$doc:meta])* $name:ident, the group adds some) => {
        short_name!($(#[$doc])* $name);

        impl $name {
            /// The id of one that the group adds, from eight random hex digits.
            pub fn own(random: u32) -> Self {
                Self(format!("own.{random:08x}").into())
            }
        }
    };
}

short_name!(
    /// An axis: `eco.jobs` in the framework of the method, `own.` and eight hex digits when the group added it.
    AxisId, the group adds some
);
short_name!(
    /// A pillar: `eco`, `soc`, `env`, `gov` in the framework of the method.
    PillarId
);
short_name!(
    /// A row of the diagnosis: `ter.dev`, `ter.rel`, `ter.gov` and others, in the catalogue.
    RowId
);
short_name!(
    /// A type of a row: `ter.dev.specific` in the catalogue, `own.` and eight hex digits when the group added it.
    TypeId, the group adds some
);
short_name!(
    /// A nature of relations: `alliance` and the like, `own.` and eight hex digits when the group added it.
    NatureId, the group adds some
);

impl RowId {
    /// Where the description of the approach says the row in a few words: for the three of the territory, since the first format.
    pub fn detail(&self) -> Option<Detail> {
        match self.as_str() {
            "ter.dev" => Some(Detail::Development),
            "ter.rel" => Some(Detail::Relations),
            "ter.gov" => Some(Detail::Governance),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_derived_are_for_ever_the_same() {
        let session = SessionId("01a100a6-2578-7187-88c2-f274c779da72".parse().unwrap());
        let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
        let entry = Key::of_entry(session, EntryId(12), at);
        assert_eq!(entry.0.to_string(), "c64c2010-df46-8f95-a136-eaf492a0f48d");
        let sitting = Key::of_sitting(session, SittingId(2), jiff::civil::date(2026, 11, 14));
        assert_eq!(sitting.0.to_string(), "6351e699-0efa-851f-891f-282eb98b2a81");
    }
}
