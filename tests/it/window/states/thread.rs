//! The thread of the day: being made, opened, and gone through.

use curseur::app::base::command::Command;
use egui::Key;
use egui::accesskit::Role;

use super::State;
use crate::threads::threaded;
use crate::window::harness::{CTRL, NONE, Setting, WindowHarness};
use crate::window::sessions;

/// The thread of a meeting of the long sample.
pub fn of_the_thread() -> Vec<State> {
    fn on_it(setting: Setting) -> WindowHarness {
        WindowHarness::on(&threaded(sessions::long_sample()), setting)
    }
    vec![
        State::new("thread, none yet", |setting| {
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            window.command(Command::ShowThread);
            window
        }),
        State::new("thread, a moment to add", |setting| {
            let mut window = on_it(setting);
            window.command(Command::ShowThread);
            window.press(NONE, Key::ArrowDown);
            window
        }),
        State::new("thread, a moment opened and another under way", |setting| {
            let mut window = on_it(setting);
            window.press(NONE, Key::F9);
            window.press(CTRL, Key::F9);
            window.press(CTRL, Key::F9);
            window.command(Command::ShowThread);
            let words = window.words();
            let values = [
                ("rank", 6.into()),
                ("moment", words.text("moment-pairs").into()),
                ("count", 25.into()),
            ];
            let name = words.with("thread-said", values);
            window.click(Role::Button, &name);
            window
        }),
        State::new("thread, its pace", |setting| {
            let mut window = on_it(setting);
            window.press(NONE, Key::F9);
            window.press(CTRL, Key::F9);
            window.command(Command::ShowPace);
            window
        }),
        State::new("thread, a picture offered", |setting| {
            let setting = Setting { other_screens: 1, ..setting };
            let mut window = on_it(setting);
            window.press(NONE, Key::F5);
            window.press(NONE, Key::F9);
            window.press(CTRL, Key::F9);
            window
        }),
    ]
}
