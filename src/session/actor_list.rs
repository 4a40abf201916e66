//! A list of actors, as rows of cells: what it says, and what it would create or complete.

mod plan;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

pub use super::list::{Column, Part};
pub use plan::{Effect, Pick, RowChoice};

use super::list::{Cell, Contacts, ListRow, Reading, Role, WORDS, Whom};
use super::mission::ListedMissions;
use super::{Actor, ActorId, Key, Note, Session, clean_text, same_words};

/// What a list says of actors, beside what a session knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActorList {
    /// Each actor once, and the rows that are none.
    pub listed: Vec<Listed>,
    /// Columns that say nothing of grid I, with how many of their cells hold something.
    pub unread: Vec<(Column, usize)>,
    /// Phones and addresses, which are not taken but in texts.
    pub contacts: Contacts,
    /// The missions that its actors are marked for.
    missions: ListedMissions,
}

/// What the rows of one name say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub lines: Vec<usize>,
    /// All that was understood. Its id and its key mean nothing yet.
    pub said: Actor,
    /// The words of the missions it is marked for.
    pub missions: Vec<String>,
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

/// What one list says once: who is us, and its missions.
type OfList<'a> = (&'a mut bool, &'a mut ListedMissions);

/// What each column is, and what it is called.
struct Layout<'a> {
    reading: &'a Reading,
    columns: Vec<Column>,
}

impl ActorList {
    /// Reads a list beside `session`, as it says of itself that it is to be read.
    pub fn of(rows: &[ListRow], session: &Session) -> Self {
        Self::read(rows, &Reading::of(rows, Whom::Actors), session)
    }

    /// Reads a list beside `session`.
    pub fn read(rows: &[ListRow], reading: &Reading, session: &Session) -> Self {
        let layout = Layout { reading, columns: reading.columns(rows) };
        let (above, rows) = reading.split(rows);
        let mut list = Self {
            listed: above
                .iter()
                .map(|row| Listed::refused(row, &layout, Standing::AboveHeadings))
                .collect(),
            unread: layout.unread(rows),
            contacts: Contacts::default(),
            missions: ListedMissions::beside(session),
        };
        let mut places = BTreeMap::new();
        let mut us_is_said = false;
        for row in rows {
            let cells = layout.cells(row);
            let left_out = cells
                .filter(|(role, ..)| !matches!(role, Role::Part(part) if part.keeps_contacts()));
            list.contacts.add_row(left_out.map(|(.., cell)| cell));
            let name = reading.name(row);
            let is_group = name.ends_with(':') && layout.cells(row).nth(1).is_none();
            if name.is_empty() || is_group {
                if layout.cells(row).any(|(role, ..)| role != Role::LeftOut) {
                    list.listed.push(Listed::refused(row, &layout, Standing::NoName));
                }
                continue;
            }
            let place = *places.entry(same_words(&name)).or_insert_with(|| {
                list.listed.push(Listed::named(&name));
                list.listed.len() - 1
            });
            list.listed[place].read(row, &layout, (&mut us_is_said, &mut list.missions));
        }
        for found in &mut list.listed {
            found.compare(session);
        }
        list
    }
}

impl Part {
    /// Whether what reaches somebody stays in it: a text that a group writes for itself.
    fn keeps_contacts(self) -> bool {
        matches!(self, Self::Text(_))
    }
}

impl Layout<'_> {
    /// The cells of `row` that hold something, with their columns.
    fn cells<'a>(&'a self, row: &'a ListRow) -> impl Iterator<Item = (Role, &'a Column, &'a str)> {
        let cells = row.cells.iter().zip(&self.reading.roles).zip(&self.columns);
        cells
            .map(|((cell, role), column)| (*role, column, cell.trim()))
            .filter(|(_, _, cell)| !cell.is_empty())
    }

    /// The columns that are left out, with how many of their cells hold something.
    fn unread(&self, rows: &[ListRow]) -> Vec<(Column, usize)> {
        let mut unread = BTreeMap::new();
        let left_out = self.columns.iter().zip(&self.reading.roles);
        for (column, _) in
            left_out.filter(|(column, role)| **role == Role::LeftOut && !column.heading.is_empty())
        {
            unread.insert(column.clone(), 0);
        }
        let mut reaching = BTreeSet::new();
        for row in rows {
            for (_, column, cell) in self.cells(row).filter(|(role, ..)| *role == Role::LeftOut) {
                if Cell::of(cell).text.is_empty() {
                    reaching.insert(column);
                } else {
                    *unread.entry(column.clone()).or_default() += 1;
                }
            }
        }
        // What is left out of any column is told apart.
        unread
            .into_iter()
            .filter(|(column, held)| 0 < *held || !reaching.contains(column))
            .collect()
    }
}

impl Listed {
    fn named(name: &str) -> Self {
        Self {
            lines: Vec::new(),
            said: Actor::named(name, Key(Uuid::nil())),
            missions: Vec::new(),
            standing: Standing::New,
            fills: Vec::new(),
            differs: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// A row that is no actor, with all its cells.
    fn refused(row: &ListRow, layout: &Layout<'_>, standing: Standing) -> Self {
        let titles = standing == Standing::AboveHeadings;
        let cells = layout.cells(row).filter(|(role, ..)| titles || *role != Role::LeftOut);
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
    fn read(&mut self, row: &ListRow, layout: &Layout<'_>, of_list: OfList<'_>) {
        let (us_is_said, missions) = of_list;
        self.lines.push(row.line);
        for (role, column, cell) in layout.cells(row) {
            let Role::Part(part) = role else { continue };
            if part == Part::Missions {
                self.take_missions(cell, missions);
                continue;
            }
            for text in self.take(part, cell, us_is_said) {
                self.unread.push(Unread { line: row.line, column: column.clone(), text });
            }
        }
    }

    /// Takes every mission of a cell.
    fn take_missions(&mut self, cell: &str, missions: &mut ListedMissions) {
        for words in missions_of(cell, missions) {
            if self.said.missions.insert(missions.named(&words)) {
                self.missions.push(words);
            }
        }
    }

    /// Takes one cell but of missions. Gives back what of it is not taken.
    fn take(&mut self, part: Part, cell: &str, us_is_said: &mut bool) -> Vec<String> {
        let said = &mut self.said;
        let taken = match part {
            Part::Short => {
                let short = Cell::of(cell).text;
                if short.is_empty() {
                    return Vec::new();
                }
                if said.short.is_empty() {
                    said.short.clone_from(&short);
                }
                said.short == short
            }
            Part::Level => set(&mut said.level, WORDS.level(cell)),
            Part::Circle => set(&mut said.circle, WORDS.circle(cell)),
            Part::Missions => true,
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
                let cell = clean_text(cell);
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

/// The missions in one cell: parted as natures are, but that a sentence holds commas and slashes where nobody knows what they part.
fn missions_of(cell: &str, missions: &ListedMissions) -> Vec<String> {
    let text = |piece: &str| Cell::of(piece).name();
    if missions.knows(&text(cell)) {
        return vec![text(cell)];
    }
    let lines = cell.split('|').flat_map(|part| {
        if missions.knows(&text(part)) {
            return vec![part];
        }
        part.split([';', '\n', '\r']).collect()
    });
    let lines = lines.flat_map(|line| {
        let pieces: Vec<_> = line.split([',', '/']).map(text).collect();
        let known = pieces.iter().all(|piece| missions.knows(piece));
        if known { pieces } else { vec![text(line)] }
    });
    lines.filter(|words| !words.is_empty()).collect()
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
