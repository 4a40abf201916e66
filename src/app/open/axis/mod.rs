//! The card of an axis: why is its ball here?

mod effort;

use std::collections::BTreeSet;

use egui::{Button, CollapsingHeader, Label, RichText, Stroke, Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::open::board;
use crate::app::widgets::{ActorPicker, FinderState, Picked, Rail, argument};
use crate::session::{ActorEdit, AxisId, BaseFramework, Edit, Move, Position, Reason, Recorded};

pub use effort::AxisState;

/// How many of the last arguments the tooltip tells.
const LAST: usize = 3;

/// The card of the axis that is explained; what to do when there is none.
pub fn panel(
    ui: &mut Ui,
    look: &Look<'_>,
    selected: Option<&AxisId>,
    state: &mut AxisState,
    out: &mut Vec<Action>,
) {
    match selected {
        Some(axis) => {
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                self::ui(ui, look, axis, state, out);
            });
        }
        None => {
            ui.label(RichText::new(look.words.text("axis-none")).color(look.theme.muted));
        }
    }
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    axis: &AxisId,
    state: &mut AxisState,
    out: &mut Vec<Action>,
) {
    egui::ScrollArea::vertical().id_salt(("axis", axis)).auto_shrink(false).show(ui, |ui| {
        heading(ui, look, axis);
        ui.add_space(8.0);
        rail(ui, look, axis);
        ui.scope(|ui| emphasis(ui, look, axis, out));
        ui.scope(|ui| effort::ui(ui, look, axis, state, out));
        if look.may_write {
            ui.add_space(4.0);
            let name =
                look.words.with("axis-take-name", [("axis", argument::label(look, axis).into())]);
            let take = Button::new(look.words.text("axis-take"));
            if ui.add(take).accessible_name(name).clicked() {
                out.push(Action::Take(axis.clone()));
            }
        }
        actors(ui, look, axis, out);
        ui.add_space(10.0);
        trail(ui, look, axis, out);
    });
}

/// The short answer, for a tooltip: the question, the place in words, the last arguments.
pub fn summary(ui: &mut Ui, look: &Look<'_>, axis: &AxisId) {
    ui.set_max_width(340.0);
    ui.spacing_mut().item_spacing.y = 3.0;
    let Some(found) = look.session.framework.axis(axis) else { return };
    argument::text(ui, theme::unbroken(found.question(look.words.language)));
    let cursor = look.board.cursor(axis);
    let place = theme::strong(place(look, axis), size::BODY).color(argument::hue(look, axis));
    argument::text(ui, place);
    if let Some(agenda) = look.day.sitting().and_then(|sitting| sitting.agenda.get(axis)) {
        argument::text(ui, argument::small(look.words.text(board::chosen(*agenda))));
    }
    if let Some(said) = board::worked_on(look, axis) {
        argument::text(ui, argument::small(said));
    }
    let first = cursor.trail.len().saturating_sub(LAST);
    for step in &cursor.trail[first..] {
        let Some(recorded) = look.ledger.get(step.argument) else { continue };
        let argument = &recorded.argument;
        let words = look.words.words(&argument.words, argument.verbatim);
        ui.add_space(2.0);
        let line = [("number", recorded.number.into()), ("words", words.into())];
        let line = look.words.with("axis-summary-line", line);
        argument::text(ui, argument::small(line));
        let moved = argument::small(argument::moved(look, recorded.id, &step.made));
        argument::text(ui, moved.color(look.theme.muted));
    }
}

/// Where the ball stands, in words.
fn place(look: &Look<'_>, axis: &AxisId) -> String {
    look.words.ball_place(look.board.cursor(axis), argument::ends(look, axis))
}

fn heading(ui: &mut Ui, look: &Look<'_>, axis: &AxisId) {
    let language = look.words.language;
    let hue = argument::hue(look, axis);
    let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), egui::Sense::hover());
    ui.painter().rect_filled(bar, 1, hue);
    if let Some(pillar) = look.session.framework.pillar_of(axis) {
        ui.label(theme::strong(pillar.label.get(language), size::SMALL).color(hue));
    }
    argument::text(ui, theme::strong(argument::label(look, axis), size::HEADING));
    let Some(found) = look.session.framework.axis(axis) else { return };
    let notes = [
        (found.was_reworded(), "axis-reworded"),
        (found.base.is_none(), "axis-own"),
        (found.set_aside, "axis-set-aside"),
    ];
    for (_, message) in notes.into_iter().filter(|(said, _)| *said) {
        ui.label(argument::small(look.words.text(message)).color(look.theme.muted));
    }
    let question = found.question(language);
    if !question.trim().is_empty() {
        argument::text(ui, theme::unbroken(question));
    }
    let keywords = found.keywords(language);
    if !keywords.is_empty() {
        let keywords = argument::small(theme::unbroken(&keywords));
        argument::text(ui, keywords.color(look.theme.muted));
    }
    let prompts = BaseFramework::dts().prompts(axis);
    if prompts.is_empty() {
        return;
    }
    let title = argument::small(look.words.text("axis-prompts")).color(look.theme.muted);
    // What nobody discussed yet is where a prompt helps.
    let open = !look.board.cursor(axis).is_discussed();
    CollapsingHeader::new(title).id_salt(("prompts", axis)).default_open(open).show(ui, |ui| {
        for prompt in prompts {
            argument::text(ui, theme::unbroken(prompt.get(language)));
        }
    });
}

fn rail(ui: &mut Ui, look: &Look<'_>, axis: &AxisId) {
    let cursor = look.board.cursor(axis);
    let place = place(look, axis);
    let minority: Vec<Position> = cursor.minority().map(|held| held.position).collect();
    let parted: Vec<Position> = cursor.places().collect();
    let count = cursor.trail.len().into();
    let name = [("axis", argument::label(look, axis).into()), ("count", count)];
    let name = look.words.with("axis-rail-name", name);
    let rail = Rail {
        theme: look.theme,
        name: &name,
        value_in_words: &place,
        ball: cursor.ball(),
        position: cursor.position(),
        left_at: cursor.left_at().map(|left| left.position),
        before: cursor.position_before(),
        minority: &minority,
        parted: &parted,
        takes_no_side: look.session.framework.takes_no_side(axis),
        pending: None,
        click_puts: true,
        radius: 11.0,
        interactive: false,
    };
    rail.show(ui, ui.available_width());
    let (low, high) = look.words.ends(argument::ends(look, axis));
    let half = (ui.available_width() / 2.0 - 8.0).max(0.0);
    ui.horizontal_top(|ui| {
        let end = |text| Label::new(argument::small(text).color(look.theme.muted)).wrap();
        ui.vertical(|ui| {
            ui.set_width(half);
            ui.add(end(low));
        });
        ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| ui.add(end(high)));
    });
    if look.session.framework.takes_no_side(axis) {
        let alike = argument::small(look.words.text("ends-alike"));
        argument::text(ui, alike.color(look.theme.muted));
    }
    argument::text(ui, theme::strong(place, size::PILLAR));
}

/// Why the ball is solid; with two ticks to say so.
fn emphasis(ui: &mut Ui, look: &Look<'_>, axis: &AxisId, out: &mut Vec<Action>) {
    let reasons = &look.board.cursor(axis).emphasis;
    if !look.may_write && reasons.is_empty() {
        return;
    }
    ui.add_space(4.0);
    ui.spacing_mut().interact_size.y = size::HEADING;
    ui.label(argument::small(look.words.text("axis-solid")).color(look.theme.muted));
    for reason in Reason::ALL {
        let mut on = reasons.contains(&reason);
        if !look.may_write {
            if on {
                argument::text(ui, look.words.reason(reason));
            }
        } else if ui.checkbox(&mut on, look.words.reason(reason)).changed() {
            let mut reasons = reasons.clone();
            if on {
                reasons.insert(reason)
            } else {
                reasons.remove(&reason)
            };
            let (at, sitting, axis) = (look.now, look.sitting(), axis.clone());
            out.push(Edit::Emphasise { at, sitting, axis, reasons }.into());
        }
    }
}

/// The actors that the axis concerns.
fn actors(ui: &mut Ui, look: &Look<'_>, axis: &AxisId, out: &mut Vec<Action>) {
    let none = BTreeSet::new();
    let chosen = look.session.framework.axis(axis).map_or(&none, |found| &found.actors);
    if look.session.actors.is_empty() || (chosen.is_empty() && !look.may_write) {
        return;
    }
    ui.add_space(6.0);
    ui.label(argument::small(look.words.text("axis-actors")).color(look.theme.muted));
    if !look.may_write {
        let names: Vec<_> = chosen.iter().map(|&id| look.session.actor_name(id)).collect();
        return argument::text(ui, names.join(", "));
    }
    let id = ui.scope_id().with(("axis-actors", axis));
    let mut state: FinderState = ui.data_mut(|data| data.get_temp(id).unwrap_or_default());
    ui.horizontal_wrapped(|ui| {
        let label = argument::label(look, axis);
        let name = look.words.with("axis-actors-add", [("axis", label.into())]);
        let picker = ActorPicker { look, id, name, chosen, words: "", width: 150.0 };
        if let Some(picked) = picker.show(ui, &mut state) {
            let (actor, concerned) = match picked {
                Picked::Added(actor) => (actor, true),
                Picked::Removed(actor) => (actor, false),
            };
            out.push(ActorEdit::Concern { axis: axis.clone(), actor, concerned }.into());
        }
    });
    ui.data_mut(|data| data.insert_temp(id, state));
}

/// Every argument that moved the ball or was heard, in order; the withdrawn ones at their place.
fn trail(ui: &mut Ui, look: &Look<'_>, axis: &AxisId, out: &mut Vec<Action>) {
    let told = look.ledger.arguments().iter();
    let mut told = told.filter_map(|found| Some((found, found.argument.move_on(axis)?))).peekable();
    let discussed = look.board.cursor(axis).is_discussed();
    if discussed {
        ui.label(theme::strong(look.words.text("axis-why"), size::BODY));
    } else if told.peek().is_some() {
        let text = RichText::new(look.words.text("axis-only-withdrawn")).color(look.theme.muted);
        argument::text(ui, text);
    }
    for (recorded, made) in told {
        argument(ui, look, recorded, made, out);
    }
}

fn argument(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, made: &Move, out: &mut Vec<Action>) {
    ui.add_space(4.0);
    let width = ui.available_width();
    let (line, _) = ui.allocate_exact_size(vec2(width, 1.0), egui::Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(1.0, look.theme.line));
    ui.push_id(recorded.id, |ui| {
        ui.horizontal_top(|ui| {
            let number = recorded.number.to_string();
            let number = theme::strong(number, size::BODY).color(look.theme.muted);
            let number = argument::struck(number.underline(), !recorded.stands());
            let name = [("number", recorded.number.into())];
            let name = look.words.with("axis-show-argument", name);
            ui.scope(|ui| {
                ui.set_width(26.0);
                ui.spacing_mut().button_padding = vec2(0.0, 0.0);
                ui.spacing_mut().interact_size.y = size::BODY;
                let link = ui.add(Button::new(number).frame(false)).accessible_name(name);
                if link.clicked() {
                    out.push(Action::ShowArgument(recorded.id));
                }
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                argument::move_ui(ui, look, recorded, made, None);
                argument::words_ui(ui, look, recorded);
                argument::minorities_ui(ui, look, recorded, std::slice::from_ref(made));
                argument::withdrawal_ui(ui, look, recorded);
                let said = [
                    ("speaker", argument::speaker(look, &recorded.argument.speaker).into()),
                    ("date", look.words.date(recorded.at.local().date()).into()),
                    ("time", look.words.time(recorded.at).into()),
                ];
                let said =
                    argument::small(look.words.with("axis-when", said)).color(look.theme.muted);
                argument::text(ui, said);
            });
        });
    });
}

#[cfg(test)]
mod tests;
