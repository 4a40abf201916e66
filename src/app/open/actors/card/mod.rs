//! The card of an actor: who it is, what the group wrote about it, what links it to the rest.

mod actions;
mod identity;
mod links;
mod note;
mod texts;

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::open::involvement;
use crate::app::open::strategy::prepare;
use crate::app::widgets::form;
use crate::session::{Actor, ActorEdit, ActorId};

/// What the card keeps between frames.
#[derive(Default)]
pub struct CardState {
    /// Puts the keyboard in the card, in the next frame.
    pub focus: bool,
    /// Where the card and the table take each other's place: the card rather than the table.
    pub opened: bool,
    /// The full form rather than the short one.
    pub full: bool,
    /// A name that was emptied, and is not one yet.
    emptied: Option<ActorId>,
}

/// What every part of the card reads.
#[derive(Clone, Copy)]
struct Card<'a> {
    look: &'a Look<'a>,
    actor: &'a Actor,
}

impl Card<'_> {
    /// Asks that something of the actor becomes otherwise.
    fn change(self, out: &mut Vec<Action>, change: impl FnOnce(&mut Actor)) {
        let mut actor = self.actor.clone();
        change(&mut actor);
        out.push(ActorEdit::Set(actor).into());
    }

    /// The same, as a step of its own.
    fn choose(self, out: &mut Vec<Action>, change: impl FnOnce(&mut Actor)) {
        out.push(Action::Seal);
        self.change(out, change);
        out.push(Action::Seal);
    }
}

/// Shows the card. Says whether the keyboard is to go back to the table.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut CardState,
    actor: &Actor,
    out: &mut Vec<Action>,
) -> bool {
    let card = Card { look, actor };
    let mut gone = false;
    // Each actor's card keeps its place, its carets and what its fields can undo.
    form::page(ui, &format!("card {}", actor.id), |ui| {
        ui.push_id(actor.id, |ui| {
            identity::ui(ui, card, state, out);
            ui.add_space(8.0);
            texts::ui(ui, card, state, out);
            involvement::of_actor(ui, look, actor.id, out);
            links::ui(ui, card, out);
            prepare::ui(ui, look, actor.id, out);
            gone = actions::ui(ui, card, out);
        });
    });
    gone
}
