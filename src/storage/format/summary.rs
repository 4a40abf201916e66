//! What a list of sessions shows of a file without reading it whole.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::session::{Attendance, Ledger, Session};

/// Counts near the top of the file. The one thing that is stored twice: each save counts again, and `check` compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub sittings: usize,
    /// Present at the latest sitting; all participants when nobody was counted there.
    pub people: usize,
    /// Those that stand.
    pub arguments: usize,
    pub to_place: usize,
    pub to_complete: usize,
    pub to_check: usize,
    /// Decisions that nobody said done or given up.
    #[serde(default)]
    pub decisions_open: usize,
    /// Of the latest sitting at which something was said; files may lack it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
}

impl Summary {
    pub fn of(session: &Session) -> Self {
        let ledger = Ledger::of(&session.journal);
        let standing: Vec<_> = ledger.standing().map(|recorded| &recorded.argument).collect();
        let spoken = ledger.arguments().iter().filter_map(|recorded| recorded.sitting);
        let days = spoken.filter_map(|id| session.sittings.get(id)).map(|sitting| sitting.date);
        let last_day = days.max();
        let present =
            session.latest_sitting().map_or(0, |sitting| sitting.count(Attendance::Present));
        Self {
            sittings: session.sittings.len(),
            people: if present == 0 { session.participants.len() } else { present },
            arguments: standing.len(),
            to_place: standing.iter().filter(|argument| argument.is_to_place()).count(),
            to_complete: standing.iter().filter(|argument| argument.is_to_complete()).count(),
            to_check: standing.iter().filter(|argument| argument.to_check).count(),
            decisions_open: session
                .decisions
                .iter()
                .filter(|decision| decision.outcome.is_open())
                .count(),
            last_day,
        }
    }

    /// Whether a file may say this where `counted` is right: what it lacks is no fault.
    pub fn agrees_with(self, counted: Self) -> bool {
        let last_day = self.last_day.and(counted.last_day);
        self == Self { last_day, ..counted }
    }
}
