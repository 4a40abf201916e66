//! Where the letters of natures stand on their lines.

use crate::analysis::map::{MapLayout, Point, Rect, TiePath};

use super::plan::Plan;

/// Where along a line a letter that was given no place is tried, in this order.
const ALONG: [f32; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/// Up to so many ties each is worth a letter, even over other lines.
const FEW: usize = 40;

/// The place of each tie's letter: as laid out, else over no label, disc, title nor other letter.
pub fn places(plan: &Plan<'_>, layout: &MapLayout) -> Vec<Option<Rect>> {
    let mut found: Vec<_> = layout.ties.iter().map(|path| path.mark).collect();
    if FEW < plan.ties.len() {
        return found;
    }
    let mut taken: Vec<Rect> = found.iter().flatten().copied().collect();
    for (actor, place) in plan.actors.iter().zip(&layout.actors) {
        let side = 2.0 * actor.radius;
        taken.extend([place.label, around(place.disc, (side, side))]);
    }
    taken.extend(layout.rings.iter().map(|ring| ring.title));
    for (path, letter) in layout.ties.iter().zip(&mut found) {
        if letter.is_none() {
            let tries = ALONG.iter().map(|&along| around(path.point(along), plan.letter()));
            *letter = tries.into_iter().find(|rect| !taken.iter().any(|other| meet(other, rect)));
            taken.extend(*letter);
        }
    }
    found
}

/// A line at its place in the picture.
pub fn moved(path: &TiePath, (x, y): (f32, f32)) -> TiePath {
    let by = |at: Point| Point::new(at.x + x, at.y + y);
    TiePath { from: by(path.from), control: path.control.map(by), to: by(path.to), mark: None }
}

fn around(center: Point, (width, height): (f32, f32)) -> Rect {
    let (x, y) = (width / 2.0, height / 2.0);
    Rect {
        min: Point::new(center.x - x, center.y - y),
        max: Point::new(center.x + x, center.y + y),
    }
}

fn meet(one: &Rect, other: &Rect) -> bool {
    one.min.x < other.max.x
        && other.min.x < one.max.x
        && one.min.y < other.max.y
        && other.min.y < one.max.y
}
