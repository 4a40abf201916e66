//! The system asks the program to end, as it does when one logs out.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Command;

use super::process::Program;
use super::room::{Room, asked, draft_of, keyboard_in, session_with, words};
use super::wait::file_saying;

const SIGNALS: [(&str, i32); 3] = [("HUP", 1), ("INT", 2), ("TERM", 15)];

/// Sends a signal, and waits until the program has ended by it.
fn end(program: &mut Program, (name, number): (&str, i32)) {
    let id = program.id().to_string();
    let sent = Command::new("kill").args(["-s", name, &id]).status().expect("kill");
    assert!(sent.success());
    assert_eq!(program.ended().signal(), Some(number), "{name}");
}

/// Nobody has the session open any more.
fn is_free(file: &Path) -> bool {
    let holder = draft_of(file).with_file_name("holder");
    !holder.exists()
}

#[test]
fn what_was_typed_until_the_last_moment_is_kept_when_the_system_ends_the_program() {
    for signal in SIGNALS {
        let room = Room::new();
        let (file, mut program) = room.with_session();
        room.desk.key("Tab");
        room.desk.type_text("Habitants");
        room.desk.key("Tab");
        room.desk.type_text("Recorded");
        room.desk.key("Return");
        end(&mut program, signal);
        assert_eq!(words(&session_with(&file, 1)), ["Recorded"], "{signal:?}");
        assert!(is_free(&file), "{signal:?}");

        let mut program = room.curseur("en", Some(&file));
        file_saying(program.log(), |said| said.contains("opened to write"));
        keyboard_in(&program, "Some(Axis)");
        room.desk.key("Tab Tab");
        room.desk.type_text("Half typed");
        room.desk.key("shift+Tab");
        room.desk.type_text("The director");
        end(&mut program, signal);
        let draft = fs::read_to_string(draft_of(&file)).expect("a draft");
        assert!(draft.contains("Half typed") && draft.contains("The director"), "{draft}");
        assert!(is_free(&file), "{signal:?}");
    }
}

#[test]
fn a_hidden_window_ends_when_the_system_asks() {
    let room = Room::new();
    let (file, mut program) = room.with_session();
    room.desk.key("Tab Tab");
    room.desk.type_text("Before it was hidden");
    file_saying(&draft_of(&file), |draft| draft.contains("Before it was hidden"));
    let window = room.desk.with_keyboard().expect("the window");
    room.desk.ask("xdotool", &["windowminimize", "--sync", &window]).expect("a window hidden");
    end(&mut program, SIGNALS[2]);
    let draft = fs::read_to_string(draft_of(&file)).expect("a draft");
    assert!(draft.contains("Before it was hidden"), "{draft}");
    assert!(is_free(&file));
}

#[test]
fn a_question_does_not_keep_the_program_from_ending() {
    let room = Room::new();
    let (file, mut program) = room.with_session();
    room.desk.key("Tab Tab");
    room.desk.type_text("Before the question");
    room.trigger(&program, "shift+F5");
    room.desk.close_window();
    asked(&program, "projecting");
    end(&mut program, SIGNALS[2]);
    let draft = fs::read_to_string(draft_of(&file)).expect("a draft");
    assert!(draft.contains("Before the question"), "{draft}");
    assert!(is_free(&file));
}
