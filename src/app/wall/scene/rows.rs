//! Axes one under the other: a label, and its rail.

use egui::{Align2, Color32, Rect, Role, pos2};

use crate::analysis::projection::{AxisShown, Capacity};
use crate::app::wall::band::Spoken;
use crate::app::wall::canvas::{Canvas, LEADING, Type, area};
use crate::app::wall::rail::Thickness;
use crate::app::wall::said::ends;
use crate::session::Ball;

/// The width of a letter of a label, in its size, in strong type: few labels are wider.
pub const LETTER: f32 = 0.55;
/// The same in plain type.
pub const PLAIN_LETTER: f32 = 0.54;
/// The least height of a row, in sizes of its letters; and what it takes more when its label goes on two lines.
pub const LEAST: f32 = 1.27;
pub const SECOND_LINE: f32 = 2.0 * LEADING - LEAST;
/// A row gets no higher, in sizes of its letters.
const MOST: f32 = 2.6;

/// The most that labels take of rows of this width, in wall pixels.
pub fn label_room(room: f32) -> f32 {
    0.7 * room
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
    /// The last argument, by the ball that it moved.
    pub said: Option<(usize, &'a Spoken)>,
}

impl Canvas<'_> {
    /// Draws rows. Gives where their rails begin and end, and where the last row ends.
    pub fn rows(&self, rows: &Rows<'_>) -> Rect {
        let text = self.text;
        let room = rows.right - rows.left;
        let most = label_room(room);
        let widths = rows.axes.iter().map(|row| {
            let galley = self.lay(&row.label, self.label_type(row), 10.0 * room, 1);
            self.size(&galley).x
        });
        let widest = widths.fold(0.0, f32::max).ceil();
        let label = widest.min(most);
        let rail_left = rows.left + label + 0.9 * text;
        let notes: Vec<_> = (0..rows.axes.len()).map(rows.note).collect();
        let extra = |n: usize| {
            let said = rows.said.filter(|(at, _)| *at == n).map_or(0.0, |(_, said)| said.height());
            self.beyond_a_line(&rows.axes[n], notes[n].as_deref(), room) + said
        };
        let extra: Vec<f32> = (0..rows.axes.len()).map(extra).collect();
        let count = rows.axes.len().max(1) as f32;
        let free = rows.bottom - rows.top - extra.iter().sum::<f32>();
        let high = (free / count).min(MOST * text);
        let mut top = rows.top;
        for (n, row) in rows.axes.iter().enumerate() {
            let place = area(rows.left, top, room, high + extra[n]);
            let said = rows.said.filter(|(at, _)| *at == n).map(|(_, said)| said);
            self.row(row, place, high, (label, rail_left), notes[n].as_deref(), said);
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
        note: Option<&str>,
        said: Option<&Spoken>,
    ) {
        let text = self.text;
        let under = self.behind(row, place);
        let lines = if self.is_long(row, place.width()) { 2 } else { 1 };
        let high = high + self.second_line(row, place.width());
        let middle = place.top() + high / 2.0;
        let galley = self.lay(&row.label, self.label_type(row), label + 2.0, lines);
        self.put(galley, pos2(place.left(), middle), Align2::LEFT_CENTER);
        let rail = Rect::from_min_max(
            pos2(rail_left, middle - text / 2.0),
            pos2(place.right(), middle + text / 2.0),
        );
        let thick = Thickness::beside(text);
        self.rail(row, rail, thick, under);
        let foot = place.top() + high - 0.12 * text;
        if let Some(note) = note {
            let galley = self.lay_note(note, place.width());
            self.put(galley, pos2(place.left(), foot), Align2::LEFT_TOP);
        } else if let Some((low, high)) = ends(row) {
            self.ends(low, high, (place.left(), rail.x_range()), foot);
        }
        if let Some(said) = said {
            let ball = rail.left()
                + thick.radius
                + row.position.fraction() * (rail.width() - 2.0 * thick.radius);
            self.spoken(
                said,
                area(place.left(), place.bottom() - said.height(), place.width(), said.height()),
                ball,
            );
        }
        self.tell(place, Role::Label, || self.said_of(row));
    }

    /// Whether the label of a row goes on two lines.
    fn is_long(&self, row: &AxisShown, room: f32) -> bool {
        let galley = self.lay(&row.label, self.label_type(row), 10.0 * room, 1);
        label_room(room) < self.size(&galley).x
    }

    fn second_line(&self, row: &AxisShown, room: f32) -> f32 {
        if self.is_long(row, room) { SECOND_LINE * self.text } else { 0.0 }
    }

    /// What a row of this width takes beside the line of its label: a second one, and what stands under it.
    pub fn beyond_a_line(&self, row: &AxisShown, note: Option<&str>, room: f32) -> f32 {
        let under = self.lines_under(row, note, room) as f32 * self.text * LEADING;
        self.second_line(row, room) + under
    }

    /// How many lines stand under the label of a row: a note, or the names of its own ends.
    fn lines_under(&self, row: &AxisShown, note: Option<&str>, width: f32) -> usize {
        match (note, ends(row)) {
            (Some(note), _) => self.lay_note(note, width).rows.len(),
            (None, Some((low, high))) => self.lines_of_ends(low, high, width),
            (None, None) => 0,
        }
    }

    /// A note under a row, on a few lines at most.
    fn lay_note(&self, note: &str, width: f32) -> std::sync::Arc<egui::Galley> {
        self.lay(note, self.muted(self.text), width, Capacity::NOTE_LINES)
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
