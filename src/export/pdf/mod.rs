//! A document or a picture as PDF/UA-1 on A4: what is read has its title, its language, its tags, its bookmarks and words for its
//! pictures; the fonts are within. No clock and no chance: the same document gives the same bytes.

mod draw;
mod faces;
mod flow;
mod looks;
mod setter;
mod tables;
mod text;
mod tree;

use std::collections::BTreeSet;

use super::document::{Block, Cell, Document, Layout};
use super::picture::{Picture, Shape};
use crate::session::Language;
use crate::storage::Fonts;

use draw::Page;
use faces::Faces;
use looks::{ASIDE, ASIDE_ON_SHEET};
use setter::Setter;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[error("the pages could not be written: {0}")]
pub struct NotPrinted(String);

/// A file, and the letters in it that no font of this computer draws: each is told by its number.
#[derive(Debug)]
pub struct Printed {
    pub bytes: Vec<u8>,
    pub lacking: BTreeSet<char>,
}

/// `document` on A4 pages.
pub fn pdf(document: &Document) -> Result<Printed, NotPrinted> {
    let faces = Faces::of(&letters(document), Fonts::system);
    let page = Page::of(document.layout);
    let aside = match document.layout {
        Layout::Text => ASIDE,
        Layout::Sheet => ASIDE_ON_SHEET,
    };
    let mut setter = Setter::new(&faces, page.room(), aside);
    let around = draw::Around::of(document, &mut setter, page);
    setter.document(document);
    let bytes = draw::pages(setter, page, &around, &document.title, document.language)?;
    Ok(Printed { bytes, lacking: faces.lacking() })
}

/// `picture` alone on an A4 page, upright or not as it fills it best.
pub fn picture_pdf(picture: &Picture, language: Language) -> Result<Printed, NotPrinted> {
    let mut letters = BTreeSet::new();
    of_picture(picture, &mut letters);
    let faces = Faces::of(&letters, Fonts::system);
    let page = Page::filled_by(picture);
    let mut setter = Setter::new(&faces, page.room(), ASIDE);
    let [width, height] = page.room();
    let scale = (width / picture.width.max(1.0)).min((height - 1.0) / picture.height.max(1.0));
    setter.picture_of(picture, [picture.width * scale, picture.height * scale]);
    let around = draw::Around::default();
    let bytes = draw::pages(setter, page, &around, picture.title(), language)?;
    Ok(Printed { bytes, lacking: faces.lacking() })
}

fn of_picture(picture: &Picture, letters: &mut BTreeSet<char>) {
    for shape in &picture.shapes {
        if let Shape::Text { text, .. } = shape {
            letters.extend(text.chars());
        }
    }
}

/// Every letter that is drawn.
fn letters(document: &Document) -> BTreeSet<char> {
    let mut letters: BTreeSet<char> =
        [&document.banner, &document.footer].into_iter().flat_map(|text| text.chars()).collect();
    for block in &document.blocks {
        match block {
            Block::Title { above, text, under } => {
                letters
                    .extend([above, text].into_iter().chain(under).flat_map(|text| text.chars()));
            }
            Block::Heading { text, .. } => letters.extend(text.chars()),
            Block::Paragraph(told) | Block::Note(told) => {
                letters.extend(told.iter().flat_map(|span| span.text.chars()));
            }
            Block::List(list) => {
                letters.extend(list.iter().flatten().flat_map(|span| span.text.chars()));
            }
            Block::Items(list) => {
                letters.extend(list.iter().flat_map(|item| item.mark.chars()));
                let told = list.iter().flat_map(|item| item.paragraphs.iter().flatten());
                letters.extend(told.flat_map(|span| span.text.chars()));
            }
            Block::Table(table) => {
                letters.extend(table.columns.iter().flat_map(|(name, _)| name.chars()));
                for cell in table.rows.iter().flatten() {
                    match cell {
                        Cell::Text(told) => {
                            letters.extend(told.iter().flat_map(|span| span.text.chars()));
                        }
                        Cell::Rail { low, high } => letters.extend(low.chars().chain(high.chars())),
                    }
                }
            }
            Block::Picture { picture, caption } => {
                letters.extend(caption.chars());
                of_picture(picture, &mut letters);
            }
            Block::Lines(_) | Block::PageBreak => {}
        }
    }
    letters
}
