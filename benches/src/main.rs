//! What the program costs, against a yardstick measured in the same run: the machine then matters little.
//!
//! `scripts/bench` builds this and installs the screens it opens. Without them, what takes a real window is left out, and said so.
#![expect(clippy::print_stdout, reason = "the table is what this program is for")]

mod calc;
#[path = "../../src/main.rs"]
mod curseur_itself;
mod desk;
mod disk;
mod frames;
mod idle;
mod joining;
mod launch;
mod library;
mod map;
mod measure;
mod minutes;
mod outsized;
mod program;
mod samples;
mod screen;
mod typing;
mod wall;
mod windows;
mod yardsticks;
mod years;

use std::hint::black_box;
use std::process::ExitCode;

use curseur::analysis::projection::Mode;
use curseur::session::{Board, Ledger};

use self::disk::{BareFile, SavedSession};
use self::frames::{Asked, BoardAlone, Editor, MatrixAlone, Recorder, Window};
use self::measure::{Limit, Row, compare, time};
use self::wall::Wall;
use self::windows::RealWindow;
use self::yardsticks::{Sliders, SlidersAndButtons};

/// How many arguments a long approach comes to.
const MANY: usize = 1_000;

fn main() -> ExitCode {
    if let Some(window) = RealWindow::asked() {
        return window.run();
    }
    println!("{}", measure::Heading);
    frames();
    territory();
    grid_two();
    recording();
    editing();
    println!("{}", map::row());
    println!("{}", years::row(MANY));
    println!("{}", joining::row());
    disk();
    listing();
    exports();
    outsized::print();
    launch::compare_windows();
    typing::compare_with_terminal();
    idle::print();
    ExitCode::SUCCESS
}

fn frames() {
    let long = samples::session_with(MANY);
    let mut sliders = Sliders::new(48);
    let mut print = |what, mut work: Box<dyn FnMut() + '_>| {
        println!(
            "{}",
            Row {
                what,
                yardstick: "a frame with 48 sliders",
                limit: Limit::Times(1.0),
                measured: compare(200, || time(&mut work), || time(|| sliders.frame())),
            }
        );
    };
    let mut board = BoardAlone::new(&long);
    print("a frame of the board, 1,000 arguments", Box::new(|| board.frame()));
    let mut wall = Wall::new(&long, Mode::Form);
    print("a frame of the wall, 45 balls gliding", Box::new(|| wall.frame()));
    let mut wall = Wall::new(&long, Mode::Reading);
    print("a frame of the wall, reading", Box::new(|| wall.frame()));
    let mut window = Window::open(&long);
    print("a frame of the whole window with it", Box::new(|| window.frame()));
    print(
        "the board read again from 1,000 arguments",
        Box::new(|| {
            let ledger = Ledger::of(&long.journal);
            black_box(Board::of(&long, &ledger));
        }),
    );
}

/// The territory in the place of the pillars, and folded to one line under them.
fn territory() {
    const OBSERVATIONS: usize = 90;
    let without = samples::session_with(MANY);
    let looked_at = samples::with_territory(without.clone(), OBSERVATIONS);
    let mut folded = Window::open(&looked_at);
    let mut unfolded = Window::with_territory(&looked_at);
    println!(
        "{}",
        Row {
            what: "the window with the territory, 90 observations",
            yardstick: "the same with the pillars",
            limit: Limit::Times(1.0),
            measured: compare(200, || time(|| unfolded.frame()), || time(|| folded.frame())),
        }
    );
    let mut window = Window::open(&without);
    println!(
        "{}",
        Row {
            what: "the window with the territory folded",
            yardstick: "the same without a territory",
            limit: Limit::Times(1.1),
            measured: compare(200, || time(|| folded.frame()), || time(|| window.frame())),
        }
    );
}

/// The actors beside the board: thirty make 435 pairs.
fn grid_two() {
    const ACTORS: u128 = 30;
    let session = samples::with_actors(samples::session_with(MANY), ACTORS);
    let mut yardstick = SlidersAndButtons::new(48, 435);
    let mut print = |what, mut work: Box<dyn FnMut() + '_>| {
        println!(
            "{}",
            Row {
                what,
                yardstick: "48 sliders, 435 small buttons",
                limit: Limit::Times(1.0),
                measured: compare(200, || time(&mut work), || time(|| yardstick.frame())),
            }
        );
    };
    let mut window = Window::with_grid_two(&session);
    print("side by side with grid II, 30 actors", Box::new(|| window.frame()));
    let mut matrix = MatrixAlone::new(&session);
    print("grid II alone, all 435 pairs in view", Box::new(|| matrix.frame()));
}

/// What Enter asks of the interface; saving is on a thread of its own.
fn recording() {
    let mut window = Window::open(&samples::session_with(MANY));
    for (what, arguments) in
        [("recording, after 10 arguments", 10), ("recording, after 1,000 arguments", MANY)]
    {
        let mut recorder = Recorder::new(&samples::session_with(arguments));
        println!(
            "{}",
            Row {
                what,
                yardstick: "a frame of the whole window",
                limit: Limit::None,
                measured: compare(60, || recorder.record(), || time(|| window.frame())),
            }
        );
    }
}

/// The same and undo and redo, after more arguments than a long approach comes to: each is done and shown within a frame.
fn editing() {
    const MORE: usize = 8_000;
    /// What a screen gives a frame.
    const FRAME: f64 = 16.0;
    let long = samples::session_with(MORE);
    let (mut window, mut editor) = (Window::open(&long), Editor::open(&long));
    for (what, asked) in [
        ("recording, after 8,000 arguments", Asked::Record),
        ("undo, after 8,000 arguments", Asked::Undo),
        ("redo, after 8,000 arguments", Asked::Redo),
    ] {
        let prepare = |editor: &mut Editor| match asked {
            Asked::Record => {}
            Asked::Undo => drop(editor.does(Asked::Record)),
            Asked::Redo => {
                editor.does(Asked::Record);
                editor.does(Asked::Undo);
            }
        };
        println!(
            "{}",
            Row {
                what,
                yardstick: "a frame of the whole window",
                limit: Limit::Within(FRAME),
                measured: compare(
                    20,
                    || {
                        prepare(&mut editor);
                        editor.does(asked)
                    },
                    || time(|| window.frame())
                ),
            }
        );
    }
}

/// Folders of sessions.
fn listing() {
    for row in library::rows() {
        println!("{row}");
    }
}

/// What leaves the room.
fn exports() {
    let many = samples::session_with(MANY);
    for row in minutes::rows(&many) {
        println!("{row}");
    }
    println!("{}", minutes::frame_meanwhile(&many));
}

fn disk() {
    let session = samples::session_with(MANY);
    let saved = SavedSession::new(session);
    let bare = BareFile::new(saved.text());
    println!(
        "{}",
        Row {
            what: "from Enter to disk, 1,000 arguments",
            yardstick: "bare write, flush, rename, flush",
            limit: Limit::Times(1.5),
            measured: compare(100, || saved.save(), || time(|| bare.write())),
        }
    );
}
