//! Two sessions that differ in where the group put one ball, and their files beside one another.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use curseur::session::{
    Argument, AxisId, Board, Edit, History, Language, Ledger, Move, Position, Session, Stance,
    Target,
};
use curseur::words::Words;

use super::Room;
use super::lines::lines;
use super::written::texts;
use crate::export_data::readers::{Rows, delimited, sheets};
use crate::samples::stamp;

const LANGUAGE: Language = Language::Fr;

/// Two sessions that differ in one position only, and what may change from one to the other.
pub struct Twins {
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
    pub fn on(session: &Session, axis: &AxisId) -> Self {
        let words = Words::new(LANGUAGE);
        let known = session.framework.axis(axis).expect("an axis of the session");
        let ends = known.ends(LANGUAGE);
        let from = Board::of(session, &Ledger::of(&session.journal)).cursor(axis).position();
        let to = [85, -85].map(Position::clamped);
        let rooms = to.map(|to| Room::with(&moved(session, axis, to)));
        let position = to.map(|to| words.position(to, ends));
        let move_made = to.map(|to| words.moved(from, Target::MovesTo(to), ends));
        let as_far_as = [0, 1].map(|at| {
            let values =
                [("moved", move_made[at].as_str().into()), ("place", position[at].as_str().into())];
            words.with("minutes-moved-to", values)
        });
        let labels = session.framework.axes.values().map(|axis| axis.label(LANGUAGE).to_owned());
        Self {
            rooms,
            axis: axis.clone(),
            label: known.label(LANGUAGE).to_owned(),
            labels: labels.collect(),
            phrases: vec![position, move_made, as_far_as],
        }
    }

    pub fn files(&self, what: &str, format: &str, options: &[&str]) -> [Vec<PathBuf>; 2] {
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
    pub fn compare(&self, one: &Path, other: &Path, format: &str, name: &str) -> usize {
        let read = |path: &Path| fs::read(path).expect("a file that was written");
        let bytes = [read(one), read(other)];
        match format {
            "html" | "svg" => {
                let [one, other] =
                    bytes.map(|bytes| lines(&String::from_utf8(bytes).expect("UTF-8")));
                self.compare_lines(&one, &other, name)
            }
            "docx" | "odt" => {
                let [one, other] = [one, other].map(texts);
                assert_eq!(one.len(), other.len());
                let mut changed = 0;
                for ((part, one), (_, other)) in one.iter().zip(&other).filter(|(a, b)| a != b) {
                    assert!(
                        ["word/document.xml", "content.xml"].contains(&part.as_str()),
                        "{name}"
                    );
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
