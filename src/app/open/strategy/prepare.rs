//! How we prepare to meet an actor: where two plans meet, what is said of us and what we answer, what they look at things by.

use egui::{Response, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::widgets::{Captioned, dialog, form};
use crate::session::{ActorId, Preparation, StrategyEdit};

/// Two fields side by side need so much.
const ROOM_FOR_BOTH: f32 = 420.0;

pub fn ui(ui: &mut Ui, look: &Look<'_>, actor: ActorId, out: &mut Vec<Action>) {
    if !look.shows_strategy() {
        return;
    }
    let words = look.words;
    let kept = look.session.strategy.preparation(actor).cloned();
    let before = kept.unwrap_or_else(|| Preparation::of(actor));
    let mut after = before.clone();
    form::section(ui, words.text("prepare-title"));
    form::help(ui, look.theme, words.text("prepare-help"));
    ui.add_space(6.0);
    form::caption(ui, look.theme, &words.text("prepare-convergence"));
    // One more than there are, to write in.
    for rank in 0..=before.convergence.len() {
        let mut point = before.convergence.get(rank).cloned().unwrap_or_default();
        let both = [
            (("prepare-theirs", "prepare-theirs-hint"), &mut point.theirs),
            (("prepare-ours", "prepare-ours-hint"), &mut point.ours),
        ];
        if two(ui, look, rank, both, out) {
            put(&mut after.convergence, rank, point);
        }
    }
    ui.add_space(6.0);
    form::caption(ui, look.theme, &words.text("prepare-preconceptions"));
    for rank in 0..=before.preconceptions.len() {
        let mut heard = before.preconceptions.get(rank).cloned().unwrap_or_default();
        let both = [
            (("prepare-said", "prepare-said-hint"), &mut heard.said),
            (("prepare-answer", "prepare-answer-hint"), &mut heard.answer),
        ];
        if two(ui, look, rank, both, out) {
            put(&mut after.preconceptions, rank, heard);
        }
    }
    ui.add_space(6.0);
    let frame = Captioned::of(look, "prepare-frame", "prepare-frame-hint");
    if let Some(text) = frame.text(ui, look, &before.frame, out) {
        after.frame = text;
    }
    if after != before {
        out.push(StrategyEdit::Prepare(after).into());
    }
    ui.add_space(6.0);
    let sheet = words.text(Command::PreparationSheet.message());
    if dialog::quiet(ui, look.theme, sheet).clicked() {
        out.push(Command::PreparationSheet.into());
    }
}

fn put<T>(list: &mut Vec<T>, rank: usize, one: T) {
    match list.get_mut(rank) {
        Some(place) => *place = one,
        None => list.push(one),
    }
}

/// Two lines that answer each other, side by side where there is room. Whether one changed.
fn two(
    ui: &mut Ui,
    look: &Look<'_>,
    rank: usize,
    both: [((&str, &str), &mut String); 2],
    out: &mut Vec<Action>,
) -> bool {
    let mut changed = false;
    let mut one = |ui: &mut Ui, (caption, hint): (&str, &str), text: &mut String| -> Response {
        let names = Captioned::of(look, caption, hint);
        let values = [("field", (&names.caption).into()), ("number", (rank + 1).into())];
        let name = look.words.with("prepare-numbered", values);
        let (response, words) = Captioned { name, ..names }.words(ui, look, text, out);
        if let Some(words) = words {
            *text = words;
            changed = true;
        }
        response
    };
    if ROOM_FOR_BOTH <= ui.available_width() {
        ui.columns(2, |columns| {
            for (ui, (names, text)) in columns.iter_mut().zip(both) {
                one(ui, names, text);
            }
        });
    } else {
        for (names, text) in both {
            one(ui, names, text);
        }
    }
    ui.add_space(4.0);
    changed
}
