//! Every text of an argument's story, to choose which ones go.

use egui::Ui;

use super::{EraseState, Go, shown};
use crate::app::base::look::Look;
use crate::app::widgets::dialog::{self, paragraph};
use crate::app::widgets::form;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut EraseState) -> Option<Go> {
    let words = look.words;
    dialog::low(ui, "wordings", |ui| {
        paragraph(ui, words.text("erase-which"));
        for (at, passage) in state.passages.iter_mut().enumerate() {
            if 0 < at {
                ui.add_space(4.0);
                form::rule(ui, look.theme);
            }
            let place = words.text_place(look.session, look.ledger, &passage.place);
            let tick = words.with("erase-tick", [("place", (&place).into())]);
            let tick = ui.checkbox(&mut passage.erased, tick);
            passage.touched |= tick.changed();
            shown::text(ui, look.theme, ("text", at), &passage.text, &[], &place);
            if passage.erased {
                passage.replacement_ui(ui, look, &place, &[]);
            }
        }
    });
    let some = state.passages.iter().any(|passage| passage.erased);
    // Which of several is for the person to go to: the first is one Tab away.
    state.arrives &= some;
    let may_go_on = some && state.passages.iter().all(super::Passage::is_settled);
    state.buttons(ui, look, may_go_on)
}
