//! What became of decisions.

use std::collections::BTreeSet;

use crate::session::{Decision, DecisionId, Outcome, Party, Pledge, Review, Session, fold};

/// What became of what had been decided, and what was decided since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionChanges {
    /// Every decision of the earlier session, in its order.
    pub pursued: Vec<Pursued>,
    /// Those of the later session that the earlier one did not have.
    pub since: Vec<DecisionId>,
}

/// A decision of the earlier session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pursued {
    pub decision: DecisionId,
    /// The same one in the later session, by its random key, when it was carried over.
    pub later: Option<DecisionId>,
    /// As the later session says where it has the decision, else as the earlier one does.
    pub outcome: Outcome,
    /// Who commits to it, in the order of the last session that has it; none where it is no commitment.
    pub sides: Vec<PursuedSide>,
}

/// One side of a commitment, and what it said became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PursuedSide {
    /// Its rank in the last session that has the commitment.
    pub rank: usize,
    /// What it had said in the earlier session.
    pub then: Vec<Review>,
    /// What the later one holds besides.
    pub since: Vec<Review>,
}

/// Whether both are the same side of a commitment, each in its session.
pub(crate) fn same_side(here: &Session, one: &Pledge, there: &Session, other: &Pledge) -> bool {
    if let (Party::Actor(one), Party::Actor(other)) = (&one.by, &other.by)
        && let (Some(one), Some(other)) = (here.actors.get(*one), there.actors.get(*other))
    {
        return one.key == other.key || other.origins.contains(&one.key);
    }
    // What left the list of actors is told by its name.
    fold(here.party_name(&one.by)) == fold(there.party_name(&other.by))
}

fn sides(
    (before, earlier): (&Session, &Decision),
    later: Option<(&Session, &Decision)>,
) -> Vec<PursuedSide> {
    let Some((after, later)) = later else {
        let sides = earlier.sides.iter().enumerate();
        return sides
            .map(|(rank, side)| PursuedSide { rank, then: side.reviews.clone(), since: Vec::new() })
            .collect();
    };
    let sides = later.sides.iter().enumerate().map(|(rank, side)| {
        let had = earlier.sides.iter().find(|had| same_side(before, had, after, side));
        let then = had.map_or_else(Vec::new, |had| had.reviews.clone());
        let said = |review: &&Review| !then.iter().any(|then| then.says_the_same_as(review));
        let since = side.reviews.iter().filter(said).cloned().collect();
        PursuedSide { rank, then, since }
    });
    sides.collect()
}

/// The decisions of both sessions.
pub(super) fn changes(earlier: &Session, later: &Session) -> DecisionChanges {
    let pursued = earlier.decisions.iter().map(|decision| {
        let carried = later.decisions.iter().find(|other| other.key == decision.key);
        Pursued {
            decision: decision.id,
            later: carried.map(|carried| carried.id),
            outcome: carried.map_or(decision.outcome, |carried| carried.outcome),
            sides: sides((earlier, decision), carried.map(|carried| (later, carried))),
        }
    });
    let known: BTreeSet<_> = earlier.decisions.iter().map(|decision| decision.key).collect();
    let since = later.decisions.iter().filter(|decision| !known.contains(&decision.key));
    DecisionChanges {
        pursued: pursued.collect(),
        since: since.map(|decision| decision.id).collect(),
    }
}
