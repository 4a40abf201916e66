//! Tables opened by `LibreOffice`, networks by `networkx`: the same cells, actors, ties, signs and accents.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use curseur::session::{Counts, Language, Pair, Party, Session};

use super::sessions::{hostile, samples};
use super::tools::{networkx, office};
use super::{EDITIONS, Room};
use crate::export_data::hostile::session as hostile_names;
use crate::export_data::readers::{Rows, delimited, has_formulas_or_links, sheets, unguarded};

/// The tables that a spreadsheet opens as texts with separators.
const TABLES: [&str; 5] = ["journal", "axes", "actors", "ties", "decisions"];

/// Commas, quotes, UTF-8, cells as they are shown, a file for each sheet.
const AS_TEXTS: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
/// Semicolons, quotes, UTF-8, the language being French, and whatever looks like a date or a number taken for one.
const IN_FRENCH: &str = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true";

/// All cells, a moment written as `calamine` gives it: from `day/month/year`, or from `month/day/year`.
fn cells(rows: &Rows, day_first: bool) -> Vec<Vec<String>> {
    let moment = |cell: &str| {
        let (date, time) = cell.split_once(' ').unwrap_or((cell, "00:00:00"));
        let parts: Vec<_> = date.split('/').collect();
        let digits = |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let [first, second, year] = parts[..] else { return None };
        let is_date = parts.iter().all(digits) && year.len() == 4 && time.len() == 8;
        let (day, month) = if day_first { (first, second) } else { (second, first) };
        is_date.then(|| format!("{year}-{month}-{day} {time}"))
    };
    let line = |line: &Vec<String>| {
        line.iter().map(|cell| moment(cell).unwrap_or_else(|| cell.clone())).collect()
    };
    std::iter::once(&rows.columns).chain(&rows.rows).map(line).collect()
}

/// Without the apostrophe that keeps a text from being taken for a formula. [`delimited`] takes it away already.
fn without_guards(cells: &[Vec<String>]) -> Vec<Vec<String>> {
    cells.iter().map(|line| line.iter().map(|cell| unguarded(cell)).collect()).collect()
}

fn same_cells(one: &[Vec<String>], other: &[Vec<String>], name: &str) {
    assert_eq!(one.len(), other.len(), "{name}: the number of rows");
    for (one, other) in one.iter().zip(other) {
        assert_eq!(one, other, "{name}");
    }
}

/// Every sample and a session of hostile texts, each in a folder.
fn rooms() -> Vec<(String, Room)> {
    let hostile = [("hostile".to_owned(), hostile())];
    let sessions = samples().into_iter().chain(hostile);
    sessions.map(|(name, session)| (name, Room::with(&session))).collect()
}

#[test]
fn a_workbook_shows_the_same_cells_in_libreoffice() {
    let folder = tempfile::tempdir().expect("a folder");
    let rooms = rooms();
    let mut files = Vec::new();
    for (at, (_, room)) in rooms.iter().enumerate() {
        for options in EDITIONS {
            let file = folder.path().join(format!("{at}{}.xlsx", options.len()));
            assert_eq!(room.try_export(&file, Language::Fr, options).0, 0);
            files.push(file);
        }
    }
    let shown = folder.path().join("shown");
    fs::create_dir(&shown).expect("a folder");
    office(&files, AS_TEXTS, &[], &shown);
    for file in files {
        let stem = file.file_stem().expect("a name").to_string_lossy();
        let bytes = fs::read(&file).expect("a workbook");
        for (sheet, rows) in sheets(&bytes) {
            let name = format!("{stem}-{sheet}.csv");
            let text =
                fs::read(shown.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            let shown = cells(&delimited(&text, b','), false);
            same_cells(&shown, &without_guards(&cells(&rows, false)), &name);
        }
    }
}

#[test]
fn a_french_table_opens_in_libreoffice_with_the_same_cells_and_runs_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let rooms = rooms();
    let mut files = Vec::new();
    for (at, (_, room)) in rooms.iter().enumerate() {
        for table in TABLES {
            let file = folder.path().join(format!("{table} {at}.csv"));
            let more = ["--internal", "--what", table];
            assert_eq!(room.try_export(&file, Language::Fr, &more).0, 0);
            files.push(file);
        }
    }
    office(&files, "xlsx", &[IN_FRENCH], folder.path());
    for file in files {
        let name = file.display().to_string();
        let written = delimited(&fs::read(&file).expect("a table"), b';');
        let bytes = fs::read(file.with_extension("xlsx")).expect("what LibreOffice made of it");
        assert!(!has_formulas_or_links(&bytes), "{name}");
        let [(_, opened)] = &sheets(&bytes)[..] else { panic!("{name}: one sheet") };
        let opened = without_guards(&cells(opened, true));
        same_cells(&opened, &cells(&written, true), &name);
    }
}

/// What `networkx` makes of each file: one line for the whole, one for each node, one for each edge.
const SCRIPT: &str = r#"
import sys, networkx
for path in sys.argv[1:]:
    graph = (networkx.read_gexf if path.endswith("gexf") else networkx.read_graphml)(path)
    print("graph", graph.is_directed(), graph.is_multigraph(), len(graph), len(graph.edges))
    for node, data in sorted(graph.nodes(data=True), key=lambda node: int(node[0])):
        print("node", node, data["us"], data["label"].encode().hex())
    edges = [(*sorted([int(one), int(other)]), data) for one, other, data in graph.edges(data=True)]
    for one, other, data in sorted(edges, key=lambda edge: edge[:2]):
        print("edge", one, other, data["weight"], data.get("nature"), data.get("sign"))
"#;

/// What [`SCRIPT`] is to print.
fn expected(session: &Session, internal: bool) -> String {
    let (actors, relations) = (&session.actors, &session.relations);
    let together = together(session);
    let is_multiple = together.iter().any(|pair| relations.iter().any(|tie| tie.pair == *pair));
    let multiple = if is_multiple { "True" } else { "False" };
    let edges = relations.iter().count() + together.len();
    let mut lines = format!("graph False {multiple} {} {edges}\n", actors.len());
    for actor in actors {
        let us = if actor.us { "True" } else { "False" };
        let name: String = actor.name.trim().bytes().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string");
            hex
        });
        writeln!(lines, "node {} {us} {name}", actor.id).expect("a string");
    }
    let ties: BTreeSet<_> = relations.iter().map(|tie| tie.pair).chain(together.clone()).collect();
    for pair in ties {
        let (one, other) = (pair.low(), pair.high());
        let tie = relations.iter().find(|tie| tie.pair == pair);
        // A commitment comes after what was examined.
        let commits = together.contains(&pair).then(|| format!("edge {one} {other} 1.0 None None"));
        let Some(tie) = tie else {
            writeln!(lines, "{}", commits.expect("they commit")).expect("a string");
            continue;
        };
        let sign = match relations.counts(tie) {
            Counts::Positive => "1",
            Counts::Negative => "-1",
            Counts::NoTie => "0",
            Counts::Ambivalent | Counts::Unsigned => "None",
        };
        let told = if internal { format!("{} {sign}", tie.nature) } else { "None None".to_owned() };
        writeln!(lines, "edge {one} {other} 1.0 {told}").expect("a string");
        if let Some(commits) = commits {
            writeln!(lines, "{commits}").expect("a string");
        }
    }
    lines
}

/// Who commits together: two actors at most in each sample.
fn together(session: &Session) -> BTreeSet<Pair> {
    let pairs = session.decisions.iter().filter_map(|decision| match &decision.sides[..] {
        [one, other] => match (&one.by, &other.by) {
            (Party::Actor(one), Party::Actor(other)) => Pair::new(*one, *other),
            _ => None,
        },
        _ => None,
    });
    pairs.collect()
}

#[test]
fn networkx_reads_the_same_actors_ties_and_signs_from_both_forms() {
    let sessions = samples().into_iter().chain([("hostile names".to_owned(), hostile_names())]);
    let (mut files, mut awaited) = (Vec::<PathBuf>::new(), String::new());
    let mut rooms = Vec::new();
    for (name, session) in sessions {
        let room = Room::with(&session);
        for options in EDITIONS {
            for form in ["graphml", "gexf"] {
                let name = format!("{name} {}.{form}", options.len());
                files.extend(room.export(&name, Language::Fr, options));
                awaited += &expected(&session, !options.is_empty());
            }
        }
        rooms.push(room);
    }
    assert_eq!(networkx(SCRIPT, &files), awaited);
    assert!(files.iter().map(PathBuf::as_path).all(Path::exists), "they were kept until then");
}
