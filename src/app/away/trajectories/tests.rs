use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::state::TrajectoriesState;
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme;
use crate::session::{
    Argument, AxisId, Edit, History, Language, Place, Placed, Session, Stance, TypeId,
};
use crate::words::Words;

struct Reader {
    years: TrajectoriesState,
    notices: Vec<Notice>,
    actions: Vec<Action>,
}

type Screen = Harness<'static, Reader>;

fn sample(text: &str) -> Session {
    crate::storage::read(text.as_bytes()).unwrap()
}

fn sessions() -> Vec<Session> {
    vec![
        sample(include_str!("../../../../sessions/Ressourcerie de Vallonne 2026.ron")),
        sample(include_str!("../../../../sessions/Ressourcerie de Vallonne 2024.ron")),
    ]
}

fn screen_of(size: [f32; 2], language: Language, theme: egui::Theme) -> Screen {
    screen_on(sessions(), size, language, theme)
}

fn screen_on(
    sessions: Vec<Session>,
    size: [f32; 2],
    language: Language,
    theme: egui::Theme,
) -> Screen {
    let mut screen = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, reader: &mut Reader| {
                let Reader { years, notices, actions } = reader;
                super::ui(ui, Words::new(language), years, notices, actions);
            },
            Reader {
                years: TrajectoriesState::new(sessions),
                notices: Vec::new(),
                actions: Vec::new(),
            },
        );
    screen.run();
    screen
}

fn screen() -> Screen {
    screen_of([1920.0, 1080.0], Language::Fr, egui::Theme::Light)
}

fn value(screen: &Screen, axis: &str) -> String {
    let node = screen.get_by_role_and_label(Role::Button, axis);
    node.accesskit_node().value().unwrap_or_default()
}

#[test]
fn each_axis_tells_each_session_in_words_the_oldest_first() {
    let screen = screen();
    let said = value(&screen, "Emplois créés, maintenus");
    let (before, after) = (said.find("2024").unwrap(), said.find("2026").unwrap());
    assert!(before < after, "{said}");
    assert!(said.contains("nettement favorable"), "{said}");
}

#[test]
fn the_table_gives_the_argument_behind_each_point() {
    let screen = screen();
    assert!(screen.query_all_by_label_contains("Sur 17 sorties en 2025").next().is_some());
}

#[test]
fn each_pillar_is_one_press_away_and_its_axes_are_there() {
    let mut screen = screen();
    screen.get_by_role_and_label(Role::Tab, "Gouvernance participative").click();
    screen.run();
    assert!(screen.query_by_role_and_label(Role::Button, "Ancrage territorial").is_some());
    assert!(screen.query_by_role_and_label(Role::Button, "Emplois créés, maintenus").is_none());
}

#[test]
fn an_axis_is_chosen_by_keys_and_comes_first_in_the_table() {
    let mut screen = screen();
    screen.get_by_role_and_label(Role::Button, "Ressources locales").focus();
    screen.run();
    screen.key_press_modifiers(Modifiers::NONE, Key::Enter);
    screen.run();
    assert_eq!(screen.state().years.selected, Some(AxisId::new("eco.resources")));
}

#[test]
fn what_makes_them_hard_to_compare_is_said_first() {
    let screen = screen();
    assert!(screen.query_all_by_label_contains("rien n’en prédit la suite").next().is_some());
    assert!(screen.query_all_by_label_contains("le groupe n’est pas le même").next().is_some());
}

#[test]
fn what_was_said_of_a_type_on_several_days_is_a_table_of_words() {
    let mut sessions = sessions();
    for (session, place) in sessions.iter_mut().zip([Place::ALittle, Place::Mainly]) {
        let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
        let sitting = session.latest_sitting().map(|sitting| sitting.id);
        let of = TypeId::new("ter.dev.segmented");
        let placed =
            Placed { of, place, movement: None, stance: Stance::Agreed, minority: Vec::new() };
        let argument = Argument { places: vec![placed], ..Argument::default() };
        let edit = Edit::Record { at, sitting, argument };
        assert_eq!(History::default().perform(session, edit), Ok(true));
    }
    let mut screen = screen_on(sessions, [1920.0, 1080.0], Language::Fr, egui::Theme::Light);
    screen.get_by_role_and_label(Role::Tab, "Le territoire").click();
    screen.run();
    let top = |part: &str| screen.query_all_by_label_contains(part).next().unwrap().rect().top();
    assert!(top("Chaque secteur de son côté") < top("surtout"));
    assert!(top("surtout") < top("un peu"), "the oldest first");
    assert!(screen.query_by_role_and_label(Role::Button, "Emplois créés, maintenus").is_none());
}

#[test]
fn sessions_that_said_nothing_twice_of_their_territory_have_no_tab_for_it() {
    let before = [
        include_str!("../../../../tests/formats/4/Ressourcerie de Vallonne 2026.ron"),
        include_str!("../../../../tests/formats/4/Ressourcerie de Vallonne 2024.ron"),
    ];
    let sessions = before.map(sample).into();
    let screen = screen_on(sessions, [1920.0, 1080.0], Language::Fr, egui::Theme::Light);
    assert!(screen.query_by_role_and_label(Role::Tab, "Le territoire").is_none());
}

#[test]
fn what_was_agreed_is_told_by_date_with_each_side_s_words() {
    let mut screen = screen();
    screen.get_by_role_and_label(Role::Tab, "Ce qui était convenu").click();
    screen.run();
    let commitment = "Préparer ensemble l’ouverture de la filature";
    let top = |part: &str| screen.query_all_by_label_contains(part).next().unwrap().rect().top();
    assert!(top(commitment) < top("Ressourcerie de Vallonne et Communauté de communes"));
    assert!(top("tenu, le 24 octobre 2026") < top("pas encore, rapporté"));
    assert!(top(commitment) < top("Tenir une réunion à Saint-Orsan"), "the oldest first");
    assert!(top("Rien n’en est compté") < top(commitment));
}
