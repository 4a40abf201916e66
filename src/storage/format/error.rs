//! Why bytes are not a session.

use super::super::sealed::Seal;
use super::Damage;
use crate::session::{Problem, Session};

/// Why a file was not read. The file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing but blanks, or the zeros that a crash of the computer can leave.
    #[error("the file is empty")]
    Empty,
    #[error("the file has {bytes} bytes, too many for a session")]
    TooLarge { bytes: u64 },
    #[error("not text from byte {offset}")]
    NotText { offset: usize },
    /// It was a session, and what happened to it is known.
    #[error("{0}")]
    Damaged(Damage),
    /// A pipe, a socket, a device: nothing is waited for.
    #[error("not a file")]
    NotAFile,
    #[error("not a session file")]
    Foreign,
    #[error("sealed: {0:?}")]
    Sealed(Seal),
    #[error("written by a newer version, in format {found}")]
    NewerFormat {
        found: u32,
        title: Option<String>,
        /// The session without the fields this version does not know, when the rest makes sense. Never to be saved.
        readable: Option<Box<Session>>,
    },
    /// `what` is in English, as the RON reader says it.
    #[error("{line}:{column}: {what}")]
    Syntax { line: usize, column: usize, what: String },
    /// Well written, but it does not hold together.
    #[error("the session does not hold together: {} problems", .0.len())]
    Unsound(Vec<Located>),
    #[error("{1}")]
    Io(std::io::ErrorKind, String),
}

/// A problem, and where the record that has it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub problem: Problem,
    /// From 1.
    pub line: Option<usize>,
}

/// Something `check` reports about a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The counts at the top are not those of the session. Opening does not mind, and the next save sets them right.
    #[error("the summary does not count what the session holds")]
    Summary,
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.kind(), error.to_string())
    }
}
