//! How what does not fit one picture is parted.

use crate::session::{AxisId, Framework, Pillar};

/// How much one picture holds, at the size of text that the room can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Axes, from 1; never more than [`Capacity::MOST_AXES`].
    pub axes: usize,
    /// Actors, from 2; never more than [`Capacity::MOST_ACTORS`].
    pub actors: usize,
}

impl Capacity {
    pub const MOST_AXES: usize = 10;
    pub const MOST_ACTORS: usize = 15;
}

impl Default for Capacity {
    fn default() -> Self {
        Self { axes: Self::MOST_AXES, actors: Self::MOST_ACTORS }
    }
}

/// Which page, from 0, of how many, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub at: usize,
    pub of: usize,
}

impl Page {
    pub const ONLY: Self = Self { at: 0, of: 1 };

    pub(super) fn clamped(at: usize, of: usize) -> Self {
        let of = of.max(1);
        Self { at: at.min(of - 1), of }
    }
}

/// Some axes of one pillar.
pub(super) struct PillarPage<'a> {
    pub pillar: &'a Pillar,
    /// The pillar's place among all.
    pub rank: usize,
    pub axes: Vec<&'a AxisId>,
}

/// Every pillar in order, parted evenly: 15 axes are 8 and 7, 12 are 6 and 6.
pub(super) fn of_framework(framework: &Framework, most: usize) -> Vec<PillarPage<'_>> {
    let mut pages = Vec::new();
    for (rank, pillar) in framework.pillars.iter().enumerate() {
        let axes: Vec<_> = framework.shown(pillar).map(|(axis, _)| axis).collect();
        for part in even_parts(&axes, most.clamp(1, Capacity::MOST_AXES)) {
            pages.push(PillarPage { pillar, rank, axes: part.to_vec() });
        }
    }
    pages
}

/// As few parts of at most `most` as there can be, the first ones the longer.
pub(super) fn even_parts<T>(list: &[T], most: usize) -> Vec<&[T]> {
    let count = list.len().div_ceil(most.max(1));
    let mut parts = Vec::with_capacity(count);
    let mut rest = list;
    for left in (1..=count).rev() {
        let (part, after) = rest.split_at(rest.len().div_ceil(left));
        parts.push(part);
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_even_and_few() {
        let lengths = |length: usize, most| {
            let list = vec![(); length];
            even_parts(&list, most).into_iter().map(<[()]>::len).collect::<Vec<_>>()
        };
        assert_eq!(lengths(15, 10), [8, 7]);
        assert_eq!(lengths(12, 10), [6, 6]);
        assert_eq!(lengths(10, 10), [10]);
        assert_eq!(lengths(21, 10), [7, 7, 7]);
        assert_eq!(lengths(0, 10), [0; 0]);
        assert_eq!(lengths(3, 0), [1, 1, 1]);
    }
}
