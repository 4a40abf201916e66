//! What was agreed before, to be looked at again: decisions that are open, and what each side says became of them.

use jiff::civil::Date;

use crate::session::{Decision, DecisionId, Outcome, Session, SittingId};

/// One answer that is asked for: of a side, by its rank, or of whoever bears a decision without sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answer {
    pub decision: DecisionId,
    pub side: Option<usize>,
}

/// What `sitting`, held on `day`, looks at again: all that was decided before and was open when it began; outside any sitting all
/// that is open. What is due to be looked at comes first, and commitments before other decisions; what is settled, last.
pub fn agreed_before(session: &Session, sitting: Option<SittingId>, day: Date) -> Vec<&Decision> {
    let of_today = |decision: &Decision| sitting.is_some() && decision.sitting == sitting;
    let is_open = |outcome: Outcome| match outcome {
        Outcome::Open => true,
        Outcome::Done(on) | Outcome::GivenUp(on) => on == day,
    };
    let mut all: Vec<&Decision> = session
        .decisions
        .iter()
        .filter(|decision| !of_today(decision) && is_open(decision.outcome))
        .collect();
    all.sort_by_key(|decision| {
        let settled = !decision.outcome.is_open();
        (settled, !decision.is_looked_at_on(day), !decision.is_commitment())
    });
    all
}

/// Whose answers are asked for on `decision`, in order.
pub fn answers(decision: &Decision) -> Vec<Answer> {
    let id = decision.id;
    if decision.sides.is_empty() {
        return vec![Answer { decision: id, side: None }];
    }
    (0..decision.sides.len()).map(|side| Answer { decision: id, side: Some(side) }).collect()
}

/// Whether nobody gave this answer at `sitting`, held on `day`.
pub fn is_awaited(
    decision: &Decision,
    answer: Answer,
    sitting: Option<SittingId>,
    day: Date,
) -> bool {
    match answer.side {
        None => decision.outcome.is_open(),
        Some(side) => {
            decision.sides.get(side).is_some_and(|side| side.said_at(sitting, day).is_none())
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::session::{
        DecisionEdit, Due, Edit, History, Kept, Key, Party, Pledge, Review, Stamp,
    };

    const TODAY: Date = date(2027, 3, 12);

    fn decided(
        session: &mut Session,
        what: &str,
        sitting: Option<SittingId>,
        change: impl FnOnce(&mut Decision),
    ) {
        let at: Stamp = "2026-11-14T14:30:00+01:00".parse().unwrap();
        let mut decision = Decision::of(what, Key(Uuid::new_v4()), at, sitting);
        change(&mut decision);
        History::default().perform(session, DecisionEdit::Add(decision).into()).unwrap();
    }

    fn session() -> Session {
        let mut session = Session::essay();
        let mut history = History::default();
        for day in [date(2026, 11, 14), TODAY] {
            let sitting = Edit::AddSitting { date: day, place: String::new() };
            history.perform(&mut session, sitting).unwrap();
        }
        session
    }

    #[test]
    fn what_was_decided_before_and_is_open_is_looked_at_and_what_is_due_comes_first() {
        let mut session = session();
        let (before, now) = (Some(SittingId(1)), Some(SittingId(2)));
        decided(&mut session, "ouverte", before, |_| {});
        decided(&mut session, "faite", before, |it| it.outcome = Outcome::Done(date(2027, 1, 1)));
        decided(&mut session, "faite ce jour", before, |it| it.outcome = Outcome::Done(TODAY));
        decided(&mut session, "d’aujourd’hui", now, |_| {});
        decided(&mut session, "à revoir", before, |it| {
            it.again = Some(Due::On(date(2027, 3, 1)));
        });
        let all = agreed_before(&session, now, TODAY);
        let what: Vec<_> = all.iter().map(|decision| decision.what.as_str()).collect();
        assert_eq!(what, ["à revoir", "ouverte", "faite ce jour"]);
    }

    #[test]
    fn a_side_is_awaited_at_each_sitting_until_it_answers() {
        let mut session = session();
        let sides = ["Mairie", "Ressourcerie"];
        decided(&mut session, "ensemble", Some(SittingId(1)), |it| {
            it.sides = sides.map(|by| Pledge::of(Party::College(by.to_owned()))).into();
        });
        let decision = session.decisions.records()[0].clone();
        let asked = answers(&decision);
        assert_eq!(asked.len(), 2);
        let now = Some(SittingId(2));
        let said = Review {
            on: TODAY,
            sitting: now,
            state: Kept::Held,
            reported: false,
            why: String::new(),
        };
        let edit = DecisionEdit::Review {
            id: decision.id,
            side: 0,
            sitting: now,
            on: TODAY,
            said: Some(said),
        };
        History::default().perform(&mut session, edit.into()).unwrap();
        let decision = &session.decisions.records()[0];
        let awaited = |sitting| {
            asked
                .iter()
                .map(|&answer| is_awaited(decision, answer, sitting, TODAY))
                .collect::<Vec<_>>()
        };
        assert_eq!(awaited(now), [false, true]);
        assert_eq!(awaited(Some(SittingId(1))), [true, true]);
    }
}
