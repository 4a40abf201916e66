//! No figure adds axes up. Two sessions are the same but for where the group put one ball: whatever changes in any file
//! must speak of that axis and say nothing but where its ball is. A sum, a mean or a rank over several axes would change in
//! a line of its own, or in that of another axis.

use std::fs;
use std::path::Path;

use curseur::session::{AxisId, Board, Language, Ledger, Session, fold};

use super::lines::lines;
use super::sessions::{samples, secret};
use super::twins::Twins;
use super::written::texts;
use super::{EDITIONS, EVERYTHING, Room, everything_of, plainest};
use crate::export_data::readers::sheets;

/// The axis that was spoken of most in the first pillar, and that in the second.
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
    for (n, (sample, session)) in samples().into_iter().enumerate() {
        for (at, axis) in axes(&session).into_iter().enumerate() {
            let twins = Twins::on(&session, &axis);
            for (edition, options) in EDITIONS.into_iter().enumerate() {
                // One session is looked at in both editions, the others in one for each axis.
                if n != 0 && (n + at) % EDITIONS.len() != edition {
                    continue;
                }
                for (what, formats) in everything_of(&session) {
                    // Pictures of dots and PDF show the shapes of the SVG and the text of the DOCX; one session is looked at in all others.
                    let told_here = |format: &&&str| match **format {
                        "png" | "pdf" => false,
                        format => format == plainest(formats) || (n, at) == (0, 0),
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
                for format in formats.iter().filter(|format| !["png", "pdf"].contains(format)) {
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
pub fn said(file: &Path) -> Vec<String> {
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
    let is_open_document = parts.iter().any(|(part, _)| part == "mimetype");
    let said = parts.into_iter().flat_map(|(part, text)| match text.trim_start().get(..1) {
        _ if part.starts_with("word/") && part != "word/document.xml" => Vec::new(),
        _ if is_open_document && part != "content.xml" => Vec::new(),
        Some("<") if !part.contains("styles") => lines(&text),
        _ => text.lines().map(str::to_owned).collect(),
    });
    said.collect()
}
