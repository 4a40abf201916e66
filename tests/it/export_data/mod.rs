//! A session as data, read back by readers that are not ours.

mod commitments;
pub mod hostile;
pub mod planted;
pub mod readers;
mod same;
mod secrets;
mod shape;

use curseur::export::data::{
    CsvPreset, csv, edition_name, gephi, gexf, graphml, kumu, tables, xlsx,
};
use curseur::export::{Choices, Edition, NamesInWords, Source};
use curseur::session::{Language, Session};
use curseur::words::Words;

/// Every combination of choices.
fn choices() -> impl Iterator<Item = Choices> {
    [Edition::Shareable, Edition::Internal].into_iter().flat_map(|edition| {
        [false, true].into_iter().flat_map(move |names| {
            [false, true].into_iter().map(move |natures| Choices {
                edition,
                names,
                bearers: names,
                names_in_words: NamesInWords::staying(names),
                natures,
            })
        })
    })
}

fn source(session: &Session, language: Language, choices: Choices) -> Source<'_> {
    Source::of(session, Words::new(language), choices)
}

fn workbook(source: &Source<'_>) -> Vec<u8> {
    let title = &source.session.heading.title;
    xlsx(&tables(source), title, source.choices.is_internal(), source.words).expect("a workbook")
}

/// Every file that a session can become, each with its name.
fn files(source: &Source<'_>) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for table in tables(source) {
        for preset in CsvPreset::ALL {
            files.push((format!("{} {preset:?}.csv", table.name), csv(&table, preset)));
        }
    }
    let name = |form: &str| format!("{}.{form}", edition_name(source, form));
    files.push((name("xlsx"), workbook(source)));
    files.push((name("graphml"), graphml(source)));
    files.push((name("gexf"), gexf(source)));
    for (form, pair) in [("kumu", kumu(source)), ("gephi", gephi(source))] {
        files.extend(pair.into_iter().map(|(end, bytes)| (format!("{form} {end}.csv"), bytes)));
    }
    files
}
