//! The questions that are asked over everything else, as data.

use std::path::PathBuf;
use std::sync::Arc;

use super::display::Display;
use crate::session::Session;

/// What can be opened in place of a file that cannot, or beside one that lacks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub what: Offered,
    /// How it is called: a file, a day.
    pub said: String,
    pub arguments: usize,
}

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offered {
    /// A file of its own, that opens as it is.
    File(PathBuf),
    /// A copy that saving kept: it opens as a new file.
    Kept(PathBuf),
    /// Read in the damaged file: it opens as a new file.
    Read(Arc<Session>),
}

/// A question, or something that must be read before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Closing while something is not saved.
    CloseUnsaved { why: String },
    /// What can still be read in it, then the copies kept of it, newest first.
    OpenFailed { message: String, offers: Vec<Offer> },
    /// Other files of the session that is to be opened hold what its own lacks.
    Fuller { messages: Vec<String>, offers: Vec<Offer> },
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
