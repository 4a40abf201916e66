//! Undo and redo, of the session and of the text being typed.

use egui::Key;
use egui::accesskit::Role;

use super::harness::{ALT, CTRL, CTRL_SHIFT, NONE, WindowHarness};

const WORDS: &str = "Ce qui est dit, en quelques mots";

fn recorded() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 1);
    room
}

#[test]
fn undo_and_redo_name_the_step() {
    let mut room = recorded();
    room.press(CTRL, Key::Z);
    assert!(room.arguments().is_empty());
    assert!(room.is_told("Annulé"));
    assert!(room.is_told("argument 1, Déchets et réemploi"));
    room.press(CTRL_SHIFT, Key::Z);
    assert_eq!(room.arguments().len(), 1);
    assert!(room.is_told("Rétabli"));
    room.press(CTRL, Key::Z);
    room.press(CTRL, Key::Y);
    assert_eq!(room.arguments().len(), 1);
    assert!(room.is_on_disk());
}

#[test]
fn the_menu_names_the_step_before_it_is_undone() {
    let mut room = recorded();
    room.click(Role::Button, "Menu");
    assert!(room.is_told("argument 1, Déchets et réemploi"));
}

#[test]
fn nothing_to_undo_is_said() {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::Z);
    assert!(room.is_told("Rien à annuler"));
    room.press(CTRL, Key::Y);
    assert!(room.is_told("Rien à rétablir"));
}

#[test]
fn while_words_are_typed_undo_is_the_text_s_own() {
    let mut room = recorded();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Autre chose");
    room.press(CTRL, Key::Z);
    assert_eq!(room.arguments().len(), 1, "the session is untouched");
    assert_ne!(room.value_of(WORDS), "Autre chose");
}

#[test]
fn words_that_undo_took_away_come_back_with_redo() {
    let mut room = recorded();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Autre chose");
    room.press(CTRL, Key::Z);
    room.press(CTRL_SHIFT, Key::Z);
    assert_eq!(room.value_of(WORDS), "Autre chose");
}

#[test]
fn in_empty_words_undo_is_the_session_s_and_brings_no_recorded_words_back() {
    let mut room = recorded();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    assert!(room.field(WORDS).is_focused());
    room.press(CTRL, Key::Z);
    assert!(room.arguments().is_empty());
    assert_eq!(room.value_of(WORDS), "");
}

#[test]
fn a_solid_ball_is_a_step_of_its_own() {
    let mut room = recorded();
    room.type_in("dechets");
    room.press(CTRL, Key::B);
    room.field(WORDS).focus();
    room.harness.run();
    room.press(CTRL, Key::Z);
    assert_eq!(room.arguments().len(), 1);
    assert!(!room.board().cursor(&curseur::session::AxisId::new("env.waste")).is_solid());
}
