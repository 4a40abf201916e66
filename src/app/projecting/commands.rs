//! What a key, a button or the palette can do about the projection.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::analysis::projection::Mode;
use crate::app::wall;
use crate::session::Disclosure;

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
    Theme(wall::Theme),
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
            .chain(wall::Theme::ALL.map(Self::Theme))
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
                wall::Theme::Light => "command-wall-light",
                wall::Theme::Dark => "command-wall-dark",
                wall::Theme::Washed => "command-wall-washed",
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
