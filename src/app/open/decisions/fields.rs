//! The fields of a card: a line of words, a day or words in its place.

use egui::{Key, Ui};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::{DecisionsState, Place};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::parse_date;
use crate::session::{Decision, DecisionEdit, Due};
use crate::words::Words;

/// One field.
pub struct Line<'a> {
    /// What stands above it.
    pub caption: &'a str,
    /// What it is called, where other fields of the card have the same caption.
    pub name: &'a str,
    pub hint: String,
    pub place: Place,
    /// Where Enter goes on.
    pub next: Place,
}

impl Line<'_> {
    fn show(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        state: &mut DecisionsState,
        text: &mut String,
        out: &mut Vec<Action>,
    ) -> egui::Response {
        ui.add_space(6.0);
        form::caption(ui, look.theme, self.caption);
        let field = Field::line(self.name, look.may_write).hint(self.hint.clone());
        let response = field.show(ui, self.place, text);
        state.arrive(self.place, &response);
        form::seal(&response, look, out);
        if entered(ui, &response) {
            state.going_to = Some(self.next);
        }
        response
    }

    /// A line of words; they come back where they changed.
    pub fn words(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        state: &mut DecisionsState,
        words: &str,
        out: &mut Vec<Action>,
    ) -> Option<String> {
        let mut text = words.to_owned();
        let response = self.show(ui, look, state, &mut text, out);
        (response.changed() && look.may_write).then_some(text)
    }

    /// A day where it is one, or so many months from today, else the words as they are. Whether it changed.
    pub fn due(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        state: &mut DecisionsState,
        due: &mut Option<Due>,
        out: &mut Vec<Action>,
    ) -> bool {
        let told = || match due {
            Some(Due::On(day)) => look.words.typed_date(*day),
            Some(Due::Words(words)) => words.clone(),
            None => String::new(),
        };
        let mut text = state.dates.remove(&self.place).unwrap_or_else(told);
        let response = self.show(ui, look, state, &mut text, out);
        let changed = response.changed() && look.may_write;
        if changed {
            *due = read(&text, look.words, look.now.local().date());
        }
        if response.has_focus() {
            state.dates.insert(self.place, text);
        }
        changed
    }
}

/// Whether Enter left a field.
pub fn entered(ui: &Ui, response: &egui::Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// A day that was typed in another field is when the decision is due.
pub fn set_due(decision: &Decision, day: Date, out: &mut Vec<Action>) {
    let due = Some(Due::On(day));
    out.push(DecisionEdit::Set(Decision { due, ..decision.clone() }).into());
    out.push(Action::Seal);
}

/// The day that was typed, or that so long after `today`; else the words; nothing where none are.
pub fn read(text: &str, words: Words, today: Date) -> Option<Due> {
    let day = parse_date(text).or_else(|| today.checked_add(delay(text, words)?).ok());
    match day {
        Some(day) => Some(Due::On(day)),
        None if text.trim().is_empty() => None,
        None => Some(Due::Words(text.to_owned())),
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
            assert_eq!(read(typed, words, today), due, "{typed}");
        }
    }
}
