//! A day, typed.

use egui::{TextEdit, Ui};
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

/// A field for a day. What is typed stays in `draft` until it is a day; gives the day when it changed.
pub fn date_field(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    current: Date,
    draft: &mut Option<String>,
) -> Option<Date> {
    let mut text = draft.clone().unwrap_or_else(|| look.words.typed_date(current));
    let response = Field::line(name, look.may_write).show(ui, ("date", name), &mut text);
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
    let typed = draft.as_deref()?;
    let parsed = parse_date(typed);
    if response.has_focus() {
        return None;
    }
    let Some(date) = parsed else {
        form::alert(ui, look.theme, look.words.text("date-invalid"));
        return None;
    };
    *draft = None;
    (date != current).then_some(date)
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
