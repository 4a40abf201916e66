//! What was decided, as plain text.

use super::commitments::{notes, sides};
use super::text::SessionText;

impl SessionText<'_> {
    pub(super) fn decisions(&mut self) {
        let Self { session, words, .. } = *self;
        if !session.decisions.is_empty() {
            self.page.section("show-decisions");
        }
        for (rank, decision) in session.decisions.iter().enumerate() {
            let mut head = vec![(rank + 1).to_string(), words.outcome(decision.outcome)];
            let bearers = self.voices().bearers(decision);
            head.extend(Some(bearers).filter(|bearers| !bearers.is_empty()));
            head.extend(
                decision
                    .due
                    .as_ref()
                    .map(|due| words.with("decision-due-by", [("due", words.due(due).into())])),
            );
            self.page.wrapped("  ", "      ", &head.join(" · "));
            self.page.wrapped("      ", "      ", decision.what.trim());
            if decision.taken_from.is_some() {
                let date = words.date(decision.at.local().date());
                let line = words.with("decision-taken-up", [("date", date.into())]);
                self.page.wrapped("      ", "        ", &line);
            }
            let in_return = decision.in_return.trim();
            if !in_return.is_empty() {
                let line = words.with("decision-in-return", [("what", in_return.into())]);
                self.page.wrapped("      ", "        ", &line);
            }
            let labels =
                decision.axes.iter().map(|axis| session.framework.label(axis, words.language));
            let labels: Vec<_> = labels.collect();
            if !labels.is_empty() {
                let axes = labels.join(", ");
                let line = words.with("decision-axes", [("axes", axes.into())]);
                self.page.wrapped("      ", "        ", &line);
            }
            for note in notes(self.voices(), decision) {
                self.page.wrapped("      ", "        ", &note);
            }
            if let Some(told) = sides(self.voices(), decision) {
                for (indent, line) in told.lines(words) {
                    self.page.wrapped(&format!("      {indent}"), "          ", &line);
                }
            }
            self.named("show-concerns", &decision.actors);
        }
        if let Some(validation) = self.voices().validation() {
            self.page.blank();
            self.page.wrapped("", "", &words.validation(Some(&validation)));
        }
    }
}
