//! What a decision is about: axes, rows of the territory, actors and their pairs.

use egui::Ui;

use super::fields::set_due;
use super::names::{Asked, Names};
use super::{DecisionsState, Place};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::{Candidate, Free, axis_candidates};
use crate::session::{ActorId, AxisId, Decision, DecisionEdit, Pair, Purpose, RowId};

const ABOUT: Names = Names {
    caption: "decision-about",
    hint: "decisions-about-hint",
    nothing_found: "decisions-about-nothing",
    free: Free::Never,
    place: Place::About,
    next: Place::Return,
};

/// One thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Axis(AxisId),
    Row(RowId),
    Actor(ActorId),
    Pair(Pair),
}

impl About {
    pub fn name(&self, look: &Look<'_>) -> String {
        let (session, words) = (look.session, look.words);
        match self {
            Self::Axis(axis) => session.framework.label(axis, words.language).to_owned(),
            Self::Row(row) => words.row(&session.diagnosis, row).to_owned(),
            Self::Actor(actor) => session.actor_name(*actor).to_owned(),
            Self::Pair(pair) => {
                let [one, other] = [pair.low(), pair.high()].map(|id| session.actor_name(id));
                words.with("thread-pair", [("one", one.into()), ("other", other.into())])
            }
        }
    }

    /// Whether `decision` was not about it before.
    pub fn put(&self, decision: &mut Decision) -> bool {
        match self {
            Self::Axis(axis) => decision.axes.insert(axis.clone()),
            Self::Row(row) => decision.rows.insert(row.clone()),
            Self::Actor(actor) => decision.actors.insert(*actor),
            Self::Pair(pair) => decision.pairs.insert(*pair),
        }
    }

    fn take_off(&self, decision: &mut Decision) -> bool {
        match self {
            Self::Axis(axis) => decision.axes.remove(axis),
            Self::Row(row) => decision.rows.remove(row),
            Self::Actor(actor) => decision.actors.remove(actor),
            Self::Pair(pair) => decision.pairs.remove(pair),
        }
    }
}

/// All that `decision` is about.
fn all(decision: &Decision) -> Vec<About> {
    let axes = decision.axes.iter().cloned().map(About::Axis);
    let rows = decision.rows.iter().cloned().map(About::Row);
    let actors = decision.actors.iter().copied().map(About::Actor);
    let pairs = decision.pairs.iter().copied().map(About::Pair);
    axes.chain(rows).chain(actors).chain(pairs).collect()
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let taken = all(decision);
    let names: Vec<_> = taken.iter().map(|about| about.name(look)).collect();
    let next = if decision.is_commitment() { Place::Sign } else { Place::Return };
    let field = Names { next, ..ABOUT };
    let Some(asked) = field.show(ui, look, state, || candidates(look), &names) else { return };
    let mut after = decision.clone();
    let is_news = match asked {
        Asked::Add(about) => about.put(&mut after),
        Asked::TakeOff(rank) => taken.get(rank).is_some_and(|about| about.take_off(&mut after)),
        Asked::SetDue(day) => return set_due(decision, day, out),
        Asked::AddWords(_) => false,
    };
    if is_news {
        out.push(DecisionEdit::Set(after).into());
        out.push(Action::Seal);
    }
}

/// Axes, then actors, then rows of the territory where it is looked at.
fn candidates(look: &Look<'_>) -> (Vec<About>, Vec<Candidate>) {
    let (axes, mut candidates) = axis_candidates(look);
    let mut subjects: Vec<_> = axes.into_iter().map(About::Axis).collect();
    let detail = look.words.text("decisions-actor");
    for actor in &look.session.actors {
        subjects.push(About::Actor(actor.id));
        candidates.push(Candidate::new(&actor.name, &detail, None));
    }
    if look.is_for(Purpose::Territory) {
        let detail = look.words.text("decisions-row");
        for row in &look.session.diagnosis.rows {
            subjects.push(About::Row(row.id.clone()));
            let label = look.words.row(&look.session.diagnosis, &row.id);
            candidates.push(Candidate::new(label, &detail, None));
        }
    }
    (subjects, candidates)
}
