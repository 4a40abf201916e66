//! How copies go apart: groups that do whatever they like, undo some of it, copy files, and join some of them on the way.

use std::cell::Cell;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::time::Duration;

use curseur::session::{Edit, History, Key, Session, Stamp, StandIns, join};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::generator::{edits, performed, start};
use crate::samples::stamp;

/// As many copies are joined at once, at most.
pub const MOST: usize = 20;

/// How many divergences are tried: `few`, the same each time, unless someone asks for more: those are drawn, from a seed that is
/// told where one fails.
#[expect(clippy::print_stderr, reason = "it is seen where a test fails")]
pub fn trials(few: u32) -> ProptestConfig {
    let number = |name| std::env::var(name).ok().map(|text| text.parse().expect("a number"));
    let asked = number("CURSEUR_JOININGS");
    let drawn = || RandomState::new().build_hasher().finish();
    let seed = match asked {
        Some(_) => number("CURSEUR_JOININGS_SEED").unwrap_or_else(drawn),
        None => 19,
    };
    eprintln!("CURSEUR_JOININGS_SEED={seed}");
    let few = asked.map_or(few, |asked| u32::try_from(asked).expect("not so many"));
    let cases = ProptestConfig::with_cases(few);
    ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..cases }
}

pub fn stand_ins() -> StandIns {
    StandIns {
        actor: "un acteur".to_owned(),
        person: "une personne".to_owned(),
        wording: "[formulation effacée]".to_owned(),
    }
}

pub fn joined(copies: &[Session]) -> Session {
    match copies {
        [one] => joined(&[one.clone(), one.clone()]),
        copies => join(copies, &stand_ins()).expect("copies of one session are joined").session,
    }
}

thread_local! {
    static DRAWN: Cell<u128> = const { Cell::new(0) };
}

/// A key that no copy has yet.
pub fn draw() -> Key {
    let next = DRAWN.get() + 1;
    DRAWN.set(next);
    // Spread, so that what is made first has no smaller key.
    Key(uuid::Uuid::from_u128(next.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835) | 1))
}

/// What happens to the copies; they are named by rank, those there are over and over.
#[derive(Clone, Debug)]
pub enum Happening {
    Edits {
        copy: usize,
        edits: Vec<Edit>,
        undone: usize,
        clock: i64,
    },
    Copied(usize),
    Joined {
        one: usize,
        other: usize,
    },
    /// Something that is said differently is settled, by what is said there or elsewhere.
    Settled {
        copy: usize,
        which: usize,
        value: usize,
    },
}

/// A session, and what happens to its copies: `most` of them at the end, at most.
pub fn divergence(most: usize) -> impl Strategy<Value = (Session, Vec<Happening>, usize)> {
    let edited = (any::<usize>(), edits(12), 0..4_usize, -4000..4000_i64)
        .prop_map(|(copy, edits, undone, clock)| Happening::Edits { copy, edits, undone, clock });
    let happening = prop_oneof![
        6 => edited,
        2 => any::<usize>().prop_map(Happening::Copied),
        1 => (any::<usize>(), any::<usize>())
            .prop_map(|(one, other)| Happening::Joined { one, other }),
        1 => (any::<usize>(), any::<usize>(), any::<usize>())
            .prop_map(|(copy, which, value)| Happening::Settled { copy, which, value }),
    ];
    let base = (start(), edits(40)).prop_map(|(start, edits)| performed(start, edits).0);
    (base, vec(happening, 1..24), 2..=most)
}

/// The copies once all that happened.
pub fn copies(base: &Session, happenings: Vec<Happening>, most: usize) -> Vec<Session> {
    let mut copies = vec![base.clone(), base.clone()];
    for happening in happenings {
        let there = copies.len();
        match happening {
            Happening::Edits { copy, edits, undone, clock } => {
                let copy = &mut copies[copy % there];
                let mut history = History::drawing(draw);
                for (rank, edit) in (0_i64..).zip(edits) {
                    history.perform(copy, at(edit, clock + rank)).ok();
                }
                for _ in 0..undone {
                    history.undo(copy);
                }
            }
            Happening::Copied(copy) => {
                let copied = copies[copy % there].clone();
                if there < most {
                    copies.push(copied);
                }
            }
            Happening::Joined { one, other } => {
                let both = [copies[one % there].clone(), copies[other % there].clone()];
                copies[one % there] = joined(&both);
            }
            Happening::Settled { copy, which, value } => {
                settle(&mut copies[copy % there], which, value);
            }
        }
    }
    copies
}

fn settle(copy: &mut Session, which: usize, value: usize) {
    let all = copy.open_differences();
    let Some(open) = which.checked_rem(all.len()).and_then(|at| all.get(at)) else { return };
    let said: Vec<_> = std::iter::once(&open.stands).chain(&open.others).collect();
    let chosen = said[value % said.len()].clone();
    // What would not hold together is refused.
    History::drawing(draw).perform(copy, Edit::Settle(Box::new((open.at.clone(), chosen)))).ok();
}

/// The edit as a clock notes it that is so many seconds late or early.
pub fn at(mut edit: Edit, seconds: i64) -> Edit {
    let noted = match &mut edit {
        Edit::Record { at, .. }
        | Edit::RecordSeries { at, .. }
        | Edit::Correct { at, .. }
        | Edit::Withdraw { at, .. }
        | Edit::Restore { at, .. }
        | Edit::Emphasise { at, .. }
        | Edit::WorkOn { at, .. }
        | Edit::Disclose { at, .. } => at,
        Edit::Involve(involve) => &mut involve.at,
        _ => return edit,
    };
    *noted = later(stamp(), seconds);
    edit
}

fn later(stamp: Stamp, seconds: i64) -> Stamp {
    let moment: jiff::ZonedDateTime =
        "2026-11-14T14:32:07+01:00[+01:00]".parse().expect("a moment");
    assert_eq!(Stamp::of(&moment), stamp);
    let span = Duration::from_secs(seconds.unsigned_abs());
    let moved = if seconds < 0 { moment.checked_sub(span) } else { moment.checked_add(span) };
    Stamp::of(&moved.expect("a moment near another"))
}
