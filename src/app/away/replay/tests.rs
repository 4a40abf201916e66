use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::state::Replay;
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::{fixture, theme};
use crate::session::{Along, AxisId, Board, Language, Ledger};
use crate::words::Words;

/// A session being read.
struct Reader {
    replay: Replay,
    notices: Vec<Notice>,
    actions: Vec<Action>,
}

type Screen = Harness<'static, Reader>;

fn screen_of(size: [f32; 2], language: Language, theme: egui::Theme) -> Screen {
    let session = fixture::typical().session;
    let replay = Replay::new("séance.ron".into(), session);
    let mut screen = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_render_cursor(false)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, reader: &mut Reader| {
                let now = fixture::stamp(59);
                let words = Words::new(language);
                let Reader { replay, notices, actions } = reader;
                super::ui(ui, words, now, replay, notices, actions);
            },
            Reader { replay, notices: Vec::new(), actions: Vec::new() },
        );
    screen.run();
    screen
}

fn screen() -> Screen {
    screen_of([1366.0, 768.0], Language::Fr, egui::Theme::Light)
}

fn press(screen: &mut Screen, key: Key) {
    screen.key_press_modifiers(Modifiers::NONE, key);
    screen.run();
}

fn says(screen: &Screen, text: &str) -> bool {
    screen.query_by_label(text).is_some()
}

/// What the cursor of an axis says.
fn stands(screen: &Screen, axis: &str) -> String {
    let node = screen.get_by_role_and_label(Role::Slider, axis);
    node.accesskit_node().value().unwrap_or_default()
}

#[test]
fn it_opens_at_its_end_and_the_keyboard_is_on_the_time_line() {
    let screen = screen();
    assert!(says(&screen, "11 arguments sur 11"));
    assert!(screen.get_by_role_and_label(Role::Slider, "Ligne du temps").is_focused());
}

#[test]
fn arrows_go_step_by_step_from_nothing_to_the_end() {
    let mut screen = screen();
    press(&mut screen, Key::Home);
    assert!(says(&screen, "0 argument sur 11"));
    assert_eq!(stands(&screen, "Emplois créés, maintenus"), "pas encore discuté, aucun argument");
    press(&mut screen, Key::ArrowRight);
    let words = "Douze postes créés depuis le déménagement";
    assert!(screen.query_all_by_label(words).next().is_some());
    let first = stands(&screen, "Emplois créés, maintenus");
    assert!(first.contains("1 argument"), "{first}");
    for _ in 0..20 {
        press(&mut screen, Key::ArrowRight);
    }
    assert!(says(&screen, "11 arguments sur 11"));
    press(&mut screen, Key::ArrowLeft);
    assert!(says(&screen, "10 arguments sur 11"));
}

#[test]
fn at_each_step_the_board_is_that_of_the_journal_so_far() {
    let session = fixture::typical().session;
    let mut replay = Replay::new("séance.ron".into(), session.clone());
    replay.along = Along::Everything;
    replay.go_to(None);
    let theme = theme::Theme::of(&egui::Context::default());
    loop {
        let entries = replay.steps.entries(replay.here());
        let before = session.after(entries);
        let ledger = Ledger::of(&before.journal);
        let board = Board::of(&before, &ledger);
        let look = replay.look(Words::new(Language::Fr), theme, fixture::stamp(59));
        for (axis, _) in session.framework.all_shown() {
            assert_eq!(look.board.cursor(axis), board.cursor(axis), "{axis} after {entries}");
        }
        if !replay.forward() {
            break;
        }
    }
}

#[test]
fn going_by_axis_stops_at_its_own_arguments_only() {
    let mut screen = screen();
    screen.state_mut().replay.along = Along::Axis(AxisId::new("eco.jobs"));
    press(&mut screen, Key::Home);
    let mut stops = Vec::new();
    while screen.state_mut().replay.forward() {
        stops.push(screen.state().replay.here());
    }
    // Two arguments, and a correction.
    assert_eq!(stops.len(), 3);
}

#[test]
fn nothing_that_is_read_can_be_changed_and_editing_is_one_press_away() {
    let mut screen = screen();
    screen.get_by_role_and_label(Role::Button, "Modifier cette session").click();
    screen.run();
    let edits = |action: &Action| matches!(action, Action::Edit(_) | Action::Draft(_));
    assert_eq!(screen.state().actions, [Action::Open("séance.ron".into())]);
    assert!(!screen.state().actions.iter().any(edits));
    assert!(screen.query_by_label_contains("Corriger").is_none());
}

#[test]
fn space_plays_and_space_again_pauses() {
    let mut screen = screen();
    press(&mut screen, Key::Home);
    screen.key_press_modifiers(Modifiers::NONE, Key::Space);
    screen.step();
    assert!(screen.state().replay.playing.is_some());
    assert!(screen.state().replay.here().is_none());
    screen.key_press_modifiers(Modifiers::NONE, Key::Space);
    screen.step();
    screen.step();
    assert!(screen.state().replay.playing.is_none());
}
