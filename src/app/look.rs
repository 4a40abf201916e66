//! What views are given, and what they give back.

use std::path::PathBuf;

use crate::session::{
    AxisId, Board, Draft, Edit, EntryId, Ledger, Session, SittingId, Stamp, Target,
};
use crate::words::Words;

use super::commands::Command;
use super::theme::Theme;

/// What a view may read of the open session. Views never write: they push [`Action`]s.
pub struct Look<'a> {
    pub session: &'a Session,
    pub ledger: &'a Ledger,
    pub board: &'a Board,
    pub words: Words,
    pub theme: &'a Theme,
    pub may_write: bool,
    /// The time of this frame, for the edits that note it.
    pub now: Stamp,
    /// The sitting that is under way, for the edits that note it.
    pub sitting: Option<SittingId>,
}

/// What a person asked for in a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Edit(Edit),
    Command(Command),
    /// What the entry bar now holds.
    Draft(Box<Draft>),
    /// The typing under way ended: what comes next is a step of its own.
    Seal,
    /// Shows why the axis stands where it does.
    Select(AxisId),
    /// The ball was let go on the board: fills the bar, keeps what was typed, puts the caret in the words.
    Propose(AxisId, Target),
    /// Takes the axis in the entry bar.
    Take(AxisId),
    /// Shows the argument in the journal.
    ShowArgument(EntryId),
    /// Opens a session file.
    Open(PathBuf),
    /// Opens an example or a good copy as a new file of the sessions folder.
    OpenCopy(PathBuf),
    /// Opens one of the examples that the program carries.
    OpenExample(usize),
    /// Creates a session from the answers of the form, which is a list of edits on an empty one.
    Create(Vec<Edit>),
}

impl From<Edit> for Action {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

impl From<Command> for Action {
    fn from(command: Command) -> Self {
        Self::Command(command)
    }
}
