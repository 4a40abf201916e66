//! What is to be laid out, made safe: no absurd size, no tie to nobody.

use super::MapInput;

/// The groups in which actors stand: 0 is the centre, then the rings from the innermost.
pub(super) const CENTER: usize = 0;

#[derive(Clone, Debug)]
pub(super) struct Actor {
    pub group: usize,
    pub label: (f32, f32),
    pub radius: f32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Tie {
    pub one: usize,
    pub other: usize,
    /// Its place in the input.
    pub rank: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub actors: Vec<Actor>,
    pub ties: Vec<Tie>,
    pub titles: Vec<(f32, f32)>,
    pub mark: (f32, f32),
    /// How much wider than high the rings are.
    pub stretch: f32,
    /// The actors of each group, in the order of the input.
    pub groups: Vec<Vec<usize>>,
}

impl Plan {
    pub fn of(input: &MapInput) -> Self {
        let mut titles: Vec<_> = input.ring_titles.iter().map(|&title| size(title)).collect();
        if titles.is_empty() && input.actors.iter().any(|actor| actor.ring.is_some()) {
            titles.push((0.0, 0.0));
        }
        let outermost = titles.len();
        let actors: Vec<_> = input
            .actors
            .iter()
            .map(|actor| Actor {
                group: actor.ring.map_or(CENTER, |ring| (ring + 1).min(outermost)),
                label: size(actor.label),
                radius: length(actor.radius).max(1.0),
            })
            .collect();
        let mut groups = vec![Vec::new(); outermost + 1];
        for (rank, actor) in actors.iter().enumerate() {
            groups[actor.group].push(rank);
        }
        let ties = input
            .ties
            .iter()
            .enumerate()
            .filter(|&(_, &(one, other))| one != other && one.max(other) < actors.len())
            .map(|(rank, &(one, other))| Tie { one, other, rank })
            .collect();
        let stretch = if input.aspect >= 1.2 { input.aspect.min(1.6) } else { 1.0 };
        Self { actors, ties, titles, mark: size(input.tie_mark), stretch, groups }
    }

    /// The largest radius of a disc, among those on rings or at the centre.
    pub fn largest(&self, central: bool) -> f32 {
        let chosen = self.actors.iter().filter(|actor| (actor.group == CENTER) == central);
        chosen.map(|actor| actor.radius).fold(0.0, f32::max)
    }
}

fn size((width, height): (f32, f32)) -> (f32, f32) {
    (length(width), length(height))
}

fn length(value: f32) -> f32 {
    if value.is_finite() { value.clamp(0.0, 4000.0) } else { 0.0 }
}
