//! The list of meetings, and when and where the opened one is held.

use egui::{FontFamily, FontId, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{SittingsState, add_button, present};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::date_field;
use crate::app::widgets::form::{self, Field};
use crate::session::{Edit, Event, Sitting};

const ROW: f32 = 48.0;

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut SittingsState,
    opened: Option<&Sitting>,
    out: &mut Vec<Action>,
) {
    form::page(ui, "meetings", |ui| {
        let mut sittings = look.session.sittings_by_date();
        sittings.reverse();
        if sittings.is_empty() {
            form::help(ui, look.theme, look.words.text("sittings-none"));
        }
        for sitting in sittings {
            let on = opened.is_some_and(|opened| opened.id == sitting.id);
            if row(ui, look, sitting, on) {
                state.opened = Some(sitting.id);
            }
        }
        ui.add_space(4.0);
        add_button(ui, look, state, out);
        if let Some(sitting) = opened {
            details(ui, look, state, sitting, out);
        }
    });
}

/// "14 novembre 2026, Salle des fêtes".
pub fn name(look: &Look<'_>, sitting: &Sitting) -> String {
    let date = look.words.date(sitting.date);
    let place = sitting.place.trim();
    if place.is_empty() { date } else { format!("{date}, {place}") }
}

/// One meeting of the list. Says whether it was chosen.
fn row(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, on: bool) -> bool {
    let theme = look.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let name = name(look, sitting);
    if on {
        ui.painter().rect_filled(rect, 6, theme.highlight);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 6, theme.paper);
    }
    let width = rect.width() - 20.0;
    let family = if on { theme::semibold() } else { FontFamily::Proportional };
    let (title, cut) = form::elided(ui, &name, FontId::new(size::BODY, family), theme.ink, width);
    ui.painter().galley(rect.min + vec2(10.0, 6.0), title, theme.ink);
    let small = FontId::new(size::SMALL, FontFamily::Proportional);
    let (counts, _) = form::elided(ui, &counts(look, sitting), small, theme.muted, width);
    let below = pos2(rect.left() + 10.0, rect.top() + 27.0);
    ui.painter().galley(below, counts, theme.muted);
    form::focus_ring(ui, theme, &response);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, &name));
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(name);
    }
    clicked
}

fn counts(look: &Look<'_>, sitting: &Sitting) -> String {
    let here = Some(sitting.id);
    let said = look
        .session
        .journal
        .iter()
        .filter(|entry| entry.sitting == here && matches!(entry.event, Event::Argument(_)))
        .count();
    [
        ("sittings-count-present", present(sitting)),
        ("sittings-count-arguments", said),
        ("sittings-count-axes", sitting.agenda.len()),
    ]
    .map(|(message, count)| look.words.with(message, [("count", count.into())]))
    .join(" · ")
}

fn details(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut SittingsState,
    sitting: &Sitting,
    out: &mut Vec<Action>,
) {
    let id = sitting.id;
    form::section(ui, look.words.date(sitting.date));
    ui.push_id(id, |ui| {
        let name = look.words.text("sittings-date");
        form::caption(ui, look.theme, &name);
        let draft = state.dates.entry(id).or_default();
        if let Some(date) = date_field(ui, look, &name, sitting.date, draft) {
            let place = sitting.place.clone();
            // The one shown stays shown, even when another becomes the latest.
            state.opened = Some(id);
            out.push(Edit::SetSitting { id, date, place }.into());
            out.push(Action::Seal);
        }
        ui.add_space(8.0);
        let name = look.words.text("sittings-place");
        form::caption(ui, look.theme, &name);
        let mut place = sitting.place.clone();
        let response = Field::line(&name, look.may_write)
            .hint(look.words.text("sittings-place-hint"))
            .show(ui, "place", &mut place);
        if state.types_place == Some(id) {
            state.types_place = None;
            response.request_focus();
        }
        if response.changed() && look.may_write {
            out.push(Edit::SetSitting { id, date: sitting.date, place }.into());
        }
        form::seal(&response, look, out);
    });
    ui.add_space(12.0);
    let used = look.session.has_records_of(id);
    let button = egui::Button::new(look.words.text("sittings-remove"));
    if ui.add_enabled(look.may_write && !used, button).clicked() {
        state.opened = None;
        out.push(Edit::RemoveSitting(id).into());
    }
    if used {
        form::help(ui, look.theme, look.words.text("sittings-remove-used"));
    }
}
