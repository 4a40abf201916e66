//! Which actors the table shows, and in what order.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Column, Facts, facts};
use crate::app::base::look::Look;
use crate::session::{
    Actor, ActorId, ActorNature, Circle, Language, Level, SessionId, fold, is_found_in,
};

/// What the table is narrowed to. A set that is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub words: String,
    pub levels: BTreeSet<Level>,
    pub circles: BTreeSet<Circle>,
    pub natures: BTreeSet<ActorNature>,
}

impl Filters {
    /// How many things were ticked.
    pub fn ticked(&self) -> usize {
        self.levels.len() + self.circles.len() + self.natures.len()
    }

    pub fn is_on(&self) -> bool {
        !self.words.trim().is_empty() || 0 < self.ticked()
    }

    fn keep(&self, actor: &Actor, needle: &str) -> bool {
        fn one_of<T: Ord>(set: &BTreeSet<T>, value: Option<&T>) -> bool {
            set.is_empty() || value.is_some_and(|value| set.contains(value))
        }
        one_of(&self.levels, actor.level.as_ref())
            && one_of(&self.circles, actor.circle.as_ref())
            && (self.natures.is_empty() || !self.natures.is_disjoint(&actor.natures))
            && [&actor.name, &actor.short].into_iter().any(|text| is_found_in(needle, &fold(text)))
    }
}

/// The column that puts rows in order; without one, the order of entry does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub descending: bool,
}

impl Sort {
    /// What pressing the head of `column` makes of `sort`: up, down, then the order of entry again.
    pub fn pressed(sort: Option<Self>, column: Column) -> Option<Self> {
        match sort.filter(|sort| sort.column == column) {
            None => Some(Self { column, descending: false }),
            Some(Self { descending: false, .. }) => Some(Self { column, descending: true }),
            Some(_) => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    session: SessionId,
    revision: u64,
    language: Language,
    filters: Filters,
    sort: Option<Sort>,
    every_mission: bool,
}

/// The rows of the table, read again when something of it changed.
#[derive(Default)]
pub struct Listed {
    read: Option<Read>,
    pub actors: Vec<ActorId>,
    facts: BTreeMap<ActorId, Facts>,
    #[cfg(test)]
    pub times_built: usize,
}

impl Listed {
    pub fn refresh(&mut self, look: &Look<'_>, filters: &Filters, sort: Option<Sort>) {
        let session = look.session;
        let read = Read {
            session: session.id,
            revision: session.revision,
            language: look.words.language,
            filters: filters.clone(),
            sort,
            every_mission: look.spotlight.every_mission,
        };
        if self.read.as_ref() == Some(&read) {
            return;
        }
        self.read = Some(read);
        #[cfg(test)]
        {
            self.times_built += 1;
        }
        self.facts = facts(look);
        let needle = fold(filters.words.trim());
        let shown = session.actors.iter().filter(|actor| look.shows(actor));
        let mut kept: Vec<_> = shown.filter(|actor| filters.keep(actor, &needle)).collect();
        if let Some(Sort { column, descending }) = sort {
            let rank = |actor: &&Actor| column.rank(look, actor, self.facts(actor.id));
            let (mut known, unknown): (Vec<_>, Vec<_>) = kept
                .into_iter()
                .map(|actor| (rank(&actor), actor))
                .partition(|(rank, _)| rank.is_some());
            // Stable both ways: rows that are alike keep the order of entry.
            known.sort_by(
                |(one, _), (other, _)| {
                    if descending { other.cmp(one) } else { one.cmp(other) }
                },
            );
            kept = known.into_iter().chain(unknown).map(|(_, actor)| actor).collect();
        }
        self.actors = kept.into_iter().map(|actor| actor.id).collect();
    }

    pub fn facts(&self, actor: ActorId) -> Facts {
        self.facts.get(&actor).copied().unwrap_or_default()
    }
}
