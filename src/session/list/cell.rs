//! What is read of a cell: its words, without what reaches somebody.

use super::super::text::clean_line;
use super::super::{next_mail, next_phone};
use super::{WORDS, plain};

/// The words of a cell, and what reaches somebody in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub contacts: Contacts,
}

/// How much of what reaches somebody was left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    pub phones: usize,
    pub mails: usize,
}

impl Contacts {
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    pub(in crate::session) fn add(&mut self, other: Self) {
        self.phones += other.phones;
        self.mails += other.mails;
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
        // Most cells reach nobody.
        if !text.contains('@') && text.bytes().filter(u8::is_ascii_digit).count() < 8 {
            return Self { text, contacts: Contacts::default() };
        }
        let mut contacts = Contacts::default();
        let closes = |c: char| c.is_whitespace() || "<>()[]{}\"«»“”,;|:/’".contains(c);
        let text = without(&text, &mut contacts.mails, |text| next_mail(text, 0, closes));
        let text = without(&text, &mut contacts.phones, |text| {
            next_phone(text, 0).or_else(|| bare_phone(text))
        });
        let text = if contacts.is_empty() { text } else { unlabelled(&text) };
        Self { text, contacts }
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
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let particle = |word: &&str| {
        matches!(
            *word,
            "de" | "du" | "des" | "le" | "la" | "van" | "von" | "di" | "da" | "el" | "ben"
        ) || word.starts_with("d’")
            || word.starts_with("d'")
    };
    let part = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.' | '‑');
    (2..=5).contains(&words.len())
        && 2 <= words.iter().filter(capital).count()
        && words.first().is_some_and(|word| capital(&word))
        && words.iter().all(|word| capital(&word) || particle(word))
        && words.iter().all(|word| word.chars().all(part))
}
