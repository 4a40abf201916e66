//! A passphrase as it is typed: seen as dots, and kept nowhere but in its field.

use std::fmt;

use egui::{Response, TextEdit, Ui};

use super::form;
use crate::storage::Passphrase;

/// What is typed and not shown; wiped when it goes.
#[derive(Default)]
pub struct Secret(String);

impl Secret {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn passphrase(&self) -> Passphrase {
        Passphrase::new(self.0.clone())
    }

    /// What was typed; the field is empty then.
    pub fn take(&mut self) -> Passphrase {
        Passphrase::new(std::mem::take(&mut self.0))
    }

    pub fn show(&mut self, ui: &mut Ui, name: &str, salt: impl egui::AsIdSalt) -> Response {
        let id = ui.scope_id().with(salt);
        let edit = TextEdit::singleline(&mut self.0).id(id).password(true);
        let edit = edit.desired_width(f32::INFINITY).margin(form::MARGIN);
        let response = ui.add(edit).accessible_name(name);
        // Undo in the field would keep what was typed before.
        if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
            state.clear_undoer();
            state.store(ui.ctx(), id);
        }
        response
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        drop(self.take());
    }
}
