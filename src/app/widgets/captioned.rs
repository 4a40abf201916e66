//! Fields under their captions: a text, a line of words, and a line of words that stand for something else.

use egui::{Key, Response, Ui};

use super::form::{self, Field};
use crate::app::base::action::Action;
use crate::app::base::look::Look;

/// What is typed in a line that stands for something else, while the caret is in it.
#[derive(Debug)]
pub struct Typed<T> {
    text: String,
    /// What it stands for; once that is otherwise, it was not typed here.
    read: T,
}

/// A field: its caption, its name where other fields have the same caption, and its hint.
pub struct Captioned {
    pub caption: String,
    pub name: String,
    pub hint: String,
}

impl Captioned {
    pub fn of(look: &Look<'_>, caption: &str, hint: &str) -> Self {
        let caption = look.words.text(caption);
        Self { name: caption.clone(), caption, hint: look.words.text(hint) }
    }

    /// A line of words; they come back where they changed.
    pub fn words(
        self,
        ui: &mut Ui,
        look: &Look<'_>,
        words: &str,
        out: &mut Vec<Action>,
    ) -> (Response, Option<String>) {
        let mut text = words.to_owned();
        form::caption(ui, look.theme, &self.caption);
        let field = Field::line(&self.name, look.may_write).hint(self.hint);
        let response = field.show(ui, &self.name, &mut text);
        form::seal(&response, look, out);
        let changed = response.changed() && look.may_write;
        (response, changed.then_some(text))
    }

    /// A text of several lines.
    pub fn text(
        self,
        ui: &mut Ui,
        look: &Look<'_>,
        words: &str,
        out: &mut Vec<Action>,
    ) -> Option<String> {
        let mut text = words.to_owned();
        form::caption(ui, look.theme, &self.caption);
        let field = Field::lines(&self.name, look.may_write).hint(self.hint);
        let response = field.show(ui, &self.name, &mut text);
        form::seal(&response, look, out);
        (response.changed() && look.may_write).then_some(text)
    }

    /// A line that stands for what `read` makes of it.
    pub fn read<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        look: &Look<'_>,
        (kept, told): (&T, String),
        typed: &mut Option<Typed<T>>,
        read: impl Fn(&str) -> T,
        out: &mut Vec<Action>,
    ) -> (Response, Option<T>) {
        let going_on = typed.take().filter(|typed| typed.read == *kept);
        let mut text = going_on.map_or(told, |typed| typed.text);
        form::caption(ui, look.theme, &self.caption);
        let field = Field::line(&self.name, look.may_write).hint(self.hint);
        let response = field.show(ui, &self.name, &mut text);
        form::seal(&response, look, out);
        let after = if response.changed() { read(&text) } else { kept.clone() };
        let changed = (after != *kept && look.may_write).then(|| after.clone());
        if response.has_focus() {
            *typed = Some(Typed { text, read: after });
        }
        (response, changed)
    }
}

/// Whether Enter left a field.
pub fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
