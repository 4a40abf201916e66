//! How the files of one session stand to each other: read whole, in another thread, and only where they are several.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::analysis::copies::{Standing, among};
use crate::session::SessionId;
use crate::storage::library::{Entry, Groups, Held};

/// Where the files stand of which it is known.
#[derive(Clone, Debug, Default)]
pub struct Copies(Arc<HashMap<PathBuf, Stood>>);

/// Where one file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    pub standing: Standing,
    /// The one it is told beside.
    pub beside: Option<PathBuf>,
}

/// What was read, so that only what changed is read again.
#[derive(Default)]
pub struct Readings(HashMap<SessionId, (Fingerprint, Vec<(PathBuf, Stood)>)>);

type Fingerprint = Vec<(PathBuf, Timestamp, u64)>;

impl Copies {
    pub fn of(&self, path: &Path) -> Option<&Stood> {
        self.0.get(path)
    }
}

impl Stood {
    /// The name of the file it is told beside.
    pub fn other(&self) -> String {
        let name = self.beside.as_deref().and_then(Path::file_name);
        name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

impl Readings {
    /// Reads what is new among `entries`; nothing where nothing is. `goes_on` says whether anybody still asks.
    pub fn news(&mut self, entries: &[Arc<Entry>], goes_on: impl Fn() -> bool) -> Option<Copies> {
        let approaches = Groups::of(entries).approaches;
        let sessions = approaches.iter().flat_map(|approach| &approach.sessions);
        let several: Vec<_> = sessions.filter(|held| 1 < held.files.len()).collect();
        let before = self.0.len();
        self.0.retain(|id, _| several.iter().any(|held| held.id == *id));
        let mut is_news = before != self.0.len();
        for held in several {
            let fingerprint = fingerprint(held);
            let is_known = self.0.get(&held.id).is_some_and(|(known, _)| *known == fingerprint);
            if is_known || !goes_on() {
                continue;
            }
            self.0.insert(held.id, (fingerprint, stood(held)));
            is_news = true;
        }
        let all = self.0.values().flat_map(|(_, stood)| stood.iter().cloned());
        is_news.then(|| Copies(Arc::new(all.collect())))
    }
}

fn fingerprint(held: &Held) -> Fingerprint {
    let file = |entry: &Arc<Entry>| (entry.path.clone(), entry.modified, entry.size);
    held.files.iter().map(file).collect()
}

fn stood(held: &Held) -> Vec<(PathBuf, Stood)> {
    let path = |rank: usize| held.files.get(rank).map(|entry| entry.path.clone());
    let standings = among(&held.sessions());
    let known = held.files.iter().zip(standings).filter_map(|(entry, standing)| {
        let standing = standing?;
        let beside = standing.beside().and_then(path);
        Some((entry.path.clone(), Stood { standing, beside }))
    });
    known.collect()
}
