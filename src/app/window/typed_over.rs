//! What is typed while something stands over the screen: letters that nothing there takes wait in the draft, and are typed once it is
//! gone. A space or Enter that goes with them presses nothing, nor does a space press what took the keyboard by itself.

use egui::{Context, Event, Id, Key, Memory, Modifiers, Ui};

use crate::app::base::keys;
use crate::app::base::letters;

/// What was typed over the screen and waits.
#[derive(Debug, Default)]
pub struct TypedOver {
    waiting: String,
    /// Letters that chose something, and may have begun a sentence.
    chose: String,
    /// Letters came last.
    goes_on: bool,
    /// A person took the keyboard where it is.
    is_led: bool,
    /// A key or a click moved it in the frame before.
    moved: bool,
    /// What had the keyboard in the frame before.
    focused: Option<Id>,
    /// The field of text that had it last.
    field: Option<Id>,
}

/// What was typed over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Letters, that wait.
    Letters,
    /// Enter after letters: it writes and records nothing.
    Enter,
}

impl TypedOver {
    pub fn waiting(&self) -> &str {
        &self.waiting
    }

    /// A sentence that was typed where only a command is looked for.
    pub fn keep(&mut self, sentence: &str) {
        self.waiting.push_str(sentence);
    }

    /// Something else stands over the screen.
    pub fn begin(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        *self = Self { waiting, ..Self::default() };
    }

    /// Before what stands over the screen sees it: takes what nothing there is for.
    pub fn take(&mut self, ui: &Ui) -> Option<Typed> {
        let ctx = ui.ctx();
        let is_free = ctx.memory(Memory::focused).is_none();
        if let Some(field) = self.field.filter(|_| is_free)
            && ui.input(|input| input.events.iter().any(writes))
        {
            ctx.memory_mut(|memory| memory.request_focus(field));
            return None;
        }
        if ctx.text_edit_focused() {
            return None;
        }
        if self.goes_on && ui.input_mut(keys::take_enter).is_some() {
            self.goes_on = false;
            return Some(Typed::Enter);
        }
        if self.goes_on {
            let back =
                ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, Key::Backspace));
            if 0 < back {
                let kept = self.waiting.chars().count().saturating_sub(back);
                self.waiting = self.waiting.chars().take(kept).collect();
                return Some(Typed::Letters);
            }
        }
        let commands = letters::commands(ctx).map(|(_, commands)| commands);
        let first = ui.input(|input| input.events.iter().find_map(text_of));
        if let (Some(commands), Some(first)) = (&commands, &first)
            && !self.goes_on
            && first.chars().all(|letter| commands.has(letter) || letter == ' ')
        {
            self.chose.push_str(first);
            return None;
        }
        let is_space = match &first {
            Some(first) => first.trim().is_empty(),
            None => ui.input(|input| input.key_pressed(Key::Space)),
        };
        if is_space && self.is_led && !self.goes_on && !is_free {
            return None;
        }
        let mut typed = std::mem::take(&mut self.chose) + &letters::take(ui);
        typed.extend(
            letters::take_unread_paste(ui).map(|pasted| crate::session::clean_line(&pasted)),
        );
        if typed.is_empty() {
            return None;
        }
        self.goes_on |= !typed.trim().is_empty();
        self.waiting.push_str(&typed);
        Some(Typed::Letters)
    }

    /// After it was drawn: where the keyboard is, and whether a person took it there.
    pub fn notice(&mut self, ctx: &Context) {
        let moves = ctx.input(|input| {
            let steers = |event: &Event| match event {
                Event::Key { key, pressed: true, .. } => matches!(
                    key,
                    Key::Tab | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
                ),
                Event::PointerButton { .. } | Event::Touch { .. } => true,
                _ => false,
            };
            input.events.iter().any(steers)
        });
        let focused = ctx.memory(Memory::focused);
        let moved = std::mem::replace(&mut self.moved, moves);
        if moves || moved {
            self.is_led = true;
            self.goes_on = false;
            self.chose.clear();
        } else if focused != self.focused {
            self.is_led = false;
        }
        self.focused = focused;
        if ctx.text_edit_focused() {
            self.field = focused;
        }
    }

    /// Nothing stands over the screen any more: the letters that waited are typed where the keyboard was, before all that is
    /// typed now. What waited.
    pub fn give(&mut self, ui: &Ui, under: Option<Id>) -> String {
        let letters = std::mem::take(self).waiting;
        if letters.trim().is_empty() {
            return letters;
        }
        match under.filter(|under| ui.ctx().read_response(*under).is_some()) {
            Some(under) => ui.memory_mut(|memory| memory.request_focus(under)),
            None => ui.memory_mut(Memory::stop_text_input),
        }
        ui.input_mut(|input| input.events.insert(0, Event::Text(letters.clone())));
        letters
    }
}

fn text_of(event: &Event) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// Whether it writes letters, where a field has the keyboard.
fn writes(event: &Event) -> bool {
    match event {
        Event::Text(text) => !text.trim().is_empty(),
        Event::Paste(_) => true,
        _ => false,
    }
}
