//! The actors and the ties as the two spreadsheets that Gephi imports.

use crate::export::Source;
use crate::session::Actor;

use super::network::{Tie, Traits, edges, some_are_marked, some_commit};
use super::table::{Cell, Column, Table};
use super::{CsvPreset, csv};

struct Node<'a> {
    actor: &'a Actor,
    traits: Traits,
}

fn of_nodes<'a>() -> Vec<Column<Node<'a>>> {
    vec![
        ("Id", |node| Cell::Number(node.actor.id.0.into())),
        ("Label", |node| Cell::text(&node.traits.name)),
        ("Short", |node| Cell::text(&node.traits.short)),
        ("Level", |node| Cell::text(&node.traits.level)),
        ("Natures", |node| Cell::text(&node.traits.natures)),
        ("Circle", |node| Cell::text(&node.traits.circle)),
        ("Us", |node| Cell::text(&node.actor.us.to_string())),
    ]
}

fn of_edges<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("Source", |tie| Cell::Number(tie.pair.low().0.into())),
        ("Target", |tie| Cell::Number(tie.pair.high().0.into())),
        ("Type", |_| Cell::text("Undirected")),
        ("Id", |tie| Cell::text(&tie.id())),
        ("Weight", |_| Cell::Number(1)),
    ]
}

/// Where actors commit together: edges of two kinds between two actors stay apart.
fn of_committed_edges<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("Kind", |tie| Cell::text(tie.kind())),
        ("Decision", |tie| Cell::text(&tie.decision()[0])),
        ("Decision key", |tie| Cell::text(&tie.decision()[1])),
    ]
}

fn of_told_edges<'a>() -> Vec<Column<Tie<'a>>> {
    vec![
        ("Label", |tie| tie.cell(|told| Cell::text(told.nature))),
        ("Nature", |tie| tie.cell(|told| Cell::text(told.code))),
        ("Letter", |tie| tie.cell(|told| Cell::list(told.letter.map(String::from)))),
        ("Sign", |tie| tie.cell(|told| told.sign.map_or(Cell::Empty, Cell::Number))),
        ("Objects", |tie| Cell::text(&tie.objects())),
    ]
}

/// The two files, each with what ends its name: the nodes, then the edges. The weight of every edge is 1, since layouts
/// mishandle one below zero: the sign stands apart. The two are joined by ids, so that a guarded label breaks nothing.
pub fn gephi(source: &Source<'_>) -> Vec<(String, Vec<u8>)> {
    let actors = source.session.actors.iter();
    let nodes: Vec<_> =
        actors.map(|actor| Node { actor, traits: Traits::of(source, actor) }).collect();
    let mut of_nodes = of_nodes();
    if some_are_marked(source) {
        of_nodes.push(("Missions", |node| Cell::text(&node.traits.missions)));
    }
    let mut of_edges = of_edges();
    if some_commit(source) {
        of_edges.extend(of_committed_edges());
    }
    if source.choices.natures {
        of_edges.extend(of_told_edges());
    }
    [
        Table::for_program(source, "nodes", &of_nodes, &nodes),
        Table::for_program(source, "edges", &of_edges, &edges(source)),
    ]
    .map(|table| {
        let bytes = csv(&table, CsvPreset::International);
        (table.name, bytes)
    })
    .into()
}
