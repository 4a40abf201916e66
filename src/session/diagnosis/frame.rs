//! The frame of a diagnosis (method §5): of what territory one speaks, who designed, conducts and validates it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::session::{Bearer, variants};

/// What is said of a diagnosis before anything is observed. Each text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Frame {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scale: String,
    /// Who lives here, and how.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub life_basin: String,
    /// Which jobs, employers, markets.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub job_basin: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub memory: String,
    /// What is decided elsewhere and weighs here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub context: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub designed_by: Vec<Bearer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conducted_by: Vec<Bearer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub validated_by: Vec<Bearer>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub manners: BTreeSet<Manner>,
}

/// A figure, with what makes it evidence. Each text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub words: String,
    /// Of when it is, as people say it: "2024", "fin mars".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

impl Figure {
    pub fn is_empty(&self) -> bool {
        self.texts().iter().all(|text| text.trim().is_empty())
    }

    /// All of it on one line: "430 emplois (2024, INSEE)".
    pub fn told(&self) -> String {
        let [words, date, source] = self.texts().map(str::trim);
        let evidence: Vec<_> = [date, source].into_iter().filter(|text| !text.is_empty()).collect();
        match evidence.join(", ") {
            none if none.is_empty() => words.to_owned(),
            evidence => format!("{words} ({evidence})").trim_start().to_owned(),
        }
    }

    pub fn texts(&self) -> [&str; 3] {
        [&self.words, &self.date, &self.source]
    }

    pub(in crate::session) fn texts_mut(&mut self) -> [&mut String; 3] {
        [&mut self.words, &mut self.date, &mut self.source]
    }
}

/// How a diagnosis is made.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Manner {
    Inside,
    Shared,
    CrossedViews,
    Together,
}

impl Manner {
    pub const ALL: [Self; 4] = variants();
}

/// A text of the frame.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum FrameText {
    Scale,
    LifeBasin,
    JobBasin,
    Memory,
    Context,
}

impl FrameText {
    pub const ALL: [Self; 5] = variants();
}

/// Who does what in a diagnosis.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Part {
    Designs,
    Conducts,
    Validates,
}

impl Part {
    pub const ALL: [Self; 3] = variants();
}

impl Frame {
    pub fn text(&self, text: FrameText) -> &str {
        match text {
            FrameText::Scale => &self.scale,
            FrameText::LifeBasin => &self.life_basin,
            FrameText::JobBasin => &self.job_basin,
            FrameText::Memory => &self.memory,
            FrameText::Context => &self.context,
        }
    }

    pub(in crate::session) fn text_mut(&mut self, text: FrameText) -> &mut String {
        match text {
            FrameText::Scale => &mut self.scale,
            FrameText::LifeBasin => &mut self.life_basin,
            FrameText::JobBasin => &mut self.job_basin,
            FrameText::Memory => &mut self.memory,
            FrameText::Context => &mut self.context,
        }
    }

    pub fn bearers(&self, part: Part) -> &[Bearer] {
        match part {
            Part::Designs => &self.designed_by,
            Part::Conducts => &self.conducted_by,
            Part::Validates => &self.validated_by,
        }
    }

    pub(in crate::session) fn bearers_mut(&mut self, part: Part) -> &mut Vec<Bearer> {
        match part {
            Part::Designs => &mut self.designed_by,
            Part::Conducts => &mut self.conducted_by,
            Part::Validates => &mut self.validated_by,
        }
    }

    /// The figures that say something.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter().filter(|figure| !figure.is_empty())
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A row was found right by those named, on this day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowValidation {
    pub by: Vec<Bearer>,
    pub on: Date,
}
