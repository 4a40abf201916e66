//! Which sitting what is said now belongs to.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::Date;

use super::{Attendance, Event, Session, Sitting, SittingId, Stamp};

/// A meeting may go on after midnight: this long after its last argument it is still the same one.
const NIGHT: SignedDuration = SignedDuration::from_hours(6);

/// What the day makes of the sittings of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day<'a> {
    /// There is no sitting yet.
    NoSitting,
    /// This one is of today, or goes on.
    UnderWay(&'a Sitting),
    /// None is: this is the last one before today, else the first one to come.
    Another(&'a Sitting),
}

impl<'a> Day<'a> {
    /// The sitting, under way or not.
    pub fn sitting(self) -> Option<&'a Sitting> {
        match self {
            Self::NoSitting => None,
            Self::UnderWay(sitting) | Self::Another(sitting) => Some(sitting),
        }
    }
}

impl Session {
    /// The sitting that is under way `now`; the group may have said that `going_on` is.
    pub fn day(&self, now: Stamp, going_on: Option<SittingId>) -> Day<'_> {
        let today = now.local().date();
        let of_today = self.sittings.iter().filter(|sitting| sitting.date == today);
        let under_way = of_today
            .max_by_key(|sitting| sitting.id)
            .or_else(|| self.spoken_at(now))
            .or_else(|| self.sittings.get(going_on?));
        if let Some(sitting) = under_way {
            return Day::UnderWay(sitting);
        }
        let order = |sitting: &&Sitting| (sitting.date, sitting.id);
        let past = self.sittings.iter().filter(|sitting| sitting.date < today).max_by_key(order);
        past.or_else(|| self.sittings.iter().min_by_key(order)).map_or(Day::NoSitting, Day::Another)
    }

    /// The sittings that were held, in order: somebody came, something was said, or one of a later day was held. Where none
    /// was yet, all that there are.
    pub fn held_sittings(&self) -> Vec<&Sitting> {
        let mut sittings = self.sittings_by_date();
        let said: BTreeSet<SittingId> =
            self.journal.iter().filter_map(|entry| entry.sitting).collect();
        let is_held = |sitting: &&Sitting| {
            said.contains(&sitting.id) || 0 < sitting.count(Attendance::Present)
        };
        if let Some(last) = sittings.iter().rposition(is_held) {
            sittings.truncate(last + 1);
        }
        sittings
    }

    /// When the group meets next, and where: as the last meeting said, else the first one planned after it.
    pub fn next_meeting(&self) -> Option<(Date, &str)> {
        let held = self.held_sittings();
        let last = *held.last()?;
        let planned = self.sittings_by_date().into_iter().nth(held.len());
        let place_on = |date: Date| {
            planned
                .filter(|planned| planned.date == date)
                .map_or("", |planned| planned.place.trim())
        };
        let next = last.next.or_else(|| planned.map(|planned| planned.date));
        next.map(|date| (date, place_on(date)))
    }

    /// The sitting of the last argument, if that was said today or this night.
    fn spoken_at(&self, now: Stamp) -> Option<&Sitting> {
        let is_argument = |entry: &&super::Entry| matches!(entry.event, Event::Argument(_));
        let last = self.journal.iter().rfind(is_argument)?;
        let same_day = last.at.local().date() == now.local().date();
        let this_night = (SignedDuration::ZERO..NIGHT).contains(&now.since(last.at));
        (same_day || this_night).then(|| self.sittings.get(last.sitting?)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::session::{Argument, Edit, History};

    fn now(text: &str) -> Stamp {
        text.parse().expect("a time")
    }

    fn met_on(days: &[i8]) -> (Session, History) {
        let (mut session, mut history) = (Session::essay(), History::default());
        for &day in days {
            let edit = Edit::AddSitting { date: date(2026, 11, day), place: String::new() };
            history.perform(&mut session, edit).expect("a sitting");
        }
        (session, history)
    }

    fn said(session: &mut Session, history: &mut History, at: &str, sitting: u32) {
        let argument = Argument { words: "Dit".to_owned(), ..Argument::default() };
        let sitting = Some(SittingId(sitting));
        history.perform(session, Edit::Record { at: now(at), sitting, argument }).expect("said");
    }

    fn day(session: &Session, at: &str, going_on: Option<u32>) -> (bool, Option<u32>) {
        let day = session.day(now(at), going_on.map(SittingId));
        (matches!(day, Day::UnderWay(_)), day.sitting().map(|sitting| sitting.id.0))
    }

    const MORNING: &str = "2026-11-14T09:00:00+01:00";

    #[test]
    fn the_sitting_of_today_is_under_way_whatever_else_is_planned() {
        let (session, _) = met_on(&[28, 14, 1]);
        assert_eq!(day(&session, MORNING, None), (true, Some(2)));
        assert_eq!(day(&Session::essay(), MORNING, None), (false, None));
    }

    #[test]
    fn on_another_day_none_is_under_way_until_someone_says_so() {
        let (session, _) = met_on(&[1, 8, 28]);
        assert_eq!(day(&session, MORNING, None), (false, Some(2)), "the last one before");
        assert_eq!(day(&session, MORNING, Some(1)), (true, Some(1)));
        let (session, _) = met_on(&[28, 20]);
        assert_eq!(day(&session, MORNING, None), (false, Some(2)), "else the first one to come");
    }

    #[test]
    fn a_meeting_goes_on_after_midnight_and_where_one_spoke_today() {
        let (mut session, mut history) = met_on(&[13]);
        said(&mut session, &mut history, "2026-11-13T23:50:00+01:00", 1);
        assert_eq!(day(&session, "2026-11-14T00:20:00+01:00", None), (true, Some(1)));
        assert_eq!(day(&session, MORNING, None), (false, Some(1)), "it was night");
        said(&mut session, &mut history, "2026-11-14T08:00:00+01:00", 1);
        assert_eq!(day(&session, "2026-11-14T19:00:00+01:00", None), (true, Some(1)));
    }
}
