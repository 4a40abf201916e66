//! Pictures of what is found again years later: the library, a session read, two compared, an approach over the years.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::SnapshotResults;

use super::layout::troubles;
use super::library::library;
use super::room::{CTRL, CTRL_SHIFT, LAPTOP, NONE, Room, Setting};

/// The library, its latest session of Vallonne chosen.
fn found(setting: Setting) -> Room {
    let mut room = library(setting);
    room.type_in("appreciation n° 3");
    room
}

/// A picture in each of the eight variants, in which nothing overlaps or is cut; what lies under a dialog is not looked at.
fn pictured(name: &str, show: impl Fn(&mut Room)) {
    let mut results = SnapshotResults::new();
    let mut all_troubles = Vec::new();
    for (variant, setting) in Setting::all() {
        let mut room = found(setting);
        show(&mut room);
        if !room.asks() {
            let troubles = troubles(&room).into_iter();
            all_troubles.extend(troubles.map(|trouble| format!("{name} {variant}: {trouble}")));
        }
        room.harness.snapshot(format!("{name} {variant}"));
        results.extend_harness(&mut room.harness);
    }
    assert!(all_troubles.is_empty(), "{all_troubles:#?}");
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
        let troubles = troubles(&room);
        assert!(troubles.is_empty(), "{variant}: {troubles:#?}");
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

#[test]
fn the_first_board_of_a_session_that_carries_another_on_in_eight_variants() {
    pictured("carried", |room| {
        click(room, "library-follow");
        room.press(NONE, Key::Enter);
    });
}

/// Every other state once, on a laptop.
#[test]
fn what_else_is_found_years_later() {
    let mut results = SnapshotResults::new();
    let mut picture = |name: &str, mut room: Room| {
        let troubles = troubles(&room);
        assert!(troubles.is_empty(), "{name}: {troubles:#?}");
        room.harness.snapshot(name);
        results.extend_harness(&mut room.harness);
    };
    let laptop = || Setting { size: LAPTOP, ..Setting::default() };
    let dark = || Setting { dark: true, ..laptop() };

    let mut room = Room::start_on_files(laptop(), |_| ());
    room.press(CTRL_SHIFT, Key::O);
    picture("library without a session", room);

    let mut room = library(dark());
    room.type_in("rien de tel");
    picture("library nothing found", room);

    let mut room = library(laptop());
    room.type_in("abime");
    picture("library damaged", room);

    let mut room = library(laptop());
    for name in ["fédération", "Réseau des ressourceries de la vallée, séances de 2019 à 2025"]
    {
        let other = room.sessions_folder().with_file_name(name);
        std::fs::create_dir(&other).expect("a folder");
        room.click(Role::Button, "Ajouter un dossier…");
        room.press(CTRL, Key::A);
        room.type_in(&other.display().to_string());
        room.press(NONE, Key::Enter);
    }
    room.click(Role::CheckBox, "Les séances d’une même démarche ensemble");
    room.type_in("vallonne");
    room.click(Role::Button, "Comparer avec une autre…");
    picture("library folders and approaches", room);

    let mut room = found(dark());
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Home);
    picture("past before the first", room);

    let mut room = found(laptop());
    room.press(NONE, Key::Enter);
    room.click(Role::Slider, "Déchets et réemploi");
    picture("past axis", room);

    let mut room = found(laptop());
    room.click(Role::Button, "Comparer avec une autre…");
    room.click(Role::TextInput, "Titre, organisation, territoire");
    room.press(CTRL, Key::A);
    room.type_in("revermont");
    room.click(Role::Button, "Comparer avec celle-ci");
    picture("comparing two approaches", room);

    let mut room = found(dark());
    room.click(Role::Button, "Comparer avec celle d’avant");
    scroll_to(&mut room, "Inviter une élue");
    picture("comparing actors and decisions", room);
}

fn scroll_to(room: &mut Room, heading: &str) {
    use egui_kittest::kittest::Queryable as _;
    let heading = room.harness.get_by_label_contains(heading);
    heading.scroll_to_me();
    room.harness.run();
}
