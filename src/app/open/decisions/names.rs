//! A field of the card that takes names as they are found, and those it took under it.

use egui::{Button, RichText, Ui};
use jiff::civil::Date;

use super::{DecisionsState, Place};
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::{
    Candidate, Finder, FinderState, Found, Free, Way, entered, form, parse_date,
};

/// What the field is called and says, by the ids of its words.
pub struct Names {
    pub caption: &'static str,
    pub hint: &'static str,
    pub nothing_found: &'static str,
    /// Words that name nobody who is known are taken too.
    pub free: Free,
    pub place: Place,
    /// Where Enter goes on, once it took what was typed.
    pub next: Place,
}

/// What a person asked for.
pub enum Asked<T> {
    Add(T),
    AddWords(String),
    /// A day was typed where names are: it is when it is due.
    SetDue(Date),
    /// The name of this rank.
    TakeOff(usize),
}

impl Names {
    /// `candidates` are asked for while something is looked for; `taken` are the names so far.
    pub fn show<T>(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        state: &mut DecisionsState,
        candidates: impl FnOnce() -> (Vec<T>, Vec<Candidate>),
        taken: &[impl AsRef<str>],
    ) -> Option<Asked<T>> {
        ui.add_space(6.0);
        let name = look.words.text(self.caption);
        form::caption(ui, look.theme, &name);
        let id = ui.scope_id().with(self.place);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let finding = state.finding.entry(self.place).or_default();
        let searched = finding.is_searching() || has_focus;
        let (mut known, candidates) = if searched { candidates() } else { Default::default() };
        let all: Vec<usize> = (0..candidates.len()).collect();
        let day = parse_date(&finding.query);
        let nothing_found = match day {
            Some(day) => {
                look.words.with("decisions-is-due", [("date", look.words.date(day).into())])
            }
            None => look.words.text(self.nothing_found),
        };
        let finder = Finder {
            id,
            name: &name,
            theme: look.theme,
            candidates: &candidates,
            offered: &all,
            chosen: "",
            hint: &look.words.text(self.hint),
            nothing_found: &nothing_found,
            free: self.free,
            width: f32::INFINITY,
            small: false,
            hidden: false,
        };
        let (response, mut found) =
            ui.add_enabled_ui(look.may_write, |ui| finder.show(ui, finding)).inner;
        // A comma is for one more.
        if response.has_focus()
            && let Some((name, rest)) = finding.query.split_once(',')
        {
            let mut first = FinderState::typed(name);
            let rest = FinderState::typed(rest.trim_start());
            found = first.settle(&candidates, &all, self.free, Way::Takes);
            if found.is_some() || !first.is_searching() {
                *finding = rest;
                ui.ctx().request_repaint();
            }
        }
        let is_due =
            day.filter(|_| !response.has_focus() && (found.is_some() || finding.is_searching()));
        if is_due.is_some() {
            *finding = FinderState::default();
        }
        let is_stuck = finding.is_searching();
        state.arrive(self.place, &response);
        if entered(ui, &response) {
            state.going_to = Some(match is_due {
                Some(_) if self.place == Place::About => Place::About,
                Some(_) => Place::Again,
                None if is_stuck => self.place,
                None => self.next,
            });
        }
        let added = match found {
            Some(Found::Candidate(index)) if index < known.len() => {
                Some(Asked::Add(known.swap_remove(index)))
            }
            _ if is_due.is_some() => is_due.map(Asked::SetDue),
            Some(Found::Words(words)) => Some(Asked::AddWords(words)),
            Some(Found::Candidate(_) | Found::Cleared) | None => None,
        };
        let off = if taken.is_empty() { None } else { chips(ui, look, taken) };
        let off = off.map(Asked::TakeOff);
        added.or(off)
    }
}

/// The names that were taken; the rank of the one that is to go.
fn chips(ui: &mut Ui, look: &Look<'_>, taken: &[impl AsRef<str>]) -> Option<usize> {
    let chip = |ui: &mut Ui, said: &str| {
        let text = RichText::new(format!("{said} ×")).size(size::SMALL);
        let name = look.words.with("decisions-take-off", [("name", said.into())]);
        let chip = Button::new(text).fill(look.theme.highlight);
        let chip = ui.add_enabled(look.may_write, chip).accessible_name(&name);
        chip.on_hover_text(name).clicked()
    };
    ui.horizontal_wrapped(|ui| {
        let mut off = None;
        for (rank, said) in taken.iter().enumerate() {
            if chip(ui, said.as_ref()) {
                off = Some(rank);
            }
        }
        off
    })
    .inner
}
