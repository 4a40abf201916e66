//! Tables: their head told again on each page, their rows whole where they can be.

use krilla::tagging::{TableHeaderScope, Tag};

use super::super::document::{Cell, Table, are_long};
use super::flow::{Drawn, Slice};
use super::looks::{CELL, HEAD, INK, RAIL_END, RULE};
use super::setter::Setter;
use super::text::Told;

/// What stands free at the right of a cell.
const BESIDE: f32 = 7.0;
/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;
/// Free around a table.
const AROUND: f32 = 7.0;
/// Of an empty rail.
const RAIL: f32 = 13.0;

impl Setter<'_> {
    pub fn table(&mut self, table: &Table) {
        let whole = table.columns.iter().map(|(_, share)| *share).sum::<u32>().max(1) as f32;
        let widths: Vec<f32> =
            table.columns.iter().map(|(_, share)| self.room[0] * *share as f32 / whole).collect();
        let part = self.tree.part(None, Tag::Table);
        let number = self.heads.len();
        self.head(table, &widths, part, number);
        let body = self.tree.part(Some(part), Tag::TBody);
        let count = table.rows.len();
        for (at, row) in table.rows.iter().enumerate() {
            let part = self.tree.part(Some(body), Tag::TR);
            let (mut cells, mut left) = (Vec::new(), 0.0);
            for (cell, width) in row.iter().zip(&widths) {
                let part = self.tree.part(Some(part), Tag::TD);
                cells.push(self.cell(cell, part, left, width - BESIDE));
                left += width;
            }
            let twips = (self.room[0] * 20.0) as u32;
            let least = table.row_height as f32 * MILLIMETRE;
            let mut slices =
                if table.is_long(row, twips) { side_by_side(cells) } else { vec![one_row(cells)] };
            padded(&mut slices, CELL.before, CELL.after, least);
            let last = slices.len() - 1;
            slices[last].with_next |= at + 2 == count;
            slices[last].after = if at + 1 == count { AROUND } else { 0.0 };
            self.rule(&mut slices[last], 0.5, RULE);
            for slice in &mut slices {
                slice.head = Some(number);
            }
            self.slices.append(&mut slices);
        }
    }

    fn head(&mut self, table: &Table, widths: &[f32], part: usize, number: usize) {
        let head = self.tree.part(Some(part), Tag::THead);
        let row = self.tree.part(Some(head), Tag::TR);
        let (mut cells, mut left) = (Vec::new(), 0.0);
        for ((name, _), width) in table.columns.iter().zip(widths) {
            let part = self.tree.part(Some(row), Tag::TH(TableHeaderScope::Column));
            let told = Told::plain(name, HEAD.look);
            cells.push(self.set(&told, HEAD.leading, part, left, width - BESIDE));
            left += width;
        }
        let mut slices = vec![one_row(cells)];
        padded(&mut slices, HEAD.before, HEAD.after, 0.0);
        for mut slice in slices {
            self.rule(&mut slice, 1.0, INK);
            slice.with_next = true;
            slice.before = AROUND / 2.0;
            slice.head = Some(number);
            let mut again = slice.clone();
            for drawn in &mut again.drawn {
                if let Drawn::Text { content, .. } = drawn {
                    *content = None;
                }
            }
            self.heads.push(again);
            self.slices.push(slice);
        }
    }

    /// Under a row.
    fn rule(&self, slice: &mut Slice, width: f32, ink: super::super::picture::Rgb) {
        let (from, to) = ((0.0, slice.height), (self.room[0], slice.height));
        slice.drawn.push(Drawn::Line { from, to, width, ink });
    }

    fn cell(&mut self, cell: &Cell, part: usize, left: f32, width: f32) -> Vec<Slice> {
        match cell {
            Cell::Text(told) if told.is_empty() => Vec::new(),
            Cell::Text(told) => {
                let part = self.tree.part(Some(part), Tag::P);
                let told =
                    Told::spans(told, CELL.look, self.aside.min(CELL.look.letters.size - 0.5));
                self.set(&told, CELL.leading, part, left, width)
            }
            Cell::Rail { low, high } => self.rail(part, [low, high], left, width),
        }
    }

    /// An empty rail with its middle, and the names of its ends.
    fn rail(&mut self, part: usize, ends: [&str; 2], left: f32, width: f32) -> Vec<Slice> {
        let (y, middle) = (RAIL - 4.0, left + width / 2.0);
        let line = |from, to| Drawn::Line { from, to, width: 1.25, ink: INK };
        let rail = line((left, y), (left + width, y));
        let tick = line((middle, y - 5.0), (middle, y + 3.0));
        let mut slices = vec![Slice { height: RAIL, drawn: vec![rail, tick], ..Slice::default() }];
        let [mut low, high] = ends.map(|end| {
            let part = self.tree.part(Some(part), Tag::P);
            let told = Told::plain(end, RAIL_END.look);
            let room = if are_long(ends[0], ends[1]) { width } else { width / 2.0 };
            let lines = told.lines(self.faces, room);
            let slices = self.set(&told, RAIL_END.leading, part, left, room);
            slices
                .into_iter()
                .zip(lines)
                .map(|(slice, line)| (slice, line.width))
                .collect::<Vec<_>>()
        });
        let to_the_right = |(mut slice, wide): (Slice, f32)| {
            let drawn = std::mem::take(&mut slice.drawn).into_iter();
            slice.drawn = drawn.map(|drawn| drawn.shifted(width - wide, 0.0)).collect();
            slice
        };
        if are_long(ends[0], ends[1]) {
            slices.extend(low.into_iter().map(|(slice, _)| slice));
            slices.extend(high.into_iter().map(to_the_right));
        } else {
            let low = low.drain(..).map(|(slice, _)| slice).collect();
            slices.extend(side_by_side(vec![low, high.into_iter().map(to_the_right).collect()]));
        }
        slices
    }
}

/// Cells beside one another, in one piece.
fn one_row(cells: Vec<Vec<Slice>>) -> Slice {
    let mut row = Slice::default();
    for cell in cells {
        let mut y = 0.0;
        for slice in cell {
            row.drawn.extend(slice.drawn.into_iter().map(|drawn| drawn.shifted(0.0, y)));
            y += slice.height;
        }
        row.height = row.height.max(y);
    }
    row
}

/// Cells beside one another, line by line.
fn side_by_side(cells: Vec<Vec<Slice>>) -> Vec<Slice> {
    let mut rows: Vec<Slice> = Vec::new();
    for cell in cells {
        for (at, slice) in cell.into_iter().enumerate() {
            if rows.len() <= at {
                rows.push(Slice::default());
            }
            rows[at].height = rows[at].height.max(slice.height);
            rows[at].drawn.extend(slice.drawn);
        }
    }
    if rows.is_empty() {
        rows.push(Slice::default());
    }
    rows
}

/// Free above the first slice and below the last one, and all of them so high at least.
fn padded(slices: &mut [Slice], above: f32, below: f32, least: f32) {
    if let Some(first) = slices.first_mut() {
        first.height += above;
        let drawn = std::mem::take(&mut first.drawn).into_iter();
        first.drawn = drawn.map(|drawn| drawn.shifted(0.0, above)).collect();
    }
    let height: f32 = slices.iter().map(|slice| slice.height).sum();
    if let Some(last) = slices.last_mut() {
        last.height += below.max(least - height);
    }
}
