//! Files that are dropped on the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use curseur::app::base::command::Command;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{NONE, Setting, WindowHarness};

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Drops these on the window, together.
pub fn drop_on(room: &mut WindowHarness, paths: &[&Path]) {
    for path in paths {
        room.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_path_buf())));
    }
    room.harness.run();
}

/// Two sessions in the folder, and the start screen.
fn at_the_start() -> (WindowHarness, [PathBuf; 2]) {
    let mut paths = Vec::new();
    let room = WindowHarness::start_on_files(Setting::default(), |folder| {
        for name in ["Ressourcerie de Vallonne 2024.ron", "Ressourcerie de Vallonne 2026.ron"] {
            let path = folder.join(name);
            std::fs::copy(Path::new("sessions").join(name), &path).expect("a copy");
            paths.push(path);
        }
    });
    let [one, two] = <[PathBuf; 2]>::try_from(paths).expect("two");
    (room, [one, two])
}

/// A list of one person.
pub fn a_list(folder: &Path) -> PathBuf {
    std::fs::create_dir_all(folder).expect("a folder");
    let path = folder.join("people.csv");
    std::fs::write(&path, "Nom;Structure\nOdile Martin;Régie\n").expect("a list");
    path
}

#[test]
fn a_session_that_is_dropped_opens() {
    let (mut room, [one, _]) = at_the_start();
    drop_on(&mut room, &[&one]);
    assert!(room.session().heading.title.starts_with("Ressourcerie de Vallonne"));
}

#[test]
fn two_sessions_that_are_dropped_are_compared() {
    let (mut room, [one, two]) = at_the_start();
    drop_on(&mut room, &[&one, &two]);
    let title = room.harness.root().accesskit_node().label().unwrap_or_default();
    assert!(title.contains(" → "), "{title}");
}

#[test]
fn a_list_that_is_dropped_asks_of_whom_it_is_and_is_imported() {
    let mut room = WindowHarness::empty();
    let path = room.path.clone().expect("a file");
    let list = a_list(path.parent().expect("its folder"));
    drop_on(&mut room, &[&list]);
    room.click(Role::Button, "Importer une liste de personnes…");
    assert!(0 < room.harness.query_all_by_label_contains("Odile Martin").count());
}

#[test]
fn what_is_dropped_is_refused_in_words_where_it_would_do_harm_or_nothing() {
    let (mut room, [one, two]) = at_the_start();
    let list = a_list(&room.sessions_folder());
    drop_on(&mut room, &[&list]);
    assert!(room.is_told("ouvrez-en une d’abord"));
    drop_on(&mut room, &[&one, &two, &list]);
    assert!(room.is_told("Déposez une session"));
    let mut room = WindowHarness::typical();
    room.press(Modifiers::SHIFT, Key::F5);
    drop_on(&mut room, &[&list]);
    assert!(!room.asks(), "nothing opens before the room");
    room.press(NONE, Key::F5);
    drop_on(&mut room, &[&one]);
    assert!(room.asks(), "the question that was asked still stands");
    room.press(NONE, Key::Escape);
    room.command(Command::About);
    drop_on(&mut room, &[&one]);
    assert!(room.session().heading.title.contains("Vallonne"));
}
