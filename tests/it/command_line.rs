//! The command line as people type it, run in process.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use curseur::cli::{Asked, run};
use curseur::session::Language;
use curseur::storage::{self, FORMAT};

use crate::samples::shipped;
use crate::small_session::{INTERNAL, small_session};

/// What the program answered.
#[derive(Debug)]
pub struct Answer {
    pub asked: Asked,
    pub out: String,
    pub err: String,
}

fn ask_os(args: Vec<OsString>, locale: Option<&str>) -> Answer {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = [OsString::from("curseur")].into_iter().chain(args);
    let asked = run(args, locale, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("it writes text");
    Answer { asked, out: text(out), err: text(err) }
}

/// Asks, the system being in French.
pub fn ask(args: &[&str]) -> Answer {
    ask_os(args.iter().map(OsString::from).collect(), Some("fr-FR"))
}

/// Asks, and checks that nothing but the error and the exit code comes out.
fn refused(args: &[&str], code: u8) -> String {
    let answer = ask(args);
    assert_eq!((&answer.asked, answer.out.as_str()), (&Asked::Done(code), ""), "{args:?}");
    answer.err
}

/// A file with `content`, kept while the first value lives.
fn file(content: impl AsRef<[u8]>) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("séance.ron");
    fs::write(&path, content).expect("a file");
    let path = path.to_str().expect("a path in text").to_owned();
    (folder, path)
}

fn sound_text() -> String {
    storage::write(&small_session())
}

#[test]
fn nothing_asked_opens_the_window() {
    let window = Asked::Window { file: None, sessions: None, language: None };
    assert_eq!(ask(&[]).asked, window);
}

#[test]
fn a_file_a_folder_and_a_language_are_handed_to_the_window() {
    let (folder, path) = file("damaged files are the window's to show");
    let sessions = folder.path().to_str().expect("a path in text");
    let answer = ask(&["--lang=en", "--sessions", sessions, &path]);
    let expected = Asked::Window {
        file: Some(PathBuf::from(&path)),
        sessions: Some(PathBuf::from(sessions)),
        language: Some(Language::En),
    };
    assert_eq!(answer.asked, expected);
    assert_eq!(answer.out + &answer.err, "");
}

/// Words that only one of the languages has.
const FRENCH: [&str; 7] = ["dossier", "fichier", "aide", "Pour", "une", "Affiche", "n’existe"];
const ENGLISH: [&str; 12] = [
    "Usage",
    "Commands",
    "Print",
    "error",
    "file",
    "argument '",
    "FILE",
    "help:",
    "the",
    "For",
    "value",
    "tip",
];

fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || "’-'".contains(c))).collect()
}

#[test]
fn help_and_errors_are_in_one_language() {
    let asked: [&[&str]; 26] = [
        &["--help"],
        &["-h"],
        &["check", "--help"],
        &["show", "-h"],
        &["join", "--help"],
        &["join"],
        &["join", "a.ron", "b.ron"],
        &["join", "a.ron", "--to", "c.ron"],
        &["compare", "--help"],
        &["compare"],
        &["compare", "a.ron"],
        &["compare", "a.ron", "b.ron", "c.ron"],
        &["--frob"],
        &["--sesions", "x"],
        &["-z"],
        &["a.ron", "b.ron"],
        &["check"],
        &["show"],
        &["show", "a.ron", "b.ron"],
        &["a.ron", "check", "b.ron"],
        &["--help=3"],
        &["--sessions"],
        &["--sessions", "a", "--sessions", "b"],
        &["nowhere.ron"],
        &["list", "--help"],
        &["list", "nowhere"],
    ];
    for args in asked {
        for (lang, foreign) in [("fr", &ENGLISH[..]), ("en", &FRENCH[..])] {
            let args: Vec<_> = ["--lang", lang].iter().chain(args).copied().collect();
            let answer = ask(&args);
            let said = answer.out + &answer.err;
            assert!(!said.is_empty(), "{args:?}");
            for word in words_of(&said).into_iter().filter(|word| !word.starts_with("--")) {
                assert!(!foreign.contains(&word), "{word} in the answer to {args:?}:\n{said}");
            }
        }
    }
}

#[test]
fn the_language_is_the_one_asked_or_the_systems() {
    let help = |args: &[&str], locale| {
        let args = args.iter().map(OsString::from).collect();
        let answer = ask_os(args, locale);
        if answer.out.contains("Utilisation") { Language::Fr } else { Language::En }
    };
    assert_eq!(help(&["--help"], Some("fr-CA")), Language::Fr);
    assert_eq!(help(&["--help"], Some("de-DE")), Language::En);
    assert_eq!(help(&["--help"], None), Language::En);
    assert_eq!(help(&["--help", "--lang", "fr"], Some("en-US")), Language::Fr);
    assert_eq!(help(&["--lang=en", "--help"], Some("fr-FR")), Language::En);
}

#[test]
fn help_and_version_are_answers() {
    for args in [&["--help"][..], &["check", "--help"], &["--version"], &["-V"]] {
        let answer = ask(args);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""), "{args:?}");
        assert!(!answer.out.is_empty());
    }
    // A release also says what it is built from.
    assert!(ask(&["--version"]).out.starts_with(concat!("curseur ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn the_program_writes_its_own_manual_and_completions() {
    let fr = ask(&["--man"]);
    assert!(fr.out.starts_with(".TH CURSEUR 1 ") && fr.out.contains(".SH COMMANDES\n"));
    assert!(ask(&["--lang", "en", "--man"]).out.contains(".SH COMMANDS\n"));
    for shell in ["bash", "fish", "zsh"] {
        let answer = ask(&["--completions", shell]);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""), "{shell}");
        assert!(answer.out.contains("sessions") && answer.out.contains("export"), "{shell}");
        assert!(!answer.out.contains("completions "), "{shell}");
    }
    // People are not told of it.
    assert!(!ask(&["--help"]).out.contains("--man"));
}

#[test]
fn a_wrong_request_names_the_argument_and_says_what_to_do() {
    let cases: [(&[&str], &str); 14] = [
        (&["--frob"], "l’option --frob n’existe pas\n"),
        (
            &["--sesions", "x"],
            "l’option --sesions n’existe pas\u{202f}; vouliez-vous dire --sessions\u{202f}?",
        ),
        (&["a.ron", "b.ron"], "b.ron est en trop"),
        (
            &["--lang", "de"],
            "--lang ne connaît pas «\u{202f}de\u{202f}»\u{202f}; choisissez fr ou en",
        ),
        (&["--lang"], "il manque une valeur après --lang"),
        (&["--lang", "fr", "--lang", "fr"], "--lang ne se donne qu’une fois"),
        (&["--version=2"], "--version ne prend pas de valeur"),
        (&["check"], "il manque un fichier après «\u{202f}check\u{202f}»"),
        (&["show"], "il manque un fichier après «\u{202f}show\u{202f}»"),
        (&["join", "a.ron", "b.ron"], "il manque «\u{202f}--to\u{202f}»"),
        (
            &["join", "a.ron", "--to", "c.ron"],
            "«\u{202f}join\u{202f}» demande au moins deux copies",
        ),
        (&["compare"], "«\u{202f}compare\u{202f}» demande deux fichiers"),
        (&["compare", "a.ron"], "«\u{202f}compare\u{202f}» demande deux fichiers"),
        (&["compare", "a.ron", "b.ron", "c.ron"], "c.ron est en trop\u{202f}; deux sessions"),
    ];
    for (args, expected) in cases {
        let said = refused(args, 2);
        assert!(said.starts_with(&format!("curseur\u{202f}: {expected}")), "{args:?}: {said}");
        assert!(said.contains("curseur --help"), "{args:?}: {said}");
    }
}

#[test]
fn a_missing_file_or_a_folder_is_said_before_any_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path().to_str().expect("a path in text");
    let missing = format!("{here}/absent.ron");
    for command in [&[][..], &["check"], &["show"]] {
        let with = |path| [command, &[path]].concat();
        let said = refused(&with(missing.as_str()), 2);
        assert!(said.contains("n’existe pas") && said.trim_end().ends_with(&missing), "{said}");
        let said = refused(&with(here), 2);
        assert!(said.contains("C’est un dossier") && said.trim_end().ends_with(here), "{said}");
    }
}

#[test]
fn the_folder_of_sessions_must_not_be_a_file() {
    let (_folder, path) = file("");
    assert!(refused(&["--sessions", &path], 2).contains("Ce n’est pas un dossier"));
}

#[test]
fn check_says_that_a_sound_file_is() {
    let (_folder, path) = file(sound_text());
    let answer = ask(&["check", &path]);
    assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""));
    assert_eq!(answer.out, format!("{path}: fichier en bon état\n"));
}

#[test]
fn check_says_the_line_and_the_column_of_broken_text() {
    let text = sound_text();
    let at = text.find("organisation:").expect("the field is there");
    let line = text[..at].lines().count();
    let (_folder, path) = file(text.replacen("organisation:", "organisation", 1));
    let answer = ask(&["check", &path]);
    assert_eq!(answer.asked, Asked::Done(1));
    assert!(answer.out.starts_with(&format!("{path}:{line}:")), "{}", answer.out);
    assert_eq!(answer.out.lines().count(), 1);
}

#[test]
fn check_names_the_entry_that_contradicts_the_session() {
    let (_folder, path) = file(sound_text().replacen("\"env.waste\"", "\"env.wastes\"", 1));
    let answer = ask(&["--lang", "en", "check", &path]);
    assert_eq!(answer.asked, Asked::Done(1));
    let entry = answer.out.lines().find(|line| line.contains("journal entry 2 (id 2)"));
    assert!(
        entry.is_some_and(|line| line.contains("“env.wastes” is not in the framework")),
        "{}",
        answer.out
    );
}

#[test]
fn what_a_file_holds_cannot_drive_the_terminal() {
    let (_folder, path) = file(sound_text().replacen("\"env.waste\"", "\"\u{1b}[2Jenv\"", 1));
    for command in ["check", "show"] {
        let answer = ask(&[command, &path]);
        assert_eq!(answer.asked, Asked::Done(1));
        assert!(!(answer.out + &answer.err).contains('\u{1b}'));
    }
}

#[test]
fn check_goes_on_after_a_bad_file() {
    let (_one, sound) = file(sound_text());
    let (_two, empty) = file("");
    let (_three, foreign) = file("une recette de cuisine");
    let answer = ask(&["check", &empty, &foreign, &sound]);
    assert_eq!(answer.asked, Asked::Done(1));
    let lines: Vec<_> = answer.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", answer.out);
    assert!(lines[0].starts_with(&format!("{empty}: Ce fichier est vide")), "{}", lines[0]);
    assert!(lines[2].ends_with("fichier en bon état"), "{}", lines[2]);
    assert_eq!(ask(&["check", &empty, "absent.ron", &sound]).asked, Asked::Done(2));
}

#[test]
fn a_file_too_large_is_refused_by_its_size() {
    let (_folder, path) = file("");
    let large = fs::File::options().write(true).open(&path).expect("the file");
    large.set_len(storage::MAX_BYTES + 1).expect("a long empty file");
    let answer = ask(&["check", &path]);
    assert_eq!(answer.asked, Asked::Done(1));
    assert!(answer.out.contains("65\u{a0}Mo"), "{}", answer.out);
    assert!(refused(&["show", &path], 1).contains("65\u{a0}Mo"));
}

#[test]
fn show_says_why_a_damaged_file_cannot_be_shown() {
    let (_folder, path) = file([0xff, 0xfe, 0x00]);
    let said = refused(&["show", &path], 1);
    assert!(said.contains("n’est plus du texte") && said.trim_end().ends_with(&path), "{said}");
}

#[test]
fn show_reads_a_newer_file_as_far_as_it_can_and_says_so() {
    let (_folder, path) = file(sound_text().replacen(
        &format!("format: {FORMAT}"),
        &format!("format: {}", FORMAT + 1),
        1,
    ));
    let answer = ask(&["show", &path]);
    assert_eq!(answer.asked, Asked::Done(0));
    assert!(answer.out.contains("Déchets et réemploi"), "{}", answer.out);
    assert!(answer.err.contains("mettez Curseur à jour"), "{}", answer.err);
    assert_eq!(ask(&["check", &path]).asked, Asked::Done(1));
}

#[test]
fn show_prints_no_name_of_a_person_and_nothing_said_apart() {
    let (_folder, path) = file(sound_text());
    for lang in ["fr", "en"] {
        let answer = ask(&["show", &path, "--lang", lang]);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""));
        for internal in INTERNAL {
            let found = answer.out.to_lowercase().contains(&internal.to_lowercase());
            assert!(!found, "{internal} in\n{}", answer.out);
        }
    }
}

#[test]
fn compare_writes_what_moved_and_changes_no_file() {
    let (_one, earlier) = file(sound_text());
    let (_two, later) = file(sound_text().replacen("MovesTo(20)", "MovesTo(80)", 1));
    let before = [&earlier, &later].map(|path| fs::read(path).expect("it is there"));
    for lang in ["fr", "en"] {
        let answer = ask(&["--lang", lang, "compare", &earlier, &later]);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""));
        for internal in INTERNAL {
            let found = answer.out.to_lowercase().contains(&internal.to_lowercase());
            assert!(!found, "{internal} in\n{}", answer.out);
        }
    }
    let out = ask(&["compare", &earlier, &later]).out;
    let moved = "Déchets et réemploi\u{202f}: légèrement favorable → très favorable";
    assert!(out.contains(moved), "{out}");
    assert!(before == [&earlier, &later].map(|path| fs::read(path).expect("it is there")));
}

#[test]
fn compare_tells_what_ties_actors_to_the_group_alone() {
    let [earlier, later] = ["2024", "2026"].map(|year| {
        let path = shipped(&format!("Ressourcerie de Vallonne {year}.ron"));
        path.to_str().expect("a path of plain text").to_owned()
    });
    let told = |more: &[&str]| {
        let asked = [&["--lang", "fr", "compare", &earlier, &later], more].concat();
        let answer = ask(&asked);
        assert_eq!((answer.asked, answer.err.as_str()), (Asked::Done(0), ""));
        answer.out
    };
    let (others, group) = (told(&[]), told(&["--internal"]));
    for natures in ["alliance sur", "négociation sur", "opposition sur"] {
        assert!(!others.contains(natures) && group.contains(natures), "{natures}");
    }
    assert!(others.contains("Les paires dont la relation a été revue"), "{others}");
}

#[test]
fn compare_says_what_is_wrong_with_either_file_and_prints_nothing() {
    let (_one, sound) = file(sound_text());
    let (_two, damaged) = file("une recette de cuisine");
    for (files, code) in [
        ([sound.as_str(), "absent.ron"], 2),
        (["absent.ron", &sound], 2),
        ([&sound, &damaged], 1),
        ([&damaged, &sound], 1),
        ([&damaged, "absent.ron"], 2),
    ] {
        let said = refused(&[&["compare"][..], &files].concat(), code);
        for wrong in files.into_iter().filter(|path| *path != sound) {
            assert!(said.contains(wrong), "{said}");
        }
    }
}

#[test]
fn compare_reads_a_newer_file_as_far_as_it_can_and_says_so() {
    let (_one, sound) = file(sound_text());
    let newer = format!("format: {}", FORMAT + 1);
    let (_two, newer) = file(sound_text().replacen(&format!("format: {FORMAT}"), &newer, 1));
    let answer = ask(&["compare", &sound, &newer]);
    assert_eq!(answer.asked, Asked::Done(0));
    assert!(answer.err.contains("mettez Curseur à jour"), "{}", answer.err);
    assert!(answer.out.contains("la même session, donnée deux fois"), "{}", answer.out);
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_text_is_a_path_all_the_same() {
    use std::os::unix::ffi::OsStringExt as _;

    let odd = || OsString::from_vec(b"absent-\xff.ron".to_vec());
    let check = vec!["check".into(), odd()];
    for args in [vec![odd()], check, vec!["show".into(), odd()]] {
        let answer = ask_os(args, Some("fr"));
        assert_eq!(answer.asked, Asked::Done(2));
        assert!(answer.err.contains("n’existe pas"), "{}", answer.err);
    }
    for args in [[&b"--lang"[..], b"\xff"], [b"--\xff", b""], [b"-\xff", b""]] {
        let args = args.map(|arg| OsString::from_vec(arg.to_vec()));
        let answer = ask_os(args.into(), Some("fr"));
        assert_eq!(answer.asked, Asked::Done(2));
        assert!(answer.err.starts_with("curseur\u{202f}: "), "{}", answer.err);
    }
}

/// Takes nothing.
struct Closed(io::ErrorKind);

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_who_leaves_is_no_error_and_a_full_disk_is() {
    let (_folder, path) = file(sound_text());
    for args in [vec!["--help"], vec!["check", &path], vec!["show", &path]] {
        let args = || ["curseur"].iter().chain(&args).map(OsString::from);
        let mut err = Vec::new();
        let asked = run(args(), Some("fr"), &mut Closed(io::ErrorKind::BrokenPipe), &mut err);
        assert_eq!((asked, err.len()), (Asked::Done(0), 0));
        let asked = run(args(), Some("fr"), &mut Closed(io::ErrorKind::StorageFull), &mut err);
        assert_eq!(asked, Asked::Done(2));
        assert!(String::from_utf8_lossy(&err).contains("jusqu’au bout"));
        let gone = io::ErrorKind::BrokenPipe;
        run(args(), Some("fr"), &mut Closed(gone), &mut Closed(gone));
    }
}

/// Two copies of the small session, in which other things were said.
fn two_copies() -> (tempfile::TempDir, [String; 2], String) {
    use curseur::session::{Detail, Edit, History};
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path in text").to_owned();
    let copies = ["une.ron", "autre.ron"].map(path);
    for (copy, purpose) in copies.iter().zip(["voir", "décider"]) {
        let mut session = small_session();
        let edit = Edit::Describe(Detail::Purpose, purpose.to_owned());
        assert_eq!(History::default().perform(&mut session, edit), Ok(true));
        fs::write(copy, storage::write(&session)).expect("a copy");
    }
    let to = path("réunie.ron");
    (folder, copies, to)
}

#[test]
fn join_writes_copies_as_one_and_says_what_waits() {
    let (_folder, [one, other], to) = two_copies();
    let before = [&one, &other].map(|path| fs::read(path).unwrap());
    let answer = ask(&["join", &one, &other, "--to", &to]);
    assert_eq!((&answer.asked, answer.err.as_str()), (&Asked::Done(0), ""), "{}", answer.out);
    assert!(
        answer.out.contains("une.ron apporte\u{202f}: rien que les autres n’aient"),
        "{}",
        answer.out
    );
    assert!(answer.out.contains("à trancher"), "{}", answer.out);
    assert!(answer.out.ends_with("réunie.ron\n"), "{}", answer.out);
    assert_eq!([&one, &other].map(|path| fs::read(path).unwrap()), before);
    let written = fs::read(&to).unwrap();
    assert_eq!(storage::check_bytes(&written), []);
    let again = format!("{to}.encore.ron");
    assert_eq!(ask(&["join", &other, &one, &to, "--to", &again]).asked, Asked::Done(0));
    assert_eq!(fs::read(&again).unwrap(), written, "in any order, any number of times");
    let said = refused(&["join", &one, &other, "--to", &to], 2);
    assert!(said.contains("Un fichier porte déjà ce nom"), "{said}");
    assert_eq!(fs::read(&to).unwrap(), written);
}

#[test]
fn join_refuses_damaged_files_and_other_sessions() {
    let (_folder, [one, _], to) = two_copies();
    let (_kept, damaged) = file("(format: 5, id");
    assert!(refused(&["join", &one, &damaged, "--to", &to], 1).contains("séance.ron"));
    let mut other = small_session();
    other.id = other.id.of_copy("autre");
    let (_kept, other) = file(storage::write(&other));
    let said = refused(&["join", &one, &other, "--to", &to], 2);
    assert!(said.contains("n’est pas une copie de la même session"), "{said}");
    assert!(!std::path::Path::new(&to).exists());
}
