//! Dates as they are typed.

use jiff::civil::Date;

use crate::session::Language;

/// 2026-11-14, or the day first: 14/11/2026, 14.11.2026, 14-11-2026.
pub fn parse(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).map(str::trim).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// As people of the language type it.
pub fn typed(date: Date, language: Language) -> String {
    match language {
        Language::Fr => date.strftime("%d/%m/%Y").to_string(),
        Language::En => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_orders_are_read() {
        let day = date(2026, 11, 4);
        for text in ["2026-11-04", "04/11/2026", " 4/11/2026 ", "4.11.2026"] {
            assert_eq!(parse(text), Some(day), "{text}");
        }
        for language in Language::ALL {
            assert_eq!(parse(&typed(day, language)), Some(day));
        }
        for text in ["", "demain", "31/02/2026", "4/11/26", "2026", "1/2/3/2026", "é/1/2026"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
