//! A day, typed.

use egui::{Response, TextEdit, Ui};
use jiff::civil::Date;

use super::form::{self, Field};
use crate::app::base::look::Look;

/// `2026-11-14`, `14/11/2026`, `14.11.2026`.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.trim().split(['-', '/', '.', ' ']).map(str::trim);
    let parts: [&str; 3] = [parts.next()?, parts.next()?, parts.next()?];
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let extra = text.trim().split(['-', '/', '.', ' ']).count() != 3;
    if extra || !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let [year, month, day] =
        if parts[0].len() == 4 { parts } else { [parts[2], parts[1], parts[0]] };
    let year: i16 = match year.len() {
        4 => year.parse().ok()?,
        // "15/04/27".
        2 => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?)
        .ok()
        .filter(|date| (1900..=2200).contains(&date.year()))
}

/// A day that was typed, where it may be none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    None,
    On(Date),
}

impl From<Day> for Option<Date> {
    fn from(day: Day) -> Self {
        match day {
            Day::None => None,
            Day::On(date) => Some(date),
        }
    }
}

/// A field for a day. What is typed stays in `draft` until it is a day; gives the day when it changed.
pub fn date_field(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    current: Date,
    draft: &mut Option<String>,
) -> Option<Date> {
    match day(ui, look, Field::line(name, look.may_write), Some(current), draft).1 {
        Some(Day::On(date)) => Some(date),
        Some(Day::None) | None => None,
    }
}

/// The same for a day that may be none, which an empty field says; with the field itself.
pub fn optional_date_field(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    current: Option<Date>,
    draft: &mut Option<String>,
) -> (Response, Option<Day>) {
    if draft.as_deref().is_some_and(|typed| typed.trim().is_empty()) && current.is_none() {
        *draft = None;
    }
    let field = Field::line(name, look.may_write).hint(look.words.text("thread-next-hint"));
    day(ui, look, field, current, draft)
}

/// The field, and the day when it is another one; none only where it may be.
fn day(
    ui: &mut Ui,
    look: &Look<'_>,
    field: Field<'_>,
    current: Option<Date>,
    draft: &mut Option<String>,
) -> (Response, Option<Day>) {
    let may_be_none = !field.hint.is_empty();
    let shown = || current.map(|date| look.words.typed_date(date)).unwrap_or_default();
    let mut text = draft.clone().unwrap_or_else(shown);
    let salt = ("date", field.name.to_owned());
    let response = field.show(ui, salt, &mut text);
    // One types another day, not more of this one.
    let by_click = || ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if response.gained_focus() && !by_click() {
        let all = egui::text::CCursorRange::two(
            egui::text::CCursor::new(0),
            egui::text::CCursor::new(text.chars().count()),
        );
        let mut edit = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
        edit.cursor.set_char_range(Some(all));
        edit.store(ui.ctx(), response.id);
    }
    if response.changed() && look.may_write {
        *draft = Some(text);
    }
    let Some(typed) = draft.as_deref() else { return (response, None) };
    let emptied = may_be_none && typed.trim().is_empty();
    let parsed = parse_date(typed);
    if response.has_focus() {
        return (response, None);
    }
    if parsed.is_none() && !emptied {
        form::alert(ui, look.theme, look.words.text("date-invalid"));
        return (response, None);
    }
    *draft = None;
    let changed = parsed != current;
    (response, changed.then(|| parsed.map_or(Day::None, Day::On)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_both_ways_round() {
        for text in ["2026-11-04", "04/11/2026", " 4/11/2026 ", "4.11.2026", "2026/11/4", "4/11/26"]
        {
            assert_eq!(parse_date(text), Some(date(2026, 11, 4)), "{text}");
        }
        for text in ["", "2026", "31/02/2026", "4/11/026", "4/11/2026/1", "11/2026", "x/11/2026"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
