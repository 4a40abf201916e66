//! What stays among ourselves, and the way to it from a session with partners.

use curseur::app::base::command::Command;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::super::harness::{NONE, WindowHarness};
use super::super::sessions;
use super::{State, choose_an_actor};

/// A wish, a preparation, the stance and the sheet.
pub fn of_the_strategy() -> Vec<State> {
    let ours = |name: &'static str, go: fn(&mut WindowHarness)| {
        State::new(name, move |setting| {
            let mut window = WindowHarness::on(&sessions::among_ourselves(), setting);
            go(&mut window);
            window
        })
    };
    vec![
        ours("a wish under its tie", |window| {
            window.command(Command::ShowActorsAlone);
            window.command(Command::ShowRelations);
            take_the_pair(window);
        }),
        ours("a wish beside the board", |window| {
            window.command(Command::ShowRelations);
            take_the_pair(window);
            window.press(egui::Modifiers::SHIFT, Key::Enter);
        }),
        ours("a meeting prepared", |window| {
            choose_an_actor(window);
            window.command(Command::ShowActorsAlone);
            show(window, "prepare-frame");
        }),
        ours("what place we want", |window| {
            window.command(Command::ShowApproach);
            show(window, "strategy-visible");
        }),
        ours("wishes on the map", |window| {
            window.command(Command::ShowActorsAlone);
            window.command(Command::ShowMap);
        }),
        ours("the sheet that prepares a meeting", |window| {
            choose_an_actor(window);
            window.command(Command::PreparationSheet);
        }),
        State::typical("no strategy with partners", |window| {
            window.command(Command::ShowApproach);
            let text = window.words().text("command-among-ourselves");
            window.harness.get_by_role_and_label(Role::Button, &text).scroll_to_me();
            window.harness.run();
        }),
    ]
}

/// The caret goes in a field, which comes into view.
fn show(window: &mut WindowHarness, field: &str) {
    let name = window.words().text(field);
    window.field(&name).focus();
    window.harness.run();
    window.field(&name).scroll_to_me();
    window.harness.run();
}

/// The first pair of the matrix.
fn take_the_pair(window: &mut WindowHarness) {
    window.press(NONE, Key::F4);
    window.press(NONE, Key::ArrowRight);
}
