//! Whether a file does anything but tell: as `quick-xml`, `csv`, `calamine` and `zip` find it, none of our own code.

use std::io::{Cursor, Read as _};

use calamine::{Reader as _, Xlsx};
use curseur::export::Format;
use curseur::storage;
use quick_xml::events::{BytesStart, Event};

type Inert = Result<(), String>;

/// What runs, loads or leads elsewhere, in any kind of XML and in HTML; in lower case.
const ACTIVE: [&str; 20] = [
    "script",
    "iframe",
    "object",
    "embed",
    "foreignobject",
    "form",
    "base",
    "applet",
    "hyperlink",
    "f",
    "ddelink",
    "olelink",
    "oleobject",
    "externallink",
    "event-listeners",
    "macro",
    "animate",
    "set",
    "use",
    "audio",
];

pub fn is_inert(format: Format, bytes: &[u8]) -> Inert {
    match format {
        Format::Pdf => pdf(bytes),
        Format::Docx | Format::Odt => parts(bytes),
        Format::Xlsx => {
            parts(bytes)?;
            workbook(bytes)
        }
        Format::Html | Format::Svg | Format::GraphMl | Format::Gexf => {
            markup(bytes, format != Format::Html)?;
            no_control(bytes)
        }
        Format::Png => starts(bytes, b"\x89PNG\r\n\x1a\n"),
        Format::CsvFrench => cells(bytes, b';'),
        Format::CsvInternational | Format::Kumu | Format::Gephi => cells(bytes, b','),
        Format::Ics => calendar(bytes),
        Format::Sealed => starts(bytes, b"age-encryption.org/v1"),
        Format::Ron => storage::read(bytes).map(drop).map_err(|error| error.to_string()),
    }
}

fn starts(bytes: &[u8], with: &[u8]) -> Inert {
    if bytes.starts_with(with) { Ok(()) } else { Err("it is of another kind".to_owned()) }
}

fn has(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|window| window == what.as_bytes())
}

fn pdf(bytes: &[u8]) -> Inert {
    starts(bytes, b"%PDF-")?;
    let ends = bytes.len().saturating_sub(16);
    if !has(&bytes[ends..], "%%EOF") {
        return Err("it does not end".to_owned());
    }
    let orders = without_texts(bytes);
    for active in
        ["/JavaScript", "/JS ", "/Launch", "/OpenAction", "/EmbeddedFile", "/SubmitForm", "/URI"]
    {
        if has(&orders, active) {
            return Err(format!("it has {active}"));
        }
    }
    Ok(())
}

/// What of a PDF is neither a text, between parentheses, nor a stream.
fn without_texts(bytes: &[u8]) -> Vec<u8> {
    let mut left = Vec::new();
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if 0 < depth => at += 1,
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ if 0 < depth => {}
            b's' if bytes[at..].starts_with(b"stream\n")
                || bytes[at..].starts_with(b"stream\r") =>
            {
                let ends = bytes[at..].windows(9).position(|window| window == b"endstream");
                at += ends.map_or(0, |ends| ends + 8);
            }
            _ => left.push(byte),
        }
        at += 1;
    }
    left
}

fn parts(bytes: &[u8]) -> Inert {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| error.to_string())?;
        let name = part.name().map_err(|error| error.to_string())?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(|error| format!("{name}: {error}"))?;
        if name.starts_with('/') || name.contains("..") || name.contains("zq") {
            return Err(format!("a part is named {name}"));
        }
        let is_markup = [".xml", ".rels"].iter().any(|ending| name.ends_with(ending));
        if is_markup {
            let inert = markup(&bytes, true).and_then(|()| no_control(&bytes));
            inert.map_err(|why| format!("{name}: {why}"))?;
        }
        if is_markup && has(&bytes, "TargetMode=\"External\"") {
            return Err(format!("{name} leads elsewhere"));
        }
    }
    Ok(())
}

fn workbook(bytes: &[u8]) -> Inert {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
        .map_err(|error: calamine::XlsxError| error.to_string())?;
    for name in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&name).map_err(|error| error.to_string())?;
        if let Some(formula) = formulas.cells().find(|(.., formula)| !formula.is_empty()) {
            return Err(format!("a formula {formula:?} in {name}"));
        }
    }
    Ok(())
}

/// Each element and attribute; `is_xml` where everything that opens must close.
fn markup(bytes: &[u8], is_xml: bool) -> Inert {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut reader = quick_xml::Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = is_xml;
    config.allow_unmatched_ends = !is_xml;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Eof => return Ok(()),
            Event::Start(tag) | Event::Empty(tag) => element(&tag, is_xml)?,
            Event::PI(_) => return Err("it has an instruction".to_owned()),
            Event::DocType(kind) if kind.contains(&b'[') => {
                return Err("it has entities of its own".to_owned());
            }
            Event::GeneralRef(entity) => {
                let name = entity.decode().map_err(|error| error.to_string())?;
                let known = ["amp", "lt", "gt", "quot", "apos", "nbsp"];
                if !name.starts_with('#') && !known.contains(&&*name) {
                    return Err(format!("it has the entity {name}"));
                }
            }
            Event::CData(_) if is_xml => {
                return Err("it has a part that is not looked at".to_owned());
            }
            _ => {}
        }
    }
}

fn element(tag: &BytesStart<'_>, is_xml: bool) -> Inert {
    let name = String::from_utf8_lossy(tag.local_name().as_ref()).to_lowercase();
    if ACTIVE.contains(&name.as_str()) || name.contains("zq") {
        return Err(format!("it has the element {name}"));
    }
    let mut attributes = tag.attributes();
    // HTML may leave out values.
    attributes.with_checks(is_xml);
    for attribute in attributes {
        let Ok(attribute) = attribute else {
            return if is_xml { Err(format!("an attribute of {name} is none")) } else { Ok(()) };
        };
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).to_lowercase();
        let value = String::from_utf8_lossy(&attribute.value).trim().to_lowercase();
        let leads = ["href", "src", "action", "formaction", "data", "background", "poster"];
        let leads_elsewhere = leads.contains(&key.as_str()) && value.contains("zq");
        let runs = key.starts_with("on") && !is_xml
            || key.contains("zq")
            || value.starts_with("javascript:") && leads.contains(&key.as_str());
        if runs || leads_elsewhere {
            return Err(format!("{name} has {key}={value:.80}"));
        }
    }
    Ok(())
}

/// No letter that a program takes for an order.
fn no_control(bytes: &[u8]) -> Inert {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let is_order = |c: char| {
        c.is_control() && !['\n', '\r', '\t'].contains(&c) || ['\u{fffe}', '\u{ffff}'].contains(&c)
    };
    match text.chars().find(|&c| is_order(c)) {
        Some(found) => Err(format!("it has the letter {found:?}")),
        None => Ok(()),
    }
}

fn cells(bytes: &[u8], separator: u8) -> Inert {
    no_control(bytes)?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.has_headers(false).delimiter(separator).from_reader(bytes);
    for record in reader.records() {
        for cell in &record.map_err(|error| error.to_string())? {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']);
            if runs && cell.parse::<i64>().is_err() {
                return Err(format!("a cell begins as a formula: {cell}"));
            }
        }
    }
    Ok(())
}

fn calendar(bytes: &[u8]) -> Inert {
    no_control(bytes)?;
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    for line in text.split("\r\n").filter(|line| !line.is_empty() && !line.starts_with([' ', '\t']))
    {
        let name = line.split([':', ';']).next().unwrap_or_default();
        let is_name = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
        let acts = ["ATTACH", "URL", "TRIGGER", "ACTION", "ATTENDEE", "ORGANIZER"].contains(&name);
        if line.contains(['\r', '\n']) || !is_name || acts || line == "BEGIN:VALARM" {
            return Err(format!("it has the line {line:.80}"));
        }
    }
    Ok(())
}
