//! One row alone: its question, what the group writes of it, its types, and every observation, sorted by letters.

use egui::{Label, RichText, ScrollArea, Ui};

use super::line::At;
use super::told::Told;
use super::{CONTESTED, OTHERWISE, TerritoryState, lettered, recalled};
use crate::app::base::action::Action;
use crate::app::base::letters::{self, Commands};
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::form::{self, Field};
use crate::session::{
    DiagnosisEdit, Disclosure, Edit, EntryId, Ground, Row, RowId, RowLine, Sign, Sorted, TypeId,
};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    in_hand: Option<&Ground>,
    state: &mut TerritoryState,
    out: &mut Vec<Action>,
) {
    let words = look.words;
    ScrollArea::vertical().id_salt(("row", &row.id)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let question = RichText::new(row.question(words.language)).color(look.theme.muted);
        ui.add(Label::new(question).wrap());
        ui.add_space(2.0);
        types(ui, look, row, in_hand, state, out);
        ui.add_space(4.0);
        texts(ui, look, row, out);
        ui.add_space(6.0);
        observations(ui, look, row, state, out);
        recalled::ui(ui, look, row, state, out);
    });
}

/// The types one under the other, each with the letter that sorts under it.
fn types(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    in_hand: Option<&Ground>,
    state: &mut TerritoryState,
    out: &mut Vec<Action>,
) {
    let mut read = std::mem::take(&mut state.read);
    read.read(look, std::slice::from_ref(row));
    let measure = read.measure(ui, 26.0 * read.shown.len() as f32);
    ui.spacing_mut().item_spacing.y = 0.0;
    for line in &read.shown {
        let in_hand = in_hand == Some(&line.ground);
        let at = At { in_hand, lettered: true, all: &read.grounds };
        if line.ui(ui, look, measure, &at, state, out) {
            state.open(look, &row.id);
        }
    }
    state.read = read;
    let first = look.survey.row(&row.id).observations.first();
    if let (true, Some(first)) = (std::mem::take(&mut state.falls_off), first) {
        state.observations.go_to(first.argument);
    }
    form::help(ui, look.theme, look.words.text("territory-letters"));
}

/// In a few words, and what is moving.
fn texts(ui: &mut Ui, look: &Look<'_>, row: &Row, out: &mut Vec<Action>) {
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let kept = row.in_short(&look.session.details).to_owned();
        for (id, kept, line) in
            [("in-short", kept, RowLine::InShort), ("moving", row.moving.clone(), RowLine::Moving)]
        {
            ui.vertical(|ui| {
                ui.set_width((width - 16.0) / 2.0);
                let name = look.words.text(id);
                form::caption(ui, look.theme, &name);
                let mut text = kept;
                let field = Field::line(&name, look.may_write);
                let response = field.show(ui, ("row", &row.id, line), &mut text);
                if response.changed() && look.may_write {
                    out.push(describe(&row.id, line, text).into());
                }
                form::seal(&response, look, out);
            });
        }
    });
}

/// The three rows of the territory have always had their few words in the description of the approach.
fn describe(row: &RowId, line: RowLine, text: String) -> Edit {
    match (row.detail(), line) {
        (Some(detail), RowLine::InShort) => Edit::Describe(detail, text),
        _ => DiagnosisEdit::Describe { row: row.clone(), line, text }.into(),
    }
}

fn observations(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    state: &mut TerritoryState,
    out: &mut Vec<Action>,
) {
    let found = &look.survey.row(&row.id).observations;
    let name = look.words.with("territory-observations", [("count", found.len().into())]);
    ui.label(strong(name, size::BODY));
    if found.is_empty() {
        return form::help(ui, look.theme, look.words.text("territory-none-yet"));
    }
    let mut list = std::mem::take(&mut state.observed);
    list.read(look, &row.id, || {
        let letters = lettered(look, row);
        found.iter().filter_map(|sorted| told(look, &letters, sorted)).collect()
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    for (argument, line) in &list.lines {
        let above = || state.lines.go_to(Ground::Row(row.id.clone()));
        let at = (&*list.all, &mut state.observations);
        let response = line.ui(ui, look, *argument, at, above);
        if response.has_focus()
            && let Some(sorted) = found.iter().find(|sorted| sorted.argument == *argument)
        {
            answer(ui, look, row, sorted, response.id, out);
        }
    }
    state.observed = list;
}

/// One observation: its number, its words, its voice, and under what it was sorted.
fn told(look: &Look<'_>, letters: &[(char, &TypeId)], sorted: &Sorted) -> Option<(EntryId, Told)> {
    let recorded = look.ledger.get(sorted.argument)?;
    let words = look.words.words(&recorded.argument.words, recorded.argument.verbatim);
    let answer = under(look, letters, sorted);
    let speakers = look.may_be_seen(Disclosure::Speakers);
    let voice = if speakers { look.session.speaker_name(&recorded.argument.speaker) } else { "" };
    let is_sorted = sorted.observation.is_sorted();
    let line = Told {
        number: recorded.number.to_string(),
        aloud: format!("{}, {words}, {answer}", recorded.number),
        words,
        beside: voice.to_owned(),
        answer,
        ink: if is_sorted { |theme| theme.ink } else { |theme| theme.alert },
    };
    Some((sorted.argument, line))
}

/// Letters are for the observation that has the keyboard.
fn answer(
    ui: &Ui,
    look: &Look<'_>,
    row: &Row,
    sorted: &Sorted,
    id: egui::Id,
    out: &mut Vec<Action>,
) {
    let letters = lettered(look, row);
    let types = letters.iter().map(|(letter, _)| *letter);
    letters::read_by(ui, id, Commands::each(types.chain([OTHERWISE, CONTESTED])));
    if look.may_write {
        sort(ui, look, &letters, sorted, out);
    }
}

/// "a pour · b contre", "autrement", "à ranger"; and that it is contested.
fn under(look: &Look<'_>, letters: &[(char, &TypeId)], sorted: &Sorted) -> String {
    let words = look.words;
    let observation = &sorted.observation;
    let mut parts: Vec<String> = observation
        .signs
        .iter()
        .map(|(of, sign)| {
            let letter = letters.iter().find(|(_, known)| *known == of).map(|(letter, _)| *letter);
            let name = letter.map_or_else(
                || words.kind(&look.session.diagnosis, of).to_owned(),
                |letter| letter.to_string(),
            );
            format!("{name} {}", words.sign(*sign))
        })
        .collect();
    if observation.otherwise {
        parts.push(words.text("territory-otherwise"));
    }
    if !observation.is_sorted() {
        parts.push(words.text("territory-unsorted"));
    }
    if observation.contested {
        parts.push(words.text("contested"));
    }
    parts.join(" · ")
}

/// A letter says that it speaks for a type, the same in capitals against it, or no longer; x that it fits none; t that it is contested.
fn sort(
    ui: &Ui,
    look: &Look<'_>,
    letters: &[(char, &TypeId)],
    sorted: &Sorted,
    out: &mut Vec<Action>,
) {
    let typed = letters::take(ui);
    if typed.is_empty() {
        return;
    }
    let mut to = sorted.observation.clone();
    for typed in typed.chars() {
        let sign = if typed.is_uppercase() { Sign::Against } else { Sign::For };
        let folded = typed.to_lowercase().next().unwrap_or(typed);
        if let Some((_, of)) = letters.iter().find(|(letter, _)| *letter == folded) {
            if to.signs.get(*of) == Some(&sign) {
                to.signs.remove(*of);
            } else {
                to.signs.insert((*of).clone(), sign);
            }
            to.otherwise = false;
        } else if folded == OTHERWISE {
            to.otherwise = !to.otherwise;
            to.signs.clear();
        } else if folded == CONTESTED {
            to.contested = !to.contested;
        }
    }
    let (at, sitting) = (look.now, look.sitting());
    let argument = sorted.argument;
    out.push(Edit::from(DiagnosisEdit::Sort { at, sitting, argument, to }).into());
}
