//! What became of the actors, their ties, the questions and the decisions.

use std::collections::{BTreeMap, BTreeSet};

use curseur::analysis::comparison::{Aspect, Ended, KeptActor, Regrouped, TieTurn, compare};
use curseur::session::{
    Actor, ActorEdit, ActorId, ActorNature, Circle, Decision, DecisionEdit, DecisionId, Edit,
    Finding, Key, Level, NatureId, Object, Outcome, Relation, Session, Side,
};
use uuid::Uuid;

use super::{do_all, pair};
use crate::samples;

fn actor(name: &str, key: u128) -> Actor {
    Actor::named(name, Key(Uuid::from_u128(key)))
}

/// Two sessions with actors 1 to 4, the ids of which are not the same in both.
fn with_actors() -> (Session, Session) {
    let (mut earlier, mut later) = pair();
    let all = [("Nous", 11), ("Mairie", 12), ("Régie", 13), ("Club", 14)];
    let mut actors: Vec<_> = all.map(|(name, key)| actor(name, key)).into();
    do_all(&mut earlier, [ActorEdit::Add(actors.clone()).into()]);
    actors.reverse();
    do_all(&mut later, [ActorEdit::Add(actors).into()]);
    (earlier, later)
}

fn relate(session: &mut Session, pair: (u32, u32), nature: &str, object: Option<Object>) {
    let mut relation = Relation::new(samples::pair(pair.0, pair.1), NatureId::new(nature));
    relation.central = object;
    let pair = relation.pair;
    do_all(session, [ActorEdit::Relate { pair, relation: Some(relation) }.into()]);
}

fn ids(ids: &[u32]) -> Vec<ActorId> {
    ids.iter().copied().map(ActorId).collect()
}

#[test]
fn actors_are_the_same_by_their_key_whatever_their_names_and_ids() {
    let (earlier, mut later) = with_actors();
    let mut club = later.actors.get(ActorId(1)).expect("the club").clone();
    "Union des entreprises".clone_into(&mut club.name);
    (club.level, club.circle) = (Some(Level::Region), Some(Circle::Second));
    club.natures = [ActorNature::Network].into();
    do_all(
        &mut later,
        [ActorEdit::Set(club).into(), ActorEdit::Add(vec![actor("FSE", 15)]).into()],
    );
    let changes = compare(&earlier, &later).actors;
    assert_eq!((changes.arrived, changes.left), (ids(&[5]), ids(&[])));
    let kept = |earlier, later, changed: &[Aspect]| KeptActor {
        earlier: ActorId(earlier),
        later: ActorId(later),
        changed: changed.into(),
    };
    let expected = [kept(4, 1, &Aspect::ALL), kept(3, 2, &[]), kept(2, 3, &[]), kept(1, 4, &[])];
    assert_eq!(changes.kept, expected);
    assert_eq!(changes.regrouped, []);
}

#[test]
fn actors_that_were_merged_or_split_since_are_seen_through_their_origins() {
    let (earlier, mut later) = with_actors();
    let merge =
        ActorEdit::Merge { kept: ActorId(3), gone: ActorId(2), prefer_gone: BTreeSet::new() };
    let split = ActorEdit::Split {
        actor: ActorId(1),
        part: actor("Club des jeunes", 16),
        ties: BTreeMap::<ActorId, Side>::new(),
    };
    do_all(&mut later, [merge.into(), split.into()]);
    let changes = compare(&earlier, &later).actors;
    let group =
        |earlier: &[u32], later: &[u32]| Regrouped { earlier: ids(earlier), later: ids(later) };
    assert_eq!(changes.regrouped, [group(&[2, 3], &[3]), group(&[4], &[1, 5])]);
    assert_eq!((changes.arrived, changes.left), (vec![], vec![]));
    let text = curseur::export::comparison(
        &earlier,
        &later,
        curseur::words::Words::new(curseur::session::Language::En),
        curseur::export::Edition::Shareable,
    );
    for line in
        ["Mairie and Régie: merged into Mairie", "Club: split into Club and Club des jeunes"]
    {
        assert!(text.contains(line), "{text}");
    }
    // Once both sessions have it so, it is no news.
    let mut next = later.clone();
    next.id = curseur::session::SessionId(Uuid::from_u128(80));
    let changes = compare(&later, &next).actors;
    assert_eq!((changes.regrouped, changes.kept.len()), (vec![], 4));
}

#[test]
fn ties_are_compared_between_actors_that_are_in_both_sessions() {
    let (mut earlier, mut later) = with_actors();
    do_all(&mut later, [ActorEdit::Add(vec![actor("FSE", 15)]).into()]);
    // 1 Nous, 2 Mairie, 3 Régie, 4 Club; then 4 Nous, 3 Mairie, 2 Régie, 1 Club, 5 FSE.
    relate(&mut earlier, (1, 2), "negotiation", Some(Object::Means));
    relate(&mut later, (4, 3), "alliance", Some(Object::Means));
    relate(&mut earlier, (1, 3), "alliance", Some(Object::Means));
    relate(&mut later, (4, 2), "alliance", Some(Object::Values));
    relate(&mut earlier, (1, 4), "neutrality", None);
    relate(&mut later, (4, 1), "neutrality", None);
    relate(&mut earlier, (2, 3), "opposition", Some(Object::Global));
    relate(&mut later, (1, 2), "interdependence", None);
    relate(&mut later, (4, 5), "neutrality", None);
    let turns: Vec<_> = compare(&earlier, &later)
        .ties
        .iter()
        .map(|tie| (tie.earlier.low().0, tie.earlier.high().0, tie.turn))
        .collect();
    let expected = [
        (3, 4, TieTurn::LaterOnly),
        (2, 3, TieTurn::EarlierOnly),
        (1, 3, TieTurn::Changed { nature: false, object: true }),
        (1, 2, TieTurn::Changed { nature: true, object: false }),
    ];
    assert_eq!(turns, expected);
}

#[test]
fn a_question_that_ended_says_whether_anything_settles_it() {
    let (mut earlier, _) = with_actors();
    for (pair, nature) in [((1, 2), "alliance"), ((1, 3), "alliance"), ((2, 3), "opposition")] {
        relate(&mut earlier, pair, nature, None);
    }
    let opposed = Finding::AlliesOppose { of: ActorId(1), pair: samples::pair(2, 3) };
    let ended = |later: &Session| {
        let ended = compare(&earlier, later).questions.ended;
        ended.into_iter().find(|(question, _)| question.finding == opposed).map(|found| found.1)
    };
    let mut later = earlier.clone();
    later.id = curseur::session::SessionId(Uuid::from_u128(77));
    assert_eq!(ended(&later), None, "it remains");
    relate(&mut later, (2, 3), "negotiation", None);
    assert_eq!(ended(&later), Some(Ended::Settled));
    let unexamine = ActorEdit::Relate { pair: samples::pair(2, 3), relation: None };
    do_all(&mut later, [unexamine.into()]);
    assert_eq!(ended(&later), Some(Ended::NotExamined));
    do_all(&mut later, [ActorEdit::Remove(ActorId(3)).into()]);
    assert_eq!(ended(&later), Some(Ended::ActorLeft));
    let appeared = compare(&later, &earlier).questions.appeared;
    assert!(appeared.iter().any(|question| question.finding == opposed));
}

#[test]
fn a_decision_is_what_the_later_session_says_of_it() {
    let (mut earlier, mut later) = pair();
    let decide = |what: &str, key| {
        let decision = Decision::of(what, Key(Uuid::from_u128(key)), samples::stamp(), None);
        Edit::from(DecisionEdit::Add(decision))
    };
    do_all(&mut earlier, [decide("Un", 21), decide("Deux", 22)]);
    do_all(&mut later, [decide("Trois", 23), decide("Deux", 22)]);
    let done = Outcome::Done(jiff::civil::date(2026, 3, 20));
    let settle = |id, outcome| DecisionEdit::Settle { id: DecisionId(id), outcome }.into();
    do_all(&mut earlier, [settle(1, done)]);
    do_all(&mut later, [settle(2, Outcome::GivenUp(jiff::civil::date(2026, 5, 2)))]);
    let changes = compare(&earlier, &later).decisions;
    let told: Vec<_> =
        changes.pursued.iter().map(|pursued| (pursued.later, pursued.outcome)).collect();
    let given_up = Outcome::GivenUp(jiff::civil::date(2026, 5, 2));
    assert_eq!(told, [(None, done), (Some(DecisionId(2)), given_up)]);
    assert_eq!(changes.since, [DecisionId(1)]);
}
