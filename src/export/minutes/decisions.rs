//! What was decided, as a table.

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
        let rows = decisions.iter().map(|decision| self.decision(decision)).collect();
        self.table(columns, rows);
    }

    fn decision(&self, decision: &Decision) -> Vec<Cell> {
        let words = self.source.words;
        let mut what = vec![Span::strong(decision.what.trim())];
        let axes = decision.axes.iter().map(|axis| self.label(axis).to_owned());
        let actors = self.actor_names(&decision.actors);
        let actors = Some(actors).filter(|actors| !actors.is_empty());
        let about: Vec<_> = axes.chain(actors).collect();
        if !about.is_empty() {
            what.push(Span::aside(format!("\n{}", about.join(", "))));
        }
        if decision.taken_from.is_some() {
            let date = words.date(decision.at.local().date());
            let taken_up = self.with("decision-taken-up", [("date", date.into())]);
            what.push(Span::aside(format!("\n{taken_up}")));
        }
        vec![
            Cell::Text(what),
            Cell::plain(self.source.voices().bearers(decision)),
            Cell::plain(decision.due.as_ref().map_or_else(String::new, |due| words.due(due))),
            Cell::plain(decision.in_return.trim()),
            Cell::plain(words.outcome(decision.outcome)),
        ]
    }
}
