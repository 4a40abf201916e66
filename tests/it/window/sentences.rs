//! A sentence typed where letters are commands: no letter of it is lost, and none of them notes anything.

use curseur::app::base::command::Command;
use curseur::session::{Attendance, ParticipantId};
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, WindowHarness};

/// With the keyboard on who is there.
fn on_attendance() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    let first = room.harness.query_all_by_role(Role::RadioGroup).next().expect("a row");
    first.focus();
    room.harness.run();
    room
}

/// With the keyboard in grid II, on a pair that is not looked at yet.
fn on_the_grid() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F4);
    room.press(NONE, Key::Space);
    room
}

fn noted(room: &WindowHarness) -> Vec<(ParticipantId, Attendance)> {
    let latest = room.session().sittings.records().last().expect("a sitting");
    latest.attendance.iter().map(|(&who, &there)| (who, there)).collect()
}

fn there(room: &WindowHarness, nth: usize) -> Option<Attendance> {
    let latest = room.session().sittings.records().last().expect("a sitting");
    let who = room.session().participants.records()[nth].id;
    latest.attendance.get(&who).copied()
}

#[test]
fn a_sentence_begun_on_who_is_there_goes_to_the_bar_and_notes_nothing() {
    let mut room = on_attendance();
    room.type_in("e");
    room.press(NONE, Key::ArrowDown);
    room.type_in("a");
    assert_eq!(there(&room, 1), Some(Attendance::Missing));
    let before = noted(&room);
    room.type_in("emplois");
    assert_eq!(room.value_of("Axe"), "emplois");
    assert_eq!(noted(&room), before, "what was noted before someone spoke stays");
    assert!(room.is_told("continue") || room.is_told("continuent"));
    room.type_in(" locaux");
    assert_eq!(room.value_of("Axe"), "emplois locaux");
}

#[test]
fn letters_that_come_one_frame_after_the_other_are_one_sentence() {
    let mut room = on_attendance();
    let before = noted(&room);
    for letter in "appel à projets".chars() {
        room.harness.event(Event::Text(letter.to_string()));
        room.harness.step();
    }
    room.harness.run();
    assert_eq!(room.value_of("Axe"), "appel à projets");
    assert_eq!(noted(&room), before);
}

#[test]
fn a_figure_begins_a_sentence_and_a_paste_is_one() {
    let mut room = on_attendance();
    room.type_in("27 emplois");
    assert_eq!(room.value_of("Axe"), "27 emplois");
    let mut room = on_attendance();
    room.harness.event(Event::Paste("Appel à projets".to_owned()));
    room.harness.run();
    assert_eq!(room.value_of("Axe"), "Appel à projets");
}

#[test]
fn attendance_and_ties_are_noted_by_letters_as_before() {
    let mut room = on_attendance();
    for (letter, key) in [("p", Key::ArrowDown), ("e", Key::ArrowDown), ("a", Key::ArrowUp)] {
        room.type_in(letter);
        room.press(NONE, key);
    }
    let found = [0, 1, 2].map(|nth| there(&room, nth));
    let expected = [Attendance::Present, Attendance::Excused, Attendance::Missing];
    assert_eq!(found, expected.map(Some));
    let mut room = on_the_grid();
    let before = room.session().relations.examined();
    for letters in ["apv", "o", "im"] {
        room.type_in(letters);
        room.press(NONE, Key::Space);
    }
    assert_eq!(room.session().relations.examined(), before + 3);
    assert_eq!(room.value_of("Axe"), "");
}

#[test]
fn no_tie_is_made_of_a_word() {
    for sentence in [
        "emplois",
        "avis des habitants",
        "on a dit",
        "non, pas ici",
        "Main",
        "27 ans",
        "à la mairie",
    ] {
        let mut room = on_the_grid();
        let before = room.session().relations.clone();
        room.type_in(sentence);
        assert_eq!(room.value_of("Axe"), sentence);
        assert_eq!(room.session().relations, before, "{sentence}");
    }
}

#[test]
fn what_a_word_had_noted_comes_back_by_the_key_that_does_again() {
    let mut room = on_the_grid();
    let before = room.session().relations.examined();
    room.type_in("a");
    assert_eq!(room.session().relations.examined(), before + 1);
    room.harness.event(Event::Text("l".to_owned()));
    room.harness.step();
    room.harness.run();
    assert_eq!(room.session().relations.examined(), before);
    room.click_on("command-redo");
    assert_eq!(room.session().relations.examined(), before + 1);
}

#[test]
fn axes_of_the_day_are_not_chosen_by_a_sentence() {
    let mut room = WindowHarness::typical();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Axes du jour");
    let before = room.session().sittings.records().last().map(|sitting| sitting.agenda.clone());
    room.harness.query_all_by_role(Role::RadioGroup).next().expect("a row").focus();
    room.harness.run();
    room.type_in("transports");
    assert_eq!(room.value_of("Axe"), "transports");
    let after = room.session().sittings.records().last().map(|sitting| sitting.agenda.clone());
    assert_eq!(after, before);
}

/// In the middle of a sentence, the caret before its last word.
fn in_mid_sentence() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri du matin");
    for _ in 0.."matin".len() {
        room.press(NONE, Key::ArrowLeft);
    }
    room
}

#[test]
fn a_key_pressed_in_the_middle_of_words_takes_none_of_those_that_follow() {
    for key in [Key::F4, Key::F2, Key::F1, Key::F9, Key::Tab] {
        let mut room = in_mid_sentence();
        let (axis, ties) = (room.value_of("Axe"), room.session().relations.clone());
        room.press(NONE, key);
        room.type_in("petit ");
        assert_eq!(room.draft().words, "Le tri du petit matin", "{key:?}");
        room.type_in("mardi ");
        assert_eq!(room.draft().words, "Le tri du petit mardi matin", "{key:?}");
        assert_eq!(room.session().relations, ties);
        if key != Key::F9 {
            assert_eq!(room.value_of("Axe"), axis, "{key:?}");
        }
        assert!(!room.asks(), "{key:?}");
    }
}

#[test]
fn a_space_typed_first_stays_between_the_words_it_parts() {
    for (modifiers, key) in [(NONE, Key::F4), (CTRL, Key::M)] {
        let mut room = in_mid_sentence();
        room.press(NONE, Key::End);
        room.press(modifiers, key);
        room.press(NONE, Key::Space);
        room.type_in("de mai");
        assert_eq!(room.draft().words, "Le tri du matin de mai", "{key:?}");
    }
}

#[test]
fn letters_for_the_grid_are_still_for_it_while_words_wait() {
    let mut room = in_mid_sentence();
    room.press(NONE, Key::F4);
    room.press(NONE, Key::Space);
    let before = room.session().relations.examined();
    room.type_in("a");
    assert_eq!(room.session().relations.examined(), before + 1);
    assert_eq!(room.draft().words, "Le tri du matin");
    room.press(CTRL_SHIFT, Key::A);
    assert!(room.harness.query_by_label("Axe").is_some());
}
