//! The end of a meeting: what weighs most, and on what the group does not agree.

use egui::{Align2, Role, pos2};

use crate::analysis::projection::{AxisShown, Page, Section};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};

use super::rows::Rows;

pub fn closing(c: &Canvas<'_>, sections: &[Section], page: Page) {
    if sections.is_empty() {
        return c.nothing_yet("wall-closing-empty");
    }
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let heads = sections.len() as f32 * 1.9 * text;
    let lines: f32 = sections.iter().map(|section| lines(section) as f32).sum();
    let high = ((HEIGHT - 1.2 * MARGIN - heads) / lines.max(1.0)).min(2.6 * text);
    let mut top = 0.6 * MARGIN;
    for (n, section) in sections.iter().enumerate() {
        let (message, rows) = match section {
            Section::Solid(rows) => ("wall-closing-solid", rows),
            Section::Disagreements(rows) => ("wall-closing-disagreements", rows),
        };
        let mut heading = c.words.text(message);
        if n == 0 && 1 < page.of {
            let page = [("at", (page.at + 1).into()), ("of", page.of.into())];
            heading = format!("{heading} · {}", c.words.with("projection-page", page));
        }
        let laid = c.lay(&heading, c.strong(1.2 * text), room, 1);
        let place = c.put(laid, pos2(MARGIN, top), Align2::LEFT_TOP);
        c.say(place, Role::Heading, &heading);
        let line = c.rect(place).bottom();
        let across = c.point(pos2(MARGIN, 0.0)).x..=c.point(pos2(c.width() - MARGIN, 0.0)).x;
        c.painter().hline(across, line, c.stroke(3.0, c.colours.ink));
        top += 1.9 * text;
        let axes: Vec<AxisShown> = rows.iter().map(|row| row.axis.clone()).collect();
        let note = |n: usize| rows[n].stance.map(|stance| c.words.stance(stance));
        let bottom = top + lines_of(&axes, &note) * high.max(LEADING * text);
        c.rows(&Rows {
            rows: &axes,
            left: MARGIN,
            right: c.width() - MARGIN,
            top,
            bottom,
            note: &note,
        });
        top = bottom;
    }
}

fn lines(section: &Section) -> usize {
    match section {
        Section::Solid(rows) => {
            rows.iter().map(|row| 1 + usize::from(row.axis.ends.is_some())).sum()
        }
        Section::Disagreements(rows) => 2 * rows.len(),
    }
}

fn lines_of(axes: &[AxisShown], note: &dyn Fn(usize) -> Option<String>) -> f32 {
    let under = |n: usize| axes[n].ends.is_some() || note(n).is_some();
    (0..axes.len()).map(|n| if under(n) { 2.0 } else { 1.0 }).sum()
}
