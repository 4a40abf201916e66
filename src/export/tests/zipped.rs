//! What a file made of parts is drawn and taken apart with.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::{Cursor, Read as _};

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

pub fn xml<'a>(parts: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&parts[path]).unwrap()
}
