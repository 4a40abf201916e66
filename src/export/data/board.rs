//! Where each ball stands: one axis a row, never several.

use crate::export::Source;
use crate::session::{Axis, AxisId, Cursor, Pillar};

use super::table::{Cell, Column, Table};

struct Row<'a> {
    source: &'a Source<'a>,
    pillar: &'a Pillar,
    id: &'a AxisId,
    axis: &'a Axis,
    cursor: &'a Cursor,
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        ("data-pillar", |row| Cell::text(row.pillar.label.get(row.source.words.language))),
        ("data-axis-id", |row| Cell::text(row.id.as_str())),
        ("data-axis", |row| Cell::text(row.axis.label(row.source.words.language))),
        ("data-question", |row| Cell::text(row.axis.question(row.source.words.language))),
        ("data-low-end", |row| {
            let words = row.source.words;
            Cell::text(&words.ends(row.axis.ends(words.language)).0)
        }),
        ("data-high-end", |row| {
            let words = row.source.words;
            Cell::text(&words.ends(row.axis.ends(words.language)).1)
        }),
        ("data-discussed", |row| Cell::yes_or_no(row.source, row.cursor.is_discussed())),
        ("data-position", |row| {
            // Where it is parted the words say so: no one place stands for several.
            if row.cursor.is_discussed() && !row.cursor.is_parted() {
                Cell::position(row.cursor.position())
            } else {
                Cell::Empty
            }
        }),
        ("data-position-words", |row| {
            let words = row.source.words;
            Cell::text(&words.ball_place(row.cursor, row.axis.ends(words.language)))
        }),
        ("data-left-position", |row| {
            row.cursor.carried.map_or(Cell::Empty, |carried| Cell::position(carried.position))
        }),
        ("data-left-date", |row| {
            row.cursor.carried.map_or(Cell::Empty, |carried| Cell::Date(carried.date))
        }),
        ("data-arguments", |row| Cell::count(row.cursor.trail.len())),
        ("data-solid", |row| {
            Cell::list(row.cursor.emphasis.iter().map(|&reason| row.source.words.reason(reason)))
        }),
        ("data-work-on", |row| Cell::yes_or_no(row.source, row.cursor.work_on.is_some())),
        ("data-work-on-why", |row| Cell::text(row.cursor.work_on.as_deref().unwrap_or_default())),
        ("data-set-aside", |row| Cell::yes_or_no(row.source, row.axis.set_aside)),
        ("data-concerns", |row| Cell::actors(row.source, &row.axis.actors)),
    ]
}

/// Every axis of the framework the session used, those set aside too. One that nobody discussed has no position.
pub fn axes(source: &Source<'_>) -> Table {
    let framework = &source.session.framework;
    let rows: Vec<_> = framework
        .pillars
        .iter()
        .flat_map(|pillar| pillar.axes.iter().map(move |id| (pillar, id)))
        .filter_map(|(pillar, id)| {
            let axis = framework.axis(id)?;
            Some(Row { source, pillar, id, axis, cursor: source.board.cursor(id) })
        })
        .collect();
    Table::of(source, &source.words.text("data-axes"), &columns(), &rows)
}
