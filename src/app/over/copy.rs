//! Saving a copy: as it is, or to hand over, with what that one is without told first.

use std::sync::Arc;

use egui::{Context, RichText};

use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{buttons, low, modal, muted, paragraph, primary, secondary};
use crate::export::{HandOver, LeftBehind, hand_over};
use crate::session::{Disclosure, Plan, Session};
use crate::words::Words;

const WIDTH: f32 = 680.0;

/// The copy that could be handed over.
#[derive(Debug)]
pub struct CopyState {
    session: Arc<Session>,
    left: LeftBehind,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyChoice {
    Cancel,
    AsItIs,
    HandOver(Arc<Session>),
}

impl CopyState {
    /// Of `session`; natures of ties go along if the room may see them.
    pub fn new(session: &Session, words: Words) -> Self {
        let natures = Plan::of(session).shows(Disclosure::Natures);
        let HandOver { session, left } = hand_over(session, words, natures);
        Self { session: Arc::new(session), left }
    }

    /// Whether there is something to choose: a copy that would lack nothing is the session.
    pub fn asks(&self) -> bool {
        !self.left.is_empty()
    }

    /// How many internal texts a copy as it is holds.
    pub fn internal(&self) -> usize {
        self.left.internal()
    }

    /// The sheet over everything else; `None` while nobody answered.
    pub fn ui(&self, ctx: &Context, words: Words, theme: &Theme) -> Option<CopyChoice> {
        let title = words.text("copy-title");
        let shown = modal(ctx, theme, "copy", &title, WIDTH, |ui, opened| {
            low(ui, "copy", |ui| {
                ui.label(strong(words.text("left-title"), size::BODY));
                ui.spacing_mut().item_spacing.y = 3.0;
                for line in self.left.told(words) {
                    paragraph(ui, RichText::new(format!("– {line}")).size(size::BODY));
                }
                ui.add_space(8.0);
                paragraph(ui, muted(words.text("copy-why"), theme));
            });
            buttons(ui, |ui| {
                let count = [("count", self.internal().into())];
                let as_it_is = primary(ui, theme, words.with("copy-as-it-is", count));
                if opened {
                    as_it_is.request_focus();
                }
                let handed = secondary(ui, words.text("copy-hand-over"));
                let cancelled = secondary(ui, words.text("dialog-cancel"));
                if as_it_is.clicked() {
                    Some(CopyChoice::AsItIs)
                } else if handed.clicked() {
                    Some(CopyChoice::HandOver(Arc::clone(&self.session)))
                } else {
                    cancelled.clicked().then_some(CopyChoice::Cancel)
                }
            })
        });
        shown.inner.or_else(|| shown.dismissed.then_some(CopyChoice::Cancel))
    }
}
