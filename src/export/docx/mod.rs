//! A document as DOCX, to be edited in Word or `LibreOffice`: written part by part, the same bytes each time.

mod body;
mod drawing;
mod parts;
mod runs;
mod tables;

use std::io::{Cursor, Write as _};

use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, System};

use super::document::{Block, Document};
use super::picture::Picture;

/// Why a document was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten<E> {
    #[error("a picture could not be drawn")]
    Picture(#[source] E),
    #[error("the parts could not be put together")]
    Zip(#[from] ZipError),
}

/// `document` as a DOCX file; `picture_png` draws its pictures as PNG. No clock and no chance: the same document gives
/// the same bytes. Besides its text the file holds its title and its language, nothing else.
pub fn docx<E>(
    document: &Document,
    picture_png: impl Fn(&Picture) -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, NotWritten<E>> {
    let pictures = document.blocks.iter().filter_map(|block| match block {
        Block::Picture { picture, .. } => Some(picture_png(picture)),
        _ => None,
    });
    let pictures = pictures.collect::<Result<Vec<_>, _>>().map_err(NotWritten::Picture)?;
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

/// The parts of a file, put together.
struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Package {
    fn new() -> Self {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix);
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), options }
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), ZipError> {
        self.zip.start_file(path, self.options)?;
        Ok(self.zip.write_all(bytes)?)
    }

    fn finish(self) -> Result<Vec<u8>, ZipError> {
        Ok(self.zip.finish()?.into_inner())
    }
}
