//! Pictures of a session as plain shapes, for paper and screens alike: always light, no colour that means good or bad.
//! Nobody is named in them.

mod board;
mod heading;
pub mod inks;
mod legend;
pub(super) mod letters;
mod map;
mod pillar;
mod png;
#[cfg(test)]
mod proof;
mod rail;
mod said;
mod scaled;
mod sheet;
mod svg;
#[cfg(test)]
mod tests;
mod tie;

pub use board::{BOARD_WIDTH, board, board_within, boards_on_paper};
pub use map::map;
pub use pillar::pillar;
pub use png::{PictureError, lacking, png};
pub use svg::svg;

/// A picture. Lengths are in points, from the corner at the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub width: f32,
    pub height: f32,
    /// What it shows, for those who do not see it: its title on the first line, then all that is drawn.
    pub alt: String,
    pub shapes: Vec<Shape>,
}

/// A colour without transparency: red, green, blue.
pub type Rgb = [u8; 3];

/// A line: how wide, in which colour, and dashed how (lengths of dashes and gaps; empty for a whole line). Where a dash
/// is shorter than the line is wide, it is a round dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    pub width: f32,
    pub colour: Rgb,
    pub dashes: Vec<f32>,
}

/// Something drawn, in the order of drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Line {
        from: (f32, f32),
        to: (f32, f32),
        stroke: Stroke,
    },
    /// A quadratic curve.
    Curve {
        from: (f32, f32),
        control: (f32, f32),
        to: (f32, f32),
        stroke: Stroke,
    },
    Ellipse {
        center: (f32, f32),
        radii: (f32, f32),
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    },
    /// Closed.
    Polygon {
        points: Vec<(f32, f32)>,
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    },
    /// One line of text; `at` is on its base line.
    Text {
        at: (f32, f32),
        anchor: Anchor,
        size: f32,
        strong: bool,
        colour: Rgb,
        text: String,
    },
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}
