//! How many came to a sitting, by college: said without a name.

use crate::session::{Attendance, Session, Sitting, same_words};
use crate::words::Words;

/// "présent·e·s : 8 (Élus 2, Habitants 6)"; nothing when nobody was noted so.
pub fn attended(
    session: &Session,
    words: Words,
    sitting: &Sitting,
    attendance: Attendance,
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
    let colleges = colleges(session, words, sitting, attendance);
    Some(if colleges.is_empty() {
        words.with(plain, [("count", count.into())])
    } else {
        let values = [("count", count.into()), ("colleges", colleges.join(", ").into())];
        words.with(by_college, values)
    })
}

/// How many of each college; nothing when nobody is said to belong to one.
fn colleges(
    session: &Session,
    words: Words,
    sitting: &Sitting,
    attendance: Attendance,
) -> Vec<String> {
    let count = |college: &str| {
        let people = sitting.attendance.iter().filter(|(_, found)| **found == attendance);
        people
            .filter_map(|(person, _)| session.participants.get(*person))
            .filter(|person| same_words(&person.college) == same_words(college))
            .count()
    };
    let mut counts: Vec<_> = session
        .colleges()
        .into_iter()
        .map(|college| (college, count(college)))
        .filter(|(_, count)| 0 < *count)
        .map(|(college, count)| {
            let values = [("college", college.trim().into()), ("count", count.into())];
            words.with("show-college", values)
        })
        .collect();
    let others = count("");
    if !counts.is_empty() && 0 < others {
        counts.push(words.with("show-no-college", [("count", others.into())]));
    }
    counts
}
