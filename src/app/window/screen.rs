//! What is on screen, and what one comes back to.

use std::path::PathBuf;

use egui::Ui;

use crate::app::away::comparing::{self, state::Comparing};
use crate::app::away::joining::Joining;
use crate::app::away::library::Library;
use crate::app::away::replay::{self, state::Replay};
use crate::app::away::start::state::Start;
use crate::app::away::trajectories::{self, state::TrajectoriesState};
use crate::app::base::action::Action;
use crate::app::base::desk::Desk;
use crate::app::open::Open;
use crate::words::Words;

/// What fills the window.
pub enum Screen {
    Start(Box<Start>),
    /// The sessions of the folders.
    Library(Box<Library>),
    /// A session that is read and not changed.
    Replay(Box<Replay>),
    /// Two sessions, side by side.
    Comparing(Box<Comparing>),
    /// Copies of one session, to become one.
    Joining(Box<Joining>),
    /// An approach over the years.
    Trajectories(Box<TrajectoriesState>),
    /// The session that is open.
    Open(Box<Open>),
}

impl Screen {
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk, out: &mut Vec<Action>) {
        let (words, now) = (desk.words(), desk.now());
        match self {
            Self::Start(start) => start.ui(ui, desk, out),
            Self::Library(library) => library.ui(ui, desk, out),
            Self::Replay(replay) => replay::ui(ui, words, now, replay, &mut desk.notices, out),
            Self::Comparing(two) => comparing::ui(ui, words, two, &mut desk.notices, out),
            Self::Joining(joining) => joining.ui(ui, desk, out),
            Self::Trajectories(years) => {
                trajectories::ui(ui, words, years, &mut desk.notices, out);
            }
            Self::Open(open) => open.ui(ui, desk, out),
        }
    }

    /// The session files that what is shown tells of.
    pub fn sources(&self) -> Vec<PathBuf> {
        match self {
            Self::Open(open) => vec![open.document.path.clone()],
            Self::Replay(replay) => vec![replay.path.clone()],
            Self::Comparing(two) => vec![two.before.path.clone(), two.after.path.clone()],
            Self::Joining(joining) => joining.sources(),
            Self::Start(_) | Self::Library(_) | Self::Trajectories(_) => Vec::new(),
        }
    }

    /// Does what is asked; gives back what is for the window.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> Option<Action> {
        match self {
            Self::Open(open) => open.act(desk, action),
            Self::Library(library) => library.act(desk, action),
            Self::Replay(replay) => replay.act(action),
            Self::Start(_) | Self::Comparing(_) | Self::Joining(_) | Self::Trajectories(_) => {
                Some(action)
            }
        }
    }

    /// Before each frame: what came back from other threads.
    fn logic(&mut self, desk: &mut Desk) {
        match self {
            Self::Start(start) => start.logic(desk),
            Self::Library(library) => library.logic(desk),
            Self::Open(open) => open.logic(desk),
            Self::Joining(joining) => joining.logic(desk),
            Self::Replay(_) | Self::Comparing(_) | Self::Trajectories(_) => {}
        }
    }

    /// What stood over it is gone.
    fn come_back(&mut self, desk: &Desk) {
        match self {
            Self::Start(start) => start.list(desk),
            Self::Library(library) => library.come_back(),
            Self::Open(open) => open.come_back(desk),
            Self::Replay(_) | Self::Comparing(_) | Self::Joining(_) | Self::Trajectories(_) => {}
        }
    }

    /// What it is called in the title bar; nothing on the first screen.
    pub fn title(&self, words: Words) -> Option<String> {
        match self {
            Self::Start(_) => None,
            Self::Library(_) => Some(words.text("library-title")),
            Self::Replay(replay) => Some(replay.title(words)),
            Self::Comparing(two) => Some(two.title(words)),
            Self::Joining(joining) => Some(joining.title(words)),
            Self::Trajectories(years) => Some(years.title(words)),
            Self::Open(open) => Some(open.document.session().heading.title.clone()),
        }
    }
}

/// What is on screen, over what one comes back to: a session that is left open keeps its lock, its draft and its undo.
pub struct Screens {
    pub shown: Screen,
    /// The latest last. At the bottom is the first screen or the session that is open.
    under: Vec<Screen>,
    /// The form of a new session that was left, with what was typed in it.
    form: Option<Box<Start>>,
}

impl Screens {
    pub fn new(shown: Screen) -> Self {
        Self { shown, under: Vec::new(), form: None }
    }

    /// Shows another screen over this one.
    pub fn go_to(&mut self, screen: Screen) {
        self.under.push(std::mem::replace(&mut self.shown, screen));
    }

    /// Back to what is under it; stays where nothing is.
    pub fn leave(&mut self, desk: &Desk) {
        let Some(under) = self.under.pop() else { return };
        if let Screen::Start(form) = std::mem::replace(&mut self.shown, under) {
            self.form = Some(form);
        }
        self.shown.come_back(desk);
    }

    /// Back to the latest screen that `is_meant`. False, and nothing happens, where there is none.
    pub fn back_to(&mut self, desk: &Desk, is_meant: impl Fn(&Screen) -> bool) -> bool {
        if !self.under.iter().chain([&self.shown]).any(&is_meant) {
            return false;
        }
        while !is_meant(&self.shown) {
            self.leave(desk);
        }
        true
    }

    /// The form that was left, to be shown again.
    pub fn take_form(&mut self) -> Option<Box<Start>> {
        let mut form = self.form.take()?;
        form.open_form();
        Some(form)
    }

    /// Before each frame: what came back from other threads.
    pub fn logic(&mut self, desk: &mut Desk) {
        for screen in self.under.iter_mut().chain([&mut self.shown]) {
            screen.logic(desk);
        }
    }

    /// The session that is open, be it shown or left for a while.
    pub fn session(&self) -> Option<&Open> {
        [&self.shown].into_iter().chain(&self.under).find_map(|screen| match screen {
            Screen::Open(open) => Some(&**open),
            _ => None,
        })
    }

    pub fn session_mut(&mut self) -> Option<&mut Open> {
        [&mut self.shown].into_iter().chain(&mut self.under).find_map(|screen| match screen {
            Screen::Open(open) => Some(&mut **open),
            _ => None,
        })
    }

    /// The session that is open, while it is what is shown.
    pub fn shown_session(&self) -> Option<&Open> {
        match &self.shown {
            Screen::Open(open) => Some(open),
            _ => None,
        }
    }

    pub fn shown_session_mut(&mut self) -> Option<&mut Open> {
        match &mut self.shown {
            Screen::Open(open) => Some(open),
            _ => None,
        }
    }
}
