//! Millions of inputs, each given in a process that may die of it.

mod child;
mod mutator;
mod shrink;
mod target;
mod token;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub use token::{Kind, tokens};

use child::{AT, DONE, INPUT, Task, WHY};
use shrink::smallest;
use target::{TARGETS, Target};

use crate::crash::room;

/// What a process may take at most, in kibibytes: more, and it is ended before the computer suffers.
const MOST_ADDRESSES: u32 = 4 * 1024 * 1024;
/// How long the smallest input is looked for where each try is a process.
const SHRINKING: Duration = Duration::from_mins(2);

/// What the arguments of a process ask it to do; `None` where they ask nothing of this kind.
pub fn as_child(arguments: &[&str]) -> Option<bool> {
    match *arguments {
        ["give", target, seed, first, step, millis, folder] => Some(child::run(&Task {
            target: Target::named(target)?,
            seed: seed.parse().ok()?,
            first: first.parse().ok()?,
            step: step.parse().ok()?,
            time: Duration::from_millis(millis.parse().ok()?),
            folder: Path::new(folder),
        })),
        ["give-one", target, file] => {
            let input = fs::read(file).ok()?;
            Some(child::one(Target::named(target)?, &input))
        }
        _ => None,
    }
}

#[derive(Default)]
struct Given {
    inputs: u64,
    understood: u64,
    slowest: u64,
    time: Duration,
}

/// Gives inputs for about this long, on all processors; says what is wrong.
pub fn prove(seed: u64, time: Duration, keep: &Path) -> Vec<String> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let mut wrongs = Vec::new();
    let mut all = Given::default();
    for target in &TARGETS {
        let share = time * target.share / 100;
        let outcomes = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            for worker in 0..workers {
                let outcomes = &outcomes;
                scope.spawn(move || {
                    let outcome = give(target, seed, worker, workers, share, keep);
                    crate::hold(outcomes).push(outcome);
                });
            }
        });
        let mut given = Given { time: share, ..Given::default() };
        for outcome in crate::hold(&outcomes).drain(..) {
            match outcome {
                Ok(one) => {
                    given.inputs += one.inputs;
                    given.understood += one.understood;
                    given.slowest = given.slowest.max(one.slowest);
                }
                Err(why) => wrongs.push(why),
            }
        }
        println!(
            "  {:>9} {}, {:.0} a second, {} of them understood, the slowest in {} ms",
            given.inputs,
            target.name,
            given.inputs as f64 / given.time.as_secs_f64(),
            given.understood,
            given.slowest
        );
        all.inputs += given.inputs;
        all.time += given.time;
    }
    println!(
        "  {:>9} inputs, {:.0} a second, on {workers} processors",
        all.inputs,
        all.inputs as f64 / all.time.as_secs_f64()
    );
    wrongs
}

fn give(
    target: &'static Target,
    seed: u64,
    first: u64,
    step: u64,
    time: Duration,
    keep: &Path,
) -> Result<Given, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", target.name);
    let room = room().map_err(wrong)?;
    let folder = room.path();
    let folder_said = folder.to_string_lossy();
    let numbers = [seed, first, step, time.as_millis() as u64].map(|number| number.to_string());
    let [seed_said, first_said, step_said, millis] = &numbers;
    let mut child =
        start(&["give", target.name, seed_said, first_said, step_said, millis, &folder_said])
            .map_err(wrong)?;
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    let mut at = (String::new(), Instant::now());
    let ended = loop {
        if let Some(status) = child.try_wait().map_err(wrong)? {
            break Some(status);
        }
        let now = read(AT);
        if now != at.0 {
            at = (now, Instant::now());
        }
        // It also looks for the smallest input that fails, in its own time.
        if target.longest * 4 + Duration::from_secs(90) < at.1.elapsed() {
            child.kill().and_then(|()| child.wait()).map_err(wrong)?;
            break None;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    if ended.is_some_and(|status| status.success()) {
        let said = read(DONE);
        let mut numbers = said.split(' ').filter_map(|number| number.parse().ok());
        let mut next = || numbers.next().unwrap_or_default();
        return Ok(Given { inputs: next(), understood: next(), slowest: next(), time });
    }
    let number = read(AT).parse().unwrap_or_default();
    let (input, why) = match fs::read(folder.join(INPUT)) {
        Ok(input) => (input, read(WHY)),
        Err(_) => died(target, seed, number, folder),
    };
    let kept = kept(keep, target.name, number, &input).map_err(wrong)?;
    Err(format!("{} {number} of seed {seed}: {why}; kept in {}", target.name, kept.display()))
}

/// What a process died of that could not say so: it never ended, the stack was full, or the memory.
fn died(target: &'static Target, seed: u64, number: u64, folder: &Path) -> (Vec<u8>, String) {
    let input = target.input(seed, number, &target.seeds());
    let file = folder.join("tried");
    let fails = |shorter: &[u8]| {
        fs::write(&file, shorter).expect("a folder of our own");
        let Ok(mut child) = start(&["give-one", target.name, &file.to_string_lossy()]) else {
            return false;
        };
        let end = Instant::now() + target.longest * 2;
        loop {
            match child.try_wait() {
                Ok(Some(status)) => return !status.success(),
                Ok(None) if Instant::now() < end => std::thread::sleep(Duration::from_millis(5)),
                _ => {
                    let _ = child.kill().and_then(|()| child.wait());
                    return true;
                }
            }
        }
    };
    (smallest(&input, SHRINKING, fails), "the process died of it".to_owned())
}

/// Another process of this program, within limits.
fn start(arguments: &[&str]) -> std::io::Result<Child> {
    let this = std::env::current_exe()?;
    let limits = format!("ulimit -v {MOST_ADDRESSES}; ulimit -c 0; exec \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &limits, "sh"]).arg(this).args(arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

fn kept(keep: &Path, target: &str, number: u64, input: &[u8]) -> std::io::Result<PathBuf> {
    fs::create_dir_all(keep)?;
    let path = keep.join(format!("{}-{number}", target.replace(' ', "-")));
    fs::write(&path, input)?;
    Ok(path)
}
