//! What was said: the step itself, then the journal up to it, or why an axis stands where it does.

use egui::{ScrollArea, Ui};

use super::state::Replay;
use super::timeline::Asked;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::open::axis;
use crate::app::open::journal::{self, JournalState};
use crate::app::widgets::{argument, dialog, form};
use crate::session::{Did, Reason, Target};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    replay: &Replay,
    journal: &mut JournalState,
    asked: &mut Asked,
    out: &mut Vec<Action>,
) {
    step(ui, look, replay);
    ui.add_space(8.0);
    let words = look.words;
    let tabs = [(false, words.text("panel-journal")), (true, words.text("panel-axis"))];
    if let Some(axis) = form::tabs(ui, look.theme, &tabs, replay.shows_axis) {
        asked.shows_axis = Some(axis);
    }
    ui.add_space(6.0);
    if !replay.shows_axis {
        return journal::ui(ui, look, journal, out);
    }
    match &replay.selected {
        Some(axis) => {
            ScrollArea::vertical().id_salt("past axis").auto_shrink(false).show(ui, |ui| {
                axis::ui(ui, look, axis, &mut axis::AxisState::default(), out);
            });
        }
        None => form::help(ui, look.theme, words.text("axis-none")),
    }
}

/// The step that happened last, in a frame: its words, and what they did.
fn step(ui: &mut Ui, look: &Look<'_>, replay: &Replay) {
    let (words, theme) = (look.words, look.theme);
    theme.frame().fill(theme.highlight).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let Some(step) = replay.step() else {
            argument::text(ui, dialog::muted(words.text("past-nothing-yet"), theme));
            return;
        };
        let recorded = step.argument().and_then(|argument| look.ledger.get(argument));
        let number = recorded.map_or(0, |recorded| recorded.number);
        let numbered = |id| words.with(id, [("number", number.into())]);
        let head = match &step.did {
            Did::Argued { .. } => numbered("past-argued"),
            Did::Corrected(_) => numbered("past-corrected"),
            Did::Withdrew(_) => numbered("past-withdrew"),
            Did::Sorted(_) => numbered("past-sorted"),
            Did::Towards { of, how } => {
                let label = words.kind(&look.session.diagnosis, of);
                let said = words.towards(how.as_deref());
                words.with("show-field", [("name", label.into()), ("value", said.into())])
            }
            Did::Involved { of, to } => {
                let name = look.session.party_name(of);
                let said = words.involvement(to);
                words.with("show-field", [("name", name.into()), ("value", said.into())])
            }
            Did::Restored(_) => numbered("past-restored"),
            Did::Emphasised { axis, after, .. } => {
                let label = look.session.framework.label(axis, words.language).to_owned();
                let reasons: Vec<_> =
                    after.iter().map(|reason: &Reason| words.reason(*reason)).collect();
                let id = if reasons.is_empty() { "past-open-ball" } else { "past-solid-ball" };
                let values = [("axis", label.into()), ("reasons", reasons.join(", ").into())];
                words.with(id, values)
            }
            Did::WorksOn { axis, why } => {
                let label = look.session.framework.label(axis, words.language);
                let said = why.as_ref().map(|why| words.work_on(why));
                let said = said.unwrap_or_else(|| words.text("work-off"));
                words.with("show-field", [("name", label.into()), ("value", said.into())])
            }
        };
        let when = format!("{head} · {}", words.moment(step.at));
        argument::text(ui, dialog::small(when, theme));
        if let Some(recorded) = recorded {
            let argument = &recorded.argument;
            let said = words.words(argument.words.trim(), argument.verbatim);
            argument::text(ui, theme::strong(&said, size::BODY));
        }
        // What is said of an axis moves nothing.
        for shift in step.shifts.iter().filter(|_| recorded.is_some()) {
            let ends = look.session.framework.ends(&shift.axis, words.language);
            let label = look.session.framework.label(&shift.axis, words.language);
            let to = if shift.from == shift.to { Target::Stays } else { Target::MovesTo(shift.to) };
            let moved = words.moved(shift.from, to, ends);
            let values = [("name", label.into()), ("value", moved.into())];
            argument::text(ui, dialog::small(words.with("show-field", values), theme));
        }
    });
}
