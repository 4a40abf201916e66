//! A session put on disk as the program does it, and the same bytes as barely as can be without losing them.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, Write as _};
use std::sync::Arc;
use std::time::Duration;

use curseur::session::Session;
use curseur::storage::{self, SaveEvent, Saver};
use tempfile::TempDir;

use super::measure::time;

/// Where the build is: `/tmp` may be in memory, and flush nothing.
pub fn folder() -> TempDir {
    let own = std::env::current_exe().expect("a program knows its file");
    let build = own.parent().expect("a file is in a folder");
    tempfile::tempdir_in(build).expect("a folder beside the build")
}

/// A session that is saved again and again.
pub struct SavedSession {
    session: Arc<Session>,
    saver: Saver,
    _folder: TempDir,
}

impl SavedSession {
    pub fn new(session: Session) -> Self {
        let folder = folder();
        let opened = storage::create(folder.path(), &session, "").expect("a folder of our own");
        let saver = Saver::inline(opened.file);
        Self { session: Arc::new(session), saver, _folder: folder }
    }

    pub fn text(&self) -> String {
        storage::write(&self.session)
    }

    /// Says how long it took, turning the session into text left out.
    pub fn save(&self) -> Duration {
        let text = time(|| {
            black_box(self.text());
        });
        let all = time(|| self.saver.save(Arc::clone(&self.session)));
        let events = self.saver.poll();
        assert!(matches!(events[..], [SaveEvent::Saved { .. }]), "{events:?}");
        all.saturating_sub(text)
    }
}

/// A file that is replaced again and again.
pub struct BareFile {
    text: String,
    folder: TempDir,
}

impl BareFile {
    pub fn new(text: String) -> Self {
        Self { text, folder: folder() }
    }

    pub fn write(&self) {
        self.replace().expect("a folder of our own");
    }

    fn replace(&self) -> io::Result<()> {
        let folder = self.folder.path();
        let temporary = folder.join("new");
        let mut file = File::create(&temporary)?;
        file.write_all(self.text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&temporary, folder.join("session"))?;
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }
}
