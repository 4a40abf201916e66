//! Parts in deciding, then and now: as far as the group shares both.

use crate::session::{Involved, Involvements, Party, Session};

use super::actors::Kinship;

/// Somebody's part in deciding that is no longer said the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvolvementChange {
    pub earlier: Option<Involved>,
    pub later: Option<Involved>,
}

impl InvolvementChange {
    /// What is said last.
    pub fn last(&self) -> Option<&Involved> {
        self.later.as_ref().or(self.earlier.as_ref())
    }
}

/// In the order of the later session, then those that it says nothing of.
pub(super) fn changes(
    earlier: &Session,
    later: &Session,
    kinship: &Kinship,
) -> Vec<InvolvementChange> {
    let [before, after] = [earlier, later].map(Involvements::of);
    let shared = |known: &&Involved| known.is.shareable;
    let earlier_form = |party: &Party| match party {
        Party::Actor(id) => kinship.earlier(*id).map(Party::Actor),
        Party::College(_) => Some(party.clone()),
    };
    let mut told: Vec<Party> = Vec::new();
    let mut changes: Vec<InvolvementChange> = Vec::new();
    for known in after.all(later).filter(shared) {
        let former = earlier_form(&known.party);
        let former = former.and_then(|party| before.get(&party)).filter(shared);
        told.extend(former.map(|former| former.party.clone()));
        if former.is_none_or(|former| former.is != known.is) {
            changes
                .push(InvolvementChange { earlier: former.cloned(), later: Some(known.clone()) });
        }
    }
    let gone = before.all(earlier).filter(shared);
    changes.extend(
        gone.filter(|known| !told.iter().any(|party| party.is(&known.party)))
            .map(|known| InvolvementChange { earlier: Some(known.clone()), later: None }),
    );
    changes
}
