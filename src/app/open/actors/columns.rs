//! What the table of actors can show of each.

use std::collections::BTreeMap;

use strum::VariantArray;

use crate::app::base::look::Look;
use crate::session::{Actor, ActorId, Counts, fold, variants};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Column {
    Name,
    Short,
    Level,
    Natures,
    Circle,
    Ties,
    Citations,
    Texts,
}

/// What is counted about an actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Examined pairs that are tied: a neutral pair has no tie.
    pub ties: usize,
    /// Arguments that stand and cite it.
    pub citations: usize,
    /// Questions of grid I that were answered.
    pub texts: usize,
}

/// By what rows are put in order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    Number(usize),
    Words(String),
}

impl Column {
    pub const ALL: [Self; 8] = variants();
    /// Those shown where there is little room.
    pub const FEW: [Self; 3] = [Self::Name, Self::Level, Self::Ties];
    /// Those shown where there is room.
    pub const MORE: [Self; 5] = [Self::Name, Self::Level, Self::Natures, Self::Circle, Self::Ties];

    pub fn message(self) -> &'static str {
        match self {
            Self::Name => "actors-column-name",
            Self::Short => "actors-column-short",
            Self::Level => "actors-column-level",
            Self::Natures => "actors-column-natures",
            Self::Circle => "actors-column-circle",
            Self::Ties => "actors-column-ties",
            Self::Citations => "actors-column-citations",
            Self::Texts => "actors-column-texts",
        }
    }

    pub fn is_count(self) -> bool {
        matches!(self, Self::Ties | Self::Citations | Self::Texts)
    }

    /// The least it takes, in points, and its share of what is left.
    pub fn width(self) -> (f32, f32) {
        match self {
            Self::Name => (100.0, 3.0),
            Self::Short => (84.0, 0.5),
            Self::Level => (94.0, 0.0),
            Self::Natures => (110.0, 2.0),
            Self::Circle => (104.0, 0.0),
            Self::Ties => (64.0, 0.0),
            Self::Citations => (70.0, 0.0),
            Self::Texts => (56.0, 0.0),
        }
    }

    /// What its cell says; empty when nothing is known.
    pub fn cell(self, look: &Look<'_>, actor: &Actor, facts: Facts) -> String {
        match self {
            Self::Name => actor.name.clone(),
            Self::Short => actor.short.clone(),
            Self::Level => actor.level.map(|level| look.words.level(level)).unwrap_or_default(),
            Self::Natures => look.words.actor_natures(actor),
            Self::Circle => actor.circle.map(|c| look.words.circle(c)).unwrap_or_default(),
            Self::Ties => facts.ties.to_string(),
            Self::Citations => facts.citations.to_string(),
            Self::Texts => facts.texts.to_string(),
        }
    }

    /// Where an actor comes in its order; none when nothing is known, which comes last both ways.
    pub fn rank(self, look: &Look<'_>, actor: &Actor, facts: Facts) -> Option<Rank> {
        match self {
            Self::Level => actor.level.map(|level| Rank::Number(level as usize)),
            Self::Circle => actor.circle.map(|circle| Rank::Number(circle as usize)),
            Self::Ties => Some(Rank::Number(facts.ties)),
            Self::Citations => Some(Rank::Number(facts.citations)),
            Self::Texts => Some(Rank::Number(facts.texts)),
            Self::Name | Self::Short | Self::Natures => {
                let words = fold(self.cell(look, actor, facts).trim());
                (!words.is_empty()).then_some(Rank::Words(words))
            }
        }
    }
}

/// What is counted about every actor.
pub fn facts(look: &Look<'_>) -> BTreeMap<ActorId, Facts> {
    let filled = |actor: &Actor| {
        actor.profile.notes().filter(|(_, note)| !note.words.trim().is_empty()).count()
    };
    let actors = look.session.actors.iter();
    let mut found: BTreeMap<_, _> = actors
        .map(|actor| (actor.id, Facts { texts: filled(actor), ..Facts::default() }))
        .collect();
    let relations = &look.session.relations;
    for relation in relations.iter().filter(|found| relations.counts(found) != Counts::NoTie) {
        for id in [relation.pair.low(), relation.pair.high()] {
            found.entry(id).or_default().ties += 1;
        }
    }
    for recorded in look.ledger.standing() {
        for &id in &recorded.argument.actors {
            found.entry(id).or_default().citations += 1;
        }
    }
    found
}
