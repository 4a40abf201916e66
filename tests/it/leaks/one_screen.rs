//! The facilitator's window while the room sees it.

use curseur::app::Place;
use egui::{Key, Modifiers};

use super::planted::{self, leaks, seen};
use crate::window::harness::{CTRL, NONE, Setting, WindowHarness};

const SHIFT: Modifiers = Modifiers::SHIFT;

fn here() -> WindowHarness {
    let mut room = WindowHarness::on(&planted::session(), Setting::default());
    room.press(NONE, Key::F5);
    assert_eq!(room.projecting().place, Place::ThisWindow);
    room
}

/// The name of an actor is public.
fn holds(room: &WindowHarness, when: &str) {
    let said = seen(&room.harness).replace("zqlonelyone", "");
    assert_eq!(leaks(&said, &[]), [""; 0], "{when}");
}

#[test]
fn before_it_the_same_look_finds_the_secrets() {
    let room = WindowHarness::on(&planted::session(), Setting::default());
    assert!(leaks(&seen(&room.harness), &[]).contains(&"zqsomeone"));
}

#[test]
fn no_mode_shows_a_secret_in_this_window() {
    let mut room = here();
    holds(&room, "at first");
    for key in [Key::F1, Key::F2, Key::F3, Key::F4, Key::F6, Key::F7, Key::F8, Key::F9] {
        room.press(SHIFT, key);
        holds(&room, &format!("{key:?}"));
    }
}

#[test]
fn no_secret_shows_while_someone_works() {
    let mut room = here();
    room.type_in("emplois");
    holds(&room, "an axis is being found");
    room.press(NONE, Key::Tab);
    room.type_in("zqsome");
    holds(&room, "a speaker is being found");
    room.press(NONE, Key::Tab);
    holds(&room, "a speaker was taken");
    room.type_in("Des mots");
    room.press(NONE, Key::Enter);
    holds(&room, "recorded");
    room.press(CTRL, Key::Z);
    holds(&room, "undone");
    room.press(CTRL, Key::J);
    holds(&room, "who spoke last was asked for");
    room.press(CTRL, Key::D);
    room.press(NONE, Key::F3);
    holds(&room, "a stance and a minority position were asked for");
    room.press(CTRL, Key::K);
    holds(&room, "every command is listed");
    room.press(NONE, Key::Escape);
    room.press(NONE, Key::F1);
    holds(&room, "every key is listed");
    room.press(NONE, Key::Escape);
    for (modifiers, key) in [(NONE, Key::F2), (NONE, Key::F4), (CTRL, Key::M), (NONE, Key::F6)] {
        room.press(modifiers, key);
        holds(&room, &format!("{key:?} was tried"));
    }
    room.press(NONE, Key::F5);
    holds(&room, "whether to take the window back is asked");
}

#[test]
fn what_was_in_sight_before_is_not_any_more() {
    let mut room = WindowHarness::on(&planted::session(), Setting::default());
    room.press(NONE, Key::F2);
    room.press(NONE, Key::ArrowDown);
    room.press(NONE, Key::F5);
    holds(&room, "the card of an actor was open");
    let mut room = WindowHarness::on(&planted::session(), Setting::default());
    room.press(CTRL, Key::Z);
    room.press(NONE, Key::F5);
    holds(&room, "a message was told");
}
