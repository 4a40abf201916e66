//! What was agreed, at the opening of a meeting: each commitment on a page of its own, its sides beside each other; then the other
//! decisions, a few at a time.

use jiff::civil::Date;

use super::closing::{DecisionShown, Noted};
use super::pages::even_parts;
use super::{Page, Reader};
use crate::analysis::agreed_before;
use crate::session::{Actor, Bearer, Decision, Kept, Party, Pledge, SittingId};

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreedShown {
    Commitment {
        what: String,
        /// The day it was agreed.
        noted: Date,
        /// Two at most: more sides go on on the next page.
        sides: Vec<SideShown>,
    },
    Decisions(Vec<DecisionShown>),
}

/// One side of a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideShown {
    /// None where the body may not be told.
    pub name: Option<String>,
    pub brings: String,
    /// What it says became of it; none where the sides do not agree that it is shown.
    pub says: Option<SideSays>,
}

/// What a side says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideSays {
    /// At this meeting; and whether someone else said so for it.
    Now(Kept, bool),
    /// Nothing yet at this meeting; what it said last, and when.
    NotYet(Option<(Kept, Date)>),
}

/// Sides that stand beside each other.
const BESIDE: usize = 2;

impl Reader<'_> {
    /// None where nothing was agreed.
    pub(super) fn agreed(&self) -> (Option<AgreedShown>, Page) {
        let session = self.source.session;
        let sitting = self.sitting();
        let day = sitting.map_or(session.heading.date, |sitting| sitting.date);
        let all = agreed_before(session, sitting.map(|sitting| sitting.id), day);
        let (bound, plain): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|decision| decision.is_commitment());
        let mut pages: Vec<AgreedShown> = Vec::new();
        for decision in bound {
            pages.extend(decision.sides.chunks(BESIDE).map(|sides| AgreedShown::Commitment {
                what: self.without_names(decision.what.trim()),
                noted: self.day_of(decision),
                sides: sides.iter().map(|side| self.side(decision, side, day)).collect(),
            }));
        }
        let plain: Vec<_> = plain
            .into_iter()
            .map(|decision| {
                let shown = self.decision(decision);
                let noted = shown.noted.or_else(|| Some(Noted::Here(self.day_of(decision))));
                DecisionShown { noted, ..shown }
            })
            .collect();
        // The heading takes more than that of the closing.
        let most = self.view.capacity.decisions.saturating_sub(1).max(1);
        let parts = even_parts(&plain, most);
        pages.extend(parts.into_iter().map(|part| AgreedShown::Decisions(part.to_vec())));
        let page = Page::clamped(self.view.page, pages.len());
        let shown = if page.at < pages.len() { Some(pages.swap_remove(page.at)) } else { None };
        (shown, page)
    }

    fn day_of(&self, decision: &Decision) -> Date {
        let sitting = decision.sitting.and_then(|id| self.source.session.sittings.get(id));
        sitting.map_or_else(|| decision.at.local().date(), |sitting| sitting.date)
    }

    fn side(&self, decision: &Decision, side: &Pledge, day: Date) -> SideShown {
        let sitting = self.sitting().map(|sitting| sitting.id);
        let says = decision.shows_reviews.then(|| match side.said_at(sitting, day) {
            Some(said) => SideSays::Now(said.state, said.reported),
            None => SideSays::NotYet(side.last().map(|last| (last.state, last.on))),
        });
        SideShown {
            name: self.body(&side.by, decision.sitting),
            brings: self.without_names(side.brings.trim()),
            says,
        }
    }

    /// The body that commits itself, where its name may be told.
    fn body(&self, by: &Party, sitting: Option<SittingId>) -> Option<String> {
        let session = self.source.session;
        let us = Party::College(session.heading.organisation.clone());
        let told = match by {
            // What a column has room for.
            Party::Actor(id) => session.actors.get(*id).map_or("", Actor::short_name).to_owned(),
            Party::College(words) if by.is(&us) => words.clone(),
            Party::College(words) => {
                let shown = self.bearers(&[Bearer::Words(words.clone())], sitting);
                shown.names.into_iter().next()?
            }
        };
        Some(told.trim().to_owned()).filter(|told| !told.is_empty())
    }
}
