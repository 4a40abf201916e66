//! Who sees to a decision: colleges, people, actors, or whoever is named in free words.

use egui::{Button, RichText, Ui};

use super::card::entered;
use super::{DecisionsState, Place};
use crate::app::look::{Action, Look};
use crate::app::theme::size;
use crate::app::widgets::form;
use crate::app::widgets::{Candidate, Finder, Found};
use crate::session::{Bearer, Decision, DecisionEdit};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    ui.add_space(6.0);
    let name = look.words.text("decision-bearers");
    form::caption(ui, look.theme, &name);
    let id = ui.scope_id().with("bearers");
    let searched = state.bearers.is_searching() || ui.memory(|memory| memory.has_focus(id));
    let (bearers, candidates) = if searched { candidates(look) } else { Default::default() };
    let finder = Finder {
        id,
        name: &name,
        theme: look.theme,
        candidates: &candidates,
        chosen: "",
        hint: &look.words.text("decisions-bearers-hint"),
        nothing_found: &look.words.text("decisions-bearers-free"),
        free_words: true,
        width: f32::INFINITY,
        small: false,
        hidden: false,
    };
    let (response, found) =
        ui.add_enabled_ui(look.may_write, |ui| finder.show(ui, &mut state.bearers)).inner;
    state.arrive(Place::Bearers, &response);
    let mut set = |bearers| {
        out.push(DecisionEdit::Set(Decision { bearers, ..decision.clone() }).into());
        out.push(Action::Seal);
    };
    let added = match &found {
        Some(Found::Candidate(index)) => bearers.get(*index).cloned(),
        Some(Found::Words(words)) => Some(Bearer::Words(words.clone())),
        Some(Found::Cleared) | None => None,
    };
    if let Some(added) = added {
        set([&decision.bearers[..], &[added]].concat());
    }
    if entered(ui, &response) {
        state.going_to = Some(if found.is_some() { Place::Bearers } else { Place::Due });
    }
    ui.horizontal_wrapped(|ui| {
        for (rank, bearer) in decision.bearers.iter().enumerate() {
            let said = look.session.bearer_name(bearer, true);
            let text = RichText::new(format!("{said} ×")).size(size::SMALL);
            let name = look.words.with("decisions-take-off", [("name", said.into())]);
            let chip = Button::new(text).fill(look.theme.highlight);
            let chip = ui.add_enabled(look.may_write, chip).accessible_name(&name);
            if chip.on_hover_text(name).clicked() {
                let mut bearers = decision.bearers.clone();
                bearers.remove(rank);
                set(bearers);
            }
        }
    });
}

/// Colleges, then people, then actors.
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
    colleges.chain(people).chain(actors).unzip()
}
