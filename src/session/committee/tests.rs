use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{
    Actor, ActorEdit, Erasure, FollowUp, History, Participant, ParticipantId, SessionId, SittingId,
    Stamp, StartFrom, Subject, check, texts,
};

const MAIRIE: Party = Party::Actor(ActorId(1));

fn key(number: u128) -> Key {
    Key(Uuid::from_u128(number))
}

fn stamp() -> Stamp {
    "2026-11-14T14:30:00+01:00".parse().unwrap()
}

fn college(words: &str) -> Party {
    Party::College(words.to_owned())
}

struct Group {
    session: Session,
    history: History,
}

impl Group {
    /// One meeting; three people, of the town hall, of the residents, and of the employees; a committee of the first two and the department.
    fn new() -> Self {
        let mut group = Self { session: Session::essay(), history: History::default() };
        let person = |(name, organisation, college): (&str, &str, &str)| Participant {
            id: ParticipantId(0),
            key: Key(Uuid::new_v4()),
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            college: college.to_owned(),
        };
        let people = [
            ("Odile Marchetti", "mairie", "Élus"),
            ("Nestor Roux", "", "Habitants"),
            ("Perrine Aubert", "", "Salarié·es"),
        ];
        group.edit(Edit::AddParticipants(people.map(person).into()));
        group.edit(Edit::AddSitting { date: date(2026, 11, 14), place: String::new() });
        let actors = ["Mairie", "Département"].map(|name| Actor::named(name, Key(Uuid::new_v4())));
        group.edit(ActorEdit::Add(actors.into()));
        let members = vec![MAIRIE, college("Habitants"), Party::Actor(ActorId(2))];
        let committee = Committee { members, ..Committee::of("Comité de pilotage", key(1)) };
        group.edit(CommitteeEdit::Set(committee));
        group
    }

    fn edit(&mut self, edit: impl Into<Edit>) {
        assert_eq!(self.history.perform(&mut self.session, edit.into()), Ok(true));
        assert_eq!(check(&self.session), []);
    }

    fn committee(&self) -> Committee {
        self.session.details.committees[0].clone()
    }

    fn note(&mut self, who: u32, attendance: Attendance) {
        let participant = ParticipantId(who);
        let attendance = Some(attendance);
        self.edit(Edit::Attend { sitting: SittingId(1), participant, attendance });
    }

    /// Of each committee that is told, who is missing.
    fn missing(&self) -> Vec<(String, Vec<String>)> {
        let sitting = self.session.sittings.get(SittingId(1)).unwrap();
        let missing = sitting.missing_of(&self.session).into_iter();
        let name = |party: &Party| self.session.party_name(party).to_owned();
        missing
            .map(|(of, parties)| (of.name.clone(), parties.into_iter().map(name).collect()))
            .collect()
    }
}

#[test]
fn those_of_a_committee_of_whom_nobody_came_are_missing_once_somebody_of_it_is_there() {
    let mut group = Group::new();
    assert_eq!(group.missing(), [], "nobody was noted");
    group.note(3, Attendance::Present);
    assert_eq!(group.missing(), [], "nobody of the committee came: it is not its meeting");
    group.note(1, Attendance::Present);
    group.note(2, Attendance::Excused);
    let of_it = ["Habitants", "Département"].map(str::to_owned).to_vec();
    assert_eq!(group.missing(), [("Comité de pilotage".to_owned(), of_it)]);
}

#[test]
fn on_the_day_a_committee_meets_only_its_own_are_missing() {
    let mut group = Group::new();
    let next = Some(date(2026, 11, 14));
    let members = vec![college("Salarié·es")];
    group.edit(CommitteeEdit::Set(Committee { members, next, ..Committee::of("Suivi", key(2)) }));
    group.note(1, Attendance::Present);
    assert_eq!(group.missing(), [("Suivi".to_owned(), vec!["Salarié·es".to_owned()])]);
}

#[test]
fn a_committee_follows_merged_actors_renamed_colleges_and_erasures() {
    let mut group = Group::new();
    let (kept, gone) = (ActorId(2), ActorId(1));
    group.edit(ActorEdit::Merge { kept, gone, prefer_gone: [].into() });
    let mut resident = group.session.participants.get(ParticipantId(2)).unwrap().clone();
    resident.college = "Voisinage".to_owned();
    group.edit(Edit::SetParticipant(resident));
    let expected = [Party::Actor(ActorId(2)), college("Voisinage")];
    assert_eq!(group.committee().members, expected);
    let remove = ActorEdit::Remove(ActorId(2)).into();
    let refused = group.history.perform(&mut group.session, remove);
    assert_eq!(refused, Err(Refused::InUse), "who sits in a committee is not removed by the way");
    let subject = Subject::Actor(ActorId(2));
    let erasure = Erasure { at: stamp(), sitting: None, subject, replacements: Vec::new() };
    group.edit(Edit::Erase(erasure));
    assert_eq!(group.committee().members, [college("Voisinage")]);
    assert!(texts(&group.session).iter().all(|(_, text)| !text.contains("Département")));
}

#[test]
fn typing_a_name_is_one_step_and_one_undo_takes_a_removal_back() {
    let mut group = Group::new();
    group.history.seal();
    let before = group.session.clone();
    for name in ["Comité de s", "Comité de suivi"] {
        let after = Committee { name: name.to_owned(), ..group.committee() };
        group.edit(CommitteeEdit::Set(after));
    }
    group.history.seal();
    group.edit(CommitteeEdit::Remove(key(1)));
    group.history.undo(&mut group.session);
    assert_eq!(group.committee().name, "Comité de suivi");
    group.history.undo(&mut group.session);
    assert!(group.session.says_the_same_as(&before));
}

#[test]
fn a_committee_without_a_name_or_with_an_unknown_member_is_refused() {
    let mut group = Group::new();
    let mut refused = |committee: Committee, why| {
        let edit = CommitteeEdit::Set(committee).into();
        assert_eq!(group.history.perform(&mut group.session, edit), Err(why));
    };
    refused(Committee::of(" ", key(3)), Refused::NoName);
    let members = vec![Party::Actor(ActorId(9))];
    refused(Committee { members, ..Committee::of("Suivi", key(3)) }, Refused::Unknown);
}

#[test]
fn a_session_that_carries_on_keeps_the_committees_and_the_days_that_are_to_come() {
    let mut group = Group::new();
    let next = Some(date(2027, 3, 12));
    group.edit(CommitteeEdit::Set(Committee { next, ..group.committee() }));
    let on = |date| {
        let id = SessionId(Uuid::new_v4());
        let new = FollowUp { id, date, title: "La suite".to_owned(), from: StartFrom::Middle };
        Session::followed_by(&group.session, new).details.committees[0].clone()
    };
    assert_eq!(on(date(2027, 1, 1)), group.committee());
    assert_eq!(on(date(2028, 1, 1)), Committee { next: None, ..group.committee() });
}
