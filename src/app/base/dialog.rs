//! The questions that are asked over everything else, as data.

use std::path::PathBuf;

use super::display::Display;

/// A good copy of a file that cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodCopy {
    pub path: PathBuf,
    /// Its date and time, as said.
    pub when: String,
    pub arguments: usize,
}

/// A question, or something that must be read before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Closing while something is not saved.
    CloseUnsaved { why: String },
    /// The copies are newest first.
    OpenFailed { message: String, copies: Vec<GoodCopy> },
    /// The session opened, and cannot be changed.
    ReadOnly { message: String },
    /// On which of several screens the room looks.
    Screens { ours: Option<(i32, i32)>, screens: Vec<Display> },
    /// A list was dropped: of whom is it?
    ListDropped { path: PathBuf },
    /// The room would see everything in the window.
    TakeBack,
    /// Closing while the room sees something.
    CloseProjecting,
}
