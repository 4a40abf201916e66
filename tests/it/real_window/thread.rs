//! A day from end to end by keys alone, in a real window, along its thread: from the welcome to the minutes.

use curseur::session::{
    ActorId, AxisId, Board, Ground, Ledger, MomentKind, Pair, RowId, Session, Sitting, Survey,
};

use super::room::{Room, arguments, draft_of, session_saying, words};
use super::wait::file_saying;
use curseur::session::MomentKind::{
    Actors, Axes, Closing, LookBack, Pairs, Row, ToWorkOn, Welcome, WhoIsMissing,
};

fn sitting(session: &Session) -> Option<&Sitting> {
    session.latest_sitting()
}

fn thread(session: &Session) -> usize {
    sitting(session).map_or(0, |sitting| sitting.thread.len())
}

#[test]
fn a_day_along_its_thread_by_keys_alone() {
    let room = Room::new();
    let (file, program) = room.with_session();
    let desk = &room.desk;
    // The day is prepared: the territory too, a meeting, its moments.
    desk.key("ctrl+shift+t ctrl+shift+t");
    room.command("new sitting");
    session_saying(&file, |session| sitting(session).is_some());
    room.command("prepare the thread");
    for letters in [
        "welcome",
        "who is",
        "look back",
        "it dev",
        "actors",
        "pair",
        "of the day",
        "to work",
        "closing",
    ] {
        desk.type_text(letters);
        desk.key("Return");
    }
    let row = RowId::new("ter.dev");
    let session = session_saying(&file, |session| thread(session) == 9);
    let kinds = |session: &Session| -> Vec<MomentKind> {
        let thread = &sitting(session).expect("a sitting").thread;
        thread.iter().map(|moment| moment.kind.clone()).collect()
    };
    let all =
        [Welcome, WhoIsMissing, LookBack, Row(row.clone()), Actors, Pairs, Axes, ToWorkOn, Closing];
    assert_eq!(kinds(&session), all);
    // On to the list: the first moment, the third, its instruction.
    desk.key("Tab Down Down Return");
    desk.type_text("Each says what moved");
    desk.key("Return Tab");
    desk.type_text("15");
    session_saying(&file, |session| {
        let moment = sitting(session).and_then(|sitting| sitting.moment(&LookBack));
        moment.is_some_and(|moment| {
            moment.minutes == Some(15) && moment.instruction == "Each says what moved"
        })
    });
    // Welcome, then who is missing: nobody is known, and people are noted at once.
    desk.key("F9 F9");
    for line in ["Odile, The neighbours, Residents", "Samir, The workshop, Employees"] {
        desk.type_text(line);
        desk.key("Return");
    }
    session_saying(&file, |session| session.participants.len() == 2);
    desk.key("ctrl+shift+F9 F9");
    desk.key("p Down e");
    session_saying(&file, |session| {
        sitting(session).is_some_and(|sitting| sitting.attendance.len() == 2)
    });
    // The look back, and what is decided in it.
    desk.key("F9 ctrl+shift+d");
    desk.type_text("Call the mill");
    desk.key("Return");
    session_saying(&file, |session| session.decisions.len() == 1);
    // One row: an observation, then the place of its first type.
    desk.key("F9");
    desk.type_text("the mill opens again");
    desk.key("Return");
    session_saying(&file, |session| arguments(session).len() == 1);
    desk.key("F9 alt+Right Return");
    let session = session_saying(&file, |session| arguments(session).len() == 2);
    let survey = Survey::of(&session, &Ledger::of(&session.journal));
    assert_eq!(survey.row(&row).observations.len(), 1);
    assert!(matches!(session.diagnosis.row_at(&Ground::Row(row.clone())), Some(found)
        if found.types.iter().any(|of| !survey.kind(of).trail.is_empty())));
    // The actors, then their relations pair by pair.
    desk.key("ctrl+F9 ctrl+shift+a");
    for name in ["The mill", "The town", "The school"] {
        desk.type_text(name);
        desk.key("Return");
    }
    session_saying(&file, |session| session.actors.len() == 3);
    desk.key("ctrl+F9");
    desk.key("a F9 o");
    let session = session_saying(&file, |session| session.relations.examined() == 2);
    let tie = |one, other| {
        let pair = Pair::new(ActorId(one), ActorId(other)).expect("a pair");
        session.relations.get(pair).map(|tie| tie.nature.to_string())
    };
    let natures = [tie(1, 2), tie(1, 3), tie(2, 3)].map(Option::unwrap_or_default);
    assert_eq!(natures, ["alliance", "opposition", ""]);
    // The last pair is passed over. The axes of the day: none is chosen yet, so they are, and then taken one after the other.
    desk.key("F9 F9");
    desk.type_text("waste");
    desk.key("Down t");
    session_saying(&file, |session| {
        sitting(session).is_some_and(|sitting| sitting.agenda.len() == 1)
    });
    desk.key("F9 Tab");
    desk.type_text("one lorry for three");
    desk.key("alt+Right Return");
    let session = session_saying(&file, |session| arguments(session).len() == 3);
    assert_eq!(words(&session).last().map(String::as_str), Some("one lorry for three"));
    let last = arguments(&session).pop().expect("an argument");
    assert_eq!(last.moves[0].axis, AxisId::new("env.waste"));
    // What to work on: the axis just spoken of, and why.
    desk.key("F9 ctrl+t");
    desk.type_text("Too many bins");
    desk.key("Return");
    session_saying(&file, |session| {
        let board = Board::of(session, &Ledger::default());
        board.cursor(&AxisId::new("env.waste")).work_on.as_deref() == Some("Too many bins")
    });
    // The closing, with the date of the next meeting.
    desk.key("F9");
    desk.type_text("2027-01-14");
    desk.key("Tab");
    session_saying(&file, |session| sitting(session).is_some_and(|sitting| sitting.next.is_some()));
    file_saying(&draft_of(&file), |draft| draft.contains("at:Closing"));
    let (_, text) = room.minutes();
    for said in [
        "Running order",
        "Who is missing?",
        "Each says what moved",
        "the mill opens again",
        "one lorry for three",
        "Call the mill",
        "Too many bins",
        "14 January 2027",
    ] {
        assert!(text.contains(said), "{said}");
    }
    drop(program);
}
