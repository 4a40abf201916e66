//! One document, whatever the file: the same paragraphs in the same order.

use std::path::Path;

use curseur::session::Language;
use curseur::words::Words;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::paper::{Paper, squeezed};
use super::sessions::{hostile, samples, secret};
use super::tools::fonts_of;
use super::written::texts;
use super::{EDITIONS, Room};

/// The paragraphs of a DOCX or ODT file that say something, in order.
fn paragraphs(file: &Path) -> Vec<String> {
    let parts = texts(file);
    let is_text = |part: &str| ["word/document.xml", "content.xml"].contains(&part);
    let (_, text) = parts.into_iter().find(|(part, _)| is_text(part)).expect("its text");
    let mut reader = Reader::from_str(&text);
    let (mut paragraphs, mut is_aside) = (Vec::<String>::new(), false);
    loop {
        let event = reader.read_event().expect("sound markup");
        let name = match &event {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => tag.name().as_ref().to_vec(),
            Event::End(tag) => {
                is_aside &= !tag.name().as_ref().starts_with(b"svg:");
                continue;
            }
            Event::Text(text) if !is_aside => {
                let last = paragraphs.last_mut();
                if let Some(last) = last {
                    *last += &text.xml10_content().expect("UTF-8");
                }
                continue;
            }
            Event::GeneralRef(entity) if !is_aside => {
                let entity = format!("&{};", entity.decode().expect("UTF-8"));
                let entity = quick_xml::escape::unescape(&entity).expect("an entity");
                paragraphs.last_mut().into_iter().for_each(|last| *last += &entity);
                continue;
            }
            _ => continue,
        };
        let between = match name.as_slice() {
            b"w:p" | b"text:p" | b"text:h" => {
                paragraphs.push(String::new());
                continue;
            }
            b"svg:title" | b"svg:desc" => {
                is_aside = true;
                continue;
            }
            b"w:br" | b"text:line-break" => "\n",
            b"w:tab" | b"text:tab" => "\t",
            b"text:s" => " ",
            _ => continue,
        };
        paragraphs.last_mut().into_iter().for_each(|last| *last += between);
    }
    // A tab stop of a paragraph is called as a tab is.
    let paragraphs = paragraphs.iter().map(|paragraph| paragraph.trim().to_owned());
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect()
}

#[test]
fn minutes_and_sheets_say_the_same_in_the_same_order_as_docx_and_as_odt() {
    let sessions = samples().into_iter().map(|(_, session)| session);
    for session in sessions.chain([hostile(), secret()]) {
        let room = Room::with(&session);
        for what in ["minutes", "sheets"] {
            for options in EDITIONS {
                let more = [&["--what", what][..], options].concat();
                let [docx, odt] = ["docx", "odt"].map(|format| {
                    let name = format!("{what} {}.{format}", options.len());
                    paragraphs(&room.export(&name, Language::Fr, &more)[0])
                });
                let differing = docx.iter().zip(&odt).find(|(one, other)| one != other);
                assert_eq!(differing, None, "{what} {options:?}");
                assert_eq!(docx.len(), odt.len(), "{what} {options:?}");
            }
        }
    }
}

#[test]
fn a_pdf_says_what_the_docx_says_in_the_same_order_with_its_fonts_within() {
    for session in samples().into_iter().map(|(_, session)| session).chain([secret()]) {
        let room = Room::with(&session);
        for what in ["minutes", "sheets"] {
            for options in EDITIONS {
                let more = [&["--what", what][..], options].concat();
                let file = |format: &str| {
                    let name = format!("{what} {}.{format}", options.len());
                    room.export(&name, Language::Fr, &more).swap_remove(0)
                };
                let docx = paragraphs(&file("docx"));
                // A rail is drawn there.
                let told = docx.iter().filter(|paragraph| *paragraph != "|");
                let told: Vec<_> = told.map(|paragraph| squeezed(paragraph)).collect();
                let pdf = file("pdf");
                let banner = Words::new(Language::Fr).text("minutes-banner");
                // Where a table goes on, its head is told again; pictures have texts of their own.
                let printed = Paper::read(&pdf).squeezed(&banner).replace('•', "");
                let mut rest = printed.as_str();
                for paragraph in &told {
                    let paragraph = paragraph.replace('•', "");
                    let at = rest.find(&paragraph);
                    let at =
                        at.unwrap_or_else(|| panic!("{what} {options:?}: {paragraph} in {rest}"));
                    rest = &rest[at + paragraph.len()..];
                }
                for font in fonts_of(&pdf).lines().skip(2) {
                    assert!(font.contains(" yes yes yes "), "{font}");
                }
            }
        }
    }
}
