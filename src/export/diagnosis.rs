//! The territory as plain text: before the board, row by row.

use crate::session::{Ledger, Recorded, Scale, Survey};

use super::territory::{RowTold, TypeTold, frame, rows, validated};
use super::text::SessionText;

impl SessionText<'_> {
    pub(super) fn territory(&mut self, ledger: &Ledger, survey: &Survey) {
        let frame = frame(self.session, self.words, &self.voices());
        if !frame.is_empty() {
            self.page.section("frame");
            for (name, said) in &frame {
                self.page.pair("  ", name, said);
            }
        }
        let mut parts =
            [(Scale::Territory, "territory"), (Scale::Ourselves, "territory-ourselves")]
                .map(|(scale, name)| (name, rows(self.session, ledger, survey, scale)))
                .into_iter()
                .filter(|(_, rows)| !rows.is_empty())
                .peekable();
        if parts.peek().is_none() {
            return;
        }
        for (rank, (name, rows)) in parts.enumerate() {
            self.page.section(name);
            if rank == 0 {
                self.page.message("told-what");
                self.page.wrapped("", "", &self.words.three_regards());
            }
            for row in &rows {
                self.row(survey, row);
            }
        }
    }

    fn row(&mut self, survey: &Survey, told: &RowTold<'_>) {
        let words = self.words;
        self.page.blank();
        self.page.wrapped("", "", told.row.label(words.language));
        self.page.wrapped("  ", "  ", told.row.question(words.language));
        for (name, text) in [("in-short", told.in_short), ("moving", told.moving)] {
            if !text.is_empty() {
                self.page.pair("  ", &words.text(name), text);
            }
        }
        if let Some(found) = told.validated {
            let said = validated(found, words, &self.voices());
            self.page.pair("  ", &words.text("row-validated"), &said);
        }
        for one in &told.types {
            self.kind(survey, told, one);
        }
        for (name, found) in [("otherwise", &told.otherwise), ("told-to-sort", &told.to_sort)] {
            if !found.is_empty() {
                self.page.wrapped("  ", "    ", &words.text(name));
            }
            for (recorded, sorted) in found {
                let contested = sorted.observation.contested.then(|| words.text("contested"));
                self.said_of_ground(recorded, contested);
            }
        }
        if !told.recalled.is_empty() {
            self.page.wrapped("  ", "    ", &words.text("territory-recalled"));
        }
        for (found, still) in &told.recalled {
            let line = [words.recalled(found, *still), found.words.trim().to_owned()];
            self.page.wrapped("      ", "        ", &line.join(" · "));
        }
        if !told.beside.is_empty() {
            self.page.wrapped("  ", "    ", &words.text("beside"));
        }
        for found in &told.beside {
            let asked = words.beside(&self.session.diagnosis, found);
            self.page.wrapped("      ", "        ", &asked);
        }
    }

    fn kind(&mut self, survey: &Survey, told: &RowTold<'_>, one: &TypeTold<'_>) {
        let words = self.words;
        let last = one.last();
        let day = last.map(|(recorded, _)| self.session.said_on(recorded));
        let mut label = one.kind.label(words.language).trim().to_owned();
        if one.kind.set_aside {
            label = format!("{label} [{}]", words.text("told-set-aside"));
        }
        let of = (told.row.scale, one.id);
        let state = words.type_told(self.session, survey, of, day);
        self.page.pair("  ", &label, &state);
        for other in last.iter().flat_map(|(_, placed)| &placed.minority) {
            // The words are internal.
            let place = words.seen(other.place);
            let line = words.with("other-place", [("place", place.into())]);
            self.page.wrapped("      ", "        ", &line);
        }
        for said in &one.said {
            if let Some(sign) = said.sign {
                let observed = words.observed(sign, said.contested);
                self.said_of_ground(said.recorded, Some(observed));
            }
        }
    }

    /// The number and the words of an observation, and what it says of where it stands.
    fn said_of_ground(&mut self, recorded: &Recorded, said: Option<String>) {
        let argument = &recorded.argument;
        let mut line = vec![recorded.number.to_string()];
        line.extend(said);
        line.push(self.words.words(argument.words.trim(), argument.verbatim));
        self.page.wrapped("      ", "        ", &line.join(" · "));
    }
}
