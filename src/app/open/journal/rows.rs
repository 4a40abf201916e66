//! A long list of rows of many heights, of which only those in sight are laid out.

use std::collections::HashMap;

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::list::Row;

/// How far beyond what is in sight rows are laid out, so that the keyboard finds the next ones.
const BEYOND: f32 = 240.0;
/// The height of a row that was never laid out.
const GUESS: f32 = 96.0;

/// The heights found so far, and where to scroll.
#[derive(Default)]
pub struct Rows {
    width: f32,
    heights: HashMap<Row, f32>,
    goal: Option<Row>,
    offset: f32,
    /// The first row in sight, and how far above it the view begins: it stays there whatever comes before it.
    first: Option<(Row, f32)>,
    #[cfg(test)]
    pub laid_out: usize,
}

impl Rows {
    /// Brings `row` into sight at the next frame.
    pub fn scroll_to(&mut self, row: Row) {
        self.goal = Some(row);
    }

    pub fn show(&mut self, ui: &mut Ui, rows: &[Row], mut row_ui: impl FnMut(&mut Ui, Row)) {
        let mut area = ScrollArea::vertical().id_salt("journal").auto_shrink(false);
        let above = |row: Row| {
            let index = rows.iter().position(|other| *other == row)?;
            Some(rows[..index].iter().map(|row| self.height(*row)).sum::<f32>())
        };
        let goal = self.goal.and_then(above);
        let stays = self.first.and_then(|(row, into)| Some(above(row)? + into));
        self.goal = None;
        if let Some(above) = goal {
            let heading = 40.0;
            area = area.vertical_scroll_offset((above - heading).max(0.0));
        } else if let Some(offset) = stays
            // At the very top one reads what is new.
            && 0.5 < self.offset
            && 0.5 < (offset - self.offset).abs()
        {
            area = area.vertical_scroll_offset(offset.max(0.0));
        }
        let output = area.show_viewport(ui, |ui, viewport| {
            self.lay_out(ui, viewport, rows, &mut row_ui);
            viewport.min.y
        });
        self.offset = output.state.clamped_offset().y;
        if let Some((_, into)) = &mut self.first {
            *into += self.offset - output.inner;
        }
    }

    fn height(&self, row: Row) -> f32 {
        self.heights.get(&row).copied().unwrap_or(GUESS)
    }

    fn lay_out(
        &mut self,
        ui: &mut Ui,
        viewport: Rect,
        rows: &[Row],
        row_ui: &mut impl FnMut(&mut Ui, Row),
    ) {
        let width = ui.available_width();
        if 0.1 < (self.width - width).abs() {
            self.width = width;
            self.heights.clear();
        }
        #[cfg(test)]
        {
            self.laid_out = 0;
        }
        let origin = ui.max_rect().min;
        let (mut top, mut changed) = (0.0, false);
        self.first = None;
        for &row in rows {
            let height = self.height(row);
            let may_be_first = self.first.is_none() && !matches!(row, Row::Sitting { .. });
            if may_be_first && viewport.min.y < top + height {
                self.first = Some((row, viewport.min.y - top));
            }
            let in_sight = viewport.min.y - BEYOND < top + height && top < viewport.max.y + BEYOND;
            if in_sight {
                let place = Rect::from_min_size(origin + vec2(0.0, top), vec2(width, height));
                let id = ui.make_persistent_id(row);
                let mut child = ui.new_child(UiBuilder::new().scope_id(id).max_rect(place));
                row_ui(&mut child, row);
                let found = child.min_rect().height();
                if 0.5 < (found - height).abs() {
                    changed = true;
                    self.heights.insert(row, found);
                }
                #[cfg(test)]
                {
                    self.laid_out += 1;
                }
            }
            top += height;
        }
        ui.allocate_rect(Rect::from_min_size(origin, vec2(width, top)), Sense::hover());
        if changed {
            ui.ctx().request_discard("heights of journal rows");
            ui.ctx().request_repaint();
        }
    }
}
