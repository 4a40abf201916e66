//! Two copies of a small session, and what becomes of what they say.

use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{
    Argument, Board, Detail, Disclosure, Edit, History, Ledger, Move, Place, Placed, Stamp, Stance,
    Survey, Target, TextPlace, Use,
};

thread_local! {
    static DRAWN: std::cell::Cell<u128> = const { std::cell::Cell::new(0x1000) };
}

fn draw() -> Key {
    DRAWN.set(DRAWN.get() + 1);
    Key(Uuid::from_u128(DRAWN.get()))
}

fn at(minute: u32) -> Stamp {
    format!("2026-11-14T14:{minute:02}:00+01:00").parse().unwrap()
}

fn perform(session: &mut Session, edit: impl Into<Edit>) {
    assert_eq!(History::drawing(draw).perform(session, edit.into()), Ok(true));
}

fn say(session: &mut Session, minute: u32, words: &str) {
    let argument = Argument { words: words.to_owned(), ..Argument::default() };
    perform(session, Edit::Record { at: at(minute), sitting: None, argument });
}

fn jobs() -> AxisId {
    AxisId::new("eco.jobs")
}

fn put_ball(session: &mut Session, minute: u32, value: i32) -> EntryId {
    let made = Move {
        axis: jobs(),
        to: Target::MovesTo(Position::clamped(value)),
        stance: Stance::Agreed,
        cleared: false,
        minority: Vec::new(),
    };
    let argument = Argument { moves: vec![made], ..Argument::default() };
    perform(session, Edit::Record { at: at(minute), sitting: None, argument });
    session.journal.records().last().unwrap().id
}

fn stand_ins() -> StandIns {
    let [actor, person, wording] = ["acteur", "personne", "efface"].map(str::to_owned);
    StandIns { actor, person, wording }
}

fn joined(copies: &[&Session]) -> Joined {
    let copies: Vec<Session> = copies.iter().map(|copy| (*copy).clone()).collect();
    join(&copies, &stand_ins()).unwrap()
}

fn words(session: &Session) -> Vec<String> {
    let ledger = Ledger::of(&session.journal);
    ledger.arguments().iter().map(|recorded| recorded.argument.words.clone()).collect()
}

fn places(session: &Session) -> Vec<i32> {
    let board = Board::of(session, &Ledger::of(&session.journal));
    board.cursor(&jobs()).parted.iter().map(|(_, position)| position.value()).collect()
}

/// What two groups have that parted with one argument and a ball at 10.
fn two() -> [Session; 2] {
    let mut base = Session::essay();
    say(&mut base, 0, "tous");
    put_ball(&mut base, 1, 10);
    [base.clone(), base]
}

#[test]
fn what_each_group_said_stands_once_in_the_order_it_was_said() {
    let [mut one, mut other] = two();
    say(&mut one, 10, "un matin");
    say(&mut other, 5, "plus tôt");
    say(&mut one, 20, "un soir");
    let all = joined(&[&one, &other]);
    assert_eq!(words(&all.session), ["tous", "", "plus tôt", "un matin", "un soir"]);
    let brought: Vec<_> = all.brought.iter().map(|brought| brought.arguments).collect();
    assert_eq!(brought, [2, 1]);
    assert_eq!(all.session.revision, one.revision);
}

#[test]
fn a_copy_that_has_all_of_the_other_stays_as_it_is() {
    let [mut one, other] = two();
    say(&mut one, 10, "encore");
    perform(&mut one, Edit::Describe(Detail::Purpose, "voir".to_owned()));
    assert_eq!(joined(&[&other, &one]).session, one);
    assert_eq!(joined(&[&one, &one]).session, one);
}

#[test]
fn other_sessions_and_too_many_copies_are_not_joined() {
    let [one, mut other] = two();
    let join = |copies: &[Session]| join(copies, &stand_ins());
    assert_eq!(join(std::slice::from_ref(&one)), Err(NotJoined::Count));
    assert_eq!(join(&vec![one.clone(); 21]), Err(NotJoined::Count));
    other.id = crate::session::SessionId(Uuid::from_u128(77));
    assert_eq!(join(&[one, other]), Err(NotJoined::OtherSession(1)));
}

#[test]
fn a_ball_that_both_groups_moved_stands_in_both_places_until_the_group_says_where() {
    let [mut one, mut other] = two();
    put_ball(&mut one, 10, 40);
    put_ball(&mut other, 11, -30);
    let mut all = joined(&[&one, &other]);
    assert_eq!(all.axes, [jobs()]);
    assert_eq!(places(&all.session), [40, -30]);
    let mut again = all.session.clone();
    let settling = put_ball(&mut again, 12, 20);
    assert_eq!(places(&again), []);
    assert_eq!(places(&joined(&[&again, &other]).session), [], "the old copy does not ask again");
    let reason = String::new();
    perform(&mut again, Edit::Withdraw { at: at(13), sitting: None, argument: settling, reason });
    assert_eq!(places(&again), [40, -30], "what settled it is withdrawn");
    // One of the two withdrawn leaves the other.
    let last = all.session.journal.records().last().unwrap().id;
    let reason = String::new();
    perform(&mut all.session, Edit::Withdraw { at: at(13), sitting: None, argument: last, reason });
    assert_eq!(places(&all.session), []);
}

#[test]
fn a_ball_that_one_group_moved_is_where_that_group_put_it() {
    let [mut one, mut other] = two();
    put_ball(&mut one, 10, 40);
    say(&mut other, 50, "autre chose");
    let all = joined(&[&one, &other]).session;
    let board = Board::of(&all, &Ledger::of(&all.journal));
    assert_eq!((board.cursor(&jobs()).position().value(), places(&all)), (40, vec![]));
}

#[test]
fn the_same_place_said_twice_is_no_disagreement() {
    let [mut one, mut other] = two();
    put_ball(&mut one, 10, 40);
    put_ball(&mut other, 11, 40);
    assert_eq!(joined(&[&one, &other]).axes, []);
}

#[test]
fn a_type_that_both_groups_placed_is_in_both_places() {
    let [mut one, mut other] = two();
    let of = TypeId::new("ter.dev.specific");
    for (session, place) in [(&mut one, Place::Mainly), (&mut other, Place::NotSeen)] {
        let placed = Placed {
            of: of.clone(),
            place,
            movement: None,
            stance: Stance::Agreed,
            minority: Vec::new(),
        };
        let argument = Argument { places: vec![placed], ..Argument::default() };
        perform(session, Edit::Record { at: at(9), sitting: None, argument });
    }
    let all = joined(&[&one, &other]);
    assert_eq!(all.types, std::slice::from_ref(&of));
    let survey = Survey::of(&all.session, &Ledger::of(&all.session.journal));
    let places: BTreeSet<_> =
        survey.kind(&of).parted.iter().filter_map(|(_, seen)| seen.place).collect();
    assert_eq!(places, BTreeSet::from([Place::Mainly, Place::NotSeen]));
}

#[test]
fn what_is_said_differently_waits_and_is_settled_once_for_all_copies() {
    let [mut one, mut other] = two();
    let describe = |words: &str| Edit::Describe(Detail::Purpose, words.to_owned());
    perform(&mut one, describe("apprendre"));
    perform(&mut other, describe("décider"));
    let mut all = joined(&[&one, &other]).session;
    let [open] = &all.open_differences()[..] else { panic!("{:?}", all.joint) };
    assert_eq!(open.at, Spot::Text(TextPlace::Detail(Detail::Purpose)));
    assert_eq!(open.stands, Value::Text("décider".to_owned()), "by no clock");
    assert_eq!(open.others, [Value::Text("apprendre".to_owned())]);

    let mut written = all.clone();
    perform(&mut written, describe("apprendre et décider"));
    assert_eq!(written.open_differences(), [], "writing settles");
    let again = joined(&[&written, &one]).session;
    assert_eq!(again.details.purpose, "apprendre et décider");
    assert_eq!(again.open_differences(), []);

    let mut history = History::drawing(draw);
    let chosen = Value::Text("apprendre".to_owned());
    let settle = Edit::Settle(Box::new((open.at.clone(), chosen)));
    assert_eq!(history.perform(&mut all, settle), Ok(true));
    assert_eq!((all.details.purpose.as_str(), all.open_differences().len()), ("apprendre", 0));
    let again = joined(&[&other, &all]).session;
    assert_eq!((again.details.purpose.as_str(), again.open_differences().len()), ("apprendre", 0));
    history.undo(&mut all).unwrap();
    assert_eq!((all.details.purpose.as_str(), all.open_differences().len()), ("décider", 1));
}

#[test]
fn what_stands_can_be_chosen_as_well() {
    let [mut one, mut other] = two();
    perform(&mut one, Edit::SetDate(date(2026, 11, 1)));
    perform(&mut other, Edit::SetDate(date(2026, 12, 1)));
    let mut all = joined(&[&one, &other]).session;
    let open = all.open_differences().remove(0);
    perform(&mut all, Edit::Settle(Box::new((open.at, open.stands))));
    assert_eq!((all.open_differences().len(), all.heading.date), (0, date(2026, 12, 1)));
    assert_eq!(joined(&[&one, &all]).session.open_differences(), []);
}

#[test]
fn what_one_group_left_empty_the_other_fills() {
    let [one, mut other] = two();
    perform(&mut other, Edit::Describe(Detail::Reference, "2019".to_owned()));
    let all = joined(&[&one, &other]);
    assert_eq!((all.session.details.reference.as_str(), all.differences.len()), ("2019", 0));
}

#[test]
fn what_one_copy_undid_comes_back_and_is_said() {
    let [mut one, _] = two();
    let mut history = History::drawing(draw);
    let argument = Argument { words: "retiré".to_owned(), ..Argument::default() };
    history.perform(&mut one, Edit::Record { at: at(9), sitting: None, argument }).unwrap();
    let other = one.clone();
    history.undo(&mut one).unwrap();
    let all = joined(&[&one, &other]);
    assert_eq!(all.returned, [Returned::Entry(EntryId(3))]);
    assert_eq!(words(&all.session), ["tous", "", "retiré"]);
}

#[test]
fn what_one_copy_hides_from_the_room_is_hidden_until_it_is_switched_on_anew() {
    let [mut one, other] = two();
    let what = Disclosure::Speakers;
    perform(&mut one, Edit::Disclose { at: at(9), sitting: None, what, shown: true });
    let mut all = joined(&[&one, &other]);
    assert_eq!(all.hidden, [what]);
    assert!(!Plan::of(&all.session).shows(what));
    let again = joined(&[&all.session, &one]).session;
    assert!(!Plan::of(&again).shows(what), "joining again opens nothing");
    perform(&mut all.session, Edit::Disclose { at: at(9), sitting: None, what, shown: true });
    assert!(Plan::of(&all.session).shows(what));
}

#[test]
fn both_may_withdraw_the_same_argument() {
    let [mut one, mut other] = two();
    for session in [&mut one, &mut other] {
        let argument = EntryId(1);
        let reason = "redite".to_owned();
        perform(session, Edit::Withdraw { at: at(9), sitting: None, argument, reason });
    }
    let all = joined(&[&one, &other]).session;
    assert_eq!(all.journal.len(), 4);
    assert_eq!(check(&all), []);
}

#[test]
fn a_strategy_stays_among_ourselves() {
    let [mut one, mut other] = two();
    perform(&mut one, Edit::SetUses(BTreeSet::from([Use::Ourselves])));
    perform(&mut one, crate::session::StrategyEdit::Stance("place".to_owned()));
    perform(&mut other, Edit::SetUses(BTreeSet::from([Use::Partners])));
    let all = joined(&[&one, &other]).session;
    assert!(all.is_among_ourselves());
    assert_eq!(all.strategy.stance, "place");
}
