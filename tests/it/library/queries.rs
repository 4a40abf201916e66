//! What a list shows of the files it knows.

use std::sync::Arc;

use curseur::session::Session;
use curseur::storage::library::{Choices, Entry, Groups, Order, Query};

use super::{Room, names, session};
use crate::samples::record;

/// A session elsewhere, with so many arguments.
fn held(
    number: u128,
    approach: u128,
    (title, organisation, territory): (&str, &str, &str),
    date: &str,
    arguments: usize,
) -> Session {
    let mut session = session(number, approach, title, date);
    organisation.clone_into(&mut session.heading.organisation);
    territory.clone_into(&mut session.heading.territory);
    for _ in 0..arguments {
        record(&mut session, "Un argument");
    }
    session
}

/// Four sessions of three approaches, a copy, a damaged file.
fn shelf() -> Room {
    let room = Room::new();
    let depot = ("Épicerie — départ", "Le Dépôt", "Pays du Gué");
    let again = ("Épicerie, un an après", "LE DEPOT", "Pays du Gué");
    let first = held(1, 1, depot, "2024-05-02", 3);
    room.put_session("2024 épicerie.ron", &first);
    room.put_session("2025 épicerie.ron", &held(2, 1, again, "2025-06-01", 1));
    let forge = ("Atelier d’été", "La Forge", "Val d’Œuvre");
    room.put_session("forge.ron", &held(3, 3, forge, "2025-01-15", 2));
    let jardin = ("Jardin", "À la Source", "Val d’œuvre");
    room.put_session("jardin.ron", &held(4, 4, jardin, "2024-12-31", 0));
    let mut later = first;
    later.revision += 40;
    room.put_session("2024 épicerie (2).ron", &later);
    room.put("abîmé été.ron", "");
    room
}

fn shown(entries: &[Arc<Entry>], query: &Query) -> Vec<String> {
    names(&query.select(entries))
}

fn search(entries: &[Arc<Entry>], text: &str) -> Vec<String> {
    shown(entries, &Query { search: text.to_owned(), ..Query::default() })
}

#[test]
fn searching_minds_neither_case_nor_accents_nor_the_order_of_words() {
    let entries = shelf().entries();
    let both = ["2025 épicerie.ron", "2024 épicerie (2).ron", "2024 épicerie.ron"];
    for text in ["depot", "LE DÉPÔT", "epicerie", "gué epic", " gue\u{202f}dépôt "] {
        assert_eq!(search(&entries, text), both, "{text}");
    }
    assert_eq!(search(&entries, "d'oeuvre"), ["forge.ron", "jardin.ron"]);
    assert_eq!(search(&entries, "d’ete"), ["forge.ron"]);
    assert_eq!(search(&entries, "forge.RON"), ["forge.ron"]);
    assert_eq!(search(&entries, "abime"), ["abîmé été.ron"]);
    assert_eq!(search(&entries, "ete"), ["forge.ron", "abîmé été.ron"]);
    assert_eq!(search(&entries, "introuvable"), [""; 0]);
    // Words do not run from one text into the next.
    assert_eq!(search(&entries, "departle"), [""; 0]);
    assert_eq!(search(&entries, "").len(), 6);
}

#[test]
fn a_filter_leaves_what_fits_whatever_its_case_and_accents() {
    let entries = shelf().entries();
    let choices = Choices::of(&entries);
    assert_eq!(choices.organisations, ["À la Source", "La Forge", "Le Dépôt"]);
    assert_eq!(choices.territories, ["Pays du Gué", "Val d’Œuvre"]);
    assert_eq!(choices.years, [2025, 2024]);
    let of = |organisation: Option<&String>, territory: Option<&String>, year| Query {
        organisation: organisation.cloned(),
        territory: territory.cloned(),
        year,
        ..Query::default()
    };
    let both = ["2025 épicerie.ron", "2024 épicerie (2).ron", "2024 épicerie.ron"];
    assert_eq!(shown(&entries, &of(choices.organisations.last(), None, None)), both);
    let valley = ["forge.ron", "jardin.ron"];
    assert_eq!(shown(&entries, &of(None, choices.territories.last(), None)), valley);
    let year = ["2025 épicerie.ron", "forge.ron"];
    assert_eq!(shown(&entries, &of(None, None, Some(2025))), year);
    let all = of(choices.organisations.last(), choices.territories.first(), Some(2025));
    assert_eq!(shown(&entries, &all), ["2025 épicerie.ron"]);
    assert_eq!(shown(&entries, &of(None, choices.territories.last(), Some(2023))), [""; 0]);
}

#[test]
fn the_order_is_the_one_asked_and_damaged_files_come_last_both_ways() {
    let entries = shelf().entries();
    let ordered = |order, reversed| {
        let mut names = shown(&entries, &Query { order, reversed, ..Query::default() });
        assert_eq!(names.pop().as_deref(), Some("abîmé été.ron"));
        names
    };
    let copies = ["2024 épicerie (2).ron", "2024 épicerie.ron"];
    let [one, other] = copies;
    let by_date = ["2025 épicerie.ron", "forge.ron", "jardin.ron", one, other];
    assert_eq!(ordered(Order::Date, false), by_date);
    let oldest = [one, other, "jardin.ron", "forge.ron", "2025 épicerie.ron"];
    assert_eq!(ordered(Order::Date, true), oldest);
    let by_title = ["forge.ron", one, other, "2025 épicerie.ron", "jardin.ron"];
    assert_eq!(ordered(Order::Title, false), by_title);
    let by_organisation = ["jardin.ron", "forge.ron", "2025 épicerie.ron", one, other];
    assert_eq!(ordered(Order::Organisation, false), by_organisation);
    let by_arguments = [one, other, "forge.ron", "2025 épicerie.ron", "jardin.ron"];
    assert_eq!(ordered(Order::Arguments, false), by_arguments);
    let fewest = ["jardin.ron", "2025 épicerie.ron", "forge.ron", one, other];
    assert_eq!(ordered(Order::Arguments, true), fewest);
}

#[test]
fn sessions_of_one_approach_stand_together_and_copies_with_their_session() {
    let entries = shelf().entries();
    let groups = Groups::of(&Query::default().select(&entries));
    let together: Vec<Vec<Vec<String>>> = groups
        .approaches
        .iter()
        .map(|approach| approach.sessions.iter().map(|session| names(&session.files)).collect())
        .collect();
    let expected: [&[&[&str]]; 3] = [
        // In the order of the newest of each; within one, the oldest first; the copy that went further before the other.
        &[&["2024 épicerie (2).ron", "2024 épicerie.ron"], &["2025 épicerie.ron"]],
        &[&["forge.ron"]],
        &[&["jardin.ron"]],
    ];
    assert_eq!(together, expected);
    assert_eq!(names(&groups.untold), ["abîmé été.ron"]);
}
