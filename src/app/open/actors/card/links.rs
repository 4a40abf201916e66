//! What links an actor to the rest: its ties, the arguments that cite it, the axes it concerns.

use egui::{CursorIcon, RichText, Ui};

use super::Card;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::theme::{self, size};
use crate::app::widgets::{argument, form};
use crate::session::{AxisId, Counts, Recorded, Relation};

pub fn ui(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    ui.scope(|ui| {
        // Lines of text rather than rows of buttons.
        ui.spacing_mut().interact_size.y = size::HEADING;
        ui.spacing_mut().item_spacing.y = 3.0;
        ties(ui, card, out);
        arguments(ui, card, out);
        axes(ui, card, out);
    });
}

/// A line of text that leads elsewhere. Says whether it was pressed.
fn pressed(ui: &mut Ui, text: RichText, name: String) -> bool {
    argument::link(ui, text, name).on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Every examined pair that grids and map show, in words; one press takes it in hand in the matrix.
fn ties(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let look = card.look;
    form::section(ui, look.words.text("actors-ties-title"));
    let id = card.actor.id;
    // An actor of another mission is told of with all of them.
    let studied = look.on_mission();
    let session = if studied.actors.get(id).is_some() { studied } else { look.session };
    let examined = session.relations.of(id).count();
    let others = session.actors.len().saturating_sub(1);
    let values = [("examined", examined.into()), ("all", others.into())];
    form::help(ui, look.theme, look.words.with("pairs-examined", values));
    for relation in session.relations.of(id) {
        if tie(ui, card, relation) {
            out.push(Action::SelectPair(relation.pair));
            out.push(Command::ShowRelations.into());
        }
    }
}

fn tie(ui: &mut Ui, card: Card<'_>, relation: &Relation) -> bool {
    let look = card.look;
    let Some(other) = relation.pair.other(card.actor.id) else { return false };
    let relations = &look.session.relations;
    let said = look.words.relation(relations, relation);
    let values = [("subject", look.session.actor_name(other).into()), ("choice", said.into())];
    let is_tie = relations.counts(relation) != Counts::NoTie;
    let colour = if is_tie { look.theme.ink } else { look.theme.muted };
    let line = RichText::new(look.words.with("choice-name", values)).color(colour);
    pressed(ui, line, look.words.pair(look.session, relation.pair))
}

fn arguments(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let look = card.look;
    form::section(ui, look.words.text("actors-arguments-title"));
    let told = look.ledger.arguments().iter();
    let mut citing = told.filter(|told| told.argument.actors.contains(&card.actor.id)).peekable();
    if citing.peek().is_none() {
        form::help(ui, look.theme, look.words.text("actors-arguments-none"));
    }
    for recorded in citing {
        if argument(ui, card, recorded) {
            out.push(Action::ShowArgument(recorded.id));
        }
    }
}

fn argument(ui: &mut Ui, card: Card<'_>, recorded: &Recorded) -> bool {
    let look = card.look;
    let words = look.words.words(&recorded.argument.words, recorded.argument.verbatim);
    let values = [("number", recorded.number.into()), ("words", words.into())];
    let line = theme::unbroken(&look.words.with("actors-argument", values));
    let text = argument::struck(RichText::new(&line), !recorded.stands());
    pressed(ui, text, line)
}

fn axes(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let look = card.look;
    form::section(ui, look.words.text("actors-axes-title"));
    let framework = &look.session.framework;
    let concerns = |axis: &&AxisId| {
        framework.axis(axis).is_some_and(|axis| axis.actors.contains(&card.actor.id))
    };
    let axes = framework.pillars.iter().flat_map(|pillar| &pillar.axes);
    let mut concerned = axes.filter(concerns).peekable();
    if concerned.peek().is_none() {
        form::help(ui, look.theme, look.words.text("actors-axes-none"));
    }
    for axis in concerned {
        let label = argument::label(look, axis);
        let text = theme::strong(label, size::BODY).color(argument::hue(look, axis));
        if pressed(ui, text, label.to_owned()) {
            out.push(Action::Select(axis.clone()));
            out.push(Command::ShowAxis.into());
        }
    }
}
