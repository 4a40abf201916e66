//! The list itself: only the lines in sight are made, and only a few new ones in each frame. Most of what a line costs is
//! its texts, the first time: a list that changes as thousands of files are read would hold up the window ten times a second.

use std::sync::Arc;

use egui::{Label, ScrollArea, Sense, Ui, vec2};

use super::copies::Stood;
use super::state::{LibraryState, Next, Row, Several};
use super::{LibraryLook, folder_name, read};
use crate::app::base::action::Action;
use crate::app::widgets::dialog::{self, muted};
use crate::session::Language;
use crate::storage::Head;
use crate::storage::library::{Entry, Kind, Naming};
use crate::words::Words;

/// How many lines that were not there in the last frame one frame makes; the others follow in the next.
const NEW_LINES: usize = 3;

/// From this width on the list is a table.
const TABLE: f32 = 1100.0;

/// How a session stands in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// In columns, on one line.
    Table,
    /// On two lines.
    Lines,
}

/// Its columns after the title, and the share of the width each takes.
const COLUMNS: [(&str, f32); 5] = [
    ("library-column-organisation", 0.15),
    ("library-column-territory", 0.12),
    ("library-column-counts", 0.14),
    ("library-column-waiting", 0.15),
    ("library-column-days", 0.15),
];

/// Of a session under another one of its approach.
const INDENT: f32 = 16.0;

pub fn ui(ui: &mut Ui, look: &LibraryLook<'_>, library: &mut LibraryState, out: &mut Vec<Action>) {
    let words = look.words;
    if library.rows().is_empty() {
        let id = match (library.is_reading || library.is_behind(), library.count()) {
            (true, _) => "start-recents-loading",
            (false, 0) => "library-none",
            (false, _) => "library-none-found",
        };
        ui.add(Label::new(muted(words.text(id), look.theme)).wrap());
        return;
    }
    let shape = if TABLE <= ui.available_width() { Shape::Table } else { Shape::Lines };
    let wide = shape == Shape::Table;
    let high = if wide { dialog::Row::LOW } else { dialog::Row::HIGH };
    if wide {
        let heads = COLUMNS.map(|(id, share)| (words.text(id), share));
        dialog::Row::heads(ui, look.theme, &heads);
    }
    let selected = library.selected_at();
    let mut area = ScrollArea::vertical().id_salt("library").auto_shrink(false);
    if library.takes(Next::Scroll) {
        let top = selected.unwrap_or(0) as f32 * high;
        let room = ui.available_height();
        let offset: f32 = ui.data(|data| data.get_temp(ui.scope_id()).unwrap_or_default());
        let offset = offset.clamp((top + high - room).max(0.0), top);
        area = area.vertical_scroll_offset(offset);
    }
    let mut clicked = None;
    let copies = library.copies.clone();
    let mut before = std::mem::take(&mut library.drawn);
    let mut drawn = Vec::with_capacity(before.len());
    let mut new = 0;
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, high, library.rows().len(), |ui, range| {
        for (at, row) in range.clone().zip(&library.rows()[range]) {
            let known = before.iter().position(|line| line.is_of(row, words));
            let line = if let Some(at) = known {
                before.swap_remove(at)
            } else {
                new += 1;
                if NEW_LINES < new {
                    ui.allocate_space(vec2(ui.available_width(), high));
                    continue;
                }
                Line::of(look, row)
            };
            let response =
                line.show(ui, look, (row, copies.of(&row.entry.path)), selected == Some(at), shape);
            drawn.push(line);
            if response.double_clicked() {
                read(Some(row), out);
            } else if response.clicked() {
                clicked = Some(at);
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(ui.scope_id(), shown.state.clamped_offset().y));
    library.drawn = drawn;
    if let Some(at) = clicked {
        library.select(at);
    }
    if clicked.is_some() || NEW_LINES < new {
        ui.request_repaint();
    }
}

/// What is said of one session, or of a file that cannot be read; put into words when it comes into sight.
pub struct Line {
    of: Arc<Entry>,
    /// What its row said of other files.
    told_beside: (Option<Several>, bool),
    language: Language,
    title: String,
    detail: String,
    days: String,
    columns: Vec<(String, f32)>,
}

impl Line {
    fn is_of(&self, row: &Row, words: Words) -> bool {
        Arc::ptr_eq(&self.of, &row.entry)
            && self.told_beside == (row.several, row.is_alike)
            && self.language == words.language
    }

    fn of(look: &LibraryLook<'_>, row: &Row) -> Self {
        match (&row.entry.kind, row.entry.head()) {
            (Kind::Damaged { why, .. }, head) => {
                let why = look.words.read_error(why);
                Self::closed(look.words, row, head, &why)
            }
            (_, Some(head)) => Self::of_session(look, row, head),
            (Kind::Sealed, _) => {
                Self::closed(look.words, row, None, &look.words.text("library-sealed"))
            }
            (_, None) => Self::closed(look.words, row, None, &look.words.text("library-newer")),
        }
    }

    /// Of a file that opens no more, or not by itself, or not here: its name, why, and what to do.
    fn closed(words: Words, row: &Row, head: Option<&Head>, why: &str) -> Self {
        let entry = &row.entry;
        let untitled = match entry.kind {
            Kind::Sealed => "start-recent-sealed",
            _ => "start-recent-unreadable",
        };
        let detail = format!("{} · {why}", entry.file_name());
        let whole = COLUMNS.iter().map(|(_, share)| share).sum();
        let title = head.map(|head| head.title.trim().to_owned());
        Self {
            of: Arc::clone(entry),
            told_beside: (row.several, row.is_alike),
            language: words.language,
            title: title.unwrap_or_else(|| words.text(untitled)),
            columns: vec![(detail.clone(), whole)],
            detail,
            days: head.map_or_else(String::new, |head| words.days(head.date, head.last_day())),
        }
    }

    fn of_session(look: &LibraryLook<'_>, row: &Row, head: &Head) -> Self {
        let (words, entry) = (look.words, &row.entry);
        // A service may have named it though the other file is elsewhere.
        let naming = row.several.map_or_else(|| of_conflict(entry), |several| several.naming);
        let naming = naming.map(|naming| words.naming(naming));
        // What tells files apart of which all else is alike.
        let is_shown = row.several.is_some() || row.is_alike || naming.is_some();
        let file = std::iter::once(entry.file_name()).chain(naming).collect::<Vec<_>>().join(" · ");
        let file = Some(file).filter(|_| is_shown);
        let named = [&head.organisation, &head.territory].map(|text| text.trim().to_owned());
        let mut counts = Vec::new();
        if let Some(summary) = &head.summary {
            let counted = [
                ("library-people", summary.people),
                ("library-arguments", summary.arguments),
                ("library-to-place", summary.to_place),
                ("library-to-complete", summary.to_complete),
                ("library-to-check", summary.to_check),
                ("library-open-decisions", summary.decisions_open),
            ];
            for (rank, (id, count)) in counted.into_iter().enumerate() {
                if rank < 2 || 0 < count {
                    counts.push(words.with(id, [("count", count.into())]));
                }
            }
        }
        let days = words.days(head.date, head.last_day());
        let few = counts.len().min(2);
        let [organisation, territory] = named.clone();
        let (first, waiting) = (counts[..few].join(" · "), counts[few..].join(" · "));
        let columns = [organisation, territory, first, waiting, days.clone()];
        let mut columns: Vec<_> =
            columns.into_iter().zip(COLUMNS.map(|(_, share)| share)).collect();
        if let Some(file) = &file {
            let share = columns.drain(..2).map(|(_, share)| share).sum();
            columns.insert(0, (file.clone(), share));
        }
        let mut detail: Vec<String> = file.into_iter().chain(named).chain(counts).collect();
        if !look.others.is_empty() {
            detail.push(entry.path.parent().map(folder_name).unwrap_or_default());
        }
        detail.retain(|part| !part.is_empty());
        Self {
            of: Arc::clone(entry),
            told_beside: (row.several, row.is_alike),
            language: words.language,
            title: head.title.trim().to_owned(),
            detail: detail.join(" · "),
            days,
            columns,
        }
    }

    fn show(
        &self,
        ui: &mut Ui,
        look: &LibraryLook<'_>,
        (row, stood): (&Row, Option<&Stood>),
        selected: bool,
        shape: Shape,
    ) -> egui::Response {
        let note = note(look.words, row, stood);
        let shown = dialog::Row {
            title: &self.title,
            standing: &note,
            detail: &self.detail,
            end: &self.days,
            columns: if shape == Shape::Table { &self.columns } else { &[] },
            indent: if row.goes_on || row.is_below { INDENT } else { 0.0 },
            weak: row.is_below || !opens(&row.entry),
            selected,
            ..dialog::Row::default()
        };
        shown.show(ui, look.theme, Sense::CLICK)
    }
}

/// Who named a file of which there is no other here, where it tells of a conflict.
fn of_conflict(entry: &Entry) -> Option<Naming> {
    let stem = entry.path.file_stem()?.to_string_lossy();
    Naming::of(&stem, |_| false).filter(|naming| naming.is_of_conflict())
}

/// Whether it is a session that can be gone on with.
fn opens(entry: &Entry) -> bool {
    let is_session = entry.head().is_some() && !matches!(entry.kind, Kind::Damaged { .. });
    is_session || entry.kind == Kind::Sealed
}

/// What stands after the title: that it is damaged, or how it stands to the other files of its session.
fn note(words: Words, row: &Row, stood: Option<&Stood>) -> String {
    if matches!(row.entry.kind, Kind::Damaged { .. }) {
        // Where nothing of it can be read, that is its title.
        let is_told = row.entry.head().is_none();
        return if is_told { String::new() } else { words.text("copy-damaged") };
    }
    if let Some(of) = &row.copy_of {
        return words.with("library-handed-over-of", [("title", of.trim().into())]);
    }
    if row.entry.head().is_some_and(|head| head.copy_of.is_some()) {
        return words.text("library-handed-over");
    }
    let Some(several) = row.several else { return String::new() };
    let others = several.files - 1;
    match stood.and_then(|stood| words.copy_note(&stood.standing)) {
        Some(note) => note,
        None if several.rank == 0 || stood.is_some() => {
            words.with("copy-files", [("count", others.into())])
        }
        None => words.text("copy-unread"),
    }
}
