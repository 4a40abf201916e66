use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{Edit, History, Language, OwnWording};

type Frame = ViewHarness<FrameworkState>;

fn trial() -> Frame {
    ViewHarness::of(fixture::typical().session)
}

fn harness() -> Harness<'static, Frame> {
    trial().narrow(ui)
}

fn open(harness: &mut Harness<'_, Frame>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

/// The field of that name, not what names it above.
fn focus(harness: &mut Harness<'_, Frame>, name: &str) {
    let mut found = harness.get_all_by_label(name);
    found.find(|node| node.accesskit_node().role() != Role::Label).unwrap().focus();
    drop(found);
    harness.run();
}

fn retype(harness: &mut Harness<'_, Frame>, name: &str, text: &str) {
    focus(harness, name);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
    if !text.is_empty() {
        harness.event(Event::Text(text.to_owned()));
        harness.run();
    }
}

fn order(harness: &Harness<'_, Frame>) -> Vec<String> {
    let axes = &harness.state().session.framework.pillars[0].axes;
    axes.iter().take(3).map(ToString::to_string).collect()
}

#[test]
fn an_axis_is_reworded_and_brought_back() {
    let mut harness = harness();
    open(&mut harness, "Achats responsables");
    retype(&mut harness, "Nom de l’axe", "Nos achats");
    let axis = AxisId::new("eco.purchasing");
    let label = |harness: &Harness<'_, Frame>, language| {
        harness.state().session.framework.label(&axis, language).to_owned()
    };
    assert_eq!(label(&harness, Language::Fr), "Nos achats");
    let own = harness.state().session.framework.axes[&axis].own.clone().unwrap();
    assert_eq!(own.question, "", "what was not reworded stays in both languages");
    harness.get_by_label_contains("Formulation d’origine\u{202f}: Achats responsables.");
    harness.get_by_label("Revenir à l’origine").click();
    harness.run();
    assert_eq!(label(&harness, Language::Fr), "Achats responsables");
    assert!(harness.query_by_label_contains("Formulation d’origine").is_none());
}

#[test]
fn a_question_is_reworded() {
    let mut harness = harness();
    open(&mut harness, "Achats responsables");
    retype(&mut harness, "Question", "La démarche achète-t-elle ici ?");
    let framework = &harness.state().session.framework;
    let axis = framework.axis(&AxisId::new("eco.purchasing")).unwrap();
    assert_eq!(axis.question(Language::Fr), "La démarche achète-t-elle ici ?");
    assert_eq!(axis.label(Language::En), "Responsible purchasing");
}

#[test]
fn a_long_label_is_warned_about() {
    let mut harness = harness();
    open(&mut harness, "Achats responsables");
    retype(&mut harness, "Nom de l’axe", "Achats responsables et durables");
    harness.get_by_label_contains("31 signes\u{202f}: au-delà de 26");
}

#[test]
fn an_axis_is_set_aside_and_taken_back() {
    let mut harness = harness();
    open(&mut harness, "Emplois créés, maintenus, 2 arg.");
    harness.get_by_label_contains("2 arguments portent sur cet axe");
    harness.get_by_label("Mettre de côté").click();
    harness.run();
    let axis = AxisId::new("eco.jobs");
    assert_eq!(harness.state().edits(), [&Edit::SetAside { axis: axis.clone(), aside: true }]);
    harness.get_by_label("Reprendre").click();
    harness.run();
    assert!(!harness.state().session.framework.axes[&axis].set_aside);
}

#[test]
fn an_axis_is_moved_by_mouse_and_by_keyboard() {
    let mut harness = harness();
    open(&mut harness, "Toutes formes d’économie");
    harness.get_by_label("Monter").click();
    harness.run();
    assert_eq!(order(&harness), ["eco.forms", "eco.jobs", "eco.local"]);
    harness.get_by_role_and_label(Role::Button, "Toutes formes d’économie").focus();
    harness.run();
    let down = Modifiers { shift: true, ..Modifiers::COMMAND };
    for _ in 0..2 {
        harness.key_press_modifiers(down, Key::ArrowDown);
        harness.run();
    }
    assert_eq!(order(&harness), ["eco.jobs", "eco.local", "eco.forms"]);
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert!(harness.get_by_label("Économie de proximité").is_focused());
}

#[test]
fn the_group_adds_its_own_axis_that_keeps_a_name() {
    let mut harness = harness();
    open(&mut harness, "Ajouter un axe\u{202f}: Économie plurielle");
    retype(&mut harness, "Nom du nouvel axe", "Monnaie locale");
    retype(&mut harness, "Question du nouvel axe", "La démarche fait-elle circuler une monnaie ?");
    harness.get_by_label("Ajouter").scroll_to_me();
    harness.run();
    harness.get_by_label("Ajouter").click();
    harness.run();
    let framework = &harness.state().session.framework;
    let id = framework.pillars[0].axes.last().unwrap().clone();
    assert!(id.as_str().starts_with("own."));
    assert_eq!(framework.label(&id, Language::En), "Monnaie locale");
    open(&mut harness, "Monnaie locale, du groupe");
    retype(&mut harness, "Nom de l’axe", "");
    harness.get_by_label_contains("Un axe a besoin d’un nom.");
    assert_eq!(harness.state().session.framework.label(&id, Language::Fr), "Monnaie locale");
}

#[test]
fn the_source_of_the_method_is_named() {
    let harness = harness();
    harness.get_by_label_contains("Région Rhône-Alpes");
    harness.get_by_label("Version 2");
}

#[test]
fn reading_only_asks_for_nothing() {
    let mut trial = trial();
    trial.may_write = false;
    let mut harness = trial.narrow(ui);
    open(&mut harness, "Achats responsables");
    focus(&mut harness, "Nom de l’axe");
    harness.event(Event::Text("x".to_owned()));
    harness.get_by_label("Mettre de côté").click();
    harness.get_by_label("Descendre").click();
    harness.run();
    assert!(harness.state().actions.is_empty());
}

/// One axis of each kind, one of them open.
fn reworded() -> Frame {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    let own = |label: &str, question: &str| OwnWording {
        language: Language::Fr,
        label: label.to_owned(),
        question: question.to_owned(),
    };
    let mut perform = |edit: Edit| history.perform(&mut session, edit).unwrap();
    let axis = AxisId::new("eco.local");
    let wording = own("Circuits courts et commerces de nos villages", "");
    perform(Edit::Reword { axis: axis.clone(), own: Some(wording) });
    perform(Edit::SetAside { axis: AxisId::new("eco.jobs"), aside: true });
    let wording = own("Monnaie locale", "La démarche fait-elle circuler une monnaie ?");
    perform(Edit::AddAxis { pillar: PillarId::new("eco"), id: AxisId::own(7), own: wording });
    let mut trial = Frame::of(session);
    trial.state.opened = Some(axis);
    trial.state.rows.go_to(AxisId::new("eco.forms"));
    trial.state.adding = Some(PillarId::new("eco"));
    trial
}

#[test]
fn everything_fits_in_the_narrowest_panel() {
    ViewHarness::fits(ui, reworded);
}
