use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::*;
use crate::app::base::fixture;
use crate::app::base::view_harness::ViewHarness;
use crate::session::{
    Agenda, Attendance, AxisId, History, ParticipantId, PeopleList, Reading, Subject, Whom,
};
use crate::storage::read_pasted;

type Sittings = ViewHarness<SittingsState>;

const REMINDER: &str = "La méthode demande au moins trois personnes";

fn trial(tab: Tab) -> Sittings {
    let mut trial = Sittings::of(fixture::typical().session);
    trial.state.tab = tab;
    trial
}

fn harness(tab: Tab) -> Harness<'static, Sittings> {
    trial(tab).narrow(ui)
}

fn typed(harness: &Harness<'_, Sittings>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
}

/// Focuses the only stop of the list, the row of `subject`.
fn enter(harness: &mut Harness<'_, Sittings>, subject: &str) {
    harness.get_by_role_and_label(Role::RadioGroup, subject).focus();
    harness.run();
}

#[test]
fn who_is_missing_stays_in_sight() {
    let mut harness = harness(Tab::Meeting);
    for tab in ["Réunions", "Personnes", "Axes du jour"] {
        harness.get_by_role_and_label(Role::Tab, tab).click();
        harness.run();
        harness.get_by_label_contains("Personne pour\u{202f}: Institutions, Habitants.");
        harness.get_by_label_contains("1\u{a0}personne excusée. 1\u{a0}absente.");
    }
}

#[test]
fn a_sitting_is_added_today_and_opened() {
    let mut harness = harness(Tab::Meeting);
    harness.get_by_label("Ajouter une réunion").click();
    harness.run();
    let added = Edit::AddSitting { date: date(2026, 11, 14), place: String::new() };
    assert_eq!(harness.state().edits(), [&added]);
    let place = harness.get_by_role_and_label(Role::TextInput, "Lieu");
    place.focus();
    place.type_text("Mairie");
    harness.run();
    let sittings = &harness.state().session.sittings;
    assert_eq!(sittings.get(SittingId(2)).unwrap().place, "Mairie");
    harness.get_by_label("Supprimer cette réunion").click();
    harness.run();
    assert_eq!(harness.state().session.sittings.len(), 1);
}

#[test]
fn a_sitting_where_people_spoke_says_why_it_stays() {
    let mut harness = harness(Tab::Meeting);
    harness.get_by_label("Supprimer cette réunion").click();
    harness.run();
    assert!(harness.state().edits().is_empty());
    harness.get_by_label_contains("Des prises de parole ont eu lieu");
}

#[test]
fn a_wrong_date_keeps_what_was_typed() {
    let mut harness = harness(Tab::Meeting);
    harness.get_by_role_and_label(Role::TextInput, "Date de la réunion").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    typed(&harness, "14/13/2026");
    harness.key_press(Key::Tab);
    harness.run();
    harness.get_by_label_contains("Cette date ne se lit pas");
    harness.get_by_role_and_label(Role::Tab, "Personnes").click();
    harness.run();
    harness.get_by_role_and_label(Role::Tab, "Réunions").click();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Date de la réunion");
    assert_eq!(field.value().as_deref(), Some("14/13/2026"));
    assert!(harness.state().edits().is_empty());
}

#[test]
fn attendance_is_noted_by_keyboard() {
    let mut harness = harness(Tab::People);
    enter(&mut harness, "Directrice");
    typed(&harness, "e");
    harness.key_press(Key::ArrowDown);
    harness.run();
    typed(&harness, "a");
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    let found = |n: u32| {
        let sittings = &harness.state().session.sittings;
        sittings.get(SittingId(1)).unwrap().attendance.get(&ParticipantId(n)).copied()
    };
    assert_eq!(found(1), Some(Attendance::Excused));
    assert_eq!(found(2), Some(Attendance::Missing));
    assert_eq!(found(3), Some(Attendance::Excused));
}

#[test]
fn the_method_asks_kindly_for_three_people_and_the_others_come_beside_who_is_noted_otherwise() {
    let mut harness = harness(Tab::People);
    assert!(harness.query_by_label_contains(REMINDER).is_none());
    assert!(harness.get_by_label("Tous les autres sont là").accesskit_node().is_disabled());
    enter(&mut harness, "Directrice");
    harness.key_press(Key::Delete);
    harness.run();
    harness.get_by_label_contains(REMINDER);
    harness.get_by_label("Tous les autres sont là").click();
    harness.run();
    assert_eq!(harness.state().edits().last(), Some(&&Edit::AllPresent(SittingId(1))));
    assert!(harness.query_by_label_contains(REMINDER).is_none());
    let sitting = harness.state().session.sittings.get(SittingId(1)).unwrap();
    let counts = Attendance::ALL.map(|attendance| sitting.count(attendance));
    assert_eq!(counts, [3, 1, 1], "who is excused or missing stays so");
}

#[test]
fn a_list_of_names_pasted_in_the_field_is_that_many_people() {
    let mut harness = harness(Tab::People);
    paste(&mut harness, "• Alix Martel\r\n• Bérénice Le Goff\r\n• samir, VALORISTE\r\n");
    assert_eq!(harness.state().actions.len(), 1, "more than a name on a line is looked at first");
    assert!(harness.state().edits().is_empty());
    paste(&mut harness, "Alix Martel\nMARTEL Alix\nBérénice Le Goff\n");
    let people = &harness.state().session.participants;
    let names: Vec<_> = people.iter().map(|someone| someone.name.as_str()).collect();
    assert_eq!(names[5..], ["Alix Martel", "Bérénice Le Goff"]);
    harness.get_by_label("2\u{a0}personnes ajoutées. 1\u{a0}était déjà là.");
}

#[test]
fn what_is_more_than_names_is_shown_before_it_is_taken() {
    for list in [
        "Nom;Prénom\nMARTEL;Alix\n",
        "Claire Vasseur <c@exemple.org>; \"LE GOFF Yann\" <y@exemple.org>",
        "Alix Martel, 06 45 67 89 10\nPaul Roche",
    ] {
        let mut harness = harness(Tab::People);
        paste(&mut harness, list);
        let asked = Action::PasteList(Whom::People, Some(list.to_owned()));
        assert_eq!(harness.state().actions, [asked]);
    }
    let mut harness = harness(Tab::People);
    harness.get_by_label("Coller une liste…").click();
    harness.run();
    assert_eq!(harness.state().actions, [Action::PasteList(Whom::People, None)]);
}

#[test]
fn a_line_typed_is_one_person_without_phone_and_nobody_twice() {
    let mut harness = harness(Tab::People);
    let field = "Nom ou rôle, organisation, collège";
    let mut add = |line: &str| {
        harness.get_by_role_and_label(Role::TextInput, field).focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        typed(&harness, line);
        harness.key_press(Key::Enter);
        harness.run();
    };
    add("Claire Vasseur, Ressourcerie Vallonne, Salarié·es, 06 45 67 89 10");
    add("vasseur claire");
    let people = &harness.state().session.participants;
    let someone = people.iter().last().unwrap();
    assert_eq!(
        [&someone.name, &someone.organisation, &someone.college],
        ["Claire Vasseur", "Ressourcerie Vallonne", "Salarié·es"]
    );
    assert_eq!(people.len(), 6);
    harness.get_by_label_contains("est déjà dans la liste");
}

#[test]
fn a_line_typed_completes_who_is_there_and_says_so() {
    let mut harness = harness(Tab::People);
    let field = "Nom ou rôle, organisation, collège";
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    typed(&harness, "Odile, Les Tanneries, Voisinage");
    harness.key_press(Key::Enter);
    harness.run();
    let people = &harness.state().session.participants;
    let odile = people.get(ParticipantId(5)).unwrap();
    assert_eq!([&odile.organisation, &odile.college], ["Les Tanneries", "Habitants"]);
    assert_eq!(people.len(), 5);
    harness.get_by_label("1\u{a0}personne complétée.");
}

fn paste(harness: &mut Harness<'_, Sittings>, list: &str) {
    let field = "Nom ou rôle, organisation, collège";
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    harness.event(Event::Paste(list.to_owned()));
    harness.run();
}

#[test]
fn one_person_is_added_with_enter() {
    let mut harness = harness(Tab::People);
    let name = "Nom ou rôle, organisation, collège";
    let field = harness.get_by_role_and_label(Role::TextInput, name);
    field.focus();
    field.type_text("Préfète, État, Institutions");
    harness.key_press(Key::Enter);
    harness.run();
    let people = &harness.state().session.participants;
    assert_eq!(people.get(ParticipantId(6)).unwrap().college, "Institutions");
    assert!(harness.get_by_role_and_label(Role::TextInput, name).is_focused());
}

#[test]
fn someone_is_edited_in_place_and_removed_only_if_silent() {
    let mut harness = harness(Tab::People);
    harness.get_by_label("Modifier Odile").click();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Organisation");
    field.focus();
    field.type_text("Voisins");
    harness.run();
    let people = &harness.state().session.participants;
    assert_eq!(people.get(ParticipantId(5)).unwrap().organisation, "Voisins");
    harness.get_by_label("Retirer de la liste").click();
    harness.run();
    assert!(!harness.state().session.participants.contains(ParticipantId(5)));
    harness.get_by_label("Modifier Samir, valoriste").click();
    harness.run();
    harness.get_by_label_contains("Cette personne a pris la parole");
}

#[test]
fn the_axes_of_the_day_are_chosen_by_keyboard() {
    let mut harness = harness(Tab::Agenda);
    harness.get_by_label("3 axes, dont 1 d’abord");
    let field = harness.get_by_role_and_label(Role::TextInput, "Chercher un axe");
    field.focus();
    field.type_text("equite");
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::RadioGroup, "Équité sociale").is_focused());
    typed(&harness, "p");
    harness.run();
    let of = |harness: &Harness<'_, Sittings>, axis: &str| {
        let sitting = harness.state().session.latest_sitting().unwrap();
        sitting.agenda.get(&AxisId::new(axis)).copied()
    };
    assert_eq!(of(&harness, "soc.equity"), Some(Agenda::Priority));
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(of(&harness, "soc.equity"), None);
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(of(&harness, "soc.equity"), Some(Agenda::Today));
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::TextInput, "Chercher un axe").is_focused());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    typed(&harness, "9");
    harness.key_press(Key::Enter);
    harness.run();
    typed(&harness, "a");
    harness.run();
    assert_eq!(of(&harness, "soc.vulnerable"), Some(Agenda::Today));
    harness.get_by_label("5 axes, dont 1 d’abord");
}

#[test]
fn arrows_go_through_all_the_axes() {
    let mut harness = harness(Tab::Agenda);
    enter(&mut harness, "Emplois créés, maintenus");
    for _ in 0..44 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    let last = harness.get_by_role_and_label(Role::RadioGroup, "Lien à l’action publique");
    assert!(last.is_focused());
    assert!(last.rect().max.y <= 900.0, "the row in hand is in sight");
}

#[test]
fn reading_only_asks_for_nothing() {
    for tab in [Tab::Meeting, Tab::People, Tab::Agenda] {
        let mut trial = trial(tab);
        trial.may_write = false;
        let mut harness = trial.narrow(ui);
        let nodes: Vec<_> = harness
            .query_all_by_role(Role::Button)
            .chain(harness.query_all_by_role(Role::RadioButton))
            .collect();
        for node in &nodes {
            node.click();
        }
        drop(nodes);
        harness.run_steps(400);
        let reads = |action: &Action| matches!(action, Action::Extract(_));
        assert!(harness.state().actions.iter().all(reads));
    }
}

#[test]
fn what_is_written_on_someone_can_be_extracted_and_erased() {
    let mut harness = trial(Tab::People).narrow(ui);
    harness.get_by_label("Modifier Samir, valoriste").click();
    harness.run();
    harness.get_by_label("Extraire ce qui est écrit sur Samir, valoriste").click();
    harness.run();
    harness.get_by_label("Effacer ce qui est écrit sur Samir, valoriste").click();
    harness.run();
    let samir = Subject::Participant(ParticipantId(2));
    assert_eq!(harness.state().actions, [Action::Extract(samir), Action::Erase(samir)]);
}

/// A session with many people, long names and nothing noted yet.
fn crowded() -> Sittings {
    let mut session = fixture::typical().session;
    let list = "Vice-présidente chargée de la transition écologique et de l’économie circulaire\tCommunauté d’agglomération du Pays de Vallonne et des Trois Rivières\tÉlu·es du territoire\nTechnicien déchets\tSyndicat mixte\tInstitutions";
    let people = read_pasted(list, Whom::People, None).unwrap();
    let list = PeopleList::of(&people.rows, &Reading::typed(&people.rows), &session, None);
    let edit = list.edit(&session, &[true; 2], || crate::session::Key(uuid::Uuid::nil()));
    History::default().perform(&mut session, edit).unwrap();
    let place =
        "Maison des associations, salle du premier étage, Saint-Martin-de-Vallonne".to_owned();
    let edit = Edit::AddSitting { date: date(2027, 1, 23), place };
    History::default().perform(&mut session, edit).unwrap();
    Sittings::of(session)
}

#[test]
fn everything_fits_in_the_narrowest_panel() {
    for tab in [Tab::Meeting, Tab::People, Tab::Agenda] {
        ViewHarness::fits(ui, || {
            let mut trial = crowded();
            trial.state.tab = tab;
            trial.state.people.editing = Some(ParticipantId(6));
            trial
        });
    }
}

#[test]
fn nobody_is_reminded_of_three_people_before_presence_is_noted() {
    let mut trial = trial(Tab::People);
    let mut history = History::default();
    for n in 1..=5 {
        let (sitting, participant) = (SittingId(1), ParticipantId(n));
        let edit = Edit::Attend { sitting, participant, attendance: None };
        history.perform(&mut trial.session, edit).ok();
    }
    let mut harness = trial.narrow(ui);
    assert!(harness.query_by_label_contains(REMINDER).is_none());
    enter(&mut harness, "Directrice");
    typed(&harness, "p");
    harness.run();
    harness.get_by_label_contains("au moins trois personnes présentes");
}

#[test]
fn tab_into_a_date_selects_it_so_that_typing_takes_its_place() {
    let mut harness = harness(Tab::Meeting);
    let name = "Date de la réunion";
    harness.get_by_role_and_label(Role::TextInput, "Lieu").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    typed(&harness, "15/11/2026");
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, name);
    assert_eq!(field.value().as_deref(), Some("15/11/2026"));
}
