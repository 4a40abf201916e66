//! Which meetings the minutes say were held.

use curseur::export::{Choices, minutes};
use curseur::session::{Edit, Language};

use super::{a_day, lines, source};
use crate::samples::Planting;

#[test]
fn a_meeting_that_is_planned_is_told_as_the_next_one_and_not_as_held() {
    let mut room = Planting::of(a_day());
    let held =
        lines(&minutes(&source(&room.session, Language::Fr, Choices::SHAREABLE), Vec::new(), None));
    let date = jiff::civil::date(2027, 1, 18);
    room.edit(Edit::AddSitting { date, place: "Collège Jean-Moulin".to_owned() });
    let session = room.session;
    let told =
        lines(&minutes(&source(&session, Language::Fr, Choices::SHAREABLE), Vec::new(), None));
    assert_eq!(session.last_day(), jiff::civil::date(2026, 11, 14));
    let new: Vec<_> = told.iter().filter(|line| !held.contains(line)).collect();
    assert_eq!(new, ["# Prochaine réunion", "18 janvier 2027, Collège Jean-Moulin"]);
}

#[test]
fn where_no_meeting_was_held_yet_those_that_are_planned_are_told() {
    let mut room = Planting::of(crate::samples::empty());
    let date = jiff::civil::date(2027, 1, 18);
    room.edit(Edit::AddSitting { date, place: String::new() });
    assert_eq!(room.session.held_sittings().len(), 1);
    assert_eq!(room.session.next_meeting(), None);
}
