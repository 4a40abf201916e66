//! Axes one under the other: a label, and its rail.

use egui::{Align2, Color32, Rect, Role, pos2};

use crate::analysis::projection::AxisShown;
use crate::app::wall::canvas::{Canvas, LEADING, MARGIN, Type, area};
use crate::app::wall::rail::Thickness;
use crate::app::wall::said::ends;
use crate::session::Ball;

/// The width of the longest label of the method, in sizes of its letters.
pub const LABEL_LETTERS: f32 = 15.2;
/// The width of the longest names of two ends, and of the space between them, in sizes of their letters.
pub const ENDS_LETTERS: f32 = 21.0;
/// The least height of a row, in sizes of its letters; and of a row whose label goes on two lines.
pub const LEAST: f32 = 1.32;
pub const LEAST_OF_TWO: f32 = 2.0 * LEADING;
/// A row gets no higher, in sizes of its letters.
const MOST: f32 = 2.6;

/// The most that labels take of a picture of this width, in wall pixels.
pub fn label_room(width: f32) -> f32 {
    0.52 * width - MARGIN
}

/// Rows in a part of a picture.
pub struct Rows<'a> {
    pub axes: &'a [AxisShown],
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
    /// What stands under a label, in words.
    pub note: &'a dyn Fn(usize) -> Option<String>,
}

impl Canvas<'_> {
    /// Draws rows. Gives where their rails begin and end, and where the last row ends.
    pub fn rows(&self, rows: &Rows<'_>) -> Rect {
        let text = self.text;
        let room = rows.right - rows.left;
        let most = (0.58 * room).min(room - 6.0 * text);
        let widths = rows.axes.iter().map(|row| {
            let galley = self.lay(&row.label, self.label_type(row), 10.0 * room, 1);
            self.size(&galley).x
        });
        let widest = widths.fold(0.0, f32::max).ceil();
        let label = widest.min(most);
        let rail_left = rows.left + label + 0.9 * text;
        let under = |n: usize| self.lines_under(&rows.axes[n], (rows.note)(n).is_some(), room);
        let extra: Vec<f32> =
            (0..rows.axes.len()).map(|n| under(n) as f32 * text * LEADING).collect();
        let count = rows.axes.len().max(1) as f32;
        let free = rows.bottom - rows.top - extra.iter().sum::<f32>();
        let most = if most < widest { LEAST_OF_TWO.max(MOST) } else { MOST };
        let high = (free / count).min(most * text);
        let mut top = rows.top;
        for (n, row) in rows.axes.iter().enumerate() {
            let place = area(rows.left, top, room, high + extra[n]);
            self.row(row, place, high, (label, rail_left), (rows.note)(n));
            top = place.bottom();
        }
        Rect::from_min_max(pos2(rail_left, rows.top), pos2(rows.right, top))
    }

    fn row(
        &self,
        row: &AxisShown,
        place: Rect,
        high: f32,
        (label, rail_left): (f32, f32),
        note: Option<String>,
    ) {
        let text = self.text;
        let under = self.behind(row, place);
        let middle = place.top() + high / 2.0;
        let lines = if 2.0 * LEADING * text <= high + 1.0 { 2 } else { 1 };
        let galley = self.lay(&row.label, self.label_type(row), label + 2.0, lines);
        self.put(galley, pos2(place.left(), middle), Align2::LEFT_CENTER);
        let rail = Rect::from_min_max(
            pos2(rail_left, middle - text / 2.0),
            pos2(place.right(), middle + text / 2.0),
        );
        self.rail(row, rail, Thickness::beside(text), under);
        let foot = place.top() + high - 0.12 * text;
        if let Some(note) = note {
            let galley = self.lay(&note, self.muted(text), place.width(), 1);
            self.put(galley, pos2(place.left(), foot), Align2::LEFT_TOP);
        } else if let Some((low, high)) = ends(row) {
            self.ends(low, high, (place.left(), rail.x_range()), foot);
        }
        self.tell(place, Role::Label, || self.said_of(row));
    }

    /// How many lines stand under the label of a row: a note, or the names of its own ends.
    pub fn lines_under(&self, row: &AxisShown, has_note: bool, width: f32) -> usize {
        match ends(row) {
            _ if has_note => 1,
            Some((low, high)) => self.lines_of_ends(low, high, width),
            None => 0,
        }
    }

    /// Whether the names of two ends stand beside each other in `width`, or one under the other.
    pub fn lines_of_ends(&self, low: &str, high: &str, width: f32) -> usize {
        let [low, high] = [low, high].map(|end| self.size(&self.end(end, width)).x);
        if low + 0.6 * self.text + high <= width { 1 } else { 2 }
    }

    fn end(&self, name: &str, width: f32) -> std::sync::Arc<egui::Galley> {
        self.lay(name, self.plain(self.text), width, 1)
    }

    /// The names of both ends under a rail; where it is short, they begin at its left, as far as `left`. Gives where.
    pub fn ends(
        &self,
        low: &str,
        high: &str,
        (left, across): (f32, egui::Rangef),
        top: f32,
    ) -> f32 {
        let width = across.max - left;
        let lines = self.lines_of_ends(low, high, width);
        let (low, high) = (self.end(low, width), self.end(high, width));
        let room = if lines == 1 { width - self.size(&high).x - 0.6 * self.text } else { width };
        let first = across.min.min(left + room - self.size(&low).x);
        self.put(low, pos2(first, top), Align2::LEFT_TOP);
        let second = pos2(across.max, top + (lines - 1) as f32 * self.text * LEADING);
        self.put(high, second, Align2::RIGHT_TOP);
        first
    }

    fn label_type(&self, row: &AxisShown) -> Type {
        match (row.ball, row.in_hand) {
            (Ball::None, false) => self.muted(self.text),
            (Ball::Solid, _) | (_, true) => self.strong(self.text),
            (Ball::Open, false) => self.plain(self.text),
        }
    }

    /// Shows that a row is in hand. Gives the colour that is behind it.
    pub fn behind(&self, row: &AxisShown, place: Rect) -> Color32 {
        if !row.in_hand {
            return self.colours.paper;
        }
        let around = place.expand2(egui::vec2(20.0, -2.0));
        self.fill(around, 10.0, self.colours.in_hand);
        self.frame(around, 10.0, self.stroke(3.0, self.colours.ink));
        self.colours.in_hand
    }
}
