//! The journal: what was said, newest first, and what became of it.

pub mod choose;
mod correct;
mod correct_territory;
mod entry;
mod filters;
mod list;
mod notches;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use egui::{RichText, Ui};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::{argument, form};
use crate::session::{EntryId, Event, Ledger, UnderArgument};
use choose::AxisSearch;
use entry::Form;
use list::{Filters, Listed, Row, Within};
use rows::Rows;

/// What this view keeps between frames.
#[derive(Default)]
pub struct JournalState {
    filters: Filters,
    axis_search: AxisSearch,
    listed: Listed,
    rows: Rows,
    /// The argument to bring into sight.
    goal: Option<EntryId>,
    /// Puts the caret where words are looked for.
    finds: bool,
    /// What is being typed, by argument: starting another form loses nothing.
    forms: BTreeMap<EntryId, Form>,
    /// The arguments whose earlier values are shown.
    unfolded: BTreeSet<EntryId>,
}

impl JournalState {
    /// Whether the keyboard is in a correction, which has a key of its own.
    pub fn corrects(&self) -> bool {
        self.forms.values().any(|form| matches!(form, Form::Correct(form) if form.has_keyboard))
    }

    /// What is typed under arguments and not done yet.
    pub fn unfinished(&self, ledger: &Ledger) -> BTreeMap<EntryId, UnderArgument> {
        let kept = |(&id, form): (&EntryId, &Form)| Some((id, form.unfinished(ledger.get(id)?)?));
        self.forms.iter().filter_map(kept).collect()
    }

    /// Takes up what was typed under arguments.
    pub fn resume(&mut self, typed: &BTreeMap<EntryId, UnderArgument>) {
        self.forms = typed.iter().map(|(&id, typed)| (id, Form::resumed(typed))).collect();
        self.goal = typed.keys().next_back().copied();
    }

    /// Words are looked for: the caret goes there in the next frame.
    pub fn find(&mut self) {
        self.finds = true;
    }

    /// Brings an argument into sight, whatever hid it.
    pub fn show(&mut self, id: EntryId) {
        self.goal = Some(id);
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut JournalState, out: &mut Vec<Action>) {
    state.listed.refresh(look, &state.filters);
    if let Some(goal) = state.goal.take() {
        // Whoever is led to it sees it among the others, as one looks it up.
        if state.filters.is_on() {
            state.filters = Filters::default();
            state.listed.refresh(look, &state.filters);
        }
        state.rows.scroll_to(Row::Argument(goal));
    }
    title(ui, look, &state.listed);
    if look.ledger.arguments().is_empty() && state.listed.rows.is_empty() {
        nothing(ui, look, "journal-empty", Some("journal-empty-hint"));
        return;
    }
    let finds = std::mem::take(&mut state.finds);
    filters::ui(ui, look, &mut state.filters, &mut state.axis_search, &state.listed, finds);
    ui.add_space(4.0);
    if state.listed.rows.is_empty() {
        nothing(ui, look, "journal-none-matches", None);
        return;
    }
    let JournalState { listed, rows, forms, unfolded, .. } = state;
    rows.show(ui, &listed.rows, |ui, row| match row {
        Row::Sitting { within, .. } => sitting_ui(ui, look, within),
        Row::Note(id) => note_ui(ui, look, id),
        Row::Argument(id) => {
            if let Some(recorded) = look.ledger.get(id) {
                entry::ui(ui, look, recorded, forms, unfolded, out);
            }
        }
    });
}

fn title(ui: &mut Ui, look: &Look<'_>, listed: &Listed) {
    let count = look.ledger.arguments().len();
    ui.horizontal(|ui| {
        ui.label(theme::strong(look.words.text("journal-title"), size::HEADING));
        if count == 0 {
            return;
        }
        let text = if listed.found == count {
            look.words.with("journal-found", [("count", count.into())])
        } else {
            let count = look.words.with("journal-found", [("count", count.into())]);
            let found = [("found", listed.found.into()), ("count", count.into())];
            look.words.with("journal-found-of", found)
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(argument::small(text).color(look.theme.muted));
        });
    });
    ui.add_space(2.0);
}

/// Says why the list is empty.
fn nothing(ui: &mut Ui, look: &Look<'_>, message: &str, hint: Option<&str>) {
    ui.add_space(28.0);
    argument::text(ui, look.words.text(message));
    if let Some(hint) = hint {
        let text = RichText::new(look.words.text(hint)).color(look.theme.muted);
        argument::text(ui, text);
    }
}

/// "14 November 2026 · Village hall".
fn within_words(look: &Look<'_>, within: Within) -> String {
    let sitting = match within {
        Within::Sitting(id) => look.session.sittings.get(id),
        Within::NoSitting => None,
    };
    let Some(sitting) = sitting else { return look.words.text("journal-no-sitting") };
    let date = look.words.date(sitting.date);
    if sitting.place.trim().is_empty() { date } else { format!("{date} · {}", sitting.place) }
}

/// That something was erased, and when, neither what nor of whom; or what the room was let see, or no longer.
fn note_ui(ui: &mut Ui, look: &Look<'_>, id: EntryId) {
    let Some(entry) = look.session.journal.get(id) else { return };
    let what = match entry.event {
        Event::Erasure(erased) => look.words.erased(erased),
        Event::Projection { of, shown } => look.words.disclosed(of, shown),
        _ => return,
    };
    let sitting = entry.sitting.and_then(|id| look.session.sittings.get(id));
    let time = argument::when(look, entry.at, sitting.map(|sitting| sitting.date));
    let values = [("what", what.into()), ("time", time.into())];
    ui.add_space(8.0);
    let text = argument::small(look.words.with("journal-note", values));
    argument::text(ui, text.color(look.theme.muted));
    ui.add_space(8.0);
    form::rule(ui, look.theme);
}

fn sitting_ui(ui: &mut Ui, look: &Look<'_>, within: Within) {
    ui.add_space(12.0);
    let text = theme::strong(within_words(look, within), size::SMALL).color(look.theme.muted);
    argument::text(ui, text);
    let line = egui::Stroke::new(1.0, look.theme.line);
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}
