//! Words that the dictionary of the computer lacks are underlined where one writes, and never changed.

use curseur::app::base::command::{Command, WallCommand};
use curseur::session::Language;
use curseur::storage::Dictionary;
use egui::Key;

use super::harness::{CTRL, NONE, Setting, WindowHarness};
use super::sessions;

fn dictionary(_: Language) -> Option<Dictionary> {
    Dictionary::new(b"SET UTF-8\n", "3\nnous\ntravaillons\nensemble\n".as_bytes())
}

/// A window in which `words` were typed in the bar.
fn written(words: &str, dictionary: fn(Language) -> Option<Dictionary>) -> WindowHarness {
    let setting = Setting { dictionary, ..Setting::default() };
    let mut room = WindowHarness::on(&sessions::empty(), setting);
    room.press(CTRL, Key::L);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.type_in(words);
    room.harness.run();
    room
}

/// How many waves there are.
fn waves(room: &WindowHarness) -> usize {
    let painted = room.painted();
    let is_wave = |along: &[egui::Pos2]| {
        8 < along.len()
            && along.windows(3).all(|three| {
                (three[0].y - three[2].y).abs() < 0.01 && 1.0 < (three[0].y - three[1].y).abs()
            })
    };
    painted.marks.iter().filter(|mark| is_wave(&mark.along)).count()
}

#[test]
fn a_word_that_the_dictionary_lacks_is_underlined_once_it_is_typed_and_stays_as_it_is() {
    let mut room = written("nous travialons", dictionary);
    assert_eq!(waves(&room), 0, "the word may go on");
    room.type_in(" ensemble ");
    assert_eq!(waves(&room), 1);
    assert_eq!(room.draft().words, "nous travialons ensemble ");
}

#[test]
fn nothing_is_underlined_where_a_person_or_the_computer_does_without_a_dictionary() {
    let mut room = written("nous travialons ensemble ", |_| None);
    assert_eq!(waves(&room), 0);
    assert!(!room.is_told("dictionnaire"), "nobody asked");
    room.command(Command::SpellingOn);
    assert!(room.is_told("Cet ordinateur n’a pas de dictionnaire"));

    let mut room = written("nous travialons ensemble ", dictionary);
    room.command(Command::SpellingOff);
    assert_eq!(waves(&room), 0);
    room.command(Command::SpellingOn);
    room.press(NONE, Key::End);
    assert_eq!(waves(&room), 1);
}

#[test]
fn the_room_sees_no_mark_before_what_it_reads() {
    let mut room = written("nous travialons ensemble ", dictionary);
    assert_eq!(waves(&room), 1);
    room.command(Command::Wall(WallCommand::ThisWindow));
    assert_eq!(waves(&room), 0);
}
