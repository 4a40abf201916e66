//! The end of a meeting: what weighs most, what the group wants to work on, and on what it does not agree.

use egui::{Align2, Role, pos2, vec2};
use jiff::civil::Date;

use super::rows::Rows;
use crate::analysis::projection::{AxisShown, ClosingRow, Page, Section};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};

/// Of a heading, in sizes of the text.
const HEADING: f32 = 1.1;
/// Under a heading, in sizes of the text.
const GAP: f32 = 0.4;
/// Letters of the longer heading, and the width of one in its size.
const LETTERS: f32 = 36.0;
const LETTER: f32 = 0.58;

/// What axes may take under two headings, at this size of text in this width, in wall pixels.
pub fn room(text: f32, width: f32) -> f32 {
    let longer = (LETTERS * LETTER * HEADING * text / width).ceil();
    let headings = ((1.0 + longer) * HEADING * LEADING + 2.0 * GAP) * text;
    HEIGHT - AROUND - headings
}

/// Above and below everything.
const AROUND: f32 = 1.2 * MARGIN;

pub fn closing(c: &Canvas<'_>, sections: &[Section], page: Page) {
    if sections.is_empty() {
        return c.nothing_yet("wall-closing-empty");
    }
    if let [Section::Next(date)] = *sections {
        return next(c, date, page);
    }
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let headings: Vec<_> = (0..sections.len())
        .map(|n| {
            let lay = |page| {
                let heading = heading(c, &sections[n], page);
                let laid = c.lay(&heading, c.strong(HEADING * text), room, 3);
                (heading, laid)
            };
            // Which page this is takes no line of its own.
            let with_page = lay((n == 0).then_some(page));
            if with_page.1.rows.len() == 1 { with_page } else { lay(None) }
        })
        .collect();
    let gap = GAP * text;
    let heads: f32 = headings.iter().map(|(_, laid)| c.size(laid).y + gap).sum();
    let under: Vec<f32> = sections.iter().map(|section| c.under(section, room)).collect();
    let count: usize = sections.iter().map(|section| section.rows().len()).sum();
    let free = HEIGHT - AROUND - heads - under.iter().sum::<f32>();
    let high = (free / count.max(1) as f32).min(2.5 * text);
    let mut top = 0.5 * AROUND;
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
        let rows = section.rows();
        let axes: Vec<AxisShown> = rows.iter().map(|row| row.axis.clone()).collect();
        let note = |n: usize| c.note(&rows[n]);
        let bottom = top + under + rows.len() as f32 * high;
        c.rows(&Rows {
            axes: &axes,
            left: MARGIN,
            right: c.width() - MARGIN,
            top,
            bottom,
            note: &note,
            said: None,
        });
        top = bottom;
    }
}

/// When the group meets next, alone on its page.
fn next(c: &Canvas<'_>, date: Date, page: Page) {
    let bottom = c.short_heading(&heading(c, &Section::Next(date), Some(page)));
    let room = c.width() - 2.0 * MARGIN;
    let said = c.words.date(date);
    let sizes = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * c.text);
    let space = vec2(room, HEIGHT - AROUND - bottom);
    let laid = c.fit(&said, c.strong(c.text), &sizes, space);
    let at = pos2(MARGIN, bottom + space.y / 2.0);
    let place = c.put(laid, at, Align2::LEFT_CENTER);
    c.say(place, Role::Label, &said);
}

/// What the section is of, and, on the first one, which page this is.
fn heading(c: &Canvas<'_>, section: &Section, page: Option<Page>) -> String {
    let heading = c.words.text(match section {
        Section::Solid(_) => "wall-closing-solid",
        Section::WorkOn(_) => "wall-closing-work-on",
        Section::Disagreements(_) => "wall-closing-disagreements",
        Section::Decided(_) => "wall-closing-decided",
        Section::Next(_) => "wall-next-meeting",
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
    /// Whether [`Canvas::short_heading`] takes one line.
    pub fn is_short(&self, heading: &str) -> bool {
        let room = self.width() - 2.0 * MARGIN;
        self.lay(heading, self.strong(HEADING * self.text), room, 2).rows.len() == 1
    }

    /// A heading over a line, which leaves the picture to what stands under it; gives where it ends.
    pub fn short_heading(&self, heading: &str) -> f32 {
        let room = self.width() - 2.0 * MARGIN;
        let laid = self.lay(heading, self.strong(HEADING * self.text), room, 2);
        let place = self.put(laid, pos2(MARGIN, 0.5 * AROUND), Align2::LEFT_TOP);
        self.say(place, Role::Heading, heading);
        let line = self.rect(place).bottom() + self.length(4.0);
        let across = self.point(pos2(MARGIN, 0.0)).x..=self.point(pos2(room + MARGIN, 0.0)).x;
        self.painter().hline(across, line, self.stroke(3.0, self.colours.ink));
        place.bottom()
    }

    /// How the group stands on an axis, or why it wants to work on it.
    fn note(&self, row: &ClosingRow) -> Option<String> {
        let why = row.work_on.as_ref().map(|why| why.trim()).filter(|why| !why.is_empty());
        row.stance.map(|stance| self.words.stance(stance)).or_else(|| why.map(str::to_owned))
    }

    /// The height of all that a section has beside one line for each label.
    fn under(&self, section: &Section, width: f32) -> f32 {
        let under =
            |row: &ClosingRow| self.beyond_a_line(&row.axis, self.note(row).as_deref(), width);
        section.rows().iter().map(under).sum()
    }
}
