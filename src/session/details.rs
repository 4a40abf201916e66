//! What is being appraised, by whom, and where.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{
    Appraised, AxisId, Committee, EarlierInvolvement, Effort, Mission, MissionId, Purpose, Use,
    unique, variants,
};

/// What names a session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub title: String,
    pub organisation: String,
    pub territory: String,
    pub date: Date,
}

/// When in the life of the approach it is appraised (method §1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray)]
pub enum Stage {
    Design,
    Conduct,
    Evaluation,
}

impl Stage {
    pub const ALL: [Self; 3] = variants();
}

/// What the group says of its approach and its territory. Each text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    pub missions: String,
    /// The one mission that the grids study (method §3).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mission: String,
    #[serde(default, skip_serializing_if = "MissionId::is_first")]
    pub mission_id: MissionId,
    /// Those that they do not study now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_missions: Vec<Mission>,
    pub purpose: String,
    /// What is appraised; empty while nobody said.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub appraised: BTreeSet<Appraised>,
    /// To what use; empty while nobody said.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub uses: BTreeSet<Use>,
    /// What the session is going to do; empty while nobody said.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub purposes: BTreeSet<Purpose>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The situation that moves are judged against.
    pub reference: String,
    /// What happened since the session that this one carries on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub since: String,
    /// What the session that this one carries on wanted to work on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique::map")]
    pub efforts: BTreeMap<AxisId, Effort>,
    /// What the session that this one carries on said of everyone's part in deciding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub involvements: Vec<EarlierInvolvement>,
    /// In the order they were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub committees: Vec<Committee>,
    pub facilitators: String,
    /// How the territory develops (method §4).
    pub development: String,
    /// How its actors relate (method §4).
    pub relations: String,
    /// How it is governed (method §4).
    pub governance: String,
}

/// A text of the heading or of the details.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Detail {
    Title,
    Organisation,
    Territory,
    Missions,
    Mission,
    Purpose,
    Reference,
    Since,
    Facilitators,
    Development,
    Relations,
    Governance,
}

impl Detail {
    pub const ALL: [Self; 12] = variants();

    /// Whether it is one line of the [`Heading`].
    pub fn is_of_heading(self) -> bool {
        matches!(self, Self::Title | Self::Organisation | Self::Territory)
    }
}

impl Details {
    /// The text under `detail`; `None` for those of the heading.
    pub fn text(&self, detail: Detail) -> Option<&String> {
        Some(match detail {
            Detail::Missions => &self.missions,
            Detail::Mission => &self.mission,
            Detail::Purpose => &self.purpose,
            Detail::Reference => &self.reference,
            Detail::Since => &self.since,
            Detail::Facilitators => &self.facilitators,
            Detail::Development => &self.development,
            Detail::Relations => &self.relations,
            Detail::Governance => &self.governance,
            Detail::Title | Detail::Organisation | Detail::Territory => return None,
        })
    }

    pub(super) fn text_mut(&mut self, detail: Detail) -> Option<&mut String> {
        Some(match detail {
            Detail::Missions => &mut self.missions,
            Detail::Mission => &mut self.mission,
            Detail::Purpose => &mut self.purpose,
            Detail::Reference => &mut self.reference,
            Detail::Since => &mut self.since,
            Detail::Facilitators => &mut self.facilitators,
            Detail::Development => &mut self.development,
            Detail::Relations => &mut self.relations,
            Detail::Governance => &mut self.governance,
            Detail::Title | Detail::Organisation | Detail::Territory => return None,
        })
    }
}

impl Heading {
    /// The text under `detail`; `None` for those of the details.
    pub fn text(&self, detail: Detail) -> Option<&String> {
        Some(match detail {
            Detail::Title => &self.title,
            Detail::Organisation => &self.organisation,
            Detail::Territory => &self.territory,
            _ => return None,
        })
    }

    pub(super) fn text_mut(&mut self, detail: Detail) -> Option<&mut String> {
        Some(match detail {
            Detail::Title => &mut self.title,
            Detail::Organisation => &mut self.organisation,
            Detail::Territory => &mut self.territory,
            _ => return None,
        })
    }
}
