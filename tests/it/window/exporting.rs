//! The minutes and everything else that leaves the room, from the keys to the file.

use std::fs;
use std::path::PathBuf;

use curseur::app::Showing;
use curseur::app::base::command::Command;
use curseur::session::{Argument, Attendance, AxisId, Disclosure, Edit, History, Session, Speaker};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::sessions;
use crate::samples::stamp;

const MINUTES: &str =
    "2026-11-14 Ressourcerie de Vallonne — appréciation n° 3 (exemple fictif), compte rendu.pdf";

const DATES: &str =
    "2026-11-14 Ressourcerie de Vallonne — appréciation n° 3 (exemple fictif), compte rendu.ics";

/// The files beside the session, but those of the program.
fn files(room: &WindowHarness) -> Vec<String> {
    let folder = room.path.as_ref().and_then(|path| path.parent()).expect("a folder");
    let entries = fs::read_dir(folder).expect("the folder");
    let names = entries.map(|entry| entry.expect("a file").file_name().into_string());
    let mut names: Vec<_> = names.map(|name| name.expect("text")).collect();
    names.retain(|name| !name.starts_with('.') && name != "séance.ron");
    names.sort();
    names
}

fn written(room: &WindowHarness, name: &str) -> Vec<u8> {
    let folder = room.path.as_ref().and_then(|path| path.parent()).expect("a folder");
    fs::read(folder.join(name)).expect("the file")
}

/// The text of a PDF document, on one line.
fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("minutes.pdf");
    fs::write(&path, pdf).expect("a file");
    let text = crate::export_documents::tools::text_of(&path);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn choose(room: &mut WindowHarness, name: &str) {
    let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::RadioButton && node.label().is_some_and(|label| label.ends_with(name))
    };
    room.harness.get_by(is_it).click();
    room.harness.run();
}

#[test]
fn the_minutes_are_two_presses_away() {
    let mut room = WindowHarness::typical();
    room.presses();
    room.press(CTRL, Key::P);
    room.press(NONE, Key::Enter);
    assert_eq!(room.presses(), 2);
    assert!(!room.asks());
    assert_eq!(files(&room), [DATES, MINUTES]);
    assert!(room.is_told("Écrit") && room.is_told("compte rendu.pdf, et les dates"));
    assert!(room.is_told("compte rendu.ics"));
    let text = text_of(&written(&room, MINUTES));
    assert!(text.contains("Porter à la Communauté de communes une proposition de convention"));
    assert!(!text.contains("Claire"), "nobody is named");
}

#[test]
fn a_file_of_the_same_name_is_never_replaced_without_a_word() {
    let mut room = WindowHarness::typical();
    for _ in 0..2 {
        room.press(CTRL, Key::P);
        room.press(NONE, Key::Enter);
    }
    assert!(room.asks() && room.is_told("Un fichier porte déjà ce nom"));
    let before = written(&room, MINUTES);
    // Enter keeps both.
    room.press(NONE, Key::Enter);
    assert!(!room.asks());
    let second = MINUTES.replace(".pdf", " (2).pdf");
    let dates = second.replace(".pdf", ".ics");
    assert_eq!(files(&room), [dates.as_str(), second.as_str(), DATES, MINUTES]);
    assert_eq!(written(&room, MINUTES), before);
    room.press(CTRL, Key::P);
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Escape);
    assert!(room.asks(), "the question is taken back, the form stays");
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    assert_eq!(files(&room).len(), 4);
}

#[test]
fn minutes_of_another_kind_ask_nothing_of_dates_that_are_there_and_no_other_file_is_replaced() {
    let mut room = WindowHarness::typical();
    let write_as = |room: &mut WindowHarness, kind: &str| {
        room.press(CTRL, Key::P);
        choose(room, kind);
        room.click(Role::Button, "Écrire le fichier");
    };
    write_as(&mut room, "un seul fichier");
    write_as(&mut room, "lu par les lecteurs d’écran");
    assert!(!room.asks());
    assert_eq!(files(&room), [&MINUTES.replace(".pdf", ".html"), DATES, MINUTES]);
    let folder = room.path.clone().expect("a file");
    fs::write(folder.with_file_name(DATES), "le mien").expect("our own file");
    write_as(&mut room, "LibreOffice (ODT), à modifier");
    assert!(room.asks() && room.is_told("compte rendu.ics"));
    assert_eq!(written(&room, DATES), b"le mien");
}

#[test]
fn commitments_to_sign_and_dates_are_written_from_the_list_where_there_are_any() {
    let mut room = WindowHarness::typical();
    for (what, kind) in [("Engagements à signer", "pdf"), ("Dates pour les agendas", "ics")] {
        room.press(CTRL, Key::P);
        choose(&mut room, what);
        room.click(Role::Button, "Écrire le fichier");
        let name = files(&room).into_iter().find(|name| name.ends_with(kind)).expect("a file");
        assert!(name.contains(&what.to_lowercase()), "{name}");
    }
    let sheet = MINUTES.replace("compte rendu", "engagements à signer");
    assert!(text_of(&written(&room, &sheet)).contains("deux ateliers par mois"));
}

#[test]
fn an_internal_edition_says_so_in_its_name_and_in_its_text() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    choose(&mut room, " interne");
    room.click(Role::Button, "Écrire le fichier");
    let name = MINUTES.replace("compte rendu", "compte rendu, INTERNE");
    let dates = name.replace(".pdf", ".ics");
    assert_eq!(files(&room), [dates.as_str(), name.as_str()]);
    assert!(text_of(&written(&room, &name)).contains("Claire"));
    assert!(!String::from_utf8(written(&room, &dates)).expect("text").contains("Claire"));
}

#[test]
fn natures_of_ties_are_told_when_the_room_may_see_them_and_not_before() {
    let told = |session| {
        let mut room = WindowHarness::on(&session, Setting::default());
        room.press(CTRL, Key::P);
        room.press(NONE, Key::Enter);
        text_of(&written(&room, MINUTES)).contains("alliance")
    };
    let session = sessions::long_sample();
    assert!(!told(session.clone()));
    let mut open = session;
    let edit =
        Edit::Disclose { at: stamp(), sitting: None, what: Disclosure::Natures, shown: true };
    History::default().perform(&mut open, edit).expect("a switch");
    assert!(told(open));
}

#[test]
fn what_is_chosen_proposes_its_own_name_until_a_person_says_where() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    choose(&mut room, "Image de la carte des acteurs");
    assert!(room.value_of("Fichier").ends_with("image de la carte des acteurs.png"));
    choose(&mut room, "Dessin à agrandir sans perte (SVG)");
    assert!(room.value_of("Fichier").ends_with("acteurs.svg"));
    room.field("Fichier").focus();
    room.harness.run();
    room.press(CTRL, Key::A);
    room.put_in("ma carte.svg");
    choose(&mut room, "Compte rendu");
    assert_eq!(room.value_of("Fichier"), "ma carte.svg");
}

#[test]
fn a_folder_that_is_not_there_is_said_and_the_form_stays() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    room.field("Fichier").focus();
    room.harness.run();
    room.press(CTRL, Key::A);
    room.put_in("absent/a.docx");
    room.click(Role::Button, "Écrire le fichier");
    assert!(room.asks() && room.is_told("dossier"));
    assert_eq!(files(&room), [""; 0]);
    assert_eq!(room.value_of("Fichier"), "absent/a.docx");
}

#[test]
fn tables_for_a_program_are_two_files() {
    let mut room = WindowHarness::typical();
    room.press(CTRL, Key::P);
    choose(&mut room, "Relations, grille II");
    choose(&mut room, "Tables pour Kumu");
    room.click(Role::Button, "Écrire le fichier");
    assert_eq!(files(&room).len(), 2);
    assert!(room.is_told("Écrits"));
    let path: PathBuf = files(&room)[1].clone().into();
    assert_eq!(path.extension().and_then(|ending| ending.to_str()), Some("csv"));
}

#[test]
fn a_decision_noted_in_the_meeting_is_in_the_minutes_and_on_disk_at_once() {
    let mut room = WindowHarness::typical();
    let before = room.session().decisions.len();
    room.press(CTRL_SHIFT, Key::D);
    room.type_in("Visiter la filature");
    room.press(NONE, Key::Enter);
    assert!(room.is_on_disk());
    assert_eq!(room.session().decisions.len(), before + 1);
    room.press(CTRL, Key::P);
    room.press(NONE, Key::Enter);
    assert!(text_of(&written(&room, MINUTES)).contains("Visiter la filature"));
}

#[test]
fn the_session_itself_is_never_replaced_by_what_is_written_of_it() {
    let mut room = WindowHarness::typical();
    let session = room.path.clone().expect("a file");
    let before = fs::read(&session).expect("its bytes");
    room.press(CTRL, Key::P);
    room.click(Role::TextInput, "Fichier");
    room.press(CTRL, Key::A);
    room.put_in(session.to_str().expect("a path in UTF-8"));
    room.click(Role::Button, "Écrire le fichier");
    room.click(Role::Button, "Le remplacer");
    assert!(room.is_told("Une session porte ce nom"));
    assert_eq!(fs::read(&session).expect("its bytes"), before);
}

#[test]
fn what_was_written_is_opened_or_shown_in_its_folder_by_a_button_or_by_keys() {
    let mut room = WindowHarness::typical();
    assert!(!room.app().is_enabled(Command::OpenWritten), "nothing was written yet");
    room.press(CTRL, Key::P);
    room.press(NONE, Key::Enter);
    let path = room.path.as_ref().expect("a file").with_file_name(MINUTES);
    room.click(Role::Button, "Ouvrir");
    room.click(Role::Button, "Montrer dans le dossier");
    let both = [(path.clone(), Showing::Opened), (path.clone(), Showing::InFolder)];
    assert_eq!(room.asked_of_desktop(), both);
    // Long after: from the list of all that can be done.
    room.press(CTRL, Key::K);
    room.put_in("ouvrir le fichier écrit");
    room.press(NONE, Key::Enter);
    assert_eq!(room.asked_of_desktop().len(), 3);
    assert!(!room.is_told("n’a pas pu"));
    fs::remove_file(&path).expect("removed");
    room.press(CTRL, Key::K);
    room.put_in("ouvrir le fichier écrit");
    room.press(NONE, Key::Enter);
    assert!(room.is_told("Le système n’a pas pu l’ouvrir"));
}

/// A session whose words, voices and lists hold one thing of each kind to look at.
fn to_look_at() -> Session {
    let mut session = sessions::long_sample();
    let person = session.participants.records()[0].clone();
    let sitting = session.sittings.records()[0].id;
    let mut history = History::default();
    let mut perform = |edit: Edit| {
        history.perform(&mut session, edit).expect("an edit");
    };
    let attendance = Some(Attendance::Excused);
    perform(Edit::Attend { sitting, participant: person.id, attendance });
    let typed = person.name.split(' ').next_back().expect("a name").to_lowercase();
    let words = format!("Demander à {}, 06 45 67 89 10", person.name);
    for speaker in [Speaker::Words(typed), Speaker::Participant(person.id)] {
        let argument = Argument { words: words.clone(), speaker, ..Argument::default() };
        perform(Edit::Record { at: stamp(), sitting: Some(sitting), argument });
    }
    session
}

#[test]
fn what_someone_should_look_at_is_in_sight_before_enter_writes() {
    let session = to_look_at();
    for size in Setting::SIZES {
        let mut room = WindowHarness::on(&session, Setting { size, ..Setting::default() });
        room.press(CTRL, Key::P);
        for told in [
            "9 voix non reconnues",
            "nommées dans 2 textes, dites",
            "dans 2 textes, qui",
            "absentes ont parlé",
        ] {
            assert!(room.is_told(told), "{told} at {size}");
        }
        assert!(room.is_told("textes partageables en tout"));
        let name = &session.participants.records()[0].name;
        assert!(room.is_told(&format!("({name}\u{202f}?)")), "whom it nearly names");
        room.press(NONE, Key::Enter);
        assert!(!room.asks());
        assert_eq!(files(&room), [DATES, MINUTES]);
    }
}

#[test]
fn whoever_is_named_in_the_words_is_told_as_one_person_unless_names_are_left_there() {
    let session = to_look_at();
    let name = &session.participants.records()[0].name;
    for leaves in [false, true] {
        let mut room = WindowHarness::on(&session, Setting::default());
        room.press(CTRL, Key::P);
        if leaves {
            room.click(Role::CheckBox, "Laisser les noms écrits dans les textes, non");
            assert!(room.is_told("2 textes, qui le restent"));
        }
        room.click(Role::Button, "Écrire le fichier");
        let told = text_of(&written(&room, MINUTES));
        assert_eq!(told.contains(&format!("Demander à {name}")), leaves);
        assert_eq!(told.contains("Demander à [une personne]"), !leaves);
        assert!(!told.contains("06 45 67 89 10"));
    }
}

#[test]
fn what_may_be_a_name_stays_unless_its_tick_is_taken_away() {
    let mut session = to_look_at();
    let words = "Jeannot le dit, au 12 rue des Tanneurs".to_owned();
    let argument = Argument { words, ..Argument::default() };
    let edit = Edit::Record { at: stamp(), sitting: None, argument };
    History::default().perform(&mut session, edit).expect("an argument");
    for stays in [true, false] {
        let mut room = WindowHarness::on(&session, Setting::default());
        room.press(CTRL, Key::P);
        if !stays {
            room.click(Role::CheckBox, "Laisser ce qui est peut-être un nom ou une adresse, oui");
        }
        room.click(Role::Button, "Écrire le fichier");
        let told = text_of(&written(&room, MINUTES));
        assert_eq!(told.contains("Jeannot le dit, au 12 rue des Tanneurs"), stays);
        assert_eq!(told.contains("[une personne] le dit, au [adresse]"), !stays);
    }
    // Where names stay, there is nothing to ask.
    let mut room = WindowHarness::on(&session, Setting::default());
    room.press(CTRL, Key::P);
    room.click(Role::CheckBox, "Laisser les noms écrits dans les textes, non");
    assert!(!room.is_told("Laisser ce qui est peut-être un nom"));
}

#[test]
fn a_line_of_the_sheet_opens_what_it_is_about() {
    let mut room = WindowHarness::on(&to_look_at(), Setting::default());
    room.press(CTRL, Key::P);
    let line = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button
            && node.label().is_some_and(|label| label.starts_with("n°\u{202f}120"))
    };
    room.harness.get_all_by(line).next().expect("a line").click();
    room.harness.run();
    assert!(!room.asks(), "the form makes room");
    assert!(room.is_told("06 45 67 89 10"), "the argument is in sight in the journal");
}

#[test]
fn a_line_of_the_sheet_shows_its_argument_whatever_the_journal_was_narrowed_to() {
    let mut room = WindowHarness::on(&to_look_at(), Setting::default());
    room.command(Command::FindInJournal);
    // The argument answers to it, among few.
    room.type_in("demander");
    room.press(CTRL, Key::P);
    let line = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button
            && node.label().is_some_and(|label| label.starts_with("n°\u{202f}120"))
    };
    room.harness.get_all_by(line).next().expect("a line").click();
    room.harness.run();
    assert!(room.is_told("06 45 67 89 10"));
    assert_eq!(room.value_of("Chercher des mots"), "", "nothing hides the others");
}

#[test]
fn all_that_is_to_look_at_can_be_seen_and_names_of_files_are_among_it() {
    let mut session = to_look_at();
    let mut history = History::default();
    for n in 0..5 {
        let evidence = vec![format!("/home/awa/Bilan d’Awa {n}.pdf"), "Vu sur place".to_owned()];
        let argument = Argument { words: "Oui".to_owned(), evidence, ..Argument::default() };
        let edit = Edit::Record { at: stamp(), sitting: None, argument };
        history.perform(&mut session, edit).expect("an edit");
    }
    let mut room = WindowHarness::on(&session, Setting::default());
    room.press(CTRL, Key::P);
    assert!(room.is_told("16 noms de fichiers parmi les pièces"));
    assert!(!room.is_told(", Bilan d’Awa 4.pdf"));
    while room.harness.query_all_by_label_contains("de plus").next().is_some() {
        room.harness.query_all_by_label_contains("de plus").next().expect("more").click();
        room.harness.run();
    }
    assert!(room.is_told(", Bilan d’Awa 4.pdf") && room.asks());
}

#[test]
fn a_reason_to_work_on_an_axis_that_names_somebody_is_on_the_sheet_and_opens_the_axis() {
    let mut session = sessions::long_sample();
    let (axis, why) = (AxisId::new("soc.gender"), Some("Appeler Mme Ardouin".to_owned()));
    let edit = Edit::WorkOn { at: stamp(), sitting: None, axis, why };
    History::default().perform(&mut session, edit).expect("an edit");
    let mut room = WindowHarness::on(&session, Setting::default());
    room.press(CTRL, Key::P);
    room.click(Role::Button, "Égalité femmes-hommes, Mme Ardouin");
    assert!(!room.asks());
    assert_eq!(room.value_of("Pourquoi y travailler"), "Appeler Mme Ardouin");
}

#[test]
fn where_there_is_nothing_to_look_at_one_quiet_line_says_so() {
    let mut room = WindowHarness::on(&sessions::empty(), Setting::default());
    room.press(CTRL, Key::P);
    assert!(room.is_told("Rien à relire avant d’envoyer"));
    assert!(!room.is_told("À relire avant d’envoyer"));
}

#[test]
fn who_sees_to_decisions_is_named_only_where_that_is_chosen() {
    let told = |chosen: bool| {
        let mut room = WindowHarness::typical();
        room.press(CTRL, Key::P);
        if chosen {
            room.click(Role::CheckBox, "Nommer qui se charge des décisions, non");
        }
        room.click(Role::Button, "Écrire le fichier");
        let session = sessions::long_sample();
        let text = text_of(&written(&room, MINUTES));
        session.participants.iter().filter(|someone| text.contains(&someone.name)).count()
    };
    assert_eq!(told(false), 0);
    assert!(0 < told(true));
}
