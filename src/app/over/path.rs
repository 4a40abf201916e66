//! A path typed by hand, where the system has no file dialog.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Key, Margin, TextEdit};

use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{buttons, modal, muted, paragraph, primary, secondary, small};
use crate::session::{Session, Whom};
use crate::storage::path_typed;
use crate::words::Words;

/// What a path is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A session to open.
    Open,
    /// A list of people or of actors.
    List(Whom),
    /// A copy of a session, to be joined with others.
    Copy,
    /// A folder that the library is to list too.
    Folder,
    /// A new file.
    Save(Purpose),
}

/// What a place to save is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A copy; the session goes on where it is.
    Copy,
    /// This copy, made to be handed over.
    HandOver(Arc<Session>),
    /// The session goes on there.
    Move,
    /// This text.
    Text(Arc<str>),
    /// What is being asked for.
    Export,
    /// What was sealed, in the clear.
    Unsealed,
}

/// A path typed by hand, where the system has no file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPrompt {
    pub pick: Pick,
    pub path: String,
    /// What was wrong with the path given before; empty if nothing.
    pub problem: String,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathChoice {
    Cancel,
    /// Nothing is known of it yet.
    Path(PathBuf),
}

impl PathPrompt {
    pub fn new(pick: Pick, path: String) -> Self {
        Self { pick, path, problem: String::new() }
    }

    /// The question over everything else; `None` while nobody answered.
    pub fn ui(&mut self, ctx: &Context, words: Words, theme: &Theme) -> Option<PathChoice> {
        let (title, accept) = match self.pick {
            Pick::Open => ("prompt-open-title", "prompt-open-accept"),
            Pick::Copy => ("joining-add", "prompt-open-accept"),
            Pick::List(Whom::Actors) => ("prompt-list-title", "prompt-open-accept"),
            Pick::List(Whom::People) => ("prompt-people-title", "prompt-open-accept"),
            Pick::Save(_) => ("prompt-save-title", "prompt-save-accept"),
            Pick::Folder => ("library-add", "prompt-folder-accept"),
        };
        let title = words.text(title);
        let shown = modal(ctx, theme, "path prompt", &title, 620.0, |ui, opened| {
            paragraph(ui, muted(words.text("prompt-note"), theme));
            ui.add_space(6.0);
            let name = words.text(match self.pick {
                Pick::Folder => "prompt-folder-path",
                _ => "prompt-path",
            });
            ui.label(strong(&name, size::BODY));
            let edit = TextEdit::singleline(&mut self.path)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 7));
            let field = ui.add(edit).accessible_name(name);
            if opened {
                field.request_focus();
            }
            if field.changed() {
                self.problem.clear();
            }
            if !self.problem.is_empty() {
                paragraph(ui, small(&self.problem, theme).color(theme.alert));
            }
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let path = self.path.trim();
            buttons(ui, |ui| {
                let ready = !path.is_empty();
                let accept = ui.add_enabled_ui(ready, |ui| primary(ui, theme, words.text(accept)));
                let needs = words.text("prompt-needs-path");
                let accept = accept.inner.on_disabled_hover_text(needs);
                if secondary(ui, words.text("dialog-cancel")).clicked() {
                    Some(PathChoice::Cancel)
                } else if ready && (enter || accept.clicked()) {
                    Some(PathChoice::Path(path_typed(path)))
                } else {
                    if enter {
                        field.request_focus();
                    }
                    None
                }
            })
        });
        shown.inner.or_else(|| shown.dismissed.then_some(PathChoice::Cancel))
    }
}
