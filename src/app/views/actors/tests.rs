use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::*;
use crate::app::commands::Command;
use crate::app::fixture;
use crate::app::views::trial::Trial;
use crate::session::{
    ActorEdit, ActorNature, Argument, AxisId, Circle, Edit, History, Key as ActorKey, Level,
    NatureId, Note, Object, Pair, ProfileField, Relation, ResourceKind, Session, Speaker, Subject,
};
use crate::words::Words;

type Actors = Trial<ActorsState>;

const NEW: &str = "Nouvel acteur";

fn actor(n: usize, name: &str) -> Actor {
    Actor::named(name, ActorKey(Uuid::from_u128(500 + n as u128)))
}

/// `fixture::typical` with what `edits` do to it.
fn session(edits: Vec<Edit>) -> Session {
    let mut session = fixture::typical().session;
    let mut history = History::default();
    for edit in edits {
        history.perform(&mut session, edit).unwrap();
    }
    session
}

/// Three actors, two ties and a neutral pair; the town hall is cited by an argument and concerned by an axis.
fn three() -> Session {
    let us = Actor {
        us: true,
        level: Some(Level::Local),
        natures: [ActorNature::Association, ActorNature::Enterprise].into(),
        circle: Some(Circle::First),
        ..actor(1, "Ressourcerie")
    };
    let mut hall = Actor {
        level: Some(Level::Local),
        natures: [ActorNature::Elected].into(),
        ..actor(2, "Mairie")
    };
    let note = Note { words: "Tenir ses engagements".to_owned(), shareable: true };
    hall.profile.set(ProfileField::Values, note);
    let note = Note { words: "Les élections de mars".to_owned(), shareable: false };
    hall.profile.set(ProfileField::ShortTerm, note);
    let region = Actor {
        level: Some(Level::Region),
        short: "DREETS".to_owned(),
        ..actor(3, "Direction régionale")
    };
    let pair = |one, other| Pair::new(ActorId(one), ActorId(other)).unwrap();
    let relate = |one, other, nature: &str, central| {
        let relation =
            Relation { central, ..Relation::new(pair(one, other), NatureId::new(nature)) };
        ActorEdit::Relate { pair: pair(one, other), relation: Some(relation) }.into()
    };
    let argument = Argument {
        speaker: Speaker::Unsaid,
        words: "La mairie prête le hangar".to_owned(),
        actors: [ActorId(2)].into(),
        ..Argument::default()
    };
    let axis = AxisId::new("env.waste");
    session(vec![
        ActorEdit::Add(vec![us, hall, region]).into(),
        relate(1, 2, "alliance", Some(Object::Means)),
        relate(2, 3, "opposition", Some(Object::Values)),
        relate(1, 3, "neutrality", None),
        Edit::Record { at: fixture::stamp(30), sitting: None, argument },
        ActorEdit::Concern { axis, actor: ActorId(2), concerned: true }.into(),
    ])
}

/// `count` actors of all levels, some with long names, every third pair of neighbours examined.
fn many(count: usize) -> Session {
    let names = [
        "Communauté d’agglomération du Pays de Vallonne et des Trois Rivières réunies",
        "Régie de quartier",
        "Conseil départemental",
        "Direction régionale de l’économie, de l’emploi, du travail et des solidarités",
        "Club d’entreprises",
        "Habitant·es du Bourg",
    ];
    let actors = (0..count)
        .map(|n| Actor {
            level: Level::ALL.get(n % 6).copied(),
            circle: Circle::ALL.get(n % 4).copied(),
            natures: ActorNature::ALL.into_iter().skip(n % 9).take(1 + n % 3).collect(),
            ..actor(n, &format!("{} {}", names[n % names.len()], n + 1))
        })
        .collect();
    let mut edits: Vec<Edit> = vec![ActorEdit::Add(actors).into()];
    for n in (1..count as u32).step_by(3) {
        let pair = Pair::new(ActorId(n), ActorId(n + 1)).unwrap();
        let relation = Some(Relation::new(pair, NatureId::new("alliance")));
        edits.push(ActorEdit::Relate { pair, relation }.into());
    }
    session(edits)
}

/// One actor with a name and a text of ten thousand characters.
fn huge() -> Session {
    let mut huge = actor(1, &"Syndicat mixte ".repeat(670));
    let words = "Tout ce que l’on sait. ".repeat(440);
    huge.profile.set(ProfileField::Values, Note { words, shareable: false });
    session(vec![ActorEdit::Add(vec![huge]).into()])
}

fn empty() -> Actors {
    Trial::of(fixture::typical().session)
}

fn trial(session: Session) -> Actors {
    Trial::of(session)
}

/// Of `session`, with the card of an actor open.
fn chosen(session: Session, actor: u32) -> Actors {
    let mut trial = Trial::of(session);
    trial.spotlight.actor = Some(ActorId(actor));
    trial
}

/// The same, with the full form.
fn full(mut trial: Actors) -> Actors {
    trial.state.session = Some(trial.session.id);
    trial.state.card.full = true;
    trial
}

fn names(harness: &Harness<'_, Actors>) -> Vec<String> {
    harness.state().session.actors.iter().map(|actor| actor.name.clone()).collect()
}

/// The rows in sight, in order, each up to its first comma.
fn rows(harness: &Harness<'_, Actors>) -> Vec<String> {
    let label = |text: String| text.split(',').next().unwrap_or_default().to_owned();
    harness
        .query_all_by_role(Role::Row)
        .filter_map(|row| row.accesskit_node().label())
        .map(label)
        .collect()
}

fn known(harness: &Harness<'_, Actors>, id: u32) -> Actor {
    harness.state().session.actors.get(ActorId(id)).unwrap().clone()
}

fn focus_new(harness: &mut Harness<'_, Actors>) {
    harness.get_by_role_and_label(Role::TextInput, NEW).focus();
    harness.run();
}

fn row(harness: &mut Harness<'_, Actors>, name: &str) {
    harness
        .get_by(|node| {
            node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(name))
        })
        .focus();
    harness.run();
}

fn row_has_keyboard(harness: &Harness<'_, Actors>, name: &str) -> bool {
    harness
        .get_by(|node| {
            node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(name))
        })
        .is_focused()
}

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
    let list: String =
        (1..=30).fold(String::new(), |list, n| list + &format!("Acteur {n}\tA{n}\n"));
    harness.event(Event::Paste(list));
    harness.run();
    assert_eq!(harness.state().edits().len(), 1);
    assert_eq!(harness.state().session.actors.len(), 33);
    assert_eq!(known(&harness, 33).short, "A30");
    harness.get_by_label_contains("30\u{a0}acteurs ajoutés.");
}

#[test]
fn a_pasted_list_doubles_nobody_and_says_so() {
    let mut harness = trial(three()).narrow(ui);
    focus_new(&mut harness);
    let list = "MAIRIE;\r\n\r\nPréfecture;Préf.;État\r\nprefecture\r\n";
    harness.event(Event::Paste(list.to_owned()));
    harness.run();
    assert_eq!(names(&harness)[3..], ["Préfecture"]);
    harness.get_by_label_contains("1\u{a0}acteur ajouté. 2\u{a0}étaient déjà là. Seuls le nom");
    let field = harness.get_by_role_and_label(Role::TextInput, NEW);
    assert_eq!(field.value().unwrap_or_default(), "", "the list is not typed into the field");
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

#[test]
fn a_row_says_who_it_is() {
    let mut trial = trial(three());
    trial.spotlight.lit = BTreeSet::from([ActorId(3)]);
    let harness = trial.narrow(ui);
    let all: Vec<_> = harness
        .query_all_by_role(Role::Row)
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    assert_eq!(
        all,
        [
            "Ressourcerie, c’est nous, local, entreprise, association, 1\u{a0}relation",
            "Mairie, local, élu·es, 2\u{a0}relations",
            "Direction régionale, région, 1\u{a0}relation, dans la question choisie",
        ]
    );
}

#[test]
fn arrows_move_the_selection_enter_opens_the_card_and_escape_comes_back() {
    for size in [[360.0, 900.0], [360.0, 480.0], [1300.0, 700.0]] {
        let mut trial = trial(three());
        trial.state.focus = true;
        let mut harness = trial.sized(ui, size, egui::Theme::Light);
        assert!(row_has_keyboard(&harness, "Ressourcerie"), "{size:?}");
        harness.key_press(Key::ArrowDown);
        harness.run();
        assert_eq!(harness.state().spotlight.actor, Some(ActorId(2)));
        assert!(row_has_keyboard(&harness, "Mairie"));
        harness.key_press(Key::End);
        harness.key_press(Key::ArrowUp);
        harness.key_press(Key::Enter);
        harness.run();
        let name = harness.get_by_role_and_label(Role::TextInput, "Nom");
        assert!(name.is_focused(), "{size:?}");
        assert_eq!(name.value().as_deref(), Some("Mairie"));
        harness.key_press(Key::Escape);
        harness.run();
        assert!(row_has_keyboard(&harness, "Mairie"), "{size:?}");
    }
}

#[test]
fn the_arrows_reach_all_of_a_long_table_of_which_few_rows_are_drawn() {
    let mut trial = trial(many(200));
    trial.state.focus = true;
    let mut harness = trial.sized(ui, [360.0, 500.0], egui::Theme::Light);
    for _ in 0..60 {
        harness.key_press(Key::ArrowDown);
    }
    harness.run();
    assert_eq!(harness.state().spotlight.actor, Some(ActorId(61)));
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_focused());
    assert!(row.rect().bottom() <= 500.0, "the row in hand is in sight");
    harness.key_press(Key::End);
    harness.run();
    assert_eq!(harness.state().spotlight.actor, Some(ActorId(200)));
    assert!(harness.state().state.table.drawn < 30);
    let built = harness.state().state.listed.times_built;
    harness.run_steps(5);
    assert_eq!(harness.state().state.listed.times_built, built);
}

#[test]
fn a_head_puts_the_rows_in_order_both_ways_and_back() {
    let mut harness = trial(three()).narrow(ui);
    let entry = ["Ressourcerie", "Mairie", "Direction régionale"];
    assert_eq!(rows(&harness), entry);
    harness.get_by_label("Niveau, trier").click();
    harness.run();
    assert_eq!(rows(&harness), entry, "alike rows keep the order of entry");
    harness.get_by_label("Niveau, trié dans l’ordre croissant").click();
    harness.run();
    assert_eq!(rows(&harness), ["Direction régionale", "Ressourcerie", "Mairie"]);
    harness.get_by_label("Niveau, trié dans l’ordre décroissant").click();
    harness.run();
    assert_eq!(rows(&harness), entry);
    harness.get_by_label("Niveau, trier").focus();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(rows(&harness), ["Direction régionale", "Mairie", "Ressourcerie"]);
    harness.key_press(Key::ArrowRight);
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(rows(&harness), ["Ressourcerie", "Direction régionale", "Mairie"]);
}

#[test]
fn the_table_is_searched_and_narrowed() {
    let mut harness = trial(three()).narrow(ui);
    let search = harness.get_by_role_and_label(Role::TextInput, "Chercher");
    search.focus();
    search.type_text("dreets");
    harness.run();
    assert_eq!(rows(&harness), ["Direction régionale"]);
    harness.get_by_label("1 sur 3\u{a0}acteurs");
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(row_has_keyboard(&harness, "Direction régionale"));
    harness.get_by_label("Affichage").click();
    harness.run();
    harness.get_by_label("Tout montrer").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "élu·es").click();
    harness.run();
    assert_eq!(rows(&harness), ["Mairie"]);
    harness.get_by_label("Affichage (1)");
}

#[test]
fn an_actor_that_is_added_or_shown_is_not_hidden_by_a_search() {
    let mut harness = trial(three()).narrow(ui);
    harness.state_mut().state.filters.words = "mairie".to_owned();
    harness.run();
    assert_eq!(rows(&harness), ["Mairie"]);
    harness.state_mut().spotlight.actor = Some(ActorId(3));
    harness.run();
    assert_eq!(rows(&harness).len(), 3);
}

#[test]
fn columns_are_chosen() {
    let mut harness = trial(three()).narrow(ui);
    assert!(harness.query_by_label("Textes, trier").is_none());
    harness.get_by_label("Affichage").click();
    harness.run();
    for column in ["Textes", "Niveau"] {
        harness.get_by_role_and_label(Role::Button, column).click();
        harness.run();
    }
    harness.get_by_label("Textes, trier");
    assert!(harness.query_by_label("Niveau, trier").is_none());
}

#[test]
fn the_card_says_where_an_actor_acts_and_what_it_is() {
    let mut harness = chosen(three(), 3).sized(ui, [360.0, 1600.0], egui::Theme::Light);
    harness.get_by_label("Niveau\u{202f}: Europe").click();
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
    let fields = ProfileField::all().count();
    assert_eq!(harness.query_all_by_role(Role::MultilineTextInput).count(), fields);
    assert_eq!(values(&harness).as_deref(), Some("Tenir ses engagements"));
    let words = Words::new(crate::session::Language::Fr);
    for kind in ResourceKind::ALL {
        harness.get_by_label(&words.resource_help(kind));
    }
    let field = "Moyens, mobilisable";
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
    harness.key_press(Key::Tab);
    harness.run();
    let share = harness.get_by_label("Enjeux\u{202f}: interne");
    assert!(share.is_focused(), "the keyboard comes to it after the text");
    harness.key_press(Key::Enter);
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
fn an_actor_shown_from_elsewhere_opens_its_card_where_one_has_room() {
    let mut harness = trial(three()).sized(ui, [360.0, 480.0], egui::Theme::Light);
    assert!(harness.query_by_label("Nom").is_none());
    harness.state_mut().spotlight.actor = Some(ActorId(2));
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Nom");
    assert!(rows(&harness).is_empty());
    harness.get_by_label("← Liste des acteurs").click();
    harness.run();
    assert!(row_has_keyboard(&harness, "Mairie"));
    row(&mut harness, "Direction");
    harness.get_by_role_and_label(Role::TextInput, NEW);
}

#[test]
fn reading_only_asks_for_no_change() {
    for size in [[360.0, 2000.0], [360.0, 480.0], [1300.0, 2000.0]] {
        let mut trial = chosen(three(), 3);
        trial.may_write = false;
        let mut harness = trial.sized(ui, size, egui::Theme::Light);
        assert!(harness.query_by_role_and_label(Role::TextInput, NEW).is_none());
        let roles = [Role::Button, Role::CheckBox, Role::RadioButton];
        let nodes: Vec<_> = harness.query_all_by(|node| roles.contains(&node.role())).collect();
        for node in &nodes {
            node.click();
        }
        drop(nodes);
        harness.run_steps(200);
        assert!(harness.state().edits().is_empty(), "{size:?}");
        let allowed = Action::Extract(Subject::Actor(ActorId(3)));
        let writes = |action: &&Action| {
            matches!(action, Action::Merge(_) | Action::Split(_) | Action::Erase(_) | Action::Seal)
        };
        let actions = &harness.state().actions;
        assert_eq!(actions.iter().find(writes), None);
        // Where one takes the place of the other, the first press goes back to the table.
        assert!(size[1] < 500.0 || actions.contains(&allowed), "all written can be read");
    }
}

#[test]
fn everything_fits_in_the_narrowest_panel() {
    Trial::fits(ui, || chosen(many(60), 1));
    Trial::fits(ui, || full(chosen(three(), 2)));
}

#[test]
fn a_huge_name_and_a_huge_text_keep_within_the_panel() {
    Trial::fits(ui, || chosen(huge(), 1));
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

/// Images to look at, when a folder for them is named.
#[test]
fn pictures() {
    let Some(folder) = std::env::var_os("CURSEUR_PICTURES") else { return };
    let folder = std::path::Path::new(&folder);
    let picture = |name: &str, trial: Actors, size: [f32; 2], theme: egui::Theme| {
        let mut harness = trial.sized(ui, size, theme);
        harness.run();
        let image = harness.render().unwrap();
        image.save(folder.join(format!("actors-{name}-{}.png", size[0]))).unwrap();
    };
    let (light, dark) = (egui::Theme::Light, egui::Theme::Dark);
    let lit = |mut trial: Actors| {
        trial.spotlight.lit = [ActorId(1), ActorId(3), ActorId(5)].into();
        trial
    };
    let english = |mut trial: Actors| {
        trial.words = Words::new(crate::session::Language::En);
        trial
    };
    picture("en", english(chosen(three(), 2)), [350.0, 1300.0], light);
    picture("en-full", full(english(chosen(three(), 2))), [660.0, 3000.0], dark);
    picture("huge", chosen(huge(), 1), [368.0, 1300.0], light);
    picture("empty", empty(), [368.0, 460.0], light);
    picture("three", chosen(three(), 2), [368.0, 920.0], light);
    picture("three-tall", chosen(three(), 2), [448.0, 1500.0], dark);
    picture("full", full(chosen(three(), 2)), [368.0, 3000.0], light);
    picture("low", trial(many(60)), [368.0, 460.0], light);
    picture("low-card", chosen(many(60), 4), [368.0, 460.0], dark);
    picture("wide", lit(chosen(many(60), 4)), [1300.0, 700.0], light);
    picture("wide-dark", full(chosen(three(), 2)), [1300.0, 1000.0], dark);
    let mut menu = trial(many(60)).sized(ui, [368.0, 560.0], light);
    menu.get_by_label("Affichage").click();
    menu.run();
    menu.render().unwrap().save(folder.join("actors-menu-368.png")).unwrap();
    picture("many", lit(chosen(many(60), 4)), [588.0, 920.0], light);
}
