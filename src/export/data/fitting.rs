//! What a workbook can hold of a table: texts, names of sheets and widths within the limits of spreadsheets.

use std::borrow::Cow;

use crate::words::Words;

use super::table::{Cell, Table, plain};

/// The longest text of one cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
/// The longest name of a sheet, in UTF-16 units.
const LONGEST_NAME: usize = 31;
/// In letters.
const NARROWEST: usize = 8;
/// A line that is longer is broken.
const LONGEST_LINE: usize = 30;
pub(super) const WIDEST: usize = 60;
/// What does not fit is read where the cell is edited.
const MOST_LINES: usize = 20;

/// Wide enough for every line, or for the longest one to be broken in three, within reason.
pub(super) fn width(table: &Table, column: usize) -> usize {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max();
    let cells = table.rows.iter().filter_map(|row| match row.get(column)? {
        Cell::Text(text) => longest(text),
        Cell::Date(_) => Some("14/11/2026".len()),
        Cell::Moment(_) => Some("14/11/2026 14:32:07".len()),
        Cell::Empty | Cell::Number(_) => None,
    });
    let head = table.columns.get(column).and_then(|heading| longest(heading));
    let widest = cells.chain(head).max().unwrap_or_default();
    // The button of the filter covers a few letters of the head.
    let whole = widest + 3;
    if whole <= LONGEST_LINE {
        whole.max(NARROWEST)
    } else {
        (widest / 3).clamp(LONGEST_LINE, WIDEST)
    }
}

/// How many lines a row takes in columns of these widths. Not every spreadsheet finds out when it opens the file.
pub(super) fn lines(cells: &[Cell], widths: &[usize]) -> usize {
    let taken = cells.iter().zip(widths).map(|(cell, width)| match cell {
        Cell::Text(text) => {
            text.lines().map(|line| line.chars().count().div_ceil(*width).max(1)).sum()
        }
        _ => 1,
    });
    taken.max().unwrap_or(1).min(MOST_LINES)
}

/// The table with columns added after each one that has a text too long for a cell; mostly the table itself.
pub(super) fn without_long_texts(table: &Table, words: Words) -> Cow<'_, Table> {
    let fits = |cell: &Cell| match cell {
        Cell::Text(text) => split(text).1.is_empty(),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Moment(_) => true,
    };
    if table.rows.iter().flatten().all(fits) {
        return Cow::Borrowed(table);
    }
    let mut wide = Table {
        name: table.name.clone(),
        columns: Vec::new(),
        rows: table.rows.iter().map(|_| Vec::new()).collect(),
    };
    for (column, heading) in table.columns.iter().enumerate() {
        let cells = table.rows.iter().map(|row| row.get(column).map_or_else(Vec::new, pieces));
        let pieces: Vec<_> = cells.collect();
        let columns = pieces.iter().map(Vec::len).max().unwrap_or_default().max(1);
        for part in 0..columns {
            let heading = if part == 0 {
                heading.clone()
            } else {
                let values = [("column", heading.into()), ("number", (part + 1).into())];
                words.with("data-goes-on", values)
            };
            let cells = pieces.iter().map(|pieces| pieces.get(part).cloned().unwrap_or_default());
            wide.push(heading, cells);
        }
    }
    Cow::Owned(wide)
}

/// A cell in as many pieces as it takes.
fn pieces(cell: &Cell) -> Vec<Cell> {
    let Cell::Text(text) = cell else { return vec![cell.clone()] };
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (piece, after) = split(rest);
        pieces.push(Cell::Text(piece.to_owned()));
        rest = after;
    }
    pieces
}

/// What of a text a cell can hold, and what follows.
pub(super) fn split(text: &str) -> (&str, &str) {
    split_at(text, LONGEST_TEXT)
}

fn split_at(text: &str, longest: usize) -> (&str, &str) {
    let mut length = 0;
    let too_far = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        longest < length
    });
    text.split_at(too_far.map_or(text.len(), |(at, _)| at))
}

/// A name for a sheet that no sheet before it has.
pub(super) fn unused(name: &str, used: &mut Vec<String>) -> String {
    let allowed = plain(name).replace(['*', '?', ':', '[', ']', '\\', '/', '\n'], " ");
    let allowed = allowed.trim_matches(['\'', ' ']);
    let mut candidate = split_at(allowed, LONGEST_NAME).0.to_owned();
    let mut rank = used.len() + 1;
    while candidate.is_empty() || used.contains(&candidate.to_lowercase()) {
        let number = format!(" {rank}");
        candidate = split_at(allowed, LONGEST_NAME - number.len()).0.to_owned() + &number;
        rank += 1;
    }
    used.push(candidate.to_lowercase());
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_only_where_it_is_too_long_and_never_inside_a_character() {
        let long = "🌱é".repeat(20_000);
        let cell = Cell::Text(long.clone());
        let texts: Vec<_> = pieces(&cell)
            .into_iter()
            .map(|piece| if let Cell::Text(text) = piece { text } else { String::new() })
            .collect();
        assert_eq!(texts.concat(), long);
        assert_eq!(texts.len(), 2);
        assert!(texts.iter().all(|text| text.encode_utf16().count() <= LONGEST_TEXT));
        assert_eq!(split_at("été", 3), ("été", ""));
    }

    #[test]
    fn sheets_have_names_that_spreadsheets_take_each_once() {
        let mut used = Vec::new();
        let long = "Une table au nom bien plus long que permis";
        for (name, expected) in [
            ("Axes", "Axes"),
            ("axes", "axes 2"),
            ("a/b:c", "a b c"),
            ("'", " 4"),
            (long, "Une table au nom bien plus long"),
            (long, "Une table au nom bien plus lo 6"),
        ] {
            assert_eq!(unused(name, &mut used), expected);
        }
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text_within_reason() {
        let cells = ["court", "un\ndeux\n\nquatre", &"x".repeat(61)].map(Cell::text);
        assert_eq!(lines(&cells, &[8, 30, 60]), 4);
        assert_eq!(lines(&cells, &[8, 30, 10]), 7);
        assert_eq!(lines(&[Cell::Number(1), Cell::Empty], &[8, 8]), 1);
        assert_eq!(lines(&[Cell::text(&"x\n".repeat(90).repeat(2))], &[8]), MOST_LINES);
    }
}
