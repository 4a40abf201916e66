//! What stays among ourselves, and the way to it from a session with partners.

use curseur::app::base::command::Command;
use egui::Key;

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
            window.click_first("prepare-frame");
        }),
        ours("what place we want", |window| {
            window.command(Command::ShowApproach);
            window.click_first("strategy-visible");
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
            window.click_first("approach-relations");
        }),
    ]
}

/// The first pair of the matrix.
fn take_the_pair(window: &mut WindowHarness) {
    window.press(NONE, Key::F4);
    window.press(NONE, Key::ArrowRight);
}
