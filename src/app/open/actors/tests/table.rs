//! The table: its rows, its order, what it is narrowed to.

use super::*;

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
            "Direction régionale, régional, 1\u{a0}relation, dans la question choisie",
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
