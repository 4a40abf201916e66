//! Reading what a newer version wrote: the fields this one does not know are passed over, for reading only.

use ron::error::{Error, SpannedError};

use super::tokens::{Kind, Token, Tokens};

/// No newer format adds more fields than this.
const MOST_FIELDS: usize = 100;

/// Deeper than any session.
const MAX_DEPTH: usize = 64;

/// What `parse` makes of `text` once every field that it calls unknown is cut out, wherever it stands.
pub(super) fn parse_leniently<T>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, SpannedError>,
) -> Option<T> {
    let mut text = text.to_owned();
    for _ in 0..MOST_FIELDS {
        match parse(&text) {
            Ok(parsed) => return Some(parsed),
            Err(SpannedError { code: Error::NoSuchStructField { found, .. }, span }) => {
                text = without(&text, &found, span.end.line)?;
            }
            Err(_) => return None,
        }
    }
    None
}

/// One field with its value and the comma after it.
struct Field<'a> {
    /// The names and fields of the brackets around it.
    path: Vec<&'a str>,
    line: usize,
    start: usize,
    end: usize,
}

/// `text` without the field `name` of which the last one up to `line` stands for all in places like its own.
fn without(text: &str, name: &str, line: usize) -> Option<String> {
    let fields = fields_called(text, name)?;
    let unknown = fields.iter().rfind(|field| field.line <= line)?;
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for field in fields.iter().filter(|field| field.path == unknown.path) {
        // A field within one that is already cut goes with it.
        if at <= field.start {
            kept.push_str(&text[at..field.start]);
            at = field.end;
        }
    }
    kept.push_str(&text[at..]);
    Some(kept)
}

/// One open bracket.
#[derive(Default)]
struct Open<'a> {
    /// The name before it.
    label: &'a str,
    /// The field being read in it.
    field: &'a str,
    /// The field sought whose value is being read, by its rank.
    sought: Option<usize>,
}

/// Every field called `name`; none when the text nests too deeply to be a session.
fn fields_called<'a>(text: &'a str, name: &str) -> Option<Vec<Field<'a>>> {
    let mut fields: Vec<Field<'a>> = Vec::new();
    let mut open: Vec<Open<'a>> = Vec::new();
    let mut before: Option<Token<'a>> = None;
    for token in Tokens::of(text) {
        let word = before.filter(|before| before.kind == Kind::Word);
        match token.kind {
            Kind::Sign('(' | '[' | '{') => {
                let label = word.map_or("", |word| word.text);
                open.push(Open { label, ..Open::default() });
            }
            Kind::Sign(')' | ']' | '}') => {
                if let Some(rank) = open.pop().and_then(|closed| closed.sought) {
                    fields[rank].end = token.start;
                }
            }
            Kind::Sign(',') => {
                if let Some(innermost) = open.last_mut() {
                    if let Some(rank) = innermost.sought.take() {
                        fields[rank].end = token.start + 1;
                    }
                    innermost.field = "";
                }
            }
            Kind::Sign(':') => {
                if let (Some(word), Some(innermost)) = (word, open.last_mut()) {
                    innermost.field = word.text;
                    if word.text == name {
                        innermost.sought = Some(fields.len());
                        let path = open.iter().flat_map(|open| [open.label, open.field]).collect();
                        fields.push(Field { path, line: 0, start: word.start, end: word.start });
                    }
                }
            }
            Kind::Sign(_) | Kind::Text | Kind::Word => {}
        }
        if MAX_DEPTH < open.len() {
            return None;
        }
        before = Some(token);
    }
    let (mut line, mut counted) = (1, 0);
    for field in &mut fields {
        line += text[counted..field.start].matches('\n').count();
        counted = field.start;
        field.line = line;
    }
    Some(fields)
}
