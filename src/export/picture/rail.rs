//! A rail with its ball: where the group stands on one axis.

use crate::session::{Ball, Cursor, Position};

use super::inks::{INK, RAIL};
use super::sheet::{Sheet, dots, stroke};

/// Where a rail is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Rail {
    pub left: f32,
    pub right: f32,
    pub y: f32,
    /// Of the ball.
    pub radius: f32,
}

impl Rail {
    /// The centre of a ball: at either end it touches the end of the rail.
    fn x(self, position: Position) -> f32 {
        let (left, right) = (self.left + self.radius, self.right - self.radius);
        left + (right - left) * position.fraction()
    }

    pub fn draw(self, sheet: &mut Sheet, cursor: &Cursor) {
        let Self { left, right, y, radius } = self;
        if cursor.ball() == Ball::None {
            return self.draw_dotted(sheet);
        }
        sheet.line((left, y), (right, y), stroke(1.6, RAIL));
        let middle = self.x(Position::MIDDLE);
        sheet.line((middle, y - 0.8 * radius), (middle, y + 0.8 * radius), stroke(1.3, RAIL));
        let ball = self.x(cursor.position());
        sheet.line((middle, y), (ball, y), stroke(2.6, INK));
        sheet.disc((ball, y), radius, 0.3 * radius, cursor.ball() == Ball::Solid);
        let mut held: Vec<_> = cursor.minority().map(|minority| minority.position).collect();
        held.sort_unstable();
        held.dedup();
        for position in held {
            sheet.triangle((self.x(position), y + 0.55 * radius), 0.6 * radius);
        }
    }

    /// Not discussed.
    pub fn draw_dotted(self, sheet: &mut Sheet) {
        sheet.line((self.left + 1.0, self.y), (self.right, self.y), dots(1.8, RAIL, 5.6));
    }
}
