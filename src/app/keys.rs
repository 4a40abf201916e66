//! Keys, taken before any widget sees them.

use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers};

use super::commands::Command;

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

pub(super) fn take_press(input: &mut InputState, shortcut: KeyboardShortcut) -> Option<bool> {
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
