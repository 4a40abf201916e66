//! Files of earlier formats: read for ever, rewritten at the first edit only, and kept as they were.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use curseur::session::Session;
use curseur::storage::{
    Access, FORMAT, ReadError, SaveEvent, Saver, check_bytes, open, read, write,
};

use crate::samples::{self, record};

/// The samples of each past format, with the number of the format.
fn past() -> Vec<(u32, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    (1..FORMAT)
        .flat_map(|format| {
            let samples = fs::read_dir(folder.join(format.to_string())).unwrap();
            samples.map(move |sample| (format, sample.unwrap().path()))
        })
        .collect()
}

/// A folder with a copy of the first sample of format 1 in it.
fn old_file() -> (tempfile::TempDir, PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.ron");
    let (_, sample) = past().swap_remove(0);
    fs::copy(sample, &path).unwrap();
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

fn original(path: &Path) -> PathBuf {
    path.with_file_name(".s.ron.curseur").join("format-1.ron")
}

fn say(session: &mut Session, saver: &Saver, words: &str) {
    record(session, words);
    saver.save(Arc::new(session.clone()));
    assert_eq!(saver.poll(), [SaveEvent::Saved { revision: session.revision }]);
}

#[test]
fn the_samples_of_every_past_format_open_for_ever_and_say_the_same_in_the_present_one() {
    let past = past();
    assert!(3 <= past.len());
    for (format, path) in past {
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(b"#!"), "{}", path.display());
        assert_eq!(check_bytes(&bytes), [], "{}", path.display());
        let session = read(&bytes).unwrap();
        let text = write(&session);
        assert!(text.contains(&format!("\n    format: {FORMAT},\n")));
        assert!(String::from_utf8(bytes).unwrap().contains(&format!("\n    format: {format},\n")));
        assert_eq!(check_bytes(text.as_bytes()), []);
        assert_eq!(read(text.as_bytes()), Ok(session));
    }
}

#[test]
fn every_line_of_an_old_sample_is_still_there_in_the_present_format() {
    for (format, path) in past() {
        let old = fs::read_to_string(&path).unwrap();
        let new = write(&read(old.as_bytes()).unwrap());
        let mut lines = new.lines();
        for line in old.lines().filter(|line| *line != format!("    format: {format},")) {
            assert!(lines.any(|found| found == line), "{}: {line}", path.display());
        }
    }
}

#[test]
fn a_file_that_says_an_old_format_and_holds_what_came_later_is_refused() {
    let text = write(&samples::with_actors());
    let old = text.replacen("format: 2", "format: 1", 1);
    assert!(matches!(read(old.as_bytes()), Err(ReadError::Syntax { .. })));
    let (_, path) = past().swap_remove(0);
    let text = fs::read_to_string(path).unwrap();
    for (before, after, field) in [
        ("        purpose: ", "        mission: \"Une\",\n        purpose: ", "mission"),
        ("Argument(words: ", "Argument(actors: [], words: ", "actors"),
        ("\"eco.jobs\": (", "\"eco.jobs\": (actors: [], ", "actors"),
        ("    framework: (", "    actors: (next: 1, list: []),\n    framework: (", "actors"),
    ] {
        assert!(text.contains(before), "{before}");
        let error = read(text.replacen(before, after, 1).as_bytes()).unwrap_err();
        let ReadError::Syntax { what, .. } = &error else { panic!("{after}: {error}") };
        assert!(what.contains(field), "{after}: {what}");
    }
    let erased = text.replacen("event: Argument(", "event: Erasure(Actor), was: (", 1);
    assert!(matches!(read(erased.as_bytes()), Err(ReadError::Syntax { .. })));
}

#[test]
fn opening_an_old_file_writes_nothing_but_the_lock() {
    let (_folder, path, bytes) = old_file();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let opened = open(&path, "amina@accueil").unwrap();
    assert_eq!(opened.access, Access::Write { locks: true });
    let saver = Saver::inline(opened.file);
    assert!(saver.close(Duration::ZERO));
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert!(!original(&path).exists());
}

#[test]
fn an_old_file_is_rewritten_at_its_first_edit_and_its_original_is_kept_whole() {
    let (_folder, path, bytes) = old_file();
    let opened = open(&path, "amina@accueil").unwrap();
    let mut session = opened.session;
    let saver = Saver::inline(opened.file);
    say(&mut session, &saver, "Un");
    assert_eq!(read(&fs::read(&path).unwrap()), Ok(session.clone()));
    assert!(fs::read_to_string(&path).unwrap().contains(&format!("format: {FORMAT},")));
    assert_eq!(fs::read(original(&path)).unwrap(), bytes);
    // More saves than there are copies.
    for number in 0..5 {
        say(&mut session, &saver, &format!("Argument {number}"));
    }
    assert_eq!(fs::read(original(&path)).unwrap(), bytes);
    assert!(saver.close(Duration::ZERO));
    let opened = open(&path, "amina@accueil").unwrap();
    assert_eq!(opened.session, session);
    say(&mut session, &Saver::inline(opened.file), "Encore");
    assert_eq!(fs::read(original(&path)).unwrap(), bytes);
}

#[test]
fn the_original_of_another_file_of_the_same_name_is_kept_beside() {
    let (_folder, path, bytes) = old_file();
    let rewrite = || {
        let opened = open(&path, "amina@accueil").unwrap();
        let mut session = opened.session;
        let saver = Saver::inline(opened.file);
        say(&mut session, &saver, "Un");
        assert!(saver.close(Duration::ZERO));
    };
    rewrite();
    let (_, other) = past().swap_remove(1);
    fs::copy(&other, &path).unwrap();
    rewrite();
    assert_eq!(fs::read(original(&path)).unwrap(), bytes);
    let second = original(&path).with_file_name("format-1 (2).ron");
    assert_eq!(fs::read(&second).unwrap(), fs::read(&other).unwrap());
    fs::write(&path, &bytes).unwrap();
    rewrite();
    assert!(!second.with_file_name("format-1 (3).ron").exists());
}
