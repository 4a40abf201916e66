//! Keys: taken before any widget sees them, and how they are said.

use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers};

use super::command::{Command, System};
use crate::words::Words;

/// A key that was pressed for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressed {
    pub command: Command,
    /// The key is being held down.
    pub held: bool,
}

/// Takes out of `input` the first press of a command's key. What `may_take` refuses stays for the widgets.
pub fn take(input: &mut InputState, may_take: impl Fn(Command) -> bool) -> Option<Pressed> {
    Command::all().filter(|&command| may_take(command)).find_map(|command| {
        let mut shortcuts = command.shortcuts().iter();
        let held = shortcuts.find_map(|shortcut| take_press(input, *shortcut))?;
        Some(Pressed { command, held })
    })
}

/// Takes one press of Enter alone. Returns whether it was held.
pub fn take_enter(input: &mut InputState) -> Option<bool> {
    take_press(input, KeyboardShortcut::new(Modifiers::NONE, Key::Enter))
}

pub fn take_press(input: &mut InputState, shortcut: KeyboardShortcut) -> Option<bool> {
    let mut taken = None;
    input.events.retain(|event| match event {
        Event::Key { key, pressed: true, repeat, modifiers, .. }
            if taken.is_none()
                && *key == shortcut.logical_key
                && modifiers.matches_exact(shortcut.modifiers) =>
        {
            taken = Some(*repeat);
            false
        }
        _ => true,
    });
    taken
}

/// "Ctrl+Maj+Z", "Alt+←", in the language of the interface, as the keyboard here has them.
pub fn shortcut_text(words: Words, shortcut: KeyboardShortcut) -> String {
    shortcut_text_on(words, shortcut, System::HERE)
}

/// As the keyboard of this system has them.
pub fn shortcut_text_on(words: Words, shortcut: KeyboardShortcut, system: System) -> String {
    let modifiers = shortcut.modifiers;
    let (ctrl, alt) = match system {
        System::Mac => ("key-command", "key-option"),
        System::Other => ("key-ctrl", "key-alt"),
    };
    let mut parts: Vec<String> = [
        (modifiers.command || modifiers.ctrl, ctrl),
        (modifiers.alt, alt),
        (modifiers.shift, "key-shift"),
    ]
    .into_iter()
    .filter(|(held, _)| *held)
    .map(|(_, id)| words.text(id))
    .collect();
    parts.push(key_text(words, shortcut.logical_key));
    parts.join(&words.text("key-join"))
}

/// The keys of a command, the first one; empty when it has none.
pub fn command_keys(words: Words, command: Command) -> String {
    match keys_of(command).first() {
        Some(&shortcut) => shortcut_text(words, shortcut),
        None => String::new(),
    }
}

/// The keys of two commands that go opposite ways: "Alt+←/→".
pub fn either_keys(words: Words, one: Command, other: Command) -> String {
    let second = other.shortcuts().first().map(|keys| key_text(words, keys.logical_key));
    format!("{}/{}", command_keys(words, one), second.unwrap_or_default())
}

/// What a movement of a type, or another place for it, lacks, and the keys that say it.
pub fn place_first(words: Words) -> String {
    let keys = command_keys(words, Command::NotchRight);
    words.with("bar-place-first", [("notch", keys.into())])
}

/// "Ctrl" and this key.
pub fn ctrl_key(words: Words, key: Key) -> String {
    shortcut_text(words, KeyboardShortcut::new(Modifiers::COMMAND, key))
}

/// The name of one key.
pub fn key_text(words: Words, key: Key) -> String {
    let id = match key {
        Key::Enter => "key-enter",
        Key::Escape => "key-escape",
        Key::Tab => "key-tab",
        Key::Space => "key-space",
        Key::Backspace => "key-backspace",
        Key::Delete => "key-delete",
        Key::Insert => "key-insert",
        Key::Home => "key-home",
        Key::End => "key-end",
        Key::PageUp => "key-page-up",
        Key::PageDown => "key-page-down",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::Plus => "key-plus",
        Key::Minus => "key-minus",
        other => return other.symbol_or_name().to_owned(),
    };
    words.text(id)
}

/// The keys of a command, those that hold only in the entry bar included.
pub fn keys_of(command: Command) -> &'static [KeyboardShortcut] {
    const ENTER: [KeyboardShortcut; 1] = [KeyboardShortcut::new(Modifiers::NONE, Key::Enter)];
    match command {
        Command::Record => &ENTER,
        // Its other keys are the same one, as keyboards write it.
        Command::TextLarger => &Command::TextLarger.shortcuts()[..1],
        other => other.shortcuts(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    #[test]
    fn keys_are_said_in_the_language() {
        let redo = Command::Redo.shortcuts()[0];
        let notch = Command::NotchLeft.shortcuts()[0];
        let french = Words::new(Language::Fr);
        assert_eq!(shortcut_text(french, redo), "Ctrl+Maj+Z");
        assert_eq!(shortcut_text(french, notch), "Alt+←");
        assert_eq!(command_keys(french, Command::Record), "Entrée");
        assert_eq!(shortcut_text(Words::new(Language::En), redo), "Ctrl+Shift+Z");
    }

    const README: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));
    const GUIDE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/animer.md"));

    /// The keys of all commands, as papers write them.
    fn all_keys(language: Language) -> Vec<String> {
        let words = Words::new(language);
        Command::all()
            .flat_map(keys_of)
            .map(|&keys| shortcut_text(words, keys).replace("Cmd", "Ctrl"))
            .collect()
    }

    /// What stands between backquotes in `text` and can only be a key of a command.
    fn keys_in(text: &str) -> impl Iterator<Item = &str> {
        let quoted = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
        quoted.filter(|quoted| {
            let function = quoted.strip_prefix('F').is_some_and(|rest| rest.parse::<u8>().is_ok());
            let held = ["Ctrl+", "Alt+", "Shift+", "Maj+"];
            function || held.iter().any(|held| quoted.starts_with(held))
        })
    }

    #[test]
    fn the_readme_has_the_keys_of_every_command_and_no_others() {
        let (_, table) = README.split_once("\n## Keys\n").expect("a table of keys");
        let (table, _) = table.split_once("\n## ").expect("something after it");
        let all = all_keys(Language::En);
        for keys in &all {
            assert!(table.contains(&format!("`{keys}`")), "{keys} is not there");
        }
        // Of a field, a text, a card, a grid and a list.
        let others = [
            "Shift+Tab",
            "Shift+Enter",
            "Ctrl+Shift+P",
            "Alt+Page Down",
            "Alt+Page Up",
            "Ctrl+Home",
            "Ctrl+End",
            "Ctrl+Shift+↑",
            "Ctrl+Shift+↓",
        ];
        for keys in keys_in(table) {
            assert!(all.iter().any(|known| known == keys) || others.contains(&keys), "{keys}");
        }
    }

    #[test]
    fn what_facilitators_read_names_keys_that_there_are() {
        let (_, french) = README.split_once("\n## Démarrage rapide\n").expect("a quick start");
        let (french, _) = french.split_once("\n## ").expect("something after it");
        let all = all_keys(Language::Fr);
        // Of a text and of a line of a list.
        let others = ["Ctrl+Maj+P"];
        for keys in keys_in(french).chain(keys_in(GUIDE)) {
            assert!(all.iter().any(|known| known == keys) || others.contains(&keys), "{keys}");
        }
        assert!(keys_in(GUIDE).count() > 10);
    }
}
