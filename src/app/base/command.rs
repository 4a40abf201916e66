//! Everything that a key, a button, the menu or the palette can trigger, listed once.

mod mac;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::settings::WallTheme;
use crate::analysis::projection::Mode;
use crate::session::Disclosure;

/// What is known of a command: its line in the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The message that names it.
    pub message: &'static str,
    /// The keys that trigger it, the one to show first. macOS keeps some for itself ([`Command::keys_on`]).
    pub keys: &'static [KeyboardShortcut],
    pub needs: Needs,
    pub effect: Effect,
}

/// A desktop with keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Mac,
    Other,
}

impl System {
    /// The one this runs on.
    pub const HERE: Self = if cfg!(target_os = "macos") { Self::Mac } else { Self::Other };
    #[cfg(test)]
    pub const ALL: [Self; 2] = [Self::Mac, Self::Other];
}

/// What a command acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    /// An open session.
    Session,
    /// The actor that is chosen in it.
    Actor,
}

/// What a command does that is not always allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// It changes the session or the entry bar.
    pub writes: bool,
    /// It shows what is beside the board, or asks about what is written there: not while the room sees the window.
    pub opens: bool,
}

impl Effect {
    const NONE: Self = Self { writes: false, opens: false };
    const WRITES: Self = Self { writes: true, opens: false };
    const OPENS: Self = Self { writes: false, opens: true };
    const WRITES_AND_OPENS: Self = Self { writes: true, opens: true };
}

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

const NONE: Modifiers = Modifiers::NONE;
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// Makes [`Command`] and its table from the same lines: none can be left out.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident: $message:literal, [$($keys:expr),*], $needs:ident, $effect:ident;)*) => {
        /// A thing the program does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $name,)*
            /// About what the room sees.
            Wall(WallCommand),
        }

        impl Command {
            /// Every command, in the order of the palette.
            pub fn all() -> impl Iterator<Item = Self> {
                [$(Self::$name,)*].into_iter().chain(WallCommand::all().map(Self::Wall))
            }

            /// Its line in the table.
            pub fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        message: $message,
                        keys: const { &[$($keys),*] },
                        needs: Needs::$needs,
                        effect: Effect::$effect,
                    },)*
                    Self::Wall(command) => command.row(),
                }
            }
        }
    };
}

// Command: message, keys, what it needs, what it does that is not always allowed. In the order of the palette.
commands! {
    FocusAxis: "command-focus-axis", [key(CTRL, Key::L)], Session, NONE;
    Record: "command-record", [], Session, WRITES;
    RecordAndContinue: "command-record-continue", [key(CTRL, Key::Enter)], Session, WRITES;
    NotchLeft: "command-notch-left", [key(ALT, Key::ArrowLeft)], Session, WRITES;
    NotchRight: "command-notch-right", [key(ALT, Key::ArrowRight)], Session, WRITES;
    BigStepLeft: "command-big-step-left", [key(ALT, Key::ArrowDown)], Session, WRITES;
    BigStepRight: "command-big-step-right", [key(ALT, Key::ArrowUp)], Session, WRITES;
    NextStance: "command-next-stance", [key(NONE, Key::F3)], Session, WRITES;
    CiteActor: "command-cite-actor", [key(CTRL, Key::E)], Session, WRITES;
    LastSpeaker: "command-last-speaker", [key(CTRL, Key::J)], Session, WRITES;
    /// Opens a field for what is confidential.
    Minority: "command-minority", [key(CTRL, Key::D)], Session, WRITES_AND_OPENS;
    SolidBall: "command-solid-ball", [key(CTRL, Key::B)], Session, WRITES;
    /// Unfolds the territory above the board, or folds it.
    ShowTerritory: "command-show-territory", [key(CTRL_SHIFT, Key::T)], Session, WRITES_AND_OPENS;
    /// The keyboard goes to the observations of a row that wait to be sorted.
    SortObservations: "command-sort", [], Session, WRITES_AND_OPENS;
    /// The observation being typed speaks against its type, or for it again.
    Against: "command-against", [key(ALT, Key::Minus)], Session, WRITES;
    /// The voice and the row stay from one observation to the next, or no longer.
    Series: "command-series", [key(CTRL, Key::R)], Session, WRITES;
    /// The group wants to work on the axis in hand, or no longer; asks why.
    WorkOn: "command-work-on", [key(CTRL, Key::T)], Session, WRITES_AND_OPENS;
    /// Answers what the bar asks, as it proposes.
    TakeOffer: "command-take-offer", [key(NONE, Key::F10)], Session, WRITES;
    /// Answers it the other way.
    DeclineOffer: "command-decline-offer", [key(SHIFT, Key::F10)], Session, WRITES;
    /// The next thing of the thread of the day, else the next axis not discussed.
    Onward: "command-onward", [key(NONE, Key::F9)], Session, NONE;
    NextMoment: "command-next-moment", [key(CTRL, Key::F9)], Session, NONE;
    PreviousMoment: "command-previous-moment", [key(CTRL_SHIFT, Key::F9)], Session, NONE;
    Undo: "command-undo", [key(CTRL, Key::Z)], Session, WRITES;
    Redo: "command-redo", [key(CTRL_SHIFT, Key::Z), key(CTRL, Key::Y)], Session, WRITES;
    ShowBoard: "command-show-board", [], Session, OPENS;
    ShowSideBySide: "command-show-side-by-side", [], Session, OPENS;
    ShowActorsAlone: "command-show-actors-alone", [], Session, OPENS;
    ShowActors: "command-show-actors", [key(NONE, Key::F2)], Session, OPENS;
    ShowRelations: "command-show-relations", [key(NONE, Key::F4)], Session, OPENS;
    ShowMap: "command-show-map", [key(CTRL, Key::M)], Session, OPENS;
    /// Who takes part in deciding.
    ShowInvolvement: "command-show-involvement", [key(NONE, Key::F12)], Session, OPENS;
    /// The keyboard goes to where one is added.
    ShowCommittees: "command-show-committees", [], Session, OPENS;
    /// What was agreed before, to be looked at again.
    ShowAgreed: "command-show-agreed", [key(NONE, Key::F11)], Session, OPENS;
    /// What copies that were joined say differently.
    ShowDifferences: "command-show-differences", [], Session, OPENS;
    ShowQuestions: "command-show-questions", [], Session, OPENS;
    AddActor: "command-add-actor", [key(CTRL_SHIFT, Key::A)], Session, WRITES_AND_OPENS;
    ImportActors: "command-import-actors", [], Session, WRITES_AND_OPENS;
    ImportPeople: "command-import-people", [], Session, WRITES_AND_OPENS;
    AdaptNatures: "command-adapt-natures", [], Session, OPENS;
    MergeActor: "command-merge-actor", [], Actor, WRITES_AND_OPENS;
    SplitActor: "command-split-actor", [], Actor, WRITES_AND_OPENS;
    ExtractActor: "command-extract-actor", [], Actor, OPENS;
    EraseActor: "command-erase-actor", [], Actor, WRITES_AND_OPENS;
    ShowAxis: "command-show-axis", [], Session, OPENS;
    ShowJournal: "command-show-journal", [], Session, OPENS;
    /// The caret goes where words of the journal are looked for.
    FindInJournal: "command-find", [key(CTRL, Key::F)], Session, OPENS;
    ShowPace: "command-show-pace", [], Session, OPENS;
    NewDecision: "command-new-decision", [key(CTRL_SHIFT, Key::D)], Session, WRITES_AND_OPENS;
    ShowDecisions: "command-show-decisions", [], Session, OPENS;
    /// What we bring to a meeting with the chosen actor, or about the pair in hand, on one page.
    PreparationSheet: "command-preparation-sheet", [key(CTRL_SHIFT, Key::R)], Session, OPENS;
    /// Another session takes over actors and ties, where a strategy may be written.
    AmongOurselves: "command-among-ourselves", [key(CTRL_SHIFT, Key::E)], Session, OPENS;
    RemoveStrategy: "command-remove-strategy", [], Session, WRITES;
    /// Minutes, pictures, data, blank sheets.
    Export: "command-export", [key(CTRL, Key::P)], Session, OPENS;
    /// What was exported last, in the program it belongs to.
    OpenWritten: "command-open-written", [], Nothing, OPENS;
    /// The same, in its folder.
    ShowWritten: "command-show-written", [], Nothing, OPENS;
    ShowSittings: "command-show-sittings", [], Session, OPENS;
    /// The thread of the day, to be prepared.
    ShowThread: "command-show-thread", [], Session, OPENS;
    ShowFramework: "command-show-framework", [], Session, OPENS;
    ShowApproach: "command-show-approach", [], Session, OPENS;
    NextRegion: "command-next-region", [key(NONE, Key::F6)], Session, OPENS;
    NewSitting: "command-new-sitting", [], Session, WRITES_AND_OPENS;
    SaveNow: "command-save", [key(CTRL, Key::S)], Session, NONE;
    SaveCopy: "command-save-copy", [key(CTRL_SHIFT, Key::S)], Session, OPENS;
    /// From then on the session is saved there.
    SaveElsewhere: "command-save-elsewhere", [], Session, OPENS;
    NewSession: "command-new", [key(CTRL, Key::N)], Nothing, OPENS;
    OpenFile: "command-open", [key(CTRL, Key::O)], Nothing, OPENS;
    /// The sessions of the folder, all of them.
    Library: "command-library", [key(CTRL_SHIFT, Key::O)], Nothing, OPENS;
    /// Copies of one session become one.
    Join: "command-join", [], Nothing, OPENS;
    CloseSession: "command-close", [], Session, NONE;
    Palette: "command-palette", [key(CTRL, Key::K)], Nothing, NONE;
    Keys: "command-keys", [key(NONE, Key::F1)], Nothing, NONE;
    French: "command-french", [], Nothing, NONE;
    English: "command-english", [], Nothing, NONE;
    LightTheme: "command-light-theme", [], Nothing, NONE;
    DarkTheme: "command-dark-theme", [], Nothing, NONE;
    SystemTheme: "command-system-theme", [], Nothing, NONE;
    ContrastSystem: "command-contrast-system", [], Nothing, NONE;
    ContrastUsual: "command-contrast-usual", [], Nothing, NONE;
    ContrastMore: "command-contrast-more", [], Nothing, NONE;
    /// Plus is Shift+= on AZERTY and QWERTY alike, and a key of its own on the keypad.
    TextLarger: "command-text-larger", [key(CTRL, Key::Plus), key(CTRL_SHIFT, Key::Plus), key(CTRL, Key::Equals)], Nothing, NONE;
    TextSmaller: "command-text-smaller", [key(CTRL, Key::Minus)], Nothing, NONE;
    TextNormal: "command-text-normal", [key(CTRL, Key::Num0)], Nothing, NONE;
    MotionSystem: "command-motion-system", [], Nothing, NONE;
    MotionStill: "command-motion-still", [], Nothing, NONE;
    MotionOn: "command-motion-on", [], Nothing, NONE;
    SpellingOn: "command-spelling-on", [], Nothing, NONE;
    SpellingOff: "command-spelling-off", [], Nothing, NONE;
    /// Names of files hold titles: only who asks has them remembered.
    RememberFolders: "command-remember-folders", [], Nothing, NONE;
    RememberFiles: "command-remember-files", [], Nothing, NONE;
    ForgetElsewhere: "command-forget-elsewhere", [], Nothing, NONE;
    About: "command-about", [], Nothing, NONE;
    Quit: "command-quit", [], Nothing, NONE;
}

impl Command {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        self.row().message
    }

    /// The keys that trigger it here, the one to show first.
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        self.keys_on(System::HERE)
    }

    /// The keys that trigger it on this system, the one to show first.
    pub fn keys_on(self, system: System) -> &'static [KeyboardShortcut] {
        let instead = match system {
            System::Mac => mac::keys(self),
            System::Other => None,
        };
        instead.unwrap_or_else(|| self.row().keys)
    }

    /// Whether it acts on an open session.
    pub fn needs_session(self) -> bool {
        self.row().needs != Needs::Nothing
    }

    /// Whether it acts on the actor that is chosen.
    pub fn needs_actor(self) -> bool {
        self.row().needs == Needs::Actor
    }

    /// Whether it changes the session or the entry bar.
    pub fn writes(self) -> bool {
        self.row().effect.writes
    }

    /// Whether it may be triggered while the room sees the facilitator's window: it shows nothing but what is projected.
    pub fn is_fit_for_the_room(self) -> bool {
        !self.row().effect.opens
    }
}

/// A thing that changes what the room sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WallCommand {
    /// Opens the second window, or closes it.
    Project,
    /// The window itself is what the room sees, or no longer.
    ThisWindow,
    /// The room keeps the picture, or sees what goes on again.
    Freeze,
    Black,
    Show(Mode),
    /// The next picture of the territory, the first one after any other.
    Territory,
    /// The picture goes where the axis in hand is, or stays.
    Follow,
    /// On "Can you read this from the back?": larger.
    NextPage,
    /// On "Can you read this from the back?": smaller.
    PreviousPage,
    /// Only the chosen actor and its ties, or everybody.
    OneActor,
    Larger,
    Smaller,
    /// As small as the last row still reads.
    LeastText,
    Theme(WallTheme),
    /// Lets the room see something, or no longer.
    Disclose(Disclosure),
    /// Shows what is projected beside the board.
    Panel,
}

/// Makes the table of what can be done about the wall: every case stands in it, or this does not compile.
macro_rules! wall_commands {
    ($($name:ident $(($which:path))?: $message:literal, [$($keys:expr),*], $effect:ident;)*) => {
        impl WallCommand {
            /// Every one, in the order of the palette.
            pub fn all() -> impl Iterator<Item = Self> {
                [$(Self::$name $(($which))?,)*].into_iter()
            }

            /// Its line in the table.
            pub fn row(self) -> Row {
                match self {
                    $(Self::$name $(($which))? => Row {
                        message: $message,
                        keys: const { &[$($keys),*] },
                        needs: Needs::Session,
                        effect: Effect::$effect,
                    },)*
                }
            }
        }
    };
}

wall_commands! {
    Project: "command-project", [key(NONE, Key::F5)], NONE;
    ThisWindow: "command-project-here", [key(SHIFT, Key::F5)], NONE;
    Freeze: "command-freeze", [key(NONE, Key::F7)], NONE;
    Black: "command-black", [key(NONE, Key::F8)], NONE;
    Show(Mode::Welcome): "command-wall-welcome", [key(SHIFT, Key::F1)], NONE;
    Show(Mode::Reading): "command-wall-reading", [key(SHIFT, Key::F2)], NONE;
    Show(Mode::Question): "command-wall-question", [key(SHIFT, Key::F3)], NONE;
    Show(Mode::Argument): "command-wall-argument", [key(SHIFT, Key::F4)], NONE;
    Show(Mode::Form): "command-wall-form", [key(SHIFT, Key::F6)], NONE;
    Show(Mode::Map): "command-wall-map", [key(SHIFT, Key::F7)], NONE;
    Show(Mode::Relations): "command-wall-relations", [key(SHIFT, Key::F8)], NONE;
    Show(Mode::Closing): "command-wall-closing", [key(SHIFT, Key::F9)], NONE;
    Show(Mode::TerritoryAsked): "command-wall-territory-asked", [], NONE;
    Show(Mode::TerritoryObserved): "command-wall-territory-observed", [], NONE;
    Show(Mode::TerritoryTypes): "command-wall-territory-types", [], NONE;
    Show(Mode::TerritoryType): "command-wall-territory-type", [], NONE;
    Show(Mode::TerritoryRow): "command-wall-territory-row", [], NONE;
    Show(Mode::Involvement): "command-wall-involvement", [key(CTRL, Key::F12)], NONE;
    Show(Mode::Agreed): "command-wall-agreed", [key(CTRL, Key::F11)], NONE;
    Territory: "command-wall-territory", [key(SHIFT, Key::F11)], NONE;
    Show(Mode::Moment): "command-wall-moment", [key(SHIFT, Key::F12)], NONE;
    Show(Mode::Legibility): "command-wall-legibility", [], NONE;
    Follow: "command-wall-follow", [key(CTRL_SHIFT, Key::F)], NONE;
    NextPage: "command-wall-next", [key(CTRL, Key::PageDown)], NONE;
    PreviousPage: "command-wall-previous", [key(CTRL, Key::PageUp)], NONE;
    OneActor: "command-wall-one-actor", [], NONE;
    Larger: "command-wall-larger", [], NONE;
    Smaller: "command-wall-smaller", [], NONE;
    LeastText: "command-wall-least", [], NONE;
    Theme(WallTheme::Light): "command-wall-light", [], NONE;
    Theme(WallTheme::Dark): "command-wall-dark", [], NONE;
    Theme(WallTheme::Washed): "command-wall-washed", [], NONE;
    Disclose(Disclosure::Speakers): "command-disclose-speakers", [], WRITES;
    Disclose(Disclosure::Stances): "command-disclose-stances", [], WRITES;
    Disclose(Disclosure::MinorityPositions): "command-disclose-minority", [], WRITES;
    Disclose(Disclosure::ActorTexts): "command-disclose-texts", [], WRITES;
    Disclose(Disclosure::Natures): "command-disclose-natures", [], WRITES;
    Disclose(Disclosure::Findings): "command-disclose-findings", [], WRITES;
    Panel: "command-show-projection", [], OPENS;
}

impl WallCommand {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        self.row().message
    }

    /// The keys that trigger it here.
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        Command::Wall(self).shortcuts()
    }

    /// Whether the wall's own window answers to it.
    pub fn is_for_the_wall(self) -> bool {
        !matches!(self, Self::Panel | Self::ThisWindow | Self::Disclose(_) | Self::OneActor)
    }

    /// How large one writes, where the keyboard is on the wall's own window.
    pub const TEXT: [(Command, Self); 3] = [
        (Command::TextLarger, Self::Larger),
        (Command::TextSmaller, Self::Smaller),
        (Command::TextNormal, Self::LeastText),
    ];

    /// Keys of a presenter's remote, and Escape, on the wall's own window.
    pub const REMOTE: [(Key, Self); 8] = [
        (Key::Escape, Self::Project),
        (Key::PageDown, Self::NextPage),
        (Key::ArrowRight, Self::NextPage),
        (Key::Space, Self::NextPage),
        (Key::PageUp, Self::PreviousPage),
        (Key::ArrowLeft, Self::PreviousPage),
        (Key::B, Self::Black),
        (Key::Period, Self::Black),
    ];
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        for system in System::ALL {
            let mut seen = BTreeSet::new();
            for command in Command::all() {
                for shortcut in command.keys_on(system) {
                    assert!(seen.insert(format!("{shortcut:?}")), "{command:?} {system:?}");
                }
            }
        }
    }

    #[test]
    fn every_command_has_a_name_of_its_own() {
        let names: BTreeSet<_> = Command::all().map(Command::message).collect();
        assert_eq!(names.len(), Command::all().count());
    }
}
