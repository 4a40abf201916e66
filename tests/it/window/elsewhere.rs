//! Sessions that are opened outside their folder: on a stick, on a share.

use std::fs;
use std::path::PathBuf;

use curseur::app::base::command::Command;
use egui::Key;
use egui::accesskit::Role;

use super::dropped::drop_on;
use super::harness::{NONE, Setting, WindowHarness};
use super::sessions;

const NAME: &str = "2026-11-02 Comité de Vallonne.ron";

/// On the first screen, after a session of a stick was opened and left.
fn after_a_stick(begun: impl FnOnce(&mut WindowHarness)) -> (WindowHarness, PathBuf) {
    let mut room = WindowHarness::start_on_files(Setting::default(), |_| {});
    let stick = room.sessions_folder().with_file_name("CLÉ USB");
    fs::create_dir(&stick).expect("a folder");
    let file = stick.join(NAME);
    fs::write(&file, curseur::storage::write(&sessions::empty())).expect("a session");
    begun(&mut room);
    drop_on(&mut room, &[&file]);
    room.type_in("zqlettres");
    room.command(Command::CloseSession);
    (room, stick)
}

/// What a file of settings says.
fn kept(room: &WindowHarness) -> String {
    let path = room.sessions_folder().with_file_name("settings.ron");
    fs::read_to_string(path).expect("settings")
}

#[test]
fn the_first_screen_remembers_the_folder_and_no_name() {
    let (mut room, stick) = after_a_stick(|_| {});
    assert!(!kept(&room).contains("Vallonne") && kept(&room).contains("CLÉ USB"));
    room.click(Role::Button, "Ouvrir dans CLÉ USB…");
    let path = room.value_of("Chemin du fichier");
    assert_eq!(PathBuf::from(path), stick.join(""));
    room.press(NONE, Key::Escape);
    room.click(Role::Button, "Oublier CLÉ USB");
    assert!(!room.is_told("CLÉ USB") && !kept(&room).contains("CLÉ USB"));
}

#[test]
fn names_are_remembered_for_who_asks_and_forgotten_at_once() {
    let (mut room, _) = after_a_stick(|room| room.command(Command::RememberFiles));
    room.click(Role::Button, "2026-11-02 Comité de Vallonne");
    assert_eq!(room.session().heading.title, sessions::empty().heading.title);
    room.command(Command::CloseSession);
    room.command(Command::RememberFolders);
    assert!(!kept(&room).contains("Vallonne") && room.is_told("CLÉ USB"));
    room.command(Command::ForgetElsewhere);
    assert!(!kept(&room).contains("CLÉ USB"));
}

#[test]
fn letters_that_wait_there_are_found_at_the_next_start() {
    let (room, stick) = after_a_stick(|_| {});
    let room = room.started_again();
    assert!(room.is_told("Des lettres attendent dans"));
    fs::remove_dir_all(stick).expect("a stick pulled out");
    let room = room.started_again();
    assert!(!room.is_told("Des lettres attendent dans") && room.is_told("CLÉ USB"));
}
