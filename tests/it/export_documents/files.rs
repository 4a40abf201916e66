//! What is found in a folder after an export: the same bytes each time, nothing lost, nothing half-written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use curseur::session::Language;

use super::sessions::{samples, secret};
use super::{EDITIONS, EVERYTHING, Room};

/// The names and the bytes of the files in a folder.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    let files = files.filter(|path| path.is_file());
    files.map(|path| (path.clone(), fs::read(&path).expect("a file"))).collect()
}

/// Each request that the command line takes: what, as what, and the name of a file.
fn requests() -> impl Iterator<Item = (&'static str, &'static str, String)> {
    EVERYTHING.into_iter().flat_map(|(what, formats)| {
        formats.iter().map(move |format| (what, *format, format!("{what} {format}.x")))
    })
}

#[test]
fn the_same_session_exported_twice_gives_the_same_bytes() {
    let room = Room::with(&secret());
    for (language, options) in Language::ALL.into_iter().zip(EDITIONS) {
        for (what, format, name) in requests() {
            let mut more = vec!["--what", what, "--as", format, "--width", "300"];
            more.extend(options);
            let once = room.export(&format!("1 {name}"), language, &more);
            let again = room.export(&format!("2 {name}"), language, &more);
            assert_eq!(once.len(), again.len());
            for (one, other) in once.iter().zip(&again) {
                let same = fs::read(one).expect("a file") == fs::read(other).expect("a file");
                assert!(same, "{} differs, {language:?} {options:?}", one.display());
                fs::remove_file(one).expect("our own file");
                fs::remove_file(other).expect("our own file");
            }
        }
    }
}

#[test]
fn the_bytes_do_not_depend_on_when_and_where_the_session_lies() {
    let (_, sample) = samples().swap_remove(0);
    for name in
        ["a.docx", "a.odt", "a.pdf", "a.html", "a.xlsx", "a.csv", "a.svg", "a.graphml", "a.gexf"]
    {
        let export = || {
            let room = Room::with(&sample);
            let [file] = &room.export(name, Language::Fr, &[])[..] else { panic!("one file") };
            fs::read(file).expect("a file")
        };
        assert!(export() == export(), "{name}");
    }
}

#[test]
fn a_file_that_exists_stays_as_it_is_unless_it_is_to_be_replaced() {
    let room = Room::with(&secret());
    for (what, format, name) in requests() {
        let more = ["--what", what, "--as", format, "--width", "300"];
        let files = room.export(&name, Language::Fr, &more);
        let whole = content(room.folder.path());
        // The last of several: those before it are not to be touched either.
        let kept = files.last().expect("a file");
        fs::write(kept, "le mien").expect("our own file");
        for other in files.iter().filter(|file| *file != kept) {
            fs::remove_file(other).expect("our own file");
        }
        let before = content(room.folder.path());
        let (code, said, told) = room.try_export(&room.path(&name), Language::Fr, &more);
        assert_eq!((code, told.len()), (2, 0), "{name}");
        assert!(said.contains("Un fichier porte déjà ce nom"), "{said}");
        assert!(said.trim_end().ends_with(&*kept.to_string_lossy()), "{said}");
        assert!(content(room.folder.path()) == before, "{name}");
        room.export(&name, Language::Fr, &[&more[..], &["--replace"]].concat());
        assert!(content(room.folder.path()) == whole, "{name}");
    }
}

#[test]
fn the_session_itself_is_not_replaced_by_what_is_exported_of_it_unless_asked() {
    let room = Room::with(&secret());
    let before = content(room.folder.path());
    let more = ["--what", "journal", "--as", "csv"];
    let (code, ..) = room.try_export(&room.session, Language::Fr, &more);
    assert_eq!(code, 2);
    assert!(content(room.folder.path()) == before);
}

#[test]
fn an_export_that_fails_leaves_nothing_behind() {
    let room = Room::with(&secret());
    let before = content(room.folder.path());
    fs::create_dir_all(room.path("dossier.html")).expect("our own folder");
    fs::create_dir_all(room.path("liens connections.csv/rien")).expect("our own folder");
    let missing = room.path("absent").join("a.html");
    let in_a_file = room.session.join("a.html");
    let kumu = room.path("liens.csv");
    let absent =
        [("Ce dossier n’existe pas", Language::Fr), ("This folder does not", Language::En)];
    for (expected, language) in absent {
        let (_, said, _) = room.try_export(&missing, language, &[]);
        assert!(said.contains(expected), "{said}");
        assert!(said.trim_end().ends_with("a.html"), "{said}");
    }
    let cases: [(&Path, &[&str]); 6] = [
        (&missing, &[]),
        (&missing, &["--replace"]),
        (&in_a_file, &[]),
        (&room.path("dossier.html"), &["--replace"]),
        (&kumu, &["--as", "kumu"]),
        (&kumu, &["--as", "kumu", "--replace"]),
    ];
    for (to, more) in cases {
        for language in Language::ALL {
            let (code, said, files) = room.try_export(to, language, more);
            assert_eq!((code, files.len()), (2, 0), "{} {more:?}", to.display());
            for of_the_window in ["fenêtre", "window", "session a", "enregistrez"] {
                assert!(!said.contains(of_the_window), "{said}");
            }
            assert!(content(room.folder.path()) == before, "{} {more:?}", to.display());
            assert!(!room.path("absent").exists());
        }
    }
}
