//! Files of one session told apart, and damage told by what it is.

use std::fs;

use curseur::analysis::copies::{Standing, among};
use curseur::cli::{Asked, run};
use curseur::session::{Argument, Edit, History, Session};
use curseur::storage::library::{Groups, Kind};
use curseur::storage::{
    Damage, Letters, ReadError, Version, check_bytes, others, read, readings, write,
};

use super::{Room, session};
use crate::samples;

/// The exit code, what was printed, and what was said of errors.
fn asked(args: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["curseur"].iter().chain(args).map(std::ffi::OsString::from);
    let Asked::Done(code) = run(args, Some("fr-FR"), &mut out, &mut err) else {
        panic!("no window is asked for")
    };
    // As one reads it.
    let [out, err] = [out, err].map(|text| {
        let text = String::from_utf8(text).unwrap();
        text.replace(['\u{202f}', '\u{a0}'], " ")
    });
    (code, out, err)
}

fn says(session: &mut Session, words: &str, at: &str) {
    let argument = Argument { words: words.to_owned(), ..Argument::default() };
    let edit = Edit::Record { at: at.parse().unwrap(), sitting: None, argument };
    History::default().perform(session, edit).unwrap();
}

/// Two files of one session, each with an argument that the other lacks, under names as a service gives them; and an older copy.
fn diverged(room: &Room) -> [Session; 3] {
    let mut older = session(1, 2, "Vallonne", "2026-11-14");
    says(&mut older, "Le bruit gêne", "2026-11-20T14:00:00+01:00");
    let (mut one, mut other) = (older.clone(), older.clone());
    says(&mut one, "Les horaires conviennent", "2026-11-21T14:00:00+01:00");
    says(&mut one, "La cour est pleine", "2026-11-21T14:05:00+01:00");
    says(&mut other, "Il manque un camion", "2026-11-22T14:00:00+01:00");
    room.put_session("Vallonne.ron", &one);
    room.put_session("Vallonne (conflicted copy Poste-2 2026-11-20).ron", &other);
    room.put_session("Vallonne - Copie.ron", &older);
    [one, other, older]
}

#[test]
fn a_list_says_which_files_diverged_since_when_and_what_each_alone_has() {
    let room = Room::new();
    diverged(&room);
    let here = room.folder.path().to_str().unwrap();
    let (code, out, err) = asked(&["list", here]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let line = |name: &str| out.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(line("Vallonne.ron (divergée depuis le 20 novembre 2026)").contains("Vallonne"));
    assert!(out.contains(
        "Vallonne (conflicted copy Poste-2 2026-11-20).ron \
         (divergée depuis le 20 novembre 2026, conflit vu par Nextcloud)"
    ));
    assert!(out.contains("Vallonne - Copie.ron (copie plus ancienne, nommé comme une copie)"));
    let told = line("Vallonne.ron: Divergée de « Vallonne (conflicted");
    assert!(told.contains("Seulement ici : 2 arguments."), "{told}");
    assert!(told.ends_with("2026-11-20).ron » : 1 argument."), "{told}");
    let (_, english, _) = asked(&["list", "--lang", "en", here]);
    assert!(english.contains("(diverged since 20 November 2026, conflict seen by Nextcloud)"));
    assert!(english.contains("Vallonne - Copie.ron (older copy, named as a copy)"));
}

#[test]
fn a_comparison_of_diverged_files_tells_the_words_of_each_placed_or_not() {
    let room = Room::new();
    diverged(&room);
    let path = |name: &str| room.path(name).to_str().unwrap().to_owned();
    let conflict = path("Vallonne (conflicted copy Poste-2 2026-11-20).ron");
    let (code, out, _) = asked(&["compare", &path("Vallonne.ron"), &conflict]);
    assert_eq!(code, 0);
    assert!(out.contains("divergé depuis le 20 novembre 2026"), "{out}");
    assert!(!out.contains("est une copie plus ancienne"), "{out}");
    for words in ["Les horaires conviennent", "La cour est pleine", "Il manque un camion"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert!(out.contains("Avant seulement : 2 arguments") && out.contains("Après seulement : 1"));
    // All else alike, the names of the files tell them apart.
    assert!(out.replace("\n    ", " ").contains("Vallonne.ron"), "{out}");
    let (_, out, _) = asked(&["compare", &path("Vallonne - Copie.ron"), &path("Vallonne.ron")]);
    assert!(out.contains("La première est une copie plus ancienne de la seconde"), "{out}");
    let (_, out, _) = asked(&["compare", &path("Vallonne.ron"), &path("Vallonne.ron")]);
    assert!(out.contains("C’est la même session, donnée deux fois"), "{out}");
}

#[test]
fn where_files_stand_does_not_depend_on_their_order() {
    let room = Room::new();
    let sessions = diverged(&room);
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let standings = among(&order.map(|at: usize| Some(sessions[at].clone())));
        for (at, standing) in order.into_iter().zip(standings) {
            let expected = match (at, standing) {
                (0 | 1, Some(Standing::Diverged { .. })) => true,
                (2, Some(Standing::Older { parted, .. })) => parted.is_whole(),
                _ => false,
            };
            assert!(expected, "{order:?} {at}");
        }
    }
}

#[test]
fn the_other_files_of_a_session_are_found_beside_it() {
    let room = Room::new();
    let [one, other, _] = diverged(&room);
    room.put_session("autre.ron", &session(9, 9, "Autre", "2026-11-14"));
    let found = others(&room.path("Vallonne.ron"), &one);
    assert_eq!(found.len(), 2);
    assert!(found.iter().any(|found| found.session == other && found.kept.is_none()));
}

/// How each common damage is told, and whether something can be read in spite of it.
fn damaged() -> Vec<(Vec<u8>, Damage, usize)> {
    let text = write(&samples::with_actors());
    let bytes = text.as_bytes();
    let line_of = |at: usize| text[..at].matches('\n').count() + 1;
    let middle = text.char_indices().map(|(at, _)| at).find(|at| text.len() / 2 < *at).unwrap();
    let zeros = |from: usize, until: usize| {
        [&bytes[..from], &vec![0; until - from], &bytes[until..]].concat()
    };
    let ours = text.lines().find(|line| line.contains("title: ")).unwrap();
    let theirs = ours.replace("Essai", "Autre");
    let marked = format!("<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> theirs");
    let little = || text.encode_utf16().flat_map(u16::to_le_bytes);
    let utf16 = Damage::Letters(Letters::Utf16);
    let title = line_of(text.find("title: ").unwrap());
    vec![
        (zeros(middle, text.len()), Damage::Zeros { line: line_of(middle) }, 0),
        (zeros(0, middle), Damage::Zeros { line: 1 }, 0),
        (bytes[..middle].to_vec(), Damage::CutShort { line: line_of(middle) }, 0),
        (text.replace(ours, &marked).into_bytes(), Damage::MergeMarks { line: title }, 2),
        ([0xff, 0xfe].into_iter().chain(little()).collect(), utf16, 1),
        (little().collect(), utf16, 1),
    ]
}

#[test]
fn common_damage_is_told_by_what_it_is_and_what_is_left_can_be_read() {
    for (bytes, damage, read_again) in damaged() {
        assert_eq!(read(&bytes), Err(ReadError::Damaged(damage)), "{damage}");
        assert_eq!(check_bytes(&bytes).len(), 1);
        let found = readings(&bytes);
        assert_eq!(found.len(), read_again, "{damage}");
    }
    let windows: Vec<u8> = write(&session(1, 2, "Réunion d’été", "2026-11-14"))
        .chars()
        .map(|letter| match letter {
            '’' => 0x92,
            '“' => 0x93,
            '”' => 0x94,
            letter => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
        })
        .collect();
    assert_eq!(read(&windows), Err(ReadError::Damaged(Damage::Letters(Letters::Windows1252))));
    let [found] = &readings(&windows)[..] else { panic!("one reading") };
    assert_eq!(found.session.heading.title, "Réunion d’été");
    assert_eq!(found.of, Version::Letters(Letters::Windows1252));
}

#[test]
fn every_cut_of_a_session_is_told_as_a_cut() {
    let text = write(&session(1, 2, "Réunion d’été", "2026-11-14"));
    let bytes = text.as_bytes();
    let begins = text.find("format: ").unwrap() + "format: 5,".len();
    for end in (begins..bytes.len() - 2).step_by(7) {
        let found = read(&bytes[..end]);
        let is_cut = matches!(found, Err(ReadError::Damaged(Damage::CutShort { .. })));
        assert!(is_cut, "{end}: {found:?} {:?}", String::from_utf8_lossy(&bytes[end - 20..end]));
    }
}

#[test]
fn damage_in_the_body_is_listed_with_its_reason_and_keeps_its_title() {
    for (bytes, damage, _) in damaged() {
        let room = Room::new();
        room.put("s.ron", &bytes);
        let (code, out, _) = asked(&["list", room.folder.path().to_str().unwrap()]);
        assert_eq!(code, 1, "{damage}: {out}");
        let kind = room.entries()[0].sounded().kind;
        let Kind::Damaged { why, head } = kind else { panic!("{kind:?}") };
        assert_eq!(why, ReadError::Damaged(damage));
        // What follows zeros at the head has no head.
        let is_told = head.is_some_and(|head| !head.title.is_empty());
        let is_marked = matches!(damage, Damage::Zeros { line: 1 } | Damage::MergeMarks { .. });
        assert!(is_told || is_marked, "{damage}");
    }
}

#[test]
fn a_damaged_file_is_no_copy_and_the_sound_one_comes_first() {
    let room = Room::new();
    let [one, ..] = diverged(&room);
    let text = write(&one);
    fs::write(room.path("coupé.ron"), &text[..text.len() - 400]).unwrap();
    let mut library = room.library();
    library.refresh();
    let to_be_sounded = library.to_be_sounded();
    library.take(curseur::storage::library::Batch::sounded(&to_be_sounded));
    let entries: Vec<_> = library.entries().cloned().collect();
    let groups = Groups::of(&entries);
    let held = &groups.approaches[0].sessions[0];
    assert_eq!(held.files.len(), 4);
    assert_eq!(held.files[3].file_name(), "coupé.ron");
    let standings = among(&held.sessions());
    assert_eq!(standings[3], None);
    assert_eq!(standings.iter().flatten().count(), 3);
    // A second look knows it still.
    assert!(library.refresh().changed.is_empty());
}

#[test]
fn an_address_is_taken_wherever_a_path_is() {
    let room = Room::new();
    let path = room.put_session("n° 3.ron", &session(1, 2, "Vallonne", "2026-11-14"));
    let folder = room.folder.path().to_str().unwrap();
    let address = format!("file://{folder}/n%C2%B0%203.ron");
    let to = format!("file://{folder}/compte%20rendu.html");
    for args in [
        vec!["check", &address],
        vec!["show", &address],
        vec!["compare", &address, &address],
        vec!["list", &format!("file://{folder}")],
        vec!["export", &address, "--to", &to],
    ] {
        if cfg!(unix) {
            let (code, out, err) = asked(&args);
            assert_eq!(code, 0, "{args:?}: {out}{err}");
        }
    }
    assert!(!cfg!(unix) || room.path("compte rendu.html").exists());
    assert!(path.exists());
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_said_to_be_none_and_not_waited_for() {
    let room = Room::new();
    let pipe = room.path("tuyau.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let socket = room.path("connexion.ron");
    let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    for path in [pipe.to_str().unwrap(), "/dev/zero", "/dev/null"] {
        for command in ["check", "show"] {
            let (code, out, err) = asked(&[command, path]);
            assert_eq!(code, 1, "{command} {path}");
            assert!(format!("{out}{err}").contains("pas un fichier"), "{out}{err}");
        }
        let to = room.path("x.html");
        assert_eq!(asked(&["export", path, "--to", to.to_str().unwrap()]).0, 1);
        assert_eq!(asked(&["compare", path, path]).0, 1);
    }
    let (code, out, err) = asked(&["check", socket.to_str().unwrap()]);
    assert!(0 < code && !format!("{out}{err}").is_empty());
    assert_eq!(asked(&["list", room.folder.path().to_str().unwrap()]).0, 0);
}
