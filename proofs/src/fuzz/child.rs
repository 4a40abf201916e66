//! The process that inputs are given to. It says which one it is at, so that whoever waits for it knows what it died of.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::shrink::smallest;
use super::target::Target;

/// No input may take more memory than this, beyond what was taken before it.
const MOST_MEMORY: u64 = 100 * 1024 * 1024;
/// How long the smallest input is looked for.
const SHRINKING: Duration = Duration::from_mins(1);

/// The files that a child and its parent share, in a folder.
pub const AT: &str = "at";
pub const INPUT: &str = "input";
pub const WHY: &str = "why";
pub const DONE: &str = "done";

/// Where the last panic was, and what it said.
static PANIC: Mutex<String> = Mutex::new(String::new());

pub struct Task<'a> {
    pub target: &'static Target,
    pub seed: u64,
    /// The numbers of the inputs: this one and each `step` after it.
    pub first: u64,
    pub step: u64,
    pub time: Duration,
    pub folder: &'a Path,
}

/// Gives inputs until the time is over or one fails; notes what came of it. Says whether all went well.
pub fn run(task: &Task<'_>) -> bool {
    watch_panics();
    let seeds = task.target.seeds();
    let end = Instant::now() + task.time;
    let (mut number, mut taken, mut understood, mut slowest) =
        (task.first, 0_u64, 0_u64, Duration::ZERO);
    let mut memory = Memory::now();
    while Instant::now() < end {
        note(task, AT, number.to_string().as_bytes());
        let input = task.target.input(task.seed, number, &seeds);
        let start = Instant::now();
        match given(task.target, &input) {
            Ok(is_understood) => understood += u64::from(is_understood),
            Err(why) => {
                // Only what fails in the same place is the same failure.
                let place = |why: &str| why.lines().next().unwrap_or_default().to_owned();
                let fails = |shorter: &[u8]| {
                    given(task.target, shorter).is_err_and(|other| place(&other) == place(&why))
                };
                note(task, INPUT, &smallest(&input, SHRINKING, fails));
                note(task, WHY, why.as_bytes());
                return false;
            }
        }
        let took = start.elapsed();
        slowest = slowest.max(took);
        let now = Memory::now();
        let peak = now.peak.saturating_sub(memory.present);
        if task.target.longest < took || MOST_MEMORY < peak && memory.peak < now.peak {
            note(task, INPUT, &input);
            let why = format!("it took {took:?} and {} MiB", peak / 1024 / 1024);
            note(task, WHY, why.as_bytes());
            return false;
        }
        memory = now;
        taken += 1;
        number += task.step;
    }
    note(task, DONE, format!("{taken} {understood} {}", slowest.as_millis()).as_bytes());
    true
}

/// Gives it one input, and says how that went by how it ends.
pub fn one(target: &'static Target, input: &[u8]) -> bool {
    watch_panics();
    given(target, input).is_ok()
}

fn given(target: &Target, input: &[u8]) -> Result<bool, String> {
    catch_unwind(AssertUnwindSafe(|| target.take(input)))
        .map_err(|_caught| PANIC.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

fn watch_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let said = panic.payload_as_str().unwrap_or_default();
        let mut last = PANIC.lock().unwrap_or_else(PoisonError::into_inner);
        *last = format!("{place}\n{said:.400}");
    }));
}

fn note(task: &Task<'_>, name: &str, bytes: &[u8]) {
    fs::write(task.folder.join(name), bytes).expect("a folder of our own");
}

/// What this process takes, as the system says it.
#[derive(Clone, Copy, Default)]
struct Memory {
    present: u64,
    peak: u64,
}

impl Memory {
    fn now() -> Self {
        let said = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let kibibytes = |name: &str| {
            let line = said.lines().find_map(|line| line.strip_prefix(name))?;
            line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()
        };
        let bytes = |name| kibibytes(name).unwrap_or_default() * 1024;
        Self { present: bytes("VmRSS:"), peak: bytes("VmHWM:") }
    }
}
