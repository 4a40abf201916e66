//! The committees: a row each.

use crate::export::Source;
use crate::export::committees::{Told, told};

use super::table::{Cell, Column, Table};

fn columns<'a>() -> Vec<Column<&'a Told>> {
    vec![
        ("data-name", |told| Cell::text(&told.name)),
        ("committee-members", |told| Cell::text(&told.members.join("\n"))),
        ("committee-next", |told| told.next.map_or(Cell::Empty, Cell::Date)),
    ]
}

/// Empty where there is none.
pub fn committees(source: &Source<'_>) -> Table {
    let told = told(&source.session, source.voices());
    let rows: Vec<&Told> = told.iter().collect();
    Table::of(source, &source.words.text("committees"), &columns(), &rows)
}
