//! What the interface thread does: frames of our own window, and what recording asks of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use curseur::analysis::pace::TimeSpent;
use curseur::app::base::action::Action;
use curseur::app::base::look::{Look, Spotlight};
use curseur::app::base::theme::{self, Theme};
use curseur::app::open::board::{self, BoardState};
use curseur::app::open::matrix::{self, MatrixState};
use curseur::app::{App, Document, SaveState, Saving, Settings, Surroundings};
use curseur::session::{Board, Edit, Language, Ledger, Session};
use curseur::storage;
use curseur::words::Words;
use egui::{Context, Event, Key, Modifiers, Ui};
use jiff::ZonedDateTime;
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
        studied: session,
        ledger,
        board,
        survey: &curseur::session::Survey::default(),
        involvements: &curseur::session::Involvements::of(session),
        purposes: &session.purposes(),
        words: Words::new(Language::Fr),
        theme: Theme::of(ui.ctx()),
        may_write: true,
        now: samples::stamp(),
        day: curseur::session::Day::NoSitting,
        spent: &TimeSpent::default(),
        progress: None,
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

/// The whole program but for the window around it.
struct Program {
    context: Context,
    app: App,
    frame: eframe::Frame,
}

impl Program {
    /// Started on `file`, if any; files are waited for where it is `inline`.
    fn start(folder: &Path, file: Option<PathBuf>, inline: bool) -> Self {
        let surroundings = Surroundings {
            file,
            folder: folder.to_owned(),
            holder: String::new(),
            language: Language::Fr,
            settings: Settings::default(),
            settings_path: None,
            broke: None,
            clock: Arc::new(ZonedDateTime::now),
            inline,
            system_dialogs: false,
            desktop: Arc::new(|_, _| false),
            fonts: || panic!("a font of the computer is looked for"),
            dictionaries: |_| None,
            displays: None,
        };
        let context = Context::default();
        let created = eframe::CreationContext::_new_kittest(context.clone());
        let app = App::new(&created, surroundings);
        let mut program = Self { context, app, frame: eframe::Frame::_new_kittest() };
        program.frame_after(Vec::new());
        program
    }

    fn frame_after(&mut self, events: Vec<Event>) {
        let Self { context, app, frame } = self;
        draw_after(context, events, |ui| {
            eframe::App::logic(app, ui.ctx(), frame);
            eframe::App::ui(app, ui, frame);
        });
    }
}

fn pressed(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// The program with the library of a folder open, as it lists the files.
pub struct LibraryWindow {
    program: Program,
}

impl LibraryWindow {
    /// How often a screen asks for a frame.
    const APART: Duration = Duration::from_millis(16);

    /// For how long it is looked at: thousands of files take less.
    const WATCHED: Duration = Duration::from_secs(1);

    /// About to be opened.
    pub fn before(folder: &Path) -> Self {
        let mut library = Self { program: Program::start(folder, None, false) };
        // The first screen lists the newest of them.
        library.longest(Vec::new());
        library
    }

    /// Opens it, and says how long the longest frame took until everything was listed.
    pub fn list(&mut self) -> Duration {
        let keys = Modifiers::COMMAND | Modifiers::SHIFT;
        self.longest(vec![pressed(Key::O, keys)])
    }

    /// Types into its search, and says how long the longest frame took until what was sought was listed.
    pub fn search(&mut self, text: &str) -> Duration {
        self.longest(vec![Event::Text(text.to_owned())])
    }

    fn longest(&mut self, events: Vec<Event>) -> Duration {
        let start = Instant::now();
        let mut longest = time(|| self.program.frame_after(events));
        while start.elapsed() < Self::WATCHED {
            sleep(Self::APART);
            longest = longest.max(time(|| self.program.frame_after(Vec::new())));
        }
        longest
    }
}

/// The whole program with a session open.
pub struct Window {
    program: Program,
    _folder: TempDir,
}

impl Window {
    pub fn open(session: &Session) -> Self {
        let folder = disk::folder();
        let opened = storage::create(folder.path(), session, "").expect("a folder of our own");
        let file = opened.path.clone();
        // Lets go of the lock.
        drop(opened);
        let program = Program::start(folder.path(), Some(file), true);
        assert!(program.app.document().is_some(), "the session is open");
        Self { program, _folder: folder }
    }

    /// The same with grid II beside the board, told to a screen reader as well.
    pub fn with_grid_two(session: &Session) -> Self {
        let mut window = Self::open(session);
        window.program.context.enable_accesskit();
        window.program.frame_after(vec![pressed(Key::F4, Modifiers::NONE)]);
        window
    }

    /// The same with the territory in the place of the pillars.
    pub fn with_territory(session: &Session) -> Self {
        let mut window = Self::open(session);
        let keys = Modifiers::COMMAND | Modifiers::SHIFT;
        window.program.frame_after(vec![pressed(Key::T, keys)]);
        window
    }

    pub fn frame(&mut self) {
        self.program.frame_after(Vec::new());
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

/// The whole program with a long session open, saved on a thread of its own, in which the last argument is recorded,
/// taken back and done again.
pub struct Editor {
    program: Program,
    _folder: TempDir,
}

/// What is asked of an [`Editor`].
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    Record,
    Undo,
    Redo,
}

impl Editor {
    pub fn open(session: &Session) -> Self {
        let folder = disk::folder();
        let opened = storage::create(folder.path(), session, "").expect("a folder of our own");
        let file = opened.path.clone();
        drop(opened);
        let program = Program::start(folder.path(), Some(file), false);
        let mut editor = Self { program, _folder: folder };
        editor.until(|app| app.document().is_some());
        editor
    }

    /// Says how long the longest frame took until it was done and shown. Nothing is on its way before, and after it
    /// the argument stands or was taken back.
    pub fn does(&mut self, asked: Asked) -> Duration {
        let undo = pressed(Key::Z, Modifiers::COMMAND);
        let events = match asked {
            Asked::Record => {
                for keys in [pressed(Key::L, Modifiers::COMMAND), tab(), tab()] {
                    self.longest(vec![keys]);
                }
                self.longest(vec![Event::Text(
                    "Des voisins viennent réparer leurs vélos".to_owned(),
                )]);
                vec![pressed(Key::Enter, Modifiers::NONE)]
            }
            Asked::Undo => vec![undo],
            Asked::Redo => vec![pressed(Key::Z, Modifiers::COMMAND | Modifiers::SHIFT)],
        };
        self.until(is_saved);
        let before = self.arguments();
        let cost = self.longest(events);
        assert_ne!(self.arguments(), before, "{asked:?} was done");
        cost
    }

    fn arguments(&self) -> usize {
        self.program.app.document().map_or(0, |open| open.ledger().arguments().len())
    }

    /// The frames in which something asked for is done and shown.
    fn longest(&mut self, events: Vec<Event>) -> Duration {
        let let_go = events.iter().filter_map(let_go).collect();
        [events, let_go, Vec::new(), Vec::new()]
            .into_iter()
            .map(|events| time(|| self.program.frame_after(events)))
            .fold(Duration::ZERO, Duration::max)
    }

    fn until(&mut self, is_so: impl Fn(&App) -> bool) {
        while !is_so(&self.program.app) {
            sleep(Duration::from_millis(1));
            self.program.frame_after(Vec::new());
        }
    }
}

/// A key that is not let go is held.
fn let_go(event: &Event) -> Option<Event> {
    let Event::Key { key, physical_key, modifiers, .. } = *event else { return None };
    Some(Event::Key { key, physical_key, pressed: false, repeat: false, modifiers })
}

fn tab() -> Event {
    pressed(Key::Tab, Modifiers::NONE)
}

fn is_saved(app: &App) -> bool {
    app.document().is_some_and(|open| *open.save_state() == SaveState::Saved)
}
