//! Erasing someone, from the list of people to the disk.

use std::fs;

use curseur::session::{
    Argument, Attendance, Detail, Edit, History, Key, Participant, ParticipantId, Session,
    SittingId, Speaker,
};
use egui::Key as Press;
use egui::accesskit::Role;
use uuid::Uuid;

use super::harness::{CTRL, NONE, Setting, WindowHarness};
use super::sessions;
use crate::samples::stamp;

const PURPOSE: &str = "But de la session";

fn session() -> Session {
    let mut session = sessions::empty();
    let mut history = History::default();
    let mut perform = |edit: Edit| {
        history.perform(&mut session, edit).expect("the edit fits");
    };
    perform(Edit::AddParticipants(vec![Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(9)),
        name: "Amina Benali".to_owned(),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    }]));
    let date = jiff::civil::date(2026, 11, 14);
    perform(Edit::AddSitting { date, place: "Salle des fêtes".to_owned() });
    let (sitting, participant) = (SittingId(1), ParticipantId(1));
    perform(Edit::Attend { sitting, participant, attendance: Some(Attendance::Present) });
    perform(Edit::Describe(Detail::Purpose, "Répondre à Amina".to_owned()));
    let argument = Argument {
        speaker: Speaker::Participant(participant),
        words: "Le tri gagne".to_owned(),
        ..Argument::default()
    };
    perform(Edit::Record { at: stamp(), sitting: Some(sitting), argument });
    session
}

fn find_amina(room: &mut WindowHarness) {
    room.click(Role::Tab, "Personnes");
    room.click(Role::Button, "Modifier Amina Benali");
}

fn ask(room: &mut WindowHarness) {
    find_amina(room);
    room.click(Role::Button, "Effacer ce qui est écrit sur Amina Benali");
}

/// Every byte beside the session and in it, in lower case.
fn on_disk(room: &WindowHarness) -> String {
    let folder = room.path.as_ref().and_then(|path| path.parent()).expect("a folder");
    let mut said = String::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                said += &String::from_utf8_lossy(&fs::read(&path).expect("it can be read"));
            }
        }
    }
    said.to_lowercase()
}

#[test]
fn someone_is_erased_from_the_list_of_people_to_the_disk() {
    let mut room = WindowHarness::on(&session(), Setting::default());
    // Typed a moment ago: the field's own undo would bring it back.
    room.show_panel("Démarche");
    room.field(PURPOSE).focus();
    room.harness.run();
    room.press(CTRL, Press::A);
    room.put_in("Amina veut savoir");
    room.click(Role::Button, "Journal");
    room.show_panel("Réunions");
    ask(&mut room);
    for _ in 0..2 {
        room.click(Role::Button, "Continuer");
    }
    room.click(Role::Button, "Effacer pour toujours");
    assert!(room.is_told("C’est effacé"));
    assert!(!on_disk(&room).contains("amina"));
    assert!(!on_disk(&room).contains("benali"));
    assert!(room.is_on_disk());
    assert_eq!(room.last_argument().speaker, Speaker::Words("Habitants".to_owned()));
    room.click(Role::Button, "Journal");
    assert!(room.is_told("Ce qui concernait une personne a été effacé"));
    room.show_panel("Démarche");
    assert_eq!(room.value_of(PURPOSE), "Habitants veut savoir");
    room.field(PURPOSE).focus();
    room.harness.run();
    room.press(CTRL, Press::Z);
    assert_eq!(room.value_of(PURPOSE), "Habitants veut savoir");
    assert!(!on_disk(&room).contains("amina"));
}

#[test]
fn after_an_erasure_there_is_nothing_to_undo() {
    let mut room = WindowHarness::on(&session(), Setting::default());
    room.show_panel("Réunions");
    ask(&mut room);
    for _ in 0..2 {
        room.click(Role::Button, "Continuer");
    }
    room.click(Role::Button, "Effacer pour toujours");
    room.press(CTRL, Press::L);
    room.press(CTRL, Press::Z);
    assert!(room.is_told("Rien à annuler"));
    assert!(room.session().participants.is_empty());
}

#[test]
fn nothing_is_erased_while_something_typed_is_not_recorded() {
    let mut room = WindowHarness::on(&session(), Setting::default());
    room.press(NONE, Press::Tab);
    room.press(NONE, Press::Tab);
    room.put_in("Pas encore consigné");
    room.show_panel("Réunions");
    ask(&mut room);
    assert!(!room.asks());
    assert!(room.is_told("Consignez ou videz d’abord"));
    assert_eq!(room.draft().words, "Pas encore consigné");
}

#[test]
fn the_extract_is_saved_where_the_person_says() {
    let mut room = WindowHarness::on(&session(), Setting::default());
    room.show_panel("Réunions");
    find_amina(&mut room);
    room.click(Role::Button, "Extraire ce qui est écrit sur Amina Benali");
    room.click(Role::Button, "Enregistrer le texte…");
    room.click(Role::Button, "Enregistrer");
    assert!(room.is_told("Texte enregistré"));
    let folder = room.path.as_ref().and_then(|path| path.parent()).expect("a folder");
    let text = fs::read_to_string(folder.join("2026-11-14 extrait, Amina Benali.txt"));
    let text = text.expect("the text was written");
    assert!(text.contains("Le tri gagne") && text.contains("Répondre à Amina"), "{text}");
}

#[test]
fn a_wording_is_erased_from_its_argument_in_the_journal() {
    let mut room = WindowHarness::on(&session(), Setting::default());
    room.click(Role::Button, "Effacer une formulation de l’argument 1");
    room.press(NONE, Press::Enter);
    room.click(Role::Button, "Effacer pour toujours");
    assert_eq!(room.last_argument().words, "[formulation effacée]");
    assert!(!on_disk(&room).contains("le tri gagne"));
    assert!(room.is_told("Une formulation a été effacée"));
}
