//! The last step: nothing is undone after it, so that nothing leads to it by accident.

use egui::{RichText, Ui};

use super::{EraseState, Go};
use crate::app::base::look::Look;
use crate::app::widgets::dialog::{self, muted, paragraph};
use crate::session::{Detail, Subject, TextPlace};

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut EraseState, name: &str) -> Option<Go> {
    let words = look.words;
    dialog::low(ui, "last", |ui| {
        for line in what_happens(look, state, name) {
            paragraph(ui, line);
        }
        ui.add_space(6.0);
        paragraph(ui, RichText::new(words.text("erase-last-never")).color(look.theme.alert));
        paragraph(ui, words.text("erase-last-copies"));
        paragraph(ui, muted(words.text("erase-last-beyond"), look.theme));
        if renames_session(state) {
            paragraph(ui, muted(words.text("erase-last-file"), look.theme));
        }
    });
    dialog::buttons(ui, |ui| {
        let cancel = dialog::primary(ui, look.theme, words.text("erase-cancel"));
        state.welcome(&cancel);
        let back = dialog::secondary(ui, words.text("erase-back"));
        let erase = RichText::new(words.text("erase-confirm")).color(look.theme.alert);
        let erase = dialog::secondary(ui, erase);
        [(cancel, Go::Cancel), (back, Go::Back), (erase, Go::Erase)]
            .into_iter()
            .find_map(|(button, go)| button.clicked().then_some(go))
    })
}

fn what_happens(look: &Look<'_>, state: &EraseState, name: &str) -> Vec<String> {
    let words = look.words;
    let erased = state.passages.iter().filter(|passage| passage.erased).count();
    let left = state.passages.len() - erased;
    if let Subject::Wording(id) = state.subject {
        let number = look.ledger.get(id).map_or(0, |recorded| recorded.number);
        let values = [("count", erased.into()), ("number", number.into())];
        return vec![words.with("erase-last-wording", values)];
    }
    let mut lines = vec![words.with("erase-last-subject", [("name", name.into())])];
    for (message, count) in [("erase-last-replaced", erased), ("erase-last-left", left)] {
        if 0 < count {
            lines.push(words.with(message, [("count", count.into())]));
        }
    }
    lines
}

/// Whether the title changes, that the name of the file was made from.
fn renames_session(state: &EraseState) -> bool {
    let title = TextPlace::Detail(Detail::Title);
    state.passages.iter().any(|passage| passage.erased && passage.place == title)
}
