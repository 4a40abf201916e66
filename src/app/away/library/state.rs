//! The sessions of the library while they are listed. Looking through the folders and making the list of what is wanted
//! are for other threads: with thousands of files either would hold up the window.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::copies::Copies;
use super::list::Line;
use crate::session::{MOST_COPIES, SessionId};
use crate::storage::library::{
    Approach, Choices, Entry, Groups, Held, Kind, Naming, Namings, Query,
};

/// What is listed, and how.
#[derive(Default)]
pub struct LibraryState {
    pub wanted: Wanted,
    pub choices: Choices,
    /// The files are being looked through for the first time.
    pub is_reading: bool,
    /// The first of two sessions to compare.
    pub marked: Option<PathBuf>,
    /// How the files of one session stand to each other, as far as it is known.
    pub copies: Copies,
    /// What is to be done in the next frame.
    next: Next,
    /// The lines of the last frame.
    pub drawn: Vec<Line>,
    entries: Entries,
    listing: Listing,
    /// The listing before.
    spent: Listing,
    /// A listing is being made.
    is_making: bool,
    /// What stays selected while the list changes.
    kept: Option<PathBuf>,
    /// Among the rows.
    selected: Option<usize>,
    _looking: Looking,
}

/// Every file that is known, by path.
type Entries = Arc<[Arc<Entry>]>;

/// What the list is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub query: Query,
    /// Sessions of one approach stand together, the oldest first.
    pub by_approach: bool,
}

/// The lines of the list, and what they were made of.
#[derive(Default)]
pub struct Listing {
    wanted: Wanted,
    entries: Entries,
    rows: Vec<Row>,
    /// Of all the files, by key.
    approaches: Vec<Approach>,
    /// What was to stay selected, and its row.
    kept: Option<(PathBuf, Option<usize>)>,
}

/// A listing that is to be made.
pub struct Unmade {
    wanted: Wanted,
    entries: Entries,
    kept: Option<PathBuf>,
    /// What was shown before. It goes where the new one is made: to let go of thousands of files takes a moment too.
    _spent: Listing,
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
    wanted: Wanted,
    selected: Option<PathBuf>,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Row {
    pub entry: Arc<Entry>,
    /// What there is to say of the others, where several files hold its session.
    pub several: Option<Several>,
    /// Another row says the same of another session.
    pub is_alike: bool,
    /// The same session stands above it, in another file.
    pub is_below: bool,
    /// Another session of its approach stands above it.
    pub goes_on: bool,
    /// The title of the session that it is a copy of, to be handed over, where that one is known.
    pub copy_of: Option<Box<str>>,
}

/// One of several files of one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Several {
    /// From 0, the one that went furthest.
    pub rank: usize,
    /// How many they are.
    pub files: usize,
    /// What its name says.
    pub naming: Option<Naming>,
}

impl Unmade {
    /// Makes it; for any thread.
    pub fn make(self) -> Listing {
        let Self { wanted, entries, kept, .. } = self;
        let found = wanted.query.select(&*entries);
        let mut approaches = Groups::of(&entries).approaches;
        let several = several(&approaches);
        let mut rows = if wanted.by_approach { grouped(&found) } else { plain(&found) };
        for row in &mut rows {
            row.several = several.get(row.entry.path.as_path()).copied();
        }
        tell_alike(&mut rows);
        let titles = titles(&entries);
        for row in &mut rows {
            let of = row.entry.head().and_then(|head| head.copy_of);
            row.copy_of = of.and_then(|of| titles.get(&of).map(|title| (*title).into()));
        }
        approaches.sort_by_key(|approach| approach.key);
        let kept = kept.map(|path| {
            let row = row_of(&rows, &path);
            (path, row)
        });
        Listing { wanted, entries, rows, approaches, kept }
    }
}

impl LibraryState {
    /// Nothing is listed yet, and this is sought; whoever looks through the folder is told by the second value when to end.
    pub fn new(sought: Sought) -> (Self, Arc<AtomicBool>) {
        let stop = Arc::new(AtomicBool::new(false));
        let Sought { wanted, selected } = sought;
        let library = Self {
            listing: Listing { wanted: wanted.clone(), ..Listing::default() },
            wanted,
            kept: selected,
            is_reading: true,
            next: Next::Search,
            _looking: Looking(Arc::clone(&stop)),
            ..Self::default()
        };
        (library, stop)
    }

    pub fn sought(&self) -> Sought {
        Sought { wanted: self.wanted.clone(), selected: self.kept.clone() }
    }

    /// What there is now.
    pub fn take(&mut self, entries: Entries, choices: Choices, is_reading: bool) {
        self.choices = choices;
        self.entries = entries;
        self.is_reading = is_reading;
    }

    /// The listing that is to be made, if the present one is not of what is wanted now; one is made at a time.
    pub fn unmade(&mut self) -> Option<Unmade> {
        if self.is_making || !self.is_behind() {
            return None;
        }
        self.is_making = true;
        Some(self.wanted_now())
    }

    fn wanted_now(&mut self) -> Unmade {
        let (wanted, entries) = (self.wanted.clone(), Arc::clone(&self.entries));
        let kept = self.kept.clone();
        Unmade { wanted, entries, kept, _spent: std::mem::take(&mut self.spent) }
    }

    /// What was to be made; left out where what is wanted has been listed meanwhile.
    pub fn arrive(&mut self, listing: Listing) {
        self.is_making = false;
        if listing.wanted == self.wanted || self.listing.wanted != self.wanted {
            self.put(listing);
        }
    }

    fn put(&mut self, listing: Listing) {
        let is_sought_anew = listing.wanted != self.listing.wanted;
        self.spent = std::mem::replace(&mut self.listing, listing);
        let kept = self.kept.as_deref().and_then(|path| match &self.listing.kept {
            Some((found, row)) if found == path => *row,
            // Another was chosen meanwhile.
            _ => row_of(self.rows(), path),
        });
        let may_come = self.is_reading && self.kept.is_some() && !is_sought_anew;
        match kept {
            Some(at) => self.select(at),
            None if may_come => self.selected = None,
            None => {
                self.select(0);
                if self.is_reading {
                    // The first row of a list that grows is whichever is first.
                    self.kept = None;
                }
            }
        }
    }

    /// Lists what is wanted here and now, for a key that is for what was typed just before it.
    pub fn catch_up(&mut self) {
        if self.listing.wanted != self.wanted {
            let listing = self.wanted_now().make();
            self.put(listing);
        }
    }

    /// The search is to have the keyboard in the next frame.
    pub fn search_next(&mut self) {
        self.next = Next::Search;
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
        &self.listing.rows
    }

    /// Whether the rows are not yet those of what is known and wanted.
    pub fn is_behind(&self) -> bool {
        !Arc::ptr_eq(&self.listing.entries, &self.entries) || self.listing.wanted != self.wanted
    }

    /// The rank of the selected row.
    pub fn selected_at(&self) -> Option<usize> {
        self.selected
    }

    pub fn selected(&self) -> Option<&Row> {
        self.rows().get(self.selected?)
    }

    /// Selects the row of this rank, if there is one.
    pub fn select(&mut self, at: usize) {
        self.kept = self.listing.rows.get(at).map(|row| row.entry.path.clone());
        self.selected = self.kept.is_some().then_some(at);
    }

    /// Goes up or down the list.
    pub fn step(&mut self, by: isize) {
        let last = self.rows().len().saturating_sub(1);
        self.select(self.selected.map_or(0, |at| at.saturating_add_signed(by).min(last)));
        self.next = Next::Scroll;
    }

    /// The session that the selected one carries on, if it is among the files.
    pub fn followed(&self) -> Option<&Arc<Entry>> {
        let follows = self.selected()?.entry.head()?.follows?;
        self.sessions().iter().find(|held| held.id == follows)?.first()
    }

    /// The files of the sessions of the selected one's approach, the oldest first, one for each session. A copy to hand over is none where
    /// the session that it is of is there.
    pub fn approach(&self) -> impl Iterator<Item = &Arc<Entry>> {
        let sessions = self.sessions();
        let is_there = |id| sessions.iter().any(|held| held.id == id);
        let original = move |entry: &&Arc<Entry>| {
            let copy_of = entry.head().and_then(|head| head.copy_of);
            !copy_of.is_some_and(is_there)
        };
        sessions.iter().filter_map(Held::first).filter(original)
    }

    /// The files of the selected session that can be read, itself first: as many as are joined at once.
    pub fn copies_of_selected(&self) -> Vec<PathBuf> {
        let Some(row) = self.selected() else { return Vec::new() };
        let id = row.entry.head().map(|head| head.id);
        let files = self.sessions().iter().filter(|held| Some(held.id) == id);
        let is_whole = |entry: &&Arc<Entry>| !matches!(entry.kind, Kind::Damaged { .. });
        let mut paths = vec![row.entry.path.clone()];
        for entry in files.flat_map(|held| &held.files).filter(is_whole) {
            if !paths.contains(&entry.path) {
                paths.push(entry.path.clone());
            }
        }
        paths.truncate(MOST_COPIES);
        paths
    }

    /// Whether it goes through several sessions, or one that met more than once.
    pub fn has_years(&self) -> bool {
        let head = self.selected().and_then(|row| row.entry.head());
        let met = head.and_then(|head| head.summary.as_ref()).map(|summary| summary.sittings);
        1 < self.approach().count() || 1 < met.unwrap_or_default()
    }

    /// The sessions of the selected one's approach.
    fn sessions(&self) -> &[Held] {
        let Some(head) = self.selected().and_then(|row| row.entry.head()) else { return &[] };
        let approaches = &self.listing.approaches;
        let found = approaches.binary_search_by_key(&head.approach, |approach| approach.key);
        found.map_or(&[], |at| &approaches[at].sessions)
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn row_of(rows: &[Row], path: &Path) -> Option<usize> {
    // Byte by byte: thousands of paths part by part take a while.
    rows.iter().position(|row| row.entry.path.as_os_str() == path.as_os_str())
}

/// Finds the rows that nothing but the names of their files would tell apart.
fn tell_alike(rows: &mut [Row]) {
    let said = |entry: &Entry| {
        let head = entry.head()?;
        let texts = [&head.title, &head.organisation, &head.territory];
        Some((texts.map(|text| text.trim().to_owned()), head.last_day()))
    };
    let mut counts = HashMap::<_, usize>::new();
    for said in rows.iter().filter_map(|row| said(&row.entry)) {
        *counts.entry(said).or_default() += 1;
    }
    for row in rows {
        let count = said(&row.entry).and_then(|said| counts.get(&said).copied());
        row.is_alike = count.is_some_and(|count| 1 < count);
    }
}

/// The files of sessions that several hold.
fn several(approaches: &[Approach]) -> HashMap<&Path, Several> {
    let sessions = approaches.iter().flat_map(|approach| &approach.sessions);
    let mut all = HashMap::new();
    for held in sessions.filter(|held| 1 < held.files.len()) {
        let (namings, files) = (Namings::of(held), held.files.len());
        for (rank, entry) in held.files.iter().enumerate() {
            let naming = namings.of_file(rank);
            all.insert(entry.path.as_path(), Several { rank, files, naming });
        }
    }
    all
}

/// What the sessions are called of which there is a copy to hand over.
fn titles(entries: &[Arc<Entry>]) -> HashMap<SessionId, &str> {
    let heads = || entries.iter().filter_map(|entry| entry.head());
    let wanted: HashSet<_> = heads().filter_map(|head| head.copy_of).collect();
    heads().filter(|head| wanted.contains(&head.id)).map(|head| (head.id, &*head.title)).collect()
}

fn plain(found: &[Arc<Entry>]) -> Vec<Row> {
    let row = |entry: &Arc<Entry>| Row {
        entry: Arc::clone(entry),
        several: None,
        is_alike: false,
        is_below: false,
        goes_on: false,
        copy_of: None,
    };
    found.iter().map(row).collect()
}

fn grouped(found: &[Arc<Entry>]) -> Vec<Row> {
    let groups = Groups::of(found);
    let mut rows = Vec::with_capacity(found.len());
    for approach in groups.approaches {
        let several = 1 < approach.sessions.len();
        for (rank, session) in approach.sessions.into_iter().enumerate() {
            for (file, entry) in session.files.into_iter().enumerate() {
                let goes_on = several && (0 < rank || 0 < file);
                let is_below = 0 < file;
                rows.push(Row {
                    entry,
                    several: None,
                    is_alike: false,
                    is_below,
                    goes_on,
                    copy_of: None,
                });
            }
        }
    }
    rows.extend(plain(&groups.untold));
    rows
}

#[cfg(test)]
mod tests;
