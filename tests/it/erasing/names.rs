//! Which names are looked for, and what an erasure refuses.

use curseur::session::{
    Actor, ActorEdit, Argument, Detail, Edit, EntryId, Erasure, Key, Participant, ParticipantId,
    Refused, Replacement, Speaker, Subject, TextPlace,
};
use uuid::Uuid;

use super::planted::{ACTOR, PERSON, WORDING, planted};
use crate::samples::stamp;

fn names_of(name: &str) -> Vec<String> {
    let mut planted = planted();
    let key = Key(Uuid::nil());
    let (organisation, college) = (String::new(), String::new());
    let id = ParticipantId(1);
    let person = Participant { id, key, name: name.to_owned(), organisation, college };
    planted.edit(Edit::SetParticipant(person));
    PERSON.names(&planted.session)
}

#[test]
fn a_person_is_looked_for_by_each_part_of_the_name() {
    assert_eq!(names_of("Jeanne Le Goff"), ["Jeanne Le Goff", "Jeanne", "Goff"]);
    assert_eq!(names_of("Jean-Paul"), ["Jean-Paul"]);
    assert_eq!(names_of("Samir, valoriste"), ["Samir, valoriste", "Samir"]);
    assert_eq!(names_of("amina benali"), ["amina benali", "amina", "benali"]);
    assert_eq!(names_of("  "), [""; 0]);
    assert_eq!(ACTOR.names(&planted().session), ["Régie Zorvane", "RZV"]);
}

#[test]
fn every_text_that_names_the_subject_is_found_and_none_that_goes_with_it() {
    let planted = planted();
    let places = |subject: Subject| -> Vec<TextPlace> {
        let names = subject.names(&planted.session);
        let found = subject.mentions(&planted.session, &names);
        found.into_iter().map(|(place, _)| place).collect()
    };
    let person = places(PERSON);
    for place in [
        TextPlace::Detail(Detail::Title),
        TextPlace::Detail(Detail::Facilitators),
        TextPlace::ParticipantOrganisation(ParticipantId(2)),
        TextPlace::Words(EntryId(1)),
        TextPlace::Speaker(EntryId(2)),
        TextPlace::Reason(EntryId(5)),
    ] {
        assert!(person.contains(&place), "{place:?}");
    }
    assert!(!person.contains(&TextPlace::Participant(ParticipantId(1))));
    // By its two names; "Zorvane" alone is a spelling that the person adds.
    let actor = places(ACTOR);
    assert!(actor.contains(&TextPlace::Words(EntryId(2))));
    assert!(!actor.iter().any(|place| matches!(place, TextPlace::RelationNote(_))));
    let all = ["Zorvane".to_owned()];
    let found = ACTOR.mentions(&planted.session, &all);
    let is_note = |(place, _): &(TextPlace, String)| matches!(place, TextPlace::RelationNote(_));
    assert_eq!(found.iter().filter(|found| is_note(found)).count(), 1, "its own notes go with it");
}

#[test]
fn a_college_that_says_the_name_does_not_take_its_place() {
    let mut planted = planted();
    let found = planted.session.participants.get(ParticipantId(1));
    let mut person = found.cloned().expect("the participant is there");
    person.college = "Famille Quintard".to_owned();
    planted.edit(Edit::SetParticipant(person));
    assert_eq!(PERSON.college(&planted.session), None);
    let replacements = Vec::new();
    let erasure = Erasure { at: stamp(), sitting: None, subject: PERSON, replacements };
    planted.edit(Edit::Erase(erasure));
    let spoke = planted.session.journal.iter().find_map(|entry| match &entry.event {
        curseur::session::Event::Argument(Argument { speaker, .. }) => Some(speaker.clone()),
        _ => None,
    });
    assert_eq!(spoke, Some(Speaker::Unsaid));
}

#[test]
fn an_erasure_that_leaves_nothing_where_something_must_be_said_is_refused_whole() {
    let mut planted = planted();
    let before = planted.session.clone();
    let replacements =
        vec![Replacement { place: TextPlace::Detail(Detail::Title), text: " ".to_owned() }];
    let erasure = Erasure { at: stamp(), sitting: None, subject: ACTOR, replacements };
    let refused = planted.history.perform(&mut planted.session, Edit::Erase(erasure));
    assert_eq!(refused, Err(Refused::NothingLeft));
    assert_eq!(planted.session, before);
    assert!(planted.history.next_undo().is_some());
}

#[test]
fn what_is_not_there_cannot_be_erased() {
    let mut planted = planted();
    let gone = Actor::named("Gone", Key(Uuid::nil()));
    planted.edit(ActorEdit::Add(vec![gone]));
    for subject in [Subject::Actor(curseur::session::ActorId(99)), Subject::Wording(EntryId(4))] {
        let replacements = Vec::new();
        let erasure = Erasure { at: stamp(), sitting: None, subject, replacements };
        let refused = planted.history.perform(&mut planted.session, Edit::Erase(erasure));
        assert_eq!(refused, Err(Refused::Unknown), "{subject:?}");
    }
    assert!(WORDING.names(&planted.session).is_empty());
}
