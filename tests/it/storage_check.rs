//! What is said of a file whose actors and relations do not hold together: which line, and in which words.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use curseur::session::{
    AxisId, Disclosure, Edit, EntryId, Event, History, Key, Language, NatureId, PillarId,
    SittingId, Trouble,
};
use curseur::storage::{Located, ReadError, read, write};
use curseur::words::Words;

use crate::samples;

/// A sound file with three actors and two ties, in which `from`, which must be there, is replaced by `to`.
fn changed(from: &str, to: &str) -> String {
    let text = write(&samples::with_actors());
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn problems(text: &str) -> Vec<Located> {
    match read(text.as_bytes()) {
        Err(ReadError::Unsound(problems)) => problems,
        other => panic!("{other:?}"),
    }
}

/// Breaks the file and checks the only trouble, how its line begins, and what is said of it in both languages.
fn check_trouble((from, to): (&str, &str), line: &str, trouble: &Trouble, said: [&str; 2]) {
    let text = changed(from, to);
    let found = problems(&text);
    assert_eq!(found.len(), 1, "{to}: {found:?}");
    assert_eq!(found[0].problem.trouble, *trouble, "{to}");
    let there = text.lines().nth(found[0].line.unwrap() - 1).unwrap().trim();
    assert!(there.starts_with(line), "{to}: {there}");
    for (language, said) in Language::ALL.into_iter().zip(said) {
        let plain = Words::new(language).problem(&found[0].problem).replace('\u{202f}', " ");
        assert_eq!(plain.replace('\u{a0}', " "), said);
    }
}

#[test]
fn an_actor_has_a_name_and_an_id_of_its_own() {
    check_trouble(
        ("name: \"DREETS\"", "name: \" \""),
        "(id: 3, key",
        &Trouble::NoName,
        [
            "acteur n° 3 de la liste (id 3) : il manque un nom",
            "actor 3 of the list (id 3): the name is missing",
        ],
    );
    check_trouble(
        ("actors: (\n        next: 4", "actors: (\n        next: 3"),
        "(id: 3, key",
        &Trouble::IdNotCounted,
        [
            "acteur n° 3 de la liste (id 3) : le compteur de la liste redonnerait cet id",
            "actor 3 of the list (id 3): the counter of the list would give this id again",
        ],
    );
    let [second, first] =
        [2, 1].map(|id| format!("(id: {id}, key: \"{}\"", samples::actor("").key.0));
    let text = changed(&second, &first);
    let troubles: Vec<_> = problems(&text).into_iter().map(|found| found.problem.trouble).collect();
    assert!(troubles.contains(&Trouble::IdOutOfOrder), "{troubles:?}");
}

#[test]
fn one_actor_at_most_is_us() {
    check_trouble(
        ("name: \"DREETS\"", "name: \"DREETS\", us: true"),
        "(id: 3, key",
        &Trouble::TwoOfUs,
        [
            "acteur n° 3 de la liste (id 3) : un autre acteur est déjà « nous »",
            "actor 3 of the list (id 3): another actor is already “us”",
        ],
    );
}

#[test]
fn ties_arguments_axes_and_shared_questions_speak_of_actors_that_are_there() {
    let unknown = Trouble::UnknownActor(9);
    let check = |change, line: &str, [french, english]: [&str; 2]| {
        let french = format!("{french} : aucun acteur ne porte l’id 9");
        let english = format!("{english}: no actor has the id 9");
        check_trouble(change, line, &unknown, [&french, &english]);
    };
    check(
        ("pair: (1, 3)", "pair: (1, 9)"),
        "(pair: (1, 9)",
        ["relation n° 2 de la liste (acteurs 1 et 9)", "relation 2 of the list (actors 1 and 9)"],
    );
    check(
        ("actors: [3]", "actors: [9]"),
        "(id: 3, key",
        ["entrée n° 3 du journal (id 3)", "journal entry 3 (id 3)"],
    );
    check(
        ("actors: [2]", "actors: [2, 9]"),
        "\"eco.jobs\": (",
        ["axe « eco.jobs »", "axis “eco.jobs”"],
    );
    check(
        ("AloneLinks(1)", "AloneLinks(9)"),
        "AloneLinks(9)",
        ["questions partageables", "shareable questions"],
    );
}

#[test]
fn every_pair_is_there_once_in_order_the_lower_id_first() {
    for (from, to) in [("(1, 3)", "(3, 1)"), ("(1, 3)", "(1, 2)"), ("(1, 3)", "(3, 3)")] {
        let numbers = to.trim_matches(['(', ')']).split(", ").collect::<Vec<_>>();
        let [one, other] = numbers[..] else { panic!("a pair has two") };
        check_trouble(
            (from, to),
            &format!("(pair: {to}"),
            &Trouble::PairOutOfOrder,
            [
                &format!(
                    "relation n° 2 de la liste (acteurs {one} et {other}) : cette paire figure déjà plus \
                     haut, ou n’est pas dans l’ordre"
                ),
                &format!(
                    "relation 2 of the list (actors {one} and {other}): this pair is already there, or is \
                     out of order"
                ),
            ],
        );
    }
}

#[test]
fn a_tie_has_a_nature_of_the_session() {
    check_trouble(
        ("nature: \"neutrality\"", "nature: \"friendship\""),
        "(pair: (1, 3)",
        &Trouble::UnknownNature(NatureId::new("friendship")),
        [
            "relation n° 2 de la liste (acteurs 1 et 3) : la nature de relation « friendship » n’est \
             pas dans la session",
            "relation 2 of the list (actors 1 and 3): the nature of relations “friendship” is not in the \
             session",
        ],
    );
}

#[test]
fn objects_go_together_and_a_neutral_tie_has_none() {
    let two = "central: Means, secondary: [Values]";
    for (from, to, line) in [
        ("nature: \"neutrality\"", "nature: \"neutrality\", central: Means", 3),
        ("nature: \"neutrality\"", "nature: \"neutrality\", secondary: [Values]", 3),
        (two, "secondary: [Values]", 2),
        (two, "central: Global, secondary: [Values]", 2),
        (two, "central: Means, secondary: [Global]", 2),
        (two, "central: Means, secondary: [Means, Values]", 2),
    ] {
        check_trouble(
            (from, to),
            &format!("(pair: (1, {line})"),
            &Trouble::ObjectOutOfPlace,
            [
                &format!(
                    "relation n° {} de la liste (acteurs 1 et {line}) : ses objets ne vont pas ensemble",
                    line - 1
                ),
                &format!(
                    "relation {} of the list (actors 1 and {line}): its objects do not go together",
                    line - 1
                ),
            ],
        );
    }
}

#[test]
fn natures_are_told_apart_by_id_letter_and_name() {
    check_trouble(
        ("id: \"opposition\"", "id: \"alliance\""),
        "(id: \"alliance\", base: (fr: \"opposition\"",
        &Trouble::NatureTwice,
        [
            "nature de relation n° 2 : cette nature de relation figure déjà plus haut",
            "nature of relations 2: this nature of relations is already there",
        ],
    );
    for letter in ['A', 'V', 'o', ' '] {
        check_trouble(
            ("letter: 'O'", &format!("letter: '{letter}'")),
            "(id: \"opposition\"",
            &Trouble::LetterTaken(letter),
            [
                &format!(
                    "nature de relation n° 2 : la lettre « {letter} » est déjà prise, ou n’en est pas une"
                ),
                &format!(
                    "nature of relations 2: the letter “{letter}” is already taken, or is none"
                ),
            ],
        );
    }
    check_trouble(
        ("base: (fr: \"opposition\", en: \"opposition\"), ", ""),
        "(id: \"opposition\"",
        &Trouble::NoName,
        [
            "nature de relation n° 2 : il manque un nom",
            "nature of relations 2: the name is missing",
        ],
    );
}

#[test]
fn a_session_without_any_nature_is_not_sound() {
    let text = write(&samples::empty());
    let start = text.find("natures: [").unwrap();
    let end = start + text[start..].find("],\n").unwrap();
    let found = problems(&format!("{}natures: [{}", &text[..start], &text[end..]));
    assert_eq!(found[0].problem.trouble, Trouble::NoNature);
    let said = |language| Words::new(language).problem(&found[0].problem);
    assert!(said(Language::Fr).ends_with("il n’y a aucune nature de relation"));
    assert!(said(Language::En).ends_with("there is no nature of relations"));
}

#[test]
fn a_doubled_question_of_a_card_and_an_unknown_one_are_refused_by_the_reader() {
    for (to, expected) in [
        ("profile: {Stakes: (words: \"\"), Stakes: (", "the key Stakes appears twice"),
        ("profile: {Mood: (words: \"\"), Stakes: (", "Mood"),
    ] {
        let error = read(changed("profile: {Stakes: (", to).as_bytes()).unwrap_err();
        let ReadError::Syntax { what, .. } = &error else { panic!("{to}: {error}") };
        assert!(what.contains(expected), "{what}");
    }
}

/// A sound file with one sitting that plans time for a pillar, and one switch of the projection.
fn with_a_plan() -> String {
    let mut session = samples::empty();
    let (sitting, pillar) = (SittingId(1), PillarId::new("eco"));
    let (at, what) = (samples::stamp(), Disclosure::MinorityPositions);
    for edit in [
        Edit::AddSitting { date: jiff::civil::date(2026, 11, 14), place: String::new() },
        Edit::PlanTime { sitting, pillar, minutes: Some(45) },
        Edit::Disclose { at, sitting: Some(sitting), what, shown: true },
    ] {
        History::default().perform(&mut session, edit).unwrap();
    }
    write(&session)
}

#[test]
fn sittings_and_entries_have_a_key_of_their_own() {
    let mut session = samples::empty();
    for day in [13, 14] {
        let date = jiff::civil::date(2026, 11, day);
        let edit = Edit::AddSitting { date, place: String::new() };
        History::default().perform(&mut session, edit).unwrap();
        samples::record(&mut session, "Un argument");
    }
    let key = |key: Key| key.0.to_string();
    let sittings = [1, 2].map(|id| key(session.sittings.get(SittingId(id)).unwrap().key));
    let entries = [1, 2].map(|id| key(session.journal.get(EntryId(id)).unwrap().key));
    for ([first, second], french, english) in [
        (sittings, "réunion n° 2 de la liste (id 2)", "sitting 2 of the list (id 2)"),
        (entries, "entrée n° 2 du journal (id 2)", "journal entry 2 (id 2)"),
    ] {
        let text = write(&session).replace(&second, &first);
        let found = problems(&text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].problem.trouble, Trouble::KeyTwice);
        let there = text.lines().nth(found[0].line.unwrap() - 1).unwrap().trim();
        assert!(there.starts_with(&format!("(id: 2, key: \"{first}\", ")), "{there}");
        let said = [
            format!("{french} : une autre ligne plus haut porte la même clé"),
            format!("{english}: another one before it has the same key"),
        ];
        for (language, said) in Language::ALL.into_iter().zip(said) {
            let plain = Words::new(language).problem(&found[0].problem).replace('\u{202f}', " ");
            assert_eq!(plain.replace('\u{a0}', " "), said);
        }
    }
}

#[test]
fn time_is_planned_for_pillars_of_the_session_and_within_a_day() {
    let text = with_a_plan();
    let planned = "minutes: {\"eco\": 45}";
    assert!(text.contains(planned), "{text}");
    for (to, trouble, said) in [
        (
            "minutes: {\"art\": 45}",
            Trouble::UnknownPillar(PillarId::new("art")),
            [
                "le pilier « art » n’est pas dans le jeu de questions de la session",
                "the pillar “art” is not in the framework of the session",
            ],
        ),
        (
            "minutes: {\"eco\": 0}",
            Trouble::MinutesOutOfRange(PillarId::new("eco")),
            [
                "le temps prévu pour le pilier « eco » va de 1 à 600 minutes",
                "the time planned for the pillar “eco” goes from 1 to 600 minutes",
            ],
        ),
    ] {
        let found = problems(&text.replacen(planned, to, 1));
        assert_eq!(found.len(), 1, "{to}: {found:?}");
        assert_eq!(found[0].problem.trouble, trouble);
        let line = text.lines().nth(found[0].line.unwrap() - 1).unwrap();
        assert!(line.contains(planned), "{line}");
        for (language, said) in Language::ALL.into_iter().zip(said) {
            let plain = Words::new(language).problem(&found[0].problem).replace('\u{202f}', " ");
            assert!(plain.ends_with(said), "{plain}");
        }
    }
    let long = text.replacen(planned, "minutes: {\"eco\": 601}", 1);
    assert!(matches!(problems(&long)[0].problem.trouble, Trouble::MinutesOutOfRange(_)));
}

#[test]
fn a_switch_that_is_not_known_and_a_time_that_is_no_number_are_refused_by_the_reader() {
    let text = with_a_plan();
    assert!(matches!(
        read(text.as_bytes()).unwrap().journal.records()[0].event,
        Event::Projection { of: Disclosure::MinorityPositions, shown: true }
    ));
    let projection = "Projection(of: MinorityPositions, shown: true)";
    for (from, to, said) in [
        (projection, "Projection(of: Notes, shown: true)", "Notes n’est pas connu ici"),
        (projection, "Projection(of: Speakers)", "shown manque"),
        (projection, "Projection(of: Speakers, shown: true, to: [1])", "to n’est pas connu ici"),
        (projection, "Projection(of: Speakers, shown: 1)", "true"),
        ("{\"eco\": 45}", "{\"eco\": -45}", "il faut ici un nombre entier"),
        ("{\"eco\": 45}", "{\"eco\": 70000}", "il faut ici un nombre entier"),
        ("{\"eco\": 45}", "{\"eco\": 45, \"eco\": 5}", ""),
    ] {
        assert!(text.contains(from), "{from}");
        let error = read(text.replacen(from, to, 1).as_bytes()).unwrap_err();
        let ReadError::Syntax { what, .. } = &error else { panic!("{to}: {error}") };
        let plain = Words::new(Language::Fr).syntax(what);
        assert!(plain.contains(said), "{to}: {plain} ({what})");
    }
}

#[test]
fn a_ball_starts_from_an_earlier_session_only_on_an_axis_that_is_there() {
    let starting = |axis: &str| {
        let carried = "(position: 30, date: \"2024-11-14\")";
        format!("    starting: {{\n        \"{axis}\": {carried},\n    }},\n    journal: (")
    };
    assert!(read(changed("    journal: (", &starting("eco.jobs")).as_bytes()).is_ok());
    check_trouble(
        ("    journal: (", &starting("eco.none")),
        "\"eco.none\": (",
        &Trouble::UnknownAxis(AxisId::new("eco.none")),
        [
            "position de départ de l’axe « eco.none » : l’axe « eco.none » n’est pas dans le jeu de questions de la session",
            "starting position of the axis “eco.none”: the axis “eco.none” is not in the framework of the session",
        ],
    );
}
