//! What was said, as a list of events: a row for each move, and one for each argument that bears on no axis.

use crate::export::Source;
use crate::export::evidence::evidence;
use crate::session::{Argument, Minority, Move, Position, Purpose, Recorded, Target};

use super::table::{Cell, Column, Table, sitting_date, sitting_place};

/// One move of one argument; an argument that bears on no axis has none.
#[derive(Clone, Copy)]
struct Row<'a> {
    source: &'a Source<'a>,
    recorded: &'a Recorded,
    made: Option<&'a Move>,
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        ("data-number", |row| Cell::count(row.recorded.number)),
        ("data-recorded", |row| Cell::Moment(row.recorded.at)),
        ("data-sitting", |row| sitting_date(row.source, row.recorded.sitting)),
        ("data-place", |row| sitting_place(row.source, row.recorded.sitting)),
        ("data-speaker", |row| {
            Cell::text(&row.source.voices().speaker(row.recorded).unwrap_or_default())
        }),
        ("data-pillar", |row| {
            let language = row.source.words.language;
            let pillar = row.made.and_then(|made| row.source.pillars.get(&made.axis));
            pillar.map_or(Cell::Empty, |pillar| Cell::text(pillar.label.get(language)))
        }),
        ("data-axis-id", |row| row.made.map_or(Cell::Empty, |made| Cell::text(made.axis.as_str()))),
        ("data-axis", |row| row.label()),
        ("data-from", |row| row.from().map_or(Cell::Empty, Cell::position)),
        ("data-from-words", |row| row.in_words(row.from())),
        ("data-to", |row| row.to().map_or(Cell::Empty, Cell::position)),
        ("data-to-words", |row| row.in_words(row.to())),
        ("data-move", |row| {
            let (Some(made), Some(from)) = (row.made, row.from()) else { return Cell::Empty };
            Cell::text(&row.source.words.moved(from, made.to, row.ends()))
        }),
        ("data-stance", |row| {
            row.made.map_or(Cell::Empty, |made| Cell::text(&row.source.words.stance(made.stance)))
        }),
        ("data-cleared", |row| row.made.map_or(Cell::Empty, |made| row.yes_or_no(made.cleared))),
        ("data-territory", |row| {
            let words = row.source.words;
            let told = words.told_of_territory(&row.source.session, row.argument()).into_iter();
            Cell::lines(told.map(|told| match told.said.as_str() {
                "" => told.label,
                said => {
                    let values = [("name", (&told.label).into()), ("value", said.into())];
                    words.with("show-field", values)
                }
            }))
        }),
        ("data-words", |row| Cell::text(&row.argument().words)),
        ("data-verbatim", |row| row.yes_or_no(row.argument().verbatim)),
        ("data-evidence", |row| Cell::lines(evidence(row.argument()))),
        ("data-cites", |row| Cell::actors(row.source, &row.argument().actors)),
        ("data-to-place", |row| row.yes_or_no(row.argument().is_to_place())),
        ("data-to-complete", |row| row.yes_or_no(row.argument().is_to_complete())),
        ("data-to-check", |row| row.yes_or_no(row.argument().to_check)),
        ("data-corrected", |row| row.yes_or_no(!row.recorded.earlier.is_empty())),
        ("data-state", |row| {
            let id = if row.recorded.stands() { "data-stands" } else { "data-withdrawn" };
            Cell::text(&row.source.words.text(id))
        }),
    ]
}

/// The columns that say nothing where no ball moves.
const OF_AXES: [&str; 10] = [
    "data-pillar",
    "data-axis-id",
    "data-axis",
    "data-from",
    "data-from-words",
    "data-to",
    "data-to-words",
    "data-move",
    "data-stance",
    "data-cleared",
];

fn internal_columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![("data-withdrawal-reason", |row| {
        row.recorded.withdrawal().map_or(Cell::Empty, |withdrawal| Cell::text(&withdrawal.reason))
    })]
}

/// The journal. What was withdrawn, and why, is in an internal edition only. What an argument said before a correction
/// is in none: the row says that it was corrected.
pub fn journal(source: &Source<'_>) -> Table {
    let name = source.words.text("data-journal");
    let is_told = |(id, _): &Column<Row<'_>>| match *id {
        "data-territory" => source.is_for(Purpose::Territory),
        id => source.is_for(Purpose::Cursors) || !OF_AXES.contains(&id),
    };
    let mut columns = columns();
    columns.retain(is_told);
    if source.choices.is_internal() {
        columns.extend(internal_columns());
    }
    Table::of(source, &name, &columns, &rows(source))
}

/// Another position that someone holds beside a move.
struct Held<'a> {
    row: Row<'a>,
    minority: &'a Minority,
}

fn columns_of_held<'a>() -> Vec<Column<Held<'a>>> {
    vec![
        ("data-number", |held| Cell::count(held.row.recorded.number)),
        ("data-recorded", |held| Cell::Moment(held.row.recorded.at)),
        ("data-axis-id", |held| {
            held.row.made.map_or(Cell::Empty, |made| Cell::text(made.axis.as_str()))
        }),
        ("data-axis", |held| held.row.label()),
        ("data-position", |held| Cell::position(held.minority.position)),
        ("data-position-words", |held| held.row.in_words(Some(held.minority.position))),
    ]
}

fn internal_columns_of_held<'a>() -> Vec<Column<Held<'a>>> {
    vec![("data-held-words", |held| Cell::text(&held.minority.words))]
}

/// The minority positions, a row each; their words are in an internal edition only.
pub fn held(source: &Source<'_>) -> Table {
    let name = source.words.text("data-held");
    let held: Vec<_> = rows(source)
        .into_iter()
        .flat_map(|row| {
            let minority = row.made.map(|made| made.minority.as_slice()).unwrap_or_default();
            minority.iter().map(move |minority| Held { row, minority })
        })
        .collect();
    let mut columns = columns_of_held();
    if source.choices.is_internal() {
        columns.extend(internal_columns_of_held());
    }
    Table::of(source, &name, &columns, &held)
}

fn rows<'a>(source: &'a Source<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let internal = source.choices.is_internal();
    let told = source.ledger.arguments().iter();
    for recorded in told.filter(|recorded| internal || recorded.stands()) {
        let moves = recorded.argument.moves.iter();
        rows.extend(moves.map(|made| Row { source, recorded, made: Some(made) }));
        if recorded.argument.moves.is_empty() {
            rows.push(Row { source, recorded, made: None });
        }
    }
    rows
}

impl<'a> Row<'a> {
    fn argument(&self) -> &'a Argument {
        &self.recorded.argument
    }

    fn label(&self) -> Cell {
        let Some(made) = self.made else { return Cell::Empty };
        Cell::text(self.source.session.framework.label(&made.axis, self.source.words.language))
    }

    /// The axis's own names for its two ends.
    fn ends(&self) -> Option<(&'a str, &'a str)> {
        self.source.session.framework.ends(&self.made?.axis, self.source.words.language)
    }

    fn in_words(&self, position: Option<Position>) -> Cell {
        let said = position.map(|position| self.source.words.position(position, self.ends()));
        said.map_or(Cell::Empty, |said| Cell::text(&said))
    }

    fn yes_or_no(&self, holds: bool) -> Cell {
        Cell::yes_or_no(self.source, holds)
    }

    /// Where the ball stood before; what was withdrawn moved it from nowhere.
    fn from(&self) -> Option<Position> {
        let cursor = self.source.board.cursor(&self.made?.axis);
        cursor.step(self.recorded.id).map(|step| step.from)
    }

    /// Where the ball went, or stayed.
    fn to(&self) -> Option<Position> {
        match self.made?.to {
            Target::MovesTo(position) => Some(position),
            Target::Stays => self.from(),
        }
    }
}
