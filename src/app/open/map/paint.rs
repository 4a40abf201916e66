//! The map on the screen: all in ink, so that it reads in grey.

use std::collections::BTreeSet;

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind};

use super::camera::Projection;
use super::pane::Pointed;
use super::plan::{label_font, letter_font, title_font};
use super::scene::{Attention, Scene, ShownActor, ShownTie, of_world, point};
use crate::app::base::look::Look;
use crate::app::base::theme::Theme;
use crate::app::widgets::tie_line;
use crate::app::widgets::tie_points;
use crate::session::ActorId;

/// From so many lines on they are drawn thinner, down to this part, and less black.
const MANY: f32 = 60.0;
const THINNEST: f32 = 0.55;
/// How far a wish stands beside the way between two actors, how much of it each dash goes along, and its dashes.
const WISH_ASIDE: f32 = 7.0;
const WISH_REACH: f32 = 0.36;
const WISH_DASH: f32 = 4.0;

/// From each end, dashes that do not meet.
pub fn wish_mark(painter: &Painter, [one, other]: [Pos2; 2], colour: Color32, scale: f32) {
    let stroke = Stroke::new(1.3 * scale, colour);
    let dash = WISH_DASH * scale;
    for (from, to) in [(one, other), (other, one)] {
        let reach = from + (to - from) * WISH_REACH;
        painter.extend(Shape::dashed_line(&[from, reach], stroke, dash, dash));
    }
}

/// Everything that is drawn in one frame.
pub struct Paint<'a> {
    pub painter: &'a Painter,
    pub look: &'a Look<'a>,
    pub scene: &'a Scene<'a>,
    pub projection: Projection,
    pub attention: Attention,
    pub pointed: Pointed,
}

impl Paint<'_> {
    pub fn all(&self) {
        let bright = self.attention.actors(self.scene);
        self.rings();
        let held = |tie: &&ShownTie<'_>| self.attention.holds(tie.relation.pair);
        let (ink, faded): (Vec<_>, Vec<_>) = self.scene.ties.iter().partition(held);
        for tie in &faded {
            self.line(tie, self.theme().line);
        }
        let many = 3.0 * MANY < ink.len() as f32;
        for tie in &ink {
            self.line(tie, if many { self.theme().muted } else { self.theme().ink });
        }
        self.wishes();
        self.titles();
        for tie in faded {
            self.letter(tie, self.theme().muted);
        }
        for tie in ink {
            self.letter(tie, self.theme().ink);
        }
        for shown in &self.scene.actors {
            self.actor(shown, bright.as_ref());
        }
    }

    fn theme(&self) -> &Theme {
        self.look.theme
    }

    /// Strokes follow the zoom, but less.
    fn scale(&self) -> f32 {
        self.projection.zoom.sqrt()
    }

    fn rings(&self) {
        let layout = &self.scene.laid.layout;
        let center = self.projection.point(point(layout.center));
        for ring in &layout.rings {
            let radius = egui::Vec2::from(ring.radii) * self.projection.zoom;
            let stroke = Stroke::new(1.0, self.theme().line);
            self.painter.add(egui::epaint::EllipseShape::stroke(center, radius, stroke));
        }
    }

    fn titles(&self) {
        let laid = self.scene.laid;
        for (ring, place) in laid.plan.rings.iter().zip(&laid.layout.rings) {
            let rect = self.projection.rect(of_world(&place.title));
            self.painter.rect_filled(rect, 3, self.theme().card);
            let title = self.look.words.ring(*ring, laid.plan.by);
            self.text(rect, &title, title_font(self.projection.zoom), self.theme().muted);
        }
    }

    fn line(&self, tie: &ShownTie<'_>, colour: Color32) {
        let pair = tie.relation.pair;
        let chosen = self.look.spotlight.pair == Some(pair);
        let Some(path) = &tie.path else {
            return self.bare(tie);
        };
        let points = tie_points(path, |at| self.projection.point(at));
        let many = (MANY / self.scene.ties.len().max(1) as f32).sqrt().clamp(THINNEST, 1.0);
        let weight = if chosen || self.pointed.pair == Some(pair) { 1.3 } else { many };
        let colour = if chosen { self.theme().ink } else { colour };
        tie_line(self.painter, &points, tie.nature.line, colour, weight * self.scale());
    }

    /// What we would like of a pair: two thin dashes beside the way from one to the other, that do not meet. No tie.
    fn wishes(&self) {
        if !self.look.shows_strategy() {
            return;
        }
        let theme = self.theme();
        for wish in &self.look.session.strategy.wishes {
            let ends = [wish.pair.low(), wish.pair.high()].map(|end| self.scene.actor(end));
            let [Some(one), Some(other)] = ends else { continue };
            let colour = if self.attention.holds(wish.pair) { theme.muted } else { theme.rail };
            let aside = WISH_ASIDE * self.projection.zoom;
            let [start, end] = [one, other].map(|shown| self.projection.point(shown.disc()));
            let way = (end - start).normalized();
            let aside = way.rot90() * aside;
            let [near, far] = [one, other].map(|shown| way * shown.radius() * self.projection.zoom);
            let ends = [start + near + aside, end - far + aside];
            wish_mark(self.painter, ends, colour, self.scale());
        }
    }

    /// What a letter without a line stands between, once it is pointed at.
    fn bare(&self, tie: &ShownTie<'_>) {
        let pair = tie.relation.pair;
        if self.pointed.pair == Some(pair) || self.look.spotlight.pair == Some(pair) {
            let ends = [pair.low(), pair.high()].map(|end| self.scene.actor(end));
            if let [Some(from), Some(to)] = ends {
                let ends = [from.disc(), to.disc()].map(|at| self.projection.point(at));
                self.painter.line_segment(ends, Stroke::new(1.0, self.theme().rail));
            }
        }
    }

    fn letter(&self, tie: &ShownTie<'_>, colour: Color32) {
        let Some(rect) = tie.letter.map(|rect| self.projection.rect(rect)) else { return };
        let theme = self.theme();
        let chosen = self.look.spotlight.pair == Some(tie.relation.pair);
        self.painter.rect_filled(rect, 3, if chosen { theme.highlight } else { theme.card });
        if chosen || self.pointed.pair == Some(tie.relation.pair) {
            let stroke = Stroke::new(1.5, theme.ink);
            self.painter.rect_stroke(rect.expand(1.0), 4, stroke, StrokeKind::Outside);
        }
        let colour = if chosen { theme.ink } else { colour };
        let letter = tie.nature.letter.to_string();
        self.text(rect, &letter, letter_font(self.projection.zoom), colour);
    }

    fn actor(&self, shown: &ShownActor<'_>, bright: Option<&BTreeSet<ActorId>>) {
        let (theme, id) = (self.theme(), shown.actor.id);
        let fades = bright.is_some_and(|bright| !bright.contains(&id));
        let (line, text) = if fades { (theme.rail, theme.muted) } else { (theme.ink, theme.ink) };
        let at = self.projection.point(shown.disc());
        let radius = shown.radius() * self.projection.zoom;
        let width = 1.8 * self.scale();
        let fill = if shown.actor.us { line } else { theme.card };
        self.painter.circle(at, radius - width / 2.0, fill, Stroke::new(width, line));
        if self.look.spotlight.lit.contains(&id) {
            let inner = if shown.actor.us { theme.card } else { theme.ink };
            self.painter.circle_stroke(at, 0.55 * radius, Stroke::new(1.4 * width, inner));
        }
        self.label(shown, text);
        if self.pointed.focused == Some(id) {
            let ring = Stroke::new(2.0, theme.accent);
            self.painter.circle_stroke(at, radius + 2.0 + self.scale(), ring);
        }
    }

    fn label(&self, shown: &ShownActor<'_>, colour: Color32) {
        let theme = self.theme();
        let rect = self.projection.rect(of_world(&shown.place.label));
        let chosen = self.look.spotlight.actor == Some(shown.actor.id);
        self.painter.rect_filled(rect, 4, if chosen { theme.highlight } else { theme.card });
        if chosen {
            let stroke = Stroke::new(1.0, theme.highlight_line);
            self.painter.rect_stroke(rect.expand(1.0), 4, stroke, StrokeKind::Outside);
        }
        let lines: Vec<_> = shown.label.split('\n').collect();
        let height = rect.height() / lines.len() as f32;
        for (rank, line) in lines.into_iter().enumerate() {
            let top = rect.top() + rank as f32 * height;
            let row = Rect::from_x_y_ranges(rect.x_range(), top..=top + height);
            self.text(row, line, label_font(self.projection.zoom), colour);
        }
    }

    fn text(&self, rect: Rect, text: &str, font: FontId, colour: Color32) {
        self.painter.text(rect.center(), Align2::CENTER_CENTER, text, font, colour);
    }
}
