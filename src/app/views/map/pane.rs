//! The place where the map is seen: how large it is, which part of it, and what is pointed at.

use egui::scroll_area::ScrollSource;
use egui::{Button, Id, Pos2, Rect, Response, ScrollArea, Sense, Stroke, Ui, Vec2, vec2};

use super::filter::Filter;
use super::keys::{self, Asked, Zoom};
use super::paint::Paint;
use super::said;
use super::scene::{Attention, Scene, ShownActor, of_world};
use crate::app::look::{Action, Look};
use crate::app::theme::size;
use crate::app::widgets::Rows;
use crate::session::{ActorId, Pair};

/// The smallest zoom: labels stay readable, and the map is moved instead.
const SMALLEST: f32 = size::SMALL / super::plan::LABEL;
const LARGEST: f32 = 3.0;
/// A small map is not blown up to fill a large place.
const LARGEST_FIT: f32 = 1.15;
const STEP: f32 = 1.2;
/// Zooms are multiples of this part: glyphs are drawn once for each size.
const GRAIN: f32 = 40.0;

/// Which part of the map is seen, and how large.
#[derive(Clone, Copy, Debug, Default)]
pub struct Camera {
    /// As large as fits when nothing was chosen.
    zoom: Option<f32>,
    /// How far the map is scrolled.
    offset: Vec2,
    /// Where it is to be scrolled in the next frame.
    go: Option<Vec2>,
    /// The sizes of the pane and of the world when they were last fitted.
    fitted: Option<(Vec2, Vec2)>,
}

impl Camera {
    fn zoom(&self, pane: Vec2, world: Vec2) -> f32 {
        self.zoom.unwrap_or_else(|| {
            let most = (pane.x / world.x).min(pane.y / world.y).min(LARGEST_FIT);
            ((most * GRAIN).floor() / GRAIN).max(SMALLEST)
        })
    }

    /// The free room on the left and above when the map is smaller than the pane.
    fn room(&self, pane: Vec2, world: Vec2) -> Vec2 {
        ((pane - world * self.zoom(pane, world)) / 2.0).max(Vec2::ZERO)
    }

    /// Brings the centre of the rings to the middle whenever what is to be fitted changes.
    fn fit(&mut self, pane: Vec2, world: Vec2, center: Pos2) {
        if self.zoom.is_none() && self.fitted != Some((pane, world)) {
            self.fitted = Some((pane, world));
            let zoom = self.zoom(pane, world);
            let middle = self.room(pane, world) + center.to_vec2() * zoom;
            self.go = Some((middle - pane / 2.0).max(Vec2::ZERO));
        }
    }

    /// Zooms by a factor; what is at `anchor` in the pane stays there.
    fn zoom_by(&mut self, factor: f32, anchor: Vec2, pane: Vec2, world: Vec2) {
        let before = self.zoom(pane, world);
        let at = (self.offset + anchor - self.room(pane, world)) / before;
        let wanted = (before * factor).clamp(SMALLEST, LARGEST);
        self.zoom = Some(((wanted * GRAIN).round() / GRAIN).max(SMALLEST));
        let after = at * self.zoom(pane, world) + self.room(pane, world);
        self.go = Some((after - anchor).max(Vec2::ZERO));
    }

    fn obey(&mut self, zoom: Zoom, pane: Vec2, world: Vec2) {
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

/// What is pointed at, and what has the keyboard.
#[derive(Default)]
pub struct Pointed {
    pub actor: Option<ActorId>,
    pub pair: Option<Pair>,
    pub focused: Option<ActorId>,
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    mut scene: Scene<'_>,
    filter: &Filter,
    (camera, rows): (&mut Camera, &mut Rows<ActorId>),
    out: &mut Vec<Action>,
) {
    let layout = &scene.laid.layout;
    let (pane, world) = (ui.available_rect_before_wrap(), Vec2::from(layout.size).max(Vec2::ONE));
    let size = pane.size();
    camera.fit(size, world, super::scene::point(layout.center));
    wheel(ui, camera, pane, world);
    let mut area =
        ScrollArea::both().id_salt("map").auto_shrink(false).scroll_source(ScrollSource::ALL);
    if let Some(offset) = camera.go.take() {
        area = area.scroll_offset(offset);
    }
    let shown = area.show(ui, |ui| {
        let zoom = camera.zoom(size, world);
        let (rect, _) = ui.allocate_exact_size((world * zoom).max(size), Sense::hover());
        let projection = Projection { corner: rect.min + camera.room(size, world), zoom };
        let asked = asked(ui, &scene, rows);
        let pointed = point_at(ui, look, &scene, projection, rows, out);
        let attention = attention(look, &scene, filter, &pointed);
        let all = attention == Attention::Everything;
        scene.place_letters(|tie| !all && attention.holds(tie.relation.pair));
        let scene = &scene;
        Paint { painter: ui.painter(), look, scene, projection, attention, pointed }.all();
        asked
    });
    camera.offset = shown.state.clamped_offset();
    match shown.inner {
        Some((actor, Asked::Open)) => out.push(Action::ShowActor(actor)),
        Some((_, Asked::Zoom(zoom))) => {
            camera.obey(zoom, size, world);
            ui.ctx().request_repaint();
        }
        _ => {}
    }
    buttons(ui, look, camera, shown.inner_rect, world);
}

/// The wheel with Ctrl, or two fingers.
fn wheel(ui: &Ui, camera: &mut Camera, pane: Rect, world: Vec2) {
    let (factor, at) = ui.input(|input| (input.zoom_delta(), input.pointer.hover_pos()));
    let over = at.filter(|&at| pane.contains(at) && ui.rect_contains_pointer(pane));
    if let Some(at) = over
        && (factor - 1.0).abs() > f32::EPSILON
    {
        camera.zoom_by(factor, at - pane.min, pane.size(), world);
    }
}

fn attention(look: &Look<'_>, scene: &Scene<'_>, filter: &Filter, pointed: &Pointed) -> Attention {
    match (pointed.actor, pointed.pair, pointed.focused) {
        (None, Some(pair), _) => Attention::Pair(pair),
        (Some(actor), ..) | (None, None, Some(actor)) => Attention::Actor(actor),
        (None, None, None) => Attention::at_rest(look, scene, filter),
    }
}

fn id(ui: &Ui, actor: ActorId) -> Id {
    ui.scope_id().with(("actor", actor))
}

/// What a key asked of the actor that has the keyboard; another one may get it.
fn asked(ui: &Ui, scene: &Scene<'_>, rows: &mut Rows<ActorId>) -> Option<(ActorId, Asked)> {
    let focused = ui.memory(egui::Memory::focused)?;
    let actors: Vec<_> = scene.actors.iter().map(|shown| shown.actor.id).collect();
    let &actor = actors.iter().find(|&&actor| id(ui, actor) == focused)?;
    rows.stay_at(actor);
    let asked = keys::take(ui, focused)?;
    match asked {
        Asked::Step(by) => {
            rows.step(&actors, &actor, by);
        }
        Asked::First => actors.first().into_iter().for_each(|&first| rows.go_to(first)),
        Asked::Last => actors.last().into_iter().for_each(|&last| rows.go_to(last)),
        Asked::Open | Asked::Zoom(_) => {}
    }
    Some((actor, asked))
}

/// Discs, labels and letters, as far as one can point at them.
fn point_at(
    ui: &Ui,
    look: &Look<'_>,
    scene: &Scene<'_>,
    projection: Projection,
    rows: &mut Rows<ActorId>,
    out: &mut Vec<Action>,
) -> Pointed {
    let mut pointed = Pointed::default();
    let order: Vec<_> = scene.actors.iter().map(|shown| shown.actor.id).collect();
    let entrance = rows.entrance(&order).copied();
    for shown in &scene.actors {
        let id = shown.actor.id;
        let (disc, label) = disc_and_label(ui, look, shown, projection, entrance == Some(id));
        if rows.arrives_at(&id) {
            disc.request_focus();
        }
        if disc.gained_focus() {
            ui.scroll_to_rect(disc.rect.union(label.rect).expand(20.0), None);
        }
        if disc.has_focus() {
            pointed.focused = Some(id);
        }
        if disc.hovered() || label.hovered() {
            pointed.actor = Some(id);
        }
        if disc.double_clicked() || label.double_clicked() {
            out.push(Action::ShowActor(id));
        } else if disc.clicked() || label.clicked() {
            rows.stay_at(id);
            out.push(Action::SelectActor(id));
        }
    }
    for tie in &scene.ties {
        let Some(letter) = tie.letter else { continue };
        let pair = tie.relation.pair;
        let salt = ui.scope_id().with(("tie", pair));
        let response = ui.interact(projection.rect(letter), salt, Sense::CLICK);
        response.widget_info(|| {
            let name = look.words.pair(look.session, pair);
            egui::WidgetInfo::labeled(egui::Role::Button, true, name)
        });
        if response.hovered() {
            pointed.pair = Some(pair);
        }
        if response.clicked() {
            out.push(Action::SelectPair(pair));
        }
        response.on_hover_ui(|ui| said::pair_tip(ui, look, pair));
    }
    pointed
}

/// An actor's disc, which has the name and the keyboard, and its label.
fn disc_and_label(
    ui: &Ui,
    look: &Look<'_>,
    shown: &ShownActor<'_>,
    projection: Projection,
    entrance: bool,
) -> (Response, Response) {
    let (actor, id) = (shown.actor, id(ui, shown.actor.id));
    let side = Vec2::splat(2.0 * shown.radius() + 4.0);
    let disc = projection.rect(Rect::from_center_size(shown.disc(), side));
    let label = projection.rect(of_world(&shown.place.label));
    let sense = if entrance { Sense::click() } else { Sense::CLICK };
    let disc = ui.interact(disc, id, sense);
    let label = ui.interact(label, id.with("label"), Sense::CLICK);
    disc.widget_info(|| {
        let chosen = look.spotlight.actor == Some(actor.id);
        egui::WidgetInfo::selected(egui::Role::Button, true, chosen, said::actor(look, actor))
    });
    let tip = |ui: &mut Ui| said::actor_tip(ui, look, actor);
    (disc.on_hover_ui(tip), label.on_hover_ui(tip))
}

/// At the bottom right: larger, smaller, all of it.
fn buttons(ui: &mut Ui, look: &Look<'_>, camera: &mut Camera, pane: Rect, world: Vec2) {
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
