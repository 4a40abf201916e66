//! One approach over the years.

use curseur::analysis::comparison::{People, Place};
use curseur::analysis::trajectories::{AxisPath, Trajectories, trajectories};
use curseur::session::{
    AxisId, Edit, EntryId, Key, Language, OwnWording, PillarId, Position, Session, SessionId,
    SittingId,
};
use curseur::words::Words;
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
