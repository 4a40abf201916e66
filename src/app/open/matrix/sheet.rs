//! What the half matrix shows, read from the session when it changed.

use crate::app::base::look::Look;
use crate::app::widgets::Mark;
use crate::session::{ActorId, Language, Nature, Pair, Relation, SessionId};

/// Rows and columns are the actors in order. A cell is named by its row and its column; the column comes first.
#[derive(Debug, Default)]
pub struct Sheet {
    read: Option<(SessionId, u64, Language, usize)>,
    pub actors: Vec<Named>,
    natures: Vec<Nature>,
    /// The first row has no cell, the second has one, and so on.
    cells: Vec<Option<Cell>>,
}

/// An actor as it is named here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: ActorId,
    pub name: String,
    pub short: String,
    pub us: bool,
}

/// A pair that was examined.
#[derive(Debug)]
pub struct Cell {
    pub relation: Relation,
    pub mark: Mark,
    /// "Mairie et DREETS : négociation sur les moyens".
    pub said: String,
}

/// Where an arrow leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Left,
    Right,
    Up,
    Down,
    /// To the ends of the row.
    RowStart,
    RowEnd,
    Start,
    End,
}

impl Sheet {
    /// Reads the session, when it or the language changed. What did not change is kept.
    pub fn read(&mut self, look: &Look<'_>) {
        let session = look.session;
        let now = (session.id, session.revision, look.words.language, session.actors.len());
        if self.read == Some(now) {
            return;
        }
        let actors: Vec<_> = session
            .actors
            .iter()
            .map(|actor| Named {
                id: actor.id,
                name: actor.name.clone(),
                short: actor.short_name().to_owned(),
                us: actor.us,
            })
            .collect();
        let same_words =
            self.read.is_some_and(|(id, _, language, _)| (id, language) == (now.0, now.2))
                && self.actors == actors
                && self.natures == session.relations.natures;
        if !same_words {
            self.natures.clone_from(&session.relations.natures);
            self.actors = actors;
            self.cells.clear();
            let cells = crate::session::pairs_of(self.actors.len());
            self.cells.resize_with(cells, || None);
        }
        for row in 1..self.actors.len() {
            for column in 0..row {
                let Some(pair) = self.pair(row, column) else { continue };
                let cell = &mut self.cells[index(row, column)];
                match session.relations.get(pair) {
                    None => *cell = None,
                    Some(found) if cell.as_ref().is_some_and(|cell| cell.relation == *found) => {}
                    Some(found) => {
                        *cell = session.relations.nature(&found.nature).map(|nature| Cell {
                            relation: found.clone(),
                            mark: Mark::of(nature),
                            said: look.words.pair(session, pair),
                        });
                    }
                }
            }
        }
        self.read = Some(now);
    }

    pub fn pair(&self, row: usize, column: usize) -> Option<Pair> {
        Pair::new(self.actors.get(row)?.id, self.actors.get(column)?.id)
    }

    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cells.get(index(row, column))?.as_ref()
    }

    /// The row and the column of `pair`; nothing when one of them is no longer there.
    pub fn place(&self, pair: Pair) -> Option<(usize, usize)> {
        let at = |actor| self.actors.binary_search_by_key(&actor, |found| found.id).ok();
        Some((at(pair.high())?, at(pair.low())?))
    }

    /// The cell one step away; at the diagonal a step goes along it, with the same actor.
    pub fn step(&self, pair: Pair, way: Way) -> Option<Pair> {
        let (row, column) = self.place(pair)?;
        let last = self.actors.len().checked_sub(1)?;
        let (row, column) = match way {
            Way::Left => (row, column.saturating_sub(1)),
            Way::Right if column + 1 < row => (row, column + 1),
            Way::Right if row < last => (row + 1, row),
            Way::Up if column + 1 < row => (row - 1, column),
            Way::Up if 0 < column => (column, column - 1),
            Way::Down if row < last => (row + 1, column),
            Way::Right | Way::Up | Way::Down => (row, column),
            Way::RowStart => (row, 0),
            Way::RowEnd => (row, row - 1),
            Way::Start => (1, 0),
            Way::End => (last, last - 1),
        };
        self.pair(row, column)
    }

    /// The next unexamined pair after `pair`, row by row and around; nothing when all the others were examined.
    pub fn next_unexamined(&self, pair: Pair) -> Option<Pair> {
        let (row, column) = self.place(pair)?;
        let (count, here) = (self.cells.len(), index(row, column));
        (1..count).map(|n| (here + n) % count).find_map(|at| self.unexamined(at))
    }

    pub fn first_unexamined(&self) -> Option<Pair> {
        (0..self.cells.len()).find_map(|at| self.unexamined(at))
    }

    /// The pair of the cell of that rank, when it was not examined.
    fn unexamined(&self, at: usize) -> Option<Pair> {
        if self.cells.get(at)?.is_some() {
            return None;
        }
        let row = (1..self.actors.len()).take_while(|&row| index(row, 0) <= at).last()?;
        self.pair(row, at - index(row, 0))
    }
}

/// The rank of a cell, row by row.
fn index(row: usize, column: usize) -> usize {
    row * row.saturating_sub(1) / 2 + column
}
