//! Several people on one line: the recipients of a letter, or names parted by commas; and lines that somebody typed.

use super::{SheetError, push};
use crate::session::list::{attendance, is_full_name, unmarked, whole_cells};
use crate::session::{Attendance, ListRow, Whom, fold, is_title, next_mail};

/// Whether a text holds people one after the other, and nothing else.
pub(super) fn is(text: &str, whom: Whom) -> bool {
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).take(40).collect();
    let by_line: Vec<_> = lines.iter().map(|line| pieces(line)).collect();
    let pieces: Vec<_> = by_line.iter().flatten().copied().collect();
    // "Casenave, Joël (régie)": the quotation marks hold one name each.
    let is_name = |piece: &&str| {
        let inner = piece.strip_prefix('"').and_then(|piece| piece.strip_suffix('"'));
        inner.is_some_and(|inner| inner.contains(',') && !inner.contains('"'))
    };
    if whom == Whom::People && !pieces.is_empty() && pieces.iter().all(is_name) {
        return true;
    }
    if text.contains('@') {
        let mails = pieces.iter().filter(|piece| is_recipient(piece)).count();
        return 0 < mails && pieces.len() * 3 <= mails * 5;
    }
    // Two of a line may be somebody, and where that one works: "Claire Vasseur, Emmaüs France".
    let most = by_line.iter().map(Vec::len).max().unwrap_or_default();
    let least = if lines.len() == 1 || is_called(&lines) { 3 } else { 4 };
    whom == Whom::People
        && least <= most
        && pieces.iter().flat_map(|piece| both(piece)).all(is_somebody)
}

/// Whether each line says whom it calls.
fn is_called(lines: &[&str]) -> bool {
    lines.iter().all(|line| unaddressed(line) != *line)
}

/// "Claire Vasseur <a@b.org>", or an address alone.
fn is_recipient(piece: &str) -> bool {
    let Some(place) = last_mail(piece) else { return false };
    let before = piece[..place.start].trim_end_matches("mailto:").trim_end();
    let after = piece[place.end..].trim_start();
    (before.is_empty() && after.is_empty()) || before.ends_with(['<', '(', '['])
}

fn mail(piece: &str) -> Option<std::ops::Range<usize>> {
    next_mail(piece, 0, |c| c.is_whitespace() || "<>()[]\",;:".contains(c))
}

/// The address of a recipient, whose name may be an address too.
fn last_mail(piece: &str) -> Option<std::ops::Range<usize>> {
    let mut last = mail(piece)?;
    while let Some(next) = mail(&piece[last.end..]) {
        last = last.end + next.start..last.end + next.end;
    }
    Some(last)
}

/// One row for each piece: who it is, and an address where there is one.
pub(super) fn rows(text: &str) -> Result<Vec<ListRow>, SheetError> {
    let mut rows = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let noted = called(line.trim()).0;
        for piece in pieces(line).into_iter().flat_map(|piece| both(piece)) {
            let place = last_mail(piece).unwrap_or(piece.len()..piece.len());
            let name = piece[..place.start].trim_end_matches("mailto:");
            let name = name.trim_end_matches(['<', '(', '[', ' ', '\u{a0}']);
            let (name, works) = bracketed(unquoted(name));
            let name = turned(name);
            // Programs put the address where a name is missing, or what stands before its host.
            let is_address = name.contains('@') && !name.contains(' ');
            let name = match (name.is_empty(), is_address) {
                (true, _) => named_by(&piece[place.clone()]),
                (_, true) => named_by(&name),
                _ => name,
            };
            let cells = [name, works.to_owned(), piece[place].to_owned()];
            let before = rows.len();
            push(&mut rows, at + 1, cells.into())?;
            for row in &mut rows[before..] {
                row.noted = noted;
            }
        }
    }
    Ok(rows)
}

/// What semicolons part, else commas, outside of quotation marks and brackets.
fn pieces(line: &str) -> Vec<&str> {
    let line = unaddressed(line.trim());
    let parts = parted(line, ';');
    if parts.len() < 2 && !line.ends_with(';') {
        return parted(line, ',');
    }
    // Some programs part with one and some with the other: commas between addresses part people.
    let all = parts.into_iter().flat_map(|part| {
        let recipients = parted(part, ',');
        if recipients.iter().all(|piece| is_recipient(piece)) { recipients } else { vec![part] }
    });
    all.collect()
}

/// What `separator` parts, outside of quotation marks and brackets.
fn parted(line: &str, separator: char) -> Vec<&str> {
    let (mut depth, mut quoted) = (0_usize, false);
    let parts = line.split(|c: char| {
        match c {
            '"' => quoted = !quoted,
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == separator && depth == 0 && !quoted
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The last two of a sentence: "Claire Vasseur et Amina Diallo".
fn both(piece: &str) -> Vec<&str> {
    let parted = [" et ", " and ", " & "].into_iter().find_map(|word| piece.split_once(word));
    match parted {
        Some((one, other)) if is_somebody(one) && is_somebody(other) => vec![one, other],
        _ => vec![piece],
    }
}

/// A first and a family name, and perhaps where that one works, in brackets.
fn is_somebody(piece: &str) -> bool {
    is_full_name(bracketed(piece).0)
}

/// Whom a line may call before a colon, beside those who came or did not.
const CALLED: [&str; 14] = [
    "a",
    "to",
    "cc",
    "cci",
    "bcc",
    "de",
    "from",
    "participant",
    "participants",
    "participantes",
    "invites",
    "invitee",
    "membres",
    "attendees",
];

/// A line without what says of whom it is.
fn unaddressed(line: &str) -> &str {
    called(line).1
}

/// What a line says before a colon of whether those whom it calls came, and the line without it.
fn called(line: &str) -> (Option<Attendance>, &str) {
    let Some((label, rest)) = line.split_once(':') else { return (None, line) };
    let noted = attendance(label);
    let is_call = noted.is_some() || CALLED.contains(&fold(label.trim()).as_str());
    if is_call { (noted, rest.trim_start()) } else { (None, line) }
}

/// Somebody, and where that one works: "Yann Le Goff (régie)".
fn bracketed(name: &str) -> (&str, &str) {
    let inner = name.trim().strip_suffix(')').and_then(|name| name.split_once('('));
    inner.map_or((name, ""), |(name, works)| (name.trim(), works.trim()))
}

/// Whom an address alone names, where it does: "marc.delorme@orange.fr" is Marc Delorme, "accueil@mairie.fr" nobody.
fn named_by(address: &str) -> String {
    let before = address.split_once('@').map_or("", |(before, _)| before);
    let parts: Vec<_> = before.split(['.', '_']).collect();
    let is_part = |part: &&str| {
        2 <= part.chars().count() && part.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    if parts.len() != 2 || !parts.iter().all(is_part) {
        return String::new();
    }
    let capital = |part: &str| {
        let pieces = part.split('-').map(|piece| {
            let mut letters = piece.chars();
            letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        });
        pieces.flatten().collect::<Vec<_>>().join("-")
    };
    parts.into_iter().map(capital).collect::<Vec<_>>().join(" ")
}

fn unquoted(name: &str) -> &str {
    let name = name.trim().trim_matches(['"', '“', '”']).trim();
    name.strip_prefix('\'').and_then(|name| name.strip_suffix('\'')).unwrap_or(name).trim()
}

/// A name in the order it is said: "Vasseur, Claire" is "Claire Vasseur".
fn turned(name: &str) -> String {
    let name = unquoted(name);
    match name.split_once(',') {
        Some((family, first)) if !first.contains(',') => {
            format!("{} {}", first.trim(), family.trim()).trim().to_owned()
        }
        _ => name.to_owned(),
    }
}

/// Takes away what says of whom a line is: "Excusée : Lucie Bergès"; those that it names one after the other get a row each.
pub(super) fn without_calls(rows: &mut Vec<ListRow>) {
    for mut row in std::mem::take(rows) {
        let first = row.cells.iter_mut().find(|cell| !cell.trim().is_empty());
        let Some(first) = first else { continue };
        let (noted, said) = called(unmarked(first.trim()));
        let is_called = said.len() < unmarked(first.trim()).len() && !said.is_empty();
        if is_called {
            *first = said.to_owned();
            row.noted = noted;
        }
        let cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let cells = whole_cells(cells.map(str::to_owned).collect());
        let names: Vec<_> = cells.iter().flat_map(|cell| both(cell)).collect();
        let people = if is_called { people(&names) } else { Vec::new() };
        if 1 < people.len() {
            rows.extend(people.into_iter().map(|cells| ListRow { cells, ..row.clone() }));
        } else {
            rows.push(row);
        }
    }
}

/// The people whom a line names one after the other, each with what is said of them: "M. le sous-préfet", "Rémi Roy – DDT 48".
fn people(pieces: &[&str]) -> Vec<Vec<String>> {
    let mut people: Vec<Vec<String>> = Vec::new();
    for piece in pieces {
        let parts = [" – ", " — ", " - "].into_iter().find_map(|dash| piece.split_once(dash));
        let (name, of) = parts.unwrap_or((piece, ""));
        let is_called = name.split_whitespace().next().is_some_and(is_title);
        match people.last_mut() {
            _ if is_called || is_somebody(name) => {
                let cells = [name, of].map(|cell| cell.trim().to_owned());
                people.push(cells.into_iter().filter(|cell| !cell.is_empty()).collect());
            }
            Some(last) => last.push((*piece).to_owned()),
            // Somebody else comes first: the line is no series of people.
            None => return Vec::new(),
        }
    }
    people
}

/// Gives each of two people their own row: "Claire Vasseur et Amina Diallo".
pub(super) fn part_pairs(rows: &mut Vec<ListRow>) {
    for row in std::mem::take(rows) {
        let first = row.cells.iter().position(|cell| !cell.trim().is_empty()).unwrap_or_default();
        match both(row.cells.get(first).map_or("", |cell| unmarked(cell.trim())))[..] {
            [one, other] => rows.extend([one, other].map(|name| {
                let mut row = row.clone();
                name.clone_into(&mut row.cells[first]);
                row
            })),
            _ => rows.push(row),
        }
    }
}

/// Gives each of several actors of a line their own row, where most lines hold one and nothing else.
pub(super) fn part_actors(rows: &mut Vec<ListRow>) {
    let filled = |row: &ListRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let lone = rows.iter().filter(|row| filled(row) == 1).count();
    if rows.len() < 3 || lone * 2 <= rows.len() {
        return;
    }
    for row in std::mem::take(rows) {
        let cells = row.cells.iter().filter(|cell| !cell.trim().is_empty());
        let of = |cell: &String| ListRow { cells: vec![cell.clone()], ..row.clone() };
        rows.extend(cells.map(of));
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
    for separator in [" – ", " — ", " - ", " | ", " / ", "\t", ";", ","] {
        let line = unmarked(cell.trim());
        if line.contains(separator) {
            return line.split(separator).map(|part| part.trim().to_owned()).collect();
        }
    }
    vec![cell.to_owned()]
}
