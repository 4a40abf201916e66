//! Runs of text in `WordprocessingML`: one style each, their lines apart.

use super::super::document::{Span, Style};
use super::super::markup::Markup;

pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A run in the style of characters named `style`; in that of its paragraph when it is empty.
pub fn run(xml: &mut Markup, style: &str, said: &str) {
    if said.is_empty() {
        return;
    }
    let is_rtl = reads_from_the_right(said);
    xml.element("w:r", &[], |xml| {
        if !style.is_empty() || is_rtl {
            xml.element("w:rPr", &[], |xml| {
                if !style.is_empty() {
                    xml.empty("w:rStyle", &[("w:val", style)]);
                }
                if is_rtl {
                    xml.empty("w:rtl", &[]);
                }
            });
        }
        for (at, line) in said.split('\n').enumerate() {
            if 0 < at {
                xml.empty("w:br", &[]);
            }
            for (at, piece) in line.split('\t').enumerate() {
                if 0 < at {
                    xml.empty("w:tab", &[]);
                }
                if !piece.is_empty() {
                    xml.element("w:t", &[("xml:space", "preserve")], |xml| text(xml, piece));
                }
            }
        }
    });
}

/// A text without the marks that would turn what stands after it.
pub fn text(xml: &mut Markup, said: &str) {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    xml.text(&said.replace(turns, ""));
}

pub fn spans(xml: &mut Markup, told: &[Span]) {
    for span in told {
        let style = match span.style {
            Style::Plain => "",
            Style::Strong => "Strong",
            Style::Struck => "Withdrawn",
            Style::Aside => "Aside",
        };
        run(xml, style, &span.text);
    }
}

/// Whether the first letter is one of Hebrew, Arabic or their neighbours.
fn reads_from_the_right(said: &str) -> bool {
    let first = said.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}
