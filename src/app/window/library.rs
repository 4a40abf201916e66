//! The library in the window: its folders, what is found in it shown, a session carried on from it.

use std::path::{Path, PathBuf};

use crate::app::base::action::Action;
use crate::session::Session;

use super::app::App;
use super::state::{Away, Over};
use crate::app::away::comparing::state::Compared;
use crate::app::away::follow::FollowState;
use crate::app::away::library::state::Shelf;
use crate::app::away::replay::state::Past;
use crate::app::away::trajectories::state::Paths;

impl App {
    pub(super) fn read_past(&mut self, path: PathBuf, session: Session) {
        if self.document.is_none() {
            self.show_found(Away::Past(Box::new(Past::new(path, session))));
        }
    }

    pub(super) fn show_compared(&mut self, one: (PathBuf, Session), other: (PathBuf, Session)) {
        if self.document.is_none() {
            self.show_found(Away::Comparing(Box::new(Compared::new(one, other))));
        }
    }

    pub(super) fn show_paths(&mut self, sessions: Vec<Session>) {
        if self.document.is_none() && !sessions.is_empty() {
            self.show_found(Away::Paths(Box::new(Paths::new(sessions))));
        }
    }

    /// Shows what was found in the library.
    fn show_found(&mut self, found: Away) {
        if let Away::Library(shelf) = &self.state.away {
            self.state.sought = shelf.sought();
        }
        self.state.notices.clear();
        self.state.away = found;
    }

    /// Back to the list it was found in, as it was.
    pub(super) fn leave_past(&mut self) {
        self.show_library();
    }

    pub(super) fn show_library(&mut self) {
        let (shelf, stop) = Shelf::new(std::mem::take(&mut self.state.sought));
        self.state.away = Away::Library(Box::new(shelf));
        let own = std::iter::once(&self.files.folder);
        self.files.look_through(own.chain(&self.settings.folders).cloned().collect(), stop);
    }

    /// Lists another folder in the library too, if it can be read.
    pub(super) fn try_folder(&self, folder: Option<PathBuf>) {
        if let Some(folder) = folder {
            self.files.try_folder(folder);
        }
    }

    /// Lists another folder in the library too, and at the next start.
    pub(super) fn list_too(&mut self, folder: PathBuf) {
        if self.files.folder != folder && !self.settings.folders.contains(&folder) {
            self.settings.folders.push(folder);
            self.list_otherwise();
        }
    }

    /// Lists a folder no more; its files stay as they are.
    pub(super) fn list_no_more(&mut self, folder: &Path) {
        self.settings.folders.retain(|listed| listed != folder);
        self.list_otherwise();
    }

    /// The folders are others now, what is sought is the same.
    fn list_otherwise(&mut self) {
        self.keep_settings();
        if let Away::Library(shelf) = &self.state.away {
            self.state.sought = shelf.sought();
            self.show_library();
        }
    }

    /// Reads what a new session is to carry on; see [`App::ask_how_to_follow`].
    pub(super) fn ask_to_follow(&self, path: PathBuf, of_approach: Vec<PathBuf>) {
        self.files.read_to_follow(path, of_approach);
    }

    /// Asks how `session` is carried on; `others` are of its approach.
    pub(super) fn ask_how_to_follow(&mut self, session: Session, others: Vec<Session>) {
        log::debug!("asked how it is carried on");
        let today = (self.clock)().date();
        let state = FollowState::new(session, others, today, self.words());
        self.state.over = Some(Over::Follow(Box::new(state)));
    }

    pub(super) fn follow(&self, session: Session) {
        self.files.create(session);
    }

    pub(super) fn leave_library(&mut self) {
        self.state.away = Away::Start;
        self.files.list();
    }
}

impl App {
    /// Does what is asked while a past session is read, when it is about reading; gives back what is not.
    pub(super) fn act_in_the_past(&mut self, action: Action) -> Option<Action> {
        let Away::Past(past) = &mut self.state.away else { return Some(action) };
        if self.document.is_some() {
            return Some(action);
        }
        match action {
            Action::Select(axis) | Action::Take(axis) | Action::Propose(axis, _) => {
                past.selected = Some(axis);
                past.shows_axis = true;
            }
            Action::ShowArgument(id) => {
                past.shows_axis = false;
                past.journal.show(id);
            }
            Action::Edit(_) | Action::Draft(_) | Action::Seal => {}
            other => return Some(other),
        }
        None
    }
}
