//! Proofs that anyone can run: `scripts/prove` builds and starts this.
#![expect(clippy::print_stdout, reason = "figures are what this program is for")]

mod crash;
mod fuzz;
mod inject;
mod random;
mod subject;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crash::Depth;

/// Where what failed is kept.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/proofs");

/// How long the short run, which is part of all tests, gives inputs.
const SHORT: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let Some(went_well) = crash::as_child(&arguments).or_else(|| fuzz::as_child(&arguments)) {
        return if went_well { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let (depth, time, seed) = match arguments[..] {
        ["short"] => (Depth::Short, SHORT, Some(1)),
        [minutes] => (Depth::Whole, in_minutes(minutes), None),
        [minutes, seed] => (Depth::Whole, in_minutes(minutes), seed.parse().ok()),
        _ => {
            println!("proofs short | MINUTES [SEED]");
            return ExitCode::FAILURE;
        }
    };
    let wrongs = prove(depth, time, seed.unwrap_or_else(now));
    for wrong in &wrongs {
        println!("WRONG: {wrong}");
    }
    if wrongs.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn prove(depth: Depth, time: Duration, seed: u64) -> Vec<String> {
    let keep = PathBuf::from(KEPT);
    let mut wrongs = Vec::new();
    let mut part = |what: &str, prove: &mut dyn FnMut() -> Vec<String>| {
        let start = Instant::now();
        println!("{what}");
        wrongs.extend(prove());
        println!("  in {:.0} s", start.elapsed().as_secs_f64());
    };
    part("What a crash may leave:", &mut || crash::prove(depth, &keep));
    part("Hostile words in every text and every file:", &mut || {
        inject::prove(depth == Depth::Whole, &keep)
    });
    part(&format!("Inputs, of seed {seed}:"), &mut || fuzz::prove(seed, time, &keep));
    wrongs
}

fn in_minutes(minutes: &str) -> Duration {
    Duration::from_secs_f64(minutes.parse::<f64>().unwrap_or(5.0) * 60.0)
}

/// A seed that no run had before.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_secs())
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
