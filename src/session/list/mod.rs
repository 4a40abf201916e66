//! Lists as people have them: rows of cells, what each column is, and what is read of a cell.

mod cell;
mod guess;
mod papers;
mod people;
mod words;

use serde::Deserialize;

pub use cell::{Cell, Contacts, Who, is_full_name, unmarked, whole_cells};
pub use papers::{MOST_PAPERS, Paper, papers};
pub use people::{Listed as ListedPerson, PeopleList, Standing as PersonStanding};
pub(super) use words::{WORDS, plain};

use super::{Attendance, ProfileField};

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Where it begins in its file, from 1.
    pub line: usize,
    pub cells: Vec<String>,
    /// Whether who stands in it came, where something before them said so: "Excusés : …".
    pub noted: Option<Attendance>,
}

impl ListRow {
    pub fn of(line: usize, cells: Vec<String>) -> Self {
        Self { line, cells, noted: None }
    }
}

/// What words say, and nothing else, of whether somebody came: "Étaient présents".
pub fn attendance(words: &str) -> Option<Attendance> {
    WORDS.attendance(words)
}

/// Whom a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whom {
    People,
    Actors,
}

/// Something that a list can say of an actor besides its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Part {
    Short,
    Level,
    Natures,
    Circle,
    Missions,
    Us,
    Text(ProfileField),
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Of a person, or of an actor; a family name where a first name stands beside it.
    Name,
    FirstName,
    Organisation,
    College,
    Part(Part),
    LeftOut,
}

/// How rows are read: where the headings stand, and what each column is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The row of the headings, counted from 0; those above are titles.
    pub heads: Option<usize>,
    pub roles: Vec<Role>,
    /// Its rows are lines that somebody typed, of as many parts as came to mind: what is no phone and no address is, in this order,
    /// a name, an organisation and a college.
    pub by_place: bool,
}

/// A column, by its place from 1 and its heading; the heading is empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    pub number: usize,
    pub heading: String,
}

impl Role {
    /// What a person may say that a column of a list of `whom` is.
    pub fn all(whom: Whom) -> Vec<Self> {
        let mut all = vec![Self::Name, Self::FirstName];
        match whom {
            Whom::People => all.extend([Self::Organisation, Self::College]),
            Whom::Actors => all.extend(Part::asked().map(Self::Part)),
        }
        all.push(Self::LeftOut);
        all
    }

    /// Whether several columns can be it: what they say is put together.
    fn adds_up(self) -> bool {
        match self {
            Self::Part(part) => part.adds_up(),
            Self::Organisation | Self::College | Self::LeftOut => true,
            Self::Name | Self::FirstName => false,
        }
    }
}

impl Part {
    /// What a list can say besides the name, in the order of the card.
    pub fn all() -> impl Iterator<Item = Self> {
        let own = [Self::Short, Self::Level, Self::Natures, Self::Circle, Self::Missions, Self::Us];
        own.into_iter().chain(ProfileField::all().map(Self::Text))
    }

    /// The same, without what cards no longer ask; a list written for them may still say it.
    fn asked() -> impl Iterator<Item = Self> {
        Self::all().filter(|part| !matches!(part, Self::Text(field) if field.is_former()))
    }

    /// Whether two values of it can stand together.
    pub fn adds_up(self) -> bool {
        matches!(self, Self::Natures | Self::Missions | Self::Text(_))
    }
}

impl Reading {
    /// What the rows say of themselves.
    pub fn of(rows: &[ListRow], whom: Whom) -> Self {
        guess::reading(rows, whom, guess::heads(rows, whom))
    }

    /// Of a line that somebody typed.
    pub fn typed(rows: &[ListRow]) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        Self { heads: None, roles: vec![Role::LeftOut; width], by_place: true }
    }

    /// The same, with the headings in this row or in none.
    pub fn with_heads(rows: &[ListRow], whom: Whom, heads: Option<usize>) -> Self {
        guess::reading(rows, whom, heads.filter(|&row| row < rows.len()))
    }

    /// Makes a column what a person says it is. The column that was it before is now what this one was.
    pub fn assign(&mut self, column: usize, role: Role) {
        let Some(before) = self.roles.get(column).copied().filter(|before| *before != role) else {
            return;
        };
        self.by_place = false;
        if !role.adds_up()
            && let Some(other) = self.roles.iter_mut().find(|other| **other == role)
        {
            *other = if before.adds_up() { Role::LeftOut } else { before };
        }
        self.roles[column] = role;
    }

    /// The rows above the headings, and those under them.
    pub fn split<'a>(&self, rows: &'a [ListRow]) -> (&'a [ListRow], &'a [ListRow]) {
        let heads = self.heads.filter(|&heads| heads < rows.len());
        heads.map_or((&rows[..0], rows), |heads| (&rows[..heads], &rows[heads + 1..]))
    }

    /// The columns, with their headings.
    pub fn columns(&self, rows: &[ListRow]) -> Vec<Column> {
        let heads = self.heads.and_then(|heads| rows.get(heads));
        let heading =
            |at| heads.and_then(|row| row.cells.get(at)).map(String::as_str).map(cell::tidy);
        (0..self.roles.len())
            .map(|at| Column { number: at + 1, heading: heading(at).unwrap_or_default() })
            .collect()
    }

    /// Whether nobody could read it otherwise: names, one under the other, and nothing else.
    pub fn is_plain(&self, rows: &[ListRow]) -> bool {
        let is_name = |row: &ListRow| {
            if row.noted.is_some() {
                return false;
            }
            let mut cells = row.cells.iter().filter(|cell| !cell.trim().is_empty());
            let only = cells.next().filter(|_| cells.next().is_none()).map(|cell| Cell::of(cell));
            only.is_some_and(|cell| {
                cell.contacts.is_empty()
                    && cell.noted.is_none()
                    && cell.is_wordy()
                    && !WORDS.is_courtesy(&cell.text)
                    && !cell.text.ends_with(':')
            })
        };
        self.heads.is_none() && rows.iter().all(is_name)
    }

    /// The name that a row holds: its family name after its first name.
    pub(super) fn name(&self, row: &ListRow) -> String {
        let of = |role| {
            let at = self.roles.iter().position(|found| *found == role);
            at.and_then(|at| row.cells.get(at)).map(String::as_str)
        };
        let name = of(Role::Name).map(|cell| Cell::of(cell).name()).unwrap_or_default();
        let first = of(Role::FirstName).map(|cell| Cell::of(cell).name()).unwrap_or_default();
        let both = [first, name].into_iter().filter(|part| !part.is_empty());
        both.collect::<Vec<_>>().join(" ")
    }
}
