//! What `curseur list` prints.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use curseur::cli::{Asked, run};
use curseur::export::hand_over;
use curseur::session::Language;
use curseur::storage::{FORMAT, write};
use curseur::words::Words;

use super::{Room, session};
use crate::small_session::small_session;

/// The exit code, what was printed, and what was said of errors.
fn list(args: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["curseur", "list"].iter().chain(args).map(OsString::from);
    let Asked::Done(code) = run(args, Some("fr-FR"), &mut out, &mut err) else {
        panic!("no window is asked for")
    };
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// What is printed of a room, its path left out.
fn printed(room: &Room, lang: &str) -> (u8, String) {
    let (code, out, err) = list(&["--lang", lang, text(room.folder.path())]);
    assert_eq!(err, "");
    let out = out.replace(text(room.folder.path()), "").replace('\\', "/");
    (code, out.replace(&format!("(format {})", FORMAT + 1), "(format N)"))
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_line_for_each_session_in_columns_those_of_one_approach_together() {
    let room = Room::new();
    let long = "Ressourcerie du pays, ce qui a bougé depuis le premier jour";
    room.put_session("un.ron", &session(2, 9, "Départ", "2024-11-16"));
    room.put_session("deux.ron", &session(3, 9, long, "2026-11-14"));
    room.put_session("copie.ron", &session(2, 9, "Départ", "2024-11-16"));
    room.put_session("petite.ron", &small_session());
    let (code, out) = printed(&room, "fr");
    assert_eq!(code, 0);
    insta::assert_snapshot!(out, @r"
    Date        Session                                             Organisation         Personnes  Arguments  À placer  À compléter  À vérifier  Décisions ouvertes  Fichier
    14/11/2026  La ressourcerie du pays (fictif)                    Les Ateliers du Gué          3          4         1            0           1                   0  /petite.ron

    16/11/2024  Départ                                              Les Ateliers du Gué          0          0         0            0           0                   0  /copie.ron
    16/11/2024  Départ                                              Les Ateliers du Gué          0          0         0            0           0                   0  /un.ron (identique)
    14/11/2026  Ressourcerie du pays, ce qui a bougé depuis le pr…  Les Ateliers du Gué          0          0         0            0           0                   0  /deux.ron
    ");
    let (code, out) = printed(&room, "en");
    assert_eq!(code, 0);
    insta::assert_snapshot!(out, @r"
    Date        Session                                             Organisation         People  Arguments  To place  To complete  To check  Open decisions  File
    2026-11-14  La ressourcerie du pays (fictif)                    Les Ateliers du Gué       3          4         1            0         1               0  /petite.ron

    2024-11-16  Départ                                              Les Ateliers du Gué       0          0         0            0         0               0  /copie.ron
    2024-11-16  Départ                                              Les Ateliers du Gué       0          0         0            0         0               0  /un.ron (identical)
    2026-11-14  Ressourcerie du pays, ce qui a bougé depuis le pr…  Les Ateliers du Gué       0          0         0            0         0               0  /deux.ron
    ");
}

#[test]
fn a_copy_to_hand_over_says_of_which_session_it_is() {
    let room = Room::new();
    let held = session(1, 2, "Départ", "2024-11-16");
    let copy = hand_over(&held, Words::new(Language::Fr), false).session;
    room.put("copie.ron", write(&copy));
    let told = |room: &Room| printed(room, "fr").1.replace('\u{202f}', " ");
    assert!(told(&room).contains("/copie.ron (copie à remettre)\n"), "{}", told(&room));
    room.put("départ.ron", write(&held));
    let of = "/copie.ron (copie à remettre de « Départ »)\n";
    assert!(told(&room).contains(of), "{}", told(&room));
}

#[test]
fn damaged_and_newer_files_are_listed_with_the_reason() {
    let room = Room::new();
    let text = write(&session(1, 2, "Départ", "2024-11-16"));
    room.put("vide.ron", "");
    room.put("coupée.ron", &text[..250]);
    room.put("autre.ron", "(rate: 3)");
    let newer = text.replacen(&format!("format: {FORMAT}"), &format!("format: {}", FORMAT + 1), 1);
    room.put("demain.ron", newer);
    let (code, out) = printed(&room, "fr");
    assert_eq!(code, 1);
    insta::assert_snapshot!(out, @r"
    Date        Session  Organisation         Personnes  Arguments  À placer  À compléter  À vérifier  Décisions ouvertes  Fichier
    16/11/2024  Départ   Les Ateliers du Gué          0          0         0            0           0                   0  /demain.ron

    /demain.ron: Cette session vient d’une version plus récente de Curseur (format N). Mettez Curseur à jour pour la modifier.
    /coupée.ron:10: Ce fichier s’arrête au milieu, ligne 10 : une copie interrompue, ou une clé retirée trop tôt. Copiez-le de nouveau depuis son origine, ou repartez de la dernière copie en bon état.
    /vide.ron: Ce fichier est vide. Repartez de la dernière copie en bon état, ou créez une nouvelle session.
    ");
    let (code, out) = printed(&room, "en");
    assert_eq!(code, 1);
    insta::assert_snapshot!(out, @r"
    Date        Session  Organisation         People  Arguments  To place  To complete  To check  Open decisions  File
    2024-11-16  Départ   Les Ateliers du Gué       0          0         0            0         0               0  /demain.ron

    /demain.ron: This session comes from a newer version of Curseur (format N). Update Curseur to change it.
    /coupée.ron:10: This file breaks off, on line 10: a copy was interrupted, or a stick pulled out too soon. Copy it again from where it came, or go back to the last good copy.
    /vide.ron: This file is empty. Go back to the last good copy, or start a new session.
    ");
    for name in ["vide.ron", "coupée.ron"] {
        fs::remove_file(room.path(name)).unwrap();
    }
    assert_eq!(printed(&room, "fr").0, 0, "a newer file is not damaged");
}

#[test]
fn a_folder_that_is_not_there_is_said_and_the_others_are_listed() {
    let room = Room::new();
    let file = room.put_session("s.ron", &session(1, 2, "Départ", "2024-11-16"));
    let here = text(room.folder.path());
    let absent = room.path("absent");
    let (code, out, err) = list(&[text(&absent), here]);
    assert_eq!((code, out.lines().count()), (2, 2), "{out}");
    assert!(
        err.starts_with("Ce dossier n’existe pas. ") && err.trim_end().ends_with(text(&absent))
    );
    let (code, out, err) = list(&["--lang", "en", text(&file)]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("This is not a folder. ") && err.trim_end().ends_with(text(&file)));
}

#[test]
fn without_a_folder_it_lists_the_one_for_sessions() {
    let room = Room::new();
    let here = text(room.folder.path());
    assert_eq!(list(&["--sessions", here]), (0, "Aucune session ici.\n".to_owned(), String::new()));
    let english = (0, "No session here.\n".to_owned(), String::new());
    assert_eq!(list(&["--lang", "en", "--sessions", here]), english);
    room.put_session("s.ron", &session(1, 2, "Départ", "2024-11-16"));
    let (code, out, _) = list(&["--sessions", here]);
    assert_eq!(code, 0);
    assert!(out.contains("Départ"), "{out}");
    let (_, out, _) = list(&["--sessions", here, text(&room.path("absent"))]);
    assert_eq!(out, "", "the folders that are named are the ones listed");
}

#[test]
fn a_line_names_nobody_and_cannot_drive_the_terminal() {
    let room = Room::new();
    let mut hostile = small_session();
    hostile.heading.organisation = "Les\u{1b}[2J\nAteliers".to_owned();
    room.put_session("s\u{1b}[2J\n.ron", &hostile);
    room.put("vide\u{1b}[2J.ron", "");
    let (code, out) = printed(&room, "fr");
    assert_eq!(code, 1);
    assert!(!out.contains('\u{1b}'));
    assert_eq!(out.lines().count(), 4, "{out}");
    for internal in crate::small_session::INTERNAL {
        assert!(!out.contains(internal), "{internal}");
    }
}

#[test]
fn help_and_refusals_are_in_the_language_asked() {
    for (lang, usage, refusal) in [
        ("fr", "curseur list [OPTIONS] [DOSSIER]...", "l’option --depth n’existe pas"),
        ("en", "curseur list [OPTIONS] [FOLDER]...", "there is no option --depth"),
    ] {
        let (code, out, err) = list(&["--lang", lang, "--help"]);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.contains(usage), "{out}");
        let (code, out, err) = list(&["--lang", lang, "--depth"]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(refusal), "{err}");
    }
}
