//! One text that names the subject, and what will stand in its place.

use egui::Ui;

use super::{EraseState, Go, shown};
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::dialog::{self, paragraph, small};
use crate::app::widgets::form::{self, Field};
use crate::session::{Subject, TextPlace, places_of, replaced};

/// A text, and what becomes of it.
#[derive(Debug)]
pub struct Passage {
    pub place: TextPlace,
    pub text: String,
    /// What stands in its place, if it is erased.
    pub by: String,
    pub erased: bool,
    /// Somebody decided.
    pub touched: bool,
}

impl Passage {
    /// A text with what is proposed for it: of an argument's own texts, none goes unless it is chosen.
    pub fn new(
        look: &Look<'_>,
        subject: Subject,
        names: &[String],
        place: TextPlace,
        text: String,
    ) -> Self {
        let word = |id| look.words.text(id);
        let college = || subject.college(look.session);
        let by = match (subject, &place) {
            (Subject::Actor(_), _) => replaced(&text, names, &word("erase-by-actor")),
            (Subject::Participant(_), _) => {
                let by = college().unwrap_or_else(|| word("erase-by-person"));
                replaced(&text, names, &by)
            }
            (Subject::Wording(_), TextPlace::Speaker(_)) => word("erase-by-person"),
            (Subject::Wording(_), _) => word("erase-by-wording"),
        };
        let erased = !matches!(subject, Subject::Wording(_));
        Self { place, text, by, erased, touched: false }
    }

    /// Whether what was decided can be done.
    pub fn is_settled(&self) -> bool {
        !(self.erased && self.place.needs_words() && self.by.trim().is_empty())
    }

    /// What stands in its place, to be changed. `names` are those that should not be in it.
    pub fn replacement_ui(&mut self, ui: &mut Ui, look: &Look<'_>, place: &str, names: &[String]) {
        form::caption(ui, look.theme, &look.words.text("erase-by"));
        let name = look.words.with("erase-by-name", [("place", place.into())]);
        let salt = ("by", &self.place);
        let field = Field::lines(&name, self.erased).show(ui, salt, &mut self.by);
        self.touched |= field.changed();
        if !self.is_settled() {
            form::alert(ui, look.theme, look.words.text("erase-needs-words"));
        } else if self.erased && !places_of(&self.by, names).is_empty() {
            form::alert(ui, look.theme, look.words.text("erase-still"));
        }
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut EraseState, at: usize) -> Option<Go> {
    let words = look.words;
    let count = state.passages.len();
    let names = state.names.clone().unwrap_or_default();
    let Some(passage) = state.passages.get_mut(at) else { return Some(Go::Back) };
    let place = words.text_place(look.session, look.ledger, &passage.place);
    let progress = [("rank", (at + 1).into()), ("count", count.into())];
    paragraph(ui, small(words.with("erase-progress", progress), look.theme));
    dialog::low(ui, "passage", |ui| {
        paragraph(ui, strong(&place, size::BODY));
        let called = words.text("erase-text");
        shown::text(ui, look.theme, ("text", at), &passage.text, &names, &called);
        ui.add_space(6.0);
        passage.replacement_ui(ui, look, &place, &names);
        let mut leave = !passage.erased;
        if ui.checkbox(&mut leave, words.text("erase-leave")).changed() {
            passage.erased = !leave;
            passage.touched = true;
        }
    });
    let may_go_on = passage.is_settled();
    state.buttons(ui, look, may_go_on)
}
