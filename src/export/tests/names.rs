//! Who is named in free words: told as a person where that is sure, looked at where it is not.

use uuid::Uuid;

use super::super::leaving::for_others;
use super::super::{Choices, Matter, NamesInWords, Order, Place, Why, look_over};
use super::planted::{empty, perform, stamp};
use crate::session::{
    Actor, ActorEdit, Argument, Bearer, Decision, DecisionEdit, DecisionId, Detail, Due, Edit,
    EntryId, Key, Language, Participant, ParticipantId, Party, Pledge, Session, Speaker,
};
use crate::words::Words;

fn among(people: &[&str]) -> Session {
    let mut session = empty();
    let people = (1..).zip(people).map(|(key, name)| Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(key)),
        name: (*name).to_owned(),
        organisation: String::new(),
        college: String::new(),
    });
    perform(&mut session, Edit::AddParticipants(people.collect()));
    session
}

fn say(session: &mut Session, speaker: &str, words: &str) {
    let speaker = Speaker::Words(speaker.to_owned());
    let argument = Argument { speaker, words: words.to_owned(), ..Argument::default() };
    perform(session, Edit::Record { at: stamp(), sitting: None, argument });
}

/// What is looked at before the minutes leave, but for voices that nothing explains.
fn found(session: &Session) -> Vec<(Why, Place, String)> {
    let order = Order::of(Matter::Minutes, Choices::SHAREABLE);
    let found = look_over(session, &order, Words::new(Language::Fr)).into_iter();
    let found = found.filter(|one| one.why != Why::Unrecognised);
    found.map(|one| (one.why, one.place, one.said)).collect()
}

#[test]
fn whoever_was_typed_as_a_voice_or_a_bearer_is_left_out_by_each_part_of_the_name() {
    let mut session = among(&["Karima Aït-Ouali (département)"]);
    say(&mut session, "Gisèle Moreau", "Gisèle le dit, Moreau aussi, Aït Ouali non");
    say(&mut session, "Table 3", "La Table de Tellier, et Marc");
    let mut decision = Decision::of("Voir Tellier", Key(Uuid::from_u128(9)), stamp(), None);
    decision.bearers = vec![Bearer::Words("Marc Tellier 06 99 88 77 66".to_owned())];
    perform(&mut session, DecisionEdit::Add(decision));
    let told = for_others(&session, Words::new(Language::Fr), Choices::SHAREABLE);
    let ledger = crate::session::Ledger::of(&told.journal);
    let words: Vec<_> = ledger.arguments().iter().map(|one| one.argument.words.as_str()).collect();
    let somebody = "[une personne]";
    assert_eq!(
        words,
        [
            format!("{somebody} le dit, {somebody} aussi, {somebody} non"),
            format!("La Table de {somebody}, et {somebody}"),
        ]
    );
    let whats: Vec<_> = told.decisions.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(whats, [format!("Voir {somebody}")]);
}

#[test]
fn what_may_be_a_name_and_where_somebody_lives_are_looked_at_and_stay() {
    let mut session = among(&["Yann Pacaud", "Joana Ribeiro"]);
    let said = [
        "demander à pacaud",
        "Riberio viendra",
        "Ils sont au 12 rue des Tanneurs",
        "avec yann, au 12 bis, avenue de la Gare 77440",
        "une rue, 12 personnes, la gare",
    ];
    for words in said {
        say(&mut session, "", words);
    }
    let found = found(&session);
    let doubts: Vec<_> = found.iter().map(|(.., said)| said.as_str()).collect();
    assert_eq!(
        doubts,
        [
            "n°\u{202f}1, pacaud",
            "n°\u{202f}2, Riberio",
            "n°\u{202f}3, 12 rue des Tanneurs",
            "n°\u{202f}4, yann, 12 bis, avenue de la Gare 77440",
        ]
    );
    for (id, (why, place, _)) in (1..).zip(&found) {
        assert_eq!((*why, place), (Why::Doubtful, &Place::Argument(EntryId(id))));
    }
    let told = for_others(&session, Words::new(Language::Fr), Choices::SHAREABLE);
    assert_eq!(told.journal, session.journal);
}

#[test]
fn what_is_typed_for_a_day_of_a_decision_is_looked_at_like_its_other_words() {
    type Set = fn(&mut Decision, Option<Due>);
    let fields: [Set; 4] = [
        |decision, due| decision.due = due,
        |decision, due| decision.again = due,
        |decision, due| decision.sides[0].due = due,
        |decision, due| decision.sides[1].validated_on = due,
    ];
    for set in fields {
        let mut session = among(&["Yann Pacaud"]);
        let mut decision = Decision::of("Agir", Key(Uuid::from_u128(9)), stamp(), None);
        let side = |by: &str| Pledge::of(Party::College(by.to_owned()));
        decision.sides = vec![side("Organisation"), side("Territoire")];
        let said = "quand Pacaud rentre, 06 12 34 56 78".to_owned();
        set(&mut decision, Some(Due::Words(said)));
        perform(&mut session, DecisionEdit::Add(decision));
        let found: Vec<_> =
            found(&session).into_iter().map(|(why, place, _)| (why, place)).collect();
        let place = Place::Decision(DecisionId(1));
        assert_eq!(found, [(Why::Named, place.clone()), (Why::Reached, place)]);
    }
}

#[test]
fn an_actor_is_told_without_the_people_in_its_name_and_is_nobody_else() {
    let mut session = among(&["Firmin Astruc"]);
    let names = [
        "CUMA de la Margeride (Firmin Astruc)",
        "Mairie de Saint-Alban — M. d’Hauterive",
        "Famille Vidal",
        "Famille Roux",
        "Menuiserie Astruc",
        "Mission locale",
    ];
    let key = |number: usize| Key(Uuid::from_u128(50 + number as u128));
    let actors = names.iter().enumerate().map(|(at, name)| Actor::named(name, key(at)));
    perform(&mut session, ActorEdit::Add(actors.collect()));
    say(&mut session, "CUMA de la Margeride (Firmin Astruc)", "Vidal et d’Hauterive, oui");
    let words = Words::new(Language::Fr);
    let told = for_others(&session, words, Choices::SHAREABLE);
    let actors: Vec<_> = told.actors.iter().map(|actor| actor.name.as_str()).collect();
    let expected = [
        "CUMA de la Margeride ([une personne])",
        "Mairie de Saint-Alban — [une personne]",
        "[une personne]",
        "[une personne] 2",
        "Menuiserie Astruc",
        "Mission locale",
    ];
    assert_eq!(actors, expected);
    let ledger = crate::session::Ledger::of(&told.journal);
    let said = &ledger.arguments()[0].argument;
    assert_eq!(said.words, "[une personne] et [une personne], oui");
    assert_eq!(said.speaker, Speaker::Words("CUMA de la Margeride ([une personne])".to_owned()));
    let looked_at: Vec<_> = found(&session)
        .into_iter()
        .filter_map(|(why, place, said)| matches!(place, Place::Actor(_)).then_some((why, said)))
        .collect();
    let named = |at: usize, why: Why| (why, names[at].to_owned());
    let doubt = named(4, Why::Doubtful);
    let all = [0, 1, 2, 3].map(|at| named(at, Why::Named));
    assert_eq!(looked_at, [&[doubt], &all[..]].concat());
    // With the doubts, what is called after somebody goes too.
    let choices =
        Choices { names_in_words: NamesInWords::ReplacedWithDoubts, ..Choices::SHAREABLE };
    let told = for_others(&session, words, choices);
    assert!(told.actors.iter().any(|actor| actor.name == "Menuiserie [une personne]"));
}

#[test]
fn whoever_facilitates_or_validated_is_named_in_no_words() {
    let mut session = among(&["Li Zao"]);
    let text = "Maëlle Ginestière anime, Paul Bonnefoy au clavier (06 12 34 56 78)".to_owned();
    perform(&mut session, Edit::Describe(Detail::Facilitators, text));
    say(
        &mut session,
        "une dame au fond, Mme Pouget",
        "Ginestière l’a dit, Bonnefoy et Pouget aussi",
    );
    say(&mut session, "", "Jeannot Rouvière, au 3 rue des Frênes");
    let told = for_others(&session, Words::new(Language::Fr), Choices::SHAREABLE);
    let ledger = crate::session::Ledger::of(&told.journal);
    let words: Vec<_> = ledger.arguments().iter().map(|one| one.argument.words.as_str()).collect();
    let one = "[une personne]";
    assert_eq!(
        words,
        [format!("{one} l’a dit, {one} et {one} aussi"), format!("{one}, au 3 rue des Frênes")]
    );
    let choices =
        Choices { names_in_words: NamesInWords::ReplacedWithDoubts, ..Choices::SHAREABLE };
    let told = for_others(&session, Words::new(Language::Fr), choices);
    let ledger = crate::session::Ledger::of(&told.journal);
    assert_eq!(ledger.arguments()[1].argument.words, format!("{one}, au [adresse]"));
}
