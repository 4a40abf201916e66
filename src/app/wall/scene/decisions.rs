//! What was decided, at the end of a meeting: a few at a time, each with who sees to it and by when.

use egui::{Align2, Role, pos2, vec2};

use crate::analysis::projection::DecisionShown;
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};
use crate::session::Outcome;

/// The height of one decision with its words on two lines, in sizes of its letters.
pub const LEAST: f32 = 3.0 * LEADING + GAP;
/// Between two decisions, in sizes of their letters.
const GAP: f32 = 0.75;

impl Canvas<'_> {
    /// Draws decisions from `top` on, one under the other.
    pub fn decisions(&self, decisions: &[DecisionShown], top: f32) {
        let text = self.text;
        let mark = 0.9 * text;
        let room = self.width() - 2.0 * MARGIN - mark;
        let left = MARGIN + mark;
        let free = (HEIGHT - MARGIN - top) / decisions.len().max(1) as f32;
        let lines = ((free / text - GAP) / LEADING).floor() as usize;
        let mut top = top + 0.2 * text;
        for decision in decisions {
            let told = self.told_of(decision);
            let under = self.lay(&told, self.muted(text), room, 1);
            let rows = lines.saturating_sub(usize::from(!told.is_empty())).max(1);
            let open = decision.outcome == Outcome::Open;
            let set = if open { self.strong(text) } else { self.muted(text) };
            let what = self.put(
                self.lay(&decision.what, set, room, rows),
                pos2(left, top),
                Align2::LEFT_TOP,
            );
            let side = 0.38 * text;
            let middle = pos2(MARGIN + side / 2.0, top + text * LEADING / 2.0);
            let square = egui::Rect::from_center_size(middle, vec2(side, side));
            if open {
                self.frame(square, 2.0, self.stroke(4.0, self.colours.ink));
            } else {
                self.fill(square, 2.0, self.colours.ink);
            }
            let mut bottom = what.bottom();
            if !told.is_empty() {
                bottom = self.put(under, pos2(left, bottom), Align2::LEFT_TOP).bottom();
            }
            let place = area(MARGIN, top, room + mark, bottom - top);
            let said = [decision.what.as_str(), &told].into_iter().filter(|part| !part.is_empty());
            self.say(place, Role::Label, &said.collect::<Vec<_>>().join(". "));
            top = bottom + GAP * text;
        }
    }

    /// Who sees to it, by when, what became of it, in one line.
    fn told_of(&self, decision: &DecisionShown) -> String {
        let words = self.words;
        let mut told = Vec::new();
        told.extend((!decision.bearers.is_empty()).then(|| decision.bearers.join(", ")));
        told.extend(
            decision
                .due
                .as_ref()
                .map(|due| words.with("decision-due-by", [("due", words.due(due).into())])),
        );
        if !decision.outcome.is_open() {
            told.push(words.outcome(decision.outcome));
        }
        told.join(" · ")
    }
}
