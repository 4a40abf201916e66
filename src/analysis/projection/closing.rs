//! The end of a meeting: what weighs most, and on what the group does not agree.

use super::{AxisShown, Page, PillarShown, Reader};
use crate::session::{AxisId, Disclosure, Stance};

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// Axes with a solid ball.
    Solid(Vec<ClosingRow>),
    /// Axes on which a disagreement was kept or something left open, when the plan shows stances.
    Disagreements(Vec<ClosingRow>),
}

/// One axis at the end of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingRow {
    pub pillar: PillarShown,
    pub axis: AxisShown,
    /// How the group stands on it, among the disagreements.
    pub stance: Option<Stance>,
}

impl Reader<'_> {
    pub(super) fn closing(&self) -> (Vec<Section>, Page) {
        let rows = self.closing_rows();
        let has_words = |row: &ClosingRow| row.axis.ends.is_some() || row.stance.is_some();
        let parts = self.view.capacity.parts(&rows, has_words);
        let page = Page::clamped(self.view.page, parts.len());
        let part = parts.get(page.at).copied().unwrap_or_default();
        let (solid, open): (Vec<_>, Vec<_>) =
            part.iter().cloned().partition(|row| row.stance.is_none());
        let mut sections = Vec::new();
        if !solid.is_empty() {
            sections.push(Section::Solid(solid));
        }
        if !open.is_empty() {
            sections.push(Section::Disagreements(open));
        }
        (sections, page)
    }

    /// Solid balls first, then disagreements, each in the order of the framework.
    fn closing_rows(&self) -> Vec<ClosingRow> {
        let board = self.source.board;
        let row = |axis: &AxisId, stance| ClosingRow {
            pillar: self.pillar_of(axis),
            axis: self.axis(axis),
            stance,
        };
        let axes: Vec<_> =
            self.source.session.framework.all_shown().map(|(axis, _)| axis).collect();
        let solid = axes.iter().filter(|axis| board.cursor(axis).is_solid());
        let mut rows: Vec<_> = solid.map(|axis| row(axis, None)).collect();
        if self.shows(Disclosure::Stances) {
            for axis in axes {
                let stances = board.cursor(axis).trail.iter().map(|step| step.made.stance);
                let last = stances
                    .rev()
                    .find(|stance| matches!(stance, Stance::DisagreementKept | Stance::LeftOpen));
                rows.extend(last.map(|stance| row(axis, Some(stance))));
            }
        }
        rows
    }
}
