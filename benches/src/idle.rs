//! What the program does while nobody asks anything of it, as the system sees the process.

use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use curseur::storage;

use super::desk::REST;
use super::measure::{Limit, Measured, Row};
use super::program::{Activity, Program};
use super::samples;
use super::screen::{Hands, Screen};
use super::windows::RealWindow;

/// The promise is made for this long.
const WATCHED: Duration = Duration::from_secs(10);

/// The mouse goes over the whole window, this often.
const MOVES_APART: &str = "0.016";
const MOVES: i32 = 400;
const MOVES_WATCHED: Duration = Duration::from_secs(4);

/// Prints the rows of each kind of screen, or why there are none.
pub fn print() {
    let left_out = |what| println!("{what}: left out, no such screen, or no window opened on it");
    if on_x11().is_none() {
        left_out("at rest on X11, and the mouse moving");
    }
    if beside_a_projector().is_none() {
        left_out("at rest beside a projector");
    }
    if on_wayland().is_none() {
        left_out("at rest on Wayland");
    }
}

fn on_x11() -> Option<()> {
    let screen = Screen::alone()?;
    let empty = at_rest(&mut RealWindow::Empty.command(&screen)?)?;
    let sliders = under_the_mouse(&screen, &start(&mut RealWindow::Sliders.command(&screen)?)?)?;
    let program = typed_in(&screen)?;
    let ours = program.watch(WATCHED)?;
    rows(["caret in the words, X11: frames", "  wake-ups", "  processor time"], ours, empty);
    let ours = under_the_mouse(&screen, &program)?;
    println!(
        "{}",
        Row {
            what: "the mouse moving over it: processor time",
            yardstick: RealWindow::Sliders.name(),
            limit: Limit::None,
            measured: processor(ours, sliders),
        }
    );
    Some(())
}

fn beside_a_projector() -> Option<()> {
    let screen = Screen::beside_a_projector()?;
    let empty = at_rest(&mut RealWindow::Empty.command(&screen)?)?;
    let mut program = typed_in(&screen)?;
    project(&screen, &mut program)?;
    let ours = program.watch(WATCHED)?;
    rows(["with the wall beside it: frames", "  wake-ups", "  processor time"], ours, empty);
    println!("{}", typed_beside_the_wall(&screen, &program)?);
    drop(program);
    // The system still lists a screen that was pulled out: the wall opens beneath our window, and is then put above it.
    let mut program = typed_in(&screen)?;
    screen.unplug()?;
    project(&screen, &mut program)?;
    screen.activate("projected$")?;
    sleep(2 * REST);
    let ours = program.watch(WATCHED)?;
    rows(["hidden behind the wall: frames", "  wake-ups", "  processor time"], ours, empty);
    Some(())
}

/// Typing draws the facilitator's window only.
fn typed_beside_the_wall(screen: &Screen, program: &Program) -> Option<Row> {
    let drawn = || ["curseur::wall", "curseur::frame"].map(|frame| program.frames(frame) as f64);
    let before = drawn();
    let mut hands = screen.hands()?;
    hands.order("type --delay 20 and goes on")?;
    sleep(2 * REST);
    let after = drawn();
    let [wall, ours] = [0, 1].map(|window| after[window] - before[window]);
    Some(Row {
        what: "typed beside the wall: its frames",
        yardstick: "frames of the window typed in",
        limit: Limit::Within(0.0),
        measured: Measured { what: wall, yardstick: ours, unit: "" },
    })
}

/// Has the room see a pillar.
fn project(screen: &Screen, program: &mut Program) -> Option<()> {
    let mut hands = screen.hands()?;
    hands.key("F5")?;
    program.says(|line| line.contains("curseur::wall"))?;
    sleep(REST);
    hands.key("shift+F2")?;
    sleep(2 * REST);
    Some(())
}

fn on_wayland() -> Option<()> {
    let screen = Screen::wayland()?;
    let empty = at_rest(&mut RealWindow::Empty.command(&screen)?)?;
    let file = session_on(&screen)?;
    let ours = at_rest(RealWindow::Ours.command(&screen)?.arg(file))?;
    rows(["a session open, Wayland: frames", "  wake-ups", "  processor time"], ours, empty);
    Some(())
}

/// A session of our own, as a file.
pub fn session_on(screen: &Screen) -> Option<PathBuf> {
    let session = samples::session_with(super::MANY);
    // What comes back holds the lock until it is dropped.
    storage::create(screen.folder(), &session, "").ok().map(|opened| opened.path)
}

/// Puts the caret in the words of the entry bar.
pub fn typing_in(program: &mut Program, hands: &mut Hands) -> Option<()> {
    program.says(|line| line.ends_with("Some(Axis)"))?;
    hands.key("Tab")?;
    program.says(|line| line.ends_with("Some(Speaker)"))?;
    hands.key("Tab")?;
    program.says(|line| line.ends_with("Some(Words)")).map(|_| ())
}

/// Our program on a session, in the middle of a sentence.
fn typed_in(screen: &Screen) -> Option<Program> {
    let file = session_on(screen)?;
    let mut program = start(RealWindow::Ours.command(screen)?.arg(file))?;
    let mut hands = screen.hands()?;
    typing_in(&mut program, &mut hands)?;
    hands.order("type --delay 20 The caret stays here")?;
    sleep(2 * REST);
    Some(program)
}

fn start(command: &mut Command) -> Option<Program> {
    let program = Program::start(command)?;
    sleep(2 * REST);
    Some(program)
}

fn at_rest(command: &mut Command) -> Option<Activity> {
    start(command)?.watch(WATCHED)
}

fn under_the_mouse(screen: &Screen, program: &Program) -> Option<Activity> {
    let mut hands = screen.hands()?;
    for step in 0..MOVES {
        // To and fro, and slowly down.
        let (x, y) = ((step * 37) % 1900, 100 + 2 * step);
        hands.order(&format!("mousemove {x} {y} sleep {MOVES_APART}"))?;
    }
    program.watch(MOVES_WATCHED)
}

fn rows(names: [&'static str; 3], ours: Activity, empty: Activity) {
    let figures = [
        Measured { what: ours.frames, yardstick: empty.frames, unit: "/s" },
        Measured { what: ours.wake_ups, yardstick: empty.wake_ups, unit: "/s" },
        processor(ours, empty),
    ];
    for (what, measured) in names.into_iter().zip(figures) {
        let yardstick = RealWindow::Empty.name();
        println!("{}", Row { what, yardstick, limit: Limit::Within(0.0), measured });
    }
}

fn processor(ours: Activity, yardstick: Activity) -> Measured {
    Measured { what: ours.processor, yardstick: yardstick.processor, unit: "ms/s" }
}
