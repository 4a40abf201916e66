//! Tables as text with separators.

use csv::{Terminator, WriterBuilder};
use strum::VariantArray;

use crate::session::{Stamp, starts_as_a_formula, variants};

use super::table::{Cell, Table};

/// For whom a table is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum CsvPreset {
    /// What a French spreadsheet opens by a double click: semicolons, a byte order mark, 14/11/2026.
    French,
    /// RFC 4180: commas, UTF-8 without a mark, 2026-11-14, moments with their offset from UTC.
    International,
}

impl CsvPreset {
    /// Both.
    pub const ALL: [Self; 2] = variants();

    fn separator(self) -> u8 {
        match self {
            Self::French => b';',
            Self::International => b',',
        }
    }

    fn cell(self, cell: &Cell) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => guarded(text),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => match self {
                Self::French => date.strftime("%d/%m/%Y").to_string(),
                Self::International => date.to_string(),
            },
            Cell::Moment(at) => self.moment(*at),
        }
    }

    fn moment(self, at: Stamp) -> String {
        match self {
            Self::French => at.local().strftime("%d/%m/%Y %H:%M:%S").to_string(),
            Self::International => at.to_string(),
        }
    }
}

/// A table as text, its columns named in the first row, each line ended as RFC 4180 asks. Only the name of the file can
/// tell an internal edition: a line above the headings would be taken for data.
///
/// No text is run as a formula by the spreadsheet that opens it: one that could be has an apostrophe before it, as OWASP
/// advises. Numbers below zero are numbers.
pub fn csv(table: &Table, preset: CsvPreset) -> Vec<u8> {
    let mut bytes = match preset {
        CsvPreset::French => "\u{feff}".as_bytes().to_vec(),
        CsvPreset::International => Vec::new(),
    };
    let mut writer = WriterBuilder::new()
        .delimiter(preset.separator())
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    let headings = table.columns.iter().map(|heading| guarded(heading));
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| preset.cell(cell)).collect());
    for record in std::iter::once(headings.collect::<Vec<_>>()).chain(rows) {
        writer.write_record(record).expect("memory takes rows of the same length");
    }
    writer.flush().expect("memory takes what is written");
    drop(writer);
    bytes
}

/// A text that a spreadsheet could take for a formula, with an apostrophe before it; also one that looks like a text so
/// guarded, so that taking one apostrophe away always gives the text back: the reader of lists does.
fn guarded(text: &str) -> String {
    if starts_as_a_formula(text.trim_start_matches('\'')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn table(cells: Vec<Cell>) -> Table {
        let columns = cells.iter().map(|_| "Colonne".to_owned()).collect();
        Table { name: "Essai".to_owned(), columns, rows: vec![cells] }
    }

    fn cells() -> Vec<Cell> {
        let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
        vec![
            Cell::text("Élu·es ; « oui », \"non\"\nfin"),
            Cell::Number(-30),
            Cell::Date(date(2026, 3, 1)),
            Cell::Moment(at),
            Cell::Empty,
        ]
    }

    #[test]
    fn a_french_spreadsheet_finds_its_marks_and_its_dates() {
        let said = "\u{feff}Colonne;Colonne;Colonne;Colonne;Colonne\r\n\
            \"Élu·es ; « oui », \"\"non\"\"\nfin\";-30;01/03/2026;14/11/2026 14:32:07;\r\n";
        assert_eq!(String::from_utf8(csv(&table(cells()), CsvPreset::French)).unwrap(), said);
    }

    #[test]
    fn other_programs_find_commas_and_dates_they_can_sort() {
        let said = "Colonne,Colonne,Colonne,Colonne,Colonne\r\n\"Élu·es ; « oui », \"\"non\"\"\nfin\",-30,\
            2026-03-01,2026-11-14T14:32:07+01:00,\r\n";
        let written = csv(&table(cells()), CsvPreset::International);
        assert_eq!(String::from_utf8(written).unwrap(), said);
    }

    #[test]
    fn no_text_can_be_taken_for_a_formula_and_each_can_be_told_from_its_guard() {
        for text in ["=1+1", "+33", "-2 postes", "@nous", "＝1", "'=1", "''=1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["1 = 1", "'70 l’année", "'", "a=1", "’=1"] {
            assert_eq!(guarded(text), text);
        }
        let written = csv(&table(vec![Cell::text("=1+1"), Cell::Number(-1)]), CsvPreset::French);
        assert!(String::from_utf8(written).unwrap().ends_with("\r\n'=1+1;-1\r\n"));
    }
}
