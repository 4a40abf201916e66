//! One key marks what the group wants to work on; its reason is typed in one line; it becomes a decision.

use curseur::app::base::command::Command;
use curseur::session::{AxisId, Edit, FollowUp, History, Line, Session, SessionId, StartFrom};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use uuid::Uuid;

use super::harness::{CTRL, NONE, Setting, WindowHarness};
use crate::samples::stamp;

const WHY: &str = "Pourquoi y travailler";

fn work_on(room: &WindowHarness) -> Option<&str> {
    room.board().cursor(&waste()).work_on.as_deref()
}

fn waste() -> AxisId {
    AxisId::new("env.waste")
}

/// An axis in the bar, and its mark.
fn marked() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.type_in("dechets");
    room.press(NONE, Key::Tab);
    room.press(CTRL, Key::T);
    room
}

#[test]
fn one_key_marks_the_axis_in_the_bar_with_the_caret_where_one_says_why() {
    let mut room = marked();
    assert_eq!(work_on(&room), Some(""));
    assert!(room.field(WHY).is_focused());
    room.type_in("Trop de bennes");
    assert_eq!(work_on(&room), Some(""), "what is typed is not said yet");
    room.press(NONE, Key::Enter);
    assert_eq!(work_on(&room), Some("Trop de bennes"));
    assert!(room.field("Axe").is_focused());
    let rail = room.harness.get_all_by_role(Role::Slider);
    let said = rail.filter_map(|node| node.value()).find(|value| value.contains("à travailler"));
    assert!(said.is_some_and(|said| said.contains("Trop de bennes")));
    room.press(CTRL, Key::T);
    assert_eq!(work_on(&room), None);
    room.press(CTRL, Key::Z);
    assert_eq!(work_on(&room), Some("Trop de bennes"));
}

#[test]
fn the_ball_with_the_keyboard_is_the_one_that_is_marked() {
    let mut room = WindowHarness::empty();
    room.type_in("emplois");
    room.press(NONE, Key::Tab);
    room.cursor("Déchets et réemploi").focus();
    room.harness.run();
    room.press(CTRL, Key::T);
    assert_eq!(work_on(&room), Some(""));
    assert!(room.board().cursor(&AxisId::new("eco.jobs")).work_on.is_none());
}

#[test]
fn escape_leaves_it_marked_and_the_letters_are_found_again() {
    let mut room = marked();
    room.type_in("Trop de bennes");
    room.press(NONE, Key::Escape);
    assert_eq!(work_on(&room), Some(""));
    let lines = room.draft().unfinished.lines.clone();
    assert_eq!(lines.get(&Line::WorkOn(waste())).map(String::as_str), Some("Trop de bennes"));
    let mut room = room.again();
    assert_eq!(room.draft().unfinished.lines, lines);
    room.cursor("Déchets et réemploi").focus();
    room.harness.run();
    // The key keeps what was typed before it takes the mark off.
    room.press(CTRL, Key::T);
    assert_eq!(work_on(&room), Some("Trop de bennes"));
    assert!(room.draft().unfinished.is_nothing());
}

#[test]
fn it_becomes_a_decision_with_its_axis_in_place() {
    let mut room = marked();
    room.press(NONE, Key::Enter);
    room.command(Command::ShowDecisions);
    room.click(Role::Button, "En faire une décision\u{202f}: Déchets et réemploi");
    room.harness.get_by_label("Sur l’axe Déchets et réemploi");
    room.type_in("Peser chaque benne");
    room.press(NONE, Key::Enter);
    let decision = room.session().decisions.records().last().expect("a decision");
    assert_eq!((decision.what.as_str(), &decision.axes), ("Peser chaque benne", &[waste()].into()));
    assert!(room.harness.query_by_label("Sur l’axe Déchets et réemploi").is_none());
    room.harness.get_by_label("une décision en parle");
    // The next one is about no axis.
    room.command(Command::NewDecision);
    room.type_in("Autre chose");
    room.press(NONE, Key::Enter);
    assert!(room.session().decisions.records().last().expect("a decision").axes.is_empty());
}

#[test]
fn a_session_that_carries_one_on_opens_with_what_was_to_be_worked_on() {
    let mut previous = super::sessions::empty();
    let (axis, why) = (waste(), Some("Trop de bennes".to_owned()));
    let edit = Edit::WorkOn { at: stamp(), sitting: None, axis, why };
    History::default().perform(&mut previous, edit).expect("it is known");
    let (id, date) = (SessionId(Uuid::from_u128(9)), jiff::civil::date(2027, 11, 13));
    let new = FollowUp { id, date, title: "La suite".to_owned(), from: StartFrom::default() };
    let room = WindowHarness::on(&Session::followed_by(&previous, new), Setting::default());
    room.harness.get_by_label_contains("à travailler, dit le");
    room.harness
        .get_by_role_and_label(Role::Button, "En faire une décision\u{202f}: Déchets et réemploi");
}

#[test]
fn what_is_appraised_and_to_what_use_are_ticks_that_nobody_has_to_give() {
    let mut room = WindowHarness::empty();
    room.command(Command::ShowApproach);
    for tick in ["un projet", "une action", "entre nous"] {
        room.click(Role::CheckBox, tick);
    }
    let details = &room.session().details;
    assert_eq!((details.appraised.len(), details.uses.len()), (2, 1));
    room.click(Role::CheckBox, "entre nous");
    assert!(room.session().details.uses.is_empty());
}
