//! What is typed for something the room may not see, while it sees this window.

use egui::{Key, Memory, Modifiers, Ui};

use super::Field;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::keys;
use crate::app::base::letters;
use crate::app::open::Open;

/// Where letters go that the room is not to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Another position, which is not shown here.
    Minority,
    /// What was refused: they come back with the window.
    Aside,
}

impl Open {
    /// `command` would show something: what is typed for it is kept, out of sight, until Escape.
    pub fn hold_letters(&mut self, desk: &mut Desk, command: Command) {
        let is_minority =
            command == Command::Minority && self.document.may_write() && self.add_minority(desk);
        if is_minority {
            self.views.bar.focus = None;
        }
        self.holds = Some(if is_minority { Holds::Minority } else { Holds::Aside });
        if let Some(focused) = desk.ctx.memory(Memory::focused) {
            desk.ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        let said = if is_minority { "projection-minority-held" } else { "projection-not-here" };
        desk.tell(desk.words().text(said));
    }

    /// Before any field: takes what is to be kept out of sight. Escape goes back to the words; Enter too, or records where that was
    /// the last word of the argument.
    pub fn keep_letters(&mut self, desk: &mut Desk, ui: &Ui) {
        if !self.projecting.is_here() {
            self.holds = None;
            self.give_letters_back(desk);
        }
        let Some(holds) = self.holds else { return };
        let letters = letters::take(ui);
        let back =
            ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, Key::Backspace));
        if !letters.is_empty() || 0 < back {
            let count = self.keep(holds, &letters, back);
            desk.tell(desk.words().with("projection-held", [("count", count.into())]));
        }
        let (escape, click, enter) = ui.input_mut(|input| {
            let escape = input.consume_key(Modifiers::NONE, Key::Escape);
            (escape, input.pointer.any_pressed(), keys::take_enter(input).is_some())
        });
        if escape || enter || click {
            self.holds = None;
            self.drop_silent_minority();
            desk.settle();
        }
        if enter && holds == Holds::Minority {
            self.record(desk, false);
        } else if escape || enter {
            self.views.bar.focus = Some(Field::Words);
        }
    }

    /// What is typed over the bar waits in the draft, in the place of what waited before.
    pub fn keep_typed_over(&mut self, former: &str, now: &str) {
        let mut draft = self.document.draft().clone();
        let held = &mut draft.sought.held;
        held.truncate(held.strip_suffix(former).unwrap_or(held).len());
        held.push_str(now);
        self.document.set_draft(draft);
    }

    /// Keeps letters in the draft, but for the last ones that were taken back; how many are kept so.
    fn keep(&mut self, holds: Holds, letters: &str, back: usize) -> usize {
        let mut draft = self.document.draft().clone();
        let change = |kept: &mut String| {
            kept.push_str(letters);
            for _ in 0..back {
                kept.pop();
            }
            kept.chars().count()
        };
        let of_a_minority = match holds {
            Holds::Minority => draft.last_minority_words().map(change),
            Holds::Aside => None,
        };
        let count = of_a_minority.unwrap_or_else(|| change(&mut draft.sought.held));
        self.document.set_draft(draft);
        count
    }

    fn drop_silent_minority(&mut self) {
        let mut draft = self.document.draft().clone();
        draft.drop_silent_minority();
        self.document.set_draft(draft);
    }

    /// The window is the facilitator's again: what was kept aside stands in the words, where the caret is.
    fn give_letters_back(&mut self, desk: &mut Desk) {
        if self.document.draft().sought.held.trim().is_empty() {
            return;
        }
        let mut draft = self.document.draft().clone();
        let held = std::mem::take(&mut draft.sought.held);
        if !draft.words.trim().is_empty() {
            draft.words.push_str(" · ");
        }
        draft.words.push_str(&held);
        self.document.set_draft(draft);
        self.views.bar.focus = Some(Field::Words);
        desk.tell(desk.words().text("projection-given-back"));
    }
}
