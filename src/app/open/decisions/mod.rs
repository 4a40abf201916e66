//! What the group decided: typed while people speak, each with who sees to it, by when, and what comes in return.

mod about;
mod bearers;
mod card;
mod efforts;
mod fields;
mod names;
mod sides;
mod validation;

pub use about::About;

use std::collections::HashMap;

use egui::{Key, Sense, Ui};
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::widgets::dialog::Row;
use crate::app::widgets::{FinderState, Typed, argument, form};
use crate::session::{Decision, DecisionEdit, DecisionId, Due, Line};

/// What this view keeps between frames.
#[derive(Default)]
pub struct DecisionsState {
    /// A decision being typed, before it is one.
    what: String,
    /// What it will be about.
    on: Option<About>,
    /// The decision whose card is open.
    open: Option<DecisionId>,
    /// What stands in the open card's first field while it is empty, which no decision is.
    emptied: Option<String>,
    /// Days as they are typed, while the field has the keyboard.
    dates: HashMap<Place, Option<Typed<Option<Due>>>>,
    /// What is looked for in a field that takes names.
    finding: HashMap<Place, FinderState>,
    /// Who validates, as it is typed.
    by: String,
    going_to: Option<Place>,
}

/// Where the keyboard goes in the next frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    New,
    Bearers,
    Sides,
    /// Of the side of this rank, as those that follow.
    Brings(usize),
    Hopes(usize),
    SideDue(usize),
    ValidatedBy(usize),
    ValidatedOn(usize),
    Contacts(usize),
    Due,
    Again,
    About,
    Return,
    Sign,
    Reason,
    Concerned,
    Invited,
}

impl DecisionsState {
    /// Begins a new decision with these words, unless something is typed already.
    pub fn propose(&mut self, words: &str) {
        if self.what.trim().is_empty() {
            words.clone_into(&mut self.what);
        }
    }

    /// The keyboard goes where a new decision is typed.
    pub fn type_new(&mut self) {
        self.going_to = Some(Place::New);
    }

    /// The same, for a decision about something.
    pub fn type_about(&mut self, about: About) {
        self.on = Some(about);
        self.type_new();
    }

    /// What Enter would take, in the fields that are there.
    pub fn lines(&mut self) -> Vec<(Line, &mut String)> {
        let mut lines = vec![(Line::Decision, &mut self.what), (Line::ValidatedBy, &mut self.by)];
        if let Some(decision) = self.open {
            self.finding.entry(Place::Bearers).or_default();
            self.finding.entry(Place::Sides).or_default();
            self.finding.entry(Place::Invited).or_default();
            lines.extend(self.finding.iter_mut().filter_map(|(place, state)| {
                let line = match place {
                    Place::Bearers => Line::Bearers(decision),
                    Place::Sides => Line::Sides(decision),
                    Place::Invited => Line::Invited(decision),
                    Place::Contacts(side) => Line::Contacts(decision, *side),
                    _ => return None,
                };
                Some((line, &mut state.query))
            }));
        }
        lines
    }

    /// Shows the card of a decision, or of none.
    pub fn open(&mut self, id: Option<DecisionId>) {
        self.open = id;
        self.emptied = None;
        self.dates.clear();
        self.finding.clear();
    }

    /// Gives the keyboard to a field that it is going to.
    fn arrive(&mut self, place: Place, response: &egui::Response) {
        if self.going_to == Some(place) {
            self.going_to = None;
            response.request_focus();
        }
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut DecisionsState, out: &mut Vec<Action>) {
    form::page(ui, "decisions", |ui| {
        new(ui, look, state, out);
        ui.add_space(8.0);
        let decisions = look.session.decisions.records();
        if decisions.is_empty() {
            form::help(ui, look.theme, look.words.text("decisions-none"));
        }
        for decision in decisions {
            ui.push_id(decision.id, |ui| {
                let open = state.open == Some(decision.id);
                if row(ui, look, decision, open) {
                    state.open((!open).then_some(decision.id));
                } else if open {
                    card::ui(ui, look, state, decision, out);
                }
            });
        }
        efforts::ui(ui, look, out);
        validation::ui(ui, look, state, out);
    });
}

/// The field of a new decision: Enter makes it one, and its card opens for the rest.
fn new(ui: &mut Ui, look: &Look<'_>, state: &mut DecisionsState, out: &mut Vec<Action>) {
    let name = look.words.text("decisions-new");
    form::caption(ui, look.theme, &name);
    let field = form::Field::line(&name, look.may_write).hint(look.words.text("decisions-hint"));
    let response = field.show(ui, "new decision", &mut state.what);
    state.arrive(Place::New, &response);
    on_subject(ui, look, state);
    let left = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab));
    let said = !state.what.trim().is_empty();
    if response.lost_focus() && left && said && look.may_write {
        let what = std::mem::take(&mut state.what);
        let key = crate::session::Key(Uuid::new_v4());
        let mut decision = Decision::of(&what, key, look.now, look.sitting());
        state.going_to = Some(Place::Bearers);
        let about = state.on.take();
        if let Some(about) = &about {
            about.put(&mut decision);
        }
        match about {
            Some(About::Axis(axis)) => {
                decision.reason = look.board.cursor(&axis).work_on.clone().unwrap_or_default();
            }
            Some(About::Pair(pair)) => {
                decision.sides = sides::of_pair(look.session, pair);
                state.going_to = Some(Place::Brings(0));
            }
            Some(About::Row(_) | About::Actor(_)) | None => {}
        }
        let going_to = state.going_to.take();
        state.open(Some(look.session.decisions.next_id()));
        state.going_to = going_to;
        out.push(DecisionEdit::Add(decision).into());
    }
    let keys = command_keys(look.words, Command::NewDecision);
    form::help(ui, look.theme, look.words.with("decisions-keys", [("keys", keys.into())]));
}

/// What the decision being typed is about, which can be taken off.
fn on_subject(ui: &mut Ui, look: &Look<'_>, state: &mut DecisionsState) {
    let Some(about) = &state.on else { return };
    let words = look.words;
    let (said, name) = match about {
        About::Axis(axis) => {
            let label = || [("axis", argument::label(look, axis).into())];
            (words.with("decisions-on-axis", label()), words.with("decisions-off-axis", label()))
        }
        About::Pair(pair) => {
            let [one, other] = [pair.low(), pair.high()].map(|id| look.session.actor_name(id));
            let pair = || [("one", one.into()), ("other", other.into())];
            (words.with("commitment-on-pair", pair()), words.with("commitment-off-pair", pair()))
        }
        About::Row(_) | About::Actor(_) => {
            let label = about.name(look);
            let row = || [("row", label.as_str().into())];
            (words.with("commitment-on-row", row()), words.with("commitment-off-row", row()))
        }
    };
    let mut off = false;
    ui.horizontal_wrapped(|ui| {
        ui.label(said);
        off = ui.small_button("×").accessible_name(name).clicked();
    });
    if off {
        state.on = None;
    }
}

/// One decision of the list. Whether it was chosen.
fn row(ui: &mut Ui, look: &Look<'_>, decision: &Decision, open: bool) -> bool {
    let words = look.words;
    let sides = decision.sides.iter().map(|side| look.session.party_name(&side.by));
    let sides = sides.collect::<Vec<_>>().join(" · ");
    let mut detail = vec![sides, look.session.bearer_names(decision).join(", ")];
    detail.extend(decision.due.as_ref().map(|due| words.due(due)));
    detail.retain(|part| !part.is_empty());
    if detail.is_empty() {
        detail.push(words.text("decisions-nobody"));
    }
    let late = decision.is_late(look.now.local().date());
    let end = if late { words.text("outcome-late") } else { words.outcome(decision.outcome) };
    let row = Row {
        title: decision.what.trim(),
        detail: &detail.join(" · "),
        end: &end,
        weak: !decision.outcome.is_open(),
        selected: open,
        ..Row::default()
    };
    row.show(ui, look.theme, Sense::click()).clicked()
}

#[cfg(test)]
mod tests;
