//! Runs of text in `WordprocessingML`: one style each, their lines apart.

use super::super::document::{Span, Style};
use super::super::markup::Markup;
use crate::session::is_right_to_left;

pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A text in the style of characters named `style`, in that of its paragraph when it is empty: a run for each direction of letters.
pub fn run(xml: &mut Markup, style: &str, said: &str) {
    for (is_rtl, said) in directions(said) {
        one_way(xml, style, is_rtl, said);
    }
}

fn one_way(xml: &mut Markup, style: &str, is_rtl: bool, said: &str) {
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
                    xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(piece));
                }
            }
        }
    });
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

/// The pieces of a text, each with whether its letters go from right to left. What is no letter stands with those from left to right
/// where there are any.
fn directions(said: &str) -> Vec<(bool, &str)> {
    let mut letters = said.chars().filter(|c| c.is_alphabetic()).peekable();
    if letters.peek().is_some() && letters.all(is_right_to_left) {
        return vec![(true, said)];
    }
    let mut pieces = Vec::new();
    let (mut begins, mut is_rtl, mut letters_end) = (0, false, 0);
    for (at, letter) in said.char_indices().filter(|(_, c)| c.is_alphabetic()) {
        let turned = is_right_to_left(letter);
        if turned != is_rtl {
            let end = if turned { at } else { letters_end };
            pieces.push((is_rtl, &said[begins..end]));
            (begins, is_rtl) = (end, turned);
        }
        letters_end = at + letter.len_utf8();
    }
    if is_rtl {
        pieces.push((true, &said[begins..letters_end]));
        begins = letters_end;
    }
    pieces.push((false, &said[begins..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_from_right_to_left_are_runs_of_their_own_with_nothing_else_in_them() {
        assert_eq!(
            directions("« بيت الشعب », 3 rue"),
            [(false, "« "), (true, "بيت الشعب"), (false, " », 3 rue")]
        );
        assert_eq!(directions("«نعم!» 12"), [(true, "«نعم!» 12")], "nothing turns the other way");
        assert_eq!(directions("Maison\tיד"), [(false, "Maison\t"), (true, "יד")]);
        assert_eq!(directions("12 €"), [(false, "12 €")]);
        assert_eq!(directions(""), []);
    }
}
