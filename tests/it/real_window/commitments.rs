//! Commitments of both sides by keys alone, in a real window: agreed at one session, looked at again at the next.

use std::path::Path;

use curseur::session::{AxisId, Board, Kept, Ledger, Session};

use super::room::{Room, arguments, at_rest, session_saying};
use super::wait::{file_saying, until};

fn noted(session: &Session) -> usize {
    session.decisions.iter().filter(|decision| 1 < decision.sides.len()).count()
}

/// Two actors and their tie, a solid ball, and a commitment of two sides from each.
fn agree(room: &Room, file: &Path) {
    let desk = &room.desk;
    room.command("new sitting");
    session_saying(file, |session| session.latest_sitting().is_some());
    desk.key("ctrl+shift+a");
    for name in ["The workshop", "The town"] {
        desk.type_text(name);
        desk.key("Return");
    }
    session_saying(file, |session| session.actors.len() == 2);
    desk.key("F4 a");
    session_saying(file, |session| session.relations.examined() == 1);
    // Twelve presses beside letters.
    desk.key("ctrl+shift+d");
    for typed in [
        "Keep the quay together",
        "two workshops a month",
        "a clean quay",
        "in May",
        "Odile",
        "a hall of eighty square metres",
        "people who come",
        "in June",
        "Samir",
        "before the summer",
        "6 months",
    ] {
        desk.type_text(typed);
        desk.key("Return");
    }
    session_saying(file, |session| {
        let first = session.decisions.records().first();
        first.is_some_and(|first| first.sides.len() == 2 && first.again.is_some())
    });
    desk.key("ctrl+l");
    desk.type_text("waste");
    desk.key("Tab Tab");
    desk.type_text("bins are half full");
    desk.key("alt+Right ctrl+b Return");
    session_saying(file, |session| arguments(session).len() == 1);
    // From the ball: the axis is in place, the two sides are named.
    desk.key("ctrl+l");
    desk.type_text("waste");
    desk.key("Tab ctrl+shift+d");
    desk.type_text("Weigh each bin");
    desk.key("Return Tab");
    for side in ["the town", "the workshop"] {
        desk.type_text(side);
        desk.key("Return");
    }
    desk.type_text("a scale");
    desk.key("Return");
    let session = session_saying(file, |session| {
        let last = session.decisions.records().last();
        last.is_some_and(|last| last.sides.first().is_some_and(|side| side.brings == "a scale"))
    });
    let waste = AxisId::new("env.waste");
    let board = Board::of(&session, &Ledger::of(&session.journal));
    assert!(board.cursor(&waste).is_solid());
    let last = session.decisions.records().last().expect("a decision");
    assert_eq!(last.axes, [waste].into());
    assert_eq!(noted(&session), 2);
    let sides: Vec<_> = last.sides.iter().map(|side| session.party_name(&side.by)).collect();
    assert_eq!(sides, ["The town", "The workshop"]);
}

#[test]
fn what_two_sides_agreed_is_looked_at_again_at_the_next_session_by_one_key_each() {
    let room = Room::new();
    let (file, program) = room.with_session();
    agree(&room, &file);
    drop(program);
    // The next session of the approach.
    let program = room.curseur("en", None);
    let desk = &room.desk;
    desk.key("ctrl+shift+o");
    file_saying(program.log(), |said| said.contains("library: 1 files, going on: false"));
    at_rest(&program);
    // The eighth stop from the search carries the session on.
    desk.key("Tab Tab Tab Tab Tab Tab Tab Tab Return");
    file_saying(program.log(), |said| said.contains("asked how it is carried on"));
    at_rest(&program);
    desk.key("Return");
    let next = until("the next session", || room.files().into_iter().find(|path| *path != file));
    session_saying(&next, |session| noted(session) == 2);
    room.command("new sitting");
    session_saying(&next, |session| session.latest_sitting().is_some());
    // The opening, and what each says: one side kept it, the other has not answered.
    room.trigger(&program, "shift+F5");
    room.trigger(&program, "ctrl+F11");
    // The window is taken back, which is asked, and not what Enter does unmeant.
    room.trigger(&program, "shift+F5");
    desk.key("Tab Return");
    at_rest(&program);
    room.trigger(&program, "F11");
    desk.key("k");
    let session = session_saying(&next, |session| {
        session.decisions.iter().any(|decision| decision.sides[0].last().is_some())
    });
    let said: Vec<_> = session
        .decisions
        .records()
        .iter()
        .find(|decision| decision.what == "Keep the quay together")
        .expect("it was taken up")
        .sides
        .iter()
        .map(|side| side.last().map(|said| (said.state, said.reported)))
        .collect();
    assert_eq!(said, [Some((Kept::Held, false)), None]);
    // Shared by both: others read what became of it.
    desk.key("ctrl+shift+p");
    session_saying(&next, |session| session.decisions.iter().any(|one| one.shows_reviews));
    let (_, text) = room.minutes();
    for told in [
        "Keep the quay together",
        "The workshop",
        "The town",
        "two workshops a month",
        "a hall of eighty square metres",
        "before the summer",
        "kept, on",
        "Weigh each bin",
        "a scale",
    ] {
        assert!(text.contains(told), "{told}");
    }
    drop(program);
}
