//! What stands on paper, from top to bottom, and how it falls on pages.

use std::sync::Arc;

use super::super::picture::Rgb;
use super::text::Piece;

/// Something drawn: lengths from the top left of its slice.
#[derive(Clone, Debug)]
pub enum Drawn {
    /// Text on its base line. What is not content of the document is decoration.
    Text {
        content: Option<usize>,
        at: (f32, f32),
        said: Arc<str>,
        pieces: Vec<Piece>,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        ink: Rgb,
    },
    Fill {
        at: (f32, f32),
        size: (f32, f32),
        ink: Rgb,
    },
    Picture {
        content: usize,
        node: usize,
        picture: usize,
        at: (f32, f32),
        size: (f32, f32),
    },
}

impl Drawn {
    /// The same, so far to the right and down.
    pub fn shifted(mut self, right: f32, down: f32) -> Self {
        let shift = |place: &mut (f32, f32)| *place = (place.0 + right, place.1 + down);
        match &mut self {
            Self::Text { at, .. } | Self::Fill { at, .. } | Self::Picture { at, .. } => shift(at),
            Self::Line { from, to, .. } => {
                shift(from);
                shift(to);
            }
        }
        self
    }
}

/// What is never cut between two pages.
#[derive(Clone, Debug, Default)]
pub struct Slice {
    pub height: f32,
    /// Free above, unless a page begins there, and below: of two that meet the larger one.
    pub before: f32,
    pub after: f32,
    /// On the page of the next one.
    pub with_next: bool,
    /// At the top of a page.
    pub breaks: bool,
    /// A row of the table with that head, which is told again on each page.
    pub head: Option<usize>,
    /// A heading: its level from 1 on, and what it says.
    pub bookmark: Option<(u8, String)>,
    pub drawn: Vec<Drawn>,
}

/// What stands on one page: slices, and heads of tables told again, each with how far from the top of the text.
#[derive(Debug, Default)]
pub struct Page {
    pub placed: Vec<(f32, Placed)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    Slice(usize),
    Head(usize),
}

/// Slices on pages where the text is `room` high.
pub fn pages(slices: &[Slice], heads: &[Slice], room: f32) -> Vec<Page> {
    let mut pages = vec![Page::default()];
    let (mut y, mut after) = (0.0_f32, 0.0_f32);
    for (at, slice) in slices.iter().enumerate() {
        let gap = after.max(slice.before);
        let begins_chain = at == 0 || !slices[at - 1].with_next;
        let wanted = if begins_chain { chain(&slices[at..], room) } else { slice.height };
        let is_empty = pages.last().is_none_or(|page| page.placed.is_empty());
        let turns = slice.breaks || room < y + gap + wanted + 0.01;
        if turns && !is_empty {
            pages.push(Page::default());
            y = 0.0;
            let goes_on = at.checked_sub(1).is_some_and(|before| slices[before].head == slice.head);
            if let Some(head) = slice.head.filter(|_| goes_on) {
                put(&mut pages, y, Placed::Head(head));
                y += heads[head].height;
            }
        } else if !is_empty {
            y += gap;
        }
        put(&mut pages, y, Placed::Slice(at));
        y += slice.height;
        after = slice.after;
    }
    pages
}

fn put(pages: &mut [Page], y: f32, placed: Placed) {
    if let Some(page) = pages.last_mut() {
        page.placed.push((y, placed));
    }
}

/// How high all is that stays on one page with the first slice; that slice alone where no page holds them.
fn chain(slices: &[Slice], room: f32) -> f32 {
    let mut height = slices[0].height;
    for pair in slices.windows(2) {
        if !pair[0].with_next {
            break;
        }
        height += pair[0].after.max(pair[1].before) + pair[1].height;
        if room < height {
            return slices[0].height;
        }
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(height: f32, with_next: bool) -> Slice {
        Slice { height, with_next, ..Slice::default() }
    }

    /// The slices of each page.
    fn told(slices: &[Slice], heads: &[Slice]) -> Vec<Vec<Placed>> {
        let pages = pages(slices, heads, 100.0).into_iter();
        pages.map(|page| page.placed.into_iter().map(|(_, placed)| placed).collect()).collect()
    }

    #[test]
    fn a_heading_goes_to_the_page_of_what_it_announces() {
        let slices = [slice(80.0, false), slice(15.0, true), slice(15.0, false)];
        let [first, next] = &told(&slices, &[])[..] else { panic!("two pages") };
        assert_eq!(first, &[Placed::Slice(0)]);
        assert_eq!(next, &[Placed::Slice(1), Placed::Slice(2)]);
    }

    #[test]
    fn what_no_page_holds_is_cut_and_nothing_is_lost() {
        let slices: Vec<_> = (0..9).map(|_| slice(30.0, true)).collect();
        let pages = told(&slices, &[]);
        assert_eq!(pages.concat().len(), 9);
        assert_eq!(pages.len(), 3);
    }

    #[test]
    fn the_head_of_a_table_is_told_again_where_the_table_goes_on_and_nowhere_else() {
        let row = Slice { head: Some(0), ..slice(40.0, false) };
        let slices = [row.clone(), row.clone(), row, slice(90.0, false)];
        let pages = told(&slices, &[slice(10.0, false)]);
        assert_eq!(pages[1], [Placed::Head(0), Placed::Slice(2)]);
        assert_eq!(pages[2], [Placed::Slice(3)]);
    }
}
