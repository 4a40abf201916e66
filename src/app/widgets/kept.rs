//! What was typed in a field, as it is kept, with the caret where it was.

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::{Response, TextEdit};

use crate::session::{clean_line, clean_text};

/// Of a field that holds one line: composes its letters and drops what is not seen, as the session will.
pub fn line(response: &Response, text: &mut String) {
    settle(response, text, clean_line);
}

/// The same where there are several.
pub fn text(response: &Response, text: &mut String) {
    settle(response, text, clean_text);
}

fn settle(response: &Response, text: &mut String, clean: fn(&str) -> String) {
    if !response.changed() {
        return;
    }
    let kept = clean(text);
    if kept == *text {
        return end_of_word(response, text);
    }
    if let Some(mut state) = TextEdit::load_state(&response.ctx, response.id) {
        let place = |caret: CCursor| {
            let before: String = text.chars().take(caret.index.0).collect();
            let index = CharIndex(clean(&before).chars().count());
            CCursor { index, ..caret }
        };
        let range = state.cursor.char_range().map(|range| CCursorRange {
            primary: place(range.primary),
            secondary: place(range.secondary),
            ..range
        });
        state.cursor.set_char_range(range);
        state.store(&response.ctx, response.id);
    }
    *text = kept;
}

/// Where a word ends, undo in the field has a step: what is typed fast is not taken back in one.
fn end_of_word(response: &Response, text: &str) {
    let Some(mut state) = TextEdit::load_state(&response.ctx, response.id) else { return };
    let Some(range) = state.cursor.char_range() else { return };
    let before = range.primary.index.0.checked_sub(1).and_then(|index| text.chars().nth(index));
    if before.is_some_and(char::is_whitespace) {
        let mut undoer = state.undoer();
        undoer.add_undo(&(range, text.to_owned()));
        state.set_undoer(undoer);
        state.store(&response.ctx, response.id);
    }
}

#[cfg(test)]
mod tests {
    use egui::Event;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;

    /// What a field holds after `typed`, one event a frame, with `then` typed where the caret is.
    fn held(start: &str, carets: usize, typed: &[Event], then: &str) -> String {
        let field = |ui: &mut egui::Ui, text: &mut String| {
            let response = ui.add(TextEdit::singleline(text)).accessible_name("field");
            line(&response, text);
        };
        let mut harness = Harness::new_ui_state(field, start.to_owned());
        harness.get_by_label("field").focus();
        harness.run();
        for _ in 0..carets {
            harness.key_press(egui::Key::ArrowLeft);
        }
        for event in typed.iter().cloned().chain([Event::Text(then.to_owned())]) {
            harness.event(event);
            harness.run();
        }
        assert!(harness.get_by_label("field").accesskit_node().is_focused());
        harness.state().clone()
    }

    #[test]
    fn an_accent_typed_after_its_letter_is_composed_and_the_caret_stays_behind_it() {
        let typed = [Event::Text("e".to_owned()), Event::Text("\u{301}".to_owned())];
        assert_eq!(held("ab", 1, &typed, "|"), "aé|b");
    }

    #[test]
    fn what_is_typed_fast_is_taken_back_word_by_word() {
        let typed = "un deux trois".chars().map(|letter| Event::Text(letter.to_string()));
        let undo = Event::Key {
            key: egui::Key::Z,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::COMMAND,
        };
        let typed: Vec<_> = typed.chain([undo]).collect();
        assert_eq!(held("", 0, &typed, "|"), "un deux |");
    }

    #[test]
    fn what_is_pasted_loses_what_is_not_seen_and_the_caret_stands_where_it_ends() {
        let pasted = [Event::Paste("un\u{feff}\u{b}de\u{202e}ux e\u{301}".to_owned())];
        assert_eq!(held("ab", 1, &pasted, "|"), "aun deux é|b");
    }

    #[test]
    fn a_text_of_an_old_file_is_composed_when_it_is_written_in_and_the_caret_follows() {
        let typed = [Event::Text("s".to_owned())];
        assert_eq!(held("E\u{301}galite\u{301} ok", 3, &typed, "|"), "Égalités| ok");
    }
}
