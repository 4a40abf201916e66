//! What is read of a cell: its words, without what reaches somebody.

use super::super::named::is_particle;
use super::super::text::clean_line;
use super::super::{Attendance, next_mail, next_phone, next_street};
use super::{WORDS, plain};

/// The cells of a line where a comma parts no more than it says: "12, rue des Lilas", "31000, Albi", "(FCPE, excusée)".
pub fn whole_cells(cells: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut rest = cells.into_iter();
    while let Some(cell) = rest.next() {
        let closes = || rest.as_slice().iter().chain([&cell]).any(|cell| cell.contains(')'));
        let Some(last) = all.last_mut() else {
            all.push(cell);
            continue;
        };
        let is_open = last.rfind('(').is_some_and(|at| !last[at..].contains(')'));
        let both = tidy(&format!("{last} {cell}"));
        let is_number = both.starts_with(|c: char| c.is_ascii_digit());
        let is_one = is_number
            && next_street(last, 0).is_none()
            && next_street(&both, 0) == Some(0..both.len());
        if is_open && closes() {
            *last = format!("{last}, {cell}");
        } else if is_one {
            *last = both;
        } else {
            all.push(cell);
        }
    }
    all
}

/// The words of a cell, without what reaches somebody in it and what it says of whether somebody came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub contacts: Contacts,
    pub noted: Option<Attendance>,
}

/// How much of what reaches somebody was left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    pub phones: usize,
    pub mails: usize,
    /// Addresses of houses.
    pub streets: usize,
}

impl Contacts {
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Adds what stands in a row. A town in a cell of its own belongs to the street before it.
    pub(in crate::session) fn add_row<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        let mut after_a_street = false;
        for cell in cells {
            let found = Cell::of(cell).contacts;
            let first = cell.split_whitespace().next().unwrap_or_default();
            let is_code = first.len() == 5 && first.bytes().all(|byte| byte.is_ascii_digit());
            self.phones += found.phones;
            self.mails += found.mails;
            self.streets += usize::from(0 < found.streets && !(after_a_street && is_code));
            after_a_street = 0 < found.streets;
        }
    }
}

/// One line of a text as it is kept: composed letters, nothing that is not seen, single spaces.
pub(super) fn tidy(text: &str) -> String {
    let line = clean_line(text);
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Cell {
    pub fn of(cell: &str) -> Self {
        let text = tidy(cell);
        let (text, noted) = unnoted(text);
        // Most cells reach nobody.
        let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
        if !text.contains('@') && !has_digits && next_street(&text, 0).is_none() {
            return Self { text, noted, contacts: Contacts::default() };
        }
        let mut contacts = Contacts::default();
        let closes = |c: char| c.is_whitespace() || "<>()[]{}\"«»“”,;|:/’".contains(c);
        let text = without(&text, &mut contacts.mails, |text| next_mail(text, 0, closes));
        let text = without(&text, &mut contacts.phones, |text| {
            let phone = next_phone(text, 0).or_else(|| bare_phone(text))?;
            Some(phone.start..phone.end + extension(&text[phone.end..]))
        });
        let text = without(&text, &mut contacts.streets, |text| next_street(text, 0));
        let text = if contacts.is_empty() { text } else { unlabelled(&closed(text)) };
        Self { text, contacts, noted }
    }

    /// Whether nothing stood in it, or words do: what was taken out of it left no place behind.
    pub(super) fn has_a_place(&self) -> bool {
        !self.text.is_empty() || (self.contacts.is_empty() && self.noted.is_none())
    }

    /// Whether it holds more letters than signs and digits could be.
    pub fn is_wordy(&self) -> bool {
        2 <= self.text.chars().filter(|c| c.is_alphabetic()).take(2).count()
    }

    /// The same without the bullet or the number that a list begins a line with, and without quotation marks around it.
    pub fn name(self) -> String {
        unquoted(unmarked(&self.text)).to_owned()
    }
}

/// `text` without what stands at its end, or is all of it, and says whether somebody came: "Marie Dupont (excusée)".
fn unnoted(text: String) -> (String, Option<Attendance>) {
    if let Some(noted) = WORDS.attendance(&text) {
        return (String::new(), Some(noted));
    }
    let marks = text.match_indices(['(', '[', '–', '—', '-', ',', ':']);
    let marked = marks.map(|(at, mark)| (&text[..at], &text[at + mark.len()..]));
    // "Dupont-Absent" is a name.
    let marked = marked.filter(|(before, said)| {
        before.ends_with(' ') || said.starts_with(' ') || said.ends_with([')', ']'])
    });
    // "Marie Dupont excusée": somebody may be called Présent.
    let bare = text.rsplit_once(' ').filter(|(name, word)| {
        word.starts_with(char::is_lowercase) && is_full_name(name.trim_end_matches(" absente"))
    });
    let found = marked.chain(bare).find_map(|(before, said)| {
        let noted = WORDS.attendance(said)?;
        let before = before.trim_end_matches([' ', ',', '(', '[', '-', '–', '—', ':']);
        // "Marie Dupont (FCPE, excusée)"
        let is_open = before.contains('(') && !before.contains(')');
        Some((if is_open { format!("{before})") } else { before.to_owned() }, noted))
    });
    found.map_or((text, None), |(before, noted)| (before, Some(noted)))
}

/// `text` without what `next` finds.
fn without(
    text: &str,
    count: &mut usize,
    next: impl Fn(&str) -> Option<std::ops::Range<usize>>,
) -> String {
    let mut text = text.to_owned();
    while let Some(place) = next(&text) {
        let before = text[..place.start].trim_end_matches("mailto:");
        let (before, after) = (before.trim_end(), text[place.end..].trim_start());
        // An address stands in marks of its own.
        let (before, after) = match (before.chars().next_back(), after.chars().next()) {
            (Some('<'), Some('>')) | (Some('('), Some(')')) | (Some('['), Some(']')) => {
                (&before[..before.len() - 1], &after[1..])
            }
            _ => (before, after),
        };
        let parts = [before.trim_end(), after.trim_start()];
        text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        *count += 1;
    }
    text
}

/// How long what follows a phone number is, where it says a number within the house: " poste 14".
fn extension(after: &str) -> usize {
    let mut words =
        after.split_inclusive([' ', '\u{a0}', '.', ':']).filter(|word| !word.trim().is_empty());
    let named = words.by_ref().find(|word| word.contains(char::is_alphanumeric));
    if named.is_none_or(|word| !WORDS.names_an_extension(word)) {
        return 0;
    }
    let number = words.find(|word| word.contains(char::is_alphanumeric)).unwrap_or_default();
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let end = number.as_ptr().addr() + digits - after.as_ptr().addr();
    if 0 < digits { end } else { 0 }
}

/// `text` without the marks that stood beside what was taken out of its brackets: "(Firmin Astruc, )".
fn closed(mut text: String) -> String {
    let is_mark = |c: char| " ,;:/|–—-·".contains(c);
    for close in [')', ']'] {
        let mut from = 0;
        while let Some(at) = text[from..].find(close).map(|at| from + at) {
            let kept = text[..at].trim_end_matches(is_mark).len();
            text.replace_range(kept..at, "");
            from = kept + 1;
        }
    }
    for (open, empty) in [('(', "()"), ('[', "[]")] {
        let mut from = 0;
        while let Some(at) = text[from..].find(open).map(|at| from + at + 1) {
            let kept = text.len() - text[at..].trim_start_matches(is_mark).len();
            text.replace_range(at..kept, "");
            from = at;
        }
        text = text.replace(empty, "");
    }
    tidy(&text)
}

/// A number that lost its zero in a spreadsheet, and stands alone: 645678910.
fn bare_phone(text: &str) -> Option<std::ops::Range<usize>> {
    let alone = text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    (alone && matches!(text.as_bytes().first(), Some(b'1'..=b'9'))).then_some(0..text.len())
}

/// `text` without what named a number that is no longer there: "tél. :".
fn unlabelled(text: &str) -> String {
    let mut kept = text.trim_matches(|c: char| " ,;:/|–—-·<>".contains(c));
    while let Some(last) = kept.split_whitespace().next_back() {
        if !WORDS.names_a_contact(last) {
            break;
        }
        kept =
            kept[..kept.len() - last.len()].trim_end_matches(|c: char| " ,;:/|–—-·(".contains(c));
    }
    let kept = kept.trim_start_matches(|c: char| " ,;:/|".contains(c));
    if WORDS.names_a_contact(kept) { String::new() } else { kept.to_owned() }
}

/// `line` without the bullet or the number before it.
pub fn unmarked(line: &str) -> &str {
    let bulleted = line.trim_start_matches(|c: char| is_bullet(c));
    if bulleted.len() < line.len() {
        let sign = line.chars().next().is_some_and(|c| matches!(c, '-' | '–' | '—' | '*' | '+'));
        let parted = bulleted.starts_with(char::is_whitespace);
        // "-2 °C" and "+33" begin with a sign of their own.
        return if sign && !parted { line } else { bulleted.trim_start() };
    }
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = line.len() - digits.len();
    let letter = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let body = match counted {
        1..=3 => digits,
        0 if letter(line) && line[1..].starts_with(')') => &line[1..],
        0 if line.starts_with('(') && line[..line.len().min(5)].contains(')') => {
            let inner = line[1..].trim_start_matches(|c: char| c.is_ascii_digit());
            return inner.strip_prefix(") ").map_or(line, str::trim_start);
        }
        _ => return line,
    };
    let after = body.strip_prefix(['.', ')', '°', '/']).or_else(|| {
        let spaced = body.trim_start();
        spaced.strip_prefix(['-', '–', '—', ':']).filter(|_| spaced.len() < body.len())
    });
    let after = after.map(|after| after.trim_start_matches([')', '-', '.']));
    after.filter(|after| after.starts_with(char::is_whitespace)).map_or(line, str::trim_start)
}

pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '–'
            | '—'
            | '*'
            | '+'
            | '•'
            | '·'
            | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '‣'
            | '●'
            | '○'
            | '➢'
            | '➤'
            | '→'
            | '✓'
            | '✔'
            | '☐'
            | '☑'
            | '⁃'
            | '►'
            | '\u{f0a7}'
            | '\u{f0b7}'
            | '\u{f0d8}'
    )
}

fn unquoted(text: &str) -> &str {
    let pairs = [('"', '"'), ('“', '”'), ('«', '»'), ('\'', '\'')];
    let inner = pairs.into_iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.contains([open, close])).then_some(inner)
    });
    inner.map_or(text, str::trim)
}

/// What two ways to write one person have in common: "LE GOFF Yann" and "Yann Le Goff".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    name: Vec<String>,
    organisation: String,
    /// A first and a family name, which are one person's wherever they work; a role is not.
    is_full_name: bool,
}

impl Who {
    pub fn of(name: &str, organisation: &str) -> Self {
        let mut words: Vec<_> = plain(name).split(' ').map(str::to_owned).collect();
        words.retain(|word| !WORDS.is_title(word));
        words.sort();
        let organisation = plain(organisation);
        Self { name: words, organisation, is_full_name: is_full_name(name) }
    }

    pub fn is(&self, other: &Self) -> bool {
        self.name == other.name
            && (self.organisation == other.organisation
                || (!self.name.is_empty()
                    && (self.organisation.is_empty()
                        || other.organisation.is_empty()
                        || (self.is_full_name && other.is_full_name))))
    }
}

/// Whether a text is a first and a family name, as far as one sees: words that all begin with a capital, no sign among them.
pub fn is_full_name(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let elided = |word: &str| {
        let after = word.strip_prefix("d’").or_else(|| word.strip_prefix("d'"));
        after.is_some_and(|after| after.starts_with(char::is_uppercase))
    };
    let capital = |word: &&&str| word.starts_with(char::is_uppercase) || elided(word);
    let particle = |word: &&str| is_particle(word);
    let part = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.' | '‑');
    (2..=5).contains(&words.len())
        && 2 <= words.iter().filter(capital).count()
        && words.first().is_some_and(|word| capital(&word))
        && words.iter().all(|word| capital(&word) || particle(word))
        && words.iter().all(|word| word.chars().all(part))
}
