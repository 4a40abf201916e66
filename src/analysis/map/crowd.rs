//! More than can be looked at closely: each stands on its ring in the order given, its label below, its ties straight.
//! This takes as much longer as there are more of them, and no more.

use super::frame::Frame;
use super::geometry::{Point, Rect};
use super::paths::{self, Path};
use super::plan::Plan;
use super::{Layers, labels};

/// Up to so many pairs of an actor with another actor or with a tie, places are looked for.
const MOST: usize = 500_000;

pub(super) fn is_one(plan: &Plan) -> bool {
    let actors = plan.actors.len();
    MOST < actors.saturating_mul(actors + plan.ties.len())
}

pub(super) fn place(plan: &Plan) -> Layers {
    let frame = Frame::of(plan).evened(plan);
    let mut places = vec![Point::default(); plan.actors.len()];
    for (members, seats) in plan.groups.iter().zip(&frame.seats) {
        for (rank, &actor) in members.iter().enumerate() {
            // The seats that are taken are as evenly spread as the seats are.
            places[actor] = seats[rank * seats.len() / members.len()];
        }
    }
    let labels: Vec<Rect> =
        plan.actors.iter().zip(&places).map(|(actor, &disc)| labels::below(actor, disc)).collect();
    let paths: Vec<Path> = paths::straight(plan, &places);
    Layers { frame, places, labels, paths }
}
