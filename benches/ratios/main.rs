//! What the program costs, against a yardstick measured in the same run: the machine then matters little.
#![expect(clippy::print_stdout, reason = "the table is what this program is for")]

mod measure;
mod samples;
mod yardsticks;

use std::hint::black_box;

use curseur::session::{Board, Ledger};

use self::measure::{Row, compare};
use self::yardsticks::Sliders;

fn main() {
    let long = samples::session_with(1_000);
    let mut sliders = Sliders::new(48);
    let rows = [Row {
        what: "the board read again from 1,000 arguments",
        yardstick: "a frame with 48 sliders",
        at_most: 1.0,
        measured: compare(
            || {
                let ledger = Ledger::of(&long.journal);
                black_box(Board::of(&long, &ledger));
            },
            || sliders.frame(),
        ),
    }];
    println!("{:<44}{:>10}  {:<28}{:>10}{:>8}{:>9}", "", "ms", "against", "ms", "ratio", "at most");
    for row in rows {
        println!("{row}");
    }
}
