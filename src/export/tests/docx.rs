//! A file that Word and `LibreOffice` open, with nothing in it but what it tells.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use super::minutes_of;
use super::planted::{SAID, SECRETS, planted};
use super::zipped::{PNG, parts_of, png, xml};
use crate::export::document::{Block, Cell, Document, Item, Layout, Span, Table};
use crate::export::{Choices, NotWritten, docx};
use crate::session::{Language, fold};

/// Each part of the file under its path.
fn parts(document: &Document) -> BTreeMap<String, Vec<u8>> {
    parts_of(docx(document, png).unwrap())
}

/// What is written in the elements `w:t` of a part, as it is read; checks that the part is well formed.
fn written(part: &str) -> String {
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let (mut said, mut open, mut inside) = (String::new(), 0, false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                open += 1;
                inside = tag.name().as_ref() == b"w:t";
            }
            Event::End(_) => {
                open -= 1;
                inside = false;
            }
            Event::Empty(tag) if tag.name().as_ref() == b"w:br" => said.push('\n'),
            Event::Text(text) if inside => said.push_str(&text.decode().unwrap()),
            Event::GeneralRef(entity) if inside => {
                let entity = format!("&{};", entity.decode().unwrap());
                said.push_str(&unescape(&entity).unwrap());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    said
}

#[test]
fn no_part_of_the_shareable_file_holds_a_secret() {
    let shared = parts(&minutes_of(&planted(), Choices::SHAREABLE));
    let internal = parts(&minutes_of(&planted(), Choices::INTERNAL));
    let told = fold(&written(xml(&internal, "word/document.xml")));
    for secret in SECRETS {
        for (path, bytes) in &shared {
            let part = fold(&String::from_utf8_lossy(bytes));
            assert!(!part.contains(&fold(secret)), "{secret} in {path}");
        }
        assert!(told.contains(&fold(secret)), "{secret}");
    }
    assert!(!shared.contains_key("word/header1.xml"));
    assert!(written(xml(&internal, "word/header1.xml")).contains("interne"));
    assert!(xml(&internal, "word/document.xml").contains("w:headerReference"));
}

#[test]
fn every_part_is_sound_xml_and_every_text_stays_a_text() {
    let parts = parts(&minutes_of(&planted(), Choices::INTERNAL));
    for path in parts.keys().filter(|path| !path.starts_with("word/media/")) {
        written(xml(&parts, path));
    }
    let told = written(xml(&parts, "word/document.xml"));
    for words in SAID {
        assert_eq!(told.matches(&words.replace('\u{202e}', "")).count(), 1, "{words}");
    }
}

#[test]
fn long_texts_and_what_xml_forbids_do_no_harm() {
    let long = "é🙂 ".repeat(3_400);
    let texts = [long.as_str(), "a\u{0}\u{b}\u{fffe}b\r\nc\td", "-1", "@x", "+2", "שלום"];
    let document = Document {
        language: Language::En,
        title: "T".to_owned(),
        layout: Layout::Text,
        banner: String::new(),
        footer: long.clone(),
        blocks: texts
            .iter()
            .map(|text| {
                let paragraphs = vec![vec![Span::plain(*text)], vec![Span::struck(*text)]];
                Block::Items(vec![Item { mark: "1".to_owned(), paragraphs }])
            })
            .collect(),
    };
    let parts = parts(&document);
    let told = written(xml(&parts, "word/document.xml"));
    assert_eq!(told.matches(&long).count(), 2);
    assert!(told.contains("ab\ncd"), "a tab is an element of its own");
    assert!(xml(&parts, "word/document.xml").contains("<w:rtl/>"));
    assert!(written(xml(&parts, "word/footer1.xml")).chars().count() < 120);
}

#[test]
fn the_file_has_headings_a_language_heads_of_tables_and_words_for_its_pictures() {
    let parts = parts(&minutes_of(&planted(), Choices::SHAREABLE));
    let body = xml(&parts, "word/document.xml");
    for style in ["Title", "Heading1", "Heading2", "Heading3", "ListBullet", "Remark", "Argument"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
        assert!(xml(&parts, "word/styles.xml").contains(&format!("w:styleId=\"{style}\"")));
    }
    assert!(body.contains("<w:tblHeader/>"));
    assert!(body.contains("descr=\"Le plateau &quot;vu&quot; &lt;ici&gt;\""));
    assert!(xml(&parts, "word/styles.xml").contains("<w:lang w:val=\"fr-FR\""));
    assert_eq!(parts["word/media/picture1.png"], PNG);
    assert_eq!(parts["word/media/picture2.png"], PNG);
}

#[test]
fn the_file_tells_nothing_of_who_wrote_it_and_when() {
    let parts = parts(&minutes_of(&planted(), Choices::INTERNAL));
    let core = xml(&parts, "docProps/core.xml");
    let (_, told) = core.split_once("<dc:title>").unwrap();
    let rest = "Compte rendu · Essai &lt;planté&gt;</dc:title><dc:language>fr-FR</dc:language>\
                </cp:coreProperties>";
    assert_eq!(told, rest);
    assert!(!parts.contains_key("docProps/app.xml"));
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let document = minutes_of(&planted(), Choices::INTERNAL);
    assert_eq!(docx(&document, png).unwrap(), docx(&document, png).unwrap());
}

#[test]
fn a_picture_that_cannot_be_drawn_is_told() {
    let document = minutes_of(&planted(), Choices::SHAREABLE);
    let failed = docx(&document, |_| Err(std::fmt::Error));
    assert!(matches!(failed, Err(NotWritten::Picture(_))));
}

#[test]
fn a_table_is_never_cut_within_a_row_nor_before_its_last_one() {
    let row = |text: &str| vec![Cell::plain(text), Cell::plain("x".repeat(500))];
    let table = Table {
        columns: vec![("Quoi".to_owned(), 50), ("Qui".to_owned(), 50)],
        rows: vec![row("un"), row("deux"), row("trois")],
        row_height: 0,
    };
    let document = Document {
        language: Language::Fr,
        title: String::new(),
        layout: Layout::Text,
        banner: String::new(),
        footer: String::new(),
        blocks: vec![Block::Table(table)],
    };
    let parts = parts(&document);
    let rows: Vec<_> = xml(&parts, "word/document.xml").split("<w:tr>").skip(1).collect();
    assert!(rows.iter().all(|row| row.contains("<w:cantSplit/>")));
    // With the heads the first row, with the last one the one before it.
    let keeps: Vec<_> = rows.iter().map(|row| row.contains("<w:keepNext/>")).collect();
    assert_eq!(keeps, [true, false, true, false]);
}
