//! Which of two sessions was held first.

use jiff::civil::Date;

use crate::session::Session;

/// What tells the order of two sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timing {
    /// They were held on different days.
    Days,
    /// They bear the same day, and one says that it carries on the other.
    Follows,
    /// They bear the same day: nothing tells.
    Unknown,
}

/// Two sessions, the earlier one first where that is known, else as they were given.
#[derive(Clone, Copy, Debug)]
pub struct Ordered<'a> {
    pub earlier: &'a Session,
    pub later: &'a Session,
    pub timing: Timing,
}

/// The day of the last sitting that was held; that of the heading when no sitting is noted.
pub fn held_on(session: &Session) -> Date {
    session.last_day()
}

/// Orders two sessions by the days they were held.
pub fn in_order<'a>(one: &'a Session, other: &'a Session) -> Ordered<'a> {
    let days = [one, other].map(held_on);
    let timing = match days {
        [one, other] if one != other => Timing::Days,
        _ if follows(one, other) || follows(other, one) => Timing::Follows,
        _ => Timing::Unknown,
    };
    let swapped = days[1] < days[0] || (timing == Timing::Follows && follows(one, other));
    let (earlier, later) = if swapped { (other, one) } else { (one, other) };
    Ordered { earlier, later, timing }
}

/// Whether `one` says that it carries on `other`.
fn follows(one: &Session, other: &Session) -> bool {
    one.follows == Some(other.id)
}
