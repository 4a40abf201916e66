//! The minutes of a session: what was said and agreed, in an order that can be read aloud to the group.

mod actors;
mod arguments;
mod axes;
mod context;
mod decisions;
mod doubts;
mod involvement;
mod opening;
mod order;
mod territory;
mod waiting;
mod work_on;

use std::collections::BTreeMap;

use crate::session::{AxisId, EntryId, Purpose};
use crate::words::Value;

use super::document::{Block, Cell, Document, Item, Layout, Span, Table};
use super::picture::Picture;
use super::source::Source;
use order::Order;

/// The minutes of what `source` reads, with pictures of the board and one of the map where there are any.
/// No figure sums axes up. What is internal is there only in an internal edition, names and the natures of ties only
/// where they may be told. What the session was not for is not there.
pub fn minutes(source: &Source<'_>, boards: Vec<Picture>, map: Option<Picture>) -> Document {
    let order = Order::of(source);
    let mut writer =
        Writer { source, blocks: Vec::new(), told: BTreeMap::new(), says_voices: false };
    writer.opening();
    writer.in_short(&order);
    writer.work_on();
    writer.decisions();
    writer.next_meeting();
    writer.context();
    writer.sittings();
    writer.territory();
    if source.is_for(Purpose::Cursors) {
        writer.board(boards);
        writer.axes(&order);
    }
    writer.doubts(&order);
    if source.is_for(Purpose::Cursors) {
        writer.not_discussed();
        writer.set_aside(&order);
    }
    writer.waiting();
    writer.withdrawn();
    if source.is_for(Purpose::Actors) {
        writer.actors();
        writer.involvement();
        writer.ties(map);
        writer.questions();
    }
    writer.committees();
    writer.into_document()
}

/// A document in the making.
struct Writer<'a> {
    source: &'a Source<'a>,
    blocks: Vec<Block>,
    /// The arguments whose words were told, and under which axis, row or type.
    told: BTreeMap<EntryId, String>,
    /// It was said what an argument under which no voice stands means.
    says_voices: bool,
}

impl Writer<'_> {
    fn text(&self, id: &str) -> String {
        self.source.words.text(id)
    }

    fn with<const N: usize>(&self, id: &str, values: [(&'static str, Value<'_>); N]) -> String {
        self.source.words.with(id, values)
    }

    fn is_internal(&self) -> bool {
        self.source.choices.is_internal()
    }

    fn label<'b>(&'b self, axis: &'b AxisId) -> &'b str {
        self.source.session.framework.label(axis, self.source.words.language)
    }

    fn ends(&self, axis: &AxisId) -> Option<(&str, &str)> {
        self.source.session.framework.ends(axis, self.source.words.language)
    }

    fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level, text: text.into() });
    }

    /// A part of the minutes, its name being a message.
    fn part(&mut self, id: &str) {
        let name = self.text(id);
        self.heading(1, name);
    }

    fn paragraph(&mut self, spans: Vec<Span>) {
        self.blocks.push(Block::Paragraph(spans));
    }

    /// A paragraph that explains.
    fn aside(&mut self, text: impl Into<String>) {
        self.paragraph(vec![Span::aside(text)]);
    }

    /// A list; nothing when it is empty.
    fn list(&mut self, items: Vec<Vec<Span>>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Items under their marks; nothing when there are none.
    fn items(&mut self, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::Items(items));
        }
    }

    /// "Territoire : Pays de Vallonne", the name standing out.
    fn labelled(&self, name: &str, value: &str) -> Vec<Span> {
        let name = self.with("minutes-label", [("name", name.into())]);
        vec![Span::strong(name), Span::plain(format!(" {}", value.trim()))]
    }

    /// A table without the columns in which no row says anything; the first column stays, and alone it is a list.
    fn table(&mut self, columns: Vec<(String, u32)>, rows: Vec<Vec<Cell>>) {
        if rows.is_empty() {
            return;
        }
        let says = |cell: &Cell| match cell {
            Cell::Text(spans) => spans.iter().any(|span| !span.text.trim().is_empty()),
            Cell::Rail { .. } => true,
        };
        let kept: Vec<_> = (0..columns.len())
            .map(|at| at == 0 || rows.iter().any(|row| row.get(at).is_some_and(says)))
            .collect();
        if kept.iter().skip(1).all(|kept| !kept) {
            let first = rows.into_iter().filter_map(|row| row.into_iter().next());
            return self.list(first.map(Cell::into_text).collect());
        }
        let columns =
            columns.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(column, _)| column);
        let row = |row: Vec<Cell>| {
            row.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect()
        };
        let table = Table {
            columns: columns.collect(),
            rows: rows.into_iter().map(row).collect(),
            row_height: 0,
        };
        self.blocks.push(Block::Table(table));
    }

    fn picture(&mut self, picture: Option<Picture>, caption: &str) {
        if let Some(picture) = picture {
            let caption = self.text(caption);
            self.blocks.push(Block::Picture { picture, caption });
        }
    }

    fn into_document(self) -> Document {
        let title = self.source.session.heading.title.trim();
        Document {
            language: self.source.words.language,
            title: self.with("minutes-titled", [("title", title.into())]),
            layout: Layout::Text,
            banner: if self.is_internal() { self.text("minutes-banner") } else { String::new() },
            footer: title.to_owned(),
            blocks: self.blocks,
        }
    }
}
