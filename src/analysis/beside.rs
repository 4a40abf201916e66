//! What the group agreed on the territory, set side by side (method §5): it raises questions, and answers none.

use crate::session::{
    BaseDiagnosis, EarlierPlace, Movement, Place, Placed, Regard, Row, RowId, Session, Stance,
    Survey, TypeId,
};

/// Things that were agreed, to be looked at together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside<'a> {
    /// Several types of one row are seen at once.
    Together(Vec<&'a TypeId>),
    /// One recedes while another gains.
    Passage { from: &'a TypeId, to: &'a TypeId },
    /// An earlier session said another place.
    Since { of: &'a TypeId, before: &'a EarlierPlace, now: &'a Placed },
    /// What is said of the territory, and what is said of ourselves. Neither follows from the other.
    WithUs { territory: Vec<&'a TypeId>, ours: Vec<&'a TypeId> },
}

/// What to look at together in `row`: of what was agreed there, with or without a reservation, and of nothing else.
pub fn beside<'a>(session: &'a Session, survey: &'a Survey, row: &'a Row) -> Vec<Beside<'a>> {
    let agreed: Vec<_> = agreed(session, survey, row).collect();
    let seen = seen(&agreed);
    let moves = |which| agreed.iter().filter(move |(_, placed)| placed.movement == Some(which));
    let mut found = Vec::new();
    for (from, _) in moves(Movement::Receding) {
        found.extend(moves(Movement::Gaining).map(|(to, _)| Beside::Passage { from, to }));
    }
    if 1 < seen.len() {
        found.push(Beside::Together(seen.clone()));
    }
    for &(of, now) in &agreed {
        let before = session.diagnosis.earlier.get(of);
        let before =
            before.filter(|before| (before.place, before.movement) != (now.place, now.movement));
        found.extend(before.map(|before| Beside::Since { of, before, now }));
    }
    let faced = BaseDiagnosis::territory().faces(&row.id);
    let faced = faced.and_then(|id: &RowId| session.diagnosis.row(id));
    if let Some(faced) = faced {
        let territory: Vec<_> = self::agreed(session, survey, faced).collect();
        let territory = self::seen(&territory);
        if !territory.is_empty() && !seen.is_empty() {
            found.push(Beside::WithUs { territory, ours: seen });
        }
    }
    found
}

/// The types of a row on which the group agreed a place that holds, in the order of the row.
fn agreed<'a>(
    session: &'a Session,
    survey: &'a Survey,
    row: &'a Row,
) -> impl Iterator<Item = (&'a TypeId, &'a Placed)> {
    let types = session.diagnosis.shown(row);
    types.filter_map(|(of, _)| match survey.kind(of).regard() {
        Regard::Said(placed) => match placed.stance {
            Stance::Agreed | Stance::WithReservation => Some((of, placed)),
            Stance::DisagreementKept | Stance::LeftOpen => None,
        },
        Regard::NotLookedAt | Regard::Observed => None,
    })
}

/// Those that the group sees here, more than a little.
fn seen<'a>(agreed: &[(&'a TypeId, &'a Placed)]) -> Vec<&'a TypeId> {
    let is_seen = |placed: &Placed| matches!(placed.place, Place::Mainly | Place::Also);
    agreed.iter().filter(|(_, placed)| is_seen(placed)).map(|&(of, _)| of).collect()
}
