//! Two copies of a long session, joined.

use curseur::session::{Argument, Edit, History, Key, Session, StandIns, join};
use std::hint::black_box;
use uuid::Uuid;

use super::measure::{Limit, Row, compare, time};
use super::samples;
use super::yardsticks::Sliders;

/// What both copies have, and what each says besides.
const TOGETHER: usize = 3_000;
const APART: usize = 1_000;
/// What may pass before they are one.
const MOST: f64 = 100.0;

/// Five thousand entries, against a frame that has nothing to join.
pub fn row() -> Row {
    let base = samples::session_with(TOGETHER);
    let copies = [apart(&base, 1), apart(&base, 2)];
    let stand_ins =
        StandIns { actor: String::new(), person: String::new(), wording: String::new() };
    let mut sliders = Sliders::new(48);
    Row {
        what: "two copies joined, 5,000 entries",
        yardstick: "a frame with 48 sliders",
        limit: Limit::Within(MOST),
        measured: compare(
            20,
            || time(|| drop(black_box(join(&copies, &stand_ins).expect("copies of one session")))),
            || time(|| sliders.frame()),
        ),
    }
}

/// A copy that goes on by itself, with keys of its own.
fn apart(base: &Session, copy: u128) -> Session {
    let mut session = base.clone();
    let mut history = History::default();
    let at = samples::stamp();
    for number in 0..APART {
        let words = format!("Dit dans la copie {copy}, {number}");
        let argument = Argument { words, ..Argument::default() };
        let recorded = history.perform(&mut session, Edit::Record { at, sitting: None, argument });
        assert_eq!(recorded, Ok(true), "argument {number}");
    }
    keyed(session, copy)
}

/// The same with keys that no other copy has, from the first entry of its own on.
fn keyed(session: Session, copy: u128) -> Session {
    let mut number = 0;
    let journal = session.journal.clone().map(|mut entry| {
        number += 1;
        if TOGETHER < number {
            entry.key = Key(Uuid::from_u128(copy << 64 | number as u128));
        }
        entry
    });
    Session { journal, ..session }
}
