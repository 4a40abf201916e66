//! What an argument may be about: an axis of the board, or something of the territory.

use super::{Candidate, axis_candidates};
use crate::app::base::look::Look;
use crate::session::{AxisId, Ground, Language, Purpose};

/// What may be taken in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    Axis(AxisId),
    Ground(Ground),
}

/// All that may be, and how it is found.
#[derive(Default)]
pub struct Topics {
    read: Option<(u64, Language)>,
    all: Vec<Topic>,
    pub candidates: Vec<Candidate>,
}

impl Topics {
    /// Reads the session, when it or the language changed.
    pub fn read(&mut self, look: &Look<'_>) {
        let read = Some((look.session.revision, look.words.language));
        if self.read != read {
            let (all, candidates) = topics(look);
            *self = Self { read, all, candidates };
        }
    }

    pub fn get(&self, at: usize) -> Option<Topic> {
        self.all.get(at).cloned()
    }
}

/// Every axis that is shown; then, where the session looks at the territory, its rows and their types.
fn topics(look: &Look<'_>) -> (Vec<Topic>, Vec<Candidate>) {
    let has_board = look.is_for(Purpose::Cursors);
    let (axes, mut candidates) = if has_board { axis_candidates(look) } else { Default::default() };
    let mut topics: Vec<_> = axes.into_iter().map(Topic::Axis).collect();
    if look.is_for(Purpose::Territory) {
        let (words, diagnosis) = (look.words, &look.session.diagnosis);
        for candidate in &mut candidates {
            candidate.detail = format!("{} · {}", words.text("topic-axis"), candidate.detail);
        }
        for row in &diagnosis.rows {
            let scale = words.scale(row.scale);
            let label = row.label(words.language);
            topics.push(Topic::Ground(Ground::Row(row.id.clone())));
            candidates.push(Candidate::new(label, &scale, None));
            let detail = format!("{scale} · {label}");
            for (of, kind) in diagnosis.shown(row) {
                topics.push(Topic::Ground(Ground::Type(of.clone())));
                candidates.push(Candidate::new(kind.label(words.language), &detail, None));
            }
            topics.push(Topic::Ground(Ground::Otherwise(row.id.clone())));
            candidates.push(Candidate::new(&words.text("otherwise"), &detail, None));
        }
    }
    (topics, candidates)
}
