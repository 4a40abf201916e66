//! Programs started on a screen of their own: how long until their picture is there, and the memory they then hold.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::ops::Range;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::program::{Memory, PATIENCE, Program};
use super::screen::Screen;

/// A row of the screen, in bytes, and how many there are.
const ROW: u64 = 1920 * 4;
const ROWS: u64 = 1080;
/// Of so many rows one is looked at.
const SPARSE: usize = 4;

/// Between two looks at the screen: short, since it is added to what is measured.
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);
/// Until what a program still does after its first picture is over.
pub const REST: Duration = Duration::from_secs(2);

/// A screen that is looked at.
pub struct Desk {
    pub screen: Screen,
    bare: Picture,
}

/// What is on the screen.
#[derive(PartialEq, Eq)]
pub struct Picture(Vec<u8>);

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
    /// Until it had said what is in its first frame, if it tells.
    pub first_frame: Option<Duration>,
    /// What the process held a moment later; nothing where the system does not tell.
    pub memory: Option<Memory>,
}

impl Desk {
    /// Nothing where the system can give no screen that can be looked at.
    pub fn here() -> Option<Self> {
        let screen = Screen::alone()?;
        let bare = Picture::of(&screen).ok()?;
        Some(Self { screen, bare })
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
    fn of(screen: &Screen) -> io::Result<Self> {
        Self::of_rows(screen, (0..ROWS).step_by(SPARSE))
    }

    /// Every row of it.
    pub fn all(screen: &Screen) -> io::Result<Self> {
        Self::of_rows(screen, 0..ROWS)
    }

    pub fn of_rows(screen: &Screen, rows: impl Iterator<Item = u64>) -> io::Result<Self> {
        let mut file = File::open(screen.picture())?;
        let mut bytes = Vec::new();
        for row in rows {
            file.seek(SeekFrom::Start(row * ROW))?;
            file.by_ref().take(ROW).read_to_end(&mut bytes)?;
        }
        Ok(Self(bytes))
    }

    /// The rows in which two pictures of the whole screen differ; nothing where they do not.
    pub fn rows_that_differ(&self, other: &Self) -> Option<Range<u64>> {
        let rows = self.0.chunks(ROW as usize).zip(other.0.chunks(ROW as usize));
        let mut differing = (0..).zip(rows).filter(|(_, (one, other))| one != other);
        let first = differing.next()?.0;
        let last = differing.last().map_or(first, |(row, _)| row);
        Some(first..last + 1)
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
        let first_frame = program.first_frame().map(|at| at.duration_since(start));
        let memory = program.memory();
        drop(program);
        self.desk.wait(None, |now| now.is_like(&self.desk.bare))?;
        Some(Started { time, first_frame, memory })
    }
}
