//! The heads of the columns: pressing one puts the rows in its order.

use egui::{
    Align2, Event, EventFilter, FontId, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::columns::Column;
use super::listed::Sort;
use super::table::Place;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::{Rows, form};

pub const HEIGHT: f32 = 26.0;
const ARROW: f32 = 11.0;

/// One stop of the keyboard, arrows go along it. Gives the column that was pressed.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    places: &[Place],
    width: f32,
    sort: Option<Sort>,
    state: &mut Rows<Column>,
) -> Option<Column> {
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let columns: Vec<_> = places.iter().map(|place| place.column).collect();
    let mut pressed = None;
    for place in places {
        let column = place.column;
        let min = pos2(rect.left() + place.left, rect.top());
        let head = Rect::from_min_size(min, vec2(place.width, HEIGHT));
        let id = ui.scope_id().with(column);
        let entrance = state.entrance(&columns) == Some(&column);
        if state.arrives_at(&column) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let sense = if entrance { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(head, id, sense);
        let sorted = sort.filter(|sort| sort.column == column).map(|sort| sort.descending);
        let (enabled, name) = (ui.is_enabled(), name(look, column, sorted));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        if response.has_focus() {
            let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
            keys(ui, &columns, column, state);
        }
        if response.clicked() {
            state.stay_at(column);
            pressed = Some(column);
        }
        paint(ui, look, head, column, sorted, response.hovered());
        form::focus_ring(ui, look.theme, &response);
    }
    let line = Stroke::new(1.0, look.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    pressed
}

/// "Niveau, dans l’ordre".
fn name(look: &Look<'_>, column: Column, sorted: Option<bool>) -> String {
    let column = look.words.text(column.message());
    let message = match sorted {
        None => "actors-sort",
        Some(false) => "actors-sorted-up",
        Some(true) => "actors-sorted-down",
    };
    look.words.with(message, [("column", column.into())])
}

fn paint(
    ui: &Ui,
    look: &Look<'_>,
    rect: Rect,
    column: Column,
    sorted: Option<bool>,
    hovered: bool,
) {
    let colour = if hovered || sorted.is_some() { look.theme.ink } else { look.theme.muted };
    let font = FontId::new(size::SMALL, theme::semibold());
    let text = look.words.text(column.message());
    let room = rect.width() - if sorted.is_some() { ARROW } else { 0.0 };
    let (galley, _) = form::elided(ui, &text, font, colour, room);
    let (align, at) = if column.is_count() {
        (Align2::RIGHT_CENTER, rect.right_center())
    } else {
        (Align2::LEFT_CENTER, rect.left_center())
    };
    let place = align.anchor_size(at, galley.size());
    ui.painter().galley(place.min, galley, colour);
    let Some(descending) = sorted else { return };
    let x = if column.is_count() { place.left() - 7.0 } else { place.right() + 7.0 };
    let tip = if descending { 3.0 } else { -3.0 };
    let center = pos2(x, rect.center().y);
    let points = [vec2(-3.5, -tip), vec2(3.5, -tip), vec2(0.0, tip)].map(|by| center + by);
    ui.painter().add(egui::Shape::convex_polygon(points.to_vec(), colour, Stroke::NONE));
}

/// Left and right go along the heads.
fn keys(ui: &Ui, columns: &[Column], at: Column, state: &mut Rows<Column>) {
    let mut steps = 0;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            match key {
                Key::ArrowLeft if modifiers.is_none() => steps -= 1,
                Key::ArrowRight if modifiers.is_none() => steps += 1,
                _ => return true,
            }
            false
        });
    });
    if steps != 0 && state.step(columns, &at, steps) {
        ui.ctx().request_repaint();
    }
}
