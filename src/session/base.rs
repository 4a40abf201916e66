//! The framework of the method, as the program carries it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Axis, AxisId, AxisText, Bilingual, Ends, Framework, Pillar, PillarId};

/// The framework of fiche II-3: four pillars, 45 axes, with what a facilitator may ask on each.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseFramework {
    pub id: String,
    /// Grows when a question or a label changes; ids never change meaning.
    pub version: u32,
    pub title: Bilingual,
    /// Where the method comes from.
    pub source: Bilingual,
    pillars: Vec<BasePillar>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BasePillar {
    id: PillarId,
    label: Bilingual,
    axes: Vec<BaseAxis>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaseAxis {
    id: AxisId,
    label: Bilingual,
    question: Bilingual,
    /// What the question is open to; none where it has one strand.
    #[serde(default)]
    keywords: Vec<Bilingual>,
    #[serde(default)]
    ends: Option<Ends>,
    prompts: Vec<Bilingual>,
}

static DTS: LazyLock<BaseFramework> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/frameworks/dts.ron"))
        .expect("the framework is part of the program, and a test reads it")
});

impl PillarId {
    /// Its rank among the pillars of the method, from 0; none for one that the group added.
    pub fn rank(&self) -> Option<usize> {
        BaseFramework::dts().pillars.iter().position(|pillar| pillar.id == *self)
    }
}

impl BaseFramework {
    /// The framework that new sessions start from.
    pub fn dts() -> &'static Self {
        &DTS
    }

    /// What a facilitator may ask on an axis; nothing for axes that the group added.
    pub fn prompts(&self, axis: &AxisId) -> &[Bilingual] {
        self.axis(axis).map_or(&[], |found| &found.prompts)
    }

    /// Whether the axis has names of its own for its two ends: the method then takes neither side.
    pub(super) fn names_ends(&self, axis: &AxisId) -> bool {
        self.axis(axis).is_some_and(|found| found.ends.is_some())
    }

    fn axis(&self, id: &AxisId) -> Option<&BaseAxis> {
        self.pillars.iter().flat_map(|pillar| &pillar.axes).find(|found| found.id == *id)
    }

    /// A copy for a session to keep.
    pub fn framework(&self) -> Framework {
        Framework {
            base: self.id.clone(),
            version: self.version,
            pillars: self
                .pillars
                .iter()
                .map(|pillar| Pillar {
                    id: pillar.id.clone(),
                    label: pillar.label.clone(),
                    axes: pillar.axes.iter().map(|axis| axis.id.clone()).collect(),
                })
                .collect(),
            axes: self
                .pillars
                .iter()
                .flat_map(|pillar| &pillar.axes)
                .map(|axis| {
                    let text = AxisText {
                        label: axis.label.clone(),
                        question: axis.question.clone(),
                        keywords: axis.keywords.clone(),
                        ends: axis.ends.clone(),
                    };
                    (
                        axis.id.clone(),
                        Axis {
                            base: Some(text),
                            own: None,
                            set_aside: false,
                            actors: BTreeSet::new(),
                        },
                    )
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    #[test]
    fn the_framework_has_four_pillars_and_45_axes_in_both_languages() {
        let framework = BaseFramework::dts().framework();
        let sizes: Vec<_> = framework.pillars.iter().map(|pillar| pillar.axes.len()).collect();
        assert_eq!(sizes, [8, 10, 15, 12]);
        assert_eq!(framework.axes.len(), 45);
        for (id, axis) in &framework.axes {
            for language in Language::ALL {
                assert!(axis.label(language).chars().count() <= 26, "{id}");
                assert!(axis.question(language).ends_with('?'), "{id}");
            }
            assert!((3..=5).contains(&BaseFramework::dts().prompts(id).len()), "{id}");
        }
    }

    #[test]
    fn the_pillars_of_the_method_have_ranks_and_others_have_none() {
        let ids = ["eco", "soc", "env", "gov", "own"].map(PillarId::new);
        assert_eq!(ids.map(|id| id.rank()), [Some(0), Some(1), Some(2), Some(3), None]);
    }

    #[test]
    fn every_question_begins_with_the_approach() {
        for axis in BaseFramework::dts().framework().axes.values() {
            let question = axis.question(Language::Fr);
            assert!(question.starts_with("La démarche"), "{question}");
            let question = axis.question(Language::En);
            assert!(question.contains("the approach"), "{question}");
        }
    }
}
