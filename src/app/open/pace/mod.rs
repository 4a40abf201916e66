//! The pace of the meeting: time planned and spent on each moment and pillar, axes left, who was not heard yet, who spoke last.

use egui::{Align, Button, Label, Layout, RichText, Sense, Ui, vec2};

use super::sittings;
use crate::analysis::pace::{axes_left, colleges_not_heard, last_speakers};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::dialog::{Row, small};
use crate::app::widgets::form::{self, Field};
use crate::session::{Agenda, AxisId, Edit, MomentKind, Pillar, Sitting, Speaker};
use crate::words::Words;

const ROW: f32 = 30.0;
/// Of what stands above the columns.
const HEADS: f32 = 16.0;
/// The columns of the minutes planned, and of the time spent.
const PLANNED: f32 = 50.0;
const SPENT: f32 = 54.0;

pub fn ui(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let words = look.words;
    form::page(ui, "pace", |ui| {
        let Some(sitting) = look.day.sitting() else {
            form::notice(ui, look.theme, words.text("pace-needs-sitting"));
            ui.add_space(6.0);
            let button = Button::new(words.text("sittings-add"));
            if ui.add_enabled(look.may_write, button).clicked() {
                let date = look.now.local().date();
                out.push(Edit::AddSitting { date, place: String::new() }.into());
            }
            return;
        };
        let name = sittings::name(look, sitting);
        form::help(ui, look.theme, words.with("sittings-opened", [("sitting", name.into())]));
        if !sitting.thread.is_empty() {
            form::section(ui, words.text("pace-moments"));
            thread::ui(ui, look, sitting, out);
        }
        if sitting.thread.is_empty() || !beside_the_thread(look, sitting).is_empty() {
            form::section(ui, words.text("pace-time"));
            time(ui, look, sitting, out);
        }
        form::section(ui, words.text("pace-left"));
        ui.scope(|ui| left(ui, look, sitting, out));
        form::section(ui, words.text("pace-not-heard"));
        not_heard(ui, look);
        form::section(ui, words.text("pace-speakers"));
        speakers(ui, look, out);
    });
    wake(ui, look, look.day.sitting());
}

/// In the entry bar: the time spent on the moment of the day; where it has no thread, on the pillar in hand while minutes are planned.
/// Never where the room sees it.
pub fn line(ui: &Ui, look: &Look<'_>) -> Option<String> {
    let sitting = look.day.sitting().filter(|_| look.room.is_none())?;
    if let Some(line) = thread::line(look) {
        wake(ui, look, Some(sitting));
        return Some(line);
    }
    if sitting.minutes.is_empty() {
        return None;
    }
    let pillar = look.session.framework.pillar(look.spent.goes_to(look.in_hand)?)?;
    wake(ui, look, Some(sitting));
    let label = pillar.label.get(look.words.language);
    let spent = spent(look, pillar);
    Some(match sitting.minutes.get(&pillar.id) {
        Some(&planned) => {
            let planned = usize::from(planned);
            let values =
                [("pillar", label.into()), ("spent", spent.into()), ("planned", planned.into())];
            look.words.with("pace-line", values)
        }
        None => {
            look.words.with("pace-line-free", [("pillar", label.into()), ("spent", spent.into())])
        }
    })
}

/// Paints again when a time that is shown changes; only where minutes are planned, or the day is at a moment.
fn wake(ui: &Ui, look: &Look<'_>, sitting: Option<&Sitting>) {
    if let Some(progress) = look.progress.filter(|_| look.moment().is_some()) {
        ui.request_repaint_after(progress.until_next_minute(look.now));
    }
    if sitting.is_some_and(|sitting| !sitting.minutes.is_empty())
        && let Some(left) = look.spent.until_next_minute(look.in_hand, look.now)
    {
        ui.request_repaint_after(left);
    }
}

/// Whole minutes.
fn spent(look: &Look<'_>, pillar: &Pillar) -> usize {
    let spent = look.spent.on(&pillar.id, look.in_hand, look.now);
    usize::try_from(spent.as_secs() / 60).unwrap_or(usize::MAX)
}

/// The pillars that are no moment of the thread: their time is counted by themselves.
fn beside_the_thread<'a>(look: &Look<'a>, sitting: &Sitting) -> Vec<&'a Pillar> {
    let is_beside =
        |pillar: &&Pillar| sitting.moment(&MomentKind::Pillar(pillar.id.clone())).is_none();
    look.session.framework.pillars.iter().filter(is_beside).collect()
}

fn minutes(words: Words, count: usize) -> String {
    words.with("pace-minutes", [("count", count.into())])
}

fn time(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, out: &mut Vec<Action>) {
    let (words, theme) = (look.words, look.theme);
    heads(ui, look);
    for pillar in beside_the_thread(look, sitting) {
        let label = pillar.label.get(words.language);
        let (colour, spent) = (theme.pillar(&pillar.id), spent(look, pillar));
        let said =
            words.with("pace-spent-said", [("pillar", label.into()), ("count", spent.into())]);
        row(
            ui,
            ROW,
            |ui| {
                ui.add(Label::new(theme::strong(label, size::BODY).color(colour)).truncate());
            },
            |ui| planned(ui, look, sitting, pillar, out),
            RichText::new(minutes(words, spent)),
            Some(&said),
        );
    }
    let total: usize = sitting.minutes.values().copied().map(usize::from).sum();
    let text = if total == 0 {
        words.text("pace-plan-help")
    } else {
        words.with("pace-total", [("count", total.into())])
    };
    form::help(ui, theme, text);
}

/// What the columns are.
fn heads(ui: &mut Ui, look: &Look<'_>) {
    let [planned, spent] =
        ["pace-planned", "pace-spent"].map(|id| small(look.words.text(id), look.theme));
    row(ui, HEADS, |_| {}, |ui| _ = ui.add(Label::new(planned)), spent, None);
}

/// A name, what is planned for it, and what was spent on it, as it is shown and as it is said.
fn row(
    ui: &mut Ui,
    height: f32,
    name: impl FnOnce(&mut Ui),
    planned: impl FnOnce(&mut Ui),
    spent: RichText,
    said: Option<&str>,
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = height;
        ui.spacing_mut().item_spacing.x = 6.0;
        let width = ui.available_width() - PLANNED - SPENT - 2.0 * ui.spacing().item_spacing.x;
        let left = Layout::left_to_right(Align::Center);
        let right = Layout::right_to_left(Align::Center);
        ui.allocate_ui_with_layout(vec2(width, height), left, |ui| {
            ui.set_min_width(width);
            name(ui);
        });
        ui.allocate_ui_with_layout(vec2(PLANNED, height), right, |ui| {
            ui.set_min_width(PLANNED);
            planned(ui);
        });
        ui.allocate_ui_with_layout(vec2(SPENT, height), right, |ui| {
            ui.set_min_width(SPENT);
            let label = ui.add(Label::new(spent));
            if let Some(said) = said {
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_value(said));
            }
        });
    });
}

/// The minutes planned for a pillar; an empty field plans none.
fn planned(
    ui: &mut Ui,
    look: &Look<'_>,
    sitting: &Sitting,
    pillar: &Pillar,
    out: &mut Vec<Action>,
) {
    let label = pillar.label.get(look.words.language);
    let name = look.words.with("pace-planned-for", [("pillar", label.into())]);
    let before = sitting.minutes.get(&pillar.id).copied();
    let mut text = before.map(|minutes| minutes.to_string()).unwrap_or_default();
    let field = Field::line(&name, look.may_write);
    let response = field.show(ui, ("planned", &pillar.id), &mut text);
    let digits: String = text.chars().filter(char::is_ascii_digit).take(3).collect();
    let minutes = digits.parse().ok().filter(|&minutes| 0 < minutes);
    if response.changed() && minutes != before && look.may_write {
        let (sitting, pillar) = (sitting.id, pillar.id.clone());
        out.push(Edit::PlanTime { sitting, pillar, minutes }.into());
    }
    form::seal(&response, look, out);
}

fn left(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, out: &mut Vec<Action>) {
    let words = look.words;
    let axes = axes_left(look.session, look.ledger, look.sitting());
    if axes.is_empty() {
        let none = sitting.agenda.is_empty();
        let text = if none { "pace-no-agenda" } else { "pace-none-left" };
        form::help(ui, look.theme, words.text(text));
        if none && ui.button(words.text("pace-choose-axes")).clicked() {
            out.push(Command::ShowSittings.into());
        }
        return;
    }
    if sitting.thread.is_empty() {
        hint(ui, look, "pace-left-help", Command::Onward);
    } else {
        // The key follows the thread.
        form::help(ui, look.theme, words.text("pace-left-click"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for axis in axes {
        let priority = sitting.agenda.get(axis) == Some(&Agenda::Priority);
        axis_row(ui, look, axis, priority, out);
    }
}

fn axis_row(ui: &mut Ui, look: &Look<'_>, axis: &AxisId, priority: bool, out: &mut Vec<Action>) {
    let priority = if priority { look.words.text("pace-priority") } else { String::new() };
    let framework = &look.session.framework;
    if choose(ui, look, framework.label(axis, look.words.language), &priority) {
        out.push(Action::Take(axis.clone()));
    }
}

fn not_heard(ui: &mut Ui, look: &Look<'_>) {
    let words = look.words;
    let colleges = colleges_not_heard(look.session, look.ledger, look.sitting());
    if !colleges.is_empty() {
        ui.add(Label::new(colleges.join(", ")).wrap());
        return;
    }
    let unknown = look.session.colleges().is_empty();
    let text = if unknown { "pace-no-colleges" } else { "pace-all-heard" };
    form::help(ui, look.theme, words.text(text));
}

fn speakers(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let last = last_speakers(look.ledger, look.sitting());
    if last.is_empty() {
        form::help(ui, look.theme, look.words.text("pace-nobody-spoke"));
        return;
    }
    hint(ui, look, "pace-speakers-help", Command::LastSpeaker);
    ui.spacing_mut().item_spacing.y = 0.0;
    for speaker in last {
        let college = match &speaker {
            Speaker::Participant(id) => look.session.participants.get(*id),
            Speaker::Words(_) | Speaker::Unsaid => None,
        };
        let college = college.map_or("", |who| who.college.as_str());
        if choose(ui, look, look.session.speaker_name(&speaker), college) {
            out.push(Action::PutSpeaker(speaker));
        }
    }
}

/// What a key does with the list under it.
fn hint(ui: &mut Ui, look: &Look<'_>, id: &str, command: Command) {
    let keys = command_keys(look.words, command);
    form::help(ui, look.theme, look.words.with(id, [("keys", keys.into())]));
}

/// One thing that goes to the entry bar. Whether it was chosen.
fn choose(ui: &mut Ui, look: &Look<'_>, title: &str, note: &str) -> bool {
    let row = Row { title, note, ..Row::default() };
    let sense = if look.may_write { Sense::click() } else { Sense::hover() };
    row.show(ui, look.theme, sense).clicked()
}

#[cfg(test)]
mod tests;
mod thread;
