//! How the half matrix is drawn.

use std::sync::Arc;

use egui::{Align2, FontFamily, FontId, Galley, Rect, Stroke, StrokeKind, pos2, vec2};

use super::grid::{Frame, Spot};
use super::sheet::Named;
use crate::app::base::theme::{self, size};
use crate::app::widgets::{Inks, form};

impl Frame<'_> {
    /// All of it, what stays in view last.
    pub fn paint(&self, focused: bool) {
        self.bands();
        self.lines();
        self.marks();
        self.names();
        if let Some((row, column)) = self.held {
            let theme = self.look.theme;
            let (colour, wide) = if focused { (theme.accent, 2.0) } else { (theme.ink, 1.5) };
            let frame = self.cell(row, column).expand(1.5);
            // Beside the names it is whole, under them it is not.
            let left = self.clip.left() + self.measure.names - 2.0;
            let painter = self.painter.with_clip_rect(self.painter.clip_rect().with_min_x(left));
            painter.rect_stroke(frame, 4, Stroke::new(wide, colour), StrokeKind::Inside);
        }
        self.diagonals();
    }

    /// The row and the column under the pointer, and the pairs that a question lights.
    fn bands(&self) {
        let theme = self.look.theme;
        if let Some(Spot::Cell(row, column)) = self.hover {
            let along = self.cell(row, 0).union(self.cell(row, row));
            let last = self.sheet.actors.len() - 1;
            let down = self.cell(column, column).union(self.cell(last, column));
            for band in [along, down] {
                self.painter.rect_filled(band, 0, theme.line.gamma_multiply(0.45));
            }
        }
        if self.look.spotlight.lit.len() < 2 {
            return;
        }
        for row in self.rows().filter(|&row| self.is_lit(row)) {
            for column in self.columns().take_while(|&column| column < row) {
                if self.is_lit(column) {
                    let line = Stroke::new(1.5, theme.highlight_line);
                    let cell = self.cell(row, column).shrink(0.5);
                    self.painter.rect(cell, 4, theme.highlight, line, StrokeKind::Inside);
                }
            }
        }
    }

    /// The steps of the half matrix, in hairlines.
    fn lines(&self) {
        let line = Stroke::new(1.0, self.look.theme.line);
        let count = self.sheet.actors.len();
        for row in self.rows().start.max(1)..=self.rows().end.min(count) {
            let y = self.cell(row, 0).top();
            let to = self.cell(0, row.min(count - 1)).left().min(self.clip.right());
            self.painter.hline(self.origin.x..=to, y, line);
        }
        let bottom = self.cell(count, 0).top().min(self.clip.bottom());
        for column in self.columns() {
            let top = self.cell((column + 1).min(count), column).left_top();
            if top.y < bottom {
                self.painter.vline(top.x, top.y..=bottom, line);
            }
        }
    }

    fn marks(&self) {
        let theme = self.look.theme;
        let mut inks = Inks::new(&self.painter, theme, self.measure.mark);
        for row in self.rows() {
            for column in self.columns().take_while(|&column| column < row) {
                let place = self.cell(row, column);
                let Some(cell) = self.sheet.cell(row, column) else { continue };
                if self.simple {
                    cell.mark.paint_with(&self.painter, theme, place.center(), &mut inks);
                    continue;
                }
                let top = place.top() + 3.0;
                let center = pos2(place.center().x, top + self.measure.mark / 2.0);
                cell.mark.paint_with(&self.painter, theme, center, &mut inks);
                let beneath = (top + self.measure.mark + place.bottom() - 1.0) / 2.0;
                let center = pos2(place.center().x, beneath);
                inks.paint_objects(&self.painter, &cell.relation, center);
            }
        }
    }

    fn is_lit(&self, actor: usize) -> bool {
        self.look.spotlight.lit.contains(&self.sheet.actors[actor].id)
    }

    fn is_selected(&self, actor: usize) -> bool {
        self.look.spotlight.actor == Some(self.sheet.actors[actor].id)
    }

    /// Whether the pointer or the keyboard is at a pair of this actor.
    fn is_concerned(&self, actor: usize) -> bool {
        let concerned = match self.hover {
            Some(Spot::Cell(row, column)) => Some((row, column)),
            Some(Spot::Actor(only)) => Some((only, only)),
            None => self.held,
        };
        concerned.is_some_and(|(row, column)| actor == row || actor == column)
    }

    fn names(&self) {
        let theme = self.look.theme;
        let band = Rect::from_min_size(self.clip.min, vec2(self.measure.names, self.clip.height()));
        self.painter.rect_filled(band, 0, theme.card);
        for row in self.rows() {
            let (place, actor) = (self.name(row), &self.sheet.actors[row]);
            if self.is_lit(row) {
                let line = Stroke::new(1.5, theme.highlight_line);
                let frame = place.shrink2(vec2(0.0, 1.0)).with_max_x(place.right() - 3.0);
                self.painter.rect(frame, 4, theme.highlight, line, StrokeKind::Inside);
            }
            let strong =
                actor.us || self.is_lit(row) || self.is_selected(row) || self.is_concerned(row);
            let galley = self.fitting(actor, strong, place.width() - 10.0);
            let at = Align2::LEFT_CENTER.anchor_size(place.left_center(), galley.size());
            self.painter.galley(at.min + vec2(4.0, 0.0), galley, theme.ink);
        }
    }

    /// The name where it fits, else the short name, else what fits of it.
    fn fitting(&self, actor: &Named, strong: bool, width: f32) -> Arc<Galley> {
        let family = if strong { theme::semibold() } else { FontFamily::Proportional };
        let points = if self.measure.cell.y < 24.0 { size::SMALL } else { size::BODY - 1.0 };
        let lay = |text: &str| {
            let font = FontId::new(points, family.clone());
            form::one_line(&self.painter, text, font, self.look.theme.ink, width)
        };
        let whole = lay(&actor.name);
        if whole.elided && actor.short != actor.name {
            return lay(&actor.short);
        }
        whole
    }

    /// The diagonal, with what stays on top of it.
    fn diagonals(&self) {
        let theme = self.look.theme;
        let count = self.sheet.actors.len();
        let hidden = self.rows().start
            + usize::from(self.cell(self.rows().start, 0).top() < self.clip.top());
        if 0 < hidden {
            // The names too: the tiles on top are no row.
            let right = self.cell(0, hidden.min(count)).left();
            let size = vec2(right - self.clip.left(), self.measure.cell.y);
            let on_top = Rect::from_min_size(self.clip.min, size);
            self.painter.rect_filled(on_top, 0, theme.card);
        }
        let painter = self.painter.with_clip_rect(
            self.painter.clip_rect().with_min_x(self.clip.left() + self.measure.names),
        );
        for column in self.columns() {
            let place = self.diagonal(column);
            if self.clip.bottom() < place.top() {
                break;
            }
            let selected = self.is_selected(column);
            let (fill, line, colour) = match (selected, self.is_lit(column)) {
                (true, _) => (theme.ink, Stroke::NONE, theme.card),
                (false, true) => {
                    (theme.highlight, Stroke::new(1.5, theme.highlight_line), theme.ink)
                }
                (false, false) if self.is_concerned(column) => {
                    (theme.paper, Stroke::new(1.5, theme.muted), theme.ink)
                }
                (false, false) => (theme.paper, Stroke::new(1.0, theme.line), theme.muted),
            };
            let tile = place.shrink(1.0);
            painter.rect(tile, 3, fill, line, StrokeKind::Inside);
            let galley =
                self.initials(&self.sheet.actors[column].short, colour, tile.width() - 1.0);
            let at = Align2::CENTER_CENTER.anchor_size(place.center(), galley.size());
            painter.galley(at.min, galley, colour);
        }
    }

    /// As much of a short name as a cell holds.
    fn initials(&self, text: &str, colour: egui::Color32, width: f32) -> Arc<Galley> {
        let points = (self.measure.mark * 0.6).clamp(8.0, size::SMALL);
        let font = FontId::new(points, theme::semibold());
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
        job.wrap = egui::text::TextWrapping {
            max_width: width,
            max_rows: 1,
            break_anywhere: true,
            overflow_character: None,
        };
        self.painter.layout_job(job)
    }
}
