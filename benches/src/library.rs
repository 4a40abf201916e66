//! Thousands of sessions listed, against a plain read of what must be read of them.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;

use curseur::session::{Heading, Key, Pillar, Session, SessionId};
use curseur::storage;
use curseur::storage::library::{Batch, Entry, Library, Query};
use jiff::civil::date;
use tempfile::TempDir;
use uuid::Uuid;

use super::disk;
use super::frames::LibraryWindow;
use super::measure::{Limit, Row, compare, time};
use super::samples;
use super::yardsticks::Sliders;

/// The most anyone will ever have.
const FILES: u32 = 10_000;

/// What is read of each file.
const FIRST: u64 = 4096;

/// A folder of small sessions, each of its own, four to an approach.
struct Shelf {
    folder: TempDir,
}

impl Shelf {
    fn new() -> Self {
        let folder = disk::folder();
        let mut session = samples::session_with(8);
        // The axes spoken of are enough: the files are then small, and larger than what is read of them.
        let first = session.framework.pillars.drain(..).take(1).collect::<Vec<Pillar>>();
        session.framework.axes.retain(|axis, _| first[0].axes.contains(axis));
        session.framework.pillars = first;
        for number in 0..FILES {
            let path = folder.path().join(format!("{number}.ron"));
            let text = storage::write(&numbered(&session, number));
            assert!(FIRST < text.len() as u64, "{} bytes", text.len());
            fs::write(path, text).expect("a folder of our own");
        }
        Self { folder }
    }

    fn library(&self) -> Library {
        Library::new(vec![self.folder.path().to_owned()])
    }

    /// Lists everything.
    fn list(&self) -> Library {
        let mut library = self.library();
        library.refresh();
        assert_eq!(library.entries().count(), FILES as usize);
        library
    }

    /// Reads the first bytes of everything, and makes nothing of them.
    fn read(&self) {
        let mut buffer = [0; FIRST as usize];
        for entry in fs::read_dir(self.folder.path()).expect("a folder of our own") {
            let path = entry.expect("a file of our own").path();
            let mut file = File::open(path).expect("a file of our own");
            file.read_exact(&mut buffer).expect("it is longer");
            black_box(&buffer);
        }
    }
}

fn numbered(session: &Session, number: u32) -> Session {
    let heading = Heading {
        title: format!("Épicerie solidaire, appréciation n° {number}"),
        organisation: format!("Régie de quartier {}", number / 40),
        territory: format!("Pays du Gué {}", number / 400),
        date: date(2010 + (number % 20) as i16, 1 + (number % 12) as i8, 1 + (number % 28) as i8),
    };
    Session {
        id: SessionId(Uuid::from_u128(u128::from(number))),
        approach: Key(Uuid::from_u128(u128::from(number / 4))),
        heading,
        ..session.clone()
    }
}

/// What a list of thousands of sessions costs the thread that looks, and the window.
pub fn rows() -> Vec<Row> {
    let shelf = Shelf::new();
    let mut listed = shelf.list();
    let mut sliders = Sliders::new(48);
    let plain = "a plain read of their first 4 KiB";
    let sliders_frame = "a frame with 48 sliders";
    let row = |what, yardstick, limit, measured| Row { what, yardstick, limit, measured };
    vec![
        row("listing 10,000 sessions", plain, Limit::Times(5.0), {
            let list = || {
                black_box(shelf.list());
            };
            compare(10, || time(list), || time(|| shelf.read()))
        }),
        row("looking again, nothing changed", plain, Limit::Times(1.0), {
            let mut look = || {
                black_box(listed.refresh());
            };
            compare(10, || time(&mut look), || time(|| shelf.read()))
        }),
        row("a batch of 200 taken in, 10,000 known", sliders_frame, Limit::None, {
            let mut arriving = Arriving::new(&shelf);
            compare(40, || arriving.take(), || time(|| sliders.frame()))
        }),
        row("the longest frame while they are listed", sliders_frame, Limit::Within(2.0), {
            let list = || LibraryWindow::before(shelf.folder.path()).list();
            compare(10, list, || time(|| sliders.frame()))
        }),
        row("the longest frame while one is sought", sliders_frame, Limit::Within(2.0), {
            let mut library = LibraryWindow::before(shelf.folder.path());
            library.list();
            let mut letters = "regie gue 7".chars().cycle();
            let search = || {
                let letter = letters.next().map(String::from).unwrap_or_default();
                library.search(&letter)
            };
            compare(10, search, || time(|| sliders.frame()))
        }),
        row("a search among them, on its thread", sliders_frame, Limit::None, {
            let entries: Vec<Arc<Entry>> = shelf.list().entries().cloned().collect();
            let query = Query { search: "regie gue 7".to_owned(), ..Query::default() };
            let search = || {
                black_box(query.select(&entries));
            };
            compare(40, || time(search), || time(|| sliders.frame()))
        }),
    ]
}

/// Batches that come in one after the other, the last ones first.
struct Arriving<'a> {
    shelf: &'a Shelf,
    library: Library,
    batches: Vec<Batch>,
}

impl<'a> Arriving<'a> {
    fn new(shelf: &'a Shelf) -> Self {
        Self { shelf, library: shelf.library(), batches: Vec::new() }
    }

    /// Says how long the thread that looks is busy with one batch.
    fn take(&mut self) -> Duration {
        if self.batches.is_empty() {
            self.library = self.shelf.library();
            self.batches = self.library.scan().collect();
        }
        let batch = self.batches.pop().unwrap_or_default();
        time(|| {
            black_box(self.library.take(batch));
        })
    }
}
