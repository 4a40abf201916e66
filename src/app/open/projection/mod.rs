//! What the room sees, when, and on which screen.

mod act;
pub mod panel;
mod stage;

use std::sync::Arc;

use crate::analysis::projection::{Mode, Projected, Scene, View, project};
use crate::app::base::display::Display;
use crate::export::left_out;
use crate::session::{Disclosure, Language, Plan, SessionId, SittingId};
use crate::words::Words;

use super::questions::RelationQuestions;
use crate::app::base::document::Document;
use crate::app::base::jobs::{Jobs, Pending};
use crate::app::base::settings::{self, Settings};
use crate::app::wall::{self, LaidMap, MapPlan, Picture};

pub use stage::{Stage, draw};

/// Where the room looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Nowhere,
    /// A window of its own, over the whole of this screen.
    Screen(Display),
    /// The facilitator's window: the display is duplicated.
    ThisWindow,
}

/// What keeps the room from seeing what goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Its window is minimised, or wholly covered.
    Unseen,
    Black,
    Frozen,
}

/// What is chosen for the room. Nothing of it is in the file.
#[derive(Default)]
pub struct Projecting {
    pub place: Place,
    pub mode: Mode,
    /// The picture does not go where the axis in hand is.
    pub stays: bool,
    pub page: usize,
    /// Only the chosen actor and its ties.
    pub one_actor: bool,
    pub black: bool,
    frozen: Option<Plan>,
    picture: Option<Arc<Picture>>,
    made_from: Option<Source>,
    maps: Maps,
    stage: Stage,
    /// The number of the last argument: another one is read from its first page.
    last: Option<usize>,
    /// Width over height of what the room sees in the facilitator's window.
    here: Option<f32>,
}

/// All that a picture is made from: where it is the same, so is the picture.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    session: SessionId,
    revision: u64,
    language: Language,
    sitting: Option<SittingId>,
    view: View,
    theme: settings::WallTheme,
    text: settings::WallText,
    glides: bool,
    /// The questions were read.
    read: bool,
    aspect: f32,
}

/// The last map that was laid out for the room, and the one under way.
#[derive(Default)]
struct Maps {
    laid: Option<Arc<LaidMap>>,
    laying: Pending<MapPlan, LaidMap>,
}

impl Projecting {
    pub fn is_on(&self) -> bool {
        self.place != Place::Nowhere
    }

    /// The room sees the facilitator's window.
    pub fn is_here(&self) -> bool {
        self.place == Place::ThisWindow
    }

    pub fn is_elsewhere(&self) -> bool {
        matches!(self.place, Place::Screen(_))
    }

    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// What keeps the room from seeing what goes on, if anything does.
    pub fn stopped(&self) -> Option<Stopped> {
        if self.is_elsewhere() && self.stage.is_hidden() {
            Some(Stopped::Unseen)
        } else if self.black {
            Some(Stopped::Black)
        } else {
            self.is_frozen().then_some(Stopped::Frozen)
        }
    }

    /// Whether the room looks at the trial of reading: how large one writes is then about it.
    pub fn is_on_trial(&self) -> bool {
        self.is_on() && self.mode == Mode::Legibility
    }

    /// What the room sees; before it sees anything, what it would see.
    pub fn picture(&self) -> Option<&Arc<Picture>> {
        self.picture.as_ref()
    }

    /// The scene that is shown, for what is said of it.
    pub fn projected(&self) -> Option<&Projected> {
        self.picture.as_deref().map(|picture| &picture.projected)
    }

    /// The wall in the facilitator's window has this shape, width over height.
    pub fn is_shown_here(&mut self, aspect: f32) {
        self.here = Some(aspect);
    }

    /// Width over height of what the room sees.
    pub fn aspect(&self) -> f32 {
        match (&self.place, self.here) {
            (Place::ThisWindow, Some(aspect)) => aspect,
            _ => self.stage.aspect(),
        }
    }

    /// Lets go of everything that shows a session, or showed one.
    pub fn forget(&mut self) {
        self.frozen = None;
        self.picture = None;
        self.made_from = None;
        self.maps = Maps::default();
    }

    /// Takes the map that was laid out, if it is there.
    pub fn take_map(&mut self) {
        if let Some(laid) = self.maps.laying.take() {
            self.maps.laid = Some(Arc::new(laid));
            self.made_from = None;
        }
    }

    /// Has the map laid out that is wanted, off the interface thread.
    pub fn lay_map(&mut self, jobs: &Jobs) {
        self.maps.laying.work(jobs, |plan| || LaidMap::of(plan));
    }

    /// Whether the questions of the relations are needed for what is shown.
    pub fn needs_questions(&self, plan: Plan) -> bool {
        self.is_on()
            && matches!(self.mode, Mode::Map | Mode::Relations)
            && plan.shows(Disclosure::Findings)
            && plan.shows(Disclosure::Natures)
    }

    /// Makes the picture again when what it is made from changed. Returns whether it is another one.
    fn refresh(&mut self, ctx: &egui::Context, shown: &Shown<'_>) -> bool {
        let session = shown.document.session();
        let plan = Plan::of(session);
        if let Some(frozen) = &self.frozen {
            // What is no longer to be shown leaves a frozen picture too.
            let narrowed = Disclosure::ALL
                .iter()
                .any(|&disclosure| frozen.shows(disclosure) && !plan.shows(disclosure));
            if !narrowed {
                return false;
            }
            self.frozen = None;
        }
        let last = shown.document.ledger().standing().next_back().map(|recorded| recorded.number);
        if self.last != last && self.mode == Mode::Argument {
            self.page = 0;
        }
        self.last = last;
        let settings = shown.settings;
        let reading = shown.reading.filter(|_| self.needs_questions(plan));
        let reading = reading.filter(|reading| reading.is_of(session));
        let source = Source {
            session: session.id,
            revision: session.revision,
            language: shown.words.language,
            sitting: shown.sitting,
            view: self.view(shown),
            theme: settings.wall_theme,
            text: settings.room_text(),
            glides: shown.glides,
            read: reading.is_some(),
            aspect: self.aspect(),
        };
        if self.made_from.as_ref() == Some(&source) {
            return false;
        }
        let projected = project(
            crate::analysis::projection::Source {
                session,
                left_out: &left_out(shown.words),
                language: source.language,
                sitting: source.sitting,
                questions: reading.map_or(&[], |reading| &reading.questions[..]),
            },
            plan,
            &source.view,
        );
        self.page = projected.page.at;
        let map = self.map(ctx, &projected, shown.words, &source);
        self.made_from = Some(source);
        let picture = Picture {
            projected,
            words: shown.words,
            theme: settings.wall_theme,
            text: settings.room_text(),
            glides: shown.glides,
            map,
        };
        if self.picture.as_deref() == Some(&picture) {
            return false;
        }
        self.picture = Some(Arc::new(picture));
        true
    }

    fn view(&self, shown: &Shown<'_>) -> View {
        View {
            mode: self.mode,
            axis: shown.axis.clone(),
            ground: shown.ground.clone(),
            moment: shown.moment.clone(),
            follows: !self.stays,
            actor: shown.actor.filter(|_| self.one_actor),
            page: self.page,
            capacity: wall::capacity(shown.settings.room_text(), self.aspect()),
        }
    }

    /// Where the actors of the scene stand, if that is known; else asks for it.
    fn map(
        &mut self,
        ctx: &egui::Context,
        projected: &Projected,
        words: Words,
        source: &Source,
    ) -> Option<Arc<LaidMap>> {
        let Scene::Map(ties) = &projected.scene else { return None };
        let plan = MapPlan::of(ctx, ties, words, source.aspect);
        if let Some(laid) = self.maps.laid.as_ref().filter(|laid| laid.plan == plan) {
            return Some(Arc::clone(laid));
        }
        self.maps.laying.want(plan);
        None
    }
}

/// What a picture is made from, as the window has it.
struct Shown<'a> {
    document: &'a Document,
    words: Words,
    sitting: Option<SittingId>,
    settings: &'a Settings,
    reading: Option<&'a RelationQuestions>,
    /// The axis in hand.
    axis: Option<crate::session::AxisId>,
    /// What of the territory is in hand, or looked at.
    ground: Option<crate::session::Ground>,
    /// The moment of the day.
    moment: Option<crate::session::MomentKind>,
    /// The chosen actor.
    actor: Option<crate::session::ActorId>,
    glides: bool,
}
