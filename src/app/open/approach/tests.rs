use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::*;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;

type Approach = ViewHarness<ApproachState>;

fn trial() -> Approach {
    ViewHarness::of(fixture::typical().session)
}

fn harness() -> Harness<'static, Approach> {
    trial().narrow(ui)
}

/// Puts `text` in place of all that a field holds.
fn retype(harness: &mut Harness<'_, Approach>, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, name).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    if !text.is_empty() {
        harness.event(Event::Text(text.to_owned()));
    }
    harness.run();
}

#[test]
fn typing_describes_the_approach_and_leaving_ends_the_step() {
    let mut harness = harness();
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Missions");
    field.focus();
    field.type_text("Donner une seconde vie aux objets");
    harness.run();
    let missions = "Donner une seconde vie aux objets".to_owned();
    assert_eq!(harness.state().edits(), [&Edit::Describe(Detail::Missions, missions)]);
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(harness.state().actions.last(), Some(&Action::Seal));
}

#[test]
fn an_emptied_title_is_asked_for_and_the_old_one_kept() {
    let mut harness = harness();
    retype(&mut harness, "Titre", "");
    harness.get_by_label_contains("Le titre est nécessaire");
    assert_eq!(harness.state().session.heading.title, "Ressourcerie de Vallonne, essai");
    harness.event(Event::Text("Vallonne 2026".to_owned()));
    harness.run();
    assert_eq!(harness.state().session.heading.title, "Vallonne 2026");
    assert!(harness.query_by_label_contains("Le titre est nécessaire").is_none());
}

#[test]
fn a_day_that_does_not_exist_stays_to_be_put_right() {
    let mut harness = harness();
    retype(&mut harness, "Date", "31/02/2026");
    harness.key_press(Key::Tab);
    harness.run();
    harness.get_by_label_contains("Cette date ne se lit pas");
    let field = harness.get_by_role_and_label(Role::TextInput, "Date");
    assert_eq!(field.value().as_deref(), Some("31/02/2026"));
    assert!(harness.state().edits().is_empty());
    retype(&mut harness, "Date", "2026-12-03");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().edits(), [&Edit::SetDate(date(2026, 12, 3))]);
    assert!(harness.query_by_label_contains("Cette date ne se lit pas").is_none());
}

#[test]
fn the_stage_is_chosen_by_mouse_and_by_keys_and_taken_back() {
    let mut harness = harness();
    harness.get_by_label("Étape de la démarche\u{202f}: conduite").click();
    harness.run();
    assert_eq!(harness.state().session.details.stage, Some(Stage::Conduct));
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().session.details.stage, Some(Stage::Evaluation));
    harness.event(Event::Text("c".to_owned()));
    harness.run();
    assert_eq!(harness.state().session.details.stage, Some(Stage::Design));
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(harness.state().session.details.stage, None);
}

#[test]
fn reading_only_asks_for_nothing() {
    let mut trial = trial();
    trial.may_write = false;
    let mut harness = trial.narrow(ui);
    let field = harness.get_by_role_and_label(Role::TextInput, "Titre");
    assert_eq!(field.value().as_deref(), Some("Ressourcerie de Vallonne, essai"));
    field.focus();
    field.type_text("x");
    harness.get_by_label("Étape de la démarche\u{202f}: conduite").click();
    harness.run();
    assert!(harness.state().actions.is_empty());
}

#[test]
fn everything_fits_in_the_narrowest_panel() {
    ViewHarness::fits(ui, trial);
}
