//! The sessions in one folder or several, as their first bytes tell them: for lists of thousands.
//!
//! A [`Scan`] looks through the folders, in a thread of its own where there is a window; each [`Batch`] it finds goes to
//! the [`Library`], which says what is news. A second scan reads only files that are new or not as they were.
//! Nothing here writes, and no file is opened as a session.

mod entry;
mod groups;
mod naming;
mod query;
mod scan;

use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use entry::{Entry, Kind};
pub use groups::{Approach, Groups, Held, MOST_COPIES};
pub use naming::{Naming, Namings};
pub use query::{Choices, Order, Query};
pub use scan::{Batch, Scan, Unread, newest};

/// Whether the file at `path` is a session by how it begins, be it damaged further on.
pub(super) fn is_a_session(path: &Path) -> bool {
    use super::ReadError::{Empty, Foreign, NotText};
    match Entry::read(path.to_owned(), &mut Vec::new()).kind {
        Kind::Session(_) | Kind::Newer { .. } | Kind::Sealed => true,
        Kind::Damaged { why, .. } => !matches!(why, Empty | Foreign | NotText { .. }),
        Kind::Foreign => false,
    }
}

/// What is known of the files in the folders of sessions.
#[derive(Debug, Default)]
pub struct Library {
    folders: Vec<PathBuf>,
    /// By path; files of other programs too.
    known: Vec<Arc<Entry>>,
}

/// What a look through the folders brought.
#[derive(Debug, Default)]
pub struct Refreshed {
    pub come: Vec<Arc<Entry>>,
    pub changed: Vec<Arc<Entry>>,
    pub gone: Vec<PathBuf>,
    /// Folders that could not be looked through to their end.
    pub unread: Vec<Unread>,
}

impl Library {
    /// The files directly in `folders`; what is in their folders is left out. Nothing is looked at yet.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, known: Vec::new() }
    }

    /// Where it looks.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// What is listed, by path.
    pub fn entries(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.known.iter().filter(|entry| entry.kind != Kind::Foreign)
    }

    /// A look through the folders, for any thread: what is known now is not read again unless it changed.
    pub fn scan(&self) -> Scan {
        Scan::new(self.folders.clone(), self.known.clone())
    }

    /// Takes in what a scan found, and says what is news. The batches of one scan go in before the next scan starts.
    pub fn take(&mut self, batch: Batch) -> Refreshed {
        let Batch { found, gone, unread, ends_folder: _ } = batch;
        let mut refreshed = Refreshed { unread, ..Refreshed::default() };
        let mut new = Vec::new();
        for entry in found {
            let is_listed = entry.kind != Kind::Foreign;
            let place = self.known.binary_search_by(|known| by_name(&known.path, &entry.path));
            let again = place.ok().and_then(|index| entry.as_sounded(&self.known[index]));
            let entry = again.map_or(entry, Arc::new);
            // Read again, and nothing is news but that it will not be the next time.
            if let Ok(index) = place
                && self.known[index].tells_the_same_as(&entry)
            {
                self.known[index] = entry;
                continue;
            }
            let was_listed = place.is_ok_and(|index| self.known[index].kind != Kind::Foreign);
            match (was_listed, is_listed) {
                (false, true) => refreshed.come.push(Arc::clone(&entry)),
                (true, true) => refreshed.changed.push(Arc::clone(&entry)),
                (true, false) => refreshed.gone.push(entry.path.clone()),
                (false, false) => {}
            }
            match place {
                Ok(index) => self.known[index] = entry,
                Err(_) => new.push(entry),
            }
        }
        self.known.extend(new);
        self.known.sort_by(|one, other| by_name(&one.path, &other.path));
        if !gone.is_empty() {
            let is_gone = |path: &Path| gone.binary_search_by(|gone| by_name(gone, path)).is_ok();
            let went = self.known.extract_if(.., |known| is_gone(&known.path));
            let listed = went.filter(|entry| entry.kind != Kind::Foreign);
            refreshed.gone.extend(listed.map(|entry| entry.path.clone()));
        }
        refreshed
    }

    /// Those of which only the head was read.
    pub fn to_be_sounded(&self) -> Vec<Arc<Entry>> {
        self.known.iter().filter(|entry| entry.is_to_be_sounded()).cloned().collect()
    }

    /// Looks through the folders to the end, here and now.
    pub fn refresh(&mut self) -> Refreshed {
        let mut all = Refreshed::default();
        for batch in self.scan() {
            let Refreshed { come, changed, gone, unread } = self.take(batch);
            all.come.extend(come);
            all.changed.extend(changed);
            all.gone.extend(gone);
            all.unread.extend(unread);
        }
        all
    }
}

/// The order of what is known. Byte by byte: comparing paths part by part takes many times as long.
fn by_name(one: &Path, other: &Path) -> Ordering {
    one.as_os_str().cmp(other.as_os_str())
}
