//! The sessions of a folder, looked through on a thread of its own while they are listed.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::storage::library::{Choices, Entry, Groups, Query};

/// What is listed, and how.
#[derive(Default)]
pub struct Shelf {
    pub query: Query,
    /// Sessions of one approach stand together, the oldest first.
    pub by_approach: bool,
    entries: Vec<Arc<Entry>>,
    pub choices: Choices,
    rows: Vec<Row>,
    /// What the rows were made of.
    made_of: Option<(Query, bool)>,
    /// The files are being looked through for the first time.
    pub is_reading: bool,
    selected: Option<PathBuf>,
    /// The first of two sessions to compare.
    pub marked: Option<PathBuf>,
    /// What is to be done in the next frame.
    next: Next,
    /// A button under the list has the keyboard: Enter is for it.
    pub on_button: bool,
    _looking: Looking,
}

/// Whoever looks through the folder ends when this goes.
#[derive(Default)]
struct Looking(Arc<AtomicBool>);

/// What the next frame is to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Next {
    #[default]
    Nothing,
    /// To give the search field the keyboard.
    Search,
    /// To bring the selected row into sight.
    Scroll,
}

/// What is looked for in the list and chosen there, to be found again after something of it was read.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    query: Query,
    by_approach: bool,
    selected: Option<PathBuf>,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Row {
    pub entry: Arc<Entry>,
    /// How many other files hold the same session.
    pub copies: usize,
    /// It is a copy of the session above it.
    pub is_copy: bool,
    /// The first one of an approach that has several sessions in sight.
    pub begins_approach: bool,
    /// Another session of its approach stands above it.
    pub goes_on: bool,
}

impl Shelf {
    /// Nothing is listed yet, and this is sought; whoever looks through the folder is told by the second value when to end.
    pub fn new(sought: Sought) -> (Self, Arc<AtomicBool>) {
        let stop = Arc::new(AtomicBool::new(false));
        let Sought { query, by_approach, selected } = sought;
        let shelf = Self {
            query,
            by_approach,
            selected,
            is_reading: true,
            next: Next::Search,
            _looking: Looking(Arc::clone(&stop)),
            ..Self::default()
        };
        (shelf, stop)
    }

    pub fn sought(&self) -> Sought {
        Sought {
            query: self.query.clone(),
            by_approach: self.by_approach,
            selected: self.selected.clone(),
        }
    }

    /// What there is now.
    pub fn take(&mut self, entries: Vec<Arc<Entry>>, choices: Choices, is_reading: bool) {
        self.choices = choices;
        self.entries = entries;
        self.is_reading = is_reading;
        self.made_of = None;
        self.settle();
    }

    /// How many files are known.
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// Whether this is to be done in this frame; then it is.
    pub fn takes(&mut self, next: Next) -> bool {
        let takes = self.next == next;
        if takes {
            self.next = Next::Nothing;
        }
        takes
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub fn selected(&self) -> Option<&Row> {
        let path = self.selected.as_ref()?;
        self.rows.iter().find(|row| row.entry.path == *path)
    }

    pub fn select(&mut self, path: PathBuf) {
        self.selected = Some(path);
    }

    /// Goes up or down the list.
    pub fn step(&mut self, by: isize) {
        let at = self
            .selected
            .as_ref()
            .and_then(|path| self.rows.iter().position(|row| row.entry.path == *path));
        let last = self.rows.len().saturating_sub(1);
        let to = at.map_or(0, |at| at.saturating_add_signed(by).min(last));
        self.selected = self.rows.get(to).map(|row| row.entry.path.clone());
        self.next = Next::Scroll;
    }

    /// The session that `row` carries on, if it is among the files.
    pub fn followed_by(&self, row: &Row) -> Option<&Arc<Entry>> {
        let follows = row.entry.head()?.follows?;
        self.entries.iter().find(|entry| entry.head().is_some_and(|head| head.id == follows))
    }

    /// The files of the sessions of one approach, the oldest first, one for each session.
    pub fn approach_of(&self, row: &Row) -> Vec<Arc<Entry>> {
        let Some(head) = row.entry.head() else { return Vec::new() };
        let of_approach =
            |entry: &&Arc<Entry>| entry.head().is_some_and(|found| found.approach == head.approach);
        let entries: Vec<_> = self.entries.iter().filter(of_approach).cloned().collect();
        let groups = Groups::of(&entries);
        let sessions = groups.approaches.into_iter().flat_map(|approach| approach.sessions);
        sessions.filter_map(|held| held.files.into_iter().next()).collect()
    }

    /// Makes the rows again when something they are made of changed.
    pub fn settle(&mut self) {
        let made_of = Some((self.query.clone(), self.by_approach));
        if self.made_of == made_of {
            return;
        }
        self.made_of = made_of;
        let found = self.query.select(&self.entries);
        self.rows = if self.by_approach { grouped(&found) } else { plain(&found) };
        let is_there = |path: &PathBuf| self.rows.iter().any(|row| row.entry.path == *path);
        let may_come = self.is_reading && self.selected.is_some();
        if !may_come && !self.selected.as_ref().is_some_and(is_there) {
            self.selected = self.rows.first().map(|row| row.entry.path.clone());
        }
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn plain(found: &[Arc<Entry>]) -> Vec<Row> {
    let row = |entry: &Arc<Entry>| Row {
        entry: Arc::clone(entry),
        copies: 0,
        is_copy: false,
        begins_approach: false,
        goes_on: false,
    };
    found.iter().map(row).collect()
}

fn grouped(found: &[Arc<Entry>]) -> Vec<Row> {
    let groups = Groups::of(found);
    let mut rows = Vec::with_capacity(found.len());
    for approach in groups.approaches {
        let several = 1 < approach.sessions.len();
        for (rank, session) in approach.sessions.into_iter().enumerate() {
            let copies = session.files.len().saturating_sub(1);
            for (file, entry) in session.files.into_iter().enumerate() {
                rows.push(Row {
                    entry,
                    copies: if file == 0 { copies } else { 0 },
                    is_copy: 0 < file,
                    begins_approach: several && rank == 0 && file == 0,
                    goes_on: several && (0 < rank || 0 < file),
                });
            }
        }
    }
    rows.extend(plain(&groups.untold));
    rows
}
