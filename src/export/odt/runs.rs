//! Runs of text in `OpenDocument`: one style each, their lines and spaces as they are.

use super::super::document::{Span, Style};
use super::super::markup::Markup;
use crate::session::undirected;

/// A text as it stands. Other programs would take several spaces for one, and ends of lines for spaces. The direction of letters
/// follows from the letters.
pub fn text(xml: &mut Markup, said: &str) {
    for (at, line) in undirected(said).replace('\r', "").split('\n').enumerate() {
        if 0 < at {
            xml.empty("text:line-break", &[]);
        }
        for (at, piece) in line.split('\t').enumerate() {
            if 0 < at {
                xml.empty("text:tab", &[]);
            }
            spaced(xml, piece);
        }
    }
}

/// A space after a letter is one; any other is an element of its own.
fn spaced(xml: &mut Markup, mut piece: &str) {
    while !piece.is_empty() {
        let spaces = piece.len() - piece.trim_start_matches(' ').len();
        if 0 < spaces {
            xml.empty("text:s", &[("text:c", &spaces.to_string())]);
        }
        piece = &piece[spaces..];
        let end = piece.find("  ").map_or(piece.len(), |end| end + 1);
        if 0 < end {
            xml.text(&piece[..end]);
        }
        piece = &piece[end..];
    }
}

/// A text in the style of characters named `style`.
pub fn run(xml: &mut Markup, style: &str, said: &str) {
    let name = [("text:style-name", style)];
    xml.element("text:span", &name, |xml| text(xml, said));
}

pub fn spans(xml: &mut Markup, told: &[Span]) {
    for span in told {
        match span.style {
            Style::Plain => text(xml, &span.text),
            Style::Strong => run(xml, "Strong", &span.text),
            Style::Struck => run(xml, "Withdrawn", &span.text),
            Style::Aside => run(xml, "Aside", &span.text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(said: &str) -> String {
        let mut xml = Markup::beginning("");
        text(&mut xml, said);
        xml.into_text()
    }

    #[test]
    fn every_space_tab_and_end_of_line_is_kept() {
        assert_eq!(written("a b"), "a b");
        assert_eq!(written(" a   b "), r#"<text:s text:c="1"/>a <text:s text:c="2"/>b "#);
        assert_eq!(written("a\r\nb\tc"), "a<text:line-break/>b<text:tab/>c");
        assert_eq!(written(""), "");
        assert_eq!(written("   "), r#"<text:s text:c="3"/>"#);
    }
}
