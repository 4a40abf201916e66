//! How each kind of paragraph looks on paper: lengths in points, inks with 4.5:1 and more on what is under them.

use super::super::picture::Rgb;
use super::super::picture::letters::Letters;
use super::text::Look;

pub const INK: Rgb = [0x1c, 0x1b, 0x19];
pub const QUIET: Rgb = [0x57, 0x53, 0x4e];
pub const RULE: Rgb = [0xcf, 0xca, 0xc2];
pub const SET_APART: Rgb = [0xf6, 0xf3, 0xee];

/// A kind of paragraph: its letters, what is free above and below, how far its text stands from the left.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    pub look: Look,
    pub before: f32,
    pub after: f32,
    pub left: f32,
    pub leading: f32,
}

const fn kind(letters: Letters, ink: Rgb, before: f32, after: f32) -> Kind {
    let look = Look { letters, ink, struck: false };
    Kind { look, before, after, left: 0.0, leading: 1.38 }
}

pub const TITLE: Kind = Kind { leading: 1.2, ..kind(Letters::strong(20.0), INK, 2.0, 5.0) };
pub const ABOVE_TITLE: Kind = kind(Letters::plain(9.0), QUIET, 0.0, 1.0);
pub const SUBTITLE: Kind = kind(Letters::plain(9.5), QUIET, 0.0, 1.5);
pub const BODY: Kind = kind(Letters::plain(9.5), INK, 0.0, 4.5);
pub const NOTE: Kind = Kind { left: 10.0, ..kind(Letters::plain(9.5), INK, 8.0, 10.0) };
pub const BULLET: Kind = Kind { left: 14.0, ..kind(Letters::plain(9.5), INK, 0.0, 3.0) };
pub const ITEM: Kind = Kind { left: 28.0, ..kind(Letters::plain(9.5), INK, 4.0, 0.0) };
pub const ITEM_MORE: Kind = Kind { left: 28.0, ..kind(Letters::plain(9.5), INK, 0.0, 0.0) };
pub const CAPTION: Kind = kind(Letters::plain(8.5), QUIET, 3.0, 10.0);
pub const CELL: Kind = Kind { leading: 1.3, ..kind(Letters::plain(8.5), INK, 3.0, 3.0) };
pub const HEAD: Kind = Kind { leading: 1.3, ..kind(Letters::strong(8.0), QUIET, 2.0, 3.0) };
pub const RAIL_END: Kind = Kind { leading: 1.25, ..kind(Letters::plain(7.5), QUIET, 0.0, 2.0) };
pub const BANNER: Kind = Kind { leading: 1.2, ..kind(Letters::strong(8.5), INK, 0.0, 0.0) };
pub const FOOT: Kind = kind(Letters::plain(7.5), QUIET, 0.0, 0.0);

/// Of headings from level 1 on.
pub const HEADINGS: [Kind; 3] = [
    Kind { leading: 1.2, ..kind(Letters::strong(14.0), INK, 24.0, 5.0) },
    Kind { leading: 1.2, ..kind(Letters::strong(11.0), INK, 13.0, 2.0) },
    Kind { leading: 1.2, ..kind(Letters::strong(9.5), INK, 9.0, 2.0) },
];

/// What is said beside, in a text and in a table.
pub const ASIDE: f32 = 8.25;
pub const ASIDE_ON_SHEET: f32 = 7.5;

/// How high a line to write on is: nine millimetres.
pub const WRITING_LINE: f32 = 25.5;
