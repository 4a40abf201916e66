//! The territory then and now, row by row: what is moving, and what the group said of each type.

use crate::analysis::comparison::{Comparison, RowChange, TypeChange};
use crate::session::{Row, Session};

use super::SideBySide;

/// The lists of types that one session alone looked at, or none, in order.
const LISTS: [&str; 3] =
    ["comparing-types-earlier", "comparing-types-later", "comparing-types-neither"];

fn list_of(change: &TypeChange) -> Option<&'static str> {
    let [earlier, later, neither] = LISTS;
    match (change.earlier.is_looked_at(), change.later.is_looked_at()) {
        (true, true) => None,
        (true, false) => Some(earlier),
        (false, true) => Some(later),
        (false, false) => Some(neither),
    }
}

impl SideBySide<'_> {
    pub(super) fn territory(&mut self, comparison: &Comparison) {
        if comparison.territory.is_empty() {
            return;
        }
        self.page.section("territory");
        self.page.message("comparing-territory-reading");
        for row in &comparison.territory {
            self.row(row);
        }
        let (earlier, later) = self.sessions();
        self.page.blank();
        for list in LISTS {
            let types = comparison.territory.iter().flat_map(|row| &row.types);
            let types = types.filter(|change| list_of(change) == Some(list));
            let named = types.map(|change| self.words.type_in_either(earlier, later, &change.of));
            let named = self.words.apart(named);
            if !named.is_empty() {
                self.page.pair("", &self.words.text(list), &named);
            }
        }
    }

    fn row(&mut self, change: &RowChange) {
        let words = self.words;
        let (earlier, later) = self.sessions();
        self.page.blank();
        self.page.wrapped("", "", words.row_in_either(earlier, later, &change.row));
        let found = |session: &'_ Session| session.diagnosis.row(&change.row).cloned();
        for (id, session) in
            [("comparing-moving-before", earlier), ("comparing-moving-after", later)]
        {
            let moving = found(session).map_or_else(String::new, |row: Row| row.moving);
            if !moving.trim().is_empty() {
                self.page.pair("  ", &words.text(id), moving.trim());
            }
        }
        let is_told = |change: &&TypeChange| {
            [&change.earlier, &change.later].iter().any(|state| !state.survey.is_untouched())
        };
        for one in change.types.iter().filter(is_told) {
            let label = words.type_in_either(earlier, later, &one.of);
            self.page.wrapped("  ", "      ", &label);
            for line in words.type_change(one, [&self.before.ledger, &self.after.ledger]) {
                self.page.wrapped("      ", "        ", &line);
            }
            for line in words.type_rewording(earlier, later, &one.of) {
                self.page.wrapped("      ", "        ", &line);
            }
        }
    }
}
