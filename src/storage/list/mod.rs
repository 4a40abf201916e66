//! Lists as people have them, to rows of cells: texts in any encoding with any separator, workbooks, and what is pasted.

mod kind;
mod several;
mod text;
mod workbook;

use strum::VariantArray;

use crate::session::{ListRow, Whom, variants};

pub use kind::FileKind;

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
    Bar,
    /// No cells: each name on a line is somebody, as among the recipients of a letter.
    Several,
}

/// What a list was told to be; as is found in it where nothing was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    pub encoding: Option<Encoding>,
    pub separator: Option<Separator>,
    /// Of a workbook, counted from 0.
    pub sheet: Option<usize>,
}

/// A list, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Those with something in them.
    pub rows: Vec<ListRow>,
    pub source: Source,
}

/// Where the rows of a list come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Text {
        encoding: Encoding,
        separator: Separator,
    },
    Pasted {
        separator: Separator,
    },
    /// One of the sheets of a workbook, by their names.
    Workbook {
        sheets: Vec<String>,
        sheet: usize,
    },
}

/// Why a list cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error("nothing is written in it")]
    Empty,
    #[error("it is {0:?}")]
    Other(FileKind),
    #[error("it has more than {MOST_ROWS} rows")]
    TooManyRows,
    #[error("line {line} has more than {MOST_CELLS} cells")]
    TooManyCells { line: usize },
    #[error("a quotation mark opened from line {line} on is never closed")]
    OpenQuote { line: usize },
}

/// Beyond this many rows a list is no list of people or actors.
pub const MOST_ROWS: usize = 2_000;
/// Beyond this many cells a line is nobody.
pub const MOST_CELLS: usize = 200;

impl Encoding {
    pub const ALL: [Self; 4] = variants();
}

impl Separator {
    pub const ALL: [Self; 5] = variants();
}

/// Reads a file.
pub fn read_list(bytes: &[u8], whom: Whom, way: Way) -> Result<Sheet, SheetError> {
    match kind::of(bytes) {
        Some(FileKind::Workbook) => workbook::read(bytes, way.sheet),
        Some(kind) if way.encoding.is_none() || kind.is_sure() => Err(SheetError::Other(kind)),
        _ => text::read(bytes, whom, way),
    }
}

/// Reads what was pasted.
pub fn read_pasted(
    pasted: &str,
    whom: Whom,
    separator: Option<Separator>,
) -> Result<Sheet, SheetError> {
    text::read_pasted(pasted, whom, separator)
}

/// A row, unless nothing is in it; not too many of them, and none too wide.
fn push(rows: &mut Vec<ListRow>, line: usize, cells: Vec<String>) -> Result<(), SheetError> {
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return Ok(());
    }
    if MOST_CELLS < cells.len() {
        return Err(SheetError::TooManyCells { line });
    }
    if rows.len() == MOST_ROWS {
        return Err(SheetError::TooManyRows);
    }
    rows.push(ListRow::of(line, cells));
    Ok(())
}

#[cfg(test)]
mod tests;
