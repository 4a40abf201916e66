//! One pillar, large: each axis with its question and its place in words.

use crate::export::Source;
use crate::session::{Axis, AxisId, Cursor, PillarId};

use super::inks::{self, INK, LINE, MUTED};
use super::letters::{ASCENT, DESCENT, Letters};
use super::rail::Rail;
use super::sheet::{Sheet, stroke};
use super::{Anchor, Picture, heading, legend, said};

const WIDTH: f32 = 760.0;
const MARGIN: f32 = 24.0;
/// What the words of an axis take of the width; its rail has the rest.
const TEXTS: f32 = 0.5;
const GAP: f32 = 30.0;
const PILLAR: Letters = Letters::strong(19.0);
const LABEL: Letters = Letters::plain(13.0);
const QUESTION: Letters = Letters::plain(10.0);
const PLACE: Letters = Letters::plain(11.5);
const COUNT: Letters = Letters::plain(10.0);
const END: Letters = Letters::plain(9.0);
const MOST_LINES: usize = 6;
const RADIUS: f32 = 6.4;
/// Over and under each axis.
const AROUND: f32 = 10.0;

/// One pillar; `None` when the session has no such pillar.
pub fn pillar(source: &Source<'_>, pillar: &PillarId) -> Option<Picture> {
    let framework = &source.session.framework;
    let pillar = framework.pillar(pillar)?;
    let label = pillar.label.get(source.words.language);
    let inner = WIDTH - 2.0 * MARGIN;
    let mut sheet = Sheet::default();
    let title = &source.session.heading.title;
    let under = [heading::organisation_and_date(source)];
    let mut y = heading::draw(&mut sheet, title, &under, (MARGIN, MARGIN), inner) + 16.0;
    let hue = inks::pillar(&pillar.id);
    sheet.line((MARGIN, y), (MARGIN + inner, y), stroke(3.0, hue));
    let base = y + 12.0 + PILLAR.size * ASCENT;
    let lines = PILLAR.lines(label, inner, MOST_LINES);
    y = sheet.lines((MARGIN, base), Anchor::Start, PILLAR, hue, &lines) - PILLAR.size * ASCENT;
    for (rank, (id, axis)) in framework.shown(pillar).enumerate() {
        if 0 < rank {
            sheet.line((MARGIN, y), (MARGIN + inner, y), stroke(0.8, LINE));
        }
        y = Row::of(source, id, axis, inner).draw(&mut sheet, (MARGIN, y + AROUND), inner) + AROUND;
    }
    let items = legend::of_cursors(source, framework.shown(pillar));
    y = legend::draw(&mut sheet, &items, (MARGIN, y), inner);
    let mut alt = vec![said::title(source, label)];
    said::pillar(source, pillar, &mut alt);
    Some(sheet.into_picture((WIDTH, y + MARGIN - 6.0), alt.join("\n")))
}

/// An axis, its texts broken into lines.
struct Row<'a> {
    letters: Letters,
    label: Vec<String>,
    /// And what it is open to.
    question: Vec<String>,
    /// The place in words, or that it was not discussed.
    place: Vec<String>,
    count: String,
    cursor: &'a Cursor,
    ends: [Vec<String>; 2],
    takes_no_side: bool,
}

impl<'a> Row<'a> {
    fn of(source: &'a Source<'_>, id: &AxisId, axis: &Axis, width: f32) -> Self {
        let words = source.words;
        let cursor = source.board.cursor(id);
        let ends = axis.ends(words.language);
        let (place, count) = if cursor.is_discussed() {
            let count = words.with("board-count", [("count", cursor.trail.len().into())]);
            (words.ball_place(cursor, ends), count)
        } else {
            (words.text("not-discussed"), String::new())
        };
        let letters = Letters { strong: cursor.is_solid(), ..LABEL };
        let texts = TEXTS * (width - GAP);
        let rail = width - GAP - texts;
        let half = (rail - 14.0) / 2.0;
        let mut question = QUESTION.lines(axis.question(words.language), texts, MOST_LINES);
        let keywords = axis.keywords(words.language);
        if !keywords.is_empty() {
            question.extend(QUESTION.lines(&keywords, texts, MOST_LINES));
        }
        Self {
            letters,
            label: letters.lines(axis.label(words.language), texts, MOST_LINES),
            question,
            place: PLACE.lines(&place, rail - COUNT.width(&count) - 10.0, MOST_LINES),
            count,
            cursor,
            ends: ends.map_or_else(Default::default, |(low, high)| {
                [low, high].map(|end| END.lines(end, half, MOST_LINES))
            }),
            takes_no_side: source.session.framework.takes_no_side(id),
        }
    }

    /// Draws the axis, gives where it ends.
    fn draw(&self, sheet: &mut Sheet, (left, top): (f32, f32), width: f32) -> f32 {
        let ink = if self.cursor.is_discussed() { INK } else { MUTED };
        let base = top + LABEL.size * ASCENT;
        let under = sheet.lines((left, base), Anchor::Start, self.letters, ink, &self.label)
            - LABEL.leading()
            + LABEL.size * DESCENT
            + 4.0
            + QUESTION.size * ASCENT;
        let texts = sheet.lines((left, under), Anchor::Start, QUESTION, MUTED, &self.question)
            - QUESTION.leading()
            + QUESTION.size * DESCENT;
        texts.max(self.draw_rail(sheet, (left, base), width))
    }

    /// The place in words, on the base line of the label, over the rail.
    fn draw_rail(&self, sheet: &mut Sheet, (left, base): (f32, f32), width: f32) -> f32 {
        let right = left + width;
        let left = left + TEXTS * (width - GAP) + GAP;
        let ink = if self.cursor.is_discussed() { INK } else { MUTED };
        let after = sheet.lines((left, base), Anchor::Start, PLACE, ink, &self.place);
        sheet.text((right, base), Anchor::End, COUNT, MUTED, self.count.as_str());
        let y = after.max(base + PLACE.leading()) - PLACE.leading() + 15.0;
        let takes_no_side = self.takes_no_side;
        Rail { left, right, y, radius: RADIUS, takes_no_side }.draw(sheet, self.cursor);
        let [low, high] = &self.ends;
        let lines = low.len().max(high.len());
        if lines == 0 {
            return y + 1.6 * RADIUS;
        }
        let base = y + 1.9 * RADIUS + END.size * ASCENT;
        sheet.lines((left, base), Anchor::Start, END, MUTED, low);
        sheet.lines((right, base), Anchor::End, END, MUTED, high);
        base + (lines - 1) as f32 * END.leading() + END.size * DESCENT
    }
}
