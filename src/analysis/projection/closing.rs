//! The end of a meeting: what weighs most, what the group wants to work on, and on what it does not agree.

use jiff::civil::Date;

use super::pages::{Capacity, even_parts};
use super::{AxisShown, BearersShown, Page, PillarShown, Reader};
use crate::session::{AxisId, Decision, Disclosure, Due, Named, Outcome, Stance, Unnamed};

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// Axes with a solid ball.
    Solid(Vec<ClosingRow>),
    /// Axes that the group wants to work on.
    WorkOn(Vec<ClosingRow>),
    /// Axes on which a disagreement was kept or something left open, when the plan shows stances.
    Disagreements(Vec<ClosingRow>),
    /// What was decided.
    Decided(Vec<DecisionShown>),
    /// When the group meets next, alone on the last page.
    Next(Date),
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionShown {
    pub what: String,
    pub bearers: BearersShown,
    pub due: Option<Due>,
    pub outcome: Outcome,
    /// None at the meeting it is told at.
    pub noted: Option<Noted>,
}

/// Where and when a decision was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// At an earlier session, from which it was taken up.
    Before(Date),
    /// At an earlier meeting of this one.
    Here(Date),
}

/// One axis at the end of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingRow {
    pub pillar: PillarShown,
    pub axis: AxisShown,
    /// How the group stands on it, among the disagreements.
    pub stance: Option<Stance>,
    /// Why the group wants to work on it, empty when it was not said; none under the other headings.
    pub work_on: Option<String>,
}

impl Reader<'_> {
    pub(super) fn closing(&self) -> (Vec<Section>, Page) {
        let capacity = self.view.capacity;
        let high = |row: &ClosingRow| {
            let ends = row.axis.ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
            let why = row.work_on.as_ref().map(|why| why.trim()).filter(|why| !why.is_empty());
            let note = row.stance.map(|_| 0).or_else(|| why.map(|why| why.chars().count()));
            capacity.row_of(&row.axis.label, ends, note)
        };
        let (mut rows, mut open) = (self.solid_and_worked_on(), self.disagreements());
        if rows.iter().all(|row| row.work_on.is_none()) {
            rows.append(&mut open);
        }
        // A picture has room for two headings.
        let parts = [&rows, &open].map(|rows| Capacity::parts(rows, capacity.closing, high));
        let parts = parts.concat();
        let decisions: Vec<_> =
            self.source.session.decisions.iter().map(|decision| self.decision(decision)).collect();
        let decided = even_parts(&decisions, capacity.decisions);
        let next = self.sitting().and_then(|sitting| sitting.next);
        let count = parts.len() + decided.len() + usize::from(next.is_some());
        let page = Page::clamped(self.view.page, count);
        let Some(part) = parts.get(page.at) else {
            let decided = decided.get(page.at - parts.len()).map(|part| part.to_vec());
            let section = decided.map(Section::Decided).or_else(|| next.map(Section::Next));
            return (section.into_iter().collect(), page);
        };
        let (open, rest): (Vec<_>, Vec<_>) =
            part.iter().cloned().partition(|row| row.stance.is_some());
        let (work_on, solid): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|row| row.work_on.is_some());
        let mut sections =
            vec![Section::Solid(solid), Section::WorkOn(work_on), Section::Disagreements(open)];
        sections.retain(|section| !section.rows().is_empty());
        (sections, page)
    }

    pub(super) fn decision(&self, decision: &Decision) -> DecisionShown {
        DecisionShown {
            what: self.without_names(decision.what.trim()),
            bearers: self.bearers(&decision.bearers, decision.sitting),
            due: decision.due.clone(),
            outcome: decision.outcome,
            noted: decision.taken_from.map(|_| Noted::Before(decision.at.local().date())),
        }
    }

    /// Whoever is named in words is told so where the plan shows names only.
    pub(super) fn without_names(&self, text: &str) -> String {
        if self.shows(Disclosure::Speakers) {
            return text.to_owned();
        }
        let named = self.named.get_or_init(|| Named::of(self.source.session));
        let somebody = &self.source.left_out.person;
        let marks =
            Unnamed { one: somebody.clone(), several: somebody.clone(), street: String::new() };
        let text = named.without(text, &marks, false).unwrap_or_else(|| text.to_owned());
        named.without_whole_names(&text, somebody).unwrap_or(text)
    }

    fn closing_row(&self, axis: &AxisId) -> ClosingRow {
        let (pillar, axis) = (self.pillar_of(axis), self.axis(axis));
        ClosingRow { pillar, axis, stance: None, work_on: None }
    }

    /// Solid balls first, then what the group wants to work on, each in the order of the framework.
    fn solid_and_worked_on(&self) -> Vec<ClosingRow> {
        let axes = || self.source.session.framework.all_shown().map(|(axis, _)| axis);
        let cursor = |axis| self.board.cursor(axis);
        let solid = axes().filter(|axis| cursor(axis).is_solid());
        let work_on = axes().filter_map(|axis| {
            let work_on = Some(self.without_names(cursor(axis).work_on.as_ref()?));
            Some(ClosingRow { work_on, ..self.closing_row(axis) })
        });
        solid.map(|axis| self.closing_row(axis)).chain(work_on).collect()
    }

    /// In the order of the framework.
    fn disagreements(&self) -> Vec<ClosingRow> {
        if !self.shows(Disclosure::Stances) {
            return Vec::new();
        }
        let axes = self.source.session.framework.all_shown().map(|(axis, _)| axis);
        let open = axes.filter_map(|axis| {
            let stances = self.board.cursor(axis).trail.iter().map(|step| step.made.stance);
            let is_open =
                |stance: &Stance| matches!(stance, Stance::DisagreementKept | Stance::LeftOpen);
            let stance = Some(stances.rev().find(is_open)?);
            Some(ClosingRow { stance, ..self.closing_row(axis) })
        });
        open.collect()
    }
}

impl Section {
    /// The axes of a section; decisions have a page of their own, and so has a date.
    pub fn rows(&self) -> &[ClosingRow] {
        match self {
            Self::Solid(rows) | Self::WorkOn(rows) | Self::Disagreements(rows) => rows,
            Self::Decided(_) | Self::Next(_) => &[],
        }
    }
}
