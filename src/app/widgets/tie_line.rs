//! The lines of ties: each style keeps its look in grey, thin or thick.

use egui::{Color32, Painter, Pos2, Shape, Stroke, pos2};

use crate::analysis::map::TiePath;
use crate::session::LineStyle;

/// Pieces by which a curve is drawn.
const PIECES: u8 = 16;

/// The points of a line, placed on the screen by `to_screen`.
pub fn tie_points(path: &TiePath, to_screen: impl Fn(Pos2) -> Pos2) -> Vec<Pos2> {
    let pieces = if path.control.is_some() { PIECES } else { 1 };
    let at = |piece: u8| point(path.point(f32::from(piece) / f32::from(pieces)));
    (0..=pieces).map(|piece| to_screen(at(piece))).collect()
}

/// Draws a line; `scale` thickens and spreads all of it alike.
pub fn tie_line(painter: &Painter, points: &[Pos2], line: LineStyle, colour: Color32, scale: f32) {
    let stroke = |width: f32| Stroke::new(width * scale, colour);
    match line {
        LineStyle::Thick => {
            painter.add(Shape::line(points.to_vec(), stroke(3.0)));
        }
        LineStyle::Thin => {
            painter.add(Shape::line(points.to_vec(), stroke(1.2)));
        }
        LineStyle::Dashed => {
            painter.extend(Shape::dashed_line(points, stroke(1.7), 8.0 * scale, 5.0 * scale));
        }
        LineStyle::Dotted => {
            painter.extend(Shape::dotted_line(points, colour, 4.6 * scale, 1.4 * scale));
        }
        LineStyle::Double => {
            for aside in [-1.9, 1.9] {
                painter.add(Shape::line(beside(points, aside * scale), stroke(1.2)));
            }
        }
        LineStyle::Absent => {}
    }
}

/// The line that runs beside another.
fn beside(points: &[Pos2], by: f32) -> Vec<Pos2> {
    let last = points.len().saturating_sub(1);
    let way = |at: usize| points[(at + 1).min(last)] - points[at.saturating_sub(1)];
    let moved = |at: usize| points[at] + way(at).normalized().rot90() * by;
    (0..points.len()).map(moved).collect()
}

fn point(at: crate::analysis::map::Point) -> Pos2 {
    pos2(at.x, at.y)
}
