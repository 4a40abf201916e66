//! What is kept of the ways to place the first members.

use super::MOST_CAMPS;

/// Members by place, one bit each.
pub type Set = u64;

/// Some ways to place the first members, all alike for those to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The members with ties to those to come, by camp; the camp with the first of them first, those without any last.
    pub camps: [Set; MOST_CAMPS],
    /// How many camps have members, with ties to those to come or not.
    pub used: usize,
    /// How many ties between those placed go against the grain.
    pub cost: u32,
    /// Where the state before is in its layer.
    pub before: usize,
    /// The camp the last member joined, as it was; empty when it had no ties to those to come, or no members.
    pub joined: Set,
    /// How many ways there are; 2 stands for more.
    pub ways: usize,
}

impl State {
    pub const NOBODY: Self =
        Self { camps: [0; MOST_CAMPS], used: 0, cost: 0, before: 0, joined: 0, ways: 1 };

    /// How many camps have members with ties to those to come.
    pub fn open(&self) -> usize {
        self.camps.iter().filter(|&&camp| camp != 0).count()
    }

    /// The camp where the last member was put, when those before it are in these camps.
    fn last_camp(&self, before: &Self, camp_of: &[usize]) -> usize {
        let first_of = |set: Set| camp_of[set.trailing_zeros() as usize];
        if self.joined != 0 {
            first_of(self.joined)
        } else if before.used < self.used {
            before.used
        } else {
            let open: Vec<_> =
                before.camps[..before.open()].iter().copied().map(first_of).collect();
            (0..before.used).find(|camp| !open.contains(camp)).unwrap_or_default()
        }
    }
}

/// States alike become one, with the least cost.
pub fn merged(mut states: Vec<State>) -> Vec<State> {
    states.sort_unstable();
    states.dedup_by(|other, kept| {
        let alike = (other.camps, other.used) == (kept.camps, kept.used);
        if alike && other.cost == kept.cost {
            kept.ways = 2;
        }
        alike
    });
    states
}

/// The camp of each member on the way to a state of the last layer.
pub fn camp_of_each(layers: &[Vec<State>], last: &State) -> Vec<usize> {
    let mut way = vec![last];
    for layer in layers.iter().rev().skip(1) {
        way.extend(way.last().map(|state| &layer[state.before]));
    }
    way.reverse();
    let mut camp_of = Vec::new();
    for pair in way.windows(2) {
        camp_of.push(pair[1].last_camp(pair[0], &camp_of));
    }
    camp_of
}
