use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{
    Actor, ActorEdit, ActorId, AxisId, Due, Edit, Erasure, History, Key, Participant,
    ParticipantId, Replacement, SittingId, Stamp, Subject, TextPlace,
};

fn stamp() -> Stamp {
    "2026-11-14T14:30:00+01:00".parse().unwrap()
}

struct Group {
    session: Session,
    history: History,
}

impl Group {
    /// Five residents, a sitting, two actors and one decision that speaks of everything.
    fn new() -> Self {
        let mut group = Self { session: Session::essay(), history: History::default() };
        let person = |name: &str| Participant {
            id: ParticipantId(0),
            key: Key(Uuid::nil()),
            name: name.to_owned(),
            organisation: String::new(),
            college: "Habitants".to_owned(),
        };
        let people = ["A", "B", "C", "D", "Odile"].map(person);
        group.edit(Edit::AddParticipants(people.into())).unwrap();
        group.edit(Edit::AddSitting { date: date(2026, 11, 14), place: String::new() }).unwrap();
        let actors = ["Mairie", "DREETS"].map(|name| Actor::named(name, Key(Uuid::nil())));
        group.edit(ActorEdit::Add(actors.into())).unwrap();
        let decision = Decision {
            bearers: vec![
                Bearer::Participant(ParticipantId(5)),
                Bearer::Actor(ActorId(1)),
                Bearer::Words("  ".to_owned()),
                Bearer::Actor(ActorId(1)),
            ],
            due: Some(Due::On(date(2027, 3, 12))),
            axes: [AxisId::new("eco.jobs")].into(),
            actors: [ActorId(1), ActorId(2)].into(),
            in_return: "La mairie prête la salle".to_owned(),
            ..Decision::of("Ouvrir\nune antenne", Key(Uuid::nil()), stamp(), Some(SittingId(1)))
        };
        group.edit(DecisionEdit::Add(decision)).unwrap();
        group
    }

    fn edit(&mut self, edit: impl Into<Edit>) -> Result<bool, Refused> {
        self.history.perform(&mut self.session, edit.into())
    }

    fn decision(&self) -> Decision {
        self.session.decisions.get(DecisionId(1)).unwrap().clone()
    }
}

#[test]
fn a_decision_is_one_line_and_names_each_bearer_once() {
    let decision = Group::new().decision();
    assert_eq!(decision.what, "Ouvrir une antenne");
    let bearers = [Bearer::Participant(ParticipantId(5)), Bearer::Actor(ActorId(1))];
    assert_eq!(decision.bearers, bearers);
}

#[test]
fn a_decision_without_words_or_about_nobody_known_is_refused() {
    let mut group = Group::new();
    let empty = Decision { what: " ".to_owned(), ..group.decision() };
    assert_eq!(group.edit(DecisionEdit::Set(empty)), Err(Refused::NothingSaid));
    let unknown = Decision { actors: [ActorId(9)].into(), ..group.decision() };
    assert_eq!(group.edit(DecisionEdit::Set(unknown)), Err(Refused::Unknown));
    let strange = Decision { axes: [AxisId::new("x")].into(), ..group.decision() };
    assert_eq!(group.edit(DecisionEdit::Add(strange)), Err(Refused::Unknown));
}

#[test]
fn adding_changing_settling_and_removing_are_undone_and_done_again() {
    let mut group = Group::new();
    let before = group.session.clone();
    let changed = Decision { in_return: String::new(), ..group.decision() };
    group.edit(DecisionEdit::Set(changed)).unwrap();
    let id = DecisionId(1);
    group.edit(DecisionEdit::Settle { id, outcome: Outcome::Done(date(2027, 1, 5)) }).unwrap();
    group.edit(DecisionEdit::Remove(id)).unwrap();
    let after = group.session.clone();
    assert!(after.decisions.is_empty());
    for _ in 0..3 {
        group.history.undo(&mut group.session).unwrap();
    }
    assert!(group.session.says_the_same_as(&before));
    for _ in 0..3 {
        group.history.redo(&mut group.session).unwrap();
    }
    assert!(group.session.says_the_same_as(&after));
}

#[test]
fn typing_in_a_decision_is_one_step() {
    let mut group = Group::new();
    for words in ["La", "La clé"] {
        let typed = Decision { in_return: words.to_owned(), ..group.decision() };
        group.edit(DecisionEdit::Set(typed)).unwrap();
    }
    group.history.undo(&mut group.session);
    assert_eq!(group.decision().in_return, "La mairie prête la salle");
}

#[test]
fn who_is_named_by_a_decision_cannot_be_removed_from_under_it() {
    let mut group = Group::new();
    assert_eq!(group.edit(Edit::RemoveParticipant(ParticipantId(5))), Err(Refused::InUse));
    assert_eq!(group.edit(ActorEdit::Remove(ActorId(2))), Err(Refused::InUse));
    group.edit(DecisionEdit::Remove(DecisionId(1))).unwrap();
    assert_eq!(group.edit(ActorEdit::Remove(ActorId(2))), Ok(true));
}

#[test]
fn merged_actors_bear_what_either_bore() {
    let mut group = Group::new();
    let merge = ActorEdit::Merge {
        kept: ActorId(2),
        gone: ActorId(1),
        prefer_gone: std::collections::BTreeSet::new(),
    };
    group.edit(merge).unwrap();
    assert_eq!(group.decision().bearers[1], Bearer::Actor(ActorId(2)));
    assert_eq!(group.decision().actors, [ActorId(2)].into());
    assert_eq!(crate::session::check(&group.session), []);
}

#[test]
fn an_erased_person_bears_it_by_the_college_and_an_erased_actor_no_more() {
    let mut group = Group::new();
    let erase = |subject, replacements| {
        Edit::Erase(Erasure { at: stamp(), sitting: None, subject, replacements })
    };
    group.edit(erase(Subject::Participant(ParticipantId(5)), Vec::new())).unwrap();
    assert_eq!(group.decision().bearers[0], Bearer::Words("Habitants".to_owned()));
    let text = "Le commune prête la salle".to_owned();
    let place = TextPlace::DecisionReturn(DecisionId(1));
    let mentions = Subject::Actor(ActorId(1)).mentions(&group.session, &["mairie".to_owned()]);
    assert!(mentions.iter().any(|(found, _)| *found == place), "{mentions:?}");
    let replacements = vec![Replacement { place, text: text.clone() }];
    group.edit(erase(Subject::Actor(ActorId(1)), replacements)).unwrap();
    assert_eq!(group.decision().bearers, [Bearer::Words("Habitants".to_owned())]);
    assert_eq!(group.decision().in_return, text);
    assert_eq!(group.decision().actors, [ActorId(2)].into());
}

#[test]
fn validated_minutes_are_older_than_any_later_change_until_it_is_undone() {
    let mut group = Group::new();
    assert_eq!(
        group.edit(Edit::Validate { at: stamp(), by: " ".to_owned() }),
        Err(Refused::NoName)
    );
    group.edit(Edit::Validate { at: stamp(), by: "Le conseil".to_owned() }).unwrap();
    let outdated = |group: &Group| group.session.validation.as_ref().unwrap().outdated;
    assert!(!outdated(&group));
    let switch = Edit::Disclose {
        at: stamp(),
        sitting: None,
        what: crate::session::Disclosure::Natures,
        shown: true,
    };
    group.edit(switch).unwrap();
    assert!(!outdated(&group), "what the room sees is not in the minutes");
    for words in ["L", "La"] {
        let typed = Decision { in_return: words.to_owned(), ..group.decision() };
        group.edit(DecisionEdit::Set(typed)).unwrap();
    }
    assert!(outdated(&group));
    group.history.undo(&mut group.session);
    assert!(!outdated(&group));
    group.history.redo(&mut group.session);
    assert!(outdated(&group));
    group.edit(Edit::Reopen).unwrap();
    assert_eq!(group.session.validation, None);
    group.history.undo(&mut group.session);
    assert!(outdated(&group));
}

#[test]
fn only_an_open_decision_with_a_day_is_late() {
    let mut decision = Group::new().decision();
    assert!(!decision.is_late(date(2027, 3, 12)));
    assert!(decision.is_late(date(2027, 3, 13)));
    decision.outcome = Outcome::GivenUp(date(2027, 3, 1));
    assert!(!decision.is_late(date(2027, 3, 13)));
    let said = Decision {
        due: Some(Due::Words("avant l’été".to_owned())),
        outcome: Outcome::Open,
        ..decision
    };
    assert!(!said.is_late(date(2030, 1, 1)));
}
