//! What a passphrase seals: `age` opens it and the other way round, no word of the session is in it, and whatever was done to it is said.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use curseur::cli::Asked;
use curseur::session::{Language, Session};
use curseur::storage::{self, Passphrase, ReadError, Seal, bytes_opened_by};
use curseur::words::Words;
use tempfile::TempDir;

use crate::command_line::{Answer, ask};
use crate::export_data::planted::{self, PLANTED, Told};

#[cfg(target_os = "linux")]
mod on_a_terminal;

/// What the vectors were sealed by, and what they say.
const PASSPHRASE: &str = "quatre mots sans rapport";
const SAYS: &[u8] = b"(format: 5, dit: \"Rien de la salle ne sort.\")\n";

/// Sealed by the command `age` 1.1.1: with `-p`, with `-p -a`, and for a key.
const BYTES: &[u8] = include_bytes!("sealed/bytes.age");
const LETTERS: &[u8] = include_bytes!("sealed/letters.age");
const FOR_A_KEY: &[u8] = include_bytes!("sealed/keys.age");

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(typed.to_owned())
}

/// What comes of opening `bytes`.
fn opened(bytes: &[u8], typed: &str) -> Result<Vec<u8>, ReadError> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x.ron.age");
    fs::write(&path, bytes).expect("a file");
    bytes_opened_by(&path, Some(&passphrase(typed)))
}

/// The same, with the keys of its header taken for others.
fn with_header(from: &str, to: &str) -> Vec<u8> {
    let header_end = BYTES.windows(5).position(|found| found == b"\n--- ").expect("a header");
    let header = std::str::from_utf8(&BYTES[..header_end]).expect("text");
    assert!(header.contains(from), "{header}");
    [header.replace(from, to).as_bytes(), &BYTES[header_end..]].concat()
}

/// A session with words planted in all its texts, as a file that everybody may read, and a file with the passphrase.
struct Room {
    folder: TempDir,
    session: Session,
}

impl Room {
    fn new() -> Self {
        let room =
            Self { folder: tempfile::tempdir().expect("a folder"), session: planted::session() };
        room.put("séance.ron", storage::write(&room.session).as_bytes());
        room.put("phrase", PASSPHRASE.as_bytes());
        room
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.at(name), bytes).expect("a file");
    }

    /// Asks, with the names of files of the folder where a name begins with `@`, the passphrase being told.
    fn ask(&self, args: &[&str]) -> Answer {
        self.ask_with(args, "phrase")
    }

    fn ask_with(&self, args: &[&str], phrase: &str) -> Answer {
        let args = args.iter().chain(&["--passphrase-file"]).map(|arg| (*arg).to_owned());
        let args = args.chain([format!("@{phrase}")]).map(|arg| match arg.strip_prefix('@') {
            Some(name) => self.at(name).to_str().expect("UTF-8").to_owned(),
            None => arg,
        });
        let args: Vec<_> = args.collect();
        ask(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn seal(&self, what: &str) -> PathBuf {
        let args = ["export", "@séance.ron", "--what", what, "--to", "@session-2026.ron.age"];
        let answer = self.ask(&args);
        assert_eq!(answer.asked, Asked::Done(0), "{}", answer.err);
        let lost = Words::new(Language::Fr).text("seal-lost");
        assert_eq!(answer.err.matches(&lost).count(), 2, "before and after: {}", answer.err);
        self.at("session-2026.ron.age")
    }
}

#[test]
fn what_the_command_age_sealed_is_read_here() {
    for sealed in [BYTES, LETTERS] {
        assert_eq!(opened(sealed, PASSPHRASE).expect("open"), SAYS);
        assert_eq!(opened(sealed, "quatre mots sans raison"), Err(ReadError::Sealed(Seal::Wrong)));
        assert_eq!(storage::read(sealed), Err(ReadError::Sealed(Seal::Closed)));
    }
    assert_eq!(opened(FOR_A_KEY, PASSPHRASE), Err(ReadError::Sealed(Seal::ForKeys)));
    assert_eq!(storage::read(FOR_A_KEY), Err(ReadError::Sealed(Seal::ForKeys)));
}

#[test]
fn letters_that_keyboards_compose_otherwise_are_the_same_passphrase() {
    let sealed =
        storage::seal(SAYS, &passphrase("e\u{301}te\u{301} à la rivière")).expect("sealed");
    assert_eq!(opened(&sealed, "été à la rivie\u{300}re").expect("open"), SAYS);
}

#[test]
fn whatever_was_done_to_a_sealed_file_is_said_and_nothing_of_it_is_read() {
    let broken = Err(ReadError::Sealed(Seal::Broken));
    for end in [23, 60, 150, BYTES.len() - 1] {
        assert_eq!(opened(&BYTES[..end], PASSPHRASE), broken, "cut at {end}");
    }
    let mut changed = BYTES.to_vec();
    *changed.last_mut().expect("bytes") ^= 1;
    assert_eq!(opened(&changed, PASSPHRASE), broken, "its last byte");
    let longer = [BYTES, b"x"].concat();
    assert_eq!(opened(&longer, PASSPHRASE), broken, "a byte more");
    assert_eq!(opened(&LETTERS[..LETTERS.len() - 60], PASSPHRASE), broken, "letters cut");
    assert_eq!(opened(&with_header("/v1", "/v2"), PASSPHRASE), broken, "of another kind");
}

#[test]
fn what_would_cost_hours_or_all_memory_is_refused_at_once() {
    let start = Instant::now();
    for work in ["21", "30", "63", "64", "255", "999999999999999999999"] {
        let costly = with_header(" 18\n", &format!(" {work}\n"));
        let refused = opened(&costly, PASSPHRASE);
        let told = [Seal::TooCostly, Seal::Broken].map(|seal| Err(ReadError::Sealed(seal)));
        assert!(told.contains(&refused), "{work}: {refused:?}");
    }
    // A header that is parsed anew with each of its lines.
    let endless = [BYTES[..80].to_vec(), b"\n-> x y\nAAAA".repeat(500_000)].concat();
    assert_eq!(opened(&endless, PASSPHRASE), Err(ReadError::Sealed(Seal::Broken)));
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn no_word_of_the_session_is_in_a_sealed_file_its_name_or_beside_it() {
    for what in ["session", "hand-over"] {
        let room = Room::new();
        let sealed = room.seal(what);
        fs::remove_file(room.at("séance.ron")).expect("our own file");
        let heading = &room.session.heading;
        let named = [&heading.title, &heading.organisation, &heading.territory];
        let texts =
            named.into_iter().flat_map(|text| text.split(' ')).filter(|word| 3 < word.len());
        let words: Vec<_> = texts.chain(PLANTED.map(|(word, _)| word)).collect();
        assert!(20 < words.len());
        for entry in fs::read_dir(room.folder.path()).expect("the folder") {
            let path = entry.expect("a file").path();
            let bytes = fs::read(&path).expect("its bytes");
            let told = [path.display().to_string().into_bytes(), bytes].concat();
            for word in &words {
                let is_there = told.windows(word.len()).any(|found| found == word.as_bytes());
                assert!(!is_there, "{word} in {}", path.display());
            }
        }
        let inside = bytes_opened_by(&sealed, Some(&passphrase(PASSPHRASE))).expect("open");
        let inside = String::from_utf8(inside).expect("text").to_lowercase();
        let is_internal = |told: &Told| matches!(told, Told::Internal);
        let mut internal = PLANTED.iter().filter(|(_, told)| is_internal(told));
        let is_whole = internal.any(|(word, _)| inside.contains(word));
        assert_eq!(is_whole, what == "session", "the whole session, or the copy to hand over");
    }
}

#[cfg(unix)]
#[test]
fn a_sealed_file_is_for_its_owner_alone_whoever_may_read_the_session() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = Room::new();
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    let everybody = fs::Permissions::from_mode(0o664);
    fs::set_permissions(room.at("séance.ron"), everybody).expect("our own file");
    assert_eq!(mode(&room.seal("session")), 0o600);
}

#[test]
fn every_command_opens_what_is_sealed_and_list_tells_it_without() {
    let room = Room::new();
    room.seal("session");
    let sealed = "@session-2026.ron.age";
    for args in [["show", "@séance.ron"], ["check", "@séance.ron"]] {
        let [command, clear] = args;
        let of = |file: &str| {
            let answer = room.ask(&[command, file]);
            assert_eq!(answer.asked, Asked::Done(0), "{}", answer.err);
            answer.out.replace("session-2026.ron.age", "séance.ron")
        };
        assert_eq!(of(sealed), of(clear));
    }
    let compared = room.ask(&["compare", sealed, "@séance.ron"]);
    assert_eq!(compared.asked, Asked::Done(0), "{}", compared.err);
    let exported = room.ask(&["export", sealed, "--to", "@journal.csv"]);
    assert_eq!(exported.asked, Asked::Done(0), "{}", exported.err);
    assert!(room.at("journal.csv").exists());
    let listed = ask(&["list", room.folder.path().to_str().expect("UTF-8")]);
    assert_eq!(listed.asked, Asked::Done(0));
    assert!(
        listed.out.contains("session-2026.ron.age: scellé\u{202f}: une phrase"),
        "{}",
        listed.out
    );
}

#[test]
fn another_passphrase_a_short_one_and_none_are_refused_and_leave_nothing() {
    let room = Room::new();
    room.seal("session");
    room.put("autre", b"quatre mots sans raison\nquatre mots sans rapport\n");
    room.put("courte", b"onze lettre\n");
    room.put("vide", b"\n");
    for command in ["show", "check"] {
        let answer = room.ask_with(&[command, "@session-2026.ron.age"], "autre");
        assert_eq!((answer.asked, &*answer.out), (Asked::Done(2), ""));
        assert!(answer.err.contains("Ce n’est pas la phrase de passe"), "{}", answer.err);
    }
    for (phrase, told) in
        [("courte", "au moins 12"), ("vide", "aucune phrase"), ("rien", "aucune phrase")]
    {
        let to = ["export", "@séance.ron", "--as", "sealed", "--to", "@x.ron.age"];
        let answer = room.ask_with(&to, phrase);
        assert_eq!(answer.asked, Asked::Done(2));
        assert!(answer.err.contains(told), "{}", answer.err);
        assert!(!room.at("x.ron.age").exists());
    }
    let twice = ["export", "@séance.ron", "--to", "@session-2026.ron.age", "--replace"];
    let answer = room.ask(&twice);
    assert_eq!(answer.asked, Asked::Done(2), "what is sealed may be all there is of a session");
}
