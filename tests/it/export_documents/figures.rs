//! No figure of a place or of a move leaves: whoever receives a file can read where a ball is, and cannot compute with it.

use std::collections::BTreeSet;
use std::path::Path;

use curseur::export::{Edition, comparison, show};
use curseur::session::{Event, Language, Session, texts};
use curseur::storage;
use curseur::words::Words;
use regex::{Captures, Regex};

use super::sessions::{samples, secret};
use super::sums::said;
use super::{Room, everything_of, plainest};

/// The same session, with every place a little further out and called by the same words.
fn nudged(session: &Session) -> Session {
    let written = storage::write(session);
    let place = Regex::new(r"(MovesTo\(|position: )(-?)([0-9]+)").expect("a pattern");
    let further = |found: &Captures<'_>| {
        let value: i32 = found[3].parse().expect("a place");
        let value = if (1..100).contains(&value) { value + 1 } else { value };
        format!("{}{}{value}", &found[1], &found[2])
    };
    let written = place.replace_all(&written, further);
    storage::read(written.as_bytes()).expect("a session")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Formats {
    All,
    One,
}

/// What a file says, without the shapes it draws: drawn places stay drawn.
fn said_in_words(file: &Path) -> Vec<String> {
    let is_shape = |line: &String| line.contains("stroke=") || line.contains("fill=");
    said(file).into_iter().filter(|line| !is_shape(line)).collect()
}

/// Every file that others may receive, as it is read: in every format, or in the one that says what the others say.
fn shareable(
    room: &Room,
    session: &Session,
    language: Language,
    which: Formats,
) -> Vec<(String, Vec<String>)> {
    let mut files = Vec::new();
    // The picture of one pillar is made as that of the others; a calendar writes days and keys as numbers, and no more.
    let others = ["soc", "env", "gov", "calendar"];
    for (what, formats) in everything_of(session).filter(|(what, _)| !others.contains(what)) {
        let is_read = |format: &&&str| match which {
            Formats::All => !["png", "pdf"].contains(*format),
            Formats::One => **format == plainest(formats),
        };
        for format in formats.iter().filter(is_read) {
            let more = ["--what", what, "--as", format];
            for file in
                room.export(&format!("{what} {format} {}.x", language.code()), language, &more)
            {
                files.push((format!("{what} as {format}"), said_in_words(&file)));
            }
        }
    }
    files
}

/// The numbers that stand in a text.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(str::to_owned).collect()
}

/// What a number may be in a file for others: it stands in the group's words, in a date or a time, or it counts or ranks.
fn allowed(session: &Session) -> BTreeSet<String> {
    let mut allowed: BTreeSet<String> =
        texts(session).into_iter().flat_map(|(_, text)| numbers(&text)).collect();
    let written = storage::write(session);
    let moment = Regex::new(r"[0-9]{4}-[0-9][0-9]-[0-9][0-9](T[0-9][0-9]:[0-9][0-9]:[0-9][0-9][+-][0-9][0-9]:[0-9][0-9])?").expect("a pattern");
    for found in moment.find_iter(&written) {
        for number in numbers(found.as_str()) {
            allowed.insert(number.trim_start_matches('0').to_owned());
            allowed.insert(number);
        }
    }
    allowed.extend(session.decisions.iter().flat_map(|it| numbers(&it.key.to_string())));
    let counted = [
        session.journal.records().len(),
        session.framework.axes.len(),
        session.decisions.records().len(),
        session.participants.records().len(),
        session.actors.iter().count().pow(2),
    ];
    allowed.extend((0..=counted.into_iter().max().unwrap_or_default()).map(|n| n.to_string()));
    allowed
}

/// The sessions, with what a number in their files may be; the planted one holds secrets with figures of their own.
fn all() -> Vec<(String, Session, Option<BTreeSet<String>>)> {
    let known = samples().into_iter().map(|(name, session)| {
        let allowed = allowed(&session);
        (name, session, Some(allowed))
    });
    known.chain([("planted".to_owned(), secret(), None)]).collect()
}

#[test]
fn no_file_for_others_holds_a_number_for_a_place_nor_any_that_may_not_leave() {
    let all = all();
    let last = all.len() - 2;
    for (at, (name, session, allowed)) in all.into_iter().enumerate() {
        let other = nudged(&session);
        let is_moved = session
            .journal
            .iter()
            .any(|entry| matches!(&entry.event, Event::Argument(said) if !said.moves.is_empty()));
        assert_eq!(session.journal != other.journal, is_moved, "{name}");
        let rooms = [Room::with(&session), Room::with(&other)];
        // A place a little further out, called by the same words, changes nothing.
        let which = if at == last { Formats::All } else { Formats::One };
        let [files, nudged] =
            rooms.each_ref().map(|room| shareable(room, &session, Language::Fr, which));
        assert_eq!(files.len(), nudged.len());
        for ((what, lines), (_, nudged)) in files.iter().zip(&nudged) {
            let differing = lines.iter().zip(nudged).find(|(one, other)| one != other);
            assert_eq!(differing, None, "{name}, {what}");
        }
        let Some(allowed) = allowed else { continue };
        // Numbers are written alike in both languages: one sample in both, the fullest.
        let in_english = if at == last {
            shareable(&rooms[0], &session, Language::En, Formats::One)
        } else {
            Vec::new()
        };
        for (what, lines) in files.into_iter().chain(in_english) {
            for line in lines {
                let found = numbers(&line).into_iter().find(|number| !allowed.contains(number));
                assert_eq!(found, None, "{name}, {what}: {line}");
            }
        }
    }
}

#[test]
fn what_is_printed_of_one_session_or_of_two_is_the_same_for_places_of_the_same_words() {
    let mut sessions = samples();
    let (_, third) = sessions.pop().expect("a sample");
    for (name, session) in sessions {
        let other = nudged(&session);
        for words in Language::ALL.map(Words::new) {
            assert!(show(&session, words) == show(&other, words), "{name}");
            let [one, other] =
                [&session, &other].map(|one| comparison(one, &third, words, Edition::Shareable));
            assert!(one == other, "{name}");
        }
    }
}
