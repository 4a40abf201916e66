//! The open session: what it says, what was done to it, and whether it is on disk.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::analysis::pace::TimeSpent;
use crate::session::{
    Board, Draft, Edit, EntryId, Event, History, Involvements, Key, Ledger, Made, Mark, PillarId,
    Progress, Purpose, Refused, Session, SittingId, StepName, Survey, Unfinished,
};
use crate::storage::{Access, Opened, SaveError, SaveEvent, Saver};

/// Whether the last change is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    Saved,
    Saving,
    Failing(SaveError),
}

/// How saving is done.
pub enum Saving {
    /// On a thread of its own, that calls this when something came of it.
    Thread(Box<dyn Fn() + Send>),
    /// At once; for tests.
    Inline,
}

/// The open session.
pub struct Document {
    pub path: PathBuf,
    session: Arc<Session>,
    /// The same with the actors of the mission studied alone, where some weigh on others only.
    studied: Option<Session>,
    history: History,
    draft: Draft,
    ledger: Ledger,
    board: Board,
    survey: Survey,
    involvements: Involvements,
    purposes: BTreeSet<Purpose>,
    time_spent: TimeSpent,
    access: Access,
    saver: Saver,
    save_state: SaveState,
}

impl Document {
    /// How long letting go of the file may take.
    const PATIENCE: Duration = Duration::from_secs(2);

    pub fn new(opened: Opened, saving: Saving) -> io::Result<Self> {
        let Opened { path, session, access, draft, file } = opened;
        let saver = match saving {
            Saving::Thread(wake) => Saver::start(file, wake)?,
            Saving::Inline => Saver::inline(file),
        };
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(&session, &ledger);
        let survey = Survey::of(&session, &ledger);
        let time_spent = TimeSpent::of(&session, &ledger);
        let mut document = Self {
            path,
            studied: studied(&session),
            involvements: Involvements::of(&session),
            purposes: session.purposes(),
            session: Arc::new(session),
            history: History::drawing(|| Key(Uuid::new_v4())),
            draft: draft.unwrap_or_default(),
            ledger,
            board,
            survey,
            time_spent,
            access,
            saver,
            save_state: SaveState::Saved,
        };
        document.drop_dead_references();
        Ok(document)
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The session as grids and map show it: with the actors that weigh on the mission studied.
    pub fn studied(&self) -> &Session {
        self.studied.as_ref().unwrap_or(&self.session)
    }

    /// The present state, to be read elsewhere.
    pub fn snapshot(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub fn board(&self) -> &Board {
        &self.board
    }

    /// How the territory stands.
    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    pub fn involvements(&self) -> &Involvements {
        &self.involvements
    }

    /// What the session is for.
    pub fn purposes(&self) -> &BTreeSet<Purpose> {
        &self.purposes
    }

    pub fn time_spent(&self) -> &TimeSpent {
        &self.time_spent
    }

    /// The pillar of the axis in the entry bar.
    pub fn pillar_in_hand(&self) -> Option<&PillarId> {
        let pillar = self.session.framework.pillar_of(self.draft.axis.as_ref()?)?;
        Some(&pillar.id)
    }

    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    pub fn access(&self) -> &Access {
        &self.access
    }

    pub fn may_write(&self) -> bool {
        matches!(self.access, Access::Write { .. })
    }

    pub fn save_state(&self) -> &SaveState {
        &self.save_state
    }

    /// The names of the steps that undo and redo would take.
    pub fn next_steps(&self) -> (Option<&StepName>, Option<&StepName>) {
        (self.history.next_undo(), self.history.next_redo())
    }

    /// Does `edit`, and has it saved; an erasure empties the entry bar, and every file of ours beside the session. Returns whether anything changed.
    pub fn perform(&mut self, edit: Edit) -> Result<bool, Refused> {
        if !self.may_write() {
            return Ok(false);
        }
        let erases = matches!(edit, Edit::Erase(_));
        let changed = self.history.perform(Arc::make_mut(&mut self.session), edit)?;
        if changed && erases {
            let progress = self.draft.progress.take();
            self.draft = Draft { progress, ..Draft::default() };
            self.saver.erase(Arc::clone(&self.session));
        }
        if changed {
            self.changed();
        }
        Ok(changed)
    }

    pub fn undo(&mut self) -> Option<StepName> {
        let step = self.history.undo(Arc::make_mut(&mut self.session))?.clone();
        self.changed();
        Some(step)
    }

    pub fn redo(&mut self) -> Option<StepName> {
        let step = self.history.redo(Arc::make_mut(&mut self.session))?.clone();
        self.changed();
        Some(step)
    }

    /// Where what was done stands.
    pub fn mark(&self) -> Mark {
        self.history.mark()
    }

    /// Takes back as one step what was done since `mark`. Says whether anything was.
    pub fn take_back(&mut self, mark: &Mark) -> bool {
        let taken = self.history.take_back(Arc::make_mut(&mut self.session), mark);
        if taken {
            self.changed();
        }
        taken
    }

    /// Ends the typing under way: what comes next is a step of its own.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    fn changed(&mut self) {
        self.ledger = Ledger::of(&self.session.journal);
        self.board = Board::of(&self.session, &self.ledger);
        self.survey = Survey::of(&self.session, &self.ledger);
        self.involvements = Involvements::of(&self.session);
        self.purposes = self.session.purposes();
        self.time_spent = TimeSpent::of(&self.session, &self.ledger);
        self.studied = studied(&self.session);
        self.drop_dead_references();
        self.save();
    }

    /// Has the present state written.
    pub fn save(&mut self) {
        if self.may_write() {
            if self.save_state == SaveState::Saved {
                self.save_state = SaveState::Saving;
            }
            self.saver.save(Arc::clone(&self.session));
        }
    }

    /// Tries again now what failed.
    pub fn save_now(&mut self) {
        self.save();
        self.saver.try_now();
    }

    pub fn save_copy(&self, path: PathBuf) {
        self.saver.save_copy(path, Arc::clone(&self.session));
    }

    /// Writes a copy that was made to be handed over.
    pub fn hand_over(&self, path: PathBuf, copy: Arc<Session>) {
        self.saver.save_copy(path, copy);
    }

    /// From now on, saves at `path`.
    pub fn move_to(&self, path: PathBuf) {
        self.saver.move_to(path);
    }

    /// Keeps what the entry bar holds, on disk too.
    pub fn set_draft(&mut self, draft: Draft) {
        let Draft { unfinished, progress, before_the_room, .. } = self.draft.clone();
        self.keep(Draft { unfinished, progress, before_the_room, ..draft });
    }

    /// Where the day is, in the thread of this sitting.
    pub fn progress(&self, sitting: SittingId) -> Option<&Progress> {
        self.draft.progress.as_ref().filter(|progress| progress.sitting == sitting)
    }

    /// Keeps where the day is, on disk too; it is no part of the session, nor of its history.
    pub fn set_progress(&mut self, progress: Progress) {
        self.keep(Draft { progress: Some(progress), ..self.draft.clone() });
    }

    /// Keeps what is typed beside the bar.
    pub fn set_unfinished(&mut self, unfinished: Unfinished) {
        if unfinished != self.draft.unfinished {
            self.keep(Draft { unfinished, ..self.draft.clone() });
        }
    }

    /// Keeps whether the room sees the window.
    pub fn set_before_the_room(&mut self, before_the_room: bool) {
        if before_the_room != self.draft.before_the_room {
            self.keep(Draft { before_the_room, ..self.draft.clone() });
        }
    }

    fn keep(&mut self, draft: Draft) {
        if draft != self.draft && self.may_write() {
            self.draft = draft;
            self.saver.save_draft(self.draft.is_kept().then(|| self.draft.clone()));
        }
    }

    /// An undone argument cannot be gone on with, nor an axis that is gone be taken.
    fn drop_dead_references(&mut self) {
        let mut draft = self.draft.clone();
        draft.continues = draft.continues.filter(|&id| self.ledger.get(id).is_some());
        draft.actors.retain(|&actor| self.session.actors.contains(actor));
        draft.axis = draft.axis.filter(|axis| self.session.framework.axis(axis).is_some());
        let diagnosis = &self.session.diagnosis;
        draft.observed =
            draft.observed.filter(|observed| diagnosis.row_at(&observed.ground).is_some());
        self.set_draft(draft);
    }

    /// What came of saving since the last time.
    pub fn poll(&mut self) -> Vec<SaveEvent> {
        let events = self.saver.poll();
        for event in &events {
            match event {
                SaveEvent::Saved { revision } if *revision == self.session.revision => {
                    self.save_state = SaveState::Saved;
                }
                SaveEvent::Saved { .. } => self.save_state = SaveState::Saving,
                SaveEvent::Failed { why, .. } => {
                    self.save_state = SaveState::Failing(why.clone());
                }
                SaveEvent::Conflict { wrote: path } | SaveEvent::Moved { path } => {
                    self.path.clone_from(path);
                }
                SaveEvent::Erased { .. }
                | SaveEvent::CopySaved { .. }
                | SaveEvent::CopyFailed { .. }
                | SaveEvent::AsideFailed { .. }
                | SaveEvent::AsideAgain { .. }
                | SaveEvent::PutBack { .. }
                | SaveEvent::MoveFailed { .. } => {}
            }
        }
        events
    }

    /// Waits for the last save, and gives the file back. Returns whether all is saved.
    pub fn close(&self) -> bool {
        self.saver.close(Self::PATIENCE)
    }

    /// Gives the file back if all is saved; false where something is still to be written, which is not waited for.
    pub fn try_close(&self) -> bool {
        self.save_state == SaveState::Saved && self.saver.try_close(Self::PATIENCE)
    }

    /// The id of the argument recorded last.
    pub fn last_recorded(&self) -> Option<EntryId> {
        let is_argument =
            |entry: &&crate::session::Entry| matches!(entry.event, Event::Argument(_));
        self.session.journal.iter().rev().find(is_argument).map(|entry| entry.id)
    }

    /// What the draft adds to the argument that it goes on with.
    pub fn continuation(&self) -> Option<(EntryId, Made)> {
        Some((self.draft.continues?, self.draft.made()?))
    }
}

fn studied(session: &Session) -> Option<Session> {
    match session.on_mission() {
        Cow::Owned(studied) => Some(studied),
        Cow::Borrowed(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::base::fixture;
    use crate::session::Argument;
    use crate::storage::create;

    #[test]
    fn what_is_written_in_two_copies_of_a_session_never_has_the_same_key() {
        let keys = [(); 2].map(|()| {
            let folder = tempfile::tempdir().unwrap();
            let opened = create(folder.path(), &fixture::empty(), "amina@accueil").unwrap();
            let mut document = Document::new(opened, Saving::Inline).unwrap();
            let argument = Argument { words: "Un".to_owned(), ..Argument::default() };
            let (date, place) = (jiff::civil::date(2026, 11, 14), String::new());
            for edit in [
                Edit::AddSitting { date, place },
                Edit::Record { at: fixture::stamp(0), sitting: None, argument },
            ] {
                assert_eq!(document.perform(edit), Ok(true));
            }
            let session = document.session();
            (session.sittings.records()[0].key, session.journal.records()[0].key)
        });
        assert!(keys[0].0 != keys[1].0 && keys[0].1 != keys[1].1);
    }
}
