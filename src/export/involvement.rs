//! Who takes part in deciding: what of it an edition may tell.

use crate::session::{Involved, Involvements};

use super::source::Source;

/// What is told of the part of each, in the order of the session: what is internal, in an internal edition only.
pub(super) fn told(source: &Source<'_>) -> Vec<(String, Involved)> {
    let session = &*source.session;
    let voices = source.voices();
    let said = Involvements::of(session);
    let all = said.all(session).filter(|known| known.is.shareable || source.choices.is_internal());
    all.map(|known| (voices.party(known), known.clone())).collect()
}
