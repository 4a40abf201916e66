//! What a decision is about: axes and actors.

use egui::Ui;

use super::card::set_due;
use super::names::{Asked, Names};
use super::{DecisionsState, Place};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::{Candidate, Free, axis_candidates};
use crate::session::{ActorId, AxisId, Decision, DecisionEdit};

const ABOUT: Names = Names {
    caption: "decision-about",
    hint: "decisions-about-hint",
    nothing_found: "decisions-about-nothing",
    free: Free::Never,
    place: Place::About,
    next: Place::Return,
};

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
    let axes = decision.axes.iter().cloned().map(Subject::Axis);
    let taken: Vec<_> = axes.chain(decision.actors.iter().copied().map(Subject::Actor)).collect();
    let names: Vec<_> = taken.iter().map(|subject| subject.name(look)).collect();
    let Some(asked) = ABOUT.show(ui, look, state, || candidates(look), &names) else { return };
    let mut after = decision.clone();
    let is_news = match asked {
        Asked::Add(Subject::Axis(axis)) => after.axes.insert(axis),
        Asked::Add(Subject::Actor(actor)) => after.actors.insert(actor),
        Asked::TakeOff(rank) => match taken.get(rank) {
            Some(Subject::Axis(axis)) => after.axes.remove(axis),
            Some(Subject::Actor(actor)) => after.actors.remove(actor),
            None => false,
        },
        Asked::SetDue(day) => return set_due(decision, day, out),
        Asked::AddWords(_) => false,
    };
    if is_news {
        out.push(DecisionEdit::Set(after).into());
        out.push(Action::Seal);
    }
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
