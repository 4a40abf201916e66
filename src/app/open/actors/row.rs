//! One row of the table of actors: who it is, told to the eye and to a screen reader.

use egui::{
    Align2, EventFilter, FontFamily, FontId, Id, Key, PointerButton, Pos2, Rect, Role, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2,
};

use super::columns::Column;
use super::table::{Asked, Place, Table, TableState};
use crate::app::base::theme::{self, size};
use crate::app::widgets::form;
use crate::session::Actor;

/// A row, and where it stands.
pub struct Row<'a> {
    pub table: &'a Table<'a>,
    pub actor: &'a Actor,
    pub places: &'a [Place],
    pub rect: Rect,
    pub id: Id,
    pub is_entrance: bool,
    pub even: bool,
}

impl Row<'_> {
    pub fn show(&self, ui: &Ui, state: &mut TableState, out: &mut Vec<Asked>) {
        let actor = self.actor.id;
        let chosen = self.table.chosen == Some(actor);
        if state.rows.arrives_at(&actor) {
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        let sense = if self.is_entrance { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(self.rect, self.id, sense);
        let (enabled, name) = (ui.is_enabled(), self.name());
        response.widget_info(|| WidgetInfo::selected(Role::Row, enabled, chosen, &name));
        if response.has_focus() {
            let arrows = EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, arrows));
            if !chosen && response.gained_focus() {
                state.reveal(actor);
                out.push(Asked::Choose(actor));
            }
        }
        let by_key = !response.clicked_by(PointerButton::Primary);
        // A space may begin a sentence: Enter opens.
        let by_space = by_key && ui.input(|input| input.key_pressed(Key::Space));
        if response.clicked() && !by_space {
            if !by_key {
                state.rows.go_to(actor);
                ui.ctx().request_repaint();
            }
            out.push(Asked::Open { actor, by_key });
        }
        if ui.is_rect_visible(self.rect) {
            self.paint(ui, &response, chosen);
        }
    }

    /// "Mairie, local, élu·es, 4 relations".
    fn name(&self) -> String {
        let words = self.table.look.words;
        let facts = self.table.listed.facts(self.actor.id);
        let mut parts = vec![self.actor.name.clone()];
        parts.extend(self.actor.us.then(|| words.text("actors-us")));
        parts.extend(self.actor.level.map(|level| words.level(level)));
        parts.push(words.actor_natures(self.actor));
        parts.push(words.with("actors-ties", [("count", facts.ties.into())]));
        parts.extend(self.is_lit().then(|| words.text("actors-lit")));
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }

    /// Whether the chosen question is about it.
    fn is_lit(&self) -> bool {
        self.table.look.spotlight.lit.contains(&self.actor.id)
    }

    fn paint(&self, ui: &Ui, response: &egui::Response, chosen: bool) {
        let theme = self.table.look.theme;
        let painter = ui.painter();
        if chosen {
            painter.rect_filled(self.rect, 4, theme.highlight);
        } else if response.hovered() || self.even {
            painter.rect_filled(self.rect, 4, theme.paper);
        }
        if self.is_lit() {
            let center = pos2(self.rect.left() + 6.0, self.rect.center().y);
            painter.circle(center, 3.5, theme.highlight_line, Stroke::new(1.0, theme.ink));
        }
        let mut cut = false;
        for place in self.places {
            cut |= self.cell(ui, *place, chosen);
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, theme.accent);
            painter.rect_stroke(self.rect, 4, ring, StrokeKind::Inside);
        }
        if cut && response.hovered() {
            response.clone().on_hover_text(&self.actor.name);
        }
    }

    /// Says whether the name did not fit.
    fn cell(&self, ui: &Ui, place: Place, chosen: bool) -> bool {
        let Place { column, left, width } = place;
        let look = self.table.look;
        let text = column.cell(look, self.actor, self.table.listed.facts(self.actor.id));
        let is_name = column == Column::Name;
        let strong = is_name && (self.actor.us || chosen);
        let family = if strong { theme::semibold() } else { FontFamily::Proportional };
        let size = if is_name { size::BODY } else { size::SMALL };
        let colour = if is_name { look.theme.ink } else { look.theme.muted };
        let font = FontId::new(size, family);
        let (mut galley, cut) = form::elided(ui, &text, font.clone(), colour, width);
        if cut && is_name && !self.actor.short.trim().is_empty() {
            galley = form::elided(ui, &self.actor.short, font, colour, width).0;
        }
        let (align, x) = if column.is_count() {
            (Align2::RIGHT_CENTER, left + width)
        } else {
            (Align2::LEFT_CENTER, left)
        };
        let at: Pos2 = pos2(self.rect.left() + x, self.rect.center().y);
        ui.painter().galley(align.anchor_size(at, galley.size()).min, galley, colour);
        cut && is_name
    }
}
