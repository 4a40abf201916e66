//! A copy, as it is or to hand over: what the second one is without is told first, and nothing is written that nobody asked for.

use std::fs;
use std::path::PathBuf;

use curseur::session::Session;
use curseur::storage;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

/// Says where the copy goes, in the folder of the session.
fn put(room: &mut WindowHarness, name: &str) -> PathBuf {
    let session = room.path.clone().expect("a session on disk");
    let to = session.with_file_name(name);
    room.harness.get_by_role_and_label(Role::TextInput, &room.words().text("prompt-path")).focus();
    room.press(super::harness::CTRL, Key::A);
    room.put_in(to.to_str().expect("UTF-8"));
    room.press(NONE, Key::Enter);
    to
}

fn read(path: &PathBuf) -> Session {
    storage::read(&fs::read(path).expect("the copy")).expect("a session")
}

#[test]
fn what_a_copy_to_hand_over_is_without_is_told_before_anything_is_written() {
    let mut room = WindowHarness::typical();
    room.press(CTRL_SHIFT, Key::S);
    assert!(room.asks() && room.is_told("Ne seront pas dans une copie à remettre"));
    for line in ["textes internes sur des acteurs", "positions minoritaires", "voix nommées"] {
        assert!(room.is_told(line), "{line}");
    }
    let is_choice = |label: &str| {
        room.harness.query_all_by_role(Role::Button).any(|button| {
            use egui_kittest::kittest::NodeT as _;
            button.accesskit_node().label().is_some_and(|name| name.starts_with(label))
        })
    };
    assert!(is_choice("Telle quelle (elle contient "));
    assert!(is_choice("À remettre (sans rien d’interne)"));
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
}

#[test]
fn enter_twice_copies_the_session_as_it_is() {
    let mut room = WindowHarness::typical();
    room.press(CTRL_SHIFT, Key::S);
    room.press(NONE, Key::Enter);
    let copy = read(&put(&mut room, "copie.ron"));
    assert!(room.is_told("Copie enregistrée"));
    assert!(copy.says_the_same_as(&sessions::long_sample()));
}

#[test]
fn one_tab_more_writes_a_copy_with_nothing_internal_and_the_session_stays_as_it_was() {
    let mut room = WindowHarness::typical();
    room.press(CTRL_SHIFT, Key::S);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Enter);
    let name = room.value_of(&room.words().text("prompt-path"));
    assert!(name.ends_with("(copie à remettre).ron"), "{name}");
    let copy = read(&put(&mut room, "remise.ron"));
    let session = sessions::long_sample();
    assert_ne!(copy.id, session.id);
    assert!(copy.participants.is_empty() && copy.relations.all().next().is_none());
    let notes = copy.actors.iter().flat_map(|actor| actor.profile.notes());
    assert!(notes.into_iter().all(|(_, note)| note.shareable));
    assert!(room.app().document().expect("a session").session().says_the_same_as(&session));
}

#[test]
fn the_mouse_does_the_same_and_no_file_is_replaced() {
    let mut room = WindowHarness::typical();
    let taken = room.path.clone().expect("a session").with_file_name("prise.ron");
    fs::write(&taken, "autre chose").expect("a file");
    room.press(CTRL_SHIFT, Key::S);
    room.click_on("copy-hand-over");
    put(&mut room, "prise.ron");
    assert!(room.is_told("La copie n’a pas pu être écrite"));
    assert_eq!(fs::read(&taken).expect("the file"), b"autre chose");
}

#[test]
fn where_nothing_is_internal_nothing_is_asked_but_the_place() {
    let mut room = WindowHarness::on(&crate::samples::empty(), Setting::default());
    room.press(CTRL_SHIFT, Key::S);
    assert!(room.is_told(&room.words().text("prompt-path")));
    let copy = read(&put(&mut room, "copie.ron"));
    assert_eq!(copy.id, crate::samples::empty().id);
}

#[test]
fn a_session_that_goes_on_elsewhere_says_what_its_file_holds() {
    let mut room = WindowHarness::typical();
    room.command(curseur::app::base::command::Command::SaveElsewhere);
    put(&mut room, "ailleurs.ron");
    assert!(room.is_told("Ce fichier contient") && room.is_told("Ctrl+Maj+S"));
}
