//! The card: what it says and what it asks for.

use super::*;

#[test]
fn the_card_says_where_an_actor_acts_and_what_it_is() {
    let mut harness = chosen(three(), 3).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    harness.get_by_label("Niveau\u{202f}: européen").click();
    harness.run();
    harness.get_by_label("Cercle\u{202f}: deuxième cercle").click();
    harness.run();
    harness.get_by_label("Natures\u{202f}: à choisir").click();
    harness.run();
    harness.get_by_role_and_label(Role::CheckBox, "institution").click();
    harness.run();
    harness.get_by_role_and_label(Role::CheckBox, "réseau").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label("C’est nous").click();
    harness.run();
    let found = known(&harness, 3);
    assert_eq!(found.level, Some(Level::European));
    assert_eq!(found.circle, Some(Circle::Second));
    assert_eq!(found.natures, [ActorNature::Institution, ActorNature::Network].into());
    assert!(found.us && !known(&harness, 1).us, "one actor at most is us");
    harness.get_by_role_and_label(Role::RadioGroup, "Niveau").focus();
    harness.run();
    harness.event(Event::Text("d".to_owned()));
    harness.run();
    assert_eq!(known(&harness, 3).level, Some(Level::Department));
}

#[test]
fn an_emptied_name_is_told_and_not_kept() {
    let mut harness = chosen(three(), 2).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    let name = harness.get_by_role_and_label(Role::TextInput, "Nom");
    name.focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
    assert_eq!(known(&harness, 2).name, "Mairie");
    harness.get_by_label_contains("Un acteur garde son nom");
    harness.event(Event::Text("Ressourcerie".to_owned()));
    harness.run();
    assert_eq!(known(&harness, 2).name, "Ressourcerie");
    harness.get_by_label_contains("Un autre acteur porte ce nom");
}

#[test]
fn both_forms_show_the_same_texts() {
    let mut harness = chosen(three(), 2).sized(ui, [360.0, 3200.0], egui::Theme::Light);
    let values = |harness: &Harness<'_, Actors>| {
        let field = "Valeurs affichées";
        harness.get_by_role_and_label(Role::MultilineTextInput, field).value()
    };
    assert_eq!(harness.query_all_by_role(Role::MultilineTextInput).count(), 4);
    assert_eq!(values(&harness).as_deref(), Some("Tenir ses engagements"));
    harness.get_by_label_contains("1\u{a0}autre texte dans la forme complète");
    harness.get_by_role_and_label(Role::Tab, "Forme complète").click();
    harness.run();
    // And the one that the grid no longer asks, where it is written.
    let fields = ProfileField::asked().count() + 1;
    assert_eq!(harness.query_all_by_role(Role::MultilineTextInput).count(), fields);
    assert_eq!(values(&harness).as_deref(), Some("Tenir ses engagements"));
    let labels = |harness: &Harness<'_, Actors>, label: &str| {
        harness.query_all_by_role_and_label(Role::MultilineTextInput, label).count()
    };
    assert_eq!(labels(&harness, "But dans la mission, ou distance"), 1);
    assert_eq!(labels(&harness, "Buts à court terme"), 1, "what was written stays in sight");
    assert_eq!(labels(&harness, "Buts à long terme"), 0, "and is asked no more");
    let words = Words::new(crate::session::Language::Fr);
    for kind in ResourceKind::ALL {
        harness.get_by_label(&words.resource_help(kind));
    }
    let field = "Moyens (mobilisable)";
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, field);
    field.focus();
    field.type_text("Un hangar");
    harness.run();
    let means =
        ProfileField::Resource(ResourceKind::Means, crate::session::Availability::CouldBeMobilised);
    assert_eq!(known(&harness, 2).profile.note(means).words, "Un hangar");
}

#[test]
fn a_text_is_internal_until_it_is_made_shareable() {
    let mut harness = chosen(three(), 2).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    harness.get_by_label("Valeurs affichées\u{202f}: partageable");
    let stakes = harness.get_by_role_and_label(Role::MultilineTextInput, "Enjeux");
    stakes.focus();
    stakes.type_text("Garder la main");
    harness.run();
    let note = known(&harness, 2).profile.note(ProfileField::Stakes).clone();
    assert_eq!(note, Note { words: "Garder la main".to_owned(), shareable: false });
    // The next text, and no switch that a space of it would press.
    harness.key_press(Key::Tab);
    harness.run();
    harness.get_by_label("Enjeux\u{202f}: interne");
    harness.key_press(Key::Space);
    harness.event(egui::Event::Text("Moins chers".to_owned()));
    harness.run();
    let typed = harness.query_all_by_role(Role::MultilineTextInput);
    assert!(typed.into_iter().any(|field| field.value().as_deref() == Some("Moins chers")));
    assert!(!known(&harness, 2).profile.note(ProfileField::Stakes).shareable);
    let stakes = harness.get_by_role_and_label(Role::MultilineTextInput, "Enjeux");
    stakes.focus();
    harness.run();
    harness
        .key_press_modifiers(Modifiers { ctrl: true, shift: true, ..Modifiers::COMMAND }, Key::P);
    harness.run();
    assert!(known(&harness, 2).profile.note(ProfileField::Stakes).shareable);
    harness.get_by_label("Enjeux\u{202f}: partageable");
    assert!(harness.state().actions.contains(&Action::Seal));
}

#[test]
fn the_card_leads_to_what_links_the_actor() {
    let mut harness = chosen(three(), 2).sized(ui, [360.0, 2000.0], egui::Theme::Light);
    harness.get_by_label("Paires examinées\u{202f}: 2 sur 2");
    let pair = Pair::new(ActorId(2), ActorId(3)).unwrap();
    let tie = "Mairie et Direction régionale\u{202f}: opposition sur les valeurs";
    harness.get_by_label(tie).click();
    harness.run();
    harness.get_by_label("12. La mairie prête le hangar").click();
    harness.run();
    harness.get_by_label("Déchets et réemploi").click();
    harness.run();
    let asked = &harness.state().actions;
    let argument = harness.state().session.journal.records().last().unwrap().id;
    for action in [
        Action::SelectPair(pair),
        Command::ShowRelations.into(),
        Action::ShowArgument(argument),
        Action::Select(AxisId::new("env.waste")),
        Command::ShowAxis.into(),
    ] {
        assert!(asked.contains(&action), "{action:?}");
    }
}

#[test]
fn an_actor_is_merged_split_extracted_erased_or_removed() {
    let mut harness = chosen(three(), 3).sized(ui, [360.0, 2000.0], egui::Theme::Light);
    for button in ["Fusionner…", "Scinder…", "Extraire tout", "Effacer pour toujours…"] {
        harness.get_by_label(button).click();
        harness.run();
    }
    let id = ActorId(3);
    let subject = Subject::Actor(id);
    for action in
        [Action::Merge(id), Action::Split(id), Action::Extract(subject), Action::Erase(subject)]
    {
        assert!(harness.state().actions.contains(&action), "{action:?}");
    }
    harness.get_by_label("Retirer").click();
    harness.run();
    assert_eq!(names(&harness), ["Ressourcerie", "Mairie"]);
    assert!(row_has_keyboard(&harness, "Ressourcerie"));
}

#[test]
fn an_actor_that_the_journal_cites_says_why_it_stays() {
    let mut harness = chosen(three(), 2).sized(ui, [360.0, 2000.0], egui::Theme::Light);
    harness.get_by_label("Retirer").click();
    harness.run();
    assert!(harness.state().edits().is_empty());
    harness.get_by_label_contains("Le journal cite cet acteur");
}

#[test]
fn what_is_typed_into_one_text_is_one_step() {
    let mut harness = chosen(three(), 2).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    for field in ["Enjeux", "Légitimité"] {
        harness.get_by_role_and_label(Role::MultilineTextInput, field).focus();
        harness.run();
        for letter in ["o", "u", "i"] {
            harness.event(Event::Text(letter.to_owned()));
        }
        harness.run();
    }
    let actions = &harness.state().actions;
    let first = actions.iter().position(|action| *action == Action::Seal).unwrap();
    assert_eq!(first, 3, "leaving a text ends its step: {actions:?}");
    assert_eq!(harness.state().edits().len(), 6);
}

#[test]
fn the_letters_of_the_levels_differ_in_both_languages() {
    for language in crate::session::Language::ALL {
        let words = Words::new(language);
        let letters = Level::ALL.map(|level| words.level(level).to_uppercase().chars().next());
        assert_eq!(BTreeSet::from(letters).len(), Level::ALL.len());
    }
}

#[test]
fn an_actor_is_marked_for_some_missions_where_there_are_several() {
    let mut session = three();
    let mut perform = |edit: Edit| {
        History::default().perform(&mut session, edit).unwrap();
    };
    perform(Edit::Describe(crate::session::Detail::Mission, "Créer".to_owned()));
    let harness = chosen(session.clone(), 2).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    assert!(harness.query_by_label_contains("Missions").is_none(), "there is nothing to choose");
    let mut perform = |edit: Edit| {
        History::default().perform(&mut session, edit).unwrap();
    };
    perform(ActorEdit::NewMission("Former".to_owned()).into());
    let mut harness = chosen(session, 2).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    assert_eq!(rows(&harness).len(), 3);
    harness.get_by_label("Missions\u{202f}: toutes les missions").click();
    harness.run();
    harness.get_by_role_and_label(Role::CheckBox, "Créer").click();
    harness.run();
    assert_eq!(known(&harness, 2).missions, [crate::session::MissionId(1)].into());
    harness.get_by_label("Missions\u{202f}: Créer");
    harness.key_press(Key::Escape);
    harness.run();
    // The mission studied is the other one.
    assert_eq!(rows(&harness), ["Ressourcerie", "Direction régionale"]);
    harness.get_by_label("2 sur 3\u{a0}acteurs");
    harness.get_by_label_contains("Former");
    harness.get_by_label("Les montrer").click();
    harness.run();
    assert_eq!(rows(&harness).len(), 3);
}

#[test]
fn the_pairs_of_an_actor_are_those_of_the_mission_studied() {
    let mut session = three();
    let third = session.actors.get(ActorId(3)).unwrap().clone();
    let third = Actor { missions: [crate::session::MissionId(1)].into(), ..third };
    let missions = ["Créer", "Former"].map(|words| ActorEdit::NewMission(words.to_owned()));
    for edit in missions.into_iter().chain([ActorEdit::Set(third)]) {
        History::default().perform(&mut session, edit.into()).unwrap();
    }
    let mut harness = chosen(session, 2).sized(ui, [360.0, 2000.0], egui::Theme::Light);
    let tie = "Mairie et Direction régionale\u{202f}: opposition sur les valeurs";
    harness.get_by_label("Paires examinées\u{202f}: 1 sur 1");
    assert!(harness.query_by_label(tie).is_none());
    harness.get_by_label("Les montrer").click();
    harness.run();
    harness.get_by_label("Paires examinées\u{202f}: 2 sur 2");
    harness.get_by_label(tie);
}
