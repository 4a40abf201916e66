//! Words that the caret left in the middle: nothing typed after that is lost, and Enter still records.

use curseur::session::{Draft, Stance};
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, NONE, WindowHarness};

/// Words half typed on an axis.
fn half_typed() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Il manque une for");
    room
}

#[test]
fn letters_after_the_search_was_left_by_escape_go_on_in_the_words() {
    let mut room = half_typed();
    room.press(CTRL, Key::F);
    room.press(NONE, Key::Escape);
    room.type_in("mation");
    assert_eq!(room.draft().words, "Il manque une formation");
    assert_eq!(room.draft().sought.axis, "");
}

#[test]
fn letters_after_a_click_where_nothing_is_go_on_in_the_words() {
    let mut room = half_typed();
    let board = room.harness.get_all_by_role(Role::Slider);
    let lowest = board
        .into_iter()
        .map(|node| node.rect())
        .reduce(|one, other| if one.bottom() < other.bottom() { other } else { one });
    let below = lowest.expect("a rail").center_bottom() + egui::vec2(0.0, 12.0);
    room.harness.drag_at(below);
    room.harness.drop_at(below);
    room.harness.run();
    room.type_in("mation");
    assert_eq!(room.draft().words, "Il manque une formation");
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().words, "Il manque une formation");
}

#[test]
fn enter_records_after_escape_left_the_words() {
    let mut room = half_typed();
    room.press(NONE, Key::Escape);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().words, "Il manque une for");
    assert_eq!(room.draft().words, "");
}

#[test]
fn a_sentence_typed_where_one_says_who_speaks_goes_to_the_words_and_is_no_voice() {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.type_in("Il manque des bras pour trier le bois");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Enter);
    if room.arguments().is_empty() {
        assert_eq!(room.draft().words, "Il manque des bras pour trier le bois");
        room.press(NONE, Key::Enter);
    }
    let said = room.last_argument();
    assert_eq!(said.words, "Il manque des bras pour trier le bois");
    assert!(said.speaker.is_unsaid());
}

#[test]
fn a_space_on_a_row_of_actors_begins_a_sentence_and_opens_no_card() {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F2);
    let names = |room: &WindowHarness| -> Vec<_> {
        room.session().actors.iter().map(|actor| actor.name.clone()).collect()
    };
    let before = names(&room);
    room.press(NONE, Key::Space);
    room.type_in("zeste");
    assert_eq!(names(&room), before);
    assert_eq!(room.value_of("Axe").trim(), "zeste");
}

#[test]
fn enter_after_a_click_on_an_actor_records_no_half_sentence() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::F2);
    room.press(CTRL, Key::L);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Phrase pas finie");
    let count = room.arguments().len();
    let row = room.harness.get_all_by_role(Role::Row).next().expect("an actor").rect().center();
    room.harness.drag_at(row);
    room.harness.drop_at(row);
    room.harness.run();
    room.press(NONE, Key::Enter);
    assert_eq!(room.arguments().len(), count);
    assert_eq!(room.draft().words, "Phrase pas finie");
}

#[test]
fn the_ball_of_an_axis_that_is_not_in_the_bar_is_said_when_it_becomes_solid() {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Des bennes à moitié vides");
    room.press(NONE, Key::Enter);
    room.press(CTRL, Key::B);
    assert!(room.is_told("Aucun axe n’est en saisie"));
}

#[test]
fn a_second_enter_leaves_the_next_argument_where_it_is_typed() {
    let mut room = half_typed();
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Enter);
    room.type_in("27");
    assert_eq!(room.value_of("Axe"), "27");
}

#[test]
fn a_sentence_goes_on_after_one_said_why_an_axis_is_to_be_worked_on() {
    let mut room = half_typed();
    room.press(CTRL, Key::T);
    room.type_in("Trop de bennes");
    room.press(NONE, Key::Enter);
    room.type_in("mation");
    assert_eq!(room.draft().words, "Il manque une formation", "{:?}", room.draft());
}

#[test]
fn letters_find_an_axis_in_a_list_that_was_opened_in_a_correction() {
    let mut room = WindowHarness::typical();
    room.show_panel("Journal");
    let last = room.arguments().len();
    room.click(Role::Button, &format!("Corriger l’argument {last}"));
    room.harness.get_by_role_and_label(Role::ComboBox, "Ajouter un axe").scroll_to_me();
    room.harness.run();
    room.click(Role::ComboBox, "Ajouter un axe");
    room.type_in("quotidien");
    assert_eq!(room.draft().sought.axis, "", "no letter goes to the bar");
    room.press(NONE, Key::Enter);
    room.harness.get_by_role_and_label(Role::Button, "Enregistrer la correction").scroll_to_me();
    room.harness.run();
    room.click(Role::Button, "Enregistrer la correction");
    let corrected = room.last_argument().moves;
    assert!(
        corrected.iter().any(|made| made.axis.to_string() == "env.purchasing"),
        "{corrected:?}"
    );
}

#[test]
fn a_space_between_the_words_and_the_button_that_records_goes_on_with_the_words() {
    // As many times as there is something to press under the words.
    for tabs in 1..9 {
        let mut room = half_typed();
        for _ in 0..tabs {
            room.press(NONE, Key::Tab);
        }
        room.harness.event(space());
        room.type_in(" mation");
        assert_eq!(room.arguments().len(), 0, "{tabs}");
        assert_eq!(room.draft().words, "Il manque une for mation", "{tabs}");
        let Draft { stance, cleared, verbatim, to_check, .. } = room.draft().clone();
        let is_as_before = stance == Stance::Agreed && !cleared && !verbatim && !to_check;
        assert!(is_as_before, "{tabs}");
    }
}

#[test]
fn enter_presses_what_a_space_does_not() {
    let mut room = half_typed();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Enter);
    assert_eq!(room.last_argument().words, "Il manque une for");
}

#[test]
fn after_letters_that_no_axis_answers_to_a_second_enter_keeps_the_caret_there_and_who_speaks() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::L);
    room.type_in("zzzz");
    room.press(NONE, Key::Tab);
    room.type_in("odi");
    room.press(NONE, Key::Tab);
    room.type_in("On se déplace moins");
    let speaker = room.draft().speaker.clone();
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Enter);
    room.type_in("y");
    assert_eq!(room.draft().sought.axis, "zzzzy");
    assert_eq!(room.draft().speaker, speaker);
    assert_eq!(room.draft().words, "On se déplace moins");
}

/// The key as it comes before the letter it writes.
fn space() -> Event {
    let modifiers = NONE;
    Event::Key { key: Key::Space, physical_key: None, pressed: true, repeat: false, modifiers }
}
