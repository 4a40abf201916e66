//! The last argument, as large as it fits, and what it moved.

use egui::{Align2, Rect, Role, pos2, vec2};

use crate::analysis::projection::{MoveShown, Said};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};
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
    let shown = said.moves.len().min(most_moves(c));
    let more = said.moves.len() - shown;
    let lines =
        if shown == 0 { 1.0 } else { 2.0 * shown as f32 } + if more == 0 { 0.0 } else { 1.0 };
    let foot = HEIGHT - 0.6 * MARGIN - lines * text * LEADING;
    let space = Rect::from_min_max(pos2(MARGIN, top + 20.0), pos2(c.width() - MARGIN, foot - 24.0));
    let words = c.quoted(said);
    let sizes = [2.3, 2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * text);
    let galley = c.fit(&words, c.strong(text), &sizes, vec2(room, space.height()));
    let place = c.put(galley, space.left_center(), Align2::LEFT_CENTER);
    c.say(place, Role::Label, &words);
    let mut at = foot;
    for made in &said.moves[..shown] {
        c.move_made(made, at);
        at += 2.0 * text * LEADING;
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

/// Fewer where the text is large: the words come first.
fn most_moves(c: &Canvas<'_>) -> usize {
    if 60.0 < c.text { MOST_MOVES - 1 } else { MOST_MOVES }
}

impl Canvas<'_> {
    /// An axis, how it moved in words, and its rail beside them.
    fn move_made(&self, made: &MoveShown, top: f32) {
        let text = self.text;
        let room = self.width() - 2.0 * MARGIN;
        let half = 0.5 * room;
        let hue = self.colours.pillar(&made.pillar.id);
        let high = 2.0 * text * LEADING;
        self.fill(super::super::canvas::area(MARGIN, top + 10.0, 10.0, high - 20.0), 5.0, hue);
        let left = MARGIN + 32.0;
        let label = self.lay(&made.axis.label, self.strong(text), half - 32.0, 1);
        let first = self.put(label, pos2(left, top), Align2::LEFT_TOP);
        let moved = self.moved(made);
        let words = self.lay(&moved, self.muted(text), room - 32.0, 1);
        self.put(words, pos2(left, first.bottom()), Align2::LEFT_TOP);
        let rail = Rect::from_min_max(
            pos2(MARGIN + half + 24.0, top),
            pos2(self.width() - MARGIN, first.bottom()),
        );
        self.rail(&made.axis, rail, Thickness::beside(1.1 * text), self.colours.paper);
        let values = [("axis", (&made.axis.label).into()), ("value", moved.into())];
        let said = self.words.with("wall-row", values);
        let all = Rect::from_min_max(pos2(left, top), pos2(rail.right(), top + high));
        self.say(all, Role::Label, &said);
    }
}
