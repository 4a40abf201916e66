//! Pages: nothing is left out, and nothing is more than a picture holds.

use std::collections::BTreeSet;

use curseur::analysis::projection::{Capacity, Mode, Scene};
use curseur::session::{Actor, ActorEdit, History, Key, Record as _, Session};
use uuid::Uuid;

use crate::samples::empty;
use crate::wall::stage::Staging;

fn with_actors(count: u128) -> Session {
    let mut session = empty();
    let actors = (0..count)
        .map(|n| Actor::named(&format!("Acteur {n}"), Key(Uuid::from_u128(100 + n))))
        .collect();
    History::default().perform(&mut session, ActorEdit::Add(actors).into()).expect("added");
    session
}

#[test]
fn every_pair_of_thirty_actors_is_on_some_page_and_no_page_holds_too_many() {
    let session = with_actors(30);
    let mut pairs = BTreeSet::new();
    let pages = Staging::of(Mode::Relations).project(&session).page.of;
    for page in 0..pages {
        let projected = Staging { page, ..Staging::of(Mode::Relations) }.project(&session);
        assert_eq!((projected.page.at, projected.page.of), (page, pages));
        let Scene::Relations(actors) = projected.scene else { panic!("not grid II") };
        assert!(actors.actors.len() <= Capacity::MOST_ACTORS);
        for one in &actors.actors {
            pairs.extend(
                actors.actors.iter().filter(|other| one.id < other.id).map(|o| (one.id, o.id)),
            );
        }
    }
    assert_eq!(pairs.len(), 30 * 29 / 2);
    let past = Staging { page: 999, ..Staging::of(Mode::Relations) }.project(&session);
    assert_eq!(past.page.at, pages - 1, "past the last page, the last one");
}

#[test]
fn fifteen_actors_are_one_page() {
    let projected = Staging::of(Mode::Map).project(&with_actors(15));
    assert_eq!(projected.page.of, 1);
}

#[test]
fn every_axis_is_read_on_one_page_and_the_picture_follows_the_axis_in_hand() {
    let session = empty();
    let pages = Staging::of(Mode::Reading).project(&session).page.of;
    let mut seen = Vec::new();
    for page in 0..pages {
        let staging = Staging { page, follows: false, ..Staging::of(Mode::Reading) };
        let Scene::Reading { rows, .. } = staging.project(&session).scene else { panic!("empty") };
        assert!(rows.len() <= Capacity::MOST_AXES);
        seen.extend(rows.into_iter().map(|row| row.id));
    }
    let all: Vec<_> = session.framework.all_shown().map(|(axis, _)| axis.clone()).collect();
    assert_eq!(seen, all);
    for axis in all {
        let staging = Staging { axis: Some(axis.clone()), ..Staging::of(Mode::Reading) };
        let Scene::Reading { rows, .. } = staging.project(&session).scene else { panic!("empty") };
        assert!(rows.iter().any(|row| row.id == axis && row.in_hand), "{axis}");
    }
}

#[test]
fn one_actor_is_shown_with_those_it_was_examined_with_and_no_others() {
    let session = super::planted::session();
    let actor = session.actors.records()[1].id();
    let staging = Staging { actor: Some(actor), ..Staging::of(Mode::Relations) };
    let Scene::Relations(actors) = staging.project(&session).scene else { panic!("not grid II") };
    assert!(actors.ties.iter().all(|tie| tie.pair.has(actor)));
    assert_eq!(actors.actors.len(), 1 + actors.ties.len());
}
