//! A list of actors, as rows of cells: what it says, and what it would create or complete.

mod plan;
mod words;

use std::collections::BTreeMap;

use serde::Deserialize;
use uuid::Uuid;

pub use plan::{Effect, Pick, RowChoice};
use words::{Heading, WORDS, plain};

use super::{Actor, ActorId, Key, Note, ProfileField, Session, clean_line, clean_text, fold};

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Where it begins in its file, from 1.
    pub line: usize,
    pub cells: Vec<String>,
}

/// Something that a list can say of an actor besides its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Part {
    Short,
    Level,
    Natures,
    Circle,
    Us,
    Text(ProfileField),
}

/// What a list says of actors, beside what a session knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActorList {
    /// Each actor once, and the rows that are none.
    pub listed: Vec<Listed>,
    /// Columns that say nothing of grid I, with how many of their cells hold something.
    pub unread: Vec<(Column, usize)>,
}

/// A column, by its place from 1 and its heading; the heading is empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    pub number: usize,
    pub heading: String,
}

/// What the rows of one name say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub lines: Vec<usize>,
    /// All that was understood. Its id and its key mean nothing yet.
    pub said: Actor,
    pub standing: Standing,
    /// What the session does not know yet.
    pub fills: Vec<Part>,
    /// What the session knows otherwise.
    pub differs: Vec<Part>,
    /// Cells that were not understood, or that an earlier row of the name contradicts.
    pub unread: Vec<Unread>,
}

/// Whether the session knows an actor of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    New,
    Known(ActorId),
    /// Nothing stands where the name should.
    NoName,
    /// Above the headings.
    AboveHeadings,
}

/// The text of a cell, or a part of it, that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub line: usize,
    pub column: Column,
    pub text: String,
}

/// Headings stand in one of the first rows.
const HEADINGS_WITHIN: usize = 6;

/// What each column is, and how many rows stand above the first actor.
struct Layout {
    headings: Vec<Option<Heading>>,
    columns: Vec<Column>,
    /// The rows above the headings, and that of the headings.
    above: usize,
    headed: bool,
}

impl ActorList {
    /// Reads a list beside `session`.
    pub fn of(rows: &[ListRow], session: &Session) -> Self {
        let layout = Layout::of(rows);
        let (above, rows) = rows.split_at(layout.above);
        let title_rows = above.len() - usize::from(layout.headed);
        let mut listed: Vec<_> = above[..title_rows]
            .iter()
            .map(|row| Listed::refused(row, &layout, Standing::AboveHeadings))
            .collect();
        let mut places = BTreeMap::new();
        let mut us_is_said = false;
        for row in rows {
            let name = layout.name(row);
            if name.is_empty() {
                if row
                    .cells
                    .iter()
                    .zip(&layout.headings)
                    .any(|(cell, is)| is.is_some() && !cell.trim().is_empty())
                {
                    listed.push(Listed::refused(row, &layout, Standing::NoName));
                }
                continue;
            }
            let place = *places.entry(same_name(&name)).or_insert_with(|| {
                listed.push(Listed::named(&name));
                listed.len() - 1
            });
            listed[place].read(row, &layout, &mut us_is_said);
        }
        for found in &mut listed {
            found.compare(session);
        }
        Self { listed, unread: layout.unread(rows) }
    }
}

/// What two names that mean one actor have in common.
fn same_name(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(cell: &str) -> String {
    clean_line(cell).trim().to_owned()
}

impl Layout {
    fn of(rows: &[ListRow]) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let found = rows
            .iter()
            .take(HEADINGS_WITHIN)
            .enumerate()
            .find_map(|(at, row)| headings(row, at == 0).map(|headings| (at, row, headings)));
        let headed = found.is_some();
        let (above, titles, mut headings) = match found {
            Some((at, row, headings)) => (at + 1, row.cells.as_slice(), headings),
            None => (0, [].as_slice(), vec![Some(Heading::Name), Some(Heading::Part(Part::Short))]),
        };
        headings.resize(width, None);
        let columns = (0..width).map(|at| Column {
            number: at + 1,
            heading: titles.get(at).map(|title| line(title)).unwrap_or_default(),
        });
        Self { headings, columns: columns.collect(), above, headed }
    }

    fn name(&self, row: &ListRow) -> String {
        let at = self.headings.iter().position(|heading| *heading == Some(Heading::Name));
        at.and_then(|at| row.cells.get(at)).map(|cell| line(cell)).unwrap_or_default()
    }

    /// The cells of `row` that hold something, with their columns.
    fn cells<'a>(
        &'a self,
        row: &'a ListRow,
    ) -> impl Iterator<Item = (Option<Heading>, &'a Column, &'a str)> {
        let cells = row.cells.iter().zip(&self.headings).zip(&self.columns);
        cells
            .map(|((cell, heading), column)| (*heading, column, cell.trim()))
            .filter(|(_, _, cell)| !cell.is_empty())
    }

    fn unread(&self, rows: &[ListRow]) -> Vec<(Column, usize)> {
        let mut unread = BTreeMap::new();
        let nameless = self.columns.iter().zip(&self.headings);
        for (column, _) in
            nameless.filter(|(column, is)| is.is_none() && !column.heading.is_empty())
        {
            unread.insert(column.clone(), 0);
        }
        for row in rows {
            for (_, column, _) in self.cells(row).filter(|(heading, ..)| heading.is_none()) {
                *unread.entry(column.clone()).or_default() += 1;
            }
        }
        unread.into_iter().collect()
    }
}

/// What the columns are, if `row` says it: one of them is the name, or several are known and the first other is.
fn headings(row: &ListRow, is_first: bool) -> Option<Vec<Option<Heading>>> {
    let mut found: Vec<Option<Heading>> = Vec::new();
    for cell in &row.cells {
        // A second column of the same kind can only add to the first.
        let heading = WORDS.heading(cell).filter(|heading| {
            matches!(heading, Heading::Part(Part::Natures | Part::Text(_)))
                || !found.contains(&Some(*heading))
        });
        found.push(heading);
    }
    let known = found.iter().flatten().count();
    let named = found.contains(&Some(Heading::Name));
    if !named && 2 <= known {
        let others = found.iter_mut().zip(&row.cells);
        let (free, _) = others
            .into_iter()
            .find(|(heading, cell)| heading.is_none() && !plain(cell).is_empty())?;
        *free = Some(Heading::Name);
        return Some(found);
    }
    (named && (is_first || 2 <= known)).then_some(found)
}

impl Listed {
    fn named(name: &str) -> Self {
        Self {
            lines: Vec::new(),
            said: Actor::named(name, Key(Uuid::nil())),
            standing: Standing::New,
            fills: Vec::new(),
            differs: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// A row that is no actor, with all its cells.
    fn refused(row: &ListRow, layout: &Layout, standing: Standing) -> Self {
        let titles = standing == Standing::AboveHeadings;
        let cells = layout.cells(row).filter(|(heading, ..)| titles || heading.is_some());
        let unread = cells.map(|(_, column, cell)| Unread {
            line: row.line,
            column: column.clone(),
            text: cell.to_owned(),
        });
        Self { lines: vec![row.line], standing, unread: unread.collect(), ..Self::named("") }
    }

    /// Whether it is an actor at all.
    pub fn is_actor(&self) -> bool {
        matches!(self.standing, Standing::New | Standing::Known(_))
    }

    /// Takes what a row says, as far as it contradicts no earlier one.
    fn read(&mut self, row: &ListRow, layout: &Layout, us_is_said: &mut bool) {
        self.lines.push(row.line);
        for (heading, column, cell) in layout.cells(row) {
            let Some(Heading::Part(part)) = heading else { continue };
            for text in self.take(part, cell, us_is_said) {
                self.unread.push(Unread { line: row.line, column: column.clone(), text });
            }
        }
    }

    /// Takes one cell. Gives back what of it is not taken.
    fn take(&mut self, part: Part, cell: &str, us_is_said: &mut bool) -> Vec<String> {
        let said = &mut self.said;
        let taken = match part {
            Part::Short => {
                let short = line(cell);
                if said.short.is_empty() {
                    said.short.clone_from(&short);
                }
                said.short == short
            }
            Part::Level => set(&mut said.level, WORDS.level(cell)),
            Part::Circle => set(&mut said.circle, WORDS.circle(cell)),
            Part::Natures => {
                let mut unknown = Vec::new();
                for piece in pieces(cell) {
                    match WORDS.nature(piece) {
                        Some(nature) => _ = said.natures.insert(nature),
                        None => unknown.push(piece.to_owned()),
                    }
                }
                return unknown;
            }
            Part::Us => match WORDS.yes_or_no(cell) {
                // One actor at most is us: the first that says so.
                Some(true) if said.us || !*us_is_said => {
                    *us_is_said = true;
                    said.us = true;
                    true
                }
                Some(us) => !us && !said.us,
                None => false,
            },
            Part::Text(field) => {
                let cell = clean_text(&cell.replace("\r\n", "\n").replace('\r', "\n"));
                let words = Note { words: cell.trim().to_owned(), shareable: false };
                let before = said.profile.note(field);
                if !before.words.contains(&words.words) {
                    let joined = before.joined(&words);
                    said.profile.set(field, joined);
                }
                true
            }
        };
        if taken { Vec::new() } else { vec![cell.to_owned()] }
    }
}

/// Keeps the first value that is known. Says whether `value` is it.
fn set<T: Copy + PartialEq>(kept: &mut Option<T>, value: Option<T>) -> bool {
    *kept = kept.or(value);
    value.is_some() && *kept == value
}

/// The natures in one cell.
fn pieces(cell: &str) -> Vec<&str> {
    if WORDS.nature(cell).is_some() {
        return vec![cell];
    }
    let pieces = cell.split(['|', ',', '/', ';', '\n', '\r']).map(str::trim);
    pieces.filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests;
