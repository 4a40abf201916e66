//! What one copy erased for ever is erased from the others before they are joined.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{SideSpot, Spot, Value, cells, own_place, said_at, sides_of};
use super::order::{Keyed as _, idents};
use super::{Difference, Said, StandIns};
use crate::session::erasure::{forget_actor, forget_participant, is_of_argument, settle};
use crate::session::texts::visit;
use crate::session::{
    CommitmentText, DecisionId, Due, Entry, EntryId, Erased, Event, Key, Names, Party, Refused,
    Session, SideText, StrategyText, Subject, Table, TextPlace, fold, replaced, texts,
};

/// Whose records were erased in any of the copies. What erasures said of them before that was kept is told by the numbers that are
/// not there any more.
pub(super) fn gone(copies: &[Session]) -> BTreeSet<Key> {
    let marks: BTreeSet<Key> =
        copies.iter().flat_map(|copy| copy.joint.erased.keys().copied()).collect();
    let mut gone = BTreeSet::new();
    for copy in copies {
        if !marks.is_empty() {
            let people = copy.participants.iter().map(|someone| someone.key);
            let actors = copy.actors.iter().map(|actor| actor.key);
            let entries = copy.journal.iter().map(|entry| entry.key);
            let origins = copy.actors.iter().flat_map(|actor| actor.origins.iter().copied());
            let keys = people.chain(actors).chain(entries).chain(origins);
            gone.extend(keys.filter(|key| marks.contains(&mark(copy, *key))));
        }
        gone.extend(told_by_numbers(copy, copies));
    }
    gone
}

/// What is kept of a record of the session that is erased.
pub(super) fn mark(copy: &Session, key: Key) -> Key {
    Key::of_erased(copy.id, key)
}

fn told_by_numbers(copy: &Session, copies: &[Session]) -> BTreeSet<Key> {
    let known: BTreeSet<&Key> = copy.joint.erased.values().collect();
    let is_told = |entry: &&Entry, of: Erased| {
        entry.event == Event::Erasure(of) && !known.contains(&entry.key)
    };
    let erased = |of: Erased| copy.journal.iter().any(|entry| is_told(&entry, of));
    let mut gone = BTreeSet::new();
    if erased(Erased::Actor) {
        let has: BTreeSet<_> = idents(&copy.actors).into_iter().map(|(key, _)| key).collect();
        for actor in copies.iter().flat_map(|other| &other.actors) {
            let had_it = actor.id < copy.actors.next_id() && !copy.actors.contains(actor.id);
            if had_it && !has.contains(&actor.key) {
                gone.insert(actor.key());
            }
        }
    }
    if erased(Erased::Participant) {
        let has: BTreeSet<_> = idents(&copy.participants).into_iter().map(|(key, _)| key).collect();
        for someone in copies.iter().flat_map(|other| &other.participants) {
            let had_them =
                someone.id < copy.participants.next_id() && !copy.participants.contains(someone.id);
            if had_them && !has.contains(&someone.key) {
                gone.insert(someone.key());
            }
        }
    }
    gone
}

/// What was done to the copies, and what a person should read again.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) erased: BTreeMap<Erased, usize>,
    pub(super) to_read: BTreeSet<TextPlace>,
}

/// Erases from every copy what another erased. All have the numbers of all copies.
pub(super) fn erase(copies: &mut [Session], gone: &BTreeSet<Key>, by: &StandIns) -> Done {
    let mut done = Done::default();
    for &key in gone {
        let is_told = copies.iter().any(|copy| copy.has_erased(key));
        let erased_it = |copy: &Session| {
            if is_told { copy.has_erased(key) } else { subject(copy, key).is_none() }
        };
        let mut theirs = BTreeMap::new();
        let mut names = NamesOf::default();
        for copy in copies.iter() {
            if erased_it(copy) {
                take_events(&mut theirs, copy);
            } else if let Some(subject) = subject(copy, key) {
                names.take(copy, subject);
            }
        }
        let names = names.found();
        for copy in copies.iter_mut().filter(|copy| !erased_it(copy)) {
            let subject = subject(copy, key);
            if let Some(subject) = subject {
                *done.erased.entry(subject.erased()).or_default() += 1;
            }
            match subject {
                Some(Subject::Wording(id)) => reword(copy, id, &theirs, &by.wording),
                _ => forget(copy, subject, &names, by, &mut done.to_read),
            }
        }
        // Whoever split off them, or was merged with them, comes of nobody: in copies that had no more of them too.
        for copy in copies.iter_mut() {
            copy.actors.edit_each(|actor| _ = actor.origins.remove(&key));
        }
    }
    done
}

/// The entries of a copy that erased something; of those that such copies have otherwise, always the same.
fn take_events(theirs: &mut BTreeMap<EntryId, Event>, copy: &Session) {
    let written = |event: &Event| Value::Event(Box::new(event.clone())).written();
    for entry in &copy.journal {
        let known = theirs.entry(entry.id).or_insert_with(|| entry.event.clone());
        if *known != entry.event && written(known) < written(&entry.event) {
            known.clone_from(&entry.event);
        }
    }
}

/// What somebody is called in the copies that know.
#[derive(Default)]
struct NamesOf {
    whole: BTreeSet<String>,
    /// Parts of a name too.
    all: BTreeSet<String>,
}

impl NamesOf {
    fn take(&mut self, copy: &Session, subject: Subject) {
        let whole = whole_names(copy, subject);
        self.all.extend(subject.names(copy));
        self.all.extend(whole.iter().cloned());
        self.whole.extend(whole.into_iter().filter(|name| !name.trim().is_empty()));
    }

    fn found(self) -> Called {
        let [whole, all]: [Vec<String>; 2] =
            [self.whole, self.all].map(|names| names.into_iter().collect());
        Called { parts: Names::of(&all), whole: Names::of(&whole), names: whole }
    }
}

/// The names, to be found in many texts.
struct Called {
    names: Vec<String>,
    whole: Names,
    parts: Names,
}

impl Called {
    /// Whether a text tells of somebody; then `stand_in` stands for each whole name.
    fn clean(&self, text: &mut String, stand_in: &str) -> Option<Cleaned> {
        if self.parts.places_in(text).is_empty() {
            return None;
        }
        if self.whole.places_in(text).is_empty() {
            return Some(Cleaned::InPart);
        }
        *text = replaced(text, &self.names, stand_in);
        Some(Cleaned::Whole)
    }
}

/// What became of a text that tells of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cleaned {
    Whole,
    /// A part of a name stands in it, which may be another word.
    InPart,
}

/// Whom or what the key is of, where the copy has it.
fn subject(copy: &Session, key: Key) -> Option<Subject> {
    let actor = || copy.actors.iter().find(|actor| actor.key == key);
    let someone = || copy.participants.iter().find(|someone| someone.key == key);
    let argument = || copy.journal.iter().find(|entry| entry.key == key);
    actor()
        .map(|actor| Subject::Actor(actor.id))
        .or_else(|| someone().map(|someone| Subject::Participant(someone.id)))
        .or_else(|| argument().map(|entry| Subject::Wording(entry.id)))
}

/// Erases someone as a person would who takes all that is proposed. What is said so is said by no one: it goes where a copy says
/// anything else in its place.
fn forget(
    copy: &mut Session,
    subject: Option<Subject>,
    called: &Called,
    by: &StandIns,
    to_read: &mut BTreeSet<TextPlace>,
) {
    let stand_in = match subject {
        Some(subject @ Subject::Participant(_)) => {
            subject.college(copy).unwrap_or_else(|| by.person.clone())
        }
        _ => by.actor.clone(),
    };
    let owned: BTreeSet<TextPlace> = texts(copy)
        .into_iter()
        .map(|(place, _)| place)
        .filter(|place| subject.is_some_and(|subject| subject.owns(copy, place)))
        .collect();
    let mut named = BTreeSet::new();
    let bodies = bodies(copy);
    visit(copy, &mut |place, text| {
        if owned.contains(&place) || matches!(place, TextPlace::Difference(..)) {
            return;
        }
        if let Some(cleaned) = called.clean(text, &stand_in) {
            if cleaned == Cleaned::InPart {
                to_read.insert(place.clone());
            }
            named.insert(place);
        }
    });
    settle(copy);
    follow(copy, &bodies);
    for said in copy.joint.differences.iter_mut().flat_map(|known| &mut known.said) {
        let mut is_named = false;
        said.visit_texts(&mut |text| is_named |= called.clean(text, &stand_in).is_some());
        if is_named {
            said.turns = 0;
        }
    }
    let spots = named.iter().filter_map(|place| spot_of(copy, place)).collect();
    say_for_no_one(copy, spots);
    if let Some(subject) = subject {
        let forgotten = copy.forget(subject);
        debug_assert_eq!(forgotten, Ok(()), "the copy has the record");
    }
}

/// The bodies that commit themselves, by decision and rank.
fn bodies(copy: &Session) -> Vec<(DecisionId, Party)> {
    let sides = copy
        .decisions
        .iter()
        .flat_map(|decision| decision.sides.iter().map(|side| (decision.id, side.by.clone())));
    sides.collect()
}

/// What was said of a side is said of it under its new name.
fn follow(copy: &mut Session, before: &[(DecisionId, Party)]) {
    let after = bodies(copy);
    if before.len() != after.len() {
        return;
    }
    let renamed: BTreeMap<_, _> =
        before.iter().zip(&after).filter(|(before, after)| before != after).collect();
    for Difference { at, .. } in &mut copy.joint.differences {
        if let Spot::Side(id, (by, _), _) | Spot::Review(id, (by, _), ..) = at
            && let Some((_, party)) = renamed.get(&(*id, by.clone()))
        {
            by.clone_from(party);
        }
    }
}

/// What stands in these places goes where a copy says anything else there.
fn say_for_no_one(copy: &mut Session, mut spots: BTreeSet<Spot>) {
    for Difference { at, .. } in &copy.joint.differences {
        spots.remove(at);
    }
    if spots.is_empty() {
        return;
    }
    let mut said: BTreeMap<Spot, Value> = BTreeMap::new();
    cells(copy, &mut |spot, cell| {
        if spots.contains(&spot) {
            said.insert(spot, cell.get());
        }
    });
    for entry in &copy.journal {
        if spots.contains(&Spot::Entry(entry.id)) {
            said.insert(Spot::Entry(entry.id), Value::Event(Box::new(entry.event.clone())));
        }
    }
    let no_one = |(at, value)| Difference { at, said: vec![Said { value, turns: 0 }] };
    copy.joint.differences.extend(said.into_iter().map(no_one));
}

/// The place that is filled by a text, where it is no part of a list.
fn spot_of(copy: &Session, place: &TextPlace) -> Option<Spot> {
    Some(match place {
        TextPlace::Profile(..) | TextPlace::RelationNote(_) => Spot::Text(place.clone()),
        TextPlace::DecisionDue(id) => Spot::Due(*id),
        TextPlace::Commitment(id, CommitmentText::Again) => Spot::Again(*id),
        TextPlace::Strategy(StrategyText::Whose(pair)) => Spot::Whose(*pair),
        TextPlace::Strategy(StrategyText::Due(pair)) => Spot::WishDue(*pair),
        TextPlace::Side(id, rank, text) => {
            let sides = &copy.decisions.get(*id)?.sides;
            let (side, whose) = (sides.get(*rank)?, sides_of(sides).swap_remove(*rank));
            let of = match text {
                SideText::Brings => SideSpot::Brings,
                SideText::Hopes => SideSpot::Hopes,
                SideText::Due => SideSpot::Due,
                SideText::ValidatedBy => SideSpot::ValidatedBy,
                SideText::ValidatedOn => SideSpot::ValidatedOn,
                SideText::Why(rank) => {
                    let (sitting, on) = said_at(side.reviews.get(*rank)?);
                    return Some(Spot::Review(*id, whose, sitting, on));
                }
                SideText::By | SideText::Contact(_) => return None,
            };
            Spot::Side(*id, whose, of)
        }
        place => match entry_of(place) {
            Some(id) => Spot::Entry(id),
            None => Spot::Text(own_place(place.clone(), copy.details.mission_id)?),
        },
    })
}

/// The names as the record has them, and as copies joined before had them.
fn whole_names(copy: &Session, subject: Subject) -> Vec<String> {
    let (mut names, places) = match subject {
        Subject::Actor(id) => {
            let actor = copy.actors.get(id);
            let names = actor.map(|actor| vec![actor.name.clone(), actor.short.clone()]);
            (names, vec![TextPlace::Actor(id), TextPlace::ActorShort(id)])
        }
        Subject::Participant(id) => {
            let someone = copy.participants.get(id);
            (someone.map(|someone| vec![someone.name.clone()]), vec![TextPlace::Participant(id)])
        }
        Subject::Wording(_) => (None, Vec::new()),
    };
    let names = names.get_or_insert_default();
    for Difference { at, said } in &copy.joint.differences {
        if let Spot::Text(place) = at
            && places.contains(place)
        {
            names.extend(said.iter().filter_map(|said| match &said.value {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            }));
        }
    }
    std::mem::take(names)
}

/// What an argument and its story say, as the copy has it that erased wordings of it. In what only this copy has of the story, the
/// words that the other took away go too.
fn reword(copy: &mut Session, argument: EntryId, theirs: &BTreeMap<EntryId, Event>, by: &str) {
    let story: BTreeSet<EntryId> = texts(copy)
        .into_iter()
        .filter(|(place, _)| is_of_argument(copy, place, argument))
        .filter_map(|(place, _)| entry_of(&place))
        .collect();
    let (known, own): (BTreeSet<EntryId>, BTreeSet<EntryId>) =
        story.into_iter().partition(|id| theirs.contains_key(id));
    let texts_of_known = |copy: &Session| -> Vec<String> {
        let is_known = |place: &TextPlace| entry_of(place).is_some_and(|id| known.contains(&id));
        let texts = texts(copy).into_iter().filter(|(place, _)| is_known(place));
        texts.map(|(_, text)| text).collect()
    };
    let before = texts_of_known(copy);
    copy.journal.edit_each(|entry| {
        if let Some(event) = theirs.get(&entry.id).filter(|_| known.contains(&entry.id)) {
            entry.event.clone_from(event);
        }
    });
    let after: BTreeSet<String> =
        texts_of_known(copy).iter().flat_map(|text| words_of(text)).collect();
    let is_of_known = |at: &Spot| matches!(at, Spot::Entry(id) if known.contains(id));
    copy.joint.differences.retain(|difference| !is_of_known(&difference.at));
    let mut reworded: BTreeSet<Spot> = known.iter().copied().map(Spot::Entry).collect();
    let runs: BTreeSet<String> = before.iter().flat_map(|text| runs(text, &after)).collect();
    let runs: Vec<String> = runs.into_iter().collect();
    if !runs.is_empty() {
        visit(copy, &mut |place, text| {
            let Some(id) = entry_of(&place).filter(|id| own.contains(id)) else { return };
            let said = replaced(text, &runs, by);
            if said != *text {
                *text = said;
                reworded.insert(Spot::Entry(id));
            }
        });
        settle(copy);
        for Difference { at, said } in &mut copy.joint.differences {
            if !matches!(at, Spot::Entry(id) if own.contains(id)) {
                continue;
            }
            for said in said {
                let mut is_reworded = false;
                said.visit_texts(&mut |text| {
                    let told = replaced(text, &runs, by);
                    is_reworded |= told != *text;
                    *text = told;
                });
                if is_reworded {
                    said.turns = 0;
                }
            }
        }
    }
    say_for_no_one(copy, reworded);
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold)
}

/// What stands in `text` side by side and is none of `left`, and each long word of it.
fn runs(text: &str, left: &BTreeSet<String>) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric() && !c.is_whitespace()) {
        let words: Vec<&str> = part.split_whitespace().collect();
        let gone = words.split(|word| left.contains(&fold(word)));
        for run in gone.filter(|run| !run.is_empty()) {
            runs.push(run.join(" "));
            let long = run.iter().filter(|word| LONG <= word.chars().count());
            runs.extend(long.map(|word| (*word).to_owned()));
        }
    }
    runs
}

/// Shorter words tell nothing by themselves.
const LONG: usize = 4;

/// The entry that a text stands in.
fn entry_of(place: &TextPlace) -> Option<EntryId> {
    match place {
        TextPlace::Words(id)
        | TextPlace::Speaker(id)
        | TextPlace::Evidence(id, _)
        | TextPlace::Minority(id, _, _)
        | TextPlace::OtherPlace(id, _, _)
        | TextPlace::Reason(id)
        | TextPlace::WorkOn(id)
        | TextPlace::Towards(id)
        | TextPlace::InvolvedCollege(id)
        | TextPlace::Involvement(id) => Some(*id),
        _ => None,
    }
}

impl Session {
    /// Whether the record of this key was erased, here or in a copy that was joined.
    pub fn has_erased(&self, key: Key) -> bool {
        self.joint.erased.contains_key(&mark(self, key))
    }

    /// Takes a record away for ever, with all that speaks of it by its number, and with what copies said differently of it.
    pub(in crate::session) fn forget(&mut self, subject: Subject) -> Result<(), Refused> {
        let record = |session: &mut Self| match subject {
            Subject::Actor(id) => forget_actor(session, id),
            Subject::Participant(id) => forget_participant(session, id),
            Subject::Wording(_) => Ok(()),
        };
        let events = self.said_of_entries();
        if !events.is_empty() {
            // What is kept aside of entries is told as they are.
            let mut aside = Self { journal: events, ..self.clone() };
            record(&mut aside)?;
            self.tell_of_entries(&aside.journal);
        }
        record(self)?;
        let ids = super::ids::Ids::of(self);
        self.joint = ids.joint(std::mem::take(&mut self.joint));
        Ok(())
    }

    /// Each thing that was said in the place of an entry, as an entry of its own.
    fn said_of_entries(&self) -> Table<Entry> {
        let mut aside = Table::default();
        let said = self.joint.differences.iter().flat_map(|difference| &difference.said);
        for (id, said) in (1..).map(EntryId).zip(said) {
            if let (Value::Event(event), Some(first)) =
                (&said.value, self.journal.records().first())
            {
                aside.put(id, Some(Entry { id, event: (**event).clone(), ..first.clone() }));
            }
        }
        aside
    }

    /// Takes what was told so; what is not there any more is not said any more.
    fn tell_of_entries(&mut self, aside: &Table<Entry>) {
        let mut rank = 0;
        for difference in &mut self.joint.differences {
            difference.said.retain_mut(|said| {
                rank += 1;
                let Value::Event(event) = &mut said.value else { return true };
                let told = aside.get(EntryId(rank));
                if let Some(told) = told {
                    **event = told.event.clone();
                }
                told.is_some()
            });
        }
    }
}

impl Said {
    /// Each text in what was said.
    pub(in crate::session) fn visit_texts(&mut self, f: &mut dyn FnMut(&mut String)) {
        match &mut self.value {
            Value::Text(words)
            | Value::Shared(words)
            | Value::Party(Party::College(words))
            | Value::Due(Due::Words(words)) => f(words),
            Value::Review(answer) => f(&mut answer.why),
            Value::Event(event) => {
                crate::session::texts::visit_event(EntryId(0), event, &mut |_, text| f(text));
            }
            _ => {}
        }
    }
}
