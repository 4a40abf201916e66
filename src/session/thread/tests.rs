use jiff::civil::date;

use super::*;
use crate::session::{Agenda, AxisId, Edit, History, check};

const SITTING: SittingId = SittingId(1);

struct Day {
    session: Session,
    history: History,
}

impl Day {
    fn new() -> Self {
        let mut day = Self { session: Session::essay(), history: History::default() };
        let edit = Edit::AddSitting { date: date(2026, 11, 14), place: String::new() };
        assert_eq!(day.edit(edit), Ok(true));
        day
    }

    fn edit(&mut self, edit: Edit) -> Result<bool, Refused> {
        let done = self.history.perform(&mut self.session, edit);
        assert_eq!(check(&self.session), []);
        done
    }

    fn thread(&mut self, edit: ThreadEdit) -> Result<bool, Refused> {
        self.edit(Edit::Thread(SITTING, edit))
    }

    fn of(kinds: &[MomentKind]) -> Self {
        let mut day = Self::new();
        for kind in kinds {
            assert_eq!(day.thread(ThreadEdit::Add(kind.clone())), Ok(true));
        }
        day
    }

    fn sitting(&self) -> &Sitting {
        self.session.sittings.get(SITTING).unwrap()
    }

    fn kinds(&self) -> Vec<MomentKind> {
        self.sitting().thread.iter().map(|moment| moment.kind.clone()).collect()
    }

    fn undo(&mut self) -> Option<StepName> {
        let undone = self.history.undo(&mut self.session).cloned();
        assert_eq!(check(&self.session), []);
        undone
    }
}

fn eco() -> MomentKind {
    MomentKind::Pillar(PillarId::new("eco"))
}

use MomentKind::{Actors, Axes, Closing, LookBack, Pairs, ToWorkOn, Welcome, WhoIsMissing};

#[test]
fn a_moment_comes_before_the_closing_and_only_once() {
    let mut day = Day::of(&[Closing, Welcome, Pairs]);
    assert_eq!(day.kinds(), [Welcome, Pairs, Closing]);
    assert_eq!(day.thread(ThreadEdit::Add(Pairs)), Err(Refused::MomentTwice));
    let nowhere = MomentKind::Row(RowId::new("ter.none"));
    assert_eq!(day.thread(ThreadEdit::Add(nowhere)), Err(Refused::Unknown));
    assert_eq!(day.undo(), Some(StepName::MomentAdded { kind: Pairs }));
    assert_eq!(day.kinds(), [Welcome, Closing]);
}

#[test]
fn a_moment_is_moved_and_removed_in_one_step_each() {
    let mut day = Day::of(&[Welcome, Actors, Pairs]);
    day.thread(ThreadEdit::Move { kind: Pairs, to: 0 }).unwrap();
    assert_eq!(day.kinds(), [Pairs, Welcome, Actors]);
    assert_eq!(day.thread(ThreadEdit::Move { kind: Actors, to: 9 }), Ok(false));
    day.thread(ThreadEdit::Remove(Welcome)).unwrap();
    assert_eq!(day.kinds(), [Pairs, Actors]);
    assert_eq!(day.thread(ThreadEdit::Remove(Welcome)), Err(Refused::Unknown));
    assert_eq!(day.undo(), Some(StepName::MomentRemoved { kind: Welcome }));
    assert_eq!(day.undo(), Some(StepName::MomentMoved { kind: Pairs }));
    assert_eq!(day.kinds(), [Welcome, Actors, Pairs]);
}

#[test]
fn the_minutes_of_a_pillar_stand_in_one_place() {
    let mut day = Day::new();
    let plan = |minutes| Edit::PlanTime { sitting: SITTING, pillar: PillarId::new("eco"), minutes };
    let stand = |day: &Day| {
        let sitting = day.sitting();
        let beside = sitting.minutes.values().copied().next();
        let within = sitting.moment(&eco()).and_then(|moment| moment.minutes);
        (beside, within, sitting.minutes_of(&PillarId::new("eco")))
    };
    day.edit(plan(Some(40))).unwrap();
    day.thread(ThreadEdit::Add(eco())).unwrap();
    assert_eq!(stand(&day), (None, Some(40), Some(40)));
    day.edit(plan(Some(30))).unwrap();
    assert_eq!(stand(&day), (None, Some(30), Some(30)), "planned beside, kept in the thread");
    day.thread(ThreadEdit::PlanTime { kind: eco(), minutes: Some(900) }).unwrap();
    assert_eq!(stand(&day), (None, Some(600), Some(600)));
    day.thread(ThreadEdit::Remove(eco())).unwrap();
    assert_eq!(stand(&day), (Some(600), None, Some(600)));
    day.undo();
    assert_eq!(stand(&day), (None, Some(600), Some(600)));
    day.thread(ThreadEdit::PlanTime { kind: eco(), minutes: Some(0) }).unwrap();
    assert_eq!(stand(&day), (None, None, None));
}

#[test]
fn an_instruction_is_one_line_and_its_typing_one_step() {
    let mut day = Day::of(&[Actors, Pairs]);
    let say = |kind: &MomentKind, text: &str| ThreadEdit::Instruct {
        kind: kind.clone(),
        instruction: text.to_owned(),
    };
    for text in ["D", "De", "Deux\npar deux"] {
        day.thread(say(&Pairs, text)).unwrap();
    }
    day.thread(say(&Actors, "Chacun")).unwrap();
    let told = |day: &Day| {
        let thread = &day.sitting().thread;
        thread.iter().map(|moment| moment.instruction.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(&day), ["Chacun", "Deux par deux"]);
    day.undo();
    assert_eq!(told(&day), ["", "Deux par deux"]);
    day.undo();
    assert_eq!(told(&day), ["", ""]);
}

#[test]
fn a_thread_is_proposed_from_what_is_chosen_and_never_more() {
    use super::Purpose::{Actors as OfActors, Cursors, Territory};
    let mut day = Day::new();
    day.edit(Edit::SetPurposes([Cursors].into())).unwrap();
    let axis = AxisId::new("eco.jobs");
    let agenda = Some(Agenda::Today);
    day.edit(Edit::Plan { sitting: SITTING, axis, agenda }).unwrap();
    assert_eq!(day.thread(ThreadEdit::Propose), Ok(true));
    assert_eq!(day.kinds(), [Welcome, WhoIsMissing, Axes, ToWorkOn, Closing]);
    assert_eq!(day.thread(ThreadEdit::Propose), Ok(false), "there is one");
    assert_eq!(day.undo(), Some(StepName::ThreadProposed));
    assert_eq!(day.kinds(), []);
    day.edit(Edit::SetPurposes([Territory, OfActors].into())).unwrap();
    day.edit(Edit::AddSitting { date: date(2026, 11, 1), place: String::new() }).unwrap();
    day.thread(ThreadEdit::Propose).unwrap();
    let rows = ["ter.dev", "ter.rel", "ter.gov"].map(|row| MomentKind::Row(RowId::new(row)));
    let [dev, rel, gov] = rows;
    let all = [Welcome, WhoIsMissing, LookBack, dev, rel, gov, Actors, Pairs, Closing];
    assert_eq!(day.kinds(), all);
}

#[test]
fn without_axes_of_the_day_each_pillar_is_a_moment_that_keeps_its_minutes() {
    let mut day = Day::new();
    day.edit(Edit::SetPurposes([Purpose::Cursors].into())).unwrap();
    let pillar = PillarId::new("eco");
    let minutes = Some(45);
    day.edit(Edit::PlanTime { sitting: SITTING, pillar: pillar.clone(), minutes }).unwrap();
    day.thread(ThreadEdit::Propose).unwrap();
    assert!(day.kinds().contains(&eco()));
    assert_eq!(day.sitting().minutes_of(&pillar), minutes);
    assert!(day.sitting().minutes.is_empty());
}

#[test]
fn the_next_meeting_is_a_date_that_can_be_taken_back() {
    let mut day = Day::new();
    let next = Some(date(2026, 12, 14));
    assert_eq!(day.thread(ThreadEdit::MeetNext(next)), Ok(true));
    assert_eq!(day.sitting().next, next);
    assert_eq!(day.undo(), Some(StepName::NextMeeting));
    assert_eq!(day.sitting().next, None);
}
