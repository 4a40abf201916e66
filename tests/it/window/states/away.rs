//! Without a session: the first screen, the library, and what one goes to from there.

use std::fs;

use curseur::words::Words;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::State;
use crate::window::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use crate::window::joining;
use crate::window::library::library;
use crate::window::sessions;
use crate::window::which_file;

/// What fills the window without a session.
pub fn away() -> Vec<State> {
    vec![
        State::new("start, nothing yet", WindowHarness::start),
        State::new("start", |setting| {
            let mut window = library(setting);
            window.press(NONE, Key::Escape);
            window
        }),
        State::new("form", |setting| {
            let mut window = WindowHarness::start(setting);
            window.press(CTRL, Key::N);
            window
        }),
        State::new("library", library),
        State::new("library without a session", |setting| {
            let mut window = WindowHarness::start_on_files(setting, |_| ());
            window.press(CTRL_SHIFT, Key::O);
            window
        }),
        State::new("library nothing found", |setting| {
            let mut window = library(setting);
            window.type_in("rien de tel");
            window
        }),
        State::new("library damaged", |setting| {
            let mut window = library(setting);
            window.type_in("abime");
            window
        }),
        State::new("library files apart", which_file::shelf),
        State::new("library diverged", which_file::diverged),
        State::new("library diverged, together", |setting| {
            let mut window = which_file::diverged(setting);
            window.press(CTRL, Key::A);
            window.type_in("vallonne");
            let together = window.words().text("library-by-approach");
            window.click(Role::CheckBox, &together);
            window
        }),
        State::new("comparing diverged", |setting| {
            let mut window = which_file::diverged(setting);
            window.click_on("library-compare-copies");
            window
        }),
        State::new("joining", joining::joining),
        State::new("joining, written", |setting| {
            let mut window = joining::joining(setting);
            window.press(NONE, Key::Enter);
            window
        }),
        State::new("asked which file", which_file::asked),
        State::new("merged", which_file::merged),
        State::new("library folders and approaches", folders_and_approaches),
        State::found("past", |window| {
            window.press(NONE, Key::Enter);
            for _ in 0..12 {
                window.press(NONE, Key::ArrowLeft);
            }
        }),
        State::found("past before the first", |window| {
            window.press(NONE, Key::Enter);
            window.press(NONE, Key::Home);
        }),
        State::found("past axis", |window| {
            window.press(NONE, Key::Enter);
            let axis = curseur::session::AxisId::new("env.waste");
            let framework = sessions::long_sample().framework;
            let name = framework.axes[&axis].label(window.words().language).to_owned();
            window.click(Role::Slider, &name);
        }),
        State::found("comparing", |window| window.click_on("library-compare-followed")),
        State::found("comparing actors and decisions", |window| {
            window.click_on("library-compare-followed");
            window.harness.get_by_label_contains("Inviter une élue").scroll_to_me();
            window.harness.run();
        }),
        State::found("comparing two approaches", |window| {
            window.click_on("library-compare");
            let search = window.words().text("library-search");
            window.click(Role::TextInput, &search);
            window.press(CTRL, Key::A);
            window.type_in("revermont");
            window.click_on("library-compare-now");
        }),
        State::found("trajectories", |window| window.click_on("library-paths")),
        State::found("what was agreed over the years", |window| {
            window.click_on("library-paths");
            let agreed = window.words().text("agreed");
            window.click(Role::Tab, &agreed);
        }),
        State::found("follow", |window| window.click_on("library-follow")),
        State::found("carried on", |window| {
            window.click_on("library-follow");
            window.press(NONE, Key::Enter);
        }),
    ]
}

fn folders_and_approaches(setting: Setting) -> WindowHarness {
    let mut window = library(setting);
    for name in ["fédération", "Réseau des ressourceries de la vallée, séances de 2019 à 2025"]
    {
        let other = window.sessions_folder().with_file_name(name);
        fs::create_dir(&other).expect("a folder");
        window.click_on("library-add");
        window.press(CTRL, Key::A);
        window.put_in(other.to_str().expect("a path in UTF-8"));
        window.press(NONE, Key::Enter);
    }
    let together = Words::new(setting.language).text("library-by-approach");
    window.click(Role::CheckBox, &together);
    window.type_in("vallonne");
    window.click_on("library-compare");
    window
}
