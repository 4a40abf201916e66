//! The pillars and axes that a session uses. The session carries its own, so that it reads for ever as it was held.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{ActorId, AxisId, BaseFramework, Bilingual, Language, PillarId};

/// The pillars with their axes in order, and each axis's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// The framework this one started from, and its version.
    pub base: String,
    pub version: u32,
    pub pillars: Vec<Pillar>,
    #[serde(deserialize_with = "super::unique::map")]
    pub axes: BTreeMap<AxisId, Axis>,
}

/// A pillar and its axes in the order shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pillar {
    pub id: PillarId,
    pub label: Bilingual,
    pub axes: Vec<AxisId>,
}

/// A guiding question with its cursor: from the base framework, reworded by the group, or the group's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// As the base framework words it; an axis that the group added has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<AxisText>,
    /// As the group words it; shown in every language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWording>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub set_aside: bool,
    /// The actors it concerns.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub actors: BTreeSet<ActorId>,
}

/// The words of an axis in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AxisText {
    pub label: Bilingual,
    pub question: Bilingual,
    /// What the question is open to, each in a few words; none where it has one strand, or in versions that had none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<Bilingual>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Ends>,
}

/// The names of an axis's two ends, where they are its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ends {
    /// The left one.
    pub low: Bilingual,
    /// The right one.
    pub high: Bilingual,
}

/// The group's own words for an axis, in the language they were typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWording {
    pub language: Language,
    pub label: String,
    pub question: String,
}

/// The group's own words where it wrote some, else those of the `base`.
pub(super) fn worded<'a>(
    own: Option<&'a String>,
    base: Option<&'a Bilingual>,
    language: Language,
) -> &'a str {
    let base = base.map(|base| base.get(language));
    match own {
        Some(own) if base.is_none() || !own.trim().is_empty() => own,
        _ => base.unwrap_or_default(),
    }
}

impl Axis {
    pub fn label(&self, language: Language) -> &str {
        worded(
            self.own.as_ref().map(|own| &own.label),
            self.base.as_ref().map(|base| &base.label),
            language,
        )
    }

    pub fn question(&self, language: Language) -> &str {
        let own = self.own.as_ref().map(|own| &own.question);
        worded(own, self.base.as_ref().map(|base| &base.question), language)
    }

    /// "analyse · contrôle · prévention": what the question is open to, in one line, or nothing. A question that the
    /// group worded stands alone: these may not be what it asks.
    pub fn keywords(&self, language: Language) -> String {
        let asks_otherwise = |own: &OwnWording| !own.question.trim().is_empty();
        let base = self.base.as_ref().filter(|_| !self.own.as_ref().is_some_and(asks_otherwise));
        let keywords = base.map_or(&[][..], |base| &base.keywords);
        let keywords: Vec<_> = keywords.iter().map(|keyword| keyword.get(language)).collect();
        // A line never begins with what parts them.
        keywords.join("\u{a0}· ")
    }

    /// The axis's own names for its left and right ends.
    pub fn ends(&self, language: Language) -> Option<(&str, &str)> {
        let ends = self.base.as_ref()?.ends.as_ref()?;
        Some((ends.low.get(language), ends.high.get(language)))
    }

    pub fn was_reworded(&self) -> bool {
        self.base.is_some() && self.own.is_some()
    }
}

impl Framework {
    pub fn axis(&self, id: &AxisId) -> Option<&Axis> {
        self.axes.get(id)
    }

    /// The axis's label, or its id when the framework does not know it.
    pub fn label<'a>(&'a self, id: &'a AxisId, language: Language) -> &'a str {
        self.axis(id).map_or(id.as_str(), |axis| axis.label(language))
    }

    /// The axis's own names for its left and right ends, where it has some.
    pub fn ends(&self, id: &AxisId, language: Language) -> Option<(&str, &str)> {
        self.axis(id)?.ends(language)
    }

    /// Whether the axis names two ends between which the method takes no side.
    pub fn takes_no_side(&self, id: &AxisId) -> bool {
        let named = self.axis(id).and_then(|axis| axis.base.as_ref()?.ends.as_ref());
        // The ends that version 1 gave to other axes had a side.
        named.is_some() && BaseFramework::dts().names_ends(id)
    }

    pub fn pillar(&self, id: &PillarId) -> Option<&Pillar> {
        self.pillars.iter().find(|pillar| pillar.id == *id)
    }

    pub fn pillar_of(&self, id: &AxisId) -> Option<&Pillar> {
        self.pillars.iter().find(|pillar| pillar.axes.contains(id))
    }

    /// The pillar of every axis, for whoever asks of many.
    pub fn pillars_by_axis(&self) -> BTreeMap<&AxisId, &Pillar> {
        // The first pillar that lists an axis has it.
        let of = |pillar| move |axis| (axis, pillar);
        self.pillars.iter().rev().flat_map(|pillar| pillar.axes.iter().map(of(pillar))).collect()
    }

    /// The axes of a pillar in order, without those set aside.
    pub fn shown<'a>(&'a self, pillar: &'a Pillar) -> impl Iterator<Item = (&'a AxisId, &'a Axis)> {
        pillar
            .axes
            .iter()
            .filter_map(|id| Some((id, self.axis(id)?)))
            .filter(|(_, axis)| !axis.set_aside)
    }

    /// All axes shown, pillar after pillar.
    pub fn all_shown(&self) -> impl Iterator<Item = (&AxisId, &Axis)> {
        self.pillars.iter().flat_map(|pillar| self.shown(pillar))
    }
}

#[cfg(test)]
mod tests {
    use crate::session::BaseFramework;

    #[test]
    fn the_pillar_of_each_axis_is_the_first_that_lists_it() {
        let mut framework = BaseFramework::dts().framework();
        let twice = framework.pillars[0].axes[0].clone();
        framework.pillars[1].axes.push(twice);
        let pillars = framework.pillars_by_axis();
        assert_eq!(pillars.len(), framework.axes.len());
        for axis in framework.axes.keys() {
            assert_eq!(pillars.get(axis).copied(), framework.pillar_of(axis), "{axis}");
        }
    }
}
