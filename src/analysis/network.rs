//! The pairs of actors that were examined, and what each counts as.

use std::collections::BTreeMap;

use crate::session::Counts;

/// Actors by their rank, and what was examined between them. A pair that is absent was not examined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    size: usize,
    examined: BTreeMap<(usize, usize), Counts>,
}

impl Network {
    /// A network of `size` actors of whom no pair was examined.
    pub fn new(size: usize) -> Self {
        Self { size, examined: BTreeMap::new() }
    }

    /// Notes what was found between two different actors.
    pub fn set(&mut self, one: usize, other: usize, counts: Counts) {
        debug_assert!(one != other && one < self.size && other < self.size);
        self.examined.insert((one.min(other), one.max(other)), counts);
    }

    /// How many actors there are.
    pub fn size(&self) -> usize {
        self.size
    }

    /// What was found between two actors; `None` when nobody examined the pair.
    pub fn get(&self, one: usize, other: usize) -> Option<Counts> {
        self.examined.get(&(one.min(other), one.max(other))).copied()
    }

    /// Every examined pair, the lower rank first, in order.
    pub fn examined(&self) -> impl Iterator<Item = ((usize, usize), Counts)> {
        self.examined.iter().map(|(&pair, &counts)| (pair, counts))
    }

    /// How many pairs were examined, from 0 to `pairs()`. Every reading is told with it.
    pub fn examined_pairs(&self) -> usize {
        self.examined.len()
    }

    /// How many pairs the actors make.
    pub fn pairs(&self) -> usize {
        self.size * self.size.saturating_sub(1) / 2
    }

    /// For each actor, whom it has a tie with among those to `keep`, in order.
    pub fn neighbours(&self, keep: impl Fn(Counts) -> bool) -> Vec<Vec<usize>> {
        let mut neighbours = vec![Vec::new(); self.size];
        for ((one, other), _) in self.examined().filter(|&(_, counts)| keep(counts)) {
            neighbours[one].push(other);
            neighbours[other].push(one);
        }
        for found in &mut neighbours {
            found.sort_unstable();
        }
        neighbours
    }

    /// Actors some of whose pairs were examined, and none of these is a tie; in order.
    pub fn without_ties(&self) -> Vec<usize> {
        let examined = self.neighbours(|_| true);
        let tied = self.neighbours(|counts| counts != Counts::NoTie);
        (0..self.size).filter(|&rank| !examined[rank].is_empty() && tied[rank].is_empty()).collect()
    }

    /// Actors none of whose pairs was examined: nothing may be said of them. In order.
    pub fn unexamined(&self) -> Vec<usize> {
        let examined = self.neighbours(|_| true);
        (0..self.size).filter(|&rank| examined[rank].is_empty()).collect()
    }
}

/// The actors reached from `start` without passing by `removed`, in order. `start` is one of them.
pub(super) fn reached(
    neighbours: &[Vec<usize>],
    start: usize,
    removed: Option<usize>,
) -> Vec<usize> {
    let mut seen = vec![false; neighbours.len()];
    seen[start] = true;
    let mut waiting = vec![start];
    while let Some(rank) = waiting.pop() {
        for &next in &neighbours[rank] {
            if !seen[next] && Some(next) != removed {
                seen[next] = true;
                waiting.push(next);
            }
        }
    }
    (0..seen.len()).filter(|&rank| seen[rank]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unexamined_pair_is_not_a_neutral_one() {
        let mut neutral = Network::new(4);
        neutral.set(0, 1, Counts::Positive);
        let unexamined = neutral.clone();
        neutral.set(3, 2, Counts::NoTie);

        assert_eq!((unexamined.examined_pairs(), unexamined.pairs()), (1, 6));
        assert_eq!((neutral.examined_pairs(), neutral.pairs()), (2, 6));
        assert_eq!((unexamined.unexamined(), unexamined.without_ties()), (vec![2, 3], vec![]));
        assert_eq!((neutral.unexamined(), neutral.without_ties()), (vec![], vec![2, 3]));
    }

    #[test]
    fn an_opposition_or_an_interdependence_is_a_tie() {
        for counts in [Counts::Negative, Counts::Unsigned, Counts::Ambivalent] {
            let mut network = Network::new(3);
            network.set(0, 1, counts);
            network.set(1, 2, Counts::NoTie);
            assert_eq!(network.without_ties(), [2], "{counts:?}");
        }
    }

    #[test]
    fn nobody_and_one_actor_make_no_pair() {
        assert_eq!(Network::new(0).pairs(), 0);
        assert_eq!(Network::new(1).pairs(), 0);
        assert_eq!(Network::new(1).unexamined(), [0]);
    }
}
