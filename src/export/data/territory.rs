//! The territory: what was observed, a row each, and what the group says of each type. In words in every edition: no place is a number.

use crate::export::Source;
use crate::export::evidence::evidence;
use crate::export::territory::{RowTold, TypeTold, validated};
use crate::session::{
    Argument, Figure, Observation, Placed, Purpose, Recorded, Regard, Row, Scale, Sign, TypeId,
};

use super::table::{Cell, Column, Table, sitting_date, sitting_place};

/// What one argument tells of one row.
struct Observed<'a> {
    source: &'a Source<'a>,
    recorded: &'a Recorded,
    observation: &'a Observation,
}

impl<'a> Observed<'a> {
    fn argument(&self) -> &'a Argument {
        &self.recorded.argument
    }

    fn row(&self) -> Option<&'a Row> {
        self.source.session.diagnosis.row(&self.observation.row)
    }

    fn signed(&self, sign: Sign) -> impl Iterator<Item = &'a TypeId> {
        let signs = self.observation.signs.iter();
        signs.filter(move |(_, found)| **found == sign).map(|(of, _)| of)
    }

    fn types(&self, sign: Sign) -> Cell {
        let source = self.source;
        let label = |of| source.words.kind(&source.session.diagnosis, of).to_owned();
        Cell::lines(self.signed(sign).map(label))
    }

    fn ids(&self, sign: Sign) -> Cell {
        Cell::lines(self.signed(sign).map(ToString::to_string))
    }

    fn yes_or_no(&self, holds: bool) -> Cell {
        Cell::yes_or_no(self.source, holds)
    }
}

fn columns_of_observations<'a>() -> Vec<Column<Observed<'a>>> {
    vec![
        ("data-number", |found| Cell::count(found.recorded.number)),
        ("data-recorded", |found| Cell::Moment(found.recorded.at)),
        ("data-sitting", |found| sitting_date(found.source, found.recorded.sitting)),
        ("data-place", |found| sitting_place(found.source, found.recorded.sitting)),
        ("data-speaker", |found| {
            Cell::text(&found.source.voices().speaker(found.recorded).unwrap_or_default())
        }),
        ("data-scale", |found| {
            let row = found.row();
            row.map_or(Cell::Empty, |row| Cell::text(&found.source.words.scale(row.scale)))
        }),
        ("data-row", |found| {
            let diagnosis = &found.source.session.diagnosis;
            Cell::text(found.source.words.row(diagnosis, &found.observation.row))
        }),
        ("data-for", |found| found.types(Sign::For)),
        ("data-against", |found| found.types(Sign::Against)),
        ("data-otherwise", |found| found.yes_or_no(found.observation.otherwise)),
        ("data-to-sort", |found| found.yes_or_no(!found.observation.is_sorted())),
        ("data-contested", |found| found.yes_or_no(found.observation.contested)),
        ("data-words", |found| Cell::text(&found.argument().words)),
        ("data-verbatim", |found| found.yes_or_no(found.argument().verbatim)),
        ("data-evidence", |found| Cell::lines(evidence(found.argument()))),
        ("data-cites", |found| Cell::actors(found.source, &found.argument().actors)),
        ("data-to-check", |found| found.yes_or_no(found.argument().to_check)),
        ("data-state", |found| {
            let id = if found.recorded.stands() { "data-stands" } else { "data-withdrawn" };
            Cell::text(&found.source.words.text(id))
        }),
    ]
}

fn internal_columns_of_observations<'a>() -> Vec<Column<Observed<'a>>> {
    vec![
        ("data-row-id", |found| Cell::text(found.observation.row.as_str())),
        ("data-for-ids", |found| found.ids(Sign::For)),
        ("data-against-ids", |found| found.ids(Sign::Against)),
    ]
}

/// The observations, a row for each row of the territory that an argument speaks of. What was withdrawn is in an internal
/// edition only.
pub fn observations(source: &Source<'_>) -> Table {
    let internal = source.choices.is_internal();
    let told = source.ledger.arguments().iter();
    let told = told.filter(|recorded| internal || recorded.stands());
    let rows: Vec<_> = told
        .flat_map(|recorded| {
            let observations = recorded.argument.observations.iter();
            observations.map(move |observation| Observed { source, recorded, observation })
        })
        .collect();
    let mut columns = columns_of_observations();
    if internal {
        columns.extend(internal_columns_of_observations());
    }
    Table::of(source, &source.words.text("data-observations"), &columns, &rows)
}

/// A type of a row that somebody touched.
struct Told<'a> {
    source: &'a Source<'a>,
    row: &'a RowTold<'a>,
    one: &'a TypeTold<'a>,
}

impl<'a> Told<'a> {
    fn placed(&self) -> Option<&'a Placed> {
        self.one.last().map(|(_, placed)| placed)
    }

    fn said(&self, said: impl Fn(&'a Placed) -> String) -> Cell {
        self.placed().map_or(Cell::Empty, |placed| Cell::text(&said(placed)))
    }
}

fn columns_of_types<'a>() -> Vec<Column<Told<'a>>> {
    vec![
        ("data-scale", |told| Cell::text(&told.source.words.scale(told.row.row.scale))),
        ("data-row", |told| Cell::text(told.row.row.label(told.source.words.language))),
        ("data-in-short", |told| Cell::text(told.row.in_short)),
        ("data-moving", |told| Cell::text(told.row.moving)),
        ("row-validated", |told| {
            let source = told.source;
            told.row.validated.map_or(Cell::Empty, |found| {
                Cell::text(&validated(found, source.words, &source.voices()))
            })
        }),
        ("data-type", |told| Cell::text(told.one.kind.label(told.source.words.language))),
        ("data-definition", |told| {
            Cell::text(told.one.kind.definition(told.source.words.language))
        }),
        ("data-regard", |told| {
            let id = match told.one.survey.regard() {
                Regard::NotLookedAt => "regard-not-looked-at",
                Regard::Observed => "regard-observed",
                Regard::Said(_) => "data-regard-said",
            };
            Cell::text(&told.source.words.text(id))
        }),
        ("data-seen", |told| told.said(|placed| told.source.words.seen(placed.place))),
        ("data-movement", |told| {
            let movement = told.placed().and_then(|placed| placed.movement);
            movement
                .map_or(Cell::Empty, |movement| Cell::text(&told.source.words.movement(movement)))
        }),
        ("data-stance", |told| told.said(|placed| told.source.words.stance(placed.stance))),
        ("data-other-places", |told| {
            let held = told.placed().map_or(&[][..], |placed| &placed.minority);
            Cell::lines(held.iter().map(|held| told.source.words.seen(held.place)))
        }),
        ("data-said-on", |told| {
            let last = told.one.last();
            last.map_or(Cell::Empty, |(recorded, _)| {
                Cell::Date(told.source.session.said_on(recorded))
            })
        }),
        ("data-said-in", |told| {
            told.one.last().map_or(Cell::Empty, |(recorded, _)| Cell::count(recorded.number))
        }),
        ("data-towards", |told| Cell::yes_or_no(told.source, told.one.survey.towards.is_some())),
        ("data-towards-how", |told| {
            Cell::text(told.one.survey.towards.as_deref().unwrap_or_default())
        }),
        ("data-set-aside", |told| Cell::yes_or_no(told.source, told.one.kind.set_aside)),
    ]
}

fn internal_columns_of_types<'a>() -> Vec<Column<Told<'a>>> {
    vec![
        ("data-held-words", |told| {
            let held = told.placed().map_or(&[][..], |placed| &placed.minority);
            Cell::lines(held.iter().map(|held| held.words.clone()))
        }),
        ("data-row-id", |told| Cell::text(told.row.row.id.as_str())),
        ("data-type-id", |told| Cell::text(told.one.id.as_str())),
    ]
}

/// The figures of the frame, each with what makes it evidence; nothing where there are none.
pub fn figures(source: &Source<'_>) -> Option<Table> {
    if !source.is_for(Purpose::Territory) {
        return None;
    }
    let columns: [Column<Figure>; 3] = [
        ("data-figure", |figure| Cell::text(figure.words.trim())),
        ("data-figure-date", |figure| Cell::text(figure.date.trim())),
        ("data-figure-source", |figure| Cell::text(figure.source.trim())),
    ];
    let told: Vec<_> = source.session.diagnosis.frame.figures().cloned().collect();
    let name = source.words.text("frame-figures");
    (!told.is_empty()).then(|| Table::of(source, &name, &columns, &told))
}

/// The types of every row that somebody touched, those not looked at too: the table says which is which.
pub fn types(source: &Source<'_>) -> Table {
    let rows: Vec<_> = Scale::ALL.into_iter().flat_map(|scale| source.rows(scale)).collect();
    let told = rows.iter().flat_map(|row| row.types.iter().map(move |one| (row, one)));
    let told: Vec<_> = told.map(|(row, one)| Told { source, row, one }).collect();
    let mut columns = columns_of_types();
    if source.choices.is_internal() {
        columns.extend(internal_columns_of_types());
    }
    Table::of(source, &source.words.text("data-types"), &columns, &told)
}
