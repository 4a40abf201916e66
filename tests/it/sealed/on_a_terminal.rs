//! The command `age` and Curseur's own, each asked on a terminal that does not show what is typed.

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{fs, thread};

use curseur::storage::{Passphrase, bytes_opened_by};

use super::{PASSPHRASE, Room};

/// Runs a command in the folder of `room` on a terminal of its own, and answers what it asks. What the terminal showed, and whether it went well.
fn run(room: &Room, command: &str, answers: &[(&str, &str)]) -> (String, bool) {
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .current_dir(room.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("script, which Debian always has");
    let mut stdin = child.stdin.take().expect("its keyboard");
    let mut stdout = child.stdout.take().expect("its screen");
    let (mut shown, mut read) = (Vec::new(), 0);
    for (asked, answer) in answers {
        let is_asked = |shown: &[u8]| String::from_utf8_lossy(shown).contains(asked);
        let mut byte = [0];
        while !is_asked(&shown[read..]) && stdout.read(&mut byte).expect("its screen") == 1 {
            shown.extend(byte);
        }
        read = shown.len();
        // Nobody types before the question is read; only then is nothing shown any more.
        thread::sleep(Duration::from_millis(500));
        stdin.write_all(format!("{answer}\n").as_bytes()).expect("its keyboard");
    }
    stdout.read_to_end(&mut shown).expect("its screen");
    let ended = child.wait().expect("our own child");
    (String::from_utf8_lossy(&shown).into_owned(), ended.success())
}

fn curseur(args: &str) -> String {
    format!("'{}' --lang fr {args}", env!("CARGO_BIN_EXE_curseur"))
}

#[test]
fn the_command_age_opens_what_is_sealed_here() {
    let room = Room::new();
    room.seal("session");
    let typed = [("assphrase", PASSPHRASE)];
    let (shown, well) = run(&room, "age -d -o ouverte.ron session-2026.ron.age", &typed);
    assert!(well, "{shown}; scripts/test installs age");
    let before = fs::read(room.at("séance.ron")).expect("the session");
    assert_eq!(fs::read(room.at("ouverte.ron")).expect("opened"), before);
}

#[test]
fn on_a_terminal_the_passphrase_is_asked_for_twice_and_never_shown() {
    let room = Room::new();
    let seal = curseur("export séance.ron --what session --to x.ron.age");
    let twice = [("Phrase de passe", PASSPHRASE), ("une seconde fois", PASSPHRASE)];
    let (shown, well) = run(&room, &seal, &twice);
    assert!(well && !shown.contains(PASSPHRASE), "{shown}");
    let typed = Passphrase::new(PASSPHRASE.to_owned());
    assert!(bytes_opened_by(&room.at("x.ron.age"), Some(&typed)).is_ok());
    let (shown, well) = run(&room, &curseur("check x.ron.age"), &[("x.ron.age", PASSPHRASE)]);
    assert!(well && shown.contains("bon état") && !shown.contains(PASSPHRASE), "{shown}");
    let unlike = [("Phrase de passe", PASSPHRASE), ("une seconde fois", "quatre mots sans raison")];
    let again = curseur("export séance.ron --what session --to y.ron.age");
    let (shown, well) = run(&room, &again, &unlike);
    assert!(!well && shown.contains("ne sont pas pareilles"), "{shown}");
    assert!(!room.at("y.ron.age").exists());
}
