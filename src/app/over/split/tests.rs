use egui::accesskit::Role;
use egui::{Rect, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{History, NatureId, Object, Pair, Session};

#[derive(Default)]
struct Shown {
    /// `None` once it went.
    state: Option<SplitState>,
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

/// An actor that is tied to `count` others.
fn session(count: u32) -> Session {
    let mut session = fixture::empty();
    let mut history = History::default();
    let others = (1..=count).map(|n| match n % 5 {
        0 => format!("Association des habitants et amis du quartier des Trois Fontaines {n}"),
        _ => format!("Acteur {n}"),
    });
    let names = std::iter::once("Mairie de Vallonne".to_owned()).chain(others);
    let actors = (1..).zip(names).map(|(n, name)| Actor::named(&name, Key(Uuid::from_u128(n))));
    history.perform(&mut session, ActorEdit::Add(actors.collect()).into()).unwrap();
    for other in 2..2 + count {
        let pair = Pair::new(MAIRIE, ActorId(other)).unwrap();
        let mut relation = Relation::new(pair, NatureId::new("negotiation"));
        relation.central = Some(Object::Means);
        let edit = ActorEdit::Relate { pair, relation: Some(relation) };
        history.perform(&mut session, edit.into()).unwrap();
    }
    session
}

fn trial(count: u32) -> ViewHarness<Shown> {
    let mut trial: ViewHarness<Shown> = ViewHarness::of(session(count));
    trial.state.state = Some(SplitState::new(MAIRIE));
    trial
}

const SMALL: [f32; 2] = [1093.0, 614.0];

fn window(count: u32) -> Window {
    trial(count).sized(view, SMALL, egui::Theme::Light)
}

fn press(window: &mut Window, keys: &[egui::Key]) {
    for &key in keys {
        window.key_press(key);
        window.run();
    }
}

#[test]
fn by_keys_alone_a_part_takes_its_ties() {
    use egui::Key;
    let mut window = window(3);
    let field = window.get_by_role_and_label(Role::TextInput, "Nom du nouvel acteur");
    assert!(field.is_focused());
    field.type_text("Services");
    window.run();
    press(&mut window, &[Key::Tab, Key::Tab, Key::ArrowDown, Key::ArrowRight]);
    press(&mut window, &[Key::ArrowDown, Key::ArrowRight, Key::ArrowRight, Key::Tab, Key::Enter]);
    let relations = &window.state().session.relations;
    let tied = |one, other: u32| relations.get(Pair::new(one, ActorId(other)).unwrap()).is_some();
    let part = ActorId(5);
    assert_eq!(window.state().session.actor_name(part), "Services");
    assert_eq!([2, 3, 4].map(|other| tied(MAIRIE, other)), [true, false, true]);
    assert_eq!([2, 3, 4].map(|other| tied(part, other)), [false, true, true]);
    assert!(window.state().state.state.is_none());
}

#[test]
fn a_part_needs_a_name_and_is_told_when_it_is_taken() {
    let mut window = window(1);
    assert!(window.get_by_label("Scinder").accesskit_node().is_disabled());
    let field = window.get_by_role_and_label(Role::TextInput, "Nom du nouvel acteur");
    field.type_text("mairie de vallonne");
    window.run();
    window.get_by_label_contains("porte déjà ce nom");
}

#[test]
fn escape_splits_nothing() {
    let mut window = window(1);
    press(&mut window, &[egui::Key::Escape]);
    assert!(window.state().state.state.is_none());
    assert_eq!(window.state().actions, []);
}

#[test]
fn sixty_ties_leave_the_answers_in_the_window() {
    let window = window(60);
    let screen = Rect::from_min_max(pos2(8.0, 8.0), pos2(1085.0, 606.0));
    for node in window.query_all_by_role(Role::Button) {
        assert!(screen.contains_rect(node.rect()), "{node:?} {:?}", node.rect());
    }
}
