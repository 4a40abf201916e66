//! How what does not fit one picture is parted.

use crate::session::{Axis, AxisId, Framework, Pillar};

/// How much one picture holds, at the size of text that the room can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Axes there is room for, from 1; never more than [`Capacity::MOST_AXES`] are shown.
    pub axes: usize,
    /// Axes there is room for, from 1, when words stand under each: the names of its own ends.
    pub axes_with_words: usize,
    /// Decisions, from 1.
    pub decisions: usize,
    /// Actors, from 2; never more than [`Capacity::MOST_ACTORS`].
    pub actors: usize,
}

impl Capacity {
    pub const MOST_AXES: usize = 10;
    pub const MOST_ACTORS: usize = 15;
}

impl Default for Capacity {
    fn default() -> Self {
        let axes = Self::MOST_AXES;
        Self { axes, axes_with_words: axes, decisions: 4, actors: Self::MOST_ACTORS }
    }
}

impl Capacity {
    /// As few and as even parts of `list` as fit a picture each; an axis alone always does.
    pub(super) fn parts<T>(self, list: &[T], has_words: impl Fn(&T) -> bool) -> Vec<&[T]> {
        let (axes, with_words) = (self.axes.max(1), self.axes_with_words.max(1));
        let fits = |part: &&[T]| {
            let words = part.iter().filter(|one| has_words(one)).count();
            (part.len() - words) * with_words + words * axes <= axes * with_words || part.len() == 1
        };
        let mut most = axes.min(Self::MOST_AXES);
        loop {
            let parts = even_parts(list, most);
            if parts.iter().all(fits) {
                return parts;
            }
            most -= 1;
        }
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
pub(super) fn of_framework(framework: &Framework, capacity: Capacity) -> Vec<PillarPage<'_>> {
    let mut pages = Vec::new();
    for (rank, pillar) in framework.pillars.iter().enumerate() {
        let axes: Vec<_> = framework.shown(pillar).collect();
        let has_ends =
            |(_, axis): &(_, &Axis)| axis.base.as_ref().is_some_and(|b| b.ends.is_some());
        for part in capacity.parts(&axes, has_ends) {
            let axes = part.iter().map(|(axis, _)| *axis).collect();
            pages.push(PillarPage { pillar, rank, axes });
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
    fn axes_with_words_under_them_take_more_room() {
        let capacity = Capacity { axes: 12, axes_with_words: 6, ..Capacity::default() };
        let lengths = |words: &[bool]| {
            let parts = capacity.parts(words, |has_words| *has_words);
            parts.into_iter().map(<[bool]>::len).collect::<Vec<_>>()
        };
        let list = |words: usize, all: usize| (0..all).map(|n| n < words).collect::<Vec<_>>();
        assert_eq!(lengths(&list(0, 10)), [10]);
        assert_eq!(lengths(&list(0, 11)), [6, 5]);
        assert_eq!(lengths(&list(2, 10)), [10]);
        assert_eq!(lengths(&list(3, 10)), [5, 5]);
        assert_eq!(lengths(&list(10, 10)), [5, 5]);
        assert_eq!(lengths(&list(0, 0)), [0; 0]);
        let narrow = Capacity { axes: 1, axes_with_words: 1, ..Capacity::default() };
        assert_eq!(narrow.parts(&[true, false], |words| *words).len(), 2);
    }

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
