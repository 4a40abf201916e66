//! A sheet to sign: each commitment that is open on a page of its own, its sides beside each other, and room under each to sign.

use crate::session::{Decision, Session};

use super::commitments::{Told, to_sign};
use super::document::{Block, Cell, Document, Layout, Span, Table};
use super::source::Source;

/// What stands beside the columns of the sides, and all of these together; in millimetres.
const LABELS: u32 = 34;
const SIDES: u32 = 136;
/// Room to write by hand, likewise.
const LINE: u32 = 15;

/// The commitments that may be signed: those that nobody said done or given up.
pub(super) fn open_commitments(session: &Session) -> impl Iterator<Item = &Decision> {
    session
        .decisions
        .iter()
        .filter(|decision| decision.is_commitment() && decision.outcome.is_open())
}

/// The sheet of what `source` reads; nothing where there is nothing to sign.
pub fn agreement(source: &Source<'_>) -> Option<Document> {
    let session = &*source.session;
    let words = source.words;
    let mut blocks = Vec::new();
    for decision in open_commitments(session) {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        let told = to_sign(source.voices(), decision)?;
        opening(&mut blocks, source, decision, &told);
        blocks.push(Block::List(labelled(source, decision)));
        blocks.push(sides(source, &told));
        let rest = Block::Paragraph(vec![Span::aside(words.text("agreement-how"))]);
        blocks.extend([rest, signatures(source, &told)]);
    }
    let title = session.heading.title.trim();
    let internal = source.choices.is_internal();
    (!blocks.is_empty()).then(|| Document {
        language: words.language,
        title: words.with("agreement-titled", [("title", title.into())]),
        layout: Layout::Text,
        banner: if internal { words.text("minutes-banner") } else { String::new() },
        footer: title.to_owned(),
        blocks,
    })
}

/// What is agreed, between whom, and where it was said.
fn opening(blocks: &mut Vec<Block>, source: &Source<'_>, decision: &Decision, told: &Told) {
    let (session, words) = (&source.session, source.words);
    let parties = words.listed(told.sides.iter().cloned());
    let between = words.with("agreement-between", [("parties", parties.into())]);
    let sitting = decision.sitting.and_then(|sitting| session.sittings.get(sitting));
    let place = sitting.map_or("", |sitting| sitting.place.trim());
    let day = sitting.map_or_else(|| decision.at.local().date(), |sitting| sitting.date);
    let day = words.with("agreement-said-on", [("date", words.date(day).into())]);
    let heading = &session.heading;
    let about = [heading.organisation.trim(), heading.title.trim(), place];
    let about = about.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ");
    let under = vec![between, [day, about].join(" · ")];
    let text = decision.what.trim();
    if blocks.is_empty() {
        let above = words.text("agreement-above");
        blocks.push(Block::Title { above, text: text.to_owned(), under });
    } else {
        blocks.push(Block::Heading { level: 1, text: text.to_owned() });
        blocks.extend(under.into_iter().map(|line| Block::Paragraph(vec![Span::plain(line)])));
    }
}

/// By when, what will be seen, when one looks again, and why.
fn labelled(source: &Source<'_>, decision: &Decision) -> Vec<Vec<Span>> {
    let words = source.words;
    let due = |due: &Option<_>| due.as_ref().map_or_else(String::new, |due| words.due(due));
    let said = [
        ("decision-due", due(&decision.due)),
        ("decision-sign", decision.sign.trim().to_owned()),
        ("decision-again", due(&decision.again)),
        ("decision-reason", decision.reason.trim().to_owned()),
    ];
    let said = said.into_iter().filter(|(_, said)| !said.is_empty());
    said.map(|(id, said)| {
        let name = words.with("minutes-label", [("name", words.text(id).into())]);
        vec![Span::strong(name), Span::plain(format!(" {said}"))]
    })
    .collect()
}

fn sides(source: &Source<'_>, told: &Told) -> Block {
    let rows = told.rows.iter().map(|(label, said)| {
        let label = Cell::Text(vec![Span::strong(label)]);
        std::iter::once(label).chain(said.iter().map(Cell::plain)).collect()
    });
    let columns = columns(source.words.text("commitments-minutes"), told);
    Block::Table(Table { columns, rows: rows.collect(), row_height: 0 })
}

/// Lines under each side, where its own hand says who signs.
fn signatures(source: &Source<'_>, told: &Told) -> Block {
    let asked = ["agreement-name", "agreement-quality", "agreement-date", "agreement-signature"];
    let rows = asked.map(|id| {
        let label = Cell::plain(source.words.text(id));
        std::iter::once(label).chain(told.sides.iter().map(|_| Cell::Text(Vec::new()))).collect()
    });
    let columns = columns(source.words.text("agreement-signed"), told);
    Block::Table(Table { columns, rows: rows.into(), row_height: LINE })
}

/// The same in both tables, so that each side signs under its own words.
fn columns(first: String, told: &Told) -> Vec<(String, u32)> {
    let wide = SIDES / u32::try_from(told.sides.len().max(1)).unwrap_or(1);
    let sides = told.sides.iter().map(|side| (side.clone(), wide));
    std::iter::once((first, LABELS)).chain(sides).collect()
}
