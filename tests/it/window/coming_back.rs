//! A session is left open under other screens, and one comes back to it as it was.

use egui::Key;

use super::room::{CTRL, CTRL_SHIFT, NONE, Room};

/// Words in the bar that nobody recorded yet.
fn typing() -> Room {
    let mut room = Room::typical();
    room.press(NONE, Key::Tab);
    room.press(NONE, Key::Tab);
    room.put_in("Le marché du samedi");
    assert_eq!(room.draft().words, "Le marché du samedi");
    room
}

#[test]
fn escape_in_the_library_goes_back_to_the_session_with_its_draft_and_its_undo() {
    let mut room = typing();
    let before = room.arguments().len();
    room.press(CTRL, Key::Enter);
    assert_eq!(room.arguments().len(), before + 1);
    room.press(CTRL_SHIFT, Key::O);
    assert!(room.app().document().is_none() && room.is_told("Bibliothèque"));
    room.press(NONE, Key::Escape);
    assert_eq!(room.draft().words, "Le marché du samedi");
    room.press(CTRL, Key::Z);
    assert_eq!(room.arguments().len(), before, "what was done before can be undone");
    assert!(room.is_on_disk());
}

#[test]
fn escape_in_the_form_of_a_new_session_goes_back_to_the_one_that_is_open() {
    let mut room = typing();
    room.press(CTRL, Key::N);
    assert!(room.app().document().is_none());
    room.press(NONE, Key::Escape);
    assert_eq!(room.draft().words, "Le marché du samedi");
}
