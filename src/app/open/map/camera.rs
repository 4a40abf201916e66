//! How large the map is seen, and which part of it.

use egui::{Button, Pos2, Rect, Stroke, Ui, Vec2, vec2};

use super::keys::Zoom;
use crate::app::base::look::Look;
use crate::app::base::theme::size;

/// The smallest zoom: labels stay readable, and the map is moved instead.
const SMALLEST: f32 = size::LEAST / super::plan::LABEL;
const LARGEST: f32 = 3.0;
/// A small map is not blown up to fill a large place.
const LARGEST_FIT: f32 = 1.6;
const STEP: f32 = 1.2;
/// Zooms are multiples of this part: glyphs are drawn once for each size.
const GRAIN: f32 = 40.0;

/// Which part of the map is seen, and how large.
#[derive(Clone, Copy, Debug, Default)]
pub struct Camera {
    /// As large as fits when nothing was chosen.
    zoom: Option<f32>,
    /// How far the map is scrolled.
    pub offset: Vec2,
    /// Where it is to be scrolled in the next frame.
    pub go: Option<Vec2>,
    /// The sizes of the pane and of the world when they were last fitted.
    fitted: Option<(Vec2, Vec2)>,
}

impl Camera {
    pub fn zoom(&self, pane: Vec2, world: Vec2) -> f32 {
        self.zoom.unwrap_or_else(|| {
            let most = (pane.x / world.x).min(pane.y / world.y).min(LARGEST_FIT);
            ((most * GRAIN).floor() / GRAIN).max(SMALLEST)
        })
    }

    /// The free room on the left and above when the map is smaller than the pane.
    pub fn room(&self, pane: Vec2, world: Vec2) -> Vec2 {
        ((pane - world * self.zoom(pane, world)) / 2.0).max(Vec2::ZERO)
    }

    /// Brings the centre of the rings to the middle whenever what is to be fitted changes.
    pub fn fit(&mut self, pane: Vec2, world: Vec2, center: Pos2) {
        if self.zoom.is_none() && self.fitted != Some((pane, world)) {
            self.fitted = Some((pane, world));
            let zoom = self.zoom(pane, world);
            let middle = self.room(pane, world) + center.to_vec2() * zoom;
            self.go = Some((middle - pane / 2.0).max(Vec2::ZERO));
        }
    }

    /// Zooms by a factor; what is at `anchor` in the pane stays there.
    pub fn zoom_by(&mut self, factor: f32, anchor: Vec2, pane: Vec2, world: Vec2) {
        let before = self.zoom(pane, world);
        let at = (self.offset + anchor - self.room(pane, world)) / before;
        let wanted = (before * factor).clamp(SMALLEST, LARGEST);
        self.zoom = Some(((wanted * GRAIN).round() / GRAIN).max(SMALLEST));
        let after = at * self.zoom(pane, world) + self.room(pane, world);
        self.go = Some((after - anchor).max(Vec2::ZERO));
    }

    pub fn obey(&mut self, zoom: Zoom, pane: Vec2, world: Vec2) {
        match zoom {
            Zoom::In => self.zoom_by(STEP, pane / 2.0, pane, world),
            Zoom::Out => self.zoom_by(1.0 / STEP, pane / 2.0, pane, world),
            Zoom::Fit => {
                self.zoom = None;
                self.fitted = None;
            }
        }
    }
}

/// From the world to the screen.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    pub corner: Pos2,
    pub zoom: f32,
}

impl Projection {
    pub fn point(self, at: Pos2) -> Pos2 {
        self.corner + at.to_vec2() * self.zoom
    }

    pub fn rect(self, rect: Rect) -> Rect {
        Rect::from_min_max(self.point(rect.min), self.point(rect.max))
    }
}

/// At the bottom right: larger, smaller, all of it.
pub fn buttons(ui: &mut Ui, look: &Look<'_>, camera: &mut Camera, pane: Rect, world: Vec2) {
    const SIDE: f32 = 28.0;
    let all = [("map-zoom-out", Zoom::Out), ("map-zoom-in", Zoom::In), ("map-zoom-fit", Zoom::Fit)];
    let mut corner = pane.max - vec2(all.len() as f32 * (SIDE + 3.0) + 6.0, SIDE + 8.0);
    for (name, zoom) in all {
        let rect = Rect::from_min_size(corner, Vec2::splat(SIDE));
        corner.x += SIDE + 3.0;
        let name = look.words.text(name);
        let response = ui.put(rect, Button::new("")).accessible_name(&name).on_hover_text(name);
        sign(ui, zoom, rect.center(), Stroke::new(1.5, look.theme.muted));
        if response.clicked() {
            camera.obey(zoom, pane.size(), world);
            ui.ctx().request_repaint();
        }
    }
}

/// Minus, plus, and the corners of a frame.
fn sign(ui: &Ui, zoom: Zoom, at: Pos2, stroke: Stroke) {
    const REACH: f32 = 5.0;
    let painter = ui.painter();
    if zoom == Zoom::Fit {
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let corner = at + vec2(x, y) * REACH;
            painter.line_segment([corner, corner - vec2(x * 3.5, 0.0)], stroke);
            painter.line_segment([corner, corner - vec2(0.0, y * 3.5)], stroke);
        }
        return;
    }
    painter.line_segment([at - vec2(REACH, 0.0), at + vec2(REACH, 0.0)], stroke);
    if zoom == Zoom::In {
        painter.line_segment([at - vec2(0.0, REACH), at + vec2(0.0, REACH)], stroke);
    }
}
