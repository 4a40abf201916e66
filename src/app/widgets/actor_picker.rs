//! Actors chosen among those of the session: a chip for each, a field that finds, and those that the words name.

use std::collections::BTreeSet;

use egui::{Button, Id, RichText, Ui};

use super::{Candidate, Finder, FinderState, Found, Free};
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::session::{Actor, ActorId, places_of};

/// The chosen actors, to be changed.
pub struct ActorPicker<'a> {
    pub look: &'a Look<'a>,
    /// Of the field that finds.
    pub id: Id,
    /// For a screen reader.
    pub name: String,
    pub chosen: &'a BTreeSet<ActorId>,
    /// Where names of actors are looked for, to propose them.
    pub words: &'a str,
    /// Of the field that finds, in points.
    pub width: f32,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    Added(ActorId),
    Removed(ActorId),
}

impl Picked {
    /// Does it to `actors`.
    pub fn apply(self, actors: &mut BTreeSet<ActorId>) {
        match self {
            Self::Added(actor) => actors.insert(actor),
            Self::Removed(actor) => actors.remove(&actor),
        };
    }
}

impl ActorPicker<'_> {
    /// Shows the field, then the chips, on the lines of `ui`.
    pub fn show(self, ui: &mut Ui, state: &mut FinderState) -> Option<Picked> {
        let found = self.field(ui, state);
        self.chips(ui).or_else(|| self.proposals(ui)).or(found)
    }

    /// The field, then those that the words name: the chips stand elsewhere.
    pub fn show_field(self, ui: &mut Ui, state: &mut FinderState) -> Option<Picked> {
        let found = self.field(ui, state);
        self.proposals(ui).or(found)
    }

    /// The field that finds.
    fn field(&self, ui: &mut Ui, state: &mut FinderState) -> Option<Picked> {
        let look = self.look;
        let searched = state.is_searching() || ui.memory(|memory| memory.has_focus(self.id));
        let others: Vec<&Actor> = if searched {
            look.session.actors.iter().filter(|actor| !self.chosen.contains(&actor.id)).collect()
        } else {
            Vec::new()
        };
        let candidates: Vec<_> =
            others.iter().map(|actor| Candidate::new(&actor.name, &actor.short, None)).collect();
        let finder = Finder {
            id: self.id,
            name: &self.name,
            theme: look.theme,
            candidates: &candidates,
            offered: &(0..candidates.len()).collect::<Vec<_>>(),
            chosen: "",
            hint: &look.words.text("picker-hint"),
            nothing_found: &look.words.text("picker-nothing"),
            free: Free::Never,
            width: self.width,
            small: true,
            hidden: false,
        };
        match finder.show(ui, state).1 {
            Some(Found::Candidate(index)) => others.get(index).map(|actor| Picked::Added(actor.id)),
            Some(Found::Words(_) | Found::Cleared) | None => None,
        }
    }

    /// A chip for each that is chosen.
    pub fn chips(&self, ui: &mut Ui) -> Option<Picked> {
        let look = self.look;
        let mut removed = None;
        for actor in self.chosen.iter().filter_map(|&id| look.session.actors.get(id)) {
            let text = format!("{} ×", actor.short_name());
            let text = RichText::new(text).size(size::SMALL);
            let name = look.words.with("picker-remove", [("actor", (&actor.name).into())]);
            let chip = Button::new(text).fill(look.theme.highlight);
            if ui.add(chip).accessible_name(&name).on_hover_text(name).clicked() {
                removed = Some(Picked::Removed(actor.id));
            }
        }
        removed
    }

    /// The actors that the words name and that are not chosen yet.
    fn proposals(&self, ui: &mut Ui) -> Option<Picked> {
        let look = self.look;
        let mut added = None;
        for actor in named(look, self.words).filter(|actor| !self.chosen.contains(&actor.id)) {
            let text = RichText::new(format!("+ {}", actor.short_name())).size(size::SMALL);
            let name = look.words.with("picker-add", [("actor", (&actor.name).into())]);
            if ui.add(Button::new(text)).accessible_name(&name).on_hover_text(name).clicked() {
                added = Some(Picked::Added(actor.id));
            }
        }
        added
    }
}

/// The actors that `words` name, by their name or their short name.
pub fn named<'a>(look: &'a Look<'_>, words: &'a str) -> impl Iterator<Item = &'a Actor> {
    // Most frames have no words to look in.
    let actors = if words.trim().is_empty() { &[] } else { look.session.actors.records() };
    actors.iter().filter(move |actor| {
        !places_of(words, &[actor.name.clone(), actor.short.clone()]).is_empty()
    })
}
