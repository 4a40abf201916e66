//! Blank sheets for sub-groups: one page a pillar, each axis with its question, a rail to mark and room to write.

use crate::session::{Axis, Pillar, Session};
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

/// The sheets of `session`: its pillars and axes as the group words them, those set aside left out, nothing that was said.
pub fn sheets(session: &Session, words: Words) -> Document {
    let title = session.heading.title.trim();
    let mut blocks = Vec::new();
    for pillar in &session.framework.pillars {
        let axes: Vec<_> = session.framework.shown(pillar).map(|(_, axis)| axis).collect();
        if !axes.is_empty() {
            if !blocks.is_empty() {
                blocks.push(Block::PageBreak);
            }
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
