//! What an import says: counts, how the file was read, what is not taken, what goes wrong.

use super::Found;
use crate::app::base::look::Look;
use crate::session::actor_list::{ActorList, Column, Effect, Listed, Part, Standing, Unread};
use crate::session::{Actor, Session};
use crate::storage::{Encoding, Separator, Sheet};
use crate::words::Words;

/// "34 nouveaux · 5 complétés · 2 déjà là · 1 ligne sans nom".
pub fn counts(look: &Look<'_>, found: &Found) -> String {
    let (mut new, mut completed, mut known, mut left_out) = (0, 0, 0, 0);
    for ((listed, choice), effect) in
        found.list.listed.iter().zip(&found.choices).zip(found.effects(look))
    {
        match effect {
            Effect::Creates => new += 1,
            Effect::Completes => completed += 1,
            Effect::Nothing if !listed.is_actor() => {}
            Effect::Nothing if choice.left_out => left_out += 1,
            Effect::Nothing => known += 1,
        }
    }
    let standing =
        |standing| found.list.listed.iter().filter(|row| row.standing == standing).count();
    let (nameless, above) = (standing(Standing::NoName), standing(Standing::AboveHeadings));
    let said = [
        (new, "import-new"),
        (completed, "import-completed"),
        (known, "import-known"),
        (left_out, "import-left-out"),
        (nameless, "import-nameless"),
        (above, "import-above"),
    ];
    let said = said.into_iter().filter(|(count, _)| 0 < *count);
    let said: Vec<_> =
        said.map(|(count, id)| look.words.with(id, [("count", count.into())])).collect();
    if said.is_empty() { look.words.text("import-nobody") } else { said.join(" · ") }
}

/// "Lettres : UTF-8 · colonnes séparées par : point-virgule · 101 lignes".
pub fn how(words: Words, sheet: &Sheet) -> String {
    let encoding = encoding(words, sheet.encoding);
    let separator = separator(words, sheet.separator);
    words.with(
        "import-how",
        [
            ("encoding", encoding.into()),
            ("separator", separator.into()),
            ("count", sheet.rows.len().into()),
        ],
    )
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
    })
}

/// Which columns are not taken; nothing when all are.
pub fn unread_columns(look: &Look<'_>, list: &ActorList) -> Option<String> {
    let names: Vec<_> = list.unread.iter().map(|(name, _)| column(look.words, name)).collect();
    let values = [("count", names.len().into()), ("columns", names.join(", ").into())];
    (!names.is_empty()).then(|| look.words.with("import-unread-columns", values))
}

fn column(words: Words, column: &Column) -> String {
    if column.heading.is_empty() {
        return words.with("import-column", [("number", column.number.into())]);
    }
    words.with("quoted", [("text", column.heading.as_str().into())])
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
    let lines: Vec<_> = listed.lines.iter().map(ToString::to_string).collect();
    let values = [("count", lines.len().into()), ("lines", lines.join(", ").into())];
    format!("{state} · {}", words.with("import-lines", values))
}

pub fn part(words: Words, part: Part) -> String {
    words.text(match part {
        Part::Short => "import-part-short",
        Part::Level => "import-part-level",
        Part::Natures => "import-part-natures",
        Part::Circle => "import-part-circle",
        Part::Us => "import-part-us",
        Part::Text(field) => return words.profile_field(field),
    })
}

/// What `actor` says of a part.
pub fn value(words: Words, actor: &Actor, part: Part) -> String {
    match part {
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
    actor.map(|actor| value(words, actor, part)).unwrap_or_default()
}
