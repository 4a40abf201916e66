//! The lines of ties: each style keeps its look in grey.

use crate::analysis::map::{Point, TiePath};
use crate::session::LineStyle;

use super::inks::{INK, MUTED, RAIL};
use super::sheet::{Sheet, dots, stroke};
use super::{Rgb, Shape, Stroke};

/// Half of what parts the two lines of a double one.
const HALF_DOUBLE: f32 = 1.9;

/// A straight line.
pub fn straight(from: (f32, f32), to: (f32, f32)) -> TiePath {
    let [from, to] = [from, to].map(|(x, y)| Point { x, y });
    TiePath { from, control: None, to, mark: None }
}

/// Draws a line, thinner where there are many. A pair that was examined and whose nature has no line is still told
/// from one that nobody examined: by a hair that is no ink.
pub fn draw(sheet: &mut Sheet, path: &TiePath, style: LineStyle, weight: f32) {
    let whole = |width: f32| stroke(width * weight, INK);
    match style {
        LineStyle::Thick => put(sheet, path, whole(3.0)),
        LineStyle::Thin => put(sheet, path, whole(1.2)),
        LineStyle::Dashed => put(sheet, path, Stroke { dashes: vec![8.0, 5.0], ..whole(1.7) }),
        LineStyle::Dotted => put(sheet, path, dots(2.8 * weight, INK, 5.2)),
        LineStyle::Double => {
            for aside in [-HALF_DOUBLE, HALF_DOUBLE] {
                put(sheet, &beside(path, aside), whole(1.2));
            }
        }
        LineStyle::Absent => put(sheet, path, stroke(0.8, RAIL)),
    }
}

/// The colour of a letter beside the line it stands on.
pub fn letter_ink(style: LineStyle) -> Rgb {
    if style == LineStyle::Absent { MUTED } else { INK }
}

fn put(sheet: &mut Sheet, path: &TiePath, stroke: Stroke) {
    let [from, to] = [path.from, path.to].map(|at| (at.x, at.y));
    sheet.add(match path.control {
        None => Shape::Line { from, to, stroke },
        Some(control) => Shape::Curve { from, control: (control.x, control.y), to, stroke },
    });
}

/// The line that runs beside another.
fn beside(path: &TiePath, by: f32) -> TiePath {
    let moved = |at: Point, from: Point, to: Point| {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let length = x.hypot(y).max(f32::EPSILON);
        Point { x: at.x - y / length * by, y: at.y + x / length * by }
    };
    let (from, to) = (path.from, path.to);
    let control = path.control.map(|control| moved(control, from, to));
    let bend = path.control;
    TiePath {
        from: moved(from, from, bend.unwrap_or(to)),
        control,
        to: moved(to, bend.unwrap_or(from), to),
        mark: path.mark,
    }
}
