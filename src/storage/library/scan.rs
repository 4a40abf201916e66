//! Looking through folders a few files at a time.

use std::ffi::OsStr;
use std::fs::{self, ReadDir};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::by_name;
use super::entry::{Entry, Kind};
use crate::storage::ReadError;
use crate::storage::names::{ENDINGS, without_seal};

/// How many files are looked at for one batch.
const BATCH: usize = 200;

/// How many of them one thread reads where the disk is waited for.
const AT_A_TIME: usize = 50;

/// A disk is waited for when a file takes longer than this: from memory it takes a third of it.
const WAITED_FOR: Duration = Duration::from_micros(30);

/// What a few files came to, on its way to the [`Library`](super::Library).
#[derive(Debug, Default)]
pub struct Batch {
    /// Files that are new, or may not be as they were.
    pub(super) found: Vec<Arc<Entry>>,
    /// Files that are no longer there; told last.
    pub(super) gone: Vec<PathBuf>,
    /// Folders that could not be looked through to their end.
    pub unread: Vec<Unread>,
    /// All is told of a folder that is not the last; the next one may take a while.
    pub ends_folder: bool,
}

impl Batch {
    /// What was found.
    pub fn entries(self) -> Vec<Arc<Entry>> {
        self.found
    }

    /// Some files that are known, read to their ends. For any thread but that of the window.
    pub fn sounded(known: &[Arc<Entry>]) -> Self {
        Self { found: sounded(known), ..Self::default() }
    }

    /// The same of many, on all processors, where there is no window.
    pub fn sounded_at_once(known: &[Arc<Entry>]) -> Self {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let found = at_once(known, known.len().div_ceil(threads), sounded);
        Self { found, ..Self::default() }
    }
}

/// What comes next in the folders.
enum Step {
    File(PathBuf),
    FolderEnd,
    End,
}

/// A folder that could not be looked through. What was known of its files stays known, unless the folder is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub folder: PathBuf,
    pub why: ReadError,
}

/// Looks through folders: an iterator of [`Batch`]es of 200 files at most, none of two folders, to be run where waiting for the disk does no harm.
///
/// The folders in a folder are not looked into, nor hidden files: systems leave their own there. A folder that is given
/// by two names is looked through once.
#[derive(Debug)]
pub struct Scan {
    /// Those still to be looked through, the next one last.
    folders: Vec<PathBuf>,
    open: Option<(PathBuf, ReadDir)>,
    /// What the folders so far are really called.
    real: Vec<PathBuf>,
    /// What was known before, by path.
    known: Vec<Arc<Entry>>,
    /// Which of those are still there, or may be.
    is_there: Vec<bool>,
    /// Whether the files read last had to be waited for.
    waits: bool,
    is_done: bool,
}

impl Scan {
    /// Looks through `folders`; `known` is in the order of paths.
    pub(super) fn new(mut folders: Vec<PathBuf>, known: Vec<Arc<Entry>>) -> Self {
        folders.reverse();
        let is_there = vec![false; known.len()];
        Self {
            folders,
            open: None,
            real: Vec::new(),
            known,
            is_there,
            waits: false,
            is_done: false,
        }
    }

    /// The next file that may be a session, or what comes instead.
    fn step(&mut self, unread: &mut Vec<Unread>) -> Step {
        loop {
            let Some((folder, entries)) = &mut self.open else {
                let Some(folder) = self.folders.pop() else { return Step::End };
                let real = fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone());
                if self.real.contains(&real) {
                    continue;
                }
                self.real.push(real);
                match fs::read_dir(&folder) {
                    Ok(entries) => self.open = Some((folder, entries)),
                    Err(error) => self.could_not_read(folder, error.into(), unread),
                }
                continue;
            };
            match entries.next() {
                Some(Ok(entry)) if may_be_a_session(Path::new(&entry.file_name())) => {
                    return Step::File(folder.join(entry.file_name()));
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => {
                    let folder = folder.clone();
                    self.open = None;
                    self.could_not_read(folder, error.into(), unread);
                }
                None => {
                    self.open = None;
                    return if self.folders.is_empty() { Step::End } else { Step::FolderEnd };
                }
            }
        }
    }

    fn could_not_read(&mut self, folder: PathBuf, why: ReadError, unread: &mut Vec<Unread>) {
        use std::io::ErrorKind::{NotADirectory, NotFound};
        if !matches!(why, ReadError::Io(NotFound | NotADirectory, _)) {
            for (entry, is_there) in self.known.iter().zip(&mut self.is_there) {
                *is_there |= entry.path.parent() == Some(&folder);
            }
        }
        unread.push(Unread { folder, why });
    }

    /// Whether the file at `path`, which is there, has to be read.
    fn may_be_news(&mut self, path: &Path) -> bool {
        match self.known.binary_search_by(|entry| by_name(&entry.path, path)) {
            Ok(index) => {
                self.is_there[index] = true;
                !self.known[index].is_still_so()
            }
            Err(_) => true,
        }
    }
}

impl Iterator for Scan {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        if self.is_done {
            return None;
        }
        let mut batch = Batch::default();
        let mut to_read = Vec::new();
        for _ in 0..BATCH {
            match self.step(&mut batch.unread) {
                Step::File(path) if self.may_be_news(&path) => to_read.push(path),
                Step::File(_) => {}
                // The next folder may be one that does not answer.
                Step::FolderEnd => {
                    batch.ends_folder = true;
                    break;
                }
                Step::End => {
                    self.is_done = true;
                    break;
                }
            }
        }
        if !to_read.is_empty() {
            let start = Instant::now();
            batch.found = if self.waits { read_at_once(&to_read) } else { read(&to_read) };
            let waited_for = WAITED_FOR.as_nanos() * (to_read.len() as u128);
            self.waits = waited_for < start.elapsed().as_nanos();
        }
        if self.is_done {
            let gone = self.known.iter().zip(&self.is_there).filter(|(_, is_there)| !**is_there);
            batch.gone = gone.map(|(entry, _)| entry.path.clone()).collect();
        }
        Some(batch)
    }
}

/// Reads `files` in several threads: a disk answers sooner when it is asked for several files at once. Where nothing is
/// waited for one thread does, and leaves the processor to the window.
fn read_at_once(files: &[PathBuf]) -> Vec<Arc<Entry>> {
    at_once(files, AT_A_TIME, read)
}

/// Does `work` on so many at a time, each part in a thread of its own.
fn at_once<T: Sync, U: Send>(
    all: &[T],
    count: usize,
    work: impl Fn(&[T]) -> Vec<U> + Sync,
) -> Vec<U> {
    let (here, elsewhere) = all.split_at(all.len().min(count));
    let work = &work;
    thread::scope(|scope| {
        let start = |some| {
            let thread = thread::Builder::new().name("library".to_owned());
            (thread.spawn_scoped(scope, move || work(some)), some)
        };
        let others: Vec<_> = elsewhere.chunks(count.max(1)).map(start).collect();
        let mut done = work(here);
        for (other, some) in others {
            // Where the system gives no more threads, this one does.
            let found = other.ok().and_then(|other| other.join().ok());
            done.extend(found.unwrap_or_else(|| work(some)));
        }
        done
    })
}

fn sounded(known: &[Arc<Entry>]) -> Vec<Arc<Entry>> {
    known.iter().map(|entry| Arc::new(entry.sounded())).collect()
}

fn read(files: &[PathBuf]) -> Vec<Arc<Entry>> {
    let mut buffer = Vec::new();
    files.iter().map(|path| Arc::new(Entry::read(path.clone(), &mut buffer))).collect()
}

/// The files of `folder` that were changed last, the newest first; only those are read. None where it cannot be looked through.
pub fn newest(folder: &Path, count: usize) -> Vec<Entry> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = files
        .filter_map(Result::ok)
        .filter(|file| may_be_a_session(Path::new(&file.file_name())))
        .filter_map(|file| Some((file.metadata().ok()?.modified().ok()?, file.path())))
        .collect();
    files.sort_by(|one, other| other.cmp(one));
    let mut buffer = Vec::new();
    let entries = files.into_iter().map(|(_, path)| Entry::read(path, &mut buffer));
    entries.filter(|entry| entry.kind != Kind::Foreign).take(count).collect()
}

/// By the ending of its name, and not hidden.
fn may_be_a_session(name: &Path) -> bool {
    let is_hidden = name.as_os_str().as_encoded_bytes().starts_with(b".");
    let is_ours = |ending: &OsStr| ENDINGS.iter().any(|ours| ending.eq_ignore_ascii_case(ours));
    !is_hidden && without_seal(name).extension().is_some_and(is_ours)
}
