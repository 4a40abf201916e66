//! What the interface thread does: frames of our own window, and what recording asks of it.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use curseur::analysis::pace::TimeSpent;
use curseur::app::look::{Action, Look, Spotlight};
use curseur::app::theme::{self, Theme};
use curseur::app::views::board::{self, BoardState};
use curseur::app::views::matrix::{self, MatrixState};
use curseur::app::{App, Document, SaveState, Saving, Settings, Surroundings};
use curseur::session::{Board, Edit, Language, Ledger, Session};
use curseur::storage;
use curseur::words::Words;
use egui::{Context, Event, Key, Modifiers, Ui};
use jiff::Zoned;
use tempfile::TempDir;

use super::disk;
use super::measure::time;
use super::samples;
use super::yardsticks::{draw, draw_after};

/// The board over the whole screen, and nothing else.
pub struct BoardAlone<'a> {
    context: Context,
    session: &'a Session,
    ledger: Ledger,
    board: Board,
    state: BoardState,
}

impl<'a> BoardAlone<'a> {
    pub fn new(session: &'a Session) -> Self {
        let context = Context::default();
        theme::install(&context);
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(session, &ledger);
        Self { context, session, ledger, board, state: BoardState::default() }
    }

    pub fn frame(&mut self) {
        let Self { context, session, ledger, board, state } = self;
        draw(context, |ui| {
            looking(ui, session, ledger, board, |ui, look, out| board::ui(ui, look, state, out));
        });
    }
}

/// Shows a view of the session by itself.
fn looking(
    ui: &mut Ui,
    session: &Session,
    ledger: &Ledger,
    board: &Board,
    view: impl FnOnce(&mut Ui, &Look<'_>, &mut Vec<Action>),
) {
    let spotlight = &Spotlight::default();
    let look = Look {
        session,
        ledger,
        board,
        words: Words::new(Language::Fr),
        theme: Theme::of(ui.ctx()),
        may_write: true,
        now: samples::stamp(),
        sitting: None,
        spent: &TimeSpent::default(),
        in_hand: None,
        spotlight,
        room: None,
    };
    view(ui, &look, &mut Vec::new());
}

/// Grid II over the whole screen, and nothing else; told to a screen reader as well.
pub struct MatrixAlone<'a> {
    context: Context,
    session: &'a Session,
    ledger: Ledger,
    board: Board,
    state: MatrixState,
}

impl<'a> MatrixAlone<'a> {
    pub fn new(session: &'a Session) -> Self {
        let context = Context::default();
        theme::install(&context);
        context.enable_accesskit();
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(session, &ledger);
        Self { context, session, ledger, board, state: MatrixState::default() }
    }

    pub fn frame(&mut self) {
        let Self { context, session, ledger, board, state } = self;
        draw(context, |ui| {
            looking(ui, session, ledger, board, |ui, look, out| matrix::ui(ui, look, state, out));
        });
    }
}

/// The whole program with a session open, but for the window around it.
pub struct Window {
    context: Context,
    app: App,
    frame: eframe::Frame,
    _folder: TempDir,
}

impl Window {
    pub fn open(session: &Session) -> Self {
        let folder = disk::folder();
        let opened = storage::create(folder.path(), session, "").expect("a folder of our own");
        let file = opened.path.clone();
        // Lets go of the lock.
        drop(opened);
        let surroundings = Surroundings {
            file: Some(file),
            folder: folder.path().to_owned(),
            holder: String::new(),
            language: Language::Fr,
            settings: Settings::default(),
            settings_path: None,
            clock: Arc::new(Zoned::now),
            inline: true,
            system_dialogs: false,
            screens: None,
        };
        let context = Context::default();
        let created = eframe::CreationContext::_new_kittest(context.clone());
        let app = App::new(&created, surroundings);
        let mut window =
            Self { context, app, frame: eframe::Frame::_new_kittest(), _folder: folder };
        window.frame();
        assert!(window.app.document().is_some(), "the session is open");
        window
    }

    /// The same with grid II beside the board, told to a screen reader as well.
    pub fn with_grid_two(session: &Session) -> Self {
        let mut window = Self::open(session);
        window.context.enable_accesskit();
        window.frame_after(vec![Event::Key {
            key: Key::F4,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }]);
        window
    }

    pub fn frame(&mut self) {
        self.frame_after(Vec::new());
    }

    fn frame_after(&mut self, events: Vec<Event>) {
        let Self { context, app, frame, .. } = self;
        draw_after(context, events, |ui| {
            eframe::App::logic(app, ui.ctx(), frame);
            eframe::App::ui(app, ui, frame);
        });
    }
}

/// A session in which one more argument is recorded, and taken back.
pub struct Recorder {
    document: Document,
    _folder: TempDir,
}

impl Recorder {
    pub fn new(session: &Session) -> Self {
        let folder = disk::folder();
        let opened = storage::create(folder.path(), session, "").expect("a folder of our own");
        let saving = Saving::Thread(Box::new(|| ()));
        let document = Document::new(opened, saving).expect("a thread that saves");
        Self { document, _folder: folder }
    }

    /// Says how long the interface thread was busy with it; the disk is waited for apart.
    pub fn record(&mut self) -> Duration {
        let argument = samples::argument(0, samples::an_axis(self.document.session()));
        let edit = Edit::Record { at: samples::stamp(), sitting: None, argument };
        let mut recorded = Ok(false);
        let cost = time(|| recorded = self.document.perform(edit));
        assert_eq!(recorded, Ok(true));
        self.document.undo();
        while {
            self.document.poll();
            *self.document.save_state() != SaveState::Saved
        } {
            sleep(Duration::from_millis(1));
        }
        cost
    }
}
