//! What was painted, read back: texts and marks, each with what is under it.

use egui::epaint::{ClippedShape, Shape};
use egui::{Color32, Pos2, Rect, Rgba};

/// A text as it is painted.
#[derive(Debug)]
pub struct Text {
    pub words: String,
    /// In points.
    pub size: f32,
    pub colour: Color32,
    pub under: Color32,
    /// Around the ink of each of its lines.
    pub lines: Vec<Rect>,
    pub elided: bool,
}

/// A line, a ball, a dot, a bar.
#[derive(Debug)]
pub struct Mark {
    pub what: &'static str,
    pub colour: Color32,
    pub under: Color32,
}

#[derive(Debug, Default)]
pub struct Painted {
    pub texts: Vec<Text>,
    pub marks: Vec<Mark>,
    fills: Vec<(Rect, Color32)>,
}

/// Bars are no wider than this part of the picture's height.
const BAR: f32 = 16.0 / 1080.0;

impl Painted {
    pub fn of(shapes: &[ClippedShape], screen: Rect) -> Self {
        let mut painted = Self::default();
        for clipped in shapes {
            painted.take(&clipped.shape, screen);
        }
        painted
    }

    fn under(&self, at: Pos2) -> Color32 {
        let found = self.fills.iter().rev().find(|(rect, _)| rect.contains(at));
        found.map_or(Color32::BLACK, |(_, colour)| *colour)
    }

    fn mark(&mut self, what: &'static str, colour: Color32, at: Pos2) {
        if 0 < colour.a() {
            let under = self.under(at);
            self.marks.push(Mark { what, colour, under });
        }
    }

    fn take(&mut self, shape: &Shape, screen: Rect) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.take(shape, screen)),
            Shape::Rect(rect) => {
                let side = rect.rect.width().min(rect.rect.height());
                if side <= BAR * screen.height() && 0 < rect.fill.a() {
                    self.mark("bar", rect.fill, rect.rect.center());
                }
                if 0.0 < rect.stroke.width {
                    self.mark("frame", rect.stroke.color, rect.rect.left_top());
                }
                if rect.fill.a() == 255 {
                    self.fills.push((rect.rect, rect.fill));
                }
            }
            Shape::Circle(circle) => {
                let edge = circle.center - egui::vec2(circle.radius + 1.0, 0.0);
                if 0.0 < circle.stroke.width {
                    self.mark("ring", circle.stroke.color, edge);
                } else {
                    self.mark("dot", circle.fill, edge);
                }
                if circle.fill.a() == 255 {
                    let inside = egui::Vec2::splat(1.4 * circle.radius);
                    self.fills.push((Rect::from_center_size(circle.center, inside), circle.fill));
                }
            }
            Shape::LineSegment { points, stroke } => {
                self.mark("line", stroke.color, points[0].lerp(points[1], 0.5));
            }
            Shape::Path(path) => {
                let bounds = Rect::from_points(&path.points);
                if 0 < path.fill.a() && path.stroke.width == 0.0 {
                    self.mark("shape", path.fill, bounds.left_top());
                    self.fills.push((bounds.shrink(0.2 * bounds.width()), path.fill));
                } else if let egui::epaint::ColorMode::Solid(colour) = path.stroke.color {
                    let lowest = path.points.iter().copied().max_by(|a, b| a.y.total_cmp(&b.y));
                    self.mark("line", colour, lowest.unwrap_or_default());
                }
            }
            Shape::Text(text) => {
                let section = &text.galley.job.sections[0].format;
                let lines: Vec<Rect> = text
                    .galley
                    .rows
                    .iter()
                    .map(|row| {
                        let ink = row.row.visuals.mesh_bounds;
                        ink.translate(text.pos.to_vec2() + row.pos.to_vec2())
                    })
                    .filter(Rect::is_positive)
                    .collect();
                let Some(first) = lines.first() else { return };
                self.texts.push(Text {
                    words: text.galley.text().to_owned(),
                    size: section.font_id.size,
                    colour: section.color,
                    under: self.under(first.center()),
                    elided: text.galley.elided,
                    lines,
                });
            }
            _ => {}
        }
    }

    /// Texts that are on each other or reach out of the picture.
    pub fn troubles(&self, screen: Rect) -> Vec<String> {
        let mut troubles = Vec::new();
        for (n, text) in self.texts.iter().enumerate() {
            for line in &text.lines {
                if !screen.expand(1.0).contains_rect(*line) {
                    troubles.push(format!("out of the picture: {:?} {line:?}", text.words));
                }
                for other in &self.texts[n + 1..] {
                    for beside in &other.lines {
                        let common = line.intersect(*beside);
                        if 1.0 < common.width() && 1.0 < common.height() {
                            troubles.push(format!("{:?} on {:?}", text.words, other.words));
                        }
                    }
                }
            }
        }
        troubles
    }
}

/// WCAG 2 contrast.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let [r, g, b, _] = Rgba::from(colour).to_array();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
