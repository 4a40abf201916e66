//! What was decided: a table of the decisions, then each commitment side by side, fit to be annexed to an agreement.

use crate::export::commitments::{notes, sides};
use crate::session::Decision;

use super::super::document::{Cell, Span};
use super::Writer;

impl Writer<'_> {
    pub(super) fn decisions(&mut self) {
        let decisions = &self.source.session.decisions;
        if decisions.is_empty() {
            return;
        }
        self.part("show-decisions");
        let columns = [
            ("minutes-what", 58),
            ("decision-bearers", 32),
            ("decision-due", 26),
            ("decision-return", 36),
            ("minutes-outcome", 24),
        ];
        let columns = columns.map(|(id, width)| (self.text(id), width)).into();
        let (bound, plain): (Vec<_>, Vec<_>) =
            decisions.iter().partition(|decision| decision.is_commitment());
        if !plain.is_empty() {
            let rows = plain.into_iter().map(|decision| self.decision(decision)).collect();
            self.table(columns, rows);
        }
        for decision in bound {
            self.commitment(decision);
        }
    }

    /// Under its words, a column a side.
    fn commitment(&mut self, decision: &Decision) {
        const LABELS: u32 = 30;
        const SIDES: u32 = 150;
        let Some(told) = sides(self.source.voices(), decision) else { return };
        self.heading(2, decision.what.trim());
        let words = self.source.words;
        let bearers = self.source.voices().bearers(decision);
        let about = self.about(decision);
        let due = decision.due.as_ref().map(|due| words.due(due)).unwrap_or_default();
        let outcome = words.outcome(decision.outcome);
        let labelled = [
            ("decision-bearers", bearers),
            ("decision-due", due),
            ("decision-about", about),
            ("minutes-outcome", outcome),
        ];
        let labelled = labelled.into_iter().filter(|(_, value)| !value.is_empty());
        let mut lines: Vec<_> =
            labelled.map(|(id, value)| self.labelled(&self.text(id), &value)).collect();
        lines.extend(self.taken_up(decision).map(|told| vec![Span::plain(told)]));
        lines.extend(
            notes(self.source.voices(), decision).into_iter().map(|note| vec![Span::plain(note)]),
        );
        self.list(lines);
        let wide = SIDES / u32::try_from(told.sides.len().max(1)).unwrap_or(1);
        let sides = told.sides.into_iter().map(|side| (side, wide));
        let columns = std::iter::once((self.text("commitments-minutes"), LABELS)).chain(sides);
        let rows = told.rows.into_iter().map(|(label, said)| {
            let label = Cell::Text(vec![Span::strong(label)]);
            std::iter::once(label).chain(said.into_iter().map(Cell::plain)).collect()
        });
        self.table(columns.collect(), rows.collect());
    }

    /// Axes, then actors.
    fn about(&self, decision: &Decision) -> String {
        let axes = decision.axes.iter().map(|axis| self.label(axis).to_owned());
        let actors = Some(self.actor_names(&decision.actors)).filter(|names| !names.is_empty());
        axes.chain(actors).collect::<Vec<_>>().join(", ")
    }

    fn taken_up(&self, decision: &Decision) -> Option<String> {
        decision.taken_from?;
        let date = self.source.words.date(decision.at.local().date());
        Some(self.with("decision-taken-up", [("date", date.into())]))
    }

    fn decision(&self, decision: &Decision) -> Vec<Cell> {
        let words = self.source.words;
        let mut what = vec![Span::strong(decision.what.trim())];
        let about = Some(self.about(decision)).filter(|about| !about.is_empty());
        let beside = about.into_iter().chain(self.taken_up(decision));
        let beside = beside.chain(notes(self.source.voices(), decision));
        what.extend(beside.map(|said| Span::aside(format!("\n{said}"))));
        vec![
            Cell::Text(what),
            Cell::plain(self.source.voices().bearers(decision)),
            Cell::plain(decision.due.as_ref().map_or_else(String::new, |due| words.due(due))),
            Cell::plain(decision.in_return.trim()),
            Cell::plain(words.outcome(decision.outcome)),
        ]
    }
}
