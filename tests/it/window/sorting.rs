//! Observations that wait to be sorted are found by the palette, and sorted by letters.

use curseur::app::base::command::Command;
use curseur::session::Sign;
use egui::Key;

use super::harness::{CTRL, CTRL_SHIFT, NONE, WindowHarness};

#[test]
fn the_command_that_sorts_puts_the_keyboard_on_the_first_observation_that_waits() {
    let mut room = WindowHarness::empty();
    room.command(Command::SortObservations);
    assert!(room.is_told("Aucun constat n’attend"));
    room.press(CTRL_SHIFT, Key::T);
    room.press(CTRL, Key::L);
    room.type_in("se developpe");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("La vallée vit du bois");
    room.press(NONE, Key::Enter);
    room.press(CTRL_SHIFT, Key::T);
    room.command(Command::SortObservations);
    room.type_in("b");
    let told = room.last_argument();
    assert!(told.observations[0].is_sorted(), "{:?}", told.observations);
}

/// A room where one observation waits to be sorted, with the keyboard on it.
fn waiting() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.press(CTRL_SHIFT, Key::T);
    room.press(CTRL, Key::L);
    room.type_in("se developpe");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("La vallée vit du bois");
    room.press(NONE, Key::Enter);
    room.press(CTRL_SHIFT, Key::T);
    room.command(Command::SortObservations);
    room
}

/// How it was sorted: "a+ b-", otherwise, contested.
fn sorted(room: &WindowHarness) -> String {
    let said = &room.last_argument().observations[0];
    let row = room.session().diagnosis.row(&said.row).expect("its row");
    let types = ('a'..).zip(&row.types);
    let signs = types.filter_map(|(letter, of)| {
        let sign = if *said.signs.get(of)? == Sign::For { '+' } else { '-' };
        Some(format!("{letter}{sign}"))
    });
    let signs = signs.chain(said.otherwise.then(|| "x".to_owned()));
    signs.chain(said.contested.then(|| "t".to_owned())).collect::<Vec<_>>().join(" ")
}

#[test]
fn letters_typed_fast_are_each_taken_in_order_and_a_sentence_stays_one() {
    for (typed, expected) in [
        ("ab", "a+ b+"),
        ("aB", "a+ b-"),
        ("bac", "a+ b+ c+"),
        ("bAct", "a- b+ c+ t"),
        ("abx", "x"),
        ("xab", "a+ b+"),
        ("abab", ""),
        ("xt", "x t"),
    ] {
        let mut room = waiting();
        room.type_in(typed);
        assert_eq!(sorted(&room), expected, "{typed}");
        assert!(room.draft().sought.axis.is_empty(), "{typed}");
    }
    for typed in ["bac à sable", "cabane", "abri", "tac au tac", "beaucoup"] {
        let mut room = waiting();
        room.type_in(typed);
        assert_eq!((sorted(&room).as_str(), room.value_of("Axe").as_str()), ("", typed));
    }
}
