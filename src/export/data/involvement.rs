//! Who takes part in deciding: a row for each actor and college of whom something may be told, in words.

use crate::export::Source;
use crate::export::involvement::told;
use crate::session::{Degree, Involved, Party};

use super::table::{Cell, Column, Table};

struct Row<'a> {
    source: &'a Source<'a>,
    name: String,
    known: Involved,
}

fn degree(source: &Source<'_>, degree: Option<Degree>) -> Cell {
    degree.map_or(Cell::Empty, |degree| Cell::text(&source.words.degree(degree)))
}

fn columns<'a>() -> Vec<Column<&'a Row<'a>>> {
    vec![
        ("data-name", |row| Cell::text(&row.name)),
        ("data-party", |row| {
            let id = match row.known.party {
                Party::Actor(_) => "data-party-actor",
                Party::College(_) => "data-party-college",
            };
            Cell::text(&row.source.words.text(id))
        }),
        ("involvement-today", |row| degree(row.source, row.known.is.today)),
        ("involvement-wished", |row| degree(row.source, row.known.is.wished)),
        ("involvement-acts", |row| Cell::yes_or_no(row.source, row.known.is.acts)),
        ("involvement-evaluates", |row| Cell::yes_or_no(row.source, row.known.is.evaluates)),
        ("data-why", |row| Cell::text(&row.known.is.why)),
        ("data-said-on", |row| Cell::Date(row.known.date)),
    ]
}

/// Empty where nothing may be told.
pub fn involvement(source: &Source<'_>) -> Table {
    let row = |(name, known)| Row { source, name, known };
    let rows: Vec<_> = told(source).into_iter().map(row).collect();
    let rows: Vec<&Row<'_>> = rows.iter().collect();
    let mut table = Table::of(source, &source.words.text("data-involvement"), &columns(), &rows);
    if source.choices.is_internal() {
        let cells = rows.iter().map(|row| Cell::yes_or_no(source, row.known.is.shareable));
        table.push(source.words.text("involvement-shareable"), cells);
    }
    table
}
