//! How many came to a sitting, by college: said without a name.

use crate::session::{Attendance, Session, Sitting, same_words};
use crate::words::Words;

/// "présent·e·s : 8 (Habitants 6, autres 2)"; nothing when nobody was noted so.
pub fn attended(
    session: &Session,
    words: Words,
    sitting: &Sitting,
    attendance: Attendance,
    names: bool,
) -> Option<String> {
    let count = sitting.count(attendance);
    if count == 0 {
        return None;
    }
    let (plain, by_college) = match attendance {
        Attendance::Present => ("show-present", "show-present-colleges"),
        Attendance::Excused => ("show-excused", "show-excused-colleges"),
        Attendance::Missing => ("show-missing", "show-missing-colleges"),
    };
    let colleges = colleges(session, words, sitting, (attendance, names));
    Some(match colleges {
        None => words.with(plain, [("count", count.into())]),
        Some(colleges) => {
            words.with(by_college, [("count", count.into()), ("colleges", colleges.into())])
        }
    })
}

/// How many of each college; nothing when none may be told. Where people are not named, a college of too few of them is not
/// told either.
fn colleges(
    session: &Session,
    words: Words,
    sitting: &Sitting,
    (attendance, names): (Attendance, bool),
) -> Option<String> {
    let count = |college: &str| {
        let people = sitting.attendance.iter().filter(|(_, found)| **found == attendance);
        people
            .filter_map(|(person, _)| session.participants.get(*person))
            .filter(|person| same_words(&person.college) == same_words(college))
            .count()
    };
    let colleges = session.colleges().into_iter().map(|college| (college, count(college)));
    let counts: Vec<_> = colleges.filter(|(_, count)| 0 < *count).collect();
    words.by_college(&counts, count(""), if names { 1 } else { Sitting::ENOUGH_TO_HIDE })
}
