//! The list itself: only the lines in sight are made, and only a few new ones in each frame. Most of what a line costs is
//! its texts, the first time: a list that changes as thousands of files are read would hold up the window ten times a second.

use std::sync::Arc;

use egui::{Label, ScrollArea, Sense, Ui, vec2};

use super::state::{LibraryState, Next, Row};
use super::{LibraryLook, folder_name, read};
use crate::app::base::action::Action;
use crate::app::widgets::dialog::{self, muted};
use crate::storage::library::Kind;

/// How many lines that were not there in the last frame one frame makes; the others follow in the next.
const NEW_LINES: usize = 6;

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
    let mut drawn = Vec::new();
    let mut new = 0;
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, high, library.rows().len(), |ui, range| {
        for (at, row) in range.clone().zip(&library.rows()[range]) {
            if !library.was_drawn(&row.entry) {
                new += 1;
                if NEW_LINES < new {
                    ui.allocate_space(vec2(ui.available_width(), high));
                    continue;
                }
            }
            drawn.push(Arc::clone(&row.entry));
            let response = line(ui, look, row, selected == Some(at), shape);
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

/// One session, or a file that cannot be read and why.
fn line(
    ui: &mut Ui,
    look: &LibraryLook<'_>,
    row: &Row,
    selected: bool,
    shape: Shape,
) -> egui::Response {
    let wide = shape == Shape::Table;
    let words = look.words;
    let Some(head) = row.entry.head() else {
        let why = match &row.entry.kind {
            Kind::Damaged(error) => words.read_error(error),
            _ => words.text("library-newer"),
        };
        let detail = format!("{} · {why}", row.entry.file_name());
        let unreadable = words.text("start-recent-unreadable");
        let (title, detail) = (&*unreadable, &*detail);
        let whole = COLUMNS.iter().map(|(_, share)| share).sum();
        let whole = [(detail.to_owned(), whole)];
        let columns: &[_] = if wide { &whole } else { &[] };
        let shown =
            dialog::Row { title, detail, columns, weak: true, selected, ..dialog::Row::default() };
        return shown.show(ui, look.theme, Sense::CLICK);
    };
    let mut note = Vec::new();
    if row.is_copy {
        note.push(words.text("library-copy"));
    } else if 0 < row.copies {
        note.push(words.with("library-copies", [("count", row.copies.into())]));
    }
    let title = head.title.trim();
    let mut detail: Vec<String> =
        [&head.organisation, &head.territory].map(|text| text.trim().to_owned()).into();
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
    let columns = [
        head.organisation.trim().to_owned(),
        head.territory.trim().to_owned(),
        counts[..few].join(" · "),
        counts[few..].join(" · "),
        days.clone(),
    ];
    let shares = COLUMNS.map(|(_, share)| share);
    let columns: Vec<_> = columns.into_iter().zip(shares).collect();
    detail.extend(counts);
    if !look.others.is_empty() {
        detail.push(row.entry.path.parent().map(folder_name).unwrap_or_default());
    }
    detail.retain(|part| !part.is_empty());
    let detail = detail.join(" · ");
    let shown = dialog::Row {
        title,
        note: &note.join(", "),
        detail: &detail,
        end: &days,
        columns: if wide { &columns } else { &[] },
        indent: if row.goes_on || row.is_copy { INDENT } else { 0.0 },
        weak: row.is_copy,
        selected,
        ..dialog::Row::default()
    };
    shown.show(ui, look.theme, Sense::CLICK)
}
