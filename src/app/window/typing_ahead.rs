//! What is typed lands where it would on the fastest machine.
//!
//! When keys come faster than frames, one frame sees several of them at once, and the letters typed before a Tab would
//! go to the field after it. So a key that can move the keyboard has a frame of its own, and one more to settle; and what is
//! typed after a click waits until the click was seen.

use std::collections::VecDeque;

use egui::{Event, Key};

use crate::app::base::command::Command;

/// What was typed and is not seen by any frame yet.
#[derive(Debug, Default)]
pub struct TypedAhead {
    waiting: VecDeque<Event>,
    settling: bool,
    /// A button of the mouse went down or up in the last frame: what it does may move the keyboard in the next one.
    clicked: bool,
}

impl TypedAhead {
    /// Leaves in `events` what the coming frame may see.
    pub fn hold_back(&mut self, events: &mut Vec<Event>) {
        self.waiting.extend(without_letters_of_commands(events.drain(..)));
        let clicked = std::mem::take(&mut self.clicked);
        let next = self.waiting.iter().find(|event| is_typed(event) || is_button(event));
        if std::mem::take(&mut self.settling) || clicked && next.is_some_and(is_typed) {
            return;
        }
        while let Some(event) = self.waiting.pop_front() {
            let alone = moves_keyboard(&event);
            // The field that is left by a click has seen what was typed in it, and the one that is clicked has the keyboard.
            let leaves = is_click(&event) && events.iter().any(is_typed);
            let arrives = is_typed(&event) && events.iter().any(is_button);
            if leaves || arrives || drags(events, &event) || alone && !events.is_empty() {
                self.waiting.push_front(event);
                break;
            }
            events.push(event);
            if alone {
                self.settling = true;
                break;
            }
        }
        self.clicked = events.iter().any(is_button);
    }

    /// Whether something waits for the next frame.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }
}

/// A key with Alt that is a command's writes no letter too, as it does where the system gives one.
fn without_letters_of_commands(events: impl Iterator<Item = Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::new();
    let mut writes = false;
    for event in events {
        let is_its_letter = std::mem::take(&mut writes) && matches!(event, Event::Text(_));
        if !is_its_letter {
            writes = is_of_alt(&event);
            kept.push(event);
        }
    }
    kept
}

fn is_of_alt(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let is_it = |keys: &egui::KeyboardShortcut| {
        keys.logical_key == *key && modifiers.matches_exact(keys.modifiers)
    };
    modifiers.alt && Command::all().any(|command| command.shortcuts().iter().any(is_it))
}

fn is_click(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: true, .. } | Event::Touch { .. })
}

/// A button of the mouse that goes down or up: a field may take the keyboard at either.
fn is_button(event: &Event) -> bool {
    matches!(event, Event::PointerButton { .. } | Event::Touch { .. })
}

/// Whether `next` is a step of a drag of its own: a ball that is pressed, pulled and let go in one frame would be clicked.
fn drags(events: &[Event], next: &Event) -> bool {
    let pressed = events.iter().rposition(is_click);
    let moved = events.iter().rposition(|event| matches!(event, Event::PointerMoved(_)));
    match next {
        Event::PointerMoved(_) => pressed.is_some(),
        Event::PointerButton { pressed: false, .. } => moved.is_some() && pressed < moved,
        _ => false,
    }
}

fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { .. })
}

/// Whether what is typed after it may belong elsewhere. A key held down goes on as it began.
fn moves_keyboard(event: &Event) -> bool {
    let Event::Key { key, pressed: true, repeat: false, modifiers, .. } = event else {
        return false;
    };
    let steers = matches!(
        key,
        Key::Tab
            | Key::Enter
            | Key::Escape
            | Key::F1
            | Key::F2
            | Key::F3
            | Key::F4
            | Key::F5
            | Key::F6
            | Key::F7
            | Key::F8
            | Key::F9
            | Key::F10
            | Key::F11
            | Key::F12
            // A list goes to the next row, whose letters they are that come after.
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
    );
    steers || modifiers.command || modifiers.alt
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn press(key: Key, modifiers: Modifiers, repeat: bool) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
    }

    fn word(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    /// What each frame sees.
    fn frames(events: &[Event]) -> Vec<Vec<Event>> {
        let mut ahead = TypedAhead::default();
        let mut frames = Vec::new();
        let mut seen = events.to_vec();
        loop {
            ahead.hold_back(&mut seen);
            frames.push(std::mem::take(&mut seen));
            if !ahead.is_waiting() {
                break;
            }
        }
        frames
    }

    #[test]
    fn words_are_seen_at_once() {
        let words = [word("un"), word("deux"), press(Key::A, Modifiers::SHIFT, false)];
        assert_eq!(frames(&words), [words.to_vec()]);
    }

    #[test]
    fn a_click_comes_after_what_was_typed_before_it() {
        let pos = egui::Pos2::ZERO;
        let button = egui::PointerButton::Primary;
        let modifiers = Modifiers::NONE;
        let click = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
        let moved = Event::PointerMoved(pos);
        let typed = [word("odi"), moved.clone(), click(true), click(false)];
        let expected = [vec![word("odi"), moved.clone()], vec![click(true), click(false)]];
        assert_eq!(frames(&typed), expected);
        let only = [moved, click(true), click(false)];
        assert_eq!(frames(&only), [only.to_vec()], "a click alone waits for nothing");
    }

    #[test]
    fn what_is_typed_after_a_click_waits_until_the_click_was_seen() {
        let pos = egui::Pos2::ZERO;
        let button = egui::PointerButton::Primary;
        let modifiers = Modifiers::NONE;
        let click = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
        let typed = [word("pra"), click(true), click(false), word("Le marché")];
        let expected =
            [vec![word("pra")], vec![click(true), click(false)], vec![], vec![word("Le marché")]];
        assert_eq!(frames(&typed), expected);
        let late = [click(false), word("Le marché")];
        assert_eq!(frames(&late), [vec![click(false)], vec![], vec![word("Le marché")]]);
    }

    #[test]
    fn a_drag_in_one_frame_is_seen_step_by_step_and_letters_after_it_wait_for_what_it_does() {
        let [from, to] = [egui::Pos2::ZERO, egui::pos2(80.0, 0.0)];
        let button = egui::PointerButton::Primary;
        let modifiers = Modifiers::NONE;
        let at = |pos, pressed| Event::PointerButton { pos, button, pressed, modifiers };
        let moved = Event::PointerMoved(to);
        let typed = [at(from, true), moved.clone(), at(to, false), word("pra")];
        let expected =
            [vec![at(from, true)], vec![moved], vec![at(to, false)], vec![], vec![word("pra")]];
        assert_eq!(frames(&typed), expected);
    }

    #[test]
    fn letters_of_the_frame_after_a_click_wait_for_what_it_does() {
        let click = Event::PointerButton {
            pos: egui::Pos2::ZERO,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        };
        let mut ahead = TypedAhead::default();
        let mut seen = vec![click.clone()];
        ahead.hold_back(&mut seen);
        assert_eq!(seen, [click]);
        seen = vec![word("pra")];
        ahead.hold_back(&mut seen);
        assert!(seen.is_empty() && ahead.is_waiting());
        ahead.hold_back(&mut seen);
        assert_eq!(seen, [word("pra")]);
    }

    #[test]
    fn letters_for_the_next_row_of_a_list_come_after_the_arrow_that_goes_there() {
        let down = press(Key::ArrowDown, Modifiers::NONE, false);
        let typed = [word("p"), down.clone(), word("a"), down.clone()];
        let expected = [vec![word("p")], vec![down.clone()], vec![], vec![word("a")], vec![down]];
        assert_eq!(frames(&typed), expected);
    }

    #[test]
    fn letters_after_any_function_key_wait_for_where_it_takes_the_keyboard() {
        for key in [Key::F1, Key::F2, Key::F6, Key::F9, Key::F11, Key::F12] {
            let key = press(key, Modifiers::NONE, false);
            let typed = [word("un"), key.clone(), word("d")];
            assert_eq!(frames(&typed), [vec![word("un")], vec![key], vec![], vec![word("d")]]);
        }
    }

    #[test]
    fn tab_comes_between_the_words_before_and_after_it() {
        let tab = press(Key::Tab, Modifiers::NONE, false);
        let typed = [word("axe"), tab.clone(), word("mots")];
        assert_eq!(frames(&typed), [vec![word("axe")], vec![tab], vec![], vec![word("mots")]]);
    }

    #[test]
    fn keys_with_a_modifier_act_on_what_was_typed_before_them() {
        let notch = press(Key::ArrowRight, Modifiers::ALT, false);
        let typed = [word("axe"), notch.clone(), notch.clone()];
        let expected = [vec![word("axe")], vec![notch.clone()], vec![], vec![notch]];
        assert_eq!(frames(&typed), expected);
    }

    #[test]
    fn a_held_key_never_falls_behind() {
        let first = press(Key::ArrowRight, Modifiers::ALT, false);
        let held = press(Key::ArrowRight, Modifiers::ALT, true);
        let typed = [first.clone(), held.clone(), held.clone(), held.clone()];
        assert_eq!(frames(&typed), [vec![first], vec![], vec![held.clone(), held.clone(), held]]);
    }

    #[test]
    fn a_command_with_alt_writes_no_letter_where_the_system_gives_one() {
        let mut ahead = TypedAhead::default();
        let mut seen =
            vec![word("a"), press(Key::Minus, Modifiers::ALT, false), word("-"), word("b")];
        let mut letters = String::new();
        for _ in 0..6 {
            ahead.hold_back(&mut seen);
            for event in seen.drain(..) {
                if let Event::Text(text) = event {
                    letters.push_str(&text);
                }
            }
        }
        assert_eq!(letters, "ab");
        // A letter that Alt composes, as on a Mac, is none of ours.
        let mut seen = vec![press(Key::E, Modifiers::ALT, false), word("é")];
        ahead.hold_back(&mut seen);
        ahead.hold_back(&mut seen);
        ahead.hold_back(&mut seen);
        assert!(seen.contains(&word("é")));
    }
}
