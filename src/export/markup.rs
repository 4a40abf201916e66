//! HTML and XML being written: elements always close, and texts stay texts.

use quick_xml::escape::escape;

/// Markup that grows at its end.
#[derive(Debug, Default)]
pub struct Markup {
    text: String,
}

/// The names and values of attributes.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Markup {
    /// Markup that begins with `declaration`, as it stands.
    pub fn beginning(declaration: &str) -> Self {
        Self { text: declaration.to_owned() }
    }

    /// An element and what is inside it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.tag(name, attributes);
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.text.push_str("/>");
    }

    fn tag(&mut self, name: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.text(value);
            self.text.push('"');
        }
    }

    /// A text, whatever it holds, without what neither HTML nor XML can hold.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(&escape(clean(text)));
    }

    /// Markup that comes as it stands.
    pub fn as_it_stands(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    pub fn into_text(self) -> String {
        self.text
    }
}

/// `text` without control characters, ends of lines and tabs apart, and without what XML 1.0 forbids.
fn clean(text: &str) -> String {
    let may_stay = |&c: &char| match c {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !c.is_control(),
    };
    text.chars().filter(may_stay).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_can_neither_open_an_element_nor_leave_an_attribute() {
        let mut markup = Markup::default();
        let hostile = "\"'><script>&\u{0}\u{b}\u{1b}\u{85}\u{ffff}\r\n";
        markup.element("p", &[("title", hostile)], |markup| markup.text(hostile));
        let told = "&quot;&apos;&gt;&lt;script&gt;&amp;\n";
        assert_eq!(markup.into_text(), format!("<p title=\"{told}\">{told}</p>"));
    }
}
