//! Why something was not written.

use std::io::{self, ErrorKind};
use std::path::Path;

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
}
