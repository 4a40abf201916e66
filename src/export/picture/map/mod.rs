//! The actors on their rings, and what links them.

mod letters_on_ties;
mod plan;
#[cfg(test)]
mod tests;

use crate::analysis::map::{MapLayout, Rect};
use crate::analysis::rings::Ring;
use crate::export::Source;
use crate::session::{ActorId, Involvements, LineStyle};

use super::inks::{INK, LINE, MUTED, PAPER};
use super::legend::{self, Item, Mark};
use super::letters::{HALF_CAPITAL, Letters};
use super::sheet::{Sheet, stroke};
use super::{Anchor, Picture, Rgb, Shape, heading, said, tie};

use plan::{LABEL, LETTER, Plan, TITLE};

const MARGIN: f32 = 24.0;
/// Narrower, the heading would have no room.
const LEAST_WIDTH: f32 = 560.0;
/// From so many lines on they are drawn thinner, down to this part.
const MANY: f32 = 60.0;
const THINNEST: f32 = 0.55;

/// The map of actors. Each examined pair is a line: by its nature where natures may be told, else all alike.
pub fn map(source: &Source<'_>) -> Picture {
    let under = under(source);
    let source = &source.on_mission();
    let plan = Plan::of(source);
    let layout = plan.lay_out();
    let width = (layout.size.0 + MARGIN).max(LEAST_WIDTH);
    let inner = width - 2.0 * MARGIN;
    let mut sheet = Sheet::default();
    let title = &source.session.heading.title;
    let mut y = heading::draw(&mut sheet, title, &under, (MARGIN, MARGIN), inner);
    if plan.actors.is_empty() {
        y += 40.0;
        let none = source.words.text("wall-no-actors");
        sheet.text((MARGIN, y), Anchor::Start, TITLE, MUTED, none);
        return sheet.into_picture((width, y + MARGIN), alt(source, &plan));
    }
    let corner = ((width - layout.size.0) / 2.0, y + 4.0);
    Drawn { plan: &plan, layout: &layout, corner }.draw(source, &mut sheet);
    y = corner.1 + layout.size.1 + 8.0;
    y = legend::draw(&mut sheet, &items(source, &plan), (MARGIN, y), inner);
    sheet.into_picture((width, y + MARGIN - 6.0), alt(source, &plan))
}

/// Organisation and date, the mission that is studied, and how much of the map was looked at.
fn under(source: &Source<'_>) -> Vec<String> {
    let words = source.words;
    let mut parts = vec![heading::organisation_and_date(source)];
    let mission = source.session.details.mission.trim();
    if !mission.is_empty() {
        parts.push(words.with("map-mission", [("mission", mission.into())]));
    }
    let left_out = source.session.left_out().count();
    if 0 < left_out {
        parts.push(words.with("mission-left-out", [("count", left_out.into())]));
    }
    parts.push(words.examined(&source.session.on_mission()));
    parts
}

/// What is shown, and nothing else.
fn items(source: &Source<'_>, plan: &Plan<'_>) -> Vec<Item> {
    let words = source.words;
    let mut items = Vec::new();
    if source.session.us().is_some() {
        items.push(Item::new(Mark::Us, words.text("map-us")));
    }
    if plan.ties.is_empty() {
        return items;
    }
    if !source.choices.natures {
        let mark = Mark::Tie(LineStyle::Thin, None);
        items.push(Item::new(mark, words.text("picture-examined")));
        return items;
    }
    for nature in &source.session.relations.natures {
        if plan.ties.iter().any(|tie| tie.nature.is_some_and(|found| found.id == nature.id)) {
            let mark = Mark::Tie(nature.line, Some(nature.letter));
            items.push(Item::new(mark, nature.label(words.language)));
        }
    }
    items
}

/// Who stands on which ring, and every examined pair.
fn alt(source: &Source<'_>, plan: &Plan<'_>) -> String {
    let words = source.words;
    let session = &*source.session;
    let mut lines = vec![said::title(source, &words.text("wall-map")), words.examined(session)];
    let names = |ring: Option<Ring>| {
        let among = session.actors.iter().filter(|actor| {
            let on = (!actor.us).then(|| plan.by.ring(actor, &Involvements::default()));
            on == ring
        });
        among.map(|actor| actor.name.trim()).collect::<Vec<_>>().join(", ")
    };
    let mut row = |name: String, value: String| {
        if !value.is_empty() {
            let values = [("name", name.into()), ("value", value.into())];
            lines.push(words.with("show-field", values));
        }
    };
    row(words.text("map-us"), names(None));
    for &ring in &plan.rings {
        row(words.ring(ring, plan.by), names(Some(ring)));
    }
    for tie in &plan.ties {
        if source.choices.natures {
            lines.push(words.pair(session, tie.pair));
        } else {
            let name = |id: ActorId| session.actor_name(id).trim().to_owned().into();
            let names = [("one", name(tie.pair.low())), ("other", name(tie.pair.high()))];
            lines.push(words.with("picture-pair", names));
        }
    }
    lines.join("\n")
}

/// A map at its place.
struct Drawn<'a> {
    plan: &'a Plan<'a>,
    layout: &'a MapLayout,
    corner: (f32, f32),
}

impl Drawn<'_> {
    fn draw(&self, source: &Source<'_>, sheet: &mut Sheet) {
        let Self { plan, layout, corner: (left, top) } = *self;
        let center = (left + layout.center.x, top + layout.center.y);
        for ring in &layout.rings {
            let line = stroke(1.0, LINE);
            let radii = ring.radii;
            sheet.add(Shape::Ellipse { center, radii, fill: None, stroke: Some(line) });
        }
        let weight = (MANY / plan.ties.len().max(1) as f32).sqrt().clamp(THINNEST, 1.0);
        // Hairs first: what is in ink goes over them.
        for hairs in [true, false] {
            for (shown, path) in plan.ties.iter().zip(&layout.ties) {
                let style = shown.nature.map_or(LineStyle::Thin, |nature| nature.line);
                if hairs == (style == LineStyle::Absent) {
                    let path = letters_on_ties::moved(path, self.corner);
                    tie::draw(sheet, &path, style, weight);
                }
            }
        }
        for (&ring, place) in plan.rings.iter().zip(&layout.rings) {
            let title = source.words.ring(ring, plan.by);
            self.centred(sheet, &place.title, TITLE, MUTED, &[title]);
        }
        for (shown, rect) in plan.ties.iter().zip(letters_on_ties::places(plan, layout)) {
            if let (Some(nature), Some(rect)) = (shown.nature, rect) {
                let ink = tie::letter_ink(nature.line);
                self.centred(sheet, &rect, LETTER, ink, &[nature.letter.to_string()]);
            }
        }
        for (actor, place) in plan.actors.iter().zip(&layout.actors) {
            let center = (left + place.disc.x, top + place.disc.y);
            sheet.disc(center, actor.radius, 1.8, actor.us);
            self.centred(sheet, &place.label, LABEL, INK, &actor.label);
        }
    }

    /// Lines in the middle of a place, over nothing that was drawn there.
    fn centred(
        &self,
        sheet: &mut Sheet,
        rect: &Rect,
        letters: Letters,
        ink: Rgb,
        lines: &[String],
    ) {
        let (left, top) = self.corner;
        let [min, max] = [rect.min, rect.max].map(|at| (left + at.x, top + at.y));
        sheet.fill(min, max, PAPER);
        let middle = f32::midpoint(min.1, max.1);
        let over = lines.len().saturating_sub(1) as f32 / 2.0 * letters.leading();
        let base = middle - over + HALF_CAPITAL * letters.size;
        let at = (f32::midpoint(min.0, max.0), base);
        sheet.lines(at, Anchor::Middle, letters, ink, lines);
    }
}
