//! Who is there: noted for all at once, then by exception, and never taken back by a click.

use curseur::app::base::command::Command;
use curseur::session::Attendance;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{NONE, WindowHarness};

fn there(room: &WindowHarness, nth: usize) -> Option<Attendance> {
    let latest = room.session().sittings.records().last().expect("a sitting");
    let who = room.session().participants.records()[nth].id;
    latest.attendance.get(&who).copied()
}

fn on_people() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    room
}

fn answer(room: &WindowHarness, nth: usize, answer: &str) -> String {
    let someone = &room.session().participants.records()[nth];
    format!("{}\u{202f}: {answer}", someone.name)
}

#[test]
fn whoever_says_that_all_are_there_goes_on_with_the_exceptions() {
    let mut room = on_people();
    if there(&room, 0) == Some(Attendance::Present) {
        room.harness.query_all_by_role(Role::RadioGroup).next().expect("a row").focus();
        room.harness.run();
        room.press(NONE, Key::Delete);
    }
    room.click_on("people-everybody-else");
    room.press(NONE, Key::ArrowDown);
    room.type_in("a");
    assert_eq!(there(&room, 0), Some(Attendance::Present));
    assert_eq!(there(&room, 1), Some(Attendance::Missing));
}

#[test]
fn a_click_on_an_answer_that_holds_leaves_it_and_takes_the_row_in_hand() {
    let mut room = on_people();
    for _ in 0..2 {
        let excused = answer(&room, 0, "excusé·e");
        room.click(Role::RadioButton, &excused);
        assert_eq!(there(&room, 0), Some(Attendance::Excused));
    }
    room.press(NONE, Key::ArrowDown);
    room.type_in("a");
    assert_eq!(there(&room, 1), Some(Attendance::Missing));
    room.press(NONE, Key::Delete);
    assert_eq!(there(&room, 1), None);
}

#[test]
fn a_click_on_a_name_takes_its_row_and_a_second_one_opens_it() {
    let mut room = on_people();
    let row = room
        .harness
        .get_by_role_and_label(Role::RadioGroup, &room.session().participants.records()[1].name);
    let on_name = egui::pos2(row.rect().left() - 40.0, row.rect().center().y);
    let click = |room: &mut WindowHarness| {
        room.harness.hover_at(on_name);
        room.harness.drag_at(on_name);
        room.harness.run();
        room.harness.drop_at(on_name);
        room.harness.run();
    };
    click(&mut room);
    assert!(room.harness.query_all_by_label("Collège").next().is_none(), "no card yet");
    room.type_in("e");
    assert_eq!(there(&room, 1), Some(Attendance::Excused));
    click(&mut room);
    assert!(room.harness.query_all_by_label("Collège").next().is_some());
}

#[test]
fn no_row_moves_under_the_pointer_while_presence_is_noted() {
    let mut room = WindowHarness::typical();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    let rows = |room: &WindowHarness| -> Vec<egui::Rect> {
        room.harness.query_all_by_role(Role::RadioGroup).map(|row| row.rect()).collect()
    };
    let before = rows(&room);
    for key in ["p", "e", "a"] {
        for nth in 0..before.len() {
            room.harness.query_all_by_role(Role::RadioGroup).nth(nth).expect("a row").focus();
            room.harness.run();
            room.type_in(key);
            assert_eq!(rows(&room), before, "{key} in row {nth}");
        }
    }
}
