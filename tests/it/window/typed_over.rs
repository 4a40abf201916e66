//! What is typed while something stands over the bar: no letter of it is lost, and none of it presses anything.

use curseur::app::base::command::Command;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, NONE, WindowHarness};
use super::states::choose_an_actor;

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

/// As a keyboard types: a space is a key that presses, and a letter.
fn type_keys(room: &mut WindowHarness, text: &str) {
    for letter in text.chars() {
        if letter == ' ' {
            room.harness.key_down(Key::Space);
        }
        room.harness.event(Event::Text(letter.to_string()));
        room.harness.run();
        if letter == ' ' {
            room.harness.key_up(Key::Space);
        }
    }
}

fn leave(room: &mut WindowHarness) {
    for _ in 0..4 {
        if room.asks() {
            room.press(NONE, Key::Escape);
        }
    }
    assert!(!room.asks());
}

/// What opens it.
type Opens = fn(&mut WindowHarness);

/// All that stands over the rest with no field for a sentence. Nothing is erased while a sentence is not recorded.
fn without_a_field() -> Vec<(&'static str, Opens)> {
    vec![
        ("export", |room| room.press(CTRL, Key::P)),
        ("keys", |room| room.press(NONE, Key::F1)),
        ("about", |room| room.command(Command::About)),
        ("extract", |room| {
            choose_an_actor(room);
            room.command(Command::ExtractActor);
        }),
    ]
}

#[test]
fn letters_typed_over_what_has_no_field_for_them_go_on_where_they_were_typed() {
    for (name, open) in without_a_field() {
        let mut room = in_mid_sentence();
        open(&mut room);
        assert!(room.asks(), "{name}");
        type_keys(&mut room, "petit ");
        leave(&mut room);
        assert_eq!(room.draft().words, "Le tri du petit matin", "{name}");
        room.type_in("mardi ");
        assert_eq!(room.draft().words, "Le tri du petit mardi matin", "{name}");
    }
}

#[test]
fn a_space_or_enter_that_goes_with_letters_writes_no_file() {
    let mut room = in_mid_sentence();
    let folder = room.path.as_ref().and_then(|path| path.parent()).expect("a folder").to_owned();
    let count = || std::fs::read_dir(&folder).expect("the folder").count();
    let before = count();
    room.press(CTRL, Key::P);
    type_keys(&mut room, " un petit ");
    room.press(NONE, Key::Enter);
    assert!(room.asks() && count() == before, "nothing is written");
    assert!(room.is_told("attend et ira dans la saisie"));
    assert_eq!(room.draft().sought.held, " un petit ", "and the draft has it");
    room.press(NONE, Key::Enter);
    assert!(!room.asks() && before < count(), "Enter pressed again writes");
    assert_eq!(room.draft().words, "Le tri du  un petit matin");
    assert_eq!(room.draft().sought.held, "");
}

#[test]
fn a_space_presses_what_a_person_went_to_and_not_what_took_the_keyboard() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    room.press(NONE, Key::Space);
    assert!(room.asks());
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Space);
    assert!(!room.asks(), "the next button closes it");
}

#[test]
fn letters_typed_over_a_dialog_go_to_the_axis_where_no_words_are_typed() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    type_keys(&mut room, "emplois locauxx");
    room.press(NONE, Key::Backspace);
    leave(&mut room);
    assert_eq!(room.value_of("Axe"), "emplois locaux");
}

#[test]
fn letters_typed_over_a_dialog_are_there_when_the_session_is_opened_again() {
    let mut room = in_mid_sentence();
    room.press(CTRL, Key::P);
    type_keys(&mut room, "encore un mot");
    let room = room.again();
    assert!(room.draft().words.contains("encore un mot"), "{:?}", room.draft());
}

#[test]
fn a_dialog_with_a_field_has_it_take_the_letters_wherever_one_clicked_in_it() {
    let mut room = in_mid_sentence();
    room.press(CTRL, Key::K);
    let field = room.field("Nom de la commande").rect();
    let beside = egui::pos2(field.left() - 6.0, field.center().y);
    room.harness.hover_at(beside);
    for pressed in [true, false] {
        let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
        room.harness.event(Event::PointerButton { pos: beside, button, pressed, modifiers });
        room.harness.run();
    }
    room.type_in("carte");
    assert_eq!(room.value_of("Nom de la commande"), "carte");
}

#[test]
fn no_letter_changes_who_may_read_what_is_written() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    room.harness.get_by_role_and_label(Role::RadioGroup, "Édition").focus();
    room.harness.run();
    type_keys(&mut room, "il a dit");
    assert!(room.is_told("Peut sortir du groupe"));
    leave(&mut room);
    assert_eq!(room.value_of("Axe"), "il a dit");
}

#[test]
fn a_sentence_typed_where_a_command_is_looked_for_goes_on_where_it_was_meant() {
    let mut room = in_mid_sentence();
    room.press(CTRL, Key::K);
    type_keys(&mut room, "petit camion du ");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    assert_eq!(room.draft().words, "Le tri du petit camion du matin");
    room.press(CTRL, Key::K);
    type_keys(&mut room, "carte");
    room.press(NONE, Key::Escape);
    assert_eq!(room.draft().words, "Le tri du petit camion du matin", "a command is no sentence");
}

#[test]
fn no_key_on_the_way_takes_the_words_of_a_minority_position_away() {
    let mut room = in_mid_sentence();
    room.press(CTRL, Key::D);
    room.type_in("les horaires ne vont pas");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Enter);
    let draft = room.draft().minority.first().map(|minority| minority.words.clone());
    let recorded = room.last_argument();
    let recorded = recorded.moves.iter().flat_map(|made| &made.minority);
    let recorded = recorded.map(|minority| minority.words.clone()).next();
    assert_eq!(draft.or(recorded).as_deref(), Some("les horaires ne vont pas"));
}
