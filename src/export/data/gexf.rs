//! The ties as GEXF, the format of Gephi: its version 1.2, which all readers know; many refuse 1.3 for its name alone.

use crate::export::Source;
use crate::export::markup::Markup;
use crate::session::Actor;

use super::network::{Tie, Traits, edges, some_are_marked, some_commit};
use super::table::plain;

const PROGRAM: &str = "Curseur";

const OF_NODES: [(&str, &str); 5] = [
    ("short", "string"),
    ("level", "string"),
    ("natures", "string"),
    ("circle", "string"),
    ("us", "boolean"),
];

/// Where some actor is marked for missions.
const OF_MARKED_NODES: [(&str, &str); 1] = [("missions", "string")];

/// Where natures may be told.
const OF_EDGES: [(&str, &str); 5] = [
    ("nature", "string"),
    ("nature_label", "string"),
    ("letter", "string"),
    ("sign", "integer"),
    ("objects", "string"),
];

/// Where actors commit together.
const OF_COMMITTED_EDGES: [(&str, &str); 3] =
    [("kind", "string"), ("decision", "string"), ("decision_key", "string")];

/// The actors, the examined pairs and those that commit together, as [`graphml`](super::graphml()) tells them.
pub fn gexf(source: &Source<'_>) -> Vec<u8> {
    let mut xml = Markup::of_data();
    let version = [("xmlns", "http://www.gexf.net/1.2draft"), ("version", "1.2")];
    xml.element("gexf", &version, |xml| {
        xml.element("meta", &[], |xml| {
            xml.element("creator", &[], |xml| xml.text(PROGRAM));
            let mut description = source.session.heading.title.clone();
            if source.choices.is_internal() {
                description = format!("{description}\n{}", source.words.text("data-internal-note"));
            }
            xml.element("description", &[], |xml| xml.text(&plain(&description)));
        });
        let mode = [("defaultedgetype", "undirected"), ("mode", "static")];
        xml.element("graph", &mode, |xml| {
            let mut of_nodes = OF_NODES.to_vec();
            if some_are_marked(source) {
                of_nodes.extend(OF_MARKED_NODES);
            }
            attributes(xml, "node", &of_nodes);
            let commits = some_commit(source);
            let committed = if commits { OF_COMMITTED_EDGES.as_slice() } else { &[] };
            let told = if source.choices.natures { OF_EDGES.as_slice() } else { &[] };
            let of_edges = [committed, told].concat();
            if !of_edges.is_empty() {
                attributes(xml, "edge", &of_edges);
            }
            xml.element("nodes", &[], |xml| {
                for actor in &source.session.actors {
                    node(xml, &Traits::of(source, actor), actor);
                }
            });
            xml.element("edges", &[], |xml| {
                for tie in &edges(source) {
                    edge(xml, tie, commits);
                }
            });
        });
    });
    xml.as_it_stands("\n");
    xml.into_text().into_bytes()
}

fn node(xml: &mut Markup, traits: &Traits, actor: &Actor) {
    xml.element("node", &[("id", &actor.id.to_string()), ("label", &traits.name)], |xml| {
        xml.element("attvalues", &[], |xml| {
            value(xml, "short", &traits.short);
            value(xml, "level", &traits.level);
            value(xml, "natures", &traits.natures);
            value(xml, "circle", &traits.circle);
            value(xml, "us", &actor.us.to_string());
            value(xml, "missions", &traits.missions);
        });
    });
}

fn edge(xml: &mut Markup, tie: &Tie<'_>, says_kind: bool) {
    let [one, other] = [tie.pair.low(), tie.pair.high()].map(|id| id.to_string());
    let [what, key] = tie.decision();
    let label = tie.told.as_ref().map_or_else(|| what.clone(), |told| plain(told.nature));
    let id = tie.id();
    let mut of_edge = vec![
        ("id", id.as_str()),
        ("source", one.as_str()),
        ("target", other.as_str()),
        ("type", "undirected"),
        ("weight", "1.0"),
    ];
    if tie.told.is_none() && !says_kind {
        xml.empty("edge", &of_edge);
        return;
    }
    if tie.told.is_some() || tie.commitment.is_some() {
        of_edge.push(("label", &label));
    }
    xml.element("edge", &of_edge, |xml| {
        xml.element("attvalues", &[], |xml| {
            if says_kind {
                value(xml, "kind", tie.kind());
                value(xml, "decision", &what);
                value(xml, "decision_key", &key);
            }
            if let Some(told) = &tie.told {
                value(xml, "nature", told.code);
                value(xml, "nature_label", told.nature);
                value(xml, "letter", &told.letter.map(String::from).unwrap_or_default());
                value(xml, "sign", &told.sign.map(|sign| sign.to_string()).unwrap_or_default());
                value(xml, "objects", &tie.objects());
            }
        });
    });
}

fn attributes(xml: &mut Markup, class: &str, of: &[(&str, &str)]) {
    xml.element("attributes", &[("class", class)], |xml| {
        for (name, kind) in of {
            xml.empty("attribute", &[("id", name), ("title", name), ("type", kind)]);
        }
    });
}

/// A value, where there is one.
fn value(xml: &mut Markup, of: &str, value: &str) {
    if !value.is_empty() {
        xml.empty("attvalue", &[("for", of), ("value", &plain(value))]);
    }
}
