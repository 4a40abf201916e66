//! What a decision is about: axes and actors.

use egui::{Button, RichText, Ui};

use super::card::entered;
use super::{DecisionsState, Place};
use crate::app::look::{Action, Look};
use crate::app::theme::size;
use crate::app::views::bar::axis_candidates;
use crate::app::widgets::form;
use crate::app::widgets::{Candidate, Finder, Found};
use crate::session::{ActorId, AxisId, Decision, DecisionEdit};

#[derive(Clone)]
enum Subject {
    Axis(AxisId),
    Actor(ActorId),
}

impl Subject {
    fn name<'a>(&'a self, look: &Look<'a>) -> &'a str {
        match self {
            Self::Axis(axis) => look.session.framework.label(axis, look.words.language),
            Self::Actor(actor) => look.session.actor_name(*actor),
        }
    }
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    ui.add_space(6.0);
    let name = look.words.text("decision-about");
    form::caption(ui, look.theme, &name);
    let id = ui.scope_id().with("about");
    let searched = state.about.is_searching() || ui.memory(|memory| memory.has_focus(id));
    let (subjects, candidates) = if searched { candidates(look) } else { Default::default() };
    let finder = Finder {
        id,
        name: &name,
        theme: look.theme,
        candidates: &candidates,
        chosen: "",
        hint: &look.words.text("decisions-about-hint"),
        nothing_found: &look.words.text("decisions-about-nothing"),
        free_words: false,
        width: f32::INFINITY,
        small: false,
        hidden: false,
    };
    let (response, found) =
        ui.add_enabled_ui(look.may_write, |ui| finder.show(ui, &mut state.about)).inner;
    state.arrive(Place::About, &response);
    let mut set = |after: Decision| {
        out.push(DecisionEdit::Set(after).into());
        out.push(Action::Seal);
    };
    if let Some(Found::Candidate(index)) = &found
        && let Some(subject) = subjects.get(*index)
    {
        let mut after = decision.clone();
        match subject {
            Subject::Axis(axis) => after.axes.insert(axis.clone()),
            Subject::Actor(actor) => after.actors.insert(*actor),
        };
        set(after);
    }
    if entered(ui, &response) {
        state.going_to = Some(if found.is_some() { Place::About } else { Place::Return });
    }
    let axes = decision.axes.iter().cloned().map(Subject::Axis);
    let chosen: Vec<_> = axes.chain(decision.actors.iter().copied().map(Subject::Actor)).collect();
    ui.horizontal_wrapped(|ui| {
        for subject in chosen {
            let text = RichText::new(format!("{} ×", subject.name(look))).size(size::SMALL);
            let name = look.words.with("decisions-take-off", [("name", subject.name(look).into())]);
            let chip = Button::new(text).fill(look.theme.highlight);
            let chip = ui.add_enabled(look.may_write, chip).accessible_name(&name);
            if chip.on_hover_text(name).clicked() {
                let mut after = decision.clone();
                match &subject {
                    Subject::Axis(axis) => after.axes.remove(axis),
                    Subject::Actor(actor) => after.actors.remove(actor),
                };
                set(after);
            }
        }
    });
}

/// Axes, then actors.
fn candidates(look: &Look<'_>) -> (Vec<Subject>, Vec<Candidate>) {
    let (axes, mut candidates) = axis_candidates(look);
    let mut subjects: Vec<_> = axes.into_iter().map(Subject::Axis).collect();
    let detail = look.words.text("decisions-actor");
    for actor in &look.session.actors {
        subjects.push(Subject::Actor(actor.id));
        candidates.push(Candidate::new(&actor.name, &detail, None));
    }
    (subjects, candidates)
}
