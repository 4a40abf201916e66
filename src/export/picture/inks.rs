//! The colours of pictures: those of the light window, rails a little darker, since paper has no second look.

use crate::session::PillarId;

use super::Rgb;

pub const PAPER: Rgb = [0xff, 0xff, 0xff];
pub const INK: Rgb = [0x1d, 0x21, 0x29];
/// Secondary text.
pub const MUTED: Rgb = [0x5b, 0x62, 0x6d];
/// Lines that part things.
pub const LINE: Rgb = [0xd0, 0xcc, 0xc1];
/// The rail of a cursor: a mark, 3:1 on paper.
pub const RAIL: Rgb = [0x8f, 0x8a, 0x7e];

/// Of the pillars of the method, by rank.
const PILLARS: [Rgb; 4] =
    [[0x93, 0x64, 0x0b], [0xa3, 0x2a, 0x47], [0x25, 0x6b, 0x43], [0x36, 0x4a, 0x9b]];

/// The hue of a pillar's heading; ink for one that the group added.
pub fn pillar(pillar: &PillarId) -> Rgb {
    pillar.rank().and_then(|rank| PILLARS.get(rank)).copied().unwrap_or(INK)
}
