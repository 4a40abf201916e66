use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::state::Comparing;
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme;
use crate::session::{
    Argument, DiagnosisEdit, Edit, History, Language, Place, Placed, Purpose, RowId, RowLine,
    Session, SessionId, Stance, TypeId,
};
use crate::words::Words;

struct Reader {
    comparing: Comparing,
    notices: Vec<Notice>,
    actions: Vec<Action>,
}

type Screen = Harness<'static, Reader>;

fn sample(text: &str) -> Session {
    crate::storage::read(text.as_bytes()).unwrap()
}

fn latest() -> Session {
    sample(include_str!("../../../../sessions/Ressourcerie de Vallonne 2026.ron"))
}

fn before() -> Session {
    sample(include_str!("../../../../sessions/Ressourcerie de Vallonne 2024.ron"))
}

fn other_approach() -> Session {
    sample(include_str!("../../../../sessions/Pays de Revermont 2010.ron"))
}

fn screen_of(
    sessions: [Session; 2],
    size: [f32; 2],
    language: Language,
    theme: egui::Theme,
) -> Screen {
    let [one, other] = sessions;
    let comparing = Comparing::new(("a.ron".into(), one), ("b.ron".into(), other));
    let mut screen = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, reader: &mut Reader| {
                let Reader { comparing, notices, actions } = reader;
                super::ui(ui, Words::new(language), comparing, notices, actions);
            },
            Reader { comparing, notices: Vec::new(), actions: Vec::new() },
        );
    screen.run();
    screen
}

fn screen(one: Session, other: Session) -> Screen {
    screen_of([one, other], [1920.0, 1080.0], Language::Fr, egui::Theme::Light)
}

fn says(screen: &Screen, part: &str) -> bool {
    screen.query_all_by_label_contains(part).next().is_some()
}

#[test]
fn the_earlier_session_comes_first_whatever_the_order_they_are_given_in() {
    for screen in [screen(latest(), before()), screen(before(), latest())] {
        assert!(says(&screen, "16 novembre 2024 → 14 novembre 2026"));
    }
}

#[test]
fn an_axis_tells_where_its_ball_was_and_is_and_opens_its_arguments() {
    let mut screen = screen(before(), latest());
    let axis = screen.get_by_role_and_label(Role::Button, "Emplois créés, maintenus");
    let said = axis.accesskit_node().value().unwrap_or_default();
    assert!(said.contains('→') || said.contains("avant comme après"), "{said}");
    assert!(!said.chars().any(|c| c.is_ascii_digit()), "no figure: {said}");
    axis.click();
    screen.run();
    assert!(says(&screen, "Deux ans après"));
}

#[test]
fn doubts_are_said_first_and_another_approach_is_one() {
    let screen = screen(other_approach(), latest());
    assert!(says(&screen, "ne portent pas sur la même démarche"));
    let top = |part: &str| screen.query_all_by_label_contains(part).next().unwrap().rect().top();
    assert!(top("À lire avec prudence") < top("Économie plurielle").max(200.0));
}

#[test]
fn the_same_session_twice_is_said_and_nothing_moved() {
    let screen = screen(latest(), latest());
    assert!(says(&screen, "la même session, donnée deux fois"));
    let axis = screen.get_by_role_and_label(Role::Button, "Emplois créés, maintenus");
    let said = axis.accesskit_node().value().unwrap_or_default();
    assert!(said.ends_with("avant comme après"), "{said}");
}

#[test]
fn what_became_of_a_solid_ball_opens_its_arguments() {
    let mut screen = screen(before(), latest());
    let links: Vec<_> = screen.query_all_by_role(Role::Link).collect();
    links.first().expect("a ball that became solid").click();
    screen.run();
    assert!(screen.state().comparing.selected.is_some());
}

#[test]
fn axes_are_gone_through_and_chosen_by_keys() {
    let mut screen = screen(before(), latest());
    assert!(screen.state().comparing.selected.is_none());
    screen.key_press_modifiers(Modifiers::NONE, Key::Enter);
    screen.run();
    assert!(screen.state().comparing.selected.is_some());
}

#[test]
fn all_of_it_is_saved_as_text() {
    let mut screen = screen(before(), latest());
    screen.get_by_role_and_label(Role::Button, "Enregistrer le texte…").click();
    screen.run();
    let [Action::SaveText { text, .. }] = &screen.state().actions[..] else { panic!("one text") };
    assert!(text.contains("À lire avec prudence"));
}

/// The session after a place was said of how the territory develops, and what is moving was written.
fn of_the_territory(session: Session, place: Place, moving: &str) -> Session {
    let mut session = session;
    let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
    let sitting = session.latest_sitting().map(|sitting| sitting.id);
    let of = TypeId::new("ter.dev.segmented");
    let placed = Placed { of, place, movement: None, stance: Stance::Agreed, minority: Vec::new() };
    let argument = Argument { places: vec![placed], ..Argument::default() };
    let (row, line, text) = (RowId::new("ter.dev"), RowLine::Moving, moving.to_owned());
    let edits = [
        Edit::SetPurposes([Purpose::Territory].into()),
        Edit::Record { at, sitting, argument },
        DiagnosisEdit::Describe { row, line, text }.into(),
    ];
    for edit in edits {
        assert_eq!(History::default().perform(&mut session, edit), Ok(true));
    }
    session
}

fn empty(id: u128, year: i16) -> Session {
    let mut session = Session::essay();
    session.id = SessionId(Uuid::from_u128(id));
    let date = jiff::civil::date(year, 5, 3);
    let edit = Edit::AddSitting { date, place: String::new() };
    assert_eq!(History::default().perform(&mut session, edit), Ok(true));
    session
}

#[test]
fn what_was_said_of_the_territory_then_and_now_stands_beside_the_board() {
    let before = of_the_territory(before(), Place::Mainly, "le bois");
    let screen = screen(before, of_the_territory(latest(), Place::ALittle, "la laine"));
    for said in ["Chaque secteur de son côté", "surtout", "un peu", "la laine"] {
        assert!(says(&screen, said), "{said}");
    }
    assert!(says(&screen, "Économie plurielle"));
}

#[test]
fn two_diagnoses_alone_take_the_place_of_the_board() {
    let before = of_the_territory(empty(1, 2024), Place::Mainly, "le bois");
    let after = of_the_territory(empty(2, 2026), Place::ALittle, "la laine");
    let screen = screen(before, after);
    for said in ["Chaque secteur de son côté", "surtout", "un peu", "le bois", "la laine"] {
        assert!(says(&screen, said), "{said}");
    }
    for absent in ["Économie plurielle", "un axe"] {
        assert!(!says(&screen, absent), "{absent}");
    }
}
