//! A text with headings, lists, tables and pictures: what minutes and blank sheets are before they become a file.

use crate::session::Language;

use super::picture::Picture;

/// A document to be written as PDF, ODT, DOCX or HTML, on A4 paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub language: Language,
    /// Names the file where files are listed; [`Block::Title`] is what the paper shows.
    pub title: String,
    pub layout: Layout,
    /// Said at the top of each page of an internal edition; empty in a shareable one.
    pub banner: String,
    /// Said at the foot of each page, beside its number.
    pub footer: String,
    pub blocks: Vec<Block>,
}

impl Document {
    /// The language and the country whose words these are, as BCP 47 tells them.
    pub(super) fn locale(&self) -> &'static str {
        match self.language {
            Language::Fr => "fr-FR",
            Language::En => "en-GB",
        }
    }

    /// As much of what is said at the foot as one line holds.
    pub(super) fn foot(&self) -> String {
        const MOST: usize = 90;
        let line = self.footer.replace(['\n', '\t'], " ");
        if line.chars().count() <= MOST {
            return line;
        }
        let kept: String = line.chars().take(MOST - 1).collect();
        format!("{}…", kept.trim_end())
    }
}

/// What the paper is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// Reading.
    #[default]
    Text,
    /// Writing on: narrow margins, small print.
    Sheet,
}

/// A4, and what is free around the text on it and around its head and foot; in millimetres.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paper {
    pub margin: u32,
    pub edge: u32,
}

/// Points in a millimetre.
pub(super) const POINTS: f32 = 72.0 / 25.4;

impl Paper {
    pub const WIDTH: u32 = 210;
    pub const HEIGHT: u32 = 297;

    pub fn of(layout: Layout) -> Self {
        match layout {
            Layout::Text => Self { margin: 20, edge: 10 },
            Layout::Sheet => Self { margin: 14, edge: 7 },
        }
    }

    /// Between the margins.
    pub fn text_width(self) -> u32 {
        Self::WIDTH - 2 * self.margin
    }

    /// Between the margins, in points.
    pub fn room(self) -> [f32; 2] {
        [self.text_width(), Self::HEIGHT - 2 * self.margin].map(|length| length as f32 * POINTS)
    }
}

/// One piece of a document, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title as it is read, what kind of document it is above it, and lines under it.
    Title {
        above: String,
        text: String,
        under: Vec<String>,
    },
    /// The level counts from 1; the title of the document is none of them.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Span>),
    /// Set apart from the text around it.
    Note(Vec<Span>),
    /// One item a line, with a bullet each.
    List(Vec<Vec<Span>>),
    /// Items that bear a mark of their own, with one paragraph or several.
    Items(Vec<Item>),
    Table(Table),
    /// With its words for those who do not see it in [`Picture::alt`].
    Picture {
        picture: Picture,
        caption: String,
    },
    /// So many empty lines to write on.
    Lines(usize),
    PageBreak,
}

/// Something said under a mark, as an argument under its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub mark: String,
    pub paragraphs: Vec<Vec<Span>>,
}

/// Rows under the names of their columns, which each page repeats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What each column is called and how wide it is beside the others. A row has as many cells.
    pub columns: Vec<(String, u32)>,
    pub rows: Vec<Vec<Cell>>,
    /// How high a row is at least, in millimetres; as high as its text when 0.
    pub row_height: u32,
}

/// What one place of a table holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(Vec<Span>),
    /// An empty rail to mark, between its two ends.
    Rail {
        low: String,
        high: String,
    },
}

/// A run of text in one style. Always shown as text, whatever it holds; its lines stay apart.
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

    pub fn struck(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Struck }
    }

    pub fn aside(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Aside }
    }
}

impl Cell {
    /// What it says; an empty rail says nothing.
    pub(super) fn into_text(self) -> Vec<Span> {
        match self {
            Self::Text(said) => said,
            Self::Rail { .. } => Vec::new(),
        }
    }

    /// A cell with one run of text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(vec![Span::plain(text)])
    }
}

impl Table {
    /// Whether a row is so long that it may be cut between two pages; the table is as wide as `width`, in twentieths of a point.
    pub(super) fn is_long(&self, row: &[Cell], width: u32) -> bool {
        /// A row with more lines than this may be cut.
        const LINES: usize = 36;
        /// About how wide a letter is.
        const LETTER: usize = 100;
        let whole = self.columns.iter().map(|(_, share)| *share).sum::<u32>().max(1);
        let lines = row.iter().zip(&self.columns).map(|(cell, (_, share))| {
            let Cell::Text(told) = cell else { return 0 };
            let letters: usize = told.iter().map(|span| span.text.chars().count()).sum();
            letters * LETTER / ((width * share / whole) as usize).max(LETTER)
        });
        LINES <= lines.max().unwrap_or_default()
    }
}

/// The lines of a title, each with the name of the style it is in.
pub(super) fn title<'a>(
    above: &'a str,
    text: &'a str,
    under: &'a [String],
) -> impl Iterator<Item = (&'static str, &'a str)> {
    let under = under.iter().map(|line| ("Subtitle", line.as_str()));
    [("AboveTitle", above), ("Title", text)].into_iter().chain(under)
}

/// How wide and high a picture is shown, in points: as it is drawn, or so that more of a page is left than it takes; a higher
/// one goes to the next page, and leaves this one empty.
pub(super) fn shown_size(picture: &Picture, [width, height]: [f32; 2]) -> [f32; 2] {
    /// Of the height of the text of a page.
    const MOST: f32 = 0.5;
    let [wide, high] = [picture.width, picture.height].map(|length| length.max(1.0));
    let scale = (width / wide).min(height * MOST / high).min(1.0);
    [wide * scale, high * scale]
}

/// Whether the two ends of a rail go one under the other.
pub(super) fn are_long(low: &str, high: &str) -> bool {
    /// Ends with more characters than this do.
    const ENDS: usize = 32;
    ENDS < low.chars().count() + high.chars().count()
}

/// Whether the paragraph at a place stands between a heading and what the heading announces: they stay on one page.
pub(super) fn leads(blocks: &[Block], at: usize) -> bool {
    /// More paragraphs than this are a text of their own.
    const MOST: usize = 4;
    let is_paragraph = |block: &&Block| matches!(block, Block::Paragraph(_) | Block::Note(_));
    let before = blocks[..=at].iter().rev().take_while(is_paragraph).count();
    let after = blocks[at..].iter().take_while(is_paragraph).count();
    let starts = at.checked_sub(before).and_then(|heading| blocks.get(heading));
    let goes_on = blocks.get(at + after);
    before != 0
        && before + after - 1 <= MOST
        && matches!(starts, Some(Block::Heading { .. }))
        && goes_on.is_some()
}
