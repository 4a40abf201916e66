//! The floors of the window: which folder of `src/app` may import which, and that no files go round in circles.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;

/// Each folder of the window, and those it may import.
const FLOORS: [(&str, &[&str]); 7] = [
    ("base", &[]),
    ("widgets", &["base"]),
    ("wall", &["base", "widgets"]),
    ("open", &["base", "wall", "widgets"]),
    ("away", &["base", "open", "widgets"]),
    ("over", &["base", "widgets"]),
    ("window", &["away", "base", "open", "over", "wall", "widgets"]),
];

/// The rooms of `open` that screens without a session show too.
const SHOWN_AWAY: [&str; 3] = ["axis", "board", "journal"];

/// Files that import each other are read together: no more than these.
const LONGEST_CIRCLE: usize = 4;

/// The module a file is, from the root of the house.
fn module(source: &Source) -> Vec<String> {
    let inside = source.path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.trim_end_matches("/mod").split('/').map(str::to_owned).collect()
}

/// What a path names, from the root of the house; none for what is outside.
fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let climbs = path.iter().take_while(|segment| *segment == "super").count();
    match path.first()?.as_str() {
        "crate" | "curseur" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        "super" => Some([&module[..module.len().checked_sub(climbs)?], &path[climbs..]].concat()),
        _ => None,
    }
}

/// The folder of the window that a module is in.
fn floor(module: &[String]) -> Option<&str> {
    match module {
        [app, floor, ..] if app == "app" => Some(floor),
        _ => None,
    }
}

fn against_the_floors(sources: &[Source]) -> Vec<String> {
    let mut wrong = BTreeSet::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        let here = module(source);
        let Some(own) = floor(&here) else { continue };
        let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == own) else {
            wrong.insert(format!("{}: {own} is no floor of the window", source.path));
            continue;
        };
        for path in source.paths() {
            let Some(named) = absolute(&here, &path) else { continue };
            let Some(other) = floor(&named).filter(|other| *other != own) else { continue };
            if !allowed.contains(&other) {
                wrong.insert(format!("{}: {own} may not import {other}", source.path));
            } else if own == "away" && other == "open" {
                let room = named.get(2).map_or("*", String::as_str);
                if !SHOWN_AWAY.contains(&room) {
                    wrong.insert(format!("{}: away may not import open::{room}", source.path));
                }
            }
        }
    }
    wrong.into_iter().collect()
}

/// Folders whose first line does not say what they may import.
fn untold(sources: &[Source]) -> Vec<&str> {
    let folder = |name: &str| format!("src/app/{name}/mod.rs");
    let says = |source: &Source, allowed: &[&str]| {
        let first = source.comments.first().map_or("", String::as_str);
        let said = first.split_once("May import").map_or("", |(_, said)| said);
        let named = |name: &&str| said.contains(&format!("`{name}`"));
        let others = FLOORS.iter().map(|(name, _)| name).filter(|name| !allowed.contains(name));
        !said.is_empty() && allowed.iter().all(named) && !others.into_iter().any(named)
    };
    FLOORS
        .iter()
        .filter(|(name, allowed)| {
            let source = sources.iter().find(|source| source.path == folder(name));
            !source.is_some_and(|source| says(source, allowed))
        })
        .map(|(name, _)| *name)
        .collect()
}

/// The window does things in its own folder only: elsewhere nothing can reach all of it.
fn window_elsewhere(sources: &[Source]) -> Vec<&str> {
    let elsewhere = sources.iter().filter(|source| !source.path.starts_with("src/app/window/"));
    elsewhere
        .filter(|source| source.says("impl App {") || source.says("for App {"))
        .map(|source| source.path.as_str())
        .collect()
}

/// The files of the house, by what module they are.
struct Files<'a>(BTreeMap<Vec<String>, &'a Source>);

impl<'a> Files<'a> {
    fn of(sources: &'a [Source]) -> Self {
        let sources = sources.iter().filter(|source| !source.is_test());
        Self(sources.map(|source| (module(source), source)).collect())
    }

    /// The file that a path leads into, and what it names there.
    fn find<'p>(&self, path: &'p [String]) -> Option<(&'a Source, &'p [String])> {
        let inside = (1..=path.len()).rev().map(|length| path.split_at(length));
        let mut inside = inside.filter_map(|(into, rest)| Some((*self.0.get(into)?, rest)));
        inside.next()
    }

    /// The file that a path of `source` names something of, where that is defined.
    fn named(&self, source: &Source, path: &[String]) -> Option<&'a Source> {
        let here = module(source);
        let path = absolute(&here, path).or_else(|| {
            let inside = [&here[..], path].concat();
            self.find(&inside).is_some_and(|(file, _)| file.path != source.path).then_some(inside)
        })?;
        let (mut file, rest) = self.find(&path)?;
        // A name that a folder hands on from one of its files is that file's.
        while let Some(inner) = rest.first().and_then(|name| self.handed_on(file, name)) {
            file = inner;
        }
        Some(file)
    }

    fn handed_on(&self, folder: &Source, name: &str) -> Option<&'a Source> {
        let (_, paths) = folder.uses();
        let path = paths.iter().find(|path| path.last().is_some_and(|last| last == name))?;
        let (file, _) = self.find(&[&module(folder)[..], path].concat())?;
        (file.path != folder.path).then_some(file)
    }

    /// The files that each file uses something of, by `use`.
    fn imports(&self) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
        let mut imports = BTreeMap::new();
        for source in self.0.values() {
            let (paths, _) = source.uses();
            let used = paths.iter().filter_map(|path| self.named(source, path));
            let used = used.map(|file| file.path.as_str()).filter(|path| *path != source.path);
            imports.insert(source.path.as_str(), used.collect());
        }
        imports
    }
}

/// Files that import each other, directly or by others.
fn circles(imports: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<Vec<String>> {
    let reached = |from: &str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(file) = next.pop() {
            for other in imports.get(file.as_str()).into_iter().flatten() {
                if seen.insert((*other).to_owned()) {
                    next.push((*other).to_owned());
                }
            }
        }
        seen
    };
    let all: BTreeMap<_, _> = imports.keys().map(|file| (*file, reached(file))).collect();
    let mut circles = BTreeSet::new();
    for (file, others) in &all {
        let round = others
            .iter()
            .filter(|other| all.get(other.as_str()).is_some_and(|back| back.contains(*file)));
        let round: Vec<_> = round.cloned().collect();
        if 1 < round.len() {
            circles.insert(round);
        }
    }
    circles.into_iter().collect()
}

fn window() -> Vec<Source> {
    Source::all_in("src/app")
}

fn file(path: &str, text: &str) -> [Source; 1] {
    [Source::new(path, text)]
}

#[test]
fn the_floors_of_the_window_stand_on_those_below() {
    assert_eq!(against_the_floors(&window()), [""; 0]);
}

#[test]
fn a_floor_that_stands_on_one_above_is_noticed() {
    for (path, text, expected) in [
        ("src/app/base/look.rs", "use crate::app::widgets::Rail;", "base may not import widgets"),
        ("src/app/widgets/rail.rs", "use crate::app::wall;", "widgets may not import wall"),
        ("src/app/wall/mod.rs", "use super::open::board;", "wall may not import open"),
        (
            "src/app/open/board.rs",
            "fn f() { super::super::over::keys(); }",
            "open may not import over",
        ),
        ("src/app/open/bar/mod.rs", "use crate::app::window::App;", "open may not import window"),
        (
            "src/app/away/start/mod.rs",
            "use crate::app::open::bar;",
            "away may not import open::bar",
        ),
        ("src/app/over/keys.rs", "use crate::app::open::Open;", "over may not import open"),
        ("src/app/attic/mod.rs", "", "attic is no floor of the window"),
    ] {
        assert_eq!(against_the_floors(&file(path, text)), [format!("{path}: {expected}")]);
    }
    for (path, text) in [
        ("src/app/away/replay/mod.rs", "use crate::app::open::{axis, board, journal};"),
        ("src/app/window/act.rs", "use crate::app::{away, base, open, over, wall, widgets};"),
        ("src/app/open/act.rs", "use super::bar::Field; use crate::session::Session;"),
    ] {
        assert_eq!(against_the_floors(&file(path, text)), [""; 0], "{text}");
    }
}

#[test]
fn each_floor_says_in_its_first_line_what_it_may_import() {
    assert_eq!(untold(&window()), [""; 0]);
}

#[test]
fn a_floor_that_says_nothing_or_something_else_is_noticed() {
    let right = "//! May import `base`.";
    for text in ["", "//! Widgets.", "//! May import `base`, `open`.", "//! May import `wall`."] {
        assert!(untold(&file("src/app/widgets/mod.rs", text)).contains(&"widgets"), "{text}");
    }
    assert!(!untold(&file("src/app/widgets/mod.rs", right)).contains(&"widgets"));
}

#[test]
fn the_window_acts_in_its_own_folder_only() {
    assert_eq!(window_elsewhere(&window()), [""; 0]);
}

#[test]
fn a_window_that_acts_elsewhere_is_noticed() {
    for text in ["impl App { fn f() {} }", "impl eframe::App for App { }"] {
        assert_eq!(window_elsewhere(&file("src/app/open/x.rs", text)), ["src/app/open/x.rs"]);
        assert_eq!(window_elsewhere(&file("src/app/window/x.rs", text)), [""; 0]);
    }
}

#[test]
fn no_files_of_the_window_go_round_in_long_circles() {
    let long: Vec<_> = circles(&Files::of(&window()).imports())
        .into_iter()
        .filter(|circle| LONGEST_CIRCLE < circle.len())
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn a_circle_is_noticed() {
    let sources = [
        Source::new("src/app/open/a.rs", "use super::b::B;"),
        Source::new("src/app/open/b.rs", "use crate::app::open::c::{C};"),
        Source::new("src/app/open/c.rs", "use super::a::f;"),
        Source::new("src/app/open/d.rs", "use super::a::A;"),
    ];
    let expected = ["src/app/open/a.rs", "src/app/open/b.rs", "src/app/open/c.rs"];
    assert_eq!(circles(&Files::of(&sources).imports()), [expected]);
}
