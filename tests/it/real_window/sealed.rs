//! What is sealed is opened by keys alone, in a real window: no letter of the passphrase is kept, and nothing is written before it is asked where.

use std::fs;

use curseur::session::{BaseFramework, Heading, Key, Session, SessionId};
use curseur::storage::{self, Passphrase};
use uuid::Uuid;

use super::room::{Room, at_rest, keyboard_in, session_saying};
use super::wait::file_saying;

#[test]
fn a_sealed_session_is_opened_by_its_passphrase_where_enter_puts_it() {
    let room = Room::new();
    fs::create_dir_all(room.folder()).expect("a folder");
    let heading = Heading {
        title: "Quay".to_owned(),
        organisation: String::new(),
        territory: String::new(),
        date: jiff::civil::date(2026, 11, 30),
    };
    let (id, key) = (SessionId(Uuid::from_u128(1)), Key(Uuid::from_u128(2)));
    let session = Session::new(id, key, heading, BaseFramework::dts().framework());
    let passphrase = Passphrase::new("four unrelated words".to_owned());
    let text = storage::write(&session);
    let bytes = storage::seal(text.as_bytes(), &passphrase).expect("sealed");
    let sealed = room.folder().join("session-2026-11-30.ron.age");
    fs::write(&sealed, &bytes).expect("a file");
    let program = room.curseur("en", Some(&sealed));
    let desk = &room.desk;
    file_saying(program.log(), |said| said.contains("asks for a passphrase"));
    at_rest(&program);
    desk.type_text("four unrelated words");
    desk.key("Return");
    file_saying(program.log(), |said| said.contains("asks where what was sealed goes"));
    at_rest(&program);
    assert!(room.files().is_empty(), "nothing is written yet");
    desk.key("Return");
    let opened = room.folder().join("session-2026-11-30.ron");
    session_saying(&opened, |opened| opened.says_the_same_as(&session));
    keyboard_in(&program, "Some(Axis)");
    assert_eq!(fs::read(&sealed).expect("it"), bytes);
    assert!(!program.said().contains("unrelated"));
}
