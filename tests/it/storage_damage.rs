//! Damaged files: an error or a sound session, never a panic, never the memory of the computer.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::process::Command;

use curseur::session::{Session, check};
use curseur::storage::{MAX_BYTES, ReadError, check_bytes, read, write};

use crate::export_data::planted;
use crate::samples::{CHILD, child, child_task};

/// Everything that a file can hold, and of the questions and the territory only what is spoken of: each byte of it is tried.
fn everything() -> Session {
    let without_axis = |session: &Session, at: usize| {
        let mut less = session.clone();
        let axis = less.framework.axes.keys().nth(at)?.clone();
        less.framework.axes.remove(&axis);
        less.framework.pillars.iter_mut().for_each(|pillar| pillar.axes.retain(|one| *one != axis));
        Some(less)
    };
    let without_row = |session: &Session, at: usize| {
        let mut less = session.clone();
        (at < less.diagnosis.rows.len()).then(|| less.diagnosis.rows.remove(at))?;
        Some(less)
    };
    let session = with_less(planted::session(), without_axis);
    with_less(session, without_row)
}

/// Without each part that nothing else of the session speaks of.
fn with_less(
    mut session: Session,
    without: impl Fn(&Session, usize) -> Option<Session>,
) -> Session {
    let mut at = 0;
    while let Some(less) = without(&session, at) {
        if check(&less).is_empty() {
            session = less;
        } else {
            at += 1;
        }
    }
    session
}

/// An error, or a session in which nothing is wrong.
fn survives(bytes: &[u8]) {
    if let Ok(session) = read(bytes) {
        assert_eq!(check(&session), []);
    }
}

/// Runs `test` in a process that may take only some memory.
fn with_little_memory(test: &str) {
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -v 1000000; exec \"$@\"", "sh"]).args(child(test));
        shell
    } else {
        let [this, arguments @ ..] = &child(test)[..] else {
            unreachable!("a command is not empty")
        };
        let mut command = Command::new(this);
        command.args(arguments);
        command
    };
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), write(&everything())).unwrap();
    let output = command.env(CHILD, file.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
}

/// Does `job` with each of `places`, on all processors.
fn for_each(places: &[usize], job: impl Fn(usize) + Sync) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let job = &job;
    std::thread::scope(|scope| {
        for first in 0..threads {
            scope.spawn(move || places.iter().skip(first).step_by(threads).copied().for_each(job));
        }
    });
}

/// Every byte of a file but those within a word, a number or a blank: of these, its first and its last stand for all.
fn places(bytes: &[u8]) -> Vec<usize> {
    let kind = |at: usize| match *bytes.get(at)? {
        b'_' | b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Some('a'),
        b' ' | b'\n' => Some(' '),
        _ => None,
    };
    let is_within = |at: &usize| {
        let here = kind(*at);
        let before = at.checked_sub(1).and_then(kind);
        here.is_some() && here == before && here == kind(at + 1)
    };
    (0..bytes.len()).filter(|at| !is_within(at)).collect()
}

#[test]
fn every_prefix_is_survived_with_little_memory() {
    with_little_memory("storage_damage::every_prefix");
}

#[test]
fn a_flipped_byte_anywhere_is_survived_with_little_memory() {
    with_little_memory("storage_damage::a_flipped_byte_anywhere");
}

#[test]
fn monsters_are_survived_with_little_memory() {
    with_little_memory("storage_damage::monsters");
}

#[test]
fn every_prefix() {
    let Some(path) = child_task() else { return };
    let bytes = fs::read(path).unwrap();
    for_each(&places(&bytes[..bytes.len() - 1]), |end| {
        let is_all = bytes[end..].iter().all(u8::is_ascii_whitespace);
        assert!(is_all || read(&bytes[..end]).is_err(), "{end}");
    });
}

#[test]
fn a_flipped_byte_anywhere() {
    let Some(path) = child_task() else { return };
    let bytes = fs::read(path).unwrap();
    for_each(&places(&bytes), |at| {
        let mut bytes = bytes.clone();
        // In turn: a letter that stays plain, one that does not, a sign that means something.
        bytes[at] = match at % 3 {
            0 => bytes[at] ^ 1 << (at / 3 % 7),
            1 => bytes[at] ^ 0x80,
            _ => b"()[]{}\",:#/r\n"[at / 3 % 13],
        };
        survives(&bytes);
    });
}

#[test]
fn monsters() {
    if child_task().is_none() {
        return;
    }
    let many = 200_000;
    for monster in
        ["(", "[", "{", "\"", "/*", "r#", "Some(", "a,", "é", "(format: 1,", "#![enable("]
    {
        survives(monster.repeat(many).as_bytes());
        let text = format!("(format: 1, title: {}", monster.repeat(many));
        survives(text.as_bytes());
        survives(text.replacen('1', "2", 1).as_bytes());
        assert!(!check_bytes(text.as_bytes()).is_empty());
    }
    let large = vec![b'('; MAX_BYTES as usize + 1];
    assert_eq!(read(&large), Err(ReadError::TooLarge { bytes: MAX_BYTES + 1 }));
}
