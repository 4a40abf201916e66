use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{
    Actor, ActorEdit, DecisionEdit, DecisionId, Edit, Erasure, FollowUp, History, Key, Participant,
    ParticipantId, Refused, SessionId, Stamp, StartFrom, Subject, check, texts,
};

const MAIRIE: Party = Party::Actor(ActorId(1));
const DREETS: Party = Party::Actor(ActorId(2));

fn stamp() -> Stamp {
    "2026-11-14T14:30:00+01:00".parse().unwrap()
}

fn key() -> Key {
    Key(Uuid::new_v4())
}

struct Group {
    session: Session,
    history: History,
}

impl Group {
    /// Two actors, two sittings, and one commitment of an actor and of a college.
    fn new() -> Self {
        let mut group = Self { session: Session::essay(), history: History::default() };
        let resident = Participant {
            id: ParticipantId(0),
            key: key(),
            name: "Odile Marchetti".to_owned(),
            organisation: String::new(),
            college: "Habitants".to_owned(),
        };
        group.edit(Edit::AddParticipants(vec![resident])).unwrap();
        for day in [date(2026, 11, 14), date(2027, 3, 12)] {
            group.edit(Edit::AddSitting { date: day, place: String::new() }).unwrap();
        }
        let actors = ["Mairie", "DREETS"].map(|name| Actor::named(name, key()));
        group.edit(ActorEdit::Add(actors.into())).unwrap();
        let mairie = Pledge {
            brings: "un local de 80 m²".to_owned(),
            hopes: "un quai propre".to_owned(),
            contacts: vec![Bearer::Participant(ParticipantId(1))],
            ..Pledge::of(MAIRIE)
        };
        let residents = Pledge {
            brings: "deux samedis par mois".to_owned(),
            ..Pledge::of(Party::College("Habitants".to_owned()))
        };
        let decision = Decision {
            sides: vec![mairie, residents],
            pairs: Pair::new(ActorId(1), ActorId(2)).into_iter().collect(),
            again: Some(Due::On(date(2027, 3, 12))),
            ..Decision::of("Tenir le quai ensemble", key(), stamp(), Some(SittingId(1)))
        };
        group.edit(DecisionEdit::Add(decision)).unwrap();
        group
    }

    fn edit(&mut self, edit: impl Into<Edit>) -> Result<bool, Refused> {
        self.history.perform(&mut self.session, edit.into())
    }

    fn decision(&self) -> &Decision {
        self.session.decisions.get(DecisionId(1)).unwrap()
    }

    fn say(&mut self, sitting: u32, state: Kept, why: &str) {
        let sitting = SittingId(sitting);
        let on = self.session.sittings.get(sitting).unwrap().date;
        let said =
            Review { on, sitting: Some(sitting), state, reported: false, why: why.to_owned() };
        let (id, side, sitting, said) = (DecisionId(1), 0, Some(sitting), Some(said));
        self.edit(DecisionEdit::Review { id, side, sitting, on, said }).unwrap();
    }
}

#[test]
fn a_side_says_what_became_of_it_once_a_sitting_and_what_it_said_before_stays() {
    let mut group = Group::new();
    group.say(2, Kept::NotYet, "");
    group.say(2, Kept::Held, "le bail est signé");
    group.say(1, Kept::UnderWay, "");
    let side = &group.decision().sides[0];
    let said: Vec<_> = side.reviews.iter().map(|review| (review.on, review.state)).collect();
    let expected = [(date(2026, 11, 14), Kept::UnderWay), (date(2027, 3, 12), Kept::Held)];
    assert_eq!(said, expected);
    assert_eq!(side.last().unwrap().why, "le bail est signé");
    assert_eq!(group.decision().sides[1].last(), None, "the other side has not answered");
    assert_eq!(check(&group.session), []);
}

#[test]
fn what_a_side_said_is_taken_back_by_one_undo() {
    let mut group = Group::new();
    let before = group.session.clone();
    group.say(2, Kept::Dropped, "");
    group.history.undo(&mut group.session);
    assert!(group.session.says_the_same_as(&before));
}

#[test]
fn an_erased_actor_leaves_nothing_of_what_it_committed_to() {
    let mut group = Group::new();
    group.say(2, Kept::Dropped, "le maire a changé d’avis");
    let erasure = Erasure {
        at: stamp(),
        sitting: None,
        subject: Subject::Actor(ActorId(1)),
        replacements: Vec::new(),
    };
    group.edit(Edit::Erase(erasure)).unwrap();
    let all: Vec<_> = texts(&group.session).into_iter().map(|(_, text)| text).collect();
    for gone in ["Mairie", "80 m²", "quai propre", "changé d’avis"] {
        assert!(all.iter().all(|text| !text.contains(gone)), "{gone}");
    }
    assert!(all.iter().any(|text| text == "deux samedis par mois"), "the other side stays");
    assert_eq!(group.decision().pairs.len(), 0);
    assert_eq!(check(&group.session), []);
}

#[test]
fn an_erased_person_is_asked_for_nowhere() {
    let mut group = Group::new();
    let subject = Subject::Participant(ParticipantId(1));
    let erasure = Erasure { at: stamp(), sitting: None, subject, replacements: Vec::new() };
    group.edit(Edit::Erase(erasure)).unwrap();
    let contacts = &group.decision().sides[0].contacts;
    assert_eq!(*contacts, [Bearer::Words("Habitants".to_owned())]);
}

#[test]
fn merged_actors_and_renamed_colleges_are_followed() {
    let mut group = Group::new();
    let (kept, gone) = (ActorId(2), ActorId(1));
    group.edit(ActorEdit::Merge { kept, gone, prefer_gone: [].into() }).unwrap();
    let mut resident = group.session.participants.get(ParticipantId(1)).unwrap().clone();
    resident.college = "Voisinage".to_owned();
    group.edit(Edit::SetParticipant(resident)).unwrap();
    let by: Vec<_> = group.decision().sides.iter().map(|side| side.by.clone()).collect();
    assert_eq!(by, [DREETS, Party::College("Voisinage".to_owned())]);
    assert!(group.decision().pairs.is_empty(), "an actor is no pair with itself");
    assert_eq!(check(&group.session), []);
}

#[test]
fn an_actor_that_commits_is_not_removed_by_the_way() {
    let mut group = Group::new();
    assert_eq!(group.edit(ActorEdit::Remove(ActorId(1))), Err(Refused::InUse));
}

#[test]
fn a_session_that_carries_on_takes_the_sides_with_all_they_said() {
    let mut group = Group::new();
    group.say(1, Kept::UnderWay, "le conseil vote en juin");
    let shown = Decision { shows_reviews: true, ..group.decision().clone() };
    group.edit(DecisionEdit::Set(shown)).unwrap();
    let new = FollowUp {
        id: SessionId(Uuid::new_v4()),
        date: date(2028, 3, 1),
        title: "La suite".to_owned(),
        from: StartFrom::LastPositions,
    };
    let mut later = Session::followed_by(&group.session, new);
    later.take_up(&group.session, DecisionId(1)).unwrap();
    let taken = &later.decisions.records()[0];
    assert_eq!(taken.sides.len(), 2);
    assert_eq!(taken.sides[0].by, MAIRIE);
    let said = taken.sides[0].last().unwrap();
    assert_eq!((said.on, said.sitting), (date(2026, 11, 14), None));
    assert_eq!(said.why, "le conseil vote en juin");
    assert_eq!(taken.pairs, group.decision().pairs);
    assert!(!taken.shows_reviews, "the sides are asked again whether it is shown");
    assert_eq!(check(&later), []);
}

#[test]
fn a_side_without_a_body_is_refused() {
    let mut group = Group::new();
    let mut decision = group.decision().clone();
    decision.sides.push(Pledge::of(Party::College("  ".to_owned())));
    assert_eq!(group.edit(DecisionEdit::Set(decision)), Err(Refused::NoName));
}
