//! `curseur export` as people type it wrongly, and its help.

use std::fs;
use std::path::Path;

use curseur::cli::Asked;
use curseur::export::Order;
use curseur::session::Language;
use curseur::storage;

use crate::command_line::{Answer, ask};
use crate::small_session::small_session;

/// Asks for an export of a sound session to a file of this name; gives also what stands in the folder afterwards.
fn export(language: Language, to: Option<&str>, more: &[&str]) -> (Answer, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let text = |path: &Path| path.to_str().expect("a path in UTF-8").to_owned();
    let session = folder.path().join("séance.ron");
    fs::write(&session, storage::write(&small_session())).expect("a file");
    let session = text(&session);
    let to = to.map(|to| text(&folder.path().join(to)));
    let mut args = vec!["--lang", language.code(), "export", session.as_str()];
    args.extend(to.iter().flat_map(|to| ["--to", to.as_str()]));
    args.extend(more);
    let answer = ask(&args);
    let files = fs::read_dir(folder.path()).expect("the folder");
    let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| name != "séance.ron").collect();
    names.sort();
    (answer, names)
}

#[test]
fn what_is_asked_for_is_written_and_its_path_said() {
    let (answer, names) = export(Language::Fr, Some("relations.csv"), &["--as", "kumu"]);
    assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""));
    assert_eq!(names, ["relations connections.csv", "relations elements.csv"]);
    let said: Vec<_> = answer.out.lines().collect();
    assert_eq!(said.len(), 2, "{said:?}");
    for name in names {
        assert!(said.iter().any(|line| line.ends_with(&name)), "{name} in {said:?}");
    }
}

#[test]
fn a_wrong_request_says_what_to_do_and_writes_nothing() {
    // Where to, what else, and what is answered in French and in English.
    type Case<'a> = (Option<&'a str>, &'a [&'a str], [&'a str; 2]);
    let cases: [Case<'_>; 13] = [
        (
            Some("a.rtf"),
            &[],
            [
                "«\u{202f}.rtf\u{202f}» ne dit aucun format connu\u{202f}; terminez le nom par pdf, docx, odt, html",
                "“.rtf” tells no known format; end the name with pdf, docx, odt, html",
            ],
        ),
        (Some("sans-fin"), &[], ["ne dit aucun format connu", "tells no known format"]),
        (
            Some("a.docx"),
            &["--what", "minute"],
            [
                "--what ne connaît pas «\u{202f}minute\u{202f}»\u{202f}; choisissez parmi minutes, sheets",
                "--what does not know “minute”; choose among minutes, sheets",
            ],
        ),
        (Some("a.svg"), &["--what", "eco2"], ["decisions, eco, soc", "decisions, eco, soc"]),
        (
            None,
            &[],
            ["il manque «\u{202f}--to\u{202f}»", "“--to” and the file to write are missing"],
        ),
        (
            Some("a.docx"),
            &["--as", "xlsx", "--what", "minutes"],
            ["choisissez pdf, docx, odt, html", "choose pdf, docx, odt, html"],
        ),
        (
            Some("a.docx"),
            &["--what", "board"],
            ["cela ne s’écrit pas dans ce format", "this cannot be written in that format"],
        ),
        (
            Some("a.png"),
            &["--as", "jpeg"],
            ["--as ne connaît pas «\u{202f}jpeg\u{202f}»", "--as does not know “jpeg”"],
        ),
        (
            Some("a.png"),
            &["--width", "large"],
            [
                "--width attend un nombre entier de 200 à 8000, pas «\u{202f}large\u{202f}»",
                "--width takes a whole number from 200 to 8000, not “large”",
            ],
        ),
        (Some("a.png"), &["--width", "-5"], ["pas «\u{202f}-5\u{202f}»", "not “-5”"]),
        (Some("a.png"), &["--width", "100000"], ["de 200 à 8000", "from 200 to 8000"]),
        (Some("a.png"), &["--width", "12.5"], ["nombre entier", "whole number"]),
        (Some("a.docx"), &["--inside"], ["--inside n’existe pas", "no option --inside"]),
    ];
    for (to, more, expected) in cases {
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            let (answer, names) = export(language, to, more);
            assert_eq!(
                (answer.asked, answer.out.as_str()),
                (Asked::Done(2), ""),
                "{to:?} {more:?}"
            );
            assert!(answer.err.contains(expected), "{to:?} {more:?}: {}", answer.err);
            assert!(names.is_empty(), "{names:?}");
        }
    }
}

#[test]
fn a_damaged_or_missing_session_is_said_and_gives_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let (damaged, missing, to) = (at("abîmé.ron"), at("absent.ron"), at("a.docx"));
    fs::write(&damaged, [0xff, 0xfe, 0x00]).expect("a file");
    for (language, expected) in
        [("fr", ["n’est plus du texte", "n’existe pas"]), ("en", ["text", "exist"])]
    {
        for ((path, code), expected) in [(&damaged, 1), (&missing, 2)].into_iter().zip(expected) {
            let answer = ask(&["export", path, "--to", &to, "--lang", language]);
            assert_eq!((answer.asked, answer.out.as_str()), (Asked::Done(code), ""));
            assert!(answer.err.contains(expected), "{}", answer.err);
            assert!(answer.err.trim_end().ends_with(path.as_str()), "{}", answer.err);
        }
    }
    assert!(!Path::new(&to).exists());
}

/// Words that only the other language has.
const FOREIGN: [(&str, &[&str]); 2] = [
    ("fr", &["the", "The", "file", "Options:", "Usage", "else", "without", "Without"]),
    ("en", &["le", "Le", "fichier", "sinon", "Sans", "Utilisation", "et", "une"]),
];

#[test]
fn help_is_in_one_language_fits_a_terminal_and_names_every_choice() {
    for (language, foreign) in FOREIGN {
        let answer = ask(&["export", "--help", "--lang", language]);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""));
        for line in answer.out.lines() {
            assert!(line.chars().count() <= 100, "{line}");
            for word in line.split(|c: char| !(c.is_alphanumeric() || "-:’".contains(c))) {
                assert!(!foreign.contains(&word), "{word} in {line}");
            }
        }
        for width in [Order::NARROWEST, Order::WIDEST] {
            assert!(answer.out.contains(&width.to_string()), "{width}");
        }
        for (what, formats) in crate::export_documents::EVERYTHING {
            assert!(answer.out.contains(what), "{what}");
            for format in formats {
                assert!(answer.out.contains(format), "{format}");
            }
        }
        for option in [
            "--to",
            "--what",
            "--as",
            "--internal",
            "--names",
            "--hide-doubts",
            "--natures",
            "--width",
            "--replace",
        ] {
            assert!(answer.out.contains(option), "{option}");
        }
    }
}

/// A session in which somebody is named by a first name alone, and lives somewhere.
#[test]
fn what_may_be_a_name_is_left_out_where_that_is_asked_and_names_are_not_to_stay() {
    use curseur::session::{Argument, Edit, History};
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let mut session = small_session();
    let words = "Jeannot le dit, au 12 rue des Tanneurs".to_owned();
    let argument = Argument { words, ..Argument::default() };
    let edit = Edit::Record { at: crate::samples::stamp(), sitting: None, argument };
    History::default().perform(&mut session, edit).expect("an argument");
    fs::write(at("séance.ron"), storage::write(&session)).expect("a file");
    let told = |more: &[&str]| {
        let (from, to) = (at("séance.ron"), at("m.html"));
        let mut args = vec!["export", from.as_str(), "--to", to.as_str(), "--replace"];
        args.extend(more);
        let answer = ask(&args);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""), "{more:?}");
        fs::read_to_string(&to).expect("the minutes")
    };
    assert!(told(&[]).contains("Jeannot le dit, au 12 rue des Tanneurs"));
    let hidden = told(&["--hide-doubts"]);
    assert!(hidden.contains("[une personne] le dit, au [adresse]"), "{hidden}");
    for names in ["--names", "--names-in-words", "--internal"] {
        let (answer, files) = export(Language::Fr, Some("m.html"), &["--hide-doubts", names]);
        assert_ne!(answer.asked, Asked::Done(0), "{names}");
        assert!(answer.err.contains("--hide-doubts retire ce qui est peut-être un nom"));
        assert!(files.is_empty(), "{names}");
    }
}

/// Even with `--replace`.
#[cfg(unix)]
#[test]
fn no_session_and_nothing_but_a_file_is_replaced() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let session = at("séance.ron");
    for name in [session.clone(), at("une autre.ron")] {
        fs::write(name, storage::write(&small_session())).expect("a file");
    }
    fs::hard_link(&session, at("second nom.html")).expect("a second name");
    std::os::unix::fs::symlink(&session, at("lien.html")).expect("a link");
    fs::write(at("gardé.html"), "gardé").expect("a file");
    fs::set_permissions(at("gardé.html"), fs::Permissions::from_mode(0o444)).expect("its mode");
    fs::create_dir(at("dossier.html")).expect("a folder");
    let pipe = std::process::Command::new("mkfifo").arg(at("tube.html")).status();
    assert!(pipe.expect("a pipe").success());
    let is_session = ["Une session porte ce nom", "A session has this name"];
    let no_file = ["d’un appareil", "a device"];
    let read_only = ["en lecture seule", "for reading only"];
    let cases = [
        (session.clone(), is_session),
        (at("une autre.ron"), is_session),
        (at("second nom.html"), is_session),
        (at("lien.html"), no_file),
        (at("gardé.html"), read_only),
        (at("dossier.html"), no_file),
        (at("tube.html"), no_file),
        ("/dev/null".to_owned(), no_file),
    ];
    for (to, expected) in cases {
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            let before = fs::symlink_metadata(&to).expect("it is there");
            let order = ["--lang", language.code(), "export", &session, "--to", &to];
            let answer = ask(&[&order[..], &["--as", "html", "--replace"]].concat());
            assert_eq!((answer.asked, answer.out.as_str()), (Asked::Done(2), ""), "{to}");
            assert!(answer.err.contains(expected), "{to}: {}", answer.err);
            let after = fs::symlink_metadata(&to).expect("it is there still");
            assert_eq!((before.file_type(), before.len()), (after.file_type(), after.len()));
        }
    }
    assert_eq!(fs::read(at("gardé.html")).expect("its bytes"), b"gard\xc3\xa9");
}
