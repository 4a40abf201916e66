//! What happens to what is typed, before it is recorded.

use std::fs;

use super::room::{Room, draft_of, keyboard_in, session_with, words};
use super::wait::{file_saying, until};

#[test]
fn dead_keys_of_a_french_keyboard_make_letters() {
    let room = Room::new();
    let (file, _program) = room.with_session();
    room.desk.keyboard("fr");
    // The new keyboard is known once a letter typed on it has arrived.
    room.desk.key("Tab Tab f");
    file_saying(&draft_of(&file), |draft| draft.contains("\"f\""));
    room.desk.key("o r dead_circumflex e t space m a dead_diaeresis i s space eacute");
    file_saying(&draft_of(&file), |draft| draft.contains("forêt maïs é"));
    room.desk.key("Return");
    assert_eq!(words(&session_with(&file, 1)), ["forêt maïs é"]);
}

#[test]
fn what_was_typed_survives_the_end_of_the_program() {
    let room = Room::new();
    let (file, program) = room.with_session();
    room.desk.type_text("waste");
    room.desk.key("Tab Tab");
    room.desk.type_text("Not recorded yet");
    room.desk.key("alt+Right");
    let whole = |draft: &str| draft.contains("Not recorded yet") && draft.contains("MovesTo(10)");
    file_saying(&draft_of(&file), whole);
    let before = fs::read(&file).expect("the session");
    // Killed, without a word.
    drop(program);
    assert_eq!(fs::read(&file).expect("the session"), before);

    let program = room.curseur("en", Some(&file));
    // The sentence is gone on with.
    keyboard_in(&program, "Some(Words)");
    room.desk.key("Return");
    let session = session_with(&file, 1);
    assert_eq!(words(&session), ["Not recorded yet"]);
    until("the draft to go", || (!draft_of(&file).exists()).then_some(()));
}

#[test]
fn the_keyboard_comes_back_to_the_words_after_the_palette_and_the_list_of_keys() {
    let room = Room::new();
    let (file, program) = room.with_session();
    room.desk.key("Tab Tab");
    room.desk.type_text("one ");
    room.desk.key("ctrl+k Escape");
    room.desk.type_text("two ");
    room.desk.key("F1 Return");
    room.desk.type_text("three ");
    room.command("show the journal");
    room.desk.type_text("four");
    file_saying(&draft_of(&file), |draft| draft.contains("one two three four"));
    room.command("choose an axis");
    keyboard_in(&program, "Some(Axis)");
}
