//! What the fields that find something offer.

use super::finder::Candidate;
use crate::app::base::look::Look;
use crate::session::AxisId;

/// Every axis that is shown, with its pillar, and its number on the board.
pub fn axis_candidates(look: &Look<'_>) -> (Vec<AxisId>, Vec<Candidate>) {
    let language = look.words.language;
    let framework = &look.session.framework;
    let mut number = 0;
    framework
        .pillars
        .iter()
        .flat_map(|pillar| framework.shown(pillar).map(move |axis| (pillar, axis)))
        .map(|(pillar, (id, axis))| {
            number += 1;
            let detail = pillar.label.get(language);
            (id.clone(), Candidate::new(axis.label(language), detail, Some(number)))
        })
        .unzip()
}
