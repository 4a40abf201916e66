//! Ten times as much takes about ten times as long: files larger than any meeting makes them, against a tenth of them.

use std::hint::black_box;

use curseur::analysis::map::lay_out;
use curseur::export::data::{CsvPreset, journal, tables};
use curseur::export::{Choices, Source, data};
use curseur::session::{Edit, History, Language, Nature, NatureId, Session, check};
use curseur::words::Words;

use super::map::drawn;
use super::measure::{Limit, Row, compare, time};
use super::samples;

/// A square would make it a hundred.
const MOST: f64 = 40.0;

const ROUNDS: usize = 3;

/// Prints the rows one after the other.
pub fn print() {
    let checked = |session: &Session| drop(black_box(check(session)));
    let written = |session: &Session| {
        let source = Source::of(session, Words::new(Language::Fr), Choices::INTERNAL);
        black_box(data::csv(&journal(&source), CsvPreset::International));
    };
    let workbook = |session: &Session| {
        let words = Words::new(Language::Fr);
        let source = Source::of(session, words, Choices::INTERNAL);
        let bytes = data::xlsx(&tables(&source), "", true, words);
        black_box(bytes.expect("a workbook"));
    };
    let natures = [natures(100_000), natures(10_000)];
    row("checking 100,000 natures", "checking 10,000", &natures, checked);
    let arguments = [arguments(40_000), arguments(4_000)];
    row("checking 40,000 arguments", "checking 4,000", &arguments, checked);
    row("their journal as CSV", "that of 4,000", &arguments, written);
    row("their workbook", "that of 4,000", &arguments, workbook);
    let actors = [drawn(5_000, 15_000), drawn(600, 1_800)];
    row("the map of 5,000 actors", "the map of 600", &actors, |input| drop(lay_out(input)));
}

fn row<T>(what: &'static str, yardstick: &'static str, both: &[T; 2], work: impl Fn(&T)) {
    let [outsized, tenth] = both;
    let measured = compare(ROUNDS, || time(|| work(outsized)), || time(|| work(tenth)));
    println!("{}", Row { what, yardstick, limit: Limit::Times(MOST), measured });
}

/// Natures with letters of every script there is.
fn natures(count: usize) -> Session {
    let mut session = samples::session_with(1);
    let first = session.relations.natures[0].clone();
    let letters = ('\u{3400}'..).filter_map(Nature::clean_letter).cycle();
    let more = (0..count as u32).zip(letters);
    let more = more.map(|(n, letter)| Nature { id: NatureId::own(n), letter, ..first.clone() });
    session.relations.natures.extend(more);
    session
}

/// All on one axis.
fn arguments(count: usize) -> Session {
    let mut session = samples::session_with(0);
    let axis = samples::an_axis(&session);
    for number in 0..count {
        let argument = samples::argument(number, axis.clone());
        let record = Edit::Record { at: samples::stamp(), sitting: None, argument };
        assert_eq!(History::default().perform(&mut session, record), Ok(true));
    }
    session
}
