//! The territory then and now, in words: what is moving, and what each session says of each type.

use egui::Ui;

use super::ComparingLook;
use super::state::Comparing;
use crate::analysis::comparison::TypeChange;
use crate::app::base::theme::{self, size, unbroken};
use crate::app::widgets::dialog::small;
use crate::app::widgets::{argument, form};

pub fn ui(ui: &mut Ui, look: ComparingLook<'_>, comparing: &Comparing) {
    let (words, theme) = (look.words, look.theme);
    let (before, after) = (&comparing.before.session, &comparing.after.session);
    for change in &comparing.comparison.territory {
        let label = words.row_in_either(before, after, &change.row);
        form::section(ui, format!("{} · {label}", words.text("territory")));
        let rows = [before, after].map(|session| session.diagnosis.row(&change.row));
        for (id, row) in ["comparing-moving-before", "comparing-moving-after"].iter().zip(rows) {
            let moving = row.map_or("", |row| row.moving.trim());
            if !moving.is_empty() {
                let values = [("name", words.text(id).into()), ("value", moving.into())];
                argument::text(ui, small(unbroken(&words.with("show-field", values)), theme));
            }
        }
        let ledgers = [&comparing.before.ledger, &comparing.after.ledger];
        let is_told = |one: &&TypeChange| {
            [&one.earlier, &one.later].iter().any(|state| !state.survey.is_untouched())
        };
        for one in change.types.iter().filter(is_told) {
            ui.add_space(3.0);
            let label = words.type_in_either(before, after, &one.of);
            argument::text(ui, theme::strong(&label, size::BODY));
            let lines = words.type_change(one, ledgers).into_iter();
            for line in lines.chain(words.type_rewording(before, after, &one.of)) {
                argument::text(ui, small(unbroken(&line), theme).color(theme.ink));
            }
        }
    }
}
