//! What was decided, a row each.

use crate::export::Source;
use crate::session::{Decision, Due, Outcome, Pledge};

use super::table::{Cell, Column, Table, sitting_date, sitting_place};

type Row<'a> = (&'a Source<'a>, usize, &'a Decision);

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        ("data-number", |(_, number, _)| Cell::count(*number)),
        ("data-decision", |(_, _, decision)| Cell::text(&decision.what)),
        ("data-bearers", |(source, _, decision)| Cell::text(&source.voices().bearers(decision))),
        ("data-due", |(_, _, decision)| day(decision.due.as_ref())),
        ("data-due-words", |(_, _, decision)| in_words(decision.due.as_ref())),
        ("data-decision-axes", |(source, _, decision)| {
            let (framework, language) = (&source.session.framework, source.words.language);
            Cell::lines(decision.axes.iter().map(|axis| framework.label(axis, language).to_owned()))
        }),
        ("data-concerns", |(source, _, decision)| Cell::actors(source, &decision.actors)),
        ("data-in-return", |(_, _, decision)| Cell::text(&decision.in_return)),
        ("data-again", |(_, _, decision)| day(decision.again.as_ref())),
        ("data-again-words", |(_, _, decision)| in_words(decision.again.as_ref())),
        ("data-seen-when-done", |(_, _, decision)| Cell::text(&decision.sign)),
        ("data-reason", |(_, _, decision)| Cell::text(&decision.reason)),
        ("data-said-by-concerned", |(_, _, decision)| Cell::text(&decision.concerned)),
        ("data-invited", |(source, _, decision)| {
            Cell::text(&source.voices().invited(decision, &decision.invited))
        }),
        ("data-pairs", |(source, _, decision)| {
            let session = &source.session;
            Cell::lines(decision.pairs.iter().map(|pair| {
                let [one, other] = [pair.low(), pair.high()].map(|id| session.actor_name(id));
                source.words.with("thread-pair", [("one", one.into()), ("other", other.into())])
            }))
        }),
        ("data-rows", |(source, _, decision)| {
            let diagnosis = &source.session.diagnosis;
            Cell::lines(decision.rows.iter().map(|row| source.words.row(diagnosis, row).to_owned()))
        }),
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

fn day(due: Option<&Due>) -> Cell {
    match due {
        Some(Due::On(day)) => Cell::Date(*day),
        Some(Due::Words(_)) | None => Cell::Empty,
    }
}

fn in_words(due: Option<&Due>) -> Cell {
    match due {
        Some(Due::Words(words)) => Cell::text(words),
        Some(Due::On(_)) | None => Cell::Empty,
    }
}

type Side<'a> = (&'a Source<'a>, usize, &'a Decision, &'a Pledge);

fn columns_of_sides<'a>() -> Vec<Column<Side<'a>>> {
    vec![
        ("data-number", |(_, number, ..)| Cell::count(*number)),
        ("data-decision", |(_, _, decision, _)| Cell::text(&decision.what)),
        ("data-side", |(source, _, decision, side)| {
            Cell::text(&source.voices().body(side, decision))
        }),
        ("data-brings", |(.., side)| Cell::text(&side.brings)),
        ("data-hopes", |(.., side)| Cell::text(&side.hopes)),
        ("data-due", |(.., side)| day(side.due.as_ref())),
        ("data-due-words", |(.., side)| in_words(side.due.as_ref())),
        ("data-standing", |(source, _, _, side)| {
            Cell::text(&source.words.standing_word(side.standing))
        }),
        ("data-validated-by", |(.., side)| Cell::text(&side.validated_by)),
        ("data-validated-on", |(.., side)| day(side.validated_on.as_ref())),
        ("data-validated-on-words", |(.., side)| in_words(side.validated_on.as_ref())),
        ("data-said-last", |(source, _, decision, side)| {
            let last = source.voices().reviews(decision, side).last();
            last.map_or(Cell::Empty, |last| Cell::text(&source.words.kept(last.state)))
        }),
        ("data-states", |(source, _, decision, side)| {
            let reviews = source.voices().reviews(decision, side).iter();
            Cell::lines(reviews.map(|review| source.words.review(review)))
        }),
    ]
}

/// What each side commits to, a row each, under the number of its decision; empty where nobody did.
pub fn commitments(source: &Source<'_>) -> Table {
    let decisions = (1..).zip(&source.session.decisions);
    let sides = decisions.flat_map(|(number, decision)| {
        decision.sides.iter().map(move |side| (source, number, decision, side))
    });
    let rows: Vec<_> = sides.collect();
    Table::of(source, &source.words.text("data-commitments"), &columns_of_sides(), &rows)
}

/// The decisions, in the order they were noted.
pub fn decisions(source: &Source<'_>) -> Table {
    let decisions = (1..).zip(&source.session.decisions);
    let rows: Vec<_> = decisions.map(|(number, decision)| (source, number, decision)).collect();
    Table::of(source, &source.words.text("data-decisions"), &columns(), &rows)
}
