//! What the group wants to work on, and why; and what it wanted to, in the session that this one carries on.

use crate::session::AxisId;

use super::super::document::Cell;
use super::Writer;

impl Writer<'_> {
    /// In the order of the board, those that no pillar shows last.
    fn worked_on(&self) -> impl Iterator<Item = (&AxisId, &str)> {
        let framework = &self.source.session.framework;
        let axes = framework.pillars.iter().flat_map(|pillar| &pillar.axes);
        axes.filter_map(|axis| {
            Some((axis, self.source.board.cursor(axis).work_on.as_ref()?.as_str()))
        })
    }

    /// The axes alone, in one line.
    pub(super) fn work_on_in_short(&self) -> String {
        self.source.words.apart(self.worked_on().map(|(axis, _)| self.label(axis).to_owned()))
    }

    pub(super) fn work_on(&mut self) {
        let own = self.worked_on().map(|(axis, why)| (self.label(axis).to_owned(), why));
        let framework = &self.source.session.framework;
        let axes = framework.pillars.iter().flat_map(|pillar| &pillar.axes);
        let before = axes.filter_map(|axis| {
            let effort = self.source.session.details.efforts.get(axis)?;
            let date = self.source.words.date(effort.date);
            let values = [("axis", self.label(axis).into()), ("date", date.into())];
            Some((self.with("minutes-work-on-before", values), effort.why.as_str()))
        });
        let rows: Vec<_> = own
            .chain(before)
            .map(|(axis, why)| vec![Cell::plain(axis), Cell::plain(why.trim())])
            .collect();
        if rows.is_empty() {
            return;
        }
        self.part("minutes-work-on");
        let columns = [("data-axis", 58), ("data-work-on-why", 118)];
        let columns = columns.map(|(id, width)| (self.text(id), width)).into();
        self.table(columns, rows);
    }
}
