//! What is to be laid out: who stands on which ring, what ties them, and how large all of it is as painted.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Color32, FontFamily, FontId, Ui, Vec2};

use crate::analysis::map::{MapActor, MapInput, MapLayout, lay_out};
use crate::analysis::rings::{Ring, RingsBy};
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::session::{Actor, ActorId, LineStyle, Pair, Session};

/// What is to be laid out, and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlan {
    pub by: RingsBy,
    pub rings: Vec<Ring>,
    pub actors: Vec<ActorId>,
    /// The label of each actor, its lines already broken.
    pub labels: Vec<String>,
    /// The pairs that a line links, in order.
    pub pairs: Vec<Pair>,
    input: MapInput,
}

/// A plan, and where everything stands.
#[derive(Clone, Debug)]
pub struct Laid {
    pub plan: MapPlan,
    pub layout: MapLayout,
}

impl Laid {
    /// Takes a moment: not for the interface thread.
    pub fn of(plan: MapPlan) -> Self {
        Self { layout: lay_out(&plan.input), plan }
    }
}

/// Radius of the disc of our organisation, and of the others.
pub const OUR_RADIUS: f32 = 15.0;
const RADIUS: f32 = 10.0;
/// A name longer than this gives way to the short one.
const LONG_NAME: usize = 22;
/// A label is broken into lines of this width.
const LABEL_WIDTH: f32 = 150.0;
const LABEL_LINES: usize = 3;
/// From this width and this ratio on, rings are drawn wider than high.
const WIDE_PANE: f32 = 900.0;
const WIDE: f32 = 1.4;

pub const LABEL: f32 = size::BODY;
pub const TITLE: f32 = size::BODY;
pub const LETTER: f32 = size::BODY - 1.0;

impl MapPlan {
    /// What the map is to show, wider than high or not.
    pub fn of(ui: &Ui, look: &Look<'_>, by: RingsBy, is_wide: bool) -> Self {
        let session = look.session;
        let rings = by.rings(session, look.involvements);
        let actors: Vec<_> = session.actors.iter().map(|actor| actor.id).collect();
        let (labels, measured): (Vec<_>, Vec<_>) =
            session.actors.iter().map(|actor| label(ui, actor)).unzip();
        let place = |(actor, label): (&Actor, (f32, f32))| MapActor {
            ring: rings
                .binary_search(&by.ring(actor, look.involvements))
                .ok()
                .filter(|_| !actor.us),
            label,
            radius: radius(actor),
        };
        let lines = session.relations.iter().filter(|relation| {
            let nature = session.relations.nature(&relation.nature);
            nature.is_some_and(|nature| nature.line != LineStyle::Absent)
        });
        let pairs: Vec<Pair> = lines.map(|relation| relation.pair).collect();
        let rank = |id: ActorId| actors.binary_search(&id).unwrap_or(usize::MAX);
        let input = MapInput {
            actors: session.actors.iter().zip(measured).map(place).collect(),
            ties: pairs.iter().map(|pair| (rank(pair.low()), rank(pair.high()))).collect(),
            ring_titles: rings.iter().map(|ring| title(ui, &look.words.ring(*ring, by))).collect(),
            tie_mark: letter(ui, session),
            aspect: if is_wide { WIDE } else { 1.0 },
        };
        Self { by, rings, actors, labels, pairs, input }
    }

    /// The room for a letter.
    pub fn letter(&self) -> Vec2 {
        self.input.tie_mark.into()
    }
}

/// Whether a pane of this size has room for rings that are wider than high.
pub fn is_wide(pane: Vec2) -> bool {
    WIDE_PANE <= pane.x && WIDE * pane.y <= pane.x
}

pub fn radius(actor: &Actor) -> f32 {
    if actor.us { OUR_RADIUS } else { RADIUS }
}

pub fn label_font(zoom: f32) -> FontId {
    FontId::new(LABEL * zoom, theme::semibold())
}

pub fn title_font(zoom: f32) -> FontId {
    FontId::new(TITLE * zoom, FontFamily::Proportional)
}

pub fn letter_font(zoom: f32) -> FontId {
    FontId::new(LETTER * zoom, theme::semibold())
}

/// The lines of an actor's label, and their size.
fn label(ui: &Ui, actor: &Actor) -> (String, (f32, f32)) {
    let name =
        if LONG_NAME < actor.name.chars().count() { actor.short_name() } else { &actor.name };
    let mut job = LayoutJob::simple(
        theme::unbroken(name),
        label_font(1.0),
        Color32::PLACEHOLDER,
        LABEL_WIDTH,
    );
    job.wrap = TextWrapping { max_rows: LABEL_LINES, ..TextWrapping::wrap_at_width(LABEL_WIDTH) };
    job.halign = Align::Center;
    let galley = ui.painter().layout_job(job);
    let lines: Vec<_> = galley.rows.iter().map(|row| row.text().trim().to_owned()).collect();
    (lines.join("\n"), (galley.size().x.ceil() + 6.0, galley.size().y.ceil()))
}

fn title(ui: &Ui, text: &str) -> (f32, f32) {
    let measured = measure(ui, text.to_owned(), title_font(1.0));
    (measured.x.ceil() + 10.0, measured.y.ceil())
}

/// Room for the letter of any nature.
fn letter(ui: &Ui, session: &Session) -> (f32, f32) {
    let sizes = session
        .relations
        .natures
        .iter()
        .map(|nature| measure(ui, nature.letter.to_string(), letter_font(1.0)));
    let most = sizes.fold(Vec2::ZERO, Vec2::max);
    (most.x.ceil() + 3.0, most.y.ceil() - 2.0)
}

fn measure(ui: &Ui, text: String, font: FontId) -> Vec2 {
    ui.painter().layout_no_wrap(text, font, Color32::PLACEHOLDER).size()
}
