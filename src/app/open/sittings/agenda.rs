//! The axes chosen for the day, by keyboard or by mouse.

use egui::{Align2, Event, FontFamily, FontId, Key, Rect, Sense, Ui, pos2, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Rows, Segment, axis_about};
use crate::session::{Agenda, AxisId, Edit, PillarId, Sitting, fold, is_found_in};

/// What this part keeps between frames.
#[derive(Default)]
pub struct AgendaState {
    filter: String,
    pub(super) rows: Rows<AxisId>,
    /// The field that finds.
    field: Option<egui::Id>,
    /// The keyboard goes to it in the next frame.
    pub(super) focus: bool,
}

const ROW: f32 = 32.0;
const NUMBER: f32 = 23.0;
/// From this width on, answers are in words.
const ROOM_FOR_WORDS: f32 = 420.0;

/// One axis of the list.
struct Listed<'a> {
    id: &'a AxisId,
    /// Its rank on the board, from 1.
    number: usize,
    label: &'a str,
    question: &'a str,
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut AgendaState,
    sitting: &Sitting,
    out: &mut Vec<Action>,
) {
    let pillars = listed(look, &state.filter);
    let ids: Vec<AxisId> =
        pillars.iter().flat_map(|(_, axes)| axes).map(|axis| axis.id.clone()).collect();
    form::column(ui, |ui| head(ui, look, state, sitting, &ids));
    ui.add_space(4.0);
    form::page(ui, "agenda", |ui| {
        let segments = segments(look);
        if ids.is_empty() {
            form::help(ui, look.theme, look.words.text("agenda-none-found"));
        }
        for (pillar, axes) in &pillars {
            if axes.is_empty() {
                continue;
            }
            heading(ui, look, pillar);
            for axis in axes {
                row(ui, look, state, &Row { axis, sitting, segments: &segments, ids: &ids }, out);
            }
            ui.add_space(10.0);
        }
    });
}

/// Names the field within its panel.
const FILTER: &str = "filter";

/// The field that finds, the counts and the keys: they stay above the list.
fn head(ui: &mut Ui, look: &Look<'_>, state: &mut AgendaState, sitting: &Sitting, ids: &[AxisId]) {
    let name = look.words.text("agenda-filter");
    let field_id = ui.scope_id().with(FILTER);
    state.field = Some(field_id);
    if ui.memory(|memory| memory.has_focus(field_id))
        && enters_list(ui)
        && let Some(first) = ids.first()
    {
        state.rows.go_to(first.clone());
    }
    let field = Field::line(&name, true).hint(look.words.text("agenda-filter-hint"));
    let response = field.show(ui, FILTER, &mut state.filter);
    if std::mem::take(&mut state.focus) {
        response.request_focus();
    }
    let first = sitting.agenda.values().filter(|&&found| found == Agenda::Priority).count();
    let all = [("count", sitting.agenda.len().into()), ("first", first.into())];
    ui.label(theme::strong(look.words.with("agenda-chosen", all), size::BODY));
    form::help(ui, look.theme, look.words.text("agenda-keys"));
}

/// Whether a key was pressed that goes from the field into the list.
fn enters_list(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                !(modifiers.is_none() && matches!(key, Key::ArrowDown | Key::Enter))
            }
            _ => true,
        });
        input.events.len() < before
    })
}

/// The axes that are found, under their pillars.
fn listed<'a>(look: &'a Look<'_>, filter: &str) -> Vec<(&'a PillarId, Vec<Listed<'a>>)> {
    let language = look.words.language;
    let sought = fold(filter);
    let mut number = 0;
    let framework = &look.session.framework;
    let mut pillars = Vec::new();
    for pillar in &framework.pillars {
        let mut axes = Vec::new();
        let pillar_label = fold(pillar.label.get(language));
        for (id, axis) in framework.shown(pillar) {
            number += 1;
            let label = axis.label(language);
            let in_label = fold(label);
            let is_called = |word: &str| {
                is_found_in(word, &in_label)
                    || is_found_in(word, &pillar_label)
                    || number.to_string() == word
            };
            let mut all = sought.split_whitespace();
            let by = if all.clone().all(is_called) {
                Some(FoundBy::Label)
            } else {
                let about = fold(&axis_about(axis, language));
                let is_about = |word| is_called(word) || is_found_in(word, &about);
                all.all(is_about).then_some(FoundBy::Words)
            };
            let listed = Listed { id, number, label, question: axis.question(language) };
            axes.extend(by.map(|by| (by, listed)));
        }
        pillars.push((&pillar.id, axes));
    }
    // What axes are about finds them where no label does.
    let by_label = |(by, _): &(FoundBy, Listed<'_>)| *by == FoundBy::Label;
    let is_called = pillars.iter().any(|(_, axes)| axes.iter().any(by_label));
    let kept = pillars.into_iter().map(|(pillar, axes)| {
        let axes = axes.into_iter().filter(|found| !is_called || by_label(found));
        (pillar, axes.map(|(_, axis)| axis).collect())
    });
    kept.collect()
}

/// What of an axis says what is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FoundBy {
    Label,
    /// Its question or its keywords.
    Words,
}

fn heading(ui: &mut Ui, look: &Look<'_>, pillar: &PillarId) {
    let found = look.session.framework.pillars.iter().find(|found| found.id == *pillar);
    let label = found.map_or("", |found| found.label.get(look.words.language));
    let colour = look.theme.pillar(pillar);
    form::pillar(ui, label, colour);
}

fn segments(look: &Look<'_>) -> Vec<Segment<Option<Agenda>>> {
    [
        (Some(Agenda::Today), "agenda-state-today", "agenda-key-today"),
        (Some(Agenda::Priority), "agenda-state-priority", "agenda-key-priority"),
        (None, "agenda-state-later", "agenda-key-later"),
    ]
    .into_iter()
    .map(|(value, word, letter)| Segment {
        value,
        word: look.words.text(word),
        letter: look.words.text(letter),
        quiet: value.is_none(),
    })
    .collect()
}

struct Row<'a> {
    axis: &'a Listed<'a>,
    sitting: &'a Sitting,
    segments: &'a [Segment<Option<Agenda>>],
    ids: &'a [AxisId],
}

fn row(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut AgendaState,
    row: &Row<'_>,
    out: &mut Vec<Action>,
) {
    let Row { axis, sitting, segments, ids } = row;
    let theme = look.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let planned = sitting.agenda.get(axis.id).copied();
    let choice = Choice {
        words: look.words,
        theme,
        id: ui.scope_id().with(("agenda", axis.id.as_str())),
        subject: axis.label,
        segments,
        chosen: Some(planned),
        in_words: rect.width() >= ROOM_FOR_WORDS,
        clearable: Clearable::Never,
        reach: Reach::when(look.may_write).in_list(state.rows.entrance(ids) == Some(axis.id)),
    };
    if state.rows.arrives_at(axis.id) {
        ui.memory_mut(|memory| memory.request_focus(choice.id));
    }
    let min = pos2(rect.right() - choice.width(ui), rect.center().y - 13.0);
    let text_rect = Rect::from_min_max(rect.min, pos2(min.x - 6.0, rect.max.y));
    let response = ui.interact(text_rect, choice.id.with("label"), Sense::CLICK);
    if response.clicked() && look.may_write {
        state.rows.go_to(axis.id.clone());
    }
    label(ui, look, axis, planned.is_some(), text_rect);
    response.on_hover_text(format!("{}\n{}", axis.label, axis.question));
    match choice.show_in(ui, min) {
        Answer::Set(agenda) => {
            state.rows.stay_at(axis.id.clone());
            let axis = axis.id.clone();
            out.push(Edit::Plan { sitting: sitting.id, axis, agenda }.into());
        }
        Answer::Up => {
            if !state.rows.step(ids, axis.id, -1)
                && let Some(field) = state.field
            {
                ui.memory_mut(|memory| memory.request_focus(field));
            }
        }
        Answer::Down => _ = state.rows.step(ids, axis.id, 1),
        Answer::Nothing | Answer::Clear => {}
    }
}

fn label(ui: &Ui, look: &Look<'_>, axis: &Listed<'_>, chosen: bool, rect: Rect) {
    let theme = look.theme;
    let small = FontId::new(size::SMALL, FontFamily::Proportional);
    let place = pos2(rect.left() + NUMBER - 7.0, rect.center().y);
    let number = axis.number.to_string();
    ui.painter().text(place, Align2::RIGHT_CENTER, number, small, theme.muted);
    let (family, colour) =
        if chosen { (theme::semibold(), theme.ink) } else { (FontFamily::Proportional, theme.ink) };
    let font = FontId::new(size::BODY, family);
    let (text, _) = form::elided(ui, axis.label, font, colour, rect.width() - NUMBER);
    let place = pos2(rect.left() + NUMBER, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(place, text, colour);
}
