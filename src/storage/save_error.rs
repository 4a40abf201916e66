//! Why something was not written.

use std::collections::HashSet;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::read_file;
use crate::session::{Event, Session};

/// Why a file was not written. What was there is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    #[error("no space left")]
    DiskFull,
    #[error("the folder is not there")]
    FolderGone,
    /// The file, the disk or the session itself is for reading only.
    #[error("for reading only")]
    ReadOnly,
    #[error("not allowed")]
    PermissionDenied,
    #[error("a file of this name exists")]
    AlreadyExists,
    /// A folder, a link, a pipe, a device: nothing that a file may take the place of.
    #[error("not a file")]
    NotAFile,
    #[error("the file is for reading only")]
    ReadOnlyFile,
    /// A session has this name, and nothing but itself takes its place.
    #[error("a session has this name")]
    IsSession,
    /// The same session has this name, with so many arguments that ours lacks.
    #[error("a session has this name, with {arguments} arguments more")]
    HoldsMore { arguments: usize },
    /// As the system says it.
    #[error("{0}")]
    Other(String),
}

impl SaveError {
    /// What `error` means when `path` was being written.
    pub(super) fn of(error: &io::Error, path: &Path) -> Self {
        let folder_is_gone = || path.parent().is_some_and(|folder| !folder.is_dir());
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied => Self::PermissionDenied,
            ErrorKind::AlreadyExists => Self::AlreadyExists,
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NetworkDown
            | ErrorKind::HostUnreachable => Self::FolderGone,
            _ if folder_is_gone() => Self::FolderGone,
            _ => Self::Other(error.to_string()),
        }
    }

    /// The same where `session` was to be written at `path`: what has the name there may be a session.
    pub(super) fn for_session(self, path: &Path, session: &Session) -> Self {
        if self != Self::AlreadyExists {
            return self;
        }
        let Ok(there) = read_file(path) else { return self };
        if there.id != session.id {
            return self;
        }
        let known: HashSet<_> = session.journal.iter().map(|entry| entry.key).collect();
        let more = there.journal.iter().filter(|entry| {
            matches!(entry.event, Event::Argument(_)) && !known.contains(&entry.key)
        });
        match more.count() {
            0 => self,
            arguments => Self::HoldsMore { arguments },
        }
    }
}

/// What a save can do without. When it fails the session is saved all the same, and it is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aside {
    /// What stands in the entry bar, until it is recorded.
    Draft,
    /// The last good copies.
    Copies,
    /// The file as it was in an older format.
    Original,
    /// The disk says that what is written stays there when the power goes.
    Flush,
}

/// Why a session is written without the lock that keeps others from writing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlocked {
    /// The disk has none.
    NoLocks,
    /// Something else has the name of our folder, or of our files in it.
    NotOurs,
    /// Our folder was made by someone who lets nobody else write there.
    Refused,
}
