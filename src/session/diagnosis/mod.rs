//! What a diagnosis of the territory asks (method §5): rows of types that several may hold at once. The session carries its
//! own copy, as it does the framework's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::framework::worded;
use super::{Bilingual, Details, Language, OwnWording, RowId, TypeId};

mod earlier;
mod edit;
mod frame;
mod observation;
mod survey;
#[cfg(test)]
mod tests;

pub use earlier::{EarlierPlace, Recalled};
pub use edit::{DiagnosisEdit, RowLine};
pub use frame::{Figure, Frame, FrameText, Manner, Part, RowValidation};
pub use observation::{Ground, Movement, Observation, Observed, OtherPlace, Place, Placed, Sign};
pub use survey::{Regard, RowSurvey, Sorted, Survey, TypeSurvey};

pub(super) use edit::{check_territory, merged, resolve};

/// The rows in order, and the words of each type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagnosis {
    /// The catalogue this one started from, and its version.
    pub base: String,
    pub version: u32,
    pub rows: Vec<Row>,
    #[serde(deserialize_with = "super::unique::map")]
    pub types: BTreeMap<TypeId, Type>,
    #[serde(default, skip_serializing_if = "Frame::is_empty")]
    pub frame: Frame,
    /// Where the session that this one carries on left each type.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "super::unique::map"
    )]
    pub earlier: BTreeMap<TypeId, EarlierPlace>,
    /// What was observed there, to be asked about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recalled: Vec<Recalled>,
}

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scale {
    Territory,
    /// Those who hold the approach: what they are today, and what they mean to come near.
    Ourselves,
}

impl Scale {
    pub const ALL: [Self; 2] = [Self::Territory, Self::Ourselves];
}

/// A question with its types, which stand one under the other in no order of worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub id: RowId,
    pub scale: Scale,
    pub label: Bilingual,
    pub question: Bilingual,
    pub types: Vec<TypeId>,
    /// In a few words; the three rows of the territory have theirs in the [`Details`], where they have always been.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub in_short: String,
    /// What is moving, in the group's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub moving: String,
    /// Who found it right, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validated: Option<RowValidation>,
}

/// A way of being, to question with: from the catalogue, reworded by the group, or the group's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Type {
    /// As the catalogue words it; a type that the group added has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<TypeText>,
    /// As the group words it, its question being the definition; shown in every language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWording>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub set_aside: bool,
}

/// The words of a type in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeText {
    pub label: Bilingual,
    /// One sentence.
    pub definition: Bilingual,
}

impl Row {
    pub fn label(&self, language: Language) -> &str {
        self.label.get(language)
    }

    pub fn question(&self, language: Language) -> &str {
        self.question.get(language)
    }

    /// The row in a few words, as the group wrote it.
    pub fn in_short<'a>(&'a self, details: &'a Details) -> &'a str {
        match self.id.detail() {
            Some(detail) => details.text(detail).map_or("", String::as_str),
            None => &self.in_short,
        }
    }
}

impl Type {
    pub fn label(&self, language: Language) -> &str {
        let own = self.own.as_ref().map(|own| &own.label);
        worded(own, self.base.as_ref().map(|base| &base.label), language)
    }

    pub fn definition(&self, language: Language) -> &str {
        let own = self.own.as_ref().map(|own| &own.question);
        worded(own, self.base.as_ref().map(|base| &base.definition), language)
    }
}

impl Diagnosis {
    pub fn row(&self, id: &RowId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == *id)
    }

    pub fn row_of(&self, id: &TypeId) -> Option<&Row> {
        self.rows.iter().find(|row| row.types.contains(id))
    }

    pub fn kind(&self, id: &TypeId) -> Option<&Type> {
        self.types.get(id)
    }

    /// The type's label, or its id when the diagnosis does not know it.
    pub fn label<'a>(&'a self, id: &'a TypeId, language: Language) -> &'a str {
        self.kind(id).map_or(id.as_str(), |found| found.label(language))
    }

    /// The types of a row in order, without those set aside.
    pub fn shown<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a TypeId, &'a Type)> {
        row.types
            .iter()
            .filter_map(|id| Some((id, self.kind(id)?)))
            .filter(|(_, found)| !found.set_aside)
    }

    /// The row that `ground` is, or stands in.
    pub fn row_at(&self, ground: &Ground) -> Option<&Row> {
        match ground {
            Ground::Row(row) | Ground::Otherwise(row) => self.row(row),
            Ground::Type(of) => self.row_of(of),
        }
    }

    /// Whether it is as the program has it, and a file need not repeat it.
    pub fn is_untouched(&self) -> bool {
        *self == *START
    }
}

impl Default for Diagnosis {
    fn default() -> Self {
        START.clone()
    }
}

/// The catalogue of types, as the program carries it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseDiagnosis {
    id: String,
    /// Grows when words change; ids never change meaning.
    version: u32,
    pub title: Bilingual,
    /// Where it comes from.
    pub source: Bilingual,
    rows: Vec<BaseRow>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaseRow {
    id: RowId,
    #[serde(rename = "ground")]
    scale: Scale,
    label: Bilingual,
    question: Bilingual,
    look_at: Vec<Bilingual>,
    types: Vec<BaseType>,
    #[serde(default)]
    passage: Option<Bilingual>,
    /// The row of the territory that a row of ours is looked at with.
    #[serde(default)]
    faces: Option<RowId>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaseType {
    id: TypeId,
    label: Bilingual,
    definition: Bilingual,
    signs: Vec<Bilingual>,
    #[serde(default)]
    case: Option<Bilingual>,
}

static TERRITORY: LazyLock<BaseDiagnosis> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/frameworks/territory.ron"))
        .expect("the catalogue is part of the program, and a test reads it")
});

/// What a session has while it changed nothing.
static START: LazyLock<Diagnosis> = LazyLock::new(|| BaseDiagnosis::territory().diagnosis());

impl BaseDiagnosis {
    /// The catalogue that new sessions start from.
    pub fn territory() -> &'static Self {
        &TERRITORY
    }

    /// What a facilitator may look at in a row.
    pub fn look_at(&self, row: &RowId) -> &[Bilingual] {
        self.row(row).map_or(&[], |row| &row.look_at)
    }

    /// What would take us from one type to another, as a question.
    pub fn passage(&self, row: &RowId) -> Option<&Bilingual> {
        self.row(row)?.passage.as_ref()
    }

    /// The row of the territory that is looked at with this row of ours: a place among others, with no link that must be (L1482-1484).
    pub fn faces(&self, row: &RowId) -> Option<&RowId> {
        self.row(row)?.faces.as_ref()
    }

    /// By what a type is known, as questions; nothing for types that the group added.
    pub fn signs(&self, of: &TypeId) -> &[Bilingual] {
        self.kind(of).map_or(&[], |found| &found.signs)
    }

    /// A published case of the type.
    pub fn case(&self, of: &TypeId) -> Option<&Bilingual> {
        self.kind(of)?.case.as_ref()
    }

    fn row(&self, id: &RowId) -> Option<&BaseRow> {
        self.rows.iter().find(|row| row.id == *id)
    }

    fn kind(&self, id: &TypeId) -> Option<&BaseType> {
        self.rows.iter().flat_map(|row| &row.types).find(|found| found.id == *id)
    }

    /// A copy for a session to keep.
    fn diagnosis(&self) -> Diagnosis {
        let row = |row: &BaseRow| Row {
            id: row.id.clone(),
            scale: row.scale,
            label: row.label.clone(),
            question: row.question.clone(),
            types: row.types.iter().map(|found| found.id.clone()).collect(),
            in_short: String::new(),
            moving: String::new(),
            validated: None,
        };
        let kind = |found: &BaseType| {
            let text =
                TypeText { label: found.label.clone(), definition: found.definition.clone() };
            (found.id.clone(), Type { base: Some(text), own: None, set_aside: false })
        };
        Diagnosis {
            base: self.id.clone(),
            version: self.version,
            rows: self.rows.iter().map(row).collect(),
            types: self.rows.iter().flat_map(|row| &row.types).map(kind).collect(),
            frame: Frame::default(),
            earlier: BTreeMap::new(),
            recalled: Vec::new(),
        }
    }
}

impl Diagnosis {
    /// What is wrong with it: rows listed twice, types that no row lists, that two do, or that are worded nowhere.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let (mut rows, mut listed) = (BTreeSet::new(), BTreeSet::new());
        for row in &self.rows {
            if !rows.insert(&row.id) {
                faults.push(Fault::RowTwice(row.id.clone()));
            }
            for id in &row.types {
                if !listed.insert(id) {
                    faults.push(Fault::TypeTwice(id.clone()));
                }
                match self.kind(id) {
                    None => faults.push(Fault::NotWorded(id.clone())),
                    Some(found) if found.label(Language::Fr).trim().is_empty() => {
                        faults.push(Fault::NoName(id.clone()));
                    }
                    Some(_) => {}
                }
            }
        }
        let strangers = self.earlier.keys().filter(|of| !self.types.contains_key(of));
        faults.extend(strangers.cloned().map(Fault::NotWorded));
        for found in &self.recalled {
            let Some(row) = self.row(&found.row) else {
                faults.push(Fault::NotListed(found.row.clone()));
                continue;
            };
            let strangers = found.signs.keys().filter(|of| !row.types.contains(of));
            faults.extend(strangers.cloned().map(Fault::NoRow));
        }
        let lone = self.types.keys().filter(|id| !listed.contains(id));
        faults.extend(lone.cloned().map(Fault::NoRow));
        faults
    }
}

/// What is wrong with a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    RowTwice(RowId),
    TypeTwice(TypeId),
    NotWorded(TypeId),
    NoName(TypeId),
    NoRow(TypeId),
    /// A row that is spoken of and not there.
    NotListed(RowId),
}
