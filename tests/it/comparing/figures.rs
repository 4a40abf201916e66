//! No figure is a difference, a total or a mean.

use curseur::export::{Edition, comparison};
use curseur::session::{AxisId, Language, Session};
use curseur::words::Words;

use super::{pair, say, vallonne};

/// The numbers of a text, each with the word before and the word after.
fn numbers(text: &str) -> Vec<(String, String, String)> {
    let text = text.replace(['\u{202f}', '\u{a0}'], " ");
    let words: Vec<_> = text.split_whitespace().collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default().to_owned();
    let numbers = words.iter().enumerate().flat_map(|(at, found)| {
        let digits = found.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
        let before = if at == 0 { String::new() } else { word(at - 1) };
        let around = (before, word(at + 1));
        digits.map(move |run| (run.to_owned(), around.0.clone(), around.1.clone()))
    });
    numbers.collect()
}

#[test]
fn positions_and_what_sets_them_apart_are_never_figures() {
    let (mut earlier, mut later) = pair();
    // Places and distances of two figures; fewer than ten of anything that may be counted.
    let axes: Vec<AxisId> =
        earlier.framework.all_shown().map(|(axis, _)| axis.clone()).step_by(6).collect();
    for (at, axis) in (1..).zip(&axes) {
        say(&mut earlier, "Avant", axis.as_str(), Some(at * 10 - 100));
        say(&mut later, "Après", axis.as_str(), Some(100 - at * 10));
    }
    assert!(axes.len() < 10);
    for language in Language::ALL {
        let text = comparison(&earlier, &later, Words::new(language), Edition::Shareable);
        for (number, before, after) in numbers(&text) {
            let a_day = ["14", "2025", "2026"].contains(&number.as_str());
            assert!(a_day || number.len() == 1, "{before} {number} {after} in\n{text}");
        }
    }
}

/// All that people wrote, the longest first.
fn written(session: &Session, language: Language) -> Vec<String> {
    let mut written = vec![session.heading.title.clone(), session.details.reference.clone()];
    let ledger = curseur::session::Ledger::of(&session.journal);
    written.extend(ledger.arguments().iter().map(|it| it.argument.words.clone()));
    written.extend(session.decisions.iter().map(|decision| decision.what.clone()));
    written.extend(session.actors.iter().map(|actor| actor.name.clone()));
    written.extend(session.framework.axes.values().map(|axis| axis.label(language).to_owned()));
    written
}

#[test]
fn every_number_counts_arguments_or_people_names_an_argument_or_tells_a_day() {
    const AFTER: [&str; 8] =
        ["argument", "arguments", "personnes", "personne", "people", "person", "axes", "·"];
    const COLLEGES: [&str; 10] = [
        "permanents",
        "parcours",
        "Élus",
        "Institutions",
        "Associations",
        "Habitants",
        "Entreprises",
        "(Institutions",
        "autres",
        "others",
    ];
    let (earlier, later) = vallonne();
    for language in Language::ALL {
        let words = Words::new(language);
        let text = comparison(&earlier, &later, words, Edition::Shareable);
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut theirs: Vec<_> =
            [&earlier, &later].into_iter().flat_map(|it| written(it, language)).collect();
        theirs.retain(|it| !it.trim().is_empty());
        theirs.sort_by_key(|it| std::cmp::Reverse(it.len()));
        for it in theirs {
            let it = it.split_whitespace().collect::<Vec<_>>().join(" ");
            text = text.replace(&it, "…");
        }
        // "curseur placé par 1, 2": the numbers of arguments.
        for placed in ["(curseur placé par ", "(cursor placed by "] {
            while let Some(at) = text.find(placed) {
                let end = text[at..].find(')').expect("it closes") + at;
                assert!(
                    text[at + placed.len()..end]
                        .chars()
                        .all(|c| " ,".contains(c) || c.is_ascii_digit())
                );
                text.replace_range(at..end, "…");
            }
        }
        for (number, before, after) in numbers(&text) {
            let months = (1..=12).map(|month| words.text(&format!("month-{month}")));
            let months: Vec<_> = months.collect();
            let a_day = months.contains(&before) || months.contains(&after);
            let a_college = COLLEGES.contains(&before.as_str());
            let counted = AFTER.contains(&after.trim_end_matches('.'));
            let names_one = ["n°", "no."].contains(&before.as_str());
            assert!(
                a_day || a_college || counted || names_one,
                "{before} {number} {after} in\n{text}"
            );
        }
    }
}
