use uuid::Uuid;

use super::*;
use crate::session::{
    ActorNature, Argument, Circle, Counts, Edit, EntryId, History, Key, Level, Note, Object,
    ProfileField, Stamp, check,
};

/// A session under way, and its history.
struct Group {
    session: Session,
    history: History,
}

impl Group {
    /// With the actors `names`, whose ids begin at 1 and whose keys are theirs.
    fn of(names: &[&str]) -> Self {
        let mut group = Self { session: Session::essay(), history: History::default() };
        let actors = names.iter().zip(1..).map(|(name, number)| Actor::named(name, key(number)));
        group.edit(ActorEdit::Add(actors.collect()));
        group
    }

    fn perform(&mut self, edit: impl Into<Edit>) -> Result<bool, Refused> {
        let before = self.session.clone();
        let done = self.history.perform(&mut self.session, edit.into());
        if done != Ok(true) {
            assert_eq!(self.session, before, "what is refused changes nothing");
        }
        assert_eq!(check(&self.session), []);
        done
    }

    fn edit(&mut self, edit: impl Into<Edit>) {
        assert_eq!(self.perform(edit), Ok(true));
    }

    fn refuses(&mut self, edit: ActorEdit, why: Refused) {
        assert_eq!(self.perform(edit), Err(why));
    }

    /// Does `edit`, checks that undoing gives back what was, and redoes it.
    fn edit_and_back(&mut self, edit: ActorEdit) {
        let before = self.session.clone();
        self.edit(edit);
        let after = self.session.clone();
        self.history.undo(&mut self.session).expect("it was done");
        assert!(self.session.says_the_same_as(&before));
        self.history.redo(&mut self.session).expect("it was undone");
        assert!(self.session.says_the_same_as(&after));
    }

    fn relate(&mut self, one: u32, other: u32, nature: &str) {
        let relation = relation(one, other, nature);
        self.edit(ActorEdit::Relate { pair: relation.pair, relation: Some(relation) });
    }

    fn cite(&mut self, actors: &[u32]) {
        let words = "On en parle".to_owned();
        let actors = actors.iter().copied().map(ActorId).collect();
        let argument = Argument { words, actors, ..Argument::default() };
        self.edit(Edit::Record { at: at(), sitting: None, argument });
    }

    fn actor(&self, id: u32) -> Actor {
        self.session.actors.get(ActorId(id)).expect("it is there").clone()
    }

    /// The nature of each tie of an actor, by the other's id.
    fn ties(&self, id: u32) -> Vec<(u32, &str)> {
        let of = self.session.relations.of(ActorId(id));
        of.map(|tie| (tie.pair.other(ActorId(id)).expect("it is its own").0, tie.nature.as_str()))
            .collect()
    }
}

fn key(number: u128) -> Key {
    Key(Uuid::from_u128(number))
}

fn at() -> Stamp {
    "2026-11-14T14:32:07+01:00".parse().expect("a time")
}

fn pair(one: u32, other: u32) -> Pair {
    Pair::new(ActorId(one), ActorId(other)).expect("they are different")
}

fn relation(one: u32, other: u32, nature: &str) -> Relation {
    Relation::new(pair(one, other), NatureId::new(nature))
}

fn note(words: &str, shareable: bool) -> Note {
    Note { words: words.to_owned(), shareable }
}

fn merge(kept: u32, gone: u32, prefer_gone: &[u32]) -> ActorEdit {
    let prefer_gone = prefer_gone.iter().copied().map(ActorId).collect();
    ActorEdit::Merge { kept: ActorId(kept), gone: ActorId(gone), prefer_gone }
}

#[test]
fn a_list_of_actors_is_one_step_and_their_numbers_are_not_given_again() {
    let mut group = Group::of(&["A", "B", "C"]);
    assert_eq!(group.history.undo(&mut group.session), Some(&StepName::ActorsAdded { count: 3 }));
    assert!(group.session.actors.is_empty());
    group.edit(ActorEdit::Add(vec![Actor::named("D", key(9))]));
    assert_eq!(group.actor(4).name, "D");
}

#[test]
fn an_actor_without_a_name_refuses_the_whole_list() {
    let mut group = Group::of(&["A"]);
    let actors = ["B", " \n"].map(|name| Actor::named(name, key(9)));
    group.refuses(ActorEdit::Add(actors.into()), Refused::NoName);
    group.refuses(ActorEdit::Set(Actor { name: String::new(), ..group.actor(1) }), Refused::NoName);
}

#[test]
fn what_is_typed_is_kept_without_control_characters() {
    let mut group = Group::of(&["A"]);
    let mut actor = Actor { name: "Mai\u{7}rie\ndu Gué".to_owned(), ..group.actor(1) };
    actor.profile.set(ProfileField::Values, note("une\r\ndeux\u{0}", false));
    group.edit(ActorEdit::Set(actor));
    assert_eq!(group.actor(1).name, "Mairie du Gué");
    assert_eq!(group.actor(1).profile.note(ProfileField::Values).words, "une\ndeux");
}

#[test]
fn typing_in_a_card_is_one_step() {
    let mut group = Group::of(&["A"]);
    for words in ["l", "le", "les"] {
        let mut actor = group.actor(1);
        actor.profile.set(ProfileField::Stakes, note(words, false));
        group.edit(ActorEdit::Set(actor));
    }
    group.history.undo(&mut group.session);
    assert!(group.actor(1).profile.is_empty());
}

#[test]
fn whoever_becomes_us_takes_the_place_of_who_was() {
    let mut group = Group::of(&["A", "B"]);
    group.edit(ActorEdit::Set(Actor { us: true, ..group.actor(1) }));
    group.edit_and_back(ActorEdit::Set(Actor { us: true, ..group.actor(2) }));
    assert_eq!(group.session.us().map(|us| us.id), Some(ActorId(2)));
    let two = ["C", "D"].map(|name| Actor { us: true, ..Actor::named(name, key(9)) });
    group.edit_and_back(ActorEdit::Add(two.into()));
    assert_eq!(group.session.us().map(|us| us.id), Some(ActorId(4)));
}

#[test]
fn an_imported_list_adds_and_completes_in_one_step() {
    let mut group = Group::of(&["A", "B"]);
    let updated = Actor { level: Some(Level::Region), ..group.actor(2) };
    let added = vec![Actor { us: true, ..Actor::named("C", key(9)) }];
    group.edit_and_back(ActorEdit::Import {
        added: added.clone(),
        updated: vec![updated],
        missions: Vec::new(),
    });
    assert_eq!(group.actor(2).level, Some(Level::Region));
    assert_eq!(group.actor(2).key, key(2));
    let name = StepName::ActorsImported { added: 1, updated: 1 };
    assert_eq!(group.history.next_undo(), Some(&name));
    let stranger = Actor { id: ActorId(99), ..Actor::named("X", key(8)) };
    group.refuses(
        ActorEdit::Import { added, updated: vec![stranger], missions: Vec::new() },
        Refused::Unknown,
    );
}

#[test]
fn an_actor_goes_with_its_ties_its_axes_and_the_questions_about_it() {
    let mut group = Group::of(&["A", "B", "C"]);
    group.relate(1, 2, "alliance");
    group.relate(2, 3, "opposition");
    let axis = AxisId::new("eco.jobs");
    for actor in [ActorId(1), ActorId(2)] {
        group.edit(ActorEdit::Concern { axis: axis.clone(), actor, concerned: true });
    }
    for finding in [Finding::AloneLinks(ActorId(2)), Finding::FewExamined] {
        group.edit(ActorEdit::Share { finding, shared: true });
    }
    group.edit_and_back(ActorEdit::Remove(ActorId(2)));
    assert_eq!(group.session.relations.examined(), 0);
    assert_eq!(group.session.framework.axes[&axis].actors, BTreeSet::from([ActorId(1)]));
    assert_eq!(group.session.relations.shared, BTreeSet::from([Finding::FewExamined]));
}

#[test]
fn an_actor_that_an_argument_cites_or_once_cited_stays() {
    let mut group = Group::of(&["A", "B"]);
    group.cite(&[1]);
    group.refuses(ActorEdit::Remove(ActorId(1)), Refused::InUse);
    let words = "On en parle".to_owned();
    let to = Argument { words, actors: [ActorId(2)].into(), ..Argument::default() };
    group.edit(Edit::Correct { at: at(), sitting: None, argument: EntryId(1), to, said_at: None });
    group.refuses(ActorEdit::Remove(ActorId(1)), Refused::InUse);
    group.refuses(ActorEdit::Remove(ActorId(2)), Refused::InUse);
}

#[test]
fn merged_actors_are_one_with_what_was_known_of_both() {
    let mut group = Group::of(&["Mairie", "La mairie"]);
    let mut kept = Actor { level: Some(Level::Local), ..group.actor(1) };
    kept.natures.insert(ActorNature::Elected);
    kept.profile.set(ProfileField::Values, note("Servir", true));
    kept.profile.set(ProfileField::Stakes, note("Durer", true));
    let mut gone = Actor {
        short: "Mairie".to_owned(),
        level: Some(Level::Region),
        circle: Some(Circle::Second),
        us: true,
        ..group.actor(2)
    };
    gone.natures.insert(ActorNature::Institution);
    gone.profile.set(ProfileField::Values, note("Protéger", false));
    gone.profile.set(ProfileField::Power, note("Les clés", true));
    group.edit(ActorEdit::Set(kept));
    group.edit(ActorEdit::Set(gone));
    group.edit_and_back(merge(1, 2, &[]));
    let whole = group.actor(1);
    assert_eq!((whole.name.as_str(), whole.short.as_str()), ("Mairie", "Mairie"));
    assert_eq!((whole.level, whole.circle), (Some(Level::Local), Some(Circle::Second)));
    assert_eq!(whole.natures.len(), 2);
    assert!(whole.us);
    assert_eq!((whole.key, whole.origins), (key(1), BTreeSet::from([key(2)])));
    // What was internal in one stays so.
    assert_eq!(*whole.profile.note(ProfileField::Values), note("Servir\nProtéger", false));
    assert_eq!(*whole.profile.note(ProfileField::Stakes), note("Durer", true));
    assert_eq!(*whole.profile.note(ProfileField::Power), note("Les clés", true));
    assert_eq!(group.session.actors.len(), 1);
}

#[test]
fn merged_ties_are_those_of_both_and_where_they_differ_the_group_says_which() {
    let mut group = Group::of(&["A", "B", "C", "D", "E"]);
    group.relate(1, 2, "alliance");
    group.relate(1, 3, "alliance");
    group.relate(2, 3, "opposition");
    group.relate(1, 4, "alliance");
    group.relate(2, 4, "opposition");
    group.relate(2, 5, "negotiation");
    group.edit_and_back(merge(1, 2, &[4]));
    assert_eq!(group.ties(1), [(3, "alliance"), (4, "opposition"), (5, "negotiation")]);
    assert_eq!(group.session.relations.examined(), 3);
}

#[test]
fn of_two_ties_the_notes_are_joined_whichever_stays_and_internal_wins() {
    for (prefer_gone, stays) in [(vec![], "alliance"), (vec![3], "negotiation")] {
        let mut group = Group::of(&["A", "B", "C"]);
        let noted = [
            (1, "alliance", note("depuis 2019", true)),
            (2, "negotiation", note("sur le loyer", false)),
        ];
        for (one, nature, note) in noted {
            let relation = Relation { note, ..relation(one, 3, nature) };
            group.edit(ActorEdit::Relate { pair: relation.pair, relation: Some(relation) });
        }
        group.edit_and_back(merge(1, 2, &prefer_gone));
        let tie = group.session.relations.get(pair(1, 3)).expect("both had one");
        assert_eq!(tie.nature.as_str(), stays);
        assert_eq!(tie.note, note("depuis 2019\nsur le loyer", false));
    }
}

#[test]
fn what_cited_an_actor_cites_the_one_it_became() {
    let mut group = Group::of(&["A", "B", "C"]);
    group.cite(&[2, 3]);
    let to =
        Argument { words: "Non".to_owned(), actors: [ActorId(2)].into(), ..Argument::default() };
    group.edit(Edit::Correct { at: at(), sitting: None, argument: EntryId(1), to, said_at: None });
    let axis = AxisId::new("eco.jobs");
    group.edit(ActorEdit::Concern { axis: axis.clone(), actor: ActorId(2), concerned: true });
    let of_two = Finding::AlliesOppose { of: ActorId(3), pair: pair(1, 2) };
    group.edit(ActorEdit::Share { finding: of_two, shared: true });
    group.edit_and_back(merge(1, 2, &[]));
    assert!(!group.session.cites(ActorId(2)));
    assert!(group.session.cites(ActorId(1)) && group.session.cites(ActorId(3)));
    assert_eq!(group.session.framework.axes[&axis].actors, BTreeSet::from([ActorId(1)]));
    assert!(group.session.relations.shared.is_empty());
    group.refuses(merge(1, 1, &[]), Refused::Unknown);
    group.refuses(merge(1, 2, &[]), Refused::Unknown);
}

#[test]
fn a_part_that_splits_off_takes_the_ties_that_are_said_and_remembers_where_it_comes_from() {
    let mut group = Group::of(&["A", "B", "C", "D"]);
    group.edit(ActorEdit::Set(Actor { us: true, ..group.actor(1) }));
    for other in [2, 3, 4] {
        group.relate(1, other, "alliance");
    }
    let ties = [(ActorId(3), Side::Goes), (ActorId(4), Side::Both)].into();
    let part = Actor { us: true, ..Actor::named("Part", key(7)) };
    group.edit_and_back(ActorEdit::Split { actor: ActorId(1), part, ties });
    assert_eq!(group.ties(1), [(2, "alliance"), (4, "alliance")]);
    assert_eq!(group.ties(5), [(3, "alliance"), (4, "alliance")]);
    let part = group.actor(5);
    assert_eq!((part.key, part.origins), (key(7), BTreeSet::from([key(1)])));
    assert!(group.actor(1).us && !part.us);
}

#[test]
fn the_objects_of_a_tie_are_put_in_order() {
    let mut group = Group::of(&["A", "B"]);
    let neutral = Relation { central: Some(Object::Means), ..relation(1, 2, "neutrality") };
    group.edit(ActorEdit::Relate { pair: pair(1, 2), relation: Some(neutral) });
    let kept = group.session.relations.get(pair(1, 2)).cloned().expect("it was examined");
    assert_eq!(kept, relation(1, 2, "neutrality"));
    let global = Relation {
        central: Some(Object::Global),
        secondary: [Object::Values].into(),
        ..relation(1, 2, "alliance")
    };
    group.edit_and_back(ActorEdit::Relate { pair: pair(1, 2), relation: Some(global) });
    let kept = group.session.relations.get(pair(1, 2)).expect("it was examined");
    assert_eq!(kept.objects().collect::<Vec<_>>(), [Object::Global]);
    group.edit_and_back(ActorEdit::Relate { pair: pair(1, 2), relation: None });
    assert_eq!(group.session.unexamined().collect::<Vec<_>>(), [pair(1, 2)]);
}

#[test]
fn a_tie_joins_known_actors_under_a_known_nature() {
    let mut group = Group::of(&["A", "B", "C"]);
    let relate = |pair, relation| ActorEdit::Relate { pair, relation: Some(relation) };
    let unknown = [
        relate(pair(1, 9), relation(1, 9, "alliance")),
        relate(pair(1, 2), relation(1, 3, "alliance")),
        relate(pair(1, 2), relation(1, 2, "friendship")),
        ActorEdit::Relate { pair: pair(2, 9), relation: None },
        ActorEdit::Remove(ActorId(9)),
        ActorEdit::Concern { axis: AxisId::new("none"), actor: ActorId(1), concerned: true },
        ActorEdit::Concern { axis: AxisId::new("eco.jobs"), actor: ActorId(9), concerned: true },
        ActorEdit::Share { finding: Finding::AloneLinks(ActorId(9)), shared: true },
    ];
    for edit in unknown {
        group.refuses(edit, Refused::Unknown);
    }
}

#[test]
fn typing_the_note_of_a_tie_is_one_step_and_its_nature_another() {
    let mut group = Group::of(&["A", "B"]);
    group.relate(1, 2, "alliance");
    for words in ["p", "pr", "prix"] {
        let relation = Relation { note: note(words, false), ..relation(1, 2, "alliance") };
        group.edit(ActorEdit::Relate { pair: pair(1, 2), relation: Some(relation) });
    }
    group.history.undo(&mut group.session);
    let kept = group.session.relations.get(pair(1, 2)).expect("it was examined");
    assert_eq!(*kept, relation(1, 2, "alliance"));
    group.history.undo(&mut group.session);
    assert_eq!(group.session.relations.examined(), 0);
}

#[test]
fn a_nature_has_a_name_and_a_letter_of_its_own() {
    let mut group = Group::of(&["A"]);
    let nature = |letter, own: &str| Nature {
        id: NatureId::own(1),
        base: None,
        own: own.to_owned(),
        letter,
        ..group.session.relations.natures[0].clone()
    };
    let refused = [
        (nature('A', "entraide"), Refused::LetterTaken),
        (nature('a', "entraide"), Refused::LetterTaken),
        (nature('V', "entraide"), Refused::LetterTaken),
        (nature(' ', "entraide"), Refused::LetterTaken),
        (nature('E', "  "), Refused::NoName),
    ];
    let sound = nature('e', "entraide");
    for (nature, why) in refused {
        group.refuses(ActorEdit::AddNature(nature), why);
    }
    group.edit_and_back(ActorEdit::AddNature(sound.clone()));
    assert_eq!(group.session.relations.natures[5].letter, 'E');
    group.refuses(ActorEdit::SetNature(Nature { letter: 'O', ..sound }), Refused::LetterTaken);
}

#[test]
fn a_nature_that_no_longer_counts_as_a_tie_loses_its_objects() {
    let mut group = Group::of(&["A", "B", "C"]);
    for other in [2, 3] {
        let tie = Relation { central: Some(Object::Means), ..relation(1, other, "alliance") };
        group.edit(ActorEdit::Relate { pair: tie.pair, relation: Some(tie) });
    }
    let alliance = group.session.relations.natures[0].clone();
    let without = Nature { counts: Counts::NoTie, ..alliance };
    group.edit_and_back(ActorEdit::SetNature(without));
    assert!(group.session.relations.iter().all(|tie| tie.central.is_none()));
}

#[test]
fn a_nature_in_use_and_the_last_one_stay() {
    let mut group = Group::of(&["A", "B"]);
    group.relate(1, 2, "alliance");
    let remove = |id: &str| ActorEdit::RemoveNature(NatureId::new(id));
    group.refuses(remove("alliance"), Refused::NatureInUse);
    for id in ["opposition", "negotiation", "neutrality", "interdependence"] {
        group.edit_and_back(remove(id));
    }
    group.edit(ActorEdit::Relate { pair: pair(1, 2), relation: None });
    group.refuses(remove("alliance"), Refused::NatureInUse);
    group.refuses(remove("opposition"), Refused::Unknown);
}
