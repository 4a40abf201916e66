//! A session told again from its beginning: at each step the board is the one the room saw then.

use std::fs;

use curseur::session::{
    Along, Board, Did, Entry, Ledger, Position, ReplayStep, Session, Steps, Table,
};
use curseur::storage::read;
use proptest::prelude::*;
use serde::Serialize;

use crate::generator::{edits_and_erasures, performed, start};
use crate::samples::shipped;

/// A journal as it was written when it held only these entries.
fn journal(entries: &[Entry]) -> Table<Entry> {
    #[derive(Serialize)]
    struct Plain<'a> {
        next: u32,
        list: &'a [Entry],
    }
    let next = entries.last().map_or(1, |last| last.id.0 + 1);
    let text = ron::to_string(&Plain { next, list: entries }).expect("entries can be written");
    ron::from_str(&text).expect("what was written can be read")
}

/// The session as it was once the first `entries` of its journal were written.
fn truncated(session: &Session, entries: usize) -> Session {
    Session { journal: journal(&session.journal.records()[..entries]), ..session.clone() }
}

/// What a step says it did is what the boards before and after it say.
fn check_shifts(session: &Session, step: &ReplayStep) -> Result<(), TestCaseError> {
    let [before, after] = [step.entries - 1, step.entries].map(|entries| session.at(entries).1);
    let told = |shift: &curseur::session::Shift| shift.axis.clone();
    let axes: Vec<_> = step.shifts.iter().map(told).collect();
    for shift in &step.shifts {
        let cursors = (before.cursor(&shift.axis), after.cursor(&shift.axis));
        prop_assert_eq!(
            (shift.from, shift.to),
            (cursors.0.position(), cursors.1.position()),
            "{}",
            shift.axis
        );
        prop_assert_eq!(
            (shift.was_discussed, shift.is_discussed),
            (cursors.0.is_discussed(), cursors.1.is_discussed())
        );
    }
    if let Did::Emphasised { axis, before: reasons, after: now } = &step.did {
        prop_assert_eq!(&before.cursor(axis).emphasis, reasons);
        prop_assert_eq!(&after.cursor(axis).emphasis, now);
    }
    for axis in session.framework.axes.keys().filter(|axis| !axes.contains(axis)) {
        prop_assert_eq!(before.cursor(axis), after.cursor(axis), "{}", axis);
    }
    Ok(())
}

fn check_replay(session: &Session) -> Result<(), TestCaseError> {
    let length = session.journal.len();
    for entries in 0..=length {
        let then = truncated(session, entries);
        let ledger = Ledger::of(&then.journal);
        let board = Board::of(&then, &ledger);
        prop_assert_eq!(session.at(entries), (ledger, board), "after {} entries", entries);
    }
    let ledger = Ledger::of(&session.journal);
    let board = Board::of(session, &ledger);
    prop_assert_eq!(session.at(length + 5), (ledger.clone(), board.clone()));
    let steps = Steps::of(session);
    for step in steps.all() {
        check_shifts(session, step)?;
    }
    // Everything that moves a ball is a step: what the steps leave is the present board.
    for axis in session.framework.axes.keys() {
        let along = Along::Axis(axis.clone());
        let last = steps.along(&along).next_back().and_then(|rank| steps.get(rank));
        let last = last.and_then(|step| step.shifts.iter().find(|shift| shift.axis == *axis));
        let start = session.starting.get(axis).map_or(Position::MIDDLE, |found| found.position);
        let (to, discussed) = last.map_or((start, false), |last| (last.to, last.is_discussed));
        let cursor = board.cursor(axis);
        prop_assert_eq!((to, discussed), (cursor.position(), cursor.is_discussed()), "{}", axis);
    }
    let told = steps.along(&Along::Arguments).filter_map(|rank| steps.get(rank));
    let told: Vec<_> = told.map(|step| step.did.clone()).collect();
    let recorded = ledger.arguments().iter().map(|found| Did::Argued {
        argument: found.id,
        number: found.number,
        stands: found.stands(),
    });
    prop_assert_eq!(told, recorded.collect::<Vec<_>>());
    check_ways(session, &steps)
}

/// Forward then back goes through the same steps, each once, whatever is followed.
fn check_ways(session: &Session, steps: &Steps) -> Result<(), TestCaseError> {
    let mut ways = vec![Along::Everything, Along::Arguments, Along::Sitting(None)];
    ways.extend(session.framework.pillars.iter().map(|pillar| Along::Pillar(pillar.id.clone())));
    ways.extend(session.sittings.iter().map(|sitting| Along::Sitting(Some(sitting.id))));
    ways.extend(steps.all().iter().filter_map(ReplayStep::argument).map(Along::Argument));
    for along in &ways {
        let next = |here: &Option<usize>| steps.next(*here, along);
        let forward: Vec<_> =
            std::iter::successors(next(&None), |here| next(&Some(*here))).collect();
        prop_assert_eq!(&forward, &steps.along(along).collect::<Vec<_>>());
        let last = forward.last().copied();
        let mut back: Vec<_> =
            std::iter::successors(last, |here| steps.previous(Some(*here), along)).collect();
        back.reverse();
        prop_assert_eq!(&forward, &back);
    }
    prop_assert_eq!(steps.previous(None, &Along::Everything), None);
    prop_assert_eq!(steps.entries(None), 0);
    for (rank, step) in steps.all().iter().enumerate() {
        prop_assert_eq!(steps.rank_of(step.entry), Some(rank));
        prop_assert_eq!(steps.entries(Some(rank)), step.entries);
    }
    Ok(())
}

#[test]
fn files_of_every_earlier_format_are_told_again_as_they_were_held() {
    let formats = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let mut told = 0;
    for format in 1..curseur::storage::FORMAT {
        for entry in fs::read_dir(formats.join(format.to_string())).expect("its samples") {
            let path = entry.expect("a sample").path();
            let session = read(&fs::read(&path).expect("its bytes")).expect("it opens for ever");
            check_replay(&session).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            told += 1;
        }
    }
    assert_eq!(told, 3 * (curseur::storage::FORMAT - 1));
}

#[test]
fn the_samples_are_told_again_as_they_were_held() {
    for name in [
        "Pays de Revermont 2010",
        "PTCE de la Haute Ervelle 2026",
        "Ressourcerie de Vallonne 2024",
        "Ressourcerie de Vallonne 2026",
    ] {
        let bytes = fs::read(shipped(&format!("{name}.ron"))).expect("the sample is there");
        let session = read(&bytes).expect("the sample is sound");
        assert!(20 < Steps::of(&session).all().len(), "{name}");
        check_replay(&session).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(80) })]

    #[test]
    fn at_each_step_the_board_is_the_one_the_room_saw(
        start in start(),
        edits in edits_and_erasures(60),
    ) {
        let (session, _) = performed(start, edits);
        check_replay(&session)?;
    }
}
