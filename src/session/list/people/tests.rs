use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{BaseFramework, Heading, History, SessionId};

/// Three people, of whom two are known by name alone.
fn known() -> Session {
    let heading = Heading {
        title: "Essai".to_owned(),
        organisation: String::new(),
        territory: String::new(),
        date: date(2026, 11, 14),
    };
    let nil = Uuid::nil();
    let framework = BaseFramework::dts().framework();
    let mut session = Session::new(SessionId(nil), Key(nil), heading, framework);
    let people = [("Yann Le Goff", ""), ("Claire Vasseur", "Ressourcerie"), ("Directrice", "")];
    let people = people.map(|(name, organisation)| Participant {
        id: ParticipantId(0),
        key: Key(nil),
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        college: String::new(),
    });
    History::default().perform(&mut session, Edit::AddParticipants(people.into())).unwrap();
    session
}

#[test]
fn what_a_second_list_says_of_who_is_there_fills_only_what_is_blank() {
    let mut session = known();
    let lines = [
        "LE GOFF Yann;Mairie;Élus",
        "Claire Vasseur;Régie;Salariés",
        "Directrice;Régie",
        "Directrice;CCAS",
        "Yann Le Goff;Commune;Agents",
    ];
    let cells = |line: &str| line.split(';').map(str::to_owned).collect();
    let rows: Vec<_> =
        (1..).zip(lines).map(|(line, text)| ListRow::of(line, cells(text))).collect();
    let list = PeopleList::of(&rows, &Reading::typed(&rows), &session, None);
    let fills: Vec<_> = list.listed.iter().map(|listed| listed.fills.clone()).collect();
    let both = vec![Role::Organisation, Role::College];
    assert_eq!(
        fills,
        [both, vec![Role::College], vec![Role::Organisation], Vec::new(), Vec::new()],
        "the second director is another one, and what the first row of somebody says stays"
    );
    let edit = list.edit(&session, &list.all_chosen(), || Key(Uuid::nil()));
    let mut history = History::default();
    let before = session.clone();
    assert_eq!(history.perform(&mut session, edit), Ok(true));
    let found: Vec<_> = session
        .participants
        .iter()
        .map(|one| [one.name.as_str(), one.organisation.as_str(), one.college.as_str()])
        .collect();
    assert_eq!(
        found,
        [
            ["Yann Le Goff", "Mairie", "Élus"],
            ["Claire Vasseur", "Ressourcerie", "Salariés"],
            ["Directrice", "Régie", ""],
            ["Directrice", "CCAS", ""],
        ]
    );
    history.undo(&mut session).unwrap();
    assert_eq!(session.participants.records(), before.participants.records());
}

/// Who is taken of these lines that somebody typed, and into which college.
fn taken(lines: &[&str]) -> Vec<(String, String)> {
    let session = known();
    let cells = |line: &str| line.split(',').map(|cell| cell.trim().to_owned()).collect();
    let rows: Vec<_> =
        (1..).zip(lines).map(|(line, text)| ListRow::of(line, cells(text))).collect();
    let list = PeopleList::of(&rows, &Reading::typed(&rows), &session, None);
    let listed = list.listed.into_iter().filter(Listed::is_someone);
    listed.map(|listed| (listed.name, listed.college)).collect()
}

#[test]
fn how_a_message_greets_and_ends_names_nobody_and_kinds_of_people_in_capitals_head_a_list() {
    let taken = taken(&[
        "Bonjour Basile, voici la liste",
        "ASSOCIATIONS ET ENTREPRISES",
        "Colette Baranger",
        "Merci d’avance",
        "Bien à toi",
    ]);
    let one = ("Colette Baranger".to_owned(), "ASSOCIATIONS ET ENTREPRISES".to_owned());
    assert_eq!(taken, [one]);
}
