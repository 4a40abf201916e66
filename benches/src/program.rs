//! A program of ours: what it says, and what the system tells of what it costs.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

/// Far longer than any of them takes.
pub const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks at a program that is waited for.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
/// For a program that is asked to end.
const GRACE: Duration = Duration::from_millis(500);

/// What our window says for each frame of its own and of the wall, and the windows it is compared with for theirs.
const FRAMES: [&str; 3] = ["curseur::frame", "curseur::wall", super::windows::FRAME];

/// A program ended with this, and with it what it started itself.
pub struct Program {
    child: Child,
    said: Arc<Mutex<Vec<Line>>>,
}

/// A line on the stream of errors, and when it came.
struct Line {
    at: Instant,
    text: String,
}

/// What a process did by itself, a second.
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    pub frames: f64,
    /// Times that one of its threads went from waiting to work.
    pub wake_ups: f64,
    /// In milliseconds.
    pub processor: f64,
}

/// What a process holds, in mebibytes, by what it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// The program's own file.
    pub own: f64,
    /// The system's libraries.
    pub libraries: f64,
    /// What it works on: heap, stacks, shaders made for this processor.
    pub working: f64,
    /// What is shared with the screen, and other files.
    pub shared: f64,
}

/// What a thread did since it was started: times it waited, nanoseconds it worked.
type Thread = (u64, u64);

impl Program {
    pub fn start(command: &mut Command) -> Option<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let mut child = command.stderr(Stdio::piped()).spawn().ok()?;
        let errors = BufReader::new(child.stderr.take()?);
        let said = Arc::<Mutex<Vec<Line>>>::default();
        let heard = Arc::clone(&said);
        let listen = move || {
            for text in errors.lines().map_while(Result::ok) {
                let line = Line { at: Instant::now(), text };
                heard.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        };
        let program = Self { child, said };
        thread::Builder::new().name("listening".to_owned()).spawn(listen).ok()?;
        Some(program)
    }

    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits until a line says this; nothing when none comes.
    pub fn says(&mut self, wanted: impl Fn(&str) -> bool) -> Option<String> {
        let start = Instant::now();
        loop {
            let heard = |lines: &[Line]| {
                lines.iter().rev().find(|line| wanted(&line.text)).map(|line| line.text.clone())
            };
            if let Some(text) = self.lines(heard) {
                return Some(text);
            }
            if self.has_ended() || PATIENCE < start.elapsed() {
                return None;
            }
            sleep(BETWEEN_LOOKS);
        }
    }

    /// When it drew its first frame, if it says so.
    pub fn first_frame(&self) -> Option<Instant> {
        self.lines(|lines| lines.iter().find(|line| is_frame(line)).map(|line| line.at))
    }

    fn lines<T>(&self, look: impl FnOnce(&[Line]) -> T) -> T {
        look(&self.said.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks on for a while; nothing where the system does not tell.
    pub fn watch(&self, time: Duration) -> Option<Activity> {
        let frames = || FRAMES.iter().map(|frame| self.frames(frame)).sum::<usize>();
        let (before, frames_before, start) = (self.threads()?, frames(), Instant::now());
        sleep(time);
        let (after, frames, seconds) = (self.threads()?, frames(), start.elapsed().as_secs_f64());
        let (mut wake_ups, mut processor) = (0, 0);
        for (thread, (woken, worked)) in after {
            let (woken_before, worked_before) = before.get(&thread).copied().unwrap_or_default();
            wake_ups += woken.saturating_sub(woken_before);
            processor += worked.saturating_sub(worked_before);
        }
        Some(Activity {
            frames: (frames - frames_before) as f64 / seconds,
            wake_ups: wake_ups as f64 / seconds,
            processor: processor as f64 / 1e6 / seconds,
        })
    }

    /// How many frames of this kind were drawn until now.
    pub fn frames(&self, frame: &str) -> usize {
        self.lines(|lines| lines.iter().filter(|line| line.text.contains(frame)).count())
    }

    fn threads(&self) -> Option<BTreeMap<String, Thread>> {
        let folder = fs::read_dir(format!("/proc/{}/task", self.child.id())).ok()?;
        let mut threads = BTreeMap::new();
        for entry in folder {
            let path = entry.ok()?.path();
            // A thread may end between two looks.
            let read = |name| fs::read_to_string(path.join(name)).unwrap_or_default();
            let (status, times) = (read("status"), read("schedstat"));
            let woken =
                status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            let woken = woken.and_then(|count| count.trim().parse().ok()).unwrap_or_default();
            let worked = times.split(' ').next().and_then(|time| time.parse().ok());
            let name = path.file_name()?.to_string_lossy().into_owned();
            threads.insert(name, (woken, worked.unwrap_or_default()));
        }
        Some(threads)
    }

    /// What it holds now; nothing where the system does not tell.
    pub fn memory(&self) -> Option<Memory> {
        let process = format!("/proc/{}", self.child.id());
        let own = fs::read_link(format!("{process}/exe")).ok()?;
        let maps = fs::read_to_string(format!("{process}/smaps")).ok()?;
        Some(Memory::of(&maps, &own.to_string_lossy()))
    }
}

fn is_frame(line: &Line) -> bool {
    FRAMES.iter().any(|frame| line.text.contains(frame))
}

impl Drop for Program {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let signal = |name| {
            Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status().ok();
        };
        signal("-TERM");
        let asked = Instant::now();
        while !self.has_ended() && asked.elapsed() < GRACE {
            sleep(BETWEEN_LOOKS);
        }
        signal("-KILL");
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Memory {
    /// Of the system's list of what a process has mapped, each followed by what it holds of it.
    fn of(maps: &str, own: &str) -> Self {
        let mut memory = Self::default();
        let mut path = String::new();
        for line in maps.lines() {
            let mut words = line.split_whitespace();
            let first = words.next().unwrap_or_default();
            if first == "Rss:" {
                let kibibytes: f64 = words.next().and_then(|size| size.parse().ok()).unwrap_or(0.0);
                *memory.part(&path, own) += kibibytes / 1024.0;
            } else if !first.ends_with(':') {
                // Five columns, then the path, which may hold spaces.
                path = words.skip(4).collect::<Vec<_>>().join(" ");
            }
        }
        memory
    }

    fn part(&mut self, path: &str, own: &str) -> &mut f64 {
        if path == own {
            &mut self.own
        } else if path.contains(".so") {
            &mut self.libraries
        } else if path.is_empty() || path.starts_with('[') {
            &mut self.working
        } else {
            &mut self.shared
        }
    }

    pub fn all(&self) -> f64 {
        let Self { own, libraries, working, shared } = self;
        own + libraries + working + shared
    }
}
