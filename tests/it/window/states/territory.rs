//! The territory, unfolded and folded.

use curseur::session::{Bearer, DiagnosisEdit, Figure, RowId, Session};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::State;
use crate::samples::Planting;
use crate::window::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use crate::window::sessions;

/// With figures, of which one lacks its source, and a row that was validated.
fn framed(session: Session) -> Session {
    let mut room = Planting::of(session);
    let figures = [
        ["430 emplois dans le bois et le textile", "2024", "INSEE, recensement"],
        ["Deux cars par jour vers la préfecture", "hiver 2026", ""],
    ];
    for (rank, texts) in figures.into_iter().enumerate() {
        let [words, date, source] = texts.map(str::to_owned);
        room.edit(DiagnosisEdit::Figure(rank, Some(Figure { words, date, source })));
    }
    let by = vec![Bearer::Words("le conseil de développement".to_owned())];
    let (row, on) = (RowId::new("ter.dev"), jiff::civil::date(2027, 3, 12));
    room.edit(DiagnosisEdit::ValidateRow { row, by, on });
    room.session
}

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
        State::new("territory, a row that was validated", move |setting| {
            let mut window = WindowHarness::on(&framed(sessions::long_sample()), setting);
            window.press(CTRL_SHIFT, Key::T);
            window.press(NONE, Key::F6);
            window.press(NONE, Key::F6);
            window.press(NONE, Key::Enter);
            let name = window.words().text("panel-axis");
            window.show_panel(&name);
            window
        }),
        State::new("frame of the diagnosis, figures", |setting| {
            let mut window = WindowHarness::on(&framed(sessions::long_sample()), setting);
            let name = window.words().text("panel-approach");
            window.show_panel(&name);
            let figures = window.words().text("frame-figures");
            window.harness.get_by_label(&figures).scroll_to_me();
            window.harness.run();
            window
        }),
        State::new("journal with rows of the territory", |setting| {
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            let name = window.words().text("panel-journal");
            window.show_panel(&name);
            window
        }),
        State::new("territory folded", |setting| {
            WindowHarness::on(&sessions::long_sample(), setting)
        }),
    ]
}
