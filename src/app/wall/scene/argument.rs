//! The last argument, as large as it fits, and what it moved.

use std::sync::Arc;

use egui::{Align2, Galley, Rect, Role, pos2, vec2};

use crate::analysis::projection::{MoveShown, Said};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};
use crate::app::wall::rail::Thickness;

/// More moves than this are counted.
const MOST_MOVES: usize = 3;

pub fn argument(c: &Canvas<'_>, said: Option<&Said>) {
    let Some(said) = said else { return c.nothing_yet("wall-no-argument") };
    let text = c.text;
    let number = c.words.with("wall-argument", [("number", said.number.into())]);
    let pillar = said.moves.first().map(|made| &made.pillar.id);
    let hue = pillar.map_or(c.colours.ink, |pillar| c.colours.pillar(pillar));
    let speaker = said.speaker.as_deref().unwrap_or_default();
    let top = c.pillar_heading(hue, &number, speaker);
    let room = c.width() - 2.0 * MARGIN;
    let laid: Vec<_> = said.moves.iter().take(MOST_MOVES).map(|made| c.lay_move(made)).collect();
    let high = |shown: usize| {
        let moves: f32 = laid[..shown].iter().map(|laid| laid.high).sum();
        let counted = shown == 0 || shown < said.moves.len();
        moves + if counted { text * LEADING } else { 0.0 }
    };
    let foot = |shown: usize| HEIGHT - 0.6 * MARGIN - high(shown);
    // The words come first: they keep three lines, and one move is always told.
    let leaves_room = |shown: &usize| 3.0 * text * LEADING <= foot(*shown) - 44.0 - top;
    let shown = (1..=laid.len()).rev().find(leaves_room).unwrap_or_else(|| laid.len().min(1));
    let more = said.moves.len() - shown;
    let foot = foot(shown);
    let space = Rect::from_min_max(pos2(MARGIN, top + 20.0), pos2(c.width() - MARGIN, foot - 24.0));
    let words = c.quoted(said);
    let sizes = [2.3, 2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * text);
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
    if said.moves.is_empty() {
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
    fn lay_move(&self, made: &MoveShown) -> LaidMove {
        let text = self.text;
        let room = self.width() - 2.0 * MARGIN - 32.0;
        // Where the label leaves no room for the rail beside it, the words alone tell the move.
        let label = self.lay(&made.axis.label, self.strong(text), room, 1);
        let said = self.moved(made);
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
