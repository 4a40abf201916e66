//! Decisions as they are said.

use crate::session::{Due, Outcome, Validation};

use super::Words;

impl Words {
    /// "le 12 mars 2027", "avant l’été".
    pub fn due(self, due: &Due) -> String {
        match due {
            Due::On(day) => self.date(*day),
            Due::Words(words) => words.clone(),
        }
    }

    pub fn outcome(self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Open => self.text("outcome-open"),
            Outcome::Done(day) => self.with("outcome-done", [("date", self.date(day).into())]),
            Outcome::GivenUp(day) => {
                self.with("outcome-given-up", [("date", self.date(day).into())])
            }
        }
    }

    /// Whether the minutes are a draft, were validated, or are older than the session.
    pub fn validation(self, validation: Option<&Validation>) -> String {
        let Some(Validation { by, at, outdated }) = validation else {
            return self.text("minutes-draft");
        };
        let id = if *outdated { "minutes-outdated" } else { "minutes-validated" };
        let date = self.date(at.local().date());
        self.with(id, [("by", by.into()), ("date", date.into())])
    }
}
