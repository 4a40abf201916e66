use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::*;
use crate::app::fixture;
use crate::app::look::Spotlight;
use crate::app::views::trial::Trial;
use crate::session::{
    Actor, ActorEdit, Circle, Edit, History, Key, Language, Level, NatureId, Note, Object, Pair,
    Relation, Session,
};
use crate::words::Words;

/// The map, what is chosen elsewhere, and the language.
struct OnTrial {
    map: MapState,
    spotlight: Spotlight,
    language: Language,
}

impl Default for OnTrial {
    fn default() -> Self {
        let (map, spotlight) = (MapState::default(), Spotlight::default());
        Self { map, spotlight, language: Language::Fr }
    }
}

type Map = Harness<'static, Trial<OnTrial>>;

/// The map as the window shows it: laid out when it asks for it.
fn view(ui: &mut egui::Ui, look: &Look<'_>, state: &mut OnTrial, out: &mut Vec<Action>) {
    let spotlight = &state.spotlight;
    let words = Words::new(state.language);
    super::ui(ui, &Look { spotlight, words, ..*look }, &mut state.map, out);
    if let Some(plan) = state.map.take_wanted() {
        state.map.arrive(Box::new(Laid::of(plan)));
        ui.ctx().request_repaint();
    }
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
        let mut actor = Actor::named(&name, Key(Uuid::from_u128(rank as u128 + 1)));
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
    Trial::<OnTrial>::of(session).sized(view, [560.0, 640.0], egui::Theme::Light)
}

/// Images to look at, when a folder for them is named.
#[test]
fn pictures() {
    let Some(folder) = std::env::var_os("CURSEUR_PICTURES") else { return };
    let picture = |name: &str, session: Session, size: [f32; 2], prepare: &dyn Fn(&mut OnTrial)| {
        for (kind, theme) in [("light", egui::Theme::Light), ("dark", egui::Theme::Dark)] {
            let mut trial = Trial::of(session.clone());
            prepare(&mut trial.state);
            let mut harness = trial.sized(view, size, theme);
            let file = format!("map-{name}-{}-{kind}.png", size[0]);
            harness.render().unwrap().save(std::path::Path::new(&folder).join(file)).unwrap();
        }
    };
    let maps = [("12", by_lot(12, 18)), ("25", by_lot(25, 60)), ("60", by_lot(60, 400))];
    for (name, session) in &maps {
        for size in [[420.0, 500.0], [700.0, 760.0], [1300.0, 800.0]] {
            picture(name, session.clone(), size, &|_| {});
        }
    }
    picture("small", small(), [340.0, 420.0], &|state| state.language = Language::En);
    picture("empty", fixture::empty(), [340.0, 420.0], &|_| {});
    picture("no-ties", session(actors(6), Vec::new()), [340.0, 420.0], &|_| {});
    picture("lit", maps[0].1.clone(), [560.0, 560.0], &|state| {
        state.spotlight.lit = [1, 2, 5].map(ActorId).into();
        state.spotlight.pair = Some(pair(1, 2));
    });
    picture("one", maps[1].1.clone(), [560.0, 560.0], &|state| {
        state.spotlight.actor = Some(ActorId(2));
        state.map.filter.one_actor = true;
    });
}
