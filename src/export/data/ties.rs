//! Grid II: a row for each examined pair, and for each that is to be re-examined.

use crate::export::Source;
use crate::session::ActorId;

use super::network::{self, Tie};
use super::table::{Cell, Column, Table};

fn columns<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("data-one-id", |tie| Cell::Number(tie.pair.low().0.into())),
        ("data-one", |tie| Cell::text(tie.source.session.actor_name(tie.pair.low()))),
        ("data-other-id", |tie| Cell::Number(tie.pair.high().0.into())),
        ("data-other", |tie| Cell::text(tie.source.session.actor_name(tie.pair.high()))),
        ("data-to-reexamine", |tie| Cell::yes_or_no(tie.source, tie.carried)),
    ]
}

fn told_columns<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("data-nature", |tie| tie.cell(|told| Cell::text(told.nature))),
        ("data-nature-code", |tie| tie.cell(|told| Cell::text(told.code))),
        ("data-letter", |tie| {
            tie.cell(|told| {
                told.letter.map_or(Cell::Empty, |letter| Cell::text(&letter.to_string()))
            })
        }),
        ("data-sign", |tie| tie.cell(|told| told.sign.map_or(Cell::Empty, Cell::Number))),
        ("data-central", |tie| {
            tie.cell(|told| {
                Cell::list(told.central().map(|object| tie.source.words.object(object)))
            })
        }),
        ("data-secondary", |tie| {
            tie.cell(|told| {
                Cell::list(told.secondary().map(|object| tie.source.words.object(object)))
            })
        }),
        ("data-tie-note", |tie| {
            tie.cell(|told| told.note.map_or(Cell::Empty, |(words, _)| Cell::text(words)))
        }),
    ]
}

fn internal_columns<'a>() -> Vec<Column<Tie<'a>>> {
    vec![("data-note-shareable", |tie| {
        tie.cell(|told| {
            told.note.map_or(Cell::Empty, |(_, shareable)| Cell::yes_or_no(tie.source, shareable))
        })
    })]
}

/// Where some actor weighs on some missions alone.
fn columns_of_missions<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("data-one-missions", |tie| missions(tie, tie.pair.low())),
        ("data-other-missions", |tie| missions(tie, tie.pair.high())),
    ]
}

fn missions(tie: &Tie<'_>, id: ActorId) -> Cell {
    let session = &tie.source.session;
    session.actors.get(id).map_or(Cell::Empty, |actor| Cell::list(session.details.marked(actor)))
}

/// The examined pairs, and those that an earlier session left to re-examine, told as such: what is told of them is of
/// then. One that nobody ever examined has no row. Where natures may not be told, only who was examined with
/// whom: a note on a tie tells of its nature, so that it is left out too.
pub fn ties(source: &Source<'_>) -> Table {
    let mut columns = columns();
    if network::some_are_marked(source) {
        columns.extend(columns_of_missions());
    }
    if source.choices.natures {
        columns.extend(told_columns());
        if source.choices.is_internal() {
            columns.extend(internal_columns());
        }
    }
    Table::of(source, &source.words.text("data-ties"), &columns, &network::all_ties(source))
}
