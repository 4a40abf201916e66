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
    ViewHarness::fits(ui, || chosen(many(60), 1));
    ViewHarness::fits(ui, || full(chosen(three(), 2)));
}

#[test]
fn a_huge_name_and_a_huge_text_keep_within_the_panel() {
    ViewHarness::fits(ui, || chosen(huge(), 1));
}
