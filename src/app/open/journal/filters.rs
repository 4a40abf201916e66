//! What the list is narrowed to, above it.

use egui::{Button, RichText, TextEdit, Ui};

use super::choose::{self, AxisList, AxisSearch, Picked};
use super::list::{Filters, Listed, Mark, Within};
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::argument;

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    filters: &mut Filters,
    search: &mut AxisSearch,
    listed: &Listed,
    finds: bool,
) {
    let hint = look.words.text("journal-search");
    let words = TextEdit::singleline(&mut filters.words).hint_text(&hint);
    let field = ui.add(words.desired_width(f32::INFINITY)).accessible_name(hint);
    if finds {
        field.request_focus();
    }
    side_by_side(ui, |[left, right]| {
        sitting(left, look, filters);
        pillar(right, look, filters);
    });
    side_by_side(ui, |[left, right]| {
        axis(left, look, filters, search);
        speaker(right, look, filters, listed);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for ((mark, on), count) in Mark::ALL.iter().zip(&mut filters.marks).zip(listed.marks) {
            let name = look.words.text(mark.message());
            let text = [("name", name.into()), ("count", count.into())];
            let text = argument::small(look.words.with("journal-toggle", text));
            let button = Button::selectable(*on, text).frame_when_inactive(true);
            // A toggle that is on can be put off even when nothing waits any more.
            if ui.add_enabled(*on || 0 < count, button).clicked() {
                *on = !*on;
            }
        }
        if filters.is_on() {
            let text = argument::small(look.words.text("journal-clear")).underline();
            if ui.add(Button::new(text).frame(false)).clicked() {
                *filters = Filters::default();
            }
        }
    });
}

/// Two halves of one line, that never grow beyond it.
fn side_by_side(ui: &mut Ui, add: impl FnOnce([&mut Ui; 2])) {
    let gap = ui.spacing().item_spacing.x;
    let size = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let half = egui::vec2((size.x - gap) / 2.0, size.y);
    let mut half_at = |salt: &str, x: f32| {
        let place = egui::Rect::from_min_size(egui::pos2(x, rect.top()), half);
        ui.new_child(egui::UiBuilder::new().id_salt(salt).max_rect(place))
    };
    let mut left = half_at("left", rect.left());
    let mut right = half_at("right", rect.right() - half.x);
    add([&mut left, &mut right]);
}

fn sitting(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters) {
    let all = look.words.text("journal-every-sitting");
    let shown = match filters.within {
        Some(within) => super::within_words(look, within),
        None => all.clone(),
    };
    let name = look.words.text("journal-sitting");
    choose::one_of(ui, &name, &shown, &all, &mut filters.within, || {
        let outside = look.ledger.arguments().iter().any(|found| found.sitting.is_none());
        let sittings = look.session.sittings_by_date().into_iter().rev();
        sittings
            .map(|sitting| Within::Sitting(sitting.id))
            .chain(outside.then_some(Within::NoSitting))
            .map(|within| (within, super::within_words(look, within)))
            .collect()
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
    let shown = filters.axis.as_ref().map_or(all.as_str(), |axis| argument::label(look, axis));
    let name = look.words.text("journal-axis");
    let list = AxisList {
        name: &name,
        shown: RichText::new(shown).size(size::SMALL),
        chosen: filters.axis.as_ref(),
        all: Some(&all),
        taken: &[],
    };
    if let Some(picked) = choose::axis(ui, look, search, list) {
        filters.axis = match picked {
            Picked::All => None,
            Picked::Axis(axis) => Some(axis),
        };
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
