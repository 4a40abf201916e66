//! Minutes, blank sheets and the files they become, on a session with something of every kind and a secret in each place.

mod agreement;
mod colleges;
mod docx;
mod html;
mod letters;
mod minutes;
mod names;
mod odt;
mod planted;
mod preparation;
mod sheets;
mod voices;
mod zipped;

use crate::session::{Language, Session};
use crate::words::Words;

use super::document::{Block, Cell, Document, Span, Style};
use super::picture::Picture;
use super::{Choices, Source};

/// The French minutes of `session`, with a picture in each place.
fn minutes_of(session: &Session, choices: Choices) -> Document {
    let source = Source::printed(session, Words::new(Language::Fr), choices);
    super::minutes(&source, vec![picture("Le plateau \"vu\" <ici>")], Some(picture("La carte")))
}

fn picture(alt: &str) -> Picture {
    Picture { width: 900.0, height: 600.0, alt: alt.to_owned(), shapes: Vec::new() }
}

/// Every run of text, in order.
fn spans(document: &Document) -> Vec<Span> {
    let mut all = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Title { above, text, under } => {
                all.extend([above, text].into_iter().chain(under).map(Span::plain));
            }
            Block::Heading { text, .. } => all.push(Span::plain(text)),
            Block::Paragraph(told) | Block::Note(told) => all.extend(told.iter().cloned()),
            Block::List(list) => all.extend(list.iter().flatten().cloned()),
            Block::Items(list) => {
                for item in list {
                    all.push(Span::plain(&item.mark));
                    all.extend(item.paragraphs.iter().flatten().cloned());
                }
            }
            Block::Table(table) => {
                all.extend(table.columns.iter().map(|(name, _)| Span::plain(name)));
                for cell in table.rows.iter().flatten() {
                    match cell {
                        Cell::Text(told) => all.extend(told.iter().cloned()),
                        Cell::Rail { low, high } => {
                            all.extend([low, high].into_iter().map(Span::plain));
                        }
                    }
                }
            }
            Block::Picture { caption, .. } => all.push(Span::plain(caption)),
            Block::Lines(_) | Block::PageBreak => {}
        }
    }
    all
}

/// All that is said, struck out or not.
fn text(document: &Document) -> String {
    spans(document).into_iter().map(|span| span.text).collect::<Vec<_>>().join("\n")
}

/// All that is said and stands.
fn standing(document: &Document) -> String {
    let spans = spans(document).into_iter().filter(|span| span.style != Style::Struck);
    spans.map(|span| span.text).collect::<Vec<_>>().join("\n")
}
