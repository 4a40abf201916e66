//! The file on disk, and others who use it.

use std::fs;

use super::room::{
    Room, arguments, asked, at_rest, draft_of, keyboard_in, session_saying, session_with, words,
};
use super::wait::{file_saying, until};

#[test]
fn what_another_program_wrote_is_not_overwritten() {
    let room = Room::new();
    let (file, program) = room.with_session();
    let theirs = fs::read_to_string(&file).expect("the session").replace("Trial", "Theirs");
    fs::write(&file, &theirs).expect("our own folder");

    room.desk.key("Tab Tab");
    room.desk.type_text("Ours");
    room.desk.key("Return");
    let conflict = until("a second file", || {
        room.files().into_iter().find(|path| path.to_string_lossy().contains(" (conflict "))
    });
    assert_eq!(words(&session_with(&conflict, 1)), ["Ours"]);
    assert_eq!(fs::read_to_string(&file).expect("their session"), theirs);

    // It goes on in its own file.
    keyboard_in(&program, "Some(Axis)");
    room.desk.key("Tab Tab");
    keyboard_in(&program, "Some(Words)");
    room.desk.type_text("And more");
    room.desk.key("Return");
    assert_eq!(words(&session_with(&conflict, 2)), ["Ours", "And more"]);
    assert_eq!(fs::read_to_string(&file).expect("their session"), theirs);
    assert_eq!(room.files().len(), 2);
}

#[test]
fn the_long_example_opens_as_a_copy() {
    let room = Room::new();
    let program = room.curseur("fr", None);
    file_saying(program.log(), |said| said.contains("listed 0 sessions, 4 examples"));
    at_rest(&program);
    // After New, the library and Open comes the first example, where no session is recent.
    room.desk.key("Tab Tab Tab Return");
    let file = until("the copy, apart from the sessions", || {
        let found = fs::read_dir(room.folder().join("Exemples")).ok()?;
        let mut paths = found.filter_map(|entry| Some(entry.ok()?.path()));
        paths.find(|path| path.extension().is_some_and(|ending| ending == "ron"))
    });
    keyboard_in(&program, "Some(Axis)");
    let session = session_saying(&file, |session| 85 <= arguments(session).len());
    assert!(session.heading.title.starts_with("Ressourcerie de Vallonne"));
    room.desk.window("^Ressourcerie de Vallonne .* Curseur$");
}

#[test]
fn a_second_curseur_on_a_file_changes_nothing() {
    let room = Room::new();
    let (file, first) = room.with_session();
    room.desk.key("Tab Tab");
    room.desk.type_text("By the first");
    room.desk.key("Return");
    session_with(&file, 1);
    keyboard_in(&first, "Some(Axis)");
    let before = fs::read(&file).expect("the session");

    let mut second = room.curseur("en", Some(&file));
    file_saying(second.log(), |said| said.contains("opened to read"));
    asked(&second, "read-only");
    room.desk.key("Return ctrl+z ctrl+l Tab Tab");
    room.desk.type_text("By the second");
    room.desk.key("alt+Right ctrl+b ctrl+d Return ctrl+Return ctrl+s ctrl+shift+z");
    room.command("new sitting");
    room.desk.key("Escape Escape");
    room.desk.close_window();
    assert!(second.ended().success());
    assert_eq!(fs::read(&file).expect("the session"), before);
    assert_eq!(room.files(), [file.as_path()]);
    assert!(!draft_of(&file).exists());

    room.keyboard_goes_to(&first);
    room.desk.key("ctrl+l Tab Tab");
    keyboard_in(&first, "Some(Words)");
    room.desk.type_text("By the first again");
    room.desk.key("Return");
    assert_eq!(words(&session_with(&file, 2)), ["By the first", "By the first again"]);
}

#[test]
fn a_desktop_knows_the_window_by_its_name_and_icon() {
    let room = Room::new();
    let _program = room.curseur("en", None);
    let window = room.desk.window("^Curseur$");
    let told =
        |property| room.desk.ask("xprop", &["-id", window.id(), property]).expect("a window");
    assert!(told("WM_CLASS").ends_with("\"org.curseur.Curseur\"\n"), "{}", told("WM_CLASS"));
    assert!(told("_NET_WM_ICON").contains("Icon (128 x 128)"));
}
