use uuid::Uuid;

use super::super::{
    ActorNature, Argument, BaseFramework, Edit, Heading, History, Key, Level, Note, Object,
    ProfileField, SessionId,
};
use super::*;

const MAIRIE: ActorId = ActorId(1);
const CCAS: ActorId = ActorId(2);
const ATELIER: ActorId = ActorId(3);
const ECOLE: ActorId = ActorId(4);

struct Room {
    session: Session,
    history: History,
}

fn key(n: u128) -> Key {
    Key(Uuid::from_u128(n))
}

fn pair(one: ActorId, other: ActorId) -> Pair {
    Pair::new(one, other).unwrap()
}

fn note(words: &str, shareable: bool) -> Note {
    Note { words: words.to_owned(), shareable }
}

impl Room {
    /// Four actors, of whom two are to be one.
    fn new() -> Self {
        let heading = Heading {
            title: "Essai".to_owned(),
            organisation: String::new(),
            territory: String::new(),
            date: jiff::civil::date(2026, 11, 14),
        };
        let framework = BaseFramework::dts().framework();
        let session = Session::new(SessionId(Uuid::nil()), key(0), heading, framework);
        let mut room = Self { session, history: History::default() };
        let names = ["Mairie", "CCAS", "Atelier", "École"];
        let actors = (11..).zip(names).map(|(n, name)| Actor::named(name, key(n)));
        room.perform(ActorEdit::Add(actors.collect()));
        room
    }

    fn perform(&mut self, edit: impl Into<Edit>) {
        assert_eq!(self.history.perform(&mut self.session, edit.into()), Ok(true));
    }

    fn relate(&mut self, one: ActorId, other: ActorId, nature: &str, words: Note) {
        let pair = pair(one, other);
        let relation = Relation { note: words, ..Relation::new(pair, NatureId::new(nature)) };
        self.perform(ActorEdit::Relate { pair, relation: Some(relation) });
    }

    fn set(&mut self, id: ActorId, change: impl FnOnce(&mut Actor)) {
        let mut actor = self.actor(id).clone();
        change(&mut actor);
        self.perform(ActorEdit::Set(actor));
    }

    fn actor(&self, id: ActorId) -> &Actor {
        self.session.actors.get(id).unwrap()
    }

    fn tie(&self, one: ActorId, other: ActorId) -> Option<(&str, &Note)> {
        let relation = self.session.relations.get(pair(one, other))?;
        Some((relation.nature.as_str(), &relation.note))
    }

    /// Does `edit`, and holds that undoing it gives the same session, redoing it the same result.
    fn perform_and_back(&mut self, edit: ActorEdit) {
        let before = self.session.clone();
        self.perform(edit);
        let after = self.session.clone();
        self.history.undo(&mut self.session).unwrap();
        assert!(self.session.says_the_same_as(&before), "undone");
        self.history.redo(&mut self.session).unwrap();
        assert!(self.session.says_the_same_as(&after), "redone");
    }

    fn merge(&mut self, prefer_gone: &[ActorId]) {
        let prefer_gone = prefer_gone.iter().copied().collect();
        self.perform_and_back(ActorEdit::Merge { kept: MAIRIE, gone: CCAS, prefer_gone });
    }
}

#[test]
fn merging_gives_the_ties_of_one_to_the_other_and_theirs_disappears() {
    let mut room = Room::new();
    room.relate(MAIRIE, CCAS, "alliance", note("entre elles", false));
    room.relate(CCAS, ATELIER, "opposition", Note::default());
    room.merge(&[]);
    assert!(room.session.actors.get(CCAS).is_none());
    assert_eq!(room.tie(MAIRIE, ATELIER).unwrap().0, "opposition");
    assert_eq!(room.session.relations.examined(), 1);
}

#[test]
fn of_two_ties_the_chosen_one_stays_and_no_note_is_lost() {
    for (prefer_gone, stays) in [(vec![], "alliance"), (vec![ATELIER], "negotiation")] {
        let mut room = Room::new();
        room.relate(MAIRIE, ATELIER, "alliance", note("depuis 2019", true));
        room.relate(CCAS, ATELIER, "negotiation", note("sur le loyer", false));
        room.relate(CCAS, ECOLE, "neutrality", Note::default());
        room.merge(&prefer_gone);
        let (nature, words) = room.tie(MAIRIE, ATELIER).unwrap();
        assert_eq!(nature, stays);
        assert_eq!(words, &note("depuis 2019\nsur le loyer", false), "internal wins");
        assert_eq!(room.tie(MAIRIE, ECOLE).unwrap().0, "neutrality");
    }
}

#[test]
fn merging_joins_texts_and_completes_the_rest() {
    let mut room = Room::new();
    room.set(MAIRIE, |mairie| {
        mairie.level = Some(Level::Local);
        mairie.natures.insert(ActorNature::Elected);
        mairie.profile.set(ProfileField::Stakes, note("Rester", true));
        mairie.profile.set(ProfileField::Values, note("Servir", true));
    });
    room.set(CCAS, |ccas| {
        ccas.short = "CCAS".to_owned();
        ccas.level = Some(Level::Department);
        ccas.us = true;
        ccas.natures.insert(ActorNature::Institution);
        ccas.origins.insert(key(99));
        ccas.profile.set(ProfileField::Stakes, note("Tenir", false));
        ccas.profile.set(ProfileField::Power, note("Le budget", true));
    });
    room.merge(&[]);
    let whole = room.actor(MAIRIE);
    assert_eq!((whole.key, whole.name.as_str(), whole.short.as_str()), (key(11), "Mairie", "CCAS"));
    assert_eq!(whole.origins, BTreeSet::from([key(12), key(99)]));
    assert_eq!((whole.level, whole.natures.len(), whole.us), (Some(Level::Local), 2, true));
    assert_eq!(whole.profile.note(ProfileField::Stakes), &note("Rester\nTenir", false));
    assert_eq!(whole.profile.note(ProfileField::Values), &note("Servir", true));
    assert_eq!(whole.profile.note(ProfileField::Power), &note("Le budget", true));
}

#[test]
fn what_cited_the_one_that_goes_cites_the_one_that_stays() {
    let mut room = Room::new();
    let axis = AxisId::new("eco.jobs");
    room.perform(ActorEdit::Concern { axis: axis.clone(), actor: CCAS, concerned: true });
    let argument = Argument {
        words: "Le CCAS finance".to_owned(),
        actors: BTreeSet::from([CCAS, ATELIER]),
        ..Argument::default()
    };
    let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
    room.perform(Edit::Record { at, sitting: None, argument });
    room.merge(&[]);
    assert!(room.session.journal_cites(MAIRIE) && room.session.journal_cites(ATELIER));
    assert!(!room.session.journal_cites(CCAS));
    assert_eq!(room.session.framework.axis(&axis).unwrap().actors, BTreeSet::from([MAIRIE]));
}

#[test]
fn nobody_is_merged_with_oneself_or_with_a_stranger() {
    let mut room = Room::new();
    for gone in [MAIRIE, ActorId(77)] {
        let edit = ActorEdit::Merge { kept: MAIRIE, gone, prefer_gone: BTreeSet::new() };
        let done = room.history.perform(&mut room.session, edit.into());
        assert_eq!(done, Err(Refused::Unknown));
    }
}

#[test]
fn splitting_parts_the_ties_as_it_is_said() {
    let mut room = Room::new();
    let mut tie = Relation::new(pair(MAIRIE, CCAS), NatureId::new("alliance"));
    tie.central = Some(Object::Means);
    tie.note = note("un loyer", true);
    room.perform(ActorEdit::Relate { pair: tie.pair, relation: Some(tie.clone()) });
    room.relate(MAIRIE, ATELIER, "opposition", Note::default());
    room.relate(MAIRIE, ECOLE, "neutrality", Note::default());
    room.set(MAIRIE, |mairie| {
        mairie.us = true;
        mairie.origins.insert(key(99));
        mairie.profile.set(ProfileField::Stakes, note("Rester", true));
    });
    let part = Actor::named("Services de la mairie", key(50));
    let ties = BTreeMap::from([(CCAS, Side::Both), (ATELIER, Side::Goes)]);
    room.perform_and_back(ActorEdit::Split { actor: MAIRIE, part, ties });
    let part = ActorId(5);
    let found = room.actor(part);
    assert_eq!(
        (found.name.as_str(), found.key, found.us),
        ("Services de la mairie", key(50), false)
    );
    assert_eq!(found.origins, BTreeSet::from([key(11), key(99)]));
    assert!(found.profile.is_empty() && !room.actor(MAIRIE).profile.is_empty());
    let both = room.session.relations.get(pair(part, CCAS)).unwrap();
    assert_eq!(both, &Relation { pair: pair(part, CCAS), ..tie.clone() });
    assert_eq!(room.session.relations.get(tie.pair), Some(&tie));
    assert_eq!(room.tie(part, ATELIER).unwrap().0, "opposition");
    assert!(room.tie(MAIRIE, ATELIER).is_none());
    assert!(room.tie(MAIRIE, ECOLE).is_some() && room.tie(part, ECOLE).is_none());
}

#[test]
fn a_part_without_a_name_splits_nothing() {
    let mut room = Room::new();
    let edit =
        ActorEdit::Split { actor: MAIRIE, part: Actor::named(" ", key(50)), ties: BTreeMap::new() };
    assert_eq!(room.history.perform(&mut room.session, edit.into()), Err(Refused::NoName));
}
