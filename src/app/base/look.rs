//! What views are given. What they give back is an [`Action`](super::action::Action).

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::pace::TimeSpent;
use crate::session::{
    Actor, ActorId, Board, Day, Disclosure, Finding, Involvements, Ledger, Moment, Pair, PillarId,
    Plan, Progress, Purpose, Session, Sitting, SittingId, Stamp, Survey,
};
use crate::words::Words;

use super::theme::Theme;

/// What a view may read of the open session. Views never write: they push [`Action`](super::action::Action)s.
pub struct Look<'a> {
    pub session: &'a Session,
    /// The same with the actors of the mission studied alone.
    pub studied: &'a Session,
    pub ledger: &'a Ledger,
    pub board: &'a Board,
    pub survey: &'a Survey,
    /// Who takes part in deciding.
    pub involvements: &'a Involvements,
    /// What the session is for.
    pub purposes: &'a BTreeSet<Purpose>,
    pub words: Words,
    pub theme: &'a Theme,
    pub may_write: bool,
    /// The time of this frame, for the edits that note it.
    pub now: Stamp,
    /// What the day makes of the sittings.
    pub day: Day<'a>,
    /// The time spent at that sitting, up to the last argument.
    pub spent: &'a TimeSpent,
    /// Where the day is in its thread, once it has begun.
    pub progress: Option<&'a Progress>,
    /// The pillar of the axis in the entry bar.
    pub in_hand: Option<&'a PillarId>,
    /// What is chosen or lit among the actors, in every view of them.
    pub spotlight: &'a Spotlight,
    /// What may be in sight, while the room sees this window; `None` while it does not.
    pub room: Option<Plan>,
}

impl<'a> Look<'a> {
    /// The sitting that is under way, or was last, for the edits that note it.
    pub fn sitting(&self) -> Option<SittingId> {
        self.day.sitting().map(|sitting: &'a Sitting| sitting.id)
    }

    /// The day of that sitting, else today.
    pub fn meeting_day(&self) -> Date {
        let sitting = self.day.sitting();
        sitting.map_or_else(|| self.now.local().date(), |sitting| sitting.date)
    }

    /// The moment of the day, where its thread has begun.
    pub fn moment(&self) -> Option<&'a Moment> {
        self.day.sitting()?.moment(&self.progress?.at)
    }

    /// Whether grids and map show an actor, as far as missions go.
    pub fn shows(&self, actor: &Actor) -> bool {
        self.spotlight.every_mission || actor.weighs_on(self.session.details.mission_id)
    }

    /// The session with the actors that grids and map show.
    pub fn on_mission(&self) -> &'a Session {
        if self.spotlight.every_mission { self.session } else { self.studied }
    }

    /// Whether the session is for this, or did it all the same.
    pub fn is_for(&self, purpose: Purpose) -> bool {
        self.purposes.contains(&purpose)
    }

    /// Whether what stays among ourselves is in sight.
    pub fn shows_strategy(&self) -> bool {
        self.room.is_none() && self.session.is_among_ourselves()
    }

    /// Whether something confidential may be in sight in this window.
    pub fn may_be_seen(&self, disclosure: Disclosure) -> bool {
        self.room.is_none_or(|plan| plan.shows(disclosure))
    }
}

/// What is chosen among the actors: the same in the table, the matrix, the map and the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spotlight {
    /// The actor whose card is open.
    pub actor: Option<ActorId>,
    /// The pair in hand.
    pub pair: Option<Pair>,
    /// The question that was chosen, and the actors it lights.
    pub finding: Option<Finding>,
    pub lit: BTreeSet<ActorId>,
    /// The actors of every mission are shown, not only of the one studied.
    pub every_mission: bool,
}
