//! The parts of a DOCX file around its text: what they are, how they hang together, styles, header and footer.

use super::super::document::{Document, Layout, POINTS, Paper};
use super::super::markup::Markup;
use super::runs::{MAIN, RELATIONS, run};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A length on paper, in twentieths of a point.
pub fn twentieths(millimetres: u32) -> u32 {
    (20.0 * POINTS * millimetres as f32).round() as u32
}

/// A part that begins as XML does.
pub fn part(name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Markup)) -> String {
    let mut xml = Markup::beginning(DECLARATION);
    xml.element(name, attributes, inside);
    xml.into_text()
}

/// Where a picture is in the file.
pub fn picture_path(number: usize) -> String {
    format!("word/media/picture{number}.png")
}

/// The name by which the text calls a picture.
pub fn picture_link(number: usize) -> String {
    format!("rIdPicture{number}")
}

pub fn content_types(document: &Document) -> String {
    let mut parts = vec![
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    if !document.banner.is_empty() {
        parts.push(("/word/header1.xml", format!("{WORD}.header+xml")));
    }
    part("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        for (extension, kind) in
            [("rels", relations), ("xml", "application/xml"), ("png", "image/png")]
        {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
        }
        for (path, kind) in &parts {
            xml.empty("Override", &[("PartName", path), ("ContentType", kind)]);
        }
    })
}

fn relationships(links: &[(&str, String, String)]) -> String {
    part("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target) in links {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    })
}

pub fn roots() -> String {
    relationships(&[
        ("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml".to_owned()),
        (
            "rId2",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml".to_owned(),
        ),
    ])
}

/// What the text refers to.
pub fn links(document: &Document, pictures: usize) -> String {
    let mut links = vec![
        ("rIdStyles", format!("{RELATIONS}/styles"), "styles.xml".to_owned()),
        ("rIdNumbering", format!("{RELATIONS}/numbering"), "numbering.xml".to_owned()),
        ("rIdSettings", format!("{RELATIONS}/settings"), "settings.xml".to_owned()),
        ("rIdFooter", format!("{RELATIONS}/footer"), "footer1.xml".to_owned()),
    ];
    if !document.banner.is_empty() {
        links.push(("rIdHeader", format!("{RELATIONS}/header"), "header1.xml".to_owned()));
    }
    let ids: Vec<_> = (1..=pictures).map(picture_link).collect();
    for (number, id) in (1..).zip(&ids) {
        let target = format!("media/picture{number}.png");
        links.push((id, format!("{RELATIONS}/image"), target));
    }
    relationships(&links)
}

/// The title and the language; nobody's name, no date.
pub fn properties(document: &Document) -> String {
    let names = [
        ("xmlns:cp", &*format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    part("cp:coreProperties", &names, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&document.title));
        xml.element("dc:language", &[], |xml| xml.text(document.locale()));
    })
}

pub fn styles(document: &Document) -> String {
    // Half points.
    let (table, aside) = match document.layout {
        Layout::Text => ("19", "18"),
        Layout::Sheet => ("18", "16"),
    };
    let styles = STYLES.replace("LANGUAGE", document.locale());
    let styles = styles.replace("TABLE_SIZE", table).replace("ASIDE_SIZE", aside);
    format!("{DECLARATION}{styles}")
}

pub fn numbering() -> String {
    format!("{DECLARATION}{NUMBERING}")
}

pub fn settings(document: &Document) -> String {
    part("w:settings", &[("xmlns:w", MAIN)], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.element("w:compat", &[], |xml| {
            let mode = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.empty("w:compatSetting", &mode);
        });
        xml.empty("w:themeFontLang", &[("w:val", document.locale())]);
    })
}

/// The banner of an internal edition.
pub fn header(document: &Document) -> String {
    part("w:hdr", &[("xmlns:w", MAIN)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", "Header")]));
            run(xml, "", &document.banner);
        });
    })
}

/// What the document is, and the number of the page.
pub fn footer(document: &Document) -> String {
    let right = twentieths(Paper::of(document.layout).text_width()).to_string();
    part("w:ftr", &[("xmlns:w", MAIN)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "Footer")]);
                // The page number stands clear of a long title.
                xml.element("w:tabs", &[], |xml| {
                    xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &right)]);
                });
                xml.empty("w:ind", &[("w:right", "0")]);
            });
            run(xml, "", &format!("{}\t", document.foot()));
            field(xml, "PAGE");
            run(xml, "", " / ");
            field(xml, "NUMPAGES");
        });
    })
}

fn field(xml: &mut Markup, instruction: &str) {
    xml.element("w:fldSimple", &[("w:instr", instruction)], |xml| run(xml, "", "1"));
}
