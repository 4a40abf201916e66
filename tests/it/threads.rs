//! The thread of the day, in what is told of a meeting: on the wall, in the minutes, as text, and in the file.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use curseur::analysis::projection::{Mode, Scene, Section, TerritoryPicture};
use curseur::export::{Choices, Matter, Order, Place, Source, Why, look_over, minutes, show};
use curseur::session::{
    Edit, Language, MomentKind, PillarId, RowId, Session, SittingId, ThreadEdit, Trouble,
};
use curseur::storage::{ReadError, read, write};
use curseur::words::Words;
use jiff::civil::date;

use crate::samples::{self, Planting, person};
use crate::wall::stage::Staging;

/// The session with a sitting that has a thread of nine moments, some with minutes and an instruction, and a next meeting.
pub fn threaded(session: Session) -> Session {
    let mut room = Planting::of(session);
    if room.session.sittings.is_empty() {
        room.edit(Edit::AddSitting { date: date(2026, 11, 14), place: "Mairie".to_owned() });
    }
    let sitting = room.session.latest_sitting().unwrap().id;
    for (kind, minutes, instruction) in moments() {
        room.edit(Edit::Thread(sitting, ThreadEdit::Add(kind.clone())));
        if let Some(minutes) = minutes {
            let plan = ThreadEdit::PlanTime { kind: kind.clone(), minutes: Some(minutes) };
            room.edit(Edit::Thread(sitting, plan));
        }
        if !instruction.is_empty() {
            let instruction = instruction.to_owned();
            room.edit(Edit::Thread(sitting, ThreadEdit::Instruct { kind, instruction }));
        }
    }
    room.edit(Edit::Thread(sitting, ThreadEdit::MeetNext(Some(date(2026, 12, 14)))));
    room.session
}

fn moments() -> [(MomentKind, Option<u16>, &'static str); 9] {
    [
        (MomentKind::Welcome, Some(5), ""),
        (MomentKind::WhoIsMissing, Some(5), "Chacun pense à quelqu’un qui n’est pas là"),
        (MomentKind::LookBack, None, ""),
        (MomentKind::Row(RowId::new("ter.dev")), Some(20), "Par trois, un exemple sur un papier"),
        (MomentKind::Actors, None, ""),
        (MomentKind::Pairs, Some(25), "D’abord seul, puis à voix haute"),
        (MomentKind::Pillar(PillarId::new("eco")), Some(40), ""),
        (MomentKind::ToWorkOn, None, "Une gommette chacun"),
        (MomentKind::Closing, Some(10), ""),
    ]
}

fn text(session: &Session, language: Language) -> String {
    show(session, Words::new(language))
}

fn told(mode: Mode, moment: Option<MomentKind>, session: &Session) -> Scene {
    Staging { moment, ..Staging::of(mode) }.project(session).scene
}

#[test]
fn the_wall_shows_what_is_asked_in_the_moment_of_the_day_and_for_how_long() {
    let session = threaded(samples::empty());
    let Scene::Moment(Some(shown)) = told(Mode::Moment, Some(MomentKind::Pairs), &session) else {
        panic!("no moment")
    };
    assert_eq!(shown.instruction, "D’abord seul, puis à voix haute");
    assert_eq!(shown.minutes, Some(25));
    assert_eq!(told(Mode::Moment, None, &session), Scene::Moment(None));
    let gone = Some(MomentKind::Deciding);
    assert_eq!(told(Mode::Moment, gone, &session), Scene::Moment(None), "no moment of this thread");
}

#[test]
fn the_question_of_a_row_comes_with_its_instruction_and_minutes() {
    let mut room = Planting::of(threaded(samples::empty()));
    room.edit(Edit::SetPurposes([curseur::session::Purpose::Territory].into()));
    let Scene::Territory(Some(shown)) = told(Mode::TerritoryAsked, None, &room.session) else {
        panic!("no row")
    };
    assert_eq!(shown.picture, TerritoryPicture::Asked);
    assert_eq!(shown.instruction, "Par trois, un exemple sur un papier");
    assert_eq!(shown.minutes, Some(20));
}

#[test]
fn the_last_page_of_the_closing_says_when_the_group_meets_next() {
    let session = threaded(samples::empty());
    let staging = Staging { page: 9, ..Staging::of(Mode::Closing) };
    let Scene::Closing(sections) = staging.project(&session).scene else { panic!("no closing") };
    assert_eq!(sections, [Section::Next(date(2026, 12, 14))]);
}

#[test]
fn whoever_is_named_in_an_instruction_is_not_told_to_the_room_without_names() {
    let mut room = Planting::of(threaded(samples::empty()));
    room.edit(Edit::AddParticipants(vec![person("Odile Martel", "", "Habitants", 9)]));
    let instruction = "Odile Martel commence".to_owned();
    let edit = ThreadEdit::Instruct { kind: MomentKind::Pairs, instruction };
    room.edit(Edit::Thread(SittingId(1), edit));
    let said = |room: &Planting| {
        format!("{:?}", told(Mode::Moment, Some(MomentKind::Pairs), &room.session))
    };
    assert!(!said(&room).contains("Odile") && said(&room).contains("commence"));
}

#[test]
fn the_text_of_a_session_tells_the_thread_with_its_minutes_and_the_next_meeting() {
    let session = threaded(samples::empty());
    let said = text(&session, Language::Fr).replace('\u{202f}', " ");
    for line in [
        "fil de la journée :",
        "1. Accueil (5 min)",
        "2. Qui manque ? (5 min) · Chacun pense à quelqu’un qui n’est pas là",
        "8. Axes à travailler · Une gommette chacun",
        "prochaine réunion : 14 décembre 2026",
    ] {
        assert!(said.contains(line), "{line} in\n{said}");
    }
    let none = text(&samples::empty(), Language::En);
    assert!(!none.contains("thread") && !none.contains("next sitting"));
}

#[test]
fn the_minutes_tell_the_thread_without_its_minutes_and_the_next_meeting() {
    let told = |session: &Session, choices| {
        let source = Source::of(session, Words::new(Language::Fr), choices);
        let blocks = minutes(&source, Vec::new(), None).blocks;
        blocks.iter().map(|block| format!("{block:?}")).collect::<Vec<_>>()
    };
    let session = threaded(samples::empty());
    for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
        let all = told(&session, choices);
        let at = all.iter().position(|block| block.contains("Fil prévu de la réunion")).unwrap();
        let list = &all[at + 1];
        for part in ["Regard en arrière", "Une gommette chacun", "Économie plurielle"] {
            assert!(list.contains(part), "{part} in {list}");
        }
        assert!(!list.contains("25"), "{list}");
        let at = all.iter().position(|block| block.contains("Prochaine réunion")).unwrap();
        assert!(all[at + 1].contains("14 décembre 2026"), "{all:?}");
    }
    let none = told(&samples::empty(), Choices::INTERNAL).concat();
    assert!(!none.contains("Fil prévu de la réunion") && !none.contains("Prochaine réunion"));
}

#[test]
fn what_reaches_somebody_in_an_instruction_is_left_out_of_what_is_shared() {
    let mut room = Planting::of(threaded(samples::empty()));
    let instruction = "Écrire à odile@exemple.fr ou au 06 12 34 56 78".to_owned();
    let edit = ThreadEdit::Instruct { kind: MomentKind::Pairs, instruction };
    room.edit(Edit::Thread(SittingId(1), edit));
    let source = Source::of(&room.session, Words::new(Language::Fr), Choices::SHAREABLE);
    let told = format!("{:?}", minutes(&source, Vec::new(), None).blocks);
    let wall = format!("{:?}", told_on_the_wall(&room.session));
    for said in [told, wall] {
        assert!(said.contains("Écrire à"), "{said}");
        assert!(!said.contains("odile@") && !said.contains("06 12"), "{said}");
    }
}

#[test]
fn whoever_is_named_in_an_instruction_is_looked_at_before_the_minutes_are_shared() {
    let mut room = Planting::of(threaded(samples::empty()));
    let looked_at = |room: &Planting, matter| {
        let order = Order::of(matter, Choices::SHAREABLE);
        let found = look_over(&room.session, &order, Words::new(Language::Fr));
        found.into_iter().filter(|one| one.place == Place::Thread).map(|one| one.why).collect()
    };
    let none: Vec<Why> = looked_at(&room, Matter::Minutes);
    assert_eq!(none, []);
    room.edit(Edit::AddParticipants(vec![person("Odile Martel", "", "Habitants", 9)]));
    let instruction = "Odile commence, 06 12 34 56 78".to_owned();
    let edit = ThreadEdit::Instruct { kind: MomentKind::Pairs, instruction };
    room.edit(Edit::Thread(SittingId(1), edit));
    let found: Vec<Why> = looked_at(&room, Matter::Minutes);
    assert_eq!(found, [Why::Named, Why::Reached]);
    let table: Vec<Why> = looked_at(&room, Matter::Workbook);
    assert_eq!(table, [], "no table tells it");
}

fn told_on_the_wall(session: &Session) -> Scene {
    told(Mode::Moment, Some(MomentKind::Pairs), session)
}

fn troubles(from: &str, to: &str) -> Vec<(Trouble, String)> {
    let text = write(&threaded(samples::empty()));
    assert!(text.contains(from), "{from} in\n{text}");
    let text = text.replacen(from, to, 1);
    let problems = match read(text.as_bytes()) {
        Err(ReadError::Unsound(problems)) => problems,
        other => panic!("{to}: {other:?}"),
    };
    let line = |number: Option<usize>| text.lines().nth(number.unwrap() - 1).unwrap().to_owned();
    problems.into_iter().map(|found| (found.problem.trouble, line(found.line))).collect()
}

#[test]
fn a_thread_that_does_not_hold_together_is_told_with_its_sitting() {
    for (from, to, trouble) in [
        ("Row(\"ter.dev\")", "Row(\"ter.none\")", Trouble::UnknownRow(RowId::new("ter.none"))),
        ("Pillar(\"eco\")", "Pillar(\"art\")", Trouble::UnknownPillar(PillarId::new("art"))),
        ("kind: Pairs", "kind: Actors", Trouble::MomentTwice(5)),
        ("minutes: 40", "minutes: 0", Trouble::MomentOutOfRange(6)),
        ("minutes: 40", "minutes: 601", Trouble::MomentOutOfRange(6)),
        (
            "thread: [",
            "minutes: {\"eco\": 30}, thread: [",
            Trouble::PlannedTwice(PillarId::new("eco")),
        ),
    ] {
        let found = troubles(from, to);
        assert_eq!(found.len(), 1, "{to}: {found:?}");
        assert_eq!(found[0].0, trouble, "{to}");
        assert!(found[0].1.trim().starts_with("(id: 1,"), "{to}: {}", found[0].1);
    }
}

#[test]
fn a_moment_that_is_not_known_is_refused_by_the_reader() {
    let text = write(&threaded(samples::empty())).replacen("kind: Pairs", "kind: Lunch", 1);
    let error = read(text.as_bytes()).unwrap_err();
    assert!(
        matches!(&error, ReadError::Syntax { what, .. } if what.contains("Lunch")),
        "{error:?}"
    );
}

#[test]
fn a_file_with_a_thread_is_read_as_it_was_written() {
    let session = threaded(samples::empty());
    assert!(read(write(&session).as_bytes()).unwrap().says_the_same_as(&session));
}

#[test]
fn a_session_that_carries_this_one_on_has_no_thread_yet() {
    use curseur::session::{FollowUp, SessionId, StartFrom};
    let session = threaded(samples::empty());
    let id = SessionId(uuid::Uuid::from_u128(4));
    let new = FollowUp {
        id,
        date: date(2026, 12, 14),
        title: "Suite".to_owned(),
        from: StartFrom::LastPositions,
    };
    assert!(Session::followed_by(&session, new).sittings.is_empty());
}
