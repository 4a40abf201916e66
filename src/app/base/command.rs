//! Everything that a key, a button, the menu or the palette can trigger, listed once.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::settings::WallTheme;
use crate::analysis::projection::Mode;
use crate::session::Disclosure;

/// A thing the program does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    NewSession,
    OpenFile,
    /// The sessions of the folder, all of them.
    Library,
    SaveNow,
    SaveCopy,
    CloseSession,
    Undo,
    Redo,
    FocusAxis,
    Record,
    RecordAndContinue,
    NotchLeft,
    NotchRight,
    BigStepLeft,
    BigStepRight,
    SolidBall,
    Minority,
    NextStance,
    CiteActor,
    LastSpeaker,
    NextUndiscussed,
    NextRegion,
    NewSitting,
    ShowBoard,
    ShowSideBySide,
    ShowActorsAlone,
    ShowActors,
    ShowRelations,
    ShowMap,
    ShowQuestions,
    AddActor,
    ImportActors,
    AdaptNatures,
    MergeActor,
    SplitActor,
    ExtractActor,
    EraseActor,
    ShowAxis,
    ShowJournal,
    ShowPace,
    ShowDecisions,
    NewDecision,
    /// Minutes, pictures, data, blank sheets.
    Export,
    ShowSittings,
    ShowFramework,
    ShowApproach,
    Palette,
    Keys,
    French,
    English,
    LightTheme,
    DarkTheme,
    SystemTheme,
    TextLarger,
    TextSmaller,
    TextNormal,
    MotionSystem,
    MotionStill,
    MotionOn,
    About,
    Quit,
    /// About what the room sees.
    Wall(WallCommand),
}

impl Command {
    /// Every command, in the order of the palette.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PLAIN.into_iter().chain(WallCommand::all().map(Self::Wall))
    }

    const PLAIN: [Self; 61] = [
        Self::FocusAxis,
        Self::Record,
        Self::RecordAndContinue,
        Self::NotchLeft,
        Self::NotchRight,
        Self::BigStepLeft,
        Self::BigStepRight,
        Self::NextStance,
        Self::CiteActor,
        Self::LastSpeaker,
        Self::Minority,
        Self::SolidBall,
        Self::NextUndiscussed,
        Self::Undo,
        Self::Redo,
        Self::ShowBoard,
        Self::ShowSideBySide,
        Self::ShowActorsAlone,
        Self::ShowActors,
        Self::ShowRelations,
        Self::ShowMap,
        Self::ShowQuestions,
        Self::AddActor,
        Self::ImportActors,
        Self::AdaptNatures,
        Self::MergeActor,
        Self::SplitActor,
        Self::ExtractActor,
        Self::EraseActor,
        Self::ShowAxis,
        Self::ShowJournal,
        Self::ShowPace,
        Self::NewDecision,
        Self::ShowDecisions,
        Self::Export,
        Self::ShowSittings,
        Self::ShowFramework,
        Self::ShowApproach,
        Self::NextRegion,
        Self::NewSitting,
        Self::SaveNow,
        Self::SaveCopy,
        Self::NewSession,
        Self::OpenFile,
        Self::Library,
        Self::CloseSession,
        Self::Palette,
        Self::Keys,
        Self::French,
        Self::English,
        Self::LightTheme,
        Self::DarkTheme,
        Self::SystemTheme,
        Self::TextLarger,
        Self::TextSmaller,
        Self::TextNormal,
        Self::MotionSystem,
        Self::MotionStill,
        Self::MotionOn,
        Self::About,
        Self::Quit,
    ];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::NewSession => "command-new",
            Self::OpenFile => "command-open",
            Self::Library => "command-library",
            Self::SaveNow => "command-save",
            Self::SaveCopy => "command-save-copy",
            Self::CloseSession => "command-close",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::FocusAxis => "command-focus-axis",
            Self::Record => "command-record",
            Self::RecordAndContinue => "command-record-continue",
            Self::NotchLeft => "command-notch-left",
            Self::NotchRight => "command-notch-right",
            Self::BigStepLeft => "command-big-step-left",
            Self::BigStepRight => "command-big-step-right",
            Self::SolidBall => "command-solid-ball",
            Self::Minority => "command-minority",
            Self::NextStance => "command-next-stance",
            Self::CiteActor => "command-cite-actor",
            Self::LastSpeaker => "command-last-speaker",
            Self::NextUndiscussed => "command-next-undiscussed",
            Self::NextRegion => "command-next-region",
            Self::NewSitting => "command-new-sitting",
            Self::ShowBoard => "command-show-board",
            Self::ShowSideBySide => "command-show-side-by-side",
            Self::AddActor => "command-add-actor",
            Self::ImportActors => "command-import-actors",
            Self::AdaptNatures => "command-adapt-natures",
            Self::MergeActor => "command-merge-actor",
            Self::SplitActor => "command-split-actor",
            Self::ExtractActor => "command-extract-actor",
            Self::EraseActor => "command-erase-actor",
            Self::ShowActors => "command-show-actors",
            Self::ShowRelations => "command-show-relations",
            Self::ShowMap => "command-show-map",
            Self::ShowQuestions => "command-show-questions",
            Self::ShowActorsAlone => "command-show-actors-alone",
            Self::ShowAxis => "command-show-axis",
            Self::ShowJournal => "command-show-journal",
            Self::ShowPace => "command-show-pace",
            Self::ShowDecisions => "command-show-decisions",
            Self::NewDecision => "command-new-decision",
            Self::Export => "command-export",
            Self::ShowSittings => "command-show-sittings",
            Self::ShowFramework => "command-show-framework",
            Self::ShowApproach => "command-show-approach",
            Self::Palette => "command-palette",
            Self::Keys => "command-keys",
            Self::French => "command-french",
            Self::English => "command-english",
            Self::LightTheme => "command-light-theme",
            Self::DarkTheme => "command-dark-theme",
            Self::SystemTheme => "command-system-theme",
            Self::TextLarger => "command-text-larger",
            Self::TextSmaller => "command-text-smaller",
            Self::TextNormal => "command-text-normal",
            Self::MotionSystem => "command-motion-system",
            Self::MotionStill => "command-motion-still",
            Self::MotionOn => "command-motion-on",
            Self::About => "command-about",
            Self::Quit => "command-quit",
            Self::Wall(command) => command.message(),
        }
    }

    /// The keys that trigger it, the one to show first.
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        const CTRL: Modifiers = Modifiers::COMMAND;
        const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
        const ALT: Modifiers = Modifiers::ALT;
        const NONE: Modifiers = Modifiers::NONE;
        match self {
            Self::NewSession => const { &[key(CTRL, Key::N)] },
            Self::OpenFile => const { &[key(CTRL, Key::O)] },
            Self::Library => const { &[key(CTRL_SHIFT, Key::O)] },
            Self::SaveNow => const { &[key(CTRL, Key::S)] },
            Self::SaveCopy => const { &[key(CTRL_SHIFT, Key::S)] },
            Self::Undo => const { &[key(CTRL, Key::Z)] },
            Self::Redo => const { &[key(CTRL_SHIFT, Key::Z), key(CTRL, Key::Y)] },
            Self::FocusAxis => const { &[key(CTRL, Key::L)] },
            Self::RecordAndContinue => const { &[key(CTRL, Key::Enter)] },
            Self::NotchLeft => const { &[key(ALT, Key::ArrowLeft)] },
            Self::NotchRight => const { &[key(ALT, Key::ArrowRight)] },
            Self::BigStepLeft => const { &[key(ALT, Key::ArrowDown)] },
            Self::BigStepRight => const { &[key(ALT, Key::ArrowUp)] },
            Self::SolidBall => const { &[key(CTRL, Key::B)] },
            Self::Minority => const { &[key(CTRL, Key::D)] },
            Self::NextStance => const { &[key(NONE, Key::F3)] },
            Self::CiteActor => const { &[key(CTRL, Key::E)] },
            Self::LastSpeaker => const { &[key(CTRL, Key::J)] },
            Self::NextUndiscussed => const { &[key(NONE, Key::F9)] },
            Self::NextRegion => const { &[key(NONE, Key::F6)] },
            Self::ShowActors => const { &[key(NONE, Key::F2)] },
            Self::ShowRelations => const { &[key(NONE, Key::F4)] },
            Self::ShowMap => const { &[key(CTRL, Key::M)] },
            Self::NewDecision => const { &[key(CTRL_SHIFT, Key::D)] },
            Self::Export => const { &[key(CTRL, Key::P)] },
            Self::AddActor => const { &[key(CTRL_SHIFT, Key::A)] },
            // Plus is Shift+= on AZERTY and QWERTY alike, and a key of its own on the keypad.
            Self::TextLarger => {
                const { &[key(CTRL, Key::Plus), key(CTRL_SHIFT, Key::Plus), key(CTRL, Key::Equals)] }
            }
            Self::TextSmaller => const { &[key(CTRL, Key::Minus)] },
            Self::Palette => const { &[key(CTRL, Key::K)] },
            Self::Keys => const { &[key(NONE, Key::F1)] },
            Self::Wall(command) => command.shortcuts(),
            Self::Record
            | Self::CloseSession
            | Self::NewSitting
            | Self::ShowBoard
            | Self::ShowSideBySide
            | Self::ShowActorsAlone
            | Self::ShowQuestions
            | Self::ImportActors
            | Self::AdaptNatures
            | Self::MergeActor
            | Self::SplitActor
            | Self::ExtractActor
            | Self::EraseActor
            | Self::ShowAxis
            | Self::ShowJournal
            | Self::ShowPace
            | Self::ShowDecisions
            | Self::ShowSittings
            | Self::ShowFramework
            | Self::ShowApproach
            | Self::French
            | Self::English
            | Self::LightTheme
            | Self::DarkTheme
            | Self::SystemTheme
            | Self::TextNormal
            | Self::MotionSystem
            | Self::MotionStill
            | Self::MotionOn
            | Self::About
            | Self::Quit => &[],
        }
    }

    /// Whether it acts on an open session.
    pub fn needs_session(self) -> bool {
        !matches!(
            self,
            Self::NewSession
                | Self::OpenFile
                | Self::Library
                | Self::Palette
                | Self::Keys
                | Self::French
                | Self::English
                | Self::LightTheme
                | Self::DarkTheme
                | Self::SystemTheme
                | Self::TextLarger
                | Self::TextSmaller
                | Self::TextNormal
                | Self::MotionSystem
                | Self::MotionStill
                | Self::MotionOn
                | Self::About
                | Self::Quit
        )
    }

    /// Whether it acts on the actor that is chosen.
    pub fn needs_actor(self) -> bool {
        matches!(self, Self::MergeActor | Self::SplitActor | Self::ExtractActor | Self::EraseActor)
    }

    /// Whether it changes the session or the entry bar.
    pub fn writes(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::Record
                | Self::RecordAndContinue
                | Self::NotchLeft
                | Self::NotchRight
                | Self::BigStepLeft
                | Self::BigStepRight
                | Self::SolidBall
                | Self::Minority
                | Self::NextStance
                | Self::CiteActor
                | Self::LastSpeaker
                | Self::NewSitting
                | Self::AddActor
                | Self::NewDecision
                | Self::ImportActors
                | Self::MergeActor
                | Self::SplitActor
                | Self::EraseActor
                | Self::Wall(WallCommand::Disclose(_))
        )
    }

    /// Whether it may be triggered while the room sees the facilitator's window: it shows nothing but what is projected.
    pub fn is_fit_for_the_room(self) -> bool {
        !(self.opens_something() || matches!(self, Self::Minority))
    }

    /// Whether it shows what is beside the board, or asks about what is written there.
    fn opens_something(self) -> bool {
        matches!(
            self,
            Self::NewSession
                | Self::OpenFile
                | Self::Library
                | Self::SaveCopy
                | Self::NewSitting
                | Self::NextRegion
                | Self::ShowBoard
                | Self::ShowSideBySide
                | Self::ShowActorsAlone
                | Self::ShowActors
                | Self::ShowRelations
                | Self::ShowMap
                | Self::ShowQuestions
                | Self::AddActor
                | Self::ImportActors
                | Self::AdaptNatures
                | Self::MergeActor
                | Self::SplitActor
                | Self::ExtractActor
                | Self::EraseActor
                | Self::ShowAxis
                | Self::ShowJournal
                | Self::ShowPace
                | Self::ShowDecisions
                | Self::NewDecision
                | Self::Export
                | Self::ShowSittings
                | Self::ShowFramework
                | Self::ShowApproach
                | Self::Wall(WallCommand::Panel)
        )
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
    Theme(WallTheme),
    /// Lets the room see something, or no longer.
    Disclose(Disclosure),
    /// Shows what is projected beside the board.
    Panel,
}

impl WallCommand {
    /// In the order of the palette.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Project, Self::ThisWindow, Self::Freeze, Self::Black]
            .into_iter()
            .chain(Mode::ALL.map(Self::Show))
            .chain([Self::Follow, Self::NextPage, Self::PreviousPage, Self::OneActor])
            .chain([Self::Larger, Self::Smaller])
            .chain(WallTheme::ALL.map(Self::Theme))
            .chain(Disclosure::ALL.map(Self::Disclose))
            .chain([Self::Panel])
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Project => "command-project",
            Self::ThisWindow => "command-project-here",
            Self::Freeze => "command-freeze",
            Self::Black => "command-black",
            Self::Show(mode) => match mode {
                Mode::Welcome => "command-wall-welcome",
                Mode::Reading => "command-wall-reading",
                Mode::Question => "command-wall-question",
                Mode::Argument => "command-wall-argument",
                Mode::Form => "command-wall-form",
                Mode::Map => "command-wall-map",
                Mode::Relations => "command-wall-relations",
                Mode::Closing => "command-wall-closing",
                Mode::Legibility => "command-wall-legibility",
            },
            Self::Follow => "command-wall-follow",
            Self::NextPage => "command-wall-next",
            Self::PreviousPage => "command-wall-previous",
            Self::OneActor => "command-wall-one-actor",
            Self::Larger => "command-wall-larger",
            Self::Smaller => "command-wall-smaller",
            Self::Theme(theme) => match theme {
                WallTheme::Light => "command-wall-light",
                WallTheme::Dark => "command-wall-dark",
                WallTheme::Washed => "command-wall-washed",
            },
            Self::Disclose(disclosure) => match disclosure {
                Disclosure::Speakers => "command-disclose-speakers",
                Disclosure::Stances => "command-disclose-stances",
                Disclosure::MinorityPositions => "command-disclose-minority",
                Disclosure::ActorTexts => "command-disclose-texts",
                Disclosure::Natures => "command-disclose-natures",
                Disclosure::Findings => "command-disclose-findings",
            },
            Self::Panel => "command-show-projection",
        }
    }

    /// The keys that trigger it.
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        const NONE: Modifiers = Modifiers::NONE;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        const CTRL: Modifiers = Modifiers::COMMAND;
        const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
        match self {
            Self::Project => const { &[key(NONE, Key::F5)] },
            Self::ThisWindow => const { &[key(SHIFT, Key::F5)] },
            Self::Freeze => const { &[key(NONE, Key::F7)] },
            Self::Black => const { &[key(NONE, Key::F8)] },
            Self::Show(Mode::Welcome) => const { &[key(SHIFT, Key::F1)] },
            Self::Show(Mode::Reading) => const { &[key(SHIFT, Key::F2)] },
            Self::Show(Mode::Question) => const { &[key(SHIFT, Key::F3)] },
            Self::Show(Mode::Argument) => const { &[key(SHIFT, Key::F4)] },
            Self::Show(Mode::Form) => const { &[key(SHIFT, Key::F6)] },
            Self::Show(Mode::Map) => const { &[key(SHIFT, Key::F7)] },
            Self::Show(Mode::Relations) => const { &[key(SHIFT, Key::F8)] },
            Self::Show(Mode::Closing) => const { &[key(SHIFT, Key::F9)] },
            Self::Follow => const { &[key(CTRL_SHIFT, Key::F)] },
            Self::NextPage => const { &[key(CTRL, Key::PageDown)] },
            Self::PreviousPage => const { &[key(CTRL, Key::PageUp)] },
            Self::Show(Mode::Legibility)
            | Self::OneActor
            | Self::Larger
            | Self::Smaller
            | Self::Theme(_)
            | Self::Disclose(_)
            | Self::Panel => &[],
        }
    }

    /// Whether the wall's own window answers to it.
    pub fn is_for_the_wall(self) -> bool {
        !matches!(self, Self::Panel | Self::ThisWindow | Self::Disclose(_) | Self::OneActor)
    }

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
        let mut seen = BTreeSet::new();
        for command in Command::all() {
            for shortcut in command.shortcuts() {
                assert!(seen.insert(format!("{shortcut:?}")), "{command:?}");
            }
        }
    }

    #[test]
    fn every_command_is_listed_once() {
        let names: BTreeSet<_> = Command::all().map(Command::message).collect();
        assert_eq!(names.len(), Command::all().count());
    }
}
