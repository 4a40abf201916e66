//! The mark of a relation: its nature by shape and letter, what it is about by small letters beneath.

use std::sync::Arc;

use egui::{Color32, FontFamily, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::app::base::theme::{self, Theme};
use crate::session::{MarkShape, Nature, Object, Relation};

/// What a nature looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub shape: MarkShape,
    pub letter: char,
}

/// The letters of the objects at one size, laid out once for all the marks of a frame.
pub struct Inks {
    /// The central object, in bold ink.
    central: [Arc<Galley>; 4],
    /// The others.
    secondary: [Arc<Galley>; 4],
    /// The letters of marks that were already painted.
    letters: Vec<(char, Color32, Arc<Galley>)>,
    /// How high a mark is, in points.
    height: f32,
}

/// The letter beside the height of its mark.
const LETTER: f32 = 0.68;
/// The letters of objects beside the height of the mark above them.
const OBJECT: f32 = 0.62;

impl Mark {
    pub fn of(nature: &Nature) -> Self {
        Self { shape: nature.shape, letter: nature.letter }
    }

    /// Shape and letter in the middle of `rect`, as large as it allows.
    pub fn paint(self, painter: &Painter, theme: &Theme, rect: Rect) {
        let mut inks = Inks::new(painter, theme, rect.width().min(rect.height()));
        self.paint_with(painter, theme, rect.center(), &mut inks);
    }

    /// The same in one ink on one paper, for where no hue is to tell anything.
    pub fn paint_in(self, painter: &Painter, rect: Rect, ink: Color32, paper: Color32) {
        let height = rect.width().min(rect.height());
        painter.add(self.outline(ink, rect.center(), height));
        let colour = if is_filled(self.shape) { paper } else { ink };
        let font = FontId::new(height * LETTER, theme::semibold());
        let letter = painter.layout_no_wrap(self.letter.to_string(), font, colour);
        place(painter, letter, rect.center() + self.drop(height));
    }

    /// Shape and letter around `center`.
    pub fn paint_with(self, painter: &Painter, theme: &Theme, center: Pos2, inks: &mut Inks) {
        painter.add(self.outline(theme.mark(self.shape), center, inks.height));
        let colour = if is_filled(self.shape) { theme.card } else { theme.mark(self.shape) };
        let letter = inks.letter(painter, self.letter, colour);
        place(painter, letter, center + self.drop(inks.height));
    }

    /// How much lower than the middle the letter stands.
    fn drop(self, height: f32) -> egui::Vec2 {
        vec2(0.0, if self.shape == MarkShape::Triangle { height * 0.12 } else { 0.0 })
    }

    fn outline(self, colour: Color32, center: Pos2, height: f32) -> Shape {
        let half = height / 2.0;
        let line = Stroke::new((height * 0.1).clamp(1.2, (height / 14.0).max(2.0)), colour);
        let inside = half - line.width / 2.0;
        match self.shape {
            MarkShape::Disc => Shape::circle_filled(center, half, colour),
            MarkShape::Ring => Shape::circle_stroke(center, inside, line),
            MarkShape::Square => {
                let rect = Rect::from_center_size(center, vec2(height, height) * 0.92);
                Shape::rect_filled(rect, 2, colour)
            }
            MarkShape::Pill => {
                let rect = Rect::from_center_size(center, vec2(height * 1.25, height * 0.9));
                let radius = (rect.height() / 2.0) as u8;
                Shape::rect_stroke(rect, radius, line, egui::StrokeKind::Inside)
            }
            MarkShape::Diamond => polygon(center, 1.14 * half, 4, colour),
            MarkShape::Triangle => polygon(center + vec2(0.0, 0.2 * half), 1.24 * half, 3, colour),
            MarkShape::Hexagon => polygon(center, 1.06 * half, 6, colour),
        }
    }
}

/// A regular polygon that stands on a point or a side, one corner on top.
fn polygon(center: Pos2, radius: f32, corners: u8, colour: Color32) -> Shape {
    let corner = |n: u8| {
        let turn = std::f32::consts::TAU * f32::from(n) / f32::from(corners);
        center + radius * vec2(turn.sin(), -turn.cos())
    };
    Shape::convex_polygon((0..corners).map(corner).collect(), colour, Stroke::NONE)
}

impl Inks {
    /// For marks of that height.
    pub fn new(painter: &Painter, theme: &Theme, height: f32) -> Self {
        let size = (height * OBJECT).max(8.0);
        let row = |family: FontFamily, colour: Color32| {
            Object::ALL.map(|object| {
                let font = FontId::new(size, family.clone());
                painter.layout_no_wrap(object.letter().to_string(), font, colour)
            })
        };
        Self {
            central: row(theme::semibold(), theme.ink),
            secondary: row(FontFamily::Proportional, theme.muted),
            letters: Vec::new(),
            height,
        }
    }

    /// The letters of what `relation` is about, in the middle of a line at `center`: the central one bold and first.
    pub fn paint_objects(&self, painter: &Painter, relation: &Relation, center: Pos2) {
        let galley = |object: Object| {
            let row =
                if relation.central == Some(object) { &self.central } else { &self.secondary };
            let at = Object::ALL.iter().position(|found| *found == object).unwrap_or(0);
            &row[at]
        };
        let width: f32 = relation.objects().map(|object| galley(object).size().x).sum();
        let mut left = center.x - width / 2.0;
        for object in relation.objects() {
            let letter = galley(object);
            let at = pos2(left, center.y - letter.size().y / 2.0);
            left += letter.size().x;
            painter.galley(at, Arc::clone(letter), Color32::PLACEHOLDER);
        }
    }

    fn letter(&mut self, painter: &Painter, letter: char, colour: Color32) -> Arc<Galley> {
        let known = self.letters.iter().find(|(of, ink, _)| *of == letter && *ink == colour);
        if let Some((.., galley)) = known {
            return Arc::clone(galley);
        }
        let font = FontId::new(self.height * LETTER, theme::semibold());
        let galley = painter.layout_no_wrap(letter.to_string(), font, colour);
        self.letters.push((letter, colour, Arc::clone(&galley)));
        galley
    }
}

/// Whether the letter stands on ink.
fn is_filled(shape: MarkShape) -> bool {
    !matches!(shape, MarkShape::Ring | MarkShape::Pill)
}

fn place(painter: &Painter, galley: Arc<Galley>, center: Pos2) {
    painter.galley(center - galley.size() / 2.0, galley, Color32::PLACEHOLDER);
}
