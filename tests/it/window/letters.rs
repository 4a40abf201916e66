//! Letters of every script in the window: ours have those of Europe, the computer may have the others.

use std::sync::{Arc, LazyLock};

use curseur::app::base::command::Command;
use curseur::storage::Fonts;
use egui::{Event, ImeEvent, Key};

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;

/// A computer whose fonts have a few Hebrew letters, and one that has no font.
static HEBREW: LazyLock<Fonts> = LazyLock::new(|| {
    let mut data = fontdb::Database::new();
    let bytes = &include_bytes!("../../fonts/hebrew.ttf")[..];
    data.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    Fonts::of(data)
});
static NONE_AT_ALL: LazyLock<Fonts> = LazyLock::new(Fonts::default);

fn with_actor(name: &str, fonts: fn() -> &'static Fonts) -> WindowHarness {
    let setting = Setting { fonts, ..Setting::default() };
    let mut room = WindowHarness::on(&sessions::long_sample(), setting);
    room.press(CTRL_SHIFT, Key::A);
    room.type_in(name);
    room.press(NONE, Key::Enter);
    room
}

#[test]
fn a_letter_that_ours_lack_is_drawn_by_a_font_of_the_computer() {
    let room = with_actor("אב", || &HEBREW);
    assert!(!room.is_told("n’ont pas de police"));
    let font = egui::FontId::proportional(14.0);
    assert!(room.harness.ctx.fonts_mut(|fonts| fonts.has_glyphs(&font, "אב")));
    assert!(room.is_told("arabe et en hébreu"), "they stand from left to right");
}

#[test]
fn what_an_input_method_composes_is_in_the_words_once() {
    let mut room = WindowHarness::empty();
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in("m");
    let composed =
        |text: &str| ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None };
    for event in [composed("^"), composed("ê"), ImeEvent::Commit("ê".to_owned())] {
        room.harness.event(Event::Ime(event));
        room.harness.run();
    }
    room.type_in("me");
    assert_eq!(room.draft().words, "même");
}

#[test]
fn a_letter_that_no_font_has_is_said_once() {
    let mut room = with_actor("漢", || &NONE_AT_ALL);
    assert!(room.is_told("n’ont pas de police sur cet ordinateur\u{202f}: 漢"));
    room.press(NONE, Key::Escape);
    room.command(Command::Undo);
    room.command(Command::Redo);
    assert!(!room.is_told("n’ont pas de police"));
}
