//! Other keys for the commands whose own ones macOS keeps: for the window, for moving by word, for letters (`⌥−` types a dash).

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{CTRL, CTRL_SHIFT, Command, WallCommand, key};
use crate::analysis::projection::Mode;

const OPTION_COMMAND: Modifiers = Modifiers { alt: true, ..Modifiers::COMMAND };

/// The keys of a command there, where they are not those of the table.
pub fn keys(command: Command) -> Option<&'static [KeyboardShortcut]> {
    Some(match command {
        Command::NotchLeft => const { &[key(OPTION_COMMAND, Key::ArrowLeft)] },
        Command::NotchRight => const { &[key(OPTION_COMMAND, Key::ArrowRight)] },
        Command::BigStepLeft => const { &[key(OPTION_COMMAND, Key::ArrowDown)] },
        Command::BigStepRight => const { &[key(OPTION_COMMAND, Key::ArrowUp)] },
        Command::Against => const { &[key(CTRL, Key::U)] },
        Command::ShowMap => const { &[key(CTRL_SHIFT, Key::M)] },
        Command::CloseSession => const { &[key(CTRL, Key::W)] },
        Command::ShowAgreed => const { &[key(CTRL_SHIFT, Key::L)] },
        Command::Wall(WallCommand::Show(Mode::Agreed)) => const { &[key(CTRL_SHIFT, Key::G)] },
        Command::Wall(WallCommand::Territory) => const { &[key(CTRL, Key::F11)] },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::base::command::System;
    use crate::app::base::keys::shortcut_text_on;
    use crate::session::Language;
    use crate::words::Words;

    const NONE: Modifiers = Modifiers::NONE;
    const SHIFT: Modifiers = Modifiers::SHIFT;
    const OPTION: Modifiers = Modifiers::ALT;
    const CTRL_AND_COMMAND: Modifiers = Modifiers { ctrl: true, ..Modifiers::COMMAND };

    /// What the system does with keys, or every field of every program; what a command may have it for, if any.
    fn kept() -> Vec<(KeyboardShortcut, Option<Command>)> {
        let window = [
            (CTRL, Key::Q, None),
            (CTRL, Key::W, Some(Command::CloseSession)),
            (CTRL, Key::M, None),
            (OPTION_COMMAND, Key::M, None),
            (CTRL, Key::H, None),
            (OPTION_COMMAND, Key::H, None),
            (CTRL, Key::Comma, None),
            (CTRL, Key::Backtick, None),
            (CTRL, Key::Tab, None),
            (CTRL, Key::Space, None),
            (OPTION_COMMAND, Key::D, None),
            (OPTION_COMMAND, Key::W, None),
            (OPTION_COMMAND, Key::Escape, None),
            (CTRL_SHIFT, Key::Q, None),
            (CTRL_SHIFT, Key::W, None),
            (CTRL_SHIFT, Key::Num3, None),
            (CTRL_SHIFT, Key::Num4, None),
            (CTRL_SHIFT, Key::Num5, None),
            (CTRL_AND_COMMAND, Key::F, None),
            (CTRL_AND_COMMAND, Key::Q, None),
            (CTRL_AND_COMMAND, Key::Space, None),
            // The desktop is shown, slowly with Shift; screens are mirrored; the screen reader starts.
            (NONE, Key::F11, None),
            (SHIFT, Key::F11, None),
            (CTRL, Key::F1, None),
            (CTRL, Key::F3, None),
            (CTRL, Key::F5, None),
        ];
        let text = [Key::A, Key::C, Key::V, Key::X].map(|letter| (CTRL, letter, None));
        let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
        let ways = [CTRL, CTRL_SHIFT, OPTION, OPTION | SHIFT, Modifiers::CTRL];
        let moving = ways.into_iter().flat_map(|held| arrows.map(|arrow| (held, arrow, None)));
        let all = window.into_iter().chain(text).chain(moving);
        all.map(|(held, pressed, may)| (key(held, pressed), may)).collect()
    }

    #[test]
    fn no_command_has_a_key_that_macos_keeps() {
        let kept = kept();
        for command in Command::all() {
            for shortcut in command.keys_on(System::Mac) {
                let keeps =
                    kept.iter().find(|(kept, may)| kept == shortcut && *may != Some(command));
                assert_eq!(keeps, None, "{command:?}");
                // With Option alone, what a key writes is a letter.
                let types = shortcut.modifiers.alt && !shortcut.modifiers.command;
                assert!(!types, "{command:?} {shortcut:?}");
            }
        }
    }

    #[test]
    fn the_readme_says_which_keys_are_others_there() {
        let readme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));
        let (_, table) = readme.split_once("\n## Keys\n").expect("a table of keys");
        let english = Words::new(Language::En);
        for command in Command::all() {
            for &shortcut in keys(command).into_iter().flatten() {
                let said = shortcut_text_on(english, shortcut, System::Mac);
                assert!(table.contains(&format!("`{said}`")), "{said}: {command:?}");
            }
        }
    }
}
