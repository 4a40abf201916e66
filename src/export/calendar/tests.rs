use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::export::Choices;
use crate::session::{
    Argument, DecisionEdit, Edit, History, Language, Outcome, SittingId, ThreadEdit,
};
use crate::words::Words;

const LAST: &str = include_str!("../../../sessions/Ressourcerie de Vallonne 2024.ron");
const SINCE: &str = include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron");

fn sample(text: &str) -> Session {
    crate::storage::read(text.as_bytes()).unwrap()
}

fn written(session: &Session) -> String {
    let words = Words::new(Language::Fr);
    let source = Source::of(session, words, Choices::SHAREABLE);
    String::from_utf8(calendar(&source).unwrap()).unwrap()
}

type Event = BTreeMap<String, String>;

/// As a calendar reads it: lines put together again, texts without their guards.
fn events(file: &str) -> Vec<Event> {
    let whole = file.replace("\r\n ", "");
    let mut events = Vec::new();
    for line in whole.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        match (name, value) {
            ("BEGIN", "VEVENT") => events.push(Event::new()),
            ("BEGIN" | "END", _) => {}
            _ => {
                if let Some(event) = events.last_mut() {
                    let mut text = String::new();
                    let mut letters = value.chars();
                    while let Some(letter) = letters.next() {
                        match letter {
                            '\\' => match letters.next().unwrap() {
                                'n' => text.push('\n'),
                                guarded => text.push(guarded),
                            },
                            ';' | ',' => panic!("not guarded: {line}"),
                            _ => text.push(letter),
                        }
                    }
                    assert_eq!(event.insert(name.to_owned(), text), None, "{name} twice");
                }
            }
        }
    }
    events
}

fn summaries(session: &Session) -> Vec<[String; 2]> {
    let events = events(&written(session)).into_iter();
    events.map(|event| [event["DTSTART;VALUE=DATE"].clone(), event["SUMMARY"].clone()]).collect()
}

#[test]
fn the_dates_of_what_is_open_are_told_and_words_are_no_date() {
    let what = "Préparer ensemble l’ouverture de la filature";
    let told = summaries(&sample(LAST));
    let has = |day: &str, summary: &str| told.contains(&[day.to_owned(), summary.to_owned()]);
    assert!(has("20250206", &format!("À valider par le conseil communautaire\u{202f}: {what}")));
    assert!(has("20261024", &format!("On en reparle\u{202f}: {what}")));
    assert!(!told.iter().any(|[_, summary]| summary.contains("deux ateliers")), "{told:?}");
}

#[test]
fn what_is_done_has_no_date_and_a_session_without_any_gives_nothing() {
    let mut session = sample(LAST);
    let all: Vec<_> = session.decisions.iter().map(|decision| decision.id).collect();
    for id in all {
        let edit = DecisionEdit::Settle { id, outcome: Outcome::Done(session.last_day()) };
        History::default().perform(&mut session, edit.into()).unwrap();
    }
    assert_eq!(has_dates(&session), session.next_meeting().is_some());
    let empty = Session::essay();
    assert!(!has_dates(&empty));
    let source = Source::of(&empty, Words::new(Language::En), Choices::SHAREABLE);
    assert_eq!(calendar(&source), None);
}

#[test]
fn the_next_meeting_is_told_with_its_place_and_keeps_its_name_when_its_day_changes() {
    let mut session = Session::essay();
    let mut history = History::default();
    for (day, place) in [(date(2027, 1, 8), "mairie"), (date(2027, 6, 10), "salle, du; haut")] {
        let edit = Edit::AddSitting { date: day, place: place.to_owned() };
        history.perform(&mut session, edit).unwrap();
    }
    let sitting = SittingId(1);
    let argument = Argument { words: "Dit".to_owned(), ..Argument::default() };
    let at = "2027-01-08T14:30:00+01:00".parse().unwrap();
    let said = Edit::Record { at, sitting: Some(sitting), argument };
    history.perform(&mut session, said).unwrap();
    let [before] = &events(&written(&session))[..] else { panic!("one event") };
    assert_eq!(before["DTSTART;VALUE=DATE"], "20270610");
    assert_eq!(before["LOCATION"], "salle, du; haut");
    assert_eq!(before["DTSTAMP"], "20270108T133000Z");
    let edit = ThreadEdit::MeetNext(Some(date(2027, 5, 4)));
    history.perform(&mut session, Edit::Thread(sitting, edit)).unwrap();
    let [after] = &events(&written(&session))[..] else { panic!("one event") };
    assert_eq!((&after["UID"], after["DTEND;VALUE=DATE"].as_str()), (&before["UID"], "20270505"));
}

#[test]
fn each_event_keeps_its_name_in_the_session_that_takes_the_decision_up() {
    let names = |text: &str| -> BTreeMap<String, String> {
        let events = events(&written(&sample(text))).into_iter();
        events.map(|event| (event["UID"].clone(), event["SUMMARY"].clone())).collect()
    };
    let (before, since) = (names(LAST), names(SINCE));
    assert_eq!(before, names(LAST));
    assert_eq!(before.len(), summaries(&sample(LAST)).len(), "no name twice");
    assert_eq!(since.len(), summaries(&sample(SINCE)).len(), "no name twice");
    let key = "8c1d5e70-2f94-4ab6-93d8-7e60b2fa1c04";
    assert!(before.contains_key(&format!("{key}-again")), "{before:?}");
}

#[test]
fn every_line_ends_as_it_must_and_none_is_too_long_or_cut_within_a_letter() {
    for text in [LAST, SINCE] {
        let file = written(&sample(text));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split_terminator("\r\n") {
            assert!(line.len() <= Lines::MOST, "{line}");
        }
    }
}

#[test]
fn any_text_is_read_back_as_it_was_typed() {
    for text in [
        "a, b; c\\d: e\nf",
        "\\n n’est pas une fin de ligne",
        "« œuvre » 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
        "une espace après la coupure                                                                       là",
        "END:VEVENT\r\nBEGIN:VEVENT",
    ] {
        let mut lines = Lines::default();
        lines.add("BEGIN", "VEVENT");
        lines.typed("SUMMARY", text);
        lines.add("END", "VEVENT");
        let events = events(&lines.0);
        assert_eq!(events.len(), 1, "{text}");
        assert_eq!(events[0]["SUMMARY"], text.replace('\r', ""));
        assert!(lines.0.lines().all(|line| line.len() <= Lines::MOST + 1));
    }
}
