//! On which line each record of a file begins.

use std::collections::BTreeMap;

use super::tokens::{Kind, Token, Tokens};
use crate::session::Whereabouts;

/// The number after `format:` at the very beginning; none when the text is not a session.
pub(super) fn format_of(text: &str) -> Option<u32> {
    let mut tokens = Tokens::of(text).peekable();
    while tokens.next_if(|token| token.kind == Kind::Sign('#')).is_some() {
        tokens.find(|token| token.kind == Kind::Sign(']'))?;
    }
    let signs: Vec<_> = tokens.take(4).map(|token| token.text).collect();
    match signs[..] {
        ["(", "format", ":", number] => number.parse().ok(),
        _ => None,
    }
}

/// The first lines of the fields and records of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    /// The lines of the records of each table.
    records: BTreeMap<String, Vec<usize>>,
    /// The line of each axis's words, by the key as it is written.
    axes: BTreeMap<String, usize>,
    /// Where the framework or the diagnosis first names something: its rows, and axes and types that are worded nowhere.
    named: BTreeMap<String, usize>,
    /// The line of what each ball starts from, by the key as it is written.
    starting: BTreeMap<String, usize>,
    /// The line of each axis that was to be worked on, by the key as it is written.
    efforts: BTreeMap<String, usize>,
    /// The line of each type's words, by the key as it is written.
    types: BTreeMap<String, usize>,
    /// The line on which the frame of the diagnosis begins.
    frame: Option<usize>,
    /// The line on which the strategy begins.
    strategy: Option<usize>,
    /// The line on which the minutes are said to be validated.
    validation: Option<usize>,
    /// The title as it is written, and its line.
    title: Option<(String, usize)>,
}

/// What is known of one open bracket.
#[derive(Clone, Copy, Default)]
struct Open<'a> {
    /// The field being read.
    field: &'a str,
    /// The next token is the first of a record, a field or a key.
    begins: bool,
}

impl Outline {
    pub(super) fn of(text: &str) -> Self {
        let mut outline = Self::default();
        // Nothing sought is deeper than the first few brackets; `depth` counts them all.
        let mut open = [Open::default(); 4];
        let mut depth = 0;
        let (mut line, mut counted) = (1, 0);
        let mut word = "";
        for token in Tokens::of(text) {
            line += text[counted..token.start].matches('\n').count();
            counted = token.start;
            let closes = matches!(token.kind, Kind::Sign(')' | ']' | '}'));
            if !closes {
                let begins =
                    depth <= open.len() && depth.checked_sub(1).is_some_and(|at| open[at].begins);
                let path = [open[0].field, open[1].field];
                outline.take(token, line, &path[..depth.min(2)], begins && depth == 3);
            }
            let innermost = depth.checked_sub(1).and_then(|at| open.get_mut(at));
            match (token.kind, innermost) {
                (Kind::Sign('(' | '[' | '{'), innermost) => {
                    if let Some(innermost) = innermost {
                        innermost.begins = false;
                    }
                    if let Some(inner) = open.get_mut(depth) {
                        *inner = Open { field: "", begins: true };
                    }
                    depth += 1;
                }
                (Kind::Sign(')' | ']' | '}'), _) => depth = depth.saturating_sub(1),
                (Kind::Sign(','), Some(innermost)) => *innermost = Open { field: "", begins: true },
                (Kind::Sign(':'), Some(innermost)) if !word.is_empty() => innermost.field = word,
                (_, Some(innermost)) => innermost.begins = false,
                (_, None) => {}
            }
            word = if token.kind == Kind::Word { token.text } else { "" };
        }
        outline
    }

    /// Takes in a token that stands under the fields `path`, where `begins` says that it is the first of a record.
    fn take(&mut self, token: Token<'_>, line: usize, path: &[&str], begins: bool) {
        match path {
            [table, "list"] if begins => {
                self.records.entry((*table).to_owned()).or_default().push(line);
            }
            ["framework", "axes"] if begins => {
                self.axes.entry(token.text.to_owned()).or_insert(line);
            }
            ["relations", "natures"] if begins => {
                self.records.entry("natures".to_owned()).or_default().push(line);
            }
            ["relations", "shared"] if begins => {
                self.records.entry("shared".to_owned()).or_default().push(line);
            }
            ["strategy", table @ ("wishes" | "preparations")] if begins => {
                self.records.entry((*table).to_owned()).or_default().push(line);
            }
            ["strategy", ..] => {
                self.strategy.get_or_insert(line);
            }
            ["title"] if self.title.is_none() && token.kind == Kind::Text => {
                self.title = Some((token.text.to_owned(), line));
            }
            ["starting", _] if token.kind == Kind::Text => {
                self.starting.entry(token.text.to_owned()).or_insert(line);
            }
            ["details", "efforts"] if begins => {
                self.efforts.entry(token.text.to_owned()).or_insert(line);
            }
            ["diagnosis", "types"] if begins => {
                self.types.entry(token.text.to_owned()).or_insert(line);
            }
            ["diagnosis", "frame"] => {
                self.frame.get_or_insert(line);
            }
            ["validation", ..] => {
                self.validation.get_or_insert(line);
            }
            ["framework" | "diagnosis", _] if token.kind == Kind::Text => {
                self.named.entry(token.text.to_owned()).or_insert(line);
            }
            _ => {}
        }
    }

    /// The line on which what stands at `place` begins.
    pub(super) fn line_of(&self, place: &Whereabouts) -> Option<usize> {
        let record = |table: &str, index: usize| self.records.get(table)?.get(index).copied();
        match place {
            Whereabouts::Heading => self.title.as_ref().map(|(_, line)| *line),
            Whereabouts::Participant { index, .. } => record("participants", *index),
            Whereabouts::Sitting { index, .. } => record("sittings", *index),
            Whereabouts::Entry { index, .. } => record("journal", *index),
            Whereabouts::Actor { index, .. } => record("actors", *index),
            Whereabouts::Relation { index, .. } => record("relations", *index),
            Whereabouts::Nature { index } => record("natures", *index),
            Whereabouts::Shared => record("shared", 0),
            Whereabouts::Strategy => self.strategy,
            Whereabouts::Wish { index, .. } => record("wishes", *index),
            Whereabouts::Preparation { index, .. } => record("preparations", *index),
            Whereabouts::Decision { index, .. } => record("decisions", *index),
            Whereabouts::Validation => self.validation,
            Whereabouts::Effort(id) => self.efforts.get(&format!("\"{id}\"")).copied(),
            Whereabouts::Starting(id) => self.starting.get(&format!("\"{id}\"")).copied(),
            Whereabouts::Frame => self.frame,
            Whereabouts::Row(id) => self.named.get(&format!("\"{id}\"")).copied(),
            Whereabouts::Type(id) => self.worded_or_named(&self.types, id.as_str()),
            Whereabouts::Axis(id) => self.worded_or_named(&self.axes, id.as_str()),
        }
    }

    fn worded_or_named(&self, worded: &BTreeMap<String, usize>, id: &str) -> Option<usize> {
        let key = format!("\"{id}\"");
        worded.get(&key).or_else(|| self.named.get(&key)).copied()
    }

    /// The title, if it can be read.
    pub(super) fn title(&self) -> Option<String> {
        ron::from_str(&self.title.as_ref()?.0).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::AxisId;

    const TEXT: &str = "#![enable(implicit_some)]
// format: 9
(format: 12, title: \"Un \\\"titre\\\"\", details: (list: [3]),
    journal: (next: 4, list: [
        (id: 1, event: Argument(words: \"[(\", moves: [(axis: \"a\")])),
        (
            id: 2,
        ), (id: 3),
    ]),
    framework: (
        pillars: [(axes: [\"a\", \"z\"])],
        axes: {
            \"a\": (base: (label: (fr: \"a\"))),
            \"b\": (),
        },
    ),
)";

    #[test]
    fn the_line_of_each_record_is_found() {
        let outline = Outline::of(TEXT);
        let line_of = |index| outline.line_of(&Whereabouts::Entry { index, id: 0 });
        assert_eq!([0, 1, 2, 3].map(line_of), [Some(5), Some(6), Some(8), None]);
        let axis = |id| outline.line_of(&Whereabouts::Axis(AxisId::new(id)));
        assert_eq!(["a", "b", "z", "y"].map(axis), [Some(13), Some(14), Some(11), None]);
        assert_eq!(outline.line_of(&Whereabouts::Heading), Some(3));
        assert_eq!(outline.title().as_deref(), Some("Un \"titre\""));
    }

    #[test]
    fn only_what_begins_with_its_format_is_a_session() {
        assert_eq!(format_of(TEXT), Some(12));
        assert_eq!(format_of("(format: 1"), Some(1));
        for foreign in
            ["", "(", "{\"format\": 1}", "(title: \"x\", format: 1)", "#![enable(x)", "PK\u{3}"]
        {
            assert_eq!(format_of(foreign), None, "{foreign}");
        }
    }
}
