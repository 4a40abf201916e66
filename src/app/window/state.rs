//! What the window shows: nothing of it is in the file.

use crate::session::AxisId;
use crate::storage::SaveError;

use crate::app::away::comparing::state::Compared;
use crate::app::away::follow::FollowState;
use crate::app::away::library::state::{Shelf, Sought};
use crate::app::away::replay::state::Past;
use crate::app::away::start::{Recent, StartState};
use crate::app::away::trajectories::state::Paths;
use crate::app::base::action::Purpose;
use crate::app::base::look::Spotlight;
use crate::app::base::notice::Notice;
use crate::app::open::actors::ActorsState;
use crate::app::open::approach::ApproachState;
use crate::app::open::bar::BarState;
use crate::app::open::board::BoardState;
use crate::app::open::decisions::DecisionsState;
use crate::app::open::framework::FrameworkState;
use crate::app::open::header::Arrangement;
use crate::app::open::journal::JournalState;
use crate::app::open::map::MapState;
use crate::app::open::matrix::MatrixState;
use crate::app::open::questions::read::Reading;
use crate::app::open::sittings::SittingsState;
use crate::app::over::dialogs::{Dialog, PathPrompt};
use crate::app::over::erase::EraseState;
use crate::app::over::erase::extract::ExtractState;
use crate::app::over::export::ExportState;
use crate::app::over::import::ImportState;
use crate::app::over::merge::MergeState;
use crate::app::over::palette::PaletteState;
use crate::app::over::split::SplitState;

/// What stands in the panel beside the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    Axis,
    #[default]
    Journal,
    /// Grid I.
    Actors,
    /// Grid II.
    Relations,
    Map,
    Questions,
    Pace,
    Decisions,
    Sittings,
    Framework,
    Approach,
    /// What the room sees.
    Projection,
}

impl Tab {
    /// Whether it is about the actors.
    pub fn is_of_actors(self) -> bool {
        matches!(self, Self::Actors | Self::Relations | Self::Map | Self::Questions)
    }
}

/// Something over everything else; one at a time.
#[derive(Debug)]
pub enum Over {
    Palette(PaletteState),
    Keys,
    About,
    Dialog(Dialog),
    Merge(MergeState),
    Split(SplitState),
    Import(Box<ImportState>),
    Extract(ExtractState),
    Erase(Box<EraseState>),
    Export(Box<ExportState>),
    Follow(Box<FollowState>),
    /// The path of a list of actors.
    ListPath(PathPrompt),
    /// A path is typed where the system has no dialogs.
    OpenPath(PathPrompt),
    SavePath(Purpose, PathPrompt),
    /// The path of a folder that the library is to list too.
    FolderPath(PathPrompt),
}

/// Whether the window is going.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Leaving {
    #[default]
    No,
    /// As soon as all is saved.
    WhenSaved(After),
    /// Whatever is not saved.
    Now(After),
}

/// What comes after the session is closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    #[default]
    Start,
    Library,
    Quit,
}

/// What fills the window while no session is open.
#[derive(Default)]
pub enum Away {
    #[default]
    Start,
    /// A session that is read and not changed.
    Past(Box<Past>),
    /// The sessions of the folder.
    Library(Box<Shelf>),
    /// Two of them, side by side.
    Comparing(Box<Compared>),
    /// An approach over the years.
    Paths(Box<Paths>),
}

/// What is kept between frames.
#[derive(Default)]
pub struct State {
    pub away: Away,
    /// What was sought in the library, while something of it is read.
    pub sought: Sought,
    pub arrangement: Arrangement,
    pub tab: Tab,
    /// The axis that the panel explains.
    pub selected: Option<AxisId>,
    pub bar: BarState,
    pub board: BoardState,
    pub journal: JournalState,
    pub sittings: SittingsState,
    pub framework: FrameworkState,
    pub approach: ApproachState,
    pub decisions: DecisionsState,
    pub spotlight: Spotlight,
    pub actors: ActorsState,
    pub matrix: MatrixState,
    pub map: MapState,
    /// The last reading of the relations.
    pub reading: Option<Box<Reading>>,
    /// The revision that is being read.
    pub being_read: Option<u64>,
    pub start: StartState,
    pub over: Option<Over>,
    /// Something was over everything else in the last frame.
    pub over_shown: bool,
    /// What had the keyboard before that.
    pub under_over: Option<egui::Id>,
    pub notices: Vec<Notice>,
    pub leaving: Leaving,
    /// What comes after the question under way.
    pub after: After,
    /// What kept the last save from working, once it was told.
    pub trouble: Option<SaveError>,
    /// Puts the keyboard in the panel beside the board in the next frame.
    pub focus_panel: bool,
    pub panel_rect: Option<egui::Rect>,
    /// What had the keyboard in the last frame.
    pub focused: Option<egui::Id>,
    /// `None` while the folder is being listed.
    pub recents: Option<Vec<Recent>>,
    pub examples: Vec<String>,
}

impl State {
    /// Lets go of all that views keep of the session; what is shown where stays.
    pub fn forget(&mut self) {
        self.bar = BarState { generation: self.bar.generation + 1, ..BarState::default() };
        self.journal = JournalState::default();
        self.sittings = SittingsState::default();
        self.framework = FrameworkState::default();
        self.approach = ApproachState::default();
        self.decisions = DecisionsState::default();
        self.spotlight = Spotlight::default();
        self.actors = ActorsState::default();
        self.matrix = MatrixState::default();
        self.map = MapState::default();
        self.reading = None;
        self.being_read = None;
        self.notices.clear();
    }
}
