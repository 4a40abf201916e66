//! Larger text, and less motion.

use curseur::app::base::settings::Contrast;
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, WindowHarness};

const WORDS: &str = "Ce qui est dit, en quelques mots";

fn writing() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room
}

fn percent(room: &WindowHarness) -> i32 {
    (room.harness.ctx.zoom_factor() * 100.0).round() as i32
}

fn command(room: &mut WindowHarness, letters: &str) {
    room.press(CTRL, Key::K);
    room.type_in(letters);
    room.press(NONE, Key::Enter);
}

#[test]
fn ctrl_plus_and_minus_size_the_text_wherever_the_caret_is() {
    let mut room = writing();
    for (modifiers, key, expected) in [
        // The keypad, Shift+= of AZERTY and QWERTY, = of QWERTY without Shift.
        (CTRL, Key::Plus, 110),
        (CTRL_SHIFT, Key::Plus, 120),
        (CTRL, Key::Equals, 130),
        (CTRL, Key::Minus, 120),
    ] {
        room.press(modifiers, key);
        assert_eq!(percent(&room), expected);
        assert_eq!(room.value_of(WORDS), "Le tri gagne");
        assert!(room.field(WORDS).is_focused());
    }
    assert!(room.is_told("Taille du texte"));
    command(&mut room, "taille habituelle");
    assert_eq!(percent(&room), 100);
}

#[test]
fn more_contrast_is_chosen_in_the_palette_and_is_kept() {
    let mut room = writing();
    assert!(!room.app().has_more_contrast());
    command(&mut room, "contraste renf");
    assert!(room.app().has_more_contrast());
    assert_eq!(room.value_of(WORDS), "Le tri gagne");
    command(&mut room, "contraste habituel");
    assert!(!room.app().has_more_contrast());
    let mut start = WindowHarness::start_on_files(super::harness::Setting::default(), |_| {});
    command(&mut start, "contraste renf");
    assert_eq!(start.kept_settings().contrast, Contrast::More);
}

#[test]
fn the_text_is_sized_on_the_first_screen_too() {
    let mut room = WindowHarness::start(super::harness::Setting::default());
    room.press(CTRL, Key::Minus);
    assert_eq!(percent(&room), 90);
}

#[test]
fn nothing_moves_by_itself_once_motion_is_off() {
    let mut room = WindowHarness::typical();
    assert!(room.app().moves(), "the system says nothing");
    command(&mut room, "avec mouvement");
    assert!(room.app().moves());
    command(&mut room, "sans mouvement");
    assert!(!room.app().moves());
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        assert!(room.harness.ctx.style_of(theme).animation_time <= 0.0);
    }
    room.type_in("sobriete");
    room.press(super::harness::ALT, Key::ArrowUp);
    room.press(NONE, Key::Enter);
    let frames = room.harness.run();
    assert!(frames <= 2, "the ball is in its place at once: {frames} frames");
    command(&mut room, "avec mouvement");
    assert!(0.0 < room.harness.ctx.style_of(egui::Theme::Light).animation_time);
}

#[test]
fn all_keys_are_seen_at_once_on_a_laptop() {
    let size = super::harness::LAPTOP;
    let mut room = WindowHarness::on(
        &super::sessions::empty(),
        super::harness::Setting { size, ..Default::default() },
    );
    room.press(NONE, Key::F1);
    let close = room.harness.get_by_role_and_label(egui::accesskit::Role::Button, "Fermer").rect();
    let close = close.top();
    for last in ["Consigner et poursuivre", "Rétablir", "Page précédente"] {
        let last = room.harness.get_by_label(last).rect();
        assert!(last.bottom() < close, "{last:?} {close}");
    }
}
