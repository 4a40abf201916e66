//! Whether decisions hold together, and who sees to the diagnosis is known.

use super::{Problem, Trouble, Whereabouts};
use crate::session::{Bearer, Decision, Diagnosis, Pair, Part, Party, Review, Session};

/// A side has a body, speaks at sittings that were held, once at each; rows and pairs are those there are.
fn check_sides(session: &Session, decision: &Decision, report: &mut impl FnMut(Trouble)) {
    for row in decision.rows.iter().filter(|row| session.diagnosis.row(row).is_none()) {
        report(Trouble::UnknownRow(row.clone()));
    }
    for pair in &decision.pairs {
        if Pair::new(pair.low(), pair.high()) != Some(*pair) {
            report(Trouble::PairOutOfOrder);
        }
    }
    for side in &decision.sides {
        if matches!(&side.by, Party::College(words) if words.trim().is_empty()) {
            report(Trouble::NoName);
        }
        let mut before: Option<&Review> = None;
        for review in &side.reviews {
            if let Some(sitting) = review.sitting.filter(|id| !session.sittings.contains(*id)) {
                report(Trouble::UnknownSitting(sitting.0));
            }
            if before.is_some_and(|before| review.on < before.on) {
                report(Trouble::ReviewOutOfOrder);
            }
            before = Some(review);
        }
    }
}

pub(super) fn check(session: &Session, problems: &mut Vec<Problem>) {
    for (index, decision) in session.decisions.iter().enumerate() {
        let mut report = |trouble| {
            let place = Whereabouts::Decision { index, id: decision.id.0 };
            problems.push(Problem { place, trouble });
        };
        if decision.what.trim().is_empty() {
            report(Trouble::NothingSaid);
        }
        if let Some(sitting) = decision.sitting.filter(|id| !session.sittings.contains(*id)) {
            report(Trouble::UnknownSitting(sitting.0));
        }
        for axis in decision.axes.iter().filter(|axis| session.framework.axis(axis).is_none()) {
            report(Trouble::UnknownAxis(axis.clone()));
        }
        let bearing = decision.bearer_lists().flatten().filter_map(|bearer| match bearer {
            Bearer::Actor(id) => Some(*id),
            Bearer::Participant(_) | Bearer::Words(_) => None,
        });
        let bound = decision.bound_actors();
        for actor in decision.actors.iter().copied().chain(bearing).chain(bound) {
            if !session.actors.contains(actor) {
                report(Trouble::UnknownActor(actor.0));
            }
        }
        check_sides(session, decision, &mut report);
        for bearer in decision.bearer_lists().flatten() {
            match bearer {
                Bearer::Participant(id) if !session.participants.contains(*id) => {
                    report(Trouble::UnknownParticipant(id.0));
                }
                Bearer::Words(words) if words.trim().is_empty() => report(Trouble::NoName),
                _ => {}
            }
        }
    }
    let Diagnosis { frame, rows, .. } = &session.diagnosis;
    let parts = Part::ALL.into_iter().flat_map(|part| frame.bearers(part));
    let entrusted = parts.map(|bearer| (bearer, Whereabouts::Frame));
    let of_rows = rows.iter().flat_map(|row| {
        let by = row.validated.iter().flat_map(|validated| &validated.by);
        by.map(|bearer| (bearer, Whereabouts::Row(row.id.clone())))
    });
    for (bearer, place) in entrusted.chain(of_rows) {
        let trouble = match bearer {
            Bearer::Participant(id) if !session.participants.contains(*id) => {
                Trouble::UnknownParticipant(id.0)
            }
            Bearer::Actor(id) if !session.actors.contains(*id) => Trouble::UnknownActor(id.0),
            Bearer::Words(words) if words.trim().is_empty() => Trouble::NoName,
            _ => continue,
        };
        problems.push(Problem { place, trouble });
    }
    if session.validation.as_ref().is_some_and(|validation| validation.by.trim().is_empty()) {
        problems.push(Problem { place: Whereabouts::Validation, trouble: Trouble::NoName });
    }
}
