//! Folders of sessions: what is told of each file, what a second look brings, what a list shows.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

mod copies;
mod heads;
mod list;
mod queries;
mod scans;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use curseur::session::{BaseFramework, Heading, Key, Session, SessionId};
use curseur::storage::library::{Entry, Library};
use curseur::storage::write;
use tempfile::TempDir;
use uuid::Uuid;

/// A folder of sessions.
struct Room {
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn put_session(&self, name: &str, session: &Session) -> PathBuf {
        self.put(name, write(session))
    }

    fn library(&self) -> Library {
        Library::new(vec![self.folder.path().to_owned()])
    }

    /// Everything that is listed, by path.
    fn entries(&self) -> Vec<Arc<Entry>> {
        let mut library = self.library();
        assert_eq!(library.refresh().unread, []);
        library.entries().cloned().collect()
    }
}

/// A session nobody has spoken in yet; its number is that of its id, and `approach` that of the approach.
fn session(number: u128, approach: u128, title: &str, date: &str) -> Session {
    let heading = Heading {
        title: title.to_owned(),
        organisation: "Les Ateliers du Gué".to_owned(),
        territory: "Pays du Gué".to_owned(),
        date: date.parse().unwrap(),
    };
    let (id, key) = (SessionId(Uuid::from_u128(number)), Key(Uuid::from_u128(approach)));
    Session::new(id, key, heading, BaseFramework::dts().framework())
}

/// The names of the files, in the order given.
fn names(entries: &[Arc<Entry>]) -> Vec<String> {
    entries.iter().map(|entry| entry.file_name()).collect()
}
