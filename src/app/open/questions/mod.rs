//! To look at together: what the relations ask, in plain words.

mod read;

use egui::{Button, Label, RichText, ScrollArea, Ui};

use crate::analysis::Question;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::open::mission;
use crate::app::widgets::{argument, form};
use crate::session::ActorEdit;

pub use read::{QuestionsState, RelationQuestions};

/// The panel.
pub fn panel(ui: &mut Ui, look: &Look<'_>, state: &QuestionsState, out: &mut Vec<Action>) {
    let every = look.spotlight.every_mission;
    self::ui(ui, look, state.read().map(|read| read.shown(every)), out);
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, questions: Option<&[Question]>, out: &mut Vec<Action>) {
    form::column(ui, |ui| {
        form::section(ui, look.words.text("questions-title"));
        form::help(ui, look.theme, look.words.text("questions-reading"));
        form::help(ui, look.theme, look.words.examined(look.on_mission()));
        mission::line(ui, look);
        mission::left_out(ui, look, out);
        ui.add_space(6.0);
    });
    ScrollArea::vertical().id_salt("questions").auto_shrink(false).show(ui, |ui| {
        form::column(ui, |ui| match questions {
            None => form::notice(ui, look.theme, look.words.text("questions-being-read")),
            Some([]) => form::notice(ui, look.theme, look.words.text("questions-none")),
            Some(questions) => {
                for (rank, question) in questions.iter().enumerate() {
                    ui.push_id(rank, |ui| card(ui, look, question, out));
                    ui.add_space(8.0);
                }
            }
        });
    });
}

/// One question: chosen, it lights its actors in the matrix and on the map.
fn card(ui: &mut Ui, look: &Look<'_>, question: &Question, out: &mut Vec<Action>) {
    let lit = look.spotlight.finding == Some(question.finding);
    let fill = if lit { look.theme.highlight } else { look.theme.paper };
    look.theme.frame().fill(fill).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let asked = look.words.question(look.session, question);
        argument::text(ui, theme::strong(&asked, size::BODY));
        argument::text(
            ui,
            argument::small(look.words.why(look.session, question)).color(look.theme.muted),
        );
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            light(ui, look, question, &asked, lit, out);
            for (command, text) in
                [(Command::ShowRelations, "panel-relations"), (Command::ShowMap, "panel-map")]
            {
                let name = look.words.with(
                    "questions-show-in",
                    [("view", look.words.text(text).into()), ("question", (&asked).into())],
                );
                let text = RichText::new(look.words.text(text)).size(size::SMALL);
                if ui.add(Button::new(text)).accessible_name(name).clicked() {
                    if !lit {
                        out.push(Action::Light(question.finding, question.actors.clone()));
                    }
                    out.push(command.into());
                }
            }
            share(ui, look, question, &asked, out);
        });
    });
}

fn light(
    ui: &mut Ui,
    look: &Look<'_>,
    question: &Question,
    asked: &str,
    lit: bool,
    out: &mut Vec<Action>,
) {
    let text = look.words.text(if lit { "questions-put-out" } else { "questions-light" });
    let name = format!("{text} {asked}");
    let button = Button::selectable(lit, RichText::new(text).size(size::SMALL));
    if ui.add(button).accessible_name(name).clicked() {
        out.push(Action::Light(question.finding, question.actors.clone()));
    }
}

/// Whether the question may leave the room: internal until the group says otherwise.
fn share(ui: &mut Ui, look: &Look<'_>, question: &Question, asked: &str, out: &mut Vec<Action>) {
    let mut shared = look.session.relations.shared.contains(&question.finding);
    let text = look.words.shareable(shared);
    let name = format!("{text} {asked}");
    if !look.may_write {
        ui.add(Label::new(RichText::new(text).size(size::SMALL).color(look.theme.muted)));
        return;
    }
    let tick = egui::Checkbox::new(
        &mut shared,
        RichText::new(look.words.text("shareable")).size(size::SMALL),
    );
    if ui.add(tick).accessible_name(name).changed() {
        out.push(ActorEdit::Share { finding: question.finding, shared }.into());
    }
}

#[cfg(test)]
mod tests;
