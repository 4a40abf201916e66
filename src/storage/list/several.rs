//! Several people on one line: the recipients of a letter, or names parted by commas; and lines that somebody typed.

use super::{SheetError, push};
use crate::session::list::{is_full_name, unmarked};
use crate::session::{ListRow, Whom, next_mail};

/// Whether a text holds people one after the other, and nothing else.
pub(super) fn is(text: &str, whom: Whom) -> bool {
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).take(40).collect();
    let pieces: Vec<_> = lines.iter().flat_map(|line| pieces(line)).collect();
    if text.contains('@') {
        let mails = pieces.iter().filter(|piece| is_recipient(piece)).count();
        return 0 < mails && pieces.len() * 3 <= mails * 5;
    }
    // "Maire, Commune, Élu·es" is one person.
    whom == Whom::People
        && lines.iter().all(|line| 2 <= self::pieces(line).len())
        && pieces.iter().flat_map(|piece| both(piece)).all(is_full_name)
}

/// "Claire Vasseur <a@b.org>", or an address alone.
fn is_recipient(piece: &str) -> bool {
    let Some(place) = mail(piece) else { return false };
    let before = piece[..place.start].trim_end_matches("mailto:").trim_end();
    let after = piece[place.end..].trim_start();
    (before.is_empty() && after.is_empty()) || before.ends_with(['<', '(', '['])
}

fn mail(piece: &str) -> Option<std::ops::Range<usize>> {
    next_mail(piece, 0, |c| c.is_whitespace() || "<>()[]\",;:".contains(c))
}

/// One row for each piece: who it is, and an address where there is one.
pub(super) fn rows(text: &str) -> Result<Vec<ListRow>, SheetError> {
    let mut rows = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for piece in pieces(line).into_iter().flat_map(|piece| both(piece)) {
            let place = mail(piece).unwrap_or(piece.len()..piece.len());
            let name = piece[..place.start].trim_end_matches("mailto:");
            let name = name.trim_end_matches(['<', '(', '[', ' ', '\u{a0}']);
            push(&mut rows, at + 1, vec![turned(name), piece[place].to_owned()])?;
        }
    }
    Ok(rows)
}

/// What semicolons part, else commas, outside of quotation marks and brackets.
fn pieces(line: &str) -> Vec<&str> {
    let line = unaddressed(line.trim());
    let by = |separator: char| {
        let (mut depth, mut quoted) = (0_usize, false);
        let parts = line.split(move |c: char| {
            match c {
                '"' => quoted = !quoted,
                '<' | '(' | '[' => depth += 1,
                '>' | ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            c == separator && depth == 0 && !quoted
        });
        parts.map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>()
    };
    let parts = by(';');
    if 1 < parts.len() || line.ends_with(';') { parts } else { by(',') }
}

/// The last two of a sentence: "Claire Vasseur et Amina Diallo".
fn both(piece: &str) -> Vec<&str> {
    let parted = [" et ", " and ", " & "].into_iter().find_map(|word| piece.split_once(word));
    match parted {
        Some((one, other)) if is_full_name(one) && is_full_name(other) => vec![one, other],
        _ => vec![piece],
    }
}

/// A line without what says that it is of recipients.
fn unaddressed(line: &str) -> &str {
    let Some((label, rest)) = line.split_once(':') else { return line };
    let label = label.trim().to_lowercase();
    let is_label = ["à", "a", "to", "cc", "cci", "bcc", "de", "from"].contains(&label.as_str());
    if is_label { rest.trim_start() } else { line }
}

/// A name without its quotation marks; "Vasseur, Claire" is "Claire Vasseur".
fn turned(name: &str) -> String {
    let name = name.trim().trim_matches(['"', '“', '”']).trim();
    let name = name.strip_prefix('\'').and_then(|name| name.strip_suffix('\'')).unwrap_or(name);
    match name.split_once(',') {
        Some((family, first)) if !first.contains(',') => {
            format!("{} {}", first.trim(), family.trim()).trim().to_owned()
        }
        _ => name.to_owned(),
    }
}

/// Parts the lines that hold no separator of the others: somebody typed them. Those of a list of lines may be parted by dashes.
pub(super) fn part_the_rest(rows: &mut [ListRow]) {
    let lone = |row: &ListRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() < 2;
    let all = rows.iter().all(lone);
    for row in rows.iter_mut().filter(|row| lone(row)) {
        let Some(cell) = row.cells.iter().find(|cell| !cell.trim().is_empty()) else { continue };
        let parts = parts(cell);
        if 1 < parts.len() && (all || row.cells.len() == 1) {
            row.cells = parts;
        }
    }
}

fn parts(cell: &str) -> Vec<String> {
    if cell.contains(['\n', '\r']) {
        return vec![cell.to_owned()];
    }
    for separator in [" – ", " — ", " - ", " | ", "\t", ";", ","] {
        let line = unmarked(cell.trim());
        if line.contains(separator) {
            return line.split(separator).map(|part| part.trim().to_owned()).collect();
        }
    }
    vec![cell.to_owned()]
}
