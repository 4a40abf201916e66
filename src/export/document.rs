//! A text with headings, lists, tables and pictures: what minutes and blank sheets are before they become a file.

use crate::session::Language;

use super::picture::Picture;

/// A document to be written as DOCX or HTML.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub language: Language,
    pub title: String,
    /// Said at the top of each page of an internal edition; empty in a shareable one.
    pub banner: String,
    /// Said at the foot of each page, beside its number.
    pub footer: String,
    pub blocks: Vec<Block>,
}

/// One piece of a document, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The level counts from 1; the title of the document is none of them.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Span>),
    /// One item a line, with a bullet each.
    List(Vec<Vec<Span>>),
    /// The first row names the columns and is repeated on each page.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// With its words for those who do not see it in [`Picture::alt`].
    Picture {
        picture: Picture,
        caption: String,
    },
    /// So many empty lines to write on.
    Lines(usize),
    PageBreak,
}

/// A run of text in one style. Always shown as text, whatever it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub style: Style,
}

/// How a run of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    #[default]
    Plain,
    Strong,
    /// Withdrawn: struck through.
    Struck,
    /// Said beside the text: smaller and grey.
    Aside,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Plain }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Strong }
    }

    pub fn aside(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Aside }
    }
}
