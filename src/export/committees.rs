//! Committees as they are told: the same in the minutes, in plain text and in tables.

use jiff::civil::Date;

use crate::session::Session;
use crate::words::Words;

use super::voices::Voices;

/// One committee.
pub(super) struct Told {
    pub name: String,
    pub members: Vec<String>,
    pub next: Option<Date>,
}

impl Told {
    /// Who sits in it, and when it meets next; empty where neither is known.
    pub fn said(&self, words: Words) -> String {
        let members = (!self.members.is_empty()).then(|| self.members.join(", "));
        let next = self
            .next
            .map(|day| words.with("committee-next-told", [("date", words.date(day).into())]));
        words.apart(members.into_iter().chain(next))
    }
}

pub(super) fn told(session: &Session, voices: Voices<'_>) -> Vec<Told> {
    let committees = session.details.committees.iter().map(|committee| Told {
        name: committee.name.trim().to_owned(),
        members: voices.members(committee),
        next: committee.next,
    });
    committees.collect()
}
