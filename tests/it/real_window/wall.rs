//! The wall in real windows: on two screens, plugged and unplugged while people talk, and on one.

use std::fs;
use std::path::{Path, PathBuf};

use curseur::storage::check_bytes;

use super::desk::{Desk, PROJECTOR, Rectangle};
use super::process::Program;
use super::room::{
    Room, asked, at_rest, draft_of, frames, keyboard_in, session_with, stays_at_rest, wall_frames,
    words,
};
use super::wait::{file_saying, until};

const PROJECTED: Rectangle = Rectangle { x: 1920, y: 0, width: 1280, height: 800 };
// A dash is more than one byte for the helper.
pub const WALL: &str = "^Trial .* projected$";
const OURS: &str = "Trial — Curseur";

/// A session open beside a projector, and projected with F5.
fn projected() -> (Room, PathBuf, Program) {
    let room = Room::with_two_screens();
    let (file, program) = room.with_session();
    // Pictures are compared: nothing may be on its way.
    room.command("without motion");
    project(&room, &program);
    wall_is_up(&room.desk, &program);
    (room, file, program)
}

/// Projects, and waits until the operator can go on typing: a new window takes the keyboard first.
pub fn project(room: &Room, program: &Program) {
    let gives_back = |said: &str| said.matches("the wall gives the keyboard back").count();
    let before = gives_back(&program.said());
    room.desk.key("F5");
    let wall = until("the wall", || room.desk.shown(WALL));
    room.desk.goes_to(&wall, || before < gives_back(&program.said()));
    ours_has_the_keyboard(&room.desk);
}

/// Waits until the wall covers the projector's screen, and is drawn.
fn wall_is_up(desk: &Desk, program: &Program) {
    until("the wall on the projector", || {
        let wall = desk.shown(WALL)?;
        (desk.rectangle(&wall) == PROJECTED).then_some(())
    });
    at_rest(program);
}

fn ours_has_the_keyboard(desk: &Desk) {
    until("the keyboard in the facilitator's window", || {
        (desk.active_title()? == OURS).then_some(())
    });
}

fn ours_is_on_top(desk: &Desk) {
    until("our window above the others", || {
        let said = desk.ask("xprop", &["-root", "_NET_CLIENT_LIST_STACKING"])?;
        let top = said.trim().rsplit([' ', ',']).next()?.trim_start_matches("0x").to_owned();
        let ours = desk.shown("^Trial .* Curseur$")?;
        (i64::from_str_radix(&top, 16).ok()?.to_string() == ours.id()).then_some(())
    });
}

pub fn wall_is_gone(desk: &Desk) {
    until("the wall to go", || desk.shown(WALL).is_none().then_some(()));
    ours_has_the_keyboard(desk);
}

/// Records an argument by keys, each field waited for.
fn say(room: &Room, program: &Program, file: &Path, said: &str, count: usize) {
    room.desk.key("ctrl+l");
    keyboard_in(program, "Some(Axis)");
    room.desk.type_text("waste");
    room.desk.key("Tab");
    keyboard_in(program, "Some(Speaker)");
    room.desk.key("Tab");
    keyboard_in(program, "Some(Words)");
    room.desk.type_text(said);
    file_saying(&draft_of(file), |draft| draft.contains(said));
    room.desk.key("alt+Right Return");
    let session = session_with(file, count);
    assert_eq!(words(&session).last().map(String::as_str), Some(said));
}

/// The picture of the projector's screen, as its pixels.
fn picture(desk: &Desk) -> Vec<u8> {
    desk.picture("1280x800+1920+0")
}

fn is_black(pixels: &[u8]) -> bool {
    pixels.iter().all(|&part| part == 0)
}

/// What the projector shows once all is drawn: the first picture for which `is_it` holds twice in a row, since what is
/// drawn last may still be on its way through the server.
fn picture_that(
    desk: &Desk,
    program: &Program,
    what: &str,
    is_it: impl Fn(&[u8]) -> bool,
) -> Vec<u8> {
    at_rest(program);
    until(what, || {
        let first = picture(desk);
        (is_it(&first) && picture(desk) == first).then_some(first)
    })
}

#[test]
fn a_desk_of_two_screens_loses_one_and_gets_it_back() {
    let desk = Desk::with_two_screens();
    assert_eq!(desk.screens().len(), 2);
    desk.unplug();
    assert!(!desk.screens().contains(&PROJECTOR.to_owned()));
    desk.plug();
    assert!(desk.screens().contains(&PROJECTOR.to_owned()));
}

#[test]
fn f5_fills_the_projector_and_the_operator_types_on() {
    let (room, file, program) = projected();
    keyboard_in(&program, "Some(Axis)");
    say(&room, &program, &file, "Heard in the room", 1);
    room.desk.key("F5");
    wall_is_gone(&room.desk);
    say(&room, &program, &file, "Heard after it", 2);
}

#[test]
fn the_room_sees_what_is_recorded_frozen_and_black() {
    let (room, file, program) = projected();
    let seen =
        |what: &str, is_it: &dyn Fn(&[u8]) -> bool| picture_that(&room.desk, &program, what, is_it);
    let welcome = seen("a picture", &|pixels| !is_black(pixels));
    room.trigger(&program, "shift+F4");
    let before = seen("no argument yet", &|pixels| pixels != welcome);
    say(&room, &program, &file, "One", 1);
    let one = seen("the argument", &|pixels| pixels != before);
    room.trigger(&program, "F7");
    let frozen = wall_frames(&program.said()).count();
    say(&room, &program, &file, "Two while it is frozen", 2);
    at_rest(&program);
    assert_eq!(wall_frames(&program.said()).count(), frozen, "the wall is left alone");
    assert!(picture(&room.desk) == one, "the room keeps the picture");
    room.trigger(&program, "F7");
    let two = seen("what was said meanwhile", &|pixels| pixels != one);
    room.trigger(&program, "F8");
    seen("black", &is_black);
    room.trigger(&program, "F8");
    seen("the picture again", &|pixels| pixels == two);
    room.trigger(&program, "shift+F6");
    seen("another picture", &|pixels| pixels != two && !is_black(pixels));
}

/// Waits until the program has heard that so many screens are plugged in, and all that follows is drawn.
fn screens_are(program: &Program, count: usize) {
    file_saying(program.log(), |said| {
        let heard = said.rsplit_once(" screens are plugged in");
        heard.is_some_and(|(before, _)| before.ends_with(&format!("] {count}")))
    });
    at_rest(program);
}

#[test]
fn a_pulled_cable_loses_nothing_and_our_window_says_so_at_once() {
    let (room, file, program) = projected();
    say(&room, &program, &file, "Before", 1);
    room.desk.unplug();
    // No key is pressed: the list of screens tells.
    wall_is_gone(&room.desk);
    ours_is_on_top(&room.desk);
    say(&room, &program, &file, "Meanwhile", 2);
    room.desk.plug();
    screens_are(&program, 2);
    project(&room, &program);
    wall_is_up(&room.desk, &program);
    say(&room, &program, &file, "Plugged again", 3);
    assert_eq!(words(&session_with(&file, 3)), ["Before", "Meanwhile", "Plugged again"]);
}

#[test]
fn a_projector_plugged_in_while_the_session_is_open_gets_the_wall_and_one_pulled_out_does_not() {
    let room = Room::with_two_screens();
    room.desk.unplug();
    let (file, program) = room.with_session();
    room.desk.plug();
    screens_are(&program, 2);
    project(&room, &program);
    wall_is_up(&room.desk, &program);
    room.desk.key("F5");
    wall_is_gone(&room.desk);
    room.desk.unplug();
    screens_are(&program, 1);
    // There is one screen: this window is the wall.
    room.trigger(&program, "F5");
    assert!(room.desk.shown(WALL).is_none());
    say(&room, &program, &file, "Nothing is lost", 1);
    room.desk.key("F5");
    asked(&program, "take-back");
}

#[test]
fn a_minimised_wall_is_told_to_be_unseen_until_it_is_back() {
    let (room, _, program) = projected();
    let seen = |said: &str| said.matches("the wall is in sight").count();
    let unseen = |said: &str| said.matches("the wall is hidden").count();
    let wall = room.desk.shown(WALL).expect("the wall");
    let before = (seen(&program.said()), unseen(&program.said()));
    room.desk.goes_to(&wall, || room.desk.with_keyboard().is_some_and(|id| id == wall.id()));
    room.desk.ask("xdotool", &["windowminimize", wall.id()]).expect("minimised");
    ours_has_the_keyboard(&room.desk);
    file_saying(program.log(), |said| before.1 < unseen(said));
    room.desk.ask("xdotool", &["windowmap", wall.id()]).expect("back");
    file_saying(program.log(), |said| before.0 < seen(said));
    assert!(room.desk.shown(WALL).is_some());
}

#[test]
fn escape_on_the_wall_closes_it_and_closing_both_is_asked_and_loses_nothing() {
    let (room, file, mut program) = projected();
    say(&room, &program, &file, "Said", 1);
    let wall = room.desk.shown(WALL).expect("the wall");
    let is_on_the_wall = || room.desk.with_keyboard().is_some_and(|id| id == wall.id());
    room.desk.goes_to(&wall, is_on_the_wall);
    room.desk.key("Escape");
    wall_is_gone(&room.desk);
    project(&room, &program);
    wall_is_up(&room.desk, &program);
    room.command("quit");
    asked(&program, "projecting");
    // The first answer goes on, the second one closes.
    room.desk.key("Tab Return");
    assert!(program.ended().success());
    assert_eq!(check_bytes(&fs::read(&file).expect("the session")), []);
    assert_eq!(words(&session_with(&file, 1)), ["Said"]);
}

#[test]
fn neither_window_is_drawn_while_nobody_touches_anything_and_typing_draws_ours_only() {
    let (room, file, program) = projected();
    room.trigger(&program, "shift+F2");
    say(&room, &program, &file, "Before", 1);
    stays_at_rest(&program);
    let drawn = || (frames(&program.said()).count(), wall_frames(&program.said()).count());
    let before = drawn();
    assert!(0 < before.1, "the wall was drawn");
    room.desk.key("Tab Tab");
    keyboard_in(&program, "Some(Words)");
    room.desk.type_text("Typed and not recorded");
    file_saying(&draft_of(&file), |draft| draft.contains("Typed and not recorded"));
    at_rest(&program);
    let typed = drawn();
    assert_eq!(typed.1, before.1, "typing draws the facilitator's window only");
    assert!(before.0 < typed.0);
    room.desk.key("Return");
    session_with(&file, 2);
    until("the wall drawn again", || (typed.1 < drawn().1).then_some(()));
}

#[test]
fn on_one_screen_this_window_is_the_wall_and_five_presses_record() {
    let room = Room::new();
    let (file, program) = room.with_session();
    room.desk.key("F5");
    keyboard_in(&program, "Some(Axis)");
    room.desk.type_text("waste");
    room.desk.key("Tab");
    keyboard_in(&program, "Some(Speaker)");
    room.desk.type_text("residents");
    room.desk.key("Tab");
    keyboard_in(&program, "Some(Words)");
    room.desk.type_text("On one screen");
    file_saying(&draft_of(&file), |draft| draft.contains("On one screen"));
    room.desk.key("alt+Right alt+Right Return");
    assert_eq!(words(&session_with(&file, 1)), ["On one screen"]);
    // Taking it back is asked: the first answer goes on projecting.
    room.desk.key("F5");
    asked(&program, "take-back");
    room.desk.key("Tab Return");
    room.trigger(&program, "F2");
    keyboard_in(&program, "None");
    room.desk.key("ctrl+l");
    keyboard_in(&program, "Some(Axis)");
}
