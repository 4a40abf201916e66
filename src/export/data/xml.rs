//! XML, written into memory.

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::table::plain;

/// A document that grows from its first tag to its last.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

type Attribute<'a> = (&'a str, &'a str);

impl Xml {
    pub fn new() -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    pub fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.write(Event::Start(tag(name, attributes)));
    }

    pub fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    pub fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.write(Event::Empty(tag(name, attributes)));
    }

    pub fn with_text(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&plain(text))));
        self.close(name);
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    fn write(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("memory takes what is written");
    }
}

/// Readers of XML take the end of a line in an attribute for a space, unless it is written by its number.
fn tag<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (key, value) in attributes {
        let value = escape(plain(value)).replace('\n', "&#10;");
        tag.push_attribute((key.as_bytes(), value.as_bytes()));
    }
    tag
}
