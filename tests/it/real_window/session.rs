//! A whole session by keys alone, in both languages; the file says what was done.

use curseur::session::{
    Argument, AxisId, Board, Ledger, Minority, Move, Position, Reason, Session, Speaker, Stance,
    Target,
};

use super::process::Program;
use super::room::{Room, arguments, keyboard_in, session_saying, session_with, words};

/// What is typed in one language.
struct Typed {
    language: &'static str,
    title: &'static str,
    new_sitting: &'static str,
    /// Letters that find eco.jobs, env.waste, soc.gender and gov.decision.
    axes: [&'static str; 4],
    speakers: [&'static str; 2],
    words: [&'static str; 5],
    minority: &'static str,
}

const FRENCH: Typed = Typed {
    language: "fr",
    title: "Atelier de Vallonne",
    new_sitting: "nouvelle reunion",
    axes: ["emplois cr", "dechets", "egalite", "decision"],
    speakers: ["Habitants", "La directrice"],
    words: [
        "Cinq postes durables dans la vallee",
        "Le tri donne du travail et garde les objets",
        "Autant de femmes que d'hommes aux ateliers",
        "Les choix se font entre trois personnes",
        "Et le bruit des camions ?",
    ],
    minority: "pas les bilans",
};

const ENGLISH: Typed = Typed {
    language: "en",
    title: "Vallonne workshop",
    new_sitting: "new sitting",
    axes: ["jobs cr", "waste", "gender", "decision"],
    speakers: ["Residents", "The director"],
    words: [
        "Five lasting jobs in the valley",
        "Sorting gives work and keeps objects",
        "As many women as men in the workshops",
        "Choices are made by three people",
        "And the noise of the lorries?",
    ],
    minority: "not the accounts",
};

#[test]
fn a_session_by_keys_alone_in_french() {
    a_session_by_keys_alone(&FRENCH);
}

#[test]
fn a_session_by_keys_alone_in_english() {
    a_session_by_keys_alone(&ENGLISH);
}

fn a_session_by_keys_alone(typed: &Typed) {
    let room = Room::new();
    let mut program = room.curseur(typed.language, None);
    room.create(typed.title);
    let file = room.only_file();
    keyboard_in(&program, "Some(Axis)");
    room.desk.window(&format!("^{} .* Curseur$", typed.title));

    room.command(typed.new_sitting);
    session_saying(&file, |session| session.sittings.len() == 1);
    room.desk.key("ctrl+l");

    let [jobs, waste, gender, decision] = typed.axes;
    let ready = || keyboard_in(&program, "Some(Axis)");

    say(&room, &program, jobs, typed.speakers[0], typed.words[0]);
    room.desk.key("alt+Right alt+Right Return");
    session_with(&file, 1);

    say(&room, &program, waste, typed.speakers[1], typed.words[1]);
    room.desk.key("alt+Up ctrl+Return");
    session_with(&file, 2);
    ready();
    room.desk.type_text(jobs);
    room.desk.key("alt+Left Return");
    session_saying(&file, |session| {
        arguments(session).get(1).is_some_and(|argument| argument.moves.len() == 2)
    });

    say(&room, &program, gender, "", typed.words[2]);
    room.desk.key("ctrl+b alt+Right Return");
    session_with(&file, 3);

    say(&room, &program, decision, "", typed.words[3]);
    room.desk.key("alt+Down ctrl+d");
    room.desk.type_text(typed.minority);
    room.desk.key("alt+Up alt+Right Return");
    session_with(&file, 4);

    say(&room, &program, "", typed.speakers[0], typed.words[4]);
    room.desk.key("Return");
    session_with(&file, 5);

    ready();
    room.desk.key("ctrl+z");
    session_with(&file, 4);
    room.desk.key("ctrl+shift+z");
    session_with(&file, 5);

    room.desk.close_window();
    assert!(program.ended().success());
    assert_eq!(room.files(), [file.as_path()]);
    check(&session_with(&file, 5), typed);
}

/// Types an argument as far as its words. An empty part is passed over.
fn say(room: &Room, program: &Program, axis: &str, speaker: &str, words: &str) {
    keyboard_in(program, "Some(Axis)");
    for part in [axis, speaker] {
        if !part.is_empty() {
            room.desk.type_text(part);
        }
        room.desk.key("Tab");
    }
    room.desk.type_text(words);
}

fn check(session: &Session, typed: &Typed) {
    let moved = |axis: &str, to: i32| Move {
        axis: AxisId::new(axis),
        to: Target::MovesTo(Position::clamped(to)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let by = |speaker: &str| Speaker::Words(speaker.to_owned());
    let minority = Minority { position: Position::clamped(10), words: typed.minority.to_owned() };
    let said = [
        (by(typed.speakers[0]), vec![moved("eco.jobs", 20)]),
        (by(typed.speakers[1]), vec![moved("env.waste", 30), moved("eco.jobs", 10)]),
        (Speaker::Unsaid, vec![moved("soc.gender", 10)]),
        (Speaker::Unsaid, vec![Move { minority: vec![minority], ..moved("gov.decision", -30) }]),
        (by(typed.speakers[0]), vec![]),
    ];
    let expected = said.into_iter().zip(typed.words).map(|((speaker, moves), words)| Argument {
        speaker,
        words: words.to_owned(),
        moves,
        ..Argument::default()
    });
    assert_eq!(arguments(session), expected.collect::<Vec<_>>());
    assert_eq!(words(session), typed.words);
    assert_eq!(session.heading.title, typed.title);

    let sitting = session.latest_sitting().expect("the sitting");
    assert!(session.journal.iter().all(|entry| entry.sitting == Some(sitting.id)));
    assert_eq!(sitting.date, session.heading.date);

    let board = Board::of(session, &Ledger::of(&session.journal));
    let solid = |axis: &str| board.cursor(&AxisId::new(axis)).emphasis.clone();
    assert_eq!(solid("soc.gender"), [Reason::Priority].into());
    for open in ["eco.jobs", "env.waste", "gov.decision"] {
        assert!(solid(open).is_empty());
    }
}
