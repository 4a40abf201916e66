//! What the reader accepts and refuses, and what it says of it.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::collections::BTreeSet;
use std::fs;

use curseur::session::{
    Event, Key, Ledger, Session, SittingId, Stance, Target, Trouble, Whereabouts,
};
use curseur::storage::{FORMAT, FileProblem, MAX_BYTES, ReadError, check_bytes, read, write};

use crate::samples;

/// A file with two arguments.
fn text() -> String {
    write(&samples::with_arguments(2))
}

/// The error of the file in which `from`, which must be there, is replaced by `to`.
fn error_of(from: &str, to: &str) -> ReadError {
    let text = text();
    assert!(text.contains(from), "{from}");
    read(text.replacen(from, to, 1).as_bytes()).unwrap_err()
}

fn check_syntax(from: &str, to: &str, expected: &str) {
    let ReadError::Syntax { line, column, what } = error_of(from, to) else {
        panic!("{to} is no error of syntax");
    };
    assert!(what.contains(expected), "{what}");
    assert!(0 < line && 0 < column);
}

/// The first trouble, and the text of the line it is said to be on.
fn trouble_of(from: &str, to: &str) -> (Trouble, String) {
    let ReadError::Unsound(problems) = error_of(from, to) else {
        panic!("{to} is no trouble of meaning");
    };
    let text = text().replacen(from, to, 1);
    let line = problems[0].line.and_then(|line| text.lines().nth(line - 1)).unwrap_or_default();
    (problems[0].problem.trouble.clone(), line.trim().to_owned())
}

#[test]
fn what_a_list_shows_of_a_file_is_in_its_first_4_kib_and_the_framework_comes_last() {
    let text = text();
    let at = |field: &str| text.find(&format!("\n    {field}: ")).unwrap();
    let fields = [
        "format",
        "id",
        "revision",
        "title",
        "organisation",
        "territory",
        "date",
        "approach",
        "summary",
        "details",
        "participants",
        "sittings",
        "journal",
        "actors",
        "relations",
        "framework",
    ];
    assert!(fields.map(at).is_sorted());
    assert!(at("details") < 4096);
}

#[test]
fn a_record_is_one_line_so_that_a_comparison_shows_what_was_added() {
    let before = write(&samples::with_arguments(1));
    let after = text();
    let before: BTreeSet<_> = before.lines().collect();
    let added: Vec<_> = after.lines().filter(|line| !before.contains(line)).collect();
    assert_eq!(added.len(), 4, "{added:#?}");
    assert!(added.iter().any(|line| line.trim_start().starts_with("(id: 2, key: ")));
}

#[test]
fn a_byte_order_mark_and_other_ends_of_lines_are_read() {
    let session = samples::with_arguments(1);
    let text = format!("\u{feff}{}", write(&session).replace('\n', "\r\n"));
    assert_eq!(read(text.as_bytes()), Ok(session));
}

#[test]
fn several_lines_of_text_survive_other_ends_of_lines() {
    let mut session = samples::empty();
    session.details.missions = "une\ndeux".to_owned();
    let text = write(&session).replace('\n', "\r\n");
    assert_eq!(read(text.as_bytes()), Ok(session));
}

#[test]
fn numbers_that_are_no_position_are_refused() {
    for wrong in ["101", "-101", "NaN", "inf", "-inf", "1.5", "1e3", "99999999999999999999"] {
        let error = error_of("MovesTo(10)", &format!("MovesTo({wrong})"));
        assert!(matches!(error, ReadError::Syntax { .. }), "{wrong}: {error}");
    }
}

#[test]
fn unknown_and_missing_and_doubled_fields_are_refused() {
    check_syntax("revision: 2", "revision: 2, colour: 3", "colour");
    check_syntax("words: \"Un argument\"", "words: \"Un argument\", colour: 3", "colour");
    check_syntax("revision: 2,", "", "revision");
    check_syntax("revision: 2", "revision: 2, revision: 3", "revision");
    check_syntax("stance: Agreed", "stance: Shrugged", "Shrugged");
    check_syntax("next: 3", "next: 0", "counter");
    check_syntax("next: 3", "next: 4294967295", "counter");
}

#[test]
fn doubled_keys_are_refused() {
    check_syntax("\"eco.forms\": (", "\"eco.jobs\": (", "eco.jobs appears twice");
    let sittings = "next: 1,\n        list: [],\n    ),\n    journal";
    for (field, key) in [
        ("attendance: {1: Present, 1: Excused}", "1"),
        ("agenda: {\"eco.jobs\": Today, \"eco.jobs\": Priority}", "eco.jobs"),
    ] {
        let (day, id) = (jiff::civil::date(2026, 11, 14), SittingId(1));
        let own = Key::of_sitting(samples::empty().id, id, day).0;
        let sitting = format!("(id: 1, key: \"{own}\", date: \"{day}\", place: \"\", {field})");
        let to = sittings.replace("1,", "2,").replace("[]", &format!("[{sitting}]"));
        check_syntax(sittings, &to, &format!("the key {key} appears twice"));
    }
}

#[test]
fn doubled_ids_are_found_on_their_line() {
    let (trouble, line) = trouble_of("(id: 2, key", "(id: 1, key");
    assert_eq!(trouble, Trouble::IdOutOfOrder);
    assert!(line.starts_with("(id: 1, key"));
    let (trouble, _) = trouble_of("next: 3", "next: 2");
    assert_eq!(trouble, Trouble::IdNotCounted);
}

#[test]
fn references_to_nothing_are_found_on_their_line() {
    let (trouble, line) = trouble_of("axis: \"eco.jobs\"", "axis: \"eco.none\"");
    assert!(matches!(trouble, Trouble::UnknownAxis(_)));
    assert!(line.starts_with("(id: 1, key"));
    let (trouble, _) = trouble_of("event: ", "sitting: 7, event: ");
    assert_eq!(trouble, Trouble::UnknownSitting(7));
    let (trouble, _) = trouble_of("Argument(words", "Argument(speaker: Participant(9), words");
    assert_eq!(trouble, Trouble::UnknownParticipant(9));
    let (trouble, line) = trouble_of("\"eco.jobs\": (base", "\"eco.job\": (base");
    assert!(matches!(trouble, Trouble::UnknownAxis(_)), "{trouble:?} {line}");
}

#[test]
fn an_axis_that_no_pillar_lists_is_found_on_its_line() {
    let (trouble, line) = trouble_of("\"eco.forms\", ", "");
    assert_eq!(trouble, Trouble::NoPillar);
    assert!(line.starts_with("\"eco.forms\": ("), "{line}");
}

#[test]
fn deep_nesting_is_refused() {
    for bracket in ["(", "[", "{", "Some(", "(words: "] {
        let error = error_of("words: ", &format!("words: {}", bracket.repeat(100_000)));
        assert!(matches!(error, ReadError::Syntax { .. }), "{bracket}: {error}");
    }
    let deep = "(a: ".repeat(1000) + &")".repeat(1000);
    let error = error_of("revision: ", &format!("colour: {deep}, revision: "));
    assert!(matches!(error, ReadError::Syntax { .. }), "{error}");
}

#[test]
fn what_is_no_session_is_told_apart() {
    for empty in ["", "\n \r\n", "\u{feff}", "\0\0\0"] {
        assert_eq!(read(empty.as_bytes()), Err(ReadError::Empty), "{empty:?}");
    }
    for foreign in ["Bonjour", "{\"format\": 1}", "(title: \"x\")", "(format: 0)", "(format: -1)"] {
        assert_eq!(read(foreign.as_bytes()), Err(ReadError::Foreign), "{foreign}");
    }
    assert_eq!(read(b"(format: 1, \xff"), Err(ReadError::NotText { offset: 12 }));
    let framework = include_bytes!("../../assets/frameworks/dts.ron");
    assert_eq!(read(framework), Err(ReadError::Foreign));
    let large = vec![b' '; MAX_BYTES as usize + 1];
    assert_eq!(read(&large), Err(ReadError::TooLarge { bytes: MAX_BYTES + 1 }));
}

#[test]
fn a_newer_format_is_read_without_the_fields_that_are_not_known_yet() {
    let session = samples::with_actors();
    let newer = write(&session).replacen(&format!("format: {FORMAT}"), "format: 7", 1);
    let ReadError::NewerFormat { found: 7, title, readable } = read(newer.as_bytes()).unwrap_err()
    else {
        panic!("the format is newer");
    };
    assert_eq!(title.as_deref(), Some("Essai"));
    assert_eq!(readable.as_deref(), Some(&session));
    let fields = [
        ("revision: ", "colour: (1, [(words: 2)]), revision: "),
        // Those of arguments and of notes; not keywords.
        (", words: ", ", mood: Some(\"a, (b\"), words: "),
        ("(words: \"", "(mood: Some(\"a, (b\"), words: \""),
        ("stance: Agreed", "stance: Agreed, weight: {1: 2},"),
        ("missions: ", "words: \"not those of an argument\", missions: "),
        ("framework: (", "weather: (next: 1, list: []), framework: (mood: Calm, "),
        ("us: true", "us: true, colour: \"vert\""),
        ("Stakes: (", "Stakes: (mood: [(words: 3)], "),
        ("central: ", "strength: Strong(3), central: "),
        ("letter: 'A'", "letter: 'A', hidden: false"),
        ("shared: [", "aim: None, shared: ["),
    ];
    let stranger = fields.iter().fold(newer.clone(), |text, (before, after)| {
        assert!(text.contains(before), "{before}");
        text.replace(before, after)
    });
    assert_eq!(readable_of(&stranger), Some(session));
    assert_eq!(readable_of(&newer.replace("stance: Agreed", "stance: Delighted")), None);
    assert_eq!(readable_of(&newer.replace("central: Means", "central: Money")), None);
    assert_eq!(readable_of(&newer.replace("pair: (1, 3)", "pair: (1, 9)")), None);
    assert_eq!(readable_of(&newer.replace("MovesTo(10)", "MovesTo(10")), None);
}

/// The session in a file of a newer format.
fn readable_of(text: &str) -> Option<Session> {
    let ReadError::NewerFormat { readable, .. } = read(text.as_bytes()).unwrap_err() else {
        panic!("the format is newer");
    };
    readable.map(|session| *session)
}

#[test]
fn a_wrong_summary_is_reported_and_read_all_the_same() {
    let text = text().replacen("arguments: 2", "arguments: 3", 1);
    assert_eq!(check_bytes(text.as_bytes()), [FileProblem::Summary]);
    assert_eq!(read(text.as_bytes()), Ok(samples::with_arguments(2)));
}

#[test]
fn every_problem_is_reported_at_once() {
    let text = text().replace("axis: \"eco.jobs\"", "axis: \"eco.none\"");
    let text = text.replacen("to_check: 0", "to_check: 9", 1);
    let problems = check_bytes(text.as_bytes());
    let [FileProblem::Summary, FileProblem::Read(ReadError::Unsound(unsound))] = &problems[..]
    else {
        panic!("{problems:?}");
    };
    let places: Vec<_> = unsound.iter().map(|located| &located.problem.place).collect();
    let entry = |index: usize| Whereabouts::Entry { index, id: index as u32 + 1 };
    assert_eq!(places, [&entry(0), &entry(1)]);
}

fn shipped(name: &str) -> Session {
    let bytes = fs::read(samples::shipped(name)).unwrap();
    assert_eq!(check_bytes(&bytes), [], "{name}");
    let session = read(&bytes).unwrap();
    assert_eq!(write(&session).as_bytes(), bytes, "{name} is written as it was");
    session
}

#[test]
fn the_samples_are_sound_and_written_as_they_were() {
    let later = shipped("Ressourcerie de Vallonne 2026.ron");
    let earlier = shipped("Ressourcerie de Vallonne 2024.ron");
    let published = shipped("Pays de Revermont 2010.ron");
    assert_eq!(later.follows, Some(earlier.id));
    assert_eq!(later.approach, earlier.approach);
    assert_ne!(later.approach, published.approach);
    let alone = shipped("PTCE de la Haute Ervelle 2026.ron");
    for made_up in [later, earlier, alone] {
        assert!(made_up.heading.title.contains("fictif"), "{}", made_up.heading.title);
    }
}

#[test]
fn the_long_sample_holds_every_kind_of_thing() {
    let session = shipped("Ressourcerie de Vallonne 2026.ron");
    let ledger = Ledger::of(&session.journal);
    let arguments = ledger.arguments();
    let standing: Vec<_> = ledger.standing().collect();
    let moves: Vec<_> = standing.iter().flat_map(|recorded| &recorded.argument.moves).collect();
    assert!(80 <= standing.len() && session.sittings.len() == 4);
    for sitting in (1..=4).map(SittingId) {
        assert!(arguments.iter().any(|recorded| recorded.sitting == Some(sitting)));
    }
    for pillar in &session.framework.pillars {
        assert!(moves.iter().any(|made| pillar.axes.contains(&made.axis)), "{:?}", pillar.id);
    }
    for stance in Stance::ALL {
        assert!(moves.iter().any(|made| made.stance == stance), "{stance:?}");
    }
    assert!(moves.iter().any(|made| !made.minority.is_empty()));
    assert!(moves.iter().any(|made| made.to == Target::Stays));
    assert!(standing.iter().any(|recorded| 1 < recorded.argument.moves.len()));
    assert!(standing.iter().any(|recorded| recorded.argument.is_to_place()));
    assert!(standing.iter().any(|recorded| recorded.argument.is_to_complete()));
    assert!(standing.iter().any(|recorded| recorded.argument.to_check));
    assert!(arguments.iter().any(|recorded| !recorded.earlier.is_empty()));
    assert!(arguments.iter().any(|recorded| !recorded.stands()));
    assert!(arguments.iter().any(|recorded| recorded.stands() && !recorded.withdrawals.is_empty()));
    let emphasised =
        session.journal.iter().filter(|entry| matches!(entry.event, Event::Emphasis { .. }));
    assert!(2 <= emphasised.count());
}

#[test]
fn the_published_sample_cites_its_source_for_each_argument_and_names_nobody() {
    let session = shipped("Pays de Revermont 2010.ron");
    assert!(session.participants.is_empty());
    let ledger = Ledger::of(&session.journal);
    for recorded in ledger.arguments() {
        let cites = recorded.argument.evidence.iter().any(|text| text.contains("III-17"));
        assert!(cites, "{}", recorded.number);
    }
}
