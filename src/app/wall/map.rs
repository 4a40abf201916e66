//! Where the actors of a picture stand.

use egui::Context;

use super::TextSize;
use crate::analysis::projection::Sociogram;
use crate::words::Words;

/// What is to be laid out, with every text measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapPlan {
    ties: Sociogram,
}

/// A plan, and where everything stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidMap {
    pub plan: MapPlan,
}

impl MapPlan {
    /// Measures the texts of `ties` for a picture of this shape, width over height.
    pub fn of(_ctx: &Context, ties: &Sociogram, _words: Words, _text: TextSize, _aspect: f32) -> Self {
        Self { ties: ties.clone() }
    }

    /// Whether it is of these ties.
    pub fn is_of(&self, ties: &Sociogram) -> bool {
        self.ties == *ties
    }
}

impl LaidMap {
    /// Takes a moment: not for the interface thread.
    pub fn of(plan: MapPlan) -> Self {
        Self { plan }
    }
}
