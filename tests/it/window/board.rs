//! The board by mouse, and as a screen reader hears it.

use curseur::session::{AxisId, Position, Target};
use egui::Key;
use egui_kittest::kittest::NodeT as _;

use super::harness::{NONE, WindowHarness};

const WORDS: &str = "Ce qui est dit, en quelques mots";
const SOBRIETY: &str = "Sobriété des ressources";

#[test]
fn letting_a_ball_go_fills_the_bar_and_moves_nothing_yet() {
    let mut room = WindowHarness::typical();
    let before = (room.stands_at("env.sobriety"), room.arguments().len());
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Des mots déjà là");
    room.drag(SOBRIETY, 0.8);
    assert_eq!(room.draft().axis, Some(AxisId::new("env.sobriety")));
    assert_eq!(room.draft().to, Target::MovesTo(Position::clamped(60)));
    assert_eq!(room.value_of("Axe"), SOBRIETY);
    assert_eq!(room.value_of(WORDS), "Des mots déjà là", "kept");
    assert!(room.field(WORDS).is_focused(), "the caret is in the words");
    assert_eq!((room.stands_at("env.sobriety"), room.arguments().len()), before);
    room.press(NONE, Key::Enter);
    assert_eq!(room.stands_at("env.sobriety"), Position::clamped(60));
    assert_eq!(room.last_argument().words, "Des mots déjà là");
}

#[test]
fn letters_looked_for_give_way_to_the_axis_that_was_dragged() {
    let mut room = WindowHarness::typical();
    room.type_in("emplo");
    room.drag(SOBRIETY, 0.2);
    assert_eq!(room.draft().axis, Some(AxisId::new("env.sobriety")));
    assert_eq!(room.value_of("Axe"), SOBRIETY);
}

#[test]
fn a_click_on_an_axis_takes_it_in_the_bar() {
    let mut room = WindowHarness::typical();
    let rail = room.cursor(SOBRIETY).rect();
    let label = egui::pos2(rail.left() + 20.0, rail.top() - 8.0);
    room.harness.hover_at(label);
    room.harness.drag_at(label);
    room.harness.drop_at(label);
    room.harness.run();
    assert_eq!(room.draft().axis, Some(AxisId::new("env.sobriety")));
    assert_eq!(room.draft().to, Target::Stays);
    assert!(room.field(WORDS).is_focused());
}

#[test]
fn an_axis_never_discussed_is_dragged_like_another() {
    let mut room = WindowHarness::empty();
    room.drag("Santé", 0.35);
    assert_eq!(room.draft().to, Target::MovesTo(Position::clamped(-30)));
    room.type_in("Trop de poussière");
    room.press(NONE, Key::Enter);
    assert_eq!(room.stands_at("env.health"), Position::clamped(-30));
}

#[test]
fn a_screen_reader_hears_the_axis_its_place_and_its_arguments() {
    let room = WindowHarness::typical();
    let count = room.board().cursor(&AxisId::new("env.sobriety")).trail.len();
    assert_eq!(
        room.cursor(SOBRIETY).value(),
        Some(format!("légèrement défavorable, {count} arguments, axe du jour"))
    );
    let untouched = WindowHarness::empty();
    assert_eq!(
        untouched.cursor(SOBRIETY).value(),
        Some("pas encore discuté, aucun argument".to_owned())
    );
}

#[test]
fn a_screen_reader_proposes_a_place_as_the_mouse_does() {
    let mut room = WindowHarness::typical();
    room.cursor(SOBRIETY).set_value_accesskit(50.0);
    room.harness.run();
    assert_eq!(room.draft().axis, Some(AxisId::new("env.sobriety")));
    assert_eq!(room.draft().to, Target::MovesTo(Position::clamped(50)));
    assert_eq!(room.stands_at("env.sobriety"), Position::clamped(-20), "not recorded yet");
}

#[test]
fn a_screen_reader_moves_by_notches() {
    let mut room = WindowHarness::typical();
    room.cursor(SOBRIETY).increment_accesskit();
    room.harness.run();
    assert_eq!(room.draft().to, Target::MovesTo(Position::clamped(-10)));
}

#[test]
fn every_axis_of_the_framework_is_on_the_board() {
    let room = WindowHarness::typical();
    let framework = &room.session().framework;
    for (_, axis) in framework.all_shown() {
        let label = axis.label(curseur::session::Language::Fr);
        assert!(room.cursor(label).accesskit_node().numeric_value().is_some(), "{label}");
    }
}
