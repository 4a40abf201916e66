//! The projection plan: what the room may see besides what is always shown (method §3).

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{Event, Session, variants};

/// Something confidential that the group may choose to project. Off until it is switched on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Disclosure {
    /// Who spoke.
    Speakers,
    /// How the group stood towards a move.
    Stances,
    /// Where other positions are held; their words are internal and never shown.
    MinorityPositions,
    /// What is written on actors and ties, where it is shareable.
    ActorTexts,
    /// The natures of ties, and what they are about.
    Natures,
    /// The questions that the group shares. They tell of natures too.
    Findings,
}

impl Disclosure {
    pub const ALL: [Self; 6] = variants();
}

/// What is switched on. Read from the journal, where every switch is noted; stored nowhere else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan([bool; Disclosure::ALL.len()]);

impl Plan {
    /// The plan of a session: of what copies showed to the room, only what all of them did.
    pub fn of(session: &Session) -> Self {
        let mut plan = Self::default();
        for entry in &session.journal {
            if let Event::Projection { of, shown } = entry.event {
                plan.set(of, shown && !session.joint.hides(of, entry));
            }
        }
        plan
    }

    pub fn shows(self, disclosure: Disclosure) -> bool {
        self.0[disclosure as usize]
    }

    fn set(&mut self, disclosure: Disclosure, shown: bool) {
        self.0[disclosure as usize] = shown;
    }
}

impl FromIterator<Disclosure> for Plan {
    fn from_iter<I: IntoIterator<Item = Disclosure>>(shown: I) -> Self {
        let mut plan = Self::default();
        for disclosure in shown {
            plan.set(disclosure, true);
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::session::{
        Argument, AxisId, Detail, Edit, EntryId, History, Made, Move, PillarId, Refused, Session,
        SittingId, Stamp, Stance, StepName, Target, check,
    };

    struct Room {
        session: Session,
        history: History,
    }

    impl Room {
        fn new() -> Self {
            Self { session: Session::essay(), history: History::default() }
        }

        fn edit(&mut self, edit: Edit) -> Result<bool, Refused> {
            self.history.perform(&mut self.session, edit)
        }

        fn switch(&mut self, what: Disclosure, shown: bool) -> Result<bool, Refused> {
            self.edit(Edit::Disclose { at: stamp(), sitting: None, what, shown })
        }

        fn say(&mut self, words: &str) {
            let argument = Argument { words: words.to_owned(), ..Argument::default() };
            let edit = Edit::Record { at: stamp(), sitting: None, argument };
            assert_eq!(self.edit(edit), Ok(true));
        }

        fn describe(&mut self, words: &str) {
            assert_eq!(self.edit(Edit::Describe(Detail::Mission, words.to_owned())), Ok(true));
        }

        fn undo(&mut self) -> Option<StepName> {
            self.history.undo(&mut self.session).cloned()
        }

        fn redo(&mut self) -> Option<StepName> {
            self.history.redo(&mut self.session).cloned()
        }

        fn shows(&self, what: Disclosure) -> bool {
            Plan::of(&self.session).shows(what)
        }

        /// The sittings of the entries of the journal.
        fn sittings(&self) -> Vec<Option<SittingId>> {
            assert_eq!(check(&self.session), []);
            self.session.journal.iter().map(|entry| entry.sitting).collect()
        }
    }

    fn stamp() -> Stamp {
        "2026-11-14T14:32:07+01:00".parse().unwrap()
    }

    fn sitting() -> Edit {
        Edit::AddSitting { date: date(2026, 11, 14), place: String::new() }
    }

    const SPEAKERS: Disclosure = Disclosure::Speakers;

    #[test]
    fn nothing_confidential_is_shown_until_it_is_switched_on_and_each_switch_is_its_own() {
        let mut room = Room::new();
        for what in Disclosure::ALL {
            assert!(!room.shows(what), "{what:?}");
        }
        room.switch(Disclosure::Natures, true).unwrap();
        let shown: Vec<_> = Disclosure::ALL.into_iter().filter(|what| room.shows(*what)).collect();
        assert_eq!(shown, [Disclosure::Natures]);
    }

    #[test]
    fn a_switch_is_noted_with_its_time_and_its_sitting_and_the_same_again_is_its_way_back() {
        let mut room = Room::new();
        room.edit(sitting()).unwrap();
        let (at, id) = (stamp(), Some(SittingId(1)));
        for shown in [true, false] {
            let edit = Edit::Disclose { at, sitting: id, what: SPEAKERS, shown };
            assert_eq!(room.edit(edit), Ok(true));
            assert_eq!(room.shows(SPEAKERS), shown);
            let event = Event::Projection { of: SPEAKERS, shown };
            let noted = room.session.journal.iter().last().unwrap();
            assert_eq!((noted.at, noted.sitting, &noted.event), (at, id, &event));
        }
        let nowhere = Some(SittingId(9));
        let edit = Edit::Disclose { at, sitting: nowhere, what: SPEAKERS, shown: true };
        assert_eq!(room.edit(edit), Err(Refused::Unknown));
    }

    #[test]
    fn a_switch_put_to_what_it_is_already_notes_nothing() {
        let mut room = Room::new();
        assert_eq!(room.switch(SPEAKERS, false), Ok(false));
        assert_eq!(room.switch(SPEAKERS, true), Ok(true));
        let revision = room.session.revision;
        assert_eq!(room.switch(SPEAKERS, true), Ok(false));
        assert_eq!((room.session.journal.len(), room.session.revision), (1, revision));
    }

    #[test]
    fn undo_after_a_switch_takes_back_what_was_done_before_it_and_leaves_the_switch() {
        let mut room = Room::new();
        room.say("Un");
        room.switch(SPEAKERS, true).unwrap();
        room.switch(SPEAKERS, false).unwrap();
        assert_eq!(room.undo(), Some(StepName::Argument { number: 1, about: None }));
        assert!(!room.shows(SPEAKERS), "what was hidden stays hidden");
        assert_eq!(room.undo(), None);
        room.switch(SPEAKERS, true).unwrap();
        assert_eq!(room.undo(), None);
        assert!(room.shows(SPEAKERS));
    }

    #[test]
    fn what_was_undone_can_be_done_again_after_a_switch() {
        let mut room = Room::new();
        room.say("Un");
        room.undo();
        room.switch(SPEAKERS, true).unwrap();
        assert!(room.redo().is_some());
        let ids: Vec<_> = room.session.journal.iter().map(|entry| entry.id.0).collect();
        assert_eq!(ids, [1, 2], "the argument is back where it was");
        assert!(room.shows(SPEAKERS));
    }

    #[test]
    fn typing_around_a_switch_is_still_one_step() {
        let mut room = Room::new();
        room.describe("r");
        room.switch(SPEAKERS, true).unwrap();
        room.describe("ré");
        room.undo();
        assert_eq!(room.session.details.mission, "");
    }

    #[test]
    fn the_last_argument_goes_on_after_a_switch() {
        let mut room = Room::new();
        room.say("Un");
        room.switch(SPEAKERS, true).unwrap();
        let made = Move {
            axis: AxisId::new("eco.jobs"),
            to: Target::Stays,
            stance: Stance::Agreed,
            cleared: false,
            minority: Vec::new(),
        };
        assert_eq!(
            room.edit(Edit::Extend { argument: EntryId(1), made: Made::Move(made) }),
            Ok(true)
        );
        room.undo();
        assert_eq!(room.session.journal.len(), 2);
        assert!(room.shows(SPEAKERS));
    }

    #[test]
    fn a_switch_outlives_the_sitting_it_was_noted_in_and_goes_back_under_it() {
        let mut room = Room::new();
        room.edit(sitting()).unwrap();
        let in_sitting = |shown| Edit::Disclose {
            at: stamp(),
            sitting: Some(SittingId(1)),
            what: SPEAKERS,
            shown,
        };
        room.edit(in_sitting(true)).unwrap();
        for _ in 0..2 {
            room.undo().unwrap();
            assert_eq!(room.sittings(), [None]);
            assert!(room.shows(SPEAKERS));
            room.redo().unwrap();
            assert_eq!(room.sittings(), [Some(SittingId(1))]);
        }
        let mut room = Room::new();
        room.edit(sitting()).unwrap();
        room.edit(Edit::RemoveSitting(SittingId(1))).unwrap();
        room.undo().unwrap();
        room.edit(in_sitting(true)).unwrap();
        for _ in 0..2 {
            room.redo().unwrap();
            assert_eq!(room.sittings(), [None]);
            room.undo().unwrap();
            assert_eq!(room.sittings(), [Some(SittingId(1))]);
        }
    }

    #[test]
    fn the_times_planned_for_a_sitting_are_one_step() {
        let mut room = Room::new();
        room.edit(sitting()).unwrap();
        let plan = |pillar, minutes| Edit::PlanTime {
            sitting: SittingId(1),
            pillar: PillarId::new(pillar),
            minutes,
        };
        for (pillar, minutes) in [("eco", 4), ("eco", 40), ("soc", 9), ("env", 900), ("soc", 0)] {
            assert_eq!(room.edit(plan(pillar, Some(minutes))), Ok(true));
        }
        assert_eq!(room.edit(plan("eco", Some(40))), Ok(false));
        assert_eq!(room.edit(plan("none", Some(40))), Err(Refused::Unknown));
        let planned = |room: &Room| {
            let minutes = &room.session.sittings.records()[0].minutes;
            minutes.iter().map(|(pillar, minutes)| (pillar.to_string(), *minutes)).collect()
        };
        let all: Vec<_> = planned(&room);
        assert_eq!(all, [("eco".to_owned(), 40), ("env".to_owned(), 600)]);
        assert_eq!(check(&room.session), []);
        assert_eq!(room.undo(), Some(StepName::PlannedTime { pillar: PillarId::new("soc") }));
        assert_eq!(planned(&room), []);
        room.redo().unwrap();
        assert_eq!(planned(&room), all);
        assert_eq!(room.edit(plan("eco", None)), Ok(true));
        room.undo().unwrap();
        assert_eq!(planned(&room), all, "what is typed after a redo is a step of its own");
    }
}
