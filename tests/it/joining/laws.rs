//! Whatever copies did: nothing is lost, and neither order nor grouping nor repetition changes a byte.

use std::collections::BTreeSet;

use curseur::session::{
    ActorEdit, Argument, AxisId, Detail, Disclosure, Edit, EntryId, History, Key, Made, Move, Plan,
    Position, Session, Stance, Target, check,
};
use curseur::storage::{check_bytes, read, write};
use proptest::prelude::*;

use super::copies::{MOST, copies, divergence, draw, joined, trials};
use crate::samples::{empty, stamp};

fn keys(session: &Session) -> BTreeSet<Key> {
    let entries = session.journal.iter().map(|entry| entry.key);
    let sittings = session.sittings.iter().map(|sitting| sitting.key);
    let people = session.participants.iter().map(|someone| someone.key);
    let actors = session.actors.iter().map(|actor| actor.key);
    let decisions = session.decisions.iter().map(|decision| decision.key);
    entries.chain(sittings).chain(people).chain(actors).chain(decisions).collect()
}

fn assert_same(one: &Session, other: &Session, why: &str) -> Result<(), TestCaseError> {
    if one != other {
        let (one, other) = (write(one), write(other));
        let lines = one.lines().zip(other.lines());
        let differ: Vec<_> = lines.filter(|(one, other)| one != other).take(6).collect();
        return Err(TestCaseError::fail(format!("{why}: {differ:#?}")));
    }
    Ok(())
}

/// Whether two sessions are the same, and if not, why they should be.
pub type Same = fn(&Session, &Session, &str) -> Result<(), TestCaseError>;

/// The same, but for what tells that somebody was there who is erased: the number that the next record takes, and the order of a
/// list of names, which two copies had otherwise while they were in it.
pub fn assert_same_but_next(
    one: &Session,
    other: &Session,
    why: &str,
) -> Result<(), TestCaseError> {
    let words = |line: &str| -> Vec<String> {
        let words = line.split(['[', ']', '(', ')', ',', ' ']).filter(|word| !word.is_empty());
        let mut words: Vec<_> = words.map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let lines = |session: &Session| -> Vec<Vec<String>> {
        let text = write(session);
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("next: "));
        lines.map(words).collect()
    };
    let (one, other) = (lines(one), lines(other));
    let differ = one.iter().zip(&other).find(|(one, other)| one != other);
    prop_assert_eq!((one.len(), differ), (other.len(), None), "{}", why);
    Ok(())
}

/// All that holds of copies, whatever they did; joined group by group they are as `same` says.
pub fn hold(copies: &[Session], same: Same) -> Result<Session, TestCaseError> {
    let all = joined(copies);
    prop_assert_eq!(check(&all), []);
    let written = write(&all);
    prop_assert_eq!(check_bytes(written.as_bytes()), []);
    let again = read(written.as_bytes()).expect("a session");
    assert_same(&again, &all, "written and read")?;

    let mut reversed = copies.to_vec();
    reversed.reverse();
    assert_same(&joined(&reversed), &all, "in another order")?;
    let mut again = vec![all.clone()];
    again.extend(copies.iter().take(MOST - 1).cloned());
    assert_same(&joined(&again), &all, "joined with copies it has")?;
    assert_same(&joined(&[copies[0].clone(), all.clone()]), &all, "the first one again")?;
    let half = copies.len() / 2;
    let halves = [joined(&copies[..half]), joined(&copies[half..])];
    same(&joined(&halves), &all, "half by half")?;
    let one_by_one =
        copies.iter().skip(1).fold(copies[0].clone(), |one, other| joined(&[one, other.clone()]));
    same(&one_by_one, &all, "one by one")?;
    let backwards = copies
        .iter()
        .rev()
        .skip(1)
        .fold(copies[copies.len() - 1].clone(), |one, other| joined(&[other.clone(), one]));
    same(&backwards, &all, "one by one from the last")?;

    for what in Disclosure::ALL {
        if Plan::of(&all).shows(what) {
            prop_assert!(copies.iter().all(|copy| Plan::of(copy).shows(what)), "{what:?} opened");
        }
    }
    Ok(all)
}

/// What holds besides of copies where some call those differently whom another erased.
pub fn hold_whatever_they_are_called(copies: &[Session]) -> Result<(), TestCaseError> {
    let all = joined(copies);
    prop_assert_eq!(check(&all), []);
    let mut again = copies.to_vec();
    again.reverse();
    assert_same(&joined(&again), &all, "in another order")?;
    again.insert(0, all.clone());
    assert_same(&joined(&again), &all, "joined with all that it has")
}

#[test]
fn what_a_hand_wrote_in_one_file_is_joined_the_same_in_any_order() {
    let mut session = empty();
    let argument = Argument { words: "Dit".to_owned(), ..Argument::default() };
    let record = Edit::Record { at: stamp(), sitting: None, argument };
    assert_eq!(History::drawing(draw).perform(&mut session, record), Ok(true));
    // A diagnosis is in the file once it is not as it comes.
    session.diagnosis.rows[0].question.fr.push_str(" Dites.");
    let text = write(&session);
    for (there, by_hand) in [
        ("Économie plurielle", "Économie"),
        ("Emplois créés, maintenus", "Emplois"),
        ("Comment il se développe", "Son développement"),
        ("Où se tient notre but", "Notre but"),
        ("Chaque secteur de son côté", "Secteur par secteur"),
        (
            "approach: \"00000000-0000-0000-0000-000000000002\"",
            "approach: \"00000000-0000-0000-0000-000000000003\"",
        ),
        ("T14:32:07", "T15:32:07"),
        ("T14:32:07", "T13:32:07"),
    ] {
        assert!(text.contains(there), "{there}");
        let other = read(text.replace(there, by_hand).as_bytes()).expect("a session");
        let all = joined(&[session.clone(), other.clone()]);
        for again in [[&other, &session], [&all, &other], [&session, &all]] {
            assert_eq!(write(&joined(&again.map(Clone::clone))), write(&all), "{by_hand}");
        }
    }
}

#[test]
fn a_mission_that_one_copy_names_and_another_left_without_words_is_joined_the_same_in_any_order() {
    let mut session = empty();
    let mut history = History::drawing(draw);
    let mut perform = |session: &mut Session, edit: Edit| {
        assert_eq!(history.perform(session, edit), Ok(true));
    };
    for words in ["a", "b"] {
        perform(&mut session, ActorEdit::NewMission(words.to_owned()).into());
    }
    perform(&mut session, Edit::Describe(Detail::Mission, String::new()));
    for named in ["a", "c"] {
        let mut other = session.clone();
        perform(&mut other, ActorEdit::NewMission(named.to_owned()).into());
        let held = [[session.clone(), other.clone()], [other, session.clone()]];
        for copies in held {
            hold(&copies, assert_same).expect("the laws");
        }
    }
}

#[test]
fn an_argument_that_grew_in_one_copy_parts_a_ball_whichever_copies_are_joined_first() {
    let moves = |to| Move {
        axis: AxisId::new("eco.users"),
        to: Target::MovesTo(Position::clamped(to)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let record = |session: &mut Session, argument: Argument| {
        let record = Edit::Record { at: stamp(), sitting: None, argument };
        assert_eq!(History::drawing(draw).perform(session, record), Ok(true));
    };
    for to in [0, 40] {
        let mut before = empty();
        record(&mut before, Argument { words: "Dit".to_owned(), ..Argument::default() });
        let (mut grown, mut other) = (before.clone(), empty());
        let grows = Edit::Extend { argument: EntryId(1), made: Made::Move(moves(0)) };
        assert_eq!(History::drawing(draw).perform(&mut grown, grows), Ok(true));
        record(&mut other, Argument { moves: vec![moves(to)], ..Argument::default() });
        for copies in [[&before, &grown, &other], [&grown, &other, &before]] {
            hold(&copies.map(Clone::clone), assert_same).expect("the laws");
        }
    }
}

proptest! {
    #![proptest_config(trials(60))]

    #[test]
    fn nothing_is_lost_and_no_order_grouping_or_repetition_changes_a_byte(
        (base, happenings, most) in divergence(MOST),
    ) {
        let copies = copies(&base, happenings, most);
        let all = hold(&copies, assert_same)?;
        let kept = keys(&all);
        for copy in &copies {
            let lost: Vec<Key> = keys(copy).difference(&kept).copied().collect();
            prop_assert_eq!(lost, []);
        }
        let records = all.journal.len() + all.sittings.len();
        let once: BTreeSet<Key> = all.journal.iter().map(|entry| entry.key)
            .chain(all.sittings.iter().map(|sitting| sitting.key)).collect();
        prop_assert_eq!(once.len(), records);
    }
}
