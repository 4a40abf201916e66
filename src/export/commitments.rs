//! Commitments as they are told: side by side, in the same words wherever they are written.

use crate::session::{Decision, Pledge};
use crate::words::Words;

use super::voices::Voices;

/// One commitment.
pub struct Told {
    /// The bodies that commit, in their order.
    pub sides: Vec<String>,
    /// What is said under each of them, by what it is called; none that all sides leave empty.
    pub rows: Vec<(String, Vec<String>)>,
}

impl Told {
    /// As plain text: each side, then what it says, set in; with what stands before the line.
    pub fn lines(&self, words: Words) -> Vec<(&'static str, String)> {
        let mut lines = Vec::new();
        for (rank, side) in self.sides.iter().enumerate() {
            lines.push(("", side.clone()));
            for (label, said) in &self.rows {
                let said = said.get(rank).map_or("", String::as_str);
                lines.extend(said.lines().map(|said| {
                    let values = [("name", label.into()), ("value", said.into())];
                    ("  ", words.with("show-field", values))
                }));
            }
        }
        lines
    }
}

type Says<'a> = &'a dyn Fn(&Pledge) -> String;

/// What each side of `decision` says; nothing where it has none.
pub fn sides(voices: Voices<'_>, decision: &Decision) -> Option<Told> {
    if !decision.is_commitment() {
        return None;
    }
    let words = voices.words;
    let names = voices.choices.names || voices.choices.bearers;
    let due = |due: &Option<_>| due.as_ref().map_or_else(String::new, |due| words.due(due));
    let reviews = |side: &Pledge| {
        let said = voices.reviews(decision, side).iter().map(|review| words.review(review));
        said.collect::<Vec<_>>().join("\n")
    };
    let says: [(&str, Says<'_>); 6] = [
        ("side-brings", &|side| side.brings.trim().to_owned()),
        ("side-hopes", &|side| side.hopes.trim().to_owned()),
        ("side-due", &|side| due(&side.due)),
        ("side-standing", &|side| words.standing(side)),
        ("side-contacts", &|side| {
            if names { voices.invited(decision, &side.contacts) } else { String::new() }
        }),
        ("side-said", &reviews),
    ];
    let rows = says
        .into_iter()
        .map(|(id, says)| (words.text(id), decision.sides.iter().map(says).collect::<Vec<_>>()));
    Some(Told {
        sides: decision.sides.iter().map(|side| voices.body(side, decision)).collect(),
        rows: rows.filter(|(_, row)| row.iter().any(|said| !said.is_empty())).collect(),
    })
}

/// What is said of a decision beside its words, a line each: which tie it is about, what will be seen, why, when one looks again.
pub fn notes(voices: Voices<'_>, decision: &Decision) -> Vec<String> {
    let (session, words) = (voices.session, voices.words);
    let mut notes = Vec::new();
    for pair in &decision.pairs {
        let [one, other] = [pair.low(), pair.high()].map(|id| session.actor_name(id).trim());
        let pair = [("one", one.into()), ("other", other.into())];
        notes.push(words.with("decision-pair-told", pair));
    }
    for row in &decision.rows {
        let row = words.row(&session.diagnosis, row);
        notes.push(words.with("decision-row-told", [("row", row.into())]));
    }
    if let Some(again) = &decision.again {
        let due = words.due(again);
        notes.push(words.with("decision-again-told", [("due", due.into())]));
    }
    let texts = [
        ("decision-sign-told", &decision.sign),
        ("decision-reason-told", &decision.reason),
        ("decision-concerned-told", &decision.concerned),
    ];
    for (id, text) in texts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        notes.push(words.with(id, [("what", text.trim().into())]));
    }
    let invited = voices.invited(decision, &decision.invited);
    if !invited.is_empty() {
        notes.push(words.with("decision-invited-told", [("names", invited.into())]));
    }
    notes
}
