//! Where everything stands on the map of actors: a pure function of sizes and ties, the same output for the same input.

mod cost;
mod crowd;
mod frame;
mod geometry;
mod labels;
mod marks;
mod paths;
mod plan;
mod polish;
mod search;
#[cfg(test)]
mod tests;

pub use geometry::{Point, Rect};

use frame::Frame;
use plan::Plan;

/// What is to be laid out. All sizes are in points, as painted at a zoom of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapInput {
    pub actors: Vec<MapActor>,
    /// Pairs of actors by their rank in `actors`.
    pub ties: Vec<(usize, usize)>,
    /// The size of the title of each ring, the innermost first; there are as many rings.
    pub ring_titles: Vec<(f32, f32)>,
    /// The size of the letter written on a tie.
    pub tie_mark: (f32, f32),
    /// Width over height of the place where the map is shown. From 1.2 on rings are drawn wider than high, at most 1.6 times.
    pub aspect: f32,
}

/// One actor to place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MapActor {
    /// Its ring, 0 being the innermost; `None` for who stands at the centre.
    pub ring: Option<usize>,
    /// The size of its label, in points.
    pub label: (f32, f32),
    /// The radius of its disc, in points.
    pub radius: f32,
}

/// Where everything stands: in points, from the corner at the top left of the world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLayout {
    /// Width and height of all that is drawn, with a margin.
    pub size: (f32, f32),
    /// The centre of the rings.
    pub center: Point,
    pub rings: Vec<MapRing>,
    /// One for each actor, in the order of the input.
    pub actors: Vec<ActorPlace>,
    /// One for each tie, in the order of the input.
    pub ties: Vec<TiePath>,
}

/// A ring around the centre.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MapRing {
    /// Half of its width and half of its height, in points.
    pub radii: (f32, f32),
    /// Where its title goes: over the line of the ring, which stops on either side.
    pub title: Rect,
}

/// Where an actor stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ActorPlace {
    /// The centre of its disc.
    pub disc: Point,
    pub label: Rect,
}

/// The line of a tie, from the border of one disc to that of the other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TiePath {
    pub from: Point,
    /// Where a quadratic curve bends towards; `None` for a straight line.
    pub control: Option<Point>,
    pub to: Point,
    /// Where its letter goes, over the line; `None` where no place was clear enough.
    pub mark: Option<Rect>,
}

impl TiePath {
    /// A point of the line, `along` from 0 (`from`) to 1 (`to`).
    pub fn point(&self, along: f32) -> Point {
        match self.control {
            None => self.from.towards(self.to, along),
            Some(control) => {
                let one = self.from.towards(control, along);
                one.towards(control.towards(self.to, along), along)
            }
        }
    }
}

/// How much larger each attempt is than the last.
const GROWTH: f32 = 1.06;
/// After so many attempts anything has room, unless a size is absurd.
const ATTEMPTS: usize = 90;
/// Around all that is drawn, in points.
const MARGIN: f32 = 12.0;

/// Places everything so that no label covers another, a disc or a title; as small as that allows. Where there is too much
/// to look for such places, everything stands in order.
pub fn lay_out(input: &MapInput) -> MapLayout {
    let plan = Plan::of(input);
    if crowd::is_one(&plan) {
        return assemble(input, &plan, &crowd::place(&plan));
    }
    let mut frame = Frame::of(&plan);
    let mut board = search::Board::new(&plan, &frame);
    board.search();
    frame = frame.evened(&plan);
    board.even(&frame);
    polish::polish(&plan, &frame, &mut board);
    let mut result = None;
    for _ in 0..ATTEMPTS {
        let paths = paths::draw(&plan, &frame, board.places());
        let (labels, fits) = labels::place(&plan, &frame, board.places(), &paths);
        result = Some((frame.clone(), board.places().to_vec(), paths, labels));
        if fits {
            break;
        }
        frame = frame.grown(&plan, GROWTH);
        board.follow(&frame);
    }
    let Some((frame, places, mut paths, labels)) = result else {
        return MapLayout::default();
    };
    paths::dodge(&plan, &frame, &places, &labels, &mut paths);
    marks::place(&plan, &frame, &places, &labels, &mut paths);
    assemble(input, &plan, &Layers { frame, places, labels, paths })
}

/// All that was placed, around the centre.
struct Layers {
    frame: Frame,
    places: Vec<Point>,
    labels: Vec<Rect>,
    paths: Vec<paths::Path>,
}

/// Moves everything so that the world starts at its corner.
fn assemble(input: &MapInput, plan: &Plan, layers: &Layers) -> MapLayout {
    let Layers { frame, places, labels, paths } = layers;
    let bounds = bounds(plan, frame, places, labels, paths).grown(MARGIN);
    let by = Point::default().minus(bounds.min);
    let mut ties: Vec<TiePath> = input.ties.iter().map(|_| TiePath::default()).collect();
    for (tie, path) in plan.ties.iter().zip(paths) {
        ties[tie.rank] = path.moved(by);
    }
    MapLayout {
        size: (bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y),
        center: by,
        rings: frame
            .rings()
            .map(|(radii, title)| MapRing { radii, title: title.moved(by) })
            .collect(),
        actors: places
            .iter()
            .zip(labels)
            .map(|(disc, label)| ActorPlace { disc: disc.plus(by), label: label.moved(by) })
            .collect(),
        ties,
    }
}

fn bounds(
    plan: &Plan,
    frame: &Frame,
    places: &[Point],
    labels: &[Rect],
    paths: &[paths::Path],
) -> Rect {
    let mut all = Rect::default();
    for ((a, b), title) in frame.rings() {
        all = all.united(&Rect::around(Point::default(), (2.0 * a, 2.0 * b))).united(&title);
    }
    for (actor, (place, label)) in plan.actors.iter().zip(places.iter().zip(labels)) {
        let side = 2.0 * actor.radius;
        all = all.united(&Rect::around(*place, (side, side))).united(label);
    }
    for point in paths.iter().flat_map(|path| &path.points) {
        all = all.united(&Rect { min: *point, max: *point });
    }
    for mark in paths.iter().filter_map(|path| path.mark) {
        all = all.united(&mark);
    }
    all
}
