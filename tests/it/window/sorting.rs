//! Observations that wait to be sorted are found by the palette, and sorted by letters.

use curseur::app::base::command::Command;
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
