//! Lists as spreadsheets write them: bytes in any of their encodings, with any of their separators, to rows of cells.

use encoding_rs::{MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use strum::VariantArray;

use crate::session::{ListRow, starts_as_a_formula, variants};

/// How the letters of a list are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum Encoding {
    Utf8,
    Windows1252,
    Macintosh,
    Utf16,
}

/// What parts the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum Separator {
    Semicolon,
    Comma,
    Tab,
}

/// A list, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Those with something in them.
    pub rows: Vec<ListRow>,
    pub encoding: Encoding,
    pub separator: Separator,
}

/// Why a list cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error("nothing is written in it")]
    Empty,
    #[error("it is a workbook, not a list as text")]
    Workbook,
    #[error("it is no text")]
    NotText,
    #[error("it has more than {MOST_ROWS} rows")]
    TooManyRows,
    #[error("line {line} has more than {MOST_CELLS} cells")]
    TooManyCells { line: usize },
    #[error("a quotation mark opened from line {line} on is never closed")]
    OpenQuote { line: usize },
}

/// Beyond this many rows a list is no list of actors.
pub const MOST_ROWS: usize = 2_000;
/// Beyond this many cells a line is no actor.
pub const MOST_CELLS: usize = 200;

/// How many lines the separator is told from.
const LOOKED_AT: usize = 40;

impl Encoding {
    pub const ALL: [Self; 4] = variants();

    /// What the bytes say of themselves; what is not UTF-8 was written by an older Windows.
    fn of(bytes: &[u8]) -> Self {
        match encoding_rs::Encoding::for_bom(bytes) {
            Some((found, _)) if found == UTF_16LE || found == UTF_16BE => Self::Utf16,
            _ if std::str::from_utf8(bytes).is_ok() => Self::Utf8,
            _ => Self::Windows1252,
        }
    }

    fn decode(self, bytes: &[u8]) -> String {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Utf16 if bytes.starts_with(&[0xfe, 0xff]) => UTF_16BE,
            Self::Utf16 => UTF_16LE,
            Self::Windows1252 => WINDOWS_1252,
            Self::Macintosh => MACINTOSH,
        };
        encoding.decode_with_bom_removal(bytes).0.into_owned()
    }
}

impl Separator {
    pub const ALL: [Self; 3] = variants();

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// The one that gives most lines the same number of cells, then the most cells.
    fn of(text: &str) -> Self {
        let mut best = (Self::Semicolon, (0, 0));
        for separator in Self::ALL {
            let evenness = separator.evenness(text);
            if best.1 < evenness {
                best = (separator, evenness);
            }
        }
        best.0
    }

    /// How many of a thousand lines have the commonest number of cells, and that number; nothing when it is one.
    fn evenness(self, text: &str) -> (usize, usize) {
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        let mut lines = 0;
        for record in reader(text, self).byte_records().take(LOOKED_AT).flatten() {
            *counts.entry(record.len()).or_default() += 1;
            lines += 1;
        }
        let commonest = counts.into_iter().max_by_key(|&(_, lines)| lines);
        commonest
            .filter(|&(cells, _)| 1 < cells)
            .map_or((0, 0), |(cells, alike)| (alike * 1_000 / lines, cells))
    }
}

/// Reads a list; `encoding` and `separator` are found where they are not given.
pub fn read_sheet(
    bytes: &[u8],
    encoding: Option<Encoding>,
    separator: Option<Separator>,
) -> Result<Sheet, SheetError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(SheetError::Workbook);
    }
    let given = encoding.is_some();
    let encoding = encoding.unwrap_or_else(|| Encoding::of(bytes));
    let text = encoding.decode(bytes);
    if text.contains('\0') && !given {
        return Err(SheetError::NotText);
    }
    let (told, body) = told_separator(&text);
    let separator = separator.or(told).unwrap_or_else(|| Separator::of(body));
    let rows = rows(&text[..text.len() - body.len()], body, separator)?;
    if rows.is_empty() {
        return Err(SheetError::Empty);
    }
    Ok(Sheet { rows, encoding, separator })
}

/// `sep=;`, which Excel may write above a list, and what follows it.
fn told_separator(text: &str) -> (Option<Separator>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let told = first.trim_end_matches('\r').trim_matches('"');
    let told = told.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &told[4..]);
    let told = Separator::ALL
        .into_iter()
        .find(|separator| told.is_some_and(|told| told.as_bytes() == [separator.byte()]));
    if told.is_some() { (told, rest) } else { (None, text) }
}

fn reader(text: &str, separator: Separator) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(text.as_bytes())
}

/// The rows of `body`, which stands after `above` in its file.
fn rows(above: &str, body: &str, separator: Separator) -> Result<Vec<ListRow>, SheetError> {
    let mut rows = Vec::new();
    let mut lines = Lines { text: body, at: 0, line: 1 + line_ends(above) };
    let mut reader = reader(body, separator);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let (line, raw) = lines.up_to(reader.position().byte() as usize);
        if lines.is_at_end() && is_open(raw) {
            return Err(SheetError::OpenQuote { line });
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if MOST_CELLS < record.len() {
            return Err(SheetError::TooManyCells { line });
        }
        if rows.len() == MOST_ROWS {
            return Err(SheetError::TooManyRows);
        }
        rows.push(ListRow {
            line,
            cells: record.iter().map(|cell| unguarded(cell).to_owned()).collect(),
        });
    }
    Ok(rows)
}

/// The text behind the apostrophe that keeps a spreadsheet from running it as a formula.
fn unguarded(cell: &str) -> &str {
    let guarded = starts_as_a_formula(cell.trim_start_matches('\''));
    cell.strip_prefix('\'').filter(|_| guarded).unwrap_or(cell)
}

/// Whether the last record goes on over several lines without its last quotation mark: then it took in the rest of the
/// file.
fn is_open(raw: &str) -> bool {
    raw.trim_end_matches(['\r', '\n']).contains(['\r', '\n'])
        && raw.bytes().filter(|&byte| byte == b'"').count() % 2 == 1
}

/// Where records begin: the reader counts the empty lines above one as its own.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn is_at_end(&self) -> bool {
        self.text.len() <= self.at
    }

    /// The line where the record that ends at byte `end` begins, and the record as it is written.
    fn up_to(&mut self, end: usize) -> (usize, &'a str) {
        // The reader stops between the two marks of a Windows line end.
        let between = self.text.get(..end).is_some_and(|before| before.ends_with('\r'))
            && self.text[end..].starts_with('\n');
        let end = end + usize::from(between);
        let raw = self.text.get(self.at..end).unwrap_or_default();
        let record = raw.trim_start_matches(['\r', '\n']);
        let line = self.line + line_ends(&raw[..raw.len() - record.len()]);
        self.line += line_ends(raw);
        self.at = end;
        (line, record)
    }
}

fn line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    let alone = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    (0..bytes.len()).filter(|&at| bytes[at] == b'\n' || alone(at)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        let sheet = read_sheet(bytes, None, None).unwrap();
        sheet.rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|&cell| cell.to_owned()).collect())
    }

    #[test]
    fn the_separator_is_the_one_that_makes_even_rows() {
        for (text, separator) in [
            ("Nom;Rôle\nMairie, services;a, b\nCCAS;c\n", Separator::Semicolon),
            ("Nom,Rôle\n\"Mairie; services\",\"a; b\"\nCCAS,c\n", Separator::Comma),
            ("Nom\tRôle, ou autre\nMairie\ta;b\nCCAS\tc\n", Separator::Tab),
            ("a;\"b,c,d\ne,f,g\";h\ni;j;k\n", Separator::Semicolon),
        ] {
            assert_eq!(read_sheet(text.as_bytes(), None, None).unwrap().separator, separator);
        }
    }

    #[test]
    fn names_with_a_few_commas_are_one_column() {
        let found = cells("Mairie\nService eau, air\nCCAS\nAtelier\n".as_bytes());
        assert_eq!(found[1], row(2, &["Service eau, air"]));
    }

    #[test]
    fn every_encoding_of_spreadsheets_is_read() {
        let text = "Nom;Sigle\nÉlu·es d’Aÿ;€\n";
        let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
        };
        let (windows, _, lost) = WINDOWS_1252.encode(text);
        assert!(!lost);
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (format!("\u{feff}{text}").into_bytes(), Encoding::Utf8),
            (windows.into_owned(), Encoding::Windows1252),
            (utf16(u16::to_le_bytes), Encoding::Utf16),
            (utf16(u16::to_be_bytes), Encoding::Utf16),
        ] {
            let sheet = read_sheet(&bytes, None, None).unwrap();
            assert_eq!(sheet.encoding, encoding);
            assert_eq!(sheet.rows[0].cells, ["Nom", "Sigle"]);
            assert_eq!(sheet.rows[1].cells, ["Élu·es d’Aÿ", "€"]);
        }
        let (mac, ..) = encoding_rs::MACINTOSH.encode("Élu");
        assert_eq!(mac, [0x83, b'l', b'u'].as_slice());
        let sheet = read_sheet(&mac, Some(Encoding::Macintosh), None).unwrap();
        assert_eq!(sheet.rows[0].cells, ["Élu"]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let found =
            cells(b"sep=,\r\nNom,Note\r\n\r\nA,\"one\r\ntwo \"\"three\"\"\"\r\n,\r\nB,=1+1");
        let expected = [
            row(2, &["Nom", "Note"]),
            row(4, &["A", "one\r\ntwo \"three\""]),
            row(7, &["B", "=1+1"]),
        ];
        assert_eq!(found, expected);
        assert_eq!(cells(b"A;B\rC;D\r")[1], row(2, &["C", "D"]));
    }

    #[test]
    fn what_is_no_list_says_what_it_is() {
        let error = |bytes: &[u8]| read_sheet(bytes, None, None).unwrap_err();
        assert_eq!(error(b""), SheetError::Empty);
        assert_eq!(error(b"\xef\xbb\xbf\r\n ; ;\r\n"), SheetError::Empty);
        assert_eq!(error(b"PK\x03\x04 and the rest"), SheetError::Workbook);
        assert_eq!(error(b"\x00\x01\x02"), SheetError::NotText);
        assert_eq!(error(b"A;B\nC;\"D\nE;F\n"), SheetError::OpenQuote { line: 2 });
        assert_eq!(error("x\n".repeat(MOST_ROWS + 1).as_bytes()), SheetError::TooManyRows);
        let wide = format!("A;B\n{}\n", ";".repeat(MOST_CELLS) + "x");
        assert_eq!(error(wide.as_bytes()), SheetError::TooManyCells { line: 2 });
    }

    #[test]
    fn a_guard_against_formulas_is_no_part_of_the_text() {
        let found = cells("Nom;Enjeux\n'=1+1;''-2\n'70, l’année;'\n".as_bytes());
        assert_eq!(found[1], row(2, &["=1+1", "'-2"]));
        assert_eq!(found[2], row(3, &["'70, l’année", "'"]));
    }

    #[test]
    fn a_long_cell_is_whole() {
        let long = "mot ".repeat(2_500);
        assert_eq!(cells(format!("A;\"{long}\"\n").as_bytes())[0].1[1], long);
    }
}
