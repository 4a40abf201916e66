//! Where the actors of a picture stand.

use egui::Context;

use super::TextSize;
use crate::analysis::projection::Ties;
use crate::words::Words;

/// What is to be laid out, with every text measured.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlan {
    ties: Ties,
}

/// A plan, and where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidMap {
    pub plan: MapPlan,
}

impl MapPlan {
    /// Measures the texts of `ties` for a picture of this shape, width over height.
    pub fn of(_ctx: &Context, ties: &Ties, _words: Words, _text: TextSize, _aspect: f32) -> Self {
        Self { ties: ties.clone() }
    }

    /// Whether it is of these ties.
    pub fn is_of(&self, ties: &Ties) -> bool {
        self.ties == *ties
    }
}

impl LaidMap {
    /// Takes a moment: not for the interface thread.
    pub fn of(plan: MapPlan) -> Self {
        Self { plan }
    }
}
