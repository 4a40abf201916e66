//! What belongs together: the sessions of one approach, the copies of one session.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::sync::Arc;

use jiff::civil::Date;

use super::super::read_file;
use super::entry::{Entry, Kind};
use crate::session::{Key, Session, SessionId};

/// More copies of one session than this are not held beside each other.
pub const MOST_COPIES: usize = 20;

/// Entries put together by approach.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// In the order in which the entries first come to them.
    pub approaches: Vec<Approach>,
    /// The files of which nothing can be read, as they came.
    pub untold: Vec<Arc<Entry>>,
}

/// The sessions of one approach, the oldest first.
#[derive(Clone, Debug)]
pub struct Approach {
    pub key: Key,
    pub sessions: Vec<Held>,
}

/// One session, and every file that holds it.
#[derive(Clone, Debug)]
pub struct Held {
    pub id: SessionId,
    /// Never empty. The one that went furthest comes first; the others are copies.
    pub files: Vec<Arc<Entry>>,
}

impl Groups {
    /// Puts `entries` together.
    pub fn of(entries: &[Arc<Entry>]) -> Self {
        let mut groups = Self::default();
        let (mut approaches, mut sessions) = (HashMap::new(), HashMap::new());
        for entry in entries {
            let Some(head) = entry.head() else {
                groups.untold.push(Arc::clone(entry));
                continue;
            };
            let approach = *approaches.entry(head.approach).or_insert_with(|| {
                groups.approaches.push(Approach { key: head.approach, sessions: Vec::new() });
                groups.approaches.len() - 1
            });
            let held = &mut groups.approaches[approach].sessions;
            match sessions.entry((head.approach, head.id)) {
                Place::Occupied(place) => {
                    let index: usize = *place.get();
                    held[index].files.push(Arc::clone(entry));
                }
                Place::Vacant(place) => {
                    place.insert(held.len());
                    held.push(Held { id: head.id, files: vec![Arc::clone(entry)] });
                }
            }
        }
        for approach in &mut groups.approaches {
            for session in &mut approach.sessions {
                session.files.sort_by(|one, other| furthest(one).cmp(&furthest(other)));
            }
            approach.sessions.sort_by_key(|session| (session.date(), session.id));
        }
        groups
    }
}

impl Held {
    /// The file that went furthest.
    pub fn first(&self) -> Option<&Arc<Entry>> {
        self.files.first()
    }

    /// What each of its files says, read whole; none of what opens no more, and of none where they are more than anybody keeps on
    /// purpose. For any thread but that of the window.
    pub fn sessions(&self) -> Vec<Option<Session>> {
        let few = self.files.len() <= MOST_COPIES;
        let opens = |entry: &Entry| few && matches!(entry.kind, Kind::Session(_));
        let read = |entry: &Arc<Entry>| opens(entry).then(|| read_file(&entry.path).ok()).flatten();
        self.files.iter().map(read).collect()
    }

    /// When it was last held, by the file that went furthest.
    pub fn date(&self) -> Option<Date> {
        Some(self.first()?.head()?.last_day())
    }
}

/// What opens comes before what does not.
fn furthest(entry: &Entry) -> impl Ord {
    let revision = entry.head().map(|head| head.revision);
    let is_damaged = matches!(entry.kind, Kind::Damaged { .. });
    (is_damaged, Reverse((revision, entry.modified)), &entry.path)
}
