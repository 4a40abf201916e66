//! `curseur list`.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::analysis::copies::{Standing, among};
use crate::session::{SessionId, clean_line};
use crate::storage::library::{
    Batch, Entry, Groups, Held, Kind, Library, MOST_COPIES, Namings, Query, Unread,
};
use crate::storage::{FileProblem, Head};
use crate::words::Words;

use super::files::say;
use super::{DAMAGED, SUCCESS, WRONG_USE, complain};

/// How many characters of a title and of an organisation a line shows.
const LONGEST_TEXTS: [usize; 2] = [50, 30];

/// What stands between two columns.
const GAP: &str = "  ";

/// Date, title and organisation; after them come figures, and the path.
const TEXTS: usize = 3;
const FIGURES: usize = 6;

/// A line for each session in `folders`, then what is wrong with the other files. Returns the exit code.
pub(super) fn list(
    words: Words,
    folders: Vec<PathBuf>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let mut library = Library::new(folders);
    let unread = library.refresh().unread;
    let to_be_sounded = library.to_be_sounded();
    library.take(Batch::sounded_at_once(&to_be_sounded));
    let mut worst = SUCCESS;
    for Unread { folder, why } in &unread {
        complain(words, &words.folder_error(why), folder, err)?;
        worst = WRONG_USE;
    }
    let entries = Query::default().select(library.entries());
    if entries.is_empty() {
        if worst == SUCCESS {
            writeln!(out, "{}", words.text("list-none"))?;
        }
        return Ok(worst);
    }
    let groups = Groups::of(&entries);
    let mut told_apart = Vec::new();
    table(words, &groups, out, &mut told_apart)?;
    for entry in &entries {
        match &entry.kind {
            Kind::Damaged { why, .. } => {
                worst = worst.max(DAMAGED);
                say(words, &entry.path, &FileProblem::Read(why.clone()), &mut told_apart)?;
            }
            Kind::Newer { format, .. } => {
                let newer = words.with("list-newer", [("found", format.to_string().into())]);
                let line = format!("{}: {newer}", entry.path.display());
                writeln!(told_apart, "{}", clean_line(&line))?;
            }
            Kind::Sealed => {
                let line = format!("{}: {}", entry.path.display(), words.text("library-sealed"));
                writeln!(told_apart, "{}", clean_line(&line))?;
            }
            Kind::Session(_) | Kind::Foreign => {}
        }
    }
    if !groups.approaches.is_empty() && !told_apart.is_empty() {
        writeln!(out)?;
    }
    out.write_all(&told_apart)?;
    Ok(worst)
}

/// What one line says.
struct Line {
    texts: [String; TEXTS],
    figures: [String; FIGURES],
    path: String,
    /// It follows the one before: the same approach.
    goes_on: bool,
}

/// The sessions in columns; those of one approach stand together. What there is to say of copies goes after all of them.
fn table(
    words: Words,
    groups: &Groups,
    out: &mut dyn Write,
    told_apart: &mut dyn Write,
) -> io::Result<()> {
    let mut lines = Vec::new();
    for approach in &groups.approaches {
        let mut goes_on = false;
        for session in &approach.sessions {
            let notes = notes(words, session, told_apart)?;
            for (entry, notes) in session.files.iter().zip(notes) {
                if let Some(head) = entry.head() {
                    let mut line = Line { goes_on, ..line(words, entry, head) };
                    let handed = head.copy_of.map(|of| handed_over(words, groups, of));
                    let notes: Vec<_> = handed.into_iter().chain(notes).collect();
                    if !notes.is_empty() {
                        let values =
                            [("path", line.path.into()), ("notes", notes.join(", ").into())];
                        line.path = words.with("list-noted", values);
                    }
                    lines.push(line);
                    goes_on = true;
                }
            }
        }
    }
    if lines.is_empty() {
        return Ok(());
    }
    let heading = heading(words);
    let width = |cell: fn(&Line, usize) -> &str, index: usize| {
        let all = lines.iter().chain([&heading]);
        all.map(|line| cell(line, index).chars().count()).max().unwrap_or_default()
    };
    let texts: [usize; TEXTS] = std::array::from_fn(|at| width(|line, at| &line.texts[at], at));
    let figures: [usize; FIGURES] =
        std::array::from_fn(|at| width(|line, at| &line.figures[at], at));
    write_line(&heading, texts, figures, out)?;
    for (at, line) in lines.iter().enumerate() {
        // Those of one approach stand apart from the others.
        let next_goes_on = lines.get(at + 1).is_some_and(|next| next.goes_on);
        let ends_some = at.checked_sub(1).is_some_and(|before| lines[before].goes_on);
        if 0 < at && !line.goes_on && (next_goes_on || ends_some) {
            writeln!(out)?;
        }
        write_line(line, texts, figures, out)?;
    }
    Ok(())
}

/// What is noted beside each file of a session: how it stands to the others, and what its name says.
fn notes(words: Words, held: &Held, told_apart: &mut dyn Write) -> io::Result<Vec<Vec<String>>> {
    let namings = Namings::of(held);
    let standings = if 1 < held.files.len() { among(&held.sessions()) } else { vec![None] };
    let mut all = Vec::new();
    for ((at, entry), standing) in held.files.iter().enumerate().zip(standings) {
        let mut notes = Vec::new();
        match (&entry.kind, &standing) {
            (Kind::Damaged { .. }, _) => notes.push(words.text("copy-damaged")),
            (_, Some(standing)) => notes.extend(words.copy_note(standing)),
            (_, None) if 0 < at => notes.push(words.text("copy-unread")),
            (_, None) => {}
        }
        notes.extend(namings.of_file(at).map(|naming| words.naming(naming)));
        if let Some(standing @ Standing::Diverged { from, .. }) = &standing {
            let other = held.files.get(*from).map(|other| other.file_name());
            let told = words.copy_told(standing, &other.unwrap_or_default());
            writeln!(told_apart, "{}", clean_line(&format!("{}: {told}", entry.path.display())))?;
        }
        all.push(notes);
    }
    if MOST_COPIES < held.files.len()
        && let Some(first) = held.first()
    {
        let told = words.text("copy-too-many");
        writeln!(told_apart, "{}", clean_line(&format!("{}: {told}", first.path.display())))?;
    }
    Ok(all)
}

/// That a session is a copy to hand over, and of which one where that is listed.
fn handed_over(words: Words, groups: &Groups, of: SessionId) -> String {
    let mut sessions = groups.approaches.iter().flat_map(|approach| &approach.sessions);
    let original = sessions.find(|held| held.id == of).and_then(Held::first);
    match original.and_then(|entry| entry.head()) {
        Some(head) => {
            let title = cut(&head.title, LONGEST_TEXTS[0]);
            words.with("library-handed-over-of", [("title", title.into())])
        }
        None => words.text("library-handed-over"),
    }
}

fn heading(words: Words) -> Line {
    let texts = ["list-date", "list-title", "list-organisation"];
    let figures = [
        "list-people",
        "list-arguments",
        "list-to-place",
        "list-to-complete",
        "list-to-check",
        "list-decisions",
    ];
    Line {
        texts: texts.map(|id| words.text(id)),
        figures: figures.map(|id| words.text(id)),
        path: words.text("list-file"),
        goes_on: false,
    }
}

fn line(words: Words, entry: &Entry, head: &Head) -> Line {
    let [title, organisation] = LONGEST_TEXTS;
    let figures = head.summary.map(|summary| {
        [
            summary.people,
            summary.arguments,
            summary.to_place,
            summary.to_complete,
            summary.to_check,
            summary.decisions_open,
        ]
    });
    Line {
        texts: [
            words.typed_date(head.date),
            cut(&head.title, title),
            cut(&head.organisation, organisation),
        ],
        figures: figures.map_or_else(
            || std::array::from_fn(|_| words.text("list-uncounted")),
            |figures| figures.map(|figure| figure.to_string()),
        ),
        path: clean_line(&entry.path.display().to_string()),
        goes_on: false,
    }
}

/// `text`, no longer than `longest` characters.
fn cut(text: &str, longest: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some(_) => text.chars().take(longest - 1).chain(['…']).collect(),
    }
}

fn write_line(
    line: &Line,
    texts: [usize; TEXTS],
    figures: [usize; FIGURES],
    out: &mut dyn Write,
) -> io::Result<()> {
    for (text, width) in line.texts.iter().zip(texts) {
        write!(out, "{text:<width$}{GAP}")?;
    }
    for (figure, width) in line.figures.iter().zip(figures) {
        write!(out, "{figure:>width$}{GAP}")?;
    }
    writeln!(out, "{}", line.path)
}
