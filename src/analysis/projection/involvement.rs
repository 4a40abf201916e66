//! Who takes part in deciding, as far as the group shares it: four groups, one under the other.

use std::collections::BTreeSet;

use super::pages::{Page, lines_of};
use super::{Reader, Scene};
use crate::session::{Degree, Involvements};

/// Those whose part today is the same, as far as they stand on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvolvementGroup {
    /// None where only what is wished was said.
    pub today: Option<Degree>,
    pub parties: Vec<PartyShown>,
}

/// One actor or college.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyShown {
    pub name: String,
    /// What is wished, where it is another part.
    pub wished: Option<Degree>,
}

/// Letters of what is wished, with what stands around it.
const WISH: usize = 28;
/// Between two names.
const BETWEEN: usize = 3;

type Said = (Option<Degree>, PartyShown);

impl Reader<'_> {
    /// Every group, also one without anybody where one page holds all; what is not shared is nowhere.
    pub(super) fn involvements(&self) -> (Scene, Page) {
        let session = self.source.session;
        let said = Involvements::of(session);
        let mut all: Vec<Said> = said
            .all(session)
            .filter(|known| known.is.shareable)
            .filter(|known| known.is.today.is_some() || known.is.wished.is_some())
            .map(|known| {
                let wished = known.is.wished.filter(|_| known.is.wished != known.is.today);
                let name = session.party_name(&known.party).to_owned();
                (known.is.today, PartyShown { name, wished })
            })
            .collect();
        // Those of whom only the wish was said come last.
        all.sort_by_key(|(today, _)| (today.is_none(), *today));
        let pages = self.paged(&all);
        let page = Page::clamped(self.view.page, pages.len());
        let part = pages.get(page.at).copied().unwrap_or_default();
        let is_whole = self.height_of(part, &Degree::ALL.map(Some)) <= self.view.capacity.page;
        let degrees = Degree::ALL.into_iter().map(Some).chain([None]);
        let groups = degrees.map(|today| InvolvementGroup {
            parties: part
                .iter()
                .filter(|(of, _)| *of == today)
                .map(|(_, one)| one.clone())
                .collect(),
            today,
        });
        let groups = groups.filter(|group| {
            !group.parties.is_empty() || page.of == 1 && is_whole && group.today.is_some()
        });
        let groups = if all.is_empty() { Vec::new() } else { groups.collect() };
        (Scene::Involvement(groups), page)
    }

    /// As many as a picture holds on each, in order; one alone always has its page.
    fn paged<'a>(&self, all: &'a [Said]) -> Vec<&'a [Said]> {
        let mut pages = Vec::new();
        let mut rest = all;
        while !rest.is_empty() {
            let fits =
                |count: &usize| self.height_of(&rest[..*count], &[]) <= self.view.capacity.page;
            let count = (1..=rest.len()).rev().find(fits).unwrap_or(1);
            let (page, after) = rest.split_at(count);
            pages.push(page);
            rest = after;
        }
        pages
    }

    /// What some take of the height, with the names of their groups and of those that are `named` all the same.
    fn height_of(&self, some: &[Said], named: &[Option<Degree>]) -> usize {
        let capacity = self.view.capacity;
        let letters = |party: &PartyShown| {
            party.name.chars().count() + party.wished.map_or(0, |_| WISH) + BETWEEN
        };
        let groups: BTreeSet<_> =
            some.iter().map(|(today, _)| *today).chain(named.iter().copied()).collect();
        let of_group = |today: &Option<Degree>| {
            let of_it = some.iter().filter(|(of, _)| of == today);
            let letters: usize = of_it.map(|(_, party)| letters(party)).sum();
            let names = if letters == 0 { 0 } else { lines_of(capacity, letters) };
            (1 + names) * capacity.line + capacity.line / 3
        };
        groups.iter().map(of_group).sum()
    }
}
