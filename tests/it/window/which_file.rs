//! Which file of a session is right: in the library, beside each other, and before one opens.

use std::fs;
use std::path::Path;

use curseur::session::{Argument, Edit, History, Session};
use curseur::storage::write;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, Queryable as _};

use super::dropped::drop_on;
use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

const ONE: &str = "Vallonne.ron";
const CONFLICT: &str = "Vallonne (conflicted copy Poste-2 2026-11-20).ron";
const COPY: &str = "Vallonne - Copie.ron";

fn says(session: &mut Session, words: &str, at: &str) {
    let argument = Argument { words: words.to_owned(), ..Argument::default() };
    let at = at.parse().expect("a time");
    let edit = Edit::Record { at, sitting: None, argument };
    History::default().perform(session, edit).expect("an argument");
}

/// Two files of one session that diverged, an older copy of the first, and what damage left of it in different ways.
fn files(folder: &Path) {
    let mut older = sessions::long_sample();
    older.id = curseur::session::SessionId(uuid::Uuid::from_u128(77));
    older.heading.title =
        "Ressourcerie de Vallonne, ce qui a bougé en dix ans et ce qui vient".into();
    says(&mut older, "Le bruit gêne les riverains", "2026-11-20T14:00:00+01:00");
    let (mut one, mut other) = (older.clone(), older.clone());
    says(&mut one, "Les horaires conviennent à ceux qui travaillent", "2026-11-21T14:00:00+01:00");
    says(&mut one, "La cour est pleine", "2026-11-21T14:05:00+01:00");
    says(&mut other, "Il manque un camion", "2026-11-22T14:00:00+01:00");
    for (name, session) in [(ONE, &one), (CONFLICT, &other), (COPY, &older)] {
        fs::write(folder.join(name), write(session)).expect("a file");
    }
    let text = write(&sessions::long_sample());
    let half = text.char_indices().map(|(at, _)| at).find(|at| text.len() / 2 < *at).expect("one");
    fs::write(folder.join("clé retirée.ron"), &text[..half]).expect("a file");
    let zeros = [&text.as_bytes()[..half], &vec![0; text.len() - half]].concat();
    fs::write(folder.join("courant coupé.ron"), zeros).expect("a file");
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(folder.join("bloc-notes.ron"), utf16).expect("a file");
    let title = text.lines().find(|line| line.contains("title: ")).expect("a title");
    let marked = format!("<<<<<<< HEAD\n{title}\n=======\n{title}\n>>>>>>> poste-2");
    fs::write(folder.join("fusion.ron"), text.replacen(title, &marked, 1)).expect("a file");
}

/// The library over these files.
pub fn shelf(setting: Setting) -> WindowHarness {
    let mut room = WindowHarness::start_on_files(setting, files);
    room.press(CTRL_SHIFT, Key::O);
    room
}

/// The first of the files chosen.
pub fn diverged(setting: Setting) -> WindowHarness {
    let mut room = shelf(setting);
    room.type_in("conflicted");
    room
}

/// What is asked before one of the files opens.
pub fn asked(setting: Setting) -> WindowHarness {
    let mut room = WindowHarness::start_on_files(setting, files);
    let path = room.sessions_folder().join(COPY);
    drop_on(&mut room, &[&path]);
    room
}

/// What is offered of a file that a program merged.
pub fn merged(setting: Setting) -> WindowHarness {
    let mut room = WindowHarness::start_on_files(setting, files);
    let path = room.sessions_folder().join("fusion.ron");
    drop_on(&mut room, &[&path]);
    room
}

/// Clicks the row of which this is the beginning.
fn click_part(room: &mut WindowHarness, part: &str) {
    let row = |node: &AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(part))
    };
    room.harness.get_by(row).click();
    room.harness.run();
}

#[test]
fn the_library_tells_files_of_one_session_apart_and_what_each_alone_has() {
    let mut room = diverged(Setting::default());
    assert!(room.is_told("1 sur 7"));
    assert!(room.is_told("divergée depuis le 20 novembre 2026"));
    assert!(room.is_told(&format!("{CONFLICT} · conflit vu par Nextcloud")));
    assert!(room.is_told("Seulement ici : 1 argument."));
    assert!(room.is_told("Seulement dans « Vallonne.ron » : 2 arguments."));
    room.press(CTRL, Key::A);
    room.type_in("vallonne copie");
    assert!(room.is_told("copie plus ancienne"));
    assert!(room.is_told("Vallonne - Copie.ron · nommé comme une copie"));
    assert!(room.is_told("où se trouve tout ce qu’elle dit. Là-bas en plus : 2 arguments."));
}

#[test]
fn two_files_that_diverged_are_compared_by_a_button_and_each_tells_its_words() {
    let mut room = diverged(Setting::default());
    room.click(Role::Button, "Comparer les deux fichiers");
    assert!(room.is_told("qui ont divergé depuis le 20 novembre 2026"));
    assert!(room.is_told("Seulement dans « Vallonne.ron »"));
    for words in ["La cour est pleine", "Les horaires conviennent", "Il manque un camion"] {
        assert!(room.is_told(words), "{words}");
    }
}

#[test]
fn damage_anywhere_in_a_file_is_told_in_the_library_with_what_to_do() {
    let mut room = shelf(Setting::default());
    for (search, told) in [
        ("cle retiree", "Ce fichier s’arrête au milieu"),
        ("courant coupe", "des zéros ont pris la place des mots"),
        ("bloc-notes", "avec d’autres lettres (UTF-16)"),
        ("fusion", "Deux versions sont mêlées"),
    ] {
        room.press(CTRL, Key::A);
        room.type_in(search);
        assert!(room.is_told("1 sur 7") && room.is_told("abîmé"), "{search}");
        assert!(room.is_told(told), "{search}");
    }
}

#[test]
fn before_an_older_file_opens_one_is_told_how_much_it_lacks_and_nothing_opens_unasked() {
    let mut room = asked(Setting::default());
    assert!(room.asks());
    assert!(room.is_told("« Vallonne.ron » contient 2 arguments que ce fichier n’a pas."));
    assert!(room.is_told(&format!("« {CONFLICT} » contient 1 argument que ce fichier n’a pas.")));
    room.press(NONE, Key::Enter);
    assert!(room.app().document().is_none());
    let path = room.sessions_folder().join(COPY);
    drop_on(&mut room, &[&path]);
    room.click(Role::Button, "Ouvrir quand même");
    assert_eq!(room.app().document().expect("it is open").path.file_name(), path.file_name());
    assert!(room.app().document().expect("it is open").may_write());
}

#[test]
fn the_fuller_file_opens_from_the_question() {
    let mut room = asked(Setting::default());
    click_part(&mut room, "Vallonne.ron, ");
    let open = room.app().document().expect("it is open");
    assert!(open.path.ends_with(ONE));
}

#[test]
fn what_can_still_be_read_of_a_merge_opens_as_a_new_file() {
    let mut room = merged(Setting::default());
    assert!(room.is_told("La version « HEAD »") && room.is_told("La version « poste-2 »"));
    let before = fs::read(room.sessions_folder().join("fusion.ron")).expect("the file");
    click_part(&mut room, "La version « poste-2 »");
    let open = room.app().document().expect("it is open");
    assert_eq!(open.session().heading.title, sessions::long_sample().heading.title);
    assert!(!open.path.ends_with("fusion.ron"));
    assert_eq!(fs::read(room.sessions_folder().join("fusion.ron")).expect("the file"), before);
}

#[test]
fn a_copy_is_never_saved_over_a_session_and_what_that_one_has_besides_is_counted() {
    let mut room = asked(Setting::default());
    room.click(Role::Button, "Ouvrir quand même");
    let taken = room.sessions_folder().join(ONE);
    let before = fs::read(&taken).expect("the file");
    room.app().document().expect("it is open").save_copy(taken.clone());
    room.harness.run();
    assert!(room.is_told("avec 2 arguments de plus : rien ne prend sa place"));
    assert_eq!(fs::read(&taken).expect("the file"), before);
}

#[test]
fn an_address_is_typed_where_the_system_has_no_dialog() {
    let mut room = shelf(Setting::default());
    let folder = room.sessions_folder();
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::O);
    room.press(CTRL, Key::A);
    let address = format!("file://{}/Vallonne%20-%20Copie.ron", folder.display());
    room.put_in(&address);
    room.press(NONE, Key::Enter);
    assert!(!cfg!(unix) || room.is_told("contient 2 arguments que ce fichier n’a pas"));
}
