//! Letters of every script, in every file.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::planted::planted;
use super::zipped::texts;
use crate::analysis::comparison::{Doubt, compare};
use crate::export::{Choices, Edition, Format, Matter, Order, Watch, comparison, show};
use crate::session::{Language, Session};
use crate::words::Words;

/// What a file of before may hold: it turns all that stands after it, until something ends it.
const TURNED: [char; 3] = ['\u{202e}', '\u{2067}', '\u{202b}'];

/// The planted session, as a version wrote it that kept what turns letters: in its title, names and words.
fn turned() -> Session {
    let written = crate::storage::write(&planted());
    let mut turned = written.clone();
    for (word, mark) in ["Essai", "Organisation", "parole-"].into_iter().zip(TURNED) {
        assert!(written.contains(word), "{word}");
        turned = turned.replace(word, &format!("{word}{mark}"));
    }
    for name in ["Zoé", "Yann", "Wanda", "Xavier"] {
        turned = turned.replace(name, &format!("{name}\u{202e}"));
    }
    crate::storage::read(turned.as_bytes()).unwrap()
}

#[test]
fn a_mark_that_turns_letters_in_an_old_file_leaves_with_no_file() {
    let session = turned();
    let words = Words::new(Language::Fr);
    assert!(session.heading.title.contains(TURNED), "it is read as it is");
    let mut all =
        vec![show(&session, words), comparison(&session, &session, words, Edition::Shareable)];
    for matter in Matter::all(&session) {
        // What is sealed is a session, which keeps what was typed.
        for &format in matter.formats().iter().filter(|&&format| format != Format::Sealed) {
            let order =
                Order { format, width: 400, ..Order::of(matter.clone(), Choices::INTERNAL) };
            let files = order.fill(&session, words, &Watch::default()).unwrap();
            all.extend(files.iter().flat_map(|file| texts(&file.bytes)));
        }
    }
    for text in all {
        let at = text.find(TURNED);
        assert_eq!(
            at,
            None,
            "{:?}",
            at.map(|at| text[..at].chars().rev().take(60).collect::<String>())
        );
    }
}

/// The planted session with every accent apart from its letter, as some systems write them.
fn taken_apart() -> String {
    crate::storage::write(&planted()).nfd().collect()
}

#[test]
fn a_file_with_accents_apart_is_written_as_it_was_read() {
    let written = taken_apart();
    assert!(!is_nfc(&written));
    let session = crate::storage::read(written.as_bytes()).unwrap();
    assert_eq!(crate::storage::write(&session), written);
}

#[test]
fn what_wrote_the_accents_is_no_difference_between_two_sessions() {
    let apart = crate::storage::read(taken_apart().as_bytes()).unwrap();
    let found = compare(&planted(), &apart);
    assert!(found.actors.kept.iter().all(|kept| kept.changed.is_empty()), "{:?}", found.actors);
    let reworded = |doubt: &Doubt| matches!(doubt, Doubt::Reworded(_) | Doubt::OtherReference);
    assert!(!found.doubts.iter().any(reworded), "{:?}", found.doubts);
}
