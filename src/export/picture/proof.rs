//! What the tests of pictures share.

use std::collections::BTreeMap;
use std::path::Path;

use resvg::usvg;

use super::letters::{ASCENT, DESCENT, Letters};
use super::{Anchor, Picture, Shape};
use crate::export::{Choices, Source};
use crate::session::{Language, Session};
use crate::words::Words;

pub const BOTH: [Language; 2] = [Language::Fr, Language::En];

/// The sessions that come with Curseur.
pub fn samples() -> Vec<Session> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let read = |name: &str| {
        let bytes = std::fs::read(folder.join(name)).expect("the sample is there");
        crate::storage::read(&bytes).expect("it can be read")
    };
    [
        "Pays de Revermont 2010.ron",
        "Ressourcerie de Vallonne 2024.ron",
        "Ressourcerie de Vallonne 2026.ron",
        "PTCE de la Haute Ervelle 2026.ron",
    ]
    .map(read)
    .into()
}

pub fn source(session: &Session, language: Language, natures: bool) -> Source<'_> {
    let choices = Choices { natures, ..Choices::SHAREABLE };
    Source::of(session, Words::new(language), choices)
}

/// A box: left, top, right, bottom.
type Bounds = [f32; 4];

/// Every text with the place it takes.
pub fn texts(picture: &Picture) -> Vec<(&str, Bounds)> {
    let shapes = picture.shapes.iter();
    shapes
        .filter_map(|shape| {
            let Shape::Text { at, anchor, size, strong, text, .. } = shape else { return None };
            let width = Letters { size: *size, strong: *strong }.width(text);
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - width / 2.0,
                Anchor::End => at.0 - width,
            };
            let (top, bottom) = (at.1 - ASCENT * size, at.1 + DESCENT * size);
            Some((text.as_str(), [left, top, left + width, bottom]))
        })
        .collect()
}

/// No text covers another or leaves the picture; no ball nor minority mark does either, nor covers a text.
pub fn assert_legible(picture: &Picture) {
    let texts = texts(picture);
    let within = |[left, top, right, bottom]: Bounds| {
        0.0 <= left && 0.0 <= top && right <= picture.width && bottom <= picture.height
    };
    for (rank, (text, place)) in texts.iter().enumerate() {
        assert!(within(*place), "{text} leaves the picture: {place:?} of {:?}", picture.title());
        for (other, beside) in &texts[rank + 1..] {
            assert!(!meet(*place, *beside), "{text} and {other} overlap in {:?}", picture.title());
        }
    }
    for shape in &picture.shapes {
        let (mark, covers) = match shape {
            Shape::Ellipse { center: (x, y), radii: (rx, ry), fill, .. } => {
                ([x - rx, y - ry, x + rx, y + ry], fill.is_some())
            }
            // A minority position.
            Shape::Polygon { points, .. } if points.len() == 3 => {
                ([points[2].0, points[0].1, points[1].0, points[1].1], true)
            }
            _ => continue,
        };
        assert!(within(mark), "a mark leaves the picture: {mark:?}");
        for (text, place) in texts.iter().filter(|_| covers) {
            assert!(!meet(mark, *place), "a mark covers {text} in {:?}", picture.title());
        }
    }
}

fn meet(one: Bounds, other: Bounds) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// All that is written, line after line.
pub fn written(picture: &Picture) -> String {
    texts(picture).into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

/// How many balls are drawn with that fill; those of the legend too.
pub fn discs(picture: &Picture) -> usize {
    let disc = |shape: &&Shape| matches!(shape, Shape::Ellipse { fill: Some(_), .. });
    picture.shapes.iter().filter(disc).count()
}

/// The file as one that shows SVG understands it.
pub fn parsed(file: &str) -> usvg::Tree {
    usvg::Tree::from_str(file, &super::png::options(&BTreeMap::new())).expect("the file is sound")
}
