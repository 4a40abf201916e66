//! What stands over a picture: which session it is of.

use crate::export::Source;

use super::Anchor;
use super::inks::{INK, MUTED};
use super::letters::{ASCENT, Letters};
use super::sheet::Sheet;

const TITLE: Letters = Letters::strong(16.0);
const UNDER: Letters = Letters::plain(10.5);
const MOST_LINES: usize = 4;

/// The title of the session, and in small what is told of it, each on its own line. Gives where the heading ends.
pub fn draw(
    sheet: &mut Sheet,
    title: &str,
    under: &[String],
    (left, top): (f32, f32),
    width: f32,
) -> f32 {
    let lines = TITLE.lines(title.trim(), width, MOST_LINES);
    let mut y = top + TITLE.size * ASCENT;
    y = sheet.lines((left, y), Anchor::Start, TITLE, INK, &lines);
    if lines.is_empty() {
        y = top + UNDER.size * ASCENT;
    }
    y -= 2.0;
    for told in under {
        let lines = UNDER.lines(told, width, MOST_LINES);
        y = sheet.lines((left, y), Anchor::Start, UNDER, MUTED, &lines);
    }
    y - UNDER.leading() + 4.0
}

/// "Ressourcerie de Vallonne · 14 novembre 2026".
pub fn organisation_and_date(source: &Source<'_>) -> String {
    let heading = &source.session.heading;
    let date = source.words.date(source.session.last_day());
    match heading.organisation.trim() {
        "" => date,
        organisation => format!("{organisation} · {date}"),
    }
}
