//! The sheets of a workbook: of spreadsheet programs and whatever writes as they do.

use std::io::{BufReader, Cursor};

use calamine::{Data, Range, Reader as _, Sheets, open_workbook_auto_from_rs};
use quick_xml::events::Event;
use zip::ZipArchive;

use super::{FileKind, Sheet, SheetError, Source, push};

/// What a workbook may become once it is unpacked.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// What stands where a tick was.
const TICK: &str = "x";

/// Reads one sheet; where none is chosen, the first that holds the most.
pub(super) fn read(bytes: &[u8], chosen: Option<usize>) -> Result<Sheet, SheetError> {
    if unpacked(bytes).is_some_and(|size| MOST_BYTES < size) {
        return Err(SheetError::Other(FileKind::Workbook));
    }
    let unreadable = SheetError::Other(FileKind::Workbook);
    if !is_whole(bytes) {
        return Err(unreadable);
    }
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_damaged| unreadable)?;
    let sheets = book.sheet_names();
    let chosen = chosen.filter(|&sheet| sheet < sheets.len());
    let (sheet, range) = match chosen {
        Some(sheet) => (sheet, range(&mut book, &sheets[sheet])),
        None => (0..sheets.len())
            .map(|sheet| (sheet, range(&mut book, &sheets[sheet])))
            .reduce(|best, other| if filled(&best.1) < filled(&other.1) { other } else { best })
            .ok_or(SheetError::Empty)?,
    };
    let mut rows = Vec::new();
    let (top, left) = range.start().unwrap_or_default();
    for (at, row) in range.rows().enumerate() {
        let margin = std::iter::repeat_n(String::new(), left as usize);
        let mut cells: Vec<_> = margin.chain(row.iter().map(text)).collect();
        let used = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
        cells.truncate(used);
        push(&mut rows, top as usize + at + 1, cells)?;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    for row in &mut rows {
        row.cells.resize(width, String::new());
    }
    if rows.is_empty() && sheets.len() < 2 {
        return Err(SheetError::Empty);
    }
    Ok(Sheet { rows, source: Source::Workbook { sheets, sheet } })
}

/// What the parts of a packed workbook come to, as they say themselves.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let sizes = (0..archive.len()).filter_map(|at| Some(archive.by_index_raw(at).ok()?.size()));
    Some(sizes.fold(0, u64::saturating_add))
}

/// Whether all that opens in a workbook of `LibreOffice` closes: what reads it waits for the end of a table, for ever if there is none.
fn is_whole(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return true };
    let Ok(content) = archive.by_name("content.xml") else { return true };
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

fn range(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Range<Data> {
    // Why one cannot be read may hold its words, which are for no log.
    book.worksheet_range(name).unwrap_or_default()
}

fn filled(range: &Range<Data>) -> usize {
    range.used_cells().count()
}

/// A cell as its sheet shows it, as far as one sees without its format.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) | Data::Bool(false) => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // Whole numbers have no decimals, whatever holds them.
        Data::Float(number) => number.to_string(),
        Data::Bool(true) => TICK.to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.trim_end_matches("T00:00:00").to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::write::SimpleFileOptions;

    use super::*;

    fn of_libreoffice(table: &str) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
            ("content.xml", format!("<a xmlns:table=\"t\" xmlns:text=\"x\">{table}</a>")),
        ] {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_table_that_never_ends_is_not_waited_for() {
        let rows = "<table:table table:name=\"A\"><table:table-row></table:table-row>";
        let unreadable = Err(SheetError::Other(FileKind::Workbook));
        for end in ["", "</table:tables>", "</tabletable>"] {
            assert_eq!(read(&of_libreoffice(&format!("{rows}{end}")), None), unreadable, "{end}");
        }
        assert!(is_whole(&of_libreoffice(&format!("{rows}</table:table>"))));
    }
}
