//! Who sees to a decision: colleges, people, actors, or whoever is named in free words.

use egui::Ui;

use super::fields::set_due;
use super::names::{Asked, Names};
use super::{DecisionsState, Place};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::{Candidate, Free};
use crate::session::{Bearer, Decision, DecisionEdit};

const BEARERS: Names = Names {
    caption: "decision-bearers",
    hint: "decisions-bearers-hint",
    nothing_found: "decisions-bearers-free",
    free: Free::Always,
    place: Place::Bearers,
    next: Place::Due,
};

const INVITED: Names = Names {
    caption: "decision-invited",
    hint: "decision-invited-hint",
    nothing_found: "decisions-bearers-free",
    free: Free::Always,
    place: Place::Invited,
    next: Place::New,
};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let mut bearers = decision.bearers.clone();
    if edited(ui, look, state, decision, (&BEARERS, &mut bearers), out) {
        out.push(DecisionEdit::Set(Decision { bearers, ..decision.clone() }).into());
        out.push(Action::Seal);
    }
}

/// Who else is invited.
pub fn invited(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let mut invited = decision.invited.clone();
    if edited(ui, look, state, decision, (&INVITED, &mut invited), out) {
        out.push(DecisionEdit::Set(Decision { invited, ..decision.clone() }).into());
        out.push(Action::Seal);
    }
}

/// A list of people, colleges and actors of a decision. Whether it changed.
pub fn edited(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    (field, bearers): (&Names, &mut Vec<Bearer>),
    out: &mut Vec<Action>,
) -> bool {
    let names: Vec<_> = bearers.iter().map(|bearer| look.session.bearer_name(bearer)).collect();
    let Some(asked) = field.show(ui, look, state, || candidates(look), &names) else {
        return false;
    };
    match asked {
        Asked::Add(bearer) => bearers.push(bearer),
        Asked::AddWords(words) => bearers.push(Bearer::Words(words)),
        Asked::SetDue(day) => {
            set_due(decision, day, out);
            return false;
        }
        Asked::TakeOff(rank) if rank < bearers.len() => _ = bearers.remove(rank),
        Asked::TakeOff(_) => return false,
    }
    true
}

/// People, then colleges and committees, then actors: where letters say any of them as well, somebody is meant.
fn candidates(look: &Look<'_>) -> (Vec<Bearer>, Vec<Candidate>) {
    let session = look.session;
    let college = look.words.text("bar-college");
    let actor = look.words.text("decisions-actor");
    let colleges = session.colleges().into_iter();
    let colleges =
        colleges.map(|name| (Bearer::Words(name.to_owned()), Candidate::new(name, &college, None)));
    let people = session.participants.iter().map(|person| {
        (Bearer::Participant(person.id), Candidate::new(&person.name, &person.organisation, None))
    });
    let actors = session
        .actors
        .iter()
        .map(|found| (Bearer::Actor(found.id), Candidate::new(&found.name, &actor, None)));
    let committee = look.words.text("committee");
    let committees = session.details.committees.iter().map(|found| {
        let name = found.name.trim();
        (Bearer::Words(name.to_owned()), Candidate::new(name, &committee, None))
    });
    people.chain(colleges).chain(committees).chain(actors).unzip()
}
