//! What was decided, at the end of a meeting: a few at a time, each with who sees to it and by when.

use egui::{Align2, Role, pos2, vec2};

use crate::analysis::projection::{DecisionShown, Noted};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};
use crate::session::Outcome;

/// Letters of a decision that is long without being a speech, and of who sees to it and by when.
const LETTERS: [f32; 2] = [115.0, 80.0];
/// The width of a letter, in its size, in strong type.
const LETTER: f32 = 0.58;

/// How many decisions a picture of this width holds, in wall pixels, at this size of text.
pub fn capacity(width: f32, text: f32) -> usize {
    let heading = 0.6 * MARGIN + 1.1 * text * LEADING + 0.4 * text;
    let a_line = ((width - 2.0 * MARGIN - MARK * text) / (LETTER * text)).max(1.0);
    let lines: f32 = LETTERS.iter().map(|letters| (letters / a_line).ceil()).sum();
    let high = (lines * LEADING + GAP) * text;
    (((HEIGHT - MARGIN - heading + GAP * text) / high).floor() as usize).max(1)
}

/// The room of the square before a decision, in sizes of its letters.
const MARK: f32 = 0.9;
/// Between two decisions, in sizes of their letters.
const GAP: f32 = 0.75;

impl Canvas<'_> {
    /// Draws decisions from `top` on, one under the other.
    pub fn decisions(&self, decisions: &[DecisionShown], top: f32) {
        let text = self.text;
        let mark = MARK * text;
        let room = self.width() - 2.0 * MARGIN - mark;
        let left = MARGIN + mark;
        let free = (HEIGHT - MARGIN - top) / decisions.len().max(1) as f32;
        let lines = ((free / text - GAP) / LEADING).floor() as usize;
        let mut top = top + 0.2 * text;
        for decision in decisions {
            let told = self.told_of(decision);
            let open = decision.outcome == Outcome::Open;
            let set = if open { self.strong(text) } else { self.muted(text) };
            let what = self.lay(&decision.what, set, room, lines);
            // The decision first; then who sees to it, as far as there is room.
            let left_over = lines.saturating_sub(what.rows.len());
            let what = self.put(what, pos2(left, top), Align2::LEFT_TOP);
            let side = 0.38 * text;
            let middle = pos2(MARGIN + side / 2.0, top + text * LEADING / 2.0);
            let square = egui::Rect::from_center_size(middle, vec2(side, side));
            if open {
                self.frame(square, 2.0, self.stroke(4.0, self.colours.ink));
            } else {
                self.fill(square, 2.0, self.colours.ink);
            }
            let mut bottom = what.bottom();
            if !told.is_empty() && 0 < left_over {
                let under = self.lay(&told, self.muted(text), room, left_over);
                bottom = self.put(under, pos2(left, bottom), Align2::LEFT_TOP).bottom();
            }
            let place = area(MARGIN, top, room + mark, bottom - top);
            let said = [decision.what.as_str(), &told].into_iter().filter(|part| !part.is_empty());
            self.say(place, Role::Label, &said.collect::<Vec<_>>().join(". "));
            top = bottom + GAP * text;
        }
    }

    /// Who sees to it, by when, whether it was noted earlier, what became of it, in one line.
    fn told_of(&self, decision: &DecisionShown) -> String {
        let words = self.words;
        let mut told = Vec::new();
        told.extend(
            (!decision.bearers.is_empty())
                .then(|| words.bearers_shown(&decision.bearers).join(", ")),
        );
        told.extend(
            decision
                .due
                .as_ref()
                .map(|due| words.with("decision-due-by", [("due", words.due(due).into())])),
        );
        told.extend(decision.noted.map(|noted| match noted {
            Noted::Before(day) => {
                words.with("decision-taken-up", [("date", words.date(day).into())])
            }
            Noted::Here(day) => words.with("agreed-noted", [("date", words.date(day).into())]),
        }));
        if !decision.outcome.is_open() {
            told.push(words.outcome(decision.outcome));
        }
        told.join(" · ")
    }
}
