//! No figure stands for a place, anywhere.

use curseur::export::data::{CsvPreset, csv, tables};
use curseur::export::{Choices, Edition, comparison, minutes, show};
use curseur::session::{
    Argument, Edit, Language, Movement, OtherPlace, Place, Placed, Session, SessionId, Stance,
    TypeId,
};
use curseur::words::Words;
use regex::Regex;
use uuid::Uuid;

use super::{a_day, lines, source};
use crate::samples::{Planting, stamp};

/// The day, after this was said of a type.
fn said(place: Place, movement: Option<Movement>, other: Place) -> Session {
    let mut room = Planting::of(a_day());
    let sitting = room.session.latest_sitting().map(|sitting| sitting.id);
    let minority = vec![OtherPlace { place: other, words: String::new() }];
    let of = TypeId::new("ter.gov.private");
    let stance = Stance::LeftOpen;
    let places = vec![Placed { of, place, movement, stance, minority }];
    let argument = Argument { places, ..Argument::default() };
    room.edit(Edit::Record { at: stamp(), sitting, argument });
    room.session
}

/// Every number in all that leaves of a session, in order.
fn numbers(session: &Session, language: Language) -> Vec<String> {
    let words = Words::new(language);
    let mut all = show(session, words);
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let source = source(session, language, choices);
        all += &lines(&minutes(&source, Vec::new(), None)).join("\n");
        for table in tables(&source) {
            all += &String::from_utf8(csv(&table, CsvPreset::International)).expect("UTF-8");
        }
    }
    let mut later = session.clone();
    later.id = SessionId(Uuid::from_u128(99));
    all += &comparison(session, &later, words, Edition::Shareable);
    let number = Regex::new("[0-9]+").expect("a pattern");
    number.find_iter(&all).map(|found| found.as_str().to_owned()).collect()
}

#[test]
fn whatever_place_and_movement_the_group_says_the_same_numbers_are_told() {
    for language in Language::ALL {
        let first = numbers(&said(Place::Mainly, None, Place::Mainly), language);
        assert!(!first.is_empty());
        for place in Place::ALL {
            for movement in [None, Some(Movement::Gaining), Some(Movement::Receding)] {
                for other in [Place::Mainly, Place::NotSeen] {
                    let numbers = numbers(&said(place, movement, other), language);
                    assert!(numbers == first, "{place:?} {movement:?} {other:?}");
                }
            }
        }
    }
}
