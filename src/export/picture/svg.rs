//! A picture as one SVG file that needs nothing beside it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use resvg::usvg::fontdb::FaceInfo;

use super::inks::PAPER;
use super::letters::Letters;
use super::{Anchor, Picture, Rgb, Shape, Stroke};
use crate::session::undirected;

/// The picture as SVG 1.1: the same bytes for the same picture. Nothing in it runs or is fetched; letters are those of
/// Inter where it is installed, else of any font without serifs, as wide as hers.
pub fn svg(picture: &Picture) -> String {
    spelled(picture, &Others::new())
}

/// The fonts of the computer for letters that Inter lacks; none where no font has the letter.
pub type Others = BTreeMap<char, Option<FaceInfo>>;

/// The same, each letter that Inter lacks in the font that has it, or told by its number, small, where none has.
pub fn spelled(picture: &Picture, others: &Others) -> String {
    let (width, height) = (number(picture.width), number(picture.height));
    let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    put(
        &mut file,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{width}pt\" \
             height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\" fill=\"none\">\n"
        ),
    );
    for (element, text) in [("title", picture.title()), ("desc", picture.description())] {
        if !text.is_empty() {
            put(&mut file, format_args!("<{element}>{}</{element}>\n", escaped(text)));
        }
    }
    put(
        &mut file,
        format_args!("<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", colour(PAPER)),
    );
    for shape in &picture.shapes {
        draw(&mut file, shape, others);
    }
    file.push_str("</svg>\n");
    file
}

fn put(file: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = file.write_fmt(text);
}

fn draw(file: &mut String, shape: &Shape, others: &Others) {
    match shape {
        Shape::Line { from, to, stroke } => {
            let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
            put(file, format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\""));
            outline(file, Some(stroke));
        }
        Shape::Curve { from, control, to, stroke } => {
            let [from, control, to] = [*from, *control, *to].map(pair);
            put(file, format_args!("<path d=\"M{from} Q{control} {to}\""));
            outline(file, Some(stroke));
        }
        Shape::Ellipse { center, radii, fill, stroke } => {
            let [x, y, rx, ry] = [center.0, center.1, radii.0, radii.1].map(number);
            put(file, format_args!("<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\""));
            filled(file, *fill);
            outline(file, stroke.as_ref());
        }
        Shape::Polygon { points, fill, stroke } => {
            let points: Vec<_> = points.iter().copied().map(pair).collect();
            put(file, format_args!("<polygon points=\"{}\"", points.join(" ")));
            filled(file, *fill);
            outline(file, stroke.as_ref());
        }
        Shape::Text { at, anchor, size: length, strong, colour: ink, text } => {
            let [x, y, size] = [at.0, at.1, *length].map(number);
            put(file, format_args!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\""));
            let letters = Letters { size: *length, strong: *strong };
            if let Some(width) = letters.known_width(text).map(number) {
                let held = "lengthAdjust=\"spacingAndGlyphs\"";
                put(file, format_args!(" textLength=\"{width}\" {held}"));
            }
            if *strong {
                file.push_str(" font-weight=\"600\"");
            }
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => file.push_str(" text-anchor=\"middle\""),
                Anchor::End => file.push_str(" text-anchor=\"end\""),
            }
            filled(file, Some(*ink));
            file.push('>');
            spell(file, text, *length, others);
            file.push_str("</text>\n");
        }
    }
}

/// How large the number of a letter is that no font has, beside the letters around it.
const NUMBERED: f32 = 0.35;

fn spell(file: &mut String, text: &str, size: f32, others: &Others) {
    for (other, piece) in pieces(text, others) {
        match other {
            None => file.push_str(&escaped(piece)),
            Some(Some(font)) => {
                let family = font.families.first().map_or("", |(name, _)| name);
                let family = escaped(&family.replace(['\'', '\\'], ""));
                put(file, format_args!("<tspan font-family=\"'{family}'\">"));
                put(file, format_args!("{}</tspan>", escaped(piece)));
            }
            Some(None) => {
                let small = number(NUMBERED * size);
                put(file, format_args!("<tspan font-size=\"{small}\">"));
                for letter in piece.chars() {
                    put(file, format_args!("[{:04X}]", u32::from(letter)));
                }
                file.push_str("</tspan>");
            }
        }
    }
}

/// A text, in pieces that one font draws: ours where nothing is said.
fn pieces<'a>(text: &'a str, others: &'a Others) -> Vec<(Option<&'a Option<FaceInfo>>, &'a str)> {
    let id = |letter| others.get(&letter).map(|font| font.as_ref().map(|font| font.id));
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| id(letter) != id(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push((others.get(&first), piece));
        rest = after;
    }
    pieces
}

fn filled(file: &mut String, fill: Option<Rgb>) {
    if let Some(fill) = fill {
        put(file, format_args!(" fill=\"{}\"", colour(fill)));
    }
}

/// The line around a shape, and the end of its element.
fn outline(file: &mut String, stroke: Option<&Stroke>) {
    if let Some(Stroke { width, colour: ink, dashes }) = stroke {
        let line = [colour(*ink), number(*width)];
        put(file, format_args!(" stroke=\"{}\" stroke-width=\"{}\"", line[0], line[1]));
        if let Some(first) = dashes.first() {
            let lengths: Vec<_> = dashes.iter().copied().map(number).collect();
            put(file, format_args!(" stroke-dasharray=\"{}\"", lengths.join(" ")));
            if first < width {
                file.push_str(" stroke-linecap=\"round\"");
            }
        }
    }
    file.push_str("/>\n");
}

fn pair((x, y): (f32, f32)) -> String {
    format!("{},{}", number(x), number(y))
}

fn colour([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// At most two decimals; what is no number is zero.
fn number(value: f32) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A text within an element: always shown as text, and never what XML cannot hold.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in undirected(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' => safe.push('\n'),
            '\t' | '\r' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::picture::proof;

    fn said(text: &str) -> Picture {
        let text = Shape::Text {
            at: (1.0, 2.0),
            anchor: Anchor::Start,
            size: 10.0,
            strong: false,
            colour: [0, 0, 0],
            text: text.to_owned(),
        };
        Picture { width: 10.0, height: 10.0, alt: "Titre\nSuite".to_owned(), shapes: vec![text] }
    }

    #[test]
    fn what_a_text_holds_is_only_ever_text() {
        let file = svg(&said("<script>alert(1)</script> & \"\u{0}\u{1b}\u{b}\u{fffe}\u{85}x"));
        assert!(file.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x"), "{file}");
        assert!(!file.contains("<script"));
        let mut unfit = file.chars().filter(|c| c.is_control() && *c != '\n');
        assert_eq!(unfit.next(), None);
        proof::parsed(&file);
        let mut named = said("");
        named.alt = "</title><script>&\u{1}\n</desc><a>".to_owned();
        let file = svg(&named);
        proof::parsed(&file);
        assert!(!file.contains("<script") && !file.contains("<a>"));
    }

    #[test]
    fn letters_of_another_font_take_no_more_room_than_hers() {
        let file = svg(&said("Respect de l’environnement"));
        let width = number(Letters::plain(10.0).width("Respect de l’environnement"));
        assert!(file.contains(&format!("textLength=\"{width}\"")), "{file}");
        assert!(!svg(&said("العربية")).contains("textLength"), "she has no such letters");
    }

    #[test]
    fn title_and_description_say_what_is_shown() {
        let file = svg(&said("x"));
        assert!(file.contains("<title>Titre</title>\n<desc>Suite</desc>"), "{file}");
    }

    #[test]
    fn numbers_have_two_decimals_at_most() {
        let numbers = [1.0, 0.125, -0.001, 100.0, 2.5, f32::NAN, f32::INFINITY].map(number);
        assert_eq!(numbers, ["1", "0.12", "0", "100", "2.5", "0", "0"]);
    }

    #[test]
    fn a_dash_shorter_than_its_line_is_wide_is_a_round_dot() {
        let line = |dashes: Vec<f32>| {
            let stroke = Stroke { width: 2.0, colour: [0, 0, 0], dashes };
            let shapes = vec![Shape::Line { from: (0.0, 0.0), to: (9.0, 0.0), stroke }];
            svg(&Picture { shapes, ..said("") })
        };
        assert!(line(vec![0.01, 5.0]).contains("round"));
        assert!(!line(vec![8.0, 5.0]).contains("round"));
        assert!(!line(Vec::new()).contains("dash"));
    }
}
