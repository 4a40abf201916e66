//! A file that `LibreOffice` and Word open, with nothing in it but what it tells.

use std::collections::BTreeMap;
use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::{CompressionMethod, ZipArchive};

use super::minutes_of;
use super::planted::{SECRETS, planted};
use super::zipped::{PNG, parts_of, png, xml};
use crate::export::document::{Block, Document};
use crate::export::{Choices, NotWritten, odt, sheets};
use crate::session::{Language, fold};
use crate::words::Words;

/// Each part of the file under its path.
fn parts(document: &Document) -> BTreeMap<String, Vec<u8>> {
    parts_of(odt(document, png).unwrap())
}

#[test]
fn no_part_of_the_shareable_file_holds_a_secret() {
    let shared = parts(&minutes_of(&planted(), Choices::SHAREABLE));
    let internal = parts(&minutes_of(&planted(), Choices::INTERNAL));
    for secret in SECRETS {
        for (path, bytes) in &shared {
            let part = fold(&String::from_utf8_lossy(bytes));
            assert!(!part.contains(&fold(secret)), "{secret} in {path}");
        }
        assert!(fold(xml(&internal, "content.xml")).contains(&fold(secret)), "{secret}");
    }
    assert!(!xml(&shared, "styles.xml").contains("<style:header>"));
    assert!(xml(&internal, "styles.xml").contains("<style:header>"));
}

/// The names of the styles that a part uses, and those that it has.
fn styles(part: &str) -> [Vec<String>; 2] {
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let [mut used, mut has] = [Vec::new(), Vec::new()];
    loop {
        let tag = match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => tag,
            Event::Eof => return [used, has],
            _ => continue,
        };
        for attribute in tag.attributes() {
            let attribute = attribute.unwrap();
            let value = String::from_utf8(attribute.value.to_vec()).unwrap();
            match attribute.key.as_ref() {
                b"style:name" => has.push(value),
                b"text:style-name" | b"table:style-name" | b"style:parent-style-name" => {
                    used.push(value);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn every_part_is_sound_and_every_style_that_is_used_is_there() {
    let words = Words::new(Language::Fr);
    for document in [minutes_of(&planted(), Choices::INTERNAL), sheets(&planted(), words)] {
        let parts = parts(&document);
        let [mut used, mut has] = [Vec::new(), Vec::new()];
        for path in ["content.xml", "styles.xml"] {
            let [more, others] = styles(xml(&parts, path));
            used.extend(more);
            has.extend(others);
        }
        let lacking: Vec<_> = used.iter().filter(|style| !has.contains(style)).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
        assert!(
            xml(&parts, "META-INF/manifest.xml").contains("manifest:full-path=\"content.xml\"")
        );
    }
}

#[test]
fn the_file_says_first_and_uncompressed_what_it_is() {
    let file = odt(&minutes_of(&planted(), Choices::SHAREABLE), png).unwrap();
    let kind = b"mimetypeapplication/vnd.oasis.opendocument.textPK";
    assert!(file[30..].starts_with(kind));
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    assert_eq!(archive.by_index(0).unwrap().compression(), CompressionMethod::Stored);
}

#[test]
fn the_file_has_headings_lists_a_language_heads_of_tables_and_words_for_its_pictures() {
    let document = minutes_of(&planted(), Choices::SHAREABLE);
    let parts = parts(&document);
    let body = xml(&parts, "content.xml");
    let headings = document.blocks.iter().filter(|block| matches!(block, Block::Heading { .. }));
    assert_eq!(body.matches("<text:h ").count(), headings.count());
    for level in ["1", "2", "3"] {
        assert!(body.contains(&format!("text:outline-level=\"{level}\"")), "{level}");
    }
    let tables = body.matches("<table:table ").count();
    assert!(0 < tables);
    assert_eq!(body.matches("<table:table-header-rows>").count(), tables);
    assert!(body.contains("<text:list text:style-name=\"Bullets\">"));
    assert!(body.contains("<text:list text:style-name=\"Marks\">"));
    assert!(body.contains("<svg:title>Le plateau &quot;vu&quot; &lt;ici&gt;</svg:title>"));
    assert!(xml(&parts, "styles.xml").contains("fo:language=\"fr\" fo:country=\"FR\""));
    assert_eq!(parts["Pictures/picture1.png"], PNG);
    assert_eq!(parts["Pictures/picture2.png"], PNG);
}

#[test]
fn the_file_tells_nothing_of_who_wrote_it_and_when() {
    let parts = parts(&minutes_of(&planted(), Choices::INTERNAL));
    let (_, told) = xml(&parts, "meta.xml").split_once("<office:meta>").unwrap();
    let rest = "<dc:title>Compte rendu · Essai &lt;planté&gt;</dc:title><dc:language>fr-FR\
                </dc:language></office:meta></office:document-meta>";
    assert_eq!(told, rest);
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let document = minutes_of(&planted(), Choices::INTERNAL);
    assert_eq!(odt(&document, png).unwrap(), odt(&document, png).unwrap());
}

#[test]
fn a_picture_that_cannot_be_drawn_is_told() {
    let document = minutes_of(&planted(), Choices::SHAREABLE);
    let failed = odt(&document, |_| Err(std::fmt::Error));
    assert!(matches!(failed, Err(NotWritten::Picture(_))));
}
