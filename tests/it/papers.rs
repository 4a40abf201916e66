//! What people read before they try: where it leads is there, and what it says of the command line is so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command_line::ask;
use crate::source::root;

const COMMANDS: [&str; 5] = ["check", "show", "list", "compare", "export"];

/// Every paper, by its path from the root.
fn papers() -> Vec<PathBuf> {
    let in_folder = |folder: &'static str| {
        let files = fs::read_dir(root().join(folder)).expect("a folder");
        files.map(move |file| Path::new(folder).join(file.expect("a file").file_name()))
    };
    let is_paper = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md");
    in_folder("").chain(in_folder("docs")).filter(is_paper).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(root().join(path)).expect("a paper")
}

/// What `text` links to.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0))
}

/// The names under which the headings of `text` are linked to.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let anchor = |heading: &str| {
        let kept = heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        kept.chars().filter(|&c| c.is_alphanumeric() || c == '-').collect()
    };
    headings.map(anchor).collect()
}

/// The long options that `text` names.
fn options(text: &str) -> BTreeSet<&str> {
    let is_part = |c: char| c.is_ascii_lowercase() || c == '-';
    let words = text.split(|c: char| !is_part(c));
    let is_letter = |c: char| c.is_ascii_lowercase();
    words
        .filter(|word| word.strip_prefix("--").is_some_and(|name| name.starts_with(is_letter)))
        .collect()
}

/// The links of a paper that lead nowhere. `others` gives the text of another one, `None` where there is none.
fn astray(path: &Path, text: &str, others: impl Fn(&Path) -> Option<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for link in links(text).filter(|link| !link.starts_with("https://")) {
        let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
        let leads = if file.is_empty() {
            Some(text.to_owned())
        } else {
            others(&path.parent().unwrap_or_else(|| Path::new("")).join(file))
        };
        let there = leads.is_some_and(|text| anchor.is_empty() || anchors(&text).contains(anchor));
        if !there {
            wrong.push(link.to_owned());
        }
    }
    wrong
}

#[test]
fn every_link_of_the_papers_leads_to_what_is_there() {
    let other = |path: &Path| {
        // A picture has no headings.
        let bytes = fs::read(root().join(path)).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    };
    for path in papers() {
        assert_eq!(astray(&path, &read(&path), other), [""; 0], "{}", path.display());
    }
    let text = "# Clés d’ici\n[a](#clés-dici) [b](#là) [c](b.md#d) [d](c.md) [e](https://a.b/c)";
    let other = |path: &Path| (path == Path::new("docs/b.md")).then(|| "## D".to_owned());
    assert_eq!(astray(Path::new("docs/a.md"), text, other), ["#là", "c.md"]);
}

#[test]
fn the_paper_of_the_command_line_names_every_option_and_no_other() {
    let mut helps = vec![ask(&["--help"]).out];
    helps.extend(COMMANDS.map(|command| ask(&[command, "--help"]).out));
    let known: BTreeSet<_> = helps.iter().flat_map(|help| options(help)).collect();
    let paper = read(Path::new("docs/command-line.md"));
    assert_eq!(options(&paper), known);
    assert!(COMMANDS.iter().all(|command| paper.contains(&format!("curseur {command} "))));
}
