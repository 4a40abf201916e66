//! What the first bytes of a file tell.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use curseur::session::SessionId;
use curseur::storage::library::Kind;
use curseur::storage::{Damage, FORMAT, Head, ReadError, Summary, read, write};
use uuid::Uuid;

use super::{Room, session};
use crate::small_session::small_session;

/// What the list tells of a file with this content.
fn kind_of(content: impl AsRef<[u8]>) -> Kind {
    let room = Room::new();
    room.put("s.ron", content);
    room.entries().pop().map_or(Kind::Foreign, |entry| entry.kind.clone())
}

fn lost(why: ReadError) -> Kind {
    Kind::Damaged { why, head: None }
}

fn head_of(content: impl AsRef<[u8]>) -> Head {
    match kind_of(content) {
        Kind::Session(head) => head,
        other => panic!("{other:?}"),
    }
}

/// The samples of every format with the number of theirs.
fn samples() -> Vec<(u32, PathBuf)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let past = (1..FORMAT).map(|format| (format, root.join(format!("tests/formats/{format}"))));
    past.chain([(FORMAT, root.join("sessions"))])
        .flat_map(|(format, folder)| {
            let files = fs::read_dir(folder).unwrap();
            files.map(move |file| (format, file.unwrap().path()))
        })
        .collect()
}

/// `text` with `before` written as `after`.
fn rewritten(text: &str, before: &str, after: &str) -> String {
    assert!(text.contains(before), "{before}");
    text.replacen(before, after, 1)
}

#[test]
fn the_head_of_every_format_says_what_the_whole_file_does() {
    let samples = samples();
    assert_eq!(samples.len(), 3 * FORMAT as usize + 1);
    for (format, path) in samples {
        let bytes = fs::read(&path).unwrap();
        let head = head_of(&bytes);
        let session = read(&bytes).unwrap();
        let expected = Head {
            format,
            id: session.id,
            revision: session.revision,
            title: session.heading.title.as_str().into(),
            organisation: session.heading.organisation.as_str().into(),
            territory: session.heading.territory.as_str().into(),
            date: session.heading.date,
            approach: session.approach,
            follows: session.follows,
            copy_of: session.copy_of.as_ref().map(|copy| copy.session),
            // What is decided is in the files since format 4.
            summary: Some(Summary {
                decisions_open: if format < 4 { 0 } else { Summary::of(&session).decisions_open },
                // The day of the last meeting is in those that were saved since it is looked for.
                last_day: head.summary.and_then(|summary| summary.last_day),
                ..Summary::of(&session)
            }),
        };
        assert_eq!(head, expected, "{}", path.display());
    }
}

#[test]
fn a_text_may_be_written_in_any_way_that_ron_knows() {
    let text = write(&session(1, 2, "TITRE", "2026-11-14"));
    for (written, title) in [
        (r#""a \"b\" \\ \u{e9}\t(, ["#.to_owned() + "\"", "a \"b\" \\ é (, ["),
        (r#"r"a \n b""#.to_owned(), r"a \n b"),
        (r##"r#"a "b" )"#"##.to_owned(), "a \"b\" )"),
        ("\"a\nb\"".to_owned(), "a b"),
        ("/* title: \"x\", */ \"a\" // \"b\"\n".to_owned(), "a"),
    ] {
        let text = rewritten(&text, "\"TITRE\"", &written);
        read(text.as_bytes()).unwrap();
        assert_eq!(&*head_of(&text).title, title, "{written}");
        assert_eq!(&*head_of(text.replace('\n', "\r\n")).title, title, "{written}");
    }
    assert_eq!(&*head_of(format!("\u{feff}{text}")).title, "TITRE");
}

#[test]
fn what_may_be_left_out_may_be_left_out_and_fields_may_change_places() {
    let mut follower = session(1, 2, "Suite", "2026-11-14");
    follower.follows = Some(SessionId(Uuid::from_u128(7)));
    let text = write(&follower);
    assert_eq!(head_of(&text).follows, follower.follows);
    let summary = &text[text.find("    summary: ").unwrap()..text.find("    details: ").unwrap()];
    let without = rewritten(&text, summary, "");
    read(without.as_bytes()).unwrap();
    assert_eq!(head_of(&without), Head { summary: None, ..head_of(&text) });
    // The title after the journal and all the rest.
    let title = "    title: \"Suite\",\n";
    let moved = rewritten(&text, title, "");
    let moved = format!("{}{title})\n", moved.trim_end().strip_suffix(')').unwrap());
    read(moved.as_bytes()).unwrap();
    assert_eq!(head_of(&moved), head_of(&text));
}

#[test]
fn a_head_that_is_longer_than_usual_is_read_to_its_end_and_cut() {
    for length in [2_000, 4_000, 40_000, 80_000, 3_000_000] {
        // Letters of two bytes: one is cut where the first bytes end.
        for first in ["", "a"] {
            let title = format!("{first}{}", "é".repeat(length));
            let mut long = session(1, 2, &title, "2026-11-14");
            long.heading.territory = "À la fin".to_owned();
            let head = head_of(write(&long));
            assert_eq!(head.title.chars().count(), 300);
            assert!(title.starts_with(head.title.strip_suffix('…').unwrap()));
            assert_eq!(&*head.territory, "À la fin");
            assert!(head.summary.is_some());
        }
    }
}

#[test]
fn a_head_cut_anywhere_is_damaged_and_never_a_session_nor_a_foreign_file() {
    let text = write(&small_session());
    let end = text.find("    participants: ").unwrap();
    let room = Room::new();
    let begins = text.find("format: ").unwrap();
    for cut in (1..end).filter(|&cut| text.is_char_boundary(cut)) {
        room.put("s.ron", &text[..cut]);
        let found = room.entries();
        let [entry] = &found[..] else { panic!("{found:?}: {}", &text[..cut]) };
        let line = match &entry.kind {
            Kind::Damaged { why: ReadError::Damaged(Damage::CutShort { line }), .. } => *line,
            Kind::Damaged { why: ReadError::Syntax { line, .. }, .. } if cut < begins => *line,
            other => panic!("{other:?}: {}", &text[..cut]),
        };
        assert!(line <= text[..cut].lines().count() + 1);
    }
}

#[test]
fn what_is_wrong_in_a_head_is_told_as_opening_tells_it() {
    let text = write(&session(1, 2, "Titre", "2026-11-14"));
    for (before, after) in [
        ("\"2026-11-14\"", "\"14 novembre\""),
        ("\"2026-11-14\"", "\"2026-02-31\""),
        ("title: \"Titre\",", "title: \"Titre\""),
        ("title: \"Titre\",", "title \"Titre\","),
        ("title: \"Titre\",", "title: Titre,"),
        ("title: \"Titre\",", "title: \"Titre\", title: \"Autre\","),
        ("revision: 0", "revision: -1"),
        ("id: \"", "id: \"x"),
        ("arguments: 0", "arguments: many"),
        ("    organisation: \"Les Ateliers du Gué\",\n", ""),
        ("\"Titre\"", "\" \""),
    ] {
        let broken = rewritten(&text, before, after);
        let (told, opened) = match (kind_of(&broken), read(broken.as_bytes())) {
            (Kind::Damaged { why: told, .. }, Err(opened)) => (told, opened),
            other => panic!("{after}: {other:?}"),
        };
        match (&told, &opened) {
            (
                ReadError::Syntax { line, what, .. },
                ReadError::Syntax { line: opened_line, what: opened, .. },
            ) => {
                let kind = |what: &str| what.chars().take(12).collect::<String>();
                assert_eq!(kind(what), kind(opened), "{after}");
                let is_missing = what.contains("missing");
                assert!(is_missing || line.abs_diff(*opened_line) <= 1, "{told} {opened}");
            }
            _ => assert_eq!(told, opened, "{after}"),
        }
    }
}

#[test]
fn a_file_of_which_nothing_is_left_is_listed_with_the_reason() {
    for content in [&b""[..], b" \n", &[0; 5_000], "\u{feff}".as_bytes()] {
        assert_eq!(kind_of(content), lost(ReadError::Empty));
    }
    let torn = [write(&small_session()).as_bytes(), &[0xff]].concat();
    assert_eq!(kind_of([0xff, 0xfe, 0x00]), lost(ReadError::NotText { offset: 0 }));
    let at = 200;
    let spoiled = [&torn[..at], &[0xff], &torn[at..]].concat();
    assert_eq!(kind_of(spoiled), lost(ReadError::NotText { offset: at }));
}

#[test]
fn files_of_other_programs_are_not_listed() {
    let room = Room::new();
    for (number, content) in [
        "(title: \"x\", format: 1)",
        "Config(format: 1)",
        "{\"format\": 1}",
        "[1, 2, 3]",
        "# Une recette",
        "(format: 0, title: \"x\")",
        "(format: \"wav\", rate: 44100)",
        "une recette de cuisine",
        "(formats: [])",
    ]
    .into_iter()
    .enumerate()
    {
        room.put(&format!("{number}.ron"), content);
    }
    let text = write(&small_session());
    for name in ["séance.txt", ".caché.ron", "._séance.ron", "ron", "séance.ron.bak"] {
        room.put(name, &text);
    }
    let inside = room.path("dedans");
    fs::create_dir(&inside).unwrap();
    fs::write(inside.join("s.ron"), &text).unwrap();
    room.put("SÉANCE.RON", &text);
    let names: Vec<_> = room.entries().iter().map(|entry| entry.file_name()).collect();
    assert_eq!(names, ["SÉANCE.RON"]);
}

#[test]
fn what_cannot_be_read_at_all_is_listed_with_the_reason() {
    let room = Room::new();
    fs::create_dir(room.path("dossier.ron")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(room.path("ailleurs"), room.path("lien.ron")).unwrap();
    let found = room.entries().into_iter().map(|entry| match &entry.kind {
        Kind::Damaged { why: ReadError::Io(kind, _), .. } => (entry.file_name(), *kind),
        other => panic!("{other:?}"),
    });
    let mut expected = vec![("dossier.ron".to_owned(), ErrorKind::IsADirectory)];
    if cfg!(unix) {
        expected.push(("lien.ron".to_owned(), ErrorKind::NotFound));
    }
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn a_file_too_large_to_open_says_so() {
    let room = Room::new();
    let path = room.put_session("s.ron", &small_session());
    let bytes = curseur::storage::MAX_BYTES + 1;
    fs::File::options().write(true).open(path).unwrap().set_len(bytes).unwrap();
    let kinds: Vec<_> = room.entries().iter().map(|entry| entry.kind.clone()).collect();
    assert_eq!(kinds, [lost(ReadError::TooLarge { bytes })]);
}

#[test]
fn a_newer_file_keeps_its_head_where_that_can_be_read() {
    let text = write(&small_session());
    let newer = FORMAT + 1;
    let format =
        |text: &str| rewritten(text, &format!("format: {FORMAT},"), &format!("format: {newer},"));
    let head = Head { format: newer, ..head_of(&text) };
    let same = Kind::Newer { format: newer, head: Some(head) };
    assert_eq!(kind_of(format(&text)), same);
    let more = rewritten(&text, "    title:", "    language: (main: \"fr\"),\n    title:");
    let more = rewritten(&more, "        arguments:", "        moods: 3,\n        arguments:");
    assert_eq!(kind_of(format(&more)), same);
    let other = rewritten(&text, "    title: ", "    name: ");
    assert_eq!(kind_of(format(&other)), Kind::Newer { format: newer, head: None });
}
