//! All that is written on someone, to hand over.

use egui::accesskit::Live;
use egui::{Context, Frame, Label, Margin, TextEdit, Ui};

use super::shown;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::dialog::{self, modal, small};
use crate::app::widgets::form;
use crate::export;
use crate::session::Subject;

/// The lines of the text fit in it.
const WIDTH: f32 = 820.0;

/// All that is written on someone, to read, to copy, to save.
#[derive(Debug)]
pub struct ExtractState {
    subject: Subject,
    /// In the language it was first shown in.
    text: Option<String>,
    copied: bool,
}

impl ExtractState {
    pub fn new(subject: Subject) -> Self {
        Self { subject, text: None, copied: false }
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let Some(name) = shown::subject(look, self.subject) else { return false };
        let text = self
            .text
            .take()
            .unwrap_or_else(|| export::person(look.session, look.ledger, self.subject, look.words));
        let title = look.words.with("extract-title", [("name", (&name).into())]);
        let shown = modal(ctx, look.theme, "extract", &title, WIDTH, |ui, opened| {
            let called = look.words.text("extract-text");
            let id = ui.scope_id().with("text");
            let mut fixed = text.as_str();
            let edit = TextEdit::multiline(&mut fixed)
                .id(id)
                .desired_width(f32::INFINITY)
                .frame(Frame::new().inner_margin(Margin::symmetric(12, 10)));
            let room = dialog::low_room(ui);
            form::framed(ui, look.theme.paper, room, id, edit).accessible_name(called);
            self.buttons(ui, look, &name, &text, opened, out)
        });
        self.text = Some(text);
        !(shown.inner || shown.dismissed)
    }

    /// Whether it is to be closed.
    fn buttons(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        name: &str,
        text: &str,
        opened: bool,
        out: &mut Vec<Action>,
    ) -> bool {
        let words = look.words;
        dialog::buttons(ui, |ui| {
            let copy = dialog::primary(ui, look.theme, words.text("extract-copy"));
            if opened {
                copy.request_focus();
            }
            if copy.clicked() {
                ui.copy_text(text.to_owned());
                self.copied = true;
            }
            if dialog::secondary(ui, words.text("extract-save-button")).clicked() {
                let date = look.session.heading.date.to_string();
                let name: String =
                    name.chars().map(|c| if is_plain(c) { c } else { ' ' }).take(60).collect();
                let name = [("date", date.into()), ("name", name.trim().into())];
                let name = words.with("extract-file", name);
                out.push(Action::SaveText { name, text: text.to_owned() });
            }
            let closes = dialog::secondary(ui, words.text("extract-close")).clicked();
            if self.copied {
                let told = small(words.text("extract-copied"), look.theme);
                let told = ui.add(Label::new(told));
                ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
            }
            closes
        })
    }
}

/// Whether every system takes it in the name of a file.
fn is_plain(c: char) -> bool {
    !c.is_control() && !matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
}
