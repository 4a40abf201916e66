//! The time spent on each pillar, from when its arguments were recorded.

use std::collections::BTreeMap;
use std::time::Duration;

use super::said;
use crate::session::{Ledger, PillarId, Session, SittingId, Stamp};

/// Longer without an argument, and the meeting was having a break.
const BREAK: Duration = Duration::from_mins(20);

/// The time spent on each pillar at the sitting of the last argument.
///
/// What passed between two arguments went to the pillar of the later one: that of its first move, and for one *to
/// place* the pillar before it. Breaks count for nothing, nor does a clock that was put back. What was withdrawn took
/// its time too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeSpent {
    sitting: Option<SittingId>,
    pillars: BTreeMap<PillarId, Duration>,
    last: Option<(PillarId, Stamp)>,
}

impl TimeSpent {
    /// Up to the last argument.
    pub fn of(session: &Session, ledger: &Ledger) -> Self {
        let last = ledger.arguments().last();
        let sitting = last.and_then(|recorded| recorded.sitting);
        let mut spent = Self { sitting, ..Self::default() };
        let pillars = session.framework.pillars_by_axis();
        let mut before: Option<Stamp> = None;
        for recorded in said(sitting, ledger) {
            let placed = recorded.argument.moves.first();
            let pillar = placed.and_then(|made| pillars.get(&made.axis));
            let pillar = pillar.map(|pillar| pillar.id.clone());
            let since = before.replace(recorded.at).map(|before| between(before, recorded.at));
            if pillar.is_none() && recorded.argument.is_of_territory() {
                // The territory has its own time, which goes to no pillar.
                spent.last = None;
                continue;
            }
            let Some(pillar) = pillar.or_else(|| spent.last.take().map(|(pillar, _)| pillar))
            else {
                continue;
            };
            *spent.pillars.entry(pillar.clone()).or_default() += since.unwrap_or_default();
            spent.last = Some((pillar, recorded.at));
        }
        spent
    }

    /// What of it was spent at this sitting.
    pub fn at(&self, sitting: Option<SittingId>) -> &Self {
        static NOTHING: TimeSpent =
            TimeSpent { sitting: None, pillars: BTreeMap::new(), last: None };
        if self.sitting == sitting { self } else { &NOTHING }
    }

    /// The pillar that time goes to from the last argument on: the one in hand, else that of the last argument.
    pub fn goes_to<'a>(&'a self, in_hand: Option<&'a PillarId>) -> Option<&'a PillarId> {
        in_hand.or_else(|| self.last.as_ref().map(|(pillar, _)| pillar))
    }

    /// The time spent on a pillar until `now`.
    pub fn on(&self, pillar: &PillarId, in_hand: Option<&PillarId>, now: Stamp) -> Duration {
        let before = self.pillars.get(pillar).copied().unwrap_or_default();
        let here = self.goes_to(in_hand) == Some(pillar);
        before + if here { self.running(now) } else { Duration::ZERO }
    }

    /// How long until the time in whole minutes changes; `None` while no time runs.
    pub fn until_next_minute(&self, in_hand: Option<&PillarId>, now: Stamp) -> Option<Duration> {
        let (_, last) = self.last.as_ref()?;
        if BREAK < now.since(*last).unsigned_abs() {
            return None;
        }
        let spent = self.on(self.goes_to(in_hand)?, in_hand, now);
        Some(Duration::from_secs(60 - spent.as_secs() % 60))
    }

    fn running(&self, now: Stamp) -> Duration {
        self.last.as_ref().map_or(Duration::ZERO, |(_, last)| between(*last, now))
    }
}

/// What passed and counts; nothing in a break, or when the clock was put back.
fn between(before: Stamp, after: Stamp) -> Duration {
    let passed = Duration::try_from(after.since(before)).unwrap_or_default();
    if passed <= BREAK { passed } else { Duration::ZERO }
}
