//! What people put their cursors in without us: a spreadsheet.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use curseur::session::{Board, Language, Ledger, Session};

use super::desk::{Desk, Shown};

/// `LibreOffice` Calc, with the grid of a session in a sheet. Nothing where there is no Calc.
pub fn with_grid<'a>(desk: &'a Desk, session: &Session) -> Option<Shown<'a>> {
    let sheet = desk.screen.folder().join("grille.ods");
    make_sheet(desk, &sheet, session).ok()?;
    Shown::first(desk, move || {
        // It was ended in the middle of things, which it would speak of.
        fs::remove_file(sheet.with_file_name(".~lock.grille.ods#")).ok();
        let mut command = desk.screen.command("soffice");
        command.args(["--norestore", "--nologo", "--calc"]).arg(&sheet);
        Some(command)
    })
}

fn make_sheet(desk: &Desk, sheet: &Path, session: &Session) -> io::Result<()> {
    let plain = sheet.with_extension("fods");
    fs::write(&plain, flat_sheet(session))?;
    let mut convert = desk.screen.command("soffice");
    convert.args(["--headless", "--convert-to", "ods"]).arg(&plain).status()?;
    if sheet.is_file() { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
}

/// A line for each axis: pillar, label, position, arguments.
fn flat_sheet(session: &Session) -> String {
    let ledger = Ledger::of(&session.journal);
    let board = Board::of(session, &ledger);
    let mut rows = String::new();
    for pillar in &session.framework.pillars {
        for (id, axis) in session.framework.shown(pillar) {
            let cursor = board.cursor(id);
            let texts = [pillar.label.get(Language::Fr), axis.label(Language::Fr)];
            rows.push_str("<table:table-row>");
            for text in texts {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                write!(
                    rows,
                    "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
                )
                .expect("room in memory");
            }
            for number in [cursor.position().value(), cursor.trail.len() as i32] {
                write!(
                    rows,
                    "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"/>"
                )
                .expect("room in memory");
            }
            rows.push_str("</table:table-row>\n");
        }
    }
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
    office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Grille">
{rows}</table:table></office:spreadsheet></office:body></office:document>
"#
    )
}
