//! One text about an actor, and whether it may leave the room.

use egui::{
    FontId, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::Card;
use crate::app::base::action::Action;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form::{self, Field};
use crate::session::{Note, ProfileField};

/// The height of the line above a text.
const CAPTION: f32 = 20.0;
/// The padlock, and the gap after it.
const PADLOCK: f32 = 14.0;

/// The text under `caption`.
pub fn ui(ui: &mut Ui, card: Card<'_>, field: ProfileField, caption: &str, out: &mut Vec<Action>) {
    let look = card.look;
    let note = card.actor.profile.note(field);
    let name = look.words.profile_field(field);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), CAPTION), Sense::hover());
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut words = note.words.clone();
    let lines = Field::lines(&name, look.may_write).hint(look.words.profile_help(field));
    let response = lines.show(ui, ("note", field), &mut words);
    if response.gained_focus() {
        ui.scroll_to_rect(line.union(response.rect), None);
    }
    if response.changed() && look.may_write {
        let note = Note { words, ..note.clone() };
        card.change(out, |actor| actor.profile.set(field, note));
    }
    form::seal(&response, look, out);
    let left = share(ui, card, field, line, (&name, &response), out);
    let font = FontId::new(size::SMALL, theme::semibold());
    let room = left - 8.0 - line.left();
    let (text, _) = form::elided(ui, caption, font, look.theme.muted, room);
    let top = line.bottom() - text.size().y - 1.0;
    ui.painter().galley(pos2(line.left(), top), text, look.theme.muted);
    ui.add_space(4.0);
}

/// The switch at the end of the line above a text. Gives its left edge.
fn share(
    ui: &Ui,
    card: Card<'_>,
    field: ProfileField,
    line: Rect,
    (name, text_field): (&str, &Response),
    out: &mut Vec<Action>,
) -> f32 {
    let look = card.look;
    let note = card.actor.profile.note(field);
    let said = look.words.shareable(note.shareable);
    let colour = if note.shareable { look.theme.accent } else { look.theme.muted };
    let font = FontId::proportional(size::SMALL);
    let text = ui.painter().layout_no_wrap(said.clone(), font, colour);
    let width = text.size().x + PADLOCK;
    let min = pos2(line.right() - width, line.top());
    let rect = Rect::from_min_max(min, line.max);
    // Where nothing is written there is nothing to share.
    let active = look.may_write && !note.is_empty();
    let sense = if active { Sense::CLICK } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("share", field)), sense);
    let values = [("subject", name.into()), ("choice", said.into())];
    let named = look.words.with("choice-name", values);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, active, &named));
    if response.hovered() && active {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 5, look.theme.highlight);
    }
    let center = pos2(rect.left() + 4.0, rect.bottom() - 8.0);
    padlock(ui.painter(), center, note.shareable, colour);
    let at = pos2(rect.left() + PADLOCK, rect.bottom() - text.size().y - 1.0);
    ui.painter().galley(at, text, colour);
    if response.clicked() || (active && form::shares(ui, text_field)) {
        let note = Note { shareable: !note.shareable, ..note.clone() };
        card.choose(out, |actor| actor.profile.set(field, note));
    }
    let help = if note.shareable { "actors-shareable-help" } else { "actors-internal-help" };
    response.on_hover_text(look.words.text(help));
    rect.left()
}

/// Closed and full, or open and empty.
fn padlock(painter: &Painter, center: Pos2, open: bool, colour: egui::Color32) {
    let line = Stroke::new(1.2, colour);
    let body = Rect::from_center_size(center + vec2(0.0, 2.0), vec2(8.0, 6.0));
    if open {
        painter.rect_stroke(body, 1, line, egui::StrokeKind::Inside);
    } else {
        painter.rect_filled(body, 1, colour);
    }
    let lifted = if open { vec2(3.5, -0.5) } else { vec2(0.0, 0.0) };
    let foot = pos2(body.center().x, body.top()) + lifted;
    let shackle = (0..=8).map(|n| {
        let angle = std::f32::consts::PI * (1.0 + n as f32 / 8.0);
        foot + vec2(2.6 * angle.cos(), 2.6 * angle.sin() - 1.0)
    });
    let ends = [foot + vec2(-2.6, 0.0)].into_iter().chain(shackle).chain([foot + vec2(2.6, 0.0)]);
    painter.add(Shape::line(ends.collect(), line));
}
