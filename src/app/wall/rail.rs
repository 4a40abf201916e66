//! A rail on the wall: the same marks as in the facilitator's window, thick enough for the last row.

use egui::{Color32, Pos2, Rect, Shape, pos2, vec2};

use super::canvas::Canvas;
use crate::analysis::projection::AxisShown;
use crate::session::{Ball, Position};

/// How large a rail is drawn, in wall pixels.
#[derive(Clone, Copy, Debug)]
pub struct Thickness {
    /// Of the ball.
    pub radius: f32,
    pub line: f32,
}

impl Thickness {
    /// For text of this size beside it.
    pub fn beside(text: f32) -> Self {
        Self { radius: 0.42 * text, line: (0.11 * text).clamp(2.0, 7.0) }
    }
}

impl Canvas<'_> {
    /// Draws the rail along the middle of `place`; `under` is what is painted behind it.
    pub fn rail(&self, axis: &AxisShown, place: Rect, thick: Thickness, under: Color32) {
        let fraction = self.glide(axis.id.as_str(), axis.position.fraction());
        self.rail_at(axis, fraction, place, thick, under);
    }

    /// The same where nothing ever moves.
    pub fn still_rail(&self, axis: &AxisShown, place: Rect, thick: Thickness) {
        self.rail_at(axis, axis.position.fraction(), place, thick, self.colours.paper);
    }

    fn rail_at(
        &self,
        axis: &AxisShown,
        fraction: f32,
        place: Rect,
        thick: Thickness,
        under: Color32,
    ) {
        let radius = thick.radius;
        let (left, right) = (place.left() + radius, place.right() - radius);
        let y = place.center().y;
        let x = |fraction: f32| egui::lerp(left..=right, fraction);
        let at = |x: f32| self.point(pos2(x, y));
        let colours = self.colours;
        if axis.takes_no_side {
            let mark = self.stroke(0.8 * thick.line, colours.rail);
            for end in [place.left(), place.right()] {
                let ends = [pos2(end, y - 0.9 * radius), pos2(end, y + 0.9 * radius)];
                self.painter().line_segment(ends.map(|at| self.point(at)), mark);
            }
        }
        if axis.ball == Ball::None {
            let dot = self.length(0.55 * thick.line * colours.weight);
            let step = (3.2 * thick.line).max(9.0);
            let count = ((right - left) / step).floor().max(1.0);
            for n in 0..=count as usize {
                let x = left + (right - left) * n as f32 / count;
                self.painter().circle_filled(at(x), dot, colours.rail);
            }
            if let Some(left) = axis.left_at {
                self.ring(pos2(x(left.position.fraction()), y), thick, under);
            }
            self.minority(&axis.minority, x, y, radius, under);
            return;
        }
        let rail = self.stroke(0.8 * thick.line, colours.rail);
        self.painter().line_segment([at(left), at(right)], rail);
        let tick = 0.55 * radius;
        let middle = [pos2(x(0.5), y - tick), pos2(x(0.5), y + tick)].map(|at| self.point(at));
        self.painter().line_segment(middle, rail);
        let round = self.stroke(0.75 * thick.line, colours.ink);
        let radius_in = self.length(radius) - round.width / 2.0;
        if !axis.parted.is_empty() {
            for place in &axis.parted {
                self.painter().circle(at(x(place.fraction())), radius_in, under, round);
            }
            self.minority(&axis.minority, x, y, radius, under);
            return;
        }
        let ink = self.stroke(1.4 * thick.line, colours.ink);
        self.painter().line_segment([at(x(0.5)), at(x(fraction))], ink);
        if let Some(before) = axis.before {
            let center = at(x(before.fraction()));
            self.painter().circle(center, self.length(0.48 * radius), under, round);
        }
        let fill = if axis.ball == Ball::Solid { colours.ink } else { under };
        self.painter().circle(at(x(fraction)), radius_in, fill, round);
        self.minority(&axis.minority, x, y, radius, under);
    }

    /// Where an earlier session left a ball that this one did not discuss.
    pub fn ring(&self, center: Pos2, thick: Thickness, under: Color32) {
        let line = self.stroke(0.6 * thick.line, self.colours.muted);
        let radius = self.length(0.66 * thick.radius);
        self.painter().circle(self.point(center), radius, under, line);
    }

    /// Small open triangles under the rail.
    fn minority(
        &self,
        held: &[Position],
        x: impl Fn(f32) -> f32,
        y: f32,
        radius: f32,
        under: Color32,
    ) {
        let half = 0.5 * radius;
        for position in held {
            let top = pos2(x(position.fraction()), y + 0.5 * radius);
            let corners: [Pos2; 3] =
                [top, top + vec2(half, 1.5 * half), top + vec2(-half, 1.5 * half)];
            let points = corners.map(|corner| self.point(corner)).to_vec();
            let line = self.stroke((0.16 * radius).max(2.0), self.colours.ink);
            self.painter().add(Shape::convex_polygon(points, under, line));
        }
    }
}
