//! How the group stood, minority positions, what is verbatim or to check.

use curseur::session::{Position, Stance, Target};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{ALT, CTRL, NONE, WindowHarness};

const MINORITY: &str = "Mots de la position minoritaire";

fn about_waste() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room
}

#[test]
fn a_minority_position_has_its_own_words_and_its_own_ball() {
    let mut room = about_waste();
    room.press(ALT, Key::ArrowUp);
    room.press(CTRL, Key::D);
    assert!(room.field(MINORITY).is_focused());
    room.type_in("Pas chez nous");
    room.press(ALT, Key::ArrowDown);
    room.press(ALT, Key::ArrowLeft);
    assert_eq!(room.draft().to, Target::MovesTo(Position::clamped(30)), "not the group's ball");
    room.press(NONE, Key::Enter);
    let made = room.last_argument().moves[0].clone();
    assert_eq!(made.to, Target::MovesTo(Position::clamped(30)));
    assert_eq!(made.minority.len(), 1);
    assert_eq!(made.minority[0].words, "Pas chez nous");
    assert_eq!(made.minority[0].position, Position::clamped(-10));
}

#[test]
fn a_second_minority_position_needs_words_in_the_first() {
    let mut room = about_waste();
    room.press(CTRL, Key::D);
    room.press(CTRL, Key::D);
    assert_eq!(room.draft().minority.len(), 1);
    room.type_in("Pas chez nous");
    room.press(CTRL, Key::D);
    assert_eq!(room.draft().minority.len(), 2);
    room.type_in("Ni ici");
    let words: Vec<_> = room.draft().minority.iter().map(|one| one.words.as_str()).collect();
    assert_eq!(words, ["Pas chez nous", "Ni ici"]);
}

#[test]
fn f3_goes_through_the_stances() {
    let mut room = about_waste();
    for stance in
        [Stance::WithReservation, Stance::DisagreementKept, Stance::LeftOpen, Stance::Agreed]
    {
        room.press(NONE, Key::F3);
        assert_eq!(room.draft().stance, stance);
    }
    room.press(NONE, Key::F3);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().moves[0].stance, Stance::WithReservation);
}

#[test]
fn a_stance_is_chosen_by_mouse() {
    let mut room = about_waste();
    room.click(Role::Button, "désaccord maintenu");
    assert_eq!(room.draft().stance, Stance::DisagreementKept);
}

#[test]
fn verbatim_and_to_check_are_ticked() {
    let mut room = about_waste();
    room.click(Role::CheckBox, "mot pour mot");
    room.click(Role::CheckBox, "à vérifier");
    room.field("Ce qui est dit, en quelques mots").focus();
    room.harness.run();
    room.press(NONE, Key::Enter);
    let last = room.last_argument();
    assert!(last.verbatim && last.to_check);
    let ticks = room.harness.get_all_by_role(Role::CheckBox);
    assert!(ticks.count() >= 3, "they wait unticked");
    assert!(!room.draft().verbatim && !room.draft().to_check);
}
