//! The sheet to sign, and the dates: what is agreed, by whom, and nobody named in it.

use jiff::civil::date;
use uuid::Uuid;

use super::text;
use crate::export::document::{Block, Cell, Table};
use crate::export::{Choices, Matter, Order, Source, Unwritten, Watch, agreement, calendar};
use crate::session::{
    Bearer, Decision, DecisionEdit, Due, Edit, History, Key, Language, Outcome, Participant,
    ParticipantId, Party, Pledge, Session,
};
use crate::words::Words;

const PERSON: &str = "Zoé Quartz";

/// With one commitment of its own, and one more whose words and contact name somebody.
fn session() -> Session {
    let file = include_str!("../../../sessions/Ressourcerie de Vallonne 2024.ron");
    let mut session = crate::storage::read(file.as_bytes()).unwrap();
    let someone = Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(6)),
        name: PERSON.to_owned(),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    };
    History::default().perform(&mut session, Edit::AddParticipants(vec![someone])).unwrap();
    let at = "2024-11-16T12:20:00+01:00".parse().unwrap();
    let what = format!("Voir avec {PERSON} la benne du quai");
    let mut decision = Decision::of(&what, Key(Uuid::from_u128(5)), at, None);
    let side = |by: &str, brings: String| Pledge {
        brings,
        contacts: vec![Bearer::Words(PERSON.to_owned())],
        due: Some(Due::On(date(2025, 4, 1))),
        ..Pledge::of(Party::College(by.to_owned()))
    };
    decision.sides =
        vec![side(PERSON, "un camion".to_owned()), side("Mairie", format!("l’aide de {PERSON}"))];
    History::default().perform(&mut session, DecisionEdit::Add(decision).into()).unwrap();
    session
}

fn tables(blocks: &[Block]) -> Vec<&Table> {
    let tables = blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

#[test]
fn each_commitment_has_its_page_and_each_side_room_to_sign_under_its_own_words() {
    let session = session();
    for language in Language::ALL {
        let words = Words::new(language);
        let document =
            agreement(&Source::printed(&session, words, Choices::SHAREABLE)).expect("a sheet");
        let breaks = document.blocks.iter().filter(|block| **block == Block::PageBreak).count();
        assert_eq!(breaks, 1);
        let tables = tables(&document.blocks);
        assert_eq!(tables.len(), 4);
        for pair in tables.chunks(2) {
            let [said, signed] = pair else { panic!("two tables a page") };
            let sides = |table: &Table| table.columns[1..].to_vec();
            assert_eq!((sides(said), sides(said).len()), (sides(signed), 2));
            assert_eq!(signed.rows.len(), 4);
            let free = Cell::Text(Vec::new());
            assert!(signed.rows.iter().all(|row| row[1..].iter().all(|cell| *cell == free)));
            assert!(10 < signed.row_height);
        }
        let told = text(&document);
        for said in ["les clés de la halle", "les horaires et le bus", "conseil communautaire"] {
            assert!(told.contains(said), "{said} in {told}");
        }
    }
}

#[test]
fn the_sheet_names_people_in_an_internal_edition_alone_and_the_dates_never_do() {
    let session = session();
    let words = Words::new(Language::Fr);
    let sheet = |choices| text(&agreement(&Source::printed(&session, words, choices)).unwrap());
    assert!(!sheet(Choices::SHAREABLE).contains("Quartz"), "{}", sheet(Choices::SHAREABLE));
    assert!(sheet(Choices::INTERNAL).contains("Quartz"));
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let order = Order::of(Matter::Calendar, choices);
        let files = order.fill(&session, words, &Watch::default()).unwrap();
        let told = String::from_utf8(files[0].bytes.clone()).unwrap().replace("\r\n ", "");
        assert!(told.contains("20250401") && told.contains("un camion"), "{told}");
        assert!(!told.contains("Quartz"), "{told}");
    }
}

#[test]
fn what_became_of_it_is_no_part_of_what_is_signed() {
    let file = include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron");
    let session = crate::storage::read(file.as_bytes()).unwrap();
    let source = Source::printed(&session, Words::new(Language::Fr), Choices::INTERNAL);
    let told = text(&agreement(&source).unwrap());
    assert!(told.contains("un quartier qui vient") && !told.contains("se décident encore"));
}

#[test]
fn neither_is_offered_nor_written_where_there_is_nothing_of_it() {
    let mut session = session();
    let words = Words::new(Language::En);
    let empty = [Matter::Agreement, Matter::Calendar];
    assert!(empty.iter().all(|matter| Matter::all(&session).contains(matter)));
    let all: Vec<_> = session.decisions.iter().map(|decision| decision.id).collect();
    for id in all {
        let edit = DecisionEdit::Settle { id, outcome: Outcome::Done(date(2025, 6, 1)) };
        History::default().perform(&mut session, edit.into()).unwrap();
    }
    assert_eq!(session.next_meeting(), None);
    for matter in empty {
        assert!(!Matter::all(&session).contains(&matter), "{matter:?}");
        let order = Order::of(matter, Choices::SHAREABLE);
        let filled = order.fill(&session, words, &Watch::default());
        assert!(matches!(filled, Err(Unwritten::Empty)), "{filled:?}");
    }
}

#[test]
fn dates_go_beside_minutes_under_their_own_ending() {
    let session = session();
    let words = Words::new(Language::Fr);
    let order = Order::of(Matter::Minutes, Choices::SHAREABLE);
    let files = order.fill_with_dates(&session, words, &Watch::default()).unwrap();
    let endings: Vec<_> = files.iter().map(|file| file.ending).collect();
    assert_eq!(endings, [None, Some("ics")]);
    let source = Source::of(&session, words, Choices::SHAREABLE);
    assert_eq!(Some(&files[1].bytes), calendar(&source).as_ref());
    let other = Order::of(Matter::Decisions, Choices::SHAREABLE);
    assert_eq!(other.fill_with_dates(&session, words, &Watch::default()).unwrap().len(), 1);
}
