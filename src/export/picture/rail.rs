//! A rail with its ball: where the group stands on one axis.

use crate::session::{Ball, Cursor, Position};

use super::Shape;
use super::inks::{INK, MUTED, PAPER, RAIL};
use super::sheet::{Sheet, dots, stroke};

/// Where a rail is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Rail {
    pub left: f32,
    pub right: f32,
    pub y: f32,
    /// Of the ball.
    pub radius: f32,
    /// The axis names two ends and neither is favourable: both are marked alike.
    pub takes_no_side: bool,
}

impl Rail {
    /// The centre of a ball: at either end it touches the end of the rail.
    fn x(self, position: Position) -> f32 {
        let (left, right) = (self.left + self.radius, self.right - self.radius);
        left + (right - left) * position.fraction()
    }

    pub fn draw(self, sheet: &mut Sheet, cursor: &Cursor) {
        let Self { left, right, y, radius, takes_no_side } = self;
        if takes_no_side {
            alike(sheet, (left, right), y, radius);
        }
        if cursor.ball() == Ball::None {
            dotted(sheet, (left, right), y);
            if let Some(left) = cursor.left_at() {
                ring(sheet, (self.x(left.position), y), 0.7 * radius);
            }
            return;
        }
        sheet.line((left, y), (right, y), stroke(1.3, RAIL));
        let middle = self.x(Position::MIDDLE);
        sheet.line((middle, y - 0.8 * radius), (middle, y + 0.8 * radius), stroke(1.3, RAIL));
        if cursor.is_parted() {
            for place in cursor.places() {
                sheet.disc((self.x(place), y), radius, 0.3 * radius, false);
            }
        } else {
            let ball = self.x(cursor.position());
            sheet.line((middle, y), (ball, y), stroke(2.6, INK));
            sheet.disc((ball, y), radius, 0.3 * radius, cursor.ball() == Ball::Solid);
        }
        let mut held: Vec<_> = cursor.minority().map(|minority| minority.position).collect();
        held.sort_unstable();
        held.dedup();
        for position in held {
            sheet.triangle((self.x(position), y + 0.55 * radius), 0.6 * radius);
        }
    }
}

/// The marks of two ends that are worth the same.
pub fn alike(sheet: &mut Sheet, (left, right): (f32, f32), y: f32, half: f32) {
    for end in [left, right] {
        sheet.line((end, y - half), (end, y + half), stroke(1.3, RAIL));
    }
}

/// Where an earlier session left a ball that this one did not discuss.
pub fn ring(sheet: &mut Sheet, center: (f32, f32), radius: f32) {
    sheet.add(Shape::Ellipse {
        center,
        radii: (radius, radius),
        fill: Some(PAPER),
        stroke: Some(stroke(1.2, MUTED)),
    });
}

/// The rail of an axis that was not discussed: a dot at either end.
pub fn dotted(sheet: &mut Sheet, (left, right): (f32, f32), y: f32) {
    const DOT: f32 = 1.7;
    let (left, right) = (left + DOT / 2.0, right - DOT / 2.0);
    let gaps = ((right - left) / 5.5).round().max(1.0);
    let apart = (right - left) / gaps;
    // Goes on past the last dot, but not to the next one: rounding never loses it.
    sheet.line((left, y), (right + 0.4 * apart, y), dots(DOT, RAIL, apart));
}
