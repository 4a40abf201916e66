//! The questions that the ties raise, in two sessions.

use crate::analysis::{Question, questions};
use crate::session::{Finding, Pair, Session};

use super::actors::Kinship;

/// What became of the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionChanges {
    /// Of the later session, not raised in the earlier one.
    pub appeared: Vec<Question>,
    /// Of the earlier session, no longer raised, and how that came.
    pub ended: Vec<(Question, Ended)>,
    /// Of the later session, already raised in the earlier one.
    pub remaining: Vec<Question>,
}

/// How a question ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ended {
    /// The ties are read otherwise now.
    Settled,
    /// Someone whom it names is no longer among the actors.
    ActorLeft,
    /// The pairs it was read from were not examined again: nothing tells.
    NotExamined,
}

/// The questions that appeared, ended and remained.
pub(super) fn changes(earlier: &Session, later: &Session, kinship: &Kinship) -> QuestionChanges {
    let [before, after] = [earlier, later].map(questions);
    let mut changes = QuestionChanges::default();
    for question in &before {
        if !after.iter().any(|other| is_same(question, other, kinship)) {
            let ended = ended(question, later, &after, kinship);
            changes.ended.push((question.clone(), ended));
        }
    }
    for question in after {
        if before.iter().any(|other| is_same(other, &question, kinship)) {
            changes.remaining.push(question);
        } else {
            changes.appeared.push(question);
        }
    }
    changes
}

/// Whether two questions are about the same thing. Camps are told by their first actor, who may not be the same.
fn is_same(earlier: &Question, later: &Question, kinship: &Kinship) -> bool {
    match (earlier.finding, later.finding) {
        (
            Finding::AlliesOppose { of, pair },
            Finding::AlliesOppose { of: still, pair: opposed },
        ) => kinship.later(of) == Some(still) && carried(pair, kinship) == Some(opposed),
        (Finding::AloneLinks(actor), Finding::AloneLinks(still)) => {
            kinship.later(actor) == Some(still)
        }
        (Finding::WithoutTies, Finding::WithoutTies)
        | (Finding::FewExamined, Finding::FewExamined) => true,
        (Finding::Camps(_), Finding::Camps(_)) => earlier
            .actors
            .iter()
            .filter_map(|&actor| kinship.later(actor))
            .any(|actor| later.actors.contains(&actor)),
        _ => false,
    }
}

fn carried(pair: Pair, kinship: &Kinship) -> Option<Pair> {
    Pair::new(kinship.later(pair.low())?, kinship.later(pair.high())?)
}

fn ended(question: &Question, later: &Session, after: &[Question], kinship: &Kinship) -> Ended {
    let few = || after.iter().any(|other| other.finding == Finding::FewExamined);
    match question.finding {
        Finding::FewExamined => Ended::Settled,
        finding if finding.actors().iter().any(|&actor| kinship.later(actor).is_none()) => {
            Ended::ActorLeft
        }
        Finding::AlliesOppose { of, pair } => {
            let ties = [Some(pair), Pair::new(of, pair.low()), Pair::new(of, pair.high())];
            let examined = |pair: Option<Pair>| {
                let pair = pair.and_then(|pair| carried(pair, kinship));
                pair.is_some_and(|pair| later.relations.get(pair).is_some())
            };
            if ties.into_iter().all(examined) { Ended::Settled } else { Ended::NotExamined }
        }
        _ if few() => Ended::NotExamined,
        _ => Ended::Settled,
    }
}
