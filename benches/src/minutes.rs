//! The minutes, against the same text written as barely as can be; and what the window feels of it.

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use curseur::export::{Choices, Format, Matter, Order, Watch, show};
use curseur::session::{Language, Session};
use curseur::storage::{Existing, put_files};
use curseur::words::Words;
use tempfile::TempDir;

use super::disk::{BareFile, folder};
use super::frames::Window;
use super::measure::{Limit, Row, compare, time};
use super::yardsticks::Sliders;

/// The longest of the samples.
pub fn long_sample() -> Session {
    let text = include_str!("../../sessions/Ressourcerie de Vallonne 2026.ron");
    curseur::storage::read(text.as_bytes()).expect("the sample is sound")
}

/// Minutes that are written again and again.
struct Minutes {
    session: Session,
    order: Order,
    folder: TempDir,
}

impl Minutes {
    fn new(session: Session, format: Format) -> Self {
        let order = Order { format, ..Order::of(Matter::Minutes, Choices::SHAREABLE) };
        Self { session, order, folder: folder() }
    }

    fn write(&self) {
        let words = Words::new(Language::Fr);
        let files = self.order.fill(&self.session, words, &Watch::default());
        let files = files.expect("minutes of a sound session");
        let path = self.folder.path().join("minutes");
        let files = [files[0].output()];
        put_files(&self.folder.path().join("session.ron"), &path, &files, Existing::Replaced)
            .expect("a folder of our own");
    }
}

/// A line for each session and kind of file.
pub fn rows(many: &Session) -> Vec<Row> {
    let sessions = [
        (long_sample(), ["minutes of the long sample, DOCX", "the same, HTML"]),
        (many.clone(), ["minutes of 1,000 arguments, DOCX", "the same, HTML"]),
    ];
    let mut rows = Vec::new();
    for (session, names) in sessions {
        let bare = BareFile::new(show(&session, Words::new(Language::Fr)));
        for (what, format) in names.into_iter().zip([Format::Docx, Format::Html]) {
            let minutes = Minutes::new(session.clone(), format);
            rows.push(Row {
                what,
                yardstick: "the session as text, written bare",
                limit: Limit::None,
                measured: compare(12, || time(|| minutes.write()), || time(|| bare.write())),
            });
        }
    }
    rows
}

/// A frame of the window while a thread writes minutes without end.
pub fn frame_meanwhile(many: &Session) -> Row {
    let mut sliders = Sliders::new(48);
    let mut window = Window::open(many);
    let over = Arc::new(AtomicBool::new(false));
    let minutes = Minutes::new(many.clone(), Format::Docx);
    let stop = Arc::clone(&over);
    let writing = std::thread::Builder::new().name("minutes".to_owned()).spawn(move || {
        while !stop.load(Ordering::Relaxed) {
            minutes.write();
            black_box(());
        }
    });
    let writing = writing.expect("a thread");
    let frame = || -> Duration { time(|| window.frame()) };
    let measured = compare(200, frame, || time(|| sliders.frame()));
    over.store(true, Ordering::Relaxed);
    writing.join().expect("it ends when it is told");
    Row {
        what: "a frame of the window while minutes are written",
        yardstick: "a frame with 48 sliders, then too",
        limit: Limit::None,
        measured,
    }
}
