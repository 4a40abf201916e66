use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::*;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{History, NatureId, Note, Object};

#[derive(Default)]
struct Shown {
    /// `None` once it went.
    state: Option<MergeState>,
}

type Window = Harness<'static, ViewHarness<Shown>>;

fn view(ui: &mut Ui, look: &Look<'_>, shown: &mut Shown, out: &mut Vec<Action>) {
    if let Some(state) = &mut shown.state
        && !state.ui(ui.ctx(), look, out)
    {
        shown.state = None;
    }
}

const MAIRIE: ActorId = ActorId(1);
const CCAS: ActorId = ActorId(2);

/// Two actors that are tied to `count` others, each in another way.
fn session(count: u32) -> Session {
    let mut session = fixture::empty();
    let mut history = History::default();
    let names = ["Mairie de Vallonne", "Centre communal d’action sociale"].map(str::to_owned);
    let names = names.into_iter().chain((1..=count).map(|n| format!("Acteur {n}")));
    let key = |n| crate::session::Key(Uuid::from_u128(n));
    let actors = (1..).zip(names).map(|(n, name)| Actor::named(&name, key(n))).collect();
    history.perform(&mut session, ActorEdit::Add(actors).into()).unwrap();
    let mut relate = |one, other, nature: &str, central| {
        let pair = Pair::new(one, other).unwrap();
        let note = Note { words: "depuis 2019".to_owned(), shareable: false };
        let relation = Relation { central, note, ..Relation::new(pair, NatureId::new(nature)) };
        let edit = ActorEdit::Relate { pair, relation: Some(relation) };
        history.perform(&mut session, edit.into()).unwrap();
    };
    relate(MAIRIE, CCAS, "alliance", Some(Object::Global));
    for third in 3..3 + count {
        relate(MAIRIE, ActorId(third), "alliance", Some(Object::Values));
        relate(CCAS, ActorId(third), "opposition", Some(Object::Means));
    }
    session
}

fn trial(count: u32) -> ViewHarness<Shown> {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(session(count));
    trial.state.state = Some(MergeState::new(MAIRIE));
    trial
}

const SMALL: [f32; 2] = [1093.0, 614.0];

/// The other actor was found by a few letters.
fn chosen(trial: ViewHarness<Shown>) -> Window {
    let mut window = trial.sized(view, SMALL, egui::Theme::Light);
    window.get_by_role_and_label(Role::TextInput, "Autre acteur").type_text("centre");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window
}

fn merged(window: &Window) -> Option<&ActorEdit> {
    window.state().edits().into_iter().find_map(|edit| match edit {
        crate::session::Edit::Actors(edit) => Some(edit.as_ref()),
        _ => None,
    })
}

#[test]
fn the_first_name_and_its_relations_stay_unless_it_is_said_otherwise() {
    let mut window = chosen(trial(2));
    window.get_by_label_contains("2 acteurs ne sont pas liés de la même façon");
    window.get_by_label_contains("disparaît");
    window.get_by_label("Fusionner").click();
    window.run();
    let gone = CCAS;
    let expected = ActorEdit::Merge { kept: MAIRIE, gone, prefer_gone: [].into() };
    assert_eq!(merged(&window), Some(&expected));
    assert!(window.state().state.state.is_none());
}

#[test]
fn the_name_and_each_relation_are_chosen_by_keys_alone() {
    let mut window = chosen(trial(2));
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowDown, Key::ArrowRight] {
        window.key_press(key);
        window.run();
    }
    window.key_press(Key::Tab);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let expected = ActorEdit::Merge { kept: CCAS, gone: MAIRIE, prefer_gone: [ActorId(4)].into() };
    assert_eq!(merged(&window), Some(&expected));
    let relations = &window.state().session.relations;
    let nature = |third| {
        let pair = Pair::new(CCAS, ActorId(third)).unwrap();
        relations.get(pair).map(|relation| relation.nature.as_str().to_owned())
    };
    assert_eq!(nature(3).as_deref(), Some("opposition"));
    assert_eq!(nature(4).as_deref(), Some("alliance"));
}

#[test]
fn nothing_is_merged_before_the_other_is_known_nor_after_escape() {
    let mut window = trial(1).sized(view, SMALL, egui::Theme::Light);
    assert!(window.get_by_label("Fusionner").accesskit_node().is_disabled());
    assert!(window.get_by_role_and_label(Role::TextInput, "Autre acteur").is_focused());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().state.state.is_none());
    assert_eq!(window.state().actions, []);
}

#[test]
fn sixty_ties_leave_the_answers_in_the_window() {
    let mut window = chosen(trial(60));
    let screen = Rect::from_min_max(pos2(8.0, 8.0), pos2(1085.0, 606.0));
    for node in window.query_all_by_role(Role::Button) {
        assert!(screen.contains_rect(node.rect()), "{node:?} {:?}", node.rect());
    }
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(window.get_by_role_and_label(Role::TextInput, "Autre acteur").is_focused());
}
