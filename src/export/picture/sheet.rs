//! What a picture is drawn on.

use super::inks::{INK, PAPER};
use super::letters::Letters;
use super::{Anchor, Picture, Rgb, Shape, Stroke};

/// Shapes in the order of drawing.
#[derive(Debug, Default)]
pub struct Sheet {
    shapes: Vec<Shape>,
}

/// A whole line.
pub fn stroke(width: f32, colour: Rgb) -> Stroke {
    Stroke { width, colour, dashes: Vec::new() }
}

/// The length of a dash that is a dot.
const DOT: f32 = 0.01;

/// Round dots as thick as `width`, their centres so far apart.
pub fn dots(width: f32, colour: Rgb, apart: f32) -> Stroke {
    Stroke { width, colour, dashes: vec![DOT, apart - DOT] }
}

impl Sheet {
    pub fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.add(Shape::Line { from, to, stroke });
    }

    /// Covers what was drawn there.
    pub fn fill(&mut self, (left, top): (f32, f32), (right, bottom): (f32, f32), colour: Rgb) {
        let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        self.add(Shape::Polygon { points, fill: Some(colour), stroke: None });
    }

    /// A disc with a border of ink: solid, or the paper's colour within.
    pub fn disc(&mut self, center: (f32, f32), radius: f32, line: f32, solid: bool) {
        let inside = radius - line / 2.0;
        self.add(Shape::Ellipse {
            center,
            radii: (inside, inside),
            fill: Some(if solid { INK } else { PAPER }),
            stroke: Some(stroke(line, INK)),
        });
    }

    /// The mark of a minority position, hanging from its top.
    pub fn triangle(&mut self, (x, top): (f32, f32), half: f32) {
        let bottom = top + 1.6 * half;
        self.add(Shape::Polygon {
            points: vec![(x, top), (x + half, bottom), (x - half, bottom)],
            fill: Some(PAPER),
            stroke: Some(stroke(1.1, INK)),
        });
    }

    pub fn text(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        letters: Letters,
        colour: Rgb,
        text: impl Into<String>,
    ) {
        let text = text.into();
        if !text.trim().is_empty() {
            let Letters { size, strong } = letters;
            self.add(Shape::Text { at, anchor, size, strong, colour, text });
        }
    }

    /// Lines one under the other, the first on the base line `at`. Gives the base line of the next one.
    pub fn lines(
        &mut self,
        (x, mut y): (f32, f32),
        anchor: Anchor,
        letters: Letters,
        colour: Rgb,
        lines: &[String],
    ) -> f32 {
        for line in lines {
            self.text((x, y), anchor, letters, colour, line);
            y += letters.leading();
        }
        y
    }

    pub fn into_picture(self, (width, height): (f32, f32), alt: String) -> Picture {
        Picture { width, height, alt, shapes: self.shapes }
    }
}
