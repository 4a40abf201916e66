//! The ties as GEXF, the format of Gephi: its version 1.2, which all readers know; many refuse 1.3 for its name alone.

use crate::export::Source;

use super::network::{Tie, Traits, ties};
use super::xml::Xml;

const OF_NODES: [(&str, &str); 5] = [
    ("short", "string"),
    ("level", "string"),
    ("natures", "string"),
    ("circle", "string"),
    ("us", "boolean"),
];

/// Where natures may be told.
const OF_EDGES: [(&str, &str); 5] = [
    ("nature", "string"),
    ("nature_label", "string"),
    ("letter", "string"),
    ("sign", "integer"),
    ("objects", "string"),
];

/// The actors and the examined pairs, as [`graphml`](super::graphml()) tells them.
pub fn gexf(source: &Source<'_>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("gexf", &[("xmlns", "http://www.gexf.net/1.2draft"), ("version", "1.2")]);
    xml.open("meta", &[]);
    xml.with_text("creator", &[], "Curseur");
    let title = source.session.heading.title.as_str();
    if source.choices.is_internal() {
        let note = source.words.text("data-internal-note");
        xml.with_text("description", &[], &format!("{title}\n{note}"));
    } else {
        xml.with_text("description", &[], title);
    }
    xml.close("meta");
    xml.open("graph", &[("defaultedgetype", "undirected"), ("mode", "static")]);
    attributes(&mut xml, "node", &OF_NODES);
    if source.choices.natures {
        attributes(&mut xml, "edge", &OF_EDGES);
    }
    xml.open("nodes", &[]);
    for actor in &source.session.actors {
        let traits = Traits::of(source, actor);
        xml.open("node", &[("id", &actor.id.to_string()), ("label", &traits.name)]);
        xml.open("attvalues", &[]);
        value(&mut xml, "short", &traits.short);
        value(&mut xml, "level", &traits.level);
        value(&mut xml, "natures", &traits.natures);
        value(&mut xml, "circle", &traits.circle);
        value(&mut xml, "us", &actor.us.to_string());
        xml.close("attvalues");
        xml.close("node");
    }
    xml.close("nodes");
    xml.open("edges", &[]);
    for tie in &ties(source) {
        edge(&mut xml, tie);
    }
    for name in ["edges", "graph", "gexf"] {
        xml.close(name);
    }
    xml.into_bytes()
}

fn edge(xml: &mut Xml, tie: &Tie<'_>) {
    let [one, other] = [tie.pair.low(), tie.pair.high()].map(|id| id.to_string());
    let id = tie.id();
    let mut of_edge = vec![
        ("id", id.as_str()),
        ("source", one.as_str()),
        ("target", other.as_str()),
        ("type", "undirected"),
        ("weight", "1.0"),
    ];
    let Some(told) = &tie.told else {
        xml.empty("edge", &of_edge);
        return;
    };
    of_edge.push(("label", told.nature));
    xml.open("edge", &of_edge);
    xml.open("attvalues", &[]);
    value(xml, "nature", told.code);
    value(xml, "nature_label", told.nature);
    value(xml, "letter", &told.letter.map(String::from).unwrap_or_default());
    value(xml, "sign", &told.sign.map(|sign| sign.to_string()).unwrap_or_default());
    value(xml, "objects", &tie.objects());
    xml.close("attvalues");
    xml.close("edge");
}

fn attributes(xml: &mut Xml, class: &str, of: &[(&str, &str)]) {
    xml.open("attributes", &[("class", class)]);
    for (name, kind) in of {
        xml.empty("attribute", &[("id", name), ("title", name), ("type", kind)]);
    }
    xml.close("attributes");
}

/// A value, where there is one.
fn value(xml: &mut Xml, of: &str, value: &str) {
    if !value.is_empty() {
        xml.empty("attvalue", &[("for", of), ("value", value)]);
    }
}
