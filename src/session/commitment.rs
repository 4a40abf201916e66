//! Commitments (L8507-8563; L9547-9550): a decision with two sides at least, of which each says what it brings, what it hopes, and later
//! what became of it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{
    ActorId, Bearer, Decision, Due, Pair, Party, Session, SittingId, clean_line, variants,
};

/// What one side commits to. Public once noted, as the words of the decision are, but for who is asked there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pledge {
    /// The body that commits, never a person.
    pub by: Party,
    /// Whom to ask there: told where people are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Bearer>,
    /// One line; empty when nothing was said of it yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub brings: String,
    /// What it hopes of it, one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hopes: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    #[serde(default, skip_serializing_if = "Standing::is_proposed")]
    pub standing: Standing,
    /// The body that has to validate it, one line; empty where the side commits alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub validated_by: String,
    /// When that body meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validated_on: Option<Due>,
    /// What the side said became of it, from the earliest day on; once a sitting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<Review>,
}

/// How far a side is bound.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Standing {
    #[default]
    Proposed,
    /// Another body has to say yes.
    ToValidate,
    Validated,
    Signed,
    Ended,
}

impl Standing {
    pub const ALL: [Self; 5] = variants();

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    fn is_proposed(&self) -> bool {
        *self == Self::Proposed
    }
}

/// What a side says became of what it committed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The day of the sitting, else the day it was said.
    pub on: Date,
    /// None outside any sitting, and in a session that takes the decision up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingId>,
    pub state: Kept,
    /// Someone else said so for a side that was not there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reported: bool,
    /// One line; empty when nothing was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Whether a side keeps what it committed to, by its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray)]
pub enum Kept {
    Held,
    UnderWay,
    NotYet,
    Dropped,
}

impl Kept {
    pub const ALL: [Self; 4] = variants();
}

impl Pledge {
    /// Nothing is said of it yet.
    pub fn of(by: Party) -> Self {
        Self {
            by,
            contacts: Vec::new(),
            brings: String::new(),
            hopes: String::new(),
            due: None,
            standing: Standing::Proposed,
            validated_by: String::new(),
            validated_on: None,
            reviews: Vec::new(),
        }
    }

    /// What it said last.
    pub fn last(&self) -> Option<&Review> {
        self.reviews.last()
    }

    /// What it said at `sitting`, or outside any on the day `on`; nothing while it has not answered.
    pub fn said_at(&self, sitting: Option<SittingId>, on: Date) -> Option<&Review> {
        self.reviews.iter().find(|review| review.is_of(sitting, on))
    }

    /// Says what became of it, in the place of what it said at the same sitting; nothing takes that back.
    pub(super) fn say(&mut self, sitting: Option<SittingId>, on: Date, said: Option<Review>) {
        self.reviews.retain(|review| !review.is_of(sitting, on));
        self.reviews.extend(said);
        self.reviews.sort_by_key(|review| review.on);
    }

    /// Without what surrounds its texts and without what says nothing.
    pub(super) fn clean(&mut self) {
        if let Party::College(words) = &mut self.by {
            clean_line(words).trim().clone_into(words);
        }
        for text in [&mut self.brings, &mut self.hopes, &mut self.validated_by] {
            *text = clean_line(text);
        }
        for review in &mut self.reviews {
            review.why = clean_line(&review.why);
        }
        tidy_bearers(&mut self.contacts);
        tidy_due(&mut self.due);
        tidy_due(&mut self.validated_on);
    }
}

impl Review {
    /// Whether it is the same one in a session that takes the decision up.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.taken_up() == other.taken_up()
    }

    /// As a session receives it that takes the decision up.
    pub(super) fn taken_up(&self) -> Self {
        Self { sitting: None, ..self.clone() }
    }

    fn is_of(&self, sitting: Option<SittingId>, on: Date) -> bool {
        self.sitting == sitting && (sitting.is_some() || self.on == on)
    }
}

/// Each once, and none that is empty.
pub(super) fn tidy_bearers(bearers: &mut Vec<Bearer>) {
    let mut once = Vec::with_capacity(bearers.len());
    for mut bearer in bearers.drain(..) {
        if let Bearer::Words(words) = &mut bearer {
            clean_line(words).trim().clone_into(words);
        }
        if bearer != Bearer::Words(String::new()) && !once.contains(&bearer) {
            once.push(bearer);
        }
    }
    *bearers = once;
}

/// Words that say nothing are no date.
pub(super) fn tidy_due(due: &mut Option<Due>) {
    if let Some(Due::Words(words)) = due {
        clean_line(words).trim().clone_into(words);
    }
    due.take_if(|due| *due == Due::Words(String::new()));
}

impl Decision {
    /// Whether it has sides.
    pub fn is_commitment(&self) -> bool {
        !self.sides.is_empty()
    }

    /// Whether it is looked at again on `day`, or was to be before.
    pub fn is_looked_at_on(&self, day: Date) -> bool {
        self.outcome.is_open() && matches!(self.again, Some(Due::On(again)) if again <= day)
    }

    /// Who bears it, who is invited to join, whom to ask on each side.
    pub fn bearer_lists(&self) -> impl Iterator<Item = &[Bearer]> {
        let contacts = self.sides.iter().map(|side| side.contacts.as_slice());
        [self.bearers.as_slice(), &self.invited].into_iter().chain(contacts)
    }

    pub(super) fn bearer_lists_mut(&mut self) -> impl Iterator<Item = &mut Vec<Bearer>> {
        let contacts = self.sides.iter_mut().map(|side| &mut side.contacts);
        [&mut self.bearers, &mut self.invited].into_iter().chain(contacts)
    }

    /// The actors that commit themselves, or whose tie it is about.
    pub(super) fn bound_actors(&self) -> impl Iterator<Item = ActorId> {
        let sides = self.sides.iter().filter_map(|side| match side.by {
            Party::Actor(id) => Some(id),
            Party::College(_) => None,
        });
        sides.chain(self.pairs.iter().flat_map(|pair| [pair.low(), pair.high()]))
    }
}

impl Session {
    /// Puts `party` in the place of `former` among those who commit themselves.
    pub(super) fn rename_sides(&mut self, former: &Party, party: &Party) {
        self.decisions.edit_each(|decision| {
            for side in decision.sides.iter_mut().filter(|side| side.by.is(former)) {
                side.by.clone_from(party);
            }
            if let (Party::Actor(gone), Party::Actor(kept)) = (former, party) {
                decision.pairs = moved(&decision.pairs, *gone, Some(*kept));
            }
        });
    }

    /// What an actor committed to goes, with all it said became of it.
    pub(super) fn forget_sides_of(&mut self, actor: ActorId) {
        self.decisions.edit_each(|decision| {
            decision.sides.retain(|side| side.by != Party::Actor(actor));
            decision.pairs = moved(&decision.pairs, actor, None);
        });
    }
}

/// The pairs with `kept` in the place of `gone`; without those that are no pair any more.
fn moved(pairs: &BTreeSet<Pair>, gone: ActorId, kept: Option<ActorId>) -> BTreeSet<Pair> {
    let moved = pairs.iter().filter_map(|pair| match pair.other(gone) {
        None => Some(*pair),
        Some(other) => Pair::new(kept?, other),
    });
    moved.collect()
}

#[cfg(test)]
mod tests;
