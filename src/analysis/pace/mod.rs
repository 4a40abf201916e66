//! The pace of a meeting: time, axes left, who was heard. Everything is of the sitting that is under way.

mod time;

use std::collections::BTreeSet;

use crate::session::{
    Agenda, Attendance, AxisId, Board, Ledger, Recorded, Session, Sitting, SittingId, Speaker, fold,
};

pub use time::TimeSpent;

/// How many of those who spoke last are told.
pub const LAST_SPEAKERS: usize = 5;

/// What was said at a sitting, withdrawn or not: without one, what was said outside any.
fn said(sitting: Option<SittingId>, ledger: &Ledger) -> impl DoubleEndedIterator<Item = &Recorded> {
    ledger.arguments().iter().filter(move |recorded| recorded.sitting == sitting)
}

/// The axes of the day on which no standing argument of the sitting bears yet: those of priority first, each in the
/// order of the board. One discussed at an earlier sitting and chosen again is left until it is spoken of again.
pub fn axes_left<'a>(
    session: &'a Session,
    ledger: &Ledger,
    sitting: Option<SittingId>,
) -> Vec<&'a AxisId> {
    let found = sitting.and_then(|id| session.sittings.get(id));
    let Some(found) = found else { return Vec::new() };
    let discussed: BTreeSet<_> = said(sitting, ledger)
        .filter(|recorded| recorded.stands())
        .flat_map(|recorded| &recorded.argument.moves)
        .map(|made| &made.axis)
        .collect();
    let planned = |agenda| {
        let is = move |axis: &&AxisId| found.agenda.get(*axis) == Some(&agenda);
        session.framework.all_shown().map(|(axis, _)| axis).filter(is)
    };
    [Agenda::Priority, Agenda::Today]
        .into_iter()
        .flat_map(planned)
        .filter(|axis| !discussed.contains(axis))
        .collect()
}

/// The axis to go to after `here`: the axes left of the day first, then those that no standing argument of the session
/// bears on, in the order of the board and round again.
pub fn next_axis<'a>(
    session: &'a Session,
    ledger: &Ledger,
    board: &Board,
    sitting: Option<SittingId>,
    here: Option<&AxisId>,
) -> Option<&'a AxisId> {
    let mut ahead = axes_left(session, ledger, sitting);
    let of_the_day = ahead.len();
    let all: Vec<_> = session.framework.all_shown().map(|(axis, _)| axis).collect();
    let new = |axis: &&AxisId| !board.cursor(axis).is_discussed() && !ahead.contains(axis);
    let others: Vec<_> = all.iter().copied().filter(new).collect();
    ahead.extend(others);
    let at = |axes: &[&AxisId]| axes.iter().position(|axis| Some(*axis) == here);
    let next = match at(&ahead) {
        Some(at) => at + 1,
        None if 0 < of_the_day => 0,
        None => {
            let after = at(&all).map_or(0, |at| at + 1);
            let place = |axis: &AxisId| all.iter().position(|found| *found == axis);
            ahead.iter().position(|axis| Some(after) <= place(axis)).unwrap_or(0)
        }
    };
    ahead.get(next).or_else(|| ahead.first()).copied()
}

/// The colleges of the people who are there that did not speak yet, in the order of the list of people. Where nobody
/// was said to be there, everybody counts who was not said to be elsewhere. What was withdrawn was spoken all the same.
pub fn colleges_not_heard<'a>(
    session: &'a Session,
    ledger: &Ledger,
    sitting: Option<SittingId>,
) -> Vec<&'a str> {
    let met = sitting.and_then(|id| session.sittings.get(id));
    let counted = met.is_some_and(|sitting| 0 < sitting.count(Attendance::Present));
    let is_there = |attendance: Option<&Attendance>| match attendance {
        Some(attendance) => *attendance == Attendance::Present,
        None => !counted,
    };
    let attendance = |sitting: &'a Sitting, participant| sitting.attendance.get(participant);
    let heard: BTreeSet<String> = said(sitting, ledger)
        .map(|recorded| match &recorded.argument.speaker {
            Speaker::Unsaid => String::new(),
            Speaker::Words(words) => name(words),
            Speaker::Participant(id) => {
                session.participants.get(*id).map_or_else(String::new, |who| name(&who.college))
            }
        })
        .collect();
    let mut told = heard;
    session
        .participants
        .iter()
        .filter(|who| is_there(met.and_then(|sitting| attendance(sitting, &who.id))))
        .map(|who| who.college.trim())
        .filter(|college| !college.is_empty() && told.insert(name(college)))
        .collect()
}

/// Those who spoke last at the sitting, the latest first, each once.
pub fn last_speakers(ledger: &Ledger, sitting: Option<SittingId>) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> = Vec::new();
    for recorded in said(sitting, ledger).rev() {
        let speaker = &recorded.argument.speaker;
        if !speaker.is_unsaid() && !speakers.iter().any(|known| is_same(known, speaker)) {
            speakers.push(speaker.clone());
        }
        if speakers.len() == LAST_SPEAKERS {
            break;
        }
    }
    speakers
}

/// Whether two speakers are one: words are, whatever their case and accents.
pub fn is_same(one: &Speaker, other: &Speaker) -> bool {
    match (one, other) {
        (Speaker::Words(one), Speaker::Words(other)) => name(one) == name(other),
        (one, other) => one == other,
    }
}

fn name(words: &str) -> String {
    fold(words.trim())
}

#[cfg(test)]
mod tests;
