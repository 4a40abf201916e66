//! What the program says of itself to whoever asks for all of it.

use super::room::{Room, asked, frames, session_with};
use super::wait::file_saying;

#[test]
fn a_log_of_everything_holds_no_word_no_title_and_no_name() {
    let room = Room::new();
    let everything = [("RUST_LOG", "trace"), ("USER", "Zoraide")];
    let program = room.curseur_with("en", None, &everything);
    room.create("Quetzal");
    let file = room.only_file();
    room.desk.key("Tab");
    room.desk.type_text("Okapi");
    room.desk.key("Tab");
    room.desk.type_text("Axolotl");
    room.desk.key("Return");
    session_with(&file, 1);
    // Elsewhere, who has it open is told: in the window.
    let second = room.curseur_with("en", Some(&file), &everything);
    file_saying(second.log(), |said| said.contains("opened to read"));
    asked(&second, "read-only");

    for program in [&program, &second] {
        let said = program.said();
        assert!(frames(&said).next().is_some(), "nothing was told");
        for word in ["quetzal", "okapi", "axolotl", "zoraide"] {
            assert!(!said.to_lowercase().contains(word), "{word}");
        }
        let told = said.lines().filter(|line| line.starts_with('['));
        let others: Vec<_> = told.filter(|line| !line.contains(" curseur")).collect();
        assert!(others.is_empty(), "{others:?}");
    }
}
