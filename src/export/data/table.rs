//! Rows and columns, before they become a file.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::export::Source;
use crate::session::{ActorId, Position, Sitting, SittingId, Stamp, clean_text};
use crate::words::Words;

use super::edition_name;

/// Rows under named columns. Every row has a cell for every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Tells an internal edition; good for a sheet and for a part of a file name.
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// One value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    #[default]
    Empty,
    /// Never empty, without control characters other than the ends of lines.
    Text(String),
    Number(i64),
    Date(Date),
    Moment(Stamp),
}

/// A column: the id of its message, or its heading as another program reads it, and what stands in it. One list gives
/// the headings and the cells, so that they cannot drift apart.
pub(super) type Column<R> = (&'static str, fn(&R) -> Cell);

/// Columns that hold the number of a place. A number would be added up by whoever receives it (method, no score): for others,
/// places are in words.
const PLACES_AS_NUMBERS: [&str; 4] =
    ["data-from", "data-to", "data-position", "data-left-position"];

impl Table {
    /// A table for people: the columns are messages. Those with places as numbers are for an internal edition.
    pub(super) fn of<R>(
        source: &Source<'_>,
        name: &str,
        columns: &[Column<R>],
        rows: &[R],
    ) -> Self {
        let name = edition_name(source, name);
        let may_leave =
            |(id, _): &&Column<R>| source.choices.is_internal() || !PLACES_AS_NUMBERS.contains(id);
        let columns: Vec<_> = columns.iter().filter(may_leave).copied().collect();
        Self::with(name, |id| source.words.text(id), &columns, rows)
    }

    /// A table for another program: the columns are named as it reads them.
    pub(super) fn for_program<R>(
        source: &Source<'_>,
        name: &str,
        columns: &[Column<R>],
        rows: &[R],
    ) -> Self {
        Self::with(edition_name(source, name), str::to_owned, columns, rows)
    }

    fn with<R>(
        name: String,
        heading: impl Fn(&str) -> String,
        columns: &[Column<R>],
        rows: &[R],
    ) -> Self {
        Self {
            name,
            columns: columns.iter().map(|(id, _)| heading(id)).collect(),
            rows: rows
                .iter()
                .map(|row| columns.iter().map(|(_, cell)| cell(row)).collect())
                .collect(),
        }
    }

    /// Whether places stand in it as numbers too.
    pub(super) fn has_numbered_places(&self, words: Words) -> bool {
        PLACES_AS_NUMBERS.iter().any(|id| self.columns.contains(&words.text(id)))
    }

    /// One more column, with its cells from the first row to the last.
    pub(super) fn push(&mut self, heading: String, cells: impl Iterator<Item = Cell>) {
        self.columns.push(heading);
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.push(cell);
        }
    }
}

impl Cell {
    /// A text as it can stand in every file.
    pub fn text(text: &str) -> Self {
        let text = plain(text);
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Values of a closed list.
    pub(super) fn list(values: impl IntoIterator<Item = String>) -> Self {
        Self::text(&values.into_iter().collect::<Vec<_>>().join("|"))
    }

    /// Names or texts, a line each.
    pub(super) fn lines(texts: impl IntoIterator<Item = String>) -> Self {
        Self::text(&texts.into_iter().collect::<Vec<_>>().join("\n"))
    }

    /// The names of actors.
    pub(super) fn actors(source: &Source<'_>, actors: &BTreeSet<ActorId>) -> Self {
        Self::lines(actors.iter().map(|&actor| source.session.actor_name(actor).to_owned()))
    }

    /// A place on one rail, as in the file.
    pub(super) fn position(position: Position) -> Self {
        Self::Number(position.value().into())
    }

    pub(super) fn count(count: usize) -> Self {
        i64::try_from(count).map_or(Self::Empty, Self::Number)
    }

    pub(super) fn yes_or_no(source: &Source<'_>, holds: bool) -> Self {
        Self::text(&source.words.text(if holds { "data-yes" } else { "data-no" }))
    }
}

/// A text without what XML refuses and without white space around it.
pub(super) fn plain(text: &str) -> String {
    clean_text(text).trim().replace(['\u{fffe}', '\u{ffff}'], "")
}

/// When a sitting was held.
pub(super) fn sitting_date(source: &Source<'_>, id: Option<SittingId>) -> Cell {
    sitting(source, id).map_or(Cell::Empty, |sitting| Cell::Date(sitting.date))
}

/// Where a sitting was held.
pub(super) fn sitting_place(source: &Source<'_>, id: Option<SittingId>) -> Cell {
    sitting(source, id).map_or(Cell::Empty, |sitting| Cell::text(&sitting.place))
}

fn sitting<'a>(source: &'a Source<'_>, id: Option<SittingId>) -> Option<&'a Sitting> {
    source.session.sittings.get(id?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_all_that_is_seen_and_that_every_file_can_hold() {
        let hostile = "\t=1+1\u{0}\u{7}<b>&amp;\u{ffff}\r\n\u{202e}עברית 🌱\u{1b}[0m ";
        let kept = "=1+1<b>&amp;\nעברית 🌱[0m".to_owned();
        assert_eq!(Cell::text(hostile), Cell::Text(kept));
        assert_eq!(Cell::text(" \u{0}\n"), Cell::Empty);
    }
}
