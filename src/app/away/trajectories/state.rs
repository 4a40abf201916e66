//! The sessions of one approach, one after the other.

use crate::analysis::trajectories::{PillarPath, Trajectories, trajectories};
use crate::export::{AgreedTold, agreed_told};
use crate::session::{AxisId, Language, Ledger, Session};
use crate::words::Words;

/// Which part of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The pillar of this rank.
    Pillar(usize),
    Territory,
    /// What was agreed.
    Agreed,
}

/// What is shown of an approach over the years.
pub struct TrajectoriesState {
    sessions: Vec<Session>,
    ledgers: Vec<Ledger>,
    pub trajectories: Trajectories,
    pub shown: Shown,
    pub selected: Option<AxisId>,
    /// What was agreed, in the words of a language.
    agreed: Option<(Language, Vec<AgreedTold>)>,
}

impl TrajectoriesState {
    pub fn new(sessions: Vec<Session>) -> Self {
        let all: Vec<&Session> = sessions.iter().collect();
        let trajectories = trajectories(&all);
        let ledgers = sessions.iter().map(|session| Ledger::of(&session.journal)).collect();
        let mut years = Self {
            sessions,
            ledgers,
            trajectories,
            shown: Shown::Pillar(0),
            selected: None,
            agreed: None,
        };
        years.shown = years.parts().next().unwrap_or(Shown::Pillar(0));
        years
    }

    /// What there is to show, in order.
    pub fn parts(&self) -> impl Iterator<Item = Shown> + use<> {
        let told = &self.trajectories;
        let pillars = (0..told.pillars.len()).map(Shown::Pillar);
        let territory = (!told.territory.is_empty()).then_some(Shown::Territory);
        let agreed = (!told.agreed.is_empty()).then_some(Shown::Agreed);
        pillars.chain(territory).chain(agreed)
    }

    /// The pillar that is shown.
    pub fn pillar(&self) -> Option<&PillarPath> {
        match self.shown {
            Shown::Pillar(rank) => self.trajectories.pillars.get(rank),
            Shown::Territory | Shown::Agreed => None,
        }
    }

    /// What was agreed, in words: they are put together once a language.
    pub fn agreed(&mut self, words: Words) -> &[AgreedTold] {
        let is_told = |(language, _): &(Language, _)| *language == words.language;
        if !self.agreed.as_ref().is_some_and(is_told) {
            let told = self
                .trajectories
                .agreed
                .iter()
                .filter_map(|path| agreed_told(self.sessions.get(path.session)?, words, path));
            self.agreed = Some((words.language, told.collect()));
        }
        self.agreed.as_ref().map_or(&[], |(_, told)| told)
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
