use std::time::Duration;

use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{
    Argument, Edit, History, Key, Move, Observation, Participant, ParticipantId, PillarId, RowId,
    SittingId, Stamp, Stance, Target,
};

/// A session in which people speak.
struct Meeting {
    session: Session,
    history: History,
}

impl Meeting {
    /// Without a sitting.
    fn new() -> Self {
        Self { session: Session::essay(), history: History::default() }
    }

    /// With a sitting under way, and three people of three colleges on the list.
    fn sitting() -> Self {
        let mut meeting = Self::new();
        let people = [("Odile", "Habitants"), ("Samir", "Salariés"), ("Le maire", "Élus")];
        let people = (1..).zip(people).map(|(n, (name, college))| Participant {
            id: ParticipantId(0),
            key: Key(Uuid::from_u128(100 + n)),
            name: name.to_owned(),
            organisation: String::new(),
            college: college.to_owned(),
        });
        meeting.perform(Edit::AddParticipants(people.collect()));
        meeting.sit(14);
        meeting
    }

    fn sit(&mut self, day: i8) -> SittingId {
        self.perform(Edit::AddSitting { date: date(2026, 11, day), place: String::new() });
        self.session.latest_sitting().unwrap().id
    }

    fn under_way(&self) -> Option<SittingId> {
        self.session.latest_sitting().map(|sitting| sitting.id)
    }

    fn perform(&mut self, edit: Edit) {
        self.history.perform(&mut self.session, edit).unwrap();
    }

    fn says(&mut self, at: &str, speaker: &Speaker, axis: Option<&str>) {
        let made = |axis: &str| Move {
            axis: AxisId::new(axis),
            to: Target::Stays,
            stance: Stance::Agreed,
            cleared: false,
            minority: Vec::new(),
        };
        let argument = Argument {
            speaker: speaker.clone(),
            words: "Dit".to_owned(),
            moves: axis.map(made).into_iter().collect(),
            ..Argument::default()
        };
        let sitting = self.session.latest_sitting().map(|sitting| sitting.id);
        self.perform(Edit::Record { at: stamp(at), sitting, argument });
    }

    fn on(&mut self, at: &str, axis: &str) {
        self.says(at, &Speaker::Unsaid, Some(axis));
    }

    fn withdraw_last(&mut self) {
        let argument = self.session.journal.records().last().unwrap().id;
        let (at, sitting) = (stamp("15:59:00"), None);
        self.perform(Edit::Withdraw { at, sitting, argument, reason: String::new() });
    }

    fn attend(&mut self, participant: u32, attendance: Attendance) {
        let sitting = self.session.latest_sitting().unwrap().id;
        let participant = ParticipantId(participant);
        self.perform(Edit::Attend { sitting, participant, attendance: Some(attendance) });
    }

    fn plan(&mut self, axis: &str, agenda: Agenda) {
        let sitting = self.session.latest_sitting().unwrap().id;
        self.perform(Edit::Plan { sitting, axis: AxisId::new(axis), agenda: Some(agenda) });
    }

    fn ledger(&self) -> Ledger {
        Ledger::of(&self.session.journal)
    }

    fn time(&self) -> TimeSpent {
        TimeSpent::of(&self.session, &self.ledger())
    }

    /// Minutes and seconds spent on a pillar, with nothing in hand.
    fn spent(&self, pillar: &str, now: &str) -> (u64, u64) {
        let spent = self.time().on(&PillarId::new(pillar), None, stamp(now)).as_secs();
        (spent / 60, spent % 60)
    }

    fn left(&self) -> Vec<&str> {
        axes_left(&self.session, &self.ledger(), self.under_way())
            .into_iter()
            .map(AxisId::as_str)
            .collect()
    }

    fn next(&self, here: Option<&str>) -> &str {
        let (ledger, here) = (self.ledger(), here.map(AxisId::new));
        let board = Board::of(&self.session, &ledger);
        next_axis(&self.session, &ledger, &board, self.under_way(), here.as_ref()).unwrap().as_str()
    }

    fn not_heard(&self) -> Vec<&str> {
        colleges_not_heard(&self.session, &self.ledger(), self.under_way())
    }
}

/// On the day of the meeting; in another offset when the time ends with one.
fn stamp(time: &str) -> Stamp {
    let offset = if time.len() == 8 { "+01:00" } else { "" };
    format!("2026-11-14T{time}{offset}").parse().unwrap()
}

fn words(words: &str) -> Speaker {
    Speaker::Words(words.to_owned())
}

fn person(id: u32) -> Speaker {
    Speaker::Participant(ParticipantId(id))
}

#[test]
fn the_time_between_two_arguments_goes_to_the_pillar_of_the_later_one() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00", "eco.jobs");
    meeting.on("14:05:30", "soc.gender");
    meeting.on("14:09:30", "soc.skills");
    meeting.on("14:10:00", "eco.jobs");
    assert_eq!(meeting.spent("eco", "14:10:00"), (0, 30));
    assert_eq!(meeting.spent("soc", "14:10:00"), (9, 30));
    assert_eq!(meeting.spent("env", "14:10:00"), (0, 0));
}

#[test]
fn an_argument_to_place_goes_with_the_pillar_before_it() {
    let mut meeting = Meeting::sitting();
    meeting.says("13:55:00", &Speaker::Unsaid, None);
    meeting.on("14:00:00", "eco.jobs");
    meeting.says("14:03:00", &Speaker::Unsaid, None);
    assert_eq!(meeting.spent("eco", "14:03:00"), (8, 0));
}

#[test]
fn time_spent_on_the_territory_goes_to_no_pillar() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00", "eco.jobs");
    let observations = vec![Observation::of(RowId::new("ter.dev"))];
    let argument = Argument { words: "Vu".to_owned(), observations, ..Argument::default() };
    let (at, sitting) = (stamp("14:02:00"), meeting.under_way());
    meeting.perform(Edit::Record { at, sitting, argument });
    assert_eq!(meeting.time().goes_to(None), None);
    meeting.on("14:05:00", "soc.equity");
    assert_eq!(meeting.spent("eco", "14:05:00"), (0, 0));
    assert_eq!(meeting.spent("soc", "14:05:00"), (3, 0));
}

#[test]
fn a_break_counts_for_nothing_and_neither_does_a_clock_put_back() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00", "eco.jobs");
    meeting.on("14:20:00", "eco.jobs");
    meeting.on("14:40:01", "eco.jobs");
    assert_eq!(meeting.spent("eco", "14:40:01"), (20, 0), "twenty minutes are no break yet");
    meeting.on("14:30:00", "eco.jobs");
    meeting.on("14:31:00", "eco.jobs");
    assert_eq!(meeting.spent("eco", "14:31:00"), (21, 0));
    assert_eq!(meeting.spent("eco", "14:29:00"), (21, 0));
}

#[test]
fn times_are_moments_whatever_the_offset_they_were_noted_in() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00+01:00", "eco.jobs");
    meeting.on("15:04:00+02:00", "eco.jobs");
    assert_eq!(meeting.spent("eco", "14:05:00"), (5, 0));
}

#[test]
fn time_runs_for_the_pillar_in_hand_until_it_is_a_break() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00", "eco.jobs");
    let (time, soc) = (meeting.time(), PillarId::new("soc"));
    let soc = Some(&soc);
    assert_eq!(meeting.spent("eco", "14:07:10"), (7, 10));
    let now = stamp("14:07:10");
    assert_eq!(time.on(&PillarId::new("eco"), soc, now), Duration::ZERO);
    assert_eq!(time.on(&PillarId::new("soc"), soc, now), Duration::from_secs(430));
    assert_eq!(time.until_next_minute(soc, now), Some(Duration::from_secs(50)));
    let later = stamp("14:20:01");
    assert_eq!(time.on(&PillarId::new("soc"), soc, later), Duration::ZERO);
    assert_eq!(time.until_next_minute(soc, later), None);
    assert_eq!(Meeting::sitting().time().until_next_minute(soc, now), None, "nobody spoke");
}

#[test]
fn time_is_that_of_the_sitting_under_way() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00", "eco.jobs");
    meeting.on("14:05:00", "eco.jobs");
    meeting.sit(15);
    let spent = TimeSpent::of(&meeting.session, &meeting.ledger());
    assert_eq!(spent.at(meeting.under_way()), &TimeSpent::default(), "a new one began");
    meeting.on("14:06:00", "eco.jobs");
    assert_eq!(meeting.spent("eco", "14:06:00"), (0, 0), "nothing was before it");
}

#[test]
fn axes_of_the_day_are_left_until_someone_speaks_of_them_those_of_priority_first() {
    let mut meeting = Meeting::sitting();
    meeting.on("14:00:00", "eco.jobs");
    meeting.sit(15);
    for (axis, agenda) in
        [("eco.jobs", Agenda::Today), ("eco.users", Agenda::Today), ("env.waste", Agenda::Priority)]
    {
        meeting.plan(axis, agenda);
    }
    assert_eq!(meeting.left(), ["env.waste", "eco.jobs", "eco.users"]);
    meeting.on("14:00:00", "eco.jobs");
    assert_eq!(meeting.left(), ["env.waste", "eco.users"]);
    meeting.withdraw_last();
    assert_eq!(meeting.left(), ["env.waste", "eco.jobs", "eco.users"]);
}

#[test]
fn the_next_axis_is_one_of_the_day_then_another_not_discussed_and_round_again() {
    let mut meeting = Meeting::sitting();
    meeting.plan("soc.gender", Agenda::Today);
    meeting.plan("env.waste", Agenda::Priority);
    meeting.on("14:00:00", "eco.jobs");
    assert_eq!(meeting.next(None), "env.waste");
    assert_eq!(meeting.next(Some("eco.jobs")), "env.waste");
    assert_eq!(meeting.next(Some("env.waste")), "soc.gender");
    assert_eq!(meeting.next(Some("soc.gender")), "eco.forms");
    let last = meeting.session.framework.all_shown().last().unwrap().0.as_str();
    assert_eq!(meeting.next(Some(last)), "env.waste");
}

#[test]
fn without_axes_of_the_day_the_next_axis_follows_the_one_in_hand() {
    let mut meeting = Meeting::new();
    meeting.on("14:00:00", "eco.forms");
    assert_eq!(meeting.next(None), "eco.jobs");
    assert_eq!(meeting.next(Some("eco.jobs")), "eco.local");
    assert_eq!(meeting.next(Some("eco.forms")), "eco.local");
}

#[test]
fn a_college_is_heard_by_one_of_its_people_or_by_its_name() {
    let mut meeting = Meeting::sitting();
    assert_eq!(meeting.not_heard(), ["Habitants", "Salariés", "Élus"]);
    meeting.says("14:00:00", &person(1), Some("eco.jobs"));
    meeting.says("14:01:00", &words("  elus "), None);
    assert_eq!(meeting.not_heard(), ["Salariés"]);
    meeting.says("14:02:00", &person(2), None);
    meeting.withdraw_last();
    assert!(meeting.not_heard().is_empty(), "withdrawn, and heard all the same");
    meeting.sit(15);
    assert_eq!(meeting.not_heard().len(), 3, "another sitting, nobody heard yet");
}

#[test]
fn only_colleges_that_are_there_are_waited_for() {
    let mut meeting = Meeting::sitting();
    meeting.attend(3, Attendance::Excused);
    assert_eq!(meeting.not_heard(), ["Habitants", "Salariés"]);
    meeting.attend(1, Attendance::Present);
    assert_eq!(meeting.not_heard(), ["Habitants"]);
}

#[test]
fn the_last_speakers_are_told_once_each_the_latest_first() {
    let mut meeting = Meeting::sitting();
    for speaker in
        [person(1), words("Élus"), Speaker::Unsaid, person(2), words("élus"), Speaker::Unsaid]
    {
        meeting.says("14:00:00", &speaker, None);
    }
    let last = |meeting: &Meeting| last_speakers(&meeting.ledger(), meeting.under_way());
    assert_eq!(last(&meeting), [words("élus"), person(2), person(1)]);
    for name in ["a", "b", "c"] {
        meeting.says("14:00:00", &words(name), None);
    }
    assert_eq!(last(&meeting).len(), LAST_SPEAKERS);
    meeting.withdraw_last();
    assert_eq!(last(&meeting)[0], words("c"), "withdrawn, and spoken all the same");
}
