//! What stands in a file, whatever its form.

use std::fs;
use std::path::Path;

use super::tools::{structure_of, text_of};
use crate::export_data::readers::parts;

/// Each part of a file as text, under its name: the files in an archive, or the file itself. Of a picture made of dots, the
/// names of its pieces, which tell whether it carries anything but the dots.
pub fn texts(path: &Path) -> Vec<(String, String)> {
    let bytes = fs::read(path).expect("a file that was written");
    if bytes.starts_with(b"%PDF") {
        // What is drawn on its pages; its title, bookmarks and words for pictures.
        let said = [text_of(path), structure_of(path)]
            .map(|said| format!("{said}\n{}", said.replace('\n', " ")));
        return said.map(|said| ("pages".to_owned(), said)).into();
    }
    if bytes.starts_with(b"BEGIN:VCALENDAR") {
        let text = String::from_utf8(bytes).expect("text in UTF-8");
        return vec![("events".to_owned(), text.replace("\r\n ", ""))];
    }
    let text = |(name, bytes): (String, Vec<u8>)| {
        let text = if bytes.starts_with(b"\x89PNG") {
            pieces(&bytes).join(" ")
        } else {
            String::from_utf8(bytes).expect("text in UTF-8")
        };
        (name, text)
    };
    parts(&bytes).into_iter().map(text).collect()
}

/// The names of the pieces of a PNG picture.
fn pieces(png: &[u8]) -> Vec<String> {
    let mut rest = &png[8..];
    let mut names = Vec::new();
    while let [a, b, c, d, name @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        names.push(String::from_utf8_lossy(&name[..4]).into_owned());
        // The name, what it holds and the sum that checks it.
        rest = &name[4 + length + 4..];
    }
    names.dedup();
    names
}
