//! What an import says: counts, how the file was read, what is not taken, what goes wrong.

use super::found::{Found, List, effects};
use super::rows::shown;
use crate::app::base::look::Look;
use crate::session::actor_list::{ActorList, Effect, Listed, Part, RowChoice, Standing, Unread};
use crate::session::list::{Cell, Column, ListedPerson, PersonStanding, Role};
use crate::session::{Actor, ListRow, PeopleList, Session, Whom};
use crate::storage::{Encoding, Separator, Sheet, Source};
use crate::words::Words;

/// So many lines or columns are named one by one.
const NAMED: usize = 6;

/// "34 nouveaux · 5 complétés · 2 déjà là · 1 ligne sans nom".
pub fn counts(look: &Look<'_>, found: &Found) -> String {
    let said = match &found.list {
        List::Actors(list, choices) => of_actors(look, list, choices),
        List::People(list, chosen) => of_people(list, chosen),
    };
    let said = said.into_iter().filter(|(count, _)| 0 < *count);
    let mut said: Vec<_> =
        said.map(|(count, id)| look.words.with(id, [("count", count.into())])).collect();
    said.extend(noted(look, found));
    let nobody = match found.whom {
        Whom::Actors => "import-nobody",
        Whom::People => "import-no-people",
    };
    if said.is_empty() { look.words.text(nobody) } else { said.join(" · ") }
}

fn of_actors(
    look: &Look<'_>,
    list: &ActorList,
    choices: &[RowChoice],
) -> Vec<(usize, &'static str)> {
    let (mut new, mut completed, mut known, mut left_out) = (0, 0, 0, 0);
    let effects = effects(list, choices, look.session);
    for ((listed, choice), effect) in list.listed.iter().zip(choices).zip(effects) {
        match effect {
            Effect::Creates => new += 1,
            Effect::Completes => completed += 1,
            Effect::Nothing if !listed.is_actor() => {}
            Effect::Nothing if choice.left_out => left_out += 1,
            Effect::Nothing => known += 1,
        }
    }
    let standing = |standing| list.listed.iter().filter(|row| row.standing == standing).count();
    vec![
        (new, "import-new"),
        (completed, "import-completed"),
        (known, "import-known"),
        (left_out, "import-left-out"),
        (standing(Standing::NoName), "import-nameless"),
        (standing(Standing::AboveHeadings), "import-above"),
    ]
}

/// Of how many it is noted whether they came, and at which meeting.
fn noted(look: &Look<'_>, found: &Found) -> Option<String> {
    let List::People(list, chosen) = &found.list else { return None };
    let sitting = look.session.sittings.get(list.sitting?)?;
    let listed = list.listed.iter().zip(chosen);
    let count = listed.filter(|(listed, chosen)| **chosen && listed.noted.is_some()).count();
    let values = [("count", count.into()), ("date", look.words.date(sitting.date).into())];
    (0 < count).then(|| look.words.with("import-people-noted", values))
}

fn of_people(list: &PeopleList, chosen: &[bool]) -> Vec<(usize, &'static str)> {
    let (mut new, mut completed, mut known, mut again) = (0, 0, 0, 0);
    let (mut left_out, mut nobody, mut above) = (0, 0, 0);
    for (listed, chosen) in list.listed.iter().zip(chosen) {
        match listed.standing {
            PersonStanding::Nobody => nobody += 1,
            PersonStanding::AboveHeadings => above += 1,
            _ if *chosen && listed.completes() => completed += 1,
            _ if *chosen => new += 1,
            PersonStanding::New => left_out += 1,
            PersonStanding::Known(_) => known += 1,
            PersonStanding::Again(_) => again += 1,
        }
    }
    vec![
        (new, "import-people-new"),
        (completed, "import-people-completed"),
        (known, "import-people-known"),
        (again, "import-people-again"),
        (left_out, "import-people-left-out"),
        (nobody, "import-nameless"),
        (above, "import-above"),
    ]
}

/// "Lettres : UTF-8 · colonnes séparées par : point-virgule · 101 lignes".
pub fn how(words: Words, sheet: &Sheet) -> String {
    let count = ("count", sheet.rows.len().into());
    match &sheet.source {
        Source::Text { encoding, separator } => {
            let encoding = ("encoding", self::encoding(words, *encoding).into());
            let separator = ("separator", self::separator(words, *separator).into());
            words.with("import-how", [encoding, separator, count])
        }
        Source::Pasted { separator } => {
            let separator = ("separator", self::separator(words, *separator).into());
            words.with("import-how-pasted", [separator, count])
        }
        Source::Workbook { sheets, sheet } => {
            let name = sheets.get(*sheet).cloned().unwrap_or_default();
            words.with("import-how-workbook", [("sheet", name.into()), count])
        }
    }
}

pub fn encoding(words: Words, encoding: Encoding) -> String {
    words.text(match encoding {
        Encoding::Utf8 => "encoding-utf8",
        Encoding::Utf16 => "encoding-utf16",
        Encoding::Windows1252 => "encoding-windows",
        Encoding::Macintosh => "encoding-mac",
    })
}

pub fn separator(words: Words, separator: Separator) -> String {
    words.text(match separator {
        Separator::Comma => "separator-comma",
        Separator::Semicolon => "separator-semicolon",
        Separator::Tab => "separator-tab",
        Separator::Bar => "separator-bar",
        Separator::Several => "separator-several",
    })
}

/// What is not taken of a list: what reaches somebody, and whole columns; nothing when all is.
pub fn left_out(words: Words, found: &Found) -> Option<String> {
    let (contacts, columns) = match &found.list {
        List::People(list, _) => (list.contacts, list.unread.iter().collect::<Vec<_>>()),
        List::Actors(list, _) => {
            (list.contacts, list.unread.iter().map(|(column, _)| column).collect())
        }
    };
    let unnoted = match &found.list {
        List::People(list, _) if 0 < list.unnoted => {
            Some(words.with("import-unnoted", [("count", list.unnoted.into())]))
        }
        _ => None,
    };
    let said = [
        words.contacts_left_out(contacts),
        unread_columns(words, &columns, &found.sheet.rows),
        unnoted,
    ];
    let said: Vec<_> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn unread_columns(words: Words, columns: &[&Column], rows: &[ListRow]) -> Option<String> {
    let mut names: Vec<_> =
        columns.iter().take(NAMED).map(|column| holding(words, column, rows)).collect();
    if NAMED < columns.len() {
        names.push("…".to_owned());
    }
    let values = [("count", columns.len().into()), ("columns", names.join(", ").into())];
    (!names.is_empty()).then(|| words.with("import-unread-columns", values))
}

/// A column by its heading, else by its place and the first words in it.
fn holding(words: Words, column: &Column, rows: &[ListRow]) -> String {
    let cells = rows.iter().filter_map(|row| row.cells.get(column.number - 1));
    let first = cells.map(|cell| Cell::of(cell).text).find(|text| !text.is_empty());
    match first.filter(|_| column.heading.is_empty()) {
        Some(first) => {
            let values = [("number", column.number.into()), ("words", shown(&first).into())];
            words.with("import-column-holding", values)
        }
        None => self::column(words, column),
    }
}

/// A column by its heading, else by its place.
pub fn column(words: Words, column: &Column) -> String {
    if column.heading.is_empty() {
        return words.with("import-column", [("number", column.number.into())]);
    }
    words.with("quoted", [("text", column.heading.as_str().into())])
}

/// What a column of a list of `whom` is.
pub fn role(words: Words, whom: Whom, role: Role) -> String {
    words.text(match (role, whom) {
        (Role::Name, Whom::People) => "people-name",
        (Role::Name, Whom::Actors) => "import-role-name",
        (Role::FirstName, _) => "import-role-first-name",
        (Role::Organisation, _) => "people-organisation",
        (Role::College, _) => "people-college",
        (Role::Part(part), _) => return self::part(words, part),
        (Role::LeftOut, _) => "import-role-left-out",
    })
}

/// What becomes of somebody, and where it stands.
pub fn person_state(words: Words, listed: &ListedPerson, chosen: bool) -> String {
    let state = match listed.standing {
        PersonStanding::Nobody | PersonStanding::AboveHeadings => words.text("import-row-above"),
        PersonStanding::Known(_) if chosen && listed.completes() => {
            words.text("import-row-to-complete")
        }
        PersonStanding::Known(_) => words.text("import-row-there"),
        PersonStanding::Again(line) => {
            words.with("import-row-again", [("line", line.to_string().into())])
        }
        PersonStanding::New if chosen => words.text("import-row-to-add"),
        PersonStanding::New => words.text("import-row-left-out-person"),
    };
    let lines = [("count", 1.into()), ("lines", listed.line.to_string().into())];
    format!("{state} · {}", words.with("import-lines", lines))
}

/// What of somebody is told under the name: all of who is new, what is new of who is there.
pub fn person(words: Words, listed: &ListedPerson, chosen: bool) -> String {
    let noted = listed.noted.filter(|_| chosen).map(|noted| words.attendance(noted));
    if chosen && listed.completes() {
        let parts = listed.fills.iter().map(|&part| {
            let name = role(words, Whom::People, part);
            let value = listed.said(part);
            words.with("import-said", [("part", name.into()), ("value", value.into())])
        });
        return parts.chain(noted).collect::<Vec<_>>().join(" · ");
    }
    let parts = [listed.organisation.as_str(), &listed.college];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).map(str::to_owned);
    parts.chain(noted).collect::<Vec<_>>().join(" · ")
}

/// What the button says that takes them.
pub fn accept_people(words: Words, found: &Found, count: usize) -> String {
    let completed = found.completed();
    let added = ("count", (count - completed).into());
    match (count - completed, completed) {
        (_, 0) => words.with("import-accept-people", [added]),
        (0, _) => words.with("import-accept-completed", [("count", completed.into())]),
        _ => words.with("import-accept-both", [added, ("completed", completed.into())]),
    }
}

/// "Pas pris : « Niveau » de la ligne 2, « galactique »".
pub fn unread(words: Words, cell: &Unread) -> String {
    words.with(
        "import-unread",
        [
            ("column", column(words, &cell.column).into()),
            ("line", cell.line.to_string().into()),
            ("text", cell.text.as_str().into()),
        ],
    )
}

/// What becomes of a row, and where it stands in the file.
pub fn state(words: Words, listed: &Listed, left_out: bool, effect: Effect) -> String {
    let state = words.text(match (listed.standing, effect) {
        (Standing::NoName, _) => "import-row-nameless",
        (Standing::AboveHeadings, _) => "import-row-above",
        _ if left_out => "import-row-left-out",
        (_, Effect::Creates) => "import-row-new",
        (_, Effect::Completes) => "import-row-completed",
        (_, Effect::Nothing) => "import-row-known",
    });
    let mut lines: Vec<_> = listed.lines.iter().take(NAMED).map(ToString::to_string).collect();
    if NAMED < listed.lines.len() {
        lines.push("…".to_owned());
    }
    let values = [("count", listed.lines.len().into()), ("lines", lines.join(", ").into())];
    format!("{state} · {}", words.with("import-lines", values))
}

pub fn part(words: Words, part: Part) -> String {
    words.text(match part {
        Part::Short => "import-part-short",
        Part::Level => "import-part-level",
        Part::Natures => "import-part-natures",
        Part::Circle => "import-part-circle",
        Part::Missions => "actors-missions",
        Part::Us => "import-part-us",
        Part::Text(field) => return words.profile_field(field),
    })
}

/// What a list says of a part.
pub fn said(words: Words, listed: &Listed, part: Part) -> String {
    match part {
        Part::Missions => words.apart(listed.missions.iter().cloned()),
        _ => value(words, &listed.said, part),
    }
}

/// What `actor` says of a part that is no mission.
fn value(words: Words, actor: &Actor, part: Part) -> String {
    match part {
        Part::Missions => String::new(),
        Part::Short => actor.short.clone(),
        Part::Level => actor.level.map(|level| words.level(level)).unwrap_or_default(),
        Part::Natures => words.actor_natures(actor),
        Part::Circle => actor.circle.map(|circle| words.circle(circle)).unwrap_or_default(),
        Part::Us => actor.name.clone(),
        Part::Text(field) => actor.profile.note(field).words.clone(),
    }
}

/// What the session says of a part of one of its actors; of "us", whoever it is.
pub fn kept(words: Words, session: &Session, listed: &Listed, part: Part) -> String {
    let actor = match (part, listed.standing) {
        (Part::Us, _) => session.us(),
        (_, Standing::Known(id)) => session.actors.get(id),
        _ => None,
    };
    match actor {
        None => String::new(),
        Some(actor) if part == Part::Missions => words.apart(session.details.marked(actor)),
        Some(actor) => value(words, actor, part),
    }
}
