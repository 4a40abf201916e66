//! The last argument, as large as it fits, and what it moved.

use std::sync::Arc;

use egui::{Align2, Galley, Rect, Role, pos2, vec2};

use crate::analysis::projection::{GroundShown, MoveShown, Page, Said};
use crate::app::base::acuity;
use crate::app::wall::band;
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};
use crate::app::wall::rail::Thickness;
use crate::session::Stance;

/// More moves than this are counted.
const MOST_MOVES: usize = 3;
/// The width of a letter of the words, in its size.
const LETTER: f32 = 0.58;
/// Letters of what is told of a move and of how the group stands.
const TOLD: f32 = 58.0;
/// Around the words, above and below.
const AROUND: f32 = 44.0;

/// How much of the words a picture of this width holds, in wall pixels, at this size of text: letters in a line, and lines.
pub fn capacity(width: f32, text: f32) -> (usize, usize) {
    let size = least(text);
    let room = width - 2.0 * MARGIN;
    // Its move is told with it, and how the group stands where that leaves three lines to the words.
    let told = (TOLD * LETTER * text / room).ceil();
    let moved = (1.0 + told) * text * LEADING + 0.6 * MARGIN;
    let letters = room / (LETTER * size);
    let lines = (HEIGHT - band::heading(text) - moved - AROUND) / (size * LEADING);
    ((letters as usize).max(1), (lines as usize).max(3))
}

/// The least size of the words: they are all there is to read here.
fn least(text: f32) -> f32 {
    text.max(acuity::size_for(acuity::READ_AT_EASE, acuity::NEAR).ceil())
}

pub fn argument(c: &Canvas<'_>, said: Option<&Said>, page: Page) {
    let Some(said) = said else { return c.nothing_yet("wall-no-argument") };
    let text = c.text;
    let number = c.words.with("wall-argument", [("number", said.number.into())]);
    let paged = [("at", (page.at + 1).into()), ("of", page.of.into())];
    let paged = format!("{number} · {}", c.words.with("projection-page", paged));
    let whole = || !c.lay(&paged, c.strong(text), c.width() - 2.0 * MARGIN, 1).elided;
    let number = if 1 < page.of && whole() { paged } else { number };
    let pillar = said.moves.first().map(|made| &made.pillar.id);
    let hue = pillar.map_or(c.colours.ink, |pillar| c.colours.pillar(pillar));
    let speaker = said.speaker.as_deref().unwrap_or_default();
    let top = c.pillar_heading(hue, &number, &[speaker]);
    let room = c.width() - 2.0 * MARGIN;
    let moves = || said.moves.iter().take(MOST_MOVES);
    let mut laid: Vec<_> = moves().map(|made| c.lay_move(made, c.moved(made))).collect();
    let foot = |laid: &[LaidMove], shown: usize| {
        let moves: f32 = laid[..shown].iter().map(|laid| laid.high).sum();
        let counted = shown == 0 || shown < said.moves.len();
        HEIGHT - 0.6 * MARGIN - moves - if counted { text * LEADING } else { 0.0 }
    };
    let only_agreed = said.words.trim().is_empty() && said.moves.is_empty();
    if let Some(agreed) = said.grounds.first().filter(|_| only_agreed) {
        return c.agreed(agreed, top);
    }
    let goes_on = if page.at + 1 < page.of { "…" } else { "" };
    let words = c.words.words(&format!("{}{goes_on}", said.words), said.verbatim);
    let least = least(text);
    // The words come first, and one move is always told.
    let rows = c.lay(&words, c.strong(least), room, usize::MAX).rows.len();
    let leaves_room = |laid: &[LaidMove], shown: usize| {
        rows as f32 * least * LEADING <= foot(laid, shown) - AROUND - top
    };
    let mut shown = (1..=laid.len()).rev().find(|shown| leaves_room(&laid, *shown));
    if shown.is_none() {
        laid = moves().map(|made| c.lay_move(made, c.only_moved(made))).collect();
        shown = (1..=laid.len()).rev().find(|shown| leaves_room(&laid, *shown));
    }
    let shown = shown.unwrap_or_else(|| laid.len().min(1));
    let more = said.moves.len() - shown;
    let foot = foot(&laid, shown);
    let space = Rect::from_min_max(pos2(MARGIN, top + 20.0), pos2(c.width() - MARGIN, foot - 24.0));
    let larger = [2.3, 2.0, 1.75, 1.5].map(|larger| larger * text).into_iter();
    let larger = larger.filter(|size| least < *size);
    let sizes: Vec<f32> = larger.chain([least, text]).collect();
    let galley = c.fit(&words, c.strong(text), &sizes, vec2(room, space.height()));
    let place = c.put(galley, space.left_center(), Align2::LEFT_CENTER);
    c.say(place, Role::Label, &words);
    let mut at = foot;
    for (made, laid) in said.moves.iter().zip(laid).take(shown) {
        let high = laid.high;
        c.move_made(made, laid, at);
        at += high;
    }
    if 0 < more {
        let more = c.words.with("wall-more-axes", [("count", more.into())]);
        c.line(&more, c.muted(text), pos2(MARGIN, at), Align2::LEFT_TOP, room);
    }
    if said.moves.is_empty() && !said.grounds.is_empty() {
        let told: Vec<_> = said.grounds.iter().map(|ground| c.ground(ground)).collect();
        let told = told.join(" · ");
        c.line(&told, c.muted(text), pos2(MARGIN, at), Align2::LEFT_TOP, room);
    } else if said.moves.is_empty() {
        let waits = c.words.text("mark-to-place");
        c.line(&waits, c.muted(text), pos2(MARGIN, at), Align2::LEFT_TOP, room);
    }
}

/// An axis and how it moved, laid out.
struct LaidMove {
    label: Arc<Galley>,
    moved: Arc<Galley>,
    said: String,
    high: f32,
}

impl Canvas<'_> {
    /// "Une grande filière au centre : aussi, mais recule".
    fn ground(&self, ground: &GroundShown) -> String {
        let Some((place, movement)) = ground.place else { return ground.label.clone() };
        let said = self.words.seen_moving(place, movement);
        let stance = ground.stance.filter(|&stance| stance != Stance::Agreed);
        let said = match stance {
            Some(stance) => format!("{said} · {}", self.words.stance(stance)),
            None => said,
        };
        let values = [("name", (&ground.label).into()), ("value", said.into())];
        self.words.with("show-field", values)
    }

    /// What the group agreed on a type, which needs no words.
    fn agreed(&self, ground: &GroundShown, top: f32) {
        let room = self.width() - 2.0 * MARGIN;
        let said = self.ground(ground);
        let sizes: Vec<f32> = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * self.text).into();
        let high = HEIGHT - 0.6 * MARGIN - top;
        let laid = self.fit(&said, self.strong(self.text), &sizes, vec2(room, high));
        let place = self.put(laid, pos2(MARGIN, top + high / 2.0), Align2::LEFT_CENTER);
        self.say(place, Role::Label, &said);
    }

    fn lay_move(&self, made: &MoveShown, said: String) -> LaidMove {
        let text = self.text;
        let room = self.width() - 2.0 * MARGIN - 32.0;
        // Where the label leaves no room for the rail beside it, the words alone tell the move.
        let label = self.lay(&made.axis.label, self.strong(text), room, 1);
        let moved = self.lay(&said, self.muted(text), room, 4);
        let high = self.size(&label).y + self.size(&moved).y;
        LaidMove { label, moved, said, high }
    }

    /// An axis, its rail beside it, and under both how it moved in words.
    fn move_made(&self, made: &MoveShown, laid: LaidMove, top: f32) {
        let text = self.text;
        let hue = self.colours.pillar(&made.pillar.id);
        self.fill(area(MARGIN, top + 10.0, 10.0, laid.high - 20.0), 5.0, hue);
        let left = MARGIN + 32.0;
        let half = MARGIN + 0.5 * (self.width() - 2.0 * MARGIN) + 24.0;
        let first = self.put(laid.label, pos2(left, top), Align2::LEFT_TOP);
        self.put(laid.moved, pos2(left, first.bottom()), Align2::LEFT_TOP);
        let right = self.width() - MARGIN;
        let beside = half.max(first.right() + 0.5 * text);
        if beside + 4.0 * text <= right {
            let rail = Rect::from_min_max(pos2(beside, top), pos2(right, first.bottom()));
            self.rail(&made.axis, rail, Thickness::beside(1.1 * text), self.colours.paper);
        }
        let values = [("axis", (&made.axis.label).into()), ("value", laid.said.into())];
        let said = self.words.with("wall-row", values);
        let all = Rect::from_min_max(pos2(left, top), pos2(right, top + laid.high));
        self.say(all, Role::Label, &said);
    }
}
