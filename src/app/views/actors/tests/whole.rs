//! The view as a whole: what fits, what is only read, pictures.

use super::*;

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
        let writes = |action: &&Action| {
            matches!(action, Action::Merge(_) | Action::Split(_) | Action::Erase(_) | Action::Seal)
        };
        let actions = &harness.state().actions;
        assert_eq!(actions.iter().find(writes), None);
    }
}

#[test]
fn all_that_is_written_can_be_extracted_from_a_session_that_is_only_read() {
    let mut trial = chosen(three(), 2);
    trial.may_write = false;
    let mut harness = trial.sized(ui, [360.0, 2000.0], egui::Theme::Light);
    harness.get_by_label("Extraire tout").click();
    harness.run();
    assert!(harness.state().actions.contains(&Action::Extract(Subject::Actor(ActorId(2)))));
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
