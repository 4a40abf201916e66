//! What a person asked for in a view.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::export::{Order, Prepared, Watch};
use crate::session::{
    ActorEdit, ActorId, AxisId, CommitteeEdit, DecisionEdit, DecisionId, Draft, Edit, EntryId,
    Finding, Ground, MomentKind, Pair, Session, Speaker, StrategyEdit, Subject, Target, Whom,
};
use crate::storage::Existing;

use super::command::Command;
use super::dialog::Dialog;
use super::elsewhere::Place;
use super::settings::LastRow;

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
    /// The day goes to this moment of its thread.
    GoToMoment(MomentKind),
    /// Takes something of the territory in the entry bar.
    TakeGround(Ground),
    /// Fills in who speaks in the entry bar.
    PutSpeaker(Speaker),
    /// Opens the actor's card wherever actors are shown, without changing what is shown.
    SelectActor(ActorId),
    /// Takes the pair in hand, in the matrix and on the map.
    SelectPair(Pair),
    /// Shows the actors of every mission in grids and map, or only of the one studied.
    ShowEveryMission(bool),
    /// Shows the actor's card in grid I.
    ShowActor(ActorId),
    /// Lights what a question is about; the same again puts it out.
    Light(Finding, BTreeSet<ActorId>),
    /// The last row of the room sits there.
    Sit(LastRow),
    /// Asks with whom an actor is merged, and how.
    Merge(ActorId),
    /// Asks how an actor is split.
    Split(ActorId),
    /// Shows all that is written on someone.
    Extract(Subject),
    /// Shows what a pasted list would add; without one, asks for it.
    PasteList(Whom, Option<String>),
    /// Keeps a list that is being pasted, until it is taken; `waits` once it was left as it is.
    KeepList {
        whom: Whom,
        text: String,
        waits: bool,
    },
    /// Asks before what is written on someone is erased.
    Erase(Subject),
    /// Writes a text file where the person says; the name is proposed.
    SaveText {
        name: String,
        text: String,
    },
    /// Writes minutes, pictures or data.
    Write(Box<ToWrite>),
    /// Asks the system where something goes; the name is proposed.
    PickPlace {
        name: String,
    },
    /// Asks a question over everything else.
    Ask(Box<Dialog>),
    /// Asks where the sheet goes that prepares a meeting.
    Prepare(Prepared),
    /// A decision about the axis is to be typed.
    DecideOn(AxisId),
    /// What was done beside the entry bar is done: the keyboard is where one goes on.
    BackToBar,
    /// Shows the argument in the journal.
    ShowArgument(EntryId),
    /// Opens the card of the decision.
    ShowDecision(DecisionId),
    /// Opens a session file to read it: nothing is changed, nothing is locked.
    Read(PathBuf),
    /// Back to what was on screen before.
    Leave,
    /// Reads two sessions, to be looked at side by side.
    Compare(PathBuf, PathBuf),
    /// Copies of one session are to be joined.
    Join(Vec<PathBuf>),
    /// Asks for another file to be joined with those.
    AddCopy,
    /// Reads the sessions of one approach, to be looked at one after the other.
    ShowPaths(Vec<PathBuf>),
    /// Asks for another folder to list.
    AddFolder,
    /// The library lists this folder no more.
    DropFolder(PathBuf),
    /// Asks how a session is carried on; the other sessions of its approach may have left decisions open.
    AskToFollow {
        path: PathBuf,
        of_approach: Vec<PathBuf>,
    },
    /// Creates the session that carries another one on.
    Follow(Box<Session>),
    /// Opens a session file.
    Open(PathBuf),
    /// Asks which session of this folder to open.
    OpenIn(PathBuf),
    /// Forgets where a session was opened.
    Forget(Place),
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

impl From<ActorEdit> for Action {
    fn from(edit: ActorEdit) -> Self {
        Self::Edit(edit.into())
    }
}

impl From<CommitteeEdit> for Action {
    fn from(edit: CommitteeEdit) -> Self {
        Edit::from(edit).into()
    }
}

impl From<StrategyEdit> for Action {
    fn from(edit: StrategyEdit) -> Self {
        Self::Edit(edit.into())
    }
}

impl From<DecisionEdit> for Action {
    fn from(edit: DecisionEdit) -> Self {
        Self::Edit(edit.into())
    }
}

impl From<Command> for Action {
    fn from(command: Command) -> Self {
        Self::Command(command)
    }
}

/// What is asked of the window: to write `order` at `path`.
#[derive(Clone, Debug)]
pub struct ToWrite {
    pub order: Order,
    pub path: PathBuf,
    pub existing: Existing,
    pub watch: Arc<Watch>,
}

impl PartialEq for ToWrite {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order && self.path == other.path && self.existing == other.existing
    }
}

impl Eq for ToWrite {}
