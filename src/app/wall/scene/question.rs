//! The guiding question of the axis in hand, as large as it fits.

use egui::{Align2, Rect, Role, pos2, vec2};

use crate::analysis::projection::Asked;
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};
use crate::app::wall::rail::Thickness;

pub fn question(c: &Canvas<'_>, asked: Option<&Asked>) {
    let Some(asked) = asked else { return c.nothing_yet("wall-no-axis") };
    let hue = c.colours.pillar(&asked.pillar.id);
    let top = c.pillar_heading(hue, &asked.pillar.label, &[]);
    let room = c.width() - 2.0 * MARGIN;
    let (low, high) = c.ends_of(Some(&asked.axis));
    let lines = c.lines_of_ends(&low, &high, room);
    let above_rail = HEIGHT - 0.6 * MARGIN - (1.6 + LEADING * lines as f32) * c.text;
    // The label is larger only where that leaves room for all of the question; the rail stands where both do.
    let all = HEIGHT - 0.4 * MARGIN;
    let ways = [(1.4, above_rail), (1.2, above_rail), (1.0, above_rail), (1.0, all)];
    let laid = ways.map(|(larger, foot)| {
        let label = c.lay(&asked.axis.label, c.strong(larger * c.text), room, 2);
        let left = foot - 12.0 - (top + 12.0 + c.size(&label).y + 12.0);
        let sizes = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * c.text);
        let question = c.fit(&asked.question, c.plain(c.text), &sizes, vec2(room, left));
        (label, question)
    });
    let whole = laid.iter().position(|(label, question)| !label.elided && !question.elided);
    let way = whole.unwrap_or(ways.len() - 1);
    let ((label, galley), foot) = (laid[way].clone(), ways[way].1);
    let label = c.put(label, pos2(MARGIN, top + 12.0), Align2::LEFT_TOP);
    c.say(label, Role::Heading, &asked.axis.label);
    let space = Rect::from_min_max(
        pos2(MARGIN, label.bottom() + 12.0),
        pos2(c.width() - MARGIN, foot - 12.0),
    );
    let words = c.put(galley, space.left_center(), Align2::LEFT_CENTER);
    c.say(words, Role::Label, &asked.question);
    if above_rail < foot {
        return;
    }
    let text = c.text;
    let rail = Rect::from_min_size(pos2(MARGIN, foot), vec2(room, 1.4 * text));
    c.rail(&asked.axis, rail, Thickness::beside(1.3 * text), c.colours.paper);
    c.ends(&low, &high, (MARGIN, rail.x_range()), rail.bottom());
    let under = vec2(room, lines as f32 * LEADING * text);
    let said = rail.union(Rect::from_min_size(rail.left_bottom(), under));
    c.say(said, Role::Label, &c.said_of(&asked.axis));
}

impl Canvas<'_> {
    /// One calm sentence where there is nothing to show yet.
    pub fn nothing_yet(&self, message: &str) {
        self.nothing_yet_in(
            message,
            Rect::from_min_size(pos2(0.0, 0.0), vec2(self.width(), HEIGHT)),
        );
    }

    pub fn nothing_yet_in(&self, message: &str, place: Rect) {
        let text = self.words.text(message);
        let galley = self.lay(&text, self.muted(1.1 * self.text), 0.8 * place.width(), 6);
        let at = place.center();
        let place = self.put(galley, at, Align2::CENTER_CENTER);
        self.say(place, Role::Label, &text);
    }
}
