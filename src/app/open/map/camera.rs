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

const SIDE: f32 = 28.0;
const GAP: f32 = 3.0;
/// What three buttons take.
const BUTTONS: Vec2 = vec2(3.0 * SIDE + 2.0 * GAP, SIDE);

/// Where the buttons stand: at the bottom right, or in the first corner where they hide nothing of a map that is seen whole.
fn place(pane: Rect, world: Vec2, taken: &[Rect]) -> Rect {
    let inner = pane.shrink2(vec2(9.0, 8.0));
    let whole = Camera::default();
    let corner = pane.min + whole.room(pane.size(), world);
    let projection = Projection { corner, zoom: whole.zoom(pane.size(), world) };
    let corners = [
        egui::Align2::RIGHT_BOTTOM,
        egui::Align2::RIGHT_TOP,
        egui::Align2::LEFT_BOTTOM,
        egui::Align2::LEFT_TOP,
    ];
    let places = corners.map(|corner| corner.align_size_within_rect(BUTTONS, inner));
    let is_free =
        |place: &Rect| !taken.iter().any(|taken| projection.rect(*taken).intersects(*place));
    places.into_iter().find(is_free).unwrap_or(places[0])
}

/// In a corner: larger, smaller, all of it; `taken` is what stands on the map.
pub fn buttons(
    ui: &mut Ui,
    look: &Look<'_>,
    camera: &mut Camera,
    (pane, world): (Rect, Vec2),
    taken: &[Rect],
) {
    let all = [("map-zoom-out", Zoom::Out), ("map-zoom-in", Zoom::In), ("map-zoom-fit", Zoom::Fit)];
    let mut corner = place(pane, world, taken).min;
    for (name, zoom) in all {
        let rect = Rect::from_min_size(corner, Vec2::splat(SIDE));
        corner.x += SIDE + GAP;
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

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn the_buttons_stand_where_they_hide_no_name_and_at_the_bottom_right_when_they_can() {
        let pane = Rect::from_min_size(pos2(40.0, 60.0), vec2(400.0, 300.0));
        // Seen whole, as large as the pane.
        let world = pane.size();
        let at = |corner: Pos2| Rect::from_center_size(corner, vec2(60.0, 30.0));
        let (low_right, high_right) = (at(pos2(370.0, 280.0)), at(pos2(370.0, 20.0)));
        let (low_left, high_left) = (at(pos2(30.0, 280.0)), at(pos2(30.0, 20.0)));
        let all = [low_right, high_right, low_left, high_left];
        let center = |taken: &[Rect]| place(pane, world, taken).center() - pane.center();
        assert!(0.0 < center(&[]).x && 0.0 < center(&[]).y);
        assert!(0.0 < center(&all[..1]).x && center(&all[..1]).y < 0.0);
        assert!(center(&all[..2]).x < 0.0 && 0.0 < center(&all[..2]).y);
        assert!(center(&all[..3]).x < 0.0 && center(&all[..3]).y < 0.0);
        assert_eq!(center(&all), center(&[]));
        assert!(pane.contains_rect(place(pane, world, &all)));
    }
}
