//! What a file made of parts is drawn and taken apart with.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use zip::ZipArchive;

use crate::export::picture::Picture;

pub const PNG: &[u8] = b"\x89PNG planted";

#[expect(clippy::unnecessary_wraps, reason = "drawing a picture may fail")]
pub fn png(_: &Picture) -> Result<Vec<u8>, Infallible> {
    Ok(PNG.to_owned())
}

/// Each part of a file under its path.
pub fn parts_of(file: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let path = file.name().unwrap().into_owned();
        assert!(parts.insert(path, bytes).is_none(), "a part is there twice");
    }
    parts
}

/// All that a file says, whatever it is made of: of each file in it, what it holds; of a PDF, what its pages show, its properties,
/// and its tags with the words for pictures.
pub fn texts(bytes: &[u8]) -> Vec<String> {
    if bytes.starts_with(b"%PDF") {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let told = [
            ("pdftotext", &["-raw", "-enc", "UTF-8"][..]),
            ("pdfinfo", &["-enc", "UTF-8"]),
            ("pdfinfo", &["-struct-text", "-enc", "UTF-8"]),
        ];
        return told.map(|(program, more)| said(program, more, file.path())).into();
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return vec![String::from_utf8_lossy(bytes).into_owned()];
    };
    let mut texts = Vec::new();
    for at in 0..archive.len() {
        let mut part = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        texts.push(String::from_utf8_lossy(&part).into_owned());
    }
    texts
}

/// What a program that reads PDF says of a file.
fn said(program: &str, more: &[&str], pdf: &Path) -> String {
    let mut reader = Command::new(program);
    reader.args(more).arg(pdf);
    if program == "pdftotext" {
        reader.arg("-");
    }
    let output = reader.output().expect("poppler-utils; scripts/test installs it");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    // It puts this before letters that go from right to left, whatever the file has.
    String::from_utf8_lossy(&output.stdout).replace('\u{202b}', "")
}

pub fn xml<'a>(parts: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&parts[path]).unwrap()
}
