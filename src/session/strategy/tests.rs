use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::session::{
    Actor, ActorEdit, Edit, Erasure, FollowUp, History, Key, Replacement, SessionId, Stamp,
    StartFrom, StrategyText, Subject, TextPlace, check, texts,
};
use std::collections::{BTreeMap, BTreeSet};

const MAIRIE: ActorId = ActorId(1);
const DREETS: ActorId = ActorId(2);
const US: ActorId = ActorId(3);

struct Team {
    session: Session,
    history: History,
}

fn pair(one: ActorId, other: ActorId) -> Pair {
    Pair::new(one, other).unwrap()
}

fn stamp() -> Stamp {
    "2026-11-14T14:30:00+01:00".parse().unwrap()
}

fn prepared(actor: ActorId) -> Preparation {
    Preparation {
        convergence: vec![Meeting {
            theirs: "un territoire insérant".to_owned(),
            ours: "trente parcours".to_owned(),
        }],
        preconceptions: vec![Preconception {
            said: "ça coûte cher".to_owned(),
            answer: "moins qu’un an sans rien".to_owned(),
        }],
        frame: "la charte".to_owned(),
        ..Preparation::of(actor)
    }
}

fn wish(pair: Pair, first_step: &str) -> Wish {
    Wish {
        nature: Some(NatureId::new("alliance")),
        whose: Some(Party::Actor(US)),
        by: vec![Bearer::Words("la directrice".to_owned())],
        due: Some(Due::On(date(2027, 3, 12))),
        why: "un quai propre".to_owned(),
        first_step: first_step.to_owned(),
        ..Wish::of(pair)
    }
}

impl Team {
    fn of(uses: BTreeSet<Use>) -> Self {
        let mut team = Self { session: Session::essay(), history: History::default() };
        team.edit(Edit::SetUses(uses)).unwrap();
        let actors = ["Mairie", "DREETS", "Ressourcerie"];
        let actors = actors.map(|name| Actor::named(name, Key(Uuid::new_v4())));
        team.edit(ActorEdit::Add(actors.into())).unwrap();
        team
    }

    /// A wish on us and the Mairie, one on the Mairie and the DREETS, and a meeting with the Mairie that is prepared.
    fn with_all() -> Self {
        let mut team = Self::of(BTreeSet::from([Use::Ourselves]));
        team.edit(StrategyEdit::Wish(wish(pair(MAIRIE, US), "inviter la maire"))).unwrap();
        team.edit(StrategyEdit::Wish(wish(pair(DREETS, MAIRIE), "les réunir"))).unwrap();
        team.edit(StrategyEdit::Prepare(prepared(MAIRIE))).unwrap();
        team.edit(StrategyEdit::Stance("un pivot".to_owned())).unwrap();
        team.edit(StrategyEdit::Visible("une journée ouverte".to_owned())).unwrap();
        team
    }

    fn edit(&mut self, edit: impl Into<Edit>) -> Result<bool, Refused> {
        let done = self.history.perform(&mut self.session, edit.into());
        assert_eq!(check(&self.session), []);
        done
    }
}

#[test]
fn only_a_session_among_ourselves_alone_has_a_strategy() {
    for uses in [vec![], vec![Use::Partners], vec![Use::Ourselves, Use::Partners]] {
        let mut team = Team::of(uses.into_iter().collect());
        let written = team.edit(StrategyEdit::Stance("un pivot".to_owned()));
        assert_eq!(written, Err(Refused::NotAmongOurselves));
        let wished = team.edit(StrategyEdit::Wish(wish(pair(MAIRIE, US), "inviter")));
        assert_eq!(wished, Err(Refused::NotAmongOurselves));
        assert!(team.session.strategy.is_empty());
    }
}

#[test]
fn a_session_with_a_strategy_stays_among_ourselves_until_it_is_removed() {
    let mut team = Team::with_all();
    let partners = BTreeSet::from([Use::Ourselves, Use::Partners]);
    let before = team.session.clone();
    assert_eq!(team.edit(Edit::SetUses(partners.clone())), Err(Refused::StrategyWritten));
    assert_eq!(team.edit(Edit::SetUses(BTreeSet::new())), Err(Refused::StrategyWritten));
    assert_eq!(team.session, before);
    team.edit(StrategyEdit::Remove).unwrap();
    team.edit(Edit::SetUses(partners)).unwrap();
    for _ in 0..2 {
        team.history.undo(&mut team.session);
    }
    assert!(team.session.says_the_same_as(&before));
}

#[test]
fn typing_is_one_step_and_what_says_nothing_is_gone() {
    let mut team = Team::of(BTreeSet::from([Use::Ourselves]));
    let mut typed = Wish::of(pair(MAIRIE, US));
    for words in ["i", "inv", "inviter "] {
        typed.first_step = words.to_owned();
        team.edit(StrategyEdit::Wish(typed.clone())).unwrap();
    }
    assert_eq!(team.session.strategy.wishes[0].first_step, "inviter ");
    let step = crate::session::StepName::Wish {
        one: "Mairie".to_owned(),
        other: "Ressourcerie".to_owned(),
    };
    assert_eq!(team.history.next_undo(), Some(&step));
    team.history.undo(&mut team.session);
    assert!(team.session.strategy.is_empty());
    team.history.redo(&mut team.session);
    team.edit(StrategyEdit::Wish(Wish::of(pair(MAIRIE, US)))).unwrap();
    assert!(team.session.strategy.is_empty());
}

#[test]
fn a_wish_names_what_the_session_knows() {
    let mut team = Team::of(BTreeSet::from([Use::Ourselves]));
    let known = wish(pair(MAIRIE, US), "inviter");
    for unknown in [
        wish(pair(MAIRIE, ActorId(9)), "inviter"),
        Wish { nature: Some(NatureId::new("none")), ..known.clone() },
        Wish { whose: Some(Party::Actor(ActorId(9))), ..known.clone() },
        Wish { by: vec![Bearer::Actor(ActorId(9))], ..known },
    ] {
        assert_eq!(team.edit(StrategyEdit::Wish(unknown)), Err(Refused::Unknown));
    }
    let nobody = Preparation { frame: "x".to_owned(), ..Preparation::of(ActorId(9)) };
    assert_eq!(team.edit(StrategyEdit::Prepare(nobody)), Err(Refused::Unknown));
}

#[test]
fn a_nature_that_is_wished_and_whoever_takes_a_first_step_stay() {
    let mut team = Team::with_all();
    let alliance = NatureId::new("alliance");
    assert_eq!(team.edit(ActorEdit::RemoveNature(alliance)), Err(Refused::NatureInUse));
    let by = vec![Bearer::Actor(DREETS)];
    let step = Wish { by, ..wish(pair(MAIRIE, US), "inviter") };
    team.edit(StrategyEdit::Wish(step)).unwrap();
    assert_eq!(team.edit(ActorEdit::Remove(DREETS)), Err(Refused::InUse));
}

#[test]
fn an_actor_that_goes_takes_its_wishes_and_its_preparation() {
    let mut team = Team::with_all();
    let before = team.session.clone();
    team.edit(ActorEdit::Remove(MAIRIE)).unwrap();
    let strategy = &team.session.strategy;
    assert_eq!((strategy.wishes.len(), strategy.preparations.len()), (0, 0));
    assert_eq!(strategy.stance, "un pivot");
    team.history.undo(&mut team.session);
    assert!(team.session.says_the_same_as(&before));
}

#[test]
fn merged_actors_keep_every_word_that_was_wished_and_prepared() {
    let mut team = Team::with_all();
    team.edit(StrategyEdit::Wish(wish(pair(DREETS, US), "leur écrire"))).unwrap();
    team.edit(StrategyEdit::Prepare(prepared(DREETS))).unwrap();
    let prefer_gone = BTreeSet::new();
    team.edit(ActorEdit::Merge { kept: MAIRIE, gone: DREETS, prefer_gone }).unwrap();
    let strategy = &team.session.strategy;
    assert_eq!(strategy.wishes.len(), 1);
    assert_eq!(strategy.wishes[0].pair, pair(MAIRIE, US));
    assert_eq!(strategy.wishes[0].first_step, "inviter la maire ; leur écrire");
    assert_eq!(strategy.preparations.len(), 1);
    assert_eq!(strategy.preparations[0].convergence.len(), 2);
    // Whose wish it was follows too.
    let prefer_gone = BTreeSet::new();
    team.edit(ActorEdit::Merge { kept: MAIRIE, gone: US, prefer_gone }).unwrap();
    assert_eq!(team.session.strategy.wishes, []);
}

#[test]
fn a_wish_goes_where_the_tie_goes_when_an_actor_is_split() {
    let mut team = Team::with_all();
    let part = Actor::named("Service", Key(Uuid::new_v4()));
    let ties = BTreeMap::from([(US, crate::session::Side::Goes)]);
    team.edit(ActorEdit::Split { actor: MAIRIE, part, ties }).unwrap();
    let pairs: Vec<_> = team.session.strategy.wishes.iter().map(|wish| wish.pair).collect();
    assert_eq!(pairs, [pair(MAIRIE, DREETS), pair(US, ActorId(4))]);
}

#[test]
fn an_erased_actor_leaves_no_word_of_what_was_wished_of_it() {
    let mut team = Team::with_all();
    let stance = TextPlace::Strategy(StrategyText::Stance);
    let replacements = vec![Replacement { place: stance, text: String::new() }];
    let subject = Subject::Actor(MAIRIE);
    let erasure = Erasure { at: stamp(), sitting: None, subject, replacements };
    team.edit(Edit::Erase(erasure)).unwrap();
    let left = texts(&team.session).into_iter().filter(|(place, _)| {
        matches!(place, TextPlace::Strategy(_))
            && !matches!(place, TextPlace::Strategy(StrategyText::Visible))
    });
    assert_eq!(left.collect::<Vec<_>>(), []);
}

#[test]
fn what_a_strategy_says_of_somebody_is_found() {
    let team = Team::with_all();
    let found = Subject::Actor(DREETS).mentions(&team.session, &["directrice".to_owned()]);
    let places: Vec<_> = found.into_iter().map(|(place, _)| place).collect();
    let by = StrategyText::By(pair(MAIRIE, US), 0);
    assert_eq!(places, [TextPlace::Strategy(by)]);
}

#[test]
fn a_session_among_ourselves_takes_over_actors_and_ties_and_nothing_that_was_said() {
    let mut team = Team::of(BTreeSet::from([Use::Partners]));
    let tie = crate::session::Relation::new(pair(MAIRIE, US), NatureId::new("alliance"));
    team.edit(ActorEdit::Relate { pair: tie.pair, relation: Some(tie) }).unwrap();
    let id = SessionId(Uuid::from_u128(7));
    let ours = Session::among_ourselves(&team.session, id, date(2026, 12, 1), "Entre nous");
    assert_eq!(check(&ours), []);
    assert!(ours.is_among_ourselves());
    assert_eq!((ours.follows, ours.approach), (None, team.session.approach));
    assert_eq!(ours.actors, team.session.actors);
    assert_eq!(ours.relations.examined(), 1);
    assert!(ours.journal.is_empty() && ours.participants.is_empty() && ours.decisions.is_empty());
    let history = &mut History::default();
    let mut ours = ours;
    history.perform(&mut ours, StrategyEdit::Stance("un pivot".to_owned()).into()).unwrap();
}

#[test]
fn carried_on_a_strategy_stays_among_ourselves() {
    let team = Team::with_all();
    let id = SessionId(Uuid::from_u128(8));
    let title = "L’année suivante".to_owned();
    let new = FollowUp { id, date: date(2027, 11, 14), title, from: StartFrom::Middle };
    let next = Session::followed_by(&team.session, new);
    assert_eq!(check(&next), []);
    assert_eq!(next.strategy, team.session.strategy);
    assert!(next.is_among_ourselves());
}

#[test]
fn what_does_not_hold_together_is_reported() {
    use crate::session::{Trouble, Whereabouts};
    let mut session = Team::with_all().session;
    session.details.uses.insert(Use::Partners);
    let twice = session.strategy.wishes[0].clone();
    session.strategy.wishes.push(Wish { nature: Some(NatureId::new("x")), ..twice });
    session.strategy.preparations.push(prepared(ActorId(9)));
    let found: Vec<_> = check(&session).into_iter().map(|problem| problem.trouble).collect();
    let expected = [
        Trouble::NotAmongOurselves,
        Trouble::PairOutOfOrder,
        Trouble::UnknownNature(NatureId::new("x")),
        Trouble::UnknownActor(9),
    ];
    assert_eq!(found, expected);
    assert_eq!(check(&session)[0].place, Whereabouts::Strategy);
}
