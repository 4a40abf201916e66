//! Two sessions side by side: what moved and why, after what makes the comparison doubtful. Nothing is subtracted.

mod actors;
mod axes;
mod dates;
mod decisions;
mod doubts;
mod involvements;
mod people;
mod questions;
mod territory;
mod ties;

pub use actors::{ActorChanges, Aspect, KeptActor, Regrouped};
pub use axes::{AxisChange, AxisState, Change, PillarChange, Place, Rewording, SolidChange};
pub use dates::{Ordered, Timing, held_on, in_order};
pub(crate) use decisions::same_side;
pub use decisions::{DecisionChanges, Pursued, PursuedSide};
pub use doubts::{Disorder, Doubt, Which};
pub use involvements::InvolvementChange;
pub use people::{Group, People};
pub use questions::{Ended, QuestionChanges};
pub use territory::{Looked, RowChange, TypeChange, TypeState};
pub use ties::{TieChange, TieTurn};

use crate::session::{Board, Ledger, Purpose, Session};

/// What two sessions say, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What to bear in mind before reading the rest.
    pub doubts: Vec<Doubt>,
    /// The rows of the territory of which one of them says something.
    pub territory: Vec<RowChange>,
    /// The pillars of the later framework with their axes, in its order; none where neither session is for cursors.
    pub pillars: Vec<PillarChange>,
    /// The axes that the later framework no longer has, in the order of the earlier one.
    pub gone: Vec<AxisChange>,
    pub actors: ActorChanges,
    pub involvements: Vec<InvolvementChange>,
    /// The ties that are not what they were, between actors that are in both sessions.
    pub ties: Vec<TieChange>,
    pub questions: QuestionChanges,
    pub decisions: DecisionChanges,
}

/// Compares two sessions. Which one is earlier is for the caller to say: [`in_order`] tells by the dates.
pub fn compare(earlier: &Session, later: &Session) -> Comparison {
    let [(_, before), (_, after)] = [earlier, later].map(|session| {
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(session, &ledger);
        (ledger, board)
    });
    let is_of_cursors = [earlier, later].iter().any(|session| session.is_for(Purpose::Cursors));
    let (pillars, gone) = if is_of_cursors {
        axes::changes((&earlier.framework, &before), (&later.framework, &after))
    } else {
        (Vec::new(), Vec::new())
    };
    let territory = territory::changes(earlier, later);
    let (actors, kinship) = actors::changes(earlier, later);
    Comparison {
        doubts: doubts::doubts(earlier, later, (&territory, &pillars), &kinship),
        territory,
        pillars,
        gone,
        involvements: involvements::changes(earlier, later, &kinship),
        ties: ties::changes(earlier, later, &kinship),
        questions: questions::changes(earlier, later, &kinship),
        actors,
        decisions: decisions::changes(earlier, later),
    }
}

impl Comparison {
    /// Whether one of the sessions is for cursors.
    pub fn is_of_cursors(&self) -> bool {
        !self.pillars.is_empty() || !self.gone.is_empty()
    }

    /// Every axis: those of the later framework pillar after pillar, then those that are gone.
    pub fn axes(&self) -> impl Iterator<Item = &AxisChange> {
        self.pillars.iter().flat_map(|pillar| &pillar.axes).chain(&self.gone)
    }
}
