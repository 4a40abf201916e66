//! Whatever people type comes back as they typed it, and runs nowhere.

use curseur::export::Choices;
use curseur::export::data::{
    CsvPreset, Table, actors, csv, gephi, gexf, graphml, journal, kumu, xlsx,
};
use curseur::session::{
    Actor, ActorEdit, Argument, Edit, History, Key, Language, Note, ProfileField, Session,
};
use curseur::words::Words;
use uuid::Uuid;

use super::readers::{delimited, has_formulas_or_links, network, parts, sheet, sheets};
use super::{source, workbook};
use crate::samples::{empty, stamp};

const LINES: [&str; 22] = [
    "=1+1",
    "=HYPERLINK(\"https://example.org\";\"ici\")",
    "=cmd|' /C calc'!A0",
    "+33 tonnes",
    "-2 postes",
    "@SOMME(A1:A9)",
    "＝1＋1",
    "'=1+1",
    "''-2",
    "'70, l’année",
    "<script>alert(1)</script><b>gras</b>",
    "&amp; &lt; &#10; <![CDATA[x]]> ]]>",
    "\"cité\" ; l’un, l’autre\\",
    "_x0041_ _x000D_",
    "https://example.org/?a=b&c=d",
    "mailto:quelqu.un",
    "🌱👩🏽‍🌾🇫🇷 é\u{302}",
    "עברית العربية",
    "Œuvre à 10 €, l’aÿ\u{202f}; «\u{a0}oui\u{a0}»",
    "{{ x }} ${y} %s \\n $ZZ",
    "NULL",
    "00012",
];

/// A line each, then long ones and several lines.
fn texts() -> Vec<String> {
    let mut texts: Vec<_> = LINES.iter().map(|&line| line.to_owned()).collect();
    texts.push("mot ".repeat(2_500).trim_end().to_owned());
    texts.push("Une ligne\n\n=1+1\n- une autre\nfin".to_owned());
    texts
}

/// An actor of each name, with a shareable text of each kind, and an argument of each.
pub fn session() -> Session {
    let mut session = empty();
    let mut history = History::default();
    let mut edit = |edit: Edit| assert_eq!(history.perform(&mut session, edit), Ok(true));
    let named = |(rank, name): (u128, &str)| {
        let mut actor = Actor::named(name, Key(Uuid::from_u128(rank)));
        for (field, words) in
            ProfileField::all().zip(texts().into_iter().cycle().skip(rank as usize))
        {
            actor.profile.set(field, Note { words, shareable: true });
        }
        actor
    };
    edit(ActorEdit::Add((20..).zip(LINES).map(named).collect()).into());
    for words in texts() {
        let argument = Argument { words, ..Argument::default() };
        edit(Edit::Record { at: stamp(), sitting: None, argument });
    }
    session
}

fn ends_of(text: &str) -> (usize, String, String) {
    let chars: Vec<_> = text.chars().collect();
    let part = |range: &[char]| range.iter().collect();
    (
        text.len(),
        part(&chars[..chars.len().min(40)]),
        part(&chars[chars.len().saturating_sub(40)..]),
    )
}

#[test]
fn hostile_words_come_back_from_texts_and_sheets() {
    let session = session();
    let source = source(&session, Language::Fr, Choices::SHAREABLE);
    let table = journal(&source);
    let [french, international] = CsvPreset::ALL.map(|preset| csv(&table, preset));
    let bytes = workbook(&source);
    assert!(!has_formulas_or_links(&bytes));
    for rows in
        [delimited(&french, b';'), delimited(&international, b','), sheet(&bytes, "Journal")]
    {
        let found = rows.column("Mots");
        for (found, text) in found.iter().zip(texts()) {
            // The words of an argument are one line.
            let text = text.replace('\n', " ");
            assert!(*found == text, "{:?} is not {:?}", ends_of(found), ends_of(&text));
        }
        assert_eq!(found.len(), texts().len());
    }
    let rows = sheet(&bytes, "Acteurs");
    for (rank, field) in ProfileField::all().enumerate().take(texts().len()) {
        let actor = &rows.rows[0];
        let words = source.words.profile_field(field);
        let expected = texts().into_iter().cycle().nth(20 + rank).unwrap();
        assert_eq!(actor[rows.at(&words)], expected, "{words}");
    }
}

#[test]
fn hostile_names_come_back_from_every_network() {
    let session = session();
    let source = source(&session, Language::En, Choices::INTERNAL);
    for bytes in [graphml(&source), gexf(&source)] {
        let found = network(&bytes);
        let names = session.actors.iter().map(|actor| &found.nodes[&actor.id.to_string()]["label"]);
        assert_eq!(names.collect::<Vec<_>>(), LINES);
    }
    for pair in [kumu(&source), gephi(&source)] {
        assert_eq!(delimited(&pair[0].1, b',').column("Label"), LINES);
    }
}

#[test]
fn no_cell_of_a_text_with_separators_begins_as_a_formula() {
    let session = session();
    let source = source(&session, Language::Fr, Choices::INTERNAL);
    let mut files = Vec::new();
    for table in super::tables(&source) {
        files.push((b';', csv(&table, CsvPreset::French)));
        files.push((b',', csv(&table, CsvPreset::International)));
    }
    for pair in [kumu(&source), gephi(&source)] {
        files.extend(pair.into_iter().map(|(_, bytes)| (b',', bytes)));
    }
    for (separator, bytes) in files {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut reader = csv_reader(bytes, separator);
        for cell in reader.records().flat_map(|record| {
            let record = record.unwrap();
            record.iter().map(str::to_owned).collect::<Vec<_>>()
        }) {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']);
            assert!(!runs || cell.parse::<i64>().is_ok(), "{cell}");
        }
    }
}

fn csv_reader(bytes: &[u8], separator: u8) -> ::csv::Reader<&[u8]> {
    ::csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(bytes)
}

#[test]
fn no_control_character_is_left_in_any_file() {
    let mut session = session();
    // As a file edited by hand could hold it; people cannot type it.
    "Titre\u{0}\u{7}\u{1b}\u{ffff}\u{fffe}".clone_into(&mut session.heading.title);
    let source = source(&session, Language::Fr, Choices::INTERNAL);
    for (name, bytes) in super::files(&source) {
        for (part, bytes) in parts(&bytes) {
            let text = String::from_utf8(bytes).unwrap();
            let found = text.chars().find(|&c| {
                c.is_control() && !['\n', '\r'].contains(&c)
                    || ['\u{fffe}', '\u{ffff}'].contains(&c)
            });
            assert_eq!(found, None, "{name} {part}");
        }
    }
}

#[test]
fn a_text_longer_than_a_cell_goes_on_in_the_columns_beside_it() {
    let long = "🌱 été, ".repeat(12_000).trim_end().to_owned();
    let mut session = empty();
    let argument = Argument { words: long.clone(), ..Argument::default() };
    let edit = Edit::Record { at: stamp(), sitting: None, argument };
    History::default().perform(&mut session, edit).unwrap();
    let bytes = workbook(&source(&session, Language::Fr, Choices::SHAREABLE));
    let rows = sheet(&bytes, "Journal");
    let parts = ["Mots", "Mots (suite 2)", "Mots (suite 3)"].map(|column| rows.column(column)[0]);
    assert_eq!(parts.concat(), long);
    assert_eq!(rows.column("Mot pour mot"), ["non"]);
}

#[test]
fn sheets_and_titles_take_any_name() {
    let session = session();
    let source = source(&session, Language::Fr, Choices::SHAREABLE);
    let table = actors(&source);
    let named = |name: &str| Table { name: name.to_owned(), ..table.clone() };
    let tables = [named("a/b"), named("A:B"), named(""), named(&"n".repeat(300)), named("'x'")];
    let title = "<&\u{0}>".repeat(100);
    let bytes = xlsx(&tables, &title, true, Words::new(Language::Fr)).unwrap();
    let names: Vec<_> = sheets(&bytes).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), 1 + tables.len());
    assert_eq!(names[0], "Interne");
    assert!(xlsx(&[], "", false, Words::new(Language::En)).is_ok());
}
