//! Lists as texts: their letters, what parts their cells, and what stands at the beginning of a line.

use std::collections::BTreeMap;

use encoding_rs::{MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Encoding, FileKind, Separator, Sheet, SheetError, Source, Way, push, several};
use crate::session::list::whole_cells;
use crate::session::{ListRow, Reading, Whom, starts_as_a_formula};

/// How many lines the separator is told from.
const LOOKED_AT: usize = 40;

impl Encoding {
    /// What the bytes say of themselves; what is not UTF-8 was written by an older Windows.
    fn of(bytes: &[u8]) -> Self {
        match encoding_rs::Encoding::for_bom(bytes) {
            Some((found, _)) if found == UTF_16LE || found == UTF_16BE => Self::Utf16,
            None if is_utf16(bytes, 0) || is_utf16(bytes, 1) => Self::Utf16,
            _ if std::str::from_utf8(bytes).is_ok() => Self::Utf8,
            _ => Self::Windows1252,
        }
    }

    fn decode(self, bytes: &[u8]) -> String {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Utf16 if bytes.starts_with(&[0xfe, 0xff]) || is_utf16(bytes, 0) => UTF_16BE,
            Self::Utf16 => UTF_16LE,
            Self::Windows1252 => WINDOWS_1252,
            Self::Macintosh => MACINTOSH,
        };
        encoding.decode_with_bom_removal(bytes).0.into_owned()
    }
}

/// Whether most letters have a zero beside them, before (0) or after (1), and none on the other side.
fn is_utf16(bytes: &[u8], side: usize) -> bool {
    let pairs = bytes.chunks_exact(2).take(500);
    let all = pairs.len();
    let zeros = pairs.clone().filter(|pair| pair[side] == 0).count();
    let others = pairs.filter(|pair| pair[1 - side] == 0).count();
    4 <= all && all <= zeros * 2 && others == 0
}

impl Separator {
    /// Those that part cells.
    const OF_CELLS: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Bar];

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon | Self::Several => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The one that gives most lines the same number of cells, then the most cells. People are parted from what is said of them
    /// however few lines say more.
    fn of(text: &str, whom: Whom) -> Self {
        if several::is(text, whom) {
            return Self::Several;
        }
        let mut best = (Self::Semicolon, (0, 0));
        for separator in Self::OF_CELLS {
            let evenness = separator.evenness(text);
            if best.1 < evenness {
                best = (separator, evenness);
            }
        }
        if best.1 == (0, 0) && whom == Whom::People {
            let held = [Self::Tab, Self::Semicolon, Self::Comma];
            let held = held.into_iter().find(|held| text.contains(char::from(held.byte())));
            return held.unwrap_or(best.0);
        }
        best.0
    }

    /// How many of a thousand lines have the commonest number of cells, and that number; nothing when it is one.
    fn evenness(self, text: &str) -> (usize, usize) {
        let mut counts = BTreeMap::<usize, usize>::new();
        let mut lines = 0;
        for record in reader(text, self, true).byte_records().take(LOOKED_AT).flatten() {
            *counts.entry(record.len()).or_default() += 1;
            lines += 1;
        }
        let commonest = counts.into_iter().max_by_key(|&(_, lines)| lines);
        commonest
            .filter(|&(cells, _)| 1 < cells)
            .map_or((0, 0), |(cells, alike)| (alike * 1_000 / lines, cells))
    }
}

/// Reads a file that is a text.
pub(super) fn read(bytes: &[u8], whom: Whom, way: Way) -> Result<Sheet, SheetError> {
    let encoding = way.encoding.unwrap_or_else(|| Encoding::of(bytes));
    let text = encoding.decode(bytes);
    let control = |c: char| c.is_control() && !c.is_whitespace();
    let odd = text.chars().take(4_000).filter(|&c| control(c)).count();
    if way.encoding.is_none() && (text.contains('\0') || 40 < odd) {
        return Err(SheetError::Other(FileKind::Unknown));
    }
    let (rows, separator) = rows_of(&text, whom, way.separator, true)?;
    Ok(Sheet { rows, source: Source::Text { encoding, separator } })
}

/// Reads what was pasted, whatever quotation marks are in it.
pub(super) fn read_pasted(
    pasted: &str,
    whom: Whom,
    separator: Option<Separator>,
) -> Result<Sheet, SheetError> {
    let read = rows_of(pasted, whom, separator, true);
    let (rows, separator) = match read {
        Err(SheetError::OpenQuote { .. }) => rows_of(pasted, whom, separator, false)?,
        read => read?,
    };
    Ok(Sheet { rows, source: Source::Pasted { separator } })
}

fn rows_of(
    text: &str,
    whom: Whom,
    separator: Option<Separator>,
    quoting: bool,
) -> Result<(Vec<ListRow>, Separator), SheetError> {
    let text = &without_bullets(text);
    let (told, body) = told_separator(text);
    let separator = separator.or(told).unwrap_or_else(|| Separator::of(body, whom));
    let mut rows = if separator == Separator::Several {
        several::rows(body)?
    } else {
        rows(&text[..text.len() - body.len()], body, separator, quoting)?
    };
    if separator == Separator::Bar {
        unframe(&mut rows);
    }
    if whom == Whom::People && separator != Separator::Several {
        several::part_the_rest(&mut rows);
        several::without_calls(&mut rows);
        // Headings have a place for each cell.
        if Reading::of(&rows, whom).heads.is_none() {
            for row in &mut rows {
                row.cells = whole_cells(std::mem::take(&mut row.cells));
            }
            several::part_pairs(&mut rows);
        }
    }
    if whom == Whom::Actors
        && separator == Separator::Semicolon
        && Reading::of(&rows, whom).heads.is_none()
    {
        several::part_actors(&mut rows);
    }
    if rows.is_empty() { Err(SheetError::Empty) } else { Ok((rows, separator)) }
}

/// `text` without the bullets and numbers that a tabulation parts from their lines, as word processors do.
fn without_bullets(text: &str) -> String {
    let mut quoted = false;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = line.split_once('\t').filter(|(mark, _)| !quoted && is_mark(mark));
        quoted ^= line.bytes().filter(|&byte| byte == b'"').count() % 2 == 1;
        start.map_or(line, |(_, rest)| rest)
    });
    lines.collect()
}

fn is_mark(text: &str) -> bool {
    let text = text.trim();
    let sign =
        text.chars().count() == 1 && !text.contains(|c: char| c.is_alphanumeric() || c == '"');
    let counted = text.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    sign || counted || text == "o"
}

/// The rows of a table that was drawn with bars: its frame, and the line under its headings, are no cells.
fn unframe(rows: &mut Vec<ListRow>) {
    let is_line = |row: &ListRow| {
        row.cells.iter().all(|cell| cell.trim().chars().all(|c| matches!(c, '-' | ':' | '=' | '+')))
    };
    rows.retain(|row| !is_line(row));
    let empty = |cell: Option<&String>| cell.is_none_or(|cell| cell.trim().is_empty());
    if rows.iter().all(|row| empty(row.cells.first()) && 1 < row.cells.len()) {
        for row in rows.iter_mut() {
            row.cells.remove(0);
        }
    }
    if rows.iter().all(|row| empty(row.cells.last())) {
        for row in rows.iter_mut() {
            row.cells.pop();
        }
    }
}

/// `sep=;`, which Excel may write above a list, and what follows it.
fn told_separator(text: &str) -> (Option<Separator>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let told = first.trim_end_matches('\r').trim_matches('"');
    let told = told.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &told[4..]);
    let told = Separator::OF_CELLS
        .into_iter()
        .find(|separator| told.is_some_and(|told| told.as_bytes() == [separator.byte()]));
    if told.is_some() { (told, rest) } else { (None, text) }
}

fn reader(text: &str, separator: Separator, quoting: bool) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .escape(escapes(text, separator).then_some(b'\\'))
        .delimiter(separator.byte())
        .from_reader(text.as_bytes())
}

/// Whether quotation marks within a cell stand behind a backslash: one does where no cell could end.
fn escapes(text: &str, separator: Separator) -> bool {
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with(['\r', '\n', '"', char::from(separator.byte())])
    };
    text.match_indices("\\\"").any(|(at, mark)| !ends(&text[at + mark.len()..]))
}

/// The rows of `body`, which stands after `above` in its file.
fn rows(
    above: &str,
    body: &str,
    separator: Separator,
    quoting: bool,
) -> Result<Vec<ListRow>, SheetError> {
    let mut rows = Vec::new();
    let mut lines = Lines { text: body, at: 0, line: 1 + line_ends(above) };
    let escaped = escapes(body, separator);
    let mut reader = reader(body, separator, quoting);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let (line, raw) = lines.up_to(reader.position().byte() as usize);
        if quoting && !escaped && lines.is_at_end() && is_open(raw) {
            return Err(SheetError::OpenQuote { line });
        }
        push(&mut rows, line, record.iter().map(|cell| unguarded(cell).to_owned()).collect())?;
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
