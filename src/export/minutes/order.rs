//! In which order the minutes go through the axes: those with a solid ball first, then pillar after pillar.

use std::collections::BTreeSet;

use crate::session::{AxisId, Pillar};

use super::super::source::Source;

/// The axes of a session, each once.
pub struct Order<'a> {
    /// Those with a solid ball, discussed or not.
    pub solid: Vec<AxisId>,
    /// The other discussed axes of each pillar.
    pub pillars: Vec<(&'a Pillar, Vec<AxisId>)>,
    /// Those that the group set aside, and those that a move is on without a pillar having them.
    pub aside: Vec<AxisId>,
}

impl<'a> Order<'a> {
    pub fn of(source: &'a Source<'_>) -> Self {
        let framework = &source.session.framework;
        let mut seen = BTreeSet::new();
        let mut solid = Vec::new();
        for (id, _) in framework.all_shown() {
            if source.board.cursor(id).is_solid() && seen.insert(id) {
                solid.push(id.clone());
            }
        }
        let mut pillars = Vec::new();
        for pillar in &framework.pillars {
            let discussed = framework.shown(pillar).filter(|(id, _)| {
                let cursor = source.board.cursor(id);
                !cursor.is_solid() && cursor.is_discussed() && seen.insert(*id)
            });
            pillars.push((pillar, discussed.map(|(id, _)| id.clone()).collect()));
        }
        let shown: BTreeSet<_> = framework.all_shown().map(|(id, _)| id).collect();
        let moved = source.ledger.standing().flat_map(|recorded| &recorded.argument.moves);
        let in_pillars = framework.pillars.iter().flat_map(|pillar| &pillar.axes);
        let mut aside = Vec::new();
        for id in in_pillars.chain(framework.axes.keys()).chain(moved.map(|made| &made.axis)) {
            if !shown.contains(id) && seen.insert(id) {
                aside.push(id.clone());
            }
        }
        Self { solid, pillars, aside }
    }

    /// Every axis that is told, in order.
    pub fn all(&self) -> impl Iterator<Item = &AxisId> {
        let in_pillars = self.pillars.iter().flat_map(|(_, axes)| axes);
        self.solid.iter().chain(in_pillars).chain(&self.aside)
    }
}
