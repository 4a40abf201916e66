//! What a list of sessions shows of a file without reading it whole.

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
}

impl Summary {
    pub fn of(session: &Session) -> Self {
        let ledger = Ledger::of(&session.journal);
        let standing: Vec<_> = ledger.standing().map(|recorded| &recorded.argument).collect();
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
        }
    }
}
