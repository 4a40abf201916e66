//! Files made of parts that are put together: the same bytes each time, and on every system.

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

/// The pictures of a document, in order.
pub fn pictures<E>(
    document: &Document,
    picture_png: impl Fn(&Picture) -> Result<Vec<u8>, E>,
) -> Result<Vec<Vec<u8>>, NotWritten<E>> {
    let pictures = document.blocks.iter().filter_map(|block| match block {
        Block::Picture { picture, .. } => Some(picture_png(picture)),
        _ => None,
    });
    pictures.collect::<Result<_, _>>().map_err(NotWritten::Picture)
}

/// The parts of a file, put together.
pub struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Package {
    pub fn new() -> Self {
        // Otherwise each entry says on which system it was written, and when.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix);
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), options }
    }

    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), ZipError> {
        self.zip.start_file(path, self.options)?;
        Ok(self.zip.write_all(bytes)?)
    }

    /// A part as it is: others look for its bytes at their place.
    pub fn put_stored(&mut self, path: &str, bytes: &[u8]) -> Result<(), ZipError> {
        let options = self.options.compression_method(CompressionMethod::Stored);
        self.zip.start_file(path, options)?;
        Ok(self.zip.write_all(bytes)?)
    }

    pub fn finish(self) -> Result<Vec<u8>, ZipError> {
        Ok(self.zip.finish()?.into_inner())
    }
}

/// `file`, a zip without a comment of its own, with each entry said to be written on Unix, as [`Package`] says it. What is no such zip
/// stays as it is.
pub fn of_any_system(mut file: Vec<u8>) -> Vec<u8> {
    const END: usize = 22;
    const ENTRY: usize = 46;
    let number = |file: &[u8], at: usize, bytes: usize| {
        let bytes = file.get(at..at + bytes).unwrap_or_default();
        bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
    };
    let Some(end) = file.len().checked_sub(END) else { return file };
    if !file[end..].starts_with(b"PK\x05\x06") {
        return file;
    }
    let mut at = number(&file, end + 16, 4);
    while file.get(at..at + ENTRY).is_some_and(|entry| entry.starts_with(b"PK\x01\x02")) {
        file[at + 5] = System::Unix as u8;
        // The name, what is beside it, and the comment.
        let lengths = [28, 30, 32].map(|length| number(&file, at + length, 2));
        at += ENTRY + lengths.iter().sum::<usize>();
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each entry says of the system it was written on.
    fn systems(file: &[u8]) -> Vec<u8> {
        let entries = file.windows(4).enumerate().filter(|(_, four)| *four == b"PK\x01\x02");
        entries.map(|(at, _)| file[at + 5]).collect()
    }

    fn two_parts(system: System) -> Vec<u8> {
        let mut package = Package::new();
        package.options = package.options.system(system);
        package.put_stored("mimetype", b"x").unwrap();
        package.put("a/b.xml", b"<b/>").unwrap();
        package.finish().unwrap()
    }

    #[test]
    fn a_file_says_the_same_system_wherever_it_is_written() {
        let here = two_parts(System::Unix);
        let elsewhere = two_parts(System::Dos);
        assert_eq!(systems(&here), [3, 3]);
        assert_eq!(systems(&elsewhere), [0, 0]);
        assert_eq!(of_any_system(elsewhere), here);
        assert_eq!(of_any_system(here.clone()), here);
    }

    #[test]
    fn what_is_no_archive_stays_as_it_is() {
        for bytes in [&b""[..], b"PK", b"PK\x05\x06 and more than twenty-two bytes after it"] {
            assert_eq!(of_any_system(bytes.to_vec()), bytes);
        }
    }
}
