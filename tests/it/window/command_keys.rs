//! Every key of a command, with the caret in the words: the words stay, the command is done.

use curseur::session::{AxisId, Position, Reason, Target};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{ALT, CTRL, CTRL_SHIFT, NONE, WindowHarness};

const WORDS: &str = "Ce qui est dit, en quelques mots";
const TYPED: &str = "Le tri gagne encore";

/// An axis, words typed, and the caret after “tri”.
fn writing() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in(TYPED);
    for _ in 0..13 {
        room.press(NONE, Key::ArrowLeft);
    }
    assert_eq!(room.caret(), Some(6));
    room
}

fn words_are_whole(room: &WindowHarness) {
    assert_eq!(room.value_of(WORDS), TYPED);
}

#[test]
fn ctrl_l_puts_the_caret_in_the_axis() {
    let mut room = writing();
    room.press(CTRL, Key::L);
    assert!(room.field("Axe").is_focused());
    words_are_whole(&room);
}

#[test]
fn alt_and_arrows_move_the_ball_and_not_the_caret() {
    let mut room = writing();
    for (key, stands) in [
        (Key::ArrowRight, 10),
        (Key::ArrowUp, 40),
        (Key::ArrowLeft, 30),
        (Key::ArrowDown, 0),
        (Key::ArrowDown, -30),
    ] {
        room.press(ALT, key);
        let expected = match stands {
            0 => Target::Stays,
            stands => Target::MovesTo(Position::clamped(stands)),
        };
        assert_eq!(room.draft().to, expected);
        assert_eq!(room.caret(), Some(6), "{key:?}");
    }
    words_are_whole(&room);
}

#[test]
fn ctrl_enter_records_and_goes_on() {
    let mut room = writing();
    room.press(CTRL, Key::Enter);
    assert_eq!(room.last_argument().words, TYPED);
    assert!(room.draft().continues.is_some());
    words_are_whole(&room);
}

#[test]
fn ctrl_b_makes_the_ball_solid_and_open_again() {
    let mut room = writing();
    let waste = AxisId::new("env.waste");
    room.press(CTRL, Key::B);
    assert!(room.board().cursor(&waste).emphasis.contains(&Reason::Priority));
    room.press(CTRL, Key::B);
    assert!(!room.board().cursor(&waste).is_solid());
    assert_eq!(room.caret(), Some(6));
    words_are_whole(&room);
}

#[test]
fn ctrl_d_adds_a_minority_position() {
    let mut room = writing();
    room.press(CTRL, Key::D);
    assert_eq!(room.draft().minority.len(), 1);
    words_are_whole(&room);
}

#[test]
fn ctrl_k_opens_the_palette_and_deletes_nothing() {
    let mut room = writing();
    room.press(CTRL, Key::K);
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    words_are_whole(&room);
}

#[test]
fn f1_shows_the_keys() {
    let mut room = writing();
    room.press(NONE, Key::F1);
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    words_are_whole(&room);
}

#[test]
fn f3_changes_the_stance() {
    let mut room = writing();
    let before = room.draft().stance;
    room.press(NONE, Key::F3);
    assert_ne!(room.draft().stance, before);
    assert_eq!(room.caret(), Some(6));
    words_are_whole(&room);
}

#[test]
fn f6_goes_round_panel_board_and_bar() {
    let mut room = writing();
    room.press(NONE, Key::F6);
    assert!(room.harness.get_by_role_and_label(Role::Button, "Réunion").is_focused(), "panel");
    room.press(NONE, Key::F6);
    assert!(room.cursor("Déchets et réemploi").is_focused(), "board");
    room.press(NONE, Key::F6);
    assert!(room.field("Axe").is_focused(), "bar");
    words_are_whole(&room);
}

#[test]
fn f9_takes_the_next_axis_not_discussed() {
    let mut room = writing();
    let before = room.draft().clone();
    room.press(NONE, Key::F9);
    assert_eq!(*room.draft(), before, "words under way wait where they are");
    assert!(room.is_told("Des mots attendent pour"));
    room.press(NONE, Key::F9);
    assert_eq!(room.value_of("Axe"), "Biodiversité");
    assert_eq!(room.draft().to, Target::Stays);
    words_are_whole(&room);
}

#[test]
fn ctrl_s_saves_now_and_ctrl_shift_s_asks_where() {
    let mut room = writing();
    room.press(CTRL, Key::S);
    assert!(room.is_on_disk());
    assert_eq!(room.caret(), Some(6));
    words_are_whole(&room);
    room.press(CTRL_SHIFT, Key::S);
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    words_are_whole(&room);
}

#[test]
fn ctrl_n_and_ctrl_o_lose_no_words() {
    let mut room = writing();
    room.press(CTRL, Key::O);
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    words_are_whole(&room);
}

#[test]
fn no_key_of_the_system_quits_by_surprise() {
    let mut room = writing();
    room.press(CTRL, Key::Q);
    assert!(room.app().document().is_some());
    words_are_whole(&room);
}
