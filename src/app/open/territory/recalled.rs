//! What was observed in the session that this one carries on: one by one, is it still true?

use egui::Ui;

use super::TerritoryState;
use super::told::Told;
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
    let recalled = &look.session.diagnosis.recalled;
    let mut list = std::mem::take(&mut state.recalled_list);
    list.read(look, &row.id, || {
        let all = recalled.iter().enumerate().filter(|(_, found)| found.row == row.id);
        all.map(|(rank, found)| (rank, told(look, rank, found))).collect()
    });
    if !list.lines.is_empty() {
        ui.add_space(8.0);
        ui.label(strong(look.words.text("territory-recalled"), size::BODY));
        form::help(ui, look.theme, look.words.text("territory-recalled-help"));
    }
    for (rank, line) in &list.lines {
        let response = line.ui(ui, look, *rank, (&list.all, &mut state.recalled), || ());
        if !response.has_focus() {
            continue;
        }
        let answers = ["territory-yes", "territory-no"].map(|id| look.words.text(id));
        let commands = Commands::one_of(answers.iter().flat_map(|answer| answer.chars()));
        letters::read_by(ui, response.id, commands);
        if look.may_write {
            answer(ui, look, *rank, (&list.all, state), out);
        }
    }
    state.recalled_list = list;
}

fn told(look: &Look<'_>, rank: usize, found: &Recalled) -> Told {
    let answered = look.survey.still_true(rank);
    let answer = look.words.still_true(answered);
    let beside = look.words.date(found.date);
    Told {
        number: String::new(),
        aloud: format!("{}, {beside}, {answer}", found.words),
        words: found.words.clone(),
        beside,
        answer,
        ink: if answered.is_none() { |theme| theme.muted } else { |theme| theme.ink },
    }
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
