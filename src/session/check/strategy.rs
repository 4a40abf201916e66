//! Whether the strategy holds together.

use super::super::{Bearer, Party, Session};
use super::{Problem, Trouble, Whereabouts};

pub(super) fn check(session: &Session, problems: &mut Vec<Problem>) {
    let strategy = &session.strategy;
    if strategy.is_empty() {
        return;
    }
    if !session.is_among_ourselves() {
        let place = Whereabouts::Strategy;
        problems.push(Problem { place, trouble: Trouble::NotAmongOurselves });
    }
    let mut last = None;
    for (index, wish) in strategy.wishes.iter().enumerate() {
        let mut report = |trouble| {
            let place = Whereabouts::Wish { index, pair: wish.pair };
            problems.push(Problem { place, trouble });
        };
        if last.is_some_and(|last| wish.pair <= last) || wish.pair.high() <= wish.pair.low() {
            report(Trouble::PairOutOfOrder);
        }
        last = last.max(Some(wish.pair));
        let named = wish.by.iter().filter_map(|bearer| match bearer {
            Bearer::Actor(id) => Some(*id),
            _ => None,
        });
        let whose = wish.whose.iter().filter_map(|whose| match whose {
            Party::Actor(id) => Some(*id),
            Party::College(_) => None,
        });
        for id in [wish.pair.low(), wish.pair.high()].into_iter().chain(whose).chain(named) {
            if !session.actors.contains(id) {
                report(Trouble::UnknownActor(id.0));
            }
        }
        for bearer in &wish.by {
            if let Bearer::Participant(id) = bearer
                && !session.participants.contains(*id)
            {
                report(Trouble::UnknownParticipant(id.0));
            }
        }
        if let Some(nature) = &wish.nature
            && session.relations.nature(nature).is_none()
        {
            report(Trouble::UnknownNature(nature.clone()));
        }
    }
    let mut last = None;
    for (index, prepared) in strategy.preparations.iter().enumerate() {
        let id = prepared.actor;
        let mut report = |trouble| {
            let place = Whereabouts::Preparation { index, id: id.0 };
            problems.push(Problem { place, trouble });
        };
        if last.is_some_and(|last| id <= last) {
            report(Trouble::IdOutOfOrder);
        }
        last = last.max(Some(id));
        if !session.actors.contains(id) {
            report(Trouble::UnknownActor(id.0));
        }
    }
}
