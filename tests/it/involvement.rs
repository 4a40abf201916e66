//! Who takes part in deciding: said by the group, noted with its day, and following whoever it is about.

use curseur::analysis::comparison::compare;
use curseur::session::{
    ActorEdit, ActorId, Degree, Edit, Event, FollowUp, History, Involve, Involved, Involvement,
    Involvements, Participant, ParticipantId, Party, Session, SessionId, StartFrom, Trouble, check,
};
use curseur::storage::{ReadError, read, write};
use jiff::civil::date;
use uuid::Uuid;

use crate::samples::{actor, empty, person, stamp};

/// `session` where the part of each in deciding was said, and shared but for the last actor.
pub fn deciding(mut session: Session) -> Session {
    let mut history = History::default();
    let parties = session.parties(&Involvements::default());
    let last = session.actors.iter().last().map(|actor| Party::Actor(actor.id));
    for (n, of) in parties.into_iter().enumerate() {
        let degree = |n: usize| Some(Degree::ALL[n % Degree::ALL.len()]);
        let (today, wished) = (degree(n), degree(n + n % 3));
        let shareable = last.as_ref() != Some(&of);
        let to = Involvement { today, wished, shareable, ..Involvement::default() };
        let said = Involve { at: stamp(), sitting: None, of, to };
        history.perform(&mut session, said.into()).expect("an edit");
    }
    session
}

struct Group {
    session: Session,
    history: History,
}

impl Group {
    /// Two actors; three residents, and one elected person.
    fn new() -> Self {
        let mut group = Self { session: empty(), history: History::default() };
        group.edit(ActorEdit::Add(["Mairie", "Régie"].map(actor).into()));
        let people =
            [("Ada", "Habitants"), ("Bo", "habitants "), ("Cy", "Habitants"), ("Di", "Élus")];
        let people = people.into_iter().zip(20..);
        let people = people.map(|((name, college), key)| person(name, "", college, key));
        group.edit(Edit::AddParticipants(people.collect()));
        group.edit(Edit::AddSitting { date: date(2026, 11, 14), place: String::new() });
        group
    }

    fn edit(&mut self, edit: impl Into<Edit>) {
        self.history.perform(&mut self.session, edit.into()).expect("an edit");
    }

    fn say(&mut self, of: Party, to: Involvement) {
        let sitting = self.session.latest_sitting().map(|sitting| sitting.id);
        self.edit(Involve { at: stamp(), sitting, of, to });
    }

    fn said(&self, of: &Party) -> Option<Involvement> {
        Involvements::of(&self.session).get(of).map(|known| known.is.clone())
    }

    fn entries(&self) -> usize {
        let is_of_it = |event: &Event| matches!(event, Event::Involvement { .. });
        self.session.journal.iter().filter(|entry| is_of_it(&entry.event)).count()
    }

    fn set_college(&mut self, person: u32, college: &str) {
        let someone = self.session.participants.get(ParticipantId(person)).expect("someone");
        let someone = Participant { college: college.to_owned(), ..someone.clone() };
        self.edit(Edit::SetParticipant(someone));
    }
}

fn today(degree: Degree) -> Involvement {
    Involvement { today: Some(degree), ..Involvement::default() }
}

fn college(words: &str) -> Party {
    Party::College(words.to_owned())
}

const TOWN: Party = Party::Actor(ActorId(1));
const WORKS: Party = Party::Actor(ActorId(2));

#[test]
fn what_is_said_letter_by_letter_at_one_sitting_is_noted_once_and_undone_at_once() {
    let mut group = Group::new();
    group.say(TOWN, today(Degree::Informed));
    let wish = Involvement { wished: Some(Degree::Deciding), ..today(Degree::Informed) };
    group.say(TOWN, wish.clone());
    assert_eq!(group.entries(), 1);
    assert_eq!(group.said(&TOWN), Some(wish));
    group.history.undo(&mut group.session);
    assert_eq!(group.said(&TOWN), None);
    assert_eq!(group.entries(), 0);
}

#[test]
fn what_was_said_at_another_sitting_stays_in_the_journal_and_the_last_word_holds() {
    let mut group = Group::new();
    group.say(TOWN, today(Degree::Informed));
    group.edit(Edit::AddSitting { date: date(2026, 12, 1), place: String::new() });
    group.say(TOWN, today(Degree::Concertation));
    assert_eq!(group.entries(), 2);
    let said = Involvements::of(&group.session);
    let known = said.get(&TOWN).expect("said");
    assert_eq!((known.is.today, known.date), (Some(Degree::Concertation), date(2026, 12, 1)));
}

#[test]
fn nothing_said_and_being_informed_are_two_things() {
    let mut group = Group::new();
    group.say(TOWN, today(Degree::Informed));
    assert!(group.said(&TOWN).is_some());
    assert_eq!(group.said(&WORKS), None);
    group.say(TOWN, Involvement::default());
    assert_eq!(group.said(&TOWN), None);
}

#[test]
fn a_college_is_its_words_and_keeps_its_part_once_everyone_in_it_was_renamed() {
    let mut group = Group::new();
    group.say(college("HABITANTS"), today(Degree::Consulted));
    assert_eq!(group.said(&college("Habitants ")), Some(today(Degree::Consulted)));
    for person in [1, 2] {
        group.set_college(person, "Habitantes et habitants");
        assert!(group.said(&college("Habitants")).is_some(), "someone is left there");
    }
    group.set_college(3, "Habitantes et habitants");
    assert_eq!(group.said(&college("Habitants")), None);
    assert_eq!(group.said(&college("habitantes et habitants")), Some(today(Degree::Consulted)));
    group.history.undo(&mut group.session);
    assert!(group.said(&college("Habitants")).is_some());
}

#[test]
fn a_college_that_nobody_belongs_to_any_more_is_still_told() {
    let mut group = Group::new();
    group.say(college("Élus"), today(Degree::Deciding));
    group.say(college("Habitants"), today(Degree::Informed));
    group.set_college(4, "Habitants");
    let said = Involvements::of(&group.session);
    let told: Vec<_> = said.all(&group.session).map(|known| known.party.clone()).collect();
    assert_eq!(told, [college("Habitants"), college("Élus")]);
}

#[test]
fn of_two_actors_that_become_one_the_kept_one_keeps_its_part_or_takes_the_others() {
    for (kept, expected) in [(true, Degree::Deciding), (false, Degree::Informed)] {
        let mut group = Group::new();
        group.say(WORKS, today(Degree::Informed));
        if kept {
            group.say(TOWN, today(Degree::Deciding));
        }
        let prefer_gone = std::collections::BTreeSet::new();
        group.edit(ActorEdit::Merge { kept: ActorId(1), gone: ActorId(2), prefer_gone });
        assert_eq!(group.said(&TOWN), Some(today(expected)));
        assert_eq!(group.said(&WORKS), None);
        assert_eq!(check(&group.session), []);
    }
}

#[test]
fn an_actor_goes_with_its_part_and_comes_back_with_it() {
    let mut group = Group::new();
    group.say(WORKS, today(Degree::Informed));
    group.edit(ActorEdit::Remove(ActorId(2)));
    assert_eq!((group.said(&WORKS), group.entries()), (None, 0));
    assert_eq!(check(&group.session), []);
    group.history.undo(&mut group.session);
    assert_eq!(group.said(&WORKS), Some(today(Degree::Informed)));
}

#[test]
fn carried_on_it_keeps_its_day_and_is_to_be_looked_at_again() {
    let mut group = Group::new();
    group.say(TOWN, today(Degree::Informed));
    let id = SessionId(Uuid::from_u128(7));
    let new =
        FollowUp { id, date: date(2028, 1, 5), title: "Suite".into(), from: StartFrom::Middle };
    let next = Session::followed_by(&group.session, new);
    let said = Involvements::of(&next);
    let known = said.get(&TOWN).expect("carried");
    assert!(known.is_earlier);
    assert_eq!(known.date, date(2026, 11, 14));
    // Once more, by a session that says nothing of it: the day stays that of whoever said it.
    assert_eq!(said.to_carry(&next)[0].date, date(2026, 11, 14));
    let mut group = Group { session: next, history: History::default() };
    group.say(TOWN, today(Degree::Deciding));
    let said = Involvements::of(&group.session);
    assert!(!said.get(&TOWN).expect("said again").is_earlier);
}

#[test]
fn a_comparison_tells_what_both_share_and_nothing_else() {
    let shared = |degree| Involvement { shareable: true, ..today(degree) };
    let mut group = Group::new();
    group.say(TOWN, shared(Degree::Informed));
    group.say(WORKS, today(Degree::Informed));
    group.say(college("Habitants"), shared(Degree::Consulted));
    let earlier = group.session.clone();
    group.say(TOWN, shared(Degree::Deciding));
    group.say(WORKS, today(Degree::Deciding));
    let changes = compare(&earlier, &group.session).involvements;
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].last().map(|known| &known.party), Some(&TOWN));
    let degree = |known: &Option<Involved>| {
        let known = known.as_ref()?;
        known.is.today
    };
    assert_eq!(degree(&changes[0].earlier), Some(Degree::Informed));
    assert_eq!(degree(&changes[0].later), Some(Degree::Deciding));
}

#[test]
fn a_file_that_speaks_of_an_unknown_actor_or_of_a_nameless_college_is_told_wrong() {
    let mut group = Group::new();
    group.say(TOWN, today(Degree::Informed));
    group.say(college("Élus"), today(Degree::Informed));
    let text = write(&group.session);
    for (from, to, trouble) in [
        ("of: Actor(1)", "of: Actor(9)", Trouble::UnknownActor(9)),
        ("of: College(\"Élus\")", "of: College(\" \")", Trouble::NoName),
    ] {
        assert!(text.contains(from), "{text}");
        let found = match read(text.replace(from, to).as_bytes()) {
            Err(ReadError::Unsound(found)) => found,
            other => panic!("{to}: {other:?}"),
        };
        let told: Vec<_> = found.into_iter().map(|found| found.problem.trouble).collect();
        assert_eq!(told, [trouble]);
    }
}
