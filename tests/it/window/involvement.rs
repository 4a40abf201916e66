//! Who takes part in deciding, by letters: today's part, its capital the one that is wished.

use curseur::analysis::projection::Mode;
use curseur::app::base::command::{Command, WallCommand};
use curseur::session::{ActorId, Degree, Involvement, Involvements, Party};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, WindowHarness};

/// The list, with the keyboard on its first line.
fn on_the_list() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F12);
    room
}

fn said(room: &WindowHarness, nth: usize) -> Involvement {
    let actor = room.session().actors.records()[nth].id;
    of(room, actor)
}

fn of(room: &WindowHarness, actor: ActorId) -> Involvement {
    let said = Involvements::of(room.session());
    said.get(&Party::Actor(actor)).map(|known| known.is.clone()).unwrap_or_default()
}

#[test]
fn two_letters_say_where_an_actor_is_and_where_it_should_be() {
    let mut room = on_the_list();
    room.type_in("aP");
    let is = said(&room, 0);
    assert_eq!((is.today, is.wished), (Some(Degree::Consulted), Some(Degree::Concertation)));
    assert!(room.is_told("Écart"), "in words");
    room.press(NONE, Key::ArrowDown);
    room.type_in("dgv");
    let is = said(&room, 1);
    assert_eq!(
        (is.today, is.wished, is.acts, is.evaluates),
        (Some(Degree::Deciding), None, true, true)
    );
    assert_eq!(room.draft().sought.axis, "", "no letter went elsewhere");
    room.press(NONE, Key::Backspace);
    assert!(said(&room, 1).is_unsaid());
    room.press(CTRL, Key::Z);
    assert_eq!(said(&room, 1).today, Some(Degree::Deciding));
}

#[test]
fn a_sentence_typed_on_the_list_goes_to_the_bar_and_says_nothing_of_anybody() {
    let mut room = on_the_list();
    room.type_in("emplois");
    assert_eq!(room.value_of("Axe"), "emplois");
    assert!(Involvements::of(room.session()).is_empty());
}

#[test]
fn marks_stay_when_a_word_follows_them_at_once() {
    let mut room = WindowHarness::typical();
    // A frame is a quarter of a second.
    let type_fast = |room: &mut WindowHarness, text: &str| {
        for letter in text.chars() {
            room.harness.event(egui::Event::Text(letter.to_string()));
            room.harness.step();
        }
    };
    type_fast(&mut room, "emplois");
    room.press(NONE, Key::F12);
    type_fast(&mut room, "pD");
    let marked = said(&room, 0);
    assert_eq!((marked.today, marked.wished), (Some(Degree::Concertation), Some(Degree::Deciding)));
    for _ in 0..4 {
        room.harness.step();
    }
    type_fast(&mut room, "le marché");
    assert_eq!(said(&room, 0), marked, "what was marked stays");
    let draft = room.draft();
    let typed = format!("{}{}", draft.words, draft.sought.axis);
    assert!(typed.ends_with("le marché") && !typed.contains("pD"), "{typed}");
}

#[test]
fn why_is_written_where_the_gap_is_and_stays() {
    let mut room = on_the_list();
    room.type_in("iD");
    let name = room.session().actors.records()[0].name.clone();
    room.click(Role::TextInput, &format!("{name}, Pourquoi cet écart\u{202f}?"));
    room.type_in("Elle paie et ne choisit pas");
    assert_eq!(said(&room, 0).why, "Elle paie et ne choisit pas");
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::Z);
    assert_eq!(said(&room, 0).why, "");
    assert_eq!(said(&room, 0).wished, Some(Degree::Deciding));
}

#[test]
fn the_room_sees_what_is_shared_and_nothing_else() {
    let mut room = on_the_list();
    let names: Vec<_> = room.session().actors.iter().map(|actor| actor.name.clone()).collect();
    room.type_in("a");
    room.press(CTRL_SHIFT, Key::P);
    assert!(said(&room, 0).shareable);
    room.press(NONE, Key::ArrowDown);
    room.type_in("d");
    room.command(Command::Wall(WallCommand::ThisWindow));
    room.command(Command::Wall(WallCommand::Show(Mode::Involvement)));
    assert!(room.is_told("donne son avis") && room.is_told("décide avec nous"));
    assert!(room.is_told(&names[0]));
    assert!(!room.is_told(&names[1]));
}

#[test]
fn an_undo_that_shares_a_part_again_does_not_show_it() {
    let mut room = on_the_list();
    room.type_in("d");
    room.press(CTRL_SHIFT, Key::P);
    room.press(CTRL_SHIFT, Key::P);
    assert!(!said(&room, 0).shareable);
    room.command(Command::Wall(WallCommand::ThisWindow));
    room.command(Command::Wall(WallCommand::Show(Mode::Involvement)));
    room.press(CTRL, Key::Z);
    assert!(said(&room, 0).shareable);
    assert_ne!(room.projecting().mode, Mode::Involvement);
    assert!(!room.is_told("décide avec nous"));
}

#[test]
fn a_click_says_the_same_and_a_second_one_takes_it_back() {
    let mut room = on_the_list();
    let name = room.session().actors.records()[0].name.clone();
    let answer = format!("{name}, Aujourd’hui\u{202f}: donne son avis");
    room.click(Role::RadioButton, &answer);
    assert_eq!(said(&room, 0).today, Some(Degree::Consulted));
    room.click(Role::RadioButton, &answer);
    assert!(said(&room, 0).is_unsaid());
}

#[test]
fn the_line_in_hand_comes_in_sight() {
    let mut room = on_the_list();
    for _ in 0..12 {
        room.press(NONE, Key::ArrowDown);
    }
    let name = room.session().actors.records()[12].name.clone();
    let name = format!("{name}\u{202f}: Pas encore dit");
    let line = room.harness.get_by_role_and_label(Role::Button, &name);
    assert!(line.is_focused());
    let bar = room.harness.get_by_label("Axe").rect();
    assert!(line.rect().bottom() < bar.top(), "{} above {}", line.rect(), bar);
}

#[test]
fn the_card_of_an_actor_says_it_too() {
    let mut room = WindowHarness::typical();
    room.press(NONE, Key::F2);
    room.press(NONE, Key::Enter);
    assert!(room.is_told("Place dans la décision"));
}
