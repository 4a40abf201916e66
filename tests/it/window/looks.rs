//! Languages, themes, reading only.

use curseur::session::Language;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{ALT, CTRL, NONE, Setting, WindowHarness};
use super::sessions;

const WORDS: &str = "Ce qui est dit, en quelques mots";

/// Takes a command in the palette.
fn ask_for(room: &mut WindowHarness, command: &str) {
    room.press(CTRL, Key::K);
    room.type_in(command);
    room.press(NONE, Key::Enter);
}

#[test]
fn the_language_changes_at_once_and_the_words_stay() {
    let mut room = WindowHarness::typical();
    room.type_in("sobriete");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Dit en français");
    ask_for(&mut room, "anglais");
    assert_eq!(room.value_of("Axis"), "Sparing resources");
    assert!(room.harness.query_by_role_and_label(Role::Slider, "Sparing resources").is_some());
    assert!(
        room.harness.query_by_role_and_label(Role::Slider, "Sobriété des ressources").is_none()
    );
    assert_eq!(room.draft().words, "Dit en français");
    ask_for(&mut room, "French");
    assert_eq!(room.value_of(WORDS), "Dit en français");
}

#[test]
fn the_theme_changes_at_once() {
    let mut room = WindowHarness::typical();
    assert_eq!(room.harness.ctx.theme(), egui::Theme::Light);
    ask_for(&mut room, "sombre");
    assert_eq!(room.harness.ctx.theme(), egui::Theme::Dark);
    ask_for(&mut room, "theme clair");
    assert_eq!(room.harness.ctx.theme(), egui::Theme::Light);
}

#[test]
fn a_session_open_elsewhere_is_read_and_not_written() {
    let first = WindowHarness::typical();
    let mut second = first.beside();
    assert!(second.is_told("dans un autre Curseur, sur cet ordinateur"), "it says who has it");
    second.press(NONE, Key::Escape);
    assert!(!second.asks());
    assert!(second.is_told("Lecture seule."));
    let fields = second.harness.query_all_by(|node| {
        matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
            && node.label().is_some_and(|label| label == WORDS || label == "Axe")
    });
    assert_eq!(fields.count(), 0, "no bar");
    let before = second.session().clone();
    second.drag("Sobriété des ressources", 0.9);
    for (modifiers, key) in
        [(ALT, Key::ArrowRight), (CTRL, Key::B), (CTRL, Key::D), (CTRL, Key::Z), (NONE, Key::Enter)]
    {
        second.press(modifiers, key);
    }
    assert_eq!(*second.session(), before);
    assert!(!second.draft().holds_something(), "{:?}", second.draft());
}

#[test]
fn a_session_in_english_says_everything_in_english() {
    let setting = Setting { language: Language::En, ..Setting::default() };
    let mut room = WindowHarness::on(&sessions::empty(), setting);
    room.type_in("waste");
    room.press(NONE, Key::Tab);
    assert_eq!(room.value_of("Axis"), "Waste and reuse");
    assert_eq!(
        room.cursor("Waste and reuse").value(),
        Some("not discussed yet, no argument".to_owned())
    );
}

#[test]
fn a_save_that_fails_is_said_and_keeps_everything() {
    let mut room = WindowHarness::empty();
    room.lose_the_folder();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().words, "Le tri gagne");
    assert!(room.is_told("Non enregistré.") && room.is_told("La session n’est pas enregistrée."));
}

#[test]
fn what_is_typed_while_a_save_fails_or_meets_another_hand_goes_where_it_would_and_no_box_opens() {
    type Trouble = fn(&WindowHarness);
    let troubles: [(&str, Trouble); 2] = [
        ("n’est pas enregistrée", WindowHarness::lose_the_folder),
        ("changé par un autre programme", |room| {
            let path = room.path.as_ref().expect("a file");
            let theirs = std::fs::read_to_string(path).expect("a session");
            std::fs::write(path, theirs.replace("essai", "ailleurs")).expect("a file");
        }),
    ];
    for (told, trouble) in troubles {
        let mut room = WindowHarness::empty();
        trouble(&room);
        for words in ["Un premier argument", "Un deuxième, sans pause"] {
            room.type_in("27");
            room.press(NONE, Key::Tab);
            room.press(NONE, Key::Tab);
            room.type_in(words);
            room.press(NONE, Key::Enter);
        }
        assert!(!room.asks() && room.is_told(told), "{told}");
        room.type_in("sobriete");
        let said: Vec<_> = room.arguments().into_iter().map(|said| said.words).collect();
        assert_eq!(said, ["Un premier argument", "Un deuxième, sans pause"], "{told}");
        assert_eq!(room.draft().sought.axis, "sobriete", "{told}");
    }
}

#[test]
fn a_session_that_cannot_be_saved_is_saved_elsewhere_from_the_strip_that_says_so() {
    let mut room = WindowHarness::empty();
    room.lose_the_folder();
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let path = elsewhere.path().join("séance.ron");
    room.click(Role::Button, "Enregistrer la session ailleurs…");
    room.press(CTRL, Key::A);
    room.put_in(path.to_str().expect("a path in UTF-8"));
    room.press(NONE, Key::Enter);
    let saved = std::fs::read(&path).expect("the session");
    assert!(curseur::storage::read(&saved).is_ok_and(|s| s.says_the_same_as(room.session())));
    assert!(!room.is_told("n’est pas enregistrée"), "the strip goes with its cause");
}
