//! A session that carries another one on: what it receives, what it does not take for its own, what is decided again.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use curseur::analysis::projection::{Capacity, Mode, Scene, Source as RoomSource, View, project};
use curseur::analysis::{Network, questions};
use curseur::export::{Choices, Source, data, left_out, person};
use curseur::session::{
    Actor, ActorEdit, ActorId, Argument, AxisId, Bearer, Board, Carried, Decision, DecisionEdit,
    DecisionId, Detail, Disclosure, Due, Edit, Finding, FollowUp, History, Key, Language, Ledger,
    Move, NatureId, Object, Outcome, Participant, ParticipantId, Position, Refused, Relation,
    Session, SessionId, Stance, StartFrom, Subject, Target, check, open_decisions, states_of,
};
use curseur::words::Words;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::samples::{pair, stamp, with_actors};

const LAST_DAY: Date = date(2026, 11, 21);
const LATER: Date = date(2027, 11, 13);

fn perform(session: &mut Session, edit: impl Into<Edit>) -> Result<bool, Refused> {
    History::default().perform(session, edit.into())
}

/// A session with all that can be carried over, held at two sittings.
fn previous() -> Session {
    let mut session = with_actors();
    for actor in session.actors.records().to_vec() {
        let key = Key(Uuid::from_u128(30 + u128::from(actor.id.0)));
        perform(&mut session, ActorEdit::Set(Actor { key, ..actor })).unwrap();
    }
    let someone = Participant {
        id: ParticipantId(0),
        key: Key(Uuid::from_u128(40)),
        name: "Odile".to_owned(),
        organisation: String::new(),
        college: "Habitants".to_owned(),
    };
    let edits = [
        Edit::AddParticipants(vec![someone]),
        Edit::AddSitting { date: LAST_DAY, place: "Mairie".to_owned() },
        Edit::AddSitting { date: date(2026, 11, 14), place: String::new() },
        Edit::Describe(Detail::Purpose, "Savoir où on en est".to_owned()),
        Edit::Describe(Detail::Reference, "Avant la ressourcerie".to_owned()),
        Edit::Describe(Detail::Since, "La mairie a changé".to_owned()),
        Edit::SetAside { axis: AxisId::new("env.climate"), aside: true },
        Edit::Validate { at: stamp(), by: "Le conseil".to_owned() },
    ];
    for edit in edits {
        perform(&mut session, edit).unwrap();
    }
    session
}

fn followed(previous: &Session, from: StartFrom) -> Session {
    let id = SessionId(Uuid::from_u128(50));
    let new = FollowUp { id, date: LATER, title: "Un an\nplus tard".to_owned(), from };
    let session = Session::followed_by(previous, new);
    assert_eq!(check(&session), []);
    session
}

fn board(session: &Session) -> Board {
    Board::of(session, &Ledger::of(&session.journal))
}

fn say(session: &mut Session, axis: &str, to: Target) {
    let axis = AxisId::new(axis);
    let made = Move { axis, to, stance: Stance::Agreed, cleared: false, minority: Vec::new() };
    let argument = Argument { words: "Dit".to_owned(), moves: vec![made], ..Argument::default() };
    perform(session, Edit::Record { at: stamp(), sitting: None, argument }).unwrap();
}

#[test]
fn what_the_group_knows_is_carried_over_and_what_it_did_is_not() {
    let before = previous();
    let after = followed(&before, StartFrom::Middle);
    assert_eq!((after.follows, after.approach), (Some(before.id), before.approach));
    assert_eq!((after.heading.title.as_str(), after.heading.date), ("Un an plus tard", LATER));
    assert_eq!(after.heading.organisation, before.heading.organisation);
    assert_eq!(after.framework, before.framework);
    assert_eq!((&after.actors, &after.participants), (&before.actors, &before.participants));
    assert_eq!(after.relations.natures, before.relations.natures);
    assert_eq!(after.details.reference, before.details.reference);
    assert_eq!((after.details.purpose.as_str(), after.details.since.as_str()), ("", ""));
    assert!(after.journal.is_empty() && after.sittings.is_empty() && after.decisions.is_empty());
    assert!(after.starting.is_empty() && after.validation.is_none());
    assert!(after.relations.shared.is_empty(), "what leaves the room is chosen again");
}

#[test]
fn a_ball_starts_from_where_it_was_left_and_is_not_discussed_until_it_is() {
    let before = previous();
    let mut after = followed(&before, StartFrom::LastPositions);
    let axis = AxisId::new("eco.jobs");
    let left = Carried { position: Position::clamped(10), date: LAST_DAY };
    assert_eq!(after.starting.iter().collect::<Vec<_>>(), [(&axis, &left)]);
    let cursor = board(&after).cursor(&axis).clone();
    assert_eq!((cursor.position(), cursor.left_at()), (left.position, Some(left)));
    assert!(!cursor.is_discussed());
    let said = Words::new(Language::En).ball_place(&cursor, None);
    assert_eq!(said, "not discussed yet; on 21 November 2026: slightly favourable");

    // An axis nobody speaks of keeps the day it was left, however many sessions pass.
    let twice = followed(&after, StartFrom::LastPositions);
    assert_eq!(twice.starting, after.starting);

    say(&mut after, "eco.jobs", Target::Stays);
    let cursor = board(&after).cursor(&axis).clone();
    assert!(cursor.is_discussed() && cursor.left_at().is_none());
    assert_eq!((cursor.position(), cursor.position_before()), (left.position, None));
    say(&mut after, "eco.jobs", Target::MovesTo(Position::clamped(-30)));
    let cursor = board(&after).cursor(&axis).clone();
    assert_eq!(cursor.trail[1].from, left.position);
    assert_eq!(cursor.position_before(), Some(left.position));
}

#[test]
fn a_tie_that_nobody_looked_at_again_is_counted_nowhere() {
    let before = previous();
    assert_eq!(before.relations.examined(), 2);
    let mut after = followed(&before, StartFrom::Middle);
    let relations = &after.relations;
    assert_eq!((relations.examined(), relations.to_reexamine().count()), (0, 2));
    assert_eq!((relations.get(pair(1, 2)), relations.of(ActorId(1)).count()), (None, 0));
    assert_eq!(after.unexamined().count(), 3);
    assert_eq!(Network::of(&after).0.examined_pairs(), 0);
    assert!(questions(&after).iter().all(|found| found.finding == Finding::FewExamined));
    assert_eq!(shown_ties(&after), (0, 0));

    // The former nature is where the group starts from, and once it is confirmed it is the group's own.
    let former = after.relations.former(pair(1, 2)).unwrap().clone();
    let confirmed =
        Relation { carried: false, ..before.relations.get(pair(1, 2)).unwrap().clone() };
    assert_eq!(Relation { carried: false, ..former.clone() }, confirmed);
    let edit = ActorEdit::Relate { pair: pair(1, 2), relation: Some(former) };
    assert_eq!(perform(&mut after, edit), Ok(true));
    assert_eq!(after.relations.get(pair(1, 2)), Some(&confirmed));
    assert_eq!(after.relations.former(pair(1, 2)), None);
    assert_eq!(Network::of(&after).0.examined_pairs(), 1);
    assert_eq!(shown_ties(&after), (1, 1));
}

/// The ties that the room sees, and how many it is told were examined, when all is shown.
fn shown_ties(session: &Session) -> (usize, usize) {
    let mut session = session.clone();
    for what in Disclosure::ALL {
        perform(&mut session, Edit::Disclose { at: stamp(), sitting: None, what, shown: true })
            .unwrap();
    }
    let questions = questions(&session);
    let left_out = left_out(Words::new(Language::Fr));
    let source = RoomSource {
        session: &session,
        left_out: &left_out,
        language: Language::Fr,
        sitting: session.latest_sitting().map(|sitting| sitting.id),
        questions: &questions,
    };
    let view = View {
        mode: Mode::Relations,
        ground: None,
        moment: None,
        axis: None,
        follows: true,
        actor: None,
        page: 0,
        capacity: Capacity::default(),
    };
    let plan = curseur::session::Plan::of(&session);
    let Scene::Relations(shown) = project(source, plan, &view).scene else { panic!("the grid") };
    (shown.ties.len(), shown.examined)
}

#[test]
fn what_is_to_reexamine_is_told_as_such_wherever_it_is_told() {
    let after = followed(&previous(), StartFrom::LastPositions);
    let words = Words::new(Language::Fr);
    let choices = Choices { natures: true, ..Choices::SHAREABLE };
    let source = Source::of(&after, words, choices);
    let table = data::ties(&source);
    let column = table.columns.iter().position(|name| name == "À réexaminer").unwrap();
    let told: Vec<_> = table.rows.iter().map(|row| format!("{:?}", row[column])).collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|told| told.contains("oui")), "{told:?}");
    let ledger = Ledger::of(&after.journal);
    let extract = person(&after, &ledger, Subject::Actor(ActorId(2)), words);
    let extract = extract.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(extract.contains("à réexaminer"), "{extract}");
    assert!(extract.contains("Le prix de la tonne"), "a note that was carried is written too");
}

#[test]
fn what_was_examined_wins_over_what_is_to_reexamine_when_actors_are_merged() {
    let mut after = followed(&previous(), StartFrom::Middle);
    let alliance = Relation::new(pair(1, 3), NatureId::new("alliance"));
    perform(&mut after, ActorEdit::Relate { pair: pair(1, 3), relation: Some(alliance) }).unwrap();
    let prefer_gone = std::collections::BTreeSet::new();
    let merge = ActorEdit::Merge { kept: ActorId(2), gone: ActorId(3), prefer_gone };
    perform(&mut after, merge).unwrap();
    let kept = after.relations.get(pair(1, 2)).unwrap();
    assert_eq!((kept.nature.as_str(), kept.central), ("alliance", None::<Object>));
    assert_eq!(kept.note.words, "Le prix de la tonne");
}

/// A decision that an actor and a participant bear.
fn decide(session: &mut Session, what: &str, key: u128) {
    let decision = Decision {
        bearers: vec![
            Bearer::Actor(ActorId(2)),
            Bearer::Participant(ParticipantId(1)),
            Bearer::Words("Le bureau".to_owned()),
        ],
        due: Some(Due::On(date(2027, 3, 1))),
        actors: [ActorId(3)].into(),
        axes: [AxisId::new("eco.jobs")].into(),
        ..Decision::of(what, Key(Uuid::from_u128(key)), stamp(), None)
    };
    perform(session, DecisionEdit::Add(decision)).unwrap();
}

#[test]
fn an_open_decision_is_taken_up_once_and_its_story_is_kept() {
    let mut before = previous();
    decide(&mut before, "Ouvrir le samedi", 60);
    decide(&mut before, "Acheter un camion", 61);
    let mut after = followed(&before, StartFrom::Middle);
    let both = |after: &Session| open_decisions(&[after, &before]);
    assert_eq!(both(&after), [(1, DecisionId(1)), (1, DecisionId(2))]);

    assert_eq!(after.take_up(&before, DecisionId(1)), Ok(()));
    assert_eq!(after.take_up(&before, DecisionId(1)), Err(Refused::AlreadyTakenUp));
    assert_eq!(after.take_up(&before, DecisionId(9)), Err(Refused::Unknown));
    let [told, taken] =
        [&before, &after].map(|session| session.decisions.get(DecisionId(1)).unwrap());
    assert_eq!((taken.key, taken.at, taken.due.as_ref()), (told.key, told.at, told.due.as_ref()));
    assert_eq!((&taken.bearers, taken.taken_from), (&told.bearers, Some(before.id)));
    assert_eq!(check(&after), []);
    assert_eq!(both(&after), [(1, DecisionId(2)), (0, DecisionId(1))]);

    let id = DecisionId(1);
    let done = Outcome::Done(LATER);
    perform(&mut after, DecisionEdit::Settle { id, outcome: done }).unwrap();
    assert_eq!(both(&after), [(1, DecisionId(2))], "it is open in the earlier session only");
    let key = Key(Uuid::from_u128(60));
    assert_eq!(states_of(&[&after, &before], key), [(1, DecisionId(1)), (0, DecisionId(1))]);
}

#[test]
fn who_is_not_known_any_more_bears_nothing_in_a_decision_that_is_taken_up() {
    let mut before = previous();
    decide(&mut before, "Ouvrir le samedi", 60);
    let mut after = followed(&before, StartFrom::Middle);
    let prefer_gone = std::collections::BTreeSet::new();
    let merge = ActorEdit::Merge { kept: ActorId(1), gone: ActorId(2), prefer_gone };
    perform(&mut after, merge).unwrap();
    perform(&mut after, ActorEdit::Remove(ActorId(3))).unwrap();
    perform(&mut after, Edit::RemoveParticipant(ParticipantId(1))).unwrap();
    after.take_up(&before, DecisionId(1)).unwrap();
    let taken = after.decisions.get(DecisionId(1)).unwrap();
    let bearers = [Bearer::Actor(ActorId(1)), Bearer::Words("Le bureau".to_owned())];
    assert_eq!(taken.bearers, bearers, "an actor that became part of another is that one");
    assert!(taken.actors.is_empty());
}

#[test]
fn the_latest_word_on_a_decision_is_that_of_the_last_session_whatever_the_order_of_the_list() {
    let mut before = previous();
    decide(&mut before, "Ouvrir le samedi", 60);
    let mut after = followed(&before, StartFrom::Middle);
    // The same day: which one follows the other tells.
    perform(&mut after, Edit::SetDate(LAST_DAY)).unwrap();
    after.take_up(&before, DecisionId(1)).unwrap();
    let gone = DecisionEdit::Settle { id: DecisionId(1), outcome: Outcome::GivenUp(LAST_DAY) };
    perform(&mut after, gone).unwrap();
    assert_eq!(open_decisions(&[&before, &after]), []);
    assert_eq!(open_decisions(&[&after, &before]), []);
    assert_eq!(open_decisions(&[&before]), [(0, DecisionId(1))]);
}
