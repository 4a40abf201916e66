//! What makes an arrangement hard to read, counted in crossings.

use super::frame::Frame;
use super::geometry::{Point, Rect, distance_to_segment, segments_cross};
use super::plan::Plan;

/// A tie as long as the outermost ring is high.
const LENGTH: f32 = 1.4;
/// A tie through a disc that is none of its own.
const OVER_DISC: f32 = 2.5;
/// How near a tie may pass a disc before it costs anything, in points.
const CLEARANCE: f32 = 14.0;
/// Two ties of one actor in the same direction.
const SAME_WAY: f32 = 1.5;
/// The cosine of the angle under which two ties of one actor count as close.
const CLOSE: f32 = 0.93;
/// Two discs as far apart as if all were spread over the map.
const SPREAD: f32 = 0.3;
/// The room of one label covered by another.
const COVERED: f32 = 2.5;
/// Two discs that touch.
const TOUCHING: f32 = 1000.0;
/// A tie behind a title.
const TITLE: f32 = 0.6;

/// What lengths are compared with.
pub(super) struct Scale {
    length: f32,
    spread: f32,
}

impl Scale {
    pub fn of(plan: &Plan, frame: &Frame) -> Self {
        let reach = frame.reach();
        let each = reach * reach * plan.stretch * 3.0 / plan.actors.len().max(1) as f32;
        Self { length: LENGTH / (2.0 * reach), spread: SPREAD * each }
    }

    pub fn length(&self, from: Point, to: Point) -> f32 {
        to.minus(from).length() * self.length
    }

    /// The cost of two actors near each other.
    pub fn apart(&self, plan: &Plan, places: &[Point], one: usize, other: usize) -> f32 {
        let (a, b) = (&plan.actors[one], &plan.actors[other]);
        let way = places[one].minus(places[other]);
        let square = way.dot(way).max(1.0);
        let touch = a.radius + b.radius + 6.0;
        let touching = if square < touch * touch { TOUCHING } else { 0.0 };
        let width = a.label.0.midpoint(b.label.0) + 8.0 - way.x.abs();
        let height = a.label.1.midpoint(b.label.1) + a.radius + b.radius + 6.0 - way.y.abs();
        let covered = if width > 0.0 && height > 0.0 {
            let least = a.label.0.min(b.label.0).max(20.0) * (a.label.1 + 2.0 * a.radius);
            (width * height / least).min(1.5) * COVERED
        } else {
            0.0
        };
        touching + covered + self.spread / square
    }
}

pub(super) fn titles(titles: &[Rect], from: Point, to: Point) -> f32 {
    let behind = titles.iter().filter(|title| title.length_inside(from, to) > 0.0);
    behind.count() as f32 * TITLE
}

/// The cost of a tie passing over a third disc, or too near it.
pub(super) fn over(disc: Point, radius: f32, from: Point, to: Point) -> f32 {
    let near = radius + CLEARANCE;
    if disc.x < from.x.min(to.x) - near
        || disc.x > from.x.max(to.x) + near
        || disc.y < from.y.min(to.y) - near
        || disc.y > from.y.max(to.y) + near
    {
        return 0.0;
    }
    let distance = distance_to_segment(disc, from, to);
    OVER_DISC * ((near - distance) / CLEARANCE).clamp(0.0, 1.0)
}

/// The cost of two ties: a crossing, or the same way out of one actor.
pub(super) fn meeting(places: &[Point], mine: (usize, usize), theirs: (usize, usize)) -> f32 {
    let fork = if mine.0 == theirs.0 {
        Some((mine.0, mine.1, theirs.1))
    } else if mine.0 == theirs.1 {
        Some((mine.0, mine.1, theirs.0))
    } else if mine.1 == theirs.0 {
        Some((mine.1, mine.0, theirs.1))
    } else if mine.1 == theirs.1 {
        Some((mine.1, mine.0, theirs.0))
    } else {
        None
    };
    let Some((from, one, other)) = fork else {
        let ends = (places[mine.0], places[mine.1], places[theirs.0], places[theirs.1]);
        return f32::from(u8::from(segments_cross(ends.0, ends.1, ends.2, ends.3)));
    };
    let (a, b) = (places[one].minus(places[from]), places[other].minus(places[from]));
    let dot = a.dot(b);
    let squares = a.dot(a) * b.dot(b);
    if dot <= 0.0 || dot * dot < CLOSE * CLOSE * squares {
        return 0.0;
    }
    SAME_WAY * (dot / squares.sqrt() - CLOSE) / (1.0 - CLOSE)
}
