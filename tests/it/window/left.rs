//! Words that the caret left in the middle: nothing typed after that is lost, and Enter still records.

use egui::Key;
use egui::accesskit::Role;
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
