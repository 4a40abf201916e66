//! What other programs find in the files: `csv`, `calamine`, `zip` and `quick-xml` read, none of our own code.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use quick_xml::events::{BytesStart, Event};

/// The first row, and those under it.
pub struct Rows {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Rows {
    fn of(mut rows: Vec<Vec<String>>) -> Self {
        let columns = rows.remove(0);
        Self { columns, rows }
    }

    pub fn at(&self, column: &str) -> usize {
        let found = self.columns.iter().position(|found| found == column);
        found.unwrap_or_else(|| panic!("no column {column} in {:?}", self.columns))
    }

    pub fn column(&self, column: &str) -> Vec<&str> {
        let at = self.at(column);
        self.rows.iter().map(|row| row[at].as_str()).collect()
    }
}

/// A text with separators, its byte order mark and its guards taken away.
pub fn delimited(bytes: &[u8], separator: u8) -> Rows {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(bytes);
    let rows = reader.records().map(|record| {
        let record = record.expect("rows of the same length, in UTF-8");
        record.iter().map(unguarded).collect()
    });
    Rows::of(rows.collect())
}

/// What people are told: an apostrophe before `=`, `+`, `-` or `@` is no part of the text.
pub fn unguarded(cell: &str) -> String {
    let inside = cell.trim_start_matches('\'');
    let guarded = inside.len() < cell.len() && inside.starts_with(['=', '+', '-', '@', '＝']);
    (if guarded { &cell[1..] } else { cell }).to_owned()
}

pub fn sheets(bytes: &[u8]) -> Vec<(String, Rows)> {
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let sheets = workbook.worksheets().into_iter().map(|(name, range)| {
        let cell = |cell: &Data| match cell {
            Data::Empty => String::new(),
            Data::DateTime(moment) => {
                let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
                format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
            }
            other => other.to_string(),
        };
        (name, Rows::of(range.rows().map(|row| row.iter().map(cell).collect()).collect()))
    });
    sheets.collect()
}

pub fn sheet(bytes: &[u8], name: &str) -> Rows {
    let mut sheets = sheets(bytes).into_iter();
    sheets.find(|(found, _)| found == name).unwrap_or_else(|| panic!("no sheet {name}")).1
}

/// Whether a cell of any sheet is a formula or a link.
pub fn has_formulas_or_links(bytes: &[u8]) -> bool {
    let xml = parts(bytes).into_iter().filter(|(name, _)| name.contains("worksheets/"));
    xml.into_iter().any(|(_, part)| {
        let part = String::from_utf8(part).expect("XML");
        part.contains("<f>") || part.contains("<f ") || part.contains("<hyperlink")
    })
}

/// The files in a zip; of any other file, that file.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    if !bytes.starts_with(b"PK") {
        return vec![(String::new(), bytes.to_vec())];
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a whole part");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// A network: what each node and each edge carries, by name; an edge's ends are `source` and `target`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Network {
    pub nodes: BTreeMap<String, BTreeMap<String, String>>,
    pub edges: BTreeMap<String, BTreeMap<String, String>>,
    pub directed_by_default: String,
}

fn attributes(tag: &BytesStart<'_>) -> BTreeMap<String, String> {
    tag.attributes()
        .map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let key = String::from_utf8(attribute.key.as_ref().to_vec()).expect("UTF-8");
            let raw = std::str::from_utf8(&attribute.value).expect("UTF-8");
            // As XML asks: an end of line that is not written by its number is a space.
            let value =
                quick_xml::escape::unescape(&raw.replace('\n', " ")).expect("XML").into_owned();
            (key, value)
        })
        .collect()
}

/// Reads `GraphML`, whose values are named by keys and stand as text, or GEXF, whose values are attributes.
pub fn network(bytes: &[u8]) -> Network {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(text);
    let mut network = Network::default();
    let mut keys: BTreeMap<String, String> = BTreeMap::new();
    let mut open: Option<(bool, String, BTreeMap<String, String>)> = None;
    let (mut key, mut value) = (None, String::new());
    loop {
        let event = reader.read_event().expect("well-formed XML");
        let (tag, is_empty) = match event {
            Event::Eof => return network,
            Event::Text(text) => {
                value += &text.xml10_content().expect("UTF-8");
                continue;
            }
            Event::GeneralRef(entity) => {
                let name = entity.decode().expect("UTF-8");
                value += &quick_xml::escape::unescape(&format!("&{name};")).expect("an entity");
                continue;
            }
            Event::End(end) => {
                match (end.name().as_ref(), &mut open) {
                    (b"data", Some((_, _, values))) => {
                        values.insert(key.take().expect("a key"), std::mem::take(&mut value));
                    }
                    (b"node" | b"edge", _) => network.put(open.take().expect("it was opened")),
                    _ => {}
                }
                continue;
            }
            Event::Empty(tag) => (tag, true),
            Event::Start(tag) => (tag, false),
            _ => continue,
        };
        let said = attributes(&tag);
        match tag.name().as_ref() {
            b"graph" => {
                let default = said.get("edgedefault").or_else(|| said.get("defaultedgetype"));
                network.directed_by_default.clone_from(default.expect("it says"));
            }
            b"key" => _ = keys.insert(said["id"].clone(), said["attr.name"].clone()),
            b"data" => {
                value.clear();
                key = Some(keys[&said["key"]].clone());
            }
            b"attvalue" => {
                let (_, _, values) = open.as_mut().expect("it is of something");
                values.insert(said["for"].clone(), said["value"].clone());
            }
            name @ (b"node" | b"edge") => {
                let found = (name == b"node", said["id"].clone(), said);
                if is_empty {
                    network.put(found);
                } else {
                    open = Some(found);
                }
            }
            _ => {}
        }
    }
}

impl Network {
    fn put(&mut self, (is_node, id, values): (bool, String, BTreeMap<String, String>)) {
        let place = if is_node { &mut self.nodes } else { &mut self.edges };
        assert!(place.insert(id.clone(), values).is_none(), "{id} is there twice");
    }
}
