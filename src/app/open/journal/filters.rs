//! What the list is narrowed to, above it.

use egui::{Button, RichText, TextEdit, Ui};

use super::choose::{self, AxisList, AxisSearch, Picked};
use super::list::{Filters, Listed, Mark, Of, Within};
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::argument;
use crate::session::{Purpose, Session};

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
        of(right, look, filters);
    });
    if look.is_for(Purpose::Cursors) || filters.axis.is_some() {
        side_by_side(ui, |[left, right]| {
            axis(left, look, filters, search);
            speaker(right, look, filters, listed);
        });
    } else {
        speaker(ui, look, filters, listed);
    }
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

/// A pillar, or a row of the territory where someone looked at it.
fn of(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters) {
    let Session { framework, diagnosis, .. } = look.session;
    let (pillars, rows) = (look.is_for(Purpose::Cursors), look.is_for(Purpose::Territory));
    let [name, all] = match (pillars, rows) {
        (true, true) => ["journal-pillar-or-row", "journal-every-pillar-and-row"],
        (false, true) => ["journal-row", "journal-every-row"],
        (_, false) => ["journal-pillar", "journal-every-pillar"],
    };
    let [name, all] = [name, all].map(|id| look.words.text(id));
    let shown = filters.of.as_ref().map_or(&*all, |of| label(look, of)).to_owned();
    choose::one_of(ui, &name, &shown, &all, &mut filters.of, || {
        let pillars = framework.pillars.iter().filter(|_| pillars || !rows);
        let pillars = pillars.map(|pillar| Of::Pillar(pillar.id.clone()));
        let rows = diagnosis.rows.iter().filter(|_| rows).map(|row| Of::Row(row.id.clone()));
        pillars.chain(rows).map(|of| (of.clone(), label(look, &of).to_owned())).collect()
    });
}

fn label<'a>(look: &'a Look<'_>, of: &'a Of) -> &'a str {
    match of {
        Of::Pillar(id) => look
            .session
            .framework
            .pillar(id)
            .map_or(id.as_str(), |pillar| pillar.label.get(look.words.language)),
        Of::Row(id) => look.words.row(&look.session.diagnosis, id),
    }
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
