//! The map in the window: laid out aside, shown when it comes.

use curseur::session::{
    Actor, ActorEdit, ActorId, History, Key, Level, NatureId, Pair, Relation, Session,
};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use uuid::Uuid;

use super::harness::{SMALL, Setting, WindowHarness};
use super::sessions;

fn with_actors() -> Session {
    let mut session = sessions::empty();
    let mut history = History::default();
    let named = |(name, key): (&str, u128)| {
        let mut actor = Actor::named(name, Key(Uuid::from_u128(key)));
        actor.level = Some(Level::Local);
        actor.us = key == 1;
        actor
    };
    let actors = ["Ressourcerie", "Mairie", "Habitants"].into_iter().zip(1..).map(named).collect();
    let pair = Pair::new(ActorId(1), ActorId(2)).expect("two actors");
    let relation = Some(Relation::new(pair, NatureId::new("alliance")));
    for edit in [ActorEdit::Add(actors), ActorEdit::Relate { pair, relation }] {
        history.perform(&mut session, edit.into()).expect("it is legal");
    }
    session
}

#[test]
fn the_map_is_laid_out_and_shown_beside_the_board() {
    let setting = Setting { size: SMALL, ..Setting::default() };
    let mut room = WindowHarness::on(&with_actors(), setting);
    room.click(Role::Button, "Carte");
    let one = "Mairie, local, 1 relation\u{202f}: alliance avec Ressourcerie";
    let panel = room.harness.get_by_label(one).rect();
    assert!(SMALL.x / 2.0 < panel.left() && panel.right() < SMALL.x);
    assert!(room.harness.query_by_label("La carte se dessine…").is_none());
}
