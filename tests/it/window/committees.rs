//! Committees: added by keys beside who decides, then proposed wherever bodies are.

use curseur::app::base::command::Command;
use curseur::session::{Committee, Party};
use egui::Key;
use egui::accesskit::Role;

use super::harness::{CTRL, NONE, WindowHarness};

fn only(room: &WindowHarness) -> Committee {
    let [committee] = &room.session().details.committees[..] else { panic!("one committee") };
    committee.clone()
}

/// A committee of one actor and one college, as a person types it.
fn steered() -> WindowHarness {
    let mut room = WindowHarness::typical();
    room.command(Command::ShowCommittees);
    room.type_in("Comité de pilotage");
    room.press(NONE, Key::Enter);
    let actor = room.session().actors.records()[0].name.clone();
    room.type_in(&format!("{}, bénévoles", actor.to_uppercase()));
    room.press(NONE, Key::Tab);
    room.type_in("12/03/2027");
    room.press(NONE, Key::Enter);
    room
}

#[test]
fn a_committee_is_added_by_keys_with_its_members_and_its_next_day() {
    let room = steered();
    let committee = only(&room);
    assert_eq!(committee.name, "Comité de pilotage");
    let actor = room.session().actors.records()[0].id;
    let expected = [Party::Actor(actor), Party::College("bénévoles".to_owned())];
    assert_eq!(committee.members, expected);
    assert_eq!(committee.next, Some(jiff::civil::date(2027, 3, 12)));
}

#[test]
fn a_name_that_is_not_added_yet_waits_in_the_draft() {
    let mut room = WindowHarness::typical();
    room.command(Command::ShowCommittees);
    room.type_in("Cellule techn");
    let draft = room.draft();
    let kept = draft.unfinished.lines.values().any(|text| text == "Cellule techn");
    assert!(kept, "{:?}", draft.unfinished);
}

#[test]
fn a_committee_is_proposed_among_those_who_see_to_a_decision() {
    let mut room = steered();
    room.command(Command::NewDecision);
    room.type_in("Écrire la charte");
    room.press(NONE, Key::Enter);
    room.type_in("pilot");
    room.press(NONE, Key::Enter);
    let decisions = room.session().decisions.records();
    let bearers = room.session().bearer_names(decisions.last().unwrap());
    assert_eq!(bearers, ["Comité de pilotage"]);
}

#[test]
fn its_next_day_is_proposed_as_that_of_the_group_and_undone() {
    let mut room = steered();
    room.command(Command::ShowThread);
    room.click(Role::Button, "Comité de pilotage, le 12 mars 2027");
    let next = |room: &WindowHarness| room.session().latest_sitting().unwrap().next;
    assert_eq!(next(&room), Some(jiff::civil::date(2027, 3, 12)));
    room.press(CTRL, Key::Z);
    assert_eq!(next(&room), None);
}
