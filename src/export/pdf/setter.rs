//! A document as slices of paper, block after block, each with what it is.

use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::sync::Arc;

use krilla::tagging::{ListNumbering, Tag, TextDecorationType};

use super::super::document::{Block, Document, Item, Span, leads, shown_size};
use super::super::markup::clean;
use super::super::picture::Picture;
use super::super::picture::letters::{ASCENT, DESCENT};
use super::faces::Faces;
use super::flow::{Drawn, Slice};
use super::looks::{
    ABOVE_TITLE, BODY, BULLET, CAPTION, HEADINGS, INK, ITEM, ITEM_MORE, Kind, NOTE, RULE,
    SET_APART, SUBTITLE, TITLE, WRITING_LINE,
};
use super::text::{Look, Told};
use super::tree::Tree;
use crate::session::is_right_to_left;

/// What is being set.
pub struct Setter<'a> {
    pub faces: &'a Faces,
    pub tree: Tree,
    pub slices: Vec<Slice>,
    pub heads: Vec<Slice>,
    pub pictures: Vec<&'a Picture>,
    /// Of the text on a page.
    pub room: [f32; 2],
    /// How large what is said beside is.
    pub aside: f32,
    /// A title stands above all headings.
    has_title: bool,
    /// The next slice begins a page.
    breaks: bool,
}

/// Whether a paragraph goes with what follows it.
const FREE: bool = false;

impl<'a> Setter<'a> {
    pub fn new(faces: &'a Faces, room: [f32; 2], aside: f32) -> Self {
        Self {
            faces,
            tree: Tree::default(),
            slices: Vec::new(),
            heads: Vec::new(),
            pictures: Vec::new(),
            room,
            aside,
            has_title: false,
            breaks: false,
        }
    }

    pub fn document(&mut self, document: &'a Document) {
        let is_title = |block: &Block| matches!(block, Block::Title { .. });
        self.has_title = document.blocks.iter().any(is_title);
        for (at, block) in document.blocks.iter().enumerate() {
            self.block(block, leads(&document.blocks, at));
        }
    }

    fn block(&mut self, block: &'a Block, with_next: bool) {
        match block {
            Block::Title { above, text, under } => {
                self.line(above, ABOVE_TITLE, Tag::P, true);
                let level = NonZeroU16::MIN;
                self.line(text, TITLE, Tag::Hn(level, Some(clean(text))), true);
                for line in under {
                    self.line(line, SUBTITLE, Tag::P, true);
                }
            }
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(told) => {
                let part = self.tree.part(None, Tag::P);
                self.paragraph(told, BODY, part, with_next);
            }
            Block::Note(told) => self.note(told, with_next),
            Block::List(list) => self.list(list),
            Block::Items(list) => self.items(list),
            Block::Table(told) => {
                let begins = self.slices.len();
                self.table(told);
                self.breaks_at(begins);
            }
            Block::Picture { picture, caption } => {
                self.picture(picture);
                self.line(caption, CAPTION, Tag::P, FREE);
            }
            Block::Lines(count) => self.lines(*count),
            Block::PageBreak => self.breaks = true,
        }
    }

    /// The slice at a place begins a page where a break came before it.
    fn breaks_at(&mut self, at: usize) {
        if let Some(slice) = self.slices.get_mut(at) {
            slice.breaks |= std::mem::take(&mut self.breaks);
        }
    }

    /// A text in lines, each a slice; what is read of it belongs to `part`.
    pub fn set(
        &mut self,
        told: &Told,
        leading: f32,
        part: usize,
        left: f32,
        width: f32,
    ) -> Vec<Slice> {
        let said: Arc<str> = told.text.as_str().into();
        let lines = told.lines(self.faces, width);
        let mut parts = BTreeMap::new();
        let count = lines.len();
        let mut slices = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let height = line.size * leading;
            let base = (height - (ASCENT + DESCENT) * line.size) / 2.0 + ASCENT * line.size;
            let mut runs: BTreeMap<usize, Vec<_>> = BTreeMap::new();
            for piece in line.pieces {
                runs.entry(piece.run).or_default().push(piece);
            }
            let drawn = runs.into_iter().map(|(run, pieces)| {
                let look = pieces[0].look;
                let within =
                    *parts.entry(run).or_insert_with(|| self.part_of(look, told.run(run), part));
                let content = Some(self.tree.content(within));
                Drawn::Text { content, at: (left, base), said: Arc::clone(&said), pieces }
            });
            let drawn = drawn.collect();
            // Two lines at least stay together.
            let with_next = at + 1 < count && (count < 4 || at == 0 || at + 2 == count);
            slices.push(Slice { height, with_next, drawn, ..Slice::default() });
        }
        slices
    }

    /// What a look says, said to those who do not see it; and the order of letters that are not drawn in the order they are read in.
    fn part_of(&mut self, look: Look, said: &str, within: usize) -> usize {
        let struck = look.struck.then_some(TextDecorationType::LineThrough);
        let turned = said.chars().any(is_right_to_left).then(|| said.to_owned());
        if struck.is_none() && turned.is_none() {
            return within;
        }
        let span = Tag::Span.with_text_decoration_type(struck).with_actual_text(turned);
        self.tree.part(Some(within), span)
    }

    fn put(&mut self, mut slices: Vec<Slice>, kind: Kind, with_next: bool) {
        if let Some(first) = slices.first_mut() {
            first.before = kind.before;
        }
        if let Some(last) = slices.last_mut() {
            last.after = kind.after;
            last.with_next = with_next;
        }
        let begins = self.slices.len();
        self.slices.append(&mut slices);
        self.breaks_at(begins);
    }

    fn line(
        &mut self,
        said: &str,
        kind: Kind,
        tag: impl Into<krilla::tagging::TagKind>,
        with_next: bool,
    ) {
        if said.trim().is_empty() {
            return;
        }
        let part = self.tree.part(None, tag);
        let told = Told::plain(said, kind.look);
        let slices = self.set(&told, kind.leading, part, kind.left, self.room[0] - kind.left);
        self.put(slices, kind, with_next);
    }

    fn paragraph(&mut self, told: &[Span], kind: Kind, part: usize, with_next: bool) {
        let told = Told::spans(told, kind.look, self.aside);
        let slices = self.set(&told, kind.leading, part, kind.left, self.room[0] - kind.left);
        self.put(slices, kind, with_next);
    }

    fn heading(&mut self, level: u8, said: &str) {
        let level = level.clamp(1, 3);
        let kind = HEADINGS[usize::from(level) - 1];
        let begins = self.slices.len();
        let above = u16::from(self.has_title);
        match NonZeroU16::new(u16::from(level) + above).filter(|_| !said.trim().is_empty()) {
            Some(told) => self.line(said, kind, Tag::Hn(told, Some(clean(said))), true),
            None => self.line(said, kind, Tag::P, true),
        }
        let Some(first) = self.slices.get_mut(begins) else { return };
        first.bookmark = Some((level, said.replace('\n', " ")));
        if level == 1 {
            const UNDER_RULE: f32 = 8.0;
            first.height += UNDER_RULE;
            let drawn = std::mem::take(&mut first.drawn).into_iter();
            let (from, to) = ((0.0, 0.75), (self.room[0], 0.75));
            first.drawn = vec![Drawn::Line { from, to, width: 1.5, ink: INK }];
            first.drawn.extend(drawn.map(|drawn| drawn.shifted(0.0, UNDER_RULE)));
        }
        for slice in &mut self.slices[begins..] {
            slice.with_next = true;
        }
    }

    /// On a ground of its own.
    fn note(&mut self, told: &[Span], with_next: bool) {
        const AROUND: f32 = 5.0;
        let part = self.tree.part(None, Tag::P);
        let told = Told::spans(told, NOTE.look, self.aside);
        let width = self.room[0] - NOTE.left - AROUND;
        let mut slices = self.set(&told, NOTE.leading, part, NOTE.left, width);
        let last = slices.len().saturating_sub(1);
        for (at, slice) in slices.iter_mut().enumerate() {
            let above = if at == 0 { AROUND } else { 0.0 };
            slice.height += above + if at == last { AROUND } else { 0.0 };
            slice.with_next = true;
            let (at, height) = ((0.0, 0.0), slice.height);
            let ground = [(self.room[0], SET_APART), (2.25, INK)];
            let ground = ground.map(|(width, ink)| Drawn::Fill { at, size: (width, height), ink });
            let drawn = std::mem::take(&mut slice.drawn).into_iter();
            slice.drawn =
                ground.into_iter().chain(drawn.map(|drawn| drawn.shifted(0.0, above))).collect();
        }
        self.put(slices, NOTE, with_next);
    }

    /// What stands at the left of the first of some slices, on its base line.
    fn labelled(&mut self, said: &str, look: Look, part: usize, left: f32) -> Vec<Drawn> {
        let slices = self.set(&Told::plain(said, look), 1.0, part, left, f32::INFINITY);
        slices.into_iter().flat_map(|slice| slice.drawn).collect()
    }

    fn list(&mut self, list: &[Vec<Span>]) {
        let whole = self.tree.part(None, Tag::L(ListNumbering::Disc));
        for told in list {
            let item = self.tree.part(Some(whole), Tag::LI);
            let label = self.tree.part(Some(item), Tag::Lbl);
            let bullet = self.labelled("•", BULLET.look, label, 3.0);
            let body = self.tree.part(Some(item), Tag::LBody);
            let begins = self.slices.len();
            self.paragraph(told, BULLET, body, FREE);
            self.beside(begins, bullet);
        }
    }

    fn items(&mut self, list: &[Item]) {
        let whole = self.tree.part(None, Tag::L(ListNumbering::Decimal));
        for told in list {
            let item = self.tree.part(Some(whole), Tag::LI);
            let mut mark = Vec::new();
            if !told.mark.trim().is_empty() {
                let label = self.tree.part(Some(item), Tag::Lbl);
                let look = ABOVE_TITLE.look;
                mark = self.labelled(&told.mark, look, label, 0.0);
            }
            let body = self.tree.part(Some(item), Tag::LBody);
            let begins = self.slices.len();
            for (at, said) in told.paragraphs.iter().enumerate() {
                let kind = if at == 0 { ITEM } else { ITEM_MORE };
                let part = self.tree.part(Some(body), Tag::P);
                self.paragraph(said, kind, part, at + 1 < told.paragraphs.len());
            }
            self.beside(begins, mark);
        }
    }

    /// Puts `label` on the base line of the slice at a place.
    fn beside(&mut self, at: usize, label: Vec<Drawn>) {
        let Some(slice) = self.slices.get_mut(at) else { return };
        let base = slice.drawn.iter().find_map(|drawn| match drawn {
            Drawn::Text { at, .. } => Some(at.1),
            _ => None,
        });
        let label = label.into_iter().map(|mut drawn| {
            if let (Drawn::Text { at, .. }, Some(base)) = (&mut drawn, base) {
                at.1 = base;
            }
            drawn
        });
        let label: Vec<_> = label.collect();
        slice.drawn.splice(0..0, label);
    }

    fn lines(&mut self, count: usize) {
        for _ in 0..count {
            let (from, to) = ((0.0, WRITING_LINE), (self.room[0], WRITING_LINE));
            let drawn = vec![Drawn::Line { from, to, width: 0.5, ink: RULE }];
            let line = Slice { height: WRITING_LINE, drawn, ..Slice::default() };
            self.put(vec![line], Kind { after: 0.0, ..BODY }, FREE);
        }
    }

    /// A picture in the middle, as large as it may be.
    pub fn picture(&mut self, picture: &'a Picture) {
        let [width, height] = shown_size(picture, self.room);
        self.picture_of(picture, [width, height]);
    }

    pub fn picture_of(&mut self, picture: &'a Picture, [width, height]: [f32; 2]) {
        let node = self.tree.part(None, Tag::Figure(Some(clean(&picture.alt))));
        let content = self.tree.content(node);
        let (number, at) = (self.pictures.len(), ((self.room[0] - width) / 2.0, 0.0));
        self.pictures.push(picture);
        let size = (width, height);
        let drawn = vec![Drawn::Picture { content, node, picture: number, at, size }];
        let slice = Slice { height, drawn, ..Slice::default() };
        self.put(vec![slice], Kind { before: 6.0, after: 2.0, ..BODY }, true);
    }
}
