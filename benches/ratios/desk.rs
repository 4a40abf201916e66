//! Programs started on a screen of their own: how long until their picture is there, and the memory they then hold.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::disk;

/// Names the file in which the screen keeps its picture; `scripts/bench` sets it.
const SCREEN: &str = "CURSEUR_BENCH_SCREEN";
/// A row of the screen, in bytes. One row of four is looked at.
const ROW: u64 = 1920 * 4;

/// Far longer than any of them takes.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks at the screen: short, since it is added to what is measured.
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);
/// Until what a program still does after its first picture is over.
const REST: Duration = Duration::from_secs(2);

/// A screen, and a home with nothing in it.
pub struct Desk {
    display: OsString,
    screen: PathBuf,
    bare: Picture,
    folder: TempDir,
}

/// What is on the screen.
struct Picture(Vec<u8>);

/// A program whose window is known by its picture.
pub struct Shown<'a> {
    desk: &'a Desk,
    command: Box<dyn Fn() -> Option<Command> + 'a>,
    picture: Picture,
}

/// What a program cost that was started.
#[derive(Clone, Copy, Debug)]
pub struct Started {
    /// Until its picture was there.
    pub time: Duration,
    /// What the process held a moment later, in mebibytes; not a number where the system does not tell.
    pub memory: f64,
}

impl Desk {
    /// Nothing without a screen that can be looked at.
    pub fn here() -> Option<Self> {
        let display = std::env::var_os("DISPLAY")?;
        let screen = PathBuf::from(std::env::var_os(SCREEN)?);
        let bare = Picture::of(&screen).ok()?;
        Some(Self { display, screen, bare, folder: disk::folder() })
    }

    /// A place for the files of what is started here.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A program ready to be started here, that sees nothing of anyone's settings.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
            .env("DISPLAY", &self.display)
            .env("HOME", self.folder())
            .env("XDG_RUNTIME_DIR", self.folder())
            .env("LANG", "C.UTF-8")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .current_dir(self.folder())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Waits for a picture; nothing when it does not come, or when `program` ended.
    fn wait(
        &self,
        program: Option<&mut Program>,
        wanted: impl FnMut(Picture) -> bool,
    ) -> Option<()> {
        let (start, mut program, mut wanted) = (Instant::now(), program, wanted);
        while !wanted(Picture::of(&self.screen).ok()?) {
            let ended = program.as_mut().is_some_and(|program| program.has_ended());
            if ended || PATIENCE < start.elapsed() {
                return None;
            }
            sleep(BETWEEN_LOOKS);
        }
        Some(())
    }
}

impl Picture {
    fn of(screen: &Path) -> io::Result<Self> {
        let mut file = File::open(screen)?;
        let mut bytes = Vec::new();
        for start in (0..file.metadata()?.len()).step_by(4 * ROW as usize) {
            file.seek(SeekFrom::Start(start))?;
            file.by_ref().take(ROW).read_to_end(&mut bytes)?;
        }
        Ok(Self(bytes))
    }

    /// But for a clock, and for the caret and the ring of a field, which a window has once it is given the keyboard: one byte in
    /// two hundred.
    fn is_like(&self, other: &Self) -> bool {
        let differing = self.0.iter().zip(&other.0).filter(|(one, other)| one != other).count();
        differing * 200 <= self.0.len()
    }
}

impl<'a> Shown<'a> {
    /// Starts the program for a first time, which does not count, and learns its picture: the one that stays.
    pub fn first(desk: &'a Desk, command: impl Fn() -> Option<Command> + 'a) -> Option<Self> {
        let mut program = Program::start(&mut command()?)?;
        let (mut last, mut since) = (Picture(Vec::new()), Instant::now());
        desk.wait(Some(&mut program), |now| {
            if last.0.is_empty() || !now.is_like(&last) || now.is_like(&desk.bare) {
                (last, since) = (now, Instant::now());
            }
            REST < since.elapsed()
        })?;
        drop(program);
        desk.wait(None, |now| now.is_like(&desk.bare))?;
        Some(Self { desk, command: Box::new(command), picture: last })
    }

    /// Starts the program, waits for its picture, and ends it.
    pub fn start(&self) -> Option<Started> {
        let mut command = (self.command)()?;
        let start = Instant::now();
        let mut program = Program::start(&mut command)?;
        self.desk.wait(Some(&mut program), |now| now.is_like(&self.picture))?;
        let time = start.elapsed();
        sleep(REST);
        let memory = resident(program.0.id()).unwrap_or(f64::NAN);
        drop(program);
        self.desk.wait(None, |now| now.is_like(&self.desk.bare))?;
        Some(Started { time, memory })
    }
}

/// A program of ours, ended with this, and with it what it started itself.
struct Program(Child);

impl Program {
    fn start(command: &mut Command) -> Option<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        command.spawn().ok().map(Self)
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status().ok();
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// The memory a process holds, in mebibytes.
fn resident(process: u32) -> Option<f64> {
    let said = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = said.lines().find_map(|line| line.strip_prefix("Rss:"))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}
