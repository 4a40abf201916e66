//! What one copy erased for ever never comes back.

use std::collections::{BTreeMap, BTreeSet};

use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, Bearer, Decision, DecisionEdit, Detail, Edit, EntryId,
    Erasure, History, Key, Note, Pair, Participant, ParticipantId, ProfileField, Relation,
    Replacement, Session, Speaker, Subject, TextPlace, join,
};
use curseur::storage::write;
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use super::copies::{at, copies, divergence, draw, joined, stand_ins, trials};
use super::laws::{assert_same_but_next, hold, hold_whatever_they_are_called};
use crate::generator::{edits_and_erasures, performed, start};
use crate::samples::{empty, stamp};

const NAME: &str = "Zqvorane Tild";
const SHORT: &str = "Zqvor";

fn perform(session: &mut Session, edit: impl Into<Edit>) {
    assert_eq!(History::drawing(draw).perform(session, edit.into()), Ok(true));
}

fn say(session: &mut Session, words: &str) {
    let argument = Argument {
        words: words.to_owned(),
        actors: session.actors.iter().map(|actor| actor.id).collect(),
        ..Argument::default()
    };
    perform(session, Edit::Record { at: stamp(), sitting: None, argument });
}

/// A session in which an actor and a participant of that name are written of everywhere.
fn planted() -> Session {
    let mut session = empty();
    let key = |n| Key(Uuid::from_u128(n));
    let named = |name: &str, n| {
        let mut actor = Actor::named(name, key(n));
        let words = format!("avec {NAME} et {SHORT}");
        actor.profile.set(ProfileField::Values, Note { words, shareable: true });
        actor
    };
    let erased = Actor { short: SHORT.to_owned(), ..named(NAME, 11) };
    perform(&mut session, ActorEdit::Add(vec![named("Mairie", 10), erased]));
    let pair = Pair::new(ActorId(1), ActorId(2)).expect("two actors");
    let tie = Relation::new(pair, session.relations.natures[0].id.clone());
    perform(&mut session, ActorEdit::Relate { pair, relation: Some(tie) });
    perform(&mut session, Edit::Describe(Detail::Mission, format!("Aider {NAME}")));
    say(&mut session, &format!("{NAME} aide la mairie"));
    session
}

fn erase(session: &mut Session, subject: Subject, replacements: Vec<Replacement>) {
    let erasure = Erasure { at: stamp(), sitting: None, subject, replacements };
    perform(session, Edit::Erase(erasure));
}

/// Erases an actor as a person does who takes what is proposed, but for one text.
fn erase_actor(session: &mut Session) {
    let subject = Subject::Actor(ActorId(2));
    let mentions = subject.mentions(session, &subject.names(session));
    let replacements = mentions.into_iter().map(|(place, text)| {
        let text = match place {
            TextPlace::Detail(Detail::Mission) => "Aider qui en a besoin".to_owned(),
            _ => text.replace(NAME, "un acteur").replace(SHORT, "un acteur"),
        };
        Replacement { place, text }
    });
    let replacements = replacements.collect();
    erase(session, subject, replacements);
}

fn holds(session: &Session, word: &str) -> bool {
    let told = write(session).to_lowercase();
    told.contains(&word.to_lowercase())
}

#[test]
fn an_actor_erased_in_one_copy_is_gone_from_the_other_to_the_byte() {
    let base = planted();
    let (mut one, mut other) = (base.clone(), base);
    erase_actor(&mut one);
    assert!(!holds(&one, "Zqvor"));
    say(&mut other, &format!("On revoit {NAME} demain"));
    let mut renamed = other.actors.get(ActorId(2)).unwrap().clone();
    renamed.short = "Zqvorette".to_owned();
    perform(&mut other, ActorEdit::Set(renamed));
    perform(&mut other, Edit::Describe(Detail::Mission, format!("Ne plus aider {NAME}")));
    let what = Decision { ..Decision::of(&format!("Écrire à {NAME}"), draw(), stamp(), None) };
    let bearers = vec![Bearer::Actor(ActorId(2))];
    perform(&mut other, DecisionEdit::Add(Decision { bearers, ..what }));

    let all = join(&[one.clone(), other.clone()], &stand_ins()).unwrap();
    for word in ["Zqvor", "Tild"] {
        assert!(!holds(&all.session, word), "{}", write(&all.session));
    }
    assert!(!format!("{all:?}").contains("Zqvor"), "nor is it told");
    assert_eq!(all.erased.values().sum::<usize>(), 1);
    assert_eq!(all.session.details.mission, "Aider qui en a besoin", "as whoever erased wrote");
    let last = all.session.journal.records().last().unwrap();
    assert!(format!("{last:?}").contains("On revoit un acteur demain"));
    // Whoever joins the old copy again, or both the other way, finds nothing of it.
    assert_eq!(joined(&[all.session.clone(), other.clone()]), all.session);
    assert_eq!(joined(&[other, one]), all.session);
}

#[test]
fn what_two_old_copies_say_differently_of_someone_goes_with_them() {
    let base = planted();
    let (mut one, mut other, mut third) = (base.clone(), base.clone(), base);
    erase_actor(&mut one);
    let rename = |session: &mut Session, name: &str| {
        let actor = session.actors.get(ActorId(2)).unwrap().clone();
        perform(session, ActorEdit::Set(Actor { name: name.to_owned(), ..actor }));
    };
    rename(&mut other, "Zqalpha Bo");
    rename(&mut third, "Zqbeta Bo");
    say(&mut other, "Zqalpha Bo, pas Zqbeta Bo");
    let both = joined(&[other.clone(), third.clone()]);
    assert!(holds(&both, "Zqalpha") && holds(&both, "Zqbeta"), "both names wait");
    let all = joined(&[one, both]);
    for word in ["Zqalpha", "Zqbeta"] {
        assert!(!holds(&all, word), "{word}: {}", write(&all));
    }
}

#[test]
fn a_participant_erased_in_one_copy_is_their_college_in_the_other() {
    let mut base = planted();
    let someone = Participant {
        id: ParticipantId(1),
        key: draw(),
        name: "Zqamel Orsk".to_owned(),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    };
    perform(&mut base, Edit::AddParticipants(vec![someone]));
    let (mut one, mut other) = (base.clone(), base);
    erase(&mut one, Subject::Participant(ParticipantId(1)), Vec::new());
    let argument = Argument {
        words: "Zqamel Orsk l’a vu, et Orsk le redit".to_owned(),
        speaker: Speaker::Participant(ParticipantId(1)),
        ..Argument::default()
    };
    perform(&mut other, Edit::Record { at: stamp(), sitting: None, argument });
    let all = join(&[one, other], &stand_ins()).unwrap();
    assert!(!holds(&all.session, "Zqamel"), "{}", write(&all.session));
    let last = format!("{:?}", all.session.journal.records().last().unwrap());
    assert!(last.contains("Habitants l’a vu"), "{last}");
    assert!(last.contains("Words(\"Habitants\")"), "{last}");
}

#[test]
fn a_wording_erased_in_one_copy_goes_from_the_story_that_only_the_other_has() {
    let mut base = planted();
    say(&mut base, "Il a triché aux comptes, et cela se sait");
    let id = base.journal.records().last().unwrap().id;
    let (mut one, mut other) = (base.clone(), base);
    let text = "[formulation effacée]".to_owned();
    let replacement = Replacement { place: TextPlace::Words(id), text };
    erase(&mut one, Subject::Wording(id), vec![replacement]);
    let recorded = match &other.journal.get(id).unwrap().event {
        curseur::session::Event::Argument(argument) => argument.clone(),
        event => panic!("{event:?}"),
    };
    let words = "Il a triché aux comptes, et cela se sait, dit-on".to_owned();
    let to = Argument { words, ..recorded };
    let correct = Edit::Correct { at: stamp(), sitting: None, argument: id, to, said_at: None };
    perform(&mut other, correct);
    let all = joined(&[one, other]);
    assert!(!holds(&all, "triché"), "{}", write(&all));
    assert_eq!(all.journal.iter().filter(|entry| entry.id == EntryId(id.0 + 1)).count(), 1);
}

/// Whether whoever may be erased in one copy is called the same in each that still has them. What they were called elsewhere is
/// forgotten with them, so that it matters which copies are joined first: no file can keep a name to tell that it must not be there.
fn are_called_the_same(copies: &[Session]) -> bool {
    let called = |copy: &Session| -> BTreeMap<Key, String> {
        let actors = copy.actors.iter();
        let actors = actors.map(|actor| (actor.key, format!("{}/{}", actor.name, actor.short)));
        let people = copy.participants.iter();
        let people = people.map(|who| (who.key, format!("{}/{}", who.name, who.college)));
        actors.chain(people).collect()
    };
    let all: Vec<_> = copies.iter().map(|copy| (copy, called(copy))).collect();
    let keys: BTreeSet<Key> = all.iter().flat_map(|(_, called)| called.keys().copied()).collect();
    let is_erased = |key: &&Key| copies.iter().any(|copy| copy.has_erased(**key));
    let is_joined = |copy: &Session| !copy.joint.differences.is_empty();
    let mut erased = keys.iter().filter(is_erased).peekable();
    if erased.peek().is_some() && copies.iter().any(is_joined) {
        return false;
    }
    erased.all(|key| {
        let names: BTreeSet<_> = all.iter().filter_map(|(_, called)| called.get(key)).collect();
        let is_known = |(copy, called): &(&Session, _)| {
            copy.has_erased(*key) || BTreeMap::contains_key(called, key)
        };
        names.len() == 1 && all.iter().all(is_known)
    })
}

proptest! {
    #![proptest_config(trials(24))]

    #[test]
    fn copies_with_erasures_are_joined_the_same_in_any_order_and_grouping_and_again(
        (start, before, after, others) in (
            start(), edits_and_erasures(40), edits_and_erasures(20), divergence(8),
        ),
    ) {
        let (base, _) = performed(start, before);
        let mut erasing = base.clone();
        let mut history = History::drawing(draw);
        for edit in after {
            history.perform(&mut erasing, at(edit, 5)).ok();
        }
        let mut all = copies(&base, others.1, 8);
        all.push(erasing);
        if are_called_the_same(&all) {
            hold(&all, assert_same_but_next)?;
        } else {
            hold_whatever_they_are_called(&all)?;
        }
    }

    #[test]
    fn whoever_is_erased_in_any_copy_is_in_none(
        happenings in divergence(6), erasing in vec(any::<bool>(), 6),
    ) {
        let mut all = copies(&planted(), happenings.1, 6);
        let key = Key(Uuid::from_u128(11));
        let is_it = |actor: &&Actor| actor.key == key;
        // Copies know the name that they have, and none that somebody had before.
        let knows = |actor: &Actor| actor.name == NAME && actor.short == SHORT;
        all.retain(|copy| copy.actors.iter().find(is_it).is_some_and(knows));
        prop_assume!(2 < all.len());
        let mut erased = false;
        for (copy, erases) in all.iter_mut().skip(1).zip(erasing) {
            let is_second = copy.actors.get(ActorId(2)).is_some_and(|actor| actor.key == key);
            if erases && is_second {
                erase_actor(copy);
                erased = true;
            }
        }
        let first = joined(&all);
        if erased {
            prop_assert!(!holds(&first, "Zqvor"), "{}", write(&first));
        }
    }
}
