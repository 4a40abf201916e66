//! The end of a meeting: what weighs most, and on what the group does not agree.

use jiff::civil::Date;

use super::pages::{Capacity, even_parts};
use super::{AxisShown, Page, PillarShown, Reader};
use crate::session::{AxisId, Decision, Disclosure, Due, Outcome, Stance};

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// Axes with a solid ball.
    Solid(Vec<ClosingRow>),
    /// Axes on which a disagreement was kept or something left open, when the plan shows stances.
    Disagreements(Vec<ClosingRow>),
    /// What was decided.
    Decided(Vec<DecisionShown>),
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionShown {
    pub what: String,
    /// Who sees to it, each once; a participant's college where the plan shows no names.
    pub bearers: Vec<String>,
    pub due: Option<Due>,
    pub outcome: Outcome,
    /// The day it was noted, when that was at an earlier session, from which it was taken up.
    pub noted: Option<Date>,
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
        let capacity = self.view.capacity;
        let parts = Capacity::parts(&rows, capacity.closing, |row| {
            let ends = row.axis.ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
            capacity.row_of(&row.axis.label, ends, row.stance.is_some())
        });
        let decisions: Vec<_> =
            self.source.session.decisions.iter().map(|decision| self.decision(decision)).collect();
        let decided = even_parts(&decisions, capacity.decisions);
        let page = Page::clamped(self.view.page, parts.len() + decided.len());
        let Some(part) = parts.get(page.at) else {
            let decided = decided.get(page.at - parts.len()).map(|part| part.to_vec());
            return (decided.map(Section::Decided).into_iter().collect(), page);
        };
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

    fn decision(&self, decision: &Decision) -> DecisionShown {
        let session = self.source.session;
        let names = self.shows(Disclosure::Speakers);
        DecisionShown {
            what: decision.what.trim().to_owned(),
            bearers: session.bearer_names(decision, names),
            due: decision.due.clone(),
            outcome: decision.outcome,
            noted: decision.taken_from.map(|_| decision.at.local().date()),
        }
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
