//! Blank sheets for sub-groups: one page a row of the territory, with room for three examples and no type; one page a pillar,
//! each axis with its question, a rail to mark and room to write.

use crate::session::{Axis, Pillar, Purpose, Row, Scale, Session};
use crate::words::Words;

use super::document::{Block, Cell, Document, Layout, Span, Table};

/// Millimetres of a page under its heading, in [`Layout::Sheet`].
const ROOM: usize = 226;
/// No row is higher, so that few axes leave lines to write on.
const HIGHEST_ROW: usize = 22;
/// A label and a short question.
const LOWEST_ROW: usize = 10;
/// How high a line of [`Block::Lines`] is.
const LINE: usize = 9;
/// What a label takes with the room around a row, and each line under it; in so many letters.
const LABEL: usize = 7;
const SMALL_LINE: usize = 4;
const LETTERS: usize = 44;

/// Examples that a table gives of one row, and the lines to write each on.
const EXAMPLES: usize = 3;
const LINES_OF_AN_EXAMPLE: usize = 6;
/// Rows of which the types stand on one page of the facilitator.
const ROWS_OF_TYPES: usize = 3;

/// The sheets of `session`: what it looks at of the territory, its pillars and axes as the group words them, those set aside left
/// out, nothing that was said. Types are on the pages of the facilitator alone: tables give examples before they hear of them.
pub fn sheets(session: &Session, words: Words) -> Document {
    let title = session.heading.title.trim();
    let mut blocks = Vec::new();
    if session.is_for(Purpose::Territory) {
        territory(&mut blocks, session, words);
    }
    let pillars = session.framework.pillars.iter();
    for pillar in pillars.filter(|_| session.is_for(Purpose::Cursors)) {
        let axes: Vec<_> = session.framework.shown(pillar).map(|(_, axis)| axis).collect();
        if !axes.is_empty() {
            next_page(&mut blocks);
            page(&mut blocks, pillar, &axes, words);
        }
    }
    Document {
        language: words.language,
        title: words.with("sheets-title", [("title", title.into())]),
        layout: Layout::Sheet,
        banner: String::new(),
        footer: title.to_owned(),
        blocks,
    }
}

fn next_page(blocks: &mut Vec<Block>) {
    if !blocks.is_empty() {
        blocks.push(Block::PageBreak);
    }
}

/// A page for each row, then those of the facilitator with the types.
fn territory(blocks: &mut Vec<Block>, session: &Session, words: Words) {
    let diagnosis = &session.diagnosis;
    for row in &diagnosis.rows {
        next_page(blocks);
        examples(blocks, row, words);
    }
    for scale in Scale::ALL {
        let rows = diagnosis.rows.iter().filter(|row| row.scale == scale);
        for rows in rows.collect::<Vec<_>>().chunks(ROWS_OF_TYPES) {
            next_page(blocks);
            types(blocks, session, rows, words);
        }
    }
}

/// The question of a row, and room for the examples of a table.
fn examples(blocks: &mut Vec<Block>, row: &Row, words: Words) {
    let text = row.label(words.language).to_owned();
    blocks.push(Block::Heading { level: 1, text });
    let question = row.question(words.language).trim();
    blocks.push(Block::Paragraph(vec![Span::strong(question)]));
    blocks.push(Block::Paragraph(vec![Span::aside(words.text("sheets-territory-how"))]));
    blocks.push(Block::Paragraph(vec![Span::plain(words.text("sheets-group"))]));
    for number in 1..=EXAMPLES {
        let example = words.with("sheets-example", [("number", number.into())]);
        blocks.push(Block::Heading { level: 2, text: example });
        blocks.push(Block::Lines(LINES_OF_AN_EXAMPLE));
    }
}

/// The types of some rows with their definitions, to read aloud once the examples are given.
fn types(blocks: &mut Vec<Block>, session: &Session, rows: &[&Row], words: Words) {
    let text = words.text("sheets-types");
    blocks.push(Block::Heading { level: 1, text });
    blocks.push(Block::Paragraph(vec![Span::aside(words.text("sheets-types-how"))]));
    for row in rows {
        let text = row.label(words.language).to_owned();
        blocks.push(Block::Heading { level: 2, text });
        let types = session.diagnosis.shown(row).map(|(_, found)| {
            let (label, definition) =
                (found.label(words.language).trim(), found.definition(words.language).trim());
            if definition.is_empty() {
                return vec![Span::strong(label)];
            }
            let label = words.with("minutes-label", [("name", label.into())]);
            vec![Span::strong(label), Span::plain(format!(" {definition}"))]
        });
        blocks.push(Block::List(types.collect()));
    }
}

fn page(blocks: &mut Vec<Block>, pillar: &Pillar, axes: &[&Axis], words: Words) {
    let text = pillar.label.get(words.language).to_owned();
    blocks.push(Block::Heading { level: 1, text });
    blocks.push(Block::Paragraph(vec![Span::aside(words.text("sheets-how"))]));
    blocks.push(Block::Paragraph(vec![Span::plain(words.text("sheets-group"))]));
    let columns = [("sheets-axis", 78), ("sheets-cursor", 54), ("sheets-said", 50)];
    let even = (ROOM / axes.len()).clamp(LOWEST_ROW, HIGHEST_ROW);
    let with_keywords = height_with_keywords(axes, words);
    let (row_height, taken) = with_keywords.unwrap_or((even, axes.len() * even));
    blocks.push(Block::Table(Table {
        columns: columns.map(|(id, width)| (words.text(id), width)).into(),
        rows: axes.iter().map(|axis| row(axis, words, with_keywords.is_some())).collect(),
        row_height: u32::try_from(row_height).unwrap_or_default(),
    }));
    let lines = ROOM.saturating_sub(taken + LINE) / LINE;
    if 0 < lines {
        blocks.push(Block::Paragraph(vec![Span::plain(words.text("sheets-more"))]));
        blocks.push(Block::Lines(lines));
    }
}

/// How high rows may be at least, and what they take of the page, so that all axes stay on it with what their questions
/// are open to; none when they would not, or where nothing is told of it.
fn height_with_keywords(axes: &[&Axis], words: Words) -> Option<(usize, usize)> {
    let lines = |text: &str| text.trim().chars().count().div_ceil(LETTERS);
    let keywords = axes.iter().map(|axis| lines(&axis.keywords(words.language)));
    let keywords: Vec<_> = keywords.collect();
    if keywords.iter().all(|lines| *lines == 0) {
        return None;
    }
    let all = |height: usize| -> usize {
        let rows = axes.iter().zip(&keywords).map(|(axis, keywords)| {
            let lines = lines(axis.question(words.language)) + keywords;
            height.max(LABEL + SMALL_LINE * lines)
        });
        rows.sum()
    };
    let mut heights = (LOWEST_ROW..=HIGHEST_ROW).rev().map(|height| (height, all(height)));
    heights.find(|(_, taken)| *taken <= ROOM)
}

fn row(axis: &Axis, words: Words, with_keywords: bool) -> Vec<Cell> {
    let mut asked = vec![Span::strong(axis.label(words.language).trim())];
    let question = axis.question(words.language).trim();
    if !question.is_empty() {
        asked.push(Span::aside(format!("\n{question}")));
    }
    let keywords = axis.keywords(words.language);
    if with_keywords && !keywords.is_empty() {
        asked.push(Span::aside(format!("\n{keywords}")));
    }
    let (low, high) = words.ends(axis.ends(words.language));
    vec![Cell::Text(asked), Cell::Rail { low, high }, Cell::Text(Vec::new())]
}
