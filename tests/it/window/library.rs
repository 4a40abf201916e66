//! The library, reading a past session, carrying it on: from the keys to the files.

use std::fs;
use std::path::Path;

use curseur::session::{Session, StartFrom};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use super::harness::{ALT, CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name);
    fs::read(path).expect("a sample")
}

const LATEST: &str = "Ressourcerie de Vallonne 2026.ron";
const BEFORE: &str = "Ressourcerie de Vallonne 2024.ron";
const OTHER: &str = "Pays de Revermont 2010.ron";

/// The start screen over a folder with the samples, a copy of one of them, a damaged file and many small sessions.
pub fn library(setting: Setting) -> WindowHarness {
    let room = WindowHarness::start_on_files(setting, |folder| {
        for name in [LATEST, BEFORE, OTHER] {
            fs::write(folder.join(name), sample(name)).expect("a file");
        }
        fs::write(folder.join("copie.ron"), sample(BEFORE)).expect("a file");
        fs::write(folder.join("abîmé.ron"), &sample(LATEST)[..700]).expect("a file");
        for number in 1..=50_u128 {
            let mut session: Session = sessions::empty();
            session.id = curseur::session::SessionId(uuid::Uuid::from_u128(1000 + number));
            session.approach = curseur::session::Key(uuid::Uuid::from_u128(2000 + number));
            session.heading.title = format!("Atelier n° {number}");
            let day = i8::try_from(number % 28).expect("a day") + 1;
            session.heading.date = jiff::civil::date(2025, 3, day);
            let text = curseur::storage::write(&session);
            fs::write(folder.join(format!("atelier {number}.ron")), text).expect("a file");
        }
        date_files(folder);
    });
    let mut room = room;
    room.press(CTRL_SHIFT, Key::O);
    room
}

/// Has the files changed on one day, whatever today is: small sessions the last, in their order.
fn date_files(folder: &Path) {
    let noon: jiff::Timestamp = "2026-11-29T12:00:00Z".parse().expect("a time");
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let number = name.strip_prefix("atelier ").and_then(|number| number.parse().ok());
        let at = noon + jiff::SignedDuration::from_mins(number.unwrap_or(0));
        if path.is_file() {
            let file = fs::File::options().write(true).open(&path).expect("a file");
            file.set_modified(at.try_into().expect("a time of files")).expect("a time");
        }
    }
}

fn files(room: &WindowHarness) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(room.sessions_folder()).expect("the folder");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a file"))
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "ron"))
        .map(|entry| {
            let name = entry.file_name().into_string().expect("text");
            (name, fs::read(entry.path()).expect("its bytes"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_file_is_listed_the_damaged_one_with_the_reason() {
    let room = library(Setting::default());
    assert!(room.is_told("55 sur 55"));
    let mut room = room;
    room.type_in("abime");
    assert!(room.is_told("1 sur 55") && room.is_told("Ce fichier ne se lit pas"));
}

#[test]
fn a_session_among_fifty_is_found_without_accents_and_read_by_keys_alone() {
    let mut room = library(Setting::default());
    let before = files(&room);
    room.type_in("appreciation vallonne");
    assert!(room.is_told("3 sur 55"));
    room.press(NONE, Key::Enter);
    assert!(room.is_told("en lecture"));
    assert!(room.is_told("118 arguments sur 119") || room.is_told("119 arguments sur 119"));
    room.press(NONE, Key::Home);
    for step in 1..=10 {
        room.press(NONE, Key::ArrowRight);
        let told = if step == 1 { "argument" } else { "arguments" };
        assert!(room.is_told(&format!("{step} {told} sur 119")), "{step}");
    }
    // Nothing was written, nothing was locked.
    assert_eq!(files(&room), before);
    room.click(Role::Button, "Fermer");
    assert!(room.is_told("Bibliothèque"));
}

#[test]
fn one_narrows_sorts_and_puts_the_sessions_of_one_approach_together() {
    let mut room = library(Setting::default());
    room.click(Role::ComboBox, "Année");
    room.click(Role::Button, "2010");
    assert!(room.is_told("1 sur 55"));
    room.click(Role::ComboBox, "Année");
    room.click(Role::Button, "Toutes les années");
    room.field("Titre, organisation, territoire").focus();
    room.harness.run();
    room.type_in("appreciation vallonne");
    room.click(Role::CheckBox, "Les sessions d’une même démarche ensemble");
    let y = |part: &str| {
        let node = room.harness.query_all_by_label_contains(part).next().expect("it is listed");
        node.rect().top()
    };
    // The oldest first, its copy under it.
    assert!(y("14 novembre 2026") > y("2024"));
    assert!(room.is_told("1 autre fichier") && room.is_told("identique"));
}

#[test]
fn editing_what_is_read_opens_it_for_good() {
    let mut room = library(Setting::default());
    room.type_in("revermont");
    room.press(NONE, Key::Enter);
    room.click(Role::Button, "Modifier cette session");
    assert!(room.session().heading.territory.contains("Revermont"));
    assert!(room.app().document().expect("a session").may_write());
}

#[test]
fn a_session_is_carried_on_and_the_earlier_files_stay_as_they_are() {
    let mut room = library(Setting::default());
    let before = files(&room);
    room.type_in("appreciation n° 3");
    room.click(Role::Button, "Continuer…");
    assert!(room.asks());
    room.press(NONE, Key::Enter);
    assert!(!room.asks());
    let session = room.session().clone();
    let latest = curseur::storage::read(&sample(LATEST)).expect("a sample");
    assert_eq!(session.follows, Some(latest.id));
    assert_eq!(session.starting.len(), latest.framework.axes.len() - undiscussed(&latest));
    assert_eq!(StartFrom::default(), StartFrom::LastPositions);
    assert!(!session.decisions.is_empty());
    let after = files(&room);
    assert_eq!(after.len(), before.len() + 1);
    for file in before {
        assert!(after.contains(&file), "{} changed", file.0);
    }
}

fn undiscussed(session: &Session) -> usize {
    let ledger = curseur::session::Ledger::of(&session.journal);
    let board = curseur::session::Board::of(session, &ledger);
    session.framework.axes.keys().filter(|axis| !board.cursor(axis).is_discussed()).count()
}

#[test]
fn escape_goes_back_to_the_first_screen() {
    let mut room = library(Setting::default());
    room.press(NONE, Key::Escape);
    assert!(room.harness.query_by_role_and_label(Role::Button, "Nouvelle session").is_some());
}

/// What has the keyboard, by its name.
fn has_the_keyboard(room: &WindowHarness) -> String {
    let named = By::new().predicate(|node| node.is_focused() && node.label().is_some());
    let node = room.harness.query(named);
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn tab_goes_from_the_search_over_the_choices_to_what_can_be_done() {
    let mut room = library(Setting::default());
    room.type_in("appreciation vallonne");
    let mut met = Vec::new();
    for _ in 0..13 {
        room.press(NONE, Key::Tab);
        met.push(has_the_keyboard(&room));
    }
    let expected = [
        "Organisation",
        "Territoire",
        "Année",
        "Ordre",
        "Les sessions d’une même démarche ensemble",
        "Lire",
        "Modifier",
        "Continuer…",
        "Trajectoires",
        "Comparer avec celle d’avant",
        "Comparer avec une autre…",
        "Ajouter un dossier…",
        "Fermer",
    ];
    assert_eq!(met, expected);
}

#[test]
fn escape_goes_back_to_the_list_as_it_was() {
    let mut room = library(Setting::default());
    room.type_in("appreciation vallonne");
    // The one that was chosen is the last of the three now: nothing else would choose it again.
    room.click(Role::CheckBox, "Les sessions d’une même démarche ensemble");
    for button in ["Lire", "Comparer avec celle d’avant", "Trajectoires"] {
        room.click(Role::Button, button);
        assert!(room.harness.query_by_role_and_label(Role::Button, button).is_none(), "{button}");
        room.press(NONE, Key::Escape);
        assert!(room.is_told("3 sur 55"), "{button}");
        let search = room.field("Titre, organisation, territoire");
        assert_eq!(search.value().as_deref(), Some("appreciation vallonne"), "{button}");
        let button = room.harness.get_by_role_and_label(Role::Button, button);
        assert!(!button.accesskit_node().is_disabled(), "the same session is chosen");
    }
}

#[test]
fn a_position_that_was_taken_up_is_told_with_its_day_until_an_argument_moves_it() {
    let mut room = library(Setting::default());
    room.type_in("appreciation n° 3");
    room.click(Role::Button, "Continuer…");
    room.press(NONE, Key::Enter);
    let told = room.cursor("Emplois créés, maintenus").value().unwrap_or_default();
    assert!(told.contains("pas encore discuté") && told.contains("2026"), "{told}");
    room.press(CTRL, Key::L);
    room.type_in("emplois crees");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("On en reparle");
    room.press(ALT, Key::ArrowRight);
    room.press(NONE, Key::Enter);
    let told = room.cursor("Emplois créés, maintenus").value().unwrap_or_default();
    assert!(told.contains("1 argument") && !told.contains("2026"), "{told}");
}

#[test]
fn another_folder_is_listed_too_and_one_that_is_not_there_is_told() {
    let mut room = library(Setting::default());
    let other = room.sessions_folder().with_file_name("fédération");
    fs::create_dir(&other).expect("a folder");
    fs::write(other.join("autre.ron"), sample(OTHER)).expect("a file");
    let add = |room: &mut WindowHarness, folder: &Path| {
        room.click(Role::Button, "Ajouter un dossier…");
        room.press(CTRL, Key::A);
        room.type_in(&folder.display().to_string());
        room.press(NONE, Key::Enter);
    };
    room.type_in("revermont");
    assert!(room.is_told("1 sur 55"));
    add(&mut room, &other);
    assert!(room.is_told("2 sur 56") && room.is_told("Ne plus montrer le dossier"));
    // Twice the same is once.
    add(&mut room, &other);
    assert!(room.is_told("2 sur 56"));
    add(&mut room, &other.join("nulle part"));
    assert!(room.is_told("nulle part\u{202f}» n’est pas montré"));
    assert!(
        room.is_told("2 sur 56")
            && room.harness.query_all_by_label_contains("Ne plus montrer").count() == 1,
        "it is not kept"
    );
    assert_eq!(room.kept_settings().folders, std::slice::from_ref(&other), "for the next start");
    // Escape closes what is said first, then the list.
    room.press(NONE, Key::Escape);
    assert!(!room.is_told("nulle part\u{202f}» n’est pas montré") && room.is_told("2 sur 56"));
    room.click(Role::Button, "Ne plus montrer le dossier «\u{202f}fédération\u{202f}»");
    assert!(room.is_told("1 sur 55") && other.join("autre.ron").exists());
    assert!(room.kept_settings().folders.is_empty());
    room.press(NONE, Key::Escape);
    assert!(!room.is_told("1 sur 55"));
}

#[test]
fn every_open_decision_is_in_sight_when_a_session_is_carried_on_where_there_is_room() {
    let mut room = library(Setting::default());
    room.type_in("appreciation n° 3");
    room.click(Role::Button, "Continuer…");
    let button = room.harness.get_by_role_and_label(Role::Button, "Créer la session").rect();
    let dialog = room.harness.get_by_role(Role::Dialog);
    let ticks: Vec<_> = dialog.query_all_by_role(Role::CheckBox).collect();
    assert_eq!(ticks.len(), 7);
    for tick in ticks {
        assert!(tick.rect().bottom() <= button.top(), "{tick:?}");
    }
}

#[test]
fn enter_on_a_button_of_the_library_presses_it_and_reads_nothing() {
    let mut room = library(Setting::default());
    room.harness.get_by_role_and_label(Role::Button, "Fermer").focus();
    room.harness.run();
    room.press(NONE, Key::Enter);
    assert!(!room.is_told("en lecture") && !room.is_told("sur 55"));
}

#[test]
fn enter_right_after_typing_reads_what_was_typed_for() {
    let mut room = library(Setting::default());
    room.harness.event(egui::Event::Text("revermont".to_owned()));
    room.harness.key_press(Key::Enter);
    room.harness.run();
    assert!(room.is_told("en lecture") && room.is_told("Fiche de l’acteur Pôle emploi"));
}

#[test]
fn files_of_every_earlier_format_are_listed_read_and_compared_without_being_changed() {
    let formats = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    for format in 1..curseur::storage::FORMAT {
        let mut room = WindowHarness::start_on_files(Setting::default(), |folder| {
            for name in [LATEST, BEFORE, OTHER] {
                let from = formats.join(format.to_string()).join(name);
                fs::copy(from, folder.join(name)).expect("a file");
            }
        });
        let before = files(&room);
        room.press(CTRL_SHIFT, Key::O);
        assert!(room.is_told("3 sur 3"), "format {format}");
        room.type_in("appreciation n° 3");
        room.press(NONE, Key::Enter);
        assert!(room.is_told("en lecture"), "format {format}");
        room.press(NONE, Key::Home);
        room.press(NONE, Key::ArrowRight);
        assert!(room.is_told("1 argument sur 8"), "format {format}");
        room.press(NONE, Key::Escape);
        room.click(Role::Button, "Comparer avec celle d’avant");
        assert!(room.is_told("À lire avec prudence"), "format {format}");
        assert_eq!(files(&room), before, "format {format}");
    }
}
