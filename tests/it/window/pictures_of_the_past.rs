//! Pictures of what is found again years later: the library, a session read, two compared, an approach over the years.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::SnapshotResults;

use super::library::library;
use super::room::{NONE, Room, Setting};

/// The library, its latest session of Vallonne chosen.
fn found(setting: Setting) -> Room {
    let mut room = library(setting);
    room.type_in("appreciation n° 3");
    room
}

/// A picture in each of the eight variants.
fn pictured(name: &str, show: impl Fn(&mut Room)) {
    let mut results = SnapshotResults::new();
    for (variant, setting) in Setting::all() {
        let mut room = found(setting);
        show(&mut room);
        room.harness.snapshot(format!("{name} {variant}"));
        results.extend_harness(&mut room.harness);
    }
}

fn click(room: &mut Room, id: &str) {
    use egui_kittest::kittest::Queryable as _;
    let french = room.harness.query_by_role_and_label(Role::Button, "Modifier").is_some();
    let language =
        if french { curseur::session::Language::Fr } else { curseur::session::Language::En };
    room.click(Role::Button, &curseur::words::Words::new(language).text(id));
}

#[test]
fn the_library_in_eight_variants() {
    let mut results = SnapshotResults::new();
    for (variant, setting) in Setting::all() {
        let mut room = library(setting);
        room.harness.snapshot(format!("library {variant}"));
        results.extend_harness(&mut room.harness);
    }
}

#[test]
fn a_session_being_read_in_eight_variants() {
    pictured("past", |room| {
        room.press(NONE, Key::Enter);
        for _ in 0..12 {
            room.press(NONE, Key::ArrowLeft);
        }
    });
}

#[test]
fn two_sessions_side_by_side_in_eight_variants() {
    pictured("comparing", |room| {
        click(room, "library-compare-followed");
        room.press(NONE, Key::Enter);
    });
}

#[test]
fn an_approach_over_the_years_in_eight_variants() {
    pictured("paths", |room| click(room, "library-paths"));
}

#[test]
fn carrying_a_session_on_in_eight_variants() {
    pictured("follow", |room| click(room, "library-follow"));
}
