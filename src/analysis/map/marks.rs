//! Where the letters of ties go: on their line, over nothing else.

use super::frame::Frame;
use super::geometry::{Point, Rect};
use super::paths::Path;
use super::plan::Plan;

/// Places tried along a tie, by preference: the middle first.
const ALONG: [f32; 17] = [
    0.5, 0.45, 0.55, 0.4, 0.6, 0.36, 0.64, 0.32, 0.68, 0.28, 0.72, 0.24, 0.76, 0.2, 0.8, 0.16, 0.84,
];
/// Between a letter and what it may not cover, in points.
const AIR: f32 = 1.0;

/// Puts a letter on each tie where one finds a clear place.
pub(super) fn place(
    plan: &Plan,
    frame: &Frame,
    places: &[Point],
    labels: &[Rect],
    paths: &mut [Path],
) {
    let mut free: Vec<_> = (0..paths.len())
        .map(|rank| (rank, clear(plan, frame, places, labels, paths, rank)))
        .collect();
    free.sort_by_key(|(rank, rects)| (rects.len(), *rank));
    let mut placed: Vec<Rect> = Vec::new();
    for (rank, rects) in free {
        let found = rects.into_iter().find(|rect| {
            let room = rect.grown(AIR);
            !placed.iter().any(|other| other.overlaps(&room))
        });
        placed.extend(found);
        paths[rank].mark = found;
    }
}

/// The places on a tie that cover no label, disc, title nor other tie.
fn clear(
    plan: &Plan,
    frame: &Frame,
    places: &[Point],
    labels: &[Rect],
    paths: &[Path],
    rank: usize,
) -> Vec<Rect> {
    let line = paths[rank].moved(Point::default());
    let rects = ALONG.iter().map(|&along| Rect::around(line.point(along), plan.mark));
    rects
        .filter(|rect| {
            let room = rect.grown(AIR);
            let discs = || places.iter().zip(&plan.actors);
            let others = || paths.iter().enumerate().filter(|&(other, _)| other != rank);
            !labels.iter().chain(frame.titles()).any(|other| other.overlaps(&room))
                && !discs().any(|(disc, actor)| room.meets_disc(*disc, actor.radius))
                && !others().any(|(_, path)| path.length_inside(rect) > 0.0)
        })
        .collect()
}
