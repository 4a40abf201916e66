//! The territory, unfolded and folded.

use egui::{Key, Modifiers};

use super::State;
use crate::window::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use crate::window::sessions;

/// The territory of the long sample, looked at, in the place of its pillars.
pub fn of_the_territory() -> Vec<State> {
    fn unfolded(setting: Setting) -> WindowHarness {
        let mut window = WindowHarness::on(&sessions::long_sample(), setting);
        window.press(CTRL_SHIFT, Key::T);
        window
    }
    fn take(window: &mut WindowHarness, letters: &str) {
        window.press(CTRL, Key::L);
        window.type_in(letters);
        window.press(NONE, Key::Tab);
    }
    let in_french_or_english = |window: &WindowHarness, fr: &'static str, en: &'static str| {
        if window.words().language == curseur::session::Language::Fr { fr } else { en }
    };
    vec![
        State::new("territory unfolded", unfolded),
        State::new("territory, a type in hand", move |setting| {
            let mut window = unfolded(setting);
            let letters =
                in_french_or_english(&window, "filiere au centre", "industry at the centre");
            take(&mut window, letters);
            window.put_in("table 2");
            window.press(NONE, Key::Tab);
            window.put_in("Le textile faisait vivre la vallée");
            window.press(Modifiers::ALT, Key::ArrowRight);
            window.press(Modifiers::ALT, Key::ArrowUp);
            let name = window.words().text("panel-axis");
            window.show_panel(&name);
            window
        }),
        State::new("territory, a row alone", move |setting| {
            let mut window = unfolded(setting);
            window.press(NONE, Key::F6);
            window.press(NONE, Key::F6);
            window.press(NONE, Key::Enter);
            window
        }),
        State::new("territory folded", |setting| {
            WindowHarness::on(&sessions::long_sample(), setting)
        }),
    ]
}
