//! What a screen reader is given of each screen, as text: to be read for its order and its wording.

use std::fmt::Write as _;

use curseur::app::open::panels::{PANELS, Tab};
use curseur::session::Language;
use curseur::words::Words;
use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{CTRL, NONE, Setting, WindowHarness};
use super::sessions;

/// One line for each part that says something, in the order it is read.
fn spoken(node: &Node<'_>, depth: usize, out: &mut Vec<String>) {
    let line = line(node);
    let inside = depth + usize::from(line.is_some());
    out.extend(line.map(|line| format!("{}{line}", "  ".repeat(depth))));
    // What a text is made of was said as a whole.
    if !matches!(
        node.accesskit_node().role(),
        Role::Label | Role::TextInput | Role::MultilineTextInput
    ) {
        for child in node.children() {
            spoken(&child, inside, out);
        }
    }
}

fn line(node: &Node<'_>) -> Option<String> {
    let found = node.accesskit_node();
    let (role, label, value) = (found.role(), found.label(), found.value());
    if matches!(role, Role::GenericContainer | Role::Unknown | Role::Window | Role::Pane)
        && label.is_none()
        || role == Role::ScrollBar
    {
        return None;
    }
    let mut line = format!("{role:?}");
    // The text of a label is its value.
    let value = value.filter(|value| Some(value) != label.as_ref());
    if let Some(label) = label.filter(|label| !label.is_empty()) {
        let _ = write!(line, " {label:?}");
    }
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        let _ = write!(line, " = {value:?}");
    }
    let states = [
        (found.is_disabled(), "disabled"),
        (found.toggled() == Some(Toggled::True), "on"),
        (found.toggled() == Some(Toggled::False), "off"),
        (found.is_selected() == Some(true), "selected"),
        (node.is_focused(), "focused"),
    ];
    for (_, state) in states.into_iter().filter(|(holds, _)| *holds) {
        let _ = write!(line, " ({state})");
    }
    Some(line)
}

fn all(room: &WindowHarness) -> Vec<String> {
    let mut lines = Vec::new();
    for child in room.harness.root().children() {
        spoken(&child, 0, &mut lines);
    }
    lines
}

/// What stands in the panel of `screen`, from its tabs to where the board begins as in `board`.
fn panel(board: &[String], screen: &[String]) -> String {
    let after = board.iter().rev().zip(screen.iter().rev());
    let after = after.take_while(|(one, other)| one == other).count();
    let tabs = |line: &&String| !line.starts_with("Button \"Journal\"");
    let inside = screen[..screen.len() - after].iter().skip_while(tabs);
    inside.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// What stands over everything else.
fn dialog(room: &WindowHarness) -> String {
    let mut lines = Vec::new();
    spoken(&room.harness.get_by_role(Role::Dialog), 0, &mut lines);
    lines.join("\n")
}

fn in_language(language: Language) -> WindowHarness {
    let setting = Setting { language, ..Setting::default() };
    WindowHarness::on(&sessions::long_sample(), setting)
}

#[test]
fn a_screen_reader_is_told_the_title_of_the_window() {
    let title = |room: &WindowHarness| room.harness.root().accesskit_node().label();
    let room = WindowHarness::start(Setting::default());
    assert_eq!(title(&room).as_deref(), Some("Curseur"));
    let mut room = WindowHarness::typical();
    room.harness.run();
    assert!(title(&room).is_some_and(|title| title.starts_with("Ressourcerie de Vallonne")));
}

#[test]
fn the_board() {
    for language in Language::ALL {
        let mut room = in_language(language);
        room.ask_for_board();
        insta::assert_snapshot!(format!("board-{}", language.code()), all(&room).join("\n"));
    }
}

#[test]
fn each_panel() {
    let words = Words::new(Language::Fr);
    let mut room = in_language(Language::Fr);
    room.type_in("27");
    room.press(NONE, Key::Tab);
    room.ask_for_board();
    let board = all(&room);
    // What copies say differently is there in a session that was joined alone.
    let panels = PANELS.iter().filter(|panel| panel.tab != Tab::Differences);
    for name in panels.map(|panel| panel.label) {
        room.click(Role::Button, &words.text("header-side-by-side"));
        room.show_panel(&words.text(name));
        insta::assert_snapshot!(name, panel(&board, &all(&room)));
    }
}

#[test]
fn the_first_screen_and_its_form() {
    let mut room = WindowHarness::start(Setting::default());
    insta::assert_snapshot!("start", all(&room).join("\n"));
    room.press(CTRL, Key::O);
    insta::assert_snapshot!("path", dialog(&room));
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::N);
    insta::assert_snapshot!("form", all(&room).join("\n"));
}

#[test]
fn the_palette_the_keys_and_the_dialogs() {
    let mut room = in_language(Language::Fr);
    room.press(CTRL, Key::K);
    room.type_in("texte");
    insta::assert_snapshot!("palette", dialog(&room));
    room.press(NONE, Key::Escape);
    room.press(NONE, Key::F1);
    insta::assert_snapshot!("keys", dialog(&room));
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::K);
    room.type_in("a propos");
    room.press(NONE, Key::Enter);
    insta::assert_snapshot!("about", dialog(&room));
}

#[test]
fn what_is_written_for_others() {
    let mut room = in_language(Language::Fr);
    room.press(CTRL, Key::P);
    insta::assert_snapshot!("export", dialog(&room));
}

#[test]
fn what_is_found_again_years_later() {
    let mut room = super::library::library(Setting::default());
    room.type_in("appreciation n° 3");
    insta::assert_snapshot!("library", all(&room).join("\n"));
    let screens =
        [("past", "Lire"), ("comparing", "Comparer avec celle d’avant"), ("paths", "Trajectoires")];
    for (name, button) in screens {
        room.click(Role::Button, button);
        // The list of axes of two sessions, and of all, is long: how it begins is enough.
        let said: Vec<_> = all(&room).into_iter().take(90).collect();
        insta::assert_snapshot!(name, said.join("\n"));
        room.press(NONE, Key::Escape);
    }
    room.click(Role::Button, "Continuer…");
    insta::assert_snapshot!("follow", dialog(&room));
}

#[test]
fn closing_with_something_unsaved() {
    let mut room = WindowHarness::empty();
    room.lose_the_folder();
    room.press(NONE, Key::F9);
    room.press(NONE, Key::Tab);
    room.type_in("Le tri gagne");
    room.press(NONE, Key::Enter);
    room.press(NONE, Key::Escape);
    room.press(CTRL, Key::K);
    room.type_in("fermer la");
    room.press(NONE, Key::Enter);
    insta::assert_snapshot!("closing-unsaved", dialog(&room));
}
