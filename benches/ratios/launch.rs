//! From starting the program to a window one can use, and the memory it then holds.

use std::fs;
use std::process::{Command, ExitCode};

use curseur::storage;

use super::calc;
use super::desk::{Desk, Shown, Started};
use super::measure::{Limit, Measured, Row, median, milliseconds};

/// Starts the empty window instead of measuring.
pub const EMPTY_WINDOW: &str = "empty-window";

const LONG_SAMPLE: &str = "sessions/Ressourcerie de Vallonne 2026.ron";

const ROUNDS: usize = 11;
const ROUNDS_WITH_CALC: usize = 5;

/// What eframe costs by itself, in a window like ours.
pub fn empty_window() -> ExitCode {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("A window with nothing in it")
            .with_inner_size([1366.0, 768.0])
            .with_min_inner_size([900.0, 560.0])
            .with_maximized(true),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    match eframe::run_ui_native("empty", options, |_, _| ()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Prints the rows that take a real window, or why there are none.
pub fn compare_windows() {
    let Some(desk) = Desk::here() else {
        println!("launch and memory: left out, scripts/bench brings the screen they take");
        return;
    };
    let ours = Shown::first(&desk, || curseur(&desk));
    let empty = Shown::first(&desk, || itself(&desk));
    let rounds = both(ours.as_ref(), empty.as_ref(), ROUNDS);
    let (Some(ours), Some(rounds)) = (ours, rounds) else {
        println!("launch and memory: left out, a window did not open");
        return;
    };
    println!(
        "{}",
        Row {
            what: "launch, long sample open",
            yardstick: "an empty eframe window",
            limit: Limit::Times(1.3),
            measured: times(&rounds),
        }
    );
    compare_with_calc(&desk, &ours);
    println!(
        "{}",
        Row {
            what: "memory, long sample open",
            yardstick: "an empty eframe window",
            limit: Limit::More(30.0),
            measured: medians(&rounds, |started| started.memory),
        }
    );
}

fn compare_with_calc(desk: &Desk, ours: &Shown<'_>) {
    let sample = fs::read(LONG_SAMPLE).ok().and_then(|bytes| storage::read(&bytes).ok());
    let calc = sample.and_then(|session| calc::with_grid(desk, &session));
    let Some(rounds) = both(Some(ours), calc.as_ref(), ROUNDS_WITH_CALC) else {
        println!("launch against LibreOffice Calc: left out, it is not here, or does not open");
        return;
    };
    println!(
        "{}",
        Row {
            what: "launch, long sample open",
            yardstick: "LibreOffice Calc, the same grid",
            limit: Limit::Times(0.2),
            measured: times(&rounds),
        }
    );
}

/// Each round starts both, one after the other.
fn both(
    ours: Option<&Shown<'_>>,
    yardstick: Option<&Shown<'_>>,
    rounds: usize,
) -> Option<Vec<(Started, Started)>> {
    let (ours, yardstick) = (ours?, yardstick?);
    (0..rounds).map(|_| Some((ours.start()?, yardstick.start()?))).collect()
}

fn times(rounds: &[(Started, Started)]) -> Measured {
    medians(rounds, |started| milliseconds(started.time))
}

fn medians(rounds: &[(Started, Started)], value: impl Fn(&Started) -> f64) -> Measured {
    Measured {
        what: median(rounds.iter().map(|round| value(&round.0)).collect()),
        yardstick: median(rounds.iter().map(|round| value(&round.1)).collect()),
    }
}

/// On a copy of the sample, with nothing beside it.
fn curseur(desk: &Desk) -> Option<Command> {
    let file = desk.folder().join("sample.ron");
    fs::remove_dir_all(desk.folder().join(".sample.ron.curseur")).ok();
    fs::copy(LONG_SAMPLE, &file).ok()?;
    let mut command = desk.command(env!("CARGO_BIN_EXE_curseur"));
    command.arg(&file).arg("--sessions").arg(desk.folder());
    Some(command)
}

fn itself(desk: &Desk) -> Option<Command> {
    let own = std::env::current_exe().ok()?;
    let mut command = desk.command(own.to_str()?);
    command.arg(EMPTY_WINDOW);
    Some(command)
}
