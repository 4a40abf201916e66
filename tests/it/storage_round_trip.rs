//! Whatever a group does: it is saved and read as it was, it is undone whole, and the balls stand where the arguments put them.

use std::collections::{BTreeMap, BTreeSet};

use curseur::session::{
    Argument, AxisId, Board, Edit, Entry, EntryId, Event, History, Ledger, Plan, Position,
    Relations, Session, Table, Target, check,
};
use curseur::storage::{check_bytes, read, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::generator::{edit, edit_or_erasure, edits, edits_and_erasures, performed, start};

/// Where the balls stand, found in the plainest way: go through the entries again and again.
fn replayed(session: &Session) -> BTreeMap<AxisId, Position> {
    let mut arguments: Vec<(EntryId, Argument)> = Vec::new();
    let mut withdrawn = BTreeSet::new();
    for entry in &session.journal {
        match &entry.event {
            Event::Argument(argument) => arguments.push((entry.id, argument.clone())),
            Event::Correction(correction) => {
                for (_, argument) in arguments.iter_mut().filter(|(id, _)| *id == correction.of) {
                    correction.apply(argument);
                }
            }
            Event::Withdrawal { of, .. } => {
                withdrawn.insert(*of);
            }
            Event::Restoration { of } => {
                withdrawn.remove(of);
            }
            Event::Emphasis { .. }
            | Event::WorkOn { .. }
            | Event::Sorting { .. }
            | Event::Towards { .. }
            | Event::StillTrue { .. }
            | Event::Involvement { .. }
            | Event::Projection { .. }
            | Event::Erasure(_) => {}
        }
    }
    let starts = session.starting.iter();
    let mut positions: BTreeMap<AxisId, Position> =
        starts.map(|(axis, carried)| (axis.clone(), carried.position)).collect();
    for (_, argument) in arguments.iter().filter(|(id, _)| !withdrawn.contains(id)) {
        for made in &argument.moves {
            if let Target::MovesTo(position) = made.to {
                positions.insert(made.axis.clone(), position);
            }
        }
    }
    positions
}

/// What a person did.
#[derive(Clone, Debug)]
enum Done {
    Edit(Box<Edit>),
    Undo,
    Redo,
}

impl Done {
    fn to(self, session: &mut Session, history: &mut History) {
        match self {
            Self::Edit(edit) => {
                // What is refused changes nothing.
                history.perform(session, *edit).ok();
            }
            Self::Undo => {
                history.undo(session);
            }
            Self::Redo => {
                history.redo(session);
            }
        }
    }
}

fn done(edit: impl Strategy<Value = Edit>) -> impl Strategy<Value = Done> {
    prop_oneof![
        4 => edit.prop_map(|edit| Done::Edit(Box::new(edit))),
        2 => Just(Done::Undo),
        1 => Just(Done::Redo),
    ]
}

fn plan(session: &Session) -> Plan {
    Plan::of(session)
}

fn is_switch(entry: &Entry) -> bool {
    matches!(entry.event, Event::Projection { .. })
}

#[test]
fn random_edits_make_actors_ties_citations_and_shared_questions() {
    let mut runner = TestRunner::deterministic();
    let sessions: Vec<Session> = (0..300)
        .map(|_| {
            let random = (start(), edits(100)).new_tree(&mut runner).expect("edits are made");
            let (start, edits) = random.current();
            performed(start, edits).0
        })
        .collect();
    let some = |holds: fn(&Session) -> bool| sessions.iter().any(holds);
    assert!(some(|session| 3 < session.actors.len()));
    assert!(some(|session| session.us().is_some()));
    assert!(some(|session| session.actors.iter().any(|actor| !actor.origins.is_empty())));
    assert!(some(|session| session.actors.iter().any(|actor| !actor.profile.is_empty())));
    assert!(some(|session| 2 < session.relations.examined()));
    assert!(some(|session| session.relations.iter().any(|tie| !tie.secondary.is_empty())));
    assert!(some(|session| session.relations.natures != Relations::default().natures));
    assert!(some(|session| !session.relations.shared.is_empty()));
    assert!(some(|session| session
        .journal
        .iter()
        .any(|entry| is_switch(entry) && entry.sitting.is_some())));
    assert!(some(|session| session.sittings.iter().any(|sitting| !sitting.minutes.is_empty())));
    assert!(some(|session| session.actors.iter().any(|actor| session.cites(actor.id))));
    assert!(some(|session| 1 < session.strategy.wishes.len()));
    assert!(some(|session| !session.strategy.preparations.is_empty()));
    assert!(some(|session| session.decisions.iter().any(|found| !found.bearers.is_empty())));
    assert!(some(|session| session.decisions.iter().any(|found| !found.outcome.is_open())));
    assert!(some(|session| session.validation.as_ref().is_some_and(|found| found.outdated)));
    assert!(some(|session| 2 < session.relations.to_reexamine().count()));
    assert!(some(
        |session| session.relations.to_reexamine().count() > 0 && 0 < session.relations.examined()
    ));
    assert!(some(|session| 1 < session.starting.len()));
    assert!(some(|session| session.framework.axes.values().any(|axis| !axis.actors.is_empty())));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn what_is_saved_is_read_as_it_was(start in start(), edits in edits(40)) {
        let (session, _) = performed(start, edits);
        let text = write(&session);
        prop_assert_eq!(read(text.as_bytes()), Ok(session));
        prop_assert_eq!(check_bytes(text.as_bytes()), []);
    }

    #[test]
    fn a_session_is_sound_and_saved_whatever_was_erased(
        start in start(),
        edits in edits_and_erasures(60),
    ) {
        let (mut session, mut history) = (start, History::default());
        for edit in edits {
            let erases = matches!(edit, Edit::Erase(_));
            let before = plan(&session);
            let done = history.perform(&mut session, edit);
            prop_assert_eq!(check(&session), []);
            prop_assert!(!(erases && done == Ok(true) && history.next_undo().is_some()));
            prop_assert!(!erases || plan(&session) == before);
        }
        prop_assert_eq!(read(write(&session).as_bytes()), Ok(session));
    }

    #[test]
    fn what_is_kept_of_a_session_is_sound_at_every_undo(start in start(), edits in edits(60)) {
        let (mut session, mut history) = performed(start, edits);
        while history.undo(&mut session).is_some() {
            prop_assert_eq!(check(&session), []);
        }
    }

    #[test]
    fn all_undone_gives_back_the_first_state_and_all_redone_the_last(
        start in start(),
        edits in edits(40),
    ) {
        let (mut session, mut history) = performed(start.clone(), edits);
        let last = session.clone();
        prop_assert_eq!(check(&last), []);
        while history.undo(&mut session).is_some() {}
        // The switches stay: they are no steps.
        prop_assert!(session.journal.iter().all(is_switch));
        let rest = Session { journal: Table::default(), ..session.clone() };
        prop_assert!(rest.says_the_same_as(&start));
        while history.redo(&mut session).is_some() {}
        prop_assert!(session.says_the_same_as(&last));
    }

    #[test]
    fn the_room_sees_the_same_after_undo_and_redo(
        start in start(),
        done in vec(done(edit()), 0..=60),
    ) {
        let (mut session, mut history) = (start, History::default());
        for done in done {
            let before = plan(&session);
            let switched = matches!(&done, Done::Edit(edit) if matches!(**edit, Edit::Disclose { .. }));
            done.to(&mut session, &mut history);
            prop_assert!(switched || plan(&session) == before);
            prop_assert_eq!(check(&session), []);
        }
    }

    #[test]
    fn a_sitting_and_an_entry_keep_their_key_whatever_is_done_and_no_other_has_it(
        start in start(),
        done in vec(done(edit_or_erasure()), 0..=60),
    ) {
        let (mut session, mut history) = (start, History::default());
        let mut keys = BTreeMap::new();
        for done in done {
            done.to(&mut session, &mut history);
            let sittings = session.sittings.iter().map(|found| ("sitting", found.id.0, found.key));
            let entries = session.journal.iter().map(|found| ("entry", found.id.0, found.key));
            for (record, id, key) in sittings.chain(entries) {
                let owner = *keys.entry(key).or_insert((record, id));
                prop_assert_eq!(owner, (record, id));
            }
            let known: BTreeSet<_> = keys.values().collect();
            prop_assert_eq!(known.len(), keys.len());
        }
    }

    #[test]
    fn balls_stand_where_the_standing_arguments_put_them(start in start(), edits in edits(60)) {
        let (session, _) = performed(start, edits);
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(&session, &ledger);
        let expected = replayed(&session);
        for axis in session.framework.axes.keys() {
            let expected = expected.get(axis).copied().unwrap_or_default();
            prop_assert_eq!(board.cursor(axis).position(), expected, "{}", axis);
        }
    }
}
