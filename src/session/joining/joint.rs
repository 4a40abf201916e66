//! What a session keeps of having been joined: where its records stood, what is parted, what is said differently.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Spot, Value};
use crate::session::{
    AxisId, Disclosure, Entry, Event, Key, Movement, Place, Position, TypeId, unique,
};

/// Nothing of it in a session that was never joined.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Joint {
    /// Where records stood in the copy they were made in, for those that stand elsewhere now.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique::map")]
    pub stood: BTreeMap<Key, Stood>,
    /// Axes whose ball was put in several places, by the entries that did; until the group says where it stands.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique::map")]
    pub axes: BTreeMap<AxisId, BTreeMap<Key, Position>>,
    /// The same of types.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique::map")]
    pub types: BTreeMap<TypeId, BTreeMap<Key, Seen>>,
    /// What one copy showed to the room and another did not, by the last entry that speaks of it: hidden until it is switched anew.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub hidden: BTreeMap<Disclosure, Key>,
    /// What copies say differently, in the order of the places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
    /// Marks of the records that were erased for ever, by the entries that say so: told by copies that still have them alone.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique::map")]
    pub erased: BTreeMap<Key, Key>,
}

/// Where a record stood in the copy it was made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stood {
    /// The number it had there.
    pub rank: u32,
    /// The latest moment noted up to it there, where the moments before it here do not say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Timestamp>,
}

/// What a copy last said of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// None where nothing is said of it any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<Movement>,
}

/// What copies say of one place in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    pub at: Spot,
    pub said: Vec<Said>,
}

/// One thing that was said there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub value: Value,
    /// Odd while it may stand; even once another one was chosen; one more each time it turns. None of what no copy says so: it is
    /// left of a text of which something was erased.
    pub turns: u32,
}

impl Joint {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an entry switches something on that another copy keeps hidden.
    pub(in crate::session) fn hides(&self, of: Disclosure, entry: &Entry) -> bool {
        let shows = matches!(entry.event, Event::Projection { shown: true, .. });
        shows && self.hidden.get(&of) == Some(&entry.key)
    }
}
