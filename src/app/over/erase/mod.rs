//! Erasing what is written on someone: what goes, each mention in turn, then once and for all.

pub mod extract;
mod first;
mod last;
mod passage;
mod shown;
#[cfg(test)]
mod tests;
mod wordings;

use egui::{Context, Response, Ui};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::dialog::{self, modal};
use crate::session::{Edit, Erasure, Replacement, Subject};
use passage::Passage;

/// How wide these questions are.
const WIDTH: f32 = 640.0;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// What goes, and which names are looked for; for an argument, which texts.
    First,
    Passage(usize),
    Last,
}

/// What was asked for in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Go {
    Next,
    Back,
    Cancel,
    Erase,
}

/// Erasing what is written on someone, step by step. Nothing is done before the last one.
#[derive(Debug)]
pub struct EraseState {
    subject: Subject,
    step: Step,
    /// What is looked for in every text; nothing before the first frame.
    names: Option<Vec<String>>,
    /// Another name, while it is typed.
    name: String,
    passages: Vec<Passage>,
    /// The step was not shown yet.
    arrives: bool,
}

impl EraseState {
    pub fn new(subject: Subject) -> Self {
        Self {
            subject,
            step: Step::First,
            names: None,
            name: String::new(),
            passages: Vec::new(),
            arrives: true,
        }
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let Some(name) = shown::subject(look, self.subject).filter(|_| look.may_write) else {
            return false;
        };
        if self.names.is_none() {
            self.search(look, self.subject.names(look.session));
        }
        let title = self.title(look, &name);
        let shown = modal(ctx, look.theme, "erase", &title, WIDTH, |ui, _| match self.step {
            Step::First if self.is_wording() => wordings::ui(ui, look, self),
            Step::First => first::ui(ui, look, self),
            Step::Passage(at) => passage::ui(ui, look, self, at),
            Step::Last => last::ui(ui, look, self, &name),
        });
        // Escape goes back a step: what was read and typed so far is not lost.
        let go = shown.inner.or_else(|| shown.dismissed.then_some(Go::Back));
        let stays = go.is_none_or(|go| self.go(go, look, out));
        if go.is_some() {
            ctx.request_repaint();
        }
        stays
    }

    fn title(&self, look: &Look<'_>, name: &str) -> String {
        match (self.step, self.subject) {
            (Step::Last, _) => look.words.text("erase-last-title"),
            (_, Subject::Wording(id)) => {
                let number = look.ledger.get(id).map_or(0, |recorded| recorded.number);
                look.words.with("erase-wording-title", [("number", number.into())])
            }
            _ => look.words.with("erase-title", [("name", name.into())]),
        }
    }

    fn is_wording(&self) -> bool {
        matches!(self.subject, Subject::Wording(_))
    }

    fn names(&self) -> &[String] {
        self.names.as_deref().unwrap_or_default()
    }

    /// Finds what says one of `names`; what was decided of a text stays decided. Where an argument has one text, it is the one meant.
    fn search(&mut self, look: &Look<'_>, names: Vec<String>) {
        let mut before = std::mem::take(&mut self.passages);
        let found = self.subject.mentions(look.session, &names);
        let fresh = |(place, text)| Passage::new(look, self.subject, &names, place, text);
        self.passages = found
            .into_iter()
            .map(|found| {
                let decided = before.iter().position(|old| old.touched && old.place == found.0);
                decided.map_or_else(|| fresh(found), |at| before.swap_remove(at))
            })
            .collect();
        if self.is_wording()
            && let [only] = &mut *self.passages
        {
            only.erased = true;
        }
        self.names = Some(names);
    }

    /// Moves on. False once it is to go.
    fn go(&mut self, go: Go, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let count = if self.is_wording() { 0 } else { self.passages.len() };
        let from_first = if count == 0 { Step::Last } else { Step::Passage(0) };
        let next = match (go, self.step) {
            (Go::Cancel, _) | (Go::Back, Step::First) => return false,
            (Go::Erase, _) => {
                out.push(Edit::Erase(self.erasure(look)).into());
                return false;
            }
            (Go::Next, Step::First) => from_first,
            (Go::Next, Step::Passage(at)) if at + 1 < count => Step::Passage(at + 1),
            (Go::Next, _) => Step::Last,
            (Go::Back, Step::Passage(at)) => at.checked_sub(1).map_or(Step::First, Step::Passage),
            (Go::Back, Step::Last) => count.checked_sub(1).map_or(Step::First, Step::Passage),
        };
        self.arrives |= next != self.step;
        self.step = next;
        true
    }

    fn erasure(&self, look: &Look<'_>) -> Erasure {
        let erased = self.passages.iter().filter(|passage| passage.erased);
        let replacement = |passage: &Passage| Replacement {
            place: passage.place.clone(),
            text: passage.by.trim().to_owned(),
        };
        Erasure {
            at: look.now,
            sitting: look.sitting(),
            subject: self.subject,
            replacements: erased.map(replacement).collect(),
        }
    }

    /// Puts the keyboard on what one came to do, when the step is new.
    fn welcome(&mut self, button: &Response) {
        if std::mem::take(&mut self.arrives) {
            button.request_focus();
        }
    }

    /// "Back" or "Erase nothing", then "Continue", which has the keyboard.
    fn buttons(&mut self, ui: &mut Ui, look: &Look<'_>, may_go_on: bool) -> Option<Go> {
        let words = look.words;
        dialog::buttons(ui, |ui| {
            let next = words.text("erase-next");
            let next =
                ui.add_enabled_ui(may_go_on, |ui| dialog::primary(ui, look.theme, next)).inner;
            self.welcome(&next);
            let back = self.step != Step::First
                && dialog::secondary(ui, words.text("erase-back")).clicked();
            let cancel = dialog::secondary(ui, words.text("erase-cancel")).clicked();
            [(next.clicked(), Go::Next), (back, Go::Back), (cancel, Go::Cancel)]
                .into_iter()
                .find_map(|(asked, go)| asked.then_some(go))
        })
    }
}
