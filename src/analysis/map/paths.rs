//! The lines of ties: straight, or bent aside where a third disc or a label is in the way.

use super::TiePath;
use super::frame::Frame;
use super::geometry::{Point, Rect, distance_to_segment, segments_cross};
use super::plan::{Plan, Tie};

/// How far a tie stays from a third disc, in points.
const CLEARANCE: f32 = 7.0;
/// Beyond so many ties, one more aside changes nothing.
const MANY: usize = 100;
/// The cosine of the angle under which two ties of an actor look like one.
const SAME_WAY: f32 = 0.985;
/// What such a tie counts, as points over a disc.
const BUNDLED: f32 = 3.0;
/// What a bend away from the centre counts: labels are there.
const OUTWARD: f32 = 3.0;
/// What a bend by its whole length counts.
const BENT: f32 = 30.0;
/// Pieces by which a curve is measured.
const PIECES: usize = 12;
/// How far aside the middle of a tie may be drawn, by its length.
const BENDS: [f32; 10] = [0.06, -0.06, 0.1, -0.1, 0.15, -0.15, 0.21, -0.21, 0.28, -0.28];

/// The line of a tie, and points along it.
#[derive(Clone, Debug)]
pub(super) struct Path {
    from: Point,
    control: Option<Point>,
    to: Point,
    pub mark: Option<Rect>,
    pub points: Vec<Point>,
    bounds: Rect,
}

impl Path {
    fn new(plan: &Plan, places: &[Point], tie: Tie, bend: f32) -> Self {
        let (from, to) = (places[tie.one], places[tie.other]);
        let aside = to.minus(from).turned().times(2.0 * bend);
        let control = (bend.abs() > 1e-6).then(|| from.towards(to, 0.5).plus(aside));
        let border = |center: Point, far: Point, radius: f32| {
            center.plus(control.unwrap_or(far).minus(center).unit().times(radius))
        };
        let from = border(from, to, plan.actors[tie.one].radius);
        let to = border(to, places[tie.one], plan.actors[tie.other].radius);
        let mut path =
            Self { from, control, to, mark: None, points: Vec::new(), bounds: Rect::default() };
        let pieces = if control.is_some() { PIECES } else { 1 };
        let line = path.moved(Point::default());
        path.points = (0..=pieces).map(|piece| line.point(piece as f32 / pieces as f32)).collect();
        let dots = path.points.iter().map(|&point| Rect { min: point, max: point });
        path.bounds = dots.reduce(|all, dot| all.united(&dot)).unwrap_or_default();
        path
    }

    /// The line for the output.
    pub fn moved(&self, by: Point) -> TiePath {
        TiePath {
            from: self.from.plus(by),
            control: self.control.map(|control| control.plus(by)),
            to: self.to.plus(by),
            mark: self.mark.map(|mark| mark.moved(by)),
        }
    }

    pub fn pieces(&self) -> impl Iterator<Item = (Point, Point)> {
        self.points.windows(2).map(|pair| (pair[0], pair[1]))
    }

    /// The length of the line within a rectangle.
    pub fn length_inside(&self, rect: &Rect) -> f32 {
        if !self.bounds.overlaps(rect) {
            return 0.0;
        }
        self.pieces().map(|(from, to)| rect.length_inside(from, to)).sum()
    }

    fn crosses(&self, other: &Self) -> bool {
        self.pieces().any(|(a, b)| other.pieces().any(|(c, d)| segments_cross(a, b, c, d)))
    }

    /// How many ties leave one of its actors in nearly the same direction.
    fn bundled(&self, plan: &Plan, places: &[Point], tie: Tie) -> f32 {
        let ends = [
            (tie.one, self.control.unwrap_or(self.to)),
            (tie.other, self.control.unwrap_or(self.from)),
        ];
        let mut count = 0.0;
        for other in plan.ties.iter().filter(|other| other.rank != tie.rank) {
            for (actor, towards) in ends {
                let far = match actor {
                    _ if other.one == actor => other.other,
                    _ if other.other == actor => other.one,
                    _ => continue,
                };
                let way = towards.minus(places[actor]).unit();
                let close = way.dot(places[far].minus(places[actor]).unit()) > SAME_WAY;
                count += f32::from(u8::from(close));
            }
        }
        count
    }

    /// How far the line reaches into the surroundings of discs that are not its own.
    fn over_discs(&self, plan: &Plan, places: &[Point], tie: Tie) -> f32 {
        let mut sum = 0.0;
        for (rank, (actor, place)) in plan.actors.iter().zip(places).enumerate() {
            if rank != tie.one && rank != tie.other {
                let near = self
                    .pieces()
                    .map(|(from, to)| distance_to_segment(*place, from, to))
                    .fold(f32::INFINITY, f32::min);
                sum += (actor.radius + CLEARANCE - near).max(0.0);
            }
        }
        sum
    }
}

/// All lines, straight whatever they run over.
pub(super) fn straight(plan: &Plan, places: &[Point]) -> Vec<Path> {
    plan.ties.iter().map(|&tie| Path::new(plan, places, tie, 0.0)).collect()
}

/// All lines, straight where they can be.
pub(super) fn draw(plan: &Plan, frame: &Frame, places: &[Point]) -> Vec<Path> {
    let draw_one = |&tie: &Tie| {
        let straight = Path::new(plan, places, tie, 0.0);
        let over = straight.over_discs(plan, places, tie);
        if over <= 0.0 {
            return straight;
        }
        let middle = straight.from.towards(straight.to, 0.5).length();
        let mut best = (over + BUNDLED * straight.bundled(plan, places, tie), straight);
        for bend in BENDS {
            let path = Path::new(plan, places, tie, bend);
            let behind: f32 = frame.titles().map(|title| path.length_inside(title)).sum();
            let cost = path.over_discs(plan, places, tie)
                + BUNDLED * path.bundled(plan, places, tie)
                + BENT * bend.abs()
                + if path.points[PIECES / 2].length() > middle { OUTWARD } else { 0.0 }
                + 0.05 * behind;
            if cost < best.0 {
                best = (cost, path);
            }
        }
        best.1
    };
    plan.ties.iter().map(draw_one).collect()
}

/// Bends lines out of labels, where this brings them over nothing else.
pub(super) fn dodge(
    plan: &Plan,
    frame: &Frame,
    places: &[Point],
    labels: &[Rect],
    paths: &mut [Path],
) {
    if paths.len() > MANY {
        return;
    }
    let covered = |path: &Path| -> f32 {
        let labels: f32 = labels.iter().map(|label| path.length_inside(&label.grown(2.0))).sum();
        labels + frame.titles().map(|title| path.length_inside(title)).sum::<f32>()
    };
    for (rank, &tie) in plan.ties.iter().enumerate() {
        let now = covered(&paths[rank]);
        if now <= 0.0 {
            continue;
        }
        let crossings = |path: &Path| {
            let others = paths.iter().zip(&plan.ties).enumerate();
            others
                .filter(|&(other, (line, their))| {
                    let fork = [their.one, their.other]
                        .iter()
                        .any(|end| [tie.one, tie.other].contains(end));
                    other != rank && !fork && path.crosses(line)
                })
                .count()
        };
        let old = &paths[rank];
        let before =
            (old.over_discs(plan, places, tie), crossings(old), old.bundled(plan, places, tie));
        let found =
            BENDS[..6].iter().map(|&bend| Path::new(plan, places, tie, bend)).find(|path| {
                covered(path) < 0.3 * now
                    && path.over_discs(plan, places, tie) <= before.0
                    && crossings(path) <= before.1
                    && path.bundled(plan, places, tie) <= before.2
            });
        if let Some(path) = found {
            paths[rank] = path;
        }
    }
}
