use super::geometry::segments_cross;
use super::*;

/// Numbers that look drawn by lot, the same at each run.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

fn actor(ring: Option<usize>, width: f32) -> MapActor {
    let radius = if ring.is_none() { 22.0 } else { 14.0 };
    MapActor { ring, label: (width, 18.0), radius }
}

fn map(rings: usize, actors: Vec<MapActor>, ties: Vec<(usize, usize)>) -> MapInput {
    let ring_titles = (0..rings).map(|ring| (44.0 + 12.0 * ring as f32, 16.0)).collect();
    MapInput { actors, ties, ring_titles, tie_mark: (13.0, 15.0), aspect: 1.0 }
}

/// So many actors and ties by lot, the first actor at the centre.
fn by_lot(seed: u64, count: usize, ties: usize, rings: usize) -> MapInput {
    let mut lot = Lot(seed);
    let mut actors = vec![actor(None, 90.0)];
    actors.extend((1..count).map(|_| actor(Some(lot.below(rings)), 40.0 + lot.below(150) as f32)));
    actors.truncate(count);
    let mut pairs = Vec::new();
    while pairs.len() < ties {
        let (one, other) = (lot.below(count), lot.below(count));
        if one < other && !pairs.contains(&(one, other)) {
            pairs.push((one, other));
        }
    }
    map(rings, actors, pairs)
}

/// Lays out, and holds the result against what every layout promises.
fn checked(input: &MapInput) -> MapLayout {
    let layout = lay_out(input);
    let world = Rect { min: Point::default(), max: Point::new(layout.size.0, layout.size.1) };
    let within = |rect: &Rect| rect.united(&world) == world;
    let discs = || layout.actors.iter().zip(&input.actors);
    assert_eq!(layout.actors.len(), input.actors.len());
    assert_eq!(layout.ties.len(), input.ties.len());
    assert_eq!(layout.rings.len(), input.ring_titles.len());
    for (rank, (place, actor)) in discs().enumerate() {
        assert!(within(&place.label), "label {rank} outside");
        assert!(within(&Rect::around(place.disc, (2.0 * actor.radius, 2.0 * actor.radius))));
        assert!(!place.label.meets_disc(place.disc, actor.radius), "label {rank} on its disc");
        for (other, (their, them)) in discs().enumerate().take(rank) {
            assert!(!place.label.overlaps(&their.label), "labels {rank} and {other}");
            assert!(!place.label.meets_disc(their.disc, them.radius), "label {rank}, disc {other}");
            assert!(
                !their.label.meets_disc(place.disc, actor.radius),
                "label {other}, disc {rank}"
            );
            let apart = place.disc.minus(their.disc).length();
            assert!(apart > actor.radius + them.radius, "discs {rank} and {other}");
        }
        for ring in &layout.rings {
            assert!(within(&ring.title), "title outside");
            assert!(!place.label.overlaps(&ring.title), "label {rank} on a title");
            assert!(!ring.title.meets_disc(place.disc, actor.radius), "disc {rank} on a title");
        }
    }
    let marks: Vec<_> = layout.ties.iter().filter_map(|tie| tie.mark).collect();
    for (rank, mark) in marks.iter().enumerate() {
        assert!(within(mark), "letter {rank} outside");
        assert!(!marks[..rank].iter().any(|other| other.overlaps(mark)), "letter {rank}");
        assert!(!layout.rings.iter().any(|ring| ring.title.overlaps(mark)), "letter {rank}");
        for (place, actor) in discs() {
            assert!(!place.label.overlaps(mark), "letter {rank} on a label");
            assert!(!mark.meets_disc(place.disc, actor.radius), "letter {rank} on a disc");
        }
    }
    for (tie, &(one, other)) in layout.ties.iter().zip(&input.ties) {
        for (end, rank) in [(tie.from, one), (tie.to, other)] {
            let reach = end.minus(layout.actors[rank].disc).length();
            assert!((reach - input.actors[rank].radius).abs() < 0.1, "a tie starts at the border");
        }
    }
    layout
}

fn crossings(ties: &[(usize, usize)], places: &[Point]) -> usize {
    let cross = |&(a, b): &(usize, usize), &(c, d): &(usize, usize)| {
        a != c
            && a != d
            && b != c
            && b != d
            && segments_cross(places[a], places[b], places[c], places[d])
    };
    let of = |rank: usize| ties[..rank].iter().filter(|other| cross(&ties[rank], other)).count();
    (0..ties.len()).map(of).sum()
}

fn crossings_in(input: &MapInput) -> usize {
    let places: Vec<_> = checked(input).actors.iter().map(|actor| actor.disc).collect();
    crossings(&input.ties, &places)
}

#[test]
fn nobody_and_nothing_still_make_a_map() {
    assert!(checked(&MapInput::default()).actors.is_empty());
    assert_eq!(checked(&map(3, Vec::new(), Vec::new())).rings.len(), 3);
}

#[test]
fn nothing_covers_anything_on_small_maps() {
    checked(&map(3, vec![actor(None, 90.0)], Vec::new()));
    checked(&map(1, vec![actor(Some(0), 190.0)], Vec::new()));
    checked(&map(2, vec![actor(None, 90.0), actor(Some(1), 190.0)], vec![(0, 1)]));
    for seed in 0..2 {
        checked(&by_lot(seed, 12, 20, 5));
    }
}

#[test]
fn nothing_covers_anything_on_maps_of_a_usual_size() {
    checked(&by_lot(0, 25, 70, 5));
    checked(&MapInput { aspect: 1.5, ..by_lot(1, 25, 30, 3) });
}

#[test]
fn nothing_covers_anything_on_the_largest_maps() {
    let layout = checked(&by_lot(1, 60, 400, 5));
    assert!(layout.ties.iter().any(|tie| tie.mark.is_some()));
}

#[test]
fn all_on_one_ring_with_long_labels_and_nobody_at_the_centre() {
    let mut input = by_lot(2, 60, 60, 1);
    input.actors.fill(actor(Some(0), 190.0));
    checked(&input);
}

#[test]
fn several_actors_share_the_centre() {
    for count in [2, 6] {
        let mut input = by_lot(3, 14, 18, 3);
        input.actors[..count].fill(actor(None, 120.0));
        checked(&input);
    }
}

#[test]
fn on_a_light_map_every_tie_has_its_letter() {
    for seed in 0..2 {
        let layout = checked(&by_lot(seed, 12, 14, 4));
        let placed = layout.ties.iter().filter(|tie| tie.mark.is_some()).count();
        assert!(placed >= 13, "{placed} of 14 letters");
    }
}

#[test]
fn the_same_input_gives_the_same_map() {
    let input = by_lot(4, 14, 20, 5);
    assert_eq!(format!("{:?}", lay_out(&input)), format!("{:?}", lay_out(&input)));
}

#[test]
fn a_tree_is_drawn_without_crossing() {
    let mut actors = vec![actor(None, 90.0)];
    let mut ties = Vec::new();
    for branch in 1..=4 {
        actors.push(actor(Some(0), 90.0));
        ties.push((0, branch));
    }
    for leaf in 0..8 {
        actors.push(actor(Some(1), 90.0));
        ties.push((1 + leaf % 4, 5 + leaf));
    }
    assert_eq!(crossings_in(&map(2, actors, ties)), 0);
}

#[test]
fn two_cliques_cross_only_within_themselves() {
    let actors = vec![actor(Some(0), 110.0); 8];
    let of = |parity: usize| {
        (0..4).flat_map(move |a| (0..a).map(move |b| (2 * b + parity, 2 * a + parity)))
    };
    let ties: Vec<_> = of(0).chain(of(1)).collect();
    assert_eq!(ties.len(), 12);
    assert!(crossings_in(&map(1, actors, ties)) <= 2, "four on a ring cross once");
}

#[test]
fn a_round_is_drawn_round() {
    let step = |rank: usize| rank * 5 % 12;
    let ties = (0..12).map(|rank| (step(rank), step((rank + 1) % 12))).collect();
    assert_eq!(crossings_in(&map(1, vec![actor(Some(0), 110.0); 12], ties)), 0);
}

#[test]
fn fewer_ties_cross_than_in_the_order_of_the_input() {
    for seed in 10..12 {
        let input = by_lot(seed, 25, 45, 4);
        let plan = Plan::of(&input);
        let before = crossings(&input.ties, search::Board::new(&plan, &Frame::of(&plan)).places());
        let after = crossings_in(&input);
        assert!(2 * after < before, "{after} crossings, {before} in the order of the input");
    }
}

#[test]
fn absurd_sizes_and_ties_are_survived() {
    let mut input = by_lot(6, 6, 5, 2);
    input.actors[1].label = (f32::NAN, f32::INFINITY);
    input.actors[2].radius = -4.0;
    input.actors[3].ring = Some(99);
    input.ties.extend([(0, 0), (2, 77), (usize::MAX, 1)]);
    input.aspect = f32::NAN;
    let layout = lay_out(&input);
    assert_eq!(layout.ties.len(), input.ties.len());
    assert!(layout.size.0.is_finite() && layout.size.1.is_finite());
    assert!(
        layout.actors.iter().all(|place| place.disc.x.is_finite() && place.label.max.y.is_finite())
    );
}

#[test]
fn rings_widen_only_for_a_wide_place() {
    let ratio = |aspect: f32| {
        let (width, height) = lay_out(&MapInput { aspect, ..by_lot(7, 8, 6, 2) }).rings[1].radii;
        width / height
    };
    for (aspect, wanted) in [(0.5, 1.0), (1.1, 1.0), (1.4, 1.4), (3.0, 1.6)] {
        assert!((ratio(aspect) - wanted).abs() < 1e-3);
    }
}

#[test]
fn a_crowd_stands_apart_on_its_rings_without_being_looked_at_pair_by_pair() {
    let input = by_lot(9, 1_500, 2_000, 4);
    let layout = lay_out(&input);
    let world = Rect { min: Point::default(), max: Point::new(layout.size.0, layout.size.1) };
    for (rank, (place, actor)) in layout.actors.iter().zip(&input.actors).enumerate() {
        assert!(place.label.united(&world) == world, "label {rank} outside");
        assert!(!place.label.meets_disc(place.disc, actor.radius), "label {rank} on its disc");
        for (other, them) in layout.actors[..rank].iter().zip(&input.actors) {
            let apart = place.disc.minus(other.disc).length();
            assert!(actor.radius + them.radius < apart, "disc {rank} on another");
        }
    }
    assert!(layout.ties.iter().all(|tie| tie.control.is_none() && tie.from != tie.to));
    assert_eq!(layout, lay_out(&input));
}
