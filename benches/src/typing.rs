//! From a key to the first pixel it changes, beside the quickest thing there is to type in.

use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::desk::{Picture, REST};
use super::idle::{session_on, typing_in};
use super::measure::{Limit, MILLISECONDS, Measured, Row, median, milliseconds};
use super::program::{PATIENCE, Program};
use super::screen::{Hands, Screen};
use super::windows::RealWindow;

/// Each round opens both, one after the other.
const ROUNDS: usize = 4;
const KEYS: usize = 20;
/// From one key to the next: all that the first one changes is over.
const APART: Duration = Duration::from_millis(150);
/// Between two looks at the screen: short, since it is added to what is measured.
const BETWEEN_LOOKS: Duration = Duration::from_micros(200);

/// Prints the row, or why there is none.
pub fn compare_with_terminal() {
    let what = "from a key to its pixel, 1,000 arguments";
    let yardstick = "xterm, showing what is typed";
    match measured() {
        Some(measured) => println!("{}", Row { what, yardstick, limit: Limit::None, measured }),
        None => println!("from a key to its pixel: left out, no screen, no xterm or no window"),
    }
}

fn measured() -> Option<Measured> {
    let screen = Screen::alone()?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut command = RealWindow::Ours.command(&screen)?;
        ours.extend(keys(&screen, command.arg(session_on(&screen)?), typing_in)?);
        let mut command = screen.command("xterm");
        theirs.extend(keys(&screen, command.args(["-e", "cat"]), |_, _| Some(()))?);
    }
    Some(Measured { what: median(ours), yardstick: median(theirs), unit: MILLISECONDS })
}

/// Starts a program, has it made ready to be typed in, and says how long each key took.
fn keys(
    screen: &Screen,
    command: &mut Command,
    make_ready: impl FnOnce(&mut Program, &mut Hands) -> Option<()>,
) -> Option<Vec<f64>> {
    let mut hands = screen.hands()?;
    let mut program = Program::start(command)?;
    sleep(REST);
    make_ready(&mut program, &mut hands)?;
    sleep(REST);
    // Where what is typed is shown.
    let before = Picture::all(screen).ok()?;
    hands.key("a")?;
    sleep(REST);
    let rows = Picture::all(screen).ok()?.rows_that_differ(&before)?;
    let mut costs = Vec::new();
    for _ in 0..KEYS {
        let picture = || Picture::of_rows(screen, rows.clone()).ok();
        let (before, start) = (picture()?, Instant::now());
        hands.key("a")?;
        while picture()? == before {
            if PATIENCE < start.elapsed() {
                return None;
            }
            sleep(BETWEEN_LOOKS);
        }
        costs.push(milliseconds(start.elapsed()));
        sleep(APART);
    }
    Some(costs)
}
