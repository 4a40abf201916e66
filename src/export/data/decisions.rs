//! What was decided, a row each.

use crate::export::Source;
use crate::session::{Decision, Due, Outcome};

use super::table::{Cell, Column, Table, sitting_date, sitting_place};

type Row<'a> = (&'a Source<'a>, usize, &'a Decision);

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        ("data-number", |(_, number, _)| Cell::count(*number)),
        ("data-decision", |(_, _, decision)| Cell::text(&decision.what)),
        ("data-bearers", |(source, _, decision)| Cell::text(&source.voices().bearers(decision))),
        ("data-due", |(_, _, decision)| match decision.due {
            Some(Due::On(day)) => Cell::Date(day),
            _ => Cell::Empty,
        }),
        ("data-due-words", |(_, _, decision)| match &decision.due {
            Some(Due::Words(words)) => Cell::text(words),
            _ => Cell::Empty,
        }),
        ("data-decision-axes", |(source, _, decision)| {
            let (framework, language) = (&source.session.framework, source.words.language);
            Cell::lines(decision.axes.iter().map(|axis| framework.label(axis, language).to_owned()))
        }),
        ("data-concerns", |(source, _, decision)| Cell::actors(source, &decision.actors)),
        ("data-in-return", |(_, _, decision)| Cell::text(&decision.in_return)),
        ("data-outcome", |(source, _, decision)| {
            Cell::text(&source.words.text(match decision.outcome {
                Outcome::Open => "data-open",
                Outcome::Done(_) => "data-done",
                Outcome::GivenUp(_) => "data-given-up",
            }))
        }),
        ("data-outcome-date", |(_, _, decision)| match decision.outcome {
            Outcome::Done(day) | Outcome::GivenUp(day) => Cell::Date(day),
            Outcome::Open => Cell::Empty,
        }),
        ("data-noted", |(_, _, decision)| Cell::Moment(decision.at)),
        ("data-taken-up", |(source, _, decision)| {
            Cell::yes_or_no(source, decision.taken_from.is_some())
        }),
        ("data-sitting", |(source, _, decision)| sitting_date(source, decision.sitting)),
        ("data-place", |(source, _, decision)| sitting_place(source, decision.sitting)),
    ]
}

/// The decisions, in the order they were noted.
pub fn decisions(source: &Source<'_>) -> Table {
    let decisions = (1..).zip(&source.session.decisions);
    let rows: Vec<_> = decisions.map(|(number, decision)| (source, number, decision)).collect();
    Table::of(source, &source.words.text("data-decisions"), &columns(), &rows)
}
