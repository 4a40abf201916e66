//! What an error in the program leaves behind.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use curseur::storage::crash;

use crate::samples::{CHILD, child, child_task};

const WORDS: &str = "Mme Dupont votera contre";

/// Panics with words that somebody typed, aside and then in the main thread of the test.
#[test]
fn panics_with_words() {
    let Some(folder) = child_task() else { return };
    crash::watch(folder.join("config"));
    let aside = std::thread::Builder::new().name("aside".to_owned());
    let aside = aside.spawn(|| panic!("{WORDS}")).expect("a thread");
    assert!(aside.join().is_err());
    panic!("{WORDS}, again");
}

fn panicked_in(folder: &Path) -> Output {
    let [this, arguments @ ..] = &child("crash_report::panics_with_words")[..] else {
        unreachable!("a command is not empty")
    };
    Command::new(this).args(arguments).env(CHILD, folder).output().expect("a child")
}

#[test]
fn an_error_leaves_its_place_and_no_word_that_was_typed() {
    let home = tempfile::tempdir().expect("a folder");
    let ended = panicked_in(home.path());
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(!ended.status.success() && !said.contains("Dupont"), "{said}");

    let report = crash::take(&home.path().join("config")).expect("a report");
    let text = fs::read_to_string(&report).expect("a text");
    assert!(!text.contains("Dupont"), "{text}");
    let mut lines = text.lines();
    let place = lines.next().expect("the place");
    assert!(place.starts_with("place: tests/it/crash_report.rs:"), "{place}");
    assert_eq!(lines.next(), Some("thread: aside"), "the first one is told");
    assert!(lines.next().is_some_and(|line| line.contains(env!("CARGO_PKG_VERSION"))));
    assert!(text.contains("crash_report::panics_with_words"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&report).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "others may not read it");
    }
}
