//! What stays among ourselves by keys alone, in a real window: written, on a sheet, and in no copy to hand over.

use std::fs;

use curseur::session::Due;
use curseur::storage;

use super::room::{Room, at_rest, session_saying};
use super::wait::until;

/// What is wished of two pairs: the first step, and by whom.
const WISHES: [[&str; 2]; 2] = [["Zqinvite them", "Zqodile"], ["Zqwrite first", "Zqsamir"]];

#[test]
fn two_wishes_and_a_sheet_are_written_among_ourselves_and_are_in_no_copy_to_hand_over() {
    let room = Room::new();
    let (shared, program) = room.with_session();
    let desk = &room.desk;
    desk.key("ctrl+shift+a");
    for name in ["The workshop", "The town", "The school"] {
        desk.type_text(name);
        desk.key("Return");
    }
    session_saying(&shared, |session| session.actors.len() == 3);
    desk.key("F4 a");
    session_saying(&shared, |session| session.relations.examined() == 1);
    room.command("among ourselves");
    let ours = until("the session among ourselves", || {
        room.files().into_iter().find(|path| *path != shared)
    });
    let session = session_saying(&ours, |session| session.actors.len() == 3);
    assert!(session.is_among_ourselves() && session.relations.examined() == 1);
    at_rest(&program);
    desk.key("F4");
    for [step, by] in WISHES {
        desk.key("shift+Return");
        desk.type_text(step);
        desk.key("Return");
        desk.type_text(by);
        desk.key("Return");
        desk.type_text("6 months");
        desk.key("Return");
        // Of another pair, the keyboard being back among them.
        session_saying(&ours, |session| {
            session.strategy.wishes.iter().any(|wish| wish.first_step == step && wish.due.is_some())
        });
        at_rest(&program);
        desk.key("Right");
    }
    let session = session_saying(&ours, |session| session.strategy.wishes.len() == 2);
    let [one, other] = &session.strategy.wishes[..] else { panic!("two wishes") };
    assert_ne!(one.pair, other.pair);
    assert!(matches!(one.due, Some(Due::On(_))));
    let told = |text: &str| WISHES.iter().flatten().filter(|word| text.contains(**word)).count();
    let text = fs::read_to_string(&ours).expect("the session");
    assert_eq!(told(&text), 4);
    // The sheet is of the pair in hand.
    room.trigger(&program, "ctrl+shift+r");
    desk.key("Return");
    let sheet = until("the sheet", || {
        let entries = fs::read_dir(room.folder()).ok()?;
        let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        paths.find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
    });
    let sheet = crate::export_documents::tools::text_of(&sheet);
    assert!(1 < told(&sheet), "{sheet}");
    // A copy to hand over, at the place that is proposed.
    room.trigger(&program, "ctrl+shift+s");
    desk.key("Tab Return");
    at_rest(&program);
    desk.key("Return");
    let copy = until("the copy", || {
        room.files().into_iter().find(|path| ![&shared, &ours].contains(&path))
    });
    let copied = session_saying(&copy, |copied| copied.copy_of.is_some());
    assert_eq!(copied.copy_of.expect("it says so").session, session.id);
    assert!(copied.strategy.is_empty() && copied.actors.len() == 3);
    let text = fs::read_to_string(&copy).expect("the copy").to_lowercase();
    assert!(!text.contains("zq") && !text.contains("odile"), "{text}");
    assert_eq!(storage::check_file(&copy), []);
    drop(program);
    // Nor is any in the session that was held with others.
    assert_eq!(told(&fs::read_to_string(&shared).expect("the session")), 0);
}
