//! One approach over the years.

use curseur::analysis::comparison::{People, Place};
use curseur::analysis::trajectories::{AxisPath, Trajectories, trajectories};
use curseur::export::agreed_told;
use curseur::session::{
    AxisId, Decision, DecisionEdit, DecisionId, Edit, EntryId, FollowUp, History, Kept, Key,
    Language, OwnWording, Party, PillarId, Pledge, Position, Review, Session, SessionId, SittingId,
    StartFrom,
};
use curseur::words::Words;
use jiff::civil::Date;
use uuid::Uuid;

use super::{do_all, pair, say, vallonne};

fn path<'a>(trajectories: &'a Trajectories, id: &str) -> &'a AxisPath {
    let mut all = trajectories.pillars.iter().flat_map(|pillar| &pillar.axes);
    all.find(|path| path.axis.as_str() == id).expect("it is told")
}

/// Three years of one approach, the latest first.
fn years() -> [Session; 3] {
    let (mut first, mut second) = pair();
    let mut third = second.clone();
    third.id = SessionId(Uuid::from_u128(79));
    let date = jiff::civil::date(2028, 1, 2);
    let edit = Edit::SetSitting { id: SittingId(1), date, place: String::new() };
    do_all(&mut third, [edit]);
    say(&mut first, "Un", "eco.jobs", Some(-40));
    say(&mut second, "Deux", "eco.local", Some(10));
    say(&mut third, "Trois", "eco.jobs", Some(60));
    say(&mut third, "Quatre", "eco.jobs", None);
    [third, first, second]
}

#[test]
fn each_axis_has_a_point_a_session_in_the_order_of_days() {
    let years = years();
    let told = trajectories(&years.each_ref());
    let held: Vec<_> = told.sessions.iter().map(|held| held.session).collect();
    assert_eq!((held, told.left_out.len()), (vec![1, 2, 0], 0));
    let jobs = path(&told, "eco.jobs");
    let places: Vec<_> = jobs.points.iter().map(|point| point.state.position).collect();
    assert_eq!(places, [Some(Position::clamped(-40)), None, Some(Position::clamped(60))]);
    let last = &jobs.points[2];
    assert_eq!((last.state.arguments, last.last()), (2, Some(EntryId(1))));
    assert_eq!(last.date, jiff::civil::date(2028, 1, 2));
    for pillar in &told.pillars {
        for axis in &pillar.axes {
            assert_eq!(axis.points.len(), 3);
        }
    }
}

#[test]
fn another_wording_another_framework_and_other_people_are_marked_where_they_begin() {
    let mut years = years();
    let own = OwnWording {
        language: Language::Fr,
        label: "Du travail".to_owned(),
        question: String::new(),
    };
    do_all(&mut years[2], [Edit::Reword { axis: AxisId::new("eco.jobs"), own: Some(own.clone()) }]);
    years[0].framework.version += 1;
    let there = Edit::AllPresent(SittingId(1));
    do_all(&mut years[0], [Edit::AddParticipants(vec![super::person(6, "Élus")]), there]);
    let told = trajectories(&years.each_ref());
    let marked: Vec<_> =
        path(&told, "eco.jobs").points.iter().map(|point| point.reworded.is_some()).collect();
    assert_eq!(marked, [false, true, true], "the last one has its first words again");
    let other: Vec<_> = told.sessions.iter().map(|held| held.other_framework).collect();
    assert_eq!(other, [false, false, true]);
    let same = told.sessions.iter().map(|held| held.people.as_ref().map(People::are_the_same));
    assert_eq!(same.collect::<Vec<_>>(), [None, Some(true), Some(false)]);
}

#[test]
fn axes_that_only_earlier_sessions_had_come_last() {
    let mut years = years();
    let id = AxisId::own(4);
    let own = OwnWording {
        language: Language::Fr,
        label: "Le potager".to_owned(),
        question: String::new(),
    };
    let pillar = PillarId::new("env");
    do_all(&mut years[1], [Edit::AddAxis { pillar, id: id.clone(), own }]);
    let told = trajectories(&years.each_ref());
    assert_eq!(told.gone.len(), 1);
    assert_eq!(told.gone[0].axis, id);
    let places: Vec<_> = told.gone[0].points.iter().map(|point| point.state.place).collect();
    assert_eq!(places, [Place::Shown, Place::Absent, Place::Absent]);
}

#[test]
fn another_approach_and_another_state_of_a_session_are_left_out() {
    let [third, first, mut second] = years();
    second.approach = Key(Uuid::from_u128(9));
    let mut newer = first.clone();
    newer.revision += 1;
    let told = trajectories(&[&third, &first, &second, &newer]);
    assert_eq!(told.left_out, [1, 2]);
    assert_eq!(told.sessions.iter().map(|held| held.session).collect::<Vec<_>>(), [3, 0]);
    assert_eq!(trajectories(&[]), Trajectories::default());
}

#[test]
fn sessions_of_one_day_follow_what_they_carry_on() {
    let (_, one) = pair();
    let mut other = one.clone();
    (other.id, other.follows) = (SessionId(Uuid::from_u128(90)), Some(one.id));
    let order = |sessions: &[&Session]| {
        let told = trajectories(sessions);
        assert!(told.sessions[1].same_day);
        told.sessions.iter().map(|held| held.session).collect::<Vec<_>>()
    };
    assert_eq!(order(&[&one, &other]), [0, 1]);
    assert_eq!(order(&[&other, &one]), [1, 0]);
}

#[test]
fn a_point_is_said_in_words() {
    let (earlier, later) = vallonne();
    let told = trajectories(&[&later, &earlier]);
    let words = Words::new(Language::En);
    let sessions = [&later, &earlier];
    let said = |id: &str| {
        let path = path(&told, id);
        let said = path.points.iter().map(|point| {
            words.axis_state(&sessions[point.session].framework, &path.axis, &point.state)
        });
        said.collect::<Vec<_>>()
    };
    let jobs = [
        "slightly favourable, solid ball, 2 arguments",
        "clearly favourable, solid ball, 5 arguments",
    ];
    assert_eq!(said("eco.jobs"), jobs);
    assert_eq!(said("gov.views"), ["not discussed", "slightly favourable, 1 argument"]);
}

#[test]
fn a_group_that_nobody_noted_is_neither_the_same_nor_another() {
    let mut years = years();
    let forget = |id| Edit::Attend {
        sitting: SittingId(1),
        participant: curseur::session::ParticipantId(id),
        attendance: None,
    };
    do_all(&mut years[0], [1, 2].map(forget));
    let told = trajectories(&years.each_ref());
    let people = told.sessions.iter().map(|held| held.people.as_ref().map(People::are_the_same));
    assert_eq!(people.collect::<Vec<_>>(), [None, Some(true), None]);
}

/// A commitment of two sides, noted at the first of `sittings`, of which one side says at each what became of it.
fn committed(sittings: u32) -> (Session, History) {
    let (mut session, mut history) = (crate::samples::empty(), History::default());
    "Mairie".clone_into(&mut session.heading.organisation);
    for rank in 0..sittings {
        let date = meets_on(rank);
        let edit = Edit::AddSitting { date, place: String::new() };
        history.perform(&mut session, edit).expect("a sitting");
    }
    let stamp = crate::samples::stamp();
    let mut decision =
        Decision::of("Ouvrir la halle", Key(Uuid::from_u128(40)), stamp, Some(SittingId(1)));
    decision.sides = ["Mairie", "Régie"].map(|by| Pledge::of(Party::College(by.to_owned()))).into();
    decision.shows_reviews = true;
    history.perform(&mut session, DecisionEdit::Add(decision).into()).expect("a decision");
    (session, history)
}

/// Four times a year.
fn meets_on(rank: u32) -> Date {
    let (year, quarter) = (2026 + rank / 4, rank % 4);
    jiff::civil::date(year as i16, 1 + 3 * quarter as i8, 14)
}

fn says(session: &mut Session, side: usize, sitting: Option<SittingId>, rank: u32) {
    let id = session.decisions.records()[0].id;
    let on = meets_on(rank);
    let why = format!("à la réunion {rank}");
    let said = Review { on, sitting, state: Kept::UnderWay, reported: false, why };
    let edit = DecisionEdit::Review { id, side, sitting, on, said: Some(said) };
    do_all(session, [edit.into()]);
}

#[test]
fn forty_sittings_over_ten_years_of_one_session_are_one_line_with_each_side_s_words_by_date() {
    let (mut session, _) = committed(40);
    for rank in 1..40 {
        says(&mut session, 0, Some(SittingId(rank + 1)), rank);
    }
    let told = trajectories(&[&session]);
    let [agreed] = &told.agreed[..] else { panic!("{:?}", told.agreed) };
    assert_eq!((agreed.date, agreed.said.len()), (meets_on(0), 2));
    let days: Vec<_> = agreed.said[0].iter().map(|review| review.on).collect();
    assert_eq!(days, (1..40).map(meets_on).collect::<Vec<_>>());
    assert!(agreed.said[1].is_empty());
    let words = Words::new(Language::Fr);
    let line = agreed_told(&session, words, agreed).expect("it is told");
    assert_eq!(line.by, "Mairie et une partie");
    assert!(line.said[0].contains("14 octobre 2035"), "{line:?}");
    assert_eq!(line.said[1], "une partie\u{202f}: n’a pas encore répondu");
}

#[test]
fn forty_sessions_that_carry_one_commitment_on_tell_it_once_with_all_that_was_said() {
    let (mut session, _) = committed(1);
    let mut years = vec![session.clone()];
    for rank in 1..40 {
        let new = FollowUp {
            id: SessionId(Uuid::from_u128(1_000 + u128::from(rank))),
            date: meets_on(rank),
            title: format!("Année {rank}"),
            from: StartFrom::Middle,
        };
        let mut next = Session::followed_by(&session, new);
        next.take_up(&session, DecisionId(1)).expect("it is open");
        says(&mut next, (rank % 2) as usize, None, rank);
        session = next;
        years.push(session.clone());
    }
    years.reverse();
    let told = trajectories(&years.iter().collect::<Vec<_>>());
    let [agreed] = &told.agreed[..] else { panic!("{:?}", told.agreed) };
    let said: Vec<_> = agreed.said.iter().map(Vec::len).collect();
    assert_eq!((agreed.session, agreed.date, said), (0, meets_on(0), vec![19, 20]));
}

#[test]
fn what_the_sides_did_not_agree_to_show_is_not_told_and_a_plain_decision_has_no_side() {
    let (mut session, mut history) = committed(2);
    says(&mut session, 0, Some(SittingId(2)), 1);
    let hidden = Decision { shows_reviews: false, ..session.decisions.records()[0].clone() };
    history.perform(&mut session, DecisionEdit::Set(hidden).into()).expect("it is known");
    let plain = Decision::of("Écrire", Key(Uuid::from_u128(41)), crate::samples::stamp(), None);
    history.perform(&mut session, DecisionEdit::Add(plain).into()).expect("a decision");
    let told = trajectories(&[&session]);
    assert_eq!(told.agreed.len(), 2);
    for path in &told.agreed {
        let line = agreed_told(&session, Words::new(Language::En), path).expect("it is told");
        assert!(line.said.is_empty(), "{line:?}");
    }
}
