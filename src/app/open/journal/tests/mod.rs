mod correct;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::JournalState;
use crate::app::base::action::Action;
use crate::app::base::fixture::{self, Fixture};
use crate::app::base::theme::{self, Theme};
use crate::session::{
    Argument, AxisId, Edit, EntryId, History, Language, Observation, Place, Placed, Purpose, RowId,
    Session, SittingId, Stance, TypeId,
};
use crate::words::Words;

pub struct Scene {
    pub fixture: Fixture,
    pub state: JournalState,
    pub may_write: bool,
    pub language: Language,
    pub out: Vec<Action>,
}

impl Scene {
    pub fn of(fixture: Fixture) -> Self {
        let (state, out) = (JournalState::default(), Vec::new());
        Self { fixture, state, may_write: true, language: Language::En, out }
    }
}

fn open(scene: Scene, height: f32) -> Harness<'static, Scene> {
    Harness::builder()
        .with_size(egui::vec2(400.0, height))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, scene: &mut Scene| {
                let theme = Theme::of(ui.ctx());
                let mut look = scene.fixture.look(Words::new(scene.language), theme);
                look.may_write = scene.may_write;
                super::ui(ui, &look, &mut scene.state, &mut scene.out);
            },
            scene,
        )
}

fn typical() -> Harness<'static, Scene> {
    open(Scene::of(fixture::typical()), 2400.0)
}

/// The numbers of the arguments that can be read, newest first.
fn numbers(harness: &Harness<'_, Scene>) -> Vec<usize> {
    let rows = harness.state().state.listed.rows.iter();
    rows.filter_map(|row| match row {
        super::list::Row::Argument(id) => harness.state().fixture.ledger.get(*id),
        super::list::Row::Sitting { .. } | super::list::Row::Note(_) => None,
    })
    .map(|recorded| recorded.number)
    .collect()
}

fn click(harness: &mut Harness<'_, Scene>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn write(harness: &mut Harness<'_, Scene>, field: &str, text: &str) {
    let field = harness.get_by_label(field);
    field.focus();
    field.type_text(text);
    harness.run();
}

fn choose(harness: &mut Harness<'_, Scene>, list: &str, choice: &str) {
    harness.get_by_role_and_label(Role::ComboBox, list).click();
    harness.run();
    // As a screen reader does: the choice may lie below what the open list shows.
    harness.get_by_role_and_label(Role::Button, choice).click_accesskit();
    harness.run();
}

/// The only edit asked for; then the caret goes back to the entry bar.
fn edit(harness: &Harness<'_, Scene>) -> Edit {
    match harness.state().out.as_slice() {
        [Action::Edit(edit)] | [Action::Edit(edit), Action::BackToBar] => edit.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn newest_stand_first_under_their_sitting() {
    let harness = typical();
    assert_eq!(numbers(&harness), [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    harness.get_by_label("14 November 2026 · Salle des fêtes");
    let y = |text: &str| harness.get_by_label_contains(text).rect().top();
    assert!(y("Trois cents tonnes") < y("Le collège des salariés"));
}

#[test]
fn words_are_found_without_case_and_accents_in_words_speakers_and_evidence() {
    for (typed, found) in [
        ("TRI A LA", vec![5]),
        ("elus", vec![5]),
        ("pieces/bilan", vec![4]),
        ("samir", vec![3]),
        ("nowhere", vec![]),
    ] {
        let mut harness = typical();
        write(&mut harness, "Find words", typed);
        assert_eq!(numbers(&harness), found, "{typed}");
    }
}

#[test]
fn when_nothing_matches_it_is_said_and_filters_can_be_cleared() {
    let mut harness = typical();
    assert!(harness.query_by_label("Clear filters").is_none());
    write(&mut harness, "Find words", "nowhere");
    harness.get_by_label("No argument matches these filters.");
    harness.get_by_label("0 of 11 arguments");
    click(&mut harness, "Clear filters");
    assert_eq!(numbers(&harness).len(), 11);
}

#[test]
fn an_empty_journal_says_so() {
    let harness = open(Scene::of(Fixture::of(fixture::empty())), 600.0);
    harness.get_by_label("Nothing has been said yet.");
}

#[test]
fn toggles_show_what_waits_with_their_counts() {
    let mut harness = typical();
    click(&mut harness, "to place 1");
    assert_eq!(numbers(&harness), [9]);
    click(&mut harness, "to complete 1");
    assert_eq!(numbers(&harness), [9, 8]);
    // The only argument to check was withdrawn: it waits for nothing.
    assert!(harness.get_by_label("to check 0").accesskit_node().is_disabled());
}

#[test]
fn lists_narrow_by_sitting_pillar_axis_and_speaker() {
    let mut harness = typical();
    choose(&mut harness, "Pillar", "Participatory governance");
    assert_eq!(numbers(&harness), [10, 7, 6]);
    choose(&mut harness, "Speaker", "Élus");
    assert_eq!(numbers(&harness), [6], "a college finds its people");
    click(&mut harness, "Clear filters");
    choose(&mut harness, "Axis", "Waste and reuse");
    assert_eq!(numbers(&harness), [11, 5]);
    click(&mut harness, "Clear filters");
    choose(&mut harness, "Sitting", "14 November 2026 · Salle des fêtes");
    assert_eq!(numbers(&harness).len(), 11);
}

#[test]
fn an_axis_is_found_by_typing_and_entered() {
    let mut harness = typical();
    harness.get_by_role_and_label(Role::ComboBox, "Axis").click();
    harness.run();
    harness.get_by_label("Find an axis").type_text("WASTE");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(numbers(&harness), [11, 5]);
}

/// Two observations of how it develops, what the group agrees on one of its types, and one observation of another row.
fn looked_at(mut session: Session) -> Fixture {
    let mut history = History::default();
    let mut observed = |row: &str, words: &str| {
        let observations = vec![Observation::of(RowId::new(row))];
        let argument = Argument { words: words.to_owned(), observations, ..Argument::default() };
        let at = fixture::stamp(30);
        history.perform(&mut session, Edit::Record { at, sitting: None, argument }).unwrap();
    };
    observed("ter.dev", "Deux hôtels ont fermé");
    observed("ter.rel", "Le même appel d’offres");
    observed("ter.dev", "La filature rouvre");
    let placed = Placed {
        of: TypeId::new("ter.dev.specialised"),
        place: Place::Also,
        movement: None,
        stance: Stance::Agreed,
        minority: Vec::new(),
    };
    let argument = Argument { places: vec![placed], ..Argument::default() };
    let at = fixture::stamp(31);
    history.perform(&mut session, Edit::Record { at, sitting: None, argument }).unwrap();
    Fixture::of(session)
}

#[test]
fn what_was_said_of_a_row_is_found_by_it_its_types_included() {
    let session = fixture::typical().session;
    let mut harness = open(Scene::of(looked_at(session.clone())), 2400.0);
    let row = session.diagnosis.rows[0].label(Language::En).to_owned();
    choose(&mut harness, "Pillar or row", &row);
    assert_eq!(numbers(&harness), [15, 14, 12]);
    choose(&mut harness, "Pillar or row", "Environment");
    assert!(!numbers(&harness).is_empty() && numbers(&harness).iter().all(|&number| number < 12));
    click(&mut harness, "Clear filters");
    assert_eq!(numbers(&harness).len(), 15);
}

#[test]
fn rows_are_offered_where_someone_looks_at_the_territory_and_pillars_where_someone_moves_a_ball() {
    let harness = typical();
    assert!(harness.query_by_label("Pillar").is_some());
    let mut session = fixture::empty();
    session.details.purposes = [Purpose::Territory].into();
    let harness = open(Scene::of(looked_at(session)), 2400.0);
    assert!(harness.query_by_label("Row").is_some());
    assert!(harness.query_by_label("Axis").is_none());
}

#[test]
fn the_list_is_read_again_only_when_something_changed() {
    let mut harness = typical();
    harness.run_steps(20);
    assert_eq!(harness.state().state.listed.times_built, 1);
    write(&mut harness, "Find words", "t");
    harness.run_steps(20);
    assert_eq!(harness.state().state.listed.times_built, 2);
    harness.state_mut().fixture.session.revision += 1;
    harness.run_steps(20);
    assert_eq!(harness.state().state.listed.times_built, 3);
}

#[test]
fn of_a_thousand_arguments_only_those_in_sight_are_laid_out() {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    for n in 0..1000 {
        let argument = Argument { words: format!("mot {n}"), ..Argument::default() };
        let (at, sitting) = (fixture::stamp(30), Some(SittingId(1)));
        history.perform(&mut session, Edit::Record { at, sitting, argument }).unwrap();
    }
    let mut harness = open(Scene::of(Fixture::of(session)), 600.0);
    harness.run();
    assert!(harness.state().state.rows.laid_out < 25);
    assert!(harness.query_by_label("mot 500").is_none());
    harness.state_mut().state.show(EntryId(6));
    harness.run();
    let found = harness.get_by_label("Le tri à la source a divisé par deux nos bennes").rect();
    assert!((0.0..600.0).contains(&found.center().y), "{found:?}");
    assert!(harness.state().state.rows.laid_out < 25);
}

#[test]
fn showing_an_argument_clears_the_filters_whether_they_hide_it_or_not() {
    for id in [EntryId(6), EntryId(2)] {
        let mut harness = typical();
        write(&mut harness, "Find words", "tri");
        assert_ne!(numbers(&harness).len(), 11);
        harness.state_mut().state.show(id);
        harness.run();
        assert_eq!(numbers(&harness).len(), 11);
    }
}

#[test]
fn an_axis_is_shown_by_its_label() {
    let mut harness = typical();
    click(&mut harness, "Show the axis Waste and reuse, argument 5");
    assert_eq!(harness.state().out, [Action::Select(AxisId::new("env.waste"))]);
}

#[test]
fn earlier_values_are_read_on_demand() {
    let mut harness = typical();
    assert!(harness.query_by_label("Words: Deux postes sur trois tiennent").is_none());
    click(&mut harness, "What argument 2 said before it was corrected");
    harness.get_by_label("Before the correction, 14:20");
    harness.get_by_label("Words: Deux postes sur trois tiennent");
}

#[test]
fn an_argument_is_withdrawn_with_a_reason_and_restored() {
    let mut harness = typical();
    click(&mut harness, "Withdraw argument 5");
    harness.get_by_label("Reason for withdrawing argument 5").type_text("Répété");
    harness.run();
    click(&mut harness, "Confirm withdrawing argument 5");
    let Edit::Withdraw { argument, reason, sitting, .. } = edit(&harness) else { panic!() };
    assert_eq!((argument, reason.as_str()), (EntryId(6), "Répété"));
    assert_eq!(sitting, Some(SittingId(1)));
    let scene = harness.state_mut();
    let mut session = scene.fixture.session.clone();
    assert_eq!(scene.out.pop(), Some(Action::BackToBar), "the caret goes back");
    let edit = edit_of(scene.out.pop());
    History::default().perform(&mut session, edit).unwrap();
    scene.fixture = Fixture::of(session);
    harness.run();
    harness.get_by_label("Withdrawn, 14:59: Répété");
    harness.get_by_label("Waste and reuse: the cursor stays where the group put it afterwards.");
    click(&mut harness, "Restore argument 5");
    let restored = harness.state_mut().out.pop();
    assert!(matches!(edit_of(restored), Edit::Restore { argument: EntryId(6), .. }));
}

fn edit_of(action: Option<Action>) -> Edit {
    match action {
        Some(Action::Edit(edit)) => edit,
        other => panic!("{other:?}"),
    }
}

#[test]
fn evidence_is_added_by_enter() {
    let mut harness = typical();
    click(&mut harness, "Add evidence to argument 5");
    harness.get_by_label("New evidence of argument 5").type_text("bilan.pdf");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let Edit::Correct { argument: id, to, .. } = edit(&harness) else { panic!() };
    assert_eq!(id, EntryId(6));
    let before = harness.state().fixture.ledger.arguments()[4].argument.clone();
    assert_eq!(to, Argument { evidence: vec!["bilan.pdf".to_owned()], ..before });
}

#[test]
fn what_is_open_for_reading_only_has_no_actions() {
    let mut scene = Scene::of(fixture::typical());
    scene.may_write = false;
    let harness = open(scene, 2400.0);
    for name in ["Correct argument", "Withdraw argument", "Restore argument", "Add evidence"] {
        assert!(harness.query_all_by_label_contains(name).next().is_none(), "{name}");
    }
    harness.get_by_label("Show the axis Waste and reuse, argument 5");
}

#[test]
fn an_erasure_is_told_with_its_time_and_without_what_it_was() {
    let mut session = fixture::typical().session;
    let subject = crate::session::Subject::Wording(EntryId(3));
    let (at, sitting) = (fixture::stamp(50), session.latest_sitting().map(|sitting| sitting.id));
    let replacements = Vec::new();
    let erasure = crate::session::Erasure { at, sitting, subject, replacements };
    let erasure = Edit::Erase(erasure);
    crate::session::History::default().perform(&mut session, erasure).unwrap();
    let mut harness = open(Scene::of(Fixture::of(session)), 2400.0);
    harness.run();
    harness.get_by_label("A wording was erased, 14:50");
    click(&mut harness, "Erase a wording of argument 2");
    assert_eq!(harness.state().out, [Action::Erase(subject)]);
    write(&mut harness, "Find words", "zzz");
    assert!(harness.query_by_label("A wording was erased, 14:50").is_none());
}

#[test]
fn what_the_room_was_let_see_is_told_with_its_time_like_an_erasure() {
    use crate::session::Disclosure;

    let mut session = fixture::typical().session;
    let sitting = session.latest_sitting().map(|sitting| sitting.id);
    for (minute, shown) in [(50, true), (51, false)] {
        let (at, what) = (fixture::stamp(minute), Disclosure::Speakers);
        let edit = Edit::Disclose { at, sitting, what, shown };
        History::default().perform(&mut session, edit).unwrap();
    }
    let mut harness = open(Scene::of(Fixture::of(session)), 2400.0);
    harness.run();
    let (on, off) =
        ("The room now sees who speaks, 14:50", "The room no longer sees who speaks, 14:51");
    let y = |label| harness.get_by_label(label).rect().top();
    assert!(y(off) < y(on), "newest first");
    harness.get_by_label("11 arguments");
    choose(&mut harness, "Sitting", "14 November 2026 · Salle des fêtes");
    harness.get_by_label(on);
    write(&mut harness, "Find words", "room");
    assert!(harness.query_by_label(on).is_none());
    harness.state_mut().state.filters = super::Filters::default();
    harness.state_mut().language = Language::Fr;
    harness.run();
    harness.get_by_label("La salle ne voit plus qui parle, 14\u{a0}h\u{a0}51");
}

#[test]
fn what_one_reads_stays_where_it_is_when_another_argument_is_recorded() {
    let mut harness = open(Scene::of(fixture::typical()), 500.0);
    let fifth = harness.state().fixture.ledger.arguments()[4].id;
    harness.state_mut().state.show(fifth);
    harness.run();
    let words = |harness: &Harness<'_, Scene>| {
        let rows = harness.state().fixture.ledger.arguments().iter();
        let said = rows.map(|recorded| recorded.argument.words.clone());
        let said: Vec<_> = said.filter(|words| 10 < words.len()).collect();
        let read = said.into_iter().find_map(|words| {
            let rect = harness.query_by_label_contains(&words)?.rect();
            (150.0 < rect.top() && rect.bottom() < 450.0).then_some((words, rect.top()))
        });
        read.expect("an argument is read")
    };
    let (read, top) = words(&harness);
    let mut session = harness.state().fixture.session.clone();
    let argument = Argument { words: "Encore une chose".to_owned(), ..Argument::default() };
    let edit = Edit::Record { at: fixture::stamp(59), sitting: None, argument };
    History::default().perform(&mut session, edit).expect("an argument");
    harness.state_mut().fixture = Fixture::of(session);
    harness.run();
    let now = harness.get_by_label_contains(&read).rect().top();
    assert!((now - top).abs() < 1.0, "{read} stood at {top} and stands at {now}");
}
