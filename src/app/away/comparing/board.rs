//! The four pillars: on each rail, an arrow from where the ball was to where it is.

use egui::{FontId, Painter, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::ComparingLook;
use super::state::Comparing;
use crate::analysis::comparison::{AxisChange, Change};
use crate::app::base::theme::{Theme, semibold, size};
use crate::app::widgets::form;
use crate::session::{AxisId, Position};

/// How high a row is: as low as it must be for all of them to be in sight.
const ROW: std::ops::RangeInclusive<f32> = 38.0..=50.0;
const HEADING: f32 = 34.0;
const GAP: f32 = 20.0;
const RADIUS: f32 = 7.0;
/// A column narrower than this has no room for notes.
const NARROW: f32 = 230.0;
/// Balls closer than this leave no room for an arrow between them.
const CLOSE: f32 = 2.0 * RADIUS + 6.0;

pub fn ui(
    ui: &mut Ui,
    look: ComparingLook<'_>,
    comparing: &Comparing,
    selected: &mut Option<AxisId>,
) {
    let count = comparing.comparison.pillars.len().max(1) as f32;
    let width = (ui.available_width() - GAP * (count - 1.0)) / count;
    let rows = comparing.comparison.pillars.iter().map(|pillar| pillar.axes.len()).max();
    let rows = rows.unwrap_or(0).max(1) as f32;
    let row_high = ((ui.available_height() - HEADING) / rows).clamp(*ROW.start(), *ROW.end());
    let high = HEADING + rows * row_high;
    ScrollArea::vertical().id_salt("comparing board").auto_shrink(false).show(ui, |ui| {
        let origin = ui.cursor().min;
        let all = vec2(ui.available_width(), high);
        ui.allocate_rect(Rect::from_min_size(origin, all), Sense::hover());
        let mut first = comparing.focus;
        for (n, pillar) in comparing.comparison.pillars.iter().enumerate() {
            let left = origin.x + n as f32 * (width + GAP);
            let place = Rect::from_min_size(pos2(left, origin.y), vec2(width, high));
            heading(ui, look, comparing, pillar, place);
            for (rank, axis) in pillar.axes.iter().enumerate() {
                let top = place.top() + HEADING + rank as f32 * row_high;
                let place = Rect::from_min_size(pos2(left, top), vec2(width, row_high));
                if row(ui, look, comparing, axis, place, selected.as_ref(), first) {
                    *selected = Some(axis.axis.clone());
                }
                first = false;
            }
        }
    });
}

fn heading(
    ui: &Ui,
    look: ComparingLook<'_>,
    comparing: &Comparing,
    pillar: &crate::analysis::comparison::PillarChange,
    place: Rect,
) {
    let colour = look.theme.pillar(&pillar.pillar);
    let bar = Rect::from_min_size(place.min, vec2(place.width(), 3.0));
    ui.painter().rect_filled(bar, 1, colour);
    let found = comparing.after.session.framework.pillar(&pillar.pillar);
    let label = found.map_or("", |pillar| pillar.label.get(look.words.language));
    let written =
        |size: f32| form::elided(ui, label, FontId::new(size, semibold()), colour, place.width());
    let (galley, cut) = written(size::PILLAR);
    let galley = if cut { written(size::PILLAR - 3.0).0 } else { galley };
    let top = place.min + vec2(0.0, 8.0);
    let named = Rect::from_min_size(top, galley.size());
    ui.painter().galley(top, galley, colour);
    let id = ui.scope_id().with(("pillar comparing", pillar.pillar.as_str()));
    let response = ui.interact(named, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, label));
}

/// One axis. Whether it was chosen.
fn row(
    ui: &Ui,
    look: ComparingLook<'_>,
    comparing: &Comparing,
    axis: &AxisChange,
    place: Rect,
    selected: Option<&AxisId>,
    focus: bool,
) -> bool {
    let (words, theme) = (look.words, look.theme);
    let (before, after) = (&comparing.before.session, &comparing.after.session);
    let label = after.framework.label(&axis.axis, words.language);
    let id = ui.scope_id().with(("compared", axis.axis.as_str()));
    let response = ui.interact(place.shrink2(vec2(0.0, 2.0)), id, Sense::click());
    if focus {
        response.request_focus();
    }
    let on = selected == Some(&axis.axis);
    if on || response.hovered() {
        ui.painter().rect_filled(place.expand2(vec2(6.0, -2.0)), 6, theme.highlight);
    }
    form::focus_ring(ui, theme, &response);
    let marks = words.axis_marks(axis);
    let not_in_both = match axis.change() {
        Change::EarlierOnly(_) => Some(words.text("comparing-is-not")),
        Change::LaterOnly(_) => Some(words.text("comparing-was-not")),
        Change::NotDiscussed | Change::Moved { .. } | Change::Stayed(_) => None,
    };
    let note = marks.iter().cloned().chain(not_in_both).collect::<Vec<_>>().join(", ");
    let slack = place.height() - ROW.start();
    let (label_top, rail) = (place.top() + 2.0 + slack / 4.0, place.bottom() - 9.5 - slack * 0.54);
    // Where there is little room the name needs it; the words beside the board tell the rest.
    let shown_note = if place.width() < NARROW { "" } else { &note };
    let font = FontId::new(size::SMALL - 1.0, semibold());
    let (galley, _) = form::elided(ui, shown_note, font, theme.muted, place.width() * 0.45);
    let end = galley.size().x;
    let at = pos2(place.right() - end, label_top + 3.0);
    ui.painter().galley(at, galley, theme.muted);
    let room = place.width() - end - 8.0;
    let shown = axis.earlier.position.is_some() || axis.later.position.is_some();
    let ink = if shown { theme.ink } else { theme.muted };
    let (galley, cut) = form::elided(ui, label, FontId::proportional(size::BODY), ink, room);
    ui.painter().galley(pos2(place.left(), label_top), galley, ink);
    let line = Rect::from_min_max(
        pos2(place.left() + RADIUS + 1.0, rail),
        pos2(place.right() - RADIUS - 1.0, rail),
    );
    paint(ui.painter(), theme, axis, line);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, label));
    ui.ctx().accesskit_node_builder(id, |node| {
        let said = std::iter::once(words.axis_change(before, after, axis)).chain(marks);
        node.set_value(said.collect::<Vec<_>>().join(", "));
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(label);
    }
    clicked
}

/// The rail, the ring where the ball was, the arrow, and the ball where it is.
fn paint(painter: &Painter, theme: &Theme, axis: &AxisChange, line: Rect) {
    let y = line.center().y;
    let x = |position: Position| egui::lerp(line.x_range(), position.fraction());
    let (from, to) = (axis.earlier.position, axis.later.position);
    if to.is_none() {
        let mut dot = line.left();
        while dot <= line.right() {
            painter.circle_filled(pos2(dot, y), 1.1, theme.rail);
            dot += 6.5;
        }
    } else {
        painter.hline(line.x_range(), y, Stroke::new(2.0, theme.rail));
        let middle = x(Position::MIDDLE);
        painter.vline(middle, y - 4.5..=y + 4.5, Stroke::new(1.5, theme.rail));
    }
    let ring = |at: f32, solid: bool, radius: f32| {
        let fill = if solid { theme.ink } else { theme.card };
        painter.circle(pos2(at, y), radius, fill, Stroke::new(1.6, theme.ink));
    };
    if let (Some(from), Some(to)) = (from, to)
        && from != to
    {
        let (from, to) = (x(from), x(to));
        arrow(painter, theme, (from, to), y);
    }
    if let Some(from) = from.filter(|from| Some(*from) != to) {
        ring(x(from), false, 4.5);
    }
    if let Some(to) = to {
        ring(x(to), axis.later.is_solid(), RADIUS);
    }
}

/// From the ring to the ball; close to each other, only a line.
fn arrow(painter: &Painter, theme: &Theme, (from, to): (f32, f32), y: f32) {
    if (to - from).abs() < CLOSE {
        painter.hline(from.min(to)..=from.max(to), y, Stroke::new(2.6, theme.ink));
    } else {
        let towards = if from < to { 1.0 } else { -1.0 };
        let tip = to - towards * (RADIUS + 1.0);
        painter.hline(from.min(tip)..=from.max(tip), y, Stroke::new(2.6, theme.ink));
        let back = tip - towards * 6.0;
        for side in [-5.0, 5.0] {
            let line = [pos2(tip, y), pos2(back, y + side)];
            painter.line_segment(line, Stroke::new(2.2, theme.ink));
        }
    }
}
