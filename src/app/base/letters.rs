//! Which widget reads letters itself, besides the fields of text.

use egui::{Context, Event, Id, Key, Ui};

use crate::session::clean_line;

/// Where it is told, from one frame to the next.
fn place() -> Id {
    Id::unique("the widget that reads letters")
}

/// Of a widget that has the keyboard: letters are for it.
pub fn read_by(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(place(), id));
}

/// Whether what has the keyboard reads letters: a field of text, or a widget that said so. Else they are for nobody.
pub fn are_read(ctx: &Context) -> bool {
    let Some(focused) = ctx.memory(egui::Memory::focused) else { return false };
    ctx.text_edit_focused() || ctx.data(|data| data.get_temp(place())) == Some(focused)
}

/// Takes all that is typed in this frame, before any field or button does.
pub fn take(ui: &Ui) -> String {
    let mut letters = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => {
                letters.push_str(&clean_line(text));
                false
            }
            // It presses what has the keyboard.
            Event::Key { key: Key::Space, modifiers, .. } => !modifiers.is_none(),
            _ => true,
        });
    });
    letters
}

/// Takes what is pasted where nothing reads it.
pub fn take_unread_paste(ui: &Ui) -> Option<String> {
    if are_read(ui.ctx()) {
        return None;
    }
    let mut pasted = None;
    ui.input_mut(|input| {
        input.events.retain_mut(|event| {
            let Event::Paste(text) = event else { return true };
            pasted = Some(std::mem::take(text));
            false
        });
    });
    pasted.filter(|text| !text.trim().is_empty())
}

/// Takes what is typed where nothing reads it; nothing where a space comes first and something has the keyboard, which it presses.
pub fn take_unread(ui: &Ui) -> String {
    let first = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) => Some(text.starts_with(char::is_whitespace)),
            _ => None,
        })
    });
    let presses = first == Some(true) && ui.memory(|memory| memory.focused().is_some());
    if first.is_none() || presses || are_read(ui.ctx()) { String::new() } else { take(ui) }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;
    use egui_kittest::Harness;

    use super::*;

    fn typed(text: &str) -> Vec<Event> {
        let key = |c: char| {
            let key = if c == ' ' { Key::Space } else { Key::A };
            let modifiers = Modifiers::NONE;
            Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
        };
        text.chars().flat_map(|c| [key(c), Event::Text(c.to_string())]).collect()
    }

    /// What is taken of a frame in which this was typed, and whether a space is left to press something.
    fn taken(text: &str) -> (String, bool) {
        let mut found = None;
        let mut harness = Harness::new_ui(|ui| {
            let taken = take_unread(ui);
            let presses = ui.input(|input| input.key_pressed(Key::Space));
            if !taken.is_empty() || presses {
                found = Some((taken, presses));
            }
        });
        harness.input_mut().events.extend(typed(text));
        harness.step();
        drop(harness);
        found.unwrap_or_default()
    }

    #[test]
    fn letters_of_one_frame_keep_their_spaces_which_press_nothing() {
        assert_eq!(taken("pour six"), ("pour six".to_owned(), false));
        assert_eq!(taken("a "), ("a ".to_owned(), false));
    }

    #[test]
    fn a_space_that_comes_first_is_a_letter_where_nothing_has_the_keyboard() {
        assert_eq!(taken(" pour six"), (" pour six".to_owned(), false));
    }

    #[test]
    fn a_space_alone_presses_what_has_the_keyboard() {
        let mut left = None;
        let mut harness = Harness::new_ui(|ui| {
            let button = ui.button("Bouton");
            button.request_focus();
            let taken = take_unread(ui);
            if ui.input(|input| input.key_pressed(Key::Space)) {
                left = Some(taken);
            }
        });
        harness.run();
        harness.input_mut().events.extend(typed(" "));
        harness.step();
        drop(harness);
        assert_eq!(left, Some(String::new()));
    }
}
