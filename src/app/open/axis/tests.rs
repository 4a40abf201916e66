use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::AxisState;
use crate::app::base::action::Action;
use crate::app::base::fixture::{self, Fixture};
use crate::app::base::theme::{self, Theme};
use crate::session::{AxisId, Edit, EntryId, History, Language, Reason};
use crate::words::Words;

struct Scene {
    fixture: Fixture,
    axis: AxisId,
    may_write: bool,
    short: bool,
    state: AxisState,
    out: Vec<Action>,
}

fn scene(axis: &str) -> Scene {
    let (fixture, axis) = (fixture::typical(), AxisId::new(axis));
    Scene {
        fixture,
        axis,
        may_write: true,
        short: false,
        state: AxisState::default(),
        out: Vec::new(),
    }
}

fn open(scene: Scene) -> Harness<'static, Scene> {
    Harness::builder()
        .with_size(egui::vec2(400.0, 900.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, scene: &mut Scene| {
                let theme = Theme::of(ui.ctx());
                let mut look = scene.fixture.look(Words::new(Language::En), theme);
                look.may_write = scene.may_write;
                if scene.short {
                    super::summary(ui, &look, &scene.axis);
                } else {
                    super::ui(ui, &look, &scene.axis, &mut scene.state, &mut scene.out);
                }
            },
            scene,
        )
}

#[test]
fn the_card_tells_every_move_in_order() {
    let harness = open(scene("env.waste"));
    let y = |text: &str| harness.get_by_label(text).rect().top();
    let order = [
        "Waste and reuse",
        "clearly favourable",
        "Why the cursor is here",
        "clearly more favourable",
        "Le tri à la source a divisé par deux nos bennes",
        "Minority position, slightly unfavourable: Les bennes ont surtout changé de rue",
        "Élus · 14 November 2026, 14:05",
        "a little more favourable",
        "Trois cents tonnes détournées de l’enfouissement cette année",
    ];
    assert!(order.is_sorted_by_key(|text| y(text)));
    harness.get_by_label("agreed with a reservation");
    harness.get_by_label("Waste and reuse, 2 arguments");
}

#[test]
fn an_axis_that_names_its_ends_is_told_with_them() {
    let harness = open(scene("gov.decision"));
    harness.get_by_label("Pyramidal");
    harness.get_by_label("Transversal");
    harness.get_by_label("a little more on the “Transversal” side");
}

#[test]
fn a_withdrawn_argument_stays_at_its_place() {
    let harness = open(scene("env.climate"));
    harness.get_by_label("Every argument on this axis was withdrawn.");
    harness.get_by_label("Withdrawn, 14:21: Chiffre d’une autre année");
}

#[test]
fn an_axis_nobody_discussed_shows_its_question_and_prompts() {
    let harness = open(scene("env.nature"));
    harness.get_by_label("not discussed yet");
    harness.get_by_label("To get people talking");
    harness.get_by_label_contains("hedges");
    assert!(harness.query_by_label("Why the cursor is here").is_none());
}

#[test]
fn the_reasons_of_a_solid_ball_are_changed_by_ticks() {
    let mut harness = open(scene("env.waste"));
    harness.get_by_label("very significant impact, good or bad").click();
    harness.run();
    let [Action::Edit(Edit::Emphasise { axis, reasons, .. })] = harness.state().out.as_slice()
    else {
        panic!("{:?}", harness.state().out)
    };
    assert_eq!(axis, &AxisId::new("env.waste"));
    assert_eq!(*reasons, [Reason::Priority].into());
}

#[test]
fn an_axis_is_ticked_to_work_on_and_made_a_decision() {
    let mut harness = open(scene("env.waste"));
    harness.get_by_label("The group wants to work on it").click();
    harness.run();
    let [Action::Edit(Edit::WorkOn { axis, why, .. })] = harness.state().out.as_slice() else {
        panic!("{:?}", harness.state().out)
    };
    assert_eq!((axis.as_str(), why.as_deref()), ("env.waste", Some("")));
    assert!(harness.query_by_label("Make it a decision: Waste and reuse").is_none());
    let at = harness.state().fixture.session.journal.records()[0].at;
    let axis = AxisId::new("env.waste");
    let mut session = harness.state().fixture.session.clone();
    let why = Some("Too many bins".to_owned());
    let edit = Edit::WorkOn { at, sitting: None, axis: axis.clone(), why };
    History::default().perform(&mut session, edit).unwrap();
    let mut harness = open(Scene { fixture: Fixture::of(session), ..scene("env.waste") });
    harness.get_by_label("Make it a decision: Waste and reuse").click();
    harness.run();
    assert_eq!(harness.state().out, [Action::DecideOn(axis)]);
}

#[test]
fn the_axis_is_taken_up_and_an_argument_is_found_in_the_journal() {
    let mut harness = open(scene("env.waste"));
    harness.get_by_label("Discuss it: Waste and reuse").click();
    harness.run();
    harness.get_by_label("Show argument 5 in the journal").click();
    harness.run();
    let waste = AxisId::new("env.waste");
    assert_eq!(harness.state().out, [Action::Take(waste), Action::ShowArgument(EntryId(6))]);
}

#[test]
fn what_is_open_for_reading_only_has_no_ticks() {
    let harness = open(Scene { may_write: false, ..scene("env.waste") });
    assert!(harness.query_by_label("Discuss it: Waste and reuse").is_none());
    assert!(harness.query_by_role(egui::accesskit::Role::CheckBox).is_none());
    harness.get_by_label("very significant impact, good or bad");
}

#[test]
fn the_summary_tells_the_last_three_arguments() {
    let harness = open(Scene { short: true, ..scene("env.waste") });
    harness.get_by_label("clearly favourable");
    harness.get_by_label("5 · Le tri à la source a divisé par deux nos bennes");
    harness.get_by_label("a little more favourable");
}
