//! What copies say of one place, put together: all of it, and which stands. No clock has a part in it.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Spot, Value, cells};
use super::{Difference, Said};
use crate::session::{
    Argument, Counts, Event, Nature, NatureId, Relation, Session, StrategyText, TextPlace, Use,
};

/// What was said of each place.
pub(super) type Sayings = BTreeMap<Spot, Vec<Said>>;

/// What decides with the rest of a session what a place may hold.
pub(super) struct Context {
    counts: BTreeMap<NatureId, Counts>,
    letters: BTreeMap<NatureId, char>,
    has_strategy: bool,
}

impl Context {
    /// Of a session with these natures, whose letter and look `stands` says.
    pub(super) fn of(session: &Session, stands: impl Fn(&Spot) -> Option<Value>) -> Self {
        let mut counts = BTreeMap::new();
        let mut wanted = BTreeMap::new();
        for nature in &session.relations.natures {
            let id = &nature.id;
            let counted = match stands(&Spot::Look(id.clone())) {
                Some(Value::Look(_, _, counted)) => counted,
                _ => nature.counts,
            };
            counts.insert(id.clone(), counted);
            let letter = match stands(&Spot::Letter(id.clone())) {
                Some(Value::Letter(letter)) => letter,
                _ => nature.letter,
            };
            wanted.insert(id.clone(), letter);
        }
        // Its texts may be filled in only now.
        let strategy = &session.strategy;
        let is_said = |which, text: &String| match stands(&Spot::Text(TextPlace::Strategy(which))) {
            Some(value) => value != Value::Nothing,
            None => !text.is_empty(),
        };
        let has_strategy = !(strategy.wishes.is_empty() && strategy.preparations.is_empty())
            || is_said(StrategyText::Stance, &strategy.stance)
            || is_said(StrategyText::Visible, &strategy.visible);
        Self { counts, letters: letters(&wanted), has_strategy }
    }

    /// What stands in a place of which all this is said.
    pub(super) fn stands(&self, spot: &Spot, said: &[Said]) -> Value {
        let value = greatest(said);
        match (spot, value) {
            (Spot::Uses, _) if self.has_strategy => Value::Uses(BTreeSet::from([Use::Ourselves])),
            (Spot::Letter(id), value) => {
                self.letters.get(id).map_or(value, |letter| Value::Letter(*letter))
            }
            (Spot::Tie(pair), Value::Tie(tie)) => {
                let counts = self.counts.get(&tie.nature).copied().unwrap_or(Counts::NoTie);
                let mut settled = Relation::new(*pair, tie.nature.clone());
                (settled.central, settled.secondary) = (tie.central, tie.secondary);
                settled.settle(counts);
                let Relation { central, secondary, nature, .. } = settled;
                Value::Tie(super::Tie { carried: tie.carried, nature, central, secondary })
            }
            (Spot::Entry(_), Value::Event(event)) => Value::Event(Box::new(grown(*event, said))),
            (_, value) => value,
        }
    }
}

/// Each letter once: the first that wants it has it, the others take the first that is free.
fn letters(wanted: &BTreeMap<NatureId, char>) -> BTreeMap<NatureId, char> {
    let mut taken = BTreeSet::new();
    let is_first = |(id, letter): (&NatureId, &char)| {
        let is_good = Nature::clean_letter(*letter) == Some(*letter);
        (is_good && taken.insert(*letter)).then(|| (id.clone(), *letter))
    };
    let mut given: BTreeMap<NatureId, char> = wanted.iter().filter_map(is_first).collect();
    let mut free = ('A'..).filter(|letter| Nature::clean_letter(*letter) == Some(*letter));
    for id in wanted.keys() {
        if !given.contains_key(id)
            && let Some(letter) = free.find(|letter| !taken.contains(letter))
        {
            given.insert(id.clone(), letter);
        }
    }
    given
}

/// The one that stands by itself, of those that may.
pub(super) fn greatest(said: &[Said]) -> Value {
    let may_stand = said.iter().any(|said| said.turns % 2 == 1);
    let candidates = said.iter().filter(|said| !may_stand || said.turns % 2 == 1);
    let greatest = candidates.max_by_key(|said| said.value.order());
    greatest.map_or(Value::Nothing, |said| said.value.clone())
}

/// An argument with what it grew by in another copy while it was being recorded.
fn grown(event: Event, said: &[Said]) -> Event {
    let Event::Argument(mut argument) = event else { return event };
    for other in said.iter().filter(|said| said.turns % 2 == 1) {
        if let Value::Event(event) = &other.value
            && let Event::Argument(other) = &**event
        {
            grow(&mut argument, other);
        }
    }
    Event::Argument(argument)
}

fn grow(argument: &mut Argument, other: &Argument) {
    for made in &other.moves {
        if argument.move_on(&made.axis).is_none() {
            argument.moves.push(made.clone());
        }
    }
    for observation in &other.observations {
        if argument.observation_of(&observation.row).is_none() {
            argument.observations.push(observation.clone());
        }
    }
    for placed in &other.places {
        if argument.places.iter().all(|known| known.of != placed.of) {
            argument.places.push(placed.clone());
        }
    }
    argument.actors.extend(&other.actors);
}

/// Whether `one` says nothing that `stands` does not.
fn is_within(one: &Value, stands: &Value) -> bool {
    match (one, stands) {
        (Value::Event(one), Value::Event(stands)) => match (&**one, &**stands) {
            (Event::Argument(one), Event::Argument(stands)) => {
                let mut grown = one.clone();
                grow(&mut grown, stands);
                let sorted = |argument: &Argument| {
                    let mut sorted = argument.clone();
                    sorted.moves.sort_by(|one, other| one.axis.cmp(&other.axis));
                    sorted.observations.sort_by(|one, other| one.row.cmp(&other.row));
                    sorted.places.sort_by(|one, other| one.of.cmp(&other.of));
                    sorted
                };
                sorted(&grown) == sorted(stands)
            }
            (one, stands) => one == stands,
        },
        (one, stands) => one == stands || one.weight() < stands.weight(),
    }
}

/// Those that `stands` does not hold with it, while nobody chose.
pub(super) fn others<'a>(said: &'a [Said], stands: &'a Value) -> impl Iterator<Item = &'a Value> {
    let may_stand = said.iter().any(|said| said.turns % 2 == 1);
    let candidates = said.iter().filter(move |said| !may_stand || said.turns % 2 == 1);
    candidates.map(|said| &said.value).filter(|value| !is_within(value, stands))
}

/// What a copy says of a place that holds `current`, and of which `known` was said when it was joined.
pub(super) fn turned(
    current: Value,
    known: &[Said],
    stood: impl Fn(&[Said]) -> Value,
) -> Vec<Said> {
    if stood(known) == current { known.to_vec() } else { chosen(known, current) }
}

/// The same once `value` was chosen.
pub(super) fn chosen(known: &[Said], value: Value) -> Vec<Said> {
    let mut said = known.to_vec();
    let mut is_known = false;
    for said in &mut said {
        let is_it = said.value == value;
        is_known |= is_it;
        if is_it != (said.turns % 2 == 1) {
            said.turns += 1;
        }
    }
    if !is_known {
        said.push(Said { value, turns: 1 });
    }
    sorted(said)
}

/// Takes in what another copy says.
pub(super) fn add(said: &mut Vec<Said>, other: Vec<Said>) {
    for Said { value, turns } in other {
        match said.iter_mut().find(|known| known.value == value) {
            Some(known) => known.turns = known.turns.max(turns),
            None => said.push(Said { value, turns }),
        }
    }
}

/// In an order that is always the same; without what is said by no one, where anything else is.
pub(super) fn sorted(mut said: Vec<Said>) -> Vec<Said> {
    if said.iter().any(|said| 0 < said.turns) {
        said.retain(|said| 0 < said.turns);
    }
    if 1 < said.len() {
        said.sort_by_cached_key(|said| said.value.written());
    }
    said
}

/// Everything that a copy says, but for what all say alike in the journal.
pub(super) fn sayings(copy: &mut Session) -> Sayings {
    let differences = std::mem::take(&mut copy.joint.differences);
    let mut sayings: Sayings =
        differences.iter().map(|Difference { at, said }| (at.clone(), said.clone())).collect();
    cells(copy, &mut |spot, cell| {
        let value = cell.get();
        if value != Value::Nothing {
            sayings.entry(spot).or_insert_with(|| vec![Said { value, turns: 1 }]);
        }
    });
    copy.joint.differences = differences;
    sayings
}
