//! What can be done with an actor as a whole.

use egui::{Button, RichText, Ui};

use super::Card;
use crate::app::base::action::Action;
use crate::app::widgets::form;
use crate::session::{ActorEdit, Subject};

/// Says whether the actor is to go from the list.
pub fn ui(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) -> bool {
    let (look, id) = (card.look, card.actor.id);
    let text = |message| look.words.text(message);
    let cited = look.session.cites(id);
    let alone = look.session.actors.len() < 2;
    let mut gone = false;
    form::section(ui, text("actors-actions-title"));
    ui.horizontal_wrapped(|ui| {
        let ready = look.may_write;
        if ui.add_enabled(ready && !alone, Button::new(text("actors-merge"))).clicked() {
            out.push(Action::Merge(id));
        }
        if ui.add_enabled(ready, Button::new(text("actors-split"))).clicked() {
            out.push(Action::Split(id));
        }
        if ui.button(text("actors-extract")).clicked() {
            out.push(Action::Extract(Subject::Actor(id)));
        }
        if ui.add_enabled(ready && !cited, Button::new(text("actors-remove"))).clicked() {
            out.push(ActorEdit::Remove(id).into());
            gone = true;
        }
        let erase = RichText::new(text("actors-erase")).color(look.theme.alert);
        if ui.add_enabled(ready, Button::new(erase)).clicked() {
            out.push(Action::Erase(Subject::Actor(id)));
        }
    });
    if cited {
        form::help(ui, look.theme, text("actors-remove-cited"));
    }
    gone
}
