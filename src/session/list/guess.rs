//! Which row holds the headings, and what each column is: by its heading, else by what it holds.

use std::collections::BTreeSet;

use super::super::fold;
use super::words::Sense;
use super::{Cell, ListRow, Part, Reading, Role, WORDS, Whom, plain};

/// Headings stand in one of the first rows.
const HEADINGS_WITHIN: usize = 10;
/// So many rows tell what a column holds.
const LOOKED_AT: usize = 200;
/// A column that says more of them is about something else.
const MOST_MISSIONS: usize = 8;
/// A short name has no more letters.
const SHORT: usize = 12;

/// The row that says most of what columns can be.
pub(super) fn heads(rows: &[ListRow], whom: Whom) -> Option<usize> {
    let mut best = None;
    // A row that reaches somebody is about somebody.
    let is_of_somebody =
        |row: &ListRow| row.cells.iter().any(|cell| !Cell::of(cell).contacts.is_empty());
    let firsts = rows.iter().enumerate().take(HEADINGS_WITHIN);
    for (at, row) in firsts.filter(|(_, row)| !is_of_somebody(row)) {
        let senses = senses(row);
        let mut known = senses.iter().flatten().collect::<Vec<_>>();
        known.dedup();
        let names = known.iter().any(|sense| is_of_a_name(**sense, whom));
        let alone = at == 0 && names && is_alone(row, &rows[1..]);
        let says = 2 <= known.len() || (alone && !known.is_empty());
        if says && !recurs(row, &senses, &rows[at + 1..]) {
            let more = best.is_none_or(|(_, most)| most < known.len());
            best = if more { Some((at, known.len())) } else { best };
        }
    }
    best.map(|(at, _)| at).or_else(|| contrast(rows))
}

fn senses(row: &ListRow) -> Vec<Option<Sense>> {
    row.cells.iter().map(|cell| WORDS.sense(cell)).collect()
}

fn is_of_a_name(sense: Sense, whom: Whom) -> bool {
    match sense {
        Sense::Name | Sense::Someone | Sense::FirstName | Sense::FamilyName => true,
        Sense::Actor | Sense::Organisation => whom == Whom::Actors || sense == Sense::Organisation,
        _ => false,
    }
}

/// Whether what a single word heads may be a list: it stands alone as the rows under it do, or among as many cells.
fn is_alone(row: &ListRow, under: &[ListRow]) -> bool {
    let filled = |row: &ListRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    under.iter().map(filled).max().is_none_or(|most| most <= filled(row).max(1) + 1)
}

/// Whether a cell that says what a column is stands again under itself: then it says what its row is.
fn recurs(row: &ListRow, senses: &[Option<Sense>], under: &[ListRow]) -> bool {
    senses.iter().enumerate().filter(|(_, sense)| sense.is_some()).any(|(at, _)| {
        let own = plain(&row.cells[at]);
        let again = |row: &&ListRow| row.cells.get(at).is_some_and(|cell| plain(cell) == own);
        let whole = |row: &ListRow| row.cells.len() <= at + 1;
        under.iter().take(LOOKED_AT).filter(again).any(|other| !same(row, other) || whole(other))
    })
}

fn same(one: &ListRow, other: &ListRow) -> bool {
    one.cells == other.cells
}

/// The first row, where nobody understands a word of it, but it has none of the numbers that stand under it.
fn contrast(rows: &[ListRow]) -> Option<usize> {
    let filled = |row: &ListRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let width = rows.iter().map(filled).max().filter(|&width| 2 <= width)?;
    let at = rows.iter().take(HEADINGS_WITHIN).position(|row| filled(row) == width)?;
    let (head, under) = (&rows[at], &rows[at + 1..]);
    let holds_words =
        head.cells.iter().filter(|cell| !cell.trim().is_empty()).all(|cell| is_words(cell));
    let all: Vec<_> = (0..head.cells.len()).map(|at| Holds::of(under, at)).collect();
    let numbers = all.iter().any(|holds| 3 <= holds.filled && holds.words == 0);
    (holds_words && numbers).then_some(at)
}

fn is_words(cell: &str) -> bool {
    let cell = Cell::of(cell);
    cell.is_wordy() && cell.contacts.is_empty() && !cell.text.contains(|c: char| c.is_ascii_digit())
}

/// What a column holds, beside its heading.
#[derive(Debug, Default)]
struct Holds {
    filled: usize,
    /// Cells with words in them, once what reaches somebody is left out.
    words: usize,
    natures: usize,
    levels: usize,
    short: usize,
    capitals: usize,
    given: usize,
    different: BTreeSet<String>,
}

impl Holds {
    fn of(rows: &[ListRow], at: usize) -> Self {
        let mut holds = Self::default();
        for cell in rows.iter().take(LOOKED_AT).filter_map(|row| row.cells.get(at)) {
            if cell.trim().is_empty() {
                continue;
            }
            holds.filled += 1;
            let cell = Cell::of(cell);
            if !cell.is_wordy() {
                continue;
            }
            let name = cell.name();
            let words = name.split_whitespace().count();
            let lower = name.chars().any(char::is_lowercase);
            holds.words += 1;
            holds.natures += usize::from(WORDS.nature(&name).is_some());
            holds.levels += usize::from(WORDS.level(&name).is_some());
            holds.short += usize::from(name.chars().count() <= SHORT);
            holds.capitals += usize::from(!lower && words <= 3);
            holds.given += usize::from(lower && words <= 2 && name.starts_with(char::is_uppercase));
            holds.different.insert(fold(&name));
        }
        holds
    }

    fn are_words(&self) -> bool {
        0 < self.words && self.filled <= self.words * 2
    }

    fn mostly(&self, count: usize) -> bool {
        0 < self.words && self.words * 3 <= count * 5
    }

    /// A few words again and again.
    fn are_kinds(&self) -> bool {
        4 <= self.words && self.different.len() * 2 <= self.words
    }
}

pub(super) fn reading(rows: &[ListRow], whom: Whom, heads: Option<usize>) -> Reading {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let under = heads.map_or(rows, |heads| &rows[heads + 1..]);
    let holds: Vec<_> = (0..width).map(|at| Holds::of(under, at)).collect();
    let mut senses = heads.map(|heads| senses(&rows[heads])).unwrap_or_default();
    senses.resize(width, None);
    let mut roles = match whom {
        Whom::People => of_people(&senses),
        Whom::Actors => of_actors(&senses),
    };
    // A session studies few missions: many words say what each does.
    for (role, holds) in roles.iter_mut().zip(&holds) {
        if *role == Role::Part(Part::Missions) && MOST_MISSIONS < holds.different.len() {
            *role = Role::LeftOut;
        }
    }
    let is_headed = heads.is_some();
    names_hold_words(&mut roles, &senses, &holds, whom);
    if !is_headed {
        by_what_they_hold(&mut roles, &holds, whom);
    }
    let by_place = !is_headed && whom == Whom::People && are_typed(rows);
    Reading { heads, roles, by_place }
}

/// Whether rows have one cell, or as many as came to mind.
fn are_typed(rows: &[ListRow]) -> bool {
    let mut widths = rows.iter().map(|row| row.cells.len());
    let first = widths.next();
    first == Some(1) || widths.any(|width| Some(width) != first)
}

/// The first column of `sense`, and whether it stands beside a first name.
fn beside(senses: &[Option<Sense>], at: usize, first: Option<usize>) -> bool {
    matches!(senses[at], Some(Sense::Name | Sense::FamilyName | Sense::Someone))
        && first.is_some_and(|first| first.abs_diff(at) == 1)
}

/// Where the family name is: beside the first name, else wherever a name is.
fn family_name(senses: &[Option<Sense>]) -> Option<usize> {
    let first = senses.iter().position(|sense| *sense == Some(Sense::FirstName));
    let of = |wanted: Sense| senses.iter().position(|sense| *sense == Some(wanted));
    let near = (0..senses.len()).find(|&at| beside(senses, at, first));
    let family = of(Sense::FamilyName).or(near);
    family.or_else(|| of(Sense::Someone)).or_else(|| of(Sense::Name))
}

fn of_people(senses: &[Option<Sense>]) -> Vec<Role> {
    let mut roles = vec![Role::LeftOut; senses.len()];
    let of = |wanted: Sense| senses.iter().position(|sense| *sense == Some(wanted));
    let first = of(Sense::FirstName);
    let name = family_name(senses);
    // A role is a name where there is no other.
    let name = name.or_else(|| of(Sense::Duty).filter(|_| first.is_none()));
    let has_college = of(Sense::College).is_some();
    let category = of(Sense::Category).or_else(|| of(Sense::Part(Part::Natures)));
    for (at, sense) in senses.iter().enumerate() {
        roles[at] = match sense {
            _ if Some(at) == name => Role::Name,
            _ if Some(at) == first => Role::FirstName,
            Some(Sense::Organisation | Sense::Actor) => Role::Organisation,
            // Of two names the other is that of where somebody works.
            Some(Sense::Name) if first.is_some() => Role::Organisation,
            Some(Sense::College) => Role::College,
            _ if Some(at) == category && !has_college => Role::College,
            _ => Role::LeftOut,
        };
    }
    roles
}

fn of_actors(senses: &[Option<Sense>]) -> Vec<Role> {
    let mut roles = vec![Role::LeftOut; senses.len()];
    let of = |wanted: Sense| senses.iter().position(|sense| *sense == Some(wanted));
    let first = of(Sense::FirstName);
    let person = family_name(senses).filter(|&at| first.is_some() && senses[at].is_some());
    let other = senses
        .iter()
        .enumerate()
        .position(|(at, sense)| *sense == Some(Sense::Name) && Some(at) != person);
    let organisation = of(Sense::Actor).or_else(|| of(Sense::Organisation)).or(other);
    let alone = || of(Sense::Someone).or_else(|| of(Sense::FamilyName));
    let name = organisation.or(person).or_else(alone);
    let natures = of(Sense::Part(Part::Natures)).or_else(|| of(Sense::Category));
    let natures = natures.or_else(|| of(Sense::College));
    for (at, sense) in senses.iter().enumerate() {
        let role = match sense {
            _ if Some(at) == name => Role::Name,
            Some(Sense::FirstName) if name == person && Some(at) == first => Role::FirstName,
            Some(Sense::Part(part)) => Role::Part(*part),
            _ if Some(at) == natures => Role::Part(Part::Natures),
            _ => Role::LeftOut,
        };
        // A second column of the same kind can only add to the first.
        roles[at] = if role.adds_up() || !roles.contains(&role) { role } else { Role::LeftOut };
    }
    roles
}

/// Sees to it that the column of names holds words, when another one does.
fn names_hold_words(roles: &mut [Role], senses: &[Option<Sense>], holds: &[Holds], whom: Whom) {
    let name = roles.iter().position(|role| *role == Role::Name);
    let nothing = |at: usize| holds[at].words == 0 && 0 < holds[at].filled;
    if name.is_some_and(|name| !nothing(name)) {
        return;
    }
    // A list of where people work names nobody.
    if name.is_none() && (whom == Whom::People && roles.contains(&Role::Organisation)) {
        return;
    }
    let free = |at: &usize| {
        let is_known = matches!(
            senses[*at],
            Some(Sense::Contact | Sense::Number | Sense::FirstName | Sense::Duty)
        );
        roles[*at] == Role::LeftOut && !is_known && holds[*at].are_words()
    };
    let free: Vec<_> = (0..roles.len()).filter(free).collect();
    let telling = |at: &&usize| {
        let kinds = holds[**at].natures * 2 > holds[**at].words || holds[**at].are_kinds();
        !kinds
    };
    let Some(&chosen) = free.iter().find(telling).or_else(|| free.first()) else {
        // Nothing else may be a name: what was said stays, and the first of all where nothing was.
        if name.is_none()
            && let Some(first) = (0..roles.len()).find(|&at| {
                roles[at] == Role::LeftOut && senses[at].is_none() && 0 < holds[at].filled
            })
        {
            roles[first] = Role::Name;
        }
        return;
    };
    if let Some(name) = name {
        roles[name] = Role::LeftOut;
    }
    roles[chosen] = Role::Name;
}

/// What the columns beside the names are, where no heading says it.
fn by_what_they_hold(roles: &mut [Role], holds: &[Holds], whom: Whom) {
    let Some(name) = roles.iter().position(|role| *role == Role::Name) else { return };
    if let Some(next) = holds.get(name + 1)
        && holds[name].capitals == holds[name].words
        && 2 <= holds[name].words
        && next.given == next.filled
        && 2 <= next.different.len()
    {
        roles[name + 1] = Role::FirstName;
    }
    let places: &[Role] = match whom {
        Whom::People => &[Role::Organisation, Role::College],
        Whom::Actors => &[],
    };
    let mut places = places.iter();
    for at in 0..roles.len() {
        let here = &holds[at];
        if roles[at] != Role::LeftOut || !here.are_words() {
            continue;
        }
        let kind = match whom {
            Whom::People => places.next().copied(),
            Whom::Actors if here.mostly(here.natures) => Some(Role::Part(Part::Natures)),
            Whom::Actors if here.mostly(here.levels) => Some(Role::Part(Part::Level)),
            Whom::Actors if at == name + 1 && here.words == here.short && !here.are_kinds() => {
                Some(Role::Part(Part::Short))
            }
            Whom::Actors => None,
        };
        if let Some(kind) = kind.filter(|kind| kind.adds_up() || !roles.contains(kind)) {
            roles[at] = kind;
        }
    }
}
