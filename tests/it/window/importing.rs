//! A list of actors, from its file to the session on the disk.

use std::fs;

use egui::Key;

use super::harness::{CTRL, NONE, WindowHarness};

fn names(room: &WindowHarness) -> Vec<&str> {
    room.session().actors.iter().map(|actor| actor.name.as_str()).collect()
}

/// The path of `bytes` was given; what is found in them is shown.
fn asked_to_import(bytes: &[u8]) -> WindowHarness {
    let mut room = WindowHarness::empty();
    let path = room.path.as_ref().expect("a session").with_file_name("liste.csv");
    fs::write(&path, bytes).expect("a list");
    room.press(CTRL, Key::K);
    room.type_in("importer liste");
    room.press(NONE, Key::Enter);
    room.press(CTRL, Key::A);
    room.type_in(path.to_str().expect("a path in UTF-8"));
    room.press(NONE, Key::Enter);
    room
}

#[test]
fn a_list_comes_in_by_keys_alone_and_goes_out_by_undo() {
    let mut room = asked_to_import(b"Nom;Niveau\r\n\xc9cole;local\r\nMairie;\r\n");
    assert!(room.is_told("2 nouveaux"));
    room.press(NONE, Key::Enter);
    assert_eq!(names(&room), ["École", "Mairie"]);
    assert!(room.is_on_disk());
    room.press(CTRL, Key::Z);
    assert_eq!(names(&room), [""; 0]);
}

#[test]
fn escape_leaves_the_session_as_it_was() {
    let mut room = asked_to_import("Nom\nMairie\n".as_bytes());
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    assert_eq!(names(&room), [""; 0]);
}

#[test]
fn what_is_no_list_is_told_and_changes_nothing() {
    let mut room = asked_to_import(b"PK\x03\x04");
    assert!(room.is_told("format CSV"));
    room.press(NONE, Key::Enter);
    assert!(!room.asks());
    assert_eq!(names(&room), [""; 0]);
}
