//! The actors beside the board and in its place: what keys and names do there.

use curseur::session::ActorId;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{CTRL, NONE, Setting, WindowHarness};
use super::sessions;

#[test]
fn an_argument_cites_the_actors_its_words_name_by_one_key() {
    let mut room = WindowHarness::on(&sessions::long_sample(), Setting::default());
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("La région suit le dossier");
    room.press(CTRL, Key::E);
    room.press(NONE, Key::Enter);
    let cited = room.last_argument().actors;
    let names: Vec<_> = cited.iter().map(|&id| room.session().actor_name(id)).collect();
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(curseur::session::fold(names[0]).contains("region"), "{names:?}");
}

#[test]
fn an_actor_that_words_do_not_name_is_found_and_cited_by_keys() {
    let mut room = WindowHarness::on(&sessions::long_sample(), Setting::default());
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Cela avance");
    room.press(CTRL, Key::E);
    room.type_in("dep");
    room.press(NONE, Key::Enter);
    assert_eq!(room.draft().actors.len(), 1, "Enter takes the actor, and records nothing");
    room.press(CTRL, Key::L);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().actors.len(), 1);
}

#[test]
fn a_question_lights_its_actors_until_it_is_put_out() {
    let mut room = WindowHarness::on(&sessions::long_sample(), Setting::default());
    room.show_panel("Questions");
    let light = |room: &mut WindowHarness, text: &str| {
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|name| name.starts_with(text))
        };
        let found =
            room.harness.get_all_by_role(Role::Button).find(starts).map(|node| node.click());
        room.harness.run();
        found.is_some()
    };
    assert!(light(&mut room, "Mettre en lumière"));
    assert!(light(&mut room, "Éteindre"));
    assert!(!light(&mut room, "Éteindre"), "it is out");
}

#[test]
fn the_mission_of_the_grids_and_an_actor_survive_the_file() {
    let mut room = WindowHarness::empty();
    room.press(super::harness::CTRL_SHIFT, Key::A);
    room.type_in("Mairie");
    room.press(NONE, Key::Enter);
    assert_eq!(room.session().actor_name(ActorId(1)), "Mairie");
    assert!(room.is_on_disk());
}

#[test]
fn one_key_goes_from_the_card_of_an_actor_to_that_of_the_next_and_back() {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F2);
    room.press(NONE, Key::Enter);
    let name = |room: &WindowHarness| room.value_of("Nom");
    let first = name(&room);
    room.field("Nom").focus();
    room.harness.run();
    room.press(egui::Modifiers::ALT, Key::PageDown);
    let second = name(&room);
    assert_ne!(first, second);
    room.press(egui::Modifiers::ALT, Key::PageDown);
    assert_ne!(name(&room), second, "the keyboard is in the card that came");
    room.press(egui::Modifiers::ALT, Key::PageUp);
    assert_eq!(name(&room), second);
}
