//! The card of one decision.

use egui::{Button, Key, Ui};
use jiff::civil::Date;

use super::{DecisionsState, Place, about, bearers};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment, parse_date};
use crate::session::{Decision, DecisionEdit, Due, Outcome};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let frame = egui::Frame::new().inner_margin(egui::Margin {
        left: 12,
        bottom: 10,
        ..Default::default()
    });
    frame.show(ui, |ui| {
        what(ui, look, state, decision, out);
        bearers::ui(ui, look, state, decision, out);
        due(ui, look, state, decision, out);
        about::ui(ui, look, state, decision, out);
        in_return(ui, look, state, decision, out);
        ui.add_space(8.0);
        outcome(ui, look, decision, out);
        ui.add_space(8.0);
        let text = look.words.text("decisions-remove");
        let name = look.words.with("decisions-remove-named", [("what", (&decision.what).into())]);
        let button = ui.add_enabled(look.may_write, Button::new(text)).accessible_name(name);
        if button.clicked() {
            state.open(None);
            out.push(DecisionEdit::Remove(decision.id).into());
        }
    });
}

/// Names a field, and shows it.
pub(super) fn line(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    hint: &str,
    text: &mut String,
) -> egui::Response {
    ui.add_space(6.0);
    let name = look.words.text(name);
    form::caption(ui, look.theme, &name);
    let hint = if hint.is_empty() { String::new() } else { look.words.text(hint) };
    Field::line(&name, look.may_write).hint(hint).show(ui, &name, text)
}

/// Whether Enter left a field.
pub(super) fn entered(ui: &Ui, response: &egui::Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

fn what(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let mut text = state.emptied.clone().unwrap_or_else(|| decision.what.clone());
    let response = line(ui, look, "decision-what", "", &mut text);
    if response.changed() && look.may_write {
        if text.trim().is_empty() {
            state.emptied = Some(text);
        } else {
            state.emptied = None;
            out.push(DecisionEdit::Set(Decision { what: text, ..decision.clone() }).into());
        }
    }
    if state.emptied.is_some() {
        if response.has_focus() {
            form::help(ui, look.theme, look.words.text("decisions-emptied"));
        } else {
            state.emptied = None;
        }
    }
    form::seal(&response, look, out);
    if entered(ui, &response) {
        state.going_to = Some(Place::Bearers);
    }
}

/// A day where it is one, else the words as they are.
fn due(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let told = || match &decision.due {
        Some(Due::On(day)) => look.words.typed_date(*day),
        Some(Due::Words(words)) => words.clone(),
        None => String::new(),
    };
    let mut text = state.due.clone().unwrap_or_else(told);
    let response = line(ui, look, "decision-due", "decisions-due-hint", &mut text);
    state.arrive(Place::Due, &response);
    if response.changed() && look.may_write {
        let due = match parse_date(&text) {
            Some(day) => Some(Due::On(day)),
            None if text.trim().is_empty() => None,
            None => Some(Due::Words(text.clone())),
        };
        out.push(DecisionEdit::Set(Decision { due, ..decision.clone() }).into());
    }
    state.due = response.has_focus().then_some(text);
    form::seal(&response, look, out);
    if entered(ui, &response) {
        state.going_to = Some(Place::About);
    }
}

/// A day that was typed in another field is when the decision is due.
pub(super) fn set_due(decision: &Decision, day: Date, out: &mut Vec<Action>) {
    let due = Some(Due::On(day));
    out.push(DecisionEdit::Set(Decision { due, ..decision.clone() }).into());
    out.push(Action::Seal);
}

fn in_return(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let mut text = decision.in_return.clone();
    let response = line(ui, look, "decision-return", "decisions-return-hint", &mut text);
    state.arrive(Place::Return, &response);
    if response.changed() && look.may_write {
        out.push(DecisionEdit::Set(Decision { in_return: text, ..decision.clone() }).into());
    }
    form::seal(&response, look, out);
    if entered(ui, &response) {
        state.going_to = Some(Place::New);
    }
}

fn outcome(ui: &mut Ui, look: &Look<'_>, decision: &Decision, out: &mut Vec<Action>) {
    let words = look.words;
    let today = look.now.local().date();
    let segments = [
        (Outcome::Open, "outcome-open", "outcome-key-open"),
        (Outcome::Done(today), "outcome-word-done", "outcome-key-done"),
        (Outcome::GivenUp(today), "outcome-word-given-up", "outcome-key-given-up"),
    ];
    let segments = segments.map(|(value, word, letter)| Segment {
        value,
        word: words.text(word),
        letter: words.text(letter),
        quiet: false,
    });
    // The day on which it was said stays.
    let chosen = match decision.outcome {
        Outcome::Open => Outcome::Open,
        Outcome::Done(_) => Outcome::Done(today),
        Outcome::GivenUp(_) => Outcome::GivenUp(today),
    };
    let choice = Choice {
        words,
        theme: look.theme,
        id: ui.scope_id().with("outcome"),
        subject: &decision.what,
        segments: &segments,
        chosen: Some(chosen),
        in_words: true,
        clearable: Clearable::Never,
        reach: Reach::when(look.may_write),
    };
    if let Answer::Set(outcome) = choice.show(ui)
        && outcome != chosen
    {
        out.push(DecisionEdit::Settle { id: decision.id, outcome }.into());
    }
}
