//! One argument on several axes.

use curseur::session::{AxisId, Position, Speaker, Target};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

use super::harness::{ALT, CTRL, NONE, WindowHarness};

const WORDS: &str = "Ce qui est dit, en quelques mots";

/// “Trois emplois de proximité” on two axes, the second not recorded yet.
fn going_on() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.type_in("emplois crees");
    room.press(NONE, Key::Tab);
    room.type_in("la directrice");
    room.press(NONE, Key::Tab);
    room.type_in("Trois emplois de proximité");
    room.press(ALT, Key::ArrowRight);
    room.press(CTRL, Key::Enter);
    room
}

#[test]
fn going_on_keeps_speaker_and_words_and_asks_for_an_axis() {
    let room = going_on();
    assert_eq!(room.arguments().len(), 1);
    assert!(room.field("Axe").is_focused());
    assert_eq!(room.value_of("Axe"), "");
    assert_eq!(room.value_of("Qui parle"), "la directrice");
    assert_eq!(room.value_of(WORDS), "Trois emplois de proximité");
    assert!(room.is_told("SUR UN AUTRE AXE"));
}

#[test]
fn an_argument_on_three_axes_is_one_argument_with_three_moves() {
    let mut room = going_on();
    room.type_in("proximite");
    room.press(ALT, Key::ArrowUp);
    room.press(CTRL, Key::Enter);
    room.type_in("ancrage");
    room.press(ALT, Key::ArrowLeft);
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 1);
    let last = room.last_argument();
    assert_eq!(last.words, "Trois emplois de proximité");
    assert_eq!(last.speaker, Speaker::Words("la directrice".to_owned()));
    let moves: Vec<_> = last.moves.iter().map(|made| (made.axis.as_str(), made.to)).collect();
    let to = |value| Target::MovesTo(Position::clamped(value));
    assert_eq!(moves, [("eco.jobs", to(10)), ("eco.local", to(30)), ("gov.roots", to(-10))]);
    assert_eq!(room.draft().continues, None);
    assert_eq!(room.value_of(WORDS), "", "the bar is free");
    assert!(room.is_on_disk());
}

#[test]
fn enter_without_an_axis_ends_the_argument() {
    let mut room = going_on();
    room.press(NONE, Key::Enter);
    assert_eq!(room.draft().continues, None);
    assert_eq!(room.value_of(WORDS), "");
    assert_eq!(room.arguments().len(), 1);
}

#[test]
fn the_button_ends_the_argument_by_mouse() {
    let mut room = going_on();
    room.click(Role::Button, "Consigner ↵");
    assert_eq!(room.draft().continues, None);
    assert_eq!(room.arguments().len(), 1);
}

#[test]
fn undoing_an_argument_that_goes_on_frees_the_bar() {
    let mut room = going_on();
    room.press(CTRL, Key::Z);
    assert!(room.arguments().is_empty());
    assert_eq!(room.draft().continues, None);
    let words = room.field(WORDS);
    assert!(!words.accesskit_node().is_disabled(), "it can be typed in again");
}

#[test]
fn the_same_axis_twice_is_refused_and_nothing_is_lost() {
    let mut room = going_on();
    room.type_in("emplois crees");
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().moves.len(), 1);
    assert_eq!(room.value_of(WORDS), "Trois emplois de proximité");
    assert_eq!(room.draft().axis, Some(AxisId::new("eco.jobs")));
}
