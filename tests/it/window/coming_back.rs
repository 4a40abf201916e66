//! A session is left open under other screens, and one comes back to it as it was.

use std::path::Path;

use curseur::app::base::command::Command;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::library::library;
use super::sessions;

/// Words in the bar that nobody recorded yet.
fn typing() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Le marché du samedi");
    assert_eq!(room.draft().words, "Le marché du samedi");
    room
}

#[test]
fn escape_in_the_library_goes_back_to_the_session_with_its_draft_and_its_undo() {
    let mut room = typing();
    let before = room.arguments().len();
    room.press(CTRL, Key::Enter);
    assert_eq!(room.arguments().len(), before + 1);
    room.press(CTRL_SHIFT, Key::O);
    assert!(room.app().document().is_none() && room.is_told("Bibliothèque"));
    room.press(NONE, Key::Escape);
    assert_eq!(room.draft().words, "Le marché du samedi");
    room.press(CTRL, Key::Z);
    assert_eq!(room.arguments().len(), before, "what was done before can be undone");
    assert!(room.is_on_disk());
}

#[test]
fn escape_in_the_form_of_a_new_session_goes_back_to_the_one_that_is_open() {
    let mut room = typing();
    room.press(CTRL, Key::N);
    assert!(room.app().document().is_none());
    room.press(NONE, Key::Escape);
    assert_eq!(room.draft().words, "Le marché du samedi");
    room.put_in(" sur la place");
    assert_eq!(room.draft().words, "Le marché du samedi sur la place", "the caret is where it was");
}

#[test]
fn what_was_typed_in_the_form_is_there_when_it_is_opened_again() {
    let mut room = typing();
    room.press(CTRL, Key::N);
    room.put_in("Épicerie de Vallonne");
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::N);
    assert_eq!(room.value_of("Titre"), "Épicerie de Vallonne");
}

#[test]
fn what_was_typed_for_a_new_session_is_there_at_the_next_start_until_there_is_one() {
    let mut room = WindowHarness::start_on_files(Setting::default(), |_| {});
    room.press(CTRL, Key::N);
    room.put_in("Épicerie de Vallonne");
    let mut room = room.started_again();
    room.press(CTRL, Key::N);
    assert_eq!(room.value_of("Titre"), "Épicerie de Vallonne");
    room.press(CTRL, Key::Enter);
    assert_eq!(room.session().heading.title, "Épicerie de Vallonne");
    let mut room = room.started_again();
    room.press(CTRL, Key::N);
    assert_eq!(room.value_of("Titre"), "");
}

#[test]
fn from_what_is_read_the_library_is_come_back_to_and_not_opened_once_more() {
    let mut room = library(Setting::default());
    room.type_in("revermont");
    room.press(NONE, Key::Enter);
    room.press(CTRL_SHIFT, Key::O);
    assert!(room.is_told("1 sur 55"), "what was sought is still sought");
    room.press(NONE, Key::Escape);
    assert!(room.is_told("Nouvelle session") && !room.is_told("1 sur 55"));
}

#[test]
fn the_room_can_be_shown_black_while_the_library_is_over_the_session() {
    let setting = Setting { other_screens: 1, ..Setting::default() };
    let mut room = WindowHarness::on(&sessions::long_sample(), setting);
    room.press(NONE, Key::F5);
    assert!(room.projecting().is_on());
    room.press(CTRL_SHIFT, Key::O);
    assert!(room.app().document().is_none() && room.projecting().is_on());
    room.press(NONE, Key::F8);
    assert!(room.projecting().black);
    room.press(NONE, Key::Escape);
    assert!(room.projecting().black && room.app().document().is_some());
}

#[test]
fn the_start_after_an_error_says_where_its_report_is_until_it_is_closed() {
    let report = Path::new("/home/amina/.config/curseur/crash 2026-11-14 14h32m07.txt");
    for before in [WindowHarness::start(Setting::default()), typing()] {
        let mut room = before.after_an_error(report);
        assert!(room.is_told("crash 2026-11-14 14h32m07.txt"));
        room.press(NONE, Key::Escape);
        room.press(NONE, Key::Escape);
        assert!(!room.is_told("crash 2026-11-14 14h32m07.txt"));
    }
}

#[test]
fn an_example_is_copied_once_apart_from_the_sessions_and_found_again() {
    let mut room = WindowHarness::start_on_files(Setting::default(), |_| {});
    let files = |room: &WindowHarness| {
        let folder = room.sessions_folder();
        let count = |folder: &Path| {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
            entries.filter(|entry| entry.path().extension().is_some_and(|e| e == "ron")).count()
        };
        (count(&folder), count(&folder.join("Exemples")))
    };
    for _ in 0..2 {
        let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Button
                && node.label().is_some_and(|label| label.starts_with("Expérience publiée"))
        };
        let found = room.harness.query_all_by(is_it).next();
        found.expect("the example").click();
        room.harness.run();
        assert_eq!(files(&room), (0, 1));
        room.command(Command::CloseSession);
    }
}

#[test]
fn letters_typed_on_a_stage_of_the_form_go_to_a_text_and_their_spaces_press_nothing() {
    for tabs in [0, 1, 2] {
        let mut room = WindowHarness::start(Setting::default());
        room.press(CTRL, Key::N);
        room.type_in("Épicerie");
        room.click(Role::Button, "Conduite");
        for _ in 0..tabs {
            room.press(NONE, Key::Tab);
        }
        room.type_in("cuisiner pour six");
        assert_eq!(room.value_of("Titre"), "Épicerie");
        assert_eq!(room.value_of("Missions"), "cuisiner pour six", "after {tabs}");
    }
}

#[test]
fn tab_goes_on_from_what_was_clicked() {
    let mut room = WindowHarness::start(Setting::default());
    room.press(CTRL, Key::N);
    room.type_in("Épicerie");
    room.click(Role::Button, "Conduite");
    // The last stage, then the texts.
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Nourrir");
    assert_eq!(room.value_of("Titre"), "Épicerie", "nothing was written over");
    assert_eq!(room.value_of("Missions"), "Nourrir");
}

#[test]
fn the_first_screen_goes_on_with_the_session_in_which_letters_wait() {
    let bytes = curseur::storage::write(&sessions::long_sample());
    let fill = |folder: &Path| std::fs::write(folder.join("a.ron"), bytes).expect("a session");
    let mut room = WindowHarness::start_on_files(Setting::default(), fill);
    assert!(!room.is_told("attendent"));
    let title = sessions::long_sample().heading.title;
    room.harness.query_all_by_label_contains(&title).next().expect("a row").click();
    room.harness.run();
    room.type_in("zqmarch");
    let mut room = room.started_again();
    assert!(room.is_told("Des lettres attendent dans"), "which ones is not said");
    assert!(!room.is_told("zqmarch"));
    room.press(NONE, Key::Enter);
    assert_eq!(room.value_of("Axe"), "zqmarch");
}

#[test]
fn the_first_screen_says_that_a_form_was_begun_and_enter_goes_back_to_it() {
    let mut room = WindowHarness::start_on_files(Setting::default(), |_| {});
    room.press(NONE, Key::Enter);
    room.put_in("Épicerie de Vallonne");
    let mut room = room.started_again();
    assert!(room.is_told("Un formulaire à moitié rempli attend."));
    room.press(NONE, Key::Enter);
    assert_eq!(room.value_of("Titre"), "Épicerie de Vallonne");
}

#[test]
fn words_that_go_to_another_axis_say_so_and_one_key_goes_back() {
    let mut room = WindowHarness::typical();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Le marché");
    let former = room.draft().axis.clone();
    for click in [true, false] {
        if click {
            room.drag("Biodiversité", 0.9);
        } else {
            room.press(NONE, Key::F9);
            assert_eq!(room.draft().axis, former, "the words wait where they are");
            room.press(NONE, Key::F9);
        }
        assert_ne!(room.draft().axis, former);
        assert!(room.is_told("et non plus sur «\u{202f}Déchets"), "by a click: {click}");
        room.press(CTRL, Key::Z);
        assert_eq!((&room.draft().axis, &*room.draft().words), (&former, "Le marché"));
        assert!(!room.is_told("et non plus sur"));
    }
    room.press(NONE, Key::F9);
    room.press(NONE, Key::F9);
    room.type_in("s");
    room.press(CTRL, Key::Z);
    assert_ne!(room.draft().axis, former, "what is typed since is undone first");
}
