//! Where the actors of a picture stand, all texts being measured first: 28 wall pixels and more, whatever the size chosen.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Color32, Context, FontFamily, FontId, Vec2, vec2};

use super::canvas::HEIGHT;
use crate::analysis::map::{MapActor, MapInput, MapLayout, lay_out};
use crate::analysis::projection::{ActorShown, Sociogram};
use crate::analysis::rings::Ring;
use crate::app::base::theme::{semibold, unbroken};
use crate::session::LineStyle;
use crate::words::Words;

/// Labels, titles of rings and letters on ties, as laid out: large, so that what stands between them is small beside
/// them. A map is never drawn smaller than by [`LEAST_ZOOM`].
pub const LABEL: f32 = 44.0;
/// So that nothing goes below 28 pixels.
pub const LEAST_ZOOM: f32 = 28.0 / LABEL;
/// A map of few actors is drawn larger, to a point.
pub const MOST_ZOOM: f32 = 1.1;
const OUR_RADIUS: f32 = 32.0;
const RADIUS: f32 = 21.0;
/// Labels are broken into lines of this width.
const WIDE: f32 = 460.0;
const NARROW: f32 = 300.0;
const NARROWEST: f32 = 215.0;

/// What is to be laid out, with every text measured.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlan {
    actors: Sociogram,
    /// From the most generous to the tightest.
    tries: Vec<Try>,
    /// The place there is, in wall pixels.
    room: (f32, f32),
}

/// One way to write the labels.
#[derive(Clone, Debug, PartialEq)]
struct Try {
    /// The label of each actor, its lines already broken.
    labels: Vec<String>,
    rings: Vec<Ring>,
    input: MapInput,
}

/// A plan, and where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidMap {
    pub plan: MapPlan,
    pub layout: MapLayout,
    pub labels: Vec<String>,
    pub rings: Vec<Ring>,
}

impl MapPlan {
    /// Measures the texts for a picture of this shape, width over height.
    pub fn of(ctx: &Context, actors: &Sociogram, words: Words, aspect: f32) -> Self {
        let room = room(actors, HEIGHT * aspect);
        let tries = [(false, WIDE), (false, NARROW), (true, NARROW), (true, NARROWEST)]
            .map(|(short, width)| Try::of(ctx, actors, words, (short, width), room))
            .to_vec();
        Self { actors: actors.clone(), tries, room: room.into() }
    }

    /// Whether it is of these actors.
    pub fn is_of(&self, actors: &Sociogram) -> bool {
        self.actors == *actors
    }
}

/// What is left for the map itself: beside shareable texts, above questions and the legend.
pub fn room(actors: &Sociogram, width: f32) -> Vec2 {
    let texts = if actors.texts.is_empty() { 0.0 } else { 0.36 * width };
    vec2(width - texts - 60.0, HEIGHT - super::scene::map_head() - super::scene::map_foot(actors))
}

impl Try {
    fn of(
        ctx: &Context,
        sociogram: &Sociogram,
        words: Words,
        (short, width): (bool, f32),
        room: Vec2,
    ) -> Self {
        let mut rings: Vec<Ring> =
            sociogram.actors.iter().filter(|actor| !actor.us).map(|actor| actor.ring).collect();
        rings.sort_unstable();
        rings.dedup();
        let (labels, measured): (Vec<_>, Vec<_>) =
            sociogram.actors.iter().map(|actor| label(ctx, actor, short, width)).unzip();
        let place = |(actor, label): (&ActorShown, (f32, f32))| MapActor {
            ring: rings.binary_search(&actor.ring).ok().filter(|_| !actor.us),
            label,
            radius: radius(actor),
        };
        let natures = sociogram.natures.iter();
        let mark = natures
            .map(|nature| measure(ctx, &nature.letter.to_string(), semibold()))
            .fold(Vec2::ZERO, Vec2::max);
        let titles = rings.iter().map(|&ring| {
            let size = measure(ctx, &words.ring(ring, sociogram.by), FontFamily::Proportional);
            (size.x + 16.0, size.y)
        });
        let input = MapInput {
            actors: sociogram.actors.iter().zip(measured).map(place).collect(),
            ties: drawn(sociogram).map(|(one, other, _)| (one, other)).collect(),
            ring_titles: titles.collect(),
            tie_mark: (mark.x + 6.0, mark.y),
            aspect: room.x / room.y,
        };
        Self { labels, rings, input }
    }
}

/// The ties that a line is drawn for: the ranks of both actors, and the rank of the tie.
pub fn drawn(sociogram: &Sociogram) -> impl Iterator<Item = (usize, usize, usize)> {
    sociogram.ties.iter().enumerate().filter_map(|(n, tie)| {
        let line = tie.nature.as_ref().is_none_or(|nature| nature.line != LineStyle::Absent);
        let ends = (sociogram.rank(tie.pair.low())?, sociogram.rank(tie.pair.high())?);
        line.then_some((ends.0, ends.1, n))
    })
}

impl LaidMap {
    /// Takes a moment: not for the interface thread.
    pub fn of(plan: MapPlan) -> Self {
        let zoom = |layout: &MapLayout| zoom(layout.size, plan.room.into());
        let mut best: Option<(MapLayout, &Try)> = None;
        for attempt in &plan.tries {
            let layout = lay_out(&attempt.input);
            let better = best.as_ref().is_none_or(|(known, _)| zoom(known) < zoom(&layout));
            if better {
                best = Some((layout, attempt));
            }
            if best.as_ref().is_some_and(|(layout, _)| LEAST_ZOOM <= zoom(layout)) {
                break;
            }
        }
        let (layout, labels, rings) = best.map_or_else(Default::default, |(layout, attempt)| {
            (layout, attempt.labels.clone(), attempt.rings.clone())
        });
        Self { plan, layout, labels, rings }
    }
}

/// How much larger than laid out the map is drawn.
pub fn zoom(size: (f32, f32), room: Vec2) -> f32 {
    (room.x / size.0.max(1.0)).min(room.y / size.1.max(1.0))
}

pub fn radius(actor: &ActorShown) -> f32 {
    if actor.us { OUR_RADIUS } else { RADIUS }
}

/// The lines of a label, and their size, with a little room around: other screens round letters otherwise.
fn label(ctx: &Context, actor: &ActorShown, short: bool, width: f32) -> (String, (f32, f32)) {
    let lay = |name: &str| {
        let font = FontId::new(LABEL, semibold());
        let mut job = LayoutJob::simple(unbroken(name), font, Color32::PLACEHOLDER, width);
        job.wrap = TextWrapping { max_rows: 3, ..TextWrapping::wrap_at_width(width) };
        job.halign = Align::Center;
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let whole = (!short).then(|| lay(&actor.name)).filter(|galley| !galley.elided);
    let galley = whole.unwrap_or_else(|| lay(&actor.short));
    let lines: Vec<_> = galley.rows.iter().map(|row| row.text().trim().to_owned()).collect();
    let size = galley.size();
    (lines.join("\n"), (1.05 * size.x + 10.0, size.y + 4.0))
}

fn measure(ctx: &Context, text: &str, family: FontFamily) -> Vec2 {
    let font = FontId::new(LABEL, family);
    let job = LayoutJob::simple_singleline(text.to_owned(), font, Color32::PLACEHOLDER);
    ctx.fonts_mut(|fonts| fonts.layout_job(job)).size() * vec2(1.05, 1.0)
}
