//! The list itself: only the lines in sight are made, and only a few new ones in each frame. Most of what a line costs is
//! its texts, the first time: a list that changes as thousands of files are read would hold up the window ten times a second.

use std::sync::Arc;

use egui::{Label, ScrollArea, Sense, Ui, vec2};

use super::state::{LibraryState, Next, Row};
use super::{LibraryLook, folder_name, read};
use crate::app::base::action::Action;
use crate::app::widgets::dialog::{self, muted};
use crate::session::Language;
use crate::storage::Head;
use crate::storage::library::{Entry, Kind};
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
    let mut before = std::mem::take(&mut library.drawn);
    let mut drawn = Vec::with_capacity(before.len());
    let mut new = 0;
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, high, library.rows().len(), |ui, range| {
        for (at, row) in range.clone().zip(&library.rows()[range]) {
            let known = before.iter().position(|line| line.is_of(&row.entry, words));
            let line = if let Some(at) = known {
                before.swap_remove(at)
            } else {
                new += 1;
                if NEW_LINES < new {
                    ui.allocate_space(vec2(ui.available_width(), high));
                    continue;
                }
                Line::of(look, &row.entry)
            };
            let response = line.show(ui, look, row, selected == Some(at), shape);
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
    language: Language,
    title: String,
    detail: String,
    days: String,
    columns: Vec<(String, f32)>,
}

impl Line {
    fn is_of(&self, entry: &Arc<Entry>, words: Words) -> bool {
        Arc::ptr_eq(&self.of, entry) && self.language == words.language
    }

    fn of(look: &LibraryLook<'_>, entry: &Arc<Entry>) -> Self {
        match entry.head() {
            Some(head) => Self::of_session(look, entry, head),
            None => Self::unreadable(look.words, entry),
        }
    }

    /// Of what has no title to show: sealed, damaged, or newer.
    fn unreadable(words: Words, entry: &Arc<Entry>) -> Self {
        let (title, why) = match &entry.kind {
            Kind::Damaged(error) => ("start-recent-unreadable", words.read_error(error)),
            Kind::Sealed => ("start-recent-sealed", words.text("library-sealed")),
            _ => ("start-recent-unreadable", words.text("library-newer")),
        };
        let detail = format!("{} · {why}", entry.file_name());
        let whole = COLUMNS.iter().map(|(_, share)| share).sum();
        Self {
            of: Arc::clone(entry),
            language: words.language,
            title: words.text(title),
            columns: vec![(detail.clone(), whole)],
            detail,
            days: String::new(),
        }
    }

    fn of_session(look: &LibraryLook<'_>, entry: &Arc<Entry>, head: &Head) -> Self {
        let words = look.words;
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
        let mut detail: Vec<String> = named.into_iter().chain(counts).collect();
        if !look.others.is_empty() {
            detail.push(entry.path.parent().map(folder_name).unwrap_or_default());
        }
        detail.retain(|part| !part.is_empty());
        Self {
            of: Arc::clone(entry),
            language: words.language,
            title: head.title.trim().to_owned(),
            detail: detail.join(" · "),
            days,
            columns: columns.into_iter().zip(COLUMNS.map(|(_, share)| share)).collect(),
        }
    }

    fn show(
        &self,
        ui: &mut Ui,
        look: &LibraryLook<'_>,
        row: &Row,
        selected: bool,
        shape: Shape,
    ) -> egui::Response {
        let words = look.words;
        let handed_over = self.of.head().is_some_and(|head| head.copy_of.is_some());
        let note = match (&row.copy_of, row.copies) {
            (Some(of), _) => words.with("library-handed-over-of", [("title", of.trim().into())]),
            _ if handed_over => words.text("library-handed-over"),
            _ if row.is_copy => words.text("library-copy"),
            (None, 0) => String::new(),
            (None, copies) => words.with("library-copies", [("count", copies.into())]),
        };
        let shown = dialog::Row {
            title: &self.title,
            note: &note,
            detail: &self.detail,
            end: &self.days,
            columns: if shape == Shape::Table { &self.columns } else { &[] },
            indent: if row.goes_on || row.is_copy { INDENT } else { 0.0 },
            weak: row.is_copy || (self.of.head().is_none() && self.of.kind != Kind::Sealed),
            selected,
            ..dialog::Row::default()
        };
        shown.show(ui, look.theme, Sense::CLICK)
    }
}
