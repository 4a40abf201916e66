//! What someone sees apart: words for the facilitator alone, which no key and no click may lose.

use curseur::session::{Ground, Place, TypeId};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, WindowHarness};

const ALT: Modifiers = Modifiers::ALT;

/// An empty session that looks at its territory, with what these letters find in hand and the caret in the words.
fn on(letters: &str) -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.press(CTRL_SHIFT, Key::T);
    take(&mut room, letters);
    room
}

fn take(room: &mut WindowHarness, letters: &str) {
    room.press(CTRL, Key::L);
    room.type_in(letters);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
}

/// What each other place says.
fn said(room: &WindowHarness) -> Vec<String> {
    room.draft().minority_words().map(str::to_owned).collect()
}

#[test]
fn words_of_another_place_are_recorded_only_with_what_the_group_agreed() {
    let mut room = on("filiere");
    room.put_in("Le textile faisait vivre la vallée");
    room.press(CTRL, Key::D);
    room.type_in("Pas pour Sofia");
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 0, "they would have stood nowhere");
    assert!(room.is_told("Dites d’abord une place"));
    assert_eq!(said(&room), ["Pas pour Sofia"]);
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    let placed = room.last_argument().places.remove(0);
    assert_eq!(placed.place, Place::Mainly);
    assert_eq!(placed.minority[0].words, "Pas pour Sofia");
}

#[test]
fn a_row_has_no_place_and_the_caret_stays_where_letters_are_taken() {
    let mut room = on("se developpe");
    room.put_in("La vallée vit");
    room.press(CTRL, Key::D);
    assert!(room.is_told("La place se dit d’un type"));
    room.type_in(" du bois");
    assert_eq!(room.draft().words, "La vallée vit du bois");
}

#[test]
fn words_of_another_place_go_along_to_an_axis_and_to_another_type() {
    let mut room = on("filiere");
    room.press(CTRL, Key::D);
    room.type_in("Pas pour Sofia");
    take(&mut room, "27");
    assert!(room.draft().axis.is_some());
    assert_eq!(room.draft().minority[0].words, "Pas pour Sofia");
    take(&mut room, "chaque secteur");
    assert!(room.draft().minority.is_empty());
    assert_eq!(said(&room), ["Pas pour Sofia"]);
    assert!(matches!(room.draft().ground(), Some(Ground::Type(_))));
}

#[test]
fn a_minority_without_an_axis_is_asked_for_one() {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::L);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Il manque une formation");
    room.press(CTRL, Key::D);
    room.type_in("Pas pour Sofia");
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), 0);
    assert!(room.is_told("Une position minoritaire se dit d’un axe"));
    assert_eq!(said(&room), ["Pas pour Sofia"]);
}

#[test]
fn on_one_screen_what_is_typed_of_another_place_is_never_among_the_words() {
    let mut room = on("filiere");
    room.press(ALT, Key::ArrowRight);
    room.put_in("Le textile faisait vivre la vallée");
    room.press(NONE, Key::F5);
    room.press(CTRL, Key::D);
    room.type_in("Pas pour Sofia");
    assert_eq!(room.draft().words, "Le textile faisait vivre la vallée");
    assert_eq!(room.draft().sought.held, "");
    assert_eq!(said(&room), ["Pas pour Sofia"]);
    assert!(room.harness.query_all_by_label_contains("Sofia").next().is_none());
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().places[0].minority[0].words, "Pas pour Sofia");
    // Opened and left without a letter, it is not there.
    take(&mut room, "filiere");
    room.press(CTRL, Key::D);
    room.press(NONE, Key::Escape);
    assert_eq!(said(&room), Vec::<String>::new());
}

#[test]
fn another_type_taken_in_the_middle_of_words_is_told_and_one_key_goes_back() {
    let mut room = on("filiere");
    room.put_in("Le textile faisait vivre la vallée");
    let at = room.harness.query_all_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.contains("secteur"))
    });
    let at = at.map(|node| node.rect().center()).next().expect("a type");
    room.harness.drag_at(at);
    room.harness.drop_at(at);
    room.harness.run();
    let specialised = Ground::Type(TypeId::new("ter.dev.specialised"));
    assert_ne!(room.draft().ground(), Some(&specialised));
    assert!(room.is_told("Ces mots vont maintenant sur"));
    room.press(CTRL, Key::Z);
    assert_eq!(room.draft().ground(), Some(&specialised));
    assert_eq!(room.draft().words, "Le textile faisait vivre la vallée");
}

#[test]
fn a_minority_position_that_was_only_begun_is_nobodys() {
    let mut room = WindowHarness::typical();
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("La gare rouvre");
    room.press(ALT, Key::ArrowRight);
    room.press(CTRL, Key::D);
    room.type_in("moins de trains");
    room.press(CTRL, Key::D);
    room.press(NONE, Key::Enter);
    let minority = room.last_argument().moves[0].minority.clone();
    assert_eq!(minority.len(), 1, "{minority:?}");
    // Where another place than the group's was given, it is somebody's, said or not.
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le quai aussi");
    room.press(CTRL, Key::D);
    room.press(ALT, Key::ArrowLeft);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().moves[0].minority.len(), 1);
}
