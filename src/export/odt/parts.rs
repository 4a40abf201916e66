//! The parts of an ODT file around its text: what they are, styles, the page with what stands at its head and foot.

use super::super::document::{Document, Layout, Paper};
use super::super::markup::{Attributes, Markup};
use super::runs::text;

pub const MIME: &str = "application/vnd.oasis.opendocument.text";

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const STYLES: &str = include_str!("styles.xml");
const OASIS: &str = "urn:oasis:names:tc:opendocument:xmlns:";
const VERSION: &str = "1.3";

/// What stands for the number of a page, and for how many there are, until whoever opens the file counts them.
const FIRST: &str = "1";
const BETWEEN: &str = " / ";

/// A part that begins as all parts of text do.
pub fn part(name: &str, inside: impl FnOnce(&mut Markup)) -> String {
    let spaces = [
        ("office", "office:1.0"),
        ("style", "style:1.0"),
        ("text", "text:1.0"),
        ("table", "table:1.0"),
        ("draw", "drawing:1.0"),
        ("fo", "xsl-fo-compatible:1.0"),
        ("svg", "svg-compatible:1.0"),
        ("meta", "meta:1.0"),
    ];
    let spaces = spaces.map(|(name, space)| (format!("xmlns:{name}"), format!("{OASIS}{space}")));
    let mut attributes: Vec<_> =
        spaces.iter().map(|(name, space)| (name.as_str(), space.as_str())).collect();
    attributes.extend([
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        ("office:version", VERSION),
    ]);
    whole(name, &attributes, inside)
}

fn whole(name: &str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Markup)) -> String {
    let mut xml = Markup::beginning(DECLARATION);
    xml.element(name, attributes, inside);
    xml.into_text()
}

/// Where a picture is in the file.
pub fn picture_path(number: usize) -> String {
    format!("Pictures/picture{number}.png")
}

pub fn manifest(pictures: usize) -> String {
    let space = format!("{OASIS}manifest:1.0");
    let head = [("xmlns:manifest", space.as_str()), ("manifest:version", VERSION)];
    whole("manifest:manifest", &head, |xml| {
        let mut file = |path: &str, kind: &str| {
            let entry = [("manifest:full-path", path), ("manifest:media-type", kind)];
            xml.empty("manifest:file-entry", &entry);
        };
        file("/", MIME);
        for path in ["content.xml", "styles.xml", "meta.xml"] {
            file(path, "text/xml");
        }
        for number in 1..=pictures {
            file(&picture_path(number), "image/png");
        }
    })
}

/// The title and the language; nobody's name, no date.
pub fn properties(document: &Document) -> String {
    part("office:document-meta", |xml| {
        xml.element("office:meta", &[], |xml| {
            xml.element("dc:title", &[], |xml| xml.text(&document.title));
            xml.element("dc:language", &[], |xml| xml.text(document.locale()));
        });
    })
}

pub fn styles(document: &Document) -> String {
    let (table, aside) = match document.layout {
        Layout::Text => ("9.5pt", "9pt"),
        Layout::Sheet => ("9pt", "8pt"),
    };
    let (language, country) = document.locale().split_once('-').unwrap_or_default();
    let styles = STYLES.replace("LANGUAGE", language).replace("COUNTRY", country);
    let styles = styles.replace("TABLE_SIZE", table).replace("ASIDE_SIZE", aside);
    let paper = Paper::of(document.layout);
    part("office:document-styles", |xml| {
        xml.as_it_stands(&styles);
        xml.element("office:automatic-styles", &[], |xml| page(xml, document, paper));
        xml.element("office:master-styles", &[], |xml| {
            let name = [("style:name", "Standard"), ("style:page-layout-name", "Paper")];
            xml.element("style:master-page", &name, |xml| around(xml, document));
        });
    })
}

fn millimetres(length: u32) -> String {
    format!("{length}mm")
}

/// The paper: its size, its margins, and the room for what stands at its head and foot.
fn page(xml: &mut Markup, document: &Document, paper: Paper) {
    let has_header = !document.banner.is_empty();
    let [width, height] = [Paper::WIDTH, Paper::HEIGHT].map(millimetres);
    let [margin, edge, room] =
        [paper.margin, paper.edge, paper.margin - paper.edge].map(millimetres);
    xml.element("style:page-layout", &[("style:name", "Paper")], |xml| {
        let lengths = [
            ("fo:page-width", &*width),
            ("fo:page-height", &height),
            ("style:print-orientation", "portrait"),
            ("fo:margin-top", if has_header { &edge } else { &margin }),
            ("fo:margin-bottom", &edge),
            ("fo:margin-left", &margin),
            ("fo:margin-right", &margin),
        ];
        xml.empty("style:page-layout-properties", &lengths);
        let sides =
            [("style:header-style", "fo:margin-bottom"), ("style:footer-style", "fo:margin-top")];
        for (name, side) in
            sides.into_iter().filter(|(name, _)| has_header || *name != "style:header-style")
        {
            xml.element(name, &[], |xml| {
                let lengths = [("fo:min-height", &*room), (side, "3mm")];
                xml.empty("style:header-footer-properties", &lengths);
            });
        }
    });
    // The number of the page stands clear of a long title.
    let name = [
        ("style:name", "Foot"),
        ("style:family", "paragraph"),
        ("style:parent-style-name", "Footer"),
    ];
    xml.element("style:style", &name, |xml| {
        xml.element("style:paragraph-properties", &[], |xml| {
            xml.element("style:tab-stops", &[], |xml| {
                let right = millimetres(paper.text_width());
                xml.empty("style:tab-stop", &[("style:position", &right), ("style:type", "right")]);
            });
        });
    });
}

/// The banner of an internal edition; what the document is, and the number of the page.
fn around(xml: &mut Markup, document: &Document) {
    if !document.banner.is_empty() {
        xml.element("style:header", &[], |xml| {
            let style = [("text:style-name", "Header")];
            xml.element("text:p", &style, |xml| text(xml, &document.banner));
        });
    }
    xml.element("style:footer", &[], |xml| {
        xml.element("text:p", &[("text:style-name", "Foot")], |xml| {
            text(xml, &format!("{}\t", document.foot()));
            let select = [("text:select-page", "current")];
            xml.element("text:page-number", &select, |xml| xml.text(FIRST));
            xml.text(BETWEEN);
            xml.element("text:page-count", &[], |xml| xml.text(FIRST));
        });
    });
}
