//! A page, a document or a picture as a list of lines, to be compared with another.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What is part of the text around it.
const WITHIN_TEXT: [&str; 11] = [
    "span",
    "strong",
    "small",
    "s",
    "w:r",
    "w:t",
    "w:rPr",
    "w:rtl",
    "w:lang",
    "text:span",
    "text:s",
];
/// Attributes that say something to whoever does not see a picture.
const SAYING: [&str; 3] = ["aria-label", "descr", "data-name"];
/// What is drawn in a picture.
const DRAWN: [&str; 6] = ["line", "ellipse", "polygon", "rect", "path", "circle"];

/// Each paragraph, cell and label, in order, broken where its text is; what a picture shows to who does not see it; each
/// shape of a picture as it is written.
pub fn lines(markup: &str) -> Vec<String> {
    let mut reader = Reader::from_str(markup);
    let (mut lines, mut open, mut is_style) = (Vec::new(), String::new(), false);
    loop {
        let event = reader.read_event().expect("sound markup");
        let (tag, starts) = match &event {
            Event::Eof => break,
            Event::Text(text) if is_style || text.is_empty() => continue,
            Event::Text(text) => {
                open += &text.xml10_content().expect("UTF-8");
                continue;
            }
            Event::GeneralRef(entity) => {
                let entity = format!("&{};", entity.decode().expect("UTF-8"));
                open += &quick_xml::escape::unescape(&entity).expect("an entity");
                continue;
            }
            Event::Start(tag) | Event::Empty(tag) => (Some(tag), true),
            Event::End(_) => (None, false),
            _ => continue,
        };
        let name = match &event {
            Event::End(end) => end.name().as_ref().to_vec(),
            _ => tag.map(|tag| tag.name().as_ref().to_vec()).unwrap_or_default(),
        };
        let name = String::from_utf8(name).expect("UTF-8");
        is_style = starts && name == "style";
        if name == "text:s" && starts {
            open.push(' ');
        } else if ["w:br", "text:line-break"].contains(&name.as_str()) && starts {
            open.push('\n');
        } else if !WITHIN_TEXT.contains(&name.as_str()) {
            put(&mut lines, &std::mem::take(&mut open));
        }
        if let Some(tag) = tag {
            said_by(tag, &name, &mut lines);
        }
    }
    put(&mut lines, &open);
    lines
}

/// What the attributes of an element say, and the whole of a shape.
fn said_by(tag: &BytesStart<'_>, name: &str, lines: &mut Vec<String>) {
    if DRAWN.contains(&name) {
        lines.push(String::from_utf8(tag.to_vec()).expect("UTF-8"));
    }
    for attribute in tag.attributes() {
        let attribute = attribute.expect("an attribute");
        let key = std::str::from_utf8(attribute.key.as_ref()).expect("UTF-8");
        if SAYING.contains(&key) {
            let value = std::str::from_utf8(&attribute.value).expect("UTF-8");
            put(lines, &quick_xml::escape::unescape(value).expect("a value"));
        }
    }
}

fn put(lines: &mut Vec<String>, text: &str) {
    let found = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.extend(found.map(str::to_owned));
}
