//! The sessions of one approach, one after the other.

use crate::analysis::trajectories::{Trajectories, trajectories};
use crate::session::{AxisId, Ledger, Session};
use crate::words::Words;

/// What is shown of an approach over the years.
pub struct TrajectoriesState {
    sessions: Vec<Session>,
    ledgers: Vec<Ledger>,
    pub trajectories: Trajectories,
    /// The rank of the pillar that is shown; after the last one, the territory.
    pub pillar: usize,
    pub selected: Option<AxisId>,
}

impl TrajectoriesState {
    pub fn new(sessions: Vec<Session>) -> Self {
        let all: Vec<&Session> = sessions.iter().collect();
        let trajectories = trajectories(&all);
        let ledgers = sessions.iter().map(|session| Ledger::of(&session.journal)).collect();
        Self { sessions, ledgers, trajectories, pillar: 0, selected: None }
    }

    /// Whether the territory is shown in the place of a pillar.
    pub fn is_on_territory(&self) -> bool {
        self.trajectories.pillars.len() <= self.pillar && !self.trajectories.territory.is_empty()
    }

    /// The session of this rank among those that were given.
    pub fn session(&self, rank: usize) -> Option<(&Session, &Ledger)> {
        Some((self.sessions.get(rank)?, self.ledgers.get(rank)?))
    }

    /// The session that was held last: its framework names the axes.
    pub fn latest(&self) -> Option<&Session> {
        let held = self.trajectories.sessions.last()?;
        self.sessions.get(held.session)
    }

    /// Of which approach, by its latest session.
    pub fn title(&self, words: Words) -> String {
        let title = self.latest().map_or("", |session| session.heading.title.trim());
        words.with("paths-title", [("title", title.into())])
    }
}
