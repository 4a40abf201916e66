//! Decisions over the sessions of one approach: a decision keeps its key from one session to the next.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    ActorId, Bearer, Decision, DecisionEdit, DecisionId, History, Key, Pair, ParticipantId, Party,
    Pledge, Refused, Review, Session, SessionId,
};

/// The decisions that are still open over `sessions`, each once, where it was last told: the rank of the session and the
/// decision there. From the earliest session to the latest.
pub fn open_decisions(sessions: &[&Session]) -> Vec<(usize, DecisionId)> {
    let mut latest: BTreeMap<Key, (usize, &Decision)> = BTreeMap::new();
    let order = in_time(sessions);
    for &rank in &order {
        latest.extend(sessions[rank].decisions.iter().map(|found| (found.key, (rank, found))));
    }
    let place = |rank: usize| order.iter().position(|&found| found == rank);
    let mut open: Vec<_> =
        latest.into_values().filter(|(_, decision)| decision.outcome.is_open()).collect();
    open.sort_by_key(|(rank, decision)| (place(*rank), decision.id));
    open.into_iter().map(|(rank, decision)| (rank, decision.id)).collect()
}

/// How one decision was told in each session, from the earliest to the latest.
pub fn states_of(sessions: &[&Session], key: Key) -> Vec<(usize, DecisionId)> {
    in_time(sessions)
        .into_iter()
        .flat_map(|rank| {
            let told = sessions[rank].decisions.iter().filter(move |found| found.key == key);
            told.map(move |decision| (rank, decision.id))
        })
        .collect()
}

/// The ranks of `sessions` from the earliest to the latest: by their last day, then by which carries which on.
fn in_time(sessions: &[&Session]) -> Vec<usize> {
    let follows: BTreeMap<SessionId, Option<SessionId>> =
        sessions.iter().map(|session| (session.id, session.follows)).collect();
    let depth = |session: &Session| {
        let mut id = session.follows;
        // A strange file may follow itself.
        (0..sessions.len())
            .take_while(|_| {
                let is_known = id.is_some_and(|id| follows.contains_key(&id));
                id = id.and_then(|id| follows.get(&id).copied().flatten());
                is_known
            })
            .count()
    };
    let key = |rank: usize| -> (Date, usize, usize) {
        let session = sessions[rank];
        (session.last_day(), depth(session), rank)
    };
    let mut order: Vec<_> = (0..sessions.len()).collect();
    order.sort_by_cached_key(|&rank| key(rank));
    order
}

impl Session {
    /// Takes up the decision `id` of `from`, an earlier session of the same approach, to be reviewed in this one: the same key,
    /// words, day and moment it was noted. Who bears it and what it is about are found again by their keys; whoever is not
    /// known here is left out.
    ///
    /// # Errors
    /// `from` has no such decision, or it was taken up before; the session is then as it was.
    pub fn take_up(&mut self, from: &Self, id: DecisionId) -> Result<(), Refused> {
        let decision = from.decisions.get(id).ok_or(Refused::Unknown)?.taken_up(from, self);
        History::default().perform(self, DecisionEdit::Add(decision).into()).map(|_| ())
    }
}

impl Decision {
    fn taken_up(&self, from: &Session, to: &Session) -> Self {
        let known = |bearers: &[Bearer]| -> Vec<Bearer> {
            let known = bearers.iter().filter_map(|bearer| match bearer {
                Bearer::Participant(id) => participant(from, to, *id).map(Bearer::Participant),
                Bearer::Actor(id) => actor(from, to, *id).map(Bearer::Actor),
                Bearer::Words(words) => Some(Bearer::Words(words.clone())),
            });
            known.collect()
        };
        let sides = self.sides.iter().map(|side| Pledge {
            by: match side.by {
                Party::College(_) => side.by.clone(),
                Party::Actor(id) => match actor(from, to, id) {
                    Some(found) => Party::Actor(found),
                    // What it committed to is not forgotten with the card.
                    None => Party::College(from.actor_name(id).to_owned()),
                },
            },
            contacts: known(&side.contacts),
            reviews: side.reviews.iter().map(Review::taken_up).collect(),
            ..side.clone()
        });
        let pairs = self.pairs.iter().filter_map(|pair| {
            Pair::new(actor(from, to, pair.low())?, actor(from, to, pair.high())?)
        });
        let rows = self.rows.iter().filter(|row| to.diagnosis.row(row).is_some());
        let axes = self.axes.iter().filter(|axis| to.framework.axis(axis).is_some());
        Self {
            id: DecisionId(0),
            sitting: None,
            bearers: known(&self.bearers),
            invited: known(&self.invited),
            sides: sides.collect(),
            pairs: pairs.collect(),
            rows: rows.cloned().collect(),
            axes: axes.cloned().collect(),
            actors: self.actors.iter().filter_map(|&id| actor(from, to, id)).collect(),
            // What the sides agreed to show was said to those who were there.
            shows_reviews: false,
            taken_from: Some(from.id),
            ..self.clone()
        }
    }
}

fn participant(from: &Session, to: &Session, id: ParticipantId) -> Option<ParticipantId> {
    let key = from.participants.get(id)?.key;
    to.participants.iter().find(|found| found.key == key).map(|found| found.id)
}

/// The same actor, else the one it became part of.
fn actor(from: &Session, to: &Session, id: ActorId) -> Option<ActorId> {
    let key = from.actors.get(id)?.key;
    let same = to.actors.iter().find(|found| found.key == key);
    let whole = || to.actors.iter().find(|found| found.origins.contains(&key));
    same.or_else(whole).map(|found| found.id)
}
