//! The end of a meeting: what weighs most, and on what the group does not agree.

use egui::{Align2, Role, pos2};

use super::rows::Rows;
use crate::analysis::projection::{AxisShown, ClosingRow, Page, Section};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};

pub fn closing(c: &Canvas<'_>, sections: &[Section], page: Page) {
    if sections.is_empty() {
        return c.nothing_yet("wall-closing-empty");
    }
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let headings: Vec<_> = (0..sections.len())
        .map(|n| {
            let heading = heading(c, &sections[n], (n == 0).then_some(page));
            let laid = c.lay(&heading, c.strong(1.1 * text), room, 3);
            (heading, laid)
        })
        .collect();
    let gap = 0.4 * text;
    let heads: f32 = headings.iter().map(|(_, laid)| c.size(laid).y + gap).sum();
    let under: Vec<f32> = sections.iter().map(|section| c.under(section, room)).collect();
    let count: usize = sections.iter().map(|section| rows_of(section).len()).sum();
    let free = HEIGHT - 1.2 * MARGIN - heads - under.iter().sum::<f32>();
    let high = (free / count.max(1) as f32).min(2.5 * text);
    let mut top = 0.6 * MARGIN;
    for ((section, (heading, laid)), under) in sections.iter().zip(headings).zip(under) {
        let place = c.put(laid, pos2(MARGIN, top), Align2::LEFT_TOP);
        c.say(place, Role::Heading, &heading);
        let line = c.rect(place).bottom() + c.length(4.0);
        let across = c.point(pos2(MARGIN, 0.0)).x..=c.point(pos2(c.width() - MARGIN, 0.0)).x;
        c.painter().hline(across, line, c.stroke(3.0, c.colours.ink));
        top = place.bottom() + gap;
        if let Section::Decided(decisions) = section {
            return c.decisions(decisions, top);
        }
        let rows = rows_of(section);
        let axes: Vec<AxisShown> = rows.iter().map(|row| row.axis.clone()).collect();
        let note = |n: usize| rows[n].stance.map(|stance| c.words.stance(stance));
        let bottom = top + under + rows.len() as f32 * high;
        c.rows(&Rows {
            axes: &axes,
            left: MARGIN,
            right: c.width() - MARGIN,
            top,
            bottom,
            note: &note,
        });
        top = bottom;
    }
}

/// The axes of a section; decisions have a page of their own.
fn rows_of(section: &Section) -> &[ClosingRow] {
    match section {
        Section::Solid(rows) | Section::Disagreements(rows) => rows,
        Section::Decided(_) => &[],
    }
}

/// What the section is of, and, on the first one, which page this is.
fn heading(c: &Canvas<'_>, section: &Section, page: Option<Page>) -> String {
    let heading = c.words.text(match section {
        Section::Solid(_) => "wall-closing-solid",
        Section::Disagreements(_) => "wall-closing-disagreements",
        Section::Decided(_) => "wall-closing-decided",
    });
    match page.filter(|page| 1 < page.of) {
        Some(page) => {
            let page = [("at", (page.at + 1).into()), ("of", page.of.into())];
            format!("{heading} · {}", c.words.with("projection-page", page))
        }
        None => heading,
    }
}

impl Canvas<'_> {
    /// The height of all that stands under labels in a section.
    fn under(&self, section: &Section, width: f32) -> f32 {
        let under = |row: &ClosingRow| self.lines_under(&row.axis, row.stance.is_some(), width);
        rows_of(section).iter().map(under).sum::<usize>() as f32 * self.text * LEADING
    }
}
