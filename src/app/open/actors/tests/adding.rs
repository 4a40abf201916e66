//! Adding actors, one at a time or as a list.

use super::*;
use crate::session::Whom;

#[test]
fn actors_are_entered_one_after_the_other() {
    let mut trial = empty();
    trial.state.focus_new = true;
    let mut harness = trial.narrow(ui);
    harness.get_by_label_contains("Tapez le nom d’un acteur");
    for name in ["Mairie", "Régie de quartier ; Régie"] {
        harness.event(Event::Text(name.to_owned()));
        harness.key_press(Key::Enter);
        harness.run();
    }
    assert_eq!(names(&harness), ["Mairie", "Régie de quartier"]);
    assert_eq!(known(&harness, 2).short, "Régie");
    let field = harness.get_by_role_and_label(Role::TextInput, NEW);
    assert!(field.is_focused(), "ready for the next one");
    assert_eq!(field.value().unwrap_or_default(), "");
    assert_eq!(harness.state().spotlight.actor, Some(ActorId(2)));
    harness.get_by_label("2\u{a0}acteurs");
}

#[test]
fn thirty_lines_pasted_are_thirty_actors_in_one_step() {
    let mut harness = trial(three()).narrow(ui);
    focus_new(&mut harness);
    let list: String = (1..=30).fold(String::new(), |list, n| list + &format!("- Acteur n° {n}\n"));
    harness.event(Event::Paste(list));
    harness.run();
    assert_eq!(harness.state().edits().len(), 1);
    assert_eq!(harness.state().session.actors.len(), 33);
    assert_eq!(known(&harness, 33).name, "Acteur n° 30");
    harness.get_by_label_contains("30\u{a0}acteurs ajoutés.");
    let remove = ActorEdit::Remove(ActorId(33));
    History::default().perform(&mut harness.state_mut().session, remove.into()).unwrap();
    harness.run();
    assert!(harness.query_by_label_contains("acteurs ajoutés").is_none(), "no longer news");
}

#[test]
fn a_pasted_list_doubles_nobody_and_says_so() {
    let mut harness = trial(three()).narrow(ui);
    focus_new(&mut harness);
    let list = "MAIRIE\r\n\r\nPréfecture\r\nprefecture\r\n";
    harness.event(Event::Paste(list.to_owned()));
    harness.run();
    assert_eq!(names(&harness)[3..], ["Préfecture"]);
    harness.get_by_label_contains("1\u{a0}acteur ajouté. 2\u{a0}étaient déjà là.");
    let field = harness.get_by_role_and_label(Role::TextInput, NEW);
    assert_eq!(field.value().unwrap_or_default(), "", "the list is not typed into the field");
}

#[test]
fn a_pasted_table_is_looked_at_before_it_is_taken() {
    let mut harness = trial(three()).narrow(ui);
    focus_new(&mut harness);
    let table = "Nom\tType\nPréfecture\tInstitution\n";
    harness.event(Event::Paste(table.to_owned()));
    harness.run();
    let asked = Action::PasteList(Whom::Actors, Some(table.to_owned()));
    assert!(harness.state().actions.contains(&asked));
    assert!(harness.state().edits().is_empty());
}

#[test]
fn one_pasted_line_is_typed_into_the_field() {
    let mut harness = trial(three()).narrow(ui);
    focus_new(&mut harness);
    harness.event(Event::Paste("Préfecture\r\n".to_owned()));
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, NEW);
    assert_eq!(field.value().as_deref(), Some("Préfecture"));
    assert!(harness.state().edits().is_empty());
}

#[test]
fn a_name_that_is_taken_adds_nothing_and_chooses_its_actor() {
    let mut harness = trial(three()).narrow(ui);
    focus_new(&mut harness);
    harness.event(Event::Text("mairié".to_owned()));
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().edits().is_empty());
    assert_eq!(harness.state().spotlight.actor, Some(ActorId(2)));
    harness.get_by_label_contains("«\u{202f}Mairie\u{202f}» est déjà dans la liste");
    let field = harness.get_by_role_and_label(Role::TextInput, NEW);
    assert_eq!(field.value().as_deref(), Some("mairié"), "nothing typed is lost");
}

#[test]
fn a_list_is_imported_from_here() {
    let harness = {
        let mut harness = trial(three()).narrow(ui);
        harness.get_by_label("Importer…").click();
        harness.run();
        harness
    };
    assert!(harness.state().actions.contains(&Command::ImportActors.into()));
}
