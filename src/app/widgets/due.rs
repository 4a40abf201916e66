//! When something is due, as it is typed and told: a day, a delay, or words.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::parse_date;
use crate::session::Due;
use crate::words::Words;

/// As it stands in a field.
pub fn due_told(due: Option<&Due>, words: Words) -> String {
    match due {
        Some(Due::On(day)) => words.typed_date(*day),
        Some(Due::Words(words)) => words.clone(),
        None => String::new(),
    }
}

/// The day that was typed, or that so long after `today`; else the words; nothing where none are.
pub fn due_read(text: &str, words: Words, today: Date) -> Option<Due> {
    let day = parse_date(text).or_else(|| today.checked_add(delay(text, words)?).ok());
    match day {
        Some(day) => Some(Due::On(day)),
        None if text.trim().is_empty() => None,
        // As it is kept, so that a space before the next word is still being typed.
        None => Some(Due::Words(text.trim().to_owned())),
    }
}

/// "6 mois", "3 weeks".
fn delay(text: &str, words: Words) -> Option<Span> {
    const MOST: i64 = 1_000;
    let (count, unit) = text.trim().split_once(char::is_whitespace)?;
    let count = count.parse().ok().filter(|count| (1..=MOST).contains(count))?;
    let unit = unit.trim().to_lowercase();
    let is = |id: &str| words.text(id).split_whitespace().any(|known| known == unit);
    if is("delay-days") {
        Some(count.days())
    } else if is("delay-weeks") {
        Some(count.weeks())
    } else if is("delay-months") {
        Some(count.months())
    } else {
        is("delay-years").then(|| count.years())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::session::Language;

    #[test]
    fn a_delay_is_a_day_and_what_is_neither_stays_as_it_was_said() {
        let today = date(2026, 11, 30);
        let words = Words { language: Language::Fr };
        for (typed, due) in [
            ("6 mois", Some(Due::On(date(2027, 5, 30)))),
            (" 3 Semaines ", Some(Due::On(date(2026, 12, 21)))),
            ("1 an", Some(Due::On(date(2027, 11, 30)))),
            ("14/09/2027", Some(Due::On(date(2027, 9, 14)))),
            ("6 lunes", Some(Due::Words("6 lunes".to_owned()))),
            ("99999999 ans", Some(Due::Words("99999999 ans".to_owned()))),
            ("  ", None),
        ] {
            assert_eq!(due_read(typed, words, today), due, "{typed}");
        }
    }
}
