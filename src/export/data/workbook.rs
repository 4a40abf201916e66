//! Tables as the sheets of one XLSX workbook.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::session::starts_as_a_formula;
use crate::words::Words;

use super::table::{Cell, Table, plain};

/// The longest text of one cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
/// The longest name of a sheet, in UTF-16 units.
const LONGEST_NAME: usize = 31;
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// A workbook with a sheet for each table: the columns named in the first row, which stays in sight, with a filter. The
/// same tables give the same bytes.
///
/// Every text is written as text, never as a formula or a link; one that would become a formula when it is edited bears
/// the mark that keeps it a text. A text longer than a cell holds goes on in columns added after its own. An internal
/// edition says so on a sheet of its own, in the name of each other sheet and at the head of each printed page.
pub fn xlsx(
    tables: &[Table],
    title: &str,
    internal: bool,
    words: Words,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(plain(title)).set_creation_datetime(&created);
    let note = words.text("data-internal-note");
    let mut names = Vec::new();
    if internal {
        workbook.set_properties(&properties.set_comment(&note));
        let sheet = workbook.add_worksheet();
        sheet.set_name(unused(&words.text("data-internal-sheet"), &mut names))?;
        front(sheet, title, &note)?;
    } else {
        workbook.set_properties(&properties);
    }
    let looks = Looks::of(words);
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(unused(&table.name, &mut names))?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        if internal {
            sheet.set_header(format!("&C{}", words.text("data-internal-sheet")));
        }
        looks.write(sheet, &without_long_texts(table, words))?;
    }
    workbook.save_to_buffer()
}

/// What an internal edition says before anything else.
fn front(sheet: &mut Worksheet, title: &str, note: &str) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, WIDEST as f64)?;
    let title = plain(title);
    let (title, _) = split(&title);
    sheet.write_string_with_format(0, 0, title, &wrapped.clone().set_bold())?;
    sheet.write_string_with_format(1, 0, note, &wrapped)?;
    Ok(())
}

/// How cells are drawn.
struct Looks {
    head: Format,
    text: Format,
    /// A text that editing would turn into a formula.
    marked: Format,
    number: Format,
    date: Format,
    moment: Format,
}

impl Looks {
    fn of(words: Words) -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            head: text.clone().set_bold(),
            marked: text.clone().set_quote_prefix(),
            text,
            date: top.clone().set_num_format(words.text("data-format-date")),
            moment: top.clone().set_num_format(words.text("data-format-moment")),
            number: top,
        }
    }

    fn write(&self, sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
        let last_column = table.columns.len().saturating_sub(1) as u16;
        for (column, heading) in (0..).zip(&table.columns) {
            let (heading, _) = split(heading);
            sheet.write_string_with_format(0, column, heading, &self.head)?;
            sheet.set_column_width(column, width(table, column.into()) as f64)?;
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                self.cell(sheet, row, column, cell)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet.autofilter(0, 0, table.rows.len() as u32, last_column)?;
        Ok(())
    }

    fn cell(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => {
                let format = if starts_as_a_formula(text) { &self.marked } else { &self.text };
                sheet.write_string_with_format(row, column, text, format)?;
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(row, column, *number as f64, &self.number)?;
            }
            Cell::Date(date) => match day(*date) {
                Some(day) => {
                    sheet.write_datetime_with_format(row, column, day, &self.date)?;
                }
                None => {
                    sheet.write_string_with_format(row, column, date.to_string(), &self.text)?;
                }
            },
            Cell::Moment(at) => {
                let local = at.local();
                let [hour, minute, second] =
                    [local.hour(), local.minute(), local.second()].map(i8::unsigned_abs);
                let moment =
                    day(local.date()).and_then(|day| day.and_hms(hour.into(), minute, second).ok());
                match moment {
                    Some(moment) => {
                        sheet.write_datetime_with_format(row, column, moment, &self.moment)?;
                    }
                    None => {
                        sheet.write_string_with_format(row, column, at.to_string(), &self.text)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// A day that a spreadsheet can count; it knows none before 1900.
fn day(date: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| 1900 <= *year)?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

/// Wide enough for the longest line, within reason.
fn width(table: &Table, column: usize) -> usize {
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
    (widest + 3).clamp(NARROWEST, WIDEST)
}

/// The table with columns added after each one that has a text too long for a cell.
fn without_long_texts(table: &Table, words: Words) -> Table {
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
    wide
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
fn split(text: &str) -> (&str, &str) {
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
fn unused(name: &str, used: &mut Vec<String>) -> String {
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
}
