//! HTML and XML being written: elements always close, and texts stay texts.

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::session::undirected;

/// Markup that grows at its end.
pub struct Markup {
    writer: Writer<Vec<u8>>,
    /// How the end of a line is written in an attribute.
    line_end: &'static str,
}

/// The names and values of attributes.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Markup {
    /// Markup that begins with `declaration`, as it stands.
    pub fn beginning(declaration: &str) -> Self {
        let mut markup = Self { writer: Writer::new(Vec::new()), line_end: "\n" };
        markup.as_it_stands(declaration);
        markup
    }

    /// XML for other programs: an element a line. They take the end of a line in an attribute for a space, unless it is
    /// written by its number.
    pub fn of_data() -> Self {
        let writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let mut markup = Self { writer, line_end: "&#10;" };
        markup.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        markup
    }

    /// An element and what is inside it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.write(Event::Start(self.tag(name, attributes)));
        inside(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(self.tag(name, attributes)));
    }

    fn tag<'a>(&self, name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
        let mut tag = BytesStart::new(name);
        for (name, value) in attributes {
            let value = escape(clean(value)).replace('\n', self.line_end);
            tag.push_attribute((name.as_bytes(), value.as_bytes()));
        }
        tag
    }

    /// A text, whatever it holds, without what neither HTML nor XML can hold.
    pub fn text(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(&clean(text))));
    }

    /// Markup that comes as it stands.
    pub fn as_it_stands(&mut self, markup: &str) {
        self.writer.get_mut().extend_from_slice(markup.as_bytes());
    }

    pub fn into_text(self) -> String {
        String::from_utf8(self.writer.into_inner()).expect("what is written are texts")
    }

    fn write(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("memory takes what is written");
    }
}

/// `text` without control characters, ends of lines and tabs apart, without what XML 1.0 forbids, and without what turns letters.
pub(super) fn clean(text: &str) -> String {
    let may_stay = |&c: &char| match c {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !c.is_control(),
    };
    undirected(text).chars().filter(may_stay).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_can_neither_open_an_element_nor_leave_an_attribute() {
        let mut markup = Markup::beginning("");
        let hostile = "\"'><script>&\u{0}\u{b}\u{1b}\u{85}\u{ffff}\r\n";
        markup.element("p", &[("title", hostile)], |markup| markup.text(hostile));
        let told = "&quot;&apos;&gt;&lt;script&gt;&amp;\n";
        assert_eq!(markup.into_text(), format!("<p title=\"{told}\">{told}</p>"));
    }
}
