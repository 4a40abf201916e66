//! What an argument says of the territory, and what the group agrees on a type.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::session::{RowId, Stance, TypeId, variants};

/// What an argument tells of one row. It claims no agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    pub row: RowId,
    /// The types of the row it speaks for or against; none while nobody sorted it.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::session::unique::map"
    )]
    pub signs: BTreeMap<TypeId, Sign>,
    /// It fits none of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub otherwise: bool,
    /// Someone does not see it so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contested: bool,
}

impl Observation {
    /// Of a row, and sorted under none of its types yet.
    pub fn of(row: RowId) -> Self {
        Self { row, signs: BTreeMap::new(), otherwise: false, contested: false }
    }

    /// Whether its types were said, or that it fits none.
    pub fn is_sorted(&self) -> bool {
        self.otherwise || !self.signs.is_empty()
    }

    /// What of `other`, of the same row, it did not say yet.
    pub(super) fn take(&mut self, other: Self) {
        self.signs.extend(other.signs);
        self.otherwise = self.signs.is_empty() && (self.otherwise || other.otherwise);
        self.contested |= other.contested;
    }
}

/// What an observation says of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sign {
    For,
    Against,
}

/// How present the group agrees that a type is. In no order of worth.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Place {
    Mainly,
    Also,
    ALittle,
    /// Looked at, and not seen here.
    NotSeen,
}

impl Place {
    pub const ALL: [Self; 4] = variants();
}

/// Whether the group sees a type gain or recede.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Movement {
    Gaining,
    Receding,
}

impl Movement {
    pub const ALL: [Self; 2] = variants();
}

/// What the group agrees on one type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    #[serde(rename = "type")]
    pub of: TypeId,
    pub place: Place,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<Movement>,
    #[serde(default)]
    pub stance: Stance,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minority: Vec<OtherPlace>,
}

/// Another place that someone sees, never averaged in. Its words are internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherPlace {
    pub place: Place,
    pub words: String,
}

/// What an argument may be about beside the axes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ground {
    Row(RowId),
    /// What fits none of the types of a row.
    Otherwise(RowId),
    Type(TypeId),
}

/// What one argument says of one ground: an observation, or what the group agrees, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observed {
    pub ground: Ground,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub against: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contested: bool,
    /// What the group agrees on the type; nothing while it said nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<Movement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minority: Vec<OtherPlace>,
}

impl Observed {
    pub fn on(ground: Ground) -> Self {
        Self {
            ground,
            against: false,
            contested: false,
            place: None,
            movement: None,
            minority: Vec::new(),
        }
    }

    /// What the group agrees, if it is about a type and the group said a place.
    pub fn placed(&self, stance: Stance) -> Option<Placed> {
        let Ground::Type(of) = &self.ground else { return None };
        Some(Placed {
            of: of.clone(),
            place: self.place?,
            movement: self.movement,
            stance,
            minority: self.minority.clone(),
        })
    }

    /// The observation it is, once `row` is known to be the row it stands in.
    pub fn observation(&self, row: RowId) -> Observation {
        let mut observation = Observation { contested: self.contested, ..Observation::of(row) };
        match &self.ground {
            Ground::Row(_) => {}
            Ground::Otherwise(_) => observation.otherwise = true,
            Ground::Type(of) => {
                let sign = if self.against { Sign::Against } else { Sign::For };
                observation.signs.insert(of.clone(), sign);
            }
        }
        observation
    }
}
