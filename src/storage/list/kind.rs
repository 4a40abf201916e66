//! What a file is that is no list, by how it begins.

use std::io::Cursor;

use zip::ZipArchive;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Workbook,
    /// Of a workbook or a text, behind a password.
    Locked,
    Document,
    Slides,
    Pdf,
    Picture,
    Archive,
    /// Ties between actors, as programs that draw networks write them.
    Network,
    WebPage,
    /// An address book.
    Cards,
    /// One of ours.
    Session,
    /// Data as programs tell each other: JSON, XML.
    Data,
    Sound,
    Program,
    /// It is no text.
    Unknown,
}

impl FileKind {
    /// Whether other letters could not make a list of it.
    pub(super) fn is_sure(self) -> bool {
        self != Self::Unknown
    }
}

const BEGINNINGS: [(&[u8], FileKind); 19] = [
    (b"age-encryption.org/", FileKind::Locked),
    (b"-----BEGIN AGE ENCRYPTED FILE", FileKind::Locked),
    (b"%PDF-", FileKind::Pdf),
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"BM\x00", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"{\\rtf", FileKind::Document),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
    (b"Rar!", FileKind::Archive),
    (b"\x1f\x8b", FileKind::Archive),
    (b"BZh", FileKind::Archive),
    (b"MZ\x90", FileKind::Program),
    (b"\x7fELF", FileKind::Program),
    (b"ID3", FileKind::Sound),
    (b"OggS", FileKind::Sound),
    (b"RIFF", FileKind::Sound),
];

/// What the bytes say of themselves; nothing when they may be a text.
pub(super) fn of(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(of_archive(bytes));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Some(of_old_office(bytes));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(FileKind::Picture);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        let picture = [b"heic".as_slice(), b"heix", b"mif1", b"avif"];
        let is_picture = bytes.get(8..12).is_some_and(|brand| picture.contains(&brand));
        return Some(if is_picture { FileKind::Picture } else { FileKind::Sound });
    }
    let found = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    if let Some((_, kind)) = found {
        return Some(*kind);
    }
    of_text(bytes)
}

fn of_archive(bytes: &[u8]) -> FileKind {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return FileKind::Archive };
    let has = |name: &str| archive.file_names().any(|found| found.is_ok_and(|found| found == name));
    // An OpenDocument names what it is at its beginning.
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let is = |kind: &str| start.contains(&format!("vnd.oasis.opendocument.{kind}"));
    if has("xl/workbook.xml") || has("xl/workbook.bin") || is("spreadsheet") {
        FileKind::Workbook
    } else if has("word/document.xml") || is("text") {
        FileKind::Document
    } else if has("ppt/presentation.xml") || is("presentation") {
        FileKind::Slides
    } else if is("graphics") {
        FileKind::Picture
    } else if has("content.xml") && has("META-INF/manifest.xml") {
        // Written again by a program that moved what it is.
        FileKind::Workbook
    } else {
        FileKind::Archive
    }
}

/// The names of what an old office file holds are in it, in UTF-16.
fn of_old_office(bytes: &[u8]) -> FileKind {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|found| found == name)
    };
    if holds("EncryptedPackage") {
        FileKind::Locked
    } else if holds("WordDocument") {
        FileKind::Document
    } else if holds("PowerPoint Document") {
        FileKind::Slides
    } else if holds("Workbook") || holds("Book") {
        FileKind::Workbook
    } else {
        FileKind::Unknown
    }
}

fn of_text(bytes: &[u8]) -> Option<FileKind> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2_000)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let is_ron = start.starts_with(['(', '#', '/']);
    if is_ron && start.contains("format:") && start.contains("revision:") {
        Some(FileKind::Session)
    } else if start.starts_with("begin:vcard") {
        Some(FileKind::Cards)
    } else if start.starts_with("<!doctype html") || start.starts_with("<html") {
        Some(FileKind::WebPage)
    } else if start.contains("<gexf") || start.contains("<graphml") || start.starts_with("graph [")
    {
        Some(FileKind::Network)
    } else if start.starts_with("<svg") || (start.starts_with("<?xml") && start.contains("<svg")) {
        Some(FileKind::Picture)
    } else if start.starts_with("<?xml") || is_json(start) {
        Some(FileKind::Data)
    } else {
        None
    }
}

fn is_json(start: &str) -> bool {
    let inner = start.strip_prefix(['{', '[']).map(str::trim_start);
    inner.is_some_and(|inner| inner.starts_with(['"', '{', '[']) && inner.contains("\":"))
}
