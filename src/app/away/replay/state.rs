//! A session that is read and not changed: from nothing to its end, step by step.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::analysis::pace::TimeSpent;
use crate::session::{
    Along, AxisId, Board, Day, Involvements, Ledger, Purpose, ReplayStep, Session, Stamp, Steps,
    Survey,
};
use crate::words::Words;

use crate::app::base::look::{Look, Spotlight};
use crate::app::base::theme::Theme;
use crate::app::open::board::BoardState;
use crate::app::open::journal::JournalState;

/// How long a step stays while the session is played, in seconds.
pub const A_STEP: f64 = 1.6;

/// A session being read.
pub struct Replay {
    pub path: PathBuf,
    whole: Arc<Session>,
    pub steps: Steps,
    /// The step that was the last to happen; none before the first.
    here: Option<usize>,
    pub along: Along,
    /// Until when the present step stays, in seconds of the interface; none while it is not played.
    pub playing: Option<f64>,
    shown: Shown,
    pub selected: Option<AxisId>,
    pub board: BoardState,
    pub journal: JournalState,
    pub shows_axis: bool,
    pub spotlight: Spotlight,
    /// The time line is to have the keyboard.
    pub focus: bool,
}

/// The session as it was at some step.
struct Shown {
    session: Session,
    ledger: Ledger,
    board: Board,
    survey: Survey,
    involvements: Involvements,
    purposes: BTreeSet<Purpose>,
    spent: TimeSpent,
}

impl Shown {
    fn of(session: Session) -> Self {
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(&session, &ledger);
        let survey = Survey::of(&session, &ledger);
        let spent = TimeSpent::of(&session, &ledger);
        let purposes = session.purposes();
        let involvements = Involvements::of(&session);
        Self { session, ledger, board, survey, involvements, purposes, spent }
    }
}

impl Replay {
    /// Opened at its end.
    pub fn new(path: PathBuf, session: Session) -> Self {
        let steps = Steps::of(&session);
        let here = steps.all().len().checked_sub(1);
        let shown = Shown::of(session.after(session.journal.len()));
        Self {
            path,
            whole: Arc::new(session),
            steps,
            here,
            along: Along::Arguments,
            playing: None,
            shown,
            selected: None,
            board: BoardState::default(),
            journal: JournalState::default(),
            shows_axis: false,
            spotlight: Spotlight::default(),
            focus: true,
        }
    }

    /// The session as it is in its file.
    pub fn whole(&self) -> &Arc<Session> {
        &self.whole
    }

    /// What the window is called meanwhile: the session, and that it is read.
    pub fn title(&self, words: Words) -> String {
        let title = self.whole.heading.title.trim();
        words.with("past-title", [("title", title.into())])
    }

    pub fn here(&self) -> Option<usize> {
        self.here
    }

    pub fn step(&self) -> Option<&ReplayStep> {
        self.steps.get(self.here?)
    }

    /// Shows the session as it was once the step of this rank had happened; before the first one with none.
    pub fn go_to(&mut self, here: Option<usize>) {
        let here = here.filter(|rank| *rank < self.steps.all().len());
        if here == self.here {
            return;
        }
        self.here = here;
        // The last step is the session as it is, notes after it included.
        let last = self.steps.all().len().checked_sub(1);
        let entries =
            if here == last { self.whole.journal.len() } else { self.steps.entries(here) };
        self.shown = Shown::of(self.whole.after(entries));
        log::debug!("read after {} arguments", self.shown.ledger.standing().count());
    }

    /// To the next step along what is gone through. False at the end.
    pub fn forward(&mut self) -> bool {
        let next = self.steps.next(self.here, &self.along);
        if next.is_some() {
            self.go_to(next);
        }
        next.is_some()
    }

    /// To the step before; before the first one at last.
    pub fn back(&mut self) {
        let before = self.steps.previous(self.here, &self.along);
        self.go_to(before);
    }

    /// What views read: nothing may be written.
    pub fn look<'a>(&'a self, words: Words, theme: &'a Theme, now: Stamp) -> Look<'a> {
        let Shown { session, ledger, board, survey, involvements, purposes, spent } = &self.shown;
        Look {
            session,
            // Neither grids nor map are shown here.
            studied: session,
            ledger,
            board,
            survey,
            involvements,
            purposes,
            words,
            theme,
            may_write: false,
            now,
            day: Day::NoSitting,
            spent,
            progress: None,
            in_hand: None,
            spotlight: &self.spotlight,
            room: None,
        }
    }
}
