use egui::accesskit::Role;
use egui::{Context, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::*;
use crate::analysis::rings::Ring;
use crate::app::base::look::Spotlight;
use crate::app::base::view_harness::ViewHarness;
use crate::app::base::{fixture, theme};
use crate::session::{
    Actor, ActorEdit, Circle, Edit, History, Key as ActorKey, Language, Level, MissionId, NatureId,
    Note, Object, Pair, Relation, Session,
};
use crate::words::Words;

/// The map, what is chosen elsewhere, and the language.
struct Shown {
    map: MapState,
    spotlight: Spotlight,
    language: Language,
}

impl Default for Shown {
    fn default() -> Self {
        let (map, spotlight) = (MapState::default(), Spotlight::default());
        Self { map, spotlight, language: Language::Fr }
    }
}

type Map = Harness<'static, ViewHarness<Shown>>;

/// The map as the window shows it: laid out when it asks for it.
fn view(ui: &mut egui::Ui, look: &Look<'_>, state: &mut Shown, out: &mut Vec<Action>) {
    let spotlight = &state.spotlight.clone();
    let words = Words::new(state.language);
    super::ui(ui, &Look { words, spotlight, ..*look }, &mut state.map, out);
    if let Some(Action::ShowEveryMission(every)) = out.last() {
        state.spotlight.every_mission = *every;
        ui.ctx().request_repaint();
    }
    state.map.lay(&Jobs::new(ui.ctx().clone(), true));
    state.map.take_laid();
}

/// Numbers that look drawn by lot, the same at each run.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

const LEVELS: [Level; 12] = [
    Level::Local,
    Level::Local,
    Level::Local,
    Level::Local,
    Level::Local,
    Level::Department,
    Level::Department,
    Level::Region,
    Level::Region,
    Level::National,
    Level::National,
    Level::European,
];

const NAMES: [&str; 12] = [
    "Ressourcerie",
    "Mairie",
    "Régie de quartier",
    "Habitants",
    "Communauté d’agglomération",
    "Département",
    "France Travail",
    "DREETS",
    "Conseil régional",
    "ADEME",
    "Fédération des entreprises d’insertion",
    "FSE",
];

/// Our organisation and others, on all levels.
fn actors(count: usize) -> Vec<Actor> {
    let named = |rank: usize| {
        let kind = NAMES[rank % NAMES.len()];
        let name = if rank < NAMES.len() { kind.to_owned() } else { format!("{kind} {rank}") };
        let mut actor = Actor::named(&name, ActorKey(Uuid::from_u128(rank as u128 + 1)));
        actor.level = Some(LEVELS[rank % LEVELS.len()]).filter(|_| rank % 17 != 16);
        actor.us = rank == 0;
        if rank == 10 {
            actor.short = "FEI".to_owned();
        }
        actor
    };
    (0..count).map(named).collect()
}

fn pair(one: u32, other: u32) -> Pair {
    Pair::new(ActorId(one), ActorId(other)).unwrap()
}

fn session(actors: Vec<Actor>, ties: Vec<Relation>) -> Session {
    let mut session = fixture::empty();
    let mut history = History::default();
    let mut perform = |edit: ActorEdit| {
        history.perform(&mut session, Edit::from(edit)).unwrap();
    };
    perform(ActorEdit::Add(actors));
    for relation in ties {
        perform(ActorEdit::Relate { pair: relation.pair, relation: Some(relation) });
    }
    session
}

/// So many actors and relations, by lot; the central actor has most.
fn by_lot(count: usize, ties: usize) -> Session {
    let mut lot = Lot(7);
    let natures = ["alliance", "alliance", "negotiation", "opposition", "interdependence"];
    let mut found: Vec<Relation> = Vec::new();
    while found.len() < ties {
        let one = if lot.below(4) == 0 { 1 } else { 1 + lot.below(count) as u32 };
        let other = 1 + lot.below(count) as u32;
        let Some(pair) = Pair::new(ActorId(one), ActorId(other)) else { continue };
        if found.iter().all(|relation| relation.pair != pair) {
            let nature = NatureId::new(natures[lot.below(natures.len())]);
            let mut relation = Relation::new(pair, nature);
            relation.central = [None, Some(Object::Means), Some(Object::Values)][lot.below(3)];
            found.push(relation);
        }
    }
    session(actors(count), found)
}

fn tie(one: u32, other: u32, nature: &str) -> Relation {
    Relation::new(pair(one, other), NatureId::new(nature))
}

/// The ressourcerie with three partners; the mairie and the régie oppose each other, the mairie and the residents are
/// neutral.
fn small() -> Session {
    let mut opposed = tie(2, 3, "opposition");
    opposed.central = Some(Object::Means);
    opposed.note = Note { words: "Le local".to_owned(), shareable: false };
    let ties = vec![
        tie(1, 2, "alliance"),
        tie(1, 3, "alliance"),
        tie(1, 5, "negotiation"),
        opposed,
        tie(2, 4, "neutrality"),
    ];
    session(actors(6), ties)
}

fn shown(session: Session) -> Map {
    ViewHarness::<Shown>::of(session).sized(view, [560.0, 640.0], egui::Theme::Light)
}

fn laid(map: &Map) -> &Laid {
    map.state().state.map.laid.as_deref().expect("a map was laid out")
}

/// The names of all nodes of a role that say `part`.
fn said(map: &Map, role: Role, part: &str) -> Vec<String> {
    map.query_all_by_role(role)
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .filter(|name| name.contains(part))
        .collect()
}

fn says(map: &Map, part: &str) -> bool {
    !said(map, Role::Label, part).is_empty()
}

/// The letters of ties that one can point at.
fn letters(map: &Map) -> usize {
    said(map, Role::Button, " et ").iter().filter(|name| !name.contains("relation")).count()
}

fn press(map: &mut Map, key: Key) {
    map.key_press(key);
    map.run();
}

fn type_text(map: &mut Map, text: &str) {
    map.event(egui::Event::Text(text.to_owned()));
    map.run();
}

/// Clicks what bears this name, and lets the map take notice.
fn click(map: &mut Map, name: &str) {
    let acts = |role: Role| role != Role::Label;
    map.get_by(|node| node.label().as_deref() == Some(name) && acts(node.role())).click();
    map.run();
}

/// Tabs until an actor has the keyboard.
fn enter(map: &mut Map) {
    for _ in 0..12 {
        press(map, Key::Tab);
        if focused(map).contains("relation") {
            return;
        }
    }
    panic!("the keyboard does not reach the map");
}

fn focused(map: &Map) -> String {
    let named = map.query_all_by(|node| node.is_focused() && node.label().is_some()).next();
    named.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn no_label_covers_another(session: Session, size: [f32; 2]) {
    let map = ViewHarness::<Shown>::of(session).sized(view, size, egui::Theme::Light);
    let layout = &laid(&map).layout;
    let labels: Vec<_> = layout.actors.iter().map(|actor| actor.label).collect();
    for (rank, label) in labels.iter().enumerate() {
        assert!(!labels[..rank].iter().any(|other| other.overlaps(label)), "label {rank}");
        assert!(!layout.rings.iter().any(|ring| ring.title.overlaps(label)), "label {rank}");
    }
    for zoom in [0.825, 1.0, 1.3] {
        for (text, place) in laid(&map).plan.labels.iter().zip(&labels) {
            let painter = map.ctx.debug_painter();
            let font = plan::label_font(zoom);
            let painted = painter.layout_no_wrap(text.clone(), font, egui::Color32::BLACK);
            let room = (place.max.x - place.min.x) * zoom;
            assert!(painted.size().x <= room, "{text}: {} in {room}", painted.size().x);
        }
    }
}

#[test]
fn no_label_covers_another_among_25_actors() {
    no_label_covers_another(by_lot(25, 60), [700.0, 700.0]);
    no_label_covers_another(by_lot(25, 60), [1300.0, 700.0]);
}

#[test]
fn no_label_covers_another_among_60_actors_and_400_ties() {
    no_label_covers_another(by_lot(60, 400), [1300.0, 800.0]);
}

#[test]
fn the_same_session_gives_the_same_picture() {
    let picture = || shown(by_lot(12, 18)).render().unwrap();
    assert_eq!(picture().as_raw(), picture().as_raw());
}

#[test]
fn what_was_shown_before_does_not_move_the_map() {
    let mut map = shown(by_lot(12, 18));
    let before = laid(&map).layout.clone();
    let session = map.state().session.clone();
    map.state_mut().session = small();
    map.run();
    assert_ne!(laid(&map).layout, before);
    map.state_mut().session = session;
    map.run();
    assert_eq!(laid(&map).layout, before);
}

#[test]
fn the_last_map_stays_until_the_next_one_comes() {
    let slow = |ui: &mut egui::Ui, look: &Look<'_>, state: &mut Shown, out: &mut Vec<Action>| {
        let none = state.map.laid.is_none();
        super::ui(ui, look, &mut state.map, out);
        if none {
            state.map.lay(&Jobs::new(ui.ctx().clone(), true));
            state.map.take_laid();
        }
    };
    let mut map = ViewHarness::<Shown>::of(small()).sized(slow, [560.0, 640.0], egui::Theme::Light);
    map.state_mut().session = by_lot(12, 18);
    map.run();
    assert_eq!(laid(&map).plan.actors.len(), 6);
    assert!(map.query_by_label_contains("Mairie, local").is_some());
    let state = &mut map.state_mut().state.map;
    state.lay(&Jobs::new(Context::default(), true));
    state.take_laid();
    map.run();
    assert_eq!(laid(&map).plan.actors.len(), 12);
}

#[test]
fn every_actor_says_who_it_is_and_what_ties_it() {
    let map = shown(small());
    map.get_by_label(
        "Mairie, local, 3 relations\u{202f}: alliance avec Ressourcerie\u{202f}; opposition avec \
         Régie de quartier\u{202f}; neutralité avec Habitants",
    );
    map.get_by_label_contains("Ressourcerie, notre organisation, local, 3 relations");
    map.get_by_label_contains("Département, départemental, aucune relation notée");
}

#[test]
fn arrows_go_from_the_centre_around_each_ring() {
    let mut map = shown(small());
    enter(&mut map);
    assert!(focused(&map).starts_with("Ressourcerie"));
    let mut seen = vec![focused(&map)];
    for _ in 0..5 {
        press(&mut map, Key::ArrowRight);
        seen.push(focused(&map));
    }
    assert!(seen[1..5].iter().all(|name| name.contains("local")), "{seen:?}");
    assert!(seen[5].starts_with("Département"));
    seen.dedup();
    assert_eq!(seen.len(), 6);
    press(&mut map, Key::Home);
    assert!(focused(&map).starts_with("Ressourcerie"));
    press(&mut map, Key::End);
    press(&mut map, Key::ArrowLeft);
    assert_eq!(focused(&map), seen[4]);
}

#[test]
fn space_chooses_the_actor_and_enter_opens_its_card() {
    let mut map = shown(small());
    enter(&mut map);
    press(&mut map, Key::Space);
    press(&mut map, Key::End);
    press(&mut map, Key::Enter);
    let actions = &map.state().actions;
    assert_eq!(*actions, [Action::SelectActor(ActorId(1)), Action::ShowActor(ActorId(6))]);
}

#[test]
fn tab_leaves_the_map_after_one_actor() {
    let mut map = shown(small());
    enter(&mut map);
    press(&mut map, Key::Tab);
    assert!(!focused(&map).contains("relation"), "{}", focused(&map));
}

#[test]
fn plus_and_minus_zoom_but_never_below_what_can_be_read() {
    let mut map = shown(small());
    enter(&mut map);
    let width = |map: &Map| map.get_by_label_contains("Mairie, local").rect().width();
    let fitted = width(&map);
    type_text(&mut map, "+");
    assert!(1.1 * fitted < width(&map));
    for _ in 0..20 {
        type_text(&mut map, "-");
    }
    let smallest = 24.0 * theme::size::LEAST / theme::size::BODY;
    // Zooms are by steps: the last one is just above.
    assert!((smallest - 0.1..smallest * 1.03).contains(&width(&map)), "{}", width(&map));
    type_text(&mut map, "0");
    assert!((width(&map) - fitted).abs() < 0.1);
}

#[test]
fn pointing_at_an_actor_lights_its_neighbourhood_and_tells_it() {
    let mut map = shown(small());
    let at_rest = map.render().unwrap();
    map.get_by_label_contains("Mairie, local").hover();
    map.run();
    assert!(says(&map, "3 relations\u{a0}: alliance 1\u{a0}; opposition 1"));
    assert_ne!(map.render().unwrap().as_raw(), at_rest.as_raw());
    let fixture = fixture::Fixture::of(small());
    let look = fixture.look(Words::new(Language::Fr), &theme::Theme::LIGHT);
    let scene = Scene::of(&look, laid(&map), &Filter::default());
    let attention = scene::Attention::Actor(ActorId(2));
    assert_eq!(attention.actors(&scene), Some([1, 2, 3].map(ActorId).into()));
    assert!(attention.holds(pair(1, 2)) && !attention.holds(pair(1, 3)));
}

#[test]
fn a_letter_tells_its_pair_and_takes_it_in_hand() {
    let mut map = shown(small());
    let name = "Mairie et Régie de quartier\u{202f}: opposition sur les moyens";
    map.get_by_label(name).hover();
    map.run();
    assert!(says(&map, "Note interne"));
    click(&mut map, name);
    assert_eq!(map.state().actions, [Action::SelectPair(pair(2, 3))]);
}

#[test]
fn natures_are_hidden_and_shown_and_the_way_back_is_clear() {
    let mut map = shown(small());
    assert_eq!(letters(&map), 4, "neutral pairs have no tie");
    click(&mut map, "Filtrer");
    click(&mut map, "alliance");
    assert_eq!(letters(&map), 2);
    assert!(says(&map, "2 liens affichés sur 4"));
    click(&mut map, "neutralité");
    assert_eq!(letters(&map), 3);
    assert!(says(&map, "3 liens affichés sur 5"));
    click(&mut map, "Tout montrer");
    assert_eq!(letters(&map), 4);
    assert!(!says(&map, "affiché"));
}

#[test]
fn ties_can_be_those_about_one_object() {
    let mut map = shown(small());
    click(&mut map, "Filtrer");
    click(&mut map, "M les moyens");
    assert_eq!(letters(&map), 1);
    assert!(says(&map, "1 lien affiché sur 4"));
}

#[test]
fn a_ring_can_be_hidden_with_who_stands_on_it() {
    let mut map = shown(small());
    click(&mut map, "Filtrer");
    click(&mut map, "local");
    assert!(map.query_by_label_contains("Mairie, local").is_none());
    assert!(says(&map, "2 acteurs sur 6 et 0 liens sur 4 affichés"));
}

#[test]
fn the_ties_of_the_chosen_actor_can_be_shown_alone() {
    let mut trial = ViewHarness::<Shown>::of(small());
    trial.state.spotlight.actor = Some(ActorId(5));
    let mut map = trial.sized(view, [560.0, 640.0], egui::Theme::Light);
    click(&mut map, "Liens de Communauté d’agglomération seulement");
    assert_eq!(letters(&map), 1);
    assert!(says(&map, "1 lien affiché sur 4"));
    click(&mut map, "Tout montrer");
    assert_eq!(letters(&map), 4);
}

#[test]
fn rings_are_circles_once_half_of_the_others_have_one() {
    let with_circles = |count: usize| {
        let mut actors = actors(7);
        for actor in actors.iter_mut().skip(1).take(count) {
            actor.circle = Some(Circle::Second);
        }
        session(actors, vec![tie(1, 2, "alliance")])
    };
    assert_eq!(RingsBy::automatic(&with_circles(2)), RingsBy::Level);
    let mut map = shown(with_circles(3));
    assert_eq!(laid(&map).plan.by, RingsBy::Circle);
    let not_said = Ring::NotSaid;
    assert_eq!(laid(&map).plan.rings, [Ring::Circle(Circle::Second), not_said]);
    map.get_by_role_and_label(Role::ComboBox, "Anneaux\u{202f}: cercle").click();
    map.run();
    click(&mut map, "niveau");
    assert_eq!(laid(&map).plan.by, RingsBy::Level);
}

#[test]
fn what_was_examined_and_the_mission_stand_above_the_map() {
    let mut session = small();
    session.details.mission = "Créer une matériauthèque".to_owned();
    let map = shown(session);
    assert!(says(&map, "5 sur 15"));
    assert!(says(&map, "Créer une matériauthèque"));
}

#[test]
fn the_map_shows_those_who_weigh_on_the_mission_and_says_how_many_do_not() {
    let mut session = small();
    session.details.mission = "Créer une matériauthèque".to_owned();
    let mut perform = |edit: ActorEdit| {
        History::default().perform(&mut session, edit.into()).unwrap();
    };
    perform(ActorEdit::NewMission("Former".to_owned()));
    let marked = Actor { missions: [MissionId(1)].into(), ..actors(2).remove(1) };
    perform(ActorEdit::Set(Actor { id: ActorId(2), ..marked }));
    let mut map = shown(session);
    assert_eq!(laid(&map).plan.actors.len(), 5);
    assert!(says(&map, "2 sur 10") && says(&map, "Former"));
    assert!(says(&map, "1\u{a0}acteur d’une autre mission"));
    click(&mut map, "Les montrer");
    map.run();
    assert_eq!(laid(&map).plan.actors.len(), 6);
    assert!(says(&map, "5 sur 15"));
}

#[test]
fn without_actors_one_can_add_the_first() {
    let mut map = shown(fixture::empty());
    click(&mut map, "Ajouter un acteur");
    assert_eq!(map.state().actions, [Action::from(Command::AddActor)]);
    let map = shown(session(actors(3), Vec::new()));
    assert!(says(&map, "Aucun lien noté"));
}

#[test]
fn nothing_moves_once_the_map_stands() {
    let mut map = shown(by_lot(12, 18));
    map.run();
    assert_eq!(map.try_run_realtime().unwrap_or(u64::MAX), 1, "one frame, and no other");
}

#[test]
fn the_controls_fit_the_narrowest_panel_in_both_languages() {
    for language in Language::ALL {
        let mut trial = ViewHarness::<Shown>::of(small());
        trial.state.language = language;
        trial.state.spotlight.actor = Some(ActorId(5));
        trial.state.map.filter.one_actor = true;
        let map = trial.sized(view, [340.0, 500.0], egui::Theme::Light);
        let parts = [Role::Label, Role::ComboBox].into_iter();
        for part in parts.flat_map(|role| map.query_all_by_role(role)) {
            let rect = part.rect();
            assert!(14.0 <= rect.left() && rect.right() <= 326.5, "{part:?} {rect}");
        }
    }
}
