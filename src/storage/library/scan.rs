//! Looking through folders a few files at a time.

use std::fs::{self, ReadDir};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::entry::Entry;
use crate::storage::ReadError;

/// How many files are looked at for one batch.
const BATCH: usize = 200;

/// What a few files came to, on its way to the [`Library`](super::Library).
#[derive(Debug, Default)]
pub struct Batch {
    /// Files that are new, or not as they were.
    pub(super) found: Vec<Arc<Entry>>,
    /// Files that are no longer there; told last.
    pub(super) gone: Vec<PathBuf>,
    /// Folders that could not be looked through to their end.
    pub unread: Vec<Unread>,
}

/// A folder that could not be looked through. What was known of its files stays known, unless the folder is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub folder: PathBuf,
    pub why: ReadError,
}

/// Looks through folders: an iterator of [`Batch`]es of 200 files, to be run where waiting for the disk does no harm.
///
/// The folders in a folder are not looked into; a folder given by two names is looked through once. Hidden files are not either: systems leave their own there.
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
    buffer: Vec<u8>,
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
            buffer: Vec::new(),
            is_done: false,
        }
    }

    /// The next file that may be a session.
    fn next_file(&mut self, unread: &mut Vec<Unread>) -> Option<PathBuf> {
        loop {
            let Some((folder, entries)) = &mut self.open else {
                let folder = self.folders.pop()?;
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
                    return Some(folder.join(entry.file_name()));
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => {
                    let folder = folder.clone();
                    self.open = None;
                    self.could_not_read(folder, error.into(), unread);
                }
                None => self.open = None,
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

    /// What there is to tell of the file at `path`.
    fn look_at(&mut self, path: PathBuf) -> Option<Arc<Entry>> {
        let known = self.known.binary_search_by(|entry| entry.path.as_path().cmp(&path));
        if let Ok(index) = known {
            self.is_there[index] = true;
            if self.known[index].is_still_so() {
                return None;
            }
        }
        let entry = Entry::read(path, &mut self.buffer);
        let is_news = known.map_or(true, |index| !self.known[index].tells_the_same_as(&entry));
        is_news.then(|| Arc::new(entry))
    }
}

impl Iterator for Scan {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        if self.is_done {
            return None;
        }
        let mut batch = Batch::default();
        for _ in 0..BATCH {
            let Some(path) = self.next_file(&mut batch.unread) else {
                self.is_done = true;
                let gone = self.known.iter().zip(&self.is_there).filter(|(_, there)| !**there);
                batch.gone = gone.map(|(entry, _)| entry.path.clone()).collect();
                break;
            };
            batch.found.extend(self.look_at(path));
        }
        Some(batch)
    }
}

/// By its name: `.ron`, and not hidden.
fn may_be_a_session(name: &Path) -> bool {
    let is_hidden = name.as_os_str().as_encoded_bytes().starts_with(b".");
    !is_hidden && name.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}
