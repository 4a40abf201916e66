//! The whole board: the pillars side by side, each axis with its rail.

use crate::export::Source;
use crate::session::{Axis, AxisId, Cursor, Pillar};

use super::inks::{self, INK, MUTED};
use super::letters::{ASCENT, DESCENT, Letters};
use super::rail::Rail;
use super::sheet::{Sheet, stroke};
use super::{Anchor, Picture, Rgb, heading, legend, said};

/// The width at which four pillars stand side by side with room, in points.
pub const BOARD_WIDTH: f32 = 960.0;

const LEAST_WIDTH: f32 = 240.0;
const MOST_WIDTH: f32 = 3000.0;
const MARGIN: f32 = 24.0;
/// A column is never narrower, unless it is the only one.
const LEAST_COLUMN: f32 = 176.0;
/// Between two columns.
const GAP: f32 = 26.0;
const PILLAR: Letters = Letters::strong(12.5);
const LABEL: Letters = Letters::plain(11.0);
const COUNT: Letters = Letters::plain(9.0);
const END: Letters = Letters::plain(9.0);
const MOST_LINES: usize = 4;
const RADIUS: f32 = 5.2;
/// From the base line of a label to its rail, and from a rail to what is under it.
const OVER_RAIL: f32 = 11.5;
const UNDER_RAIL: f32 = 14.0;
/// Letters are made so much smaller before pillars go one under the other.
const SMALLEST: f32 = 0.82;

/// The board, `width` points wide (from 240 to 3000), as high as it takes: all pillars side by side from about 680 on,
/// one under the other on a narrow page.
pub fn board(source: &Source<'_>, width: f32) -> Picture {
    board_of(source, &source.session.framework.pillars, width)
}

fn board_of(source: &Source<'_>, pillars: &[Pillar], width: f32) -> Picture {
    let width = if width.is_finite() { width.clamp(LEAST_WIDTH, MOST_WIDTH) } else { BOARD_WIDTH };
    let columns = pillars.len().max(1) as f32;
    let roomy = columns * (LEAST_COLUMN + GAP) - GAP + 2.0 * MARGIN;
    let scale = (width / roomy).clamp(SMALLEST, 1.0);
    drawn(source, pillars, width / scale).scaled(scale)
}

/// The board laid out as its smallest letters are largest in a room of these sides.
pub fn board_within(source: &Source<'_>, room: [f32; 2]) -> Picture {
    within(source, &source.session.framework.pillars, room)
}

/// The board in as few pictures as can be read on paper, some pillars each, all as large as a room of these sides holds them.
pub fn boards_on_paper(source: &Source<'_>, room: [f32; 2]) -> Vec<Picture> {
    /// Nothing that is printed is smaller.
    const LEGIBLE: f32 = 7.0;
    let pillars = &source.session.framework.pillars;
    let mut together = pillars.len().max(1);
    loop {
        let boards = pillars.chunks(together).map(|pillars| {
            let board = within(source, pillars, room);
            board.scaled(board.scale_within(room))
        });
        let boards: Vec<_> = boards.collect();
        if together == 1 || boards.iter().all(|board| LEGIBLE <= board.least_letters()) {
            return boards;
        }
        together = together.div_ceil(2);
    }
}

fn within(source: &Source<'_>, pillars: &[Pillar], room: [f32; 2]) -> Picture {
    const WIDTHS: [f32; 8] = [420.0, 480.0, 560.0, 680.0, 780.0, 900.0, 1040.0, 1200.0];
    let boards = WIDTHS.map(|width| board_of(source, pillars, width));
    let best = boards.into_iter().max_by(|one, other| {
        let least = |picture: &Picture| picture.least_letters() * picture.scale_within(room);
        least(one).total_cmp(&least(other))
    });
    best.unwrap_or_else(|| board_of(source, pillars, BOARD_WIDTH))
}

/// The board at the sizes of letters given above.
fn drawn(source: &Source<'_>, pillars: &[Pillar], width: f32) -> Picture {
    let inner = width - 2.0 * MARGIN;
    let framework = &source.session.framework;
    let beside = beside(pillars.len(), inner);
    let column = (inner - GAP * (beside as f32 - 1.0)) / beside as f32;
    let columns: Vec<_> = pillars.iter().map(|pillar| Column::of(source, pillar, column)).collect();
    let mut sheet = Sheet::default();
    let title = &source.session.heading.title;
    let under = [heading::organisation_and_date(source)];
    let mut y = heading::draw(&mut sheet, title, &under, (MARGIN, MARGIN), inner) + 14.0;
    for row in columns.chunks(beside) {
        let lines = row.iter().map(|column| column.label.len()).max().unwrap_or_default();
        let mut bottom = y;
        for (rank, shown) in row.iter().enumerate() {
            let left = MARGIN + rank as f32 * (column + GAP);
            bottom = shown.draw(&mut sheet, (left, y), column, lines).max(bottom);
        }
        y = bottom + 12.0;
    }
    let items =
        legend::of_cursors(source, pillars.iter().flat_map(|pillar| framework.shown(pillar)));
    y = legend::draw(&mut sheet, &items, (MARGIN, y), inner);
    sheet.into_picture((width, y + MARGIN - 6.0), alt(source, pillars))
}

fn alt(source: &Source<'_>, pillars: &[Pillar]) -> String {
    let words = source.words;
    let mut lines = vec![said::title(source, &words.text("picture-board"))];
    for pillar in pillars {
        lines.push(pillar.label.get(words.language).to_owned());
        said::pillar(source, pillar, &mut lines);
    }
    lines.join("\n")
}

/// How many of so many columns stand side by side, in rows as even as may be.
fn beside(columns: usize, room: f32) -> usize {
    let most = (((room + GAP) / (LEAST_COLUMN + GAP)).floor() as usize).max(1);
    let columns = columns.max(1);
    columns.div_ceil(columns.div_ceil(most))
}

/// A pillar, its texts broken into lines.
struct Column<'a> {
    label: Vec<String>,
    hue: Rgb,
    rows: Vec<Row<'a>>,
}

/// An axis, its texts broken into lines.
struct Row<'a> {
    letters: Letters,
    label: Vec<String>,
    /// Empty where there is nothing to count.
    count: String,
    cursor: &'a Cursor,
    /// The names of both ends, where they are its own.
    ends: [Vec<String>; 2],
    takes_no_side: bool,
}

impl<'a> Column<'a> {
    fn of(source: &'a Source<'_>, pillar: &Pillar, width: f32) -> Self {
        let language = source.words.language;
        let shown = source.session.framework.shown(pillar);
        Self {
            label: PILLAR.lines(pillar.label.get(language), width, MOST_LINES),
            hue: inks::pillar(&pillar.id),
            rows: shown.map(|(id, axis)| Row::of(source, id, axis, width)).collect(),
        }
    }

    /// Draws the column under a heading of so many lines. Gives where it ends.
    fn draw(&self, sheet: &mut Sheet, (left, top): (f32, f32), width: f32, lines: usize) -> f32 {
        sheet.line((left, top), (left + width, top), stroke(2.4, self.hue));
        let base = top + 8.0 + PILLAR.size * ASCENT;
        sheet.lines((left, base), Anchor::Start, PILLAR, self.hue, &self.label);
        let mut y = top + 8.0 + lines as f32 * PILLAR.leading() + 6.0;
        for row in &self.rows {
            y = row.draw(sheet, (left, y), width);
        }
        y
    }
}

impl<'a> Row<'a> {
    fn of(source: &'a Source<'_>, id: &AxisId, axis: &Axis, width: f32) -> Self {
        let words = source.words;
        let cursor = source.board.cursor(id);
        let count = if cursor.is_discussed() {
            words.with("board-count", [("count", cursor.trail.len().into())])
        } else {
            String::new()
        };
        let taken = if count.is_empty() { 0.0 } else { COUNT.width(&count) + 8.0 };
        let letters = Letters { strong: cursor.is_solid(), ..LABEL };
        let half = (width - 12.0) / 2.0;
        let ends = axis.ends(words.language).map_or_else(Default::default, |(low, high)| {
            [low, high].map(|end| END.lines(end, half, MOST_LINES))
        });
        Self {
            letters,
            label: letters.lines(axis.label(words.language), width - taken, MOST_LINES),
            count,
            cursor,
            ends,
            takes_no_side: source.session.framework.takes_no_side(id),
        }
    }

    /// Draws the axis, gives where it ends.
    fn draw(&self, sheet: &mut Sheet, (left, top): (f32, f32), width: f32) -> f32 {
        let right = left + width;
        let base = top + LABEL.size * ASCENT;
        let ink = if self.cursor.is_discussed() { INK } else { MUTED };
        let after = sheet.lines((left, base), Anchor::Start, self.letters, ink, &self.label);
        sheet.text((right, base), Anchor::End, COUNT, MUTED, self.count.as_str());
        let y = after.max(base + LABEL.leading()) - LABEL.leading() + OVER_RAIL;
        let takes_no_side = self.takes_no_side;
        Rail { left, right, y, radius: RADIUS, takes_no_side }.draw(sheet, self.cursor);
        let [low, high] = &self.ends;
        let lines = low.len().max(high.len());
        if lines == 0 {
            return y + UNDER_RAIL;
        }
        let base = y + 9.5 + END.size * ASCENT;
        sheet.lines((left, base), Anchor::Start, END, MUTED, low);
        sheet.lines((right, base), Anchor::End, END, MUTED, high);
        base + (lines - 1) as f32 * END.leading() + END.size * DESCENT + 8.0
    }
}
