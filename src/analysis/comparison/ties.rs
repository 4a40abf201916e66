//! The ties of two sessions, between actors that are in both.

use std::collections::BTreeMap;

use crate::session::{Pair, Relation, Session};

use super::actors::Kinship;

/// A pair whose tie is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TieChange {
    /// The pair in the earlier session.
    pub earlier: Pair,
    /// The same two actors in the later session.
    pub later: Pair,
    pub turn: TieTurn,
}

/// How a tie turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TieTurn {
    Changed {
        nature: bool,
        /// What it is about first, or besides.
        object: bool,
    },
    /// The pair was not examined in the later session: that says nothing of the tie.
    EarlierOnly,
    /// The pair had not been examined in the earlier session.
    LaterOnly,
}

/// The pairs examined in one session or in both that changed, in the order of the later session.
pub(super) fn changes(earlier: &Session, later: &Session, kinship: &Kinship) -> Vec<TieChange> {
    let mut changes = BTreeMap::new();
    for before in earlier.relations.iter() {
        let pair = [before.pair.low(), before.pair.high()].map(|actor| kinship.later(actor));
        let [Some(one), Some(other)] = pair else { continue };
        let Some(pair) = Pair::new(one, other) else { continue };
        let turn = match later.relations.get(pair) {
            None => TieTurn::EarlierOnly,
            Some(after) => match changed(earlier, before, later, after) {
                Some(turn) => turn,
                None => continue,
            },
        };
        changes.insert(pair, TieChange { earlier: before.pair, later: pair, turn });
    }
    for after in later.relations.iter() {
        let pair = [after.pair.low(), after.pair.high()].map(|actor| kinship.earlier(actor));
        let [Some(one), Some(other)] = pair else { continue };
        let Some(pair) = Pair::new(one, other) else { continue };
        if earlier.relations.get(pair).is_none() {
            let turn = TieTurn::LaterOnly;
            changes.insert(after.pair, TieChange { earlier: pair, later: after.pair, turn });
        }
    }
    changes.into_values().collect()
}

fn changed(
    earlier: &Session,
    before: &Relation,
    later: &Session,
    after: &Relation,
) -> Option<TieTurn> {
    let nature = before.nature != after.nature
        || earlier.relations.counts(before) != later.relations.counts(after);
    let object = before.central != after.central || before.secondary != after.secondary;
    (nature || object).then_some(TieTurn::Changed { nature, object })
}
