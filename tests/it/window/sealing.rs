//! Sealing by a passphrase and opening again, by the keys: it is asked twice, shown nowhere, and nothing is written before it is asked where.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use curseur::storage::{self, Passphrase, bytes_opened_by};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, Queryable as _};

use super::exporting::choose;
use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

const PASSPHRASE: &str = "quatre mots sans rapport";
const NAME: &str = "session-2026-11-14.ron.age";

/// The long sample, sealed once for all: that takes a second.
static SEALED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let text = storage::write(&sessions::long_sample());
    storage::seal(text.as_bytes(), &passphrase).expect("sealed")
});

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("a file").file_name().into_string().expect("text"))
        .collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

/// Whether a screen reader is told it, wherever it stands.
fn is_said(room: &WindowHarness, text: &str) -> bool {
    let says = |node: &AccessKitNode<'_>| {
        [node.label(), node.value()].iter().flatten().any(|said| said.contains(text))
    };
    room.harness.query_all_by(says).next().is_some()
}

fn passphrase_fields(room: &WindowHarness) -> usize {
    room.harness.query_all_by_role(Role::PasswordInput).count()
}

/// Asks to export the whole session, and comes to where what seals it is typed.
pub fn to_seal(room: &mut WindowHarness) {
    room.press(CTRL, Key::P);
    let name = room.words().text("export-session");
    choose(room, &name[1..]);
    let first = room.words().text("seal-passphrase");
    room.harness.get_by_role_and_label(Role::PasswordInput, &first).focus();
    room.harness.run();
}

/// Types it twice, and writes.
pub fn twice(room: &mut WindowHarness) {
    room.put_in(PASSPHRASE);
    room.press(NONE, Key::Tab);
    room.put_in(PASSPHRASE);
    room.press(NONE, Key::Enter);
}

/// A file that only a passphrase opens, in a folder of sessions, and the window that is asked to open it.
pub fn asked_to_open(setting: Setting) -> WindowHarness {
    let mut room = WindowHarness::start_on_files(setting, |folder| {
        fs::write(folder.join(NAME), &*SEALED).expect("a file");
    });
    let path = room.sessions_folder().join(NAME);
    room.press(CTRL, Key::O);
    room.press(CTRL, Key::A);
    room.put_in(path.to_str().expect("UTF-8"));
    room.press(NONE, Key::Enter);
    room
}

/// The passphrase was told.
pub fn open(room: &mut WindowHarness) {
    room.put_in(PASSPHRASE);
    room.press(NONE, Key::Enter);
    room.harness.run();
}

#[test]
fn a_session_is_sealed_by_what_is_typed_twice_under_a_name_that_says_nothing() {
    let mut room = WindowHarness::typical();
    let folder = room.path.clone().expect("a file").parent().expect("a folder").to_owned();
    to_seal(&mut room);
    assert!(room.is_told("Oubliée, la phrase de passe est perdue"), "before");
    room.put_in("onze lettre");
    assert!(room.is_told("Trop courte"));
    room.press(CTRL, Key::A);
    room.put_in(PASSPHRASE);
    room.press(NONE, Key::Tab);
    room.put_in("quatre mots sans raison");
    room.press(NONE, Key::Enter);
    assert!(room.asks() && room.is_told("ne sont pas pareilles"));
    assert_eq!(names(&folder), ["séance.ron"]);
    let again = room.words().text("seal-again");
    room.harness.get_by_role_and_label(Role::PasswordInput, &again).focus();
    room.press(CTRL, Key::A);
    room.put_in(PASSPHRASE);
    for part in [PASSPHRASE, "quatre mots sans r", "onze"] {
        assert!(!is_said(&room, part), "{part}");
    }
    // Undo in the field brings nothing back.
    room.press(CTRL, Key::Z);
    room.press(NONE, Key::Enter);
    assert!(!room.asks());
    assert!(room.is_told("perdue\u{202f}: personne ne pourra rouvrir ce fichier"), "and after");
    assert_eq!(names(&folder), [NAME, "séance.ron"]);
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let inside = bytes_opened_by(&folder.join(NAME), Some(&passphrase)).expect("open");
    let inside = storage::read(&inside).expect("a session");
    assert!(inside.says_the_same_as(&sessions::long_sample()));
    assert!(!is_said(&room, "quatre mots"));
}

#[test]
fn the_copy_to_hand_over_is_offered_here_too_with_what_it_lacks_and_may_be_sealed() {
    let mut room = WindowHarness::typical();
    let folder = room.path.clone().expect("a file").parent().expect("a folder").to_owned();
    room.press(CTRL, Key::P);
    choose(&mut room, "opie à remettre, sans rien d’interne");
    assert!(room.is_told("Ne seront pas dans une copie à remettre"));
    assert!(room.is_told("textes internes sur des acteurs"));
    choose(&mut room, "scellée par une phrase de passe (AGE)");
    let first = room.words().text("seal-passphrase");
    room.harness.get_by_role_and_label(Role::PasswordInput, &first).focus();
    twice(&mut room);
    assert!(!room.asks());
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let inside = bytes_opened_by(&folder.join(NAME), Some(&passphrase)).expect("open");
    let inside = storage::read(&inside).expect("a session");
    assert!(inside.participants.is_empty() && inside.id != sessions::long_sample().id);
}

#[test]
fn a_sealed_session_opens_as_a_copy_where_one_says_and_nothing_is_written_before() {
    let mut room = asked_to_open(Setting::default());
    let folder = room.sessions_folder();
    let before = fs::read(folder.join(NAME)).expect("its bytes");
    assert_eq!(passphrase_fields(&room), 1);
    room.put_in("quatre mots sans raison");
    room.press(NONE, Key::Enter);
    room.harness.run();
    assert!(room.is_told("Ce n’est pas la phrase de passe"));
    open(&mut room);
    assert!(room.is_told("rien n’est écrit") && !is_said(&room, PASSPHRASE));
    assert_eq!(names(&folder), [NAME]);
    // Beside it, without its seal.
    assert!(room.value_of("Copie non scellée").ends_with("session-2026-11-14.ron"));
    room.press(NONE, Key::Enter);
    room.harness.run();
    let session = room.app().document().expect("a session that is open");
    assert_eq!(session.path, folder.join("session-2026-11-14.ron"));
    assert!(session.session().says_the_same_as(&sessions::long_sample()));
    assert_eq!(names(&folder), ["session-2026-11-14.ron", NAME]);
    assert_eq!(fs::read(folder.join(NAME)).expect("its bytes"), before);
    // Nothing kept what was typed.
    for entry in walk(folder.parent().expect("the folder of it all")) {
        let bytes = fs::read(entry).expect("its bytes");
        assert!(!String::from_utf8_lossy(&bytes).contains("quatre mots"));
    }
}

/// Every file under `folder`.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("a file").path());
    paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_place_that_is_taken_is_said_and_a_sealed_session_is_read_without_a_file() {
    let mut room = asked_to_open(Setting::default());
    let folder = room.sessions_folder();
    open(&mut room);
    fs::write(folder.join("session-2026-11-14.ron"), "une autre main").expect("a file");
    room.press(NONE, Key::Enter);
    room.harness.run();
    assert!(room.asks() && room.is_told("Un fichier porte déjà ce nom"));
    room.click_on("unseal-read");
    assert!(!room.asks() && room.app().document().is_none());
    assert!(room.is_told("Ressourcerie de Vallonne"));
    assert_eq!(names(&folder), ["session-2026-11-14.ron", NAME]);
    assert_eq!(fs::read(folder.join("session-2026-11-14.ron")).expect("it"), b"une autre main");
}

#[test]
fn whoever_gives_up_is_asked_nothing_more_and_nothing_is_opened() {
    let mut room = asked_to_open(Setting::default());
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    room.harness.run();
    assert!(room.app().document().is_none());
    assert_eq!(names(&room.sessions_folder()), [NAME]);
}

#[test]
fn the_library_and_the_first_screen_tell_what_is_sealed_and_read_it() {
    let mut room = WindowHarness::start_on_files(Setting::default(), |folder| {
        fs::write(folder.join(NAME), &*SEALED).expect("a file");
    });
    assert!(room.is_told("Session scellée"));
    room.press(CTRL_SHIFT, Key::O);
    room.harness.run();
    assert!(room.is_told("Session scellée"));
    assert!(!room.is_told("Ressourcerie de Vallonne"));
    room.press(NONE, Key::Enter);
    room.harness.run();
    assert_eq!(passphrase_fields(&room), 1);
    open(&mut room);
    assert!(!room.asks() && room.is_told("Ressourcerie de Vallonne"));
    assert_eq!(names(&room.sessions_folder()), [NAME]);
}

#[test]
fn a_copy_in_the_clear_never_bears_the_name_of_a_sealed_one() {
    let mut room = WindowHarness::empty();
    let to = room.path.clone().expect("a session").with_file_name("copie.ron.age");
    room.press(CTRL_SHIFT, Key::S);
    room.press(CTRL, Key::A);
    room.put_in(to.to_str().expect("UTF-8"));
    room.press(NONE, Key::Enter);
    assert!(room.is_told("Rien n’est écrit") && !to.exists());
}
