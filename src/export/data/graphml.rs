//! The ties as `GraphML`, which the programs that draw networks read.

use crate::export::Source;
use crate::export::markup::Markup;
use crate::session::Actor;

use super::network::{Tie, Traits, edges, some_are_marked, some_commit};
use super::table::plain;

/// What a node may carry: key, name, type.
const OF_NODES: [[&str; 3]; 6] = [
    ["label", "label", "string"],
    ["short", "short", "string"],
    ["level", "level", "string"],
    ["natures", "natures", "string"],
    ["circle", "circle", "string"],
    ["us", "us", "boolean"],
];

/// What it may carry where some actor is marked for missions.
const OF_MARKED_NODES: [[&str; 3]; 1] = [["missions", "missions", "string"]];

/// What an edge may carry where natures may be told. Layouts mishandle a weight below zero: the sign stands apart.
const OF_TOLD_EDGES: [[&str; 3]; 5] = [
    ["nature", "nature", "string"],
    ["nature_label", "nature_label", "string"],
    ["letter", "letter", "string"],
    ["sign", "sign", "int"],
    ["objects", "objects", "string"],
];

/// What it may carry where actors commit together.
const OF_COMMITTED_EDGES: [[&str; 3]; 3] = [
    ["kind", "kind", "string"],
    ["decision", "decision", "string"],
    ["decision_key", "decision_key", "string"],
];

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";

const WEIGHT: [&str; 3] = ["weight", "weight", "double"];

/// The actors, the examined pairs and those that commit together. The id of a node is that of the actor; a pair that nobody examined has no edge;
/// what is not known has no value. Where natures may not be told all edges are alike.
pub fn graphml(source: &Source<'_>) -> Vec<u8> {
    let mut xml = Markup::of_data();
    let schema = format!("{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd");
    let attributes = [
        ("xmlns", NAMESPACE),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", &schema),
    ];
    xml.element("graphml", &attributes, |xml| {
        if source.choices.is_internal() {
            let note = plain(&source.words.text("data-internal-note"));
            xml.element("desc", &[], |xml| xml.text(&note));
        }
        let told = if source.choices.natures { OF_TOLD_EDGES.as_slice() } else { &[] };
        let commits = some_commit(source);
        let committed = if commits { OF_COMMITTED_EDGES.as_slice() } else { &[] };
        let of_edges = std::iter::once(&WEIGHT).chain(committed).chain(told).copied();
        let marked = if some_are_marked(source) { OF_MARKED_NODES.as_slice() } else { &[] };
        let of_nodes = OF_NODES.iter().chain(marked).map(|&key| ("node", key));
        let keys = of_nodes.chain(of_edges.map(|key| ("edge", key)));
        for (of, [id, name, kind]) in keys {
            let id = format!("{of}_{id}");
            let attributes =
                [("id", id.as_str()), ("for", of), ("attr.name", name), ("attr.type", kind)];
            xml.empty("key", &attributes);
        }
        xml.element("graph", &[("id", "ties"), ("edgedefault", "undirected")], |xml| {
            for actor in &source.session.actors {
                node(xml, &Traits::of(source, actor), actor);
            }
            for tie in &edges(source) {
                edge(xml, tie, commits);
            }
        });
    });
    xml.as_it_stands("\n");
    xml.into_text().into_bytes()
}

fn node(xml: &mut Markup, traits: &Traits, actor: &Actor) {
    xml.element("node", &[("id", &actor.id.to_string())], |xml| {
        datum(xml, "node_label", &traits.name);
        datum(xml, "node_short", &traits.short);
        datum(xml, "node_level", &traits.level);
        datum(xml, "node_natures", &traits.natures);
        datum(xml, "node_circle", &traits.circle);
        datum(xml, "node_us", &actor.us.to_string());
        datum(xml, "node_missions", &traits.missions);
    });
}

fn edge(xml: &mut Markup, tie: &Tie<'_>, says_kind: bool) {
    let [one, other] = [tie.pair.low(), tie.pair.high()].map(|id| id.to_string());
    xml.element("edge", &[("id", &tie.id()), ("source", &one), ("target", &other)], |xml| {
        datum(xml, "edge_weight", "1.0");
        if says_kind {
            let [what, key] = tie.decision();
            datum(xml, "edge_kind", tie.kind());
            datum(xml, "edge_decision", &what);
            datum(xml, "edge_decision_key", &key);
        }
        if let Some(told) = &tie.told {
            datum(xml, "edge_nature", told.code);
            datum(xml, "edge_nature_label", told.nature);
            datum(xml, "edge_letter", &told.letter.map(String::from).unwrap_or_default());
            datum(xml, "edge_sign", &told.sign.map(|sign| sign.to_string()).unwrap_or_default());
            datum(xml, "edge_objects", &tie.objects());
        }
    });
}

/// A value, where there is one.
fn datum(xml: &mut Markup, key: &str, value: &str) {
    if !value.is_empty() {
        xml.element("data", &[("key", key)], |xml| xml.text(&plain(value)));
    }
}
