//! Who is told, of those who spoke, decided and validated.

use jiff::civil::date;
use uuid::Uuid;

use super::super::source::{Choices, Edition, Source};
use super::planted::{empty, perform};
use crate::session::{
    Actor, ActorEdit, ActorId, Argument, Attendance, Bearer, Decision, DecisionEdit, Edit, Key,
    Language, Participant, ParticipantId, Session, SittingId, Speaker, Stamp,
};
use crate::words::Words;

const NAMED: Choices = Choices { names: true, bearers: true, ..Choices::SHAREABLE };
const NAMELESS: Choices = Choices { edition: Edition::Internal, ..Choices::SHAREABLE };
const SITTING: Option<SittingId> = Some(SittingId(1));

fn at() -> Stamp {
    "2026-11-14T14:32:07+01:00".parse().unwrap()
}

/// Four residents of whom three came, two officials who came, and someone of no college.
fn session() -> Session {
    let mut session = empty();
    let people = [
        ("Ada N’Diaye", "Habitants"),
        ("Bo Lin", "Habitants"),
        ("Cy Roux", "habitants "),
        ("Di Maes", "Habitants"),
        ("Eva Klein", "Élus"),
        ("Flo Petit", "Élus"),
        ("Gil Sans", ""),
    ];
    let people = (1..).zip(people).map(|(key, (name, college))| Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(key)),
        name: name.to_owned(),
        organisation: String::new(),
        college: college.to_owned(),
    });
    perform(&mut session, Edit::AddParticipants(people.collect()));
    for day in [14, 15, 16] {
        let place = "Mairie".to_owned();
        perform(&mut session, Edit::AddSitting { date: date(2026, 11, day), place });
    }
    for sitting in [SittingId(1), SittingId(2)] {
        perform(&mut session, Edit::AllPresent(sitting));
    }
    for (sitting, person) in [(1, 4), (2, 3), (2, 4)] {
        let (sitting, participant) = (SittingId(sitting), ParticipantId(person));
        let attendance = Some(Attendance::Excused);
        perform(&mut session, Edit::Attend { sitting, participant, attendance });
    }
    let mut town = Actor::named("Ville de Lune", Key(Uuid::from_u128(20)));
    "VDL".clone_into(&mut town.short);
    perform(&mut session, ActorEdit::Add(vec![town]));
    session
}

fn spoken(speaker: &Speaker, sitting: Option<SittingId>, choices: Choices) -> Option<String> {
    let mut session = session();
    let argument =
        Argument { words: "Dit".to_owned(), speaker: speaker.clone(), ..Argument::default() };
    perform(&mut session, Edit::Record { at: at(), sitting, argument });
    let source = Source::of(&session, Words::new(Language::Fr), choices);
    source.voices().speaker(&source.ledger.arguments()[0])
}

fn typed(words: &str, choices: Choices) -> String {
    spoken(&Speaker::Words(words.to_owned()), SITTING, choices).unwrap()
}

fn chosen(person: u32, sitting: Option<SittingId>) -> String {
    let speaker = Speaker::Participant(ParticipantId(person));
    spoken(&speaker, sitting, Choices::SHAREABLE).unwrap()
}

#[test]
fn a_college_stands_for_a_person_only_where_three_of_it_were_there() {
    assert_eq!(chosen(1, SITTING), "Habitants");
    assert_eq!(chosen(3, SITTING), "habitants", "counted with the others, told as it is written");
    assert_eq!(chosen(1, Some(SittingId(2))), "une personne", "two of them came that day");
    assert_eq!(chosen(1, Some(SittingId(3))), "Habitants", "nobody noted who was there");
    assert_eq!(chosen(1, None), "Habitants");
    for (person, sitting) in [(5, SITTING), (5, None), (7, SITTING), (7, None)] {
        assert_eq!(chosen(person, sitting), "une personne");
    }
}

#[test]
fn words_typed_as_a_voice_leave_only_when_the_session_knows_them() {
    for (words, told) in [
        ("ADA N’DIAYE", "Habitants"),
        ("eva klein", "une personne"),
        ("Gil Sans", "une personne"),
        (" HABITANTS", "Habitants"),
        ("elus", "une personne"),
        ("ville de lune", "Ville de Lune"),
        ("vdl", "Ville de Lune"),
        ("Mme Sophie Dupontel", "voix non précisée"),
        ("n'dia", "voix non précisée"),
        ("Ada N’Diaye, habitante", "voix non précisée"),
        ("tout le monde", "voix non précisée"),
        ("le groupe", "voix non précisée"),
        ("06 12 34 56 78", "voix non précisée"),
    ] {
        for choices in [Choices::SHAREABLE, NAMELESS] {
            assert_eq!(typed(words, choices), told, "{words}");
        }
    }
    assert_eq!(spoken(&Speaker::Unsaid, SITTING, Choices::SHAREABLE), None);
}

#[test]
fn where_people_are_named_those_on_the_list_are_and_nobody_else() {
    for (words, told) in [
        ("ada n’diaye", "Ada N’Diaye"),
        ("Gil Sans", "Gil Sans"),
        ("élus", "Élus"),
        ("VDL", "Ville de Lune"),
        ("n'dia", "voix non précisée"),
        ("Mme Sophie Dupontel", "voix non précisée"),
    ] {
        assert_eq!(typed(words, NAMED), told, "{words}");
        assert_eq!(typed(words, Choices::INTERNAL), words, "all is told as it was typed");
    }
}

#[test]
fn who_sees_to_a_decision_is_told_as_a_voice_is() {
    let mut session = session();
    let person = |id| Bearer::Participant(ParticipantId(id));
    let words = |words: &str| Bearer::Words(words.to_owned());
    let mut decision = Decision::of("Écrire", Key(Uuid::from_u128(30)), at(), SITTING);
    decision.bearers =
        vec![person(1), words("bo lin"), person(5), Bearer::Actor(ActorId(1)), words("M. Untel")];
    perform(&mut session, DecisionEdit::Add(decision));
    let told = |choices, language| {
        let source = Source::of(&session, Words::new(language), choices);
        source.voices().bearers(&session.decisions.records()[0])
    };
    let shareable = told(Choices::SHAREABLE, Language::Fr);
    assert_eq!(shareable, "Habitants, Ville de Lune, 2 personnes");
    let named = told(NAMED, Language::En);
    assert_eq!(named, "Ada N’Diaye, Bo Lin, Eva Klein, Ville de Lune, one person");
    let internal = told(Choices::INTERNAL, Language::Fr);
    assert_eq!(internal, "Ada N’Diaye, bo lin, Eva Klein, Ville de Lune, M. Untel");
}

#[test]
fn minutes_are_validated_by_whom_the_session_knows_or_by_someone_of_the_group() {
    for (by, told) in [
        ("Habitants", "Habitants"),
        ("Le groupe", "le groupe"),
        ("Ville de Lune", "Ville de Lune"),
        ("Eva Klein", "une personne du groupe"),
        ("Mme Sophie Dupontel", "une personne du groupe"),
    ] {
        let mut session = session();
        perform(&mut session, Edit::Validate { at: at(), by: by.to_owned() });
        let source = Source::of(&session, Words::new(Language::Fr), Choices::SHAREABLE);
        assert!(source.state().contains(&format!("par {told}, le")), "{by}: {}", source.state());
    }
}

#[test]
fn two_people_whom_one_text_names_are_two_and_are_named_where_they_may_be() {
    let mut session = session();
    let told = |session: &Session, typed: &str, choices: Choices| {
        let mut decision = Decision::of("Tenir le café", Key(Uuid::from_u128(31)), at(), SITTING);
        decision.bearers = vec![Bearer::Words(typed.to_owned())];
        let source = Source::of(session, Words::new(Language::Fr), choices);
        source.voices().bearers(&decision)
    };
    assert_eq!(told(&session, "Ada et Bo", NAMED), "Ada N’Diaye, Bo Lin");
    assert_eq!(told(&session, "Ada et Bo", NAMELESS), "Habitants");
    assert_eq!(told(&session, "Jo et Al", Choices::SHAREABLE), "2 personnes");
    // An actor whose name holds such a word is one.
    let both = vec![Actor::named("Terre et Mer", Key(Uuid::from_u128(21)))];
    perform(&mut session, ActorEdit::Add(both));
    assert_eq!(told(&session, "Terre et Mer", Choices::SHAREABLE), "Terre et Mer");
}

#[test]
fn a_person_of_an_actor_of_whom_enough_are_there_is_told_as_one_of_it() {
    for (count, expected) in [(2, "une personne"), (3, "une personne (Ville de Lune)")] {
        let mut session = session();
        for number in 1..=count {
            let mut someone = session.participants.get(ParticipantId(number)).unwrap().clone();
            someone.organisation = "VDL".to_owned();
            someone.college = String::new();
            perform(&mut session, Edit::SetParticipant(someone));
        }
        let speaker = Speaker::Participant(ParticipantId(1));
        let argument = Argument { words: "Dit".to_owned(), speaker, ..Argument::default() };
        perform(&mut session, Edit::Record { at: at(), sitting: SITTING, argument });
        let source = Source::of(&session, Words::new(Language::Fr), NAMELESS);
        let told = source.voices().speaker(&source.ledger.arguments()[0]);
        assert_eq!(told.as_deref(), Some(expected), "{count}");
    }
}
