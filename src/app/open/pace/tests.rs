use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::base::action::Action;
use crate::app::base::fixture;
use crate::app::base::look::Look;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{AxisId, Edit, ParticipantId, PillarId, SittingId, Speaker};

fn view(ui: &mut Ui, look: &Look<'_>, (): &mut (), out: &mut Vec<Action>) {
    super::ui(ui, look, out);
}

fn typical() -> ViewHarness<()> {
    ViewHarness::of(fixture::typical().session)
}

fn says(harness: &Harness<'_, ViewHarness<()>>, text: &str) -> bool {
    harness.query_by_label(text).is_some()
}

fn planned(harness: &Harness<'_, ViewHarness<()>>, pillar: &str) -> Option<u16> {
    let sitting = harness.state().session.sittings.get(SittingId(1)).unwrap();
    sitting.minutes.get(&PillarId::new(pillar)).copied()
}

fn type_in(harness: &mut Harness<'_, ViewHarness<()>>, text: &str) {
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
    }
    harness.run();
}

#[test]
fn minutes_are_planned_by_keys_and_an_emptied_field_plans_none() {
    let mut harness = typical().narrow(view);
    harness.get_by_role_and_label(Role::TextInput, "Solidarité sociale, minutes prévues").focus();
    harness.run();
    type_in(&mut harness, "4a0");
    assert_eq!(planned(&harness, "soc"), Some(40));
    assert!(says(&harness, "40 minutes prévues en tout"));
    harness.key_press_modifiers(Modifiers::NONE, Key::Backspace);
    harness.run();
    assert_eq!(planned(&harness, "soc"), Some(4));
    harness.key_press_modifiers(Modifiers::NONE, Key::Backspace);
    harness.run();
    assert_eq!(planned(&harness, "soc"), None);
}

#[test]
fn the_time_spent_is_said_with_its_pillar() {
    let harness = typical().narrow(view);
    assert!(says(&harness, "Économie plurielle\u{202f}: 3 minutes passées"));
}

#[test]
fn axes_of_the_day_not_discussed_yet_go_to_the_bar() {
    let mut session = fixture::typical().session;
    let (sitting, axis) = (SittingId(1), AxisId::new("env.nature"));
    let agenda = Some(crate::session::Agenda::Priority);
    let plan = Edit::Plan { sitting, axis: axis.clone(), agenda };
    crate::session::History::default().perform(&mut session, plan).unwrap();
    let label = session.framework.label(&axis, crate::session::Language::Fr).to_owned();
    let mut harness = ViewHarness::of(session).narrow(view);
    harness.get_by_role_and_label(Role::Button, &format!("{label}, prioritaire")).click();
    harness.run();
    assert_eq!(harness.state().actions, [Action::Take(axis)]);
}

#[test]
fn who_spoke_last_goes_to_the_bar() {
    let mut harness = typical().narrow(view);
    harness.get_by_role_and_label(Role::Button, "Vice-présidente aux déchets, Élus").click();
    harness.run();
    let speaker = Speaker::Participant(ParticipantId(3));
    assert_eq!(harness.state().actions, [Action::PutSpeaker(speaker)]);
}

#[test]
fn colleges_not_heard_are_named() {
    assert!(says(&typical().narrow(view), "Salariés permanents"));
}

#[test]
fn without_a_sitting_one_is_offered() {
    let mut harness = ViewHarness::of(fixture::empty()).narrow(view);
    harness.get_by_role_and_label(Role::Button, "Ajouter une réunion").click();
    harness.run();
    assert!(harness.state().session.latest_sitting().is_some());
    assert!(says(&harness, "Personne n’a encore parlé à cette réunion."));
}

#[test]
fn all_fits_in_the_narrowest_panel() {
    ViewHarness::fits(view, typical);
}
