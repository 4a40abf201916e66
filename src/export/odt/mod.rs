//! A document as ODT, the format that the French State recommends, to be edited in `LibreOffice` or Word: written part by part, the
//! same bytes each time.

mod body;
mod looks;
mod parts;
mod runs;
mod tables;

use super::document::Document;
use super::package::{NotWritten, Package, pictures};
use super::picture::Picture;

/// `document` as an ODT file; `picture_png` draws its pictures as PNG. No clock and no chance: the same document gives the same
/// bytes. Besides its text the file holds its title and its language, nothing else.
pub fn odt<E>(
    document: &Document,
    picture_png: impl Fn(&Picture) -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, NotWritten<E>> {
    let pictures = pictures(document, picture_png)?;
    let mut package = Package::new();
    // First and as it is: that is how other programs know the kind of file.
    package.put_stored("mimetype", parts::MIME.as_bytes())?;
    package.put("META-INF/manifest.xml", parts::manifest(pictures.len()).as_bytes())?;
    package.put("meta.xml", parts::properties(document).as_bytes())?;
    package.put("content.xml", body::body(document).as_bytes())?;
    package.put("styles.xml", parts::styles(document).as_bytes())?;
    for (number, picture) in (1..).zip(&pictures) {
        package.put_stored(&parts::picture_path(number), picture)?;
    }
    Ok(package.finish()?)
}
