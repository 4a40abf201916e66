//! Commitments as they are told: side by side, in the same words wherever they are written.

use crate::analysis::comparison::Pursued;
use crate::analysis::trajectories::AgreedPath;
use crate::session::{Decision, Pledge, Review, Session};
use crate::words::Words;

use super::source::Choices;
use super::voices::Voices;

/// One commitment.
pub struct Told {
    /// The bodies that commit, in their order.
    pub sides: Vec<String>,
    /// What is said under each of them, by what it is called; none that all sides leave empty.
    pub rows: Vec<(String, Vec<String>)>,
}

impl Told {
    /// What each side says under `label`, unless none says anything.
    fn row(&mut self, label: String, said: Vec<String>) {
        if said.iter().any(|said| !said.is_empty()) {
            self.rows.push((label, said));
        }
    }

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

/// What a side says of one thing.
type Says<'a> = &'a dyn Fn(&Pledge) -> String;

/// What each side of `decision` says; nothing where it has none.
pub fn sides(voices: Voices<'_>, decision: &Decision) -> Option<Told> {
    let said = |side: &Pledge| {
        let said = voices.reviews(decision, side).iter().map(|review| voices.words.review(review));
        said.collect::<Vec<_>>().join("\n")
    };
    let mut told = to_sign(voices, decision)?;
    told.row(voices.words.text("side-said"), decision.sides.iter().map(said).collect());
    Some(told)
}

/// What each commits to, without what it said became of it since.
pub fn to_sign(voices: Voices<'_>, decision: &Decision) -> Option<Told> {
    if !decision.is_commitment() {
        return None;
    }
    let words = voices.words;
    let names = voices.choices.names || voices.choices.bearers;
    let due = |due: &Option<_>| due.as_ref().map_or_else(String::new, |due| words.due(due));
    let says: [(&str, Says<'_>); 5] = [
        ("side-brings", &|side| side.brings.trim().to_owned()),
        ("side-hopes", &|side| side.hopes.trim().to_owned()),
        ("side-due", &|side| due(&side.due)),
        ("side-standing", &|side| words.standing(side)),
        ("side-contacts", &|side| {
            if names { voices.invited(decision, &side.contacts) } else { String::new() }
        }),
    ];
    let sides = decision.sides.iter().map(|side| voices.body(side, decision)).collect();
    let mut told = Told { sides, rows: Vec::new() };
    for (id, says) in says {
        told.row(words.text(id), decision.sides.iter().map(says).collect());
    }
    Some(told)
}

/// A commitment from one session to the next: what was agreed, what will be seen, what each side said then and since. Lines with
/// what stands before them; none where it is no commitment.
pub(super) fn pursued(
    before: Voices<'_>,
    after: Voices<'_>,
    pursued: &Pursued,
) -> Vec<(&'static str, String)> {
    let words = before.words;
    let later = pursued.later.and_then(|id| Some((after, after.session.decisions.get(id)?)));
    let earlier = before.session.decisions.get(pursued.decision).map(|it| (before, it));
    let Some((voices, decision)) = later.or(earlier) else { return Vec::new() };
    let mut lines = Vec::new();
    let field = |name: &str, value: String| {
        words.with("show-field", [("name", words.text(name).into()), ("value", value.into())])
    };
    for of in &pursued.sides {
        let Some(side) = decision.sides.get(of.rank) else { continue };
        lines.push(("", voices.body(side, decision)));
        let mut says = vec![("side-brings", side.brings.trim().to_owned())];
        says.push(("side-hopes", side.hopes.trim().to_owned()));
        if voices.tells_reviews(decision) {
            let said =
                |reviews: &[Review]| words.apart(reviews.iter().map(|review| words.review(review)));
            says.push(("comparing-side-then", said(&of.then)));
            if later.is_some() {
                says.push(match &of.since[..] {
                    [] => ("comparing-side-since", words.text("kept-unsaid")),
                    since => ("comparing-side-since", said(since)),
                });
            }
        }
        let says = says.into_iter().filter(|(_, said)| !said.is_empty());
        lines.extend(says.map(|(name, said)| ("  ", field(name, said))));
    }
    let sign = decision.sign.trim();
    if !lines.is_empty() && !sign.is_empty() {
        lines.push(("", words.with("decision-sign-told", [("what", sign.into())])));
    }
    lines
}

/// The same where several look at the screen: what may be told to others, each line as it stands.
pub fn pursued_told(
    before: &Session,
    after: &Session,
    words: Words,
    of: &Pursued,
) -> Vec<(&'static str, String)> {
    let voices = |session| Voices { session, words, choices: Choices::SHAREABLE };
    pursued(voices(before), voices(after), of)
}

/// A decision over the years, as several may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedTold {
    pub date: String,
    pub what: String,
    /// The sides of a commitment, else who bears it.
    pub by: String,
    pub outcome: String,
    /// What each side said became of it, a line each.
    pub said: Vec<String>,
}

/// `path` in words; `session` is the one that tells it.
pub fn agreed_told(session: &Session, words: Words, path: &AgreedPath) -> Option<AgreedTold> {
    let decision = session.decisions.get(path.decision)?;
    let voices = Voices { session, words, choices: Choices::SHAREABLE };
    let sides: Vec<_> = decision.sides.iter().map(|side| voices.body(side, decision)).collect();
    let mut said = Vec::new();
    for (side, reviews) in sides.iter().zip(&path.said) {
        if voices.tells_reviews(decision) {
            let reviews = match &reviews[..] {
                [] => words.text("kept-unsaid"),
                reviews => words.apart(reviews.iter().map(|review| words.review(review))),
            };
            let values = [("name", side.into()), ("value", reviews.into())];
            said.push(words.with("show-field", values));
        }
    }
    let by = if sides.is_empty() { voices.bearers(decision) } else { words.listed(sides) };
    Some(AgreedTold {
        date: words.date(path.date),
        what: decision.what.trim().to_owned(),
        by,
        outcome: words.outcome(decision.outcome),
        said,
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
