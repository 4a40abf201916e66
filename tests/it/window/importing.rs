//! Lists of people and of actors, pasted or from a file, to the session on the disk.

use std::fs;

use curseur::app::base::command::Command;
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{CTRL, NONE, WindowHarness};
use crate::lists::{ods, xlsx};

fn names(room: &WindowHarness) -> Vec<&str> {
    room.session().actors.iter().map(|actor| actor.name.as_str()).collect()
}

/// The path of `bytes` was given; what is found in them is shown.
fn asked_to_import(bytes: &[u8]) -> WindowHarness {
    import(Command::ImportActors, "liste.csv", bytes)
}

fn import(command: Command, name: &str, bytes: &[u8]) -> WindowHarness {
    let mut room = WindowHarness::empty();
    let path = room.path.as_ref().expect("a session").with_file_name(name);
    fs::write(&path, bytes).expect("a list");
    room.command(command);
    room.press(CTRL, Key::A);
    room.type_in(path.to_str().expect("a path in UTF-8"));
    room.press(NONE, Key::Enter);
    room
}

#[test]
fn a_list_comes_in_by_keys_alone_and_goes_out_by_undo() {
    let mut room = asked_to_import(b"Nom;Niveau\r\n\xc9cole;local\r\nMairie;\r\n");
    assert!(room.is_told("2 nouveaux"));
    room.press(NONE, Key::Enter);
    assert_eq!(names(&room), ["École", "Mairie"]);
    assert!(room.is_on_disk());
    room.press(CTRL, Key::Z);
    assert_eq!(names(&room), [""; 0]);
}

#[test]
fn escape_leaves_the_session_as_it_was() {
    let mut room = asked_to_import("Nom\nMairie\n".as_bytes());
    assert!(room.asks());
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    assert_eq!(names(&room), [""; 0]);
}

#[test]
fn what_is_no_list_is_told_and_changes_nothing() {
    let mut room = asked_to_import(b"PK\x03\x04");
    assert!(room.is_told("archive"));
    room.press(NONE, Key::Enter);
    assert!(!room.asks());
    assert_eq!(names(&room), [""; 0]);
}

/// Those of the three lists that a facilitator had: the recipients of a letter, a table, and lines typed in a document.
pub const RECIPIENTS: &str = "Claire Vasseur <c.vasseur@exemple.org>; \"LE GOFF Yann\" <yann.legoff@exemple.org>; Amina N’Diaye \
    <amina@exemple.org>; Samir Haddad <samir.haddad@exemple.org>";
pub const TABLE: &str = "Nom\tPrénom\tFonction\tStructure\tTéléphone\tCollège\n\
    MARTIN\tOdile\tMaire\tCommune de Vallonne\t02 31 00 00 01\tÉlu·es\n\
    ROCHE\tPaul\tTechnicien déchets\tSyndicat mixte\t06 45 67 89 11\tInstitutions\n\
    VASSEUR\tClaire\tDirectrice\tRessourcerie\t06 45 67 89 12\tSalarié·es\n\
    PETIT\tLucie\tValoriste\tRessourcerie\t\tSalarié·es\n\
    MÜLLER\tCyprien\t\t\"Maison des aînés\nantenne\"\t\tAssociations\n";
pub const LINES: &str = "- Karim Benali, FCPE, 06 45 67 89 10\n\
    • Inès Da Silva, habitante\n\
    1. Bérénice Le Roux, habitante, tél. 06.45.67.89.13\n\
    2) Hugo Lambert (Les Incroyables Comestibles)\n\
    – Yann Le Goff, mairie\n\
    • Karim BENALI, FCPE\n\
    * Zoé Marchand\n\
    - Louise Fabre, CCAS, louise@exemple.org\n";

fn people(room: &WindowHarness) -> Vec<[&str; 3]> {
    let people = room.session().participants.iter();
    people.map(|one| [one.name.as_str(), one.organisation.as_str(), one.college.as_str()]).collect()
}

/// Where people are added.
fn among_people() -> WindowHarness {
    let mut room = WindowHarness::empty();
    room.command(Command::ShowSittings);
    room.click(Role::Tab, "Personnes");
    room
}

#[test]
fn the_three_lists_of_a_facilitator_are_fourteen_people() {
    let mut room = among_people();
    for list in [RECIPIENTS, TABLE, LINES] {
        room.click_on("people-paste");
        room.harness.event(Event::Paste(list.to_owned()));
        room.harness.run();
        room.press(CTRL, Key::Enter);
        assert!(!room.asks(), "{list}");
    }
    assert_eq!(
        people(&room),
        [
            // The lists that come after complete who was in the first.
            ["Claire Vasseur", "Ressourcerie", "Salarié·es"],
            ["LE GOFF Yann", "mairie", ""],
            ["Amina N’Diaye", "", ""],
            ["Samir Haddad", "", ""],
            ["Odile MARTIN", "Commune de Vallonne", "Élu·es"],
            ["Paul ROCHE", "Syndicat mixte", "Institutions"],
            ["Lucie PETIT", "Ressourcerie", "Salarié·es"],
            ["Cyprien MÜLLER", "Maison des aînés antenne", "Associations"],
            ["Karim Benali", "FCPE", ""],
            ["Inès Da Silva", "", "habitante"],
            ["Bérénice Le Roux", "", "habitante"],
            ["Hugo Lambert", "Les Incroyables Comestibles", ""],
            ["Zoé Marchand", "", ""],
            ["Louise Fabre", "CCAS", ""],
        ]
    );
    assert!(room.is_on_disk());
    room.press(CTRL, Key::Z);
    assert_eq!(people(&room).len(), 8, "one list is one step");
}

#[test]
fn what_a_list_leaves_out_is_said_before_anything_is_added() {
    let mut room = among_people();
    room.click_on("people-paste");
    room.harness.event(Event::Paste(LINES.to_owned()));
    room.harness.run();
    assert!(room.is_told("7\u{a0}personnes à ajouter · 1\u{a0}deux fois dans la liste"));
    assert!(room.is_told("2\u{a0}numéros de téléphone, 1\u{a0}adresse électronique"));
    let again = room.harness.get_by(|node| {
        node.role() == Role::CheckBox && node.label().is_some_and(|l| l.starts_with("Karim BENALI"))
    });
    assert_eq!(again.accesskit_node().toggled(), Some(egui::accesskit::Toggled::False));
    assert_eq!(people(&room), [[""; 3]; 0]);
    room.press(NONE, Key::Escape);
    assert!(!room.asks());
    assert_eq!(people(&room), [[""; 3]; 0]);
}

#[test]
fn the_column_of_names_is_changed_by_one_choice() {
    let list = "Lieu;Cible\nVallonne;Mairie\nOrsan;Régie\nVallonne;CCAS\n";
    let mut room = asked_to_import(list.as_bytes());
    room.click(Role::Button, "Titres des colonnes\u{202f}: Pas de titres");
    room.click(Role::Button, "Ligne 1 · Lieu · Cible");
    room.click(Role::Button, "«\u{202f}Cible\u{202f}»\u{202f}: Laissée de côté");
    room.click(Role::Button, "Nom");
    room.press(CTRL, Key::Enter);
    assert_eq!(names(&room), ["Mairie", "Régie", "CCAS"]);
}

#[test]
fn workbooks_are_imported_as_lists_are() {
    let mut room = import(Command::ImportPeople, "liste.xlsx", &xlsx());
    assert!(room.is_told("3\u{a0}personnes à ajouter"));
    room.press(NONE, Key::Enter);
    let found = people(&room);
    assert_eq!(found[0], ["Alix MARTEL", "Régie", ""]);
    assert_eq!(found.len(), 3);
    let mut room = import(Command::ImportActors, "liste.ods", &ods());
    room.press(NONE, Key::Enter);
    assert_eq!(names(&room), ["Régie de quartier", "Mairie d’Orsan"]);
}
