//! Files of earlier formats: read for ever, rewritten at the first edit only, and kept as they were.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use curseur::session::{ActorId, Key, Note, ProfileField, Session};
use curseur::storage::{
    Access, FORMAT, ReadError, SaveEvent, Saver, check_bytes, open, read, write,
};
use proptest::prelude::*;

use crate::generator::{edits_and_erasures, performed, start, without_territory};
use crate::samples::{self, empty, record};

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

/// `line` without the key that a record carries after its id.
fn without_key(line: &str) -> String {
    let key = line.split_once(", key: \"").filter(|(id, _)| id.trim_start().starts_with("(id: "));
    let rest = key.and_then(|(id, key)| Some((id, key.split_once('"')?.1)));
    rest.map_or_else(|| line.to_owned(), |(id, rest)| format!("{id}{rest}"))
}

/// The text of a file in the present format, said to be in another.
fn said_to_be(format: u32, text: &str) -> String {
    text.replacen(&format!("format: {FORMAT},"), &format!("format: {format},"), 1)
}

/// A session in the text of a file of format 4, which had all but the keys of sittings and entries.
fn in_format_4(session: &Session) -> String {
    let text = said_to_be(4, &write(session));
    let at = |field: &str| text.find(&format!("\n    {field}: (\n")).unwrap();
    let (sittings, actors) = (at("sittings"), at("actors"));
    let keyless: Vec<_> = text[sittings..actors].split('\n').map(without_key).collect();
    format!("{}{}{}", &text[..sittings], keyless.join("\n"), &text[actors..])
}

/// A sample of a past format, copied to a folder of its own.
struct Old {
    format: u32,
    folder: tempfile::TempDir,
    path: PathBuf,
    bytes: Vec<u8>,
}

impl Old {
    /// One sample of each past format.
    fn each() -> Vec<Self> {
        let mut samples = past();
        samples.dedup_by_key(|(format, _)| *format);
        samples.into_iter().map(|(format, sample)| Self::copy(format, &sample)).collect()
    }

    fn copy(format: u32, sample: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        fs::copy(sample, &path).unwrap();
        let bytes = fs::read(&path).unwrap();
        Self { format, folder, path, bytes }
    }

    /// Where the file is kept as it was before its first edit.
    fn original(&self) -> PathBuf {
        let name = format!("format-{}.ron", self.format);
        self.folder.path().join(".s.ron.curseur").join(name)
    }
}

fn say(session: &mut Session, saver: &Saver, words: &str) {
    record(session, words);
    saver.save(Arc::new(session.clone()));
    assert_eq!(saver.poll(), [SaveEvent::Saved { revision: session.revision }]);
}

#[test]
fn the_samples_of_every_past_format_open_for_ever_and_say_the_same_in_the_present_one() {
    let past = past();
    assert_eq!(past.len(), 12, "three of each past format");
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
        let new: Vec<_> = new.lines().map(without_key).collect();
        let mut lines = new.iter();
        for line in old.lines().filter(|line| *line != format!("    format: {format},")) {
            let line = without_key(line);
            assert!(lines.any(|found| *found == line), "{}: {line}", path.display());
        }
    }
}

#[test]
fn what_old_samples_say_of_goals_and_gains_stays_under_the_question_it_answered_with_its_lock() {
    let name = "Ressourcerie de Vallonne 2026.ron";
    let samples = past().into_iter().filter(|(format, path)| {
        // Actors came with format 2.
        2 <= *format && path.file_name().unwrap() == name
    });
    let written = [
        (
            ProfileField::ShortTerm,
            "Signer la convention 2027 et écrire l’annexe sur la logistique avec la Régie.",
            true,
        ),
        (
            ProfileField::MediumTerm,
            "Trouver une suite pour les textiles ; remettre en état la toiture de la filature.",
            false,
        ),
        (
            ProfileField::LongTerm,
            "Que les usagers et les salariés prennent part aux décisions, en SCIC ou autrement.",
            true,
        ),
        (ProfileField::Gains, "Un prix de la tonne qui paie aussi l’accompagnement.", false),
    ];
    let asked_since = [
        ProfileField::Goal,
        ProfileField::GainShort,
        ProfileField::GainMedium,
        ProfileField::GainLong,
    ];
    let mut seen = 0;
    for (_, path) in samples {
        let old = read(&fs::read(&path).unwrap()).unwrap();
        let rewritten = read(write(&old).as_bytes()).unwrap();
        for session in [old, rewritten] {
            let profile = &session.actors.get(ActorId(1)).unwrap().profile;
            for (field, words, shareable) in written {
                assert!(field.is_former());
                let note = Note { words: words.to_owned(), shareable };
                assert_eq!(*profile.note(field), note, "{}", path.display());
            }
            for field in asked_since {
                assert!(profile.note(field).is_empty(), "{}", path.display());
            }
        }
        seen += 1;
    }
    assert_eq!(seen, FORMAT - 2);
}

#[test]
fn a_file_that_says_an_old_format_and_holds_what_came_later_is_refused() {
    let text = write(&samples::with_actors());
    for format in 1..FORMAT {
        assert!(matches!(
            read(said_to_be(format, &text).as_bytes()),
            Err(ReadError::Syntax { .. })
        ));
    }
    let since_second = [
        ("        purpose: ", "        mission: \"Une\",\n        purpose: ", "mission"),
        ("Argument(words: ", "Argument(actors: [], words: ", "actors"),
        ("\"eco.jobs\": (", "\"eco.jobs\": (actors: [], ", "actors"),
        ("    framework: (", "    actors: (next: 1, list: []),\n    framework: (", "actors"),
        ("event: Argument(", "event: Erasure(Actor), was: (", "Erasure"),
    ];
    let switch = "event: Projection(of: Speakers, shown: true), was: (";
    let since_third = [
        ("(id: 1, date: ", "(minutes: {\"eco\": 40}, id: 1, date: ", "minutes"),
        ("event: Argument(", switch, "Projection"),
    ];
    let decisions = "    decisions: (next: 1, list: []),\n    framework: (";
    let validation = "    validation: (by: \"A\", at: \"\"),\n    framework: (";
    let since = "        since: \"Une\",\n        reference: ";
    let starting = "    starting: {},\n    journal: (";
    let since_fourth = [
        ("        reference: ", since, "since"),
        ("    journal: (", starting, "starting"),
        ("    framework: (", decisions, "decisions"),
        ("    framework: (", validation, "validation"),
    ];
    let carried = [("(pair: (", "(carried: true, pair: (", "carried")];
    let key = samples::empty().id.0;
    let (sitting, entry) =
        (format!("(key: \"{key}\", id: 1, date: "), format!("(key: \"{key}\", id: 1, at: "));
    let since_fifth = [("(id: 1, date: ", &*sitting, "key"), ("(id: 1, at: ", &*entry, "key")];
    for old in Old::each() {
        let text = String::from_utf8(old.bytes.clone()).unwrap();
        let later = since_second.iter().filter(|_| old.format < 2);
        let later = later.chain(since_third.iter().filter(|_| old.format < 3));
        let later = later.chain(since_fourth.iter().filter(|_| old.format < 4));
        let later = later.chain(carried.iter().filter(|_| [2, 3].contains(&old.format)));
        let later = later.chain(&since_fifth);
        for (before, after, found) in later {
            assert!(text.contains(before), "{before}");
            let error = read(text.replacen(before, after, 1).as_bytes()).unwrap_err();
            let ReadError::Syntax { what, .. } = &error else { panic!("{after}: {error}") };
            assert!(what.contains(found), "{after}: {what}");
        }
    }
}

#[test]
fn opening_an_old_file_writes_nothing_but_the_lock() {
    for old in Old::each() {
        let before = fs::metadata(&old.path).unwrap().modified().unwrap();
        let opened = open(&old.path, "amina@accueil").unwrap();
        assert_eq!(opened.access, Access::Write { unlocked: None });
        let saver = Saver::inline(opened.file);
        assert!(saver.close(Duration::ZERO));
        assert_eq!(fs::read(&old.path).unwrap(), old.bytes);
        assert_eq!(fs::metadata(&old.path).unwrap().modified().unwrap(), before);
        assert!(!old.original().exists());
    }
}

#[test]
fn an_old_file_is_rewritten_at_its_first_edit_and_its_original_is_kept_whole() {
    for old in Old::each() {
        let Old { path, bytes, .. } = &old;
        let opened = open(path, "amina@accueil").unwrap();
        let mut session = opened.session;
        let saver = Saver::inline(opened.file);
        say(&mut session, &saver, "Un");
        assert_eq!(read(&fs::read(path).unwrap()), Ok(session.clone()));
        assert!(fs::read_to_string(path).unwrap().contains(&format!("format: {FORMAT},")));
        assert_eq!(fs::read(old.original()).unwrap(), *bytes);
        // More saves than there are copies.
        for number in 0..5 {
            say(&mut session, &saver, &format!("Argument {number}"));
        }
        assert_eq!(fs::read(old.original()).unwrap(), *bytes);
        assert!(saver.close(Duration::ZERO));
        let opened = open(path, "amina@accueil").unwrap();
        assert_eq!(opened.session, session);
        say(&mut session, &Saver::inline(opened.file), "Encore");
        assert_eq!(fs::read(old.original()).unwrap(), *bytes);
    }
}

#[test]
fn the_original_of_another_file_of_the_same_name_is_kept_beside() {
    let samples = past();
    let old = Old::copy(samples[0].0, &samples[0].1);
    let rewrite = || {
        let opened = open(&old.path, "amina@accueil").unwrap();
        let mut session = opened.session;
        let saver = Saver::inline(opened.file);
        say(&mut session, &saver, "Un");
        assert!(saver.close(Duration::ZERO));
    };
    rewrite();
    let (_, other) = &samples[1];
    fs::copy(other, &old.path).unwrap();
    rewrite();
    assert_eq!(fs::read(old.original()).unwrap(), old.bytes);
    let second = old.original().with_file_name("format-1 (2).ron");
    assert_eq!(fs::read(&second).unwrap(), fs::read(other).unwrap());
    fs::write(&old.path, &old.bytes).unwrap();
    rewrite();
    assert!(!second.with_file_name("format-1 (3).ron").exists());
}

#[test]
fn sittings_and_entries_of_old_files_have_the_same_keys_on_every_machine_and_in_every_format() {
    let name = "Ressourcerie de Vallonne 2026.ron";
    let samples = past().into_iter().filter(|(_, path)| path.file_name().unwrap() == name);
    let keys = samples.map(|(_, path)| {
        let session = read(&fs::read(path).unwrap()).unwrap();
        let sittings = session.sittings.iter().map(|sitting| sitting.key.0.to_string());
        let entries = session.journal.iter().map(|entry| entry.key.0.to_string());
        (sittings.collect::<Vec<_>>(), entries.take(3).collect::<Vec<_>>())
    });
    let keys: Vec<_> = keys.collect();
    assert_eq!(keys.len() as u32, FORMAT - 1);
    for (sittings, entries) in keys {
        assert_eq!(
            sittings,
            [
                "75c9a814-4f49-8766-a215-001b474d44a3",
                "634a57a5-7efa-851f-891f-282c6386e82f",
                "1bb7b497-4cc5-83f8-8a69-443eae3e69b4"
            ]
        );
        assert_eq!(
            entries,
            [
                "eafde902-e355-8361-9a07-00935236e11d",
                "05d51eb6-67bf-86f8-8f47-a925cf79e2d8",
                "e184e9a7-5eda-8ebe-974f-ba4a46db2e56"
            ]
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn a_file_of_format_4_says_the_same_with_keys_of_ids_and_times_alone(
        start in start(),
        edits in edits_and_erasures(40),
    ) {
        // Which knew nothing of the territory.
        let start = if start.needs_its_diagnosis() { empty() } else { start };
        let (mut session, _) = performed(start, without_territory(edits));
        // Nor of what stays among ourselves.
        session.strategy = curseur::session::Strategy::default();
        // Nor of copies that are joined.
        session.joint = curseur::session::Joint::default();
        let text = in_format_4(&session);
        prop_assert_eq!(check_bytes(text.as_bytes()), []);
        let found = read(text.as_bytes()).unwrap();
        prop_assert_eq!(in_format_4(&found), text);
        for entry in &found.journal {
            prop_assert_eq!(entry.key, Key::of_entry(session.id, entry.id, entry.at));
        }
        for sitting in &found.sittings {
            prop_assert_eq!(sitting.key, Key::of_sitting(session.id, sitting.id, sitting.date));
        }
    }
}
