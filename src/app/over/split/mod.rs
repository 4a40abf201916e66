//! One actor that is two: which, and where the ties go.

use std::collections::BTreeMap;

use egui::{Context, FontFamily, FontId, Id, ScrollArea, Sense, Ui, pos2, vec2};
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::dialog::{
    beside_bar, buttons, modal, paragraph, primary, secondary, small,
};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Rows, Segment};
use crate::session::{Actor, ActorEdit, ActorId, Key, Relation, Side, fold};

/// One actor that is two: which, and where the ties go.
#[derive(Debug)]
pub struct SplitState {
    actor: ActorId,
    name: String,
    short: String,
    /// A tie that is not named stays.
    ties: BTreeMap<ActorId, Side>,
    rows: Rows<ActorId>,
}

const WIDTH: f32 = 640.0;
const ROW: f32 = 44.0;
/// What stands under the ties, and around the modal.
const UNDER_TIES: f32 = 190.0;

impl SplitState {
    pub fn new(actor: ActorId) -> Self {
        Self {
            actor,
            name: String::new(),
            short: String::new(),
            ties: BTreeMap::new(),
            rows: Rows::default(),
        }
    }

    /// Shows it. False once it is to go.
    pub fn ui(&mut self, ctx: &Context, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let Some(actor) = look.session.actors.get(self.actor) else { return false };
        let words = look.words;
        let title = words.with("split-title", [("name", actor.short_name().into())]);
        let shown = modal(ctx, look.theme, "split", &title, WIDTH, |ui, opened| {
            let what = words.with("split-what", [("name", actor.short_name().into())]);
            paragraph(ui, small(what, look.theme));
            self.names(ui, look, opened);
            self.ties(ui, look);
            self.answers(ui, look, out)
        });
        shown.inner && !shown.dismissed
    }

    fn names(&mut self, ui: &mut Ui, look: &Look<'_>, opened: bool) {
        let fields = [("split-name", &mut self.name), ("split-short", &mut self.short)];
        for (n, (message, text)) in fields.into_iter().enumerate() {
            let name = look.words.text(message);
            form::caption(ui, look.theme, &name);
            let field = Field::line(&name, look.may_write).show(ui, message, text);
            if opened && n == 0 {
                field.request_focus();
            }
        }
        let name = fold(self.name.trim());
        if look.session.actors.iter().any(|actor| fold(actor.name.trim()) == name) {
            form::alert(ui, look.theme, look.words.text("split-taken"));
        }
    }

    fn ties(&mut self, ui: &mut Ui, look: &Look<'_>) {
        let words = look.words;
        let ties: Vec<_> = look
            .session
            .relations
            .all_of(self.actor)
            .filter_map(|tie| Some((tie.pair.other(self.actor)?, tie)))
            .collect();
        ui.add_space(6.0);
        if ties.is_empty() {
            paragraph(ui, small(words.text("split-no-ties"), look.theme));
            return;
        }
        ui.label(strong(words.text("split-ties"), size::BODY));
        form::help(ui, look.theme, words.text("split-keys"));
        let others: Vec<_> = ties.iter().map(|(other, _)| *other).collect();
        let segments = segments(look);
        let window = ui.ctx().content_rect().height();
        let height = (window - ui.min_rect().height() - UNDER_TIES).max(120.0);
        ScrollArea::vertical().id_salt("ties").max_height(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            beside_bar(ui, |ui| {
                for tie in ties {
                    form::rule(ui, look.theme);
                    self.tie(ui, look, tie, &segments, &others);
                }
            });
        });
    }

    fn tie(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        (other, relation): (ActorId, &Relation),
        segments: &[Segment<Side>],
        others: &[ActorId],
    ) {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let name = look.session.actor_name(other);
        let subject = look.words.with("split-tie", [("name", name.into())]);
        let choice = Choice {
            words: look.words,
            theme: look.theme,
            id: Id::unique(format!("split tie {other}")),
            subject: &subject,
            segments,
            chosen: Some(self.ties.get(&other).copied().unwrap_or_default()),
            in_words: true,
            clearable: Clearable::Never,
            reach: Reach::when(look.may_write).in_list(self.rows.entrance(others) == Some(&other)),
        };
        if self.rows.arrives_at(&other) {
            ui.memory_mut(|memory| memory.request_focus(choice.id));
        }
        let min = pos2(rect.right() - choice.width(ui) - 4.0, rect.center().y - 13.0);
        match choice.show_in(ui, min) {
            Answer::Set(side) => {
                self.ties.insert(other, side);
                self.rows.stay_at(other);
            }
            Answer::Up => _ = self.rows.step(others, &other, -1),
            Answer::Down => _ = self.rows.step(others, &other, 1),
            Answer::Nothing | Answer::Clear => {}
        }
        let said = look.words.tie(&look.session.relations, relation);
        let room = min.x - rect.left() - 12.0;
        let mut cut = false;
        for (text, size, colour, top) in
            [(name, size::BODY, look.theme.ink, 4.0), (&said, size::SMALL, look.theme.muted, 24.0)]
        {
            let font = FontId::new(size, FontFamily::Proportional);
            let (galley, elided) = form::elided(ui, text, font, colour, room);
            ui.painter().galley(pos2(rect.left(), rect.top() + top), galley, colour);
            cut |= elided;
        }
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{name}, {said}"))
        });
        if cut {
            response.on_hover_text(format!("{name}\n{said}"));
        }
    }

    fn answers(&self, ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) -> bool {
        let words = look.words;
        let key = command_keys(words, Command::Undo);
        ui.add_space(4.0);
        paragraph(ui, small(words.with("split-undo", [("key", key.into())]), look.theme));
        let (accepted, cancelled) = buttons(ui, |ui| {
            let ready = look.may_write && !self.name.trim().is_empty();
            let text = words.text("split-accept");
            let accept = ui.add_enabled_ui(ready, |ui| primary(ui, look.theme, text)).inner;
            (accept.clicked(), secondary(ui, words.text("dialog-cancel")).clicked())
        });
        if accepted {
            let named = Actor::named(self.name.trim(), Key(Uuid::new_v4()));
            let part = Actor { short: self.short.trim().to_owned(), ..named };
            let ties = self.ties.clone();
            out.push(ActorEdit::Split { actor: self.actor, part, ties }.into());
        }
        !accepted && !cancelled
    }
}

fn segments(look: &Look<'_>) -> Vec<Segment<Side>> {
    Side::ALL
        .iter()
        .map(|&value| {
            let (word, letter) = match value {
                Side::Stays => ("split-stays", "split-key-stays"),
                Side::Goes => ("split-goes", "split-key-goes"),
                Side::Both => ("split-both", "split-key-both"),
            };
            let (word, letter) = (look.words.text(word), look.words.text(letter));
            Segment { value, word, letter, quiet: value == Side::Stays }
        })
        .collect()
}

#[cfg(test)]
mod tests;
