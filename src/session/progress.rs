//! How far the group is in the thread of the day. Nothing of it is in the file of the session.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{MomentKind, Sitting, SittingId, Stamp};

/// The moment a sitting is at, and the time its moments took. Kept on disk with what is typed, so that a program that is opened again
/// is where it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    pub sitting: SittingId,
    pub at: MomentKind,
    /// When the group came to it.
    pub since: Stamp,
    /// What moments took before, in seconds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub spent: BTreeMap<MomentKind, u64>,
}

impl Progress {
    /// A sitting that comes to its first moment.
    pub fn begun(sitting: SittingId, at: MomentKind, since: Stamp) -> Self {
        Self { sitting, at, since, spent: BTreeMap::new() }
    }

    /// The group goes to another moment.
    pub fn go_to(&mut self, kind: MomentKind, now: Stamp) {
        let running = self.running(now).as_secs();
        if 0 < running {
            *self.spent.entry(self.at.clone()).or_default() += running;
        }
        (self.at, self.since) = (kind, now);
    }

    /// The time a moment took until `now`.
    pub fn spent_on(&self, kind: &MomentKind, now: Stamp) -> Duration {
        let before = Duration::from_secs(self.spent.get(kind).copied().unwrap_or_default());
        before + if self.at == *kind { self.running(now) } else { Duration::ZERO }
    }

    /// How long until the time of the moment under way changes in whole minutes.
    pub fn until_next_minute(&self, now: Stamp) -> Duration {
        Duration::from_secs(60 - self.spent_on(&self.at, now).as_secs() % 60)
    }

    /// Nothing when the clock was put back, nor what is longer than any moment.
    fn running(&self, now: Stamp) -> Duration {
        const MOST: Duration = Duration::from_secs(60 * Sitting::MOST_MINUTES as u64);
        let passed = Duration::try_from(now.since(self.since)).unwrap_or_default();
        if passed <= MOST { passed } else { Duration::ZERO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Stamp {
        format!("2026-11-{time}+01:00").parse().expect("a time")
    }

    #[test]
    fn time_goes_to_the_moment_under_way_and_comes_back_to_one_that_is_taken_up_again() {
        let mut progress = Progress::begun(SittingId(1), MomentKind::Welcome, at("14T14:00:00"));
        progress.go_to(MomentKind::Pairs, at("14T14:10:00"));
        progress.go_to(MomentKind::Welcome, at("14T14:40:30"));
        let now = at("14T14:42:00");
        assert_eq!(progress.spent_on(&MomentKind::Welcome, now), Duration::from_secs(690));
        assert_eq!(progress.spent_on(&MomentKind::Pairs, now), Duration::from_secs(1830));
        assert_eq!(progress.spent_on(&MomentKind::Closing, now), Duration::ZERO);
        assert_eq!(progress.until_next_minute(now), Duration::from_secs(30));
    }

    #[test]
    fn neither_a_night_nor_a_clock_put_back_is_part_of_a_moment() {
        let progress = Progress::begun(SittingId(1), MomentKind::Axes, at("14T22:00:00"));
        let axes = MomentKind::Axes;
        assert_eq!(progress.spent_on(&axes, at("14T21:00:00")), Duration::ZERO);
        assert_eq!(progress.spent_on(&axes, at("15T09:00:00")), Duration::ZERO);
    }
}
