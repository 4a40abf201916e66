//! The session file: one RON document that a person can read and a `git diff` can show.

mod damage;
mod error;
mod head;
mod layout;
mod lenient;
mod outline;
mod summary;
mod tokens;
mod v1;
mod v2;
mod v3;
mod v4;

use std::str::Utf8Error;

use ron::Options;
use ron::error::{Position, SpannedError};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

pub use damage::{Damage, Letters, Reading, Version, readings};
pub use error::{FileProblem, Located, ReadError};
pub use head::Head;
pub(super) use head::{Beginning, beginning};
use layout::{Found, Written};
use lenient::parse_leniently;
use outline::{Outline, format_of};
pub use summary::Summary;

use super::sealed::seal_of;
use crate::session::{Session, check};

/// The format this version writes. Every field added raises it.
pub const FORMAT: u32 = 5;

/// Larger files are refused by their size.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Records are one line each: what is deeper stays on the line.
const LINES_DOWN_TO: usize = 3;

/// No session nests more brackets than this.
const MAX_DEPTH: usize = 32;

/// The session in `bytes`, if it is sound.
pub fn read(bytes: &[u8]) -> Result<Session, ReadError> {
    let text = text_of(bytes)?;
    let (session, _) = parse(&text)?;
    let problems = located(&session, &text);
    if problems.is_empty() { Ok(session) } else { Err(ReadError::Unsound(problems)) }
}

/// Everything that is wrong with `bytes`; nothing when they are a sound session.
pub fn check_bytes(bytes: &[u8]) -> Vec<FileProblem> {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return vec![error.into()],
    };
    let (session, summary) = match parse(&text) {
        Ok(parsed) => parsed,
        Err(error) => return vec![error.into()],
    };
    let mut problems = Vec::new();
    if !summary.is_some_and(|summary| summary.agrees_with(Summary::of(&session))) {
        problems.push(FileProblem::Summary);
    }
    let located = located(&session, &text);
    if !located.is_empty() {
        problems.push(ReadError::Unsound(located).into());
    }
    problems
}

/// The older format that `bytes` are in; `None` when they are in the present one, or in none.
pub fn older_format(bytes: &[u8]) -> Option<u32> {
    format_of(&text_of(bytes).ok()?).filter(|&found| found < FORMAT)
}

/// `session` as the text of a file.
pub fn write(session: &Session) -> String {
    let config = PrettyConfig::new()
        .new_line("\n")
        .depth_limit(LINES_DOWN_TO)
        .escape_strings(false)
        .extensions(extensions());
    let mut text = options()
        .to_string_pretty(&Written::from(session), config)
        .expect("strings, numbers, lists and maps without end of depth can always be written");
    text.push('\n');
    text
}

fn extensions() -> Extensions {
    Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES
}

fn options() -> Options {
    Options::default().with_recursion_limit(MAX_DEPTH)
}

/// `bytes` as text with plain ends of lines and no byte order mark.
fn text_of(bytes: &[u8]) -> Result<String, ReadError> {
    let length = bytes.len() as u64;
    if MAX_BYTES < length {
        return Err(ReadError::TooLarge { bytes: length });
    }
    if let Some(seal) = seal_of(bytes) {
        return Err(ReadError::Sealed(seal));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| other_letters(bytes).unwrap_or_else(|| not_text(bytes, error)))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\0').is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() })
}

/// What keeps `bytes` from being read that another program saved with other letters; nothing where they are none.
fn other_letters(bytes: &[u8]) -> Option<ReadError> {
    let (letters, text) = damage::in_other_letters(bytes)?;
    match parse(&text) {
        Ok(_) => Some(ReadError::Damaged(Damage::Letters(letters))),
        // One byte that was spoiled makes no other letters.
        Err(error @ ReadError::Damaged(_)) => {
            let spoiled = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty());
            (1 < spoiled.count()).then_some(error)
        }
        Err(_) => None,
    }
}

/// Why `bytes` are no text.
fn not_text(bytes: &[u8], error: Utf8Error) -> ReadError {
    let offset = error.valid_up_to();
    let before = std::str::from_utf8(&bytes[..offset]).unwrap_or_default();
    // A letter cut in two is where the file breaks off.
    let is_cut = error.error_len().is_none() && format_of(before).is_some();
    if is_cut {
        return ReadError::Damaged(Damage::CutShort { line: damage::lines(before) });
    }
    let zeros = damage::has_zeros(bytes).then(|| damage::zeros(&String::from_utf8_lossy(bytes)));
    zeros.flatten().map_or(ReadError::NotText { offset }, ReadError::Damaged)
}

/// Why `text` is no session, though it may have been one.
fn foreign(text: &str) -> ReadError {
    let damage = damage::zeros(text).or_else(|| damage::merge_marks(text));
    damage.map_or(ReadError::Foreign, ReadError::Damaged)
}

fn parse(text: &str) -> Result<(Session, Option<Summary>), ReadError> {
    let found = format_of(text).ok_or_else(|| foreign(text))?;
    if FORMAT < found {
        let title = Outline::of(text).title();
        let session = parse_leniently(text, parse_present).map(Found::into_session);
        let readable = session.filter(|session| check(session).is_empty()).map(Box::new);
        return Err(ReadError::NewerFormat { found, title, readable });
    }
    let parsed = match found {
        0 => return Err(ReadError::Foreign),
        1 => options()
            .from_str::<v1::Found>(text)
            .map(v2::Found::from)
            .map(v3::Found::from)
            .map(v4::Found::from)
            .map(Found::from),
        2 => options()
            .from_str::<v2::Found>(text)
            .map(v3::Found::from)
            .map(v4::Found::from)
            .map(Found::from),
        3 => options().from_str::<v3::Found>(text).map(v4::Found::from).map(Found::from),
        4 => options().from_str::<v4::Found>(text).map(Found::from),
        _ => parse_present(text),
    };
    let found = parsed.map_err(|error| {
        // Where a word was cut in two its end is what tells.
        let end = offset_of(text, error.span.end);
        let said = ReadError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            what: error.code.to_string(),
        };
        damage::explained(text, end, said)
    })?;
    let summary = found.summary;
    Ok((found.into_session(), summary))
}

/// Where in `text` a position is, in bytes.
fn offset_of(text: &str, position: Position) -> usize {
    let lines = text.split_inclusive('\n').take(position.line.saturating_sub(1));
    let before: usize = lines.map(str::len).sum();
    let within = text[before..].chars().take(position.col.saturating_sub(1)).map(char::len_utf8);
    before + within.sum::<usize>()
}

fn parse_present(text: &str) -> Result<Found, SpannedError> {
    options().from_str(text)
}

fn located(session: &Session, text: &str) -> Vec<Located> {
    let problems = check(session);
    if problems.is_empty() {
        return Vec::new();
    }
    let outline = Outline::of(text);
    problems
        .into_iter()
        .map(|problem| Located { line: outline.line_of(&problem.place), problem })
        .collect()
}
