//! The card of one decision.

use egui::{Button, Ui};

use super::fields::Line;
use super::{DecisionsState, Place, about, bearers, sides};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment, entered};
use crate::session::{Decision, DecisionEdit, Outcome};

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
        sides::named(ui, look, state, decision, out);
        sides::blocks(ui, look, state, decision, out);
        if decision.is_commitment() {
            ui.add_space(10.0);
            form::rule(ui, look.theme);
        }
        dates(ui, look, state, decision, out);
        about::ui(ui, look, state, decision, out);
        if !decision.is_commitment() || !decision.in_return.is_empty() {
            in_return(ui, look, state, decision, out);
        }
        if decision.is_commitment() {
            of_commitment(ui, look, state, decision, out);
        }
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

/// When it is due, and when it is looked at again.
fn dates(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let words = look.words;
    let caption = words.text("decision-due");
    let line = Line {
        caption: &caption,
        name: &caption,
        hint: words.text("decisions-due-hint"),
        place: Place::Due,
        next: Place::Again,
    };
    let mut due = decision.due.clone();
    if line.due(ui, look, state, &mut due, out) {
        out.push(DecisionEdit::Set(Decision { due, ..decision.clone() }).into());
    }
    let caption = words.text("decision-again");
    let line = Line {
        caption: &caption,
        name: &caption,
        hint: words.text("decision-again-hint"),
        place: Place::Again,
        next: Place::About,
    };
    let mut again = decision.again.clone();
    if line.due(ui, look, state, &mut again, out) {
        out.push(DecisionEdit::Set(Decision { again, ..decision.clone() }).into());
    }
}

/// What the other side brings, where the sides are not told apart.
fn in_return(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let caption = look.words.text("decision-return");
    let hint = look.words.text("decisions-return-hint");
    let (place, next) = (Place::Return, Place::New);
    let line = Line { caption: &caption, name: &caption, hint, place, next };
    if let Some(in_return) = line.words(ui, look, state, &decision.in_return, out) {
        out.push(DecisionEdit::Set(Decision { in_return, ..decision.clone() }).into());
    }
}

/// What is said of a commitment as a whole.
fn of_commitment(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let lines = [
        ("decision-sign", Place::Sign, Place::Reason, &decision.sign),
        ("decision-reason", Place::Reason, Place::Concerned, &decision.reason),
        ("decision-concerned", Place::Concerned, Place::Invited, &decision.concerned),
    ];
    for (id, place, next, text) in lines {
        let caption = look.words.text(id);
        let line = Line { caption: &caption, name: &caption, hint: String::new(), place, next };
        let Some(text) = line.words(ui, look, state, text, out) else { continue };
        let mut after = decision.clone();
        match place {
            Place::Sign => after.sign = text,
            Place::Reason => after.reason = text,
            _ => after.concerned = text,
        }
        out.push(DecisionEdit::Set(after).into());
    }
    bearers::invited(ui, look, state, decision, out);
    ui.add_space(6.0);
    shown(ui, look, decision, out);
}

/// Whether others read what each side says became of it: by the pointer, since it is not to be given away by a key that was meant
/// for a text.
fn shown(ui: &mut Ui, look: &Look<'_>, decision: &Decision, out: &mut Vec<Action>) {
    let words = look.words;
    let subject = words.text("decisions-share-reviews");
    form::caption(ui, look.theme, &subject);
    let word = words.text("agreed-shown");
    let segments = [Segment { value: (), word, letter: String::new(), quiet: false }];
    let choice = Choice {
        words,
        theme: look.theme,
        id: ui.scope_id().with("shows reviews"),
        subject: &subject,
        segments: &segments,
        chosen: decision.shows_reviews.then_some(()),
        in_words: true,
        clearable: Clearable::ByChoosing,
        reach: if look.may_write { Reach::Pointer } else { Reach::Never },
    };
    let shows_reviews = match choice.show(ui) {
        Answer::Set(()) => true,
        Answer::Clear => false,
        Answer::Nothing | Answer::Up | Answer::Down => return,
    };
    let after = Decision { shows_reviews, ..decision.clone() };
    out.extend([Action::Seal, DecisionEdit::Set(after).into(), Action::Seal]);
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
