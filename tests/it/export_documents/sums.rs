//! No figure adds axes up. Two sessions are the same but for where the group put one ball: whatever changes in any file
//! must speak of that axis and say nothing but where its ball is. A sum, a mean or a rank over several axes would change in
//! a line of its own, or in that of another axis.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use curseur::session::{
    Argument, AxisId, Board, Edit, History, Language, Ledger, Move, Position, Session, Stance,
    Target, fold,
};
use curseur::words::Words;

use super::lines::lines;
use super::sessions::{samples, secret};
use super::written::texts;
use super::{EDITIONS, EVERYTHING, Room};
use crate::export_data::readers::{Rows, delimited, sheets};
use crate::samples::stamp;

const LANGUAGE: Language = Language::Fr;

/// Two sessions that differ in one position only, and what may change from one to the other.
struct Twins {
    rooms: [Room; 2],
    axis: AxisId,
    label: String,
    /// The names of all axes.
    labels: BTreeSet<String>,
    /// What is said of the ball in the one, and in the other.
    phrases: Vec<[String; 2]>,
}

impl Twins {
    /// The same last argument on `axis`, which puts the ball at one end or at the other.
    fn on(session: &Session, axis: &AxisId) -> Self {
        let words = Words::new(LANGUAGE);
        let known = session.framework.axis(axis).expect("an axis of the session");
        let ends = known.ends(LANGUAGE);
        let from = Board::of(session, &Ledger::of(&session.journal)).cursor(axis).position();
        let to = [85, -85].map(Position::clamped);
        let rooms = to.map(|to| Room::with(&moved(session, axis, to)));
        let position = to.map(|to| words.position(to, ends));
        let move_made = to.map(|to| words.moved(from, Target::MovesTo(to), ends));
        let labels = session.framework.axes.values().map(|axis| axis.label(LANGUAGE).to_owned());
        Self {
            rooms,
            axis: axis.clone(),
            label: known.label(LANGUAGE).to_owned(),
            labels: labels.collect(),
            phrases: vec![position, move_made],
        }
    }

    fn files(&self, what: &str, format: &str, options: &[&str]) -> [Vec<PathBuf>; 2] {
        let mut more = vec!["--what", what, "--as", format];
        more.extend(options);
        let name = format!("{what} {} {format}.x", options.len());
        self.rooms.each_ref().map(|room| room.export(&name, LANGUAGE, &more))
    }

    /// Whether one line becomes the other when one thing is said of the ball instead of another.
    fn tells_of_the_ball_only(&self, one: &str, other: &str) -> bool {
        self.phrases.iter().any(|[said, instead]| {
            one.match_indices(said.as_str()).any(|(at, _)| {
                let rest = &one[at + said.len()..];
                format!("{}{instead}{rest}", &one[..at]) == *other
            })
        })
    }

    /// Fails where a line changed that is not about the axis, or says more than where its ball is. Gives how many changed.
    fn compare_lines(&self, one: &[String], other: &[String], name: &str) -> usize {
        assert_eq!(one.len(), other.len(), "{name}: as many lines");
        let mut changed = 0;
        for (at, (line, instead)) in one.iter().zip(other).enumerate() {
            if line == instead {
                continue;
            }
            changed += 1;
            let above = one[..at].iter().rev().find(|line| self.labels.contains(*line));
            let is_about_it = line.contains(&self.label) || above == Some(&self.label);
            assert!(is_about_it, "{name}: {line}\n{instead}\nunder {above:?}, not {}", self.label);
            let is_shape = line.contains("stroke") && instead.contains("stroke");
            let is_of_ball = is_shape || self.tells_of_the_ball_only(line, instead);
            assert!(is_of_ball, "{name}: {line}\n{instead}");
        }
        changed
    }

    /// The same for tables: only rows of the axis change, and only in columns that tell where its ball is.
    fn compare_rows(&self, one: &Rows, other: &Rows, name: &str) -> usize {
        assert_eq!(one.columns, other.columns, "{name}");
        assert_eq!(one.rows.len(), other.rows.len(), "{name}");
        let axis = one.columns.iter().position(|column| column == "Identifiant de l’axe");
        let mut changed = 0;
        for (row, instead) in one.rows.iter().zip(&other.rows).filter(|(row, other)| row != other) {
            changed += 1;
            assert_eq!(
                axis.map(|at| row[at].as_str()),
                Some(self.axis.as_str()),
                "{name}: {row:?}"
            );
            let cells = row.iter().zip(instead).zip(&one.columns);
            for ((cell, instead), column) in cells.filter(|((cell, other), _)| cell != other) {
                let told = ["Position", "Position, en mots", "À", "À, en mots", "Déplacement"];
                assert!(told.contains(&column.as_str()), "{name}, {column}: {cell} {instead}");
                let is_place = ["85", "-85"].contains(&cell.as_str());
                let of_the_ball = is_place || self.tells_of_the_ball_only(cell, instead);
                assert!(of_the_ball, "{name}, {column}: {cell} {instead}");
            }
        }
        changed
    }

    /// How many lines, rows or shapes changed between two files.
    fn compare(&self, one: &Path, other: &Path, format: &str, name: &str) -> usize {
        let read = |path: &Path| fs::read(path).expect("a file that was written");
        let bytes = [read(one), read(other)];
        match format {
            "html" | "svg" => {
                let [one, other] =
                    bytes.map(|bytes| lines(&String::from_utf8(bytes).expect("UTF-8")));
                self.compare_lines(&one, &other, name)
            }
            "docx" => {
                let [one, other] = [one, other].map(texts);
                assert_eq!(one.len(), other.len());
                let mut changed = 0;
                for ((part, one), (_, other)) in one.iter().zip(&other).filter(|(a, b)| a != b) {
                    assert_eq!(part, "word/document.xml", "{name}");
                    changed += self.compare_lines(&lines(one), &lines(other), name);
                }
                changed
            }
            "xlsx" => {
                let [one, other] = bytes.map(|bytes| sheets(&bytes));
                let pairs = one.iter().zip(&other);
                pairs.map(|((sheet, one), (_, other))| self.compare_rows(one, other, sheet)).sum()
            }
            "csv" | "csv-fr" => {
                let separator = if format == "csv" { b',' } else { b';' };
                let [one, other] = bytes.map(|bytes| delimited(&bytes, separator));
                self.compare_rows(&one, &other, name)
            }
            _ => usize::from(bytes[0] != bytes[1]),
        }
    }
}

fn moved(session: &Session, axis: &AxisId, to: Position) -> Session {
    let mut session = session.clone();
    let made = Move {
        axis: axis.clone(),
        to: Target::MovesTo(to),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let words = "Le dernier mot".to_owned();
    let argument = Argument { words, moves: vec![made], ..Argument::default() };
    let edit = Edit::Record { at: stamp(), sitting: None, argument };
    History::default().perform(&mut session, edit).expect("an argument");
    session
}

/// The axis of a pillar that was spoken of most, and one of another pillar with a solid ball or none.
fn axes(session: &Session) -> Vec<AxisId> {
    let board = Board::of(session, &Ledger::of(&session.journal));
    let pillars = session.framework.pillars.iter();
    let most = pillars.filter_map(|pillar| {
        let shown = session.framework.shown(pillar).map(|(id, _)| id);
        shown.max_by_key(|id| board.cursor(id).trail.len()).cloned()
    });
    most.take(2).collect()
}

/// Where the ball of an axis is told, and in how many lines or rows at least; nothing changes anywhere else.
fn told(what: &str, axis: &AxisId) -> usize {
    match what {
        "minutes" => 3,
        "board" | "journal" | "axes" => 1,
        "workbook" => 2,
        pillar if axis.as_str().starts_with(&format!("{pillar}.")) => 2,
        _ => 0,
    }
}

#[test]
fn where_one_ball_is_changes_nothing_that_is_said_of_anything_else() {
    let samples = samples();
    for (sample, session) in &samples {
        for axis in axes(session) {
            let twins = Twins::on(session, &axis);
            for options in EDITIONS {
                for (what, formats) in EVERYTHING {
                    // Pictures of dots show the shapes of the SVG; the DOCX of one sample has the text of the HTML.
                    let is_last = samples.last().is_some_and(|(last, _)| last == sample);
                    let told_here = |format: &&&str| match **format {
                        "png" => false,
                        "docx" => is_last,
                        _ => true,
                    };
                    for format in formats.iter().filter(told_here) {
                        let [one, other] = twins.files(what, format, options);
                        let mut changed = 0;
                        for (one, other) in one.iter().zip(&other) {
                            let name = format!("{sample}, {axis}, {what} as {format}, {options:?}");
                            changed += twins.compare(one, other, format, &name);
                        }
                        let least = told(what, &axis);
                        let as_told = if least == 0 { changed == 0 } else { least <= changed };
                        assert!(as_told, "{sample}, {axis}, {what} as {format}: {changed} changed");
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_is_called_a_sum_a_mean_or_a_score_in_any_file() {
    let session = secret();
    let sums = [
        "total",
        "totaux",
        "totals",
        "somme",
        "sum",
        "moyenne",
        "mean",
        "average",
        "median",
        "mediane",
        "score",
        "scores",
        "rang",
        "rank",
        "indice",
        "index",
        "pourcentage",
        "percent",
    ];
    for language in Language::ALL {
        let room = Room::with(&session);
        for options in EDITIONS {
            for (what, formats) in EVERYTHING {
                for format in formats.iter().filter(|format| **format != "png") {
                    let mut more = vec!["--what", what, "--as", format];
                    more.extend(options);
                    let name = format!("{what} {format} {}.x", options.len());
                    for file in room.export(&name, language, &more) {
                        for line in said(&file) {
                            assert!(
                                !line.contains(['%', '∑', 'Σ', '⌀']),
                                "{what} {format}: {line}"
                            );
                            let line = fold(&line);
                            let mut words = line.split(|c: char| !c.is_alphanumeric());
                            let found = words.find(|word| sums.contains(word));
                            assert_eq!(found, None, "{what} as {format}: {line}");
                        }
                    }
                }
            }
        }
    }
}

/// Every line that a file says to whoever opens it.
fn said(file: &Path) -> Vec<String> {
    let parts = texts(file);
    let is_workbook = parts.iter().any(|(part, _)| part == "xl/workbook.xml");
    if is_workbook {
        for (part, text) in &parts {
            assert!(!text.contains("totalsRow") && !text.contains("<f>"), "{part}");
        }
        let sheets = sheets(&fs::read(file).expect("a workbook"));
        let rows = sheets.into_iter().flat_map(|(name, rows)| {
            let cells = rows.rows.into_iter().flatten();
            std::iter::once(name).chain(rows.columns).chain(cells)
        });
        return rows.collect();
    }
    let said = parts.into_iter().flat_map(|(part, text)| match text.trim_start().get(..1) {
        _ if part.starts_with("word/") && part != "word/document.xml" => Vec::new(),
        Some("<") if !part.contains("styles") => lines(&text),
        _ => text.lines().map(str::to_owned).collect(),
    });
    said.collect()
}
