//! What the map says of an actor and of a tie: to a screen reader, and under the pointer.

use egui::{RichText, Ui};

use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::argument;
use crate::session::{Actor, Nature, Pair};

/// "Mairie, local, élu·es, 4 relations : alliance avec Ressourcerie, Région ; opposition avec DREETS".
pub fn actor(look: &Look<'_>, actor: &Actor) -> String {
    let mut parts = vec![actor.name.clone()];
    parts.extend(details(look, actor));
    let ties = by_nature(look, actor, |nature, others| {
        let values = [("nature", nature.into()), ("actors", others.join(", ").into())];
        look.words.with("map-nature-with", values)
    });
    parts.push(counted(look, actor, &ties));
    if look.shows_strategy() {
        let wished = look.session.strategy.wishes_of(actor.id);
        let wished = wished.filter_map(|wish| wish.pair.other(actor.id));
        let with = wished.map(|other| look.session.actor_name(other)).collect::<Vec<_>>();
        if !with.is_empty() {
            let values = [("actors", with.join(", ").into())];
            parts.push(look.words.with("map-wishes", values));
        }
    }
    parts.join(", ")
}

/// The same in short, under the pointer.
pub fn actor_tip(ui: &mut Ui, look: &Look<'_>, actor: &Actor) {
    argument::text(ui, theme::strong(&actor.name, size::BODY));
    let details = details(look, actor);
    if !details.is_empty() {
        argument::text(ui, argument::small(details.join(", ")));
    }
    let ties = by_nature(look, actor, |nature, others| {
        look.words
            .with("map-nature-count", [("nature", nature.into()), ("count", others.len().into())])
    });
    argument::text(ui, argument::small(counted(look, actor, &ties)));
    argument::text(ui, argument::small(look.words.text("map-actor-hint")).color(look.theme.muted));
}

pub fn pair_tip(ui: &mut Ui, look: &Look<'_>, pair: Pair) {
    argument::text(ui, theme::unbroken(&look.words.pair(look.session, pair)));
    if let Some(wish) = look.session.strategy.wish(pair).filter(|_| look.shows_strategy()) {
        argument::text(ui, argument::small(look.words.text("wish-title")));
        for (name, said) in look.words.wish(look.session, wish) {
            let values = [("name", name.into()), ("value", said.into())];
            argument::text(ui, argument::small(look.words.with("show-field", values)));
        }
    }
    let Some(relation) = look.session.relations.get(pair) else { return };
    if !relation.note.is_empty() {
        let state = look.words.shareable(relation.note.shareable);
        let note = look.words.with("map-note", [("state", state.into())]);
        ui.label(RichText::new(note).size(size::SMALL).color(look.theme.muted));
    }
}

/// Its level, its circle and its natures, as far as they are known.
fn details(look: &Look<'_>, actor: &Actor) -> Vec<String> {
    let us = actor.us.then(|| look.words.text("map-us"));
    let level = actor.level.map(|level| look.words.level(level));
    let circle = actor.circle.map(|circle| look.words.circle(circle));
    let natures = actor.natures.iter().map(|&nature| look.words.actor_nature(nature));
    us.into_iter().chain(level).chain(circle).chain(natures).collect()
}

fn counted(look: &Look<'_>, actor: &Actor, ties: &[String]) -> String {
    let count = look.session.relations.of(actor.id).count();
    let both = |one: String, other: &String| {
        look.words.with("map-and", [("one", one.into()), ("other", other.into())])
    };
    let ties = match ties {
        [] => String::new(),
        [first, rest @ ..] => rest.iter().fold(first.clone(), both),
    };
    look.words.with("map-relations", [("count", count.into()), ("ties", ties.into())])
}

/// The natures of an actor's relations, in the order of the typology, each with whom.
fn by_nature(
    look: &Look<'_>,
    actor: &Actor,
    say: impl Fn(&str, Vec<&str>) -> String,
) -> Vec<String> {
    let relations = &look.session.relations;
    let with = |nature: &Nature| -> Vec<&str> {
        let of = relations.of(actor.id).filter(|relation| relation.nature == nature.id);
        of.filter_map(|relation| relation.pair.other(actor.id))
            .map(|other| look.session.actor_name(other))
            .collect()
    };
    let natures = relations.natures.iter().map(|nature| (nature, with(nature)));
    natures
        .filter(|(_, others)| !others.is_empty())
        .map(|(nature, others)| say(nature.label(look.words.language), others))
        .collect()
}
