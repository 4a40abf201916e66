//! Damage that is common, known by its signature, and what can still be read in spite of it.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::outline::format_of;
use super::tokens::{Kind, Tokens};
use super::{ReadError, read};
use crate::session::Session;

/// What became of a file, as its bytes show. Lines are from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Zeros stand where words did: the power went while the file was written.
    #[error("zeros from line {line} on")]
    Zeros { line: usize },
    #[error("the file breaks off on line {line}")]
    CutShort { line: usize },
    /// Two versions were put together by a program that parts them by marks.
    #[error("marks of a merge on line {line}")]
    MergeMarks { line: usize },
    /// Another program saved it with these letters.
    #[error("saved as {}", .0.name())]
    Letters(Letters),
}

/// How another program writes letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    Utf16,
    Windows1252,
}

/// A session that can still be read in a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub of: Version,
    pub session: Box<Session>,
}

/// What of a damaged file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Version {
    /// All of it, with these letters.
    Letters(Letters),
    /// What stands on one side of the marks, and the name that the marks give it.
    Side(String),
}

/// So many bytes tell whether a session begins.
const BEGINNING: usize = 4096;

/// So many zeros in a row are no slip of anybody.
const ZEROS: usize = 8;

/// What no file but a session says, as it is written.
const SIGNS: [&str; 13] = [
    "approach: \"",
    "participants: (",
    "sittings: (",
    "journal: (",
    "event: Argument(",
    "actors: (",
    "relations: (",
    "decisions: (",
    "framework: (",
    "pillars: [",
    "diagnosis: (",
    "base: (label: (",
    "(fr: \"",
];

/// What begins the lines that part two versions, in their order; the second one may be missing.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

impl Damage {
    /// Where it begins.
    pub fn line(self) -> Option<usize> {
        match self {
            Self::Zeros { line } | Self::CutShort { line } | Self::MergeMarks { line } => {
                Some(line)
            }
            Self::Letters(_) => None,
        }
    }
}

impl Letters {
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// The text that `bytes`, which are no UTF-8, were meant to be, and with which letters; none where that makes no session.
pub(super) fn in_other_letters(bytes: &[u8]) -> Option<(Letters, String)> {
    let (letters, encoding) = other_letters(bytes)?;
    // What does not begin as a session is not worth the memory.
    let beginning = bytes.get(..BEGINNING.min(bytes.len()))?;
    format_of(&encoding.decode_with_bom_removal(beginning).0)?;
    Some((letters, encoding.decode_with_bom_removal(bytes).0.into_owned()))
}

fn other_letters(bytes: &[u8]) -> Option<(Letters, &'static Encoding)> {
    match Encoding::for_bom(bytes) {
        Some((found, _)) if found == UTF_16LE || found == UTF_16BE => {
            return Some((Letters::Utf16, found));
        }
        _ => {}
    }
    // A session begins with plain letters: each has a zero beside it.
    let is_zero = |at: usize| bytes.get(at) == Some(&0);
    match [is_zero(0) && is_zero(2), is_zero(1) && is_zero(3)] {
        [true, false] => return Some((Letters::Utf16, UTF_16BE)),
        [false, true] => return Some((Letters::Utf16, UTF_16LE)),
        _ => {}
    }
    // A byte that was spoiled stands among accents that are right; those of Windows are all wrong.
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    (right < wrong).then_some((Letters::Windows1252, WINDOWS_1252))
}

/// What keeps `text` from being read, where it has a signature; else `error`, which stands at `at`.
pub(super) fn explained(text: &str, at: usize, error: ReadError) -> ReadError {
    let damage = zeros(text)
        .or_else(|| merge_marks(text))
        .or_else(|| breaks_off(text, at).then(|| Damage::CutShort { line: lines(text) }));
    damage.map_or(error, ReadError::Damaged)
}

/// Whether zeros are among `bytes`, which may be anything.
pub(super) fn has_zeros(bytes: &[u8]) -> bool {
    bytes.windows(ZEROS).any(|run| run.iter().all(|byte| *byte == 0)) || bytes.ends_with(&[0])
}

/// The zeros in what was a session.
pub(super) fn zeros(text: &str) -> Option<Damage> {
    let run = "\0".repeat(ZEROS);
    let at = text.find(&run).or_else(|| text.ends_with('\0').then(|| before_zeros(text)))?;
    was_a_session(text).then(|| Damage::Zeros { line: lines(&text[..at]) })
}

fn before_zeros(text: &str) -> usize {
    text.trim_end_matches('\0').len()
}

/// The marks of two versions in what was a session.
pub(super) fn merge_marks(text: &str) -> Option<Damage> {
    let mut marks = text.lines().enumerate().filter_map(|(at, line)| Some((at, mark(line)?)));
    let (first, _) = marks.find(|(_, mark)| *mark == 0)?;
    let ends = marks.any(|(_, mark)| mark == 3);
    (ends && was_a_session(text)).then_some(Damage::MergeMarks { line: first + 1 })
}

/// Which mark a line is.
fn mark(line: &str) -> Option<usize> {
    let line = line.trim_start().trim_end_matches(['\n', '\r']);
    let at = MARKS.iter().position(|mark| line.starts_with(mark))?;
    let rest = &line[MARKS[at].len()..];
    (rest.is_empty() || rest.starts_with(' ')).then_some(at)
}

/// Whether a text that is wrong from `at` on is wrong there because nothing follows.
fn breaks_off(text: &str, at: usize) -> bool {
    let (mut depth, mut last) = (0_usize, None);
    for token in Tokens::of(text) {
        match token.kind {
            Kind::Sign('(' | '[' | '{') => depth += 1,
            Kind::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
            Kind::Sign(_) | Kind::Text | Kind::Word => {}
        }
        last = Some(token);
    }
    0 < depth && last.is_none_or(|last| last.start <= at)
}

fn was_a_session(text: &str) -> bool {
    format_of(text).is_some() || 2 <= SIGNS.iter().filter(|sign| text.contains(*sign)).count()
}

/// How many lines a text has, the last one counted.
pub(super) fn lines(text: &str) -> usize {
    text.matches('\n').count() + 1
}

/// The sound sessions that can be read in damaged `bytes`.
pub fn readings(bytes: &[u8]) -> Vec<Reading> {
    let whole = |version, text: &str| {
        let session = read(text.as_bytes()).ok()?;
        Some(Reading { of: version, session: Box::new(session) })
    };
    if let Ok(text) = std::str::from_utf8(bytes) {
        let sides = sides(text);
        return sides
            .into_iter()
            .filter_map(|(name, text)| whole(Version::Side(name), &text))
            .collect();
    }
    let other = in_other_letters(bytes);
    other.and_then(|(letters, text)| whole(Version::Letters(letters), &text)).into_iter().collect()
}

/// The two versions that marks part, each with its name; none where there are no marks.
pub(super) fn sides(text: &str) -> Vec<(String, String)> {
    let mut texts = [String::new(), String::new()];
    let mut names = [String::new(), String::new()];
    // What a line belongs to: the last mark before it, none outside.
    let mut within = None;
    for line in text.split_inclusive('\n') {
        let Some(found) = mark(line) else {
            for (side, text) in texts.iter_mut().enumerate() {
                let is_its = match within {
                    None => true,
                    Some(mark) => mark == 2 * side,
                };
                if is_its {
                    text.push_str(line);
                }
            }
            continue;
        };
        let name = line.trim().trim_start_matches(['<', '>']).trim();
        match found {
            0 => name.clone_into(&mut names[0]),
            3 => name.clone_into(&mut names[1]),
            _ => {}
        }
        within = (found != 3).then_some(found);
    }
    let had_marks = names.iter().any(|name| !name.is_empty()) || texts[0] != texts[1];
    if had_marks { names.into_iter().zip(texts).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "(\n    format: 5,\n    approach: \"é\",\n    journal: (next: 1),\n)\n";

    #[test]
    fn zeros_are_told_wherever_they_stand_in_what_was_a_session() {
        let zeros_at = |at: usize, until: usize| {
            format!("{}{}{}", &TEXT[..at], "\0".repeat(until - at), &TEXT[until..])
        };
        assert_eq!(zeros(&zeros_at(0, 20)), Some(Damage::Zeros { line: 1 }));
        assert_eq!(zeros(&zeros_at(8, 17)), Some(Damage::Zeros { line: 2 }));
        assert_eq!(zeros(&format!("{}\0\0", TEXT.trim_end())), Some(Damage::Zeros { line: 5 }));
        assert_eq!(zeros(&"\0".repeat(30)), None);
        assert_eq!(zeros(&format!("PK{}", "\0".repeat(30))), None);
    }

    #[test]
    fn marks_part_two_versions_whatever_their_names_and_the_ends_of_lines() {
        let marked = "a\n<<<<<<< HEAD\nb\n||||||| 3f2a\nc\n=======\nd\n>>>>>>> theirs\ne\n";
        let expected = |names: [&str; 2]| {
            let texts = ["a\nb\ne\n", "a\nd\ne\n"];
            let sides = names.into_iter().zip(texts);
            sides.map(|(name, text)| (name.to_owned(), text.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(sides(marked), expected(["HEAD", "theirs"]));
        assert_eq!(sides("a\n=\n<<<<<<<< \n"), []);
        let session = format!("{TEXT}<<<<<<< x\r\n=======\r\n>>>>>>> y\r\n");
        assert_eq!(merge_marks(&session), Some(Damage::MergeMarks { line: 6 }));
        assert_eq!(merge_marks(TEXT), None);
    }

    #[test]
    fn letters_of_windows_are_told_from_one_byte_that_was_spoiled() {
        let windows = WINDOWS_1252.encode(TEXT).0.into_owned();
        assert_eq!(in_other_letters(&windows), Some((Letters::Windows1252, TEXT.to_owned())));
        let mut spoiled = format!("{TEXT}été").into_bytes();
        spoiled[3] = 0xff;
        assert_eq!(in_other_letters(&spoiled), None);
    }

    #[test]
    fn two_bytes_a_letter_are_told_with_and_without_their_mark_both_ways_round() {
        let little = || TEXT.encode_utf16().flat_map(u16::to_le_bytes);
        let big = || TEXT.encode_utf16().flat_map(u16::to_be_bytes);
        let marked = [[0xff, 0xfe].into_iter().chain(little()).collect::<Vec<_>>()];
        let others =
            [[0xfe, 0xff].into_iter().chain(big()).collect(), little().collect(), big().collect()];
        for bytes in marked.into_iter().chain(others) {
            assert_eq!(in_other_letters(&bytes), Some((Letters::Utf16, TEXT.to_owned())));
        }
        assert_eq!(in_other_letters(&[0xff, 0xfe, 0]), None);
    }
}
