//! The actors of the samples: rich enough to show the grids, consistent from one session to the next.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use curseur::session::{
    Actor, ActorId, ActorNature, Availability, Circle, Counts, Key, Ledger, Level, Object, Pair,
    ProfileField, ResourceKind, Session, pairs_of,
};
use curseur::storage::read;

use crate::samples;

fn shipped(name: &str) -> Session {
    read(&fs::read(samples::shipped(name)).unwrap()).unwrap()
}

fn later() -> Session {
    shipped("Ressourcerie de Vallonne 2026.ron")
}

fn earlier() -> Session {
    shipped("Ressourcerie de Vallonne 2024.ron")
}

fn keyed(session: &Session) -> BTreeMap<Key, &Actor> {
    session.actors.iter().map(|actor| (actor.key, actor)).collect()
}

/// The nature of each examined pair, by the keys of the two.
fn ties(session: &Session) -> BTreeMap<BTreeSet<Key>, String> {
    let key = |id: ActorId| session.actors.get(id).unwrap().key;
    session
        .relations
        .iter()
        .map(|tie| ([key(tie.pair.low()), key(tie.pair.high())].into(), tie.nature.to_string()))
        .collect()
}

fn counts(session: &Session, one: ActorId, other: ActorId) -> Option<Counts> {
    let relation = session.relations.get(Pair::new(one, other)?)?;
    Some(session.relations.counts(relation))
}

/// The actors of whom something is known to tie them to `actor`.
fn tied(session: &Session, actor: ActorId) -> BTreeSet<ActorId> {
    let ties = session.relations.of(actor);
    let ties = ties.filter(|tie| session.relations.counts(tie) != Counts::NoTie);
    ties.filter_map(|tie| tie.pair.other(actor)).collect()
}

/// Everyone who is reached from `start` without passing by `without`.
fn reached(session: &Session, start: ActorId, without: ActorId) -> BTreeSet<ActorId> {
    let mut found = BTreeSet::from([start]);
    let mut next = vec![start];
    while let Some(actor) = next.pop() {
        for other in tied(session, actor) {
            if other != without && found.insert(other) {
                next.push(other);
            }
        }
    }
    found
}

fn called(session: &Session, short: &str) -> ActorId {
    session.actors.iter().find(|actor| actor.short_name() == short).unwrap().id
}

#[test]
fn the_long_sample_has_actors_of_every_level_nature_and_circle() {
    let session = later();
    assert!(14 <= session.actors.len());
    for level in Level::ALL {
        assert!(session.actors.iter().any(|actor| actor.level == Some(level)), "{level:?}");
    }
    for nature in ActorNature::ALL {
        assert!(session.actors.iter().any(|actor| actor.natures.contains(&nature)), "{nature:?}");
    }
    for circle in [Circle::First, Circle::Second] {
        assert!(3 <= session.actors.iter().filter(|found| found.circle == Some(circle)).count());
    }
    assert!(session.actors.iter().all(|actor| actor.circle.is_some()));
    assert_eq!(session.us().unwrap().name, "Ressourcerie de Vallonne");
    assert!(!session.details.mission.is_empty());
}

#[test]
fn the_cards_of_the_long_sample_are_short_for_most_and_full_for_some() {
    let session = later();
    let has = |actor: &Actor, field| !actor.profile.note(field).words.is_empty();
    let full = |actor: &&Actor| {
        let questions = ProfileField::REFERENCES.into_iter().chain(ProfileField::PRACTICES);
        let questions = questions.chain(ProfileField::LEGITIMACY);
        questions.filter(|field| !field.is_former()).all(|field| has(actor, field))
            && ResourceKind::ALL.into_iter().all(|kind| {
                let found = |availability| has(actor, ProfileField::Resource(kind, availability));
                Availability::ALL.into_iter().any(found)
            })
    };
    assert!((3..=4).contains(&session.actors.iter().filter(full).count()));
    let short = |actor: &&Actor| ProfileField::SHORT.into_iter().all(|field| has(actor, field));
    assert!(session.actors.len() / 2 < session.actors.iter().filter(short).count());
    let notes: Vec<_> = session.actors.iter().flat_map(|actor| actor.profile.notes()).collect();
    assert!(notes.iter().any(|(_, note)| note.shareable));
    assert!(notes.iter().any(|(_, note)| !note.shareable));
}

#[test]
fn the_long_sample_has_forty_examined_pairs_of_every_nature_and_object_and_leaves_some() {
    let session = later();
    let relations = &session.relations;
    assert!(40 <= relations.examined() && relations.examined() < pairs_of(session.actors.len()));
    for nature in &relations.natures {
        assert!(relations.iter().any(|tie| tie.nature == nature.id), "{}", nature.id);
    }
    for object in Object::ALL {
        assert!(relations.iter().any(|tie| tie.central == Some(object)), "{object:?}");
    }
    assert!(relations.iter().any(|tie| !tie.secondary.is_empty()));
    let notes: Vec<_> = relations.iter().map(|tie| &tie.note).collect();
    assert!(notes.iter().any(|note| note.shareable && !note.words.is_empty()));
    assert!(notes.iter().any(|note| !note.shareable && !note.words.is_empty()));
    assert!(!relations.shared.is_empty());
}

#[test]
fn two_allies_of_us_oppose_each_other() {
    let session = later();
    let us = session.us().unwrap().id;
    let ally = |other| counts(&session, us, other) == Some(Counts::Positive);
    let oppose = session.relations.iter().any(|tie| {
        session.relations.counts(tie) == Counts::Negative
            && ally(tie.pair.low())
            && ally(tie.pair.high())
    });
    assert!(oppose);
}

#[test]
fn one_actor_has_no_tie_and_another_is_reached_through_the_region_alone() {
    let session = later();
    let alone = session.actors.iter().filter(|actor| {
        session.relations.of(actor.id).next().is_some() && tied(&session, actor.id).is_empty()
    });
    assert_eq!(
        alone.map(curseur::session::Actor::short_name).collect::<Vec<_>>(),
        ["Trieur de textiles"]
    );
    let (region, fund) = (called(&session, "Région"), called(&session, "FSE"));
    let us = session.us().unwrap().id;
    assert!(reached(&session, us, fund).contains(&region));
    assert!(!reached(&session, us, region).contains(&fund));
    assert_eq!(tied(&session, fund), BTreeSet::from([region]));
}

#[test]
fn arguments_cite_actors_and_axes_concern_some() {
    for (session, cited, concerned) in [(later(), 8, 4), (earlier(), 3, 2)] {
        let ledger = Ledger::of(&session.journal);
        let cites = ledger.standing().filter(|recorded| !recorded.argument.actors.is_empty());
        assert!(cited <= cites.count());
        let axes = session.framework.axes.values().filter(|axis| !axis.actors.is_empty());
        assert!(concerned <= axes.count());
    }
}

#[test]
fn an_actor_has_the_same_key_in_both_sessions_and_nobody_else_has_it() {
    let (earlier, later) = (earlier(), later());
    let (before, after) = (keyed(&earlier), keyed(&later));
    assert_eq!((before.len(), after.len()), (earlier.actors.len(), later.actors.len()));
    for actor in &earlier.actors {
        let namesake = later.actors.iter().find(|found| found.name == actor.name);
        assert_eq!(namesake.map(|found| found.key), after.get(&actor.key).map(|found| found.key));
    }
    let published = shipped("Pays de Revermont 2010.ron");
    assert!(
        keyed(&published).keys().all(|key| !before.contains_key(key) && !after.contains_key(key))
    );
}

#[test]
fn actors_came_and_went_and_ties_changed_between_the_two_sessions() {
    let (earlier, later) = (earlier(), later());
    assert!((10..=12).contains(&earlier.actors.len()) && 25 <= earlier.relations.examined());
    let (before, after) = (keyed(&earlier), keyed(&later));
    assert!(2 <= after.keys().filter(|key| !before.contains_key(*key)).count());
    assert_eq!(before.keys().filter(|key| !after.contains_key(*key)).count(), 1);
    let moved: Vec<_> = before
        .iter()
        .filter(|(key, actor)| after.get(*key).is_some_and(|now| now.circle != actor.circle))
        .map(|(_, actor)| actor.short_name())
        .collect();
    assert_eq!(moved, ["Saint-Orsan"]);
    let now = ties(&later);
    let changes: BTreeSet<_> = ties(&earlier)
        .into_iter()
        .filter_map(|(pair, was)| Some((was, now.get(&pair)?.clone())))
        .collect();
    let changed = |was: &str, is: &str| changes.contains(&(was.to_owned(), is.to_owned()));
    assert!(changed("opposition", "negotiation"));
    assert!(changed("negotiation", "alliance"));
    assert!(changed("alliance", "alliance"), "some ties hold");
}

#[test]
fn the_published_sample_says_where_each_actor_and_each_tie_is_stated() {
    let session = shipped("Pays de Revermont 2010.ron");
    assert_eq!(session.us().unwrap().name, "ALCG");
    for actor in &session.actors {
        let known = &actor.profile.note(ProfileField::KnownFrom).words;
        assert!(known.contains("fiche III-17 ("), "{}", actor.name);
    }
    for tie in session.relations.iter() {
        assert!(tie.note.words.contains("fiche III-17 ("), "{}", tie.pair);
    }
    assert!(session.relations.examined() < pairs_of(session.actors.len()) / 2);
}
