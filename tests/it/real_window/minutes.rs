//! The last twenty minutes of a meeting by keys alone: decisions, the minutes, the file opened again.

use curseur::session::{Bearer, Due};

use super::room::{Room, session_saying};

#[test]
fn two_decisions_and_the_minutes_by_keys_alone() {
    let room = Room::new();
    let (file, _program) = room.with_session();
    room.desk.key("ctrl+shift+d");
    room.desk.type_text("Open a second workshop");
    room.desk.key("Return");
    session_saying(&file, |session| session.decisions.len() == 1);
    room.desk.type_text("the neighbours");
    room.desk.key("Return");
    room.desk.type_text("2027-03-12");
    room.desk.key("ctrl+shift+d");
    room.desk.type_text("Write to the Department");
    room.desk.key("Return");
    let session = session_saying(&file, |session| {
        let due = session.decisions.records().first().is_some_and(|first| first.due.is_some());
        session.decisions.len() == 2 && due
    });
    let first = &session.decisions.records()[0];
    assert_eq!(first.what, "Open a second workshop");
    assert_eq!(first.bearers, [Bearer::Words("the neighbours".to_owned())]);
    assert_eq!(first.due, Some(Due::On(jiff::civil::date(2027, 3, 12))));
    // Two presses.
    let (minutes, text) = room.minutes();
    assert!(minutes.to_string_lossy().ends_with("Trial, minutes.pdf"), "{}", minutes.display());
    for said in ["Open a second workshop", "one person", "12 March 2027", "Write to the"] {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("the neighbours"), "who is on no list is not told");
}
