//! One file for each kind of picture.

mod agreed;
mod argument;
mod closing;
mod decisions;
mod form;
mod involvement;
mod kept;
mod legibility;
mod map;
mod moment;
mod question;
mod reading;
mod relations;
mod rows;
mod territory;
mod welcome;

pub use agreed::agreed;
pub use argument::argument;
pub use closing::closing;
pub use form::form;
pub use involvement::involvement;
pub use kept::kept;
pub use legibility::legibility;
pub use map::{map, map_foot, map_head};
pub use moment::moment;
pub use question::question;
pub use reading::{Heading, reading};
pub use relations::relations;
pub use territory::territory;
pub use welcome::welcome;

use super::WallText;
use super::band;
use super::canvas::{HEIGHT, LEADING, MARGIN};
use crate::analysis::projection::Capacity;

/// How much a picture of this shape, width over height, holds at this size of text.
pub fn capacity(text: WallText, aspect: f32) -> Capacity {
    let text = text.pixels();
    let width = HEIGHT * aspect.max(0.5);
    // The heading, the names of the ends, the band.
    let line = text * LEADING;
    let left = HEIGHT - band::heading(text) - reading::AROUND - line - band::by_ball(text);
    let room = width - 2.0 * MARGIN;
    let letters = rows::label_room(room) / (rows::LETTER * text);
    // Names are 28 pixels whatever the text: only the shape of the picture counts.
    let actors = if 1.5 <= aspect { Capacity::MOST_ACTORS } else { 12 };
    let decisions = decisions::capacity(width, text);
    Capacity {
        height: left as usize,
        closing: closing::room(text, room) as usize,
        page: (HEIGHT - band::heading(text) - 0.2 * text - 0.4 * MARGIN) as usize,
        row: (rows::LEAST * text) as usize,
        second_line: (rows::SECOND_LINE * text) as usize,
        letters: letters as usize,
        line: line as usize,
        line_letters: (room / (rows::PLAIN_LETTER * text)) as usize,
        said: argument::capacity(width, text),
        decisions,
        actors,
    }
}
