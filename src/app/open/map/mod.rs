//! The map: actors on rings, and what links them.

mod camera;
mod controls;
mod filter;
mod keys;
mod paint;
mod pane;
mod plan;
mod said;
mod scene;

use egui::Ui;

use crate::analysis::rings::RingsBy;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::jobs::{Jobs, Pending};
use crate::app::base::look::Look;
use crate::app::widgets::{Rows, form};
use crate::session::{ActorId, Language, SessionId};
use filter::Filter;
use scene::Scene;

pub use plan::{Laid, MapPlan};

/// What this view keeps between frames.
#[derive(Default)]
pub struct MapState {
    /// The last map that was laid out; it stays until the next one comes.
    laid: Option<Box<Laid>>,
    laying: Pending<MapPlan, Box<Laid>>,
    /// What the last plan was made from.
    planned: Option<Source>,
    /// What rings stand for; as it suits the session when nothing was chosen.
    rings: Option<RingsBy>,
    filter: Filter,
    camera: camera::Camera,
    /// Where the keyboard enters the map.
    rows: Rows<ActorId>,
}

/// All that a plan is made from: where it is the same, so is the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Source {
    session: SessionId,
    revision: u64,
    language: Language,
    by: RingsBy,
    is_wide: bool,
    /// Those of one mission, or of all.
    actors: usize,
}

impl MapState {
    /// Takes the map that was laid out, if it is there.
    pub fn take_laid(&mut self) {
        if let Some(laid) = self.laying.take() {
            self.laid = Some(laid);
        }
    }

    /// Has the map laid out that is wanted, off the interface thread.
    pub fn lay(&mut self, jobs: &Jobs) {
        self.laying.work(jobs, |plan| || Box::new(Laid::of(plan)));
    }

    /// Asks for another layout when the present one is of something else.
    fn want(&mut self, ui: &Ui, look: &Look<'_>, by: RingsBy, laid: Option<&Laid>) {
        let is_wide = plan::is_wide(ui.available_size());
        let source = Source {
            session: look.session.id,
            revision: look.session.revision,
            language: look.words.language,
            by,
            is_wide,
            actors: look.session.actors.len(),
        };
        if self.planned == Some(source) {
            return;
        }
        self.planned = Some(source);
        let plan = MapPlan::of(ui, look, by, is_wide);
        if laid.is_some_and(|laid| laid.plan == plan) {
            self.laying.want_nothing();
        } else {
            self.laying.want(plan);
        }
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut MapState, out: &mut Vec<Action>) {
    if look.session.actors.is_empty() {
        return empty(ui, look, out);
    }
    form::column(ui, |ui| super::mission::left_out(ui, look, out));
    let look = &Look { session: look.on_mission(), ..*look };
    let session = look.session;
    let by = state.rings.unwrap_or_else(|| RingsBy::automatic(session));
    let laid = state.laid.take();
    let filter = state.filter.clone();
    let scene = laid.as_deref().map(|laid| Scene::of(look, laid, &filter));
    controls::ui(ui, look, by, scene.as_ref(), state);
    if session.relations.examined() == 0 && 1 < session.actors.len() {
        form::notice(ui, look.theme, look.words.text("map-no-ties"));
    }
    state.want(ui, look, by, laid.as_deref());
    match scene {
        Some(scene) => {
            let moves = (&mut state.camera, &mut state.rows);
            pane::ui(ui, look, scene, &filter, moves, out);
        }
        None => form::help(ui, look.theme, look.words.text("map-being-laid")),
    }
    state.laid = laid;
}

fn empty(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    form::column(ui, |ui| {
        form::notice(ui, look.theme, look.words.text("map-no-actors"));
        ui.add_space(6.0);
        if look.may_write && ui.button(look.words.text("command-add-actor")).clicked() {
            out.push(Command::AddActor.into());
        }
    });
}

#[cfg(test)]
mod tests;
