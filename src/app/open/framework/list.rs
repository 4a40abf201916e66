//! One axis in the list of its pillar.

use egui::{
    Align2, Event, EventFilter, FontFamily, FontId, Key, Modifiers, Rect, Response, Role, Sense,
    Ui, WidgetInfo, pos2, vec2,
};

use super::FrameworkState;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form;
use crate::session::{Axis, AxisId, Edit};

const ROW: f32 = 34.0;
/// Moves the axis in hand up and down.
pub const MOVING: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// An axis, and where it stands.
pub struct Place<'a> {
    pub id: &'a AxisId,
    pub axis: &'a Axis,
    /// In its pillar, those set aside included.
    pub index: usize,
    pub count: usize,
    /// All axes in order.
    pub all: &'a [AxisId],
}

impl Place<'_> {
    /// The edit that moves it up or down; none at the ends of the pillar.
    pub fn moved(&self, by: isize) -> Option<Edit> {
        let index = self.index.checked_add_signed(by).filter(|index| *index < self.count)?;
        Some(Edit::MoveAxis { axis: self.id.clone(), index })
    }
}

pub fn row(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut FrameworkState,
    place: &Place<'_>,
    out: &mut Vec<Action>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // The id follows the axis wherever it moves, and the keyboard with it.
    let id = ui.scope_id().with(("axis", place.id.as_str()));
    let entrance = state.rows.entrance(place.all) == Some(place.id);
    let sense = if entrance { Sense::click() } else { Sense::CLICK };
    if state.rows.arrives_at(place.id) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let response = ui.interact(rect, id, sense);
    let opened = state.opened.as_ref() == Some(place.id);
    let label = place.axis.label(look.words.language);
    let note = note(look, place);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let name = if note.is_empty() { label.to_owned() } else { format!("{label}, {note}") };
        WidgetInfo::selected(Role::Button, enabled, opened, name)
    });
    if response.clicked() {
        state.opened = (!opened).then(|| place.id.clone());
        state.label = None;
        state.rows.go_to(place.id.clone());
    }
    if response.has_focus() {
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        keys(ui, look, state, place, id, out);
    }
    paint(ui, look, rect, &response, opened, (label, &note, place.axis.set_aside));
    response.on_hover_text(place.axis.question(look.words.language));
}

/// What is particular to this axis here: reworded, the group's own, set aside, its arguments.
fn note(look: &Look<'_>, place: &Place<'_>) -> String {
    let mut parts = Vec::new();
    if place.axis.set_aside {
        parts.push(look.words.text("framework-set-aside-note"));
    }
    if place.axis.was_reworded() {
        parts.push(look.words.text("framework-reworded-note"));
    } else if place.axis.base.is_none() {
        parts.push(look.words.text("framework-own-note"));
    }
    match look.board.cursor(place.id).trail.len() {
        0 => {}
        count => parts.push(look.words.with("framework-arguments-note", [("count", count.into())])),
    }
    parts.join(" · ")
}

fn paint(
    ui: &Ui,
    look: &Look<'_>,
    rect: Rect,
    response: &Response,
    opened: bool,
    (label, note, aside): (&str, &str, bool),
) {
    let theme = look.theme;
    let painter = ui.painter();
    if opened {
        painter.rect_filled(rect, 4, theme.highlight);
    } else if response.hovered() {
        painter.rect_filled(rect, 4, theme.paper);
    }
    let small = FontId::new(size::SMALL, FontFamily::Proportional);
    let (note, _) = form::elided(ui, note, small, theme.muted, rect.width() * 0.5);
    let left = pos2(rect.right() - 4.0 - note.size().x, rect.center().y - note.size().y / 2.0);
    let room = left.x - rect.left() - 12.0;
    painter.galley(left, note, theme.muted);
    let (family, colour) = match (opened, aside) {
        (true, _) => (theme::semibold(), theme.ink),
        (false, true) => (FontFamily::Proportional, theme.muted),
        (false, false) => (FontFamily::Proportional, theme.ink),
    };
    let font = FontId::new(size::BODY, family);
    let (text, _) = form::elided(ui, label, font, colour, room);
    let place = Align2::LEFT_CENTER.anchor_size(rect.left_center(), text.size());
    painter.galley(place.min + vec2(4.0, 0.0), text, colour);
    form::focus_ring(ui, theme, response);
}

/// Up and down go through the axes; with Ctrl and Shift they move the one in hand.
fn keys(
    ui: &Ui,
    look: &Look<'_>,
    state: &mut FrameworkState,
    place: &Place<'_>,
    id: egui::Id,
    out: &mut Vec<Action>,
) {
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let mut pressed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key: key @ (Key::ArrowUp | Key::ArrowDown),
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() || modifiers.matches_exact(MOVING) => {
                let by = if *key == Key::ArrowUp { -1 } else { 1 };
                pressed.push((by, modifiers.is_none()));
                false
            }
            _ => true,
        });
    });
    for (by, goes) in pressed {
        if goes {
            state.rows.step(place.all, place.id, by);
        } else if look.may_write
            && let Some(edit) = place.moved(by)
        {
            state.rows.go_to(place.id.clone());
            out.push(edit.into());
        }
    }
}
