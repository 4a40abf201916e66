//! Years later by keys alone: found, read, compared, carried on, a decision closed.

use std::fs;
use std::path::Path;

use curseur::session::{Key, Outcome, Session, SessionId};
use curseur::storage;
use uuid::Uuid;

use super::process::Program;
use super::room::{Room, at_rest, session_saying};
use super::wait::{file_saying, until};

fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name);
    fs::read(path).expect("a sample")
}

/// Two sessions of one approach among fifty others.
fn fill(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    for year in ["2024", "2026"] {
        let name = format!("Ressourcerie de Vallonne {year}.ron");
        fs::write(folder.join(&name), sample(&name)).expect("a file");
    }
    for number in 1..=50_u128 {
        let mut session: Session = crate::window::sessions::empty();
        session.id = SessionId(Uuid::from_u128(1000 + number));
        session.approach = Key(Uuid::from_u128(2000 + number));
        session.heading.title = format!("Atelier {number}");
        let text = storage::write(&session);
        fs::write(folder.join(format!("atelier {number}.ron")), text).expect("a file");
    }
}

/// Waits until the window is called so.
fn called(room: &Room, part: &str) {
    until(&format!("a window called {part}"), || {
        room.desk.active_title().filter(|title| title.contains(part))
    });
}

/// Waits until the program said that a past session is shown as it was after so many arguments.
fn stands_after(program: &Program, arguments: usize) {
    file_saying(program.log(), |said| {
        let mut shown = said.lines().filter(|line| line.contains("read after "));
        let last = shown.next_back().unwrap_or_default();
        last.contains(&format!("read after {arguments} arguments"))
    });
    at_rest(program);
}

/// Waits until all files are listed.
fn listed(program: &Program) {
    file_saying(program.log(), |said| said.contains("library: 52 files, going on: false"));
    at_rest(program);
}

/// Waits until one came back to the library so many times.
fn shown_again(program: &Program, times: usize) {
    file_saying(program.log(), |said| times <= said.matches("library: shown again").count());
    at_rest(program);
}

fn tabs(count: usize) -> String {
    vec!["Tab"; count].join(" ")
}

#[test]
fn found_among_fifty_read_compared_carried_on_and_a_decision_closed_by_keys_alone() {
    let room = Room::new();
    let folder = room.folder();
    fill(&folder);
    let bytes = |path: &Path| fs::read(path).expect("a session");
    let before: Vec<_> = room.files().into_iter().map(|path| (bytes(&path), path)).collect();
    assert_eq!(before.len(), 52);
    let program = room.curseur("en", None);
    room.desk.key("ctrl+shift+o");
    called(&room, "Library");
    room.desk.type_text("appreciation vallonne");
    listed(&program);
    room.desk.key("Return");
    called(&room, "being read");
    room.desk.key("Home");
    stands_after(&program, 0);
    for step in 1..=10 {
        room.desk.key("Right");
        stands_after(&program, step);
    }
    room.desk.key("Escape");
    called(&room, "Library");
    shown_again(&program, 1);
    // The search has the keyboard; the tenth field is the comparison with the session it follows.
    room.desk.key(&tabs(10));
    room.desk.key("Return");
    called(&room, "2024");
    room.desk.key("Escape");
    called(&room, "Library");
    shown_again(&program, 2);
    room.desk.key(&tabs(8));
    room.desk.key("Return");
    file_saying(program.log(), |said| said.contains("asked how it is carried on"));
    at_rest(&program);
    room.desk.key("Return");
    let is_new = |path: &Path| !before.iter().any(|(_, known)| known == path);
    let next = until("the next session", || room.files().into_iter().find(|path| is_new(path)));
    let opened = session_saying(&next, |session| !session.decisions.is_empty());
    let followed = storage::read(&sample("Ressourcerie de Vallonne 2026.ron")).expect("a sample");
    assert_eq!(opened.follows, Some(followed.id));
    called(&room, &opened.heading.title);
    // The first open decision: its card, and in it whether it was done.
    room.desk.key("ctrl+shift+d");
    room.desk.key("Tab");
    room.desk.key("Return");
    room.desk.key(&tabs(13));
    room.desk.key("Right");
    let closed = session_saying(&next, |session| {
        let mut outcomes = session.decisions.records().iter().map(|decision| decision.outcome);
        outcomes.any(|outcome| matches!(outcome, Outcome::Done(_)))
    });
    let first = &closed.decisions.records()[0];
    assert!(matches!(first.outcome, Outcome::Done(_)), "{first:?}");
    assert_eq!(closed.decisions.records().iter().filter(|one| !one.outcome.is_open()).count(), 1);
    for (was, path) in before {
        assert!(bytes(&path) == was, "{} changed", path.display());
    }
}
