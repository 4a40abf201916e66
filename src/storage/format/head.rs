//! What a file says of its session before anything else, read from its first bytes.

use std::iter::Peekable;

use jiff::civil::Date;
use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;

use super::super::sealed::seal_of;
use super::lenient::parse_leniently;
use super::tokens::{Kind, Token, Tokens};
use super::{
    Damage, FORMAT, Located, ReadError, Summary, damage, extensions, foreign, not_text, offset_of,
    options,
};
use crate::session::{CopyOf, Key, Problem, SessionId, Trouble, Whereabouts, clean_line};

/// No text of a head is longer, in characters: a list of thousands of sessions stays small.
const LONGEST: usize = 300;

/// What a list shows of a session. Its texts are one line each, cut at 300 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The one the file is in.
    pub format: u32,
    pub id: SessionId,
    pub revision: u64,
    pub title: Box<str>,
    pub organisation: Box<str>,
    pub territory: Box<str>,
    pub date: Date,
    /// Shared by all sessions of one approach.
    pub approach: Key,
    /// The session this one carries on.
    pub follows: Option<SessionId>,
    /// The session this one is a copy of, made to be handed over.
    pub copy_of: Option<SessionId>,
    /// The counts as the file tells them; files may lack them.
    pub summary: Option<Summary>,
}

impl Head {
    /// The day it was last held, as far as the file tells.
    pub fn last_day(&self) -> Date {
        self.summary.and_then(|summary| summary.last_day).unwrap_or(self.date)
    }
}

/// What the first bytes of a file came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::storage) enum Beginning {
    Session(Head),
    /// A newer format; its head where that one can still be read.
    Newer {
        format: u32,
        head: Option<Head>,
    },
    /// It opens no more as it is, though its head can be read.
    Damaged {
        why: ReadError,
        head: Head,
    },
    /// The head goes on after these bytes.
    More,
}

/// Why the fields were not read to the end of the head.
enum Stop {
    BreaksOff,
    Foreign,
    At(usize, Error),
}

/// What `bytes` begin with; `whole` when they are all there is of the file, which is then also seen to end well.
pub(in crate::storage) fn beginning(bytes: &[u8], whole: bool) -> Result<Beginning, ReadError> {
    if let Some(seal) = seal_of(bytes) {
        return Err(ReadError::Sealed(seal));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // A character cut in two.
        Err(error) if !whole && error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) => return in_other_letters(bytes, whole).ok_or_else(|| not_text(bytes, error)),
    };
    beginning_of(text, whole)
}

/// The same of what another program saved with other letters.
fn in_other_letters(bytes: &[u8], whole: bool) -> Option<Beginning> {
    let (letters, text) = damage::in_other_letters(bytes)?;
    match beginning_of(&text, whole).ok()? {
        Beginning::Session(head) => {
            let why = ReadError::Damaged(Damage::Letters(letters));
            Some(Beginning::Damaged { why, head })
        }
        Beginning::More => Some(Beginning::More),
        Beginning::Newer { .. } | Beginning::Damaged { .. } => None,
    }
}

fn beginning_of(text: &str, whole: bool) -> Result<Beginning, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\0').is_empty() {
        return if whole { Err(ReadError::Empty) } else { Ok(Beginning::More) };
    }
    let failed = |stop| {
        let why = match stop {
            Stop::BreaksOff if !whole => return Ok(Beginning::More),
            Stop::BreaksOff => {
                damage::explained(text, text.len(), syntax(text, text.len(), &Error::Eof))
            }
            Stop::Foreign => foreign(text),
            Stop::At(at, error) => damage::explained(text, at, syntax(text, at, &error)),
        };
        if let ReadError::Damaged(Damage::MergeMarks { .. }) = &why {
            // One of the two versions has its head all the same.
            for (_, side) in damage::sides(text) {
                if let Ok(Beginning::Session(head)) = beginning_of(&side, whole) {
                    return Ok(Beginning::Damaged { why, head });
                }
            }
        }
        Err(why)
    };
    let mut tokens = Tokens::of(text).peekable();
    let format = match opening(&mut tokens, text) {
        Ok(format) => format,
        Err(stop) => return failed(stop),
    };
    let parts = parts(&mut tokens, text, format, whole);
    if FORMAT < format {
        return match parts {
            Err(Stop::BreaksOff) if !whole => Ok(Beginning::More),
            parts => {
                let head = parts.ok().and_then(|parts| parts.head(format).ok());
                Ok(Beginning::Newer { format, head })
            }
        };
    }
    match parts {
        Ok(parts) => sound(parts, format, text).map(Beginning::Session),
        Err(stop) => failed(stop),
    }
}

/// The head, or what keeps the session from opening.
fn sound(parts: Parts, format: u32, text: &str) -> Result<Head, ReadError> {
    let (title_at, end) = (parts.title_at, parts.end);
    let head = parts
        .head(format)
        .map_err(|field| syntax(text, end, &Error::MissingStructField { field, outer: None }))?;
    if head.title.trim().is_empty() {
        let problem = Problem { place: Whereabouts::Heading, trouble: Trouble::NoTitle };
        let line = Some(line_and_column(text, title_at).0);
        return Err(ReadError::Unsound(vec![Located { problem, line }]));
    }
    Ok(head)
}

/// Passes over `#![enable(…)]` and what every session begins with, `(format: 4`; the number.
fn opening(tokens: &mut Peekable<Tokens<'_>>, text: &str) -> Result<u32, Stop> {
    let breaks_off_in = |token: Token<'_>, wanted: &str| {
        token.start + token.text.len() == text.len() && wanted.starts_with(token.text)
    };
    while tokens.next_if(|token| token.kind == Kind::Sign('#')).is_some() {
        for wanted in ['!', '['] {
            let token = tokens.next().ok_or(Stop::BreaksOff)?;
            if token.kind != Kind::Sign(wanted) {
                return Err(Stop::Foreign);
            }
        }
        tokens.find(|token| token.kind == Kind::Sign(']')).ok_or(Stop::BreaksOff)?;
    }
    for wanted in ["(", "format", ":"] {
        let token = tokens.next().ok_or(Stop::BreaksOff)?;
        if token.text != wanted {
            let breaks_off = breaks_off_in(token, wanted);
            return Err(if breaks_off { Stop::BreaksOff } else { Stop::Foreign });
        }
    }
    let number = tokens.next().ok_or(Stop::BreaksOff)?;
    match number.text.parse() {
        Ok(0) | Err(_) => Err(Stop::Foreign),
        // More digits may follow.
        Ok(_) if tokens.peek().is_none() => Err(Stop::BreaksOff),
        Ok(format) => Ok(format),
    }
}

/// Reads fields until the head is complete and others follow, or to the end of the session.
fn parts(
    tokens: &mut Peekable<Tokens<'_>>,
    text: &str,
    format: u32,
    whole: bool,
) -> Result<Parts, Stop> {
    let mut parts = Parts { lenient: FORMAT < format, ..Parts::default() };
    let mut depth = 1_usize;
    let mut end = tokens.next().ok_or(Stop::BreaksOff)?;
    loop {
        match end.kind {
            Kind::Sign(',') => {}
            Kind::Sign(')') => {
                parts.end = end.start;
                return Ok(parts);
            }
            _ => return Err(Stop::At(end.start, Error::ExpectedComma)),
        }
        let name = tokens.next().ok_or(Stop::BreaksOff)?;
        match name.kind {
            Kind::Sign(')') => {
                end = name;
                continue;
            }
            Kind::Word => {}
            Kind::Text | Kind::Sign(_) => {
                return Err(Stop::At(name.start, Error::ExpectedIdentifier));
            }
        }
        let colon = tokens.next().ok_or(Stop::BreaksOff)?;
        if colon.kind != Kind::Sign(':') {
            return Err(Stop::At(colon.start, Error::ExpectedMapColon));
        }
        if parts.are_complete() && !FIELDS.contains(&name.text) {
            break;
        }
        let start = tokens.peek().ok_or(Stop::BreaksOff)?.start;
        end = value_end(tokens).ok_or(Stop::BreaksOff)?;
        let value = text[start..end.start].trim_end();
        parts.take(name, value, start)?;
    }
    parts.end = text.len();
    if whole {
        for token in tokens {
            match token.kind {
                Kind::Sign('(' | '[' | '{') => depth += 1,
                Kind::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
                Kind::Sign(_) | Kind::Text | Kind::Word => {}
            }
        }
    }
    if whole && 0 < depth { Err(Stop::BreaksOff) } else { Ok(parts) }
}

/// The comma after a value, or the bracket that closes what the value stands in.
fn value_end<'a>(tokens: &mut Peekable<Tokens<'a>>) -> Option<Token<'a>> {
    let mut depth = 0_usize;
    tokens.find(|token| match token.kind {
        Kind::Sign(',') => depth == 0,
        Kind::Sign('(' | '[' | '{') => {
            depth += 1;
            false
        }
        Kind::Sign(')' | ']' | '}') => {
            let closes = depth == 0;
            depth = depth.saturating_sub(1);
            closes
        }
        Kind::Sign(_) | Kind::Text | Kind::Word => false,
    })
}

/// The fields of a head.
const FIELDS: [&str; 10] = [
    "id",
    "revision",
    "title",
    "organisation",
    "territory",
    "date",
    "approach",
    "follows",
    "copy_of",
    "summary",
];

/// What was found of the fields of a head.
#[derive(Default)]
struct Parts {
    id: Option<SessionId>,
    revision: Option<u64>,
    title: Option<String>,
    organisation: Option<String>,
    territory: Option<String>,
    date: Option<Date>,
    approach: Option<Key>,
    follows: Option<SessionId>,
    copy_of: Option<SessionId>,
    summary: Option<Summary>,
    /// Counts may be told that this version does not know.
    lenient: bool,
    found: Vec<&'static str>,
    /// Where the title begins.
    title_at: usize,
    /// Where reading ended.
    end: usize,
}

impl Parts {
    /// Whether every field is there that a session cannot do without.
    fn are_complete(&self) -> bool {
        FIELDS[..7].iter().all(|field| self.found.contains(field))
    }

    /// Takes in one field and its value, which begins at `at`; those of no head are left.
    fn take(&mut self, name: Token<'_>, value: &str, at: usize) -> Result<(), Stop> {
        let Some(field) = FIELDS.into_iter().find(|field| *field == name.text) else {
            return Ok(());
        };
        if self.found.contains(&field) {
            return Err(Stop::At(name.start, Error::DuplicateStructField { field, outer: None }));
        }
        self.found.push(field);
        let taken = match field {
            "id" => put(&mut self.id, value),
            "revision" => put(&mut self.revision, value),
            "title" => {
                self.title_at = name.start;
                put(&mut self.title, value)
            }
            "organisation" => put(&mut self.organisation, value),
            "territory" => put(&mut self.territory, value),
            "date" => put(&mut self.date, value),
            "approach" => put(&mut self.approach, value),
            "follows" => parse(value).map(|found| self.follows = found),
            "copy_of" => parse(value)
                .map(|found: Option<CopyOf>| self.copy_of = found.map(|copy| copy.session)),
            _ if self.lenient => {
                self.summary = parse_leniently(value, parse).flatten();
                Ok(())
            }
            _ => parse(value).map(|found| self.summary = found),
        };
        taken.map_err(|error| Stop::At(at + offset_of(value, error.span.start), error.code))
    }

    /// The head, or the field that is missing.
    fn head(self, format: u32) -> Result<Head, &'static str> {
        Ok(Head {
            format,
            id: self.id.ok_or("id")?,
            // As a session that is opened has it.
            revision: self.revision.ok_or("revision")?.min(u64::MAX / 2),
            title: capped(&self.title.ok_or("title")?),
            organisation: capped(&self.organisation.ok_or("organisation")?),
            territory: capped(&self.territory.ok_or("territory")?),
            date: self.date.ok_or("date")?,
            approach: self.approach.ok_or("approach")?,
            follows: self.follows,
            copy_of: self.copy_of,
            summary: self.summary,
        })
    }
}

fn put<T: DeserializeOwned>(place: &mut Option<T>, value: &str) -> Result<(), SpannedError> {
    *place = Some(parse(value)?);
    Ok(())
}

/// A value as the file may write it, whatever it enables at its top.
fn parse<T: DeserializeOwned>(value: &str) -> Result<T, SpannedError> {
    options().with_default_extension(extensions()).from_str(value)
}

/// One line, as long as a list bears.
fn capped(text: &str) -> Box<str> {
    let line = clean_line(text);
    match line.char_indices().nth(LONGEST) {
        None => line.into(),
        Some(_) => line.chars().take(LONGEST - 1).chain(['…']).collect::<String>().into(),
    }
}

/// What is wrong at `at`, as the reader of whole files says it.
fn syntax(text: &str, at: usize, error: &Error) -> ReadError {
    let (line, column) = line_and_column(text, at);
    let what = match error {
        // A field ends with a comma, not with the session.
        Error::TrailingCharacters => Error::ExpectedComma.to_string(),
        error => error.to_string(),
    };
    ReadError::Syntax { line, column, what: what.chars().take(LONGEST).collect() }
}

/// From 1.
fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
