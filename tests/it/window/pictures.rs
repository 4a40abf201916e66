//! Pictures of each screen: the typical state in all eight variants, every other state once.

use curseur::words::Words;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;

use super::room::{CTRL, NONE, Room, SMALL, Setting};
use super::sessions;

#[test]
fn the_board_in_eight_variants() {
    let mut results = SnapshotResults::new();
    for (name, setting) in Setting::all() {
        let mut room = Room::on(&sessions::long_sample(), setting);
        room.harness.snapshot(format!("board {name}"));
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn what_stands_beside_the_board_in_eight_variants() {
    let panels = [
        "panel-axis",
        "panel-sittings",
        "panel-framework",
        "panel-approach",
        "panel-pace",
        "panel-decisions",
        "panel-projection",
    ];
    let mut results = SnapshotResults::new();
    for (name, setting) in Setting::all() {
        let words = Words::new(setting.language);
        let mut room = Room::on(&sessions::long_sample(), setting);
        // Waste and reuse, by its number.
        room.type_in("27");
        room.press(NONE, Key::Tab);
        for panel in panels {
            room.show_panel(&words.text(panel));
            room.harness.snapshot(format!("{panel} {name}"));
        }
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn what_is_written_for_others_in_eight_variants() {
    let mut results = SnapshotResults::new();
    for (name, setting) in Setting::all() {
        let mut room = Room::on(&sessions::long_sample(), setting);
        room.press(CTRL, Key::P);
        room.harness.snapshot(format!("export {name}"));
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn while_the_room_looks() {
    let mut results = SnapshotResults::new();
    let small = Setting { size: SMALL, dark: true, ..Setting::default() };
    for (size, setting) in [("wide", Setting::default()), ("small", small)] {
        for (name, other_screens) in [("on another screen", 1), ("in this window", 0)] {
            let mut room = Room::on(&sessions::long_sample(), Setting { other_screens, ..setting });
            room.type_in("27");
            room.press(NONE, Key::Tab);
            room.press(NONE, Key::F5);
            room.press(Modifiers::SHIFT, Key::F2);
            room.harness.snapshot(format!("projected {name} {size}"));
            results.extend_harness(&mut room.harness);
        }
    }
}

#[test]
fn who_is_there_and_what_is_for_today() {
    let mut results = SnapshotResults::new();
    for (page, name) in [("Personnes", "people"), ("Axes du jour", "axes of the day")] {
        let mut room = Room::typical();
        room.show_panel("Réunions");
        room.click(Role::Tab, page);
        room.harness.snapshot(name);
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn the_start_screen() {
    let mut results = SnapshotResults::new();
    let small = Setting { size: SMALL, dark: true, ..Setting::default() };
    for (name, setting) in [("start wide", Setting::default()), ("start small dark", small)] {
        let mut room = Room::start(setting);
        room.harness.snapshot(name);
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn an_empty_session() {
    Room::empty().harness.snapshot("empty session");
}

#[test]
fn the_board_alone_with_every_axis_moved() {
    let mut results = SnapshotResults::new();
    let small = Setting { size: SMALL, ..Setting::default() };
    for (name, setting) in [("all moved wide", Setting::default()), ("all moved small", small)] {
        let mut room = Room::on(&sessions::all_moved(), setting);
        room.ask_for_board();
        room.harness.snapshot(name);
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn long_labels() {
    Room::on(&sessions::long_labels(), Setting { size: SMALL, ..Setting::default() })
        .harness
        .snapshot("long labels small");
}

#[test]
fn a_full_bar() {
    let mut results = SnapshotResults::new();
    let small = Setting { size: SMALL, dark: true, ..Setting::default() };
    for (name, setting) in [("full bar wide", Setting::default()), ("full bar small", small)] {
        let mut room = Room::on(&sessions::long_sample(), setting);
        room.fill_the_bar();
        room.harness.snapshot(name);
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn an_argument_that_goes_on() {
    let mut room = Room::typical();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Deux camions en moins sur la route");
    room.press(CTRL, Key::Enter);
    room.type_in("cl");
    room.harness.snapshot("going on");
}

#[test]
fn saving_fails() {
    let mut room = Room::empty();
    room.lose_the_folder();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Escape);
    room.harness.snapshot("saving fails");
}

#[test]
fn closing_with_something_unsaved() {
    let mut room = Room::empty();
    room.lose_the_folder();
    room.press(NONE, Key::F9);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::K);
    room.type_in("fermer la");
    room.press(NONE, Key::Enter);
    room.harness.snapshot("closing unsaved");
}
