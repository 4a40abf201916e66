//! A picture made larger or smaller.

use super::{Picture, Shape, Stroke};

impl Picture {
    /// The same, all lengths `factor` times as long.
    #[must_use]
    pub fn scaled(&self, factor: f32) -> Self {
        let shapes = self.shapes.iter().map(|shape| scaled(shape, factor)).collect();
        let (width, height) = (self.width * factor, self.height * factor);
        Self { width, height, alt: self.alt.clone(), shapes }
    }

    /// How much larger or smaller it is as it fills a room of these sides.
    pub fn scale_within(&self, [width, height]: [f32; 2]) -> f32 {
        (width / self.width.max(1.0)).min(height / self.height.max(1.0))
    }

    /// The size of its smallest letters.
    pub fn least_letters(&self) -> f32 {
        let size = |shape: &Shape| match shape {
            Shape::Text { size, .. } => Some(*size),
            _ => None,
        };
        self.shapes.iter().filter_map(size).fold(f32::INFINITY, f32::min)
    }
}

fn scaled(shape: &Shape, factor: f32) -> Shape {
    let at = |(x, y): (f32, f32)| (x * factor, y * factor);
    let line = |stroke: &Stroke| Stroke {
        width: stroke.width * factor,
        colour: stroke.colour,
        dashes: stroke.dashes.iter().map(|dash| dash * factor).collect(),
    };
    match shape {
        Shape::Line { from, to, stroke } => {
            Shape::Line { from: at(*from), to: at(*to), stroke: line(stroke) }
        }
        Shape::Curve { from, control, to, stroke } => Shape::Curve {
            from: at(*from),
            control: at(*control),
            to: at(*to),
            stroke: line(stroke),
        },
        Shape::Ellipse { center, radii, fill, stroke } => Shape::Ellipse {
            center: at(*center),
            radii: at(*radii),
            fill: *fill,
            stroke: stroke.as_ref().map(line),
        },
        Shape::Polygon { points, fill, stroke } => Shape::Polygon {
            points: points.iter().copied().map(at).collect(),
            fill: *fill,
            stroke: stroke.as_ref().map(line),
        },
        Shape::Text { at: place, anchor, size, strong, colour, text } => Shape::Text {
            at: at(*place),
            anchor: *anchor,
            size: size * factor,
            strong: *strong,
            colour: *colour,
            text: text.clone(),
        },
    }
}
