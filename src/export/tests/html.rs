//! A page that holds everything and lets nothing in or out.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::planted::{SECRETS, planted};
use super::{minutes_of, picture};
use crate::export::document::{Block, Document, Layout, Span};
use crate::export::picture::Picture;
use crate::export::{Choices, html};
use crate::session::{Language, fold};

fn svg(_: &Picture) -> String {
    "<svg/>".to_owned()
}

fn page(choices: Choices) -> String {
    html(&minutes_of(&planted(), choices), svg)
}

#[test]
fn the_shareable_page_holds_no_secret_and_the_internal_one_says_what_it_is() {
    let shared = fold(&page(Choices::SHAREABLE));
    let internal = page(Choices::INTERNAL);
    for secret in SECRETS {
        assert!(!shared.contains(&fold(secret)), "{secret}");
        assert!(fold(&internal).contains(&fold(secret)), "{secret}");
    }
    assert!(internal.contains("<div class=\"banner\">"));
    assert!(!shared.contains("<div class=\"banner\">"));
}

#[test]
fn hostile_texts_are_shown_as_texts() {
    let page = page(Choices::SHAREABLE);
    assert!(!page.contains("<script") && !page.contains("<b>"));
    let shown =
        "&lt;script&gt;alert(&apos;x&apos;)&lt;/script&gt; &amp;amp; ]]&gt; &quot;=cmd&quot;";
    assert_eq!(page.matches(shown).count(), 1);
    // Letters from right to left turn nothing that stands around them.
    let at = page.find(shown).unwrap();
    let before = &page[..at];
    assert!(before.ends_with("<span dir=\"auto\">«\u{202f}"), "{}", &before[before.len() - 60..]);
}

/// The names of all elements and of all attributes.
fn names(page: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    loop {
        let tag = match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => tag,
            Event::Eof => return (elements, attributes),
            _ => continue,
        };
        elements.insert(String::from_utf8(tag.name().as_ref().to_owned()).unwrap());
        for attribute in tag.attributes() {
            let name = attribute.unwrap().key.as_ref().to_owned();
            attributes.insert(String::from_utf8(name).unwrap());
        }
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs_and_every_element_closes() {
    let page = page(Choices::INTERNAL);
    let policy = page.find("default-src &apos;none&apos;").unwrap();
    assert!(policy < page.find("<style").unwrap());
    for way_out in ["url(", "@import", "http:", "https:"] {
        assert!(!page.contains(way_out), "{way_out}");
    }
    let (elements, attributes) = names(&page);
    for fetched in ["script", "link", "img", "iframe", "object", "embed", "form", "a"] {
        assert!(!elements.contains(fetched), "{fetched}");
    }
    let runs = |name: &&String| name.starts_with("on") || ["src", "href"].contains(&name.as_str());
    assert_eq!(attributes.iter().find(runs), None);
}

#[test]
fn the_page_says_its_language_and_its_title_and_what_its_pictures_show() {
    let page = page(Choices::SHAREABLE);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    assert!(page.contains("<title>Compte rendu · Essai &lt;planté&gt;</title>"));
    assert!(page.contains("aria-label=\"Le plateau &quot;vu&quot; &lt;ici&gt;\""));
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn control_characters_are_left_out() {
    let document = Document {
        language: Language::En,
        title: "t\u{1b}".to_owned(),
        layout: Layout::Text,
        banner: String::new(),
        footer: String::new(),
        blocks: vec![
            Block::Paragraph(vec![Span::plain("a\u{0}b\u{8}c\u{9f}d\ne")]),
            Block::Picture { picture: picture("x"), caption: String::new() },
        ],
    };
    let page = html(&document, svg);
    assert!(page.contains(">abcd\ne<"), "{page}");
    assert!(page.contains("<title>t</title>"));
}

#[test]
fn the_same_session_gives_the_same_page() {
    assert_eq!(page(Choices::INTERNAL), page(Choices::INTERNAL));
}
