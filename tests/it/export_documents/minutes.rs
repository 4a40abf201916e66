//! Minutes as they are read on paper: `LibreOffice` prints the DOCX and the ODT, Chromium the HTML.

use std::path::{Path, PathBuf};

use curseur::session::{Language, Ledger, Session};
use curseur::words::Words;

use super::paper::{Paper, squeezed};
use super::sessions::{hostile, samples, secret, words};
use super::tools::{printed_by_browser, printed_by_office};
use super::{EDITIONS, Room};

/// Minutes that were written.
struct Written {
    name: String,
    session: Session,
    language: Language,
    internal: bool,
    file: PathBuf,
}

/// The minutes of every session as files of this kind in `folder`, in turn in one language or the other: what has all that minutes
/// may hold in both editions, the long samples in the one that leaves.
fn written(format: &str, folder: &Path) -> Vec<Written> {
    let whole = [("hostile", hostile()), ("secret", secret())];
    let whole = whole.map(|(name, session)| (name.to_owned(), session, &EDITIONS[..]));
    let long = samples().into_iter().map(|(name, session)| (name, session, &EDITIONS[..1]));
    let sessions = whole.into_iter().chain(long);
    let languages = Language::ALL.into_iter().cycle();
    let mut all = Vec::new();
    for (at, ((name, session, editions), language)) in sessions.zip(languages).enumerate() {
        let room = Room::with(&session);
        for options in editions {
            let internal = !options.is_empty();
            let name = format!("{name}, internal: {internal}, {format}");
            let file = folder.join(format!("{at}-{internal}.{format}"));
            let (code, said, _) = room.try_export(&file, language, options);
            assert_eq!((code, said.as_str()), (0, ""), "{name}");
            all.push(Written { name, session: session.clone(), language, internal, file });
        }
    }
    all
}

/// What stands is told once, what was withdrawn stands nowhere, and an internal edition says on each page that it is one.
fn tells_what_it_should(written: &Written, paper: &Paper) {
    let Written { name, session, language, internal, .. } = written;
    let message = |id| Words::new(*language).text(id);
    let banner = squeezed(&message("minutes-banner"));
    assert!(!paper.pages().is_empty());
    for (at, page) in paper.pages().iter().enumerate() {
        assert_eq!(squeezed(page).contains(&banner), *internal, "{name}, page {}", at + 1);
    }
    let told = paper.squeezed(&message("minutes-banner"));
    let part = squeezed(&message("minutes-withdrawn"));
    let [standing, withdrawn] = words(session);
    let has_part = *internal && !withdrawn.is_empty();
    assert_eq!(told.matches(&part).count(), usize::from(has_part), "{name}");
    let (stands, after) = told.split_once(&part).unwrap_or((&told, ""));
    for words in &standing {
        let words = drawn(words);
        if LONG < words.len() {
            is_told_over_pages(&words, &told, name);
        } else {
            assert_eq!(told.matches(&words).count(), 1, "{words} in {name}:\n{told}");
        }
    }
    for words in &withdrawn {
        let words = drawn(words);
        assert!(!stands.contains(&words), "{words} stands in {name}");
        assert_eq!(after.matches(&words).count(), usize::from(*internal), "{words} in {name}");
    }
    for secret in secrets(session) {
        let is_told = told.contains(&squeezed(&secret));
        assert_eq!(is_told, *internal, "{secret} in {name}");
    }
}

/// Longer than what stands on one page, in bytes.
const LONG: usize = 1500;

/// What goes over several pages is read in parts: each piece of it is told once, but for those that a page ends in.
fn is_told_over_pages(words: &str, told: &str, name: &str) {
    let letters: Vec<char> = words.chars().collect();
    let pieces: Vec<String> = letters.chunks(60).map(|piece| piece.iter().collect()).collect();
    let counts: Vec<_> = pieces.iter().map(|piece| told.matches(piece.as_str()).count()).collect();
    assert!(counts.iter().all(|count| *count <= 1), "told twice in {name}");
    let broken = counts.iter().filter(|count| **count == 0).count();
    assert!(broken * 10 < pieces.len(), "{broken} of {} pieces in {name}", pieces.len());
}

/// The part of a text that a printed page gives back as it was typed: what follows its pictures and its letters from right
/// to left, which come back in another order or, where no font draws them, not at all.
fn drawn(words: &str) -> String {
    let is_other = |c: char| ('\u{590}'..'\u{700}').contains(&c) || '\u{1f000}' <= c;
    squeezed(words.rsplit(is_other).next().unwrap_or_default())
}

/// What an internal edition of the minutes tells and a shareable one does not: names, the words of a minority, reasons,
/// and what is written on actors and ties for the group only. Only texts that are told nowhere else.
fn secrets(session: &Session) -> Vec<String> {
    let ledger = Ledger::of(&session.journal);
    let reasons = ledger.arguments().iter().filter_map(|recorded| recorded.withdrawal());
    let mut secrets: Vec<String> = reasons.map(|withdrawal| withdrawal.reason.clone()).collect();
    let moves = ledger.standing().flat_map(|recorded| &recorded.argument.moves);
    secrets.extend(moves.flat_map(|made| &made.minority).map(|held| held.words.clone()));
    let notes = session.actors.iter().flat_map(|actor| actor.profile.notes());
    let notes = notes.map(|(_, note)| note).chain(session.relations.iter().map(|tie| &tie.note));
    secrets.extend(notes.filter(|note| !note.shareable).map(|note| note.words.clone()));
    let came = session.sittings.iter().flat_map(|sitting| sitting.attendance.keys());
    secrets.extend(came.map(|id| session.person_name(*id).to_owned()));
    secrets.retain(|secret| !secret.trim().is_empty());
    secrets
}

/// The minutes of every session as `LibreOffice` prints them from files of this kind.
fn reads_as_it_should(format: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let all = written(format, folder.path());
    let files: Vec<_> = all.iter().map(|written| written.file.clone()).collect();
    let printed = printed_by_office(&files, folder.path());
    for (written, pdf) in all.iter().zip(printed) {
        tells_what_it_should(written, &Paper::read(&pdf));
    }
}

#[test]
fn the_minutes_as_docx_read_on_paper_as_the_session_says() {
    reads_as_it_should("docx");
}

#[test]
fn the_minutes_as_odt_read_on_paper_as_the_session_says() {
    reads_as_it_should("odt");
}

#[test]
fn the_minutes_as_html_read_on_paper_as_the_session_says() {
    let folder = tempfile::tempdir().expect("a folder");
    for written in written("html", folder.path()) {
        let pdf = printed_by_browser(&written.file, folder.path());
        tells_what_it_should(&written, &Paper::read(&pdf));
    }
}
