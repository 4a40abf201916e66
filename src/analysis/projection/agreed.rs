//! What was agreed, at the opening of a meeting: each commitment on a page of its own, its sides beside each other; then the other
//! decisions, a few at a time.

use jiff::civil::Date;

use super::closing::{DecisionShown, Noted};
use super::pages::even_parts;
use super::{Capacity, Page, Reader};
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
    /// Nothing yet at this meeting.
    Unsaid,
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
            let what = self.without_names(decision.what.trim());
            let sides: Vec<_> =
                decision.sides.iter().map(|side| self.side(decision, side, day)).collect();
            let together = sides.iter().all(|side| self.lines_left(&what, side, BESIDE) != Some(0));
            let shown: Vec<Vec<SideShown>> = if together {
                sides.chunks(BESIDE).map(<[_]>::to_vec).collect()
            } else {
                sides
                    .iter()
                    .flat_map(|side| self.parts(&what, side))
                    .map(|side| vec![side])
                    .collect()
            };
            pages.extend(shown.into_iter().map(|sides| AgreedShown::Commitment {
                what: what.clone(),
                noted: self.day_of(decision),
                sides,
            }));
        }
        let plain: Vec<_> = plain
            .into_iter()
            .map(|decision| {
                let noted = Some(Noted::Here(self.day_of(decision)));
                DecisionShown { noted, ..self.decision(decision) }
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

    /// A side that does not fit beside another, on as many pages as it takes.
    fn parts(&self, what: &str, side: &SideShown) -> Vec<SideShown> {
        let bare = SideShown { brings: String::new(), ..side.clone() };
        let Some(lines) = self.lines_left(what, &bare, 1) else { return vec![side.clone()] };
        let parts = Capacity::parts_of(&side.brings, (self.letters(1), lines));
        let part = |brings: &str| SideShown { brings: brings.to_owned(), ..side.clone() };
        if parts.is_empty() { vec![bare] } else { parts.into_iter().map(part).collect() }
    }

    /// Letters of a line in one of so many columns.
    fn letters(&self, columns: usize) -> usize {
        const BETWEEN: usize = 2;
        (self.view.capacity.line_letters / columns).saturating_sub(BETWEEN).max(1)
    }

    /// Lines that a picture has left under `what` and a side in one of so many columns: none where it is not whole. Nothing where
    /// any text fits.
    fn lines_left(&self, what: &str, side: &SideShown, columns: usize) -> Option<usize> {
        /// Of the longest that a side may be said to say.
        const SAYS: usize = 24;
        let capacity = self.view.capacity;
        let room = capacity.page.checked_div(capacity.line)?;
        let width = self.letters(columns);
        let letters = |text: &str| text.chars().count();
        let name = side.name.as_deref().unwrap_or_default();
        let says = if side.says.is_some() { lines_of(SAYS, width) } else { 0 };
        let taken = lines_of(letters(what), self.letters(1))
            + lines_of(letters(name), width)
            + lines_of(letters(&side.brings), width)
            + says;
        Some(room.saturating_sub(taken))
    }

    fn day_of(&self, decision: &Decision) -> Date {
        let sitting = decision.sitting.and_then(|id| self.source.session.sittings.get(id));
        sitting.map_or_else(|| decision.at.local().date(), |sitting| sitting.date)
    }

    fn side(&self, decision: &Decision, side: &Pledge, day: Date) -> SideShown {
        let sitting = self.sitting().map(|sitting| sitting.id);
        let says = decision.shows_reviews.then(|| match side.said_at(sitting, day) {
            Some(said) => SideSays::Now(said.state, said.reported),
            None => SideSays::Unsaid,
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

/// Lines that so many letters take, ended between two words.
fn lines_of(letters: usize, width: usize) -> usize {
    (letters + letters / 3) / width.max(1) + 1
}
