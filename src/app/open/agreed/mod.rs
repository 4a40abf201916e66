//! What was agreed before, looked at again: decision by decision, and within a commitment side by side.

mod line;

use egui::{Label, Ui};

use crate::analysis::{Answer, agreed_before, answers};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::{Rows, dialog, form};
use crate::session::{Decision, Kept};

/// What the panel keeps between frames.
#[derive(Default)]
pub struct AgreedState {
    pub rows: Rows<Answer>,
    /// Puts the keyboard on the list, in the next frame.
    pub focus: bool,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut AgreedState, out: &mut Vec<Action>) {
    let words = look.words;
    form::page(ui, "agreed", |ui| {
        form::section(ui, words.text("agreed-question"));
        let day = look.meeting_day();
        let all = agreed_before(look.session, look.sitting(), day);
        if all.is_empty() {
            return form::help(ui, look.theme, words.text("agreed-none"));
        }
        form::help(ui, look.theme, keys(look));
        if all.iter().any(|decision| !decision.is_commitment()) {
            form::help(ui, look.theme, words.text("agreed-keys-plain"));
        }
        let lines: Vec<Answer> = all.iter().flat_map(|decision| answers(decision)).collect();
        if std::mem::take(&mut state.focus)
            && let Some(entrance) = state.rows.entrance(&lines).copied()
        {
            state.rows.go_to(entrance);
        }
        for decision in all {
            heading(ui, look, decision, out);
            for answer in answers(decision) {
                let arrives = state.rows.arrives_at(&answer);
                let line = line::Line { look, decision, answer, day };
                let step = ui.push_id(answer, |ui| line.ui(ui, arrives, out)).inner;
                if let Some(by) = step {
                    state.rows.step(&lines, &answer, by);
                }
            }
            form::rule(ui, look.theme);
        }
    });
}

/// What was decided, when, by when, and when it is looked at again; a click shows its card.
fn heading(ui: &mut Ui, look: &Look<'_>, decision: &Decision, out: &mut Vec<Action>) {
    let words = look.words;
    ui.add_space(8.0);
    let what = strong(decision.what.trim(), size::BODY);
    let link = ui.add(Label::new(what).wrap().sense(egui::Sense::click()));
    if link.clicked() {
        out.push(Action::ShowDecision(decision.id));
    }
    let noted = words.date(decision.at.local().date());
    let mut told = vec![words.with("agreed-noted", [("date", noted.into())])];
    let bearers = look.session.bearer_names(decision).join(", ");
    told.extend(Some(bearers).filter(|bearers| !bearers.is_empty()));
    told.extend(
        decision
            .due
            .as_ref()
            .map(|due| words.with("decision-due-by", [("due", words.due(due).into())])),
    );
    if decision.is_commitment() {
        let shown = if decision.shows_reviews { "agreed-shown" } else { "agreed-not-shown" };
        told.push(words.text(shown));
    }
    ui.add(Label::new(dialog::small(told.join(" · "), look.theme)).wrap());
}

/// Which letter says what.
fn keys(look: &Look<'_>) -> String {
    let words = look.words;
    let states = Kept::ALL.map(|state| {
        let values = [("key", words.kept_letter(state)), ("word", words.kept(state))];
        words.with("agreed-key", values.map(|(name, value)| (name, value.into())))
    });
    words.with("agreed-keys", [("states", states.join(" · ").into())])
}

#[cfg(test)]
mod tests;
