//! What became of decisions.

use std::collections::BTreeSet;

use crate::session::{DecisionId, Outcome, Session};

/// What became of what had been decided, and what was decided since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionChanges {
    /// Every decision of the earlier session, in its order.
    pub pursued: Vec<Pursued>,
    /// Those of the later session that the earlier one did not have.
    pub since: Vec<DecisionId>,
}

/// A decision of the earlier session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pursued {
    pub decision: DecisionId,
    /// The same one in the later session, by its random key, when it was carried over.
    pub later: Option<DecisionId>,
    /// As the later session says where it has the decision, else as the earlier one does.
    pub outcome: Outcome,
}

/// The decisions of both sessions.
pub(super) fn changes(earlier: &Session, later: &Session) -> DecisionChanges {
    let pursued = earlier.decisions.iter().map(|decision| {
        let carried = later.decisions.iter().find(|other| other.key == decision.key);
        Pursued {
            decision: decision.id,
            later: carried.map(|carried| carried.id),
            outcome: carried.map_or(decision.outcome, |carried| carried.outcome),
        }
    });
    let known: BTreeSet<_> = earlier.decisions.iter().map(|decision| decision.key).collect();
    let since = later.decisions.iter().filter(|decision| !known.contains(&decision.key));
    DecisionChanges {
        pursued: pursued.collect(),
        since: since.map(|decision| decision.id).collect(),
    }
}
