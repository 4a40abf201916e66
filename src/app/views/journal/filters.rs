//! What the list is narrowed to, above it.

use egui::{Button, RichText, TextEdit, Ui};

use crate::app::look::Look;
use crate::app::theme::size;
use crate::app::views::told;

use super::choose::{self, AxisList, AxisSearch};
use super::list::{Filters, Listed, Mark};

/// From this width on, the four lists stand on one line.
const WIDE: f32 = 500.0;

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    filters: &mut Filters,
    search: &mut AxisSearch,
    listed: &Listed,
) {
    let hint = look.words.text("journal-search");
    let words = TextEdit::singleline(&mut filters.words).hint_text(&hint);
    ui.add(words.desired_width(f32::INFINITY)).accessible_name(hint);
    if WIDE <= ui.available_width() {
        ui.columns(4, |columns| {
            sitting(&mut columns[0], look, filters);
            pillar(&mut columns[1], look, filters);
            axis(&mut columns[2], look, filters, search);
            speaker(&mut columns[3], look, filters, listed);
        });
    } else {
        ui.columns(2, |columns| {
            sitting(&mut columns[0], look, filters);
            pillar(&mut columns[1], look, filters);
        });
        ui.columns(2, |columns| {
            axis(&mut columns[0], look, filters, search);
            speaker(&mut columns[1], look, filters, listed);
        });
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for ((mark, on), count) in Mark::ALL.iter().zip(&mut filters.marks).zip(listed.marks) {
            let name = look.words.text(mark.message());
            let text = [("name", name.into()), ("count", count.into())];
            let text = told::small(look.words.with("journal-toggle", text));
            let button = Button::selectable(*on, text).frame_when_inactive(true);
            // A toggle that is on can be put off even when nothing waits any more.
            if ui.add_enabled(*on || 0 < count, button).clicked() {
                *on = !*on;
            }
        }
        if filters.is_on() {
            let text = told::small(look.words.text("journal-clear")).underline();
            if ui.add(Button::new(text).frame(false)).clicked() {
                *filters = Filters::default();
            }
        }
    });
}

fn sitting(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters) {
    let all = look.words.text("journal-every-sitting");
    let shown = match filters.sitting {
        Some(sitting) => super::sitting_words(look, sitting),
        None => all.clone(),
    };
    let name = look.words.text("journal-sitting");
    choose::one_of(ui, &name, &shown, &all, &mut filters.sitting, || {
        let outside =
            look.ledger.arguments().iter().any(|found| found.sitting.is_none()).then_some(None);
        let sittings = look.session.sittings_by_date().into_iter().rev().map(|s| Some(s.id));
        sittings.chain(outside).map(|id| (id, super::sitting_words(look, id))).collect()
    });
}

fn pillar(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters) {
    let all = look.words.text("journal-every-pillar");
    let pillars = &look.session.framework.pillars;
    let chosen = filters.pillar.as_ref().and_then(|id| pillars.iter().find(|p| p.id == *id));
    let shown = chosen.map_or(all.as_str(), |pillar| pillar.label.get(look.words.language));
    let name = look.words.text("journal-pillar");
    choose::one_of(ui, &name, shown, &all, &mut filters.pillar, || {
        let label = |pillar: &crate::session::Pillar| {
            (pillar.id.clone(), pillar.label.get(look.words.language).to_owned())
        };
        pillars.iter().map(label).collect()
    });
}

fn axis(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters, search: &mut AxisSearch) {
    let all = look.words.text("journal-every-axis");
    let shown = filters.axis.as_ref().map_or(all.as_str(), |axis| told::label(look, axis));
    let name = look.words.text("journal-axis");
    let list = AxisList {
        name: &name,
        shown: RichText::new(shown).size(size::SMALL),
        chosen: filters.axis.as_ref(),
        all: Some(&all),
        taken: &[],
    };
    if let Some(picked) = choose::axis(ui, look, search, list) {
        filters.axis = picked;
    }
}

fn speaker(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters, listed: &Listed) {
    let all = look.words.text("journal-everyone");
    let shown = filters.speaker.clone().unwrap_or_else(|| all.clone());
    let name = look.words.text("journal-speaker");
    choose::one_of(ui, &name, &shown, &all, &mut filters.speaker, || {
        listed.speakers.iter().map(|name| (name.clone(), name.clone())).collect()
    });
}
