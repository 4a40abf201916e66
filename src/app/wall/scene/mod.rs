//! One file for each kind of picture.

mod argument;
mod closing;
mod decisions;
mod form;
mod legibility;
mod map;
mod question;
mod reading;
mod relations;
mod rows;
mod welcome;

pub use argument::argument;
pub use closing::closing;
pub use form::form;
pub use legibility::legibility;
pub use map::{map, map_foot, map_head};
pub use question::question;
pub use reading::{Heading, reading};
pub use relations::relations;
pub use welcome::welcome;

use super::WallText;
use super::canvas::{HEIGHT, LEADING, MARGIN};
use crate::analysis::projection::Capacity;

/// How much a picture of this shape, width over height, holds at this size of text.
pub fn capacity(text: WallText, aspect: f32) -> Capacity {
    let text = text.pixels();
    let width = HEIGHT * aspect.max(0.5);
    // The heading, the names of the ends, the band.
    let left =
        HEIGHT - (62.0 + 1.13 * text * LEADING) - text * LEADING - (2.0 * text * LEADING + 40.0);
    let one_line = rows::LABEL_LETTERS * text <= rows::label_room(width);
    let row = if one_line { rows::LEAST * text } else { rows::LEAST_OF_TWO * text };
    let one_line_of_ends = rows::ENDS_LETTERS * text <= width - 2.0 * MARGIN;
    let ends = if one_line_of_ends { 1.0 } else { 2.0 } * text * LEADING;
    let fit = |high: f32| ((left / high).floor() as usize).max(1);
    // Names are 28 pixels whatever the text: only the shape of the picture counts.
    let actors = if 1.5 <= aspect { Capacity::MOST_ACTORS } else { 12 };
    let decisions = decisions::capacity(width, text);
    Capacity { axes: fit(row), axes_with_words: fit(row + ends), decisions, actors }
}
