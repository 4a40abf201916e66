//! How what does not fit one picture is parted.

use crate::session::{Axis, AxisId, Framework, Language, Pillar};

/// How much one picture holds, at the size of text that the room can read; lengths in pixels of the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// What the axes of a pillar may take of its height, one under the other; never more than [`Capacity::MOST_AXES`].
    pub height: usize,
    /// The same at the end of a meeting, under two headings.
    pub closing: usize,
    /// What stands under a heading, and nothing else on the picture.
    pub page: usize,
    /// What one takes whose label stands on a line.
    pub row: usize,
    /// What a label longer than `letters` takes more.
    pub second_line: usize,
    pub letters: usize,
    /// What a line under it takes more: the names of its own ends, in one or two; and the letters of a line.
    pub line: usize,
    pub line_letters: usize,
    /// The words of the last argument on a picture of their own: letters in a line, and lines, from 1.
    pub said: (usize, usize),
    /// Decisions, from 1.
    pub decisions: usize,
    /// Actors, from 2; never more than [`Capacity::MOST_ACTORS`].
    pub actors: usize,
}

impl Capacity {
    pub const MOST_AXES: usize = 7;
    pub const MOST_ACTORS: usize = 15;
    /// A note under an axis goes on so many lines at most.
    pub const NOTE_LINES: usize = 3;
}

impl Default for Capacity {
    fn default() -> Self {
        Self {
            height: Self::MOST_AXES,
            closing: Self::MOST_AXES,
            page: Self::MOST_AXES,
            row: 1,
            second_line: 0,
            letters: usize::MAX,
            line: 0,
            line_letters: usize::MAX,
            said: (usize::MAX, usize::MAX),
            decisions: 4,
            actors: Self::MOST_ACTORS,
        }
    }
}

impl Capacity {
    /// As few and as even parts of `list` as fit `height` each; an axis alone always does.
    pub(super) fn parts<T>(list: &[T], height: usize, high: impl Fn(&T) -> usize) -> Vec<&[T]> {
        let fits = |part: &&[T]| part.len() == 1 || part.iter().map(&high).sum::<usize>() <= height;
        let all = (1..=Self::MOST_AXES).rev().map(|most| even_parts(list, most));
        all.into_iter().find(|parts| parts.iter().all(fits)).unwrap_or_default()
    }

    /// What an axis takes of the height, with the names of its own ends, or a note of so many letters, under it.
    pub(super) fn row_of(
        self,
        label: &str,
        ends: Option<(&str, &str)>,
        note: Option<usize>,
    ) -> usize {
        let letters = |words: &str| words.chars().count();
        let second_line = if self.letters < letters(label) { self.second_line } else { 0 };
        // Lines end before they are full, between two words.
        let lines = |letters: usize| (letters + letters / 6) / self.line_letters.max(1) + 1;
        let under = match (note, ends) {
            (Some(letters), _) => lines(letters).min(Self::NOTE_LINES),
            (None, Some((low, high))) if self.line_letters <= letters(low) + letters(high) => 2,
            (None, Some(_)) => 1,
            (None, None) => 0,
        };
        self.row + second_line + under * self.line
    }

    /// The words of an argument in as few and as even parts as fit a picture each, ended between two words.
    pub(super) fn pages_of(self, words: &str) -> Vec<&str> {
        Self::parts_of(words, self.said)
    }

    /// `words` in as few and as even parts as fit so many lines each, of so many letters, ended between two words.
    pub(super) fn parts_of(words: &str, (letters, most): (usize, usize)) -> Vec<&str> {
        let (letters, most) = (letters.max(1), most.max(1));
        let mut lines: Vec<(usize, usize)> = Vec::new();
        let (mut end, mut left) = (0, 0);
        // Not where a space binds: before a colon, within quotes.
        for word in words.split_inclusive([' ', '\n', '\t']) {
            let start = end;
            end += word.len();
            match lines.last_mut() {
                Some(line) if word.trim_end().chars().count() <= left => line.1 = end,
                _ => {
                    lines.push((start, end));
                    left = letters;
                }
            }
            left = left.saturating_sub(word.chars().count());
        }
        let between = |part: &[(usize, usize)]| {
            let (first, last) = (part.first()?, part.last()?);
            words.get(first.0..last.1).map(str::trim)
        };
        even_parts(&lines, most).into_iter().filter_map(between).collect()
    }
}

/// Lines end before they are full, between two words.
pub(super) fn lines_of(capacity: Capacity, letters: usize) -> usize {
    (letters.saturating_add(letters / 5)) / capacity.line_letters.max(1) + 1
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

/// Every pillar in order, parted evenly: 15 axes are three times 5, 12 are 6 and 6.
pub(super) fn of_framework(
    framework: &Framework,
    language: Language,
    capacity: Capacity,
) -> Vec<PillarPage<'_>> {
    let mut pages = Vec::new();
    for (rank, pillar) in framework.pillars.iter().enumerate() {
        let axes: Vec<_> = framework.shown(pillar).collect();
        let high = |(id, _): &(&AxisId, &Axis)| {
            capacity.row_of(framework.label(id, language), framework.ends(id, language), None)
        };
        for part in Capacity::parts(&axes, capacity.height, high) {
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
    fn axes_with_long_labels_or_words_under_them_take_more_room() {
        let capacity = Capacity {
            height: 70,
            row: 10,
            second_line: 8,
            letters: 5,
            line: 10,
            line_letters: 9,
            ..Capacity::default()
        };
        let high = |&(label, has_ends): &(&str, bool)| {
            capacity.row_of(label, has_ends.then_some(("low", "high")), None)
        };
        let lengths = |list: &[(&str, bool)]| {
            let parts = Capacity::parts(list, capacity.height, high);
            parts.into_iter().map(<[_]>::len).collect::<Vec<_>>()
        };
        let list = |words: usize, long: usize, all: usize| {
            let of = |n| (if n < long { "longer" } else { "short" }, n < words);
            (0..all).map(of).collect::<Vec<_>>()
        };
        assert_eq!(lengths(&list(0, 0, 7)), [7]);
        assert_eq!(lengths(&list(0, 0, 8)), [4, 4]);
        assert_eq!(lengths(&list(0, 0, 15)), [5, 5, 5]);
        assert_eq!(lengths(&list(1, 0, 7)), [4, 3]);
        assert_eq!(lengths(&list(1, 0, 6)), [6]);
        assert_eq!(lengths(&list(0, 1, 6)), [6]);
        assert_eq!(lengths(&list(0, 2, 6)), [3, 3]);
        assert_eq!(lengths(&list(0, 0, 0)), [0; 0]);
        assert_eq!(capacity.row_of("short", Some(("lower", "high")), None), 30, "on two lines");
        let noted = |letters| capacity.row_of("short", Some(("lower", "high")), Some(letters));
        assert_eq!([7, 8, 99].map(noted), [20, 30, 40], "a note goes on three lines at most");
        assert_eq!(Capacity::parts(&list(1, 0, 2), 1, high).len(), 2);
    }

    #[test]
    fn words_are_parted_evenly_between_words_and_none_is_lost() {
        let capacity = |letters, lines| Capacity { said: (letters, lines), ..Capacity::default() };
        let said = "un deux trois quatre cinq six";
        assert_eq!(capacity(99, 9).pages_of(said), [said]);
        assert_eq!(capacity(13, 1).pages_of(said), ["un deux trois", "quatre cinq", "six"]);
        assert_eq!(capacity(13, 2).pages_of(said), ["un deux trois quatre cinq", "six"]);
        assert_eq!(capacity(3, 2).pages_of(said).join(" "), said);
        assert_eq!(capacity(3, 2).pages_of(""), [""; 0]);
        let long = "mot ".repeat(50);
        let pages = capacity(20, 4).pages_of(&long);
        assert_eq!(pages.len(), 3);
        assert_eq!(pages.join(" "), long.trim());
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
