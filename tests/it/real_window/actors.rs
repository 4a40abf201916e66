//! The actors by keys alone: entered, examined, adapted, merged, and found again in the file.

use std::path::Path;

use curseur::session::{Counts, Object, Session};

use super::room::{Room, keyboard_in, session_saying};

const NAMES: [&str; 6] = ["Ressourcerie", "Mairie", "Regie", "Departement", "Mairies", "CCAS"];

/// The letters that examine the fifteen pairs, in the order in which they wait.
const LETTERS: [&str; 15] =
    ["a", "n", "o", "=", "i", "a", "a", "n", "n", "o", "a", "=", "i", "n", "a"];

/// Who is there, and what links them, in the order of the file.
fn told(session: &Session) -> (Vec<String>, Vec<String>) {
    let actors = session.actors.iter().map(|actor| actor.name.clone()).collect();
    let ties = session.relations.iter().map(|relation| {
        let nature = session.relations.nature(&relation.nature).expect("a known nature");
        let objects: String = relation.objects().map(Object::letter).collect();
        format!("{} {} {objects}", relation.pair, nature.letter)
    });
    (actors, ties.collect())
}

fn examined(file: &Path, count: usize) -> Session {
    session_saying(file, |session| session.relations.examined() == count)
}

#[test]
fn the_actors_by_keys_alone_are_the_same_when_the_file_is_opened_again() {
    let room = Room::new();
    let (file, mut program) = room.with_session();

    room.desk.key("ctrl+shift+a");
    for (known, name) in (1..).zip(NAMES) {
        room.desk.type_text(name);
        room.desk.key("Return");
        session_saying(&file, |session| session.actors.len() == known);
    }

    room.desk.key("F4");
    for (count, letter) in (1..).zip(LETTERS) {
        // From the first pair on, to the next one that nobody examined.
        room.desk.key("space");
        room.desk.type_text(letter);
        examined(&file, count);
    }
    // What the last one is about.
    room.desk.type_text("mv");
    let session = session_saying(&file, |session| {
        session.relations.iter().any(|tie| tie.objects().eq([Object::Means, Object::Values]))
    });
    assert_eq!(session.unexamined().count(), 0);
    let letters: Vec<_> = LETTERS.iter().map(|letter| letter.to_uppercase()).collect();
    let mut noted: Vec<_> = session
        .relations
        .iter()
        .map(|tie| session.relations.nature(&tie.nature).expect("known").letter.to_string())
        .collect();
    let mut expected = letters.clone();
    noted.sort();
    expected.sort();
    assert_eq!(noted, expected);
    let neutral =
        |tie: &&curseur::session::Relation| session.relations.counts(tie) == Counts::NoTie;
    assert_eq!(session.relations.iter().filter(neutral).count(), 2, "neutral is a mark");

    // One nature under a name of the group's own.
    room.command("adapt the natures");
    room.desk.key("ctrl+a");
    room.desk.type_text("partnership");
    room.desk.key("Tab");
    let renamed = |session: &Session| session.relations.natures[0].own == "partnership";
    let before = session_saying(&file, renamed);

    // Two that are one: the town hall was entered twice.
    room.desk.key("F2 Home Down");
    room.command("merge the chosen");
    room.desk.type_text("mairies");
    room.desk.key("Return");
    room.desk.key("Tab Return");
    session_saying(&file, |session| session.actors.len() == 5);
    room.desk.key("ctrl+z");
    session_saying(&file, |session| told(session) == told(&before));

    room.desk.close_window();
    assert!(program.ended().success());
    let mut again = room.curseur("en", Some(&file));
    keyboard_in(&again, "Some(Axis)");
    // By a command of its own: the window manager may not listen to its keys yet when a window has just come.
    room.desk.window("^Trial .* Curseur$");
    room.command("quit");
    assert!(again.ended().success());
    let found = session_saying(&file, |_| true);
    assert_eq!(told(&found), told(&before));
    assert!(found.says_the_same_as(&before));
}
