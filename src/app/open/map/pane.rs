//! The place where the map is seen, and what is pointed at there.

use egui::scroll_area::ScrollSource;
use egui::{Id, Rect, Response, ScrollArea, Sense, Ui, Vec2};

use super::camera::{Camera, Projection, buttons};
use super::filter::Filter;
use super::keys::{self, Asked};
use super::paint::Paint;
use super::said;
use super::scene::{Attention, Scene, ShownActor, of_world};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::Rows;
use crate::session::{ActorId, Pair};

/// What is pointed at, and what has the keyboard.
#[derive(Default)]
pub struct Pointed {
    pub actor: Option<ActorId>,
    pub pair: Option<Pair>,
    pub focused: Option<ActorId>,
}

/// What a disc takes, ours too.
const DISC: f32 = 2.0 * super::plan::OUR_RADIUS;

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
    let places = scene.laid.layout.actors.iter();
    let taken: Vec<_> = places
        .flat_map(|place| {
            let disc = super::scene::point(place.disc);
            [of_world(&place.label), Rect::from_center_size(disc, Vec2::splat(DISC))]
        })
        .collect();
    buttons(ui, look, camera, (shown.inner_rect, world), &taken);
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
