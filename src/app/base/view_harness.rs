//! A view on trial: a session that lives, and what the view asked for.

use egui::Ui;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::action::Action;
use super::fixture::Fixture;
use super::look::{Look, Spotlight};
use super::theme::{self, Theme};
use crate::session::{Edit, History, Language, Session};
use crate::words::Words;

pub type View<S> = fn(&mut Ui, &Look<'_>, &mut S, &mut Vec<Action>);

/// What is on trial, and how.
pub struct ViewHarness<S> {
    pub session: Session,
    pub state: S,
    pub actions: Vec<Action>,
    pub may_write: bool,
    pub spotlight: Spotlight,
    history: History,
    pub words: Words,
}

impl<S: Default + 'static> ViewHarness<S> {
    pub fn of(session: Session) -> Self {
        Self {
            session,
            state: S::default(),
            actions: Vec::new(),
            may_write: true,
            spotlight: Spotlight::default(),
            history: History::default(),
            words: Words::new(Language::Fr),
        }
    }

    #[must_use]
    pub fn said_in(self, language: Language) -> Self {
        Self { words: Words::new(language), ..self }
    }

    pub fn edits(&self) -> Vec<&Edit> {
        self.actions
            .iter()
            .filter_map(|action| match action {
                Action::Edit(edit) => Some(edit),
                _ => None,
            })
            .collect()
    }

    /// A window of 360 points, as narrow as the panel gets.
    pub fn narrow(self, view: View<S>) -> Harness<'static, Self> {
        self.sized(view, [360.0, 900.0], egui::Theme::Light)
    }

    pub fn sized(
        self,
        view: View<S>,
        size: [f32; 2],
        theme: egui::Theme,
    ) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(theme)
            .with_render_cursor(false)
            .with_context_setup(theme::install)
            .build_ui_state(move |ui, trial: &mut Self| trial.frame(ui, view), self);
        harness.run();
        harness
    }

    fn frame(&mut self, ui: &mut Ui, view: View<S>) {
        let theme = Theme::of(ui.ctx());
        let mut fixture = Fixture::of(self.session.clone());
        fixture.spotlight = self.spotlight.clone();
        let mut look = fixture.look(self.words, theme);
        look.may_write = self.may_write;
        let mut out = Vec::new();
        egui::CentralPanel::default()
            .frame(theme.frame())
            .show(ui, |ui| view(ui, &look, &mut self.state, &mut out));
        for action in out {
            match &action {
                Action::Edit(edit) => {
                    self.history.perform(&mut self.session, edit.clone()).unwrap();
                    ui.ctx().request_repaint();
                }
                Action::Seal => self.history.seal(),
                Action::SelectActor(actor) => {
                    self.spotlight.actor = Some(*actor);
                    ui.ctx().request_repaint();
                }
                Action::ShowEveryMission(every) => {
                    self.spotlight.every_mission = *every;
                    ui.ctx().request_repaint();
                }
                _ => {}
            }
            self.actions.push(action);
        }
    }

    /// Holds that nothing reaches beyond the panel at its narrowest, in both languages.
    pub fn fits(view: View<S>, make: impl Fn() -> Self) {
        for language in Language::ALL {
            let mut trial = make();
            trial.words = Words::new(language);
            let harness = trial.narrow(view);
            let roles = [
                Role::Label,
                Role::Button,
                Role::Tab,
                Role::TextInput,
                Role::MultilineTextInput,
                Role::RadioGroup,
                Role::RadioButton,
            ];
            let parts: Vec<_> = harness.query_all_by(|node| roles.contains(&node.role())).collect();
            assert!(5 < parts.len());
            for part in parts {
                let rect = part.rect();
                assert!(15.0 <= rect.left() && rect.right() <= 345.5, "{part:?} {rect}");
            }
        }
    }
}
