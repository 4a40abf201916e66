//! The dates of a session for the calendars of those who were there, as iCalendar (RFC 5545): by when what was decided is due, when one
//! looks at it again, when the group meets next. Whole days, in what may be told to others, and nobody is named.

use jiff::civil::{Date, DateTime};

use crate::session::{Committee, Decision, Due, Party, Pledge, Session, Standing};

use super::source::Source;

/// What ends the name of such a file.
pub(super) const ENDING: &str = "ics";

/// One day that matters.
#[derive(Clone, Copy, Debug)]
enum Day<'a> {
    Due(&'a Decision),
    Again(&'a Decision),
    /// Of a side, by its rank.
    SideDue(&'a Decision, usize, &'a Pledge),
    Validated(&'a Decision, usize, &'a Pledge),
    Meeting {
        place: &'a str,
    },
    Committee(&'a Committee),
}

/// Whether there is any date to tell.
pub fn has_dates(session: &Session) -> bool {
    !days(session).is_empty()
}

/// The days of what is still open, then that of the next meeting.
fn days(session: &Session) -> Vec<(Date, Day<'_>)> {
    let mut days = Vec::new();
    let mut add = |due: &Option<Due>, day| {
        if let Some(Due::On(date)) = due {
            days.push((*date, day));
        }
    };
    for decision in session.decisions.iter().filter(|decision| decision.outcome.is_open()) {
        add(&decision.due, Day::Due(decision));
        for (rank, side) in decision.sides.iter().enumerate() {
            add(&side.due, Day::SideDue(decision, rank, side));
            if side.standing == Standing::ToValidate {
                add(&side.validated_on, Day::Validated(decision, rank, side));
            }
        }
        add(&decision.again, Day::Again(decision));
    }
    let meeting = session.next_meeting();
    days.extend(meeting.map(|(date, place)| (date, Day::Meeting { place })));
    let committees = session.details.committees.iter();
    let next = committees.filter_map(|committee| Some((committee.next?, committee)));
    // The group's own meeting, told already, may be that of the committee.
    let next = next.filter(|(date, _)| meeting.is_none_or(|(meeting, _)| meeting != *date));
    days.extend(next.map(|(date, committee)| (date, Day::Committee(committee))));
    days
}

/// The file; nothing where there is no date. Each event keeps its name from one export to the next and from one session to the
/// one that takes the decision up: imported again, it is put in the place of what it was.
pub fn calendar(source: &Source<'_>) -> Option<Vec<u8>> {
    let days = days(&source.session);
    if days.is_empty() {
        return None;
    }
    let stamp = noted_last(&source.session).strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    let language = source.words.language.code().to_uppercase();
    lines.add("PRODID", &format!("-//Curseur//Curseur//{language}"));
    lines.add("CALSCALE", "GREGORIAN");
    for (date, day) in days {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &uid(source, day));
        lines.add("DTSTAMP", &stamp);
        lines.add("DTSTART;VALUE=DATE", &on(date));
        if let Ok(next) = date.tomorrow() {
            lines.add("DTEND;VALUE=DATE", &on(next));
        }
        lines.typed("SUMMARY", &summary(source, day));
        lines.typed("DESCRIPTION", &description(source, day));
        if let Day::Meeting { place } = day {
            lines.typed("LOCATION", place);
        }
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }
    lines.add("END", "VCALENDAR");
    Some(lines.0.into_bytes())
}

fn on(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// When something was last noted in the session, in universal time: no clock is looked at.
fn noted_last(session: &Session) -> DateTime {
    let said = session.journal.iter().map(|entry| entry.at);
    let decided = session.decisions.iter().map(|decision| decision.at);
    let last = said.chain(decided).map(crate::session::Stamp::universal).max();
    last.unwrap_or_else(|| session.heading.date.at(0, 0, 0, 0))
}

fn uid(source: &Source<'_>, day: Day<'_>) -> String {
    let session = &source.session;
    let side = |rank: usize, side: &Pledge| {
        match &side.by {
            Party::Actor(id) => session.actors.get(*id).map(|actor| actor.key.to_string()),
            Party::College(_) => None,
        }
        .unwrap_or_else(|| rank.to_string())
    };
    match day {
        Day::Due(decision) => format!("{}-due", decision.key),
        Day::Again(decision) => format!("{}-again", decision.key),
        Day::SideDue(decision, rank, of) => format!("{}-{}-due", decision.key, side(rank, of)),
        Day::Validated(decision, rank, of) => {
            format!("{}-{}-validated", decision.key, side(rank, of))
        }
        // Each meeting says which comes next.
        Day::Committee(committee) => format!("{}-next", committee.key),
        Day::Meeting { .. } => {
            let held = session.held_sittings();
            let last = held.last().map_or(session.approach, |last| last.key);
            format!("{last}-next")
        }
    }
}

fn summary(source: &Source<'_>, day: Day<'_>) -> String {
    let words = source.words;
    let what =
        |decision: &Decision| -> crate::words::Value<'_> { decision.what.trim().to_owned().into() };
    match day {
        Day::Due(decision) => words.with("calendar-due", [("what", what(decision))]),
        Day::Again(decision) => words.with("calendar-again", [("what", what(decision))]),
        Day::SideDue(decision, _, side) => {
            let brings = side.brings.trim();
            let what = if brings.is_empty() { what(decision) } else { brings.into() };
            let who = source.voices().body(side, decision);
            words.with("calendar-side", [("side", who.into()), ("what", what)])
        }
        Day::Validated(decision, _, side) => match side.validated_by.trim() {
            "" => words.with("calendar-to-validate", [("what", what(decision))]),
            by => {
                let values = [("by", by.into()), ("what", what(decision))];
                words.with("calendar-to-validate-by", values)
            }
        },
        Day::Committee(committee) => {
            let name = committee.name.trim();
            words.with("calendar-committee", [("committee", name.into())])
        }
        Day::Meeting { .. } => {
            let title = source.session.heading.title.trim();
            words.with("calendar-meeting", [("title", title.into())])
        }
    }
}

/// Between whom it was agreed, what the whole of it is where a side has its own day, and in which session.
fn description(source: &Source<'_>, day: Day<'_>) -> String {
    let words = source.words;
    let (decision, is_of_a_side) = match day {
        Day::Due(decision) | Day::Again(decision) => (decision, false),
        Day::SideDue(decision, ..) | Day::Validated(decision, ..) => (decision, true),
        Day::Committee(committee) => return source.voices().members(committee).join(", "),
        Day::Meeting { .. } => return String::new(),
    };
    let mut lines = Vec::new();
    if is_of_a_side {
        lines.push(decision.what.trim().to_owned());
    }
    if decision.is_commitment() {
        let sides = decision.sides.iter().map(|side| source.voices().body(side, decision));
        let parties = words.listed(sides);
        lines.push(words.with("agreement-between", [("parties", parties.into())]));
    }
    lines.push(source.session.heading.title.trim().to_owned());
    lines.join("\n")
}

/// The lines of such a file: their ends as it wants them, none longer than it allows.
#[derive(Debug, Default)]
struct Lines(String);

impl Lines {
    /// Octets in a line without its end.
    const MOST: usize = 75;

    /// A text that a person wrote; nothing when it is empty.
    fn typed(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for letter in text.trim().chars() {
            match letter {
                '\\' | ';' | ',' => value.extend(['\\', letter]),
                '\n' => value.push_str("\\n"),
                _ if letter.is_control() => {}
                _ => value.push(letter),
            }
        }
        if !value.is_empty() {
            self.add(name, &value);
        }
    }

    /// A value as it stands, folded where it is too long: never within a letter.
    fn add(&mut self, name: &str, value: &str) {
        let mut taken = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if Self::MOST < taken + letter.len_utf8() {
                self.0.push_str("\r\n ");
                taken = 1;
            }
            self.0.push(letter);
            taken += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests;
