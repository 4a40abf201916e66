//! The territory folded: one line in the place of the hints, with what is moving, never a place.

use egui::{Label, RichText, Sense, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::session::Language;

/// What the line says, read again when the session or the language changed.
#[derive(Default)]
pub struct Folded {
    read: Option<(u64, Language)>,
    said: String,
}

impl Folded {
    fn read(&mut self, look: &Look<'_>) -> &str {
        let read = Some((look.session.revision, look.words.language));
        if self.read != read {
            self.read = read;
            self.said = said(look);
        }
        &self.said
    }
}

/// What is moving, in the group's words, or when it was looked at; that it was not yet.
fn said(look: &Look<'_>) -> String {
    let words = look.words;
    let rows = &look.session.diagnosis.rows;
    let moving = rows.iter().map(|row| row.moving.trim()).filter(|text| !text.is_empty());
    let moving: Vec<_> = moving.collect();
    if !moving.is_empty() {
        return words.with("territory-folded-moving", [("words", moving.join(" · ").into())]);
    }
    let unfold = ("unfold", command_keys(words, Command::ShowTerritory).into());
    let last = look.survey.last().and_then(|last| look.ledger.get(last));
    match last.map(|recorded| look.session.said_on(recorded)) {
        Some(date) => {
            let date = ("date", words.date(date).into());
            words.with("territory-folded-looked-at", [date, unfold])
        }
        None => words.with("territory-folded-not-yet", [unfold]),
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, folded: &mut Folded, out: &mut Vec<Action>) {
    let text = RichText::new(folded.read(look)).size(size::SMALL).color(look.theme.ink);
    let label = Label::new(text).truncate().sense(Sense::CLICK);
    let what = |ui: &mut Ui| {
        ui.label(look.words.text("command-show-territory"));
    };
    let response = ui.add(label).on_hover_ui(what);
    if response.clicked() {
        out.push(Command::ShowTerritory.into());
    }
}
