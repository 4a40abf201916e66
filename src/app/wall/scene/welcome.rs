//! Before the meeting: what it is about, and the rule of the game.

use std::sync::Arc;

use egui::{Align2, Galley, Role, pos2, vec2};

use crate::analysis::projection::{Projected, Rule};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};

fn message(rule: Rule) -> &'static str {
    match rule {
        Rule::Argument => "wall-rule-argument",
        Rule::Observation => "wall-rule-observation",
        Rule::Move => "wall-rule-move",
        Rule::Place => "wall-rule-place",
        Rule::Disagreement => "wall-rule-disagreement",
    }
}

pub fn welcome(c: &Canvas<'_>, projected: &Projected, purpose: &str, rules: &[Rule]) {
    let rules = Rules::of(c, rules);
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let bottom = rules.top - 0.8 * text;
    let mut top = 0.8 * MARGIN;
    let lines = |from: f32| ((bottom - from) / (text * LEADING)).floor().max(0.0) as usize;
    // The title may take all but a line, and grows when that leaves room for the rest.
    let most = (lines(top).saturating_sub(1)).clamp(1, 3) as f32 * text * LEADING;
    let sizes = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * text);
    let title = c.fit(&projected.title, c.strong(text), &sizes, vec2(room, most));
    let title = c.put(title, pos2(MARGIN, top), Align2::LEFT_TOP);
    c.say(title, Role::Heading, &projected.title);
    top = title.bottom() + 8.0;
    let facts = [&projected.organisation, &projected.territory, &c.words.date(projected.date)]
        .into_iter()
        .filter(|fact| !fact.trim().is_empty() && **fact != projected.title)
        .cloned()
        .collect::<Vec<_>>()
        .join(" · ");
    for (words, set, most) in
        [(facts.as_str(), c.muted(text), 2), (purpose.trim(), c.plain(text), 4)]
    {
        let rows = lines(top).min(most);
        if 0 < rows && !words.is_empty() {
            let place = c.put(c.lay(words, set, room, rows), pos2(MARGIN, top), Align2::LEFT_TOP);
            c.say(place, Role::Label, words);
            top = place.bottom() + 0.5 * text;
        }
    }
    rules.draw(c);
}

/// What the rule of the game leaves of the picture above it.
const LEFT: f32 = 0.5;

/// The rule of the game at the foot, as many lines of it as leave that.
struct Rules {
    top: f32,
    laid: Vec<(String, Arc<Galley>)>,
    not_a_mark: String,
    mark: Arc<Galley>,
    mark_top: f32,
}

impl Rules {
    fn of(c: &Canvas<'_>, rules: &[Rule]) -> Self {
        let text = c.text;
        let room = c.width() - 2.0 * MARGIN;
        let of_types = rules.contains(&Rule::Place);
        let not_a_mark = c.words.text(if of_types { "wall-not-better" } else { "wall-not-a-mark" });
        let mark = c.lay(&not_a_mark, c.strong(1.15 * text), room, 2);
        let mark_top = HEIGHT - 0.8 * MARGIN - c.size(&mark).y;
        let mut laid = Vec::new();
        let mut high = 0.0;
        for rule in rules.iter().map(|&rule| c.words.text(message(rule))) {
            let galley = c.lay(&rule, c.plain(text), room - text, 5);
            let taken = c.size(&galley).y + 0.25 * text;
            if mark_top - LEFT * HEIGHT < high + taken {
                break;
            }
            high += taken;
            laid.push((rule, galley));
        }
        Self { top: mark_top - 0.4 * text - high, laid, not_a_mark, mark, mark_top }
    }

    fn draw(self, c: &Canvas<'_>) {
        let text = c.text;
        let room = c.width() - 2.0 * MARGIN;
        let line = c.rect(area(MARGIN, self.top - 0.4 * text, room, 0.0));
        c.painter().hline(line.x_range(), line.top(), c.stroke(3.0, c.colours.rail));
        let mut at = self.top;
        for (rule, galley) in self.laid {
            let dot = c.point(pos2(MARGIN + 0.3 * text, at + 0.62 * text));
            c.painter().circle_filled(dot, c.length(0.16 * text), c.colours.ink);
            let place = c.put(galley, pos2(MARGIN + text, at), Align2::LEFT_TOP);
            c.say(place, Role::Label, &rule);
            at = place.bottom() + 0.25 * text;
        }
        let place = c.put(self.mark, pos2(MARGIN, self.mark_top), Align2::LEFT_TOP);
        c.say(place, Role::Label, &self.not_a_mark);
    }
}
