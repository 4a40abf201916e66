//! A list of people: who is in it, who is there already, and what of it is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    Attendance, Edit, Key, Participant, ParticipantId, Present, Session, Sitting, SittingId,
};
use super::words::WORDS;
use super::{
    Cell, Column, Contacts, ListRow, Reading, Role, Who, cell, is_full_name, plain, unmarked,
};

/// What a list says of people, beside whom a session knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleList {
    pub listed: Vec<Listed>,
    /// Phones and addresses, which are not taken.
    pub contacts: Contacts,
    /// Columns that are not taken, though something stands in them besides those.
    pub unread: Vec<Column>,
    /// The meeting at which it is noted who came.
    pub sitting: Option<SittingId>,
    /// Of how many it says whether they came, where no meeting can note it.
    pub unnoted: usize,
}

/// What one row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub line: usize,
    pub name: String,
    pub organisation: String,
    pub college: String,
    pub standing: Standing,
    /// What somebody who is there lacks, and receives.
    pub fills: Vec<Role>,
    /// Whether they came, where that is to be noted.
    pub noted: Option<Attendance>,
}

/// Whether somebody of a list is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    New,
    Known(ParticipantId),
    /// In this list, on this line before.
    Again(usize),
    /// Nothing stands in the row that says who it is.
    Nobody,
    /// Above the headings.
    AboveHeadings,
}

impl PeopleList {
    /// Reads a list beside `session`. Who came is noted at `sitting`.
    pub fn of(
        rows: &[ListRow],
        reading: &Reading,
        session: &Session,
        sitting: Option<SittingId>,
    ) -> Self {
        let columns = reading.columns(rows);
        let (above, rows) = reading.split(rows);
        let titles = above.iter().map(|row| Listed {
            name: whole(row),
            standing: Standing::AboveHeadings,
            ..Listed::nobody(row)
        });
        let mut list = Self { listed: titles.collect(), sitting, ..Self::default() };
        let sitting = sitting.and_then(|id| session.sittings.get(id));
        let mut known: Vec<_> = session.participants.iter().cloned().collect();
        let mut before: Vec<(Who, usize)> = Vec::new();
        let mut under = Group::default();
        let mut counted = BTreeSet::new();
        let mut is_signed = false;
        for row in rows {
            // Who signs a message comes after its leave, until a list begins again.
            let takes_leave = takes_leave(row) && list.listed.iter().any(Listed::is_someone);
            is_signed = reading.by_place && (is_signed || takes_leave) && !begins_a_list(row);
            if is_signed {
                list.listed.push(Listed { name: whole(row), ..Listed::nobody(row) });
                continue;
            }
            if let Some(group) = group(row, reading) {
                under.college = group.college;
                if group.is_gathering {
                    (under.noted, under.is_gathering) = (group.noted, true);
                }
                continue;
            }
            // Two people of one line have what reaches them in common.
            let cells = row.cells.iter().map(String::as_str);
            list.contacts.add_row(cells.filter(|cell| counted.insert((row.line, *cell))));
            let mut found = Listed::read(row, reading);
            let mut filled = row.cells.iter().filter(|cell| !cell.trim().is_empty());
            let is_courtesy = filled.next().is_some_and(|cell| WORDS.is_courtesy(cell));
            if is_courtesy && (reading.by_place || filled.next().is_none()) {
                found = Listed::nobody(row);
            }
            if found.college.is_empty() && found.standing == Standing::New {
                found.college.clone_from(&under.college);
            }
            if found.standing == Standing::Nobody {
                if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                    // An address alone says who it may be.
                    let name = Some(whole(row)).filter(|name| !name.is_empty());
                    let name = name.unwrap_or_else(|| cell::tidy(&row.cells.join(" ")));
                    list.listed.push(Listed { name, ..found });
                }
                continue;
            }
            found.noted = found.noted.or(under.noted);
            let who = Who::of(&found.name, &found.organisation);
            let first = before.iter().find(|(other, _)| who.is(other));
            let is_them =
                |someone: &&mut Participant| who.is(&Who::of(&someone.name, &someone.organisation));
            if let Some(someone) = known.iter_mut().find(is_them) {
                found.standing = Standing::Known(someone.id);
                found.fills = found.fill(someone);
            } else if let Some(&(_, first)) = first {
                found.standing = Standing::Again(list.listed[first].line);
                list.listed[first].complete(&found);
            } else {
                before.push((who, list.listed.len()));
            }
            list.listed.push(found);
        }
        unify_colleges(&mut list.listed, session);
        for listed in &mut list.listed {
            list.unnoted += usize::from(sitting.is_none() && listed.noted.is_some());
            listed.noted = sitting.and_then(|sitting| listed.to_note(sitting));
        }
        list.unread = unread(rows, reading, columns);
        list
    }

    /// Those that a list brings something of, as long as nobody decides otherwise.
    pub fn all_chosen(&self) -> Vec<bool> {
        let brings = |listed: &Listed| listed.standing == Standing::New || listed.completes();
        self.listed.iter().map(brings).collect()
    }

    /// The edit that takes those that were chosen; `key` gives each newcomer a random key.
    pub fn edit(&self, session: &Session, chosen: &[bool], mut key: impl FnMut() -> Key) -> Edit {
        let listed = self.listed.iter().zip(chosen).filter(|(_, chosen)| **chosen);
        let listed = listed.map(|(listed, _)| listed).filter(|listed| listed.is_someone());
        let (mut added, mut completed) = (Vec::new(), BTreeMap::new());
        let mut noted = Vec::new();
        for listed in listed {
            match listed.standing {
                Standing::Known(id) if listed.completes() => {
                    let there = || session.participants.get(id).cloned();
                    let Some(mut someone) = completed.remove(&id).or_else(there) else { continue };
                    listed.fill(&mut someone);
                    completed.insert(id, someone);
                    noted.extend(listed.noted.map(|attendance| (Present::Known(id), attendance)));
                }
                _ => {
                    let place = Present::Added(added.len());
                    noted.extend(listed.noted.map(|attendance| (place, attendance)));
                    added.push(listed.participant(key()));
                }
            }
        }
        if completed.is_empty() && noted.is_empty() {
            return Edit::AddParticipants(added);
        }
        let completed = completed.into_values().collect();
        Edit::ImportParticipants { added, completed, sitting: self.sitting, noted }
    }
}

/// The columns that are left out, where they hold more than what is left out of any.
fn unread(rows: &[ListRow], reading: &Reading, columns: Vec<Column>) -> Vec<Column> {
    if reading.by_place {
        return Vec::new();
    }
    let holds = |at: usize| {
        rows.iter().filter_map(|row| row.cells.get(at)).any(|cell| !Cell::of(cell).text.is_empty())
    };
    columns
        .into_iter()
        .filter(|column| reading.roles[column.number - 1] == Role::LeftOut)
        .filter(|column| holds(column.number - 1))
        .collect()
}

/// All that a row holds, but for what reaches somebody.
fn whole(row: &ListRow) -> String {
    let cells = row.cells.iter().map(|cell| Cell::of(cell).text);
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}

impl Listed {
    fn nobody(row: &ListRow) -> Self {
        Self {
            line: row.line,
            name: String::new(),
            organisation: String::new(),
            college: String::new(),
            standing: Standing::Nobody,
            fills: Vec::new(),
            noted: row.noted,
        }
    }

    fn read(row: &ListRow, reading: &Reading) -> Self {
        let mut found = Self::nobody(row);
        let cells: Vec<_> = row.cells.iter().map(|cell| Cell::of(cell)).collect();
        found.noted = cells.iter().filter_map(|cell| cell.noted).max().or(found.noted);
        if reading.by_place || !fits(row, reading) {
            let mut parts = cells.into_iter();
            // What reaches somebody stands anywhere; what is empty has its place.
            let mut next = || parts.by_ref().find(Cell::has_a_place);
            found.name = next().map(Cell::name).unwrap_or_default();
            let within =
                in_brackets(&found.name).map(|(name, place)| (name.to_owned(), place.to_owned()));
            found.organisation = match within {
                Some((name, place)) => {
                    found.name = name;
                    place
                }
                None => next().map(|cell| cell.text).unwrap_or_default(),
            };
            let rest = std::iter::from_fn(next).map(|cell| cell.text);
            let rest: Vec<_> = rest.filter(|text| !text.is_empty()).collect();
            found.college = rest.join(", ");
        } else {
            found.name = reading.name(row);
            let of = |role| {
                let cells =
                    row.cells.iter().zip(&reading.roles).filter(|(_, found)| **found == role);
                let texts =
                    cells.map(|(cell, _)| Cell::of(cell).text).filter(|text| !text.is_empty());
                texts.collect::<Vec<_>>().join(", ")
            };
            found.organisation = of(Role::Organisation);
            found.college = of(Role::College);
            found.part_brackets(reading);
        }
        // That somebody is excused is no group.
        if WORDS.is_gathering(&found.college) {
            found.college.clear();
        }
        if reading.heads.is_none() {
            found.part_duty();
        } else if WORDS.is_status(&found.organisation) && found.college.is_empty() {
            std::mem::swap(&mut found.organisation, &mut found.college);
        }
        found.name = unaddressed(found.name);
        let parts = [&found.name, &found.organisation, &found.college];
        if parts.iter().any(|part| !part.is_empty()) {
            found.standing = Standing::New;
        }
        found
    }

    /// Takes what stands in brackets after a name where nothing else says it; under headings only what somebody is, which is no
    /// part of any name.
    fn part_brackets(&mut self, reading: &Reading) {
        let Some((name, said)) = in_brackets(&self.name) else { return };
        let is_status = WORDS.is_status(said);
        let place = if is_status { &mut self.college } else { &mut self.organisation };
        if place.is_empty() && (is_status || reading.heads.is_none()) {
            said.clone_into(place);
            self.name = name.to_owned();
        }
    }

    /// Puts what somebody is where colleges stand, and where one works where organisations do, in whatever order a line says them.
    fn part_duty(&mut self) {
        if WORDS.is_status(&self.organisation) && WORDS.is_status(&self.college) {
            return;
        }
        let college = std::mem::take(&mut self.college);
        let organisation = std::mem::take(&mut self.organisation);
        let said = organisation.split(", ").map(|part| (part, false));
        let said = said.chain([(college.as_str(), true)]);
        // "habitants (Rimeize)"
        let said = said.flat_map(|(part, is_college)| match in_brackets(part) {
            Some((status, place)) if WORDS.is_status(status) => {
                vec![(status, is_college), (place, is_college)]
            }
            _ => vec![(part, is_college)],
        });
        let said = said.filter(|(part, _)| !part.is_empty());
        let (mut bodies, mut duties, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        let mut of_body = None;
        for (part, is_college) in said {
            match WORDS.duty(part).filter(|_| !WORDS.is_status(part)) {
                _ if WORDS.is_status(part) => duties.push(part),
                Some((duty, body)) if duties.is_empty() && of_body.is_none() => {
                    of_body = Some((part, duty, body));
                }
                _ if is_college => rest.push(part),
                _ => bodies.push(part),
            }
        }
        if let Some((whole, duty, body)) = of_body {
            // Whom one does it for is said once.
            let is_alone = bodies.is_empty() && rest.is_empty() && !body.is_empty();
            duties.insert(0, if is_alone { duty } else { whole });
            bodies.extend(is_alone.then_some(body));
        }
        // A third part is a college where nothing else is one.
        if duties.is_empty() {
            duties = rest;
        } else {
            bodies.extend(rest);
        }
        self.organisation = bodies.join(", ");
        self.college = duties.join(", ");
    }

    pub fn is_someone(&self) -> bool {
        !matches!(self.standing, Standing::Nobody | Standing::AboveHeadings)
    }

    /// Whether somebody who is there receives something.
    pub fn completes(&self) -> bool {
        let is_known = matches!(self.standing, Standing::Known(_));
        !self.fills.is_empty() || (is_known && self.noted.is_some())
    }

    /// What of it is to be noted at a meeting: what was noted there stays, but for those who were thought to come.
    fn to_note(&self, sitting: &Sitting) -> Option<Attendance> {
        let there = match self.standing {
            Standing::New => None,
            Standing::Known(id) => sitting.attendance.get(&id).copied(),
            Standing::Again(_) | Standing::Nobody | Standing::AboveHeadings => return None,
        };
        let said = self.noted?;
        let is_news = matches!(there, None | Some(Attendance::Present)) && there != Some(said);
        is_news.then_some(said)
    }

    /// Gives somebody what they lack and this row says. Gives back what that is.
    fn fill(&self, someone: &mut Participant) -> Vec<Role> {
        let mut filled = Vec::new();
        for (role, theirs, said) in [
            (Role::Organisation, &mut someone.organisation, &self.organisation),
            (Role::College, &mut someone.college, &self.college),
        ] {
            if theirs.trim().is_empty() && !said.is_empty() {
                theirs.clone_from(said);
                filled.push(role);
            }
        }
        filled
    }

    /// What it says of the person.
    pub fn said(&self, role: Role) -> &str {
        match role {
            Role::Organisation => &self.organisation,
            Role::College => &self.college,
            _ => &self.name,
        }
    }

    /// Takes what another row says of the same person where this one says nothing.
    fn complete(&mut self, other: &Self) {
        self.noted = self.noted.or(other.noted);
        for (own, theirs) in
            [(&mut self.organisation, &other.organisation), (&mut self.college, &other.college)]
        {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
    }

    fn participant(&self, key: Key) -> Participant {
        Participant {
            id: ParticipantId(0),
            key,
            name: self.name.clone(),
            organisation: self.organisation.clone(),
            college: self.college.clone(),
        }
    }
}

/// Whether a line ends a message.
fn takes_leave(row: &ListRow) -> bool {
    let first = row.cells.iter().find(|cell| !cell.trim().is_empty());
    first.is_some_and(|cell| WORDS.is_closing(cell))
}

/// Whether a line goes on with a list: by a bullet, a number, or who came.
fn begins_a_list(row: &ListRow) -> bool {
    let Some(first) = row.cells.iter().find(|cell| !cell.trim().is_empty()) else { return false };
    let said = first.trim();
    let is_marked = unmarked(said).len() < said.len() && !WORDS.is_closing(said);
    row.noted.is_some() || is_marked || WORDS.attendance(said).is_some()
}

/// Gives one spelling to what a man and a woman are alike: that of the session where it has one, else "salarié·e en parcours".
fn unify_colleges(listed: &mut [Listed], session: &Session) {
    let mut spelled: BTreeMap<String, String> = BTreeMap::new();
    let known: Vec<_> = session.colleges().into_iter().map(str::trim).collect();
    for college in known.iter().filter(|college| WORDS.is_status(college)) {
        spelled.entry(WORDS.status_stem(college)).or_insert_with(|| (*college).to_owned());
    }
    let of_session = spelled.clone();
    let is_one = |one: &&mut Listed| WORDS.is_status(&one.college);
    for one in listed.iter_mut().filter(is_one) {
        let stem = WORDS.status_stem(&one.college);
        let both = spelled.get(&stem).map(|other| of_both(other, &one.college));
        let is_known = of_session.contains_key(&stem);
        if !is_known {
            spelled.insert(stem, both.unwrap_or_else(|| one.college.clone()));
        }
    }
    for one in listed.iter_mut().filter(is_one) {
        if let Some(spelling) = spelled.get(&WORDS.status_stem(&one.college)) {
            one.college.clone_from(spelling);
        }
    }
}

/// "salarié en parcours" and "salariée en parcours" are "salarié·e en parcours"; what is not parted by an "e" stays as it was first written.
fn of_both(one: &str, other: &str) -> String {
    let pairs: Vec<_> = one.split(' ').zip(other.split(' ')).collect();
    let word = |(one, other): &(&str, &str)| {
        let longer = if one.len() < other.len() { (one, other) } else { (other, one) };
        let is_pair = *longer.1 == format!("{}e", longer.0);
        if is_pair { format!("{}·e", longer.0) } else { (*one).to_owned() }
    };
    if one.split(' ').count() != other.split(' ').count() {
        return one.to_owned();
    }
    pairs.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// What the people of the next lines have in common.
#[derive(Debug, Default)]
struct Group {
    college: String,
    /// It says whether they came, or that they were asked to.
    is_gathering: bool,
    noted: Option<Attendance>,
}

/// "Élu·es :", alone on its line; without the colon, "ÉLUS", in capitals and a word for a kind of people; "Excusés".
fn group(row: &ListRow, reading: &Reading) -> Option<Group> {
    let mut cells = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    let only = cells.next().filter(|_| reading.by_place && cells.next().is_none())?;
    let said = unmarked(&cell::tidy(only)).to_owned();
    if let Some(noted) = WORDS.attendance(&said) {
        return Some(Group { is_gathering: true, noted: Some(noted), ..Group::default() });
    }
    let said = Cell::of(only).name();
    let is_loud = !said.contains(char::is_lowercase);
    let is_a_kind =
        || WORDS.nature(&said).is_some() || WORDS.names_kinds(&said) || WORDS.is_gathering(&said);
    let group = said.strip_suffix(':').map(str::trim_end);
    let group = group.or_else(|| (is_loud && is_a_kind()).then_some(said.as_str()))?;
    let is_gathering = WORDS.is_gathering(group);
    let college = if is_gathering { String::new() } else { group.to_owned() };
    (is_gathering || !college.is_empty()).then_some(Group { college, is_gathering, noted: None })
}

/// "Karim Benali (FCPE)".
fn in_brackets(name: &str) -> Option<(&str, &str)> {
    let (name, place) = name.strip_suffix(')')?.split_once('(')?;
    let (name, place) = (name.trim_end(), place.trim());
    (!name.is_empty() && !place.is_empty() && !place.contains('(')).then_some((name, place))
}

/// A first and a family name without "M." or "Mme"; a family name alone says less than both.
fn unaddressed(name: String) -> String {
    let parts = name.split_once(' ');
    let parts = parts.filter(|(word, rest)| WORDS.is_civility(&plain(word)) && is_full_name(rest));
    parts.map(|(_, rest)| rest.to_owned()).unwrap_or(name)
}

/// Whether a row has the shape of the headings: one that is shorter, with a sentence for a first name, was typed otherwise.
fn fits(row: &ListRow, reading: &Reading) -> bool {
    let first = reading.roles.iter().position(|role| *role == Role::FirstName);
    let name = first.and_then(|at| row.cells.get(at));
    let words = name.map_or(0, |name| cell::tidy(name).split(' ').count());
    row.cells.len() == reading.roles.len() || words < 3
}

#[cfg(test)]
mod tests;
