//! The actors beside the board and in its place: pictures of each screen, and what keys and names do there.

use curseur::session::ActorId;
use curseur::words::Words;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::room::{CTRL, NONE, Room, Setting};
use super::sessions;

const PANELS: [&str; 4] = ["panel-actors", "panel-relations", "panel-map", "panel-questions"];

/// The second actor of the long sample, a pair and a question in hand.
fn chosen(room: &mut Room) {
    room.press(NONE, Key::F2);
    room.press(NONE, Key::ArrowDown);
}

#[test]
fn the_actors_in_eight_variants() {
    let mut results = SnapshotResults::new();
    for (name, setting) in Setting::all() {
        let words = Words::new(setting.language);
        let mut room = Room::on(&sessions::long_sample(), setting);
        chosen(&mut room);
        for panel in PANELS {
            room.show_panel(&words.text(panel));
            room.harness.snapshot(format!("{panel} {name}"));
        }
        room.click(Role::Button, &words.text("command-show-actors-alone"));
        for panel in PANELS {
            room.show_panel(&words.text(panel));
            room.harness.snapshot(format!("{panel} alone {name}"));
        }
        results.extend_harness(&mut room.harness);
    }
}

fn command(room: &mut Room, letters: &str) {
    room.press(CTRL, Key::K);
    room.type_in(letters);
    room.press(NONE, Key::Enter);
}

/// What is done to get somewhere.
type Way = fn(&mut Room);

#[test]
fn every_other_state_of_the_actors() {
    let ways: [(&str, Way); 14] = [
        ("card in full", |room| {
            chosen(room);
            room.click(Role::Button, "Acteurs en grand, sans le plateau");
            room.click(Role::Tab, "Forme complète");
        }),
        ("natures", |room| command(room, "adapter les natures")),
        ("merging", |room| {
            chosen(room);
            command(room, "fusionner");
            room.type_in("regie");
            room.press(NONE, Key::Enter);
        }),
        ("splitting", |room| {
            chosen(room);
            command(room, "scinder");
            room.type_in("Service des déchets");
        }),
        ("extracting", |room| {
            chosen(room);
            command(room, "extraire");
        }),
        ("erasing what", |room| {
            chosen(room);
            command(room, "effacer tout");
        }),
        ("erasing a mention", |room| {
            chosen(room);
            command(room, "effacer tout");
            room.click(Role::Button, "Continuer");
        }),
        ("erasing for ever", |room| {
            chosen(room);
            command(room, "effacer tout");
            room.click(Role::Button, "Continuer");
            room.click(Role::Button, "Continuer");
        }),
        ("erasing a wording", |room| {
            let erase = |node: &egui_kittest::Node<'_>| {
                node.accesskit_node().label().is_some_and(|name| name.starts_with("Effacer une"))
            };
            let found = room.harness.get_all_by_role(Role::Button).find(erase);
            found.expect("an argument").click();
            room.harness.run();
        }),
        ("a question lit in grid II", |room| {
            room.show_panel("Questions");
            let show = |node: &egui_kittest::Node<'_>| {
                node.accesskit_node().label().is_some_and(|name| name.starts_with("Voir dans"))
            };
            let found = room.harness.get_all_by_role(Role::Button).find(show);
            found.expect("a question").click();
            room.harness.run();
        }),
        ("a question lit on the map", |room| {
            room.show_panel("Questions");
            let light = |node: &egui_kittest::Node<'_>| {
                node.accesskit_node().label().is_some_and(|name| name.starts_with("Mettre en"))
            };
            let found = room.harness.get_all_by_role(Role::Button).find(light);
            found.expect("a question").click();
            room.harness.run();
            room.click(Role::Button, "Acteurs en grand, sans le plateau");
            room.show_panel("Carte");
        }),
        ("ties of one actor", |room| {
            chosen(room);
            room.click(Role::Button, "Acteurs en grand, sans le plateau");
            room.show_panel("Carte");
            room.harness.get_by_label_contains("Liens de").click();
            room.harness.run();
        }),
        ("an argument that cites", |room| {
            room.type_in("dechets");
            room.press(NONE, Key::Tab);
            room.press(NONE, Key::Tab);
            room.type_in("La région suit le dossier avec la DDETS");
            room.press(CTRL, Key::E);
        }),
        ("an axis and its actors", |room| {
            room.type_in("27");
            room.press(NONE, Key::Tab);
            room.show_panel("Pourquoi ici\u{202f}?");
        }),
    ];
    let mut results = SnapshotResults::new();
    for (n, (name, way)) in ways.into_iter().enumerate() {
        let size = if n % 2 == 0 { super::room::SMALL } else { super::room::LAPTOP };
        let setting = Setting { size, dark: n % 4 == 3, ..Setting::default() };
        let mut room = Room::on(&sessions::long_sample(), setting);
        way(&mut room);
        room.harness.snapshot(name);
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn a_session_without_actors_says_what_to_do() {
    let mut results = SnapshotResults::new();
    let mut room = Room::empty();
    let words = Words::new(curseur::session::Language::Fr);
    for panel in PANELS {
        room.show_panel(&words.text(panel));
        room.harness.snapshot(format!("{panel} empty"));
    }
    results.extend_harness(&mut room.harness);
}

#[test]
fn an_argument_cites_the_actors_its_words_name_by_one_key() {
    let mut room = Room::on(&sessions::long_sample(), Setting::default());
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
    let mut room = Room::on(&sessions::long_sample(), Setting::default());
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
    let mut room = Room::on(&sessions::long_sample(), Setting::default());
    room.show_panel("Questions");
    let light = |room: &mut Room, text: &str| {
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
    let mut room = Room::empty();
    room.press(super::room::CTRL_SHIFT, Key::A);
    room.type_in("Mairie");
    room.press(NONE, Key::Enter);
    assert_eq!(room.session().actor_name(ActorId(1)), "Mairie");
    assert!(room.is_on_disk());
}
