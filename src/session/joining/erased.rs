//! What one copy erased for ever is erased from the others before they are joined.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Spot, Value};
use super::order::{Keyed as _, idents};
use super::{Difference, Said, StandIns};
use crate::session::erasure::{forget_actor, forget_participant, is_of_argument, settle};
use crate::session::texts::visit;
use crate::session::{
    Due, Entry, EntryId, Erased, Event, Key, Names, Party, Refused, Session, Subject, Table,
    TextPlace, fold, replaced, texts,
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
            let keys = people.chain(actors).chain(entries);
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
        let is_told = copies.iter().any(|copy| copy.joint.erased.contains_key(&mark(copy, key)));
        let erased_it = |copy: &Session| {
            if is_told {
                copy.joint.erased.contains_key(&mark(copy, key))
            } else {
                subject(copy, key).is_none()
            }
        };
        let mut theirs = Theirs::default();
        let mut names = NamesOf::default();
        for copy in copies.iter() {
            if erased_it(copy) {
                theirs.take(copy);
            } else if let Some(subject) = subject(copy, key) {
                names.take(copy, subject);
            }
        }
        for copy in copies.iter_mut().filter(|copy| !erased_it(copy)) {
            let subject = subject(copy, key);
            if let Some(subject) = subject {
                *done.erased.entry(subject.erased()).or_default() += 1;
            }
            match subject {
                Some(Subject::Wording(id)) => reword(copy, id, &theirs.events, &by.wording),
                _ => forget(copy, subject, &theirs.texts, &names, by, &mut done.to_read),
            }
        }
    }
    done
}

/// What the copies say that erased something.
#[derive(Default)]
struct Theirs {
    texts: BTreeMap<TextPlace, String>,
    events: BTreeMap<EntryId, Event>,
}

impl Theirs {
    fn take(&mut self, copy: &Session) {
        for (place, text) in texts(copy) {
            self.texts.entry(place).or_insert(text);
        }
        self.events.extend(copy.journal.iter().map(|entry| (entry.id, entry.event.clone())));
    }
}

/// What somebody is called in the copies that know.
#[derive(Default)]
struct NamesOf {
    whole: Vec<String>,
    /// Parts of a name too.
    all: Vec<String>,
}

impl NamesOf {
    fn take(&mut self, copy: &Session, subject: Subject) {
        let whole = whole_names(copy, subject);
        self.all.extend(subject.names(copy));
        self.all.extend(whole.iter().cloned());
        self.whole.extend(whole.into_iter().filter(|name| !name.trim().is_empty()));
    }
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

/// Erases someone as a person would who takes all that is proposed, and where the other copy has a text, as it has it.
fn forget(
    copy: &mut Session,
    subject: Option<Subject>,
    theirs: &BTreeMap<TextPlace, String>,
    names: &NamesOf,
    by: &StandIns,
    to_read: &mut BTreeSet<TextPlace>,
) {
    let stand_in = match subject {
        Some(subject @ Subject::Participant(_)) => {
            subject.college(copy).unwrap_or_else(|| by.person.clone())
        }
        _ => by.actor.clone(),
    };
    let (parts, whole) = (Names::of(&names.all), Names::of(&names.whole));
    let owned: BTreeSet<TextPlace> = texts(copy)
        .into_iter()
        .map(|(place, _)| place)
        .filter(|place| subject.is_some_and(|subject| subject.owns(copy, place)))
        .collect();
    visit(copy, &mut |place, text| {
        let theirs = theirs.get(&place);
        // A name that this copy has no more may stand there: the other has what stands for it.
        let stands_for = |theirs: &String| theirs.contains(&stand_in) && !text.contains(&stand_in);
        let is_named = !parts.places_in(text).is_empty() || theirs.is_some_and(stands_for);
        if owned.contains(&place) || !is_named {
            return;
        }
        match theirs {
            Some(theirs) => text.clone_from(theirs),
            None if whole.places_in(text).is_empty() => _ = to_read.insert(place),
            None => *text = replaced(text, &names.whole, &stand_in),
        }
    });
    settle(copy);
    if let Some(subject) = subject {
        let forgotten = copy.forget(subject);
        debug_assert_eq!(forgotten, Ok(()), "the copy has the record");
    }
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
    let mut before: Vec<String> = Vec::new();
    let mut after: BTreeSet<String> = BTreeSet::new();
    for (place, text) in texts(copy) {
        if entry_of(&place).is_some_and(|id| story.contains(&id) && theirs.contains_key(&id)) {
            before.push(text);
        }
    }
    copy.journal.edit_each(|entry| {
        if let Some(event) = theirs.get(&entry.id)
            && story.contains(&entry.id)
        {
            entry.event.clone_from(event);
        }
    });
    for (place, text) in texts(copy) {
        if entry_of(&place).is_some_and(|id| story.contains(&id) && theirs.contains_key(&id)) {
            after.extend(words_of(&text));
        }
    }
    let runs: Vec<String> = before.iter().flat_map(|text| runs(text, &after)).collect();
    if !runs.is_empty() {
        visit(copy, &mut |place, text| {
            if entry_of(&place).is_some_and(|id| story.contains(&id) && !theirs.contains_key(&id)) {
                *text = replaced(text, &runs, by);
            }
        });
        settle(copy);
    }
    let is_of_it = |at: &Spot| matches!(at, Spot::Entry(id) if story.contains(id));
    copy.joint.differences.retain(|difference| !is_of_it(&difference.at));
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
        | TextPlace::Reason(id) => Some(*id),
        _ => None,
    }
}

impl Session {
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
