//! The rings, and the seats on them where an actor may stand.

use std::f32::consts::TAU;

use super::geometry::{Point, Rect};
use super::plan::{CENTER, Plan};

/// Points at which a ring is measured.
const SAMPLES: usize = 360;
/// Seats of a ring where few actors stand.
const SEATS: usize = 36;

#[derive(Clone, Debug)]
pub(super) struct Frame {
    stretch: f32,
    /// Half of the height of each group's ring.
    radii: Vec<f32>,
    titles: Vec<Rect>,
    /// Where actors of each group may stand, clockwise from the top.
    pub seats: Vec<Vec<Point>>,
}

impl Frame {
    /// The smallest rings on which discs and labels may fit.
    pub fn of(plan: &Plan) -> Self {
        let shapes: Vec<_> = (0..plan.groups.len()).map(|group| Shape::of(plan, group)).collect();
        let radius = plan.largest(false);
        let core_radius = plan.largest(true);
        let least_gap = 2.0 * radius + 32.0;
        let core = match plan.groups[CENTER].len() {
            0 | 1 => 0.0,
            many => shapes[CENTER].least(many),
        };
        let inner = if plan.groups[CENTER].is_empty() {
            least_gap / 2.0
        } else {
            core + core_radius + radius + 42.0
        };
        let needs: Vec<_> =
            (1..shapes.len()).map(|group| shapes[group].least(plan.groups[group].len())).collect();
        let first = needs.first().map_or(0.0, |need| need.max(inner));
        let gap = (1..needs.len())
            .map(|ring| (needs[ring] - first) / ring as f32)
            .fold(least_gap, f32::max);
        let mut radii = vec![core];
        radii.extend((0..needs.len()).map(|ring| first + gap * ring as f32));
        let counts: Vec<_> = (0..radii.len())
            .map(|group| seat_count(plan.groups[group].len(), shapes[group].capacity(radii[group])))
            .collect();
        let by = crowding(plan, radii.last().copied().unwrap_or_default());
        Self::with(plan, radii.into_iter().map(|radius| radius * by).collect(), &counts)
    }

    /// The same rings, larger; each seat keeps its rank.
    pub fn grown(&self, plan: &Plan, by: f32) -> Self {
        let counts: Vec<_> = self.seats.iter().map(Vec::len).collect();
        let radii = self.radii.iter().map(|radius| radius * by).collect();
        Self::with(plan, radii, &counts)
    }

    /// The same rings with no empty seat where most are taken, so that actors stand evenly.
    pub fn evened(&self, plan: &Plan) -> Self {
        let count = |(seats, members): (&Vec<Point>, &Vec<usize>)| {
            let taken = members.len();
            if taken >= 8 && 5 * taken >= 3 * seats.len() { taken } else { seats.len() }
        };
        let counts: Vec<_> = self.seats.iter().zip(&plan.groups).map(count).collect();
        Self::with(plan, self.radii.clone(), &counts)
    }

    fn with(plan: &Plan, radii: Vec<f32>, counts: &[usize]) -> Self {
        let seats = (0..radii.len())
            .map(|group| {
                if group == CENTER && plan.groups[CENTER].len() < 2 {
                    return vec![Point::default()];
                }
                Shape::of(plan, group).seats(radii[group], counts[group])
            })
            .collect();
        let titles = plan
            .titles
            .iter()
            .zip(&radii[1..])
            .map(|(&size, radius)| Rect::around(Point::new(0.0, -radius), size))
            .collect();
        Self { stretch: plan.stretch, radii, titles, seats }
    }

    /// Half of the width and of the height of each ring, and its title, from the innermost.
    pub fn rings(&self) -> impl Iterator<Item = ((f32, f32), Rect)> {
        let radii = self.radii[1..].iter().map(|radius| (radius * self.stretch, *radius));
        radii.zip(self.titles.iter().copied())
    }

    /// The titles that are not empty.
    pub fn titles(&self) -> impl Iterator<Item = &Rect> {
        self.titles.iter().filter(|title| title.min.x < title.max.x)
    }

    /// How many rings run behind a rectangle.
    pub fn lines_behind(&self, rect: &Rect) -> f32 {
        let of = |point: Point| Point::new(point.x / self.stretch, point.y).length();
        let (min, max) = (rect.min, rect.max);
        let corners = [min, max, Point::new(min.x, max.y), Point::new(max.x, min.y)].map(of);
        let nearest = Point::new(0.0_f32.clamp(min.x, max.x), 0.0_f32.clamp(min.y, max.y));
        let far = corners.into_iter().fold(0.0, f32::max);
        let near = of(nearest);
        self.radii[1..].iter().filter(|&&radius| near < radius && radius < far).count() as f32
    }

    /// Half of the height of the outermost ring.
    pub fn reach(&self) -> f32 {
        self.radii.last().copied().unwrap_or_default().max(1.0)
    }
}

/// How many seats a ring offers: some to choose from, but none too close to be used.
fn seat_count(actors: usize, capacity: f32) -> usize {
    let capacity = (capacity as usize).max(1);
    if 3 * actors < 2 * capacity {
        (2 * capacity).min(SEATS.max(actors + actors / 2))
    } else {
        capacity.min(actors + actors / 2 + 2).max(actors)
    }
}

/// How much larger the rings must be for labels to cover less than a part of the map.
fn crowding(plan: &Plan, reach: f32) -> f32 {
    let covered: f32 = plan
        .actors
        .iter()
        .map(|actor| (actor.label.0 + 12.0) * (actor.label.1 + 2.0 * actor.radius + 10.0))
        .sum();
    let area = TAU / 2.0 * reach * reach * plan.stretch;
    (covered / area.max(1.0) / 0.8).sqrt().clamp(1.0, 4.0)
}

/// What the actors of a group need around them, and where the title of their ring stands in the way.
struct Shape {
    stretch: f32,
    width: f32,
    height: f32,
    /// Half of the width where nobody stands, at the top.
    title: f32,
}

impl Shape {
    fn of(plan: &Plan, group: usize) -> Self {
        let members = &plan.groups[group];
        let (mut widths, mut height, mut radius) = (0.0, 0.0_f32, 0.0_f32);
        for &rank in members {
            let actor = &plan.actors[rank];
            widths += actor.label.0;
            radius = radius.max(actor.radius);
            height = height.max(actor.label.1);
        }
        let mean = widths / members.len().max(1) as f32;
        let title = group.checked_sub(1).map_or(0.0, |ring| plan.titles[ring].0);
        Self {
            stretch: plan.stretch,
            width: mean.max(2.0 * radius) + 10.0,
            height: (2.0 * radius).max(height) + 6.0,
            title: if title > 0.0 { title / 2.0 + radius + 6.0 } else { 0.0 },
        }
    }

    /// Pieces of the ring, clockwise from the top: where each begins, its length, and how far apart actors must be there.
    fn pieces(&self, radius: f32) -> impl Iterator<Item = (Point, Point, f32, f32)> {
        let at = move |sample: usize| {
            let (sine, cosine) = (sample as f32 * TAU / SAMPLES as f32).sin_cos();
            Point::new(self.stretch * radius * sine, -radius * cosine)
        };
        (0..SAMPLES).filter_map(move |sample| {
            let (from, to) = (at(sample), at(sample + 1));
            let taken = from.y < 0.0 && from.x.abs().min(to.x.abs()) < self.title;
            let way = to.minus(from).unit();
            let apart =
                (self.width / way.x.abs().max(1e-4)).min(self.height / way.y.abs().max(1e-4));
            (!taken).then(|| (from, to, to.minus(from).length(), apart))
        })
    }

    /// How many actors fit on the ring.
    fn capacity(&self, radius: f32) -> f32 {
        self.pieces(radius).map(|(_, _, length, apart)| length / apart).sum()
    }

    /// The radius of the smallest ring for so many actors.
    fn least(&self, actors: usize) -> f32 {
        let mut radius = self.height;
        let wanted = actors as f32 + (0.5 * actors as f32).min(5.0);
        while self.capacity(radius) < wanted && radius < 1e6 {
            radius *= 1.03;
        }
        radius
    }

    /// So many seats as evenly as labels allow: closer where labels are one above the other.
    fn seats(&self, radius: f32, count: usize) -> Vec<Point> {
        let pieces: Vec<_> = self.pieces(radius).collect();
        let total = |even: f32| -> f32 {
            pieces.iter().map(|(_, _, length, apart)| length / apart.max(even)).sum()
        };
        let (mut low, mut high) = (0.0, 8.0 * radius * self.stretch);
        for _ in 0..24 {
            let middle = f32::midpoint(low, high);
            if total(middle) < count as f32 { high = middle } else { low = middle }
        }
        let step = total(low) / count.max(1) as f32;
        let (mut seats, mut done) = (Vec::with_capacity(count), 0.0);
        for (from, to, length, apart) in &pieces {
            let share = length / apart.max(low);
            while seats.len() < count && done + share >= (seats.len() as f32 + 0.5) * step {
                let along = ((seats.len() as f32 + 0.5) * step - done) / share;
                seats.push(from.towards(*to, along));
            }
            done += share;
        }
        while seats.len() < count {
            seats.push(pieces.last().map_or_else(Point::default, |piece| piece.1));
        }
        seats
    }
}
