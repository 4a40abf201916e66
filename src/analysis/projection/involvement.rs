//! Who takes part in deciding, as far as the group shares it: four groups, one under the other.

use super::pages::{Capacity, Page, lines_of};
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
const WISH: usize = 30;
/// The lines that the names of the groups take, with what is left between them.
const HEADINGS: usize = 7;

impl Reader<'_> {
    /// Every group, also one without anybody where one page holds all; what is not shared is nowhere.
    pub(super) fn involvements(&self) -> (Scene, Page) {
        let session = self.source.session;
        let said = Involvements::of(session);
        let mut all: Vec<(Option<Degree>, PartyShown)> = said
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
        let capacity = self.view.capacity;
        let room = capacity.page.saturating_sub(HEADINGS * capacity.line);
        let high = |(_, party): &(Option<Degree>, PartyShown)| {
            let letters = party.name.chars().count() + party.wished.map_or(0, |_| WISH);
            lines_of(capacity, letters) * capacity.line
        };
        let parts = Capacity::parts(&all, room, high);
        let page = Page::clamped(self.view.page, parts.len());
        let part = parts.get(page.at).map(|part| part.to_vec()).unwrap_or_default();
        let degrees = Degree::ALL.into_iter().map(Some).chain([None]);
        let groups = degrees.map(|today| InvolvementGroup {
            parties: part
                .iter()
                .filter(|(of, _)| *of == today)
                .map(|(_, one)| one.clone())
                .collect(),
            today,
        });
        let is_whole = parts.len() == 1;
        let groups =
            groups.filter(|group| !group.parties.is_empty() || is_whole && group.today.is_some());
        let groups = if all.is_empty() { Vec::new() } else { groups.collect() };
        (Scene::Involvement(groups), page)
    }
}
