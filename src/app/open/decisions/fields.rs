//! The fields of a card: a line of words, a day or words in its place.

use egui::Ui;
use jiff::civil::Date;

use super::{DecisionsState, Place};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::{Captioned, due_read, due_told, entered};
use crate::session::{Decision, DecisionEdit, Due};

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
    fn captioned(&self) -> Captioned {
        let (caption, name) = (self.caption.to_owned(), self.name.to_owned());
        Captioned { caption, name, hint: self.hint.clone() }
    }

    fn goes_on(&self, ui: &Ui, state: &mut DecisionsState, response: &egui::Response) {
        state.arrive(self.place, response);
        if entered(ui, response) {
            state.going_to = Some(self.next);
        }
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
        ui.add_space(6.0);
        let (response, changed) = self.captioned().words(ui, look, words, out);
        self.goes_on(ui, state, &response);
        changed
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
        ui.add_space(6.0);
        let told = due_told(due.as_ref(), look.words);
        let today = look.now.local().date();
        let read = |text: &str| due_read(text, look.words, today);
        let typed = state.dates.entry(self.place).or_default();
        let (response, changed) = self.captioned().read(ui, look, (&*due, told), typed, read, out);
        self.goes_on(ui, state, &response);
        let is_another = changed.is_some();
        if let Some(changed) = changed {
            *due = changed;
        }
        is_another
    }
}

/// A day that was typed in another field is when the decision is due.
pub fn set_due(decision: &Decision, day: Date, out: &mut Vec<Action>) {
    let due = Some(Due::On(day));
    out.push(DecisionEdit::Set(Decision { due, ..decision.clone() }).into());
    out.push(Action::Seal);
}
