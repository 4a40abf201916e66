//! Whether the group found the minutes right.

use egui::{Button, Ui};

use super::DecisionsState;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::widgets::form;
use crate::session::Edit;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut DecisionsState, out: &mut Vec<Action>) {
    let words = look.words;
    form::section(ui, words.text("decisions-minutes"));
    let validation = look.session.validation.as_ref();
    let said = words.validation(validation);
    if validation.is_some_and(|validation| validation.outdated) {
        form::notice(ui, look.theme, said);
    } else {
        form::help(ui, look.theme, said);
    }
    ui.add_space(4.0);
    if validation.is_none_or(|validation| validation.outdated) {
        let name = words.text("minutes-by");
        form::caption(ui, look.theme, &name);
        let field = form::Field::line(&name, look.may_write).hint(words.text("minutes-by-hint"));
        let button = words.text("minutes-validate");
        let (_, ready) = form::field_with_button(ui, field, &mut state.by, &button);
        if ready {
            let by = std::mem::take(&mut state.by);
            out.push(Edit::Validate { at: look.now, by }.into());
        }
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let keys = command_keys(words, Command::Export);
        let text = words.with("minutes-export", [("keys", keys.into())]);
        if ui.button(text).clicked() {
            out.push(Command::Export.into());
        }
        if validation.is_some() {
            let reopen = Button::new(words.text("minutes-reopen"));
            if ui.add_enabled(look.may_write, reopen).clicked() {
                out.push(Edit::Reopen.into());
            }
        }
    });
}
