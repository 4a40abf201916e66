//! Grid I: who weighs on the mission, and what is written on each.

use std::collections::BTreeSet;

use crate::export::Source;
use crate::session::{Actor, ProfileField};

use super::network::some_are_marked;
use super::table::{Cell, Column, Table};

type Row<'a> = (&'a Source<'a>, &'a Actor);

/// Named as a list of actors is read.
fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        ("data-id", |(_, actor)| Cell::Number(actor.id.0.into())),
        ("data-name", |(_, actor)| Cell::text(&actor.name)),
        ("data-short", |(_, actor)| Cell::text(&actor.short)),
        ("data-level", |(source, actor)| {
            actor.level.map_or(Cell::Empty, |level| Cell::text(&source.words.level(level)))
        }),
        ("data-natures", |(source, actor)| natures(source, actor)),
        ("data-circle", |(source, actor)| {
            actor.circle.map_or(Cell::Empty, |circle| Cell::text(&source.words.circle(circle)))
        }),
        ("data-us", |(source, actor)| Cell::yes_or_no(source, actor.us)),
    ]
}

pub(super) fn natures(source: &Source<'_>, actor: &Actor) -> Cell {
    Cell::list(actor.natures.iter().map(|&nature| source.words.actor_nature(nature)))
}

/// The actors, and a column for each question of grid I under which something is told. Only what is shareable is told,
/// except in an internal edition, whose last column names the texts that are shareable.
pub fn actors(source: &Source<'_>) -> Table {
    let words = source.words;
    let rows: Vec<_> = source.session.actors.iter().map(|actor| (source, actor)).collect();
    let mut table = Table::of(source, &words.text("data-actors"), &columns(), &rows);
    if some_are_marked(source) {
        let cells =
            rows.iter().map(|(source, actor)| Cell::list(source.session.details.marked(actor)));
        table.push(words.text("actors-missions"), cells);
    }
    let told: BTreeSet<_> = rows
        .iter()
        .flat_map(|(source, actor)| texts(source, actor))
        .map(|(field, _, _)| field)
        .collect();
    for field in ProfileField::all().filter(|field| told.contains(field)) {
        let cells = rows.iter().map(|(source, actor)| {
            let found = texts(source, actor).find(|(other, _, _)| *other == field);
            found.map_or(Cell::Empty, |(_, text, _)| Cell::text(text))
        });
        table.push(words.profile_field(field), cells);
    }
    if source.choices.is_internal() {
        let cells = rows.iter().map(|(source, actor)| {
            let shared = texts(source, actor).filter(|(_, _, shareable)| *shareable);
            Cell::lines(shared.map(|(field, _, _)| words.profile_field(field)))
        });
        table.push(words.text("data-shareable-texts"), cells);
    }
    table
}

/// What is written on an actor and may be told, with whether it is shareable.
pub(super) fn texts<'a>(
    source: &Source<'_>,
    actor: &'a Actor,
) -> impl Iterator<Item = (ProfileField, &'a str, bool)> {
    let internal = source.choices.is_internal();
    let notes = actor.profile.notes().filter(move |(_, note)| internal || note.shareable);
    notes
        .map(|(field, note)| (field, note.words.trim(), note.shareable))
        .filter(|(_, words, _)| !words.is_empty())
}
