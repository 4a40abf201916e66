use super::*;
use crate::session::{
    Actor, ActorEdit, ActorId, Argument, Detail, Edit, History, Participant, ParticipantId, Speaker,
};
use uuid::Uuid;

/// One copy, and what was done to it.
#[derive(Clone)]
struct Laptop {
    session: Session,
    history: History,
}

impl Laptop {
    fn new() -> Self {
        Self { session: Session::essay(), history: History::default() }
    }

    fn does(&mut self, edit: Edit) -> &mut Self {
        self.history.perform(&mut self.session, edit).unwrap();
        self
    }

    fn says(&mut self, words: &str, at: &str) -> &mut Self {
        let argument = Argument { words: words.to_owned(), ..Argument::default() };
        self.does(Edit::Record { at: at.parse().unwrap(), sitting: None, argument })
    }

    fn adds_somebody(&mut self, name: &str, key: u128) -> &mut Self {
        let somebody = Participant {
            id: ParticipantId(0),
            key: Key(Uuid::from_u128(key)),
            name: name.to_owned(),
            organisation: String::new(),
            college: String::new(),
        };
        self.does(Edit::AddParticipants(vec![somebody]))
    }

    /// The words of what only this one says.
    fn words(&self, alone: &Alone) -> Vec<&str> {
        let said = alone.arguments.iter().filter_map(|&id| self.session.journal.get(id));
        said.filter_map(|entry| match &entry.event {
            Event::Argument(argument) => Some(argument.words.as_str()),
            _ => None,
        })
        .collect()
    }
}

const MONDAY: &str = "2026-11-16T14:00:00+01:00";
const TUESDAY: &str = "2026-11-17T14:00:00+01:00";
const WEDNESDAY: &str = "2026-11-18T14:00:00+01:00";

fn parted(relation: Relation) -> Parted {
    match relation {
        Relation::Diverged(parted) => parted,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_copy_that_nobody_touched_is_the_same_and_then_older_and_held_whole() {
    let mut one = Laptop::new();
    one.adds_somebody("Amina", 7).says("d’abord", MONDAY);
    let stick = one.clone();
    assert_eq!(relation(&one.session, &stick.session), Relation::Same);
    one.says("ensuite", TUESDAY).adds_somebody("Bruno", 8);
    let Relation::Older(found) = relation(&stick.session, &one.session) else { panic!("older") };
    assert!(found.is_whole());
    assert_eq!(found.since, Some(MONDAY.parse().unwrap()));
    assert_eq!(one.words(&found.there), ["ensuite"]);
    assert_eq!(found.there.records, [Part::People].into());
    assert!(matches!(relation(&one.session, &stick.session), Relation::Newer(_)));
}

#[test]
fn each_with_an_argument_that_the_other_lacks_they_diverged_since_the_last_that_both_hold() {
    let mut one = Laptop::new();
    one.says("d’abord", MONDAY);
    let mut other = one.clone();
    one.says("ici", TUESDAY);
    other.says("là", WEDNESDAY).says("là encore", WEDNESDAY);
    let found = parted(relation(&one.session, &other.session));
    assert_eq!(found.since.map(|at| at.local().date()), Some(jiff::civil::date(2026, 11, 16)));
    assert_eq!(one.words(&found.here), ["ici"]);
    assert_eq!(other.words(&found.there), ["là", "là encore"]);
    assert_eq!(lacked(&one.session, &other.session), found.there.arguments);
    let turned = parted(relation(&other.session, &one.session));
    assert_eq!((turned.here, turned.there), (found.there, found.here));
}

#[test]
fn what_one_took_back_by_undo_is_only_in_the_other_and_never_called_held() {
    let mut one = Laptop::new();
    one.says("d’abord", MONDAY).says("ensuite", TUESDAY);
    let kept = one.clone();
    one.history.undo(&mut one.session);
    let Relation::Newer(found) = relation(&kept.session, &one.session) else { panic!("holds it") };
    assert_eq!(kept.words(&found.here), ["ensuite"]);
    assert_eq!(lacked(&one.session, &kept.session), []);
    one.says("autrement", WEDNESDAY);
    assert_eq!(kept.words(&parted(relation(&kept.session, &one.session)).here), ["ensuite"]);
}

#[test]
fn people_that_only_one_has_part_two_copies_as_an_argument_does() {
    let mut one = Laptop::new();
    one.says("d’abord", MONDAY);
    let mut other = one.clone();
    one.adds_somebody("Amina", 7);
    other.adds_somebody("Bruno", 8).says("ensuite", TUESDAY);
    let found = parted(relation(&one.session, &other.session));
    assert_eq!(found.here.records, [Part::People].into());
    assert!(found.here.arguments.is_empty());
}

#[test]
fn what_is_only_worded_otherwise_is_older_and_not_held_whole() {
    let mut one = Laptop::new();
    one.does(Edit::Describe(Detail::Title, "Avant".to_owned())).says("d’abord", MONDAY);
    let before = one.clone();
    one.does(Edit::Describe(Detail::Title, "Après".to_owned())).says("ensuite", TUESDAY);
    let Relation::Older(found) = relation(&before.session, &one.session) else { panic!("older") };
    assert!(!found.is_whole());
    assert_eq!(found.here.otherwise, [Part::Heading].into());
}

#[test]
fn what_one_only_fills_in_is_held() {
    let mut one = Laptop::new();
    one.says("d’abord", MONDAY);
    let before = one.clone();
    one.does(Edit::Describe(Detail::Territory, "Vallonne".to_owned()));
    let Relation::Older(found) = relation(&before.session, &one.session) else { panic!("older") };
    assert!(found.is_whole());
}

#[test]
fn a_file_whose_numbers_were_given_anew_says_the_same() {
    let mut one = Laptop::new();
    let actors = [("Mairie", 1), ("Ressourcerie", 2)]
        .map(|(name, key)| Actor::named(name, Key(Uuid::from_u128(key))));
    one.does(ActorEdit::Add(actors.into()).into()).adds_somebody("Amina", 7);
    let argument = Argument {
        words: "oui".to_owned(),
        speaker: Speaker::Participant(ParticipantId(1)),
        actors: [ActorId(2)].into(),
        ..Argument::default()
    };
    one.does(Edit::Record { at: MONDAY.parse().unwrap(), sitting: None, argument });
    let mut renumbered = one.session.clone();
    renumbered.actors = renumbered.actors.map(|mut actor| {
        actor.id = ActorId(actor.id.0 + 40);
        actor
    });
    renumbered.journal = renumbered.journal.map(|mut entry| {
        if let Event::Argument(argument) = &mut entry.event {
            argument.actors = [ActorId(42)].into();
        }
        entry
    });
    assert_eq!(relation(&one.session, &renumbered), Relation::Same);
}

#[test]
fn of_several_copies_the_fullest_is_told_and_each_other_by_what_holds_it() {
    let mut one = Laptop::new();
    one.says("d’abord", MONDAY);
    let older = one.clone();
    one.says("ici", TUESDAY);
    let same = one.clone();
    let mut other = older.clone();
    other.says("là", WEDNESDAY);
    let all = [&one, &other, &same, &older].map(|copy| Some(copy.session.clone()));
    let standing = among(&all);
    assert!(matches!(&standing[0], Some(Standing::Diverged { from: 1, .. })), "{standing:?}");
    assert!(matches!(&standing[1], Some(Standing::Diverged { from: 0, .. })));
    assert_eq!(standing[2], Some(Standing::Same { of: 0 }));
    let Some(Standing::Older { than: 0, parted }) = &standing[3] else { panic!("{standing:?}") };
    assert!(parted.is_whole());
    assert_eq!(among(&[None, all[3].clone()]), [None, Some(Standing::Fullest)]);
}
