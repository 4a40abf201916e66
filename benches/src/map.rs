//! The map of actors at its largest: it is laid out off the interface thread, but someone waits for it.

use std::hint::black_box;

use curseur::analysis::map::{MapActor, MapInput, MapLayout, Point, lay_out};

use super::measure::{Limit, Row, compare, time};

const ACTORS: usize = 60;
const TIES: usize = 400;

/// Laying out, against one look at every pair of lines of the result: how many such looks a good map costs.
pub fn row() -> Row {
    let input = drawn(ACTORS, TIES);
    let layout = lay_out(&input);
    Row {
        what: "the map of 60 actors and 400 ties",
        yardstick: "looking once for its crossings",
        limit: Limit::None,
        measured: compare(
            10,
            || time(|| drop(black_box(lay_out(&input)))),
            || {
                time(|| {
                    black_box(crossings(&layout));
                })
            },
        ),
    }
}

/// Actors on five rings around one, and ties that look drawn by lot, the same at each run.
pub fn drawn(actors: usize, ties: usize) -> MapInput {
    let actor = |rank: usize| MapActor {
        ring: (rank > 0).then_some(rank * 7 % 5),
        label: (50.0 + (rank * 37 % 100) as f32, 17.0),
        radius: if rank == 0 { 15.0 } else { 10.0 },
    };
    // Whoever has many ties has them with those near in the list.
    let reach = (4 * ties / actors).max(1);
    let near = |one: usize| (one + 1..actors.min(one + 1 + reach)).map(move |other| (one, other));
    let mut pairs: Vec<_> = (0..actors).flat_map(near).collect();
    pairs.sort_by_key(|&(one, other)| (one * 7919 + other * 104_729) % 1009);
    pairs.truncate(ties);
    MapInput {
        actors: (0..actors).map(actor).collect(),
        ties: pairs,
        ring_titles: vec![(80.0, 17.0); 5],
        tie_mark: (14.0, 15.0),
        aspect: 1.4,
    }
}

fn crossings(layout: &MapLayout) -> usize {
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let mut found = 0;
    for (rank, one) in layout.ties.iter().enumerate() {
        for other in &layout.ties[..rank] {
            let (a, b, c, d) = (one.from, one.to, other.from, other.to);
            let cross = side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
            found += usize::from(cross);
        }
    }
    found
}
