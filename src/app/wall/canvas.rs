//! A sheet of 1080 wall pixels in height, on any screen: everything is drawn through it, and told to a screen reader.

use std::cell::Cell;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, FontFamily, FontId, Galley, Painter, Pos2, Rect, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Picture;
use super::theme::Colours;
use crate::app::base::acuity::PICTURE;
use crate::app::base::theme::{semibold, unbroken};
use crate::words::Words;

/// The height of every picture.
pub const HEIGHT: f32 = PICTURE;
/// Around everything.
pub const MARGIN: f32 = 60.0;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Strong,
}

/// How a text is set: its size in wall pixels, its weight, its colour.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    pub size: f32,
    pub weight: Weight,
    pub colour: Color32,
}

/// Where a picture is drawn.
pub struct Canvas<'a> {
    painter: &'a Painter,
    /// Points for one wall pixel.
    scale: f32,
    origin: Pos2,
    width: f32,
    /// Where nodes are told; none in the small picture.
    spoken: Option<&'a Ui>,
    told: Cell<usize>,
    pub words: Words,
    pub colours: &'static Colours,
    /// The size of what must be read.
    pub text: f32,
    pub glides: bool,
}

/// Lines stand this many times their size apart.
pub const LEADING: f32 = 1.25;

impl<'a> Canvas<'a> {
    pub fn new(
        painter: &'a Painter,
        rect: Rect,
        picture: &Picture,
        spoken: Option<&'a Ui>,
    ) -> Self {
        let scale = (rect.height() / HEIGHT).max(0.001);
        Self {
            painter,
            scale,
            origin: rect.min,
            width: rect.width() / scale,
            spoken,
            told: Cell::new(0),
            words: picture.words,
            colours: Colours::of(picture.theme),
            text: picture.text.pixels(),
            glides: picture.glides && spoken.is_some(),
        }
    }

    /// In wall pixels.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Letters that carry the picture.
    pub fn strong(&self, size: f32) -> Type {
        Type { size, weight: Weight::Strong, colour: self.colours.ink }
    }

    pub fn plain(&self, size: f32) -> Type {
        Type { size, weight: Weight::Plain, colour: self.colours.ink }
    }

    pub fn muted(&self, size: f32) -> Type {
        Type { size, weight: Weight::Plain, colour: self.colours.muted }
    }

    pub fn point(&self, at: Pos2) -> Pos2 {
        self.origin + self.scale * at.to_vec2()
    }

    pub fn rect(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.point(rect.min), self.point(rect.max))
    }

    /// `pixels` of the wall in points.
    pub fn length(&self, pixels: f32) -> f32 {
        pixels * self.scale
    }

    /// A line `pixels` thick, and thicker for a projector that washes out.
    pub fn stroke(&self, pixels: f32, colour: Color32) -> Stroke {
        Stroke::new(self.length(pixels * self.colours.weight), colour)
    }

    pub fn painter(&self) -> &Painter {
        self.painter
    }

    pub fn fill(&self, rect: Rect, radius: f32, colour: Color32) {
        self.painter.rect_filled(self.rect(rect), self.length(radius), colour);
    }

    pub fn frame(&self, rect: Rect, radius: f32, stroke: Stroke) {
        let rect = self.rect(rect);
        self.painter.rect_stroke(rect, self.length(radius), stroke, StrokeKind::Inside);
    }

    /// A text in at most `width` and `rows`; what does not fit is left out and marked by an ellipsis.
    pub fn lay(&self, text: &str, set: Type, width: f32, rows: usize) -> Arc<Galley> {
        let family = match set.weight {
            Weight::Plain => FontFamily::Proportional,
            Weight::Strong => semibold(),
        };
        let font = FontId::new(self.length(set.size), family);
        let mut job = LayoutJob::simple(unbroken(text), font, set.colour, self.length(width));
        job.wrap = TextWrapping {
            max_rows: rows.max(1),
            break_anywhere: rows <= 1,
            ..TextWrapping::wrap_at_width(self.length(width.max(1.0)))
        };
        for section in &mut job.sections {
            section.format.line_height = Some(self.length(set.size * LEADING));
        }
        self.painter.layout_job(job)
    }

    /// The size of a text that was laid out, in wall pixels.
    pub fn size(&self, galley: &Galley) -> Vec2 {
        galley.size() / self.scale
    }

    /// The largest of `sizes` at which `text` fits in `room`; the last one, cut, when none does.
    pub fn fit(&self, text: &str, set: Type, sizes: &[f32], room: Vec2) -> Arc<Galley> {
        let mut last = None;
        for &size in sizes {
            let rows = ((room.y / (size * LEADING)).floor() as usize).max(1);
            let galley = self.lay(text, Type { size, ..set }, room.x, rows);
            if !galley.elided {
                return galley;
            }
            last = Some(galley);
        }
        last.unwrap_or_else(|| self.lay(text, set, room.x, 1))
    }

    /// Draws what was laid out, `anchor` of it at `at`. Gives where it is.
    pub fn put(&self, galley: Arc<Galley>, at: Pos2, anchor: Align2) -> Rect {
        let rect = anchor.anchor_size(at, self.size(&galley));
        self.painter.galley(self.point(rect.min), galley, self.colours.ink);
        rect
    }

    /// One line, cut at `width`, and told.
    pub fn line(&self, text: &str, set: Type, at: Pos2, anchor: Align2, width: f32) -> Rect {
        let rect = self.put(self.lay(text, set, width, 1), at, anchor);
        self.say(rect, Role::Label, text);
        rect
    }

    /// Tells a screen reader what stands in `rect`.
    pub fn say(&self, rect: Rect, role: Role, text: &str) {
        self.tell(rect, role, || text.to_owned());
    }

    /// The same with words that take a moment to find: only when someone listens.
    pub fn tell(&self, rect: Rect, role: Role, text: impl Fn() -> String) {
        let Some(ui) = self.spoken else { return };
        let number = self.told.replace(self.told.get() + 1);
        let id = ui.scope_id().with(("wall", number));
        let response = ui.interact(self.rect(rect), id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(role, true, text()));
    }

    /// Where a ball is drawn that is to be at `goal`, both from 0 to 1: on its way, while it glides.
    pub fn glide(&self, axis: &str, goal: f32) -> f32 {
        match self.spoken {
            Some(ui) => {
                let seconds = if self.glides { 0.3 } else { 0.0 };
                ui.animate_value_with_time(egui::Id::unique(("wall ball", axis)), goal, seconds)
            }
            None => goal,
        }
    }
}

/// From the left, from the top, wide and high, in wall pixels.
pub fn area(left: f32, top: f32, width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(left, top), vec2(width, height))
}
