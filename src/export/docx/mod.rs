//! A document as DOCX, to be edited in Word or `LibreOffice`: written part by part, the same bytes each time.

mod body;
mod drawing;
mod parts;
mod runs;
mod tables;

use super::document::Document;
use super::package::{NotWritten, Package, pictures};
use super::picture::Picture;

/// `document` as a DOCX file; `picture_png` draws its pictures as PNG. No clock and no chance: the same document gives
/// the same bytes. Besides its text the file holds its title and its language, nothing else.
pub fn docx<E>(
    document: &Document,
    picture_png: impl Fn(&Picture) -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, NotWritten<E>> {
    let pictures = pictures(document, picture_png)?;
    let mut package = Package::new();
    package.put("[Content_Types].xml", parts::content_types(document).as_bytes())?;
    package.put("_rels/.rels", parts::roots().as_bytes())?;
    package.put("docProps/core.xml", parts::properties(document).as_bytes())?;
    package.put("word/document.xml", body::body(document).as_bytes())?;
    package
        .put("word/_rels/document.xml.rels", parts::links(document, pictures.len()).as_bytes())?;
    package.put("word/styles.xml", parts::styles(document).as_bytes())?;
    package.put("word/numbering.xml", parts::numbering().as_bytes())?;
    package.put("word/settings.xml", parts::settings(document).as_bytes())?;
    if !document.banner.is_empty() {
        package.put("word/header1.xml", parts::header(document).as_bytes())?;
    }
    package.put("word/footer1.xml", parts::footer(document).as_bytes())?;
    for (number, picture) in (1..).zip(&pictures) {
        package.put(&parts::picture_path(number), picture)?;
    }
    Ok(package.finish()?)
}
