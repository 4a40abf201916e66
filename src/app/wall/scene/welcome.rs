//! Before the meeting: what it is about, and the rule of the game.

use egui::{Align2, Role, pos2, vec2};

use crate::analysis::projection::Projected;
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};

const RULES: [&str; 3] = ["wall-rule-argument", "wall-rule-move", "wall-rule-disagreement"];

pub fn welcome(c: &Canvas<'_>, projected: &Projected, purpose: &str) {
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let sizes = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * text);
    let title = c.fit(&projected.title, c.strong(text), &sizes, vec2(room, 2.6 * text * LEADING));
    let title = c.put(title, pos2(MARGIN, 0.9 * MARGIN), Align2::LEFT_TOP);
    c.say(title, Role::Heading, &projected.title);
    let facts = [&projected.organisation, &projected.territory, &c.words.date(projected.date)]
        .into_iter()
        .filter(|fact| !fact.trim().is_empty() && **fact != projected.title)
        .cloned()
        .collect::<Vec<_>>()
        .join(" · ");
    let mut top = title.bottom() + 8.0;
    let facts_laid = c.lay(&facts, c.muted(text), room, 2);
    let place = c.put(facts_laid, pos2(MARGIN, top), Align2::LEFT_TOP);
    c.say(place, Role::Label, &facts);
    top = place.bottom() + 0.7 * text;

    // From the foot upwards: what must be there, whatever the room.
    let not_a_mark = c.words.text("wall-not-a-mark");
    let mark = c.lay(&not_a_mark, c.strong(1.15 * text), room, 2);
    let mut foot = HEIGHT - 0.9 * MARGIN - c.size(&mark).y;
    let mark_at = pos2(MARGIN, foot);
    foot -= 0.5 * text;
    let rules = RULES.map(|rule| c.words.text(rule));
    let laid = rules.each_ref().map(|rule| c.lay(rule, c.plain(text), room - text, 3));
    let high: f32 = laid.iter().map(|rule| c.size(rule).y + 0.25 * text).sum();
    let rules_top = foot - high;
    let space = rules_top - 0.7 * text - top;
    let lines = (space / (text * LEADING)).floor();
    if 1.0 <= lines && !purpose.trim().is_empty() {
        let purpose_laid = c.lay(purpose.trim(), c.plain(text), room, (lines as usize).min(4));
        let place = c.put(purpose_laid, pos2(MARGIN, top), Align2::LEFT_TOP);
        c.say(place, Role::Label, purpose);
    }
    let line = c.rect(area(MARGIN, rules_top - 0.4 * text, room, 0.0));
    c.painter().hline(line.x_range(), line.top(), c.stroke(3.0, c.colours.rail));
    let mut at = rules_top;
    for (rule, galley) in rules.iter().zip(laid) {
        let dot = c.point(pos2(MARGIN + 0.3 * text, at + 0.62 * text));
        c.painter().circle_filled(dot, c.length(0.16 * text), c.colours.ink);
        let place = c.put(galley, pos2(MARGIN + text, at), Align2::LEFT_TOP);
        c.say(place, Role::Label, rule);
        at = place.bottom() + 0.25 * text;
    }
    let place = c.put(mark, mark_at, Align2::LEFT_TOP);
    c.say(place, Role::Label, &not_a_mark);
}
