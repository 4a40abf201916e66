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
}
