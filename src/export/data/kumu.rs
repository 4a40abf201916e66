//! The actors and the ties as the two spreadsheets that Kumu imports.

use crate::export::Source;
use crate::session::Actor;

use super::actors::texts;
use super::network::{Tie, Told, Traits, edges, some_are_marked, some_commit};
use super::table::{Cell, Column, Table};
use super::{CsvPreset, csv};

struct Element<'a> {
    source: &'a Source<'a>,
    actor: &'a Actor,
    traits: Traits,
}

/// `Label` first, as Kumu asks; since there is an `ID`, the ends of the connections are told by it.
fn of_elements<'a>() -> Vec<Column<Element<'a>>> {
    vec![
        ("Label", |element| Cell::text(&element.traits.name)),
        ("Type", |element| {
            let first = element.actor.natures.first();
            first.map_or(Cell::Empty, |&nature| {
                Cell::text(&element.source.words.actor_nature(nature))
            })
        }),
        ("ID", |element| Cell::Number(element.actor.id.0.into())),
        ("Description", |element| description(element)),
        ("Tags", |element| {
            let Traits { level, natures, circle, .. } = &element.traits;
            let us = element.actor.us.then(|| element.source.words.text("data-us"));
            let tags = [natures, level, circle].into_iter().cloned().chain(us);
            Cell::list(tags.filter(|tag| !tag.is_empty()))
        }),
        ("Short", |element| Cell::text(&element.traits.short)),
        ("Level", |element| Cell::text(&element.traits.level)),
        ("Natures", |element| Cell::text(&element.traits.natures)),
        ("Circle", |element| Cell::text(&element.traits.circle)),
    ]
}

fn of_connections<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("From", |tie| Cell::Number(tie.pair.low().0.into())),
        ("To", |tie| Cell::Number(tie.pair.high().0.into())),
        ("ID", |tie| Cell::text(&tie.id())),
        ("direction", |_| Cell::text("undirected")),
    ]
}

/// Where actors commit together: what each connection is.
fn of_committed_connections<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("Kind", |tie| Cell::text(tie.kind())),
        ("Decision", |tie| Cell::text(&tie.decision()[0])),
        ("Decision key", |tie| Cell::text(&tie.decision()[1])),
    ]
}

fn of_told_connections<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("Type", |tie| tie.cell(|told| Cell::text(told.nature))),
        ("Description", |tie| tie.cell(|told| note(tie, told))),
        ("Tags", |tie| Cell::text(&tie.objects())),
        ("Nature", |tie| tie.cell(|told| Cell::text(told.code))),
        ("Sign", |tie| tie.cell(|told| told.sign.map_or(Cell::Empty, Cell::Number))),
    ]
}

/// The two files, each with what ends its name: the elements, then the connections. Every connection is undirected. The
/// type of an element is its first nature, since Kumu knows one type only; its tags are all of them, its level and its
/// circle.
///
/// A label that a spreadsheet could take for a formula is guarded here too, for these files are looked at before they
/// are sent; it breaks nothing, since connections name elements by id.
pub fn kumu(source: &Source<'_>) -> Vec<(String, Vec<u8>)> {
    let actors = source.session.actors.iter();
    let elements: Vec<_> =
        actors.map(|actor| Element { source, actor, traits: Traits::of(source, actor) }).collect();
    let mut of_elements = of_elements();
    if some_are_marked(source) {
        of_elements.push(("Missions", |element| Cell::text(&element.traits.missions)));
    }
    let mut of_connections = of_connections();
    if some_commit(source) {
        of_connections.extend(of_committed_connections());
    }
    if source.choices.natures {
        of_connections.extend(of_told_connections());
    }
    [
        Table::for_program(source, "elements", &of_elements, &elements),
        Table::for_program(source, "connections", &of_connections, &edges(source)),
    ]
    .map(|table| {
        let bytes = csv(&table, CsvPreset::International);
        (table.name, bytes)
    })
    .into()
}

/// What may be told of what is written on an actor.
fn description(element: &Element<'_>) -> Cell {
    let source = element.source;
    let texts = texts(source, element.actor).map(|(field, text, shareable)| {
        said(source, &source.words.profile_field(field), text, shareable)
    });
    Cell::text(&texts.collect::<Vec<_>>().join("\n\n"))
}

/// The note on a tie that may be told.
fn note(tie: &Tie<'_>, told: &Told<'_>) -> Cell {
    let Some((note, shareable)) = told.note else { return Cell::Empty };
    if tie.source.choices.is_internal() {
        let name = tie.source.words.text("data-tie-note");
        Cell::text(&said(tie.source, &name, note, shareable))
    } else {
        Cell::text(note)
    }
}

/// A text under its name; in an internal edition with whether it is shareable.
fn said(source: &Source<'_>, name: &str, text: &str, shareable: bool) -> String {
    let words = source.words;
    if source.choices.is_internal() {
        let shared = words.shareable(shareable);
        let values = [("name", name.into()), ("shared", shared.into()), ("words", text.into())];
        words.with("show-note", values)
    } else {
        words.with("show-field", [("name", name.into()), ("value", text.into())])
    }
}
