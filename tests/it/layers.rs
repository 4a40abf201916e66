//! The rules of the house that no compiler holds. Each is a function from files to what is wrong in them,
//! so that each is also shown a file that breaks it.

use std::collections::BTreeSet;
use std::fs;

use crate::source::{Source, root};

/// Each room, and the rooms it may use.
const ARROWS: [(&str, &[&str]); 7] = [
    ("session", &[]),
    ("analysis", &["session"]),
    ("storage", &["session"]),
    ("words", &["analysis", "session", "storage"]),
    ("export", &["analysis", "session", "storage", "words"]),
    ("app", &["analysis", "export", "session", "storage", "words"]),
    ("cli", &["analysis", "export", "session", "storage", "words"]),
];

/// The rooms that get files, the time and chance as arguments.
const PURE_ROOMS: [&str; 2] = ["session", "analysis"];

const LONGEST_FILE: usize = 600;

/// The room a file belongs to; none for `lib.rs` and `main.rs`, which open all the doors.
fn room(source: &Source) -> Option<&str> {
    let inside = source.path.strip_prefix("src/")?;
    let room = inside.split('/').next()?.trim_end_matches(".rs");
    (!["lib", "main"].contains(&room)).then_some(room)
}

/// How many modules deep a file is: what `super` counts.
fn depth(source: &Source) -> usize {
    let inside = source.path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.trim_end_matches("/mod").split('/').count()
}

/// What a path names right under the root of the house.
fn reached<'a>(source: &Source, path: &'a [String]) -> Option<&'a str> {
    let climbs = path.iter().take_while(|segment| *segment == "super").count();
    let under_root = match path.first()?.as_str() {
        "crate" | "curseur" => 1,
        "super" if climbs >= depth(source) => climbs,
        _ => return None,
    };
    path.get(under_root).map(String::as_str)
}

fn against_the_arrows(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        let Some(room) = room(source) else { continue };
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{}: no arrows are drawn for the room {room}", source.path));
            continue;
        };
        for path in source.paths() {
            if let Some(other) = reached(source, &path)
                && other != room
                && !allowed.contains(&other)
            {
                wrong.push(format!("{}: {room} may not use {other}", source.path));
            }
        }
    }
    wrong
}

fn interface_outside_the_window(sources: &[Source]) -> Vec<String> {
    let outside = |source: &&Source| source.path != "src/main.rs" && room(source) != Some("app");
    sources
        .iter()
        .filter(outside)
        .flat_map(|source| {
            let named = source.paths().into_iter().flatten();
            named
                .filter(|name| name.starts_with("egui") || name == "eframe")
                .map(|name| format!("{}: {name} is for the window only", source.path))
        })
        .collect()
}

fn impure(sources: &[Source]) -> Vec<String> {
    const FORBIDDEN: [&[&str]; 13] = [
        &["std", "env"],
        &["std", "fs"],
        &["std", "io"],
        &["std", "net"],
        &["std", "path"],
        &["std", "process"],
        &["std", "thread"],
        &["ZonedDateTime", "now"],
        &["Timestamp", "now"],
        &["Instant"],
        &["SystemTime"],
        &["Uuid", "now_v7"],
        &["Uuid", "new_v4"],
    ];
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        if !room(source).is_some_and(|room| PURE_ROOMS.contains(&room)) {
            continue;
        }
        for path in source.paths() {
            for forbidden in FORBIDDEN {
                if path.windows(forbidden.len()).any(|window| window == forbidden) {
                    wrong.push(format!("{}: {}", source.path, forbidden.join("::")));
                }
            }
        }
    }
    wrong
}

/// The wall draws what was projected: it can get at nothing else of a session.
fn more_than_is_projected(sources: &[Source]) -> Vec<String> {
    const OF_A_SESSION: [&str; 4] = ["Session", "Ledger", "Board", "Journal"];
    const OF_THE_WINDOW: [&str; 6] = ["document", "look", "open", "away", "over", "window"];
    let on_the_wall = sources.iter().filter(|source| source.path.starts_with("src/app/wall/"));
    let mut wrong = Vec::new();
    for source in on_the_wall {
        for path in source.paths() {
            let names = path.iter().map(String::as_str);
            let type_of_a_session =
                |name: &&str| OF_A_SESSION.contains(name) || ["Document", "Look"].contains(name);
            let climbs =
                path.first().is_some_and(|first| ["crate", "super"].contains(&first.as_str()));
            let part_of_the_window = |name: &&str| climbs && OF_THE_WINDOW.contains(name);
            let found = names
                .clone()
                .find(type_of_a_session)
                .or_else(|| names.clone().find(part_of_the_window));
            let everything = path.last().is_some_and(|last| last == "*") && climbs;
            let found = found.or_else(|| everything.then_some("*"));
            wrong.extend(found.map(|name| format!("{}: the wall knows no {name}", source.path)));
        }
    }
    wrong
}

fn too_long(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter(|source| LONGEST_FILE < source.lines)
        .map(|source| format!("{}: {} lines", source.path, source.lines))
        .collect()
}

fn silenced_or_left_for_later(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        for sequence in ["#[allow", "#![allow", "#[ignore", "todo!", "unimplemented!"] {
            if source.says(sequence) {
                wrong.push(format!("{}: {sequence}", source.path));
            }
        }
        for mark in [concat!("TO", "DO"), concat!("FIX", "ME")] {
            if source.comments.iter().any(|comment| comment.contains(mark)) {
                wrong.push(format!("{}: {mark}", source.path));
            }
        }
    }
    wrong
}

/// The rooms whose folder and whose line on the map do not go together.
fn off_the_map(map: &str, folders: &BTreeSet<String>) -> Vec<String> {
    let named: BTreeSet<String> = map
        .lines()
        .filter_map(|line| line.strip_prefix("//! - [`")?.split_once('`'))
        .map(|(room, _)| room.to_owned())
        .collect();
    named.symmetric_difference(folders).cloned().collect()
}

fn house() -> Vec<Source> {
    Source::all_in("src")
}

/// All the Rust there is.
fn everything() -> Vec<Source> {
    ["src", "tests", "benches", "proofs"].into_iter().flat_map(Source::all_in).collect()
}

fn file(path: &str, text: &str) -> [Source; 1] {
    [Source::new(path, text)]
}

#[test]
fn arrows_between_rooms_point_one_way() {
    assert_eq!(against_the_arrows(&house()), [""; 0]);
}

#[test]
fn an_arrow_the_wrong_way_is_noticed() {
    let check = |path, text, expected: &str| {
        assert_eq!(against_the_arrows(&file(path, text)), [expected], "{text}");
    };
    check(
        "src/session/board.rs",
        "use crate::storage::Library;",
        "src/session/board.rs: session may not use storage",
    );
    check(
        "src/words/mod.rs",
        "fn f() { super::app::run(); }",
        "src/words/mod.rs: words may not use app",
    );
    check(
        "src/storage/format/v1.rs",
        "use super::super::super::{words::Words};",
        "src/storage/format/v1.rs: storage may not use words",
    );
    check("src/cli.rs", "use curseur::app;", "src/cli.rs: cli may not use app");
    check("src/export/mod.rs", "use crate::*;", "src/export/mod.rs: export may not use *");
    check("src/attic/mod.rs", "", "src/attic/mod.rs: no arrows are drawn for the room attic");
}

#[test]
fn arrows_the_right_way_are_let_through() {
    let right = [
        ("src/app/open/board.rs", "use crate::{app::base, session::Session};"),
        ("src/session/board.rs", "use super::Session; pub(crate) struct A; pub(super) struct B;"),
        ("src/session/board.rs", "#[cfg(test)] mod tests { use crate::storage; }"),
        ("src/session/board.rs", "// crate::storage"),
        ("src/main.rs", "use curseur::app;"),
    ];
    for (path, text) in right {
        assert_eq!(against_the_arrows(&file(path, text)), [""; 0], "{text}");
    }
}

#[test]
fn only_the_window_knows_the_interface_library() {
    assert_eq!(interface_outside_the_window(&house()), [""; 0]);
}

#[test]
fn the_interface_library_in_another_room_is_noticed() {
    for text in ["use egui::Pos2;", "fn f() { eframe::run(); }", "use egui_extras::Table;"] {
        assert_eq!(interface_outside_the_window(&file("src/session/x.rs", text)).len(), 1);
        assert!(interface_outside_the_window(&file("src/app/x.rs", text)).is_empty());
    }
}

#[test]
fn session_and_analysis_know_neither_files_nor_clock_nor_chance() {
    assert_eq!(impure(&house()), [""; 0]);
}

#[test]
fn a_file_a_clock_or_chance_in_a_pure_room_is_noticed() {
    for text in [
        "use std::{collections::HashMap, fs};",
        "fn f(path: &std::path::Path) {}",
        "fn f() { jiff::ZonedDateTime::now(); }",
        "use std::time::Instant;",
        "fn f() { Uuid::new_v4(); }",
    ] {
        assert_eq!(impure(&file("src/session/x.rs", text)).len(), 1, "{text}");
        assert_eq!(impure(&file("src/analysis/x.rs", text)).len(), 1, "{text}");
        assert_eq!(impure(&file("src/storage/x.rs", text)), [""; 0], "{text}");
    }
}

#[test]
fn the_wall_knows_only_what_was_projected() {
    assert_eq!(more_than_is_projected(&house()), [""; 0]);
}

#[test]
fn a_wall_that_reaches_for_the_session_or_the_window_is_noticed() {
    for text in [
        "use crate::session::{Position, Session};",
        "fn f(ledger: &crate::session::Ledger) {}",
        "fn f() { let board = curseur::session::Board::of(); }",
        "use crate::app::base::document::Saved;",
        "use super::super::super::base::look::Shown;",
        "use crate::app::{base::theme, open::board};",
        "use crate::app::window;",
        "use crate::session::*;",
    ] {
        let path = "src/app/wall/scene/x.rs";
        assert_eq!(more_than_is_projected(&file(path, text)).len(), 1, "{text}");
        assert_eq!(more_than_is_projected(&file("src/app/open/x.rs", text)), [""; 0], "{text}");
    }
    let right = "use crate::session::Ball; use crate::app::widgets::Mark; use crate::analysis::projection::Said;";
    assert_eq!(more_than_is_projected(&file("src/app/wall/x.rs", right)), [""; 0]);
}

#[test]
fn the_map_of_the_house_names_every_room() {
    let map = fs::read_to_string(root().join("src/lib.rs")).expect("the map");
    let folders = fs::read_dir(root().join("src"))
        .expect("the house")
        .map(|entry| entry.expect("a room"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("a room's name"))
        .collect();
    assert_eq!(off_the_map(&map, &folders), [""; 0]);
}

#[test]
fn a_room_off_the_map_is_noticed() {
    let folders = BTreeSet::from(["session".to_owned(), "attic".to_owned()]);
    assert_eq!(
        off_the_map("//! - [`session`]: data\n//! - [`cellar`]: none", &folders),
        ["attic", "cellar"]
    );
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    assert_eq!(too_long(&everything()), [""; 0]);
}

#[test]
fn a_file_too_long_is_noticed() {
    assert_eq!(too_long(&file("src/x.rs", &"\n".repeat(LONGEST_FILE))), [""; 0]);
    assert_eq!(
        too_long(&file("src/x.rs", &"\n".repeat(LONGEST_FILE + 1))),
        ["src/x.rs: 601 lines"]
    );
}

#[test]
fn nothing_is_silenced_or_left_for_later() {
    assert_eq!(silenced_or_left_for_later(&everything()), [""; 0]);
}

#[test]
fn what_is_silenced_or_left_for_later_is_noticed() {
    for text in [
        "#[allow(dead_code)] fn f() {}",
        "#![allow(dead_code)]",
        "#[test] #[ignore] fn f() {}",
        "#[test] #[ignore = \"slow\"] fn f() {}",
        "fn f() { todo!() }",
        "fn f() { unimplemented!(\"later\") }",
        concat!("// TO", "DO: later"),
        concat!("/* FIX", "ME */"),
    ] {
        assert_eq!(silenced_or_left_for_later(&file("tests/it/x.rs", text)).len(), 1, "{text}");
    }
}
