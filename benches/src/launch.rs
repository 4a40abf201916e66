//! From starting the program to a window one can use, and the memory it then holds.

use std::fs;
use std::process::Command;

use curseur::storage;

use super::calc;
use super::desk::{Desk, Shown, Started};
use super::measure::{Limit, MILLISECONDS, Measured, Row, median, milliseconds};
use super::program::Memory;
use super::screen::Screen;
use super::windows::RealWindow;

const LONG_SAMPLE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../sessions/Ressourcerie de Vallonne 2026.ron");

const CALC: &str = "LibreOffice Calc, the same grid";

const ROUNDS: usize = 11;
const ROUNDS_WITH_CALC: usize = 5;

/// Prints what launching costs, or why it does not.
pub fn compare_windows() {
    let Some(desk) = Desk::here() else {
        println!("launch and memory: left out, no screen could be opened");
        return;
    };
    let screen = &desk.screen;
    let shown = |window: RealWindow| Shown::first(&desk, move || window.command(screen));
    let windows = (
        Shown::first(&desk, || with_long_sample(screen)),
        shown(RealWindow::Empty),
        shown(RealWindow::Sliders),
    );
    let (Some(ours), Some(empty), Some(sliders)) = windows else {
        println!("launch and memory: left out, a window did not open");
        return;
    };
    let Some([ours_started, empty, sliders]) = by_turns([&ours, &empty, &sliders], ROUNDS) else {
        println!("launch and memory: left out, a window did not come back");
        return;
    };
    launch(&ours_started, &empty, &sliders);
    compare_with_calc(&desk, &ours);
    memory(&ours_started, &empty, &sliders);
}

/// In all, and where it goes: to the first frame, which asks for fonts and layout, and from there to the session on screen.
fn launch(ours: &[Started], empty: &[Started], sliders: &[Started]) {
    let all = |started: &Started| milliseconds(started.time);
    let first = |started: &Started| started.first_frame.map_or(f64::NAN, milliseconds);
    let print =
        |what, yardstick: (RealWindow, &[Started]), limit, value: &dyn Fn(&Started) -> f64| {
            let measured = medians(ours, yardstick.1, MILLISECONDS, value);
            println!("{}", Row { what, yardstick: yardstick.0.name(), limit, measured });
        };
    let (empty, sliders) = ((RealWindow::Empty, empty), (RealWindow::Sliders, sliders));
    print("launch, long sample open", sliders, Limit::Times(1.25), &all);
    print("launch, long sample open", empty, Limit::Times(1.6), &all);
    let then = |started: &Started| all(started) - first(started);
    for yardstick in [sliders, empty] {
        print("  of it, until the first frame is made", yardstick, Limit::Difference, &first);
        print("  of it, from there to the screen", yardstick, Limit::Difference, &then);
    }
}

/// In all, and where it goes.
fn memory(ours: &[Started], empty: &[Started], sliders: &[Started]) {
    let print = |what, yardstick: (RealWindow, &[Started]), limit, part: fn(&Memory) -> f64| {
        let value = |started: &Started| started.memory.as_ref().map_or(f64::NAN, part);
        let measured = medians(ours, yardstick.1, "MiB", &value);
        println!("{}", Row { what, yardstick: yardstick.0.name(), limit, measured });
    };
    let (empty, sliders) = ((RealWindow::Empty, empty), (RealWindow::Sliders, sliders));
    print("memory, long sample open", sliders, Limit::More(20.0), Memory::all);
    print("memory, long sample open", empty, Limit::Difference, Memory::all);
    for yardstick in [sliders, empty] {
        print("  of it, heap, stacks, shaders", yardstick, Limit::Difference, |held| held.working);
        print("  of it, the program's file", yardstick, Limit::Difference, |held| held.own);
        print("  of it, libraries", yardstick, Limit::Difference, |held| held.libraries);
        print("  of it, shared, other files", yardstick, Limit::Difference, |held| held.shared);
    }
}

fn compare_with_calc(desk: &Desk, ours: &Shown<'_>) {
    let sample = fs::read(LONG_SAMPLE).ok().and_then(|bytes| storage::read(&bytes).ok());
    let calc = sample.and_then(|session| calc::with_grid(desk, &session));
    let rounds = calc.and_then(|calc| by_turns([ours, &calc], ROUNDS_WITH_CALC));
    let Some([ours, calc]) = rounds else {
        println!("launch against LibreOffice Calc: left out, it is not here, or does not open");
        return;
    };
    let measured = medians(&ours, &calc, MILLISECONDS, &|started| milliseconds(started.time));
    let limit = Limit::Times(1.0 / 6.0);
    println!("{}", Row { what: "launch, long sample open", yardstick: CALC, limit, measured });
}

/// Each round starts all, one after the other.
fn by_turns<const N: usize>(windows: [&Shown<'_>; N], rounds: usize) -> Option<[Vec<Started>; N]> {
    let mut started = [const { Vec::new() }; N];
    for _ in 0..rounds {
        for (window, started) in windows.iter().zip(&mut started) {
            started.push(window.start()?);
        }
    }
    Some(started)
}

fn medians(
    ours: &[Started],
    yardstick: &[Started],
    unit: &'static str,
    value: &dyn Fn(&Started) -> f64,
) -> Measured {
    let of = |all: &[Started]| median(all.iter().map(value).collect());
    Measured { what: of(ours), yardstick: of(yardstick), unit }
}

/// The program about to be opened on a copy of the sample, with nothing beside it.
fn with_long_sample(screen: &Screen) -> Option<Command> {
    let file = screen.folder().join("sample.ron");
    fs::remove_dir_all(screen.folder().join(".sample.ron.curseur")).ok();
    fs::copy(LONG_SAMPLE, &file).ok()?;
    let mut command = RealWindow::Ours.command(screen)?;
    command.arg(&file);
    Some(command)
}
