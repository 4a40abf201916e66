//! Which records are the same in all copies, in what order they stand, and the numbers they take.
//!
//! The order is a matter of each record alone, never of which copies are joined: where it stood in the copy it was made in, then its
//! key. Entries stand by the latest moment noted up to them there, so that an afternoon follows a morning.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::Stood;
use crate::session::{Actor, Decision, Entry, Key, Participant, Record, Sitting, Table};

/// A record in every copy: its key, and its rank among those of one copy that have the key.
pub(super) type Ident = (Key, usize);

/// A record that is kept under a key.
pub(super) trait Keyed: Record {
    fn key(&self) -> Key;

    /// When it was noted, where the order goes by that.
    fn noted(&self) -> Option<Timestamp> {
        None
    }
}

impl Keyed for Participant {
    fn key(&self) -> Key {
        self.key
    }
}

impl Keyed for Sitting {
    fn key(&self) -> Key {
        self.key
    }
}

impl Keyed for Actor {
    fn key(&self) -> Key {
        self.key
    }
}

impl Keyed for Decision {
    fn key(&self) -> Key {
        self.key
    }
}

impl Keyed for Entry {
    fn key(&self) -> Key {
        self.key
    }

    fn noted(&self) -> Option<Timestamp> {
        Some(self.at.instant())
    }
}

/// The records of one table over all copies.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    pub(super) ids: BTreeMap<Ident, u32>,
    /// Those that do not stand where they stood.
    pub(super) stood: BTreeMap<Key, Stood>,
    pub(super) next: u32,
    order: Vec<(Standing, Ident)>,
    noted: BTreeMap<Ident, Timestamp>,
}

/// Where a record stood, by the copies that have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    /// It is erased, and takes a number after all others until it is gone.
    gone: bool,
    after: Option<Timestamp>,
    rank: u32,
}

/// The idents of a table, in its order.
pub(super) fn idents<R: Keyed>(table: &Table<R>) -> Vec<Ident> {
    let mut met: BTreeMap<Key, usize> = BTreeMap::new();
    let ident = |record: &R| {
        let count = met.entry(record.key()).or_default();
        let ident = (record.key(), *count);
        *count += 1;
        ident
    };
    table.iter().map(ident).collect()
}

/// Numbers the records of `tables`, each with what its copy says of where records stood.
pub(super) fn number<'a, R: Keyed + 'a>(
    tables: impl Iterator<Item = (&'a Table<R>, &'a BTreeMap<Key, Stood>)>,
    gone: &BTreeSet<Key>,
) -> Numbering {
    let mut found: BTreeMap<Ident, Standing> = BTreeMap::new();
    let mut noted: BTreeMap<Ident, Timestamp> = BTreeMap::new();
    let mut next = 1;
    for (table, stood) in tables {
        next = next.max(table.next_id().into());
        let mut latest = None;
        for (record, ident) in table.iter().zip(idents(table)) {
            let stood = stood.get(&record.key()).filter(|_| ident.1 == 0);
            let rank = stood.map_or_else(|| record.id().into(), |stood| stood.rank);
            latest = latest.max(record.noted()).max(stood.and_then(|stood| stood.after));
            if let Some(at) = record.noted() {
                let known = noted.entry(ident).or_insert(at);
                *known = (*known).max(at);
            }
            let gone = gone.contains(&ident.0);
            let here = Standing { gone, after: latest, rank };
            let known = found.entry(ident).or_insert(here);
            *known = (*known).max(here);
        }
    }
    let mut order: Vec<(Standing, Ident)> =
        found.into_iter().map(|(ident, standing)| (standing, ident)).collect();
    order.sort_unstable();
    numbered(order, noted, next)
}

impl Numbering {
    /// The numbers once some are gone with whom was erased: those that are left stand as if these had never been.
    pub(super) fn left(self, is_left: impl Fn(&Ident) -> bool) -> Self {
        let Self { mut order, mut noted, next, .. } = self;
        order.retain(|(_, ident)| is_left(ident));
        noted.retain(|ident, _| is_left(ident));
        numbered(order, noted, next)
    }
}

/// Each takes the number it had, or the first one after those before it.
fn numbered(
    order: Vec<(Standing, Ident)>,
    noted: BTreeMap<Ident, Timestamp>,
    next: u32,
) -> Numbering {
    let mut numbering = Numbering { next, ..Numbering::default() };
    let count = u32::try_from(order.len()).unwrap_or(u32::MAX);
    let highest = order.iter().map(|(standing, _)| standing.rank).max().unwrap_or_default();
    // A strange file may have numbers near the end of what there is.
    let has_room = highest.saturating_add(count) < u32::MAX / 2;
    let (mut last, mut latest) = (0, None);
    for (standing, ident) in &order {
        let id = if has_room { standing.rank.max(last + 1) } else { last + 1 };
        last = id;
        latest = latest.max(noted.get(ident).copied());
        let after = standing.after.filter(|_| standing.after != latest);
        latest = latest.max(after);
        numbering.ids.insert(*ident, id);
        if standing.gone {
            continue;
        }
        numbering.next = numbering.next.max(id + 1);
        if ident.1 == 0 && (id != standing.rank || after.is_some()) {
            numbering.stood.insert(ident.0, Stood { rank: standing.rank, after });
        }
    }
    Numbering { order, noted, ..numbering }
}
