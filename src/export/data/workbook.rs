//! Tables as the sheets of one XLSX workbook.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::session::{Language, starts_as_a_formula};
use crate::words::Words;

use super::fitting::{WIDEST, lines, split, unused, width, without_long_texts};
use super::table::{Cell, Table, plain};

/// In points.
const HEIGHT_OF_A_LINE: f64 = 15.0;

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
    let note = words.text(if tables.iter().any(|table| table.has_numbered_places(words)) {
        "data-internal-note"
    } else {
        "told-internal-note"
    });
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
        sheet.set_landscape();
        if internal {
            sheet.set_header(format!("&C{}", words.text("data-internal-sheet")));
        }
        looks.write(sheet, &without_long_texts(table, words))?;
    }
    let mut bytes = workbook.save_to_buffer()?;
    on_one_system(&mut bytes);
    Ok(bytes)
}

/// Has a ZIP archive without a remark at its end say of each file in it that it was made on Unix, where systems else put their own
/// name: the same session gives the same bytes everywhere.
fn on_one_system(archive: &mut [u8]) {
    const ENTRY: &[u8] = b"PK\x01\x02";
    const UNIX: u8 = 3;
    let number = |archive: &[u8], at: usize| {
        let bytes = archive.get(at..at + 2).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u16::from_le_bytes) as usize
    };
    let Some(end) = archive.len().checked_sub(22) else { return };
    let mut at = number(archive, end + 16) | number(archive, end + 18) << 16;
    while archive.get(at..at + 4) == Some(ENTRY) {
        if let Some(system) = archive.get_mut(at + 5) {
            *system = UNIX;
        }
        at += 46 + [28, 30, 32].map(|length| number(archive, at + length)).iter().sum::<usize>();
    }
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
        let day = match words.language {
            Language::Fr => "dd/mm/yyyy",
            Language::En => "yyyy-mm-dd",
        };
        let top = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
        Self {
            head: text.clone().set_bold(),
            marked: text.clone().set_quote_prefix(),
            text,
            date: top.clone().set_num_format(day),
            moment: top.clone().set_num_format(format!("{day} hh:mm:ss")),
            number: top,
        }
    }

    fn write(&self, sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
        let last_column = table.columns.len().saturating_sub(1) as u16;
        let widths: Vec<_> = (0..table.columns.len()).map(|column| width(table, column)).collect();
        for (column, heading) in (0..).zip(&table.columns) {
            let (heading, _) = split(heading);
            sheet.write_string_with_format(0, column, heading, &self.head)?;
            sheet.set_column_width(column, widths[usize::from(column)] as f64)?;
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                self.cell(sheet, row, column, cell)?;
            }
            let lines = lines(cells, &widths);
            if 1 < lines {
                sheet.set_row_height(row, lines as f64 * HEIGHT_OF_A_LINE)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    #[test]
    fn a_workbook_is_the_same_whatever_system_it_is_written_on() {
        let bytes = xlsx(&[], "Title", true, Words::new(Language::En)).expect("a workbook");
        let mut elsewhere = bytes.clone();
        let entries: Vec<_> = elsewhere
            .windows(4)
            .enumerate()
            .filter_map(|(at, mark)| (mark == b"PK\x01\x02").then_some(at))
            .collect();
        assert!(5 < entries.len());
        for entry in entries {
            elsewhere[entry + 5] = 0;
        }
        assert_ne!(elsewhere, bytes);
        on_one_system(&mut elsewhere);
        assert!(elsewhere == bytes);
    }
}
