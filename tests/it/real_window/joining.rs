//! Two laptops' copies of one meeting joined by keys alone, in real windows: shown on the wall, and told in the minutes.

use std::fs;

use curseur::session::{Board, Ledger};

use super::room::{Room, arguments, at_rest, keyboard_in, session_saying, session_with};
use super::wait::until;
use super::wall::project;

/// What each group says, and which way it moves the ball.
const GROUPS: [[&str; 2]; 2] =
    [["Three more jobs this year", "alt+Right"], ["One contract came to its end", "alt+Left"]];

#[test]
fn two_copies_of_a_meeting_are_joined_shown_on_the_wall_and_in_the_minutes() {
    let room = Room::with_two_screens();
    let desk = &room.desk;
    let (first, mut program) = room.with_session();
    program.ended_once_asked(|| desk.close_window());
    // The other laptop has a folder of its own until the plenary.
    let laptop = room.desk.home().join("laptop");
    fs::create_dir(&laptop).expect("a folder");
    let away = laptop.join("Trial, the other laptop.ron");
    fs::copy(&first, &away).expect("a copy");
    for (file, [words, way]) in [&first, &away].into_iter().zip(GROUPS) {
        let mut program = room.curseur("en", Some(file));
        keyboard_in(&program, "Some(Axis)");
        desk.type_text("27");
        desk.key("Tab Tab");
        desk.type_text(words);
        desk.key(way);
        desk.key("Return");
        session_with(file, 1);
        program.ended_once_asked(|| desk.close_window());
    }
    let second = first.with_file_name("Trial, the other laptop.ron");
    fs::rename(&away, &second).expect("the same folder");
    let before = [&first, &second].map(|file| fs::read(file).expect("a copy"));
    let program = room.curseur("en", None);
    room.trigger(&program, "ctrl+shift+o");
    room.command("join copies");
    at_rest(&program);
    // Written under the name that is proposed, then opened.
    desk.key("Return");
    let all = until("the joined session", || {
        room.files().into_iter().find(|path| *path != first && *path != second)
    });
    at_rest(&program);
    desk.key("Return");
    keyboard_in(&program, "Some(Axis)");
    let session = session_with(&all, 2);
    let board = Board::of(&session, &Ledger::of(&session.journal));
    let axis = arguments(&session)[0].moves[0].axis.clone();
    assert_eq!(board.cursor(&axis).parted.len(), 2, "both places wait for the group");
    let after = [&first, &second].map(|file| fs::read(file).expect("a copy"));
    assert_eq!(before, after, "the copies stay as they are");
    project(&room, &program);
    at_rest(&program);
    // The group says where it stands.
    desk.type_text("27");
    desk.key("Tab Tab");
    desk.type_text("Together one job more");
    desk.key("alt+Right Return");
    let session = session_saying(&all, |session| arguments(session).len() == 3);
    let board = Board::of(&session, &Ledger::of(&session.journal));
    assert_eq!(board.cursor(&axis).parted.len(), 0);
    let (_, text) = room.minutes();
    for words in GROUPS.map(|[words, _]| words).into_iter().chain(["Together one job more"]) {
        assert!(text.contains(words), "{words}: {text}");
    }
}
