//! What a group wrote on papers, one a line: the number of the paper, and its words.

use super::super::text::clean_line;
use super::cell::is_bullet;
use super::{WORDS, plain};

/// A paper, as it is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// As it stands on the paper, without what announces it.
    pub number: Option<String>,
    pub words: String,
}

/// Beyond this many lines it is no heap of papers.
pub const MOST_PAPERS: usize = 500;

impl Paper {
    /// Reads one line: "12. Deux hôtels", "n° 12 Deux hôtels". A number that the sentence needs is no number of a paper.
    pub fn of(line: &str) -> Self {
        let column = line.trim_start().split_once('\t').and_then(|(first, rest)| {
            let is_number = |first: &str| digits(first).is_some_and(|(_, after)| after.is_empty());
            is_number(first.trim()).then(|| (first.trim().to_owned(), clean_line(rest)))
        });
        let line = clean_line(line);
        let found = column.or_else(|| {
            let (number, words) = announced(line.trim()).or_else(|| listed(line.trim()))?;
            Some((number.to_owned(), words.to_owned()))
        });
        match found.filter(|(_, words)| words.chars().any(char::is_alphanumeric)) {
            Some((number, words)) => Self { number: Some(number), words: words.trim().to_owned() },
            None => Self { number: None, words: line.trim().to_owned() },
        }
    }
}

/// The papers of what was pasted, one for each line that says something, without the bullets of a list.
pub fn papers(pasted: &str) -> impl Iterator<Item = Paper> {
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    pasted
        .split(ends)
        .map(|line| Paper::of(unbulleted(line)))
        .filter(|paper| !paper.words.chars().all(is_bullet))
}

/// `line` without its bullet. "+ de bruit" says more noise.
fn unbulleted(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(|c: char| is_bullet(c) && c != '+');
    let is_parted = rest.starts_with(char::is_whitespace);
    let is_sign = line.starts_with(['-', '–', '—', '→']);
    if is_sign && !is_parted { line } else { rest.trim_start() }
}

/// "n° 12 : words", "papier 12 words".
fn announced(line: &str) -> Option<(&str, &str)> {
    let at = line.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = line.split_at(at);
    if !matches!(before.trim(), "#" | "№") && !WORDS.announces_a_paper(&plain(before)) {
        return None;
    }
    let (number, after) = digits(rest)?;
    let words = after.trim_start().trim_start_matches(['.', ')', ':', '-', '–', '—', '/']);
    (words.len() < after.len()).then_some((number, words.trim_start()))
}

/// "12. words", "12) words", "12 - words": as a list that counts.
fn listed(line: &str) -> Option<(&str, &str)> {
    let (number, after) = digits(line.strip_prefix('(').unwrap_or(line))?;
    let close = after.strip_prefix(['.', ')', '/']).or_else(|| {
        let spaced = after.trim_start();
        let close = spaced.strip_prefix(['-', '–', '—', ':'])?;
        // "10 - 15 % d’emplois" goes from one to the other.
        let is_range = close.trim_start().starts_with(|c: char| c.is_ascii_digit());
        (!is_range && (spaced.len() < after.len() || spaced.starts_with(':'))).then_some(close)
    })?;
    let words = close.trim_start_matches([')', '-', '.']);
    words.starts_with(char::is_whitespace).then(|| (number, words.trim_start()))
}

/// The number that `text` begins with, of one to four digits, and what comes after it.
fn digits(text: &str) -> Option<(&str, &str)> {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let count = text.len() - after.len();
    (1..=4).contains(&count).then(|| text.split_at(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Option<String>, String) {
        let Paper { number, words } = Paper::of(line);
        (number, words)
    }

    #[test]
    fn the_number_of_a_paper_is_told_from_its_words_however_it_is_written() {
        let lines = [
            "12. Deux hôtels ont fermé",
            "12) Deux hôtels ont fermé",
            "(12) Deux hôtels ont fermé",
            "12 - Deux hôtels ont fermé",
            "12\u{a0}: Deux hôtels ont fermé",
            "12\tDeux hôtels ont fermé",
            "n° 12 Deux hôtels ont fermé",
            "N°12\u{a0}: Deux hôtels ont fermé",
            "№ 12 — Deux hôtels ont fermé",
            "#12 Deux hôtels ont fermé",
            "Papier n° 12. Deux hôtels ont fermé",
            "paper 12: Deux hôtels ont fermé",
        ];
        for line in lines {
            assert_eq!(
                read(line),
                (Some("12".to_owned()), "Deux hôtels ont fermé".to_owned()),
                "{line}"
            );
        }
    }

    #[test]
    fn a_number_that_the_sentence_needs_stays_in_it() {
        let lines = [
            "12 hôtels ont fermé",
            "10 - 15 % d’emplois de moins",
            "3,5 km de voie verte",
            "3.5 km de voie verte",
            "2019",
            "12.",
            "n° 12",
            "Paperasse : 12 dossiers par an",
            "12345. Un code postal",
            "no 2 firms agree",
            "+ de bruit",
            "-3 °C à l’atelier",
        ];
        for line in lines {
            assert_eq!(read(line), (None, line.to_owned()), "{line}");
            let pasted: Vec<_> = papers(line).collect();
            assert_eq!(pasted, [Paper { number: None, words: line.to_owned() }], "{line}");
        }
    }

    #[test]
    fn each_line_that_says_something_is_a_paper_wherever_the_list_comes_from() {
        let pasted = "• Un\r\n\r\n\u{f0b7}\tDeux\r\n- 3. Trois\u{2028}  Qua\u{202e}tre\u{7}\n \t \nCinq\tsix\n-\n";
        let found: Vec<_> = papers(pasted).map(|paper| (paper.number, paper.words)).collect();
        let plain = |words: &str| (None, words.to_owned());
        assert_eq!(
            found,
            [
                plain("Un"),
                plain("Deux"),
                (Some("3".to_owned()), "Trois".to_owned()),
                plain("Quatre"),
                plain("Cinq six"),
            ]
        );
    }
}
