//! Where labels go: beside their disc, over nothing but lines, and over few of those.

use super::frame::Frame;
use super::geometry::{Point, Rect};
use super::paths::Path;
use super::plan::{Actor, Plan};

/// Between a disc and its label, in points.
const GAP: f32 = 3.0;
/// Between a label and what it may not cover, in points.
const AIR: f32 = 2.0;
/// The cost of a label without a place.
const NOWHERE: f32 = 20.0;
/// Attempts to end conflicts between labels.
const ROUNDS: usize = 300;

/// A place for a label, and what it costs by itself.
struct Choice {
    rect: Rect,
    cost: f32,
}

/// Chooses a place for each label. The second value tells whether no label covers another, a disc or a title.
pub(super) fn place(
    plan: &Plan,
    frame: &Frame,
    places: &[Point],
    paths: &[Path],
) -> (Vec<Rect>, bool) {
    let choices: Vec<_> =
        (0..places.len()).map(|actor| choices(plan, frame, places, paths, actor)).collect();
    let mut puzzle = Puzzle::new(&choices);
    let settled = puzzle.settle();
    let mut fits = settled && discs_apart(plan, places);
    let mut labels = Vec::with_capacity(places.len());
    for (actor, choices) in choices.iter().enumerate() {
        let choice = choices.get(puzzle.chosen[actor]);
        fits &= choice.is_some();
        let below = || below(&plan.actors[actor], places[actor]);
        labels.push(choice.map_or_else(below, |choice| choice.rect));
    }
    (labels, fits)
}

fn discs_apart(plan: &Plan, places: &[Point]) -> bool {
    (0..places.len()).all(|one| {
        (0..one).all(|other| {
            let touch = plan.actors[one].radius + plan.actors[other].radius + AIR;
            places[one].minus(places[other]).length() > touch
        })
    })
}

/// What labels cost at least, each taken alone.
pub(super) fn least(plan: &Plan, frame: &Frame, places: &[Point], paths: &[Path]) -> f32 {
    let of = |actor: usize| {
        let choices = choices(plan, frame, places, paths, actor);
        choices.iter().map(|choice| choice.cost).fold(NOWHERE, f32::min)
    };
    (0..places.len()).map(of).sum()
}

/// Where a label goes when nothing is looked for.
pub(super) fn below(actor: &Actor, disc: Point) -> Rect {
    candidates(actor, disc)[0].0
}

/// Places around a disc with a preference, 0 being the best.
fn candidates(actor: &Actor, disc: Point) -> Vec<(Rect, f32)> {
    let (width, height) = actor.label;
    let radius = actor.radius;
    let down = radius + GAP + height / 2.0;
    let side = radius + GAP + 2.0 + width / 2.0;
    let slant = radius * 0.72 + GAP;
    let shift = (width / 2.0 - radius).max(0.0);
    let mut found = Vec::new();
    let mut add = |x: f32, y: f32, cost: f32| {
        found.push((Rect::around(disc.plus(Point::new(x, y)), (width, height)), cost));
    };
    add(0.0, down, 0.0);
    add(0.0, -down, 0.15);
    for way in [1.0, -1.0] {
        add(way * side, 0.0, 0.1);
        add(way * side, height * 0.4, 0.4);
        add(way * side, -height * 0.4, 0.4);
        add(way * shift, down, 0.5);
        add(way * shift, -down, 0.6);
        add(way * shift / 2.0, down, 0.3);
        add(way * shift / 2.0, -down, 0.4);
        add(way * (slant + width / 2.0), slant + height / 2.0 - 2.0, 0.7);
        add(way * (slant + width / 2.0), -(slant + height / 2.0 - 2.0), 0.7);
    }
    found
}

/// The places that cover no disc and no title.
fn choices(
    plan: &Plan,
    frame: &Frame,
    places: &[Point],
    paths: &[Path],
    actor: usize,
) -> Vec<Choice> {
    let mut found = Vec::new();
    'candidates: for (rect, preference) in candidates(&plan.actors[actor], places[actor]) {
        let room = rect.grown(AIR);
        if frame.titles().any(|title| title.overlaps(&room)) {
            continue;
        }
        let mut cost = preference;
        for (other, disc) in places.iter().enumerate() {
            if other != actor {
                let distance = rect.distance(*disc) - plan.actors[other].radius;
                if distance < AIR {
                    continue 'candidates;
                }
                cost += 0.06 * (10.0 - distance).max(0.0);
            }
        }
        let crossed: f32 = paths
            .iter()
            .map(|path| path.length_inside(&room))
            .filter(|&length| length > 0.0)
            .map(|length| 1.0 + length / 60.0)
            .sum();
        cost += 1.2 * crossed + 0.12 * frame.lines_behind(&rect);
        found.push(Choice { rect, cost });
    }
    found
}

/// One choice for each label, no two of which overlap.
struct Puzzle<'a> {
    choices: &'a [Vec<Choice>],
    /// For each choice of each label, the choices of others it overlaps.
    clashes: Vec<Vec<Vec<(usize, usize)>>>,
    /// How much each pair of labels in conflict counts: more with each round it lasts.
    weights: Vec<f32>,
    chosen: Vec<usize>,
}

impl<'a> Puzzle<'a> {
    fn new(choices: &'a [Vec<Choice>]) -> Self {
        let clashes = choices
            .iter()
            .enumerate()
            .map(|(label, list)| {
                list.iter().map(|choice| clashes(choices, label, choice)).collect()
            })
            .collect();
        let weights = vec![2.0; choices.len() * choices.len()];
        let mut puzzle = Self { choices, clashes, weights, chosen: vec![0; choices.len()] };
        for label in 0..choices.len() {
            puzzle.chosen[label] = puzzle.best(label, |choice| choice.cost);
        }
        puzzle
    }

    /// Improves label after label until no two overlap and none can do better.
    fn settle(&mut self) -> bool {
        for _ in 0..ROUNDS {
            let mut changed = false;
            for label in 0..self.chosen.len() {
                let best = self.best_now(label);
                changed |= best != self.chosen[label];
                self.chosen[label] = best;
            }
            if changed {
                continue;
            }
            let conflicts = self.conflicts();
            if conflicts.is_empty() {
                return true;
            }
            for (one, other) in conflicts {
                self.weights[one * self.choices.len() + other] *= 1.6;
            }
        }
        self.conflicts().is_empty()
    }

    fn best_now(&self, label: usize) -> usize {
        let count = self.choices.len();
        let cost = |rank: usize| -> f32 {
            let clashing = self.clashes[label][rank]
                .iter()
                .filter(|&&(other, choice)| self.chosen[other] == choice)
                .map(|&(other, _)| self.weights[label * count + other]);
            self.choices[label][rank].cost + clashing.sum::<f32>()
        };
        let now = self.chosen[label];
        let mut best = (now, self.choices[label].get(now).map_or(f32::INFINITY, |_| cost(now)));
        for rank in 0..self.choices[label].len() {
            let cost = cost(rank);
            if cost < best.1 - 1e-4 {
                best = (rank, cost);
            }
        }
        best.0
    }

    fn best(&self, label: usize, cost: impl Fn(&Choice) -> f32) -> usize {
        let ranks = 0..self.choices[label].len();
        let list = &self.choices[label];
        ranks.min_by(|&a, &b| cost(&list[a]).total_cmp(&cost(&list[b]))).unwrap_or(0)
    }

    /// The labels that overlap, each pair twice.
    fn conflicts(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (label, ranks) in self.clashes.iter().enumerate() {
            for &(other, choice) in ranks.get(self.chosen[label]).into_iter().flatten() {
                if self.chosen[other] == choice {
                    found.push((label, other));
                }
            }
        }
        found
    }
}

fn clashes(choices: &[Vec<Choice>], label: usize, choice: &Choice) -> Vec<(usize, usize)> {
    let room = choice.rect.grown(AIR);
    let mut found = Vec::new();
    for (other, list) in choices.iter().enumerate().filter(|&(other, _)| other != label) {
        let overlapping = list.iter().enumerate().filter(|(_, theirs)| theirs.rect.overlaps(&room));
        found.extend(overlapping.map(|(rank, _)| (other, rank)));
    }
    found
}
