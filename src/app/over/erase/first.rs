//! What goes with the subject's own record, and which names are looked for in all the other texts.

use egui::{Button, Ui};

use super::{EraseState, Go};
use crate::app::base::look::Look;
use crate::app::widgets::argument;
use crate::app::widgets::dialog::{self, paragraph};
use crate::app::widgets::form::{self, Field};
use crate::session::{ActorId, Argument, Finding, ParticipantId, Speaker, Subject};

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut EraseState) -> Option<Go> {
    let words = look.words;
    dialog::low(ui, "first", |ui| {
        form::caption(ui, look.theme, &words.text("erase-goes"));
        for line in what_goes(look, state.subject) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label("•");
                ui.vertical(|ui| paragraph(ui, line));
            });
        }
        ui.add_space(10.0);
        names_ui(ui, look, state);
        ui.add_space(4.0);
        let count = [("count", state.passages.len().into())];
        paragraph(ui, words.with("erase-found", count));
    });
    state.buttons(ui, look, true)
}

/// The names that are looked for: fewer, or more.
fn names_ui(ui: &mut Ui, look: &Look<'_>, state: &mut EraseState) {
    let words = look.words;
    form::caption(ui, look.theme, &words.text("erase-searched"));
    form::help(ui, look.theme, words.text("erase-searched-how"));
    let mut names = state.names().to_vec();
    let mut dropped = None;
    argument::wrapped(ui, |ui| {
        for (at, name) in names.iter().enumerate() {
            let less = words.with("erase-search-less", [("name", name.into())]);
            let button = Button::new(argument::small(format!("{name} ×"))).truncate();
            let button = ui.add(button).accessible_name(less.clone()).on_hover_text(less);
            if button.clicked() {
                dropped = Some(at);
            }
        }
    });
    if let Some(at) = dropped {
        names.remove(at);
        return state.search(look, names);
    }
    let more = words.text("erase-search-more");
    let hint = words.text("erase-search-more-hint");
    let field = Field::line(&more, true).hint(hint);
    form::caption(ui, look.theme, &more);
    let add = words.text("erase-search-add");
    let (field, added) = form::field_with_button(ui, field, &mut state.name, &add);
    if added {
        names.push(std::mem::take(&mut state.name).trim().to_owned());
        state.search(look, names);
        field.request_focus();
    }
}

/// In words, what is erased without being read again.
fn what_goes(look: &Look<'_>, subject: Subject) -> Vec<String> {
    match subject {
        Subject::Actor(id) => of_actor(look, id),
        Subject::Participant(id) => of_participant(look, id),
        Subject::Wording(_) => Vec::new(),
    }
}

fn of_actor(look: &Look<'_>, id: ActorId) -> Vec<String> {
    let (session, words) = (look.session, look.words);
    let count = |message: &str, count: usize| words.with(message, [("count", count.into())]);
    let texts = session.actors.get(id).map_or(0, |actor| actor.profile.notes().count());
    let axes = session.framework.axes.values().filter(|axis| axis.actors.contains(&id));
    let shared = session.relations.shared.iter().copied();
    let counted = [
        ("erase-goes-ties", session.relations.all_of(id).count()),
        ("erase-goes-citations", arguments(look, |argument| argument.actors.contains(&id))),
        ("erase-goes-axes", axes.count()),
        ("erase-goes-questions", shared.filter(|finding: &Finding| finding.names(id)).count()),
    ];
    let counted = counted.into_iter().filter(|(_, found)| 0 < *found);
    [count("erase-goes-card", texts)]
        .into_iter()
        .chain(counted.map(|(message, found)| count(message, found)))
        .collect()
}

fn of_participant(look: &Look<'_>, id: ParticipantId) -> Vec<String> {
    let (session, words) = (look.session, look.words);
    let mut lines = vec![words.text("erase-goes-person")];
    let sittings = session.sittings.iter().filter(|found| found.attendance.contains_key(&id));
    let sittings = sittings.count();
    if 0 < sittings {
        lines.push(words.with("erase-goes-presence", [("count", sittings.into())]));
    }
    let speaks = Speaker::Participant(id);
    let said = ("count", arguments(look, |argument| argument.speaker == speaks).into());
    if look.session.names(id) {
        lines.push(match Subject::Participant(id).college(session) {
            Some(college) => {
                words.with("erase-goes-said-college", [said, ("college", college.into())])
            }
            None => words.with("erase-goes-said-unsaid", [said]),
        });
    }
    lines
}

/// How many arguments are or were so.
fn arguments(look: &Look<'_>, is_so: impl Fn(&Argument) -> bool) -> usize {
    let arguments = look.ledger.arguments().iter();
    arguments
        .filter(|recorded| {
            let earlier = recorded.earlier.iter().map(|revised| &revised.before);
            earlier.chain([&recorded.argument]).any(&is_so)
        })
        .count()
}
