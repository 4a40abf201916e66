//! What was observed in the session that this one carries on: one by one, is it still true?

use egui::{Align2, EventFilter, FontId, Key, Modifiers, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::TerritoryState;
use crate::app::base::action::Action;
use crate::app::base::letters::{self, Commands};
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::form;
use crate::session::{DiagnosisEdit, Edit, Recalled, Row};

/// Those of a row, with what was answered.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    state: &mut TerritoryState,
    out: &mut Vec<Action>,
) {
    let all = look.session.diagnosis.recalled.iter().enumerate();
    let of_row: Vec<(usize, &Recalled)> = all.filter(|(_, found)| found.row == row.id).collect();
    if of_row.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(strong(look.words.text("territory-recalled"), size::BODY));
    form::help(ui, look.theme, look.words.text("territory-recalled-help"));
    let ranks: Vec<usize> = of_row.iter().map(|(rank, _)| *rank).collect();
    for (rank, found) in of_row {
        line(ui, look, rank, found, (&ranks, state), out);
    }
}

fn line(
    ui: &mut Ui,
    look: &Look<'_>,
    rank: usize,
    found: &Recalled,
    (ranks, state): (&[usize], &mut TerritoryState),
    out: &mut Vec<Action>,
) {
    let (words, theme) = (look.words, look.theme);
    let answered = look.survey.still_true(rank);
    let said = words.still_true(answered);
    let date = words.date(found.date);
    let id = ui.scope_id().with(("recalled", rank));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let told = format!("{}, {date}, {said}", found.words);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    if state.recalled.arrives_at(&rank) {
        response.request_focus();
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() {
        response.request_focus();
        state.recalled.stay_at(rank);
    }
    if response.has_focus() {
        ui.painter().rect_filled(rect, 4, theme.highlight);
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                state.recalled.step(ranks, &rank, by);
            }
        }
        let answers = ["territory-yes", "territory-no"].map(|id| words.text(id));
        let commands = Commands::one_of(answers.iter().flat_map(|answer| answer.chars()));
        letters::read_by(ui, id, commands);
        if look.may_write {
            answer(ui, look, rank, (ranks, state), out);
        }
    }
    let painter = ui.painter();
    let put = |left: f32, galley: std::sync::Arc<egui::Galley>, colour| {
        let at = Align2::LEFT_CENTER.anchor_size(pos2(left, rect.center().y), galley.size());
        painter.galley(at.min, galley, colour);
    };
    let small = FontId::proportional(size::SMALL);
    let colour = if answered.is_none() { theme.muted } else { theme.ink };
    let answer = form::one_line(painter, &said, small.clone(), colour, 150.0);
    let right = rect.right() - 4.0 - answer.size().x;
    put(right, answer, colour);
    let date = form::one_line(painter, &date, small, theme.muted, 140.0);
    let date_at = right - 14.0 - date.size().x;
    put(date_at, date, theme.muted);
    let room = (date_at - 14.0 - rect.left() - 4.0).max(20.0);
    let body = FontId::proportional(size::BODY - 0.5);
    put(rect.left() + 4.0, form::one_line(painter, &found.words, body, theme.ink, room), theme.ink);
    form::focus_ring(ui, theme, &response);
}

/// A letter answers, and the keyboard goes on to the next; the same again takes the answer off.
fn answer(
    ui: &Ui,
    look: &Look<'_>,
    rank: usize,
    (ranks, state): (&[usize], &mut TerritoryState),
    out: &mut Vec<Action>,
) {
    let typed = letters::take(ui);
    let Some(first) = typed.chars().next() else { return };
    let folded = first.to_lowercase().to_string();
    let still = match folded {
        letter if letter == look.words.text("territory-yes") => true,
        letter if letter == look.words.text("territory-no") => false,
        _ => return,
    };
    let now = look.survey.still_true(rank);
    let still = (now != Some(still)).then_some(still);
    let (at, sitting) = (look.now, look.sitting());
    out.push(Edit::from(DiagnosisEdit::StillTrue { at, sitting, of: rank, still }).into());
    if still.is_some() {
        state.recalled.step(ranks, &rank, 1);
    }
}
