//! A type in two sessions, as it is said: what the group said then, and what it says now. Nothing lies between the two.

use crate::analysis::comparison::{Place, TypeChange, TypeState};
use crate::session::{Ledger, RowId, Scale, Session, Type, TypeId, clean_line};
use crate::words::Words;

impl Words {
    /// The name of a type, as the later session words it when it has it.
    pub fn type_in_either(self, earlier: &Session, later: &Session, of: &TypeId) -> String {
        let session = if later.diagnosis.kind(of).is_some() { later } else { earlier };
        session.diagnosis.label(of, self.language).trim().to_owned()
    }

    pub fn row_in_either<'a>(
        self,
        earlier: &'a Session,
        later: &'a Session,
        row: &'a RowId,
    ) -> &'a str {
        let session = if later.diagnosis.row(row).is_some() { later } else { earlier };
        self.row(&session.diagnosis, row)
    }

    /// What one session says of a type: "surtout, mais recule, dit le 14 novembre 2026", "pas encore regardé", "mis de côté".
    fn type_then(self, state: &TypeState) -> String {
        match state.place {
            Place::SetAside if !state.is_looked_at() => self.text("told-set-aside"),
            Place::Absent => self.text("comparing-type-absent"),
            Place::Shown | Place::SetAside =>
            // Each side has its own day: none is today's.
            {
                self.type_state(Scale::Territory, &state.survey, state.said_on)
            }
        }
    }

    /// "Avant : aussi, dit le 3 mai 2024" with the words of the argument that said so, then what is said after. `ledgers` are of the
    /// earlier session and of the later one.
    pub fn type_change(self, change: &TypeChange, ledgers: [&Ledger; 2]) -> Vec<String> {
        let sides = [("comparing-before", &change.earlier), ("comparing-after", &change.later)];
        let said = sides.into_iter().zip(ledgers).flat_map(|((id, state), ledger)| {
            let said = self.type_then(state);
            let said =
                self.with("show-field", [("name", self.text(id).into()), ("value", said.into())]);
            std::iter::once(said).chain(self.type_because(state, ledger))
        });
        said.collect()
    }

    /// The argument that said a place, where it has words: what moved it.
    fn type_because(self, state: &TypeState, ledger: &Ledger) -> Option<String> {
        let (argument, _) = state.survey.trail.last()?;
        let recorded = ledger.get(*argument)?;
        let words = recorded.argument.words.trim();
        let said = self.words(words, recorded.argument.verbatim);
        let values = [("number", recorded.number.into()), ("words", said.into())];
        (!words.is_empty()).then(|| self.with("comparing-type-because", values))
    }

    /// What a type was called and meant before, and what it means now, in this language; nothing where it reads the same.
    pub fn type_rewording(self, earlier: &Session, later: &Session, of: &TypeId) -> Vec<String> {
        let Some((then, now)) = earlier.diagnosis.kind(of).zip(later.diagnosis.kind(of)) else {
            return Vec::new();
        };
        let pair = |said: &dyn Fn(&Type) -> String| {
            let [then, now] = [then, now].map(said);
            (clean_line(&then) != clean_line(&now)).then_some((then, now))
        };
        let label = pair(&|found| found.label(self.language).trim().to_owned());
        let definition = pair(&|found| found.definition(self.language).trim().to_owned());
        let called =
            label.map(|(then, _)| self.with("comparing-label-before", [("label", then.into())]));
        let meant = definition.map(|(then, now)| {
            self.with(
                "comparing-definition-changed",
                [("before", then.into()), ("after", now.into())],
            )
        });
        called.into_iter().chain(meant).collect()
    }
}
